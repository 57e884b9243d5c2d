"""The file: pages drawn in order, with title, author, language, date and bookmarks."""

import io
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from fitting.sheet.compact import compact
from fitting.sheet.fonts import REGULAR
from fitting.sheet.furniture import Foot, draw_draft, draw_foot
from fitting.sheet.letters import clean
from fitting.sheet.pages import Leaf
from fitting.sheet.paper import Page
from fitting.sheet.pieces import Piece
from fitting.sheet.proof import attach, seal
from fitting.sheet.structure import write_structure
from fitting.sheet.styles import Faces
from fitting.sheet.tags import Tags

if TYPE_CHECKING:  # A sheet without a proof is made without loading what proves it.
    from fitting.present.proof import Proof

AUTHOR = "Fitting"


@dataclass(frozen=True, slots=True)
class About:
    """What a reader shows about the file. `on` is the date that the sheet was made for.

    A `true_size` file asks the reader not to scale its pages when they are printed.
    """

    title: str
    subject: str
    language: str
    on: date
    true_size: bool = False


class _Midnight:
    """The time stamp of a file: midnight of the sheet's own date, so no clock is read."""

    dhh = dmm = 0

    def __init__(self, on: date) -> None:
        self.YMDhms = (on.year, on.month, on.day, 0, 0, 0)


def write(
    leaves: Sequence[Leaf],
    page: Page,
    faces: Faces,
    foot: Foot,
    about: About,
    proof: "Proof | None" = None,
) -> bytes:
    """The finished PDF, tagged for screen readers; with a proof, sealed.

    The same arguments give the same bytes.
    """
    canvas = Canvas(
        io.BytesIO(),
        pagesize=(page.width, page.height),
        pageCompression=1,
        invariant=1,
        # Every page would otherwise begin by naming Helvetica, which no file may embed.
        initialFontName=REGULAR,
        lang=about.language,
    )
    # The date of a file would otherwise follow the environment.
    canvas._doc._timeStamp = _Midnight(about.on)
    canvas.setTitle(clean(about.title).strip() or about.subject)
    canvas.setSubject(clean(about.subject))
    canvas.setAuthor(AUTHOR)
    canvas.setCreator(AUTHOR)
    if about.true_size:
        canvas.setViewerPreference("PrintScaling", "None")
    canvas.tags = tags = Tags(canvas)
    strips: set[str] = set()
    for number, leaf in enumerate(leaves, 1):
        draw_draft(canvas, page, foot)
        _draw_leaf(canvas, leaf, page)
        if leaf.strip is not None:
            # Read once; on the pages after the first the same words are furniture.
            with tags.artifact("Pagination") if leaf.strip.words in strips else nullcontext():
                _draw_strip(canvas, leaf.strip, page)
            strips.add(leaf.strip.words)
        draw_foot(canvas, page, foot, faces, number, len(leaves))
        tags.finish_page()
    date = f"{about.on.isoformat()}T00:00:00Z"
    write_structure(canvas, tags, language=about.language, date=date)
    if proof is not None:
        attach(canvas, proof)
    file = compact(canvas, tags)
    del canvas.tags  # Each names the other, and would outlive the file.
    return file if proof is None else seal(file)


def _draw_leaf(canvas: Canvas, leaf: Leaf, page: Page) -> None:
    for place, (piece, down) in enumerate(leaf.placed):
        if place > 0:  # What stands first on a page may go on from the page before.
            canvas.tags.end_list()
        piece.measure(page.area_width)
        piece.draw(canvas, page.left, page.top - down)


def _draw_strip(canvas: Canvas, strip: Piece, page: Page) -> None:
    height = strip.measure(page.area_width)
    canvas.tags.end_list()
    strip.draw(canvas, page.left, page.top - page.area_height + height)
