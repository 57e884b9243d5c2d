"""Other exercises: what else is allowed at this stage, and what belongs to the clinic."""

from fitting.present.say import say
from fitting.present.view import ResultView
from fitting.sheet.forms import Form
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.text import para


@remembered
def allowed_block(view: ResultView, form: Form) -> Block | None:
    """One line each; the owner's few exercises stay the three with steps."""
    pieces: list[Piece] = []
    if view.also_allowed:
        names = ", ".join(view.also_allowed)
        pieces.append(para(names, form.faces.body, lead=say("Also allowed now:")))
    if view.clinic_only:
        names = ", ".join(view.clinic_only)
        pieces.append(para(names, form.faces.body, lead=say("Only at a clinic:")))
    return Block(Stack(pieces, 3)) if pieces else None
