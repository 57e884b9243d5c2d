"""Check answers, and send them: read once more, decided once, kept once or not kept."""

from contextlib import suppress
from datetime import timedelta
from typing import Final

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug import Response

from fitting.core.answers import Answers, Problem, Problems
from fitting.core.question import Asked
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation
from fitting.present.as_json import as_json
from fitting.present.build import present
from fitting.present.figure import say_figure
from fitting.present.figures import show_date
from fitting.present.frozen import freeze
from fitting.present.say import spoken
from fitting.present.view import FigureView
from fitting.present.voice import Voice
from fitting.store import UnknownToken, new_token
from fitting.store.store import CASE_KEPT, CASE_NOT_KEPT
from fitting.store.tokens import case_token, looks_like_token
from fitting.web.access import Access, open_to
from fitting.web.doubts import askings_of, page_about
from fitting.web.drafts import OpenDraft, opened
from fitting.web.faults import in_words
from fitting.web.faulty_form import Fault
from fitting.web.flow import SENT
from fitting.web.not_kept import SOON_MINUTES
from fitting.web.own_dog import drawn_dog
from fitting.web.progress import progress_of_check
from fitting.web.summary import summarise
from fitting.web.workbench import workbench

UNPROCESSABLE = 422
# What the button sends that makes a result and keeps nothing.
NOT_KEPT: Final = "no"
blueprint = Blueprint("check", __name__, url_prefix="/fitting")

Answer = str | Response | tuple[str, int]


@blueprint.get("/<token>/check")
@open_to(Access.LINK)
def show(token: str) -> Answer:
    """Every answer on one page, each with a link to change it."""
    opened_draft = opened(token)
    undone = opened_draft.flow.first_undone()
    if undone is not None:
        return redirect(opened_draft.address(undone.id), 303)
    return _page(opened_draft, new_token())


@blueprint.post("/<token>/check")
@open_to(Access.LINK)
def submit(token: str) -> Answer:
    """Turn the draft into a case, once. The draft's answers are then erased.

    With `keep=no` the case itself ends after CASE_NOT_KEPT, and no trace of the draft stays.
    """
    once = request.form.get("once", "")
    if not looks_like_token(once):
        return redirect(url_for("check.show", token=token), 303)
    keeps = request.form.get("keep") != NOT_KEPT
    # The second press of a button leads to what the first one made, whose draft may be gone.
    made = case_token(once)
    if _is_made(made):
        if not keeps:
            workbench().store.end_case_soon(made)
        return redirect(url_for("result.show", token=made), 303)
    opened_draft = opened(token)
    undone = opened_draft.flow.first_undone()
    if undone is not None:
        return redirect(opened_draft.address(undone.id), 303)
    answers = opened_draft.read()
    if isinstance(answers, Problems):
        return _page(opened_draft, once, answers.found), UNPROCESSABLE
    made = _decide(opened_draft, once, answers, CASE_KEPT if keeps else CASE_NOT_KEPT)
    if keeps:
        # One copy is enough: what the result page can delete must not lie on in a draft.
        erased = dict.fromkeys(opened_draft.draft.answers)
        # Where the other button was pressed at the same moment, the draft is gone already.
        with suppress(UnknownToken):
            workbench().store.save_draft(token, {**erased, SENT: True})
    else:
        workbench().store.forget_draft(token)
    return redirect(url_for("result.show", token=made), 303)


def _is_made(made: str) -> bool:
    """Whether there is a case under this token."""
    try:
        workbench().store.read_case(made)
    except UnknownToken:
        return False
    return True


def _decide(opened_draft: OpenDraft, once: str, answers: Answers, kept: timedelta) -> str:
    """Decide, and save the case for so long. Returns its token."""
    bench, draft = workbench(), opened_draft.draft
    on = bench.today()
    result = recommend(
        answers, bench.catalog, on, require_signature=bench.settings.require_vet_signature
    )
    view = present(
        result,
        bench.catalog,
        units=draft.units,
        audience=draft.audience.value,
        language=spoken(),
    )
    made, _ = bench.store.submit_case(
        once,
        audience=draft.audience,
        units=draft.units,
        answers=opened_draft.flow.told,
        on=on,
        catalog=bench.catalog.digest,
        result=as_json(result, bench.catalog, units=draft.units),
        shown=freeze(view),
        kept=kept,
    )
    return made


def _page(opened_draft: OpenDraft, once: str, problems: tuple[Problem, ...] = ()) -> str:
    draft, flow = opened_draft.draft, opened_draft.flow
    askings = askings_of(opened_draft)
    kept = frozenset(asking.about for asking in askings if asking.kept)
    figure = figure_so_far(opened_draft)
    return render_template(
        "ask/check.html",
        private=True,
        parts=summarise(flow, workbench().catalog, Asked(draft.audience.value), draft.units, kept),
        askings=askings,
        change_number=lambda name: opened_draft.address(page_about(name), change=True),
        figure=figure,
        own_dog=drawn_dog(figure),
        until=show_date(draft.expires.date()),
        change=lambda page: opened_draft.address(page, change=True),
        back_address=opened_draft.address(flow.pages[-1].id),
        progress=progress_of_check(),
        action=url_for("check.submit", token=opened_draft.token),
        once=once,
        not_kept=NOT_KEPT,
        soon_minutes=SOON_MINUTES,
        later=url_for("ask.saved", token=opened_draft.token),
        faults=[Fault(_page_of(opened_draft, problem), in_words(problem)) for problem in problems],
    )


def figure_so_far(opened_draft: OpenDraft) -> FigureView | None:
    """The dog drawn from the numbers so far; None without one, or while a vet comes first."""
    result = opened_draft.so_far()
    if not isinstance(result, Recommendation):
        return None
    draft = opened_draft.draft
    return say_figure(
        None, Voice(workbench().catalog, result.assessment, draft.units, draft.audience)
    )


def _page_of(opened_draft: OpenDraft, problem: Problem) -> str:
    """The row of the page that asks the question of a problem."""
    for page in opened_draft.flow.pages:
        if any(problem.question.startswith(question) for question in page.questions):
            return f"row-{page.id}"
    return "main"
