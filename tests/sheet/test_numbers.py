"""The numbers for a shop: a table for staff and vet, one line for an owner."""

from dataclasses import replace

import pytest

from fitting.present.view import ResultView
from fitting.sheet.blocks.numbers import numbers_block
from fitting.sheet.forms import Form
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.render import render_sheet
from fitting.sheet.styles import PLAIN
from fitting.sheet.table import Table
from tests.sheet.reading import whole_text
from tests.sheet.views import NUMBERS, a_requirement, a_support, a_view, an_unconfirmed_view

LINE = "the numbers for a shop"
HEADING = "Numbers that any aid must meet"


@pytest.mark.parametrize("audience", ["staff", "vet"])
def test_those_who_fit_aids_get_the_numbers_in_both_units(audience: str) -> None:
    text = whole_text(render_sheet(an_unconfirmed_view(audience=audience)))
    # A shop's report has them beside room for what they were set to.
    assert (HEADING if audience == "vet" else "Settings as fitted") in text
    assert "Strap at the waist" in text
    assert "38 cm or more" in text
    assert "15 in or more" in text
    assert LINE not in text


def test_an_owner_gets_one_line() -> None:
    text = whole_text(render_sheet(a_view()))
    assert LINE in text
    assert HEADING not in text


def test_a_sheet_without_numbers_does_not_speak_of_them() -> None:
    for audience in ("owner", "staff"):
        bare = a_view(audience=audience, supports=(a_support(),))
        assert numbers_block(bare, Form(PLAIN)) is None
        text = whole_text(render_sheet(bare))
        assert LINE not in text
        assert HEADING not in text


def _pieces(view: ResultView, form: Form) -> tuple[Piece, ...]:
    block = numbers_block(view, form)
    assert block is not None
    return block.piece.pieces if isinstance(block.piece, Stack) else (block.piece,)


def test_the_numbers_stand_in_a_table_and_what_is_open_in_a_line() -> None:
    second = a_support(id="boots", name="Boots", specification=(a_requirement(name="Width"),))
    view = a_view(
        audience="staff", supports=(a_support(specification=NUMBERS), second, a_support())
    )
    for form in (Form(PLAIN), Form(PLAIN, tight=True)):
        heading, table, open_ones = _pieces(view, form)
        assert isinstance(table, Table)
        assert not isinstance(heading, Table)
        assert not isinstance(open_ones, Table)


def test_a_kind_whose_numbers_stand_elsewhere_is_not_told_twice() -> None:
    only = a_support(specification=NUMBERS)
    view = a_view(audience="staff", supports=(only,))
    assert numbers_block(view, Form(PLAIN), only) is None


def test_numbers_all_known_leave_nothing_to_try() -> None:
    known = tuple(replace(one, other_unit="1 in") for one in NUMBERS)
    view = a_view(audience="staff", supports=(a_support(specification=known),))
    assert "To measure or to try" not in whole_text(render_sheet(view))


def test_a_sheet_with_nothing_measured_says_so_in_a_line() -> None:
    open_ones = tuple(replace(one, other_unit="") for one in NUMBERS)
    view = a_view(audience="vet", supports=(a_support(specification=open_ones),))
    roomy = _pieces(view, Form(PLAIN))
    assert len(roomy) == 2
    assert not any(isinstance(one, Table) for one in roomy)
