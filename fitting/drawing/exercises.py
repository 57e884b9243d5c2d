"""One picture for every exercise and care task done at home, drawn from its own steps."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from fitting.drawing.composing import Picture
from fitting.drawing.exercises_lying import LYING_SCENES
from fitting.drawing.exercises_moving import MOVING_SCENES
from fitting.drawing.exercises_standing import STANDING_SCENES
from fitting.drawing.shapes import Drawing

SCENES: Mapping[str, Callable[[Picture], None]] = MappingProxyType(
    {**LYING_SCENES, **STANDING_SCENES, **MOVING_SCENES}
)


def draw_exercise(id_: str) -> Drawing:
    """The picture of an exercise or care task. Raises KeyError where none is drawn."""
    picture = Picture(f"exercise-{id_}")
    SCENES[id_](picture)
    return picture.done()
