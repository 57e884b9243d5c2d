"""What any aid must meet, as numbers beside which a tape can be held."""

from fitting.present.say import say
from fitting.present.view import RequirementView, ResultView, SupportView
from fitting.sheet.forms import Form
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.table import Table
from fitting.sheet.text import heading, para


@remembered
def numbers_block(view: ResultView, form: Form, but: SupportView | None = None) -> Block | None:
    """A table for those who fit aids all day, with what is still to measure or to try below it.

    `but` is the kind whose numbers stand elsewhere on the same sheet.
    """
    kinds = [one for one in view.supports if one.specification and one is not but]
    if not kinds:
        return None
    numbered = [one for one in kinds if _numbered(one)]
    pieces: list[Piece] = [heading(say("Numbers that any aid must meet"), form.faces.heading)]
    if numbered:
        pieces.append(_table(numbered, form))
    return Block(Stack([*pieces, *_still_open(kinds, form)], 4), flows=True)


def _table(kinds: list[SupportView], form: Form) -> Piece:
    faces = form.faces
    rows = [
        [
            para(kind.name, faces.body),
            para(need.name, faces.body),
            para(need.value, faces.body_strong),
            para(need.other_unit, faces.body),
        ]
        for kind in kinds
        for need in _numbered(kind)
    ]
    titles = (say("Kind of aid"), say("What"), say("Number"), say("Other unit"))
    return Table([para(one, faces.note) for one in titles], rows, (0.22, 0.34, 0.22, 0.22))


def _numbered(kind: SupportView) -> list[RequirementView]:
    return [one for one in kind.specification if one.other_unit]


def _still_open(kinds: list[SupportView], form: Form) -> list[Piece]:
    """In one line, what has no number yet: it must be measured or tried."""
    names = [one.name for kind in kinds for one in kind.specification if not one.other_unit]
    if not names:
        return []
    told = ", ".join(dict.fromkeys(names))
    return [para(told, form.faces.note, lead=say("To measure or to try:"))]
