"""Three questions that show whether the sheet was understood, asked before it goes home."""

from fitting.present.say import say
from fitting.sheet.beside import beside
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Panel, Piece, Stack
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import box
from fitting.sheet.text import heading, item, run_on


@remembered
def teach_back_block(questions: tuple[str, ...], form: Form) -> Block | None:
    """The questions side by side, each with a box to tick when it was answered."""
    if not questions:
        return None
    faces = form.faces
    if not form.has(Part.TEACH_BOX):
        lead = say("Say it in your own words:")
        return Block(
            item(run_on(questions), faces.body, box, lead=lead), floats=None if form.wide else 1
        )
    title = heading(say("Say it in your own words"), faces.subheading)
    asked: list[Piece] = [item(line, faces.body, box) for line in questions]
    told = beside(form, asked, gap=1 if form.tight else 3)
    return Block(
        Panel(Stack([title, told], 2), padding=3 if form.tight else 4),
        floats=None if form.wide else 1,
    )
