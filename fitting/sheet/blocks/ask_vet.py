"""The form an owner takes to the vet: questions to tick, and who answered them."""

from fitting.present.say import mark, say
from fitting.present.view import AskVet
from fitting.sheet.beside import beside
from fitting.sheet.columns import Columns
from fitting.sheet.forms import Form
from fitting.sheet.pages import Block
from fitting.sheet.paper import TIGHT_WRITING_LINE_MM, WRITING_LINE_MM, points
from fitting.sheet.pieces import Nothing, Panel, Piece, Stack, WritingLine
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import box
from fitting.sheet.text import heading, item, para

_ROW = (0.5, 0.1, 0.09, 0.09, 0.22)


@remembered
def ask_vet_block(form_view: AskVet, form: Form) -> Block:
    """One panel: each question with boxes for yes and no and a line to write on."""
    faces = form.faces
    pieces: list[Piece] = [heading(form_view.heading, faces.heading)]
    if form_view.intro:
        pieces.append(para(form_view.intro, faces.body))
    pieces += [
        _question(number, question, form, date_only=question in form_view.dates)
        for number, question in enumerate(form_view.questions, 1)
    ]
    if form_view.signature:
        pieces.append(_signature(form_view.signature, form))
    return Block(Panel(Stack(pieces, 4 if form.tight else 8), heavy=True))


def _question(number: int, question: str, form: Form, *, date_only: bool) -> Piece:
    faces = form.faces
    if form.tight and form.wide:
        return _in_one_row(number, question, form, date_only=date_only)
    dated: list[Piece] = [para(say("Date:"), faces.must), WritingLine(faces.must.size * 1.3)]
    if date_only:
        answers = Columns(dated, (0.14, 0.86), gap=4)
    else:
        boxes = [item(say(word), faces.must, box) for word in (mark("Yes"), mark("No"))]
        answers = Columns([*boxes, *dated], (0.17, 0.17, 0.14, 0.52), gap=4)
    return Stack([item(question, faces.must, f"{number}."), answers], 2)


def _in_one_row(number: int, question: str, form: Form, *, date_only: bool) -> Piece:
    """The question at the left and its answer at the right, where a page is full."""
    body = form.faces.body
    boxes: list[Piece] = [item(say(word), body, box) for word in (mark("Yes"), mark("No"))]
    if date_only:
        boxes = [Nothing(), Nothing()]
    dated: list[Piece] = [para(say("Date:"), body), WritingLine(body.size * 1.3)]
    asked = item(question, body, f"{number}.")
    return Columns([asked, *boxes, *dated], _ROW, gap=4)


def _signature(labels: tuple[str, ...], form: Form) -> Piece:
    line = points(TIGHT_WRITING_LINE_MM if form.tight else WRITING_LINE_MM)
    fields = [Stack([WritingLine(line), para(label, form.faces.body)], 1) for label in labels]
    return beside(form, fields, gap=2)
