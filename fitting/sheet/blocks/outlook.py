"""What to expect, as planning bands and never as a promise."""

from fitting.present.view import OutlookView
from fitting.sheet.forms import Form
from fitting.sheet.lists import items
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.text import heading, para


@remembered
def outlook_block(outlook: OutlookView, form: Form) -> Block:
    """Weeks, what they mean, and the odds with what they mix."""
    faces = form.faces
    pieces: list[Piece] = [heading(outlook.heading, faces.heading)]
    if outlook.weeks:
        pieces.append(para(outlook.weeks, faces.body_strong))
    lines = (*outlook.lines, *outlook.odds)
    if lines:
        pieces.append(items(lines, faces.body))
    return Block(Stack(pieces, 3))
