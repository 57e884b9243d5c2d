"""The last words of a sheet: what it is not, and what was left off."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from fitting.present.say import mark, say
from fitting.present.view import ResultView
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.text import MISSING, has_unprintable, para

_NAMES = {
    Part.EVIDENCE: mark("how sure we are"),
    Part.OUTLOOK: mark("what to expect"),
    Part.HOW_TAKEN: mark("how you measured"),
    Part.AIMS: mark("aims"),
    Part.STAGE_STEPS: mark("the next stage"),
    Part.CARE_STEPS: mark("steps of care"),
    Part.OTHER_EXERCISES: mark("other exercises"),
    Part.AID_DETAILS: mark("more on aids"),
    Part.DOUBT_TEXTS: mark("what to check"),
    Part.BEFORE_EXERCISE: mark("what comes before each exercise"),
    Part.EXERCISE_WARNINGS: mark("more warnings"),
}
_WHOLE_LISTS = 99
_NAMED = 8


def ending_block(view: ResultView, form: Form) -> Block:
    """Disclaimers, then what the paper could not hold or print."""
    faces = form.faces
    pieces: list[Piece] = [para(" ".join(view.disclaimers), faces.tiny)]
    left_off = [say(name) for part, name in _NAMES.items() if _lacks(view, form, part)]
    if form.most < _WHOLE_LISTS:
        left_off.append(say("the rest of each list"))
    if left_off:
        names = ", ".join(left_off)
        said = say("Not on this paper, but on your result page: {names}.", names=names)
        if len(left_off) > _NAMED:
            said = say("This is the short form. Your result page has more on every part of it.")
        pieces.append(para(said, faces.tiny))
    if any(has_unprintable(text) for text in texts_of(view)):
        said = say("Some letters could not be printed. {box} stands for each.", box=MISSING)
        pieces.append(para(said, faces.body))
    return Block(Stack(pieces, 2))


def _lacks(view: ResultView, form: Form, part: Part) -> bool:
    """Whether the result has this part and the paper does not."""
    held = {
        Part.EVIDENCE: bool(view.exercises),
        Part.OUTLOOK: view.outlook is not None,
        Part.HOW_TAKEN: bool(view.readings),
        Part.AIMS: bool(view.exercises),
        Part.STAGE_STEPS: view.stage is not None,
        Part.CARE_STEPS: bool(view.care),
        Part.OTHER_EXERCISES: bool(view.also_allowed or view.clinic_only),
        Part.AID_DETAILS: bool(view.aids or view.supports),
        Part.DOUBT_TEXTS: bool(view.doubts),
        Part.BEFORE_EXERCISE: any(one.before for one in view.exercises),
        Part.EXERCISE_WARNINGS: any(one.never for one in view.exercises),
    }
    return held[part] and not form.has(part) and view.kind != "referral"


def texts_of(value: object) -> Iterator[str]:
    """Every text inside a view, wherever it stands."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts_of(getattr(value, one.name))
