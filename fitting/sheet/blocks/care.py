"""The care of every day: what is done for the dog however little it may move."""

from fitting.present.say import say
from fitting.present.view import ExerciseView
from fitting.sheet.beside import halves
from fitting.sheet.blocks.exercises import short_name
from fitting.sheet.columns import Balanced
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import shared
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Rule, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import cross, dot, stop, tick
from fitting.sheet.text import heading, item, para, run_on

_QUICK = 45
"""Letters of how often, on a page that has no room for all of it."""


@remembered
def care_block(care: tuple[ExerciseView, ...], form: Form, *, overleaf: bool = False) -> Block:
    """Every item with how often; its steps where there is room; when to call the vet, always.

    With `overleaf` the names and how often stand here, and the block itself on the next page.
    """
    faces = form.faces
    if overleaf:
        if form.has(Part.CARE_TIMES):
            often = " ".join(f"{short_name(one)}: {_often(one.dose)}" for one in care)
            more = say("{care} More: next page.", care=often)
        elif not form.has(Part.CARE_NAMES):
            more = say("See the next page.")
        else:
            names = "; ".join(short_name(one) for one in care)
            more = say("{names}. How, and how often: next page.", names=names)
        return Block(heading(more, faces.body, lead=say("Every day:")))
    common = shared([one.stop_signs for one in care])
    pieces: list[Piece] = [] if form.tight else [Rule()]
    pieces.append(heading(say("Every day"), faces.heading))
    told = [_item(one, common, form) for one in care]
    brief = form.tight and not form.has(Part.CARE_STEPS)
    if form.wide and len(told) > 1 and not brief:
        pieces.append(Balanced(told, 4 if form.tight else 7))
    else:
        pieces.append(Stack(told, 4))
    if common:
        pieces.append(halves(form, common, faces.body, stop))
    return Block(Stack(pieces, 3 if form.tight else 5), flows=True)


def _often(dose: tuple[str, ...]) -> str:
    """The first lines of how much and how often, as many as are quick to read."""
    told = dose[:1]
    for line in dose[1:]:
        if len(run_on((*told, line))) > _QUICK:
            break
        told = (*told, line)
    return run_on(told)


def _item(one: ExerciseView, common: tuple[str, ...], form: Form) -> Piece:
    faces = form.faces
    dose = run_on(one.dose)
    if form.tight:
        name = f"{one.name}:" if dose else one.name
        pieces: list[Piece] = [item(dose, faces.body, tick, lead=name)]
    else:
        pieces = [item(one.name, faces.must_strong, tick)]
        pieces += [para(dose, faces.must)] if dose else []
    if form.tight and not form.has(Part.CARE_STEPS) and form.has(Part.CARE_BRIEF) and one.brief:
        pieces.append(para(run_on(one.brief), faces.body))
    if form.has(Part.CARE_STEPS):
        pieces += [item(line, faces.body, dot) for line in one.how]
        pieces += [item(line, faces.body, cross) for line in one.never]
    pieces += [item(line, faces.body, stop) for line in one.stop_signs if line not in common]
    return Stack(pieces, 2)
