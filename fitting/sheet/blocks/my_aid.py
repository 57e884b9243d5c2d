"""The aid of this dog: which kind, which product and size, and how sure that is."""

from fitting.present.first_aid import first_kind, first_product
from fitting.present.say import say, say_count
from fitting.present.view import AidView, ResultView, SupportView
from fitting.sheet.beside import beside
from fitting.sheet.blocks.pictures import aid_picture, dog_picture, reading_key, skin_key
from fitting.sheet.blocks.supports import shape_of
from fitting.sheet.columns import Columns
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import items
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Panel, Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import alert
from fitting.sheet.text import heading, item, para

_DRAWN = (0.36, 0.64)
_SMALL = (0.26, 0.74)


@remembered
def my_aid_block(view: ResultView, form: Form) -> Block | None:
    """The drawing of this dog at the left; at the right the kind, the product and the size."""
    kind = first_kind(view.supports, view.aids)
    chosen = first_product(view.aids)
    if kind is None and chosen is None:
        return None
    named = _kind(view, kind, chosen, form)
    product = _product(view, chosen, form)
    drawn: Piece | None = None
    read: list[Piece] = []
    places: tuple[str, ...] = ()
    pictured = form.has(Part.PICTURE)
    if view.figure is not None and pictured:
        drawn, read = dog_picture(view.figure, form), [reading_key(view.figure, form)]
        places = view.figure.places
    elif kind is not None and kind.picture is not None and pictured:
        drawn, places = aid_picture(kind.picture, form), kind.picture.legend
    skin = [skin_key(places, form)] if places else []
    whole: Piece = Stack([*named, *product, *skin], 3)
    if drawn is not None and named and not form.wide:
        # Large letters leave a picture room beside the few words of the kind alone.
        beside_it = Columns([drawn, Stack(named, 3)], _DRAWN)
        whole = Stack([beside_it, *read, *product, *skin], 3)
    elif drawn is not None and form.wide and not form.has(Part.DRAWING):
        # A small picture is too narrow for the key of its readings.
        whole = Columns([drawn, Stack([*named, *product, *skin, *read], 3)], _SMALL)
    elif drawn is not None:
        whole = beside(form, [Stack([drawn, *read], 2), whole], _DRAWN, gap=4)
    return Block(Panel(whole), flows=not form.wide)


def _kind(
    view: ResultView, kind: SupportView | None, chosen: AidView | None, form: Form
) -> list[Piece]:
    if kind is None:
        return []
    faces = form.faces
    pieces: list[Piece] = [heading(say("Your aid: {name}", name=kind.name), faces.heading)]
    reasons = kind.reasons if form.has(Part.REASONS) else ()
    said = " ".join((f"{kind.word}.", *reasons))
    pieces.append(item(said, faces.body, shape_of(kind.verdict)))
    return pieces


def _product(view: ResultView, chosen: AidView | None, form: Form) -> list[Piece]:
    if chosen is None:
        return []
    faces = form.faces
    named = chosen.maker and chosen.maker not in chosen.name
    name = f"{chosen.name} ({chosen.maker})" if named else chosen.name
    pieces: list[Piece] = [heading(name, faces.body_strong, level=1)]
    if chosen.size and chosen.size not in chosen.fit:
        pieces.append(para(say("Size {size}", size=chosen.size), faces.must_strong))
    if chosen.fit:
        pieces.append(para(chosen.fit, faces.body_strong))
    if chosen.warning:
        pieces.append(item(chosen.warning, faces.body, alert))
    next_to_try = chosen.runner_up if form.has(Part.RUNNER_UP) else ""
    pieces += [para(line, faces.body) for line in (chosen.chance, next_to_try) if line]
    if form.has(Part.AID_DETAILS):
        pieces += [para(chosen.tested, faces.body)] if chosen.tested else []
        lines = (*chosen.unpublished, *chosen.notes)
        pieces += [items(form.first(lines), faces.body)] if lines else []
    left = len(view.aids) - 1
    if left and form.has(Part.OTHER_PRODUCTS):
        told = say_count(
            "1 more product: see your result page.", "{count} more: see your result page.", left
        )
        pieces.append(para(told, faces.note))
    return pieces
