"""Side by side where the page is wide enough for the letters, one below the other where not."""

from collections.abc import Sequence

from fitting.sheet.columns import Columns
from fitting.sheet.forms import Form
from fitting.sheet.lists import items
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.shapes import Shape, dot
from fitting.sheet.styles import Face


def beside(
    form: Form, pieces: Sequence[Piece], shares: Sequence[float] = (), gap: float = 8
) -> Piece:
    """These pieces in columns, or stacked in the same order in large print."""
    if len(pieces) == 1:
        return pieces[0]
    if form.wide:
        return Columns(pieces, shares or [1.0] * len(pieces))
    return Stack(pieces, gap)


def halves(form: Form, lines: Sequence[str], face: Face, marker: Shape = dot) -> Piece:
    """A long list in two columns of like length, read down the left one first."""
    letters = sum(map(len, lines))
    left: list[str] = []
    for line in lines:
        if left and sum(map(len, left)) + len(line) / 2 > letters / 2:
            break
        left.append(line)
    parts = [part for part in (left, lines[len(left) :]) if part]
    return beside(form, [items(part, face, marker) for part in parts], gap=2)
