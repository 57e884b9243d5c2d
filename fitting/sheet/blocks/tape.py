"""A paper tape at true size: strips of ticks to cut out, and bars that show a wrong scale."""

from collections.abc import Sequence
from typing import NamedTuple

from reportlab.lib.colors import HexColor

from fitting.present.handouts.view import Section, StripView, TapeView
from fitting.present.say import say
from fitting.sheet.blocks.handout import Set, section_piece
from fitting.sheet.columns import Columns
from fitting.sheet.fonts import BOLD, REGULAR
from fitting.sheet.pages import Block
from fitting.sheet.paper import (
    BANK_CARD_MM,
    CHECK_BAR_MM,
    GAUGE_WIDTH_MM,
    PRINT_TOLERANCE,
    TAPE_TAB_MM,
    TAPE_WIDTH_MM,
    points,
)
from fitting.sheet.pieces import Canvas, Piece, Stack
from fitting.sheet.styles import INK, RULE, SOFT, Faces
from fitting.sheet.text import para

_BAND = HexColor("#B9C4CB")
_CUT = HexColor("#7C8A93")
_EIGHTH_MM = 25.4 / 8
_NUMBER_SIZE = 9.5
_UPRIGHT_SIZE = 12.0
_NAME_SIZE = 13.0
_UNIT_SIZE = 7.5
_GAP_MM = 1.2
# No inch is named so near an end: the strip's own name or the cut would run through it.
_CLEAR_MM = 7.0


class _Tick(NamedTuple):
    """A line across an edge of a strip, `at_mm` from the strip's own start."""

    at_mm: float
    length_mm: float
    weight: float
    label: str


def _cm_ticks(strip: StripView) -> list[_Tick]:
    ticks = []
    for at in range(strip.length_mm + 1):
        whole, rest = divmod(strip.start_mm + at, 10)
        length, weight = {0: (6.0, 0.9), 5: (4.2, 0.6)}.get(rest, (2.6, 0.35))
        # The number of a start line is told by the end line of the strip before.
        ticks.append(_Tick(at, length, weight, f"{whole}" if rest == 0 and at else ""))
    return ticks


def _inch_ticks(strip: StripView) -> list[_Tick]:
    ticks = []
    eighth = -(-strip.start_mm // _EIGHTH_MM)
    while (at := eighth * _EIGHTH_MM - strip.start_mm) <= strip.length_mm:
        whole, rest = divmod(int(eighth), 8)
        length, weight = {0: (6.0, 0.9), 4: (4.2, 0.6), 2: (3.2, 0.35), 6: (3.2, 0.35)}.get(
            rest, (1.8, 0.25)
        )
        shown = rest == 0 and _CLEAR_MM < at < strip.length_mm - _CLEAR_MM
        ticks.append(_Tick(at, length, weight, f"{whole} in" if shown else ""))
        eighth += 1
    return ticks


class Strips(Piece):
    """Strips side by side, each counted upward from its lower edge, and an upright check bar."""

    __slots__ = ("_room", "_strips", "_upright", "_width")

    def __init__(self, strips: Sequence[StripView], *, upright: bool) -> None:
        self._strips, self._upright = tuple(strips), upright
        self._width = points(GAUGE_WIDTH_MM if upright else TAPE_WIDTH_MM)
        self._room = 0.0

    def measure(self, width: float) -> float:
        self._room = width
        longest = max(strip.length_mm for strip in self._strips)
        return points(longest + TAPE_TAB_MM)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        bottom = top - self.measure(self._room)
        names = ", ".join(strip.name for strip in self._strips)
        alt = say("Strips of a tape, to cut out: {names}", names=names)
        with canvas.tags.figure(self, alt, (x, bottom, x + self._room, top)):
            self._draw_strips(canvas, x, bottom)

    def _draw_strips(self, canvas: Canvas, x: float, bottom: float) -> None:
        canvas.saveState()
        for index, strip in enumerate(self._strips):
            left = x + index * (self._width + points(_GAP_MM))
            self._draw_strip(canvas, left, bottom, strip)
        canvas.restoreState()
        left = x + self._room - points(CHECK_BAR_MM)
        _draw_bar(canvas, left, bottom, upright=True)

    def _draw_strip(self, canvas: Canvas, x: float, y: float, strip: StripView) -> None:
        end = y + points(strip.length_mm)
        right = x + self._width
        self._draw_outline(canvas, x, y, end, strip)
        canvas.setStrokeColor(INK)
        for tick in _cm_ticks(strip):
            canvas.setLineWidth(tick.weight)
            at = y + points(tick.at_mm)
            canvas.line(x, at, x + points(tick.length_mm), at)
            last = tick.at_mm == strip.length_mm
            self._draw_cm(canvas, x + points(tick.length_mm + 1), at, tick.label, last=last)
        for tick in _inch_ticks(strip):
            canvas.setLineWidth(tick.weight)
            at = y + points(tick.at_mm)
            canvas.line(right - points(tick.length_mm), at, right, at)
            self._draw_inch(canvas, right - points(tick.length_mm + 1), at, tick.label)
        canvas.setFillColor(INK)
        canvas.setFont(BOLD, _NAME_SIZE)
        # The mark of nought is longer than the other units, so the name stands off the middle.
        canvas.drawCentredString(x + 0.56 * self._width, y + points(1.6), strip.name)
        canvas.setFont(REGULAR, _UNIT_SIZE)
        unit = "cm" if strip.start_mm else "0 cm"
        canvas.drawString(x + points(3), y + points(1.6), unit)
        canvas.drawRightString(right - points(3.8), y + points(1.6), "in")

    def _draw_outline(
        self, canvas: Canvas, x: float, y: float, end: float, strip: StripView
    ) -> None:
        top = end + (points(TAPE_TAB_MM) if strip.join else 0)
        canvas.setStrokeColor(_CUT)
        canvas.setLineWidth(0.4)
        canvas.rect(x, y, self._width, top - y, stroke=1, fill=0)
        if not strip.join:
            return
        canvas.setFillColor(_BAND)
        canvas.rect(x, end, self._width, top - end, stroke=0, fill=1)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.2)
        canvas.line(x, end, x + self._width, end)
        canvas.setFillColor(INK)
        canvas.setFont(REGULAR, 7.5)
        canvas.drawCentredString(x + self._width / 2, end + points(TAPE_TAB_MM) / 2, strip.join)

    def _draw_cm(self, canvas: Canvas, x: float, y: float, label: str, *, last: bool) -> None:
        """A number at its tick: upright on a wall, along the strip on a tape that is turned.

        The last one stands before its line, because the next strip is glued on behind it.
        """
        size = _UPRIGHT_SIZE if self._upright else _NUMBER_SIZE - (1 if last else 0)
        canvas.saveState()
        canvas.setFillColor(INK)
        canvas.setFont(BOLD, size)
        canvas.translate(x, y)
        if self._upright:
            canvas.drawString(0, -1.1 * size if last else -0.36 * size, label)
        else:
            canvas.rotate(90)
            draw = canvas.drawRightString if last else canvas.drawCentredString
            draw(-1.2 if last else 0, -0.72 * size, label)
        canvas.restoreState()

    def _draw_inch(self, canvas: Canvas, x: float, y: float, label: str) -> None:
        size = _NUMBER_SIZE - 1.5
        canvas.saveState()
        canvas.setFillColor(SOFT)
        canvas.setFont(REGULAR, size)
        canvas.translate(x, y)
        if self._upright:
            canvas.drawRightString(0, -0.36 * size, label)
        else:
            canvas.rotate(90)
            canvas.drawCentredString(0, 0, label)
        canvas.restoreState()


def _draw_bar(canvas: Canvas, x: float, y: float, *, upright: bool) -> None:
    """A bar as long as a bank card; its far end may be met anywhere inside the grey band."""
    length, thick = points(BANK_CARD_MM[0]), points(CHECK_BAR_MM)
    slack = length * PRINT_TOLERANCE
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setFillColor(_BAND)
    if upright:
        canvas.rect(x, y + length - slack, thick, 2 * slack, stroke=0, fill=1)
    else:
        canvas.rect(x + length - slack, y, 2 * slack, thick, stroke=0, fill=1)
    for at, weight in ((0.0, 1.2), (length, 0.5)):
        canvas.setLineWidth(weight)
        if upright:
            canvas.line(x, y + at, x + thick, y + at)
        else:
            canvas.line(x + at, y, x + at, y + thick)
    canvas.setLineWidth(0.5)
    if upright:
        canvas.line(x + thick / 2, y, x + thick / 2, y + length)
    else:
        canvas.line(x, y + thick / 2, x + length, y + thick / 2)
    canvas.restoreState()


class CheckBar(Piece):
    """The level check bar with its words beside it."""

    __slots__ = ("_height", "_words")

    def __init__(self, words: Piece) -> None:
        self._words = words
        self._height = 0.0

    def measure(self, width: float) -> float:
        words = self._words.measure(width - points(BANK_CARD_MM[0] + 6))
        self._height = max(points(CHECK_BAR_MM), words)
        return self._height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        _draw_bar(canvas, x, top - points(CHECK_BAR_MM), upright=False)
        self._words.draw(canvas, x + points(BANK_CARD_MM[0] + 6), top)


class CardBox(Piece):
    """The outline of a bank card: two edges to lay it against, and bands for the other two."""

    __slots__ = ("_words",)

    def __init__(self, words: Piece) -> None:
        self._words = words

    def measure(self, width: float) -> float:
        self._words.measure(points(BANK_CARD_MM[0] - 12))
        return points(BANK_CARD_MM[1] * (1 + PRINT_TOLERANCE))

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        wide, high = (points(side) for side in BANK_CARD_MM)
        across, up = wide * PRINT_TOLERANCE, high * PRINT_TOLERANCE
        y = top - high - up
        canvas.saveState()
        canvas.setFillColor(_BAND)
        canvas.rect(x + wide - across, y, 2 * across, high, stroke=0, fill=1)
        canvas.rect(x, y + high - up, wide, 2 * up, stroke=0, fill=1)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        canvas.rect(x, y, wide, high, stroke=1, fill=0)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.6)
        canvas.line(x, y, x + wide, y)
        canvas.line(x, y, x, y + high)
        canvas.restoreState()
        self._words.draw(canvas, x + points(6), top - points(9))


def tape_blocks(tape: TapeView, told: Sequence[Section], set_: Set) -> list[Block]:
    """How to print it beside a box for a bank card, then how to join and to use it."""
    sections = [section_piece(one, set_) for one in told]
    card = CardBox(Stack([para(line, set_.faces.body) for line in tape.card], 3))
    if not set_.wide:
        beside = Columns([sections[0], card], (1, 1))
        return [Block(piece) for piece in (beside, *sections[1:])]
    checks, rest = Stack(sections[:2], 10), sections[2:]
    return [Block(Columns([checks, card], (1, 1))), Block(Columns(rest, [1.0] * len(rest)))]


def strips_block(tape: TapeView, faces: Faces) -> Block:
    """A page of strips with a check bar in each direction."""
    words = Stack([para(tape.heading, faces.body_strong), para(tape.bar, faces.note)], 1)
    strips = Strips(tape.strips, upright=tape.upright)
    return Block(Stack([CheckBar(words), strips], 10), new_page=True)
