"""Plain paragraphs take the lines, the height and the operators that ReportLab gives them."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen import canvas as reportlab

from fitting.sheet import text as door
from fitting.sheet.fonts import REGULAR
from fitting.sheet.styles import COMPACT, LARGE, MEDIUM, Face
from fitting.sheet.tags import Tags
from fitting.sheet.text import Words

FACES = (MEDIUM.body, MEDIUM.must_strong, COMPACT.note, LARGE.first)
LETTERS = "abcdefgh WMil.,;:()\\ěł–’ \u00a0\u00ad"


def _drawn(words: Words, width: float) -> tuple[float, list[str]]:
    canvas = reportlab.Canvas(io.BytesIO(), initialFontName=REGULAR, invariant=1)
    canvas.tags = Tags(canvas)
    height = words.measure(width)
    words.draw(canvas, 31.4159, 700.123)
    return height, "\n".join(canvas._code).split("\n")


def _forget() -> None:
    door._broken.clear()
    door._heights.clear()


@settings(max_examples=60)
@given(
    st.text(LETTERS, max_size=160),
    st.text(LETTERS, max_size=30),
    st.sampled_from(FACES),
    st.sampled_from((None, "1.")),
    st.floats(30, 400),
)
def test_our_lines_are_those_of_reportlab(
    text: str, lead: str, face: Face, marker: str | None, width: float
) -> None:
    _forget()
    ours = _drawn(Words(text, face, lead=lead, marker=marker), width)
    _forget()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(door, "count_lines", lambda *_: None)
        patch.setattr(door, "_written", lambda *_: None)
        patch.setattr(door, "written", lambda *_: None)
        theirs = _drawn(Words(text, face, lead=lead, marker=marker), width)
    _forget()
    assert ours == theirs
