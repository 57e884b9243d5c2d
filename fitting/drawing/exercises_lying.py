"""Pictures of what is done with the dog lying or sitting: touch, gentle movement, care."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from fitting.drawing.composing import Picture
from fitting.drawing.curves import shifted
from fitting.drawing.figure import Figure
from fitting.drawing.hands import Grip, hand
from fitting.drawing.measures import BUILDS
from fitting.drawing.poses import LYING, SITTING, STERNAL, Foot
from fitting.drawing.props import brush, clock, notes, pack, quilt
from fitting.drawing.shapes import Point, Role, Shape
from fitting.drawing.tools import arrow, mat, mat_above, slab, swing
from fitting.drawing.zones import Zone, place, zone_shapes

DOG = BUILDS["long_low"]


def on_mat(dog: Figure) -> tuple[Shape, ...]:
    """A mat seen from above under a dog on its side."""
    left, right = dog.at(1, 0).x - dog.build.tail - 2, dog.face(1, 0).x + 8
    return mat_above(left, -13, right, dog.build.withers + 12)


def on_bed(dog: Figure) -> tuple[Shape, ...]:
    """A thick bed seen from above, with its lower side."""
    left, right = dog.at(1, 0).x - dog.build.tail - 2, dog.face(1, 0).x + 8
    top = dog.build.withers + 12
    return (slab(Role.PROP, left, -19, right, top - 8, 7), *mat_above(left, -12, right, top))


def lying(near_hind: Foot = LYING.near_hind, near_fore: Foot = LYING.near_fore) -> Figure:
    return Figure(DOG, replace(LYING, near_hind=near_hind, near_fore=near_fore))


def _bend_back(picture: Picture) -> None:
    dog = lying(near_hind=Foot(0.2, 0.16, pastern=58, toes=-30))
    leg = dog.bones.near_hind
    knee = leg.root.toward(leg.middle, 0.75)
    picture.add(on_mat(dog), dog.shapes)
    picture.add(
        hand(Grip.FLAT, knee.to(1, 2), -62, size=16),
        hand(Grip.GRIP, leg.paw.to(-2, 0), 62, size=15, flip=True),
        arrow(leg.paw.to(11, -12), leg.paw.to(13.5, -3), leg.paw.to(14, 6), both=True),
    )


def _bend_front(picture: Picture) -> None:
    dog = lying(near_fore=Foot(0.42, 0.3, pastern=52, toes=-34))
    leg = dog.bones.near_fore
    picture.add(on_mat(dog), dog.shapes)
    picture.add(
        hand(Grip.FLAT, leg.middle.to(1.5, 3), -66, size=16),
        hand(Grip.GRIP, leg.paw.to(-2, -1), 62, size=15, flip=True),
        arrow(leg.paw.to(12, -12), leg.paw.to(14.5, -3), leg.paw.to(15, 6), both=True),
    )


def _bicycle(picture: Picture) -> None:
    dog = lying(near_hind=Foot(0.3, 0.2, pastern=60, toes=-24))
    leg = dog.bones.near_hind
    knee = leg.root.toward(leg.middle, 0.75)
    picture.add(on_mat(dog), dog.shapes)
    picture.add(
        swing(leg.paw.to(1, 1), 13.5, 330, 20, flat=0.86),
        hand(Grip.FLAT, knee.to(1, 2), -62, size=16),
        hand(Grip.FLAT, leg.paw.to(-1, -2.5), 72, size=15, flip=True),
    )


def _tickle(picture: Picture) -> None:
    dog = lying()
    paw = dog.bones.near_hind.paw
    toes = paw.to(DOG.bone * 1.7, -DOG.bone * 1.6)
    picture.add(on_mat(dog), dog.shapes)
    picture.add(
        hand(Grip.PINCH, toes.to(0.5, -0.5), 118, size=16),
        arrow(toes.to(10, -6), toes.to(13.5, 1), toes.to(12, 8), both=True),
    )


def _stroke(picture: Picture) -> None:
    dog = lying()
    leg = dog.bones.near_hind
    picture.add(on_bed(dog), dog.shapes)
    picture.add(
        hand(Grip.FLAT, leg.root.to(0, 1), -70, size=17),
        arrow(leg.root.to(-14, 0), leg.root.to(-15.5, -10), leg.paw.to(-8, 2)),
        brush(leg.paw.to(10.5, -2), -12),
        hand(Grip.GRIP, leg.paw.to(15, -3), 168, size=15),
    )


def _tail(picture: Picture) -> None:
    dog = Figure(DOG, replace(STERNAL, tail=-10, tail_curl=-28))
    root = dog.at(0.985, 0.23)
    picture.add(mat(-112, 62), dog.shapes)
    picture.add(
        hand(Grip.FLAT, root.to(-15, 1), -104, size=16),
        arrow(root.to(-22, 3), root.to(-31, 1), root.to(-40, -5)),
        swing(root, 47, 206, 184, both=True),
    )


def _massage(picture: Picture) -> None:
    dog = lying()
    picture.add(on_mat(dog), dog.shapes)
    shoulder, thigh = dog.at(0.02, 0.42), dog.at(0.86, 0.42)
    picture.add(
        hand(Grip.FLAT, shoulder, -74, size=17),
        arrow(shoulder.to(-10, 8), shoulder.to(-10.5, 0), shoulder.to(-9, -9)),
        hand(Grip.FLAT, thigh.to(2, 0), -74, size=17),
        arrow(thigh.to(-8, 8), thigh.to(-8.5, 0), thigh.to(-7, -9)),
    )


def _cold(picture: Picture) -> None:
    dog = Figure(DOG, STERNAL)
    at = dog.back(0.46).to(0, 1.6)
    picture.add(mat(-112, 62), dog.shapes, pack(at, 26, 7))
    picture.add(
        hand(Grip.PINCH, at.to(12, 3.4), -146, size=16, flip=True),
        arrow(at.to(2, 9), at.to(2.5, 15), at.to(1.5, 21)),
        clock(at.to(-30, 22)),
    )


def _warm(picture: Picture) -> None:
    dog = lying()
    at = dog.at(0.88, 0.5)
    picture.add(on_mat(dog), dog.shapes, pack(at, 19, 17))
    picture.add(
        hand(Grip.PINCH, at.to(8, 6.4), -128, size=16),
        arrow(at.to(27, 6), at.to(29, 13), at.to(28, 20)),
        clock(at.to(-24, 26), 6.5),
    )


def _roll(picture: Picture) -> None:
    """Three small dogs in a row: on its side, on its chest, sitting."""
    small = DOG.scaled(0.6)
    first, second, third = (Figure(small, pose) for pose in (LYING, STERNAL, SITTING))
    picture.add(shifted(on_mat(first), 62, 62), shifted(first.shapes, 62, 62))
    for along in (0.02, 0.88):
        picture.add(shifted(hand(Grip.FLAT, first.at(along, 0.5), -70, size=11), 62, 62))
    picture.add(arrow(Point(10, 46), Point(2, 44), Point(-3, 36)))
    picture.add(mat(-68, 36), second.shapes)
    for along in (0.05, 0.85):
        picture.add(hand(Grip.FLAT, second.at(along, 0.5), -70, size=11))
    picture.add(arrow(Point(42, 12), Point(50, 13.5), Point(58, 12)))
    picture.add(shifted(mat(-62, 30), 128, 0), shifted(third.shapes, 128, 0))
    picture.add(shifted(hand(Grip.FLAT, third.at(0.2, 0.9), 100, size=11, flip=True), 128, 0))


def _sit(picture: Picture) -> None:
    dog = Figure(DOG, SITTING)
    hip = dog.at(0.84, 0.4)
    picture.add(mat(-104, 46), dog.shapes)
    picture.add(
        hand(Grip.FLAT, hip, -64, size=17),
        hand(Grip.FLAT, dog.at(0.3, 0.95), 82, size=16, flip=True),
    )


def _turn(picture: Picture) -> None:
    dog = Figure(DOG, LYING)
    chest, hips = dog.belly(0.14), dog.belly(0.86)
    between = dog.bones.near_hind.low.toward(dog.bones.far_hind.low, 0.5)
    picture.add(on_bed(dog), dog.shapes)
    picture.add(
        pack(between.to(1, -3), 9, 11),
        hand(Grip.FLAT, chest.to(4, 2), 96, size=17),
        hand(Grip.FLAT, hips.to(-8, 1), 84, size=17, flip=True),
        arrow(Point(-38, 8), Point(-33, 20), Point(-36, 33)),
        arrow(Point(-22, 8), Point(-17, 20), Point(-20, 33)),
        clock(dog.at(0.5, 0).to(30, 22), 6.5),
    )


def _bladder(picture: Picture) -> None:
    dog = Figure(DOG, LYING)
    left, right = dog.at(1.12, 0).x, dog.at(0.4, 0).x
    picture.add(on_bed(dog), quilt(left, -8, right, dog.build.withers + 6), dog.shapes)
    picture.add(
        hand(Grip.FLAT, Point(right - 6, 0), 128, size=17),
        notes(dog.face(1.0, 0).x + 13, 4),
        clock(Point(dog.face(1.0, 0).x + 19.5, 31), 6.5),
    )


def _skin(picture: Picture) -> None:
    dog = Figure(DOG, replace(LYING, asleep=False))
    picture.add(on_bed(dog), dog.shapes)
    for zone in (Zone.HIP, Zone.ELBOW, Zone.BELLY):
        picture.add(zone_shapes(*place(dog, zone)))
    for limb in (dog.bones.near_hind, dog.bones.near_fore):
        picture.add(zone_shapes(limb.paw.to(DOG.bone, -DOG.bone * 0.6), 2.6, 2.4))
    hip, _, _ = place(dog, Zone.HIP)
    picture.add(
        hand(Grip.FLAT, hip.to(-7, 4), -62, size=16, flip=True),
        hand(Grip.PINCH, hip.to(5, 4.5), -118, size=16),
    )


LYING_SCENES: Mapping[str, Callable[[Picture], None]] = {
    "E01": _bend_back,
    "E02": _bend_front,
    "E03": _bicycle,
    "E05": _tickle,
    "E06": _stroke,
    "E07": _tail,
    "E08": _massage,
    "E09": _cold,
    "E10": _warm,
    "E12": _roll,
    "E18": _sit,
    "N01": _turn,
    "N03": _bladder,
    "N04": _skin,
}
