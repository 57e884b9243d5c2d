"""Room for the phone numbers that are needed in a hurry."""

from fitting.present.say import say
from fitting.sheet.columns import Columns
from fitting.sheet.forms import Form
from fitting.sheet.pages import Block
from fitting.sheet.paper import TIGHT_WRITING_LINE_MM, WRITING_LINE_MM, points
from fitting.sheet.pieces import Panel, Piece, Stack, WritingLine
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import phone
from fitting.sheet.text import item


@remembered
def phones_block(form: Form) -> Block:
    """Three numbers to fill in by hand before they are needed."""
    labels = (say("Your vet"), say("At night"), say("Emergency"))
    fields = [_field(label, form) for label in labels]
    return Block(Panel(Columns(fields, [1] * len(fields)), padding=3 if form.tight else 7))


def _field(label: str, form: Form) -> Piece:
    named = item(label, form.faces.body_strong, phone)
    height = points(TIGHT_WRITING_LINE_MM if form.tight else WRITING_LINE_MM)
    return Stack([named, WritingLine(height)], 0)
