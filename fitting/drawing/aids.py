"""Slings and harnesses on a dog: bands, straps and handles laid on its landmarks."""

from collections.abc import Callable, Mapping, Sequence

from fitting.core.words import Support
from fitting.drawing.curves import beside, line, loop, straight
from fitting.drawing.figure import Figure
from fitting.drawing.hands import Grip, hand
from fitting.drawing.shapes import Path, Point, Role, Shape

_LIFT = 21.0


def strap(points: Sequence[Point]) -> tuple[Shape, ...]:
    """A strap along the points."""
    way = line(points)
    return (Path(Role.STRAP_EDGE, way), Path(Role.STRAP, way))


def panel(*points: Point) -> tuple[Shape, ...]:
    """A broad piece of cloth."""
    return (Path(Role.AID, loop(points)),)


def sling(dog: Figure, along: float, *, up: float = _LIFT) -> tuple[Shape, ...]:
    """A soft band under the belly that a hand holds from above."""
    low, high = dog.belly(along), dog.back(along)
    wide = dog.build.back * 0.085
    grip = high.to(0, up)
    band = (
        low.to(-wide, 0.6),
        low.to(-wide * 0.5, -0.8),
        low.to(wide * 0.5, -0.8),
        low.to(wide, 0.4),
        high.to(wide * 0.45, 3),
        high.to(-wide * 0.45, 3),
    )
    return (
        *strap((high.to(-wide * 0.3, 3), grip)),
        *strap((high.to(wide * 0.3, 3), grip)),
        Path(Role.AID, straight(band, closed=True)),
        *hand(Grip.GRIP, grip.to(0, 1), -90, flip=True, size=15),
    )


def handle(dog: Figure, along: float, *, up: float = 8.0, held: bool = True) -> tuple[Shape, ...]:
    """A loop over the back, with a hand in it."""
    at, wide = dog.back(along), dog.build.back * 0.07
    arch = strap((at.to(-wide, 0), at.to(-wide * 0.7, up), at.to(wide * 0.7, up), at.to(wide, 0)))
    grip = hand(Grip.GRIP, at.to(0, up + 1), -90, flip=True, size=15) if held else ()
    return (*arch, *grip)


def girth_strap(dog: Figure, along: float, bulge: float = 2.6) -> tuple[Shape, ...]:
    """A strap round the ribs, its near half."""
    top, low = dog.back(along), dog.belly(along)
    return strap(
        [
            beside(top, low, t, bulge * c)
            for t, c in ((0, 0), (0.25, 0.8), (0.5, 1), (0.75, 0.8), (1, 0))
        ]
    )


def _yoke(dog: Figure) -> tuple[Shape, ...]:
    """The two front straps of a Y: from the shoulders to the breastbone, and on to the girth."""
    top, breast = dog.back(0.05), dog.at(-0.115, 0.62)
    return (
        *strap((breast, dog.at(-0.02, 0.93), dog.belly(0.19).to(0, 0.6))),
        *strap((top, dog.at(-0.03, 0.22), breast)),
    )


def body_harness(dog: Figure) -> tuple[Shape, ...]:
    top = dog.back(0.13)
    ring = top.to(0, 2.4)
    return (
        *_yoke(dog),
        *girth_strap(dog, 0.22),
        *strap([dog.back(x).to(0, 0.3) for x in (0.05, 0.13, 0.22)]),
        Path(Role.TOOL, loop([ring.away(2.0, a) for a in range(0, 360, 60)])),
    )


def front_harness(dog: Figure, *, held: bool = True) -> tuple[Shape, ...]:
    return (
        *_front_wrap(dog),
        *handle(dog, 0.12, held=held),
    )


def _front_wrap(dog: Figure) -> tuple[Shape, ...]:
    """A wrap round the chest: clear of the armpit and of the throat."""
    return (
        *_yoke(dog),
        *panel(
            dog.back(0.02).to(0, 0.4),
            dog.back(0.16).to(0, 0.4),
            dog.back(0.3).to(0, 0.4),
            dog.at(0.33, 0.45),
            dog.at(0.31, 0.86),
            dog.belly(0.26).to(0, -0.4),
            dog.belly(0.2).to(0, -0.4),
            dog.at(0.17, 0.7),
            dog.at(0.1, 0.42),
            dog.at(0.0, 0.25),
        ),
    )


def front_sling(dog: Figure) -> tuple[Shape, ...]:
    return sling(dog, 0.24)


def rear_sling(dog: Figure) -> tuple[Shape, ...]:
    return sling(dog, 0.72)


def _rear_wrap(dog: Figure) -> tuple[Shape, ...]:
    """A saddle over the hips with a loop round the thigh."""
    hind = dog.bones.near_hind
    inner = hind.root.toward(hind.middle, 0.72)
    return (
        *strap(
            (
                dog.at(0.76, 0.42),
                dog.fold.to(0.6, 0.5),
                inner,
                dog.ham.to(-0.4, -1.5),
                dog.at(0.98, 0.36),
            )
        ),
        *panel(
            dog.back(0.66).to(0, 0.4),
            dog.back(0.8).to(0, 0.4),
            dog.back(0.93).to(0, 0.0),
            dog.at(0.98, 0.24),
            dog.at(0.97, 0.42),
            dog.at(0.86, 0.45),
            dog.at(0.74, 0.48),
            dog.at(0.66, 0.4),
            dog.at(0.63, 0.2),
        ),
    )


def rear_harness(dog: Figure, *, held: bool = True) -> tuple[Shape, ...]:
    return (*_rear_wrap(dog), *handle(dog, 0.78, held=held))


def full_body_harness(dog: Figure, *, held: bool = True) -> tuple[Shape, ...]:
    spine = strap([dog.back(x).to(0, 0.5) for x in (0.28, 0.48, 0.68)])
    return (
        *spine,
        *_front_wrap(dog),
        *_rear_wrap(dog),
        *handle(dog, 0.14, held=held),
        *handle(dog, 0.78, held=held),
    )


def boots(dog: Figure) -> tuple[Shape, ...]:
    """A boot on each near paw and the toes of the far ones."""
    b = dog.build.bone
    shapes: list[Shape] = []
    for limb in (dog.bones.far_hind, dog.bones.far_fore, dog.bones.near_hind, dog.bones.near_fore):
        top, paw = limb.low.toward(limb.paw, 0.4), limb.paw
        boot = [
            top.to(-1.3 * b, 0),
            top.to(1.35 * b, 0.1 * b),
            paw.to(1.5 * b, 0.3 * b),
            paw.to(2.5 * b, -0.3 * b),
            paw.to(2.7 * b, -1.0 * b),
            paw.to(2.2 * b, -1.45 * b),
            paw.to(0.5 * b, -1.45 * b),
            paw.to(-0.9 * b, -1.45 * b),
            paw.to(-1.35 * b, -0.9 * b),
        ]
        close = straight((top.to(-1.3 * b, -0.9 * b), top.to(1.3 * b, -0.8 * b)))
        shapes += [Path(Role.AID, loop(boot)), Path(Role.AID_LINE, close)]
    return tuple(shapes)


WORN: Mapping[Support, Callable[[Figure], tuple[Shape, ...]]] = {
    Support.BODY_HARNESS: body_harness,
    Support.REAR_SLING: rear_sling,
    Support.REAR_HARNESS: rear_harness,
    Support.FRONT_SLING: front_sling,
    Support.FRONT_HARNESS: front_harness,
    Support.FULL_BODY_HARNESS: full_body_harness,
    Support.BOOTS: boots,
}
