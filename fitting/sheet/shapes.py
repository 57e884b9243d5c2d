"""Small status shapes, drawn by strokes: the font has no boxes, and colour alone says nothing.

Each shape fills a square of `size` points whose lower left corner is (x, y). No two of them
share an outline, so they stay distinct on a photocopy.
"""

from collections.abc import Callable
from functools import wraps
from math import cos, pi, sin
from typing import Any, TypeAlias

from reportlab.lib.rl_accel import fp_str

from fitting.sheet.styles import ACCENT, INK, WHITE

Shape: TypeAlias = Callable[[Any, float, float, float], None]

_STROKE = 0.11
_WHITE = fp_str(*WHITE.rgb())


def _line(canvas: Any, x: float, y: float, size: float, *path: tuple[float, float]) -> None:
    points = [(x + across * size, y + up * size) for across, up in path]
    stroke = canvas.beginPath()
    stroke.moveTo(*points[0])
    for point in points[1:]:
        stroke.lineTo(*point)
    canvas.drawPath(stroke, stroke=1, fill=0)


def _kept(draw: Shape) -> Shape:
    """The shape, drawn once for each size; after that its operators are put where they belong.

    A sheet has fifty shapes.
    """
    made: dict[float, str] = {}

    @wraps(draw)
    def put(canvas: Any, x: float, y: float, size: float) -> None:
        if size not in made:
            code, canvas._code = canvas._code, []
            draw(canvas, 0, 0, size)
            made[size] = "\n".join(canvas._code)
            canvas._code = code
        canvas._code.append(f"q\n1 0 0 1 {fp_str(x, y)} cm\n{made[size]}\nQ")

    return put


def _pen(size: float, weight: float, *, dark: bool) -> str:
    colour = fp_str(*(INK if dark else ACCENT).rgb())
    return f"{colour} RG\n{colour} rg\n{fp_str(weight * size)} w\n1 J\n1 j"


def _begin(canvas: Any, size: float, *, dark: bool = False, weight: float = _STROKE) -> None:
    """Takes up a pen."""
    canvas._code.append(_pen(size, weight, dark=dark))


@_kept
def tick(canvas: Any, x: float, y: float, size: float) -> None:
    """Allowed, or right: an open tick."""
    _begin(canvas, size, weight=0.16)
    _line(canvas, x, y, size, (0.08, 0.45), (0.36, 0.16), (0.92, 0.82))


@_kept
def cross(canvas: Any, x: float, y: float, size: float) -> None:
    """Not allowed: a white cross on a dark disc."""
    _begin(canvas, size, dark=True)
    canvas.circle(x + size / 2, y + size / 2, size / 2, stroke=0, fill=1)
    canvas._code.append(f"{_WHITE} RG\n{fp_str(0.13 * size)} w")
    _line(canvas, x, y, size, (0.32, 0.32), (0.68, 0.68))
    _line(canvas, x, y, size, (0.32, 0.68), (0.68, 0.32))


@_kept
def stop(canvas: Any, x: float, y: float, size: float) -> None:
    """Stop at once: the octagon of a road sign with a bar across it."""
    _begin(canvas, size, dark=True)
    radius = size / 2
    outline = canvas.beginPath()
    for corner in range(8):
        angle = pi / 8 + corner * pi / 4
        point = (x + radius + radius * cos(angle), y + radius + radius * sin(angle))
        (outline.lineTo if corner else outline.moveTo)(*point)
    outline.close()
    canvas.drawPath(outline, stroke=0, fill=1)
    canvas._code.append(f"{_WHITE} rg")
    canvas.rect(x + 0.22 * size, y + 0.41 * size, 0.56 * size, 0.18 * size, stroke=0, fill=1)


@_kept
def clock(canvas: Any, x: float, y: float, size: float) -> None:
    """Until when, or not yet: a clock face."""
    _begin(canvas, size)
    canvas.circle(x + size / 2, y + size / 2, 0.44 * size, stroke=1, fill=0)
    _line(canvas, x, y, size, (0.5, 0.76), (0.5, 0.48), (0.7, 0.38))


@_kept
def person(canvas: Any, x: float, y: float, size: float) -> None:
    """Who decides: head and shoulders."""
    _begin(canvas, size)
    canvas.circle(x + size / 2, y + 0.72 * size, 0.2 * size, stroke=0, fill=1)
    shoulders = canvas.beginPath()
    shoulders.moveTo(x + 0.12 * size, y + 0.04 * size)
    shoulders.curveTo(
        x + 0.12 * size,
        y + 0.58 * size,
        x + 0.88 * size,
        y + 0.58 * size,
        x + 0.88 * size,
        y + 0.04 * size,
    )
    shoulders.close()
    canvas.drawPath(shoulders, stroke=0, fill=1)


@_kept
def phone(canvas: Any, x: float, y: float, size: float) -> None:
    """Call: a telephone with a screen and a button."""
    _begin(canvas, size)
    canvas.roundRect(x + 0.22 * size, y + 0.02 * size, 0.56 * size, 0.96 * size, 0.12 * size)
    canvas.circle(x + size / 2, y + 0.16 * size, 0.06 * size, stroke=0, fill=1)


@_kept
def dot(canvas: Any, x: float, y: float, size: float) -> None:
    """A plain item of a list."""
    _begin(canvas, size)
    canvas.circle(x + 0.4 * size, y + 0.42 * size, 0.14 * size, stroke=0, fill=1)


@_kept
def box(canvas: Any, x: float, y: float, size: float) -> None:
    """An empty box to tick."""
    _begin(canvas, size, dark=True, weight=0.08)
    canvas.rect(x + 0.06 * size, y + 0.06 * size, 0.88 * size, 0.88 * size, stroke=1, fill=0)


@_kept
def ring(canvas: Any, x: float, y: float, size: float) -> None:
    """Possible: an open ring."""
    _begin(canvas, size)
    canvas.circle(x + size / 2, y + size / 2, 0.4 * size, stroke=1, fill=0)


@_kept
def question(canvas: Any, x: float, y: float, size: float) -> None:
    """Ask: a speech bubble."""
    _begin(canvas, size)
    _line(
        canvas, x, y, size,
        (0.06, 0.32), (0.06, 0.92), (0.94, 0.92), (0.94, 0.32), (0.5, 0.32), (0.26, 0.06),
        (0.26, 0.32), (0.06, 0.32),
    )  # fmt: skip
    for across in (0.28, 0.5, 0.72):
        canvas.circle(x + across * size, y + 0.62 * size, 0.06 * size, stroke=0, fill=1)


@_kept
def alert(canvas: Any, x: float, y: float, size: float) -> None:
    """Take care: a triangle with a bar and a point."""
    _begin(canvas, size, dark=True)
    _line(canvas, x, y, size, (0.5, 0.94), (0.96, 0.08), (0.04, 0.08), (0.5, 0.94))
    _line(canvas, x, y, size, (0.5, 0.66), (0.5, 0.42))
    canvas.circle(x + size / 2, y + 0.23 * size, 0.06 * size, stroke=0, fill=1)


# Shapes that say something, as characters that a screen reader has a word for. The others stand
# beside words that say the same, and are not read.
SPOKEN: dict[Shape, str] = {
    tick: "\u2713",
    cross: "\u2717",
    stop: "\u26d4",
    dot: "\u2022",
    box: "\u2610",
    alert: "\u26a0",
}
