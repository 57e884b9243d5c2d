"""The last words of a sheet: what it is not, and what was left off."""

from fitting.present.say import mark, say
from fitting.present.view import ResultView
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.text import para

_NAMES = {
    Part.EVIDENCE: mark("how sure we are"),
    Part.HOW_TAKEN: mark("how you measured"),
    Part.AIMS: mark("aims"),
    Part.CARE_STEPS: mark("steps of care"),
    Part.DOUBT_TEXTS: mark("what to check"),
    Part.BEFORE_EXERCISE: mark("what comes before each exercise"),
    Part.EXERCISE_WARNINGS: mark("more warnings"),
}
_WHOLE_LISTS = 99
_NAMED = 8


@remembered
def ending_block(view: ResultView, form: Form, left_off: frozenset[Part] = frozenset()) -> Block:
    """Disclaimers, then what the paper could not hold.

    `left_off` names what the page before this one has left off.
    """
    faces = form.faces
    pieces: list[Piece] = [para(" ".join(view.disclaimers), faces.tiny)]
    names = _online(view, form, left_off)
    if len(names) > _NAMED and form.tight:
        pieces.append(para(say("Your result page has more on every part of this."), faces.tiny))
    elif names:
        said = say("Your result page has more: {names}.", names=", ".join(names))
        pieces.append(para(said, faces.tiny))
    return Block(Stack(pieces, 2))


def _online(view: ResultView, form: Form, left_off: frozenset[Part]) -> list[str]:
    """What the result page tells and this paper does not."""
    if view.kind == "referral":
        return []
    names = [
        say(name)
        for part, name in _NAMES.items()
        if _held(view, part) and (part in left_off or not form.has(part))
    ]
    if form.most < _WHOLE_LISTS:
        names.append(say("the rest of each list"))
    if view.audience == "owner":
        told = {
            say("the numbers for a shop"): any(one.specification for one in view.supports),
            say("makers' order sheets"): any(one.order_sheets for one in view.supports),
            say("other products, and why not"): bool(view.rejected or view.aids[1:]),
            say("where sources differ"): view.stage is not None and bool(view.stage.disagreements),
            say("what to expect"): view.outlook is not None and not form.has(Part.OUTLOOK),
        }
        names += [name for name, held in told.items() if held]
    return names


def _held(view: ResultView, part: Part) -> bool:
    """Whether the result has this part."""
    held = {
        Part.EVIDENCE: bool(view.exercises),
        Part.HOW_TAKEN: bool(view.readings),
        Part.AIMS: bool(view.exercises),
        Part.CARE_STEPS: bool(view.care),
        Part.DOUBT_TEXTS: bool(view.doubts),
        Part.BEFORE_EXERCISE: any(one.before for one in view.exercises),
        Part.EXERCISE_WARNINGS: any(one.never for one in view.exercises),
    }
    return held[part]
