"""The geometry of a soft line: smooth curves through points, and joints that bend."""

from collections.abc import Iterable, Sequence
from math import acos, atan2, cos, hypot, radians, sin

from fitting.drawing.shapes import Path, Point, Role, Shape, Step


def distance(one: Point, other: Point) -> float:
    return hypot(other.x - one.x, other.y - one.y)


def turned(points: Iterable[Point], about: Point, degrees: float) -> tuple[Point, ...]:
    """The points turned anticlockwise about one of them."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return tuple(
        Point(
            about.x + (p.x - about.x) * c - (p.y - about.y) * s,
            about.y + (p.x - about.x) * s + (p.y - about.y) * c,
        )
        for p in points
    )


def tilted(shapes: Iterable[Shape], about: Point, degrees: float) -> tuple[Shape, ...]:
    """Shapes turned anticlockwise about a point."""
    return tuple(shape.through(lambda p: turned((p,), about, degrees)[0]) for shape in shapes)


def shifted(shapes: Iterable[Shape], dx: float, dy: float) -> tuple[Shape, ...]:
    return tuple(shape.through(lambda p: p.to(dx, dy)) for shape in shapes)


def mirrored(shapes: Iterable[Shape], about: float) -> tuple[Shape, ...]:
    """Shapes as in a mirror that stands at x = `about`."""
    return tuple(shape.through(lambda p: Point(2 * about - p.x, p.y)) for shape in shapes)


def _handles(before: Point, start: Point, end: Point, after: Point) -> tuple[Point, Point]:
    """The two handles of a centripetal Catmull-Rom piece: it never loops and never overshoots."""
    d1, d2, d3 = (
        max(distance(a, b), 1e-6) ** 0.5 for a, b in ((before, start), (start, end), (end, after))
    )

    def handle(near: float, wide: float, p: Point, q: Point, r: Point) -> Point:
        bottom = 3 * near * (near + wide)
        factor = 2 * near * near + 3 * near * wide + wide * wide
        return Point(
            (near * near * p.x - wide * wide * r.x + factor * q.x) / bottom,
            (near * near * p.y - wide * wide * r.y + factor * q.y) / bottom,
        )

    return handle(d1, d2, end, start, before), handle(d3, d2, start, end, after)


def _pieces(points: Sequence[Point]) -> list[Step]:
    """Curves from the second point to the last but one; the outer two only lead in and out."""
    return [
        Step("C", (*_handles(*points[i : i + 4]), points[i + 2])) for i in range(len(points) - 3)
    ]


def loop(points: Sequence[Point]) -> tuple[Step, ...]:
    """A smooth closed line through the points, run anticlockwise so that shapes can be joined."""
    ring = list(points if _area(points) > 0 else reversed(points))
    around = [ring[-1], *ring, ring[0], ring[1]]
    return (Step("M", (ring[0],)), *_pieces(around), Step("Z", ()))


def line(points: Sequence[Point]) -> tuple[Step, ...]:
    """A smooth open line through the points."""
    if len(points) == 2:
        return (Step("M", (points[0],)), Step("L", (points[1],)))
    led = [_mirrored(points[1], points[0]), *points, _mirrored(points[-2], points[-1])]
    return (Step("M", (points[0],)), *_pieces(led))


def straight(points: Sequence[Point], *, closed: bool = False) -> tuple[Step, ...]:
    steps = [Step("M", (points[0],)), *(Step("L", (p,)) for p in points[1:])]
    return (*steps, Step("Z", ())) if closed else tuple(steps)


def joined(role: Role, *loops: tuple[Step, ...]) -> Path:
    """Several closed lines as one path, which fills as their union."""
    return Path(role, tuple(step for one in loops for step in one))


def _mirrored(point: Point, about: Point) -> Point:
    return Point(2 * about.x - point.x, 2 * about.y - point.y)


def _area(points: Sequence[Point]) -> float:
    return sum(a.x * b.y - b.x * a.y for a, b in zip(points, [*points[1:], points[0]], strict=True))


def bent(
    root: Point, end: Point, upper: float, lower: float, *, forward: bool
) -> tuple[Point, Point]:
    """The joint between two bones, and the end as far as they reach.

    `forward` bends the joint to the side that is right of the way from root to end: forward in
    a dog that faces right.
    """
    far = distance(root, end)
    reach = min(max(far, abs(upper - lower) * 1.02 + 1e-6), (upper + lower) * 0.998)
    way = atan2(end.y - root.y, end.x - root.x)
    end = Point(root.x + reach * cos(way), root.y + reach * sin(way))
    opening = acos(min(1.0, max(-1.0, (upper**2 + reach**2 - lower**2) / (2 * upper * reach))))
    angle = way + opening if forward else way - opening
    return Point(root.x + upper * cos(angle), root.y + upper * sin(angle)), end


def beside(start: Point, end: Point, share: float, offset: float) -> Point:
    """The point at this share of a bone, `offset` to its front (a dog that faces right)."""
    length = max(distance(start, end), 1e-6)
    nx, ny = -(end.y - start.y) / length, (end.x - start.x) / length
    on = start.toward(end, share)
    return Point(on.x + nx * offset, on.y + ny * offset)
