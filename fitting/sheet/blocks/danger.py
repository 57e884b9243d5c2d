"""The danger signs to watch for, above the numbers to call: what they are, and how soon to call."""

from fitting.present.view_next import DangerView
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import alert
from fitting.sheet.text import item


@remembered
def danger_block(danger: tuple[DangerView, ...], form: Form) -> Block | None:
    """One item for each urgency; a full page keeps the most pressing one."""
    kept = danger if form.has(Part.DANGER_TODAY) else danger[:1]
    if not kept:
        return None
    face = form.faces.body
    told = [item("; ".join(one.signs) + ".", face, alert, lead=one.heading) for one in kept]
    return Block(Stack(told, 2))
