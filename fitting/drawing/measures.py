"""One picture for every measurement: where it starts and ends, the posture and the tool.

A picture is made for a build and a posture. A girth starts and ends at A; any other reading
runs from A to B.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from fitting.core.words import MeasurementId, Posture
from fitting.drawing.aids import sling
from fitting.drawing.build import LONG_LEGGED, LONG_LOW, Build
from fitting.drawing.composing import Picture
from fitting.drawing.figure import Figure
from fitting.drawing.measures_across import (
    FROM_ABOVE,
    FROM_BEHIND,
    draw_across,
    draw_between,
    draw_paw,
)
from fitting.drawing.poses import HELD, LYING, STANDING, Pose
from fitting.drawing.shapes import Drawing, Point, Role, Shape
from fitting.drawing.tools import floor, girth, guide, mat_above, ruler, slab, span, tape

# A dog on its side with its legs as when it stands.
_LYING_SQUARE = replace(STANDING, neck=20, head=-14, tail=-16, asleep=True)
_SQUARE = frozenset(
    {
        MeasurementId.THIGH_GIRTH,
        MeasurementId.REAR_LEG_HEIGHT,
        MeasurementId.TRUNK_LENGTH,
        MeasurementId.ELBOW_TO_RUMP,
    }
)

BUILDS: Mapping[str, Build] = {
    "long_low": LONG_LOW.scaled(0.165),
    "long_legged": LONG_LEGGED.scaled(0.112),
}


LYING_MEASURES = frozenset(
    {
        MeasurementId.CHEST_GIRTH,
        MeasurementId.WAIST_GIRTH,
        MeasurementId.NECK_GIRTH,
        MeasurementId.BACK_LENGTH,
        *_SQUARE,
    }
)
"""Those that the catalogue lets be taken from a dog on its side."""


def draw_measurement(id_: MeasurementId, build: str, posture: Posture) -> Drawing:
    """The picture of a measurement in a posture that it may be taken in."""
    picture = Picture(f"measure-{id_.value}-{build}-{posture.value}")
    size = BUILDS[build]
    if id_ is MeasurementId.PAW_WIDTH:
        return draw_paw(picture)
    if id_ in FROM_ABOVE:
        return draw_across(picture, size, id_, posture)
    if id_ in FROM_BEHIND:
        return draw_between(picture, size, id_, posture)
    figure = Figure(size, _pose(id_, posture))
    picture.add(_place(figure, posture), figure.shapes)
    if posture is Posture.SUPPORTED:
        picture.add(sling(figure, _SLING_AT.get(id_, 0.74)))
    _FROM_THE_SIDE[id_](picture, figure)
    return picture.done()


def _pose(id_: MeasurementId, posture: Posture) -> Pose:
    if posture is Posture.LYING:
        return _LYING_SQUARE if id_ in _SQUARE else LYING
    return HELD if posture is Posture.SUPPORTED else STANDING


def _place(figure: Figure, posture: Posture) -> tuple[Shape, ...]:
    """The floor, or the mat on which it lies, seen from above."""
    tail, nose = figure.at(1.0, 0).x - figure.build.tail, figure.face(1.0, 0).x
    if posture is Posture.LYING:
        top = max(figure.build.withers, figure.bones.poll.y) + 9
        return mat_above(tail - 1, -9, nose + 9, top)
    return floor(tail + 4, nose)


def _chest(picture: Picture, dog: Figure) -> None:
    _girth(picture, dog.back(0.2), dog.belly(0.2), 4.5)


def _waist(picture: Picture, dog: Figure) -> None:
    _girth(picture, dog.back(0.71), dog.belly(0.71), 3.8)


def _neck(picture: Picture, dog: Figure) -> None:
    top = dog.at(-0.02, 0).toward(dog.bones.poll, 0.14).to(0, dog.build.throat * 0.02)
    _girth(picture, top, dog.breast, 3.4, dx=-12)


def _girth(picture: Picture, top: Point, bottom: Point, bulge: float, dx: float = 0.0) -> None:
    picture.add(girth(top, bottom, bulge)).mark("A", top, dx, 11)


def _thigh(picture: Picture, dog: Figure) -> None:
    front = dog.fold.to(0.3, 0)
    back = Point(dog.ham.x + dog.build.chest * 0.03, front.y)
    picture.add(girth(back, front, -2.6)).mark("A", front, 17, -13)


def _withers(picture: Picture, dog: Figure) -> None:
    _height(picture, dog.at(0.06, 0.02))


def _hip(picture: Picture, dog: Figure) -> None:
    _height(picture, dog.at(0.82, 0.005))


def _height(picture: Picture, top: Point) -> None:
    """From the floor to a book that lies flat on the dog."""
    foot = Point(top.x - 2.5, 0)
    picture.add(
        ruler(foot, Point(foot.x, top.y), side=-1),
        (slab(Role.TOOL, top.x - 12, top.y + 0.4, top.x + 7, top.y + 3.4, 0.8),),
    )
    picture.add(span(Point(foot.x - 1.6, 0), Point(foot.x - 1.6, top.y)))
    picture.mark("A", Point(foot.x - 1.6, 0.6), -13, 7)
    picture.mark("B", Point(foot.x - 1.6, top.y + 0.4), -14, 9)


def _rear_leg(picture: Picture, dog: Figure) -> None:
    toes = dog.bones.near_hind.paw.x + dog.build.bone * 3.0
    fold = dog.fold
    picture.add(
        ruler(Point(toes, 0), Point(toes, fold.y), side=-1),
        guide(Point(fold.x - 2, fold.y), Point(toes + 5, fold.y)),
        span(Point(toes - 1.4, 0), Point(toes - 1.4, fold.y)),
    )
    picture.mark("A", Point(toes - 1.4, 0.6), 15, -2)
    picture.mark("B", fold, 13, 12)


def _foreleg(picture: Picture, dog: Figure) -> None:
    pit = dog.behind_foreleg
    pit = Point(pit.x - 0.6, dog.build.armpit)
    picture.add(
        ruler(Point(pit.x - 2.6, 0), Point(pit.x - 2.6, pit.y), side=1),
        span(Point(pit.x - 0.9, 0), Point(pit.x - 0.9, pit.y)),
    )
    picture.mark("A", Point(pit.x - 0.9, 0.6), -16, 3)
    picture.mark("B", Point(pit.x - 0.9, pit.y), -13, 13)


def _back(picture: Picture, dog: Figure) -> None:
    spine = [dog.back(share).to(0, 1.2) for share in (0.02, 0.2, 0.36, 0.54, 0.72, 0.86)]
    picture.add(tape([*spine, dog.at(0.985, 0.12).to(0, 1.4)]))
    picture.mark("A", spine[0], -4, 13)
    picture.mark("B", dog.at(0.985, 0.12).to(0, 1.4), -7, 12)


def _trunk(picture: Picture, dog: Figure) -> None:
    _level(picture, dog, dog.thigh_front)


def _elbow_rump(picture: Picture, dog: Figure) -> None:
    _level(picture, dog, dog.ham)


def _level(picture: Picture, dog: Figure, end: Point) -> None:
    """Level along the side, from the back edge of the front leg."""
    start = dog.behind_foreleg
    y = dog.at(0.5, 0.5).y
    a, b = Point(start.x, y), Point(end.x, y)
    picture.add(ruler(b, a, side=1), guide(a, start.to(0, -1)), guide(b, end.to(0, -1)))
    picture.add(span(a.to(0, -2.2), b.to(0, -2.2)))
    picture.mark("A", a.to(0, -2.2), 9, 22).mark("B", b.to(0, -2.2), -9, 22)


_FROM_THE_SIDE: Mapping[MeasurementId, Callable[[Picture, Figure], None]] = {
    MeasurementId.CHEST_GIRTH: _chest,
    MeasurementId.WAIST_GIRTH: _waist,
    MeasurementId.NECK_GIRTH: _neck,
    MeasurementId.THIGH_GIRTH: _thigh,
    MeasurementId.WITHERS_HEIGHT: _withers,
    MeasurementId.HIP_HEIGHT: _hip,
    MeasurementId.REAR_LEG_HEIGHT: _rear_leg,
    MeasurementId.FORELEG_HEIGHT: _foreleg,
    MeasurementId.BACK_LENGTH: _back,
    MeasurementId.TRUNK_LENGTH: _trunk,
    MeasurementId.ELBOW_TO_RUMP: _elbow_rump,
}
# Where the sling lies, when its usual place would hide the reading.
_SLING_AT = {
    MeasurementId.WAIST_GIRTH: 0.56,
    MeasurementId.THIGH_GIRTH: 0.64,
    MeasurementId.REAR_LEG_HEIGHT: 0.62,
    MeasurementId.HIP_HEIGHT: 0.62,
    MeasurementId.TRUNK_LENGTH: 0.62,
}
