"""Where the drawings of the program stand on a sheet."""

from fitting.present.view import ResultView
from fitting.sheet.forms import Form
from fitting.sheet.pieces import Piece


def exercise_picture(exercise: str, form: Form) -> Piece | None:
    """The drawing of one exercise; nothing for one that only a clinic does."""
    return None


def dog_picture(view: ResultView, form: Form) -> Piece | None:
    """This dog from its own numbers, with the aid on it."""
    return None
