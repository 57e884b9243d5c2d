"""What looked odd or was not known, and what to measure again."""

from fitting.present.say import say
from fitting.present.view import ResultView
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import question
from fitting.sheet.text import heading, item, run_on


@remembered
def doubts_block(view: ResultView, form: Form) -> Block | None:
    """Each doubt with what to do about it. A doubt asks; it never accuses."""
    if not (view.doubts or view.retake):
        return None
    faces = form.faces
    pieces: list[Piece] = []
    if form.has(Part.DOUBT_TEXTS):
        pieces.append(
            heading(say("Worth checking"), faces.subheading if form.tight else faces.heading)
        )
    if not form.has(Part.DOUBT_TEXTS) and view.doubts:
        labels = ", ".join(dict.fromkeys(one.label or one.text for one in view.doubts))
        pieces.append(item(labels, faces.body, question, lead=say("Check your answers:")))
    for one in view.doubts if form.has(Part.DOUBT_TEXTS) else ():
        said = " ".join(part for part in (one.text, one.suggest) if part)
        pieces.append(item(said, faces.body, question, lead=f"{one.label}:" if one.label else ""))
    # What is measured next is done in one go, so a tight sheet asks for it in one line.
    asked = [run_on(view.retake)] if form.tight and view.retake else view.retake
    pieces += [item(one, faces.body, question) for one in asked]
    return Block(Stack(pieces, 3))
