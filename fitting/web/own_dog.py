"""The dog of a result, drawn from its own numbers, with a letter for each reading."""

from collections.abc import Mapping
from dataclasses import dataclass

from fitting.drawing.own import draw_dog_named
from fitting.drawing.svg import SvgPicture, svg_picture
from fitting.present.view import FigureView


@dataclass(frozen=True, slots=True)
class DrawnDog:
    """The picture, the letter of each reading by its id, and what the picture cannot show."""

    picture: SvgPicture
    letters: Mapping[str, str]
    notes: tuple[str, ...]


def drawn_dog(figure: FigureView | None) -> DrawnDog | None:
    """The dog as it was shown; None when nothing was measured."""
    if figure is None:
        return None
    own = draw_dog_named(
        {one.id: one.mm for one in figure.readings},
        {one.id: one.mm for one in figure.expected},
        long_low=figure.long_low,
        aid=figure.aid,
        clashing=figure.clashing,
    )
    letters = {id_.value: letter for letter, id_ in own.legend}
    return DrawnDog(svg_picture(own.drawing, figure.alt), letters, figure.notes)
