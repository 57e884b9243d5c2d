"""The head of a sheet: what it is, whose, and when."""

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any

from fitting.present.say import say
from fitting.present.view import ResultView
from fitting.sheet.columns import Columns
from fitting.sheet.fonts import in_usual_codes
from fitting.sheet.forms import Form, Part
from fitting.sheet.letters import MISSING, clean, has_unprintable
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Rule, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.same import Same
from fitting.sheet.text import heading, para, run_on


@remembered
def masthead(view: ResultView, form: Form) -> Block:
    """The dog's name is the heading of the sheet, because it tells whose sheet this is."""
    faces = form.faces
    name = clean(view.dog_name).strip() or say("Your dog")
    left: list[Piece] = [para(sheet_name(view), faces.kind), heading(name, faces.title)]
    right: list[Piece] = [para(view.on, faces.dated)]
    if form.tight and view.kind != "referral":
        # Beside the name, what this sheet is takes no line of its own.
        left, right = left[1:], [*right, para(sheet_name(view), faces.dated_note)]
    if view.owner.strip():
        right.append(para(view.owner, faces.dated_note, lead=say("Owner:")))
    pieces: list[Piece] = [Columns([Stack(left, 1), Stack(right, 0)], (0.66, 0.34))]
    told_below = form.tight and view.kind == "referral"  # The words for the phone say it all.
    if view.dog_lines and form.has(Part.DOG_FACTS) and not told_below:
        pieces.append(para(run_on(view.dog_lines), faces.note))
    pieces.append(Rule(thick=True))
    if view.headline and view.kind != "referral" and not form.tight:
        pieces.append(para(view.headline, faces.must))
    if has_boxes(Same(view)):
        said = say("Some letters could not be printed. {box} stands for each.", box=MISSING)
        pieces.append(para(said, faces.note))
    return Block(Stack(pieces, 4), gap=0)


def sheet_name(view: ResultView) -> str:
    """What this sheet is called for its reader."""
    if view.kind == "referral":
        return say("What to do now")
    if view.audience == "staff":
        return say("Fitting report")
    if view.audience == "vet":
        return say("Recommendation sheet")
    return say("Home care sheet")


@lru_cache(maxsize=8)
def has_boxes(view: Same) -> bool:
    """Whether any text inside a view, wherever it stands, would lose a letter in print."""
    texts: list[str] = []
    waiting: list[Any] = [view.value]
    while waiting:
        one = waiting.pop()
        kind = type(one)
        if kind is str:
            texts.append(one)
        elif kind is tuple:
            waiting += one
        elif parts := _parts_of(kind):  # type: ignore[arg-type]
            waiting += parts(one)
    return not in_usual_codes("".join(texts)) and any(map(has_unprintable, texts))


@lru_cache(maxsize=256)
def _parts_of(kind: type) -> Callable[[object], Iterable[object]] | None:
    """What reads all parts of a dataclass of this kind; nothing for a value of another kind."""
    if not is_dataclass(kind):
        return None
    names = [one.name for one in fields(kind)]
    return attrgetter(*names) if len(names) > 1 else lambda one: (getattr(one, names[0]),)
