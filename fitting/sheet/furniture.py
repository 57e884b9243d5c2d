"""The foot of every page: whose sheet, which page, what the sheet is not, which catalogue."""

from dataclasses import dataclass

from fitting.present.say import say
from fitting.present.view import ResultView
from fitting.sheet.fonts import BOLD, REGULAR
from fitting.sheet.paper import Page
from fitting.sheet.pieces import Canvas
from fitting.sheet.styles import INK, RULE, SOFT, Faces
from fitting.sheet.text import clean, fitted

# Enough of the digest to tell two editions of the catalogue apart by eye.
_EDITION_LETTERS = 12
_LEADING = 1.35


@dataclass(frozen=True, slots=True)
class Foot:
    """The words of the foot, the same on each page but for the page number."""

    whose: str
    limits: str
    edition: str


def foot_of(view: ResultView) -> Foot:
    """The foot for this result."""
    name = clean(view.dog_name).strip() or say("Your dog")
    edition = clean(view.catalog)[:_EDITION_LETTERS]
    return Foot(
        whose=f"{name} · {view.on}",
        limits=say("This sheet does not replace your vet."),
        edition=say("Catalogue {edition}", edition=edition) if edition else "",
    )


def draw_foot(
    canvas: Canvas, page: Page, foot: Foot, faces: Faces, number: int, count: int
) -> None:
    """Draws the foot of page `number` of `count`."""
    size = faces.tiny.size
    right = page.left + page.area_width
    first = page.foot_top - 1.5 * size
    second = first - _LEADING * size
    canvas.saveState()
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.7)
    canvas.line(page.left, page.foot_top, right, page.foot_top)
    canvas.setFillColor(INK)
    canvas.setFont(BOLD, size)
    whose = fitted(foot.whose, BOLD, size, 0.75 * page.area_width)
    canvas.drawString(page.left, first, whose)
    pages = fitted(
        say("Page {number} of {count}", number=number, count=count), BOLD, size, page.area_width / 4
    )
    canvas.drawRightString(right, first, pages)
    canvas.setFillColor(SOFT)
    canvas.setFont(REGULAR, size)
    half = 0.7 * page.area_width
    canvas.drawString(page.left, second, fitted(foot.limits, REGULAR, size, half))
    edition = fitted(foot.edition, REGULAR, size, 0.28 * page.area_width)
    canvas.drawRightString(right, second, edition)
    canvas.restoreState()
