"""Pictures of what is done with the dog standing in one place."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from fitting.core.words import Support
from fitting.drawing.above import Above, dog_above
from fitting.drawing.aids import body_harness, handle, sling
from fitting.drawing.behind import Behind, dog_behind
from fitting.drawing.carts import cart_before, cart_behind
from fitting.drawing.composing import Picture
from fitting.drawing.curves import line, shifted
from fitting.drawing.figure import Figure
from fitting.drawing.hands import Grip, hand
from fitting.drawing.measures import BUILDS
from fitting.drawing.poses import HELD, SITTING, STANDING, Foot, Pose
from fitting.drawing.props import grass, lead, offered, step
from fitting.drawing.shapes import Ellipse, Path, Point, Role, Shape
from fitting.drawing.tools import arrow, floor, mat, mat_above, slab, swing

DOG = BUILDS["long_low"]


def _on_mat() -> tuple[Shape, ...]:
    return mat(-104, 44)


def _bicycle(picture: Picture) -> None:
    dog = Figure(DOG, replace(HELD, near_hind=Foot(0.42, 0.22, pastern=72, toes=-16)))
    paw = dog.bones.near_hind.paw
    picture.add(_on_mat(), dog.shapes, sling(dog, 0.68))
    picture.add(
        swing(paw.to(1, 0), 13, 330, 20, flat=0.72),
        hand(Grip.FLAT, paw.to(0, -2.4), 112, size=14),
    )


def _with_help(picture: Picture) -> None:
    dog = Figure(DOG, HELD)
    picture.add(_on_mat(), dog.shapes, sling(dog, 0.72))
    picture.add(hand(Grip.FLAT, dog.bones.near_hind.paw.to(-2.5, 2), -22, size=15))


def _from_behind(picture: Picture, lean: float = 0.0) -> Behind:
    frame = Behind(DOG.scaled(1.35), lean=lean)
    picture.add(mat(-52, 52), dog_behind(frame))
    for side in (1, -1):
        at = frame.at(side * 0.94, 0.74)
        picture.add(hand(Grip.FLAT, at, 152 if side > 0 else 28, flip=side > 0, size=19))
    return frame


def _bounce(picture: Picture) -> None:
    frame = _from_behind(picture)
    for side in (1, -1):
        x, y = side * frame.half * 2.4, frame.build.croup * 0.92
        picture.add(arrow(Point(x, y + 9), Point(x, y + 2), Point(x, y - 5), both=True))


def _rock(picture: Picture) -> None:
    frame = _from_behind(picture, lean=4)
    y = frame.build.croup * 0.36
    for side in (1, -1):
        x = side * frame.half
        picture.add(arrow(Point(x * 1.5, y), Point(x * 1.9, y + 0.6), Point(x * 2.5, y)))


def _shift(picture: Picture) -> None:
    frame = Above(DOG, bend=10, turn=20)
    nose = frame.head(1.22, 0)
    picture.add(mat_above(-104, -38, 84, 44), dog_above(frame))
    picture.add(
        offered(nose, 186, flip=True),
        swing(frame.spine(-0.2), 66, 22, 40),
        swing(frame.spine(-0.2), 66, -2, -26),
        hand(Grip.FLAT, frame.spine(0.84, -DOG.chest * 0.4), 84, size=16),
    )


def _turn_head(picture: Picture) -> None:
    frame = Above(DOG, turn=112)
    nose = frame.head(1.18, 0)
    picture.add(dog_above(frame))
    picture.add(
        offered(nose, -62, flip=False),
        swing(frame.spine(-0.1), 46, 12, 88),
        hand(Grip.FLAT, frame.spine(0.84, -DOG.chest * 0.3), 84, size=16),
    )


def _sit_to_stand(picture: Picture) -> None:
    first, second = Figure(DOG, SITTING), Figure(DOG, STANDING)
    picture.add(mat(-104, 50), first.shapes)
    picture.add(offered(first.face(1.18, -0.2), 205, flip=True))
    picture.add(arrow(Point(-96, 8), Point(-100, -6), Point(-97, -22), both=True))
    lower = (*mat(-104, 50), *second.shapes, *offered(second.face(1.38, -0.2), 190, flip=True))
    picture.add(shifted(lower, 0, -74))
    picture.add(shifted(arrow(Point(-18, 56), Point(-6, 56), Point(10, 56)), 0, -74))


def _three_legs(picture: Picture) -> None:
    dog = Figure(DOG, replace(STANDING, near_hind=Foot(0.3, 0.26, pastern=62, toes=-24)))
    paw = dog.bones.near_hind.paw
    picture.add(_on_mat(), dog.shapes)
    picture.add(
        hand(Grip.FLAT, dog.belly(0.5).to(0, 2.5), 82, size=17),
        hand(Grip.FLAT, paw.to(-3, -1.4), 38, size=15, flip=True),
        arrow(paw.to(-21, -3), paw.to(-22, 4), paw.to(-21, 11)),
    )


def _foam(picture: Picture) -> None:
    dog = Figure(DOG, _front_up(0.36))
    fore = dog.bones.near_fore.paw
    picture.add(floor(-104, 56), (slab(Role.PROP, fore.x - 9, 0, fore.x + 28, _rise(0.36), 1.8),))
    holes = [Ellipse(Role.PROP_LINE, Point(fore.x + x, 1.4 + y), 0.7, 0.7) for x, y in _HOLES]
    picture.add(tuple(holes), dog.shapes, body_harness(dog), handle(dog, 0.13))


_HOLES = ((-5, 0.4), (0, 2), (5, 0.3), (10, 1.9), (15, 0.4), (20, 2.0), (25, 0.6))


def _rise(share: float) -> float:
    """How high off the floor the front paws of `_front_up` stand."""
    return DOG.armpit * share


def _front_up(share: float) -> Pose:
    """Standing with the front paws on something this share of a front leg high."""
    return replace(
        STANDING,
        withers=1.0 + _rise(share) / (DOG.withers - DOG.chest * 1.02),
        neck=40,
        near_fore=Foot(0.0, share),
        far_fore=Foot(0.2, share),
    )


def _front_step(picture: Picture) -> None:
    dog = Figure(DOG, replace(_front_up(0.42), neck=24, head=-20))
    fore = dog.bones.near_fore.paw
    picture.add(floor(-104, 62), step(fore.x - 7, fore.x + 38, _rise(0.42)))
    picture.add(dog.shapes, body_harness(dog), handle(dog, 0.13))


def _water(picture: Picture) -> None:
    dog = Figure(DOG, STANDING)
    level = dog.bones.near_fore.middle.y * 0.72
    tub_left, tub_right = -108.0, 58.0
    wall = line(
        [
            Point(tub_left - 6, level + 16),
            Point(tub_left, level),
            Point(tub_left + 3, 3),
            Point(tub_left + 12, -3),
            Point(tub_right - 12, -3),
            Point(tub_right - 3, 3),
            Point(tub_right, level),
            Point(tub_right + 6, level + 16),
        ]
    )
    picture.add(mat(-98, 48), dog.shapes, body_harness(dog), handle(dog, 0.13))
    picture.add((Path(Role.TUBE_EDGE, wall),))
    for drop in (0.0, -4.0):
        wave = [
            Point(tub_left + 2 - drop * 0.2 + i * 6.24, level + drop + (0.7 if i % 2 else -0.7))
            for i in range(27)
        ]
        picture.add((Path(Role.WATER, line(wave)),))


def _cart(picture: Picture) -> None:
    dog = Figure(DOG, STANDING)
    kind = Support.REAR_WHEELCHAIR
    picture.add(floor(-100, 74), cart_behind(dog, kind), dog.shapes, cart_before(dog, kind))
    picture.add(offered(dog.face(1.4, -0.25), 192, flip=True))
    picture.add(arrow(Point(48, 10), Point(58, 10.5), Point(68, 10)))


def _toilet(picture: Picture) -> None:
    dog = Figure(DOG, HELD)
    picture.add(floor(-104, 52), grass(range(-100, 50, 17)), dog.shapes)
    picture.add(body_harness(dog), sling(dog, 0.72))
    clip = dog.back(0.13).to(0, 3.4)
    picture.add(lead(clip, clip.to(14, 38)))


STANDING_SCENES: Mapping[str, Callable[[Picture], None]] = {
    "E04": _bicycle,
    "E13": _with_help,
    "E15": _bounce,
    "E16": _rock,
    "E17": _shift,
    "E22": _sit_to_stand,
    "E23": _turn_head,
    "E28": _three_legs,
    "E30": _foam,
    "E38": _front_step,
    "E41": _water,
    "E46": _cart,
    "N02": _toilet,
}
