"""Where aids touch the skin: named zones of the body, and which aid touches which.

Zones are those that the `skin` lines of `catalog/aids/supports.toml` tell to look at. A zone is
drawn as a dashed line round hatching, so it is seen without colour.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from math import sqrt

from fitting.core.words import Support
from fitting.drawing.curves import loop, straight
from fitting.drawing.figure import Figure
from fitting.drawing.shapes import Path, Point, Role, Shape, Step


class Zone(StrEnum):
    BREASTBONE = "breastbone"
    ARMPIT = "armpit"
    CHEST = "chest"
    SHOULDER = "shoulder"
    BELLY = "belly"
    GROIN = "groin"
    INNER_THIGH = "inner_thigh"
    FEET = "feet"
    DEW_CLAW = "dew_claw"
    HIP = "hip"
    ELBOW = "elbow"
    HEEL = "heel"


TOUCHES: Mapping[Support, tuple[Zone, ...]] = {
    Support.BODY_HARNESS: (Zone.ARMPIT, Zone.BREASTBONE, Zone.CHEST),
    Support.REAR_SLING: (Zone.GROIN, Zone.BELLY, Zone.INNER_THIGH),
    Support.REAR_HARNESS: (Zone.GROIN, Zone.INNER_THIGH),
    Support.FRONT_SLING: (Zone.ARMPIT, Zone.BREASTBONE),
    Support.FRONT_HARNESS: (Zone.ARMPIT, Zone.BREASTBONE, Zone.SHOULDER),
    Support.FULL_BODY_HARNESS: (Zone.ARMPIT, Zone.BREASTBONE, Zone.GROIN, Zone.INNER_THIGH),
    Support.REAR_WHEELCHAIR: (Zone.GROIN, Zone.INNER_THIGH, Zone.CHEST, Zone.FEET),
    Support.FRONT_WHEELCHAIR: (Zone.CHEST, Zone.ARMPIT),
    Support.QUAD_WHEELCHAIR: (Zone.CHEST, Zone.ARMPIT, Zone.GROIN, Zone.FEET),
    Support.BOOTS: (Zone.DEW_CLAW, Zone.FEET),
    Support.MATTRESS: (Zone.HIP, Zone.ELBOW, Zone.HEEL),
    Support.PADS: (Zone.BELLY, Zone.GROIN, Zone.INNER_THIGH),
}

Place = tuple[Point, float, float]


def place(dog: Figure, zone: Zone) -> Place:
    """The middle of a zone on the near side, and half its width and height."""
    return _PLACES[zone](dog)


def _thigh(dog: Figure) -> Place:
    hind = dog.bones.near_hind
    return (
        hind.root.toward(hind.middle, 0.7).to(dog.build.back * -0.035, 0),
        dog.build.back * 0.045,
        dog.build.chest * 0.14,
    )


def _groin(dog: Figure) -> Place:
    at = dog.fold.to(dog.build.back * 0.02, 0)
    return at, dog.build.back * 0.045, dog.build.chest * 0.11


def _belly(dog: Figure) -> Place:
    at = dog.belly(0.6).to(0, dog.build.chest * 0.1)
    return at, dog.build.back * 0.08, dog.build.chest * 0.09


def _feet(dog: Figure) -> Place:
    bone = dog.build.bone
    return dog.bones.near_hind.paw.to(bone * 0.8, bone * -0.3), bone * 2.0, bone * 1.2


def _dew_claw(dog: Figure) -> Place:
    limb, bone = dog.bones.near_fore, dog.build.bone
    return limb.low.toward(limb.paw, 0.4), bone * 1.2, bone * 0.9


def _heel(dog: Figure) -> Place:
    return dog.bones.near_hind.low, dog.build.bone * 1.5, dog.build.bone * 1.4


def _on_trunk(along: float, down: float, wide: float, tall: float) -> Callable[[Figure], Place]:
    return lambda dog: (dog.at(along, down), dog.build.back * wide, dog.build.chest * tall)


_PLACES: Mapping[Zone, Callable[[Figure], Place]] = {
    Zone.BREASTBONE: _on_trunk(-0.09, 0.72, 0.035, 0.14),
    Zone.ARMPIT: _on_trunk(0.15, 0.88, 0.04, 0.1),
    Zone.CHEST: _on_trunk(0.26, 0.62, 0.05, 0.2),
    Zone.SHOULDER: _on_trunk(0.02, 0.24, 0.055, 0.14),
    Zone.HIP: _on_trunk(0.9, 0.34, 0.06, 0.13),
    Zone.ELBOW: _on_trunk(0.09, 0.92, 0.045, 0.1),
    Zone.BELLY: _belly,
    Zone.GROIN: _groin,
    Zone.INNER_THIGH: _thigh,
    Zone.FEET: _feet,
    Zone.DEW_CLAW: _dew_claw,
    Zone.HEEL: _heel,
}


def zone_shapes(at: Point, rx: float, ry: float) -> tuple[Shape, ...]:
    """A hatched patch with a dashed edge."""
    rx, ry = max(rx, 2.2), max(ry, 2.2)
    ring = [Point(at.x + rx * c, at.y + ry * s) for c, s in _ROUND]
    lines: list[Step] = []
    gap = 1.7
    count = int(rx / gap)
    for i in range(-count, count + 1):
        x = i * gap
        half = ry * sqrt(max(0.0, 1 - (x / rx) ** 2)) * 0.86
        lean = min(half, 1.6)
        lines += straight((at.to(x - lean * 0.4, -half), at.to(x + lean * 0.4, half)))
    return (Path(Role.HATCH, tuple(lines)), Path(Role.CONTACT, loop(ring)))


_ROUND = (
    (1, 0),
    (0.707, 0.707),
    (0, 1),
    (-0.707, 0.707),
    (-1, 0),
    (-0.707, -0.707),
    (0, -1),
    (0.707, -0.707),
)
