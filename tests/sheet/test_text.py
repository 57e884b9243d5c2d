"""The one door for text: what is dropped, what is kept, and what a box stands for."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import getFont, stringWidth

from fitting.sheet.fonts import BOLD, LETTERS, REGULAR
from fitting.sheet.letters import FIELD_LIMIT, MISSING, clean, has_unprintable, printable, runs
from fitting.sheet.styles import PLAIN
from fitting.sheet.text import fitted, para, run_on


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("Bella", "Bella"),
        ("<b>&amp;", "<b>&amp;"),
        ("a\x00b\x1bc\x7f", "abc"),
        ("two\nlines\tand\u2028more", "two lines and more"),
        ("\u202egro.live\u202c", "gro.live"),
        ("e\u0301", "é"),
        ("Z" + "\u0301\u0302" * 40, "Ź\u0302\u0301"),
        ("a\ud800b", "ab"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\U0001f415\ufe0f", "\U0001f415"),
        ("ŁЖé½", "ŁЖé½"),
    ],
)
def test_clean(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


@given(st.text())
def test_clean_text_stays_clean(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert len(cleaned) <= FIELD_LIMIT
    assert not {unicodedata.category(letter) for letter in cleaned} & {"Cc", "Cf", "Cs"}


@given(st.text())
def test_printable_text_can_be_drawn(text: str) -> None:
    for font, part in runs(printable(text)):
        held = LETTERS if font == "" else getFont(font).face.charToGlyph
        assert {ord(letter) for letter in part} <= set(held)


@given(st.text(alphabet=st.sampled_from(sorted(map(chr, LETTERS)))))
def test_letters_of_the_fonts_are_never_replaced(text: str) -> None:
    assert printable(text) == clean(text)


def test_a_letter_that_the_fonts_lack_leaves_a_visible_mark() -> None:
    assert printable("ك Rex") == f"{MISSING} Rex"
    assert has_unprintable("ك Rex")
    assert has_unprintable(f"{MISSING} ك")
    assert not has_unprintable(f"{MISSING} typed as it is")
    assert not has_unprintable("Łódź Жора ½ Ẽ Ω → ≥")


def test_a_long_text_is_capped_where_it_can_be_seen() -> None:
    assert clean("a" * FIELD_LIMIT) == "a" * FIELD_LIMIT
    capped = clean("é" * (FIELD_LIMIT + 1))
    assert len(capped) == FIELD_LIMIT
    assert capped.endswith("é…")


@pytest.mark.parametrize("font", [REGULAR, BOLD])
@pytest.mark.parametrize(
    "letters", ["ABCÄÖÜŁżőŠßñçæøąęțğıĳ", "ЖѝЇґѢАБВЯяѣ", "ΑΒΓΩάέώὰᾶῷ", "ẠặỆữ", "½¼¾–—“”’…€→≥≤≈×÷±°✓"]
)
def test_both_fonts_hold_the_letters_of_these_scripts(font: str, letters: str) -> None:
    assert {ord(letter) for letter in letters} <= LETTERS
    assert stringWidth(letters, font, 10) > 0


def test_text_for_the_foot_is_cut_to_its_width() -> None:
    name = "W" * 60
    shown = fitted(name, BOLD, 8, 200)
    assert shown.endswith("…")
    assert stringWidth(shown, BOLD, 8) <= 200
    assert fitted("Bella", BOLD, 8, 200) == "Bella"


def test_a_long_word_wraps_inside_its_column() -> None:
    words = para("Q" * 500, PLAIN.body)
    assert words.measure(200) > 10 * PLAIN.body.size


def test_a_remembered_paragraph_has_the_same_height() -> None:
    text = "The same words, measured twice and once at another width."
    first = para(text, PLAIN.body).measure(90)
    narrow = para(text, PLAIN.body).measure(60)
    assert para(text, PLAIN.body).measure(90) == first < narrow


def test_short_lines_are_run_on_by_what_they_are() -> None:
    assert run_on(("3 times.", "2 times a day.")) == "3 times. 2 times a day."
    assert run_on(("female", "6 years")) == "female · 6 years"
