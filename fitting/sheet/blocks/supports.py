"""The kinds of aid, each with its verdict in a shape and in words."""

from fitting.present.say import say
from fitting.present.view import ResultView, SupportView
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import steps
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import Shape, clock, cross, dot, question, ring, tick
from fitting.sheet.text import heading, item, para

_SHAPES: dict[str, Shape] = {
    "recommended": tick,
    "possible": ring,
    "ask_vet": question,
    "not_now": clock,
    "refused": cross,
}


@remembered
def supports_block(view: ResultView, form: Form) -> Block:
    """What helps the dog now, then in one line each what does not, with the reason."""
    faces = form.faces
    pieces: list[Piece] = [
        heading(say("Aids for your dog"), faces.subheading if form.tight else faces.heading)
    ]
    named = [one for one in view.supports if form.has(Part.POSSIBLE_AIDS) or not _possible(one)]
    pieces += [_support(one, form) for one in named]
    possible = [one.name for one in view.supports if one not in named]
    if possible:
        pieces.append(item(", ".join(possible), faces.body, ring, lead=say("May help:")))
    if form.has(Part.OTHER_AIDS):
        pieces += _others(view.other_supports, form)
    elif view.other_supports and form.has(Part.POSSIBLE_AIDS):
        names = ", ".join(one.name for one in view.other_supports)
        pieces.append(para(names, faces.note, lead=say("Not for this dog now:")))
    return Block(Stack(pieces, 3))


def _others(others: tuple[SupportView, ...], form: Form) -> list[Piece]:
    """Kinds of aid with the same verdict for the same reasons stand in one line."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for one in others:
        groups.setdefault((one.verdict, one.word, one.reasons), []).append(one.name)
    pieces: list[Piece] = []
    for (verdict, word, reasons), names in groups.items():
        said = " ".join((f"{', '.join(names)}.", *reasons))
        pieces.append(item(said, form.faces.body, shape_of(verdict), lead=f"{word}:"))
    return pieces


def _possible(one: SupportView) -> bool:
    return one.verdict == "possible"


def shape_of(verdict: str) -> Shape:
    """The shape of a verdict; one that is new here is a plain ring."""
    return _SHAPES.get(verdict, ring)


def _support(one: SupportView, form: Form) -> Piece:
    kept = 1 if form.has(Part.AID_DETAILS) else 0
    reasons = one.reasons if form.has(Part.REASONS) else one.reasons[:kept]
    said = f"{one.word}. {' '.join(reasons)}" if reasons else f"{one.word}."
    return item(said, form.faces.body, shape_of(one.verdict), lead=f"{one.name}:")


@remembered
def use_block(kind: SupportView | None, form: Form) -> Block | None:
    """How to use one kind of aid, where its record says how."""
    if kind is None or not kind.use or not form.has(Part.USE_FIRST):
        return None
    if not form.has(Part.USE):
        return Block(item(kind.use[0], form.faces.body, dot, lead=f"{say('How to use it')}:"))
    title = heading(say("How to use it: {name}", name=kind.name), form.faces.subheading, 1)
    return Block(Stack([title, steps(form.first(kind.use), form.faces.body)], 3))
