"""Scripts beyond those of the sheet's own fonts: with fonts for them, and without."""

import importlib.util
from collections.abc import Iterator
from unicodedata import category, normalize

import pytest

from fitting.sheet import letters
from fitting.sheet import text as door
from fitting.sheet.blocks.masthead import has_boxes
from fitting.sheet.fonts import FALLBACKS, LETTERS
from fitting.sheet.letters import MISSING, font_of, has_unprintable, printable, runs
from fitting.sheet.render import render_sheet
from tests.sheet import views
from tests.sheet.reading import fonts, page_texts, told_tree

NOTE = "Some letters could not be printed. □ stands for each."
needs_noto = pytest.mark.skipif(
    importlib.util.find_spec("manimgx_fonts") is None or importlib.util.find_spec("bidi") is None,
    reason="install the extra `fonts` to print other scripts",
)
needs_droid = pytest.mark.skipif(
    not any(one.name.startswith("Droid") and one.file.is_file() for one in FALLBACKS),
    reason="install fonts-droid-fallback to print Chinese and Japanese",
)


@pytest.fixture
def _no_fallbacks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    _forget()
    monkeypatch.setattr(letters, "FALLBACKS", ())
    monkeypatch.setattr(letters, "get_display", None)
    yield
    _forget()


def _forget() -> None:
    """The fonts are constants of a running program, so what they print is remembered."""
    font_of.cache_clear()
    letters.printable.cache_clear()
    has_boxes.cache_clear()
    door._written.cache_clear()
    door._broken.clear()
    door._heights.clear()


# Letters that Inter lacks: those of old books, and two that Unicode keeps for old files.
LACKED = set("ŉǄẜѺѻѼѽѾѿҞҟ")


@pytest.mark.parametrize(
    ("first", "last"),
    [(0x20, 0x24F), (0x1E00, 0x1EFF), (0x384, 0x3CE), (0x400, 0x4FF), (0x1F00, 0x1FFF)],
    ids=["Latin", "Latin with Vietnamese", "Greek", "Cyrillic", "old Greek"],
)
def test_the_fonts_of_the_sheet_hold_all_of_a_script(first: int, last: int) -> None:
    drawn = {
        chr(code)
        for code in range(first, last + 1)
        if category(chr(code))[0] != "C" and normalize("NFC", chr(code)) == chr(code)
    }
    assert {letter for letter in drawn if ord(letter) not in LETTERS} <= LACKED


@needs_noto
def test_letters_of_old_books_are_printed_by_another_font() -> None:
    assert not has_unprintable("".join(sorted(LACKED)))


@needs_noto
@pytest.mark.parametrize("name", ["Հայկ", "ბელა", "በላ", "🐕 Rex", "☂ Rex", "Ⴀ"])
def test_a_script_with_a_font_is_printed(name: str) -> None:
    assert not has_unprintable(name)
    pdf = render_sheet(views.a_view(dog_name=name))
    texts = page_texts(pdf)
    assert name in texts[0]
    assert NOTE not in texts[0]
    assert f"  H1 {name}" in told_tree(pdf)
    assert all(fonts(pdf).values())


@needs_droid
@pytest.mark.parametrize("name", ["犬の名前", "小狗 Rex", "ポチ"])
def test_chinese_and_japanese_are_printed(name: str) -> None:
    assert not has_unprintable(name)
    assert f"  H1 {name}" in told_tree(render_sheet(views.a_view(dog_name=name)))


@needs_noto
@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("כלב", "בלכ"),
        ("Rex כלב", "Rex בלכ"),
        ("כלב שחור", "רוחש\u00a0בלכ"),
        ("(כלב) 12", "(בלכ) 12"),
        ("כלב 12 שחור", "רוחש\u00a012\u00a0בלכ"),
    ],
)
def test_a_short_text_is_turned_leftward(typed: str, drawn: str) -> None:
    assert printable(typed) == drawn
    assert not has_unprintable(typed)


@needs_noto
def test_a_text_written_leftward_is_read_as_it_was_typed() -> None:
    told = told_tree(render_sheet(views.a_view(dog_name="כלב שחור")))
    assert [line for line in told if line.startswith("  H1 [כלב שחור]")]


def test_a_text_too_long_to_turn_leaves_marks() -> None:
    long = "שלום " * 6
    assert has_unprintable(long)
    assert set(printable(long)) == {MISSING, " "}


@pytest.mark.parametrize("name", ["ك", "कुत्ता", "สุนัข", "\ue000", "\U000e0fff"])
def test_a_script_whose_letters_would_be_wrong_leaves_marks(name: str) -> None:
    assert has_unprintable(name)
    assert MISSING in printable(name)


@pytest.mark.usefixtures("_no_fallbacks")
@pytest.mark.parametrize("name", ["犬 Rex", "כלב Rex", "🐕 Rex", "Հայկ Rex"])
def test_without_fonts_a_mark_and_a_note_stand_on_page_one(name: str) -> None:
    first = page_texts(render_sheet(views.a_view(dog_name=name)))[0]
    assert "□ Rex" in first
    assert NOTE in first
    assert f"[{name}]" in "".join(told_tree(render_sheet(views.a_view(dog_name=name))))


def test_a_part_of_a_text_has_the_font_that_holds_it() -> None:
    assert runs("plain") == [("", "plain")]
    assert runs("Łódź ½") == [("", "Łódź ½")]


@needs_noto
def test_a_text_is_parted_where_the_font_changes() -> None:
    assert [part for _, part in runs("Rex ბელა and Հայկ")] == ["Rex ", "ბელა", " and ", "Հայկ"]
