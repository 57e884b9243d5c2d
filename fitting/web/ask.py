"""The questionnaire: begin, one page after another, and save for later."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug import Response
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import MethodNotAllowed

from fitting.core.question import Page
from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.present.figures import show_date
from fitting.present.say import say
from fitting.web.access import Access, open_to
from fitting.web.doubts import next_doubt
from fitting.web.drafts import OpenDraft, opened, problems_on, whole_address
from fitting.web.example import example_answers
from fitting.web.faults import find_faults
from fitting.web.faulty_form import Fault
from fitting.web.flow import LATER, SEEN, everything_seen, follow
from fitting.web.forms import MEASURE_ON, PUT_OFF, QuestionForm
from fitting.web.language import pressed
from fitting.web.measuring import Lesson, teach
from fitting.web.moving import moving_pictures
from fitting.web.pages import render_start
from fitting.web.progress import is_known, progress_of
from fitting.web.qr import draw_code
from fitting.web.start_form import StartForm
from fitting.web.summary import has_numbers, read_back
from fitting.web.wording import word
from fitting.web.workbench import workbench

blueprint = Blueprint("ask", __name__, url_prefix="/fitting")

Answer = str | Response | tuple[str, int]
# A page that was sent with faults is shown again with them; nothing was done.
UNPROCESSABLE = 422
BAD_REQUEST = 400
# Pages of a draft that ask nothing.
SHOWN_ONLY = frozenset({"later", "go-now"})


@blueprint.post("/start")
@open_to(Access.ANYONE)
def begin() -> Answer:
    """Start a draft, empty or filled with an example dog."""
    form = StartForm(request.form)
    audience = form.chosen()
    store = workbench().store
    going = request.form.get("go", "")
    if pressed(going):
        chosen = audience.value if audience else None
        return redirect(url_for("pages.start", audience=chosen, lang=pressed(going)), 303)
    if going == "example":
        return _begin_example(audience or Audience.OWNER)
    if audience is None:
        form.blame("audience", say("Choose who is filling this in"))
        return render_start(form), UNPROCESSABLE
    token, _ = store.start_draft(audience=audience)
    return redirect(opened(token).resume_address(), 303)


def _begin_example(audience: Audience) -> Response:
    bench = workbench()
    answers = example_answers(bench.today())
    seen = everything_seen(follow(answers, bench.catalog, audience))
    token, _ = bench.store.start_draft(audience=audience, answers={**answers, SEEN: seen})
    return redirect(opened(token).check, 303)


@blueprint.get("/<token>")
@open_to(Access.LINK)
def resume(token: str) -> Response:
    """The link that a person keeps: leads to the first page that is not answered."""
    return redirect(opened(token).resume_address(), 303)


@blueprint.get("/<token>/<page_id>")
@open_to(Access.LINK)
def question(token: str, page_id: str) -> Answer:
    """One page of questions, filled with what was answered before."""
    opened_draft = opened(token)
    page = opened_draft.flow.page(page_id)
    if page is None:
        return _elsewhere(opened_draft, page_id)
    return _show(opened_draft, page, _form(opened_draft, page, opened_draft.draft.units))


@blueprint.post("/<token>/<page_id>")
@open_to(Access.LINK)
def answer(token: str, page_id: str) -> Answer:
    """Keep one page of answers, or show it again with what to put right."""
    opened_draft = opened(token)
    page = opened_draft.flow.page(page_id)
    if page is None:
        if page_id in SHOWN_ONLY:
            raise MethodNotAllowed(["GET", "HEAD", "OPTIONS"])
        return _elsewhere(opened_draft, page_id)
    draft = opened_draft.draft
    form = _form(opened_draft, page, draft.units, request.form)
    going = request.form.get("go", "")
    if going in tuple(Units):
        return _change_units(opened_draft, page, form, Units(going))
    if pressed(going):
        return _change_language(opened_draft, page, form, pressed(going))
    changes = form.explicit_changes()
    told = {**opened_draft.flow.told, **changes}
    found = problems_on({key: one for key, one in told.items() if one is not None}, draft)
    find_faults(form, found)
    if going == "later":
        kept = opened_draft.keep(form.changes() if form.faults() else changes)
        return redirect(url_for("ask.saved", token=kept.token), 303)
    if going == PUT_OFF and form.measures:
        return _measure_later(opened_draft, page, form)
    if form.faults():
        return _show(opened_draft, page, form), UNPROCESSABLE
    if form.asks_how:
        changes = {**changes, LATER: None}
    elif form.can_wait and not form.skipped:
        changes = {**changes, LATER: None if going == MEASURE_ON else True}
    elif opened_draft.flow.leads(page) and not form.can_wait:
        changes = {**changes, LATER: None}
    return redirect(_onward(opened_draft.keep(changes, page), page), 303)


def _measure_later(opened_draft: OpenDraft, page: Page, form: QuestionForm) -> Answer:
    """Pass over all that is not measured yet. A number that was typed is answered, as ever."""
    if form.faults():
        return _show(opened_draft, page, form), UNPROCESSABLE
    answered = form.asks_how or not form.is_empty
    changes = form.explicit_changes() if answered else {}
    # The page of the first one is left behind, so that it leads back to all of them.
    left = answered or opened_draft.flow.leads(page)
    kept = opened_draft.keep({**changes, LATER: True}, page if left else None)
    return redirect(_onward(kept, page), 303)


def ask_once_more(token: str, page_id: str) -> Answer:
    """A page whose form came without its key: shown again with all that was typed, not saved."""
    opened_draft = opened(token)
    page = opened_draft.flow.page(page_id)
    if page is None:
        return _elsewhere(opened_draft, page_id)
    form = _form(opened_draft, page, opened_draft.draft.units, request.form)
    words = say(
        "This is not saved yet. The page was open too long, or your browser keeps no cookies."
        " Press “Continue” once more."
    )
    return _show(opened_draft, page, form, Fault("main", words)), BAD_REQUEST


def _onward(kept: OpenDraft, page: Page) -> str:
    """Where to go after a page: first to what cannot wait, then to what looks odd."""
    asked = "1" if _changing() else None
    if kept.new_warning():
        warned = kept.warned()
        return url_for("emergency.show", token=warned.token, after=page.id, change=asked)
    if next_doubt(kept, page) is not None:
        return url_for("right.ask", token=kept.token, after=page.id, change=asked)
    read = page.id if has_numbers(page, workbench().catalog) else None
    return kept.next_address(page.id, change=_changing(), read=read)


def _change_units(
    opened_draft: OpenDraft, page: Page, form: QuestionForm, units: Units
) -> Response:
    """Keep what was typed, with its unit written out, and show the page in other units."""
    workbench().store.save_draft(opened_draft.token, dict(form.explicit_changes()), units=units)
    return redirect(opened_draft.address(page.id, change=_changing()), 303)


def _change_language(
    opened_draft: OpenDraft, page: Page, form: QuestionForm, code: str
) -> Response:
    """Keep what was typed, and show the page in another language."""
    # That none of the signs is seen is an answer too, and it is kept as the page's own mark.
    opened_draft.keep(form.explicit_changes(), page if form.saw_none else None)
    asked = "1" if _changing() else None
    token = opened_draft.token
    shown = url_for("ask.question", token=token, page_id=page.id, change=asked, lang=code)
    return redirect(shown, 303)


@blueprint.get("/<token>/later")
@open_to(Access.LINK)
def saved(token: str) -> str:
    """The link to come back with, and for how long it works."""
    opened_draft = opened(token)
    return render_template(
        "ask/saved.html",
        private=True,
        resume_address=whole_address(token),
        code=draw_code(whole_address(token)),
        carry_on=opened_draft.resume_address(),
        until=show_date(opened_draft.draft.expires.date()),
    )


def _elsewhere(opened_draft: OpenDraft, page_id: str) -> Response:
    """A page that is not asked after these answers leads on; one that never was, nowhere."""
    if not is_known(page_id):
        abort(404)
    return redirect(opened_draft.resume_address(), 303)


def _form(
    opened_draft: OpenDraft,
    page: Page,
    units: Units,
    sent: MultiDict[str, str] | None = None,
) -> QuestionForm:
    flow = opened_draft.flow
    return QuestionForm(
        page,
        workbench().catalog,
        opened_draft.draft.audience,
        units,
        flow,
        sent=sent,
    )


def _lesson(form: QuestionForm) -> Lesson | None:
    """How to take the measurement that a page asks for; none for another page."""
    if form.measured is None:
        return None
    return teach(form.measured, workbench().catalog, form.who, form.flow)


def _changing() -> bool:
    return request.args.get("change") == "1"


def _show(opened_draft: OpenDraft, page: Page, form: QuestionForm, *others: Fault) -> str:
    changing = _changing()
    other = Units.IMPERIAL if form.units is Units.METRIC else Units.METRIC
    return render_template(
        "ask/measure.html" if form.measured else "ask/question.html",
        private=True,
        heading=form.heading,
        lead=word(page.lead, form.who),
        teach=_lesson(form),
        pictures=moving_pictures(page, workbench().catalog),
        read=read_back(opened_draft.flow, workbench().catalog, form, request.args.get("read", "")),
        until=show_date(opened_draft.draft.expires.date()),
        form=form,
        faults=[*others, *form.faults()],
        action=opened_draft.address(page.id, change=changing),
        back_address=opened_draft.back_address(page, change=changing),
        progress=progress_of(page.id),
        other_units=other.value if form.has_units else "",
    )
