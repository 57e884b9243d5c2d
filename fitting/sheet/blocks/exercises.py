"""The exercises: how much, how, what right looks like, and when to stop.

What holds for every exercise of the sheet is said once, so that each is short to read.
"""

from dataclasses import replace

from fitting.present.say import say, say_count
from fitting.present.view import ExerciseView, ResultView
from fitting.sheet.beside import beside, halves
from fitting.sheet.columns import Balanced
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import shared, steps
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Panel, Piece, Rule, Stack
from fitting.sheet.shapes import box, cross, person, stop, tick
from fitting.sheet.text import heading, item, para, run_on

_COLUMNS = (0.54, 0.46)
_LISTS = ("before", "stop_signs", "never", "notes")


def exercise_blocks(view: ResultView, form: Form) -> list[Block]:
    """What holds for all of them, then one block an exercise.

    Who confirmed the plan stands on every page that carries an exercise.
    """
    faces = form.faces
    head: list[Piece] = [] if form.tight else [Rule()]
    count = len(view.exercises)
    if not count and not view.exercise_note:
        return []
    title = say_count("Your one exercise", "Your {count} exercises", count)
    head.append(heading(title if count else say("Exercises"), faces.heading))
    if view.exercise_note:
        head.append(para(view.exercise_note, faces.must))
    if not count:
        return [Block(Stack(head, 5))]
    common = {name: shared([getattr(one, name) for one in view.exercises]) for name in _LISTS}
    head += _common(common, form)
    strip = _strip(view, form)
    pieces = [_exercise(one, n, common, form) for n, one in enumerate(view.exercises, 1)]
    blocks = [Block(piece, gap=12, strip=strip) for piece in pieces]
    introduced = Stack(head, 3 if form.tight else 5)
    if introduced.pieces[-1].leads:
        # A heading alone must not end a page, so it joins the first exercise.
        return [replace(blocks[0], piece=Stack([introduced, pieces[0]], 4)), *blocks[1:]]
    return [Block(introduced), *blocks]


def _strip(view: ResultView, form: Form) -> Piece | None:
    line = view.confirmation.page_line
    return item(line, form.faces.note, person) if line else None


def _common(common: dict[str, tuple[str, ...]], form: Form) -> list[Piece]:
    """What holds for all of them: before each, when to stop, what never to do."""
    faces = form.faces
    pieces: list[Piece] = []
    if common["before"]:
        first = " ".join(common["before"])
        pieces.append(item(first, faces.body, box, lead=say("Each time, first:")))
    stops: list[Piece] = []
    if common["stop_signs"]:
        stops.append(item(say("Stop at once, in every exercise"), faces.must_strong, stop))
        stops.append(halves(form, common["stop_signs"], faces.body))
    stops += [item(line, faces.body, cross) for line in common["never"]]
    if stops:
        pieces.append(Stack(stops, 2) if form.tight else Panel(Stack(stops, 3)))
    if common["notes"]:
        pieces.append(para(" ".join(common["notes"]), faces.body, lead=say("Note:")))
    return pieces


def _exercise(
    one: ExerciseView, number: int, common: dict[str, tuple[str, ...]], form: Form
) -> Piece:
    faces = form.faces
    own = {
        name: tuple(line for line in getattr(one, name) if line not in common[name])
        for name in _LISTS
    }
    pieces = _named(one, number, form)
    if one.aim and form.has(Part.AIMS):
        pieces.append(para(one.aim, faces.body))
    how, watch = _how(one, own, form), _watch(one, own, form)
    if form.tight and form.wide:
        pieces.append(Balanced([*how, *watch], 2))
    else:
        pieces.append(beside(form, [Stack(how, 3), Stack(watch, 3)], _COLUMNS, gap=4))
    if own["notes"]:
        pieces.append(para(" ".join(own["notes"]), faces.body, lead=say("Note:")))
    known = _evidence(one)
    if known and form.has(Part.EVIDENCE):
        pieces.append(para(known, faces.tiny))
    return Stack(pieces, 3)


def _named(one: ExerciseView, number: int, form: Form) -> list[Piece]:
    """The name and the dose: in one line of a tight sheet, else in two."""
    faces = form.faces
    name, dose = f"{number}. {one.name}", run_on(one.dose)
    if form.tight and dose:
        return [heading(dose, faces.must, level=1, lead=f"{name}:")]
    named: list[Piece] = [heading(name, faces.must_strong, level=1)]
    return [*named, para(dose, faces.must)] if dose else named


def _how(one: ExerciseView, own: dict[str, tuple[str, ...]], form: Form) -> list[Piece]:
    body = form.faces.body
    first = " ".join(own["before"]) if form.has(Part.BEFORE_EXERCISE) else ""
    pieces: list[Piece] = [item(first, body, box, lead=say("First:"))] if first else []
    return [*pieces, *steps(one.how, body).pieces]


def _watch(one: ExerciseView, own: dict[str, tuple[str, ...]], form: Form) -> list[Piece]:
    body = form.faces.body
    right = one.looks_right
    pieces: list[Piece] = [item(right, body, tick, lead=say("Looks right:"))] if right else []
    pieces += [item(line, body, stop) for line in own["stop_signs"]]
    warnings = own["never"] if form.has(Part.EXERCISE_WARNINGS) else ()
    return [*pieces, *(item(line, body, cross) for line in warnings)]


def _evidence(one: ExerciseView) -> str:
    numbers = f" [{', '.join(one.sources)}]" if one.sources else ""
    return f"{one.evidence}{numbers}".strip()
