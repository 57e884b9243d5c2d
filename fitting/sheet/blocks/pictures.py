"""Where the drawings of the program stand on a sheet."""

from collections.abc import Sequence
from functools import lru_cache

from fitting.drawing.own import draw_dog_named
from fitting.drawing.pictures import draw
from fitting.drawing.shapes import Drawing
from fitting.present.say import say
from fitting.present.view import ExerciseView, FigureView, PictureView
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import run_in
from fitting.sheet.paper import (
    DOG_PICTURE_MM,
    EXERCISE_PICTURE_MM,
    SKIN_MAP_MM,
    SMALL_DOG_PICTURE_MM,
    points,
)
from fitting.sheet.pictures import Picture
from fitting.sheet.pieces import Piece
from fitting.sheet.text import para

# On three small dogs larger marks would hide each other; the drawing above has them larger.
_SKIN_MAP_LETTER = 6.0


def exercise_picture(one: ExerciseView) -> Piece | None:
    """The drawing of one exercise; nothing for one that only a clinic does."""
    return None if one.picture is None else _picture(one.picture, EXERCISE_PICTURE_MM)


def skin_map(picture: PictureView) -> Piece:
    """Where the aid touches skin. Its numbers are those of the drawing of the aid, with its key."""
    return Picture(
        draw(picture.id), picture.alt, height=points(SKIN_MAP_MM), least=_SKIN_MAP_LETTER
    )


def skin_key(places: Sequence[str], form: Form) -> Piece:
    """The number of each place of the skin: with it a drawing of the aid is a map of the skin."""
    return para(f"{', '.join(places)}.", form.faces.body, lead=say("Look at the skin here:"))


def aid_picture(picture: PictureView, form: Form) -> Piece:
    """A dog in a kind of aid, for one that was not measured."""
    return _picture(picture, _height_mm(form))


def dog_picture(figure: FigureView, form: Form) -> Piece:
    """This dog from its own numbers, with the aid on it, what was read, and where it touches."""
    return Picture(_own(figure), figure.alt, height=points(_height_mm(form)))


def reading_key(figure: FigureView, form: Form) -> Piece:
    """The letter of each reading on the drawing of a dog."""
    lines = (*figure.legend, *figure.notes) if not form.tight else figure.legend
    return run_in(lines, form.faces.note)


def _height_mm(form: Form) -> float:
    return DOG_PICTURE_MM if form.has(Part.DRAWING) else SMALL_DOG_PICTURE_MM


@lru_cache(maxsize=8)
def _own(figure: FigureView) -> Drawing:
    """The drawing of one dog. A sheet that is fitted to its pages asks for it several times."""
    own = draw_dog_named(
        {one.id: one.mm for one in figure.readings},
        {one.id: one.mm for one in figure.expected},
        long_low=figure.long_low,
        aid=figure.aid,
        clashing=figure.clashing,
    )
    return own.drawing


def _picture(picture: PictureView, height_mm: float) -> Piece:
    return Picture(draw(picture.id), picture.alt, height=points(height_mm))
