"""Pictures of what is done on the move: steps, walks, poles, slopes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import pi, sin

from fitting.drawing.above import Above, dog_above
from fitting.drawing.aids import body_harness, boots, handle, sling
from fitting.drawing.composing import Picture
from fitting.drawing.curves import line, tilted, turned
from fitting.drawing.figure import Figure
from fitting.drawing.hands import Grip, hand
from fitting.drawing.measures import BUILDS
from fitting.drawing.poses import HEAD_LOW, WALKING, Foot
from fitting.drawing.props import cone, cone_above, grass, lead, offered, pole_end, step
from fitting.drawing.shapes import Ellipse, Path, Point, Role
from fitting.drawing.tools import arrow, floor, mat, mat_above, slab

DOG = BUILDS["long_low"]
_STEPPING = replace(
    WALKING,
    near_fore=Foot(1.0, 0.5, pastern=66, toes=-12),
    far_fore=Foot(-0.1, pastern=72),
    near_hind=Foot(0.1),
    far_hind=Foot(-0.1, pastern=76),
)


def _ahead(picture: Picture, y: float = 62.0, x: float = 20.0) -> None:
    """The arrow of a walk: forward, above the dog."""
    picture.add(arrow(Point(x, y), Point(x + 12, y), Point(x + 26, y)))


def _on_lead(picture: Picture, dog: Figure) -> None:
    clip = dog.back(0.13).to(0, 3.4)
    picture.add(dog.shapes, body_harness(dog), lead(clip, clip.to(-8, 36), slack=-2))


def _sling_walk(picture: Picture) -> None:
    dog = Figure(DOG, replace(WALKING, near_hind=Foot(0.22), far_hind=Foot(-0.1, pastern=74)))
    picture.add(floor(-104, 56), dog.shapes, boots(dog), body_harness(dog), sling(dog, 0.72))
    _ahead(picture)


def _walk(picture: Picture) -> None:
    picture.add(floor(-104, 56))
    _on_lead(picture, Figure(DOG, WALKING))
    _ahead(picture)


def _surfaces(picture: Picture) -> None:
    picture.add(mat(-106, -38), floor(-36, 58, -2.6), grass(range(-32, 56, 7), -2.6))
    _on_lead(picture, Figure(DOG, replace(WALKING, neck=36, head=-20)))
    _ahead(picture)


def _pole(picture: Picture) -> None:
    dog = Figure(DOG, _STEPPING)
    paw = dog.bones.near_fore.paw
    picture.add(floor(-104, 62), pole_end(paw.x + 3.5, 1.9))
    _on_lead(picture, dog)
    picture.add(arrow(paw.to(9, 5), paw.to(16, 4), paw.to(19, -5)))


def _raised_poles(picture: Picture) -> None:
    dog = Figure(DOG, _STEPPING)
    paw = dog.bones.near_fore.paw
    picture.add(floor(-104, 100))
    for x in (paw.x + 3.5, paw.x + 3.5 + DOG.back * 0.95):
        picture.add(cone(x, 0, 5.0), pole_end(x, 4.2, 1.5))
    _on_lead(picture, dog)
    picture.add(arrow(paw.to(9, 6), paw.to(16, 5), paw.to(19, -5)))


def _weave(picture: Picture) -> None:
    small = DOG.scaled(0.62)
    gap = small.back * 1.15
    spots = [Point(i * gap, 0) for i in range(4)]
    way = [Point(-gap * 0.9, -4)]
    for i, spot in enumerate(spots):
        way.append(spot.to(0, 13 if i % 2 == 0 else -13))
        way.append(spot.to(gap / 2, 0))
    way[-1] = spots[-1].to(gap * 0.6, 0)
    for spot in spots:
        picture.add(cone_above(spot))
    picture.add(arrow(*way))
    frame = Above(small, Point(gap * 0.18, 14), heading=-22, bend=-60, turn=-25)
    picture.add(dog_above(frame))


def _eight(picture: Picture) -> None:
    far, wide, tall = 44.0, 34.0, 26.0
    centres = (Point(-far, 0), Point(far, 0))
    turns = [i * 2 * pi / 32 for i in range(32)]
    loops = [Point((far + wide) * sin(t), tall * sin(2 * t)) for t in turns]
    for centre in centres:
        picture.add(cone_above(centre))
    picture.add(arrow(*loops))
    frame = Above(DOG.scaled(0.46), Point(far + 12, tall - 1), heading=-16, bend=-46, turn=-30)
    picture.add(dog_above(frame))


def _backwards(picture: Picture) -> None:
    dog = Figure(
        DOG,
        replace(
            HEAD_LOW, near_hind=Foot(-0.16, pastern=74), far_hind=Foot(0.24), near_fore=Foot(0.1)
        ),
    )
    nose = dog.face(1.25, -0.3)
    picture.add((slab(Role.PROP, -116, 0, 74, 58, 0.6),), floor(-120, 78))
    picture.add(dog.shapes, offered(nose, 168, flip=False))
    picture.add(arrow(Point(-50, 50), Point(-64, 50), Point(-78, 50)))


def _side(picture: Picture) -> None:
    frame = Above(DOG)
    half = DOG.chest * 0.4
    picture.add(mat_above(-104, -52, 62, 40), dog_above(frame))
    for along in (0.06, 0.84):
        picture.add(hand(Grip.FLAT, frame.spine(along, half - 2), -84, size=17))
    for along in (0.24, 0.66):
        at = frame.spine(along, -half - 6)
        picture.add(arrow(at, at.to(0, -7), at.to(0, -17)))


def _slope(picture: Picture) -> None:
    lean = 8.0
    foot = Point(-112, 0)
    top = foot.away(176, lean)
    ground = line((foot.to(-8, 0), foot, top))
    dog = Figure(DOG, WALKING)
    picture.add((Path(Role.GROUND, ground),))
    picture.add(tilted((*dog.shapes, *body_harness(dog)), foot, lean))
    (start,) = turned((dog.back(0.13).to(0, 3.4),), foot, lean)
    picture.add(lead(start, start.to(-8, 36), slack=-2))
    picture.add(tilted(arrow(Point(24, 64), Point(36, 64), Point(50, 64)), foot, lean))
    picture.add(tilted(grass(range(-100, 60, 22)), foot, lean))


def _kerb(picture: Picture) -> None:
    dog = Figure(DOG, replace(_STEPPING, near_fore=Foot(1.0, 0.66, pastern=66, toes=-10)))
    paw = dog.bones.near_fore.paw
    picture.add(floor(-104, 30), step(paw.x - 6, paw.x + 46, 5.2))
    picture.add(dog.shapes, body_harness(dog), handle(dog, 0.13))
    picture.add(arrow(paw.to(8, 16), paw.to(17, 13), paw.to(20, 2)))


def _free(picture: Picture) -> None:
    picture.add(floor(-104, 60), grass(range(-98, 58, 26)))
    dog = Figure(DOG, replace(WALKING, tail=4, tail_curl=-20))
    picture.add(dog.shapes, body_harness(dog))
    at = Point(-80, 66)
    coils = [Ellipse(Role.LEAD, at.to(x, -10), 4.6, 9.5) for x in (-1.6, 1.6)]
    picture.add(tuple(coils), hand(Grip.GRIP, at.to(0, 1), -90, flip=True, size=15))
    _ahead(picture)


MOVING_SCENES: Mapping[str, Callable[[Picture], None]] = {
    "E19": _sling_walk,
    "E20": _walk,
    "E21": _surfaces,
    "E24": _pole,
    "E25": _raised_poles,
    "E26": _weave,
    "E27": _eight,
    "E33": _backwards,
    "E34": _side,
    "E35": _slope,
    "E36": _kerb,
    "E45": _free,
}
