"""How an aid must sit, how long it may be worn, and where the skin is looked at."""

from fitting.present.say import say
from fitting.present.view import ResultView
from fitting.sheet.forms import Form
from fitting.sheet.lists import items
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.shapes import Shape, box, clock, stop
from fitting.sheet.text import heading


def wearing_blocks(view: ResultView, form: Form) -> list[Block]:
    """Three short lists: before it is worn, while, and after."""
    fit = _list(say("Check the fit"), view.checks or _of(view, "fit_checks"), box, form)
    wear = _list(say("Build up slowly"), view.wear or _of(view, "wear"), clock, form)
    skin = _list(say("Check the skin"), view.skin or _of(view, "skin"), stop, form)
    return [Block(piece) for piece in (fit, wear, skin) if piece]


def _of(view: ResultView, lines: str) -> tuple[str, ...]:
    """The lines of the recommended kinds of aid, each once and in their order."""
    chosen = [one for one in view.supports if one.verdict == "recommended"]
    found = [line for one in chosen for line in getattr(one, lines)]
    return tuple(dict.fromkeys(found))


def _list(title: str, lines: tuple[str, ...], shape: Shape, form: Form) -> Piece | None:
    if not lines:
        return None
    faces, lines = form.faces, form.first(lines)
    return Stack([heading(title, faces.subheading, 1), items(lines, faces.body, shape)], 3)
