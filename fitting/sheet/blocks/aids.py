"""The products that suit the dog: maker, size, and how sure that is, in words."""

from fitting.present.first_aid import sized_first
from fitting.present.say import say, say_count
from fitting.present.view import AidView, ResultView
from fitting.sheet.blocks.supports import shape_of
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import items
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Panel, Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.text import heading, item, para, run_on

# A clerk compares more products than a vet needs on paper; the page shows them all.
_SHOWN = {"staff": 4, "vet": 3}


@remembered
def aid_blocks(view: ResultView, form: Form) -> list[Block]:
    """One panel a product, the best first. Short forms show one."""
    shown = _SHOWN.get(view.audience, 2) if form.has(Part.OTHER_PRODUCTS) else 1
    chosen = sized_first(view.aids)[:shown]
    blocks = [Block(_aid(one, form)) for one in chosen]
    left = len(view.aids) - len(chosen)
    if left > 0:
        blocks.append(Block(para(_more(left, shown=len(chosen)), form.faces.note)))
    return blocks


def _more(left: int, *, shown: int) -> str:
    if shown:
        return say_count(
            "1 more product: see your result page.", "{count} more: see your result page.", left
        )
    return say_count(
        "1 product: see your result page.", "{count} products: see your result page.", left
    )


def _aid(one: AidView, form: Form) -> Piece:
    faces = form.faces
    name = f"{one.name} ({one.maker})" if one.maker and one.maker not in one.name else one.name
    pieces: list[Piece] = [heading(name, faces.body_strong, level=1)]
    pieces.append(item(f"{one.word}.", faces.body, shape_of(one.verdict)))
    if one.size and one.size not in one.fit:
        pieces.append(para(say("Size {size}", size=one.size), faces.body_strong))
    if one.fit:
        pieces.append(para(one.fit, faces.body_strong))
    if one.chance:
        pieces.append(para(run_on((one.chance, one.tested)), faces.body))
    if one.runner_up:
        pieces.append(para(one.runner_up, faces.body))
    lines = one.unpublished if form.has(Part.AID_DETAILS) else ()
    lines += one.notes if form.has(Part.AID_DETAILS) else ()
    lines += one.reasons if form.has(Part.REASONS) else ()
    if form.has(Part.AID_DETAILS):
        lines += one.dimensions
    if lines:
        pieces.append(items(form.first(lines), faces.body))
    return Panel(Stack(pieces, 3))
