"""Hands: one glove in three grips, with the end of a sleeve. The wrist is where `at` is."""

from collections.abc import Iterable
from enum import StrEnum

from fitting.drawing.curves import line, loop, straight, turned
from fitting.drawing.shapes import Path, Point, Role, Shape

LENGTH = 17.0  # From wrist to fingertip, in picture units.

Spots = tuple[tuple[float, float], ...]

# Wrist at the origin, fingers to the right, thumb upward; in shares of the hand's length.
_SLEEVE: Spots = ((-0.06, 0.2), (-0.06, -0.2), (-0.5, -0.24), (-0.5, 0.24))
_FLAT: Spots = (
    (-0.1, 0.145), (0.1, 0.17), (0.22, 0.26), (0.36, 0.37), (0.46, 0.38), (0.48, 0.31),
    (0.42, 0.235), (0.47, 0.205), (0.68, 0.19), (0.86, 0.16), (0.93, 0.12), (0.99, 0.05),
    (1.0, -0.03), (0.95, -0.1), (0.84, -0.165), (0.62, -0.2), (0.4, -0.205), (0.14, -0.165),
    (-0.1, -0.145),
)  # fmt: skip
_FLAT_LINES: tuple[Spots, ...] = (
    ((0.6, 0.1), (0.76, 0.09), (0.91, 0.075)),
    ((0.6, 0.0), (0.78, -0.005), (0.97, -0.015)),
    ((0.58, -0.1), (0.74, -0.105), (0.9, -0.105)),
)
_GRIP: Spots = (
    (-0.1, 0.145), (0.06, 0.19), (0.24, 0.25), (0.44, 0.265), (0.56, 0.22), (0.6, 0.13),
    (0.58, 0.0), (0.585, -0.12), (0.54, -0.2), (0.42, -0.24), (0.2, -0.225), (0.04, -0.175),
    (-0.1, -0.145),
)  # fmt: skip
_GRIP_LINES: tuple[Spots, ...] = (
    ((0.36, 0.12), (0.48, 0.125), (0.59, 0.12)),
    ((0.34, 0.0), (0.46, 0.005), (0.58, 0.0)),
    ((0.36, -0.12), (0.47, -0.115), (0.58, -0.12)),
    ((0.12, 0.13), (0.24, 0.14), (0.33, 0.09), (0.34, 0.03)),
)
_PINCH: Spots = (
    (-0.1, 0.145), (0.1, 0.185), (0.34, 0.245), (0.56, 0.22), (0.74, 0.12), (0.86, 0.0),
    (0.9, -0.07), (0.86, -0.12), (0.79, -0.09), (0.7, 0.0), (0.72, -0.075), (0.68, -0.13),
    (0.6, -0.13), (0.5, -0.06), (0.44, -0.16), (0.32, -0.21), (0.12, -0.18), (-0.1, -0.145),
)  # fmt: skip
_PINCH_LINES: tuple[Spots, ...] = (((0.42, 0.03), (0.52, 0.05), (0.62, 0.02), (0.69, -0.02)),)


class Grip(StrEnum):
    FLAT = "flat"  # A palm laid on.
    GRIP = "grip"  # A fist round a handle, a strap or a lead.
    PINCH = "pinch"  # Finger and thumb: a treat, an end of tape, a toe.


_SHAPES = {
    Grip.FLAT: (_FLAT, _FLAT_LINES),
    Grip.GRIP: (_GRIP, _GRIP_LINES),
    Grip.PINCH: (_PINCH, _PINCH_LINES),
}
_REACH = {Grip.FLAT: 0.6, Grip.GRIP: 0.45, Grip.PINCH: 0.88}


def hand(
    grip: Grip,
    on: Point,
    degrees: float,
    *,
    flip: bool = False,
    size: float = LENGTH,
    sleeve: bool = True,
) -> tuple[Shape, ...]:
    """A hand whose palm, fist or fingertips lie on a point; its fingers point along `degrees`.

    `flip` turns the thumb to the other side.
    """
    wrist = on.away(-_REACH[grip] * size, degrees)

    def placed(spots: Iterable[tuple[float, float]]) -> tuple[Point, ...]:
        sign = -1 if flip else 1
        return turned((wrist.to(x * size, y * sign * size) for x, y in spots), wrist, degrees)

    outline, lines = _SHAPES[grip]
    creases = tuple(step for spots in lines for step in line(placed(spots)))
    return (
        Path(Role.HAND, loop(placed(outline))),
        Path(Role.HAND_LINE, creases),
        *((Path(Role.SLEEVE, straight(placed(_SLEEVE), closed=True)),) if sleeve else ()),
    )
