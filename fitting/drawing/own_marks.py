"""Measure lines on the dog of the readings: one line and one letter for each.

A letter in a ring marks a reading, a number in one a place of the skin; a letter in a triangle
marks a reading that clashes with another, and its line is broken. Widths cannot be seen from the
side and are marked by a spot.
"""

from collections.abc import Callable, Mapping, Sequence
from math import cos, radians, sin

from fitting.core.words import MeasurementId
from fitting.drawing.composing import Picture
from fitting.drawing.curves import beside, distance, line
from fitting.drawing.figure import Figure
from fitting.drawing.shapes import Path, Point, Role
from fitting.drawing.supports import PLACE_OFF
from fitting.drawing.tools import BADGE, guide, span, spot
from fitting.drawing.zones import Zone, place

Way = tuple[Point, ...]
_SHARES = (0.5, 0.3, 0.7, 0.16, 0.84)
# Where a number of a place is tried: turned from its usual way by these degrees, then further off.
_TURNS = (0, 25, -25, 50, -50, 80, -80)
_FAR = (1.0, 1.35, 0.7)


def mark_reading(
    picture: Picture,
    dog: Figure,
    id_: MeasurementId,
    letter: str,
    clashes: bool,
    taken: Sequence[Point],
) -> Point:
    """Draws the line of a reading and its letter where no other letter stands; tells where."""
    way = LINES[id_](dog)
    if len(way) == 1:
        picture.add(spot(way[0]))
        at = way[0].to(0, 8)
        for dx, dy in ((0, 8), (8, 4), (-8, 4), (8, -6), (-8, -6), (0, -9)):
            at = way[0].to(dx, dy)
            if _free(at, taken):
                break
        picture.add(guide(way[0], at))
    else:
        role = Role.CLASH if clashes else Role.MEASURE
        if len(way) == 2 and not clashes:
            picture.add(span(*way))
        else:
            picture.add((Path(role, line(way)),))
        for end in (way[0], way[-1]):
            picture.add(spot(end, 1.1))
        places = [_along(way, share) for share in _SHARES]
        at = next((one for one in places if _free(one, taken)), places[0])
    (picture.alert if clashes else picture.letter)(letter, at)
    return at


def mark_place(
    picture: Picture, dog: Figure, zone: Zone, number: str, taken: Sequence[Point]
) -> Point:
    """Draws the number of a place of the skin where no letter stands; tells where."""
    spot_at, _, _ = place(dog, zone)
    dx, dy = PLACE_OFF[zone]
    ways = [
        (dx * cos(turn) - dy * sin(turn), dx * sin(turn) + dy * cos(turn))
        for turn in (radians(degrees) for degrees in _TURNS)
    ]
    places = [spot_at.to(far * x, far * y) for far in _FAR for x, y in ways]
    at = next((one for one in places if _free(one, taken)), places[0])
    picture.mark(number, spot_at, at.x - spot_at.x, at.y - spot_at.y)
    return at


def _free(at: Point, taken: Sequence[Point]) -> bool:
    return all(distance(at, other) > 2.15 * BADGE for other in taken)


def _along(way: Way, share: float) -> Point:
    whole = share * (len(way) - 1)
    part = min(int(whole), len(way) - 2)
    return way[part].toward(way[part + 1], whole - part)


def _round(top: Point, low: Point, bulge: float) -> Way:
    return tuple(
        beside(top, low, share, bulge * out)
        for share, out in (
            (0, 0),
            (0.15, 0.62),
            (0.35, 0.96),
            (0.5, 1),
            (0.65, 0.96),
            (0.85, 0.62),
            (1, 0),
        )
    )


def _left(dog: Figure, steps: int) -> float:
    """Where an upright line stands behind the dog, clear of its tail."""
    return dog.at(1, 0).x - dog.build.tail * 0.98 - 3 - 9 * steps


def _upright(x: float, top: float) -> Way:
    return (Point(x, 0), Point(x, top))


def _thigh(dog: Figure) -> Way:
    return _round(Point(dog.ham.x, dog.fold.y), dog.fold, -3)


def _level(dog: Figure, end: Point, down: float) -> Way:
    y = dog.at(0.5, down).y
    return (Point(dog.behind_foreleg.x, y), Point(end.x, y))


LINES: Mapping[MeasurementId, Callable[[Figure], Way]] = {
    MeasurementId.CHEST_GIRTH: lambda d: _round(d.back(0.2), d.belly(0.2), 4),
    MeasurementId.WAIST_GIRTH: lambda d: _round(d.back(0.7), d.belly(0.7), 3.4),
    MeasurementId.NECK_GIRTH: lambda d: _round(
        d.at(-0.02, 0).toward(d.bones.poll, 0.14), d.breast, 3
    ),
    MeasurementId.THIGH_GIRTH: _thigh,
    MeasurementId.WITHERS_HEIGHT: lambda d: _upright(_left(d, 0), d.at(0.03, 0).y),
    MeasurementId.HIP_HEIGHT: lambda d: _upright(_left(d, 1), d.at(0.82, 0.01).y),
    MeasurementId.REAR_LEG_HEIGHT: lambda d: _upright(
        d.bones.near_hind.paw.x + d.build.bone * 3.0, d.fold.y
    ),
    MeasurementId.GROIN_HEIGHT: lambda d: _upright(
        d.bones.far_hind.paw.x + d.build.bone * 5.6, d.fold.y * 0.94
    ),
    MeasurementId.FORELEG_HEIGHT: lambda d: _upright(d.behind_foreleg.x - 1.4, d.build.armpit),
    MeasurementId.BACK_LENGTH: lambda d: (d.at(0.02, 0).to(0, 5), d.at(1.0, 0).to(0, 5)),
    MeasurementId.TRUNK_LENGTH: lambda d: _level(d, d.thigh_front, 0.42),
    MeasurementId.ELBOW_TO_RUMP: lambda d: _level(d, d.ham, 0.66),
    MeasurementId.CHEST_WIDTH: lambda d: (d.at(0.3, 0.5),),
    MeasurementId.HIP_WIDTH: lambda d: (d.at(0.8, 0.12),),
    MeasurementId.THIGH_WIDTH: lambda d: (
        d.bones.near_hind.root.toward(d.bones.near_hind.middle, 0.6),
    ),
    MeasurementId.SHOULDER_WIDTH: lambda d: (d.at(-0.02, 0.36),),
    MeasurementId.RUMP_WIDTH: lambda d: (d.at(0.93, 0.34),),
    MeasurementId.PAW_WIDTH: lambda d: (
        d.bones.near_fore.paw.to(d.build.bone, -d.build.bone * 0.4),
    ),
}
"""The line of each reading on a standing dog, or the one spot of a width. In letter order."""
