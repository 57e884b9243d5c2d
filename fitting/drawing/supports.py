"""One picture for every kind of aid: on the dog, with a letter where it touches the skin."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from fitting.core.words import Support
from fitting.drawing.aids import WORN
from fitting.drawing.carts import CARTS, cart_before, cart_behind, drag_bag
from fitting.drawing.composing import Picture
from fitting.drawing.curves import line, loop, tilted
from fitting.drawing.figure import Figure
from fitting.drawing.hands import Grip, hand
from fitting.drawing.measures import BUILDS
from fitting.drawing.poses import (
    CARRIED,
    DRAGGING,
    HELD,
    LYING,
    STANDING,
    WALKING,
    Pose,
)
from fitting.drawing.props import quilt, step
from fitting.drawing.shapes import Drawing, Path, Point, Role, Shape, Step
from fitting.drawing.tools import arrow, floor, mat_above, slab
from fitting.drawing.zones import TOUCHES, Zone, place

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The marks of readings; places of the skin have numbers, so one picture can show both."""

PLACE_OFF: Mapping[Zone, tuple[float, float]] = {
    Zone.BREASTBONE: (20, 3),
    Zone.ARMPIT: (-13, -12),
    Zone.CHEST: (-13, 25),
    Zone.SHOULDER: (-22, 20),
    Zone.BELLY: (16, -11),
    Zone.GROIN: (9, -14),
    Zone.INNER_THIGH: (-27, 1),
    Zone.FEET: (-20, 1),
    Zone.DEW_CLAW: (-17, 8),
    Zone.HIP: (5, 27),
    Zone.ELBOW: (-14, 30),
    Zone.HEEL: (-22, 8),
}
"""Where the number of each zone stands, from the middle of the zone."""

_OFF_ON = {
    (Support.FRONT_WHEELCHAIR, Zone.ARMPIT): (27, 1),
    (Support.QUAD_WHEELCHAIR, Zone.ARMPIT): (-12, -13),
}


def zones_of(kind: Support) -> tuple[tuple[str, Zone], ...]:
    """The numbers of a kind of aid and the zone that each marks."""
    return tuple((str(number), zone) for number, zone in enumerate(TOUCHES.get(kind, ()), 1))


def draw_support(kind: Support, build: str = "long_low") -> Drawing:
    """The picture of a kind of aid. There is none for `none`: nothing is worn then."""
    picture = Picture(f"support-{kind.value}-{build}")
    dog = Figure(BUILDS[build], _POSES.get(kind, STANDING))
    if kind in _SCENES:
        _SCENES[kind](picture, dog)
    else:
        picture.add(ground(dog), *dressed(dog, kind))
    for number, zone in zones_of(kind):
        at, _, _ = place(dog, zone)
        picture.mark(number, at, *_OFF_ON.get((kind, zone), PLACE_OFF[zone]))
    return picture.done()


def dressed(dog: Figure, kind: Support | None) -> tuple[tuple[Shape, ...], ...]:
    """The dog with an aid on, from back to front."""
    if kind is None:
        return (dog.shapes,)
    if kind in CARTS:
        return cart_behind(dog, kind), dog.shapes, cart_before(dog, kind)
    if kind is Support.DRAG_BAG:
        return dog.shapes, drag_bag(dog)
    return (dog.shapes, WORN[kind](dog)) if kind in WORN else (dog.shapes,)


def ground(dog: Figure) -> tuple[Shape, ...]:
    return floor(dog.at(1, 0).x - dog.build.tail * 0.7, dog.face(1, 0).x)


_POSES: Mapping[Support, Pose] = {
    Support.CARRY: CARRIED,
    Support.REAR_SLING: HELD,
    Support.REAR_HARNESS: HELD,
    Support.MATTRESS: LYING,
    Support.PADS: LYING,
    Support.DRAG_BAG: DRAGGING,
    Support.RAMP: replace(WALKING, neck=40),
    Support.NON_SLIP_MAT: WALKING,
}


def arm(points: tuple[Point, ...]) -> tuple[Shape, ...]:
    """A sleeve of even width along the points."""
    way = line(points)
    return (Path(Role.ARM_EDGE, way), Path(Role.ARM, way))


def _carry(picture: Picture, dog: Figure) -> None:
    """A person behind the dog, one arm behind the front legs and one under the rear."""
    middle, wide = dog.at(0.5, 0).x, dog.build.back * 0.33
    top = dog.build.withers + 24
    chest, rump = dog.belly(0.24), dog.at(0.95, 0.78)
    torso = [
        Point(middle - wide * 0.9, 0),
        Point(middle - wide, top - 20),
        Point(middle - wide, top - 4),
        Point(middle - wide * 0.4, top + 2),
        Point(middle, top + 1),
        Point(middle + wide * 0.4, top + 2),
        Point(middle + wide, top - 4),
        Point(middle + wide, top - 20),
        Point(middle + wide * 0.9, 0),
    ]
    neck = [Point(middle + x * wide * 0.26, top + y) for x, y in _NECK]
    way = line(torso)
    picture.add(
        (
            Path(Role.HAND, loop(neck)),
            Path(Role.SLEEVE, (*way, Step("Z", ()))),
            *_head(middle, top),
        ),
        arm(
            (
                Point(middle + wide * 0.92, top - 8),
                Point(middle + wide * 1.15, chest.y + 16),
                chest.to(3, 7),
            )
        ),
        arm(
            (
                Point(middle - wide * 0.92, top - 8),
                Point(middle - wide * 1.35, rump.y + 18),
                rump.to(5, 7),
            )
        ),
    )
    picture.add(dog.shapes)
    picture.add(
        hand(Grip.FLAT, chest.to(0, 3.5), 78, sleeve=False, size=16),
        hand(Grip.FLAT, rump.to(2, 0), 52, sleeve=False, size=16, flip=True),
    )


_NECK = ((-1, 1), (-0.8, 7), (0.8, 7), (1, 1), (0, -3))


def _head(x: float, top: float) -> tuple[Shape, ...]:
    """A head of a person who looks down at the dog, with short hair and no face."""
    at = Point(x + 1.5, top + 13.5)
    face = [
        at.to(u, v) for u, v in ((-7, 2), (-6, -5), (-1, -9), (4, -8), (6.8, -2.5), (7, 3), (0, 9))
    ]
    hair = [at.to(u, v) for u, v in _HAIR]
    return (Path(Role.HAND, loop(face)), Path(Role.EAR, loop(hair)))


_HAIR = (
    (-7.6, -3),
    (-8.6, 3),
    (-6.5, 8.5),
    (0, 11),
    (6, 8.8),
    (8, 3.5),
    (7, 1.6),
    (3, 4.6),
    (-2, 4.4),
    (-4.6, 1),
    (-5.6, -3.4),
)


def _mattress(picture: Picture, dog: Figure) -> None:
    picture.add(_bed(dog), dog.shapes)


def _bed(dog: Figure) -> tuple[Shape, ...]:
    """A thick mattress from above, its side showing below."""
    left, right = dog.at(1, 0).x - dog.build.tail - 2, dog.face(1, 0).x + 8
    top = dog.build.withers + 12
    return (slab(Role.PROP, left, -17, right, top - 8, 7), *mat_above(left, -10, right, top))


def _pads(picture: Picture, dog: Figure) -> None:
    left, right = dog.at(1.12, 0).x, dog.at(0.45, 0).x
    picture.add(_bed(dog), quilt(left, -6, right, dog.build.withers + 5), dog.shapes)


def _drag(picture: Picture, dog: Figure) -> None:
    picture.add(ground(dog), *dressed(dog, Support.DRAG_BAG))


def _ramp(picture: Picture, dog: Figure) -> None:
    slope = 13.0
    foot = Point(dog.at(1, 0).x - 20, 0)
    board = tilted((slab(Role.AID, foot.x, -3.2, foot.x + 128, 0, 1.0),), foot, slope)
    top = foot.away(128, slope)
    picture.add(
        floor(foot.x - 8, top.x + 26, -3.2),
        step(top.x - 1, top.x + 24, top.y, -3.2),
        board,
        tilted(dog.shapes, foot, slope),
        tilted(_above_back(dog), foot, slope),
    )


def _above_back(dog: Figure) -> tuple[Shape, ...]:
    y = dog.build.withers + 13
    return arrow(*(Point(dog.at(along, 0).x, y) for along in (0.75, 0.5, 0.25)))


def _mats(picture: Picture, dog: Figure) -> None:
    left = dog.at(1, 0).x - 24
    picture.add(floor(left - 6, left + 140, -2.6))
    for i in range(2):
        picture.add((slab(Role.AID, left + i * 68, -2.6, left + i * 68 + 64, 0, 1.1),))
        studs = tuple(
            one
            for x in range(4, 64, 6)
            for one in line((Point(left + i * 68 + x, -1.9), Point(left + i * 68 + x + 2, -0.8)))
        )
        picture.add((Path(Role.PROP_LINE, studs),))
    picture.add(dog.shapes)


_SCENES: Mapping[Support, Callable[[Picture, Figure], None]] = {
    Support.CARRY: _carry,
    Support.MATTRESS: _mattress,
    Support.PADS: _pads,
    Support.DRAG_BAG: _drag,
    Support.RAMP: _ramp,
    Support.NON_SLIP_MAT: _mats,
}
DRAWN_SUPPORTS = tuple(kind for kind in Support if kind is not Support.NONE)
