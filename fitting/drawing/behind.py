"""The dog seen from behind, for what is wide or lies between the back legs."""

from dataclasses import dataclass

from fitting.drawing.build import Build
from fitting.drawing.curves import joined, line, loop, straight
from fitting.drawing.shapes import Path, Point, Role, Shape, Step


@dataclass(frozen=True, slots=True)
class Behind:
    """The frame of a dog from behind: x = 0 is its middle; `lean` shifts the hips to the right."""

    build: Build
    lean: float = 0.0
    lifted: float = 0.0  # How high the right paw is off the floor.

    @property
    def half(self) -> float:
        """Half the width of the rump over the thighs."""
        return self.build.chest * 0.4

    @property
    def groin(self) -> float:
        return self.build.flank * 0.94

    def at(self, side: float, up: float) -> Point:
        """`side` in half widths, `up` as a share of the height of the croup."""
        return Point(side * self.half + self.lean * up, up * self.build.croup)


def dog_behind(frame: Behind) -> tuple[Shape, ...]:
    build, at = frame.build, frame.at
    groin = frame.groin / build.croup
    trunk = loop(
        [
            at(0, 1.0),
            at(0.42, 0.985),
            at(0.76, 0.92),
            at(0.95, 0.8),
            at(1.0, (0.8 + groin) / 2),
            at(0.9, groin * 0.95),
            at(0.0, groin * 0.98),
            at(-0.9, groin * 0.95),
            at(-1.0, (0.8 + groin) / 2),
            at(-0.95, 0.8),
            at(-0.76, 0.92),
            at(-0.42, 0.985),
        ]
    )
    legs = [loop(_leg(frame, side, groin)) for side in (1, -1)]
    head, ears = _head(frame)
    fore = [loop(_foreleg(frame, side)) for side in (1, -1)]
    cleft = line([at(0.0, 0.8), at(0.0, groin * 0.99)])
    toes = tuple(step for side in (1, -1) for step in _toes(frame, side))
    heels = tuple(step for side in (1, -1) for step in _heel(frame, side, groin))
    return (
        joined(Role.FAR_HALO, head, *fore),
        joined(Role.FAR, head, *fore),
        *(Path(Role.EAR, ear) for ear in ears),
        joined(Role.HALO, trunk, *legs),
        joined(Role.BODY, trunk, *legs),
        joined(Role.DETAIL, cleft, heels, toes),
        Path(Role.HALO, _tail(frame)),
        Path(Role.BODY, _tail(frame)),
    )


def _leg(frame: Behind, side: int, groin: float) -> list[Point]:
    """One hind leg: wide at the thigh, narrow at the hock, on a round paw."""
    b, build = frame.build.bone, frame.build
    raised = frame.lifted if side > 0 else 0.0
    x = side * frame.half

    def at(out: float, y: float) -> Point:
        share = y / build.croup
        return Point(x * out + frame.lean * share, y + raised * max(0.0, 1 - 1.2 * share))

    g = frame.groin
    c = 0.66  # The leg stands below the hip.
    w = b / frame.half
    return [
        at(0.9, g * 1.35),
        at(0.99, g * 1.0),
        at(0.95, g * 0.8),
        at(c + w * 1.5, g * 0.58),
        at(c + w * 1.0, g * 0.36),
        at(c + w * 0.85, g * 0.2 + b),
        at(c + w * 1.2, b * 1.1),
        at(c + w * 1.5, b * 0.5),
        at(c + w * 1.0, 0),
        at(c - w * 1.0, 0),
        at(c - w * 1.5, b * 0.5),
        at(c - w * 1.2, b * 1.1),
        at(c - w * 0.85, g * 0.2 + b),
        at(c - w * 1.0, g * 0.36),
        at(c - w * 1.5, g * 0.6),
        at(0.1, g * 0.88),
        at(0.04, g * 1.02),
        at(0.3, g * 1.3),
    ]


def _toes(frame: Behind, side: int) -> list[Step]:
    b = frame.build.bone
    x = side * frame.half * 0.66
    raised = frame.lifted if side > 0 else 0.0
    steps: list[Step] = []
    for dx in (-0.45, 0.45):
        steps += straight(
            (Point(x + dx * b, raised + 0.15 * b), Point(x + dx * b, raised + 0.7 * b))
        )
    return steps


def _heel(frame: Behind, side: int, groin: float) -> tuple[Step, ...]:
    b = frame.build.bone
    x = side * frame.half * 0.66 + frame.lean * groin * 0.36
    raised = frame.lifted * 0.6 if side > 0 else 0.0
    y = frame.groin * 0.4 + raised
    return line((Point(x - b * 0.5, y), Point(x, y + b * 0.35), Point(x + b * 0.5, y)))


def _tail(frame: Behind) -> tuple[Step, ...]:
    b, top = frame.build.bone, frame.build.croup
    x = frame.lean
    long = min(frame.build.tail * 0.62, top * 0.55)
    y = top * 0.93
    return loop(
        [
            Point(x - b * 0.75, y),
            Point(x, y + b * 0.5),
            Point(x + b * 0.75, y),
            Point(x + b * 1.5, y - long * 0.45),
            Point(x + b * 3.0, y - long * 0.85),
            Point(x + b * 3.1, y - long),
            Point(x + b * 2.4, y - long * 0.94),
            Point(x + b * 0.3, y - long * 0.5),
        ]
    )


def _foreleg(frame: Behind, side: int) -> list[Point]:
    """A front leg, seen between and beside the hind legs."""
    b, x = frame.build.bone, side * frame.half * 0.42
    top = frame.groin
    return [
        Point(x - b, top),
        Point(x + b, top),
        Point(x + b, b * 1.6),
        Point(x + b * 1.3, b * 0.8),
        Point(x, b * 0.35),
        Point(x - b * 1.3, b * 0.8),
        Point(x - b, b * 1.6),
    ]


def _head(frame: Behind) -> tuple[tuple[Step, ...], list[tuple[Step, ...]]]:
    """The back of the head and both ears, above the rump."""
    build = frame.build
    size = build.head
    y = build.withers + build.neck * 0.62
    w = size * 0.26
    head = loop(
        [
            Point(-w * 1.25, build.croup * 0.9),
            Point(-w * 0.92, y - size * 0.3),
            Point(-w, y),
            Point(-w * 0.6, y + size * 0.2),
            Point(0, y + size * 0.25),
            Point(w * 0.6, y + size * 0.2),
            Point(w, y),
            Point(w * 0.92, y - size * 0.3),
            Point(w * 1.25, build.croup * 0.9),
        ]
    )
    ears = [
        loop(
            [
                Point(side * w * 0.72, y + size * 0.18),
                Point(side * w * 1.35, y + size * 0.02),
                Point(side * w * 1.6, y - build.ear * 0.5),
                Point(side * w * 1.3, y - build.ear * 0.86),
                Point(side * w * 0.82, y - build.ear * 0.62),
                Point(side * w * 0.7, y - build.ear * 0.1),
            ]
        )
        for side in (1, -1)
    ]
    return head, ears
