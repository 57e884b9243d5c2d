"""Pictures of the measurements that a side view cannot show: from above, behind, and of a paw."""

from collections.abc import Mapping

from fitting.core.words import MeasurementId, Posture
from fitting.drawing.above import Above, dog_above
from fitting.drawing.aids import strap
from fitting.drawing.behind import Behind, dog_behind
from fitting.drawing.build import Build
from fitting.drawing.composing import Picture
from fitting.drawing.curves import loop, straight
from fitting.drawing.hands import Grip, hand
from fitting.drawing.shapes import Drawing, Path, Point, Role, Shape
from fitting.drawing.tools import floor, ruler, slab, span

# Widths seen from above: the place along the back, half the width in chests, boards or points.
FROM_ABOVE: Mapping[MeasurementId, tuple[float, float, bool]] = {
    MeasurementId.CHEST_WIDTH: (0.24, 0.395, True),
    MeasurementId.SHOULDER_WIDTH: (0.02, 0.35, True),
    MeasurementId.RUMP_WIDTH: (0.84, 0.315, True),
    MeasurementId.HIP_WIDTH: (0.77, 0.2, False),
}


def draw_across(picture: Picture, size: Build, id_: MeasurementId, posture: Posture) -> Drawing:
    frame = Above(size)
    along, half, boards = FROM_ABOVE[id_]
    picture.add(dog_above(frame))
    if posture is Posture.SUPPORTED:
        picture.add(_strap_above(frame, 0.5 if along > 0.6 else 0.68))
    x, y = frame.spine(along).x, half * size.chest
    if boards:
        for side in (1, -1):
            low, high = sorted((side * (y + 0.6), side * (y + 3.8)))
            picture.add((slab(Role.TOOL, x - 11, low, x + 11, high, 0.7),))
    else:
        picture.add(_calipers(x, y))
    picture.add(span(Point(x, -y), Point(x, y)))
    out = y + 16
    picture.mark("A", Point(x, y), -7, out - y).mark("B", Point(x, -y), -7, y - out)
    return picture.done()


def _calipers(x: float, y: float) -> tuple[Shape, ...]:
    """A pair of arms that touch two points, seen from above."""
    far = x - 15
    bar = (Point(far, -y - 6), Point(far, y + 6), Point(far - 4, y + 6), Point(far - 4, -y - 6))
    arms = [
        Path(
            Role.TOOL,
            straight(
                (
                    Point(far, s * (y + 3)),
                    Point(x - 1, s * (y + 3)),
                    Point(x, s * y),
                    Point(far, s * y),
                ),
                closed=True,
            ),
        )
        for s in (1, -1)
    ]
    return (Path(Role.TOOL, straight(bar, closed=True)), *arms)


def _strap_above(frame: Above, along: float) -> tuple[Shape, ...]:
    half = frame.build.chest * 0.34
    left, right = frame.spine(along, half), frame.spine(along, -half)
    return (*strap((left, right)), *hand(Grip.GRIP, frame.spine(along, 2), -78, flip=True, size=15))


FROM_BEHIND = frozenset({MeasurementId.GROIN_HEIGHT, MeasurementId.THIGH_WIDTH})


def draw_between(picture: Picture, size: Build, id_: MeasurementId, posture: Posture) -> Drawing:
    frame = Behind(size.scaled(1.25))
    reach = frame.half * 2.4
    picture.add(floor(-reach, reach), dog_behind(frame))
    if posture is Posture.SUPPORTED:
        picture.add(_sling_behind(frame))
    if id_ is MeasurementId.GROIN_HEIGHT:
        top = Point(0, frame.groin)
        picture.add(ruler(Point(-1.9, 0), Point(-1.9, top.y), side=-0.76))
        picture.add(span(Point(0, 0), top))
        picture.mark("A", Point(0, 0.5), reach * 0.9, 6).mark("B", top, reach * 0.9, 6)
        return picture.done()
    y = frame.groin * 1.12
    inner, outer = Point(-frame.half * 0.06, y), Point(-frame.half * 0.99, y)
    picture.add(_jaws(inner, outer), span(inner, outer))
    picture.mark("A", inner, reach * 0.9, 12).mark("B", outer, -12, 10)
    return picture.done()


def _jaws(inner: Point, outer: Point) -> tuple[Shape, ...]:
    """Calipers from behind: a bar below the reading and two upright jaws."""
    low = inner.y - 9
    bar = slab(Role.TOOL, outer.x - 12, low - 3.4, inner.x + 3.4, low, 0.6)
    jaws = [
        Path(
            Role.TOOL,
            straight(
                (Point(x, low), Point(x, inner.y + 2), Point(x + d, inner.y), Point(x + d, low)),
                closed=True,
            ),
        )
        for x, d in ((inner.x, 2.6), (outer.x, -2.6))
    ]
    return (bar, *jaws)


def _sling_behind(frame: Behind) -> tuple[Shape, ...]:
    top = Point(0, frame.build.croup + 14)
    side = frame.half * 0.98
    y = frame.build.croup * 0.8
    bands = [
        strap((Point(s * side, y), Point(s * side * 0.7, frame.build.croup + 2), top))
        for s in (1, -1)
    ]
    return (*bands[0], *bands[1], *hand(Grip.GRIP, top, -90, flip=True, size=15))


def draw_paw(picture: Picture) -> Drawing:
    """One paw on paper, from above, with a mark on each side of its widest part."""
    picture.add((slab(Role.TOOL, -30, -24, 34, 24, 1.0),))
    leg = loop(
        [
            Point(x, y)
            for x, y in ((-40, 7), (-22, 7.5), (-10, 9), (-10, -9), (-22, -7.5), (-40, -7))
        ]
    )
    palm = loop(
        [
            Point(x, y)
            for x, y in ((-14, 9), (-4, 12), (6, 12), (9, 0), (6, -12), (-4, -12), (-14, -9))
        ]
    )
    outer = [loop(_toe(4.5, side * 10.2, side * 9, 13, 8.6)) for side in (1, -1)]
    inner = [loop(_toe(7.5, side * 4.0, side * 2.5, 14.5, 8.4)) for side in (1, -1)]
    picture.add((Path(Role.HALO, (*leg, *palm)), Path(Role.BODY, (*leg, *palm))))
    for toes in (outer, inner):
        for toe in toes:
            picture.add((Path(Role.HALO, toe), Path(Role.BODY, toe)))
    picture.add((Path(Role.BODY, palm),))
    for y in (15.0, -15.0):
        picture.add((Path(Role.PROP_LINE, straight((Point(5.5, y), Point(5.5, y * 1.35)))),))
    picture.add(span(Point(5.5, -15.0), Point(5.5, 15.0)))
    picture.mark("A", Point(5.5, 15.0), -16, 4).mark("B", Point(5.5, -15.0), -16, -4)
    return picture.done()


def _toe(x: float, y: float, degrees: float, long: float, wide: float) -> list[Point]:
    """A toe from above: its root at (x, y)."""
    at, half = Point(x - 4, y), wide / 2
    spots = (
        (0.0, 0.8),
        (0.4, 1.0),
        (0.78, 0.92),
        (0.97, 0.45),
        (0.97, -0.45),
        (0.78, -0.92),
        (0.4, -1.0),
        (0.0, -0.8),
    )
    return [at.away(u * (long + 4), degrees).away(v * half, degrees + 90) for u, v in spots]
