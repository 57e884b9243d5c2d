"""A file with every kind of piece, each of them cut over two pages where that is possible."""

from datetime import date

from fitting.sheet.document import About, write
from fitting.sheet.figure import Figure
from fitting.sheet.furniture import Foot
from fitting.sheet.lists import items, steps
from fitting.sheet.pages import Block, lay_out
from fitting.sheet.paper import Paper, page_on
from fitting.sheet.pieces import Banner, Canvas, Nothing, Panel, Piece, Rule, Stack, WritingLine
from fitting.sheet.shapes import clock, tick
from fitting.sheet.styles import PLAIN
from fitting.sheet.table import Table
from fitting.sheet.text import heading, item, link, para

ABOUT = About(title="A sampler", subject="Pieces", language="en", on=date(2026, 11, 23))
ALT = "A dog in a harness (from the side)"
ADDRESS = "https://example.org/sling?size=S"
PAGE = page_on(Paper.A4, large_print=False)


class Drawing(Piece):
    """A drawing with a letter in it."""

    def measure(self, width: float) -> float:
        return 60

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.rect(x, top - 60, 50, 50)
        tick(canvas, x, top - 50, 20)
        letter = para("letter in the drawing", PLAIN.body)
        letter.measure(200)
        letter.draw(canvas, x, top)


def written(*pieces: Piece) -> bytes:
    """A file of these pieces, each a block that may be cut."""
    leaves = lay_out([Block(piece, flows=True) for piece in pieces], PAGE)
    return write(leaves, PAGE, PLAIN, Foot("Whose", "Limits", "Edition"), ABOUT)


def sampler() -> bytes:
    """Every kind of piece on several pages."""
    faces = PLAIN
    head = [para(word, faces.note) for word in ("Row", "Value", "Empty")]
    rows = [
        [para(f"Row {count}", faces.body), para("value", faces.body), Nothing()]
        for count in range(80)
    ]
    panel = Panel(
        Stack(
            [
                heading("Inside a panel", faces.body_strong, 1),
                item("One item alone.", faces.body, tick),
                Rule(),
                items(["One of two.", "Two of two."], faces.body, clock),
                Figure(Drawing(), ALT),
                WritingLine(20),
            ]
        ),
        heavy=True,
        tint=True,
    )
    return written(
        heading("A sampler", faces.title),
        Banner(heading("A banner", faces.banner, 1)),
        para(" ".join(f"word{count}" for count in range(900)), faces.body, lead="Lead:"),
        items([f"Item {count}. {'Some words. ' * 20}" for count in range(30)], faces.body),
        steps([f"Step {count}. {'Some words. ' * 20}" for count in range(5)], faces.body),
        panel,
        heading("A table", faces.heading),
        Table(head, rows, (1, 1, 1)),
        link("A source", faces.tiny, ADDRESS),
    )
