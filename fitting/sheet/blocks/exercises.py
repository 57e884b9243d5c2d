"""The exercises: a picture, how much, how, what right looks like, and when to stop.

What holds for every exercise of the sheet is said once, so that each is short to read. Where
the page for the fridge is full, each has its steps in a few words, and what more the next page
has room for stands there.
"""

from collections.abc import Sequence
from dataclasses import replace

from fitting.present.figures import show_list
from fitting.present.say import say, say_count
from fitting.present.view import ExerciseView, ResultView
from fitting.sheet.beside import beside, halves
from fitting.sheet.blocks.pictures import exercise_picture
from fitting.sheet.columns import Balanced, Columns
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import shared, steps
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Panel, Piece, Rule, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import box, cross, person, stop, tick
from fitting.sheet.text import heading, item, para, run_on

_PICTURE = (0.2, 0.8)
_SMALL = (0.14, 0.86)
_LARGE = (0.19, 0.81)
_COLUMNS = (0.54, 0.46)
_LISTS = ("before", "stop_signs", "never", "notes")

Lists = dict[str, tuple[str, ...]]


@remembered
def exercise_blocks(view: ResultView, form: Form) -> list[Block]:
    """What holds for all of them, then the exercises.

    In few words all of them are one block. Who confirmed the plan stands on every page that
    carries an exercise.
    """
    if not view.exercises:
        return _none_yet(view, form)
    common = _said_once(view.exercises)
    head = _head(view, common, form)
    strip = _strip(view, form)
    introduced = Stack(head, 3 if form.tight else 5)
    if not form.has(Part.STEPS):
        rows = [
            _brief(one, n, common, form, told_in_all=bool(view.minutes))
            for n, one in enumerate(view.exercises, 1)
        ]
        return [Block(Stack([introduced, *rows], 4), strip=strip, flows=not form.wide)]
    pieces = [_row(one, n, common, form) for n, one in enumerate(view.exercises, 1)]
    blocks = [Block(piece, gap=12, strip=strip) for piece in pieces]
    if introduced.pieces[-1].leads:
        # A heading alone must not end a page, so it joins the first exercise.
        return [replace(blocks[0], piece=Stack([introduced, pieces[0]], 4)), *blocks[1:]]
    return [Block(introduced), *blocks]


@remembered
def how_to_blocks(view: ResultView, form: Form, left_off: frozenset[Part]) -> list[Block]:
    """What the page for the fridge has left off of the exercises, each in a column of its own."""
    if Part.STEPS not in left_off or not view.exercises:
        return []
    faces, common = form.faces, _said_once(view.exercises)
    owns = [_own(one, common) for one in view.exercises]
    before = Part.BEFORE_EXERCISE in left_off and form.has(Part.BEFORE_EXERCISE)
    never = Part.EXERCISE_WARNINGS in left_off and form.has(Part.EXERCISE_WARNINGS)
    firsts = [own["before"] if before else () for own in owns]
    nevers = [own["never"] if never else () for own in owns]
    if not form.has(Part.STEPS):
        lines = ((firsts, box, say("First, by exercise:")), (nevers, cross, say("By exercise:")))
        told = [
            item(_numbered(lists), faces.body, shape, lead=lead)
            for lists, shape, lead in lines
            if any(lists)
        ]
        return [Block(Stack(told, 2))] if told else []
    columns: list[Piece] = []
    for number, (one, first, ban) in enumerate(zip(view.exercises, firsts, nevers, strict=True), 1):
        name = f"{number}. {short_name(one)}"
        pieces: list[Piece] = [heading(name, faces.body_strong, level=1)]
        if first:
            pieces.append(item(run_on(first), faces.body, box, lead=say("First:")))
        pieces += steps(one.how, faces.body).pieces
        pieces += [item(line, faces.body, cross) for line in ban]
        columns.append(Stack(pieces, 2))
    title = heading(say("More on your exercises"), faces.subheading)
    side_by_side = form.wide and len(columns) > 1
    body = Columns(columns, [1] * len(columns)) if side_by_side else Stack(columns, 6)
    return [Block(Stack([title, body], 3), strip=_strip(view, form), flows=not form.wide)]


def _numbered(lists: Sequence[tuple[str, ...]]) -> str:
    """The lines of each exercise behind its number, as one paragraph."""
    return " ".join(f"{n}: {run_on(lines)}" for n, lines in enumerate(lists, 1) if lines)


def short_name(one: ExerciseView) -> str:
    """The name without the words in brackets, which explain it."""
    return one.name.partition(" (")[0]


def _none_yet(view: ResultView, form: Form) -> list[Block]:
    if not view.exercise_note:
        return []
    title = heading(say("Exercises"), form.faces.heading)
    return [Block(Stack([title, para(view.exercise_note, form.faces.must)], 3))]


def _said_once(exercises: Sequence[ExerciseView]) -> Lists:
    return {name: shared([getattr(one, name) for one in exercises]) for name in _LISTS}


def _most_before(view: ResultView, common: Lists) -> list[tuple[str, str]]:
    """What comes before several exercises but not all, with the numbers of these."""
    numbers: dict[str, list[str]] = {}
    for number, one in enumerate(view.exercises, 1):
        for line in one.before:
            if line not in common["before"]:
                numbers.setdefault(line, []).append(str(number))
    most = [(line, show_list(found)) for line, found in numbers.items() if len(found) > 1]
    return most[:1]


def _own(one: ExerciseView, common: Lists) -> Lists:
    """The lines of an exercise that are not said for all of them."""
    return {
        name: tuple(line for line in getattr(one, name) if line not in common[name])
        for name in _LISTS
    }


def _head(view: ResultView, common: Lists, form: Form) -> list[Piece]:
    """The heading with the minutes of a day, then what holds for all exercises."""
    faces = form.faces
    count = len(view.exercises)
    title = say_count("Your one exercise", "Your {count} exercises", count)
    named = heading(view.minutes, faces.must, lead=f"{title}:") if view.minutes else None
    head: list[Piece] = [] if form.tight else [Rule()]
    head.append(named or heading(title, faces.heading))
    if view.exercise_note:
        head.append(para(view.exercise_note, faces.must))
    return head + _common(view, common, form)


def _strip(view: ResultView, form: Form) -> Piece | None:
    line = view.confirmation.page_line
    return item(line, form.faces.note, person) if line else None


def _common(view: ResultView, common: Lists, form: Form) -> list[Piece]:
    """What holds for all of them: before each, when to stop, what never to do."""
    faces = form.faces
    pieces: list[Piece] = []
    if common["before"]:
        first = " ".join(common["before"])
        pieces.append(item(first, faces.body, box, lead=say("Each time, first:")))
    for line, numbers in _most_before(view, common) if not form.has(Part.BEFORE_EXERCISE) else ():
        told = say("For {numbers}, first:", numbers=numbers)
        pieces.append(item(line, faces.body, box, lead=told))
    stops: list[Piece] = []
    if common["stop_signs"] and not form.has(Part.STEPS):
        signs = run_on(common["stop_signs"])
        stops.append(item(signs, faces.body, stop, lead=say("Stop at once.")))
    elif common["stop_signs"]:
        stops.append(item(say("Stop at once, in every exercise"), faces.must_strong, stop))
        stops.append(halves(form, common["stop_signs"], faces.body))
    stops += [item(line, faces.body, cross) for line in common["never"]]
    if stops:
        pieces.append(Stack(stops, 2) if form.tight else Panel(Stack(stops, 3)))
    if common["notes"]:
        pieces.append(para(" ".join(common["notes"]), faces.body, lead=say("Note:")))
    return pieces


def _row(one: ExerciseView, number: int, common: Lists, form: Form) -> Piece:
    """One exercise over the whole width, with its picture at the left."""
    faces = form.faces
    own = _own(one, common)
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
    told = Stack(pieces, 3)
    picture = _picture(one, form)
    return told if picture is None else beside(form, [picture, told], _PICTURE, gap=4)


def _brief(
    one: ExerciseView, number: int, common: Lists, form: Form, *, told_in_all: bool
) -> Piece:
    """One exercise in few words: picture, name, dose, steps, what right looks like."""
    # The head tells the minutes of all of them. Here the letters are smaller than those of the
    # rest that the dog must have.
    name = f"{number}. {short_name(one)}:"
    dose = run_on(one.dose if told_in_all or not one.minutes else (*one.dose, one.minutes))
    named = heading(dose, form.faces.body, level=1, lead=name)
    own = _own(one, common)
    picture = _picture(one, form)
    first, watch = _first(own, form), _watch(one, own, form)
    done: Piece = steps(one.brief or one.how, form.faces.body, 1)
    if form.wide:
        lines = [*first, *steps(one.brief or one.how, form.faces.body).pieces, *watch]
        told = Stack([named, Balanced(lines, 1)], 1)
        return beside(form, [picture, told], _SMALL) if picture else told
    # Large letters leave a picture room beside the steps alone, for these are short.
    done = Columns([picture, done], _LARGE) if picture else done
    return Stack([named, *first, done, *watch], 1)


def _picture(one: ExerciseView, form: Form) -> Piece | None:
    return exercise_picture(one) if form.has(Part.EXERCISE_PICTURES) else None


def _named(one: ExerciseView, number: int, form: Form) -> list[Piece]:
    """The name and the dose: in one line of a tight sheet, else in two."""
    faces = form.faces
    name = f"{number}. {one.name}"
    dose = run_on([line for line in (*one.dose, one.minutes) if line])
    if form.tight and dose:
        return [heading(dose, faces.must, level=1, lead=f"{name}:")]
    named: list[Piece] = [heading(name, faces.must_strong, level=1)]
    return [*named, para(dose, faces.must)] if dose else named


def _how(one: ExerciseView, own: Lists, form: Form) -> list[Piece]:
    return [*_first(own, form), *steps(one.how, form.faces.body).pieces]


def _first(own: Lists, form: Form) -> list[Piece]:
    """What must hold before the exercise, as one line to tick."""
    first = " ".join(own["before"]) if form.has(Part.BEFORE_EXERCISE) else ""
    return [item(first, form.faces.body, box, lead=say("First:"))] if first else []


def _watch(one: ExerciseView, own: Lists, form: Form) -> list[Piece]:
    body = form.faces.body
    right = one.looks_right
    pieces: list[Piece] = [item(right, body, tick, lead=say("Looks right:"))] if right else []
    pieces += [item(line, body, stop) for line in own["stop_signs"]]
    return [*pieces, *_warnings(own, form)]


def _warnings(own: Lists, form: Form) -> list[Piece]:
    told = own["never"] if form.has(Part.EXERCISE_WARNINGS) else ()
    return [item(line, form.faces.body, cross) for line in told]


def _evidence(one: ExerciseView) -> str:
    numbers = f" [{', '.join(one.sources)}]" if one.sources else ""
    return f"{one.evidence}{numbers}".strip()
