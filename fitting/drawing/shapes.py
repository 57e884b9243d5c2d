"""The display list: what a picture is made of, in roles and not in colours.

Lengths are picture units, near millimetres on paper; x grows to the right and y upward. Every
picture is drawn from its list alone, so page and sheet cannot show two different dogs.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import cos, radians, sin
from typing import NamedTuple, TypeAlias


class Point(NamedTuple):
    x: float
    y: float

    def to(self, dx: float, dy: float) -> "Point":
        return Point(self.x + dx, self.y + dy)

    def toward(self, other: "Point", share: float) -> "Point":
        """The point that lies at this share of the way to another."""
        return Point(self.x + (other.x - self.x) * share, self.y + (other.y - self.y) * share)

    def away(self, length: float, degrees: float) -> "Point":
        """The point `length` from here; degrees count anticlockwise from the right."""
        angle = radians(degrees)
        return Point(self.x + length * cos(angle), self.y + length * sin(angle))


class Role(StrEnum):
    """What a shape is for. `looks.py` says how each is drawn, the same for page and sheet."""

    HALO = "halo"  # Twice the outline, laid under a fill, so that its outer half remains.
    BODY = "body"
    FAR_HALO = "far_halo"
    FAR = "far"
    EAR = "ear"
    DETAIL = "detail"  # A line inside the outline: thigh, lip, toes.
    INK = "ink"  # Small solid parts: eye and nose.
    GLINT = "glint"
    GROUND = "ground"
    MAT = "mat"
    PROP = "prop"  # Things that are not aids: a box, a pole, a cone.
    PROP_LINE = "prop_line"
    HAND = "hand"
    SLEEVE = "sleeve"
    HAND_LINE = "hand_line"
    AID = "aid"
    AID_LINE = "aid_line"
    STRAP_EDGE = "strap_edge"
    STRAP = "strap"
    LEAD = "lead"
    TUBE_EDGE = "tube_edge"
    TUBE = "tube"
    ARM_EDGE = "arm_edge"
    ARM = "arm"
    TYRE = "tyre"
    CONTACT = "contact"
    HATCH = "hatch"
    MEASURE = "measure"
    HIDDEN = "hidden"  # The part of a measure line behind the body.
    TAPE = "tape"
    TICKS = "ticks"
    SPOT = "spot"
    MEASURE_FILL = "measure_fill"
    GUIDE = "guide"  # A thin line from a mark to the place that it marks.
    TOOL = "tool"
    TOOL_LINE = "tool_line"
    MOTION = "motion"
    MOTION_FILL = "motion_fill"
    BADGE = "badge"
    CLASH = "clash"
    WATER = "water"


class Step(NamedTuple):
    """One part of a path: "M" and "L" hold one point, "C" three, "Z" none."""

    kind: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Path:
    role: Role
    steps: tuple[Step, ...]

    @property
    def points(self) -> Iterable[Point]:
        return (point for step in self.steps for point in step.points)

    def through(self, move: Callable[[Point], Point]) -> "Path":
        """The path with every point moved."""
        return Path(
            self.role, tuple(Step(step.kind, tuple(map(move, step.points))) for step in self.steps)
        )


@dataclass(frozen=True, slots=True)
class Ellipse:
    role: Role
    centre: Point
    rx: float
    ry: float

    @property
    def points(self) -> Iterable[Point]:
        """The corners of its box."""
        x, y = self.centre
        return (Point(x - self.rx, y - self.ry), Point(x + self.rx, y + self.ry))

    def through(self, move: Callable[[Point], Point]) -> "Ellipse":
        """The ellipse with its centre moved; what is drawn so is round, or nearly."""
        return Ellipse(self.role, move(self.centre), self.rx, self.ry)


Shape: TypeAlias = Path | Ellipse


@dataclass(frozen=True, slots=True)
class Label:
    """Where a letter stands. The page and the sheet write it, so that it can be translated."""

    letter: str
    at: Point
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """Lower left and upper right corner, in picture units."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished picture: its id, its box, its shapes from back to front, and its letters."""

    id: str
    box: Box
    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...] = ()


def bounds(shapes: Iterable[Shape]) -> Box:
    """The box of all points; the handles of curves count, so it is never too small."""
    points = [point for shape in shapes for point in shape.points]
    xs, ys = [p.x for p in points], [p.y for p in points]
    return Box(min(xs), min(ys), max(xs), max(ys))
