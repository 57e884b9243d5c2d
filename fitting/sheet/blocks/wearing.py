"""How an aid must sit, how long it may be worn, and where the skin is looked at."""

from fitting.present.first_aid import first_kind
from fitting.present.say import say
from fitting.present.view import ResultView, SupportView
from fitting.sheet.blocks.pictures import skin_map
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import titled
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import Shape, box, clock
from fitting.sheet.text import item

_CARTS = ("rear_wheelchair", "front_wheelchair", "quad_wheelchair")


@remembered
def wearing_blocks(view: ResultView, form: Form) -> list[Block]:
    """Three short lists: before it is worn, while, and after.

    Each kind has a ramp of its own, so they tell of the one that the sheet names first.
    """
    kind = first_kind(view.supports, view.aids)
    checks, wear, skin = view.checks, view.wear, view.skin
    if kind is not None:
        checks, wear, skin = kind.fit_checks or checks, kind.wear or wear, kind.skin or skin
    places: list[Piece] = []
    if kind is not None and kind.skin_map is not None and form.has(Part.SKIN_MAP):
        places.append(skin_map(kind.skin_map))
    told = (
        _list(say("Check the fit"), checks, box, form, least=_least_checks(kind)),
        _ramp(wear, form),
        _list(say("Check the skin"), skin, box, form, *places, least=2),
    )
    return [Block(piece) for piece in told if piece]


def _least_checks(kind: SupportView | None) -> int:
    """A cart that is out of balance or drags a paw wounds at once, so two checks stand always."""
    return 2 if kind is not None and kind.id in _CARTS else 1


def _ramp(wear: tuple[str, ...], form: Form) -> Piece | None:
    """How to get used to the aid, never cut short; run on where lists are short."""
    title = say("Build up slowly")
    if len(form.first(wear)) < len(wear):
        return item(" ".join(wear), form.faces.body, clock, lead=f"{title}:")
    return _list(title, wear, clock, form)


def _list(
    title: str, lines: tuple[str, ...], shape: Shape, form: Form, *below: Piece, least: int = 1
) -> Piece | None:
    if not lines:
        return None
    told = titled(title, form.first(lines, least), form.faces, shape)
    return Stack([*told.pieces, *below], 3)
