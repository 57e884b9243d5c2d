"""The stage of recovery and why; or what can be said of another condition."""

from fitting.present.say import say
from fitting.present.view import ResultView, StageView
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import items, titled
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import box, dot, stop
from fitting.sheet.text import heading, para


@remembered
def stage_block(view: ResultView, stage: StageView, form: Form) -> Block:
    """What the stage is, why this one, what moves the dog up, and what sends it back."""
    faces = form.faces
    face = faces.subheading if form.tight else faces.heading
    title = heading(say("Your stage: {name}", name=stage.name), face)
    pieces: list[Piece] = [title]
    if stage.summary and form.has(Part.STAGE_STEPS):
        pieces.append(para(stage.summary, faces.body))
    if stage.why and form.has(Part.STAGE_WHY):
        pieces.append(items(form.first(stage.why), faces.note if form.tight else faces.body))
    ways: list[Piece] = []
    title_up = say("What moves your dog up")
    # The confinement may end by this list; then no line of it may be missing.
    gate = view.confinement is not None and title_up in view.confinement.until
    if stage.moves_up and (gate or form.has(Part.STAGE_STEPS)):
        up = stage.moves_up if gate else form.first(stage.moves_up)
        ways.append(titled(title_up, up, form.faces, box))
    if stage.sends_back:
        back = form.first(stage.sends_back)
        ways.append(titled(say("What sends your dog back"), back, form.faces, stop))
    if ways:
        pieces.append(Stack(ways, 3 if form.tight else 5))
    if view.audience == "vet":
        pieces += _disagreements(stage, form)
    return Block(Stack(pieces, 4))


@remembered
def setback_block(view: ResultView, stage: StageView, form: Form) -> Block | None:
    """What sends the dog back, and what ends a confinement that ends by a list."""
    ways: list[Piece] = []
    title_up = say("What moves your dog up")
    if view.confinement is not None and title_up in view.confinement.until:
        ways.append(titled(title_up, stage.moves_up, form.faces, box))
    # The first line is any danger sign, and these stand above the numbers to call.
    if stage.sends_back and form.kept() > 1:
        back = form.first(stage.sends_back)
        ways.append(titled(say("What sends your dog back"), back, form.faces, stop))
    return Block(Stack(ways, 3 if form.tight else 5)) if ways else None


def _disagreements(stage: StageView, form: Form) -> list[Piece]:
    note = form.faces.note
    pieces: list[Piece] = []
    for one in stage.disagreements:
        pieces.append(para(one.topic, note, lead=say("Where sources differ:")))
        pieces.append(items(form.first((*one.positions, one.ours)), note, dot))
    return pieces


@remembered
def scope_block(scope: tuple[str, ...], form: Form) -> Block:
    """What this program can say of a condition that is not disc disease."""
    faces = form.faces
    title = heading(
        say("What this sheet can tell you"), faces.subheading if form.tight else faces.heading
    )
    return Block(Stack([title, items(scope, faces.must)], 4))
