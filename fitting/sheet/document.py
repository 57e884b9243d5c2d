"""The file: pages drawn in order, with title, author, language, date and bookmarks."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from reportlab.pdfgen.canvas import Canvas

from fitting.present.proof import Proof
from fitting.sheet.fonts import REGULAR
from fitting.sheet.furniture import Foot, draw_draft, draw_foot
from fitting.sheet.pages import Leaf
from fitting.sheet.paper import Page
from fitting.sheet.proof import attach, seal
from fitting.sheet.styles import Faces
from fitting.sheet.text import clean

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
    proof: Proof | None = None,
) -> bytes:
    """The finished PDF; with a proof, sealed. The same arguments give the same bytes."""
    out = io.BytesIO()
    canvas = Canvas(
        out,
        pagesize=(page.width, page.height),
        pageCompression=1,
        invariant=1,
        # Every page would otherwise begin by naming Helvetica, which no file may embed.
        initialFontName=REGULAR,
        lang=about.language,
    )
    # The date and the identity of a file would otherwise follow the environment.
    canvas._doc._timeStamp = _Midnight(about.on)
    canvas._doc.signature = blake2b(about.on.isoformat().encode(), digest_size=16)
    canvas.setTitle(clean(about.title))
    canvas.setSubject(clean(about.subject))
    canvas.setAuthor(AUTHOR)
    canvas.setCreator(AUTHOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if about.true_size:
        canvas.setViewerPreference("PrintScaling", "None")
    for number, leaf in enumerate(leaves, 1):
        draw_draft(canvas, page, foot)
        _draw_leaf(canvas, leaf, page)
        draw_foot(canvas, page, foot, faces, number, len(leaves))
        canvas.showPage()
    if proof is not None:
        attach(canvas, proof)
    canvas.save()
    return out.getvalue() if proof is None else seal(out.getvalue())


def _draw_leaf(canvas: Canvas, leaf: Leaf, page: Page) -> None:
    for piece, down in leaf.placed:
        piece.measure(page.area_width)
        piece.draw(canvas, page.left, page.top - down)
    if leaf.strip is not None:
        height = leaf.strip.measure(page.area_width)
        leaf.strip.draw(canvas, page.left, page.top - page.area_height + height)
