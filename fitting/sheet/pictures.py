"""A picture on a sheet: the display list as operators of a PDF, made once for each picture.

A picture is a form of the document, so one that is shown twice is stored once. Its letters are
text of the page and can be read, searched and translated.
"""

from dataclasses import replace
from functools import lru_cache
from hashlib import sha256

from reportlab.lib.colors import HexColor
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import xObjectName

from fitting.drawing.looks import LOOKS, Ink, Look
from fitting.drawing.pictures import is_known
from fitting.drawing.shapes import Drawing, Ellipse, Label, Point, Shape
from fitting.drawing.tools import BADGE, alert_corners
from fitting.sheet.fonts import BOLD
from fitting.sheet.letters import clean
from fitting.sheet.pieces import Canvas, Piece
from fitting.sheet.same import Same
from fitting.sheet.styles import ACCENT, INK, SOFT, TINT, WHITE
from fitting.sheet.subsets import Finished, stream
from fitting.sheet.text import draw_line, width_of

# Chosen so that each fill keeps a grey of its own on a photocopier.
_MIX: dict[Ink, HexColor] = {
    Ink.LINE: INK,
    Ink.COAT: HexColor("#F4E9DA"),
    Ink.SHADE: HexColor("#D9C3A2"),
    Ink.EAR: HexColor("#D0B186"),
    Ink.SKIN: WHITE,
    Ink.SLEEVE: HexColor("#C4D3DB"),
    Ink.ACCENT: ACCENT,
    Ink.AID: HexColor("#79A9BC"),
    Ink.PALE: TINT,
    Ink.PAPER: WHITE,
    Ink.SOFT: SOFT,
}
_LETTER_SIZE = 6.0
_LETTER_DROP = 2.15
_RING_WIDTH = 0.6
LEAST_LETTER = 8.5
"""No letter of a picture is printed smaller than this, in points, unless it stands again larger."""
# The handle of a quarter of an ellipse, as a share of its half axis.
_QUARTER = 0.5523


class Picture(Piece):
    """A drawing with its words, in the middle of the width, at most `height` points high.

    `alt` is what it shows, read aloud to those who cannot see it; a drawing without one is
    not read.
    """

    __slots__ = ("_drawing", "_least", "_limit", "_scale", "_width", "alt")

    def __init__(
        self, drawing: Drawing, alt: str, *, height: float, least: float = LEAST_LETTER
    ) -> None:
        self._drawing, self.alt, self._limit, self._least = drawing, clean(alt), height, least
        self._scale = self._width = 0.0

    def measure(self, width: float) -> float:
        box = self._drawing.box
        self._width = width
        self._scale = min(width / box.width, self._limit / box.height)
        return box.height * self._scale

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        drawing, scale = self._drawing, self._scale
        left = x + (self._width - drawing.box.width * scale) / 2
        low = top - drawing.box.height * scale
        box = (left, low, left + drawing.box.width * scale, top)
        tags = canvas.tags
        with tags.figure(self, self.alt, box) if self.alt else tags.artifact():
            self._draw(canvas, left, low)

    def _draw(self, canvas: Canvas, left: float, low: float) -> None:
        drawing, scale = self._drawing, self._scale
        form = _form_of(canvas, drawing)
        canvas.saveState()
        canvas.translate(left, low)
        canvas.scale(scale, scale)
        canvas.doForm(form)
        for label in drawing.labels:
            placed = replace(label, at=_placed(drawing, label.at))
            _draw_label(canvas, placed, scale, self._least)
        canvas.restoreState()


def _draw_label(canvas: Canvas, label: Label, scale: float, least: float) -> None:
    """A letter in its ring or triangle, drawn larger on a small picture, so that it can be read."""
    at, letter = label.at, label.letter
    more = max(1.0, least / (_LETTER_SIZE * scale))
    if more > 1:
        canvas.setFillColor(WHITE)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(_RING_WIDTH)
        if label.alert:
            first, *others = alert_corners(at, BADGE * more)
            path = canvas.beginPath()
            path.moveTo(first.x, first.y)
            for corner in others:
                path.lineTo(corner.x, corner.y)
            path.close()
            canvas.drawPath(path, stroke=1, fill=1)
        else:
            canvas.circle(at.x, at.y, BADGE * more, stroke=1, fill=1)
    size = _LETTER_SIZE * more
    canvas.setFillColor(ACCENT)
    left = at.x - width_of(letter, BOLD, size) / 2
    draw_line(canvas, left, at.y - _LETTER_DROP * more, letter, BOLD, size)


def _form_of(canvas: Canvas, drawing: Drawing) -> str:
    """The name of the picture's form in this document, stored on its first use."""
    name, form = (_kept_form if is_known(drawing.id) else _form)(Same(drawing))
    if not canvas.hasForm(name):
        canvas._doc.Reference(Finished(form), xObjectName(name))
    return name


def _form(same: Same) -> tuple[str, bytes]:
    """A name for the picture, and its operators as a form of a document, compressed."""
    operators = compile_picture(same.value).encode("ascii")
    name = f"picture-{sha256(operators).hexdigest()[:16]}"
    box = same.value.box
    size = fp_str(box.width, box.height)
    keys = f"/Type/XObject/Subtype/Form/BBox[0 0 {size}]/Resources<<>>"
    return name, stream(keys.encode("ascii"), operators)


# Most pictures stood on a sheet before, and theirs are the longest streams. The drawing of one dog
# is not kept: hardly any other sheet shows it.
_kept_form = lru_cache(maxsize=256)(_form)


def compile_picture(drawing: Drawing) -> str:
    """The picture as operators, from the lower left corner of its box. In picture units."""
    parts = ["1 J 1 j"]
    for shape in drawing.shapes:
        look = LOOKS[shape.role]
        parts += [*_pen(look), _outline(drawing, shape), _paint(look)]
    return "\n".join(parts)


def _pen(look: Look) -> list[str]:
    parts = []
    if look.fill:
        parts.append(f"{_colour(_MIX[look.fill])} rg")
    if look.stroke:
        dashes = " ".join(f"{one:g}" for one in look.dash)
        parts.append(f"{_colour(_MIX[look.stroke])} RG {look.width:g} w [{dashes}] 0 d")
        parts.append("0 J" if look.blunt else "1 J")
    return parts


def _colour(colour: HexColor) -> str:
    return " ".join(f"{part:.3g}" for part in colour.rgb())


def _paint(look: Look) -> str:
    if look.fill and look.stroke:
        return "B"
    return "f" if look.fill else "S"


def _placed(drawing: Drawing, point: Point) -> Point:
    return Point(point.x - drawing.box.left, point.y - drawing.box.bottom)


def _outline(drawing: Drawing, shape: Shape) -> str:
    if isinstance(shape, Ellipse):
        return _ellipse(_placed(drawing, shape.centre), shape.rx, shape.ry)
    parts = []
    for step in shape.steps:
        points = " ".join(_pair(_placed(drawing, point)) for point in step.points)
        parts.append(f"{points} {_OPERATORS[step.kind]}".strip())
    return " ".join(parts)


_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def _ellipse(centre: Point, rx: float, ry: float) -> str:
    parts = [f"{_pair(centre.to(rx, 0))} m"]
    for ax, ay, bx, by in ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0)):
        corners = (
            centre.to((ax + bx * _QUARTER) * rx, (ay + by * _QUARTER) * ry),
            centre.to((bx + ax * _QUARTER) * rx, (by + ay * _QUARTER) * ry),
            centre.to(bx * rx, by * ry),
        )
        parts.append(f"{' '.join(map(_pair, corners))} c")
    return f"{' '.join(parts)} h"


def _pair(point: Point) -> str:
    return f"{point.x:.2f} {point.y:.2f}"
