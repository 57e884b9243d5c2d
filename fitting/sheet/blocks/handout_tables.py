"""The tables of a handout that are filled in by hand: a measuring form, and a log of days."""

from fitting.present.handouts.view import FormRow, FormView, LogView
from fitting.sheet.blocks.handout import Set
from fitting.sheet.pages import Block
from fitting.sheet.paper import FORM_ROW_MM, TICK_CELL_MM, points
from fitting.sheet.pieces import Nothing, Piece, Stack
from fitting.sheet.table import Table
from fitting.sheet.text import heading, para

_SHARES = (0.25, 0.47, 0.14, 0.14)
_LOG_NAME_SHARE = 3.6
_LARGE_DAYS = 7


def form_block(form: FormView, set_: Set) -> Block:
    """One row a measurement: where from and to, how the dog was, and two boxes to write in."""
    faces = set_.faces
    head = [para(one, faces.body_strong) for one in form.head]
    rows = [_row(one, set_) for one in form.rows]
    table = Table(head, rows, _SHARES, grid=True, least_row_height=points(FORM_ROW_MM))
    return Block(table, flows=True)


def _row(row: FormRow, set_: Set) -> list[Piece]:
    faces = set_.faces
    how = para(" / ".join(row.postures), faces.note)
    named = Stack([para(row.name, faces.body_strong), para(row.tool, faces.note), how], 1)
    ends = Stack([para(row.start, faces.body), para(row.end, faces.body)], 1)
    return [named, ends, Nothing(), Nothing()]


def log_block(log: LogView, set_: Set) -> Block:
    """A column a day; large print has a table for each week."""
    title = heading(log.heading, set_.faces.heading, 1)
    if set_.wide:
        return Block(Stack([title, _log_table(log, 1, log.days, set_)], 4))
    tables = [
        _log_table(log, first, first + _LARGE_DAYS - 1, set_)
        for first in range(1, log.days + 1, _LARGE_DAYS)
    ]
    return Block(Stack([title, *tables], 6), flows=True)


def _log_table(log: LogView, first: int, last: int, set_: Set) -> Piece:
    faces = set_.faces
    days = range(first, last + 1)
    head: list[Piece] = [para(log.day, faces.note), *(para(str(day), faces.note) for day in days)]
    rows: list[list[Piece]] = [
        [para(name, faces.body), *(Nothing() for _ in days)] for name in log.rows
    ]
    shares = (_LOG_NAME_SHARE, *([1.0] * len(days)))
    return Table(head, rows, shares, grid=True, least_row_height=points(TICK_CELL_MM))
