"""What lies round a dog: floor and mats, tapes, rulers and boards, arrows, and letters."""

from collections.abc import Sequence
from math import atan2, degrees

from fitting.drawing.curves import beside, distance, line, loop, straight
from fitting.drawing.shapes import Ellipse, Label, Path, Point, Role, Shape, Step

RULER = 5.0
BADGE = 4.2


def floor(left: float, right: float, y: float = 0.0) -> tuple[Shape, ...]:
    return (Path(Role.GROUND, straight((Point(left, y), Point(right, y)))),)


def mat(left: float, right: float, y: float = 0.0, thick: float = 2.6) -> tuple[Shape, ...]:
    """A mat in side view, its upper side at `y`."""
    return (Path(Role.MAT, _rounded(left, y - thick, right, y, thick * 0.45)),)


def mat_above(left: float, bottom: float, right: float, top: float) -> tuple[Shape, ...]:
    """A mat seen from above, with a seam."""
    return (
        Path(Role.MAT, _rounded(left, bottom, right, top, 7)),
        Path(Role.GROUND, _rounded(left + 3, bottom + 3, right - 3, top - 3, 5)),
    )


def slab(
    role: Role, left: float, bottom: float, right: float, top: float, round_: float = 1.0
) -> Path:
    return Path(role, _rounded(left, bottom, right, top, round_))


def _rounded(left: float, bottom: float, right: float, top: float, r: float) -> tuple[Step, ...]:
    r = min(r, (right - left) / 2, (top - bottom) / 2)
    k = r * 0.4477

    def corner(a: Point, b: Point, c: Point) -> Step:
        return Step("C", (a, b, c))

    return (
        Step("M", (Point(left + r, bottom),)),
        Step("L", (Point(right - r, bottom),)),
        corner(Point(right - k, bottom), Point(right, bottom + k), Point(right, bottom + r)),
        Step("L", (Point(right, top - r),)),
        corner(Point(right, top - k), Point(right - k, top), Point(right - r, top)),
        Step("L", (Point(left + r, top),)),
        corner(Point(left + k, top), Point(left, top - k), Point(left, top - r)),
        Step("L", (Point(left, bottom + r),)),
        corner(Point(left, bottom + k), Point(left + k, bottom), Point(left + r, bottom)),
        Step("Z", ()),
    )


def tape(points: Sequence[Point]) -> tuple[Shape, ...]:
    """A soft tape along the points."""
    return (Path(Role.TAPE, line(points)), Path(Role.TICKS, line(points)))


def girth(top: Point, bottom: Point, bulge: float) -> tuple[Shape, ...]:
    """A soft tape round the body: the near half in front, the far half as a hidden line."""
    near = [beside(top, bottom, share, bulge * curve) for share, curve in _ARC]
    far = [beside(top, bottom, share, -bulge * curve) for share, curve in _ARC]
    return (Path(Role.HIDDEN, line(far)), *tape(near))


_ARC = ((0.0, 0.0), (0.12, 0.62), (0.32, 0.96), (0.5, 1.05), (0.68, 0.96), (0.88, 0.62), (1.0, 0.0))


def ruler(start: Point, end: Point, *, side: float = 1.0) -> tuple[Shape, ...]:
    """A hard tape or ruler whose edge runs from start to end; `side` says on which side it lies."""
    wide = RULER * side
    corners = (start, end, beside(start, end, 1.0, wide), beside(start, end, 0.0, wide))
    length = distance(start, end)
    steps: list[Step] = []
    count = max(2, round(length / 3))
    for i in range(1, count):
        share = i / count
        long = 0.6 if i % 5 == 0 else 0.36
        steps += straight((beside(start, end, share, 0), beside(start, end, share, wide * long)))
    return (Path(Role.TOOL, straight(corners, closed=True)), Path(Role.TOOL_LINE, tuple(steps)))


def span(start: Point, end: Point) -> tuple[Shape, ...]:
    """The distance that is read: a line with a head at both ends."""
    return (
        Path(Role.MEASURE, straight((start.toward(end, 0.02), end.toward(start, 0.02)))),
        Path(Role.MEASURE_FILL, (*_head(end, start, 3.4), *_head(start, end, 3.4))),
    )


def _head(tip: Point, tail: Point, size: float) -> tuple[Step, ...]:
    share = size / max(distance(tip, tail), 1e-6)
    return straight(
        (tip, beside(tip, tail, share, size * 0.42), beside(tip, tail, share, -size * 0.42)),
        closed=True,
    )


def arrow(*points: Point, both: bool = False) -> tuple[Shape, ...]:
    """An arrow of motion along a soft line; its head is at the last point, or at both ends."""
    size = 5.0
    tip, before = points[-1], points[-2]
    heads = list(_arrowhead(tip, before, size))
    path = [
        *points[:-1],
        tip.toward(before, min(0.9, size * 0.7 / max(distance(tip, before), 1e-6))),
    ]
    if both:
        heads += _arrowhead(points[0], points[1], size)
        path[0] = points[0].toward(
            points[1], min(0.9, size * 0.7 / max(distance(points[0], points[1]), 1e-6))
        )
    return (Path(Role.MOTION, line(path)), Path(Role.MOTION_FILL, tuple(heads)))


def _arrowhead(tip: Point, before: Point, size: float) -> tuple[Step, ...]:
    angle = degrees(atan2(before.y - tip.y, before.x - tip.x))
    return straight((tip, tip.away(size, angle + 27), tip.away(size, angle - 27)), closed=True)


def swing(
    centre: Point, radius: float, start: float, end: float, *, both: bool = False, flat: float = 1.0
) -> tuple[Shape, ...]:
    """An arrow round a centre, from one angle to another."""
    parts = max(4, round(abs(end - start) / 22))
    points = []
    for i in range(parts + 1):
        p = centre.away(radius, start + (end - start) * i / parts)
        points.append(Point(p.x, centre.y + (p.y - centre.y) * flat))
    return arrow(*points, both=both)


def spot(at: Point, size: float = 1.7) -> tuple[Shape, ...]:
    """The end of a measure on the dog."""
    return (Ellipse(Role.SPOT, at, size, size),)


def badge(letter: str, at: Point) -> tuple[tuple[Shape, ...], Label]:
    return (Ellipse(Role.BADGE, at, BADGE, BADGE),), Label(letter, at)


def alert_corners(at: Point, size: float = BADGE) -> tuple[Point, ...]:
    """The triangle round a letter that says: take care."""
    return tuple(at.to(0, -0.6).away(size * 1.75, angle) for angle in (90, 210, 330))


def guide(*points: Point) -> tuple[Shape, ...]:
    return (Path(Role.GUIDE, straight(points)),)


def blob(role: Role, *points: tuple[float, float]) -> Path:
    return Path(role, loop([Point(x, y) for x, y in points]))
