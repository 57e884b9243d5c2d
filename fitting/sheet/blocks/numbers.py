"""What any aid must meet, as numbers beside which a tape can be held."""

from fitting.present.say import say
from fitting.present.view import RequirementView, ResultView, SupportView
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.table import Table
from fitting.sheet.text import heading, para


def numbers_block(view: ResultView, form: Form) -> Block | None:
    """A table for those who fit aids all day; for an owner a line that says where it is.

    A tight form has the numbers alone, in a paragraph for each kind of aid.
    """
    kinds = [one for one in view.supports if one.specification]
    if not kinds:
        return None
    numbered = [one for one in kinds if _numbered(one)]
    elsewhere = para(say("Your result page has the numbers for a shop."), form.faces.note)
    if view.audience == "owner" or not form.has(Part.NUMBERS_TABLE):
        return Block(elsewhere)
    title = say("Numbers that any aid must meet")
    if form.tight:
        if not numbered:
            return Block(elsewhere)
        head = heading(title, form.faces.subheading)
        return Block(Stack([head, *(_paragraph(one, form) for one in numbered)], 2))
    pieces: list[Piece] = [heading(title, form.faces.heading)]
    if numbered:
        pieces.append(_table(numbered, form))
    return Block(Stack([*pieces, *_still_open(kinds, form)], 4))


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


def _paragraph(kind: SupportView, form: Form) -> Piece:
    told = [f"{one.name}: {one.value} ({one.other_unit})" for one in _numbered(kind)]
    return para("; ".join(told) + ".", form.faces.note, lead=f"{kind.name}:")


def _numbered(kind: SupportView) -> list[RequirementView]:
    return [one for one in kind.specification if one.other_unit]


def _still_open(kinds: list[SupportView], form: Form) -> list[Piece]:
    """In one line, what has no number yet: it must be measured or tried."""
    names = [one.name for kind in kinds for one in kind.specification if not one.other_unit]
    if not names:
        return []
    told = ", ".join(dict.fromkeys(names))
    return [para(told, form.faces.note, lead=say("To measure or to try:"))]
