"""The measurements as they were taken."""

from collections.abc import Iterator

from fitting.present.say import say
from fitting.present.view import ReadingView
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.table import Table
from fitting.sheet.text import heading, para


@remembered
def readings_block(readings: tuple[ReadingView, ...], on: str, form: Form) -> Block:
    """A table: name, value in both units, and how it was taken where there is room.

    The short form is one paragraph, in which readings that were taken alike share how.
    """
    faces = form.faces
    if not form.has(Part.READINGS_TABLE):
        told = " ".join(_alike(readings, with_how=form.has(Part.HOW_TAKEN)))
        return Block(para(told, faces.note, lead=say("Measured on {date}:", date=on)))
    how = form.has(Part.HOW_TAKEN)
    titles = [say("Measured"), say("Value"), say("Other unit"), *([say("How")] if how else [])]
    rows = []
    for one in readings:
        row = [para(one.name, faces.body), para(one.value, faces.body_strong)]
        row.append(para(one.other_unit, faces.body))
        rows.append([*row, para(one.how, faces.note)] if how else row)
    shares = (0.29, 0.14, 0.17, 0.4) if how else (0.5, 0.25, 0.25)
    table = Table([para(title, faces.note) for title in titles], rows, shares)
    return Block(
        Stack([heading(say("Measurements as taken on {date}", date=on), faces.heading), table], 4)
    )


def _alike(readings: tuple[ReadingView, ...], *, with_how: bool) -> Iterator[str]:
    """A sentence for all readings that were taken in the same way."""
    ways: dict[str, list[str]] = {}
    for one in readings:
        told = f"{one.name} {one.value} ({one.other_unit})"
        ways.setdefault(one.how if with_how else "", []).append(told)
    for how, told_alike in ways.items():
        yield "; ".join([*told_alike, how] if how else told_alike) + "."
