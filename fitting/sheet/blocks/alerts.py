"""Danger signs that need a vet within days, though the plan may start."""

from fitting.present.say import say
from fitting.present.view import FlagView
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import items
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Panel, Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import alert, dot
from fitting.sheet.text import heading, item


@remembered
def alerts_block(flags: tuple[FlagView, ...], form: Form) -> Block:
    """Each sign with what to do about it: a line each, or run on where the page is full."""
    faces = form.faces
    pieces: list[Piece] = [heading(say("Tell your vet about this"), faces.heading)]
    for flag in flags:
        if not form.has(Part.ALERT_LINES):
            pieces.append(item(" ".join(flag.do), faces.must, alert, lead=flag.text))
            continue
        pieces.append(item(flag.text, faces.must, alert))
        if flag.do:
            pieces.append(items(flag.do, faces.must, dot))
    return Block(Panel(Stack(pieces, 4), heavy=True))
