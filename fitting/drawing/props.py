"""Things that are no aid: treats, leads, packs, poles, cones, steps, grass and water."""

from collections.abc import Sequence

from fitting.drawing.curves import line, loop, straight
from fitting.drawing.hands import Grip, hand
from fitting.drawing.shapes import Ellipse, Path, Point, Role, Shape, Step
from fitting.drawing.tools import slab


def treat(at: Point) -> tuple[Shape, ...]:
    """A small bone."""
    spots = (
        (-2.0, 0.55),
        (-2.5, 1.35),
        (-3.4, 0.9),
        (-3.3, 0.0),
        (-3.4, -0.9),
        (-2.5, -1.35),
        (-2.0, -0.55),
        (2.0, -0.55),
        (2.5, -1.35),
        (3.4, -0.9),
        (3.3, 0.0),
        (3.4, 0.9),
        (2.5, 1.35),
        (2.0, 0.55),
    )
    return (Path(Role.TOOL, loop([at.to(x, y) for x, y in spots])),)


def offered(at: Point, degrees: float, *, flip: bool = False) -> tuple[Shape, ...]:
    """A treat between finger and thumb."""
    return (*treat(at), *hand(Grip.PINCH, at, degrees, flip=flip, size=15))


def lead(clip: Point, grip: Point, *, slack: float = 3.0) -> tuple[Shape, ...]:
    """A short lead from a harness to a hand."""
    middle = clip.toward(grip, 0.5).to(slack, -slack)
    way = line((clip, middle, grip))
    return (
        Path(Role.LEAD, way),
        *hand(Grip.GRIP, grip, -90, flip=True, size=15),
    )


def step(left: float, right: float, top: float, bottom: float = 0.0) -> tuple[Shape, ...]:
    return (slab(Role.PROP, left, bottom, right, top, 0.8),)


def pole_end(x: float, y: float, radius: float = 1.9) -> tuple[Shape, ...]:
    """A pole that lies across the way, seen from its end."""
    return (
        Ellipse(Role.PROP, Point(x, y), radius, radius),
        Ellipse(Role.PROP_LINE, Point(x, y), radius * 0.45, radius * 0.45),
    )


def cone(x: float, y: float = 0.0, tall: float = 9.0) -> tuple[Shape, ...]:
    body = straight(
        (
            Point(x - tall * 0.36, y + 1),
            Point(x + tall * 0.36, y + 1),
            Point(x + tall * 0.1, y + tall),
            Point(x - tall * 0.1, y + tall),
        ),
        closed=True,
    )
    return (Path(Role.PROP, body), slab(Role.PROP, x - tall * 0.5, y, x + tall * 0.5, y + 1.4, 0.5))


def cone_above(at: Point) -> tuple[Shape, ...]:
    return (
        slab(Role.PROP, at.x - 4.2, at.y - 4.2, at.x + 4.2, at.y + 4.2, 1.2),
        Ellipse(Role.PROP, at, 3.1, 3.1),
        Ellipse(Role.PROP_LINE, at, 1.2, 1.2),
    )


def grass(xs: Sequence[float], y: float = 0.0) -> tuple[Shape, ...]:
    """Tufts along the floor."""
    steps: list[Step] = []
    for x in xs:
        for lean, tall in ((-1.8, 3.6), (-0.4, 5.0), (1.4, 4.0)):
            steps += line(
                (Point(x, y), Point(x + lean * 0.4, y + tall * 0.6), Point(x + lean, y + tall))
            )
    return (Path(Role.GROUND, tuple(steps)),)


def pack(at: Point, wide: float, tall: float) -> tuple[Shape, ...]:
    """A soft pack wrapped in a cloth, with its folds."""
    x, y = wide / 2, tall / 2
    body = loop(
        [
            at.to(a * x, b * y)
            for a, b in (
                (-1, 0.4),
                (-0.9, 1),
                (0, 1.06),
                (0.9, 1),
                (1, 0.4),
                (1, -0.4),
                (0.9, -1),
                (0, -1.0),
                (-0.9, -1),
                (-1, -0.4),
            )
        ]
    )
    folds = (
        *line((at.to(-x * 0.45, y * 0.95), at.to(-x * 0.3, 0), at.to(-x * 0.45, -y * 0.9))),
        *line((at.to(x * 0.45, y * 0.95), at.to(x * 0.3, 0), at.to(x * 0.45, -y * 0.9))),
    )
    return (Path(Role.AID, body), Path(Role.AID_LINE, folds))


def brush(at: Point, degrees: float) -> tuple[Shape, ...]:
    """A soft brush whose bristles point to the right of `degrees`; a hand holds it."""
    head = at.away(-1, degrees)
    corners = [
        head.away(u, degrees).away(v, degrees - 90)
        for u, v in ((-5, -2.0), (5, -2.0), (5, 0.6), (-5, 0.6))
    ]
    bristles: list[Step] = []
    for u in range(-4, 5):
        root = head.away(u * 1.1, degrees).away(0.6, degrees - 90)
        bristles += straight((root, root.away(3.0, degrees - 90)))
    return (Path(Role.PROP_LINE, tuple(bristles)), Path(Role.PROP, straight(corners, closed=True)))


def quilt(left: float, bottom: float, right: float, top: float) -> tuple[Shape, ...]:
    """An absorbent pad, seen from above."""
    lines: list[Step] = []
    count = max(2, round((right - left) / 7))
    for i in range(1, count):
        x = left + (right - left) * i / count
        lines += straight((Point(x, bottom + 1.5), Point(x, top - 1.5)))
    return (slab(Role.TOOL, left, bottom, right, top, 2.0), Path(Role.GROUND, tuple(lines)))


def clock(at: Point, radius: float = 7.0) -> tuple[Shape, ...]:
    hands = (
        *straight((at, at.to(0, radius * 0.62))),
        *straight((at, at.to(radius * 0.42, -radius * 0.2))),
    )
    return (Ellipse(Role.TOOL, at, radius, radius), Path(Role.PROP_LINE, hands))


def notes(left: float, bottom: float, wide: float = 13.0, tall: float = 16.0) -> tuple[Shape, ...]:
    """A sheet of paper with lines written on it."""
    rows = [bottom + tall * share for share in (0.25, 0.45, 0.65, 0.82)]
    steps: list[Step] = []
    for y in rows:
        steps += straight((Point(left + 2, y), Point(left + wide - 2, y)))
    return (
        slab(Role.TOOL, left, bottom, left + wide, bottom + tall, 1.0),
        Path(Role.PROP_LINE, tuple(steps)),
    )
