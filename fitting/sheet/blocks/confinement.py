"""What the dog may and may not do, until when, and who decides: first, and the largest."""

from fitting.present.say import say
from fitting.present.view import Confinement
from fitting.sheet.beside import beside, halves
from fitting.sheet.columns import BestColumns
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import items
from fitting.sheet.pages import Block
from fitting.sheet.paper import PANEL_PADDING_MM, TIGHT_PANEL_PADDING_MM, points
from fitting.sheet.pieces import Panel, Piece, Rule, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import clock, cross, person, tick
from fitting.sheet.text import heading, item, para


@remembered
def confinement_block(confinement: Confinement, form: Form) -> Block:
    """One heavy panel. Ticks and crosses differ in shape, so a photocopy keeps the meaning."""
    faces = form.faces
    pieces: list[Piece] = [heading(confinement.heading, faces.first_heading)]
    allowed, banned = confinement.allowed, confinement.not_allowed
    largest, more = banned[: confinement.largest], banned[confinement.largest :]
    lists: list[Piece] = []
    if allowed:
        title = para(say("Allowed"), faces.must_strong)
        lists.append(Stack([title, items(allowed, faces.first, tick, 3)], 3))
    if banned:
        title = para(say("Not allowed"), faces.must_strong)
        lists.append(Stack([title, items(largest, faces.first, cross, 3)], 3))
    if lists:
        pieces.append(_lists(lists, form))
    if more and form.has(Part.ALWAYS):
        rest = item(" ".join(more), faces.body, cross, lead=say("Always:"))
        pieces += [Rule(), rest if form.tight else halves(form, more, faces.body, cross)]
    ends: list[Piece] = []
    if confinement.until:
        ends.append(item(confinement.until, faces.must, clock, lead=say("Until when:")))
    if confinement.decides:
        ends.append(item(confinement.decides, faces.must, person, lead=say("Who decides:")))
    if ends:
        # Side by side they spare a line where a page is full.
        pieces += [Rule(), _lists(ends, form) if form.tight else Stack(ends, 4)]
    padding = points(TIGHT_PANEL_PADDING_MM if form.tight else PANEL_PADDING_MM)
    panel = Panel(Stack(pieces, 4 if form.tight else 6), heavy=True, tint=True, padding=padding)
    # In large print it can be taller than what is left below the head of the sheet.
    return Block(panel, flows=not form.wide)


@remembered
def always_block(confinement: Confinement, form: Form) -> Block | None:
    """The bans that hold at every stage, for the page after one that had no room for them."""
    more = confinement.not_allowed[confinement.largest :]
    if not more:
        return None
    return Block(item(" ".join(more), form.faces.body, cross, lead=say("Always:")))


def _lists(lists: list[Piece], form: Form) -> Piece:
    if form.wide and len(lists) == 2:
        return BestColumns(lists)
    return beside(form, lists)
