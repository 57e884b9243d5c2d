"""The one function of this room: a result in words becomes a printed sheet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fitting.present.say import speaking
from fitting.present.view import ResultView
from fitting.sheet.blocks.masthead import sheet_name
from fitting.sheet.document import About, write
from fitting.sheet.forms import (
    FORMS,
    LARGE_FORMS,
    LARGE_REFERRAL_FORMS,
    REFERRAL_FORMS,
    WORTH_RESTORING,
    Form,
)
from fitting.sheet.furniture import foot_of
from fitting.sheet.pages import Leaf, lay_out
from fitting.sheet.paper import Page, Paper, page_on
from fitting.sheet.story import daily_story, reference_story, referral_story

_PAGES = 2
_LARGE_PAGES = 4
_REFERRAL_PAGES = 1
_LARGE_REFERRAL_PAGES = 2
_HALF = 0.5


def render_sheet(view: ResultView, *, paper: Paper = Paper.A4, large_print: bool = False) -> bytes:
    """The sheet as PDF. The same view, paper and print give the same bytes.

    The fullest form that keeps to the number of pages is printed; the shortest one may take
    more pages, because nothing is clipped. Raises UnknownLanguage for a view in a language
    without a translation, and ValueError when `on_iso` is not a date.
    """
    page = page_on(paper, large_print=large_print)
    with speaking(view.language):
        form, leaves = fit_sheet(view, page, large_print=large_print)
        about = About(
            title=view.title or f"{sheet_name(view)}: {view.dog_name}",
            subject=sheet_name(view),
            language=view.language,
            on=date.fromisoformat(view.on_iso),
        )
        return write(leaves, page, form.faces, foot_of(view), about)


def fit_sheet(view: ResultView, page: Page, *, large_print: bool) -> tuple[Form, list[Leaf]]:
    """The fullest form within the number of pages, or within the fewest that are possible."""
    if view.kind == "referral":
        allowed = _LARGE_REFERRAL_PAGES if large_print else _REFERRAL_PAGES
        tried: Sequence[Form] = LARGE_REFERRAL_FORMS if large_print else REFERRAL_FORMS
        compose = _referral
    else:
        allowed = _LARGE_PAGES if large_print else _PAGES
        tried, compose = LARGE_FORMS if large_print else FORMS, _plan
    shortest = compose(view, tried[-1], page)
    allowed = max(allowed, len(shortest))
    # Each form is shorter than the one before it, so the first that fits is found by halves.
    low, high, fitted = 0, len(tried) - 1, shortest
    while low < high:
        middle = (low + high) // 2
        leaves = compose(view, tried[middle], page)
        if len(leaves) <= allowed:
            high, fitted = middle, leaves
        else:
            low = middle + 1
    form = tried[high]
    for part in WORTH_RESTORING:
        fuller = replace(form, left_off=form.left_off - {part})
        if fuller != form and len(leaves := compose(view, fuller, page)) <= allowed:
            form, fitted = fuller, leaves
    return form, fitted


def _referral(view: ResultView, form: Form, page: Page) -> list[Leaf]:
    return lay_out(referral_story(view, form), page)


def _plan(view: ResultView, form: Form, page: Page) -> list[Leaf]:
    """The arrangement with the fewest pages; among those, the first.

    Best is the daily part on pages of its own, unless it leaves half a page empty, with the
    phone numbers at its end.
    """
    reference = reference_story(view, form)
    turned = [replace(reference[0], new_page=True), *reference[1:]]
    after, before = (daily_story(view, form, phones_first=first) for first in (False, True))
    orders = (turned, reference)
    if lay_out(after, page)[-1].used < _HALF * page.area_height:
        orders = (reference, turned)
    return min((lay_out([*d, *r], page) for r in orders for d in (after, before)), key=len)
