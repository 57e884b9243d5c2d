"""Two weeks of days to tick off, one row an exercise, and when the vet sees the dog again."""

from collections.abc import Sequence

from fitting.present.say import say
from fitting.present.view import ExerciseView, ResultView
from fitting.sheet.forms import Form
from fitting.sheet.pages import Block
from fitting.sheet.paper import (
    TABLE_CELL_PADDING_MM,
    TICK_CELL_MM,
    TIGHT_CELL_PADDING_MM,
    TIGHT_TICK_CELL_MM,
    points,
)
from fitting.sheet.pieces import Nothing, Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import clock
from fitting.sheet.table import Table
from fitting.sheet.text import heading, item, para

DAYS = 14
_NAME_SHARE, _LARGE_NAME_SHARE = 7.5, 12.0


@remembered
def tick_log_block(view: ResultView, form: Form) -> Block | None:
    """A row for each exercise and, where there is room, care item; then the next visit."""
    done = view.exercises if form.tight and view.exercises else (*view.exercises, *view.care)
    faces = form.faces
    pieces: list[Piece] = []
    title = say("Tick each day you did it")
    if done and form.tight:  # The first cell is wide enough for the title.
        pieces = [_log(done, form, title)]
    elif done:
        pieces = [heading(title, faces.subheading), _log(done, form, say("Day"))]
    if view.next_visit:
        pieces.append(item(view.next_visit, faces.body, clock, lead=say("Next vet visit:")))
    return Block(Stack(pieces, 2 if form.tight else 4)) if pieces else None


def _log(done: Sequence[ExerciseView], form: Form, first: str) -> Piece:
    small = form.faces.note
    head: list[Piece] = [para(first, small)]
    # A number of two digits in large print is wider than its cell.
    number = small if form.wide else form.faces.tiny
    head += [para(str(day), number) for day in range(1, DAYS + 1)]
    rows: list[list[Piece]] = []
    for one in done:
        # The words in brackets explain a name; on the log the name alone will do.
        name = para(one.name.partition(" (")[0], small if form.tight else form.faces.body)
        rows.append([name, *(Nothing() for _ in range(DAYS))])
    shares = (_NAME_SHARE if form.wide else _LARGE_NAME_SHARE, *([1.0] * DAYS))
    least, padding = (
        (TIGHT_TICK_CELL_MM, TIGHT_CELL_PADDING_MM)
        if form.tight
        else (TICK_CELL_MM, TABLE_CELL_PADDING_MM)
    )
    return Table(head, rows, shares, grid=True, least_row_height=points(least), padding_mm=padding)
