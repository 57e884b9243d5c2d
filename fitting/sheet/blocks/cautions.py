"""What to keep in mind: danger signs that a vet knows of, and cautions."""

from collections.abc import Sequence

from fitting.present.say import say
from fitting.present.view import ResultView
from fitting.sheet.forms import Form
from fitting.sheet.lists import titled
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import alert
from fitting.sheet.text import heading, item


@remembered
def handling_block(handling: tuple[str, ...], form: Form) -> Block:
    """How the dog is lifted and held, for the page of what is done with it each day."""
    # The mark says it as well, and a word less may save a line of large letters.
    lead = f"{say('Take care')}:" if form.wide else ""
    return Block(item(" ".join(handling), form.faces.body, alert, lead=lead))


def _not_active(lines: Sequence[str], view: ResultView) -> list[str]:
    """The lines that stand on no page before: signs with what to do, and how the dog is held."""
    told = view.handling if view.audience == "owner" else ()
    kept = [line for line in lines if line not in told]
    return [line for line in kept if not any(flag.text in line for flag in view.flags)]


@remembered
def cautions_block(view: ResultView, form: Form) -> Block | None:
    """Known signs first, then cautions; those that hang on this dog are never left off."""
    # The active signs stand on the first page with what to do about them.
    told = _not_active(view.cautions, view)
    least = len(_not_active(view.cautions[: view.pressing], view))
    unsaid = [f for f in view.known_flags if not any(f.text in line for line in view.cautions)]
    if not (told or unsaid):
        return None
    faces, told = form.faces, list(form.first(told, least))
    if form.tight and len(told) == 1 and not unsaid:
        return Block(titled(say("Take care"), told, faces, alert))
    pieces: list[Piece] = [
        heading(say("Take care"), faces.subheading if form.tight else faces.heading)
    ]
    pieces += [
        item(flag.text, faces.body, alert, lead=say("Your vet knows of this:")) for flag in unsaid
    ]
    pieces += [item(line, faces.body, alert) for line in told]
    return Block(Stack(pieces, 3))
