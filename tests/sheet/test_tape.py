"""The paper tape is true: in the drawing of the file, and in what a printer would put down."""

import re
from typing import Any, NamedTuple

import pypdfium2
import pytest
from pypdf.generic import ContentStream

from fitting.present.handouts.shelf import present_handout
from fitting.present.handouts.view import StripView, TapeView
from fitting.sheet.handouts import render_handout
from fitting.sheet.paper import BANK_CARD_MM, Paper
from tests.core.strategies import real_catalog
from tests.sheet.reading import reader

MM = 72 / 25.4
TAPES = ["paper-tape", "height-gauge"]
CM_TICK, MM_TICK, INCH_TICK = 6.0, 2.6, 6.0
Matrix = tuple[float, float, float, float, float, float]


class Drawn(NamedTuple):
    """What stands on a page in points: level lines, upright lines, boxes and texts."""

    level: list[tuple[float, float, float]]
    upright: list[tuple[float, float, float]]
    boxes: list[tuple[float, float, float, float]]
    texts: list[tuple[float, float, str]]


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k,
        e * h + f * j + m,
    )  # fmt: skip


def _place(point: tuple[float, float], matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return point[0] * a + point[1] * c + e, point[0] * b + point[1] * d + f


def drawn(pdf: bytes, number: int) -> Drawn:
    """Reads the lines, boxes and texts of one page back from its drawing."""
    read = reader(pdf)
    page = read.pages[number]
    found = Drawn([], [], [], [])
    here: Matrix = (1, 0, 0, 1, 0, 0)
    kept: list[Matrix] = []
    start = (0.0, 0.0)
    contents: Any = page.get_contents()
    for operands, operator in ContentStream(contents, read).operations:
        values = [float(one) for one in operands] if operator in _NUMERIC else []
        match operator:
            case b"q":
                kept.append(here)
            case b"Q":
                here = kept.pop()
            case b"cm":
                a, b, c, d, e, f = values
                here = _times((a, b, c, d, e, f), here)
            case b"m":
                start = _place((values[0], values[1]), here)
            case b"l":
                end = _place((values[0], values[1]), here)
                if abs(start[1] - end[1]) < 1e-6:
                    found.level.append((min(start[0], end[0]), start[1], abs(end[0] - start[0])))
                elif abs(start[0] - end[0]) < 1e-6:
                    found.upright.append((start[0], min(start[1], end[1]), abs(end[1] - start[1])))
            case b"re":
                x, y = _place((values[0], values[1]), here)
                found.boxes.append((x, y, values[2], values[3]))

    def note(text: str, matrix: Any, inner: Any, *_: Any) -> None:
        for line in filter(None, text.split("\n")):
            *_turn, x, y = _times(tuple(inner), tuple(matrix))
            found.texts.append((x, y, line.strip()))

    page.extract_text(visitor_text=note)
    return found


_NUMERIC = frozenset({b"cm", b"m", b"l", b"re"})


def tape_of(handout: str) -> TapeView:
    tape = present_handout(handout, real_catalog()).tape
    assert tape is not None
    return tape


def strips_page(handout: str, paper: Paper, *, large: bool) -> tuple[bytes, int]:
    pdf = render_handout(present_handout(handout, real_catalog()), paper=paper, large_print=large)
    return pdf, len(reader(pdf).pages) - 1


def edges(page: Drawn, tape: TapeView) -> list[tuple[float, float, float]]:
    """The left and right edge and the foot of each strip, from the outlines that are cut."""
    heights = {one.length_mm * MM for one in tape.strips}
    heights |= {(one.length_mm + 10) * MM for one in tape.strips}
    outlines = [box for box in page.boxes if any(abs(box[3] - one) < 0.01 for one in heights)]
    assert len(outlines) == len(tape.strips)
    return sorted((x, x + width, y) for x, y, width, _ in outlines)


@pytest.mark.parametrize("handout", TAPES)
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_every_tick_stands_where_it_says(handout: str, paper: Paper, large: bool) -> None:
    tape = tape_of(handout)
    page = drawn(*strips_page(handout, paper, large=large))
    for strip, (left, right, foot) in zip(tape.strips, edges(page, tape), strict=True):
        cm = _from_left(page, left, CM_TICK)
        assert cm == pytest.approx([foot + n * 10 * MM for n in range(21)], abs=0.005)
        assert cm[10] - cm[0] == pytest.approx(283.46, abs=0.01)
        fine = _from_left(page, left, MM_TICK)
        assert fine == pytest.approx(
            [foot + n * MM for n in range(strip.length_mm) if n % 5], abs=0.005
        )
        inches = [
            y for x, y, long in page.level if _is(x + long, right) and _is(long, INCH_TICK * MM)
        ]
        first = -(-strip.start_mm // 25.4)
        wanted = [
            foot + (n * 25.4 - strip.start_mm) * MM
            for n in range(int(first), int((strip.start_mm + strip.length_mm) // 25.4) + 1)
        ]
        assert sorted(inches) == pytest.approx(wanted, abs=0.005)


def _is(one: float, other: float) -> bool:
    return abs(one - other) < 0.02


def _from_left(page: Drawn, left: float, length_mm: float) -> list[float]:
    return sorted(y for x, y, long in page.level if _is(x, left) and _is(long, length_mm * MM))


@pytest.mark.parametrize("handout", TAPES)
def test_every_number_stands_at_its_own_tick(handout: str) -> None:
    tape = tape_of(handout)
    page = drawn(*strips_page(handout, Paper.A4, large=False))
    for strip, (left, right, foot) in zip(tape.strips, edges(page, tape), strict=True):
        inside = [(y, text) for x, y, text in page.texts if left < x < right]
        centimetres = [(y, int(text)) for y, text in inside if re.fullmatch(r"\d+", text)]
        first = strip.start_mm // 10
        assert sorted(number for _, number in centimetres) == list(range(first + 1, first + 21))
        for y, number in centimetres:
            # A number is as tall or as wide as a few mm; no nearer tick has another number.
            assert abs(y - foot - (number * 10 - strip.start_mm) * MM) < 6.5 * MM
            assert abs(y - foot - (number * 10 - strip.start_mm) * MM) < 5 * MM or number % 20 == 0
        inches = [(y, int(text.split()[0])) for y, text in inside if re.fullmatch(r"\d+ in", text)]
        assert len(inches) >= 6
        for y, number in inches:
            assert abs(y - foot - (number * 25.4 - strip.start_mm) * MM) < 5 * MM
        assert {strip.name} <= {text for _, text in inside}


@pytest.mark.parametrize("handout", TAPES)
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_both_check_bars_and_the_box_are_as_large_as_a_bank_card(
    handout: str, paper: Paper, large: bool
) -> None:
    pdf, last = strips_page(handout, paper, large=large)
    wide, high = (side * MM for side in BANK_CARD_MM)
    assert (wide, high) == pytest.approx((242.646, 153.014), abs=0.001)
    page = drawn(pdf, last)
    assert any(_is(long, wide) for _, _, long in page.level)
    assert any(_is(long, wide) for _, _, long in page.upright)
    bands = [box for box in page.boxes if _is(min(box[2], box[3]), 0.02 * wide)]
    assert len(bands) == 2
    first = drawn(pdf, 0)
    assert any(_is(w, wide) and _is(h, high) for _, _, w, h in first.boxes)


@pytest.mark.parametrize("handout", TAPES)
@pytest.mark.parametrize("paper", Paper)
def test_nothing_of_a_strip_lies_where_a_printer_cannot_print(handout: str, paper: Paper) -> None:
    tape = tape_of(handout)
    pdf, last = strips_page(handout, paper, large=False)
    box = reader(pdf).pages[last].mediabox
    page = drawn(pdf, last)
    for left, right, foot in edges(page, tape):
        assert left > 6 * MM
        assert right < float(box.width) - 6 * MM
        assert foot > 6 * MM
        assert foot + (tape.strips[0].length_mm + 10) * MM < float(box.height) - 6 * MM


@pytest.mark.parametrize("handout", TAPES)
def test_a_reader_is_asked_not_to_scale_a_tape(handout: str) -> None:
    pdf = render_handout(present_handout(handout, real_catalog()))
    assert reader(pdf).root_object["/ViewerPreferences"]["/PrintScaling"] == "/None"
    other = render_handout(present_handout("form", real_catalog()))
    assert "/PrintScaling" not in reader(other).root_object["/ViewerPreferences"]


@pytest.mark.parametrize("paper", Paper)
def test_what_a_printer_puts_down_is_true(paper: Paper) -> None:
    """Counts the dark runs along the edge of the first strip, at 600 dots an inch."""
    tape = tape_of("paper-tape")
    pdf, last = strips_page("paper-tape", paper, large=False)
    left, _, foot = edges(drawn(pdf, last), tape)[0]
    dots = 600 / 72
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[last].render(scale=dots, grayscale=True)
        column = round((left + 1.3 * MM) * dots)
        shades = bytes(bitmap.buffer)[column :: bitmap.stride]
        height = bitmap.height
    finally:
        document.close()
    rows = [y for y in range(height) if shades[y] < 128]
    ticks: list[list[int]] = []
    for y in rows:
        if ticks and y - ticks[-1][-1] == 1:
            ticks[-1].append(y)
        else:
            ticks.append([y])
    middles = [height - sum(run) / len(run) for run in ticks]
    bottom = foot * dots
    strip: StripView = tape.strips[0]
    on_strip = sorted(
        y for y in middles if bottom - 3 < y < bottom + strip.length_mm * MM * dots + 3
    )
    assert len(on_strip) == strip.length_mm + 1
    assert on_strip[100] - on_strip[0] == pytest.approx(100 / 25.4 * 600, abs=3)
    for at, y in enumerate(on_strip):
        assert y - on_strip[0] == pytest.approx(at / 25.4 * 600, abs=4)
