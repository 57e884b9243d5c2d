"""The one function of this room: a result in words becomes a printed sheet."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from fitting.present.say import speaking
from fitting.present.view import ResultView
from fitting.sheet.blocks.masthead import sheet_name
from fitting.sheet.document import About, write
from fitting.sheet.forms import Form, Part
from fitting.sheet.furniture import foot_of
from fitting.sheet.ladders import (
    AID_FORMS,
    FRIDGE_FORMS,
    LARGE_FORMS,
    LARGE_REFERRAL_FORMS,
    LARGE_REPORT_FORMS,
    LARGE_STEPS_FORMS,
    REFERRAL_FORMS,
    REPORT_FORMS,
    STEPS_FORMS,
    WORTH_RESTORING,
)
from fitting.sheet.pages import Block, Leaf, lay_out
from fitting.sheet.paper import Page, Paper, page_on
from fitting.sheet.remembered import Built
from fitting.sheet.story import (
    aid_story,
    fridge_story,
    referral_story,
    report_story,
    steps_story,
    vet_story,
)

if TYPE_CHECKING:  # A sheet without a proof is made without loading what proves it.
    from fitting.present.proof import Proof

_REPORT_PAGES = {"staff": 5, "vet": 6}
_LARGE_PAGES = 4
_SHORT = 0.78
"""A page for the fridge that is filled less than this leaves the rest of it to the aid."""

Compose = Callable[[Form], list[Block]]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A part of a sheet on its pages, and the form in which it fitted there."""

    form: Form
    leaves: list[Leaf]
    built: Built


def render_sheet(
    view: ResultView,
    *,
    paper: Paper = Paper.A4,
    large_print: bool = False,
    every_step: bool = False,
    link: str = "",
    proof: "Proof | None" = None,
) -> bytes:
    """The sheet as PDF. The same view, paper, print, link and proof give the same bytes.

    With `every_step` an owner's plan whose exercises are told in few words goes on with all their
    steps. `link` is the address of the result, printed with a code for a phone. A `proof` goes
    into the file, which is then sealed.

    The fullest form that keeps to the number of pages is printed; the shortest one may take
    more pages, because nothing is clipped. Raises UnknownLanguage for a view in a language
    without a translation, and ValueError when `on_iso` is not a date.
    """
    page = page_on(paper, large_print=large_print)
    view = replace(view, link=link)
    with speaking(view.language), _unswept():
        return _printed(view, page, proof, large_print=large_print, every_step=every_step)


def _printed(
    view: ResultView, page: Page, proof: "Proof | None", *, large_print: bool, every_step: bool
) -> bytes:
    """The file. All that was built for it is let go of when this returns."""
    parts = fit_sheet(view, page, large_print=large_print, every_step=every_step)
    about = About(
        title=view.title or f"{sheet_name(view)}: {view.dog_name}",
        subject=sheet_name(view),
        language=view.language,
        on=date.fromisoformat(view.on_iso),
    )
    leaves = [leaf for part in parts for leaf in part.leaves]
    file = write(leaves, page, parts[0].form.faces, foot_of(view), about, proof)
    for part in parts:
        part.built.forget()
    return file


@contextmanager
def _unswept() -> Iterator[None]:
    """No search for objects out of use while one sheet is made; all go when it is done.

    A sheet is many small objects, so the search would begin again and again. Only who turned it
    off turns it on, so it is never left off, even where threads print at once.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def fit_sheet(
    view: ResultView, page: Page, *, large_print: bool, every_step: bool = False
) -> list[Fitted]:
    """The parts of a sheet, each in the fullest form that keeps to its pages."""
    if view.kind == "referral":
        forms: Sequence[Form] = LARGE_REFERRAL_FORMS if large_print else REFERRAL_FORMS
        return [_fit(lambda form: referral_story(view, form), forms, page, 1 + large_print)]
    if view.audience in _REPORT_PAGES:
        story = report_story if view.audience == "staff" else vet_story
        forms = LARGE_REPORT_FORMS if large_print else REPORT_FORMS
        allowed = _REPORT_PAGES[view.audience]
        return [_fit(lambda form: story(view, form), forms, page, allowed)]
    parts = _fit_owner(view, page, large_print=large_print)
    told = any(part.form.has(Part.STEPS) for part in parts)
    if every_step and view.exercises and not told:
        forms = LARGE_STEPS_FORMS if large_print else STEPS_FORMS
        steps = _fit(lambda form: steps_story(view, form), forms, page, 1 + large_print)
        return [*parts, steps]
    return parts


def _fit_owner(view: ResultView, page: Page, *, large_print: bool) -> list[Fitted]:
    """The page for the fridge and that of the aid; one run of pages where that holds more."""
    if large_print:
        return [_fit(lambda form: _run(view, form, form), LARGE_FORMS, page, _LARGE_PAGES)]
    # Of the parts that share what was built for them, one alone is printed.
    first_built, built = Built(), Built()
    fridge = _fit(lambda form: fridge_story(view, form), FRIDGE_FORMS, page, 1, first_built)
    last = fridge.leaves[-1]
    short = last.used + last.strip_height < _SHORT * page.area_height
    if not short and len(fridge.leaves) == 1:
        aid = _fit(lambda form: aid_story(view, form, fridge.form), AID_FORMS, page, 1, built)
        if len(aid.leaves) == 1:
            return [fridge, aid]
    for first in (fridge.form, FRIDGE_FORMS[-1]):

        def whole(form: Form, first: Form = first) -> list[Block]:
            alike = replace(first, faces=form.faces, tight=form.tight, built=first_built)
            return _run(view, alike, form)

        run = _fit(whole, AID_FORMS, page, 2, Built())
        if len(run.leaves) <= 2:
            break
    return [run]


def _run(view: ResultView, first: Form, form: Form) -> list[Block]:
    """Both parts of an owner's sheet, the second right behind the first."""
    return [*fridge_story(view, first), *aid_story(view, form, first)]


def _fit(
    compose: Compose, tried: Sequence[Form], page: Page, allowed: int, built: Built | None = None
) -> Fitted:
    """The fullest form within the number of pages, or within the fewest that are possible."""
    held = built or Built()

    def laid_out(form: Form) -> list[Leaf]:
        # A form that is too long is not laid out to its end: that it is too long is enough.
        return lay_out(compose(form), page, held.heights, allowed)

    def pages_of(form: Form) -> list[Leaf]:
        pages: list[Leaf] = held.pages(form, laid_out)
        return pages

    def fullest() -> tuple[int, list[Leaf] | None]:
        """The place of the first form that fits, and its pages unless it is the last one."""
        # Each form is shorter than the one before it, so the first that fits is found by halves.
        low, high, fitted = 0, len(tried) - 1, None
        while low < high:
            middle = (low + high) // 2
            leaves = pages_of(tried[middle])
            if len(leaves) <= allowed:
                high, fitted = middle, leaves
            else:
                low = middle + 1
        return high, fitted

    place, found = fullest()
    if found is None:  # The shortest is made only where no other form fits: few sheets need it.
        shortest = pages_of(tried[-1])
        if len(shortest) > allowed:
            held = Built()
            shortest = lay_out(compose(tried[-1]), page, held.heights)
            allowed = len(shortest)
            place, found = fullest()
        found = found or shortest
    form, fitted = tried[place], found
    for part in WORTH_RESTORING:
        if part not in form.left_off:
            continue
        fuller = replace(form, left_off=form.left_off - {part})
        if len(leaves := pages_of(fuller)) <= allowed:
            form, fitted = fuller, leaves
    return Fitted(form, fitted, held)
