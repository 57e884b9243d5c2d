"""Two weeks of days to tick off, one row an exercise."""

from fitting.present.say import say
from fitting.present.view import ExerciseView
from fitting.sheet.forms import Form
from fitting.sheet.pages import Block
from fitting.sheet.paper import TICK_CELL_MM, points
from fitting.sheet.pieces import Nothing, Piece, Stack
from fitting.sheet.table import Table
from fitting.sheet.text import heading, para

DAYS = 14
_NAME_SHARE = 5.5


def tick_log_block(exercises: tuple[ExerciseView, ...], form: Form) -> Block:
    """A row for each prescribed exercise, so that a vet sees what was done."""
    faces = form.faces
    small = faces.note
    head: list[Piece] = [para(say("Day"), small)]
    head += [para(str(day), small) for day in range(1, DAYS + 1)]
    rows: list[list[Piece]] = []
    for one in exercises:
        row: list[Piece] = [para(one.name, faces.body), *(Nothing() for _ in range(DAYS))]
        rows.append(row)
    shares = (_NAME_SHARE, *([1.0] * DAYS))
    table = Table(head, rows, shares, grid=True, least_row_height=points(TICK_CELL_MM))
    title = heading(say("Tick each day you did it"), faces.heading)
    return Block(Stack([title, table], 4))
