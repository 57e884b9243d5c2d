"""Where a vet signs: the sheet is a draft until then, and every page says so."""

from fitting.present.say import mark, say
from fitting.present.view import ResultView
from fitting.sheet.beside import beside
from fitting.sheet.forms import Form
from fitting.sheet.pages import Block
from fitting.sheet.paper import WRITING_LINE_MM, points
from fitting.sheet.pieces import Panel, Piece, Stack, WritingLine
from fitting.sheet.remembered import remembered
from fitting.sheet.text import heading, para

_FIELDS = (mark("Name of the vet"), mark("Practice"), mark("Date"), mark("Signature"))


def is_draft(view: ResultView) -> bool:
    """Whether this is a vet's sheet that no vet has signed."""
    return view.audience == "vet" and view.confirmation.state != "vet_signed"


def draft_line() -> str:
    """What every page of an unsigned sheet says."""
    return say("Draft: not signed by a vet")


@remembered
def signature_block(view: ResultView, form: Form) -> Block:
    """Lines for name, practice, date and signature; and for what the vet changed."""
    faces = form.faces
    line = points(WRITING_LINE_MM)
    fields = [Stack([WritingLine(line), para(say(one), faces.body)], 1) for one in _FIELDS]
    pieces: list[Piece] = [heading(say("Signed by a vet"), faces.heading)]
    if is_draft(view):
        pieces.append(para(say("This sheet is a draft until a vet signs it here."), faces.body))
    pieces.append(beside(form, fields, gap=4))
    changed = Stack([WritingLine(line), WritingLine(line)], 2)
    pieces += [
        para(say("What the vet has changed, with a reason and initials:"), faces.body),
        changed,
    ]
    return Block(Panel(Stack(pieces, 5), heavy=True))
