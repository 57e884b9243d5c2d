"""The last words of a sheet: what it is not, and what was left off."""

from fitting.present.first_aid import first_product
from fitting.present.say import mark, say
from fitting.present.view import ResultView
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.text import para

_NAMES = {
    Part.EVIDENCE: mark("how sure we are"),
    Part.HOW_TAKEN: mark("how you measured"),
    Part.AIMS: mark("aims"),
    Part.CARE_STEPS: mark("steps of care"),
    Part.DOUBT_TEXTS: mark("what to check"),
    Part.STEPS: mark("each step of the exercises"),
    Part.BEFORE_EXERCISE: mark("what comes before each exercise"),
    Part.EXERCISE_WARNINGS: mark("more warnings"),
}
_OVERLEAF = frozenset({Part.STEPS, Part.BEFORE_EXERCISE, Part.EXERCISE_WARNINGS})
_WHOLE_LISTS = 99
_NAMED = 3


@remembered
def ending_block(view: ResultView, form: Form, left_off: frozenset[Part] | None = None) -> Block:
    """Disclaimers, then what the paper could not hold.

    `left_off` names what the page before this one has left off, where there is such a page.
    """
    chosen = first_product(view.aids)
    tested = chosen.tested if chosen is not None and not form.has(Part.AID_DETAILS) else ""
    said = [" ".join(line for line in (*view.disclaimers, tested) if line)]
    names = _online(view, form, left_off)
    if names and form.tight and (not form.wide or form.is_barest()):
        said.append(say("Your result page has the rest."))
    elif names:
        said.append(say("Your result page has more: {names}.", names=", ".join(names)))
    if view.link and view.kind != "referral" and not form.has(Part.LINK):
        # Where the code has no room the way to the rest of the plan is still told.
        said.append(say("Your result page: {address}", address=view.link))
    if form.tight:
        said = [" ".join(said)]
    return Block(Stack([para(line, form.faces.tiny) for line in said], 2))


def _online(view: ResultView, form: Form, left_off: frozenset[Part] | None) -> list[str]:
    """What the result page tells and this paper does not."""
    if view.kind == "referral":
        return []
    names = [
        say(name)
        for part, name in _NAMES.items()
        if _held(view, part) and _missing(part, form, left_off)
    ]
    if form.kept() < _WHOLE_LISTS:
        names.append(say("the rest of each list"))
    if view.audience != "owner":
        return names
    told = {
        say("the numbers for a shop"): any(one.specification for one in view.supports),
        say("makers' order sheets"): any(one.order_sheets for one in view.supports),
        say("other products, and why not"): bool(view.rejected or view.aids[1:]),
        say("where sources differ"): view.stage is not None and bool(view.stage.disagreements),
        say("what to expect"): view.outlook is not None and not form.has(Part.OUTLOOK),
    }
    # An owner's sheet keeps a few words for each thing that has its place online alone.
    online = [name for name, held in told.items() if held]
    if form.tight and len(names) > _NAMED:
        names = [say("steps, reasons and longer lists")]
    return [*names, *online]


def _missing(part: Part, form: Form, left_off: frozenset[Part] | None) -> bool:
    """Whether no page tells this part: what the first page leaves off, the second may tell."""
    if left_off is None:
        return not form.has(part)
    if part in _OVERLEAF:
        return part in left_off and not form.has(part)
    return part in left_off or not form.has(part)


def _held(view: ResultView, part: Part) -> bool:
    """Whether the result has this part."""
    held = {
        Part.EVIDENCE: bool(view.exercises),
        Part.HOW_TAKEN: bool(view.readings),
        Part.AIMS: bool(view.exercises),
        Part.CARE_STEPS: bool(view.care),
        Part.DOUBT_TEXTS: bool(view.doubts),
        Part.STEPS: bool(view.exercises),
        Part.BEFORE_EXERCISE: any(one.before for one in view.exercises),
        Part.EXERCISE_WARNINGS: any(one.never for one in view.exercises),
    }
    return held[part]
