"""The head of a sheet: what it is, whose, and when."""

from dataclasses import fields, is_dataclass
from functools import lru_cache

from fitting.present.say import say
from fitting.present.view import ResultView
from fitting.sheet.columns import Columns
from fitting.sheet.forms import Form, Part
from fitting.sheet.letters import MISSING, clean, has_unprintable
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Piece, Rule, Stack
from fitting.sheet.remembered import remembered
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
    if has_boxes(view):
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


@lru_cache(maxsize=4096)
def has_boxes(value: object) -> bool:
    """Whether any text inside a view, wherever it stands, would lose a letter in print.

    Sheets share most of their parts, and each is read once.
    """
    if isinstance(value, tuple):
        parts = value
    elif is_dataclass(value):
        parts = tuple(getattr(value, one.name) for one in fields(value))
    else:
        return False
    return any(has_unprintable(one) if isinstance(one, str) else has_boxes(one) for one in parts)
