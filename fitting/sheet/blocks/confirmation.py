"""Who confirmed what: no more is claimed than is known."""

from fitting.present.view import ConfirmationView
from fitting.sheet.forms import Form
from fitting.sheet.lists import items
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.text import heading, para, run_on


@remembered
def confirmation_block(confirmation: ConfirmationView, form: Form) -> Block | None:
    """The heading and its lines, where there is something to say."""
    lines = tuple(line for line in confirmation.lines if line)
    if not lines:
        return None
    faces = form.faces
    if form.tight:
        said = run_on(lines)
        return Block(para(said, faces.body, lead=f"{confirmation.heading}."))
    title = heading(confirmation.heading, faces.heading)
    return Block(Stack([title, items(lines, faces.body)], 4))
