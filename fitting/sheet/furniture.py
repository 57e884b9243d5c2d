"""The foot of every page: whose sheet, which page, what the sheet is not, which catalogue."""

from dataclasses import dataclass

from fitting.present.say import say
from fitting.present.view import ResultView
from fitting.sheet.blocks.signature import draft_line, is_draft
from fitting.sheet.fonts import BOLD, REGULAR
from fitting.sheet.letters import clean
from fitting.sheet.paper import Page
from fitting.sheet.pieces import Canvas
from fitting.sheet.styles import INK, PALE, RULE, SOFT, Faces
from fitting.sheet.text import draw_line, fitted, width_of

# Enough of the digest to tell two editions of the catalogue apart by eye.
_EDITION_LETTERS = 12
_LEADING = 1.35
_DRAFT_SIZE = 44
_DRAFT_TURN = 52


@dataclass(frozen=True, slots=True)
class Foot:
    """The words of the foot, the same on each page but for the page number.

    `draft` stands on every page of a sheet that a vet has still to sign.
    """

    whose: str
    limits: str
    edition: str
    draft: str = ""


def foot_of(view: ResultView) -> Foot:
    """The foot for this result."""
    name = clean(view.dog_name).strip() or say("Your dog")
    edition = clean(view.catalog)[:_EDITION_LETTERS]
    return Foot(
        whose=f"{name} · {view.on}",
        limits=say("This sheet does not replace your vet."),
        edition=say("Catalogue {edition}", edition=edition) if edition else "",
        draft=draft_line() if is_draft(view) else "",
    )


def draw_draft(canvas: Canvas, page: Page, foot: Foot) -> None:
    """Draws the draft mark across a page, pale enough to be read through.

    A photocopy may lose it, so the foot says the same.
    """
    if not foot.draft:
        return
    canvas.saveState()
    canvas.translate(page.width / 2, page.height / 2)
    canvas.rotate(_DRAFT_TURN)
    canvas.setFillColor(PALE)
    draft = fitted(foot.draft, BOLD, _DRAFT_SIZE, page.height)
    left = -width_of(draft, BOLD, _DRAFT_SIZE) / 2
    draw_line(canvas, left, 0, draft, BOLD, _DRAFT_SIZE)
    canvas.restoreState()


def draw_foot(
    canvas: Canvas, page: Page, foot: Foot, faces: Faces, number: int, count: int
) -> None:
    """Draws the foot of page `number` of `count`. It is not read aloud, page after page."""
    with canvas.tags.artifact("Pagination"):
        _draw(canvas, page, foot, faces, number, count)


def _draw(canvas: Canvas, page: Page, foot: Foot, faces: Faces, number: int, count: int) -> None:
    size = faces.tiny.size
    right = page.left + page.area_width
    first = page.foot_top - 1.5 * size
    second = first - _LEADING * size
    canvas.saveState()
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.7)
    canvas.line(page.left, page.foot_top, right, page.foot_top)
    canvas.setFillColor(INK)
    whose = fitted(foot.whose, BOLD, size, 0.75 * page.area_width)
    draw_line(canvas, page.left, first, whose, BOLD, size)
    pages = fitted(
        say("Page {number} of {count}", number=number, count=count), BOLD, size, page.area_width / 4
    )
    draw_line(canvas, right - width_of(pages, BOLD, size), first, pages, BOLD, size)
    canvas.setFillColor(SOFT)
    # Words are longer in some languages, so what the edition needs not is the other line's.
    edition = fitted(foot.edition, REGULAR, size, page.area_width / 2)
    taken = width_of(edition, REGULAR, size)
    draw_line(canvas, right - taken, second, edition, REGULAR, size)
    left = 0.98 * page.area_width - taken
    limits = fitted(foot.draft or foot.limits, REGULAR, size, left)
    draw_line(canvas, page.left, second, limits, REGULAR, size)
    canvas.restoreState()
