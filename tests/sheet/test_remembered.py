"""What is spared while a sheet is fitted to its pages, and that nothing is changed by it."""

import gc
from collections.abc import Iterator

import pytest

from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.remembered import Built, remembered
from fitting.sheet.render import render_sheet
from fitting.sheet.styles import COMPACT, PLAIN
from fitting.sheet.text import Words, para
from tests.sheet.views import a_view

FORM = Form(PLAIN)
SHORTER = Form(PLAIN, left_off=frozenset({Part.LINK}))
SHORTEST = Form(PLAIN, left_off=frozenset({Part.LINK, Part.AIMS}))


@remembered
def _aims(text: str, form: Form) -> Block:
    return Block(para(text if form.has(Part.AIMS) else "-", form.faces.body))


class _Story:
    """Pages of one block, and for which forms they were composed."""

    def __init__(self) -> None:
        self.composed: list[Form] = []

    def __call__(self, form: Form) -> list[Block]:
        self.composed.append(form)
        return [_aims("Aims", form)]


def test_pages_of_a_form_are_made_again_only_where_a_block_asks_for_what_differs() -> None:
    built, story = Built(), _Story()
    whole = built.pages(FORM, story)
    assert built.pages(SHORTER, story) is whole
    other = built.pages(SHORTEST, story)
    assert other[0].piece.words == "-"
    assert built.pages(FORM, story) is whole
    assert [form.left_off for form in story.composed] == [FORM.left_off, SHORTEST.left_off]


def test_a_block_that_was_built_before_still_tells_what_it_asked() -> None:
    built = Built()
    _aims("Aims", Form(PLAIN, built=built))
    story = _Story()
    assert built.pages(FORM, story) is not built.pages(SHORTEST, story)


@remembered
def _hints(lines: tuple[str, ...], form: Form) -> Block:
    return Block(para(" ".join(form.first(lines)), form.faces.body))


def test_a_block_without_lists_is_kept_where_lists_are_shorter() -> None:
    built, lines = Built(), ("One.", "Two.")
    whole, shorter = Form(PLAIN, built=built), Form(PLAIN, most=1, built=built)
    assert _aims("Aims", shorter) is _aims("Aims", whole)
    assert _hints(lines, whole).piece.words == "One. Two."
    assert _hints(lines, shorter).piece.words == "One."


def test_what_was_printed_is_let_go_of() -> None:
    gc.collect()
    gc.disable()
    try:
        sheet = Built()
        _aims("Aims", Form(PLAIN, built=sheet))
        sheet.pages(FORM, _Story())
        before = sum(isinstance(one, Words) for one in gc.get_objects())
        sheet.forget()
        assert sum(isinstance(one, Words) for one in gc.get_objects()) < before
    finally:
        gc.enable()


def test_pages_in_other_letters_or_of_another_story_are_others() -> None:
    built, story = Built(), _Story()
    whole = built.pages(FORM, story)
    assert built.pages(Form(COMPACT), story) is not whole
    assert built.pages(FORM, _Story()) is not whole


@pytest.fixture
def _sweeping() -> Iterator[None]:
    yield
    gc.enable()


@pytest.mark.usefixtures("_sweeping")
@pytest.mark.parametrize("on", [True, False])
def test_the_search_for_unused_objects_is_left_as_it_was(on: bool) -> None:
    (gc.enable if on else gc.disable)()
    render_sheet(a_view())
    assert gc.isenabled() is on


def test_a_sheet_that_cannot_be_made_leaves_the_search_on() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        render_sheet(a_view(on_iso="never"))
    assert gc.isenabled()
