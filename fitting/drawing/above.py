"""The dog seen from above, facing right: for widths, bends of the body and paths walked."""

from dataclasses import dataclass

from fitting.drawing.build import Build
from fitting.drawing.curves import joined, line, loop
from fitting.drawing.shapes import Ellipse, Path, Point, Role, Shape

# Half widths of trunk and neck: a share of the back behind the withers, a share of the chest.
_SIDES = (
    (0.98, 0.22), (0.9, 0.3), (0.8, 0.31), (0.66, 0.275), (0.5, 0.325), (0.34, 0.385),
    (0.2, 0.395), (0.06, 0.36), (-0.05, 0.29),
)  # fmt: skip
# Half widths of the head: shares of its length ahead of the poll, and to the side.
_HEAD = (
    (-0.04, 0.19), (0.12, 0.235), (0.28, 0.235), (0.42, 0.19), (0.55, 0.135), (0.75, 0.115),
    (0.92, 0.1), (1.0, 0.055),
)  # fmt: skip
_EAR = (
    (0.16, 0.2), (0.2, 0.3), (0.08, 0.39), (-0.14, 0.44), (-0.32, 0.4), (-0.36, 0.3), (-0.2, 0.24),
    (0.02, 0.19),
)  # fmt: skip


_ORIGIN = Point(0, 0)


@dataclass(frozen=True, slots=True)
class Above:
    """The frame of a dog from above: its spine as headings, bent to its left by `bend` and `turn`.

    `bend` is the turn from rump to withers, `turn` that of neck and head, in degrees.
    """

    build: Build
    at_withers: Point = _ORIGIN
    heading: float = 0.0
    bend: float = 0.0
    turn: float = 0.0

    def spine(self, along: float, side: float = 0.0) -> Point:
        """A point of the trunk: `along` the back from the withers, `side` to the left."""
        parts = 12
        at, step = self.at_withers, self.build.back * along / parts
        for part in range(parts):
            share = along * (part + 0.5) / parts
            at = at.away(-step, self._way(share))
        return at.away(side, self._way(along) + 90)

    def _way(self, along: float) -> float:
        return self.heading - self.bend * max(0.0, along)

    def head(self, ahead: float, side: float) -> Point:
        """A point of the head, in shares of its length ahead of the poll."""
        parts, at, size = 8, self.spine(-0.06), self.build.head
        reach = self.build.neck * 0.62
        for part in range(parts):
            at = at.away(reach / parts, self.heading + self.turn * (part + 0.5) / parts)
        way = self.heading + self.turn
        return at.away(ahead * size, way).away(side * size, way + 90)


def dog_above(frame: Above, *, belly: bool = False) -> tuple[Shape, ...]:
    """The dog from above; with `belly`, from below: paws before the body, and no eyes."""
    build = frame.build
    left = [frame.spine(along, half * build.chest) for along, half in _SIDES]
    right = [frame.spine(along, -half * build.chest) for along, half in _SIDES]
    face = [frame.head(ahead, half) for ahead, half in _HEAD]
    mirror = [frame.head(ahead, -half) for ahead, half in _HEAD]
    body = loop(
        [frame.spine(1.03), *left, *face, frame.head(1.02, 0), *reversed(mirror), *reversed(right)]
    )
    shade = [loop(_paw(frame, along, side)) for along in (-0.1, 0.83) for side in (1, -1)]
    near = (loop(_tail(frame)), body)
    drop = 0.75 + 0.25 * min(1.2, build.ear / build.head / 0.5)
    ears = [[frame.head(x * drop, y * sign) for x, y in _EAR] for sign in (1, -1)]
    back = line([frame.spine(share) for share in (0.9, 0.6, 0.3, 0.0)])
    nose = loop(
        [
            frame.head(x, y)
            for x, y in (
                (0.95, 0.05),
                (1.02, 0.04),
                (1.03, 0),
                (1.02, -0.04),
                (0.95, -0.05),
                (0.93, 0),
            )
        ]
    )
    size = build.head * 0.036
    paws = (joined(Role.FAR_HALO, *shade), joined(Role.FAR, *shade))
    body_shapes = (joined(Role.HALO, *near), joined(Role.BODY, *near))
    if belly:
        flaps = tuple(Path(Role.EAR, loop(ear)) for ear in ears)
        return (*flaps, *body_shapes, *paws, Path(Role.INK, nose))
    return (
        *paws,
        *body_shapes,
        Path(Role.DETAIL, back),
        *(Path(Role.EAR, loop(ear)) for ear in ears),
        Path(Role.INK, nose),
        *(Ellipse(Role.INK, frame.head(0.5, side), size, size) for side in (0.1, -0.1)),
    )


def _tail(frame: Above) -> list[Point]:
    build = frame.build
    way = frame.heading - frame.bend
    root, thick = frame.spine(0.97), build.bone * 0.75
    tip = root.away(-build.tail * 0.75, way - 8)
    mid = root.away(-build.tail * 0.4, way + 3)
    return [
        root.away(thick, way + 90), mid.away(thick * 0.8, way + 90), tip,
        mid.away(-thick * 0.8, way + 90), root.away(-thick, way + 90),
    ]  # fmt: skip


def _paw(frame: Above, along: float, side: int) -> list[Point]:
    b = frame.build.bone
    out = frame.build.chest * (0.3 if along < 0.5 else 0.285) * side
    at = frame.spine(along, out)
    way = frame.heading - frame.bend * max(0.0, along)
    spots = (
        (-1.6, 0.9),
        (0.6, 1.05),
        (1.5, 0.75),
        (1.85, 0.0),
        (1.5, -0.75),
        (0.6, -1.05),
        (-1.6, -0.9),
    )
    return [at.away(x * b, way).away(y * b, way + 90) for x, y in spots]
