"""A saved case: its page, its sheet, a new try from its answers, and its end."""

from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug import Response

from fitting.core.answers import Problems
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Referral
from fitting.edition import this_edition
from fitting.present.as_json import as_json
from fitting.present.build import present
from fitting.present.figures import show_date
from fitting.present.first_aid import first_kind, first_product
from fitting.present.frozen import OldView, thaw
from fitting.present.proof import Proof, Wanted
from fitting.present.proving import prove, prove_kept
from fitting.present.say import speaking, spoken
from fitting.present.view import ResultView
from fitting.sheet.lists import shared
from fitting.sheet.paper import Paper
from fitting.sheet.render import render_sheet
from fitting.store import Case, UnknownToken
from fitting.web.access import Access, open_to
from fitting.web.calendar_file import MIMETYPE, calendar_file
from fitting.web.drafts import opened
from fitting.web.flow import LATER, MEASUREMENTS, SEEN
from fitting.web.language import chosen
from fitting.web.not_kept import SOON_MINUTES, minutes_left
from fitting.web.own_dog import drawn_dog
from fitting.web.recheck import seen_but_measures, to_measure
from fitting.web.share import share
from fitting.web.workbench import workbench

blueprint = Blueprint("result", __name__, url_prefix="/result")

# Where shops sell Letter paper and not A4.
LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "CL", "CO", "CR", "GT", "PR", "VE", "PH"})


@dataclass(frozen=True, slots=True)
class SheetLinks:
    """The sheet on the paper of the country, on the other one, and in large print.

    `steps` is the sheet with a page more, for every step of the exercises; empty without any.
    """

    usual: str
    other: str
    large: str
    steps: str
    paper: str


@blueprint.get("/<token>")
@open_to(Access.LINK)
def show(token: str) -> str:
    """The whole result; for a referral, what to do now and nothing else first."""
    case = read_case(token)
    view = _view(case)
    referral = view.kind == "referral"
    # A page speaks one language: that of the result, whatever the browser asks for.
    with speaking(view.language):
        return _page(token, case, view, referral=referral)


def _page(token: str, case: Case, view: ResultView, *, referral: bool) -> str:
    kind = first_kind(view.supports, view.aids)
    return render_template(
        "result/referral.html" if referral else "result/recommendation.html",
        private=True,
        saved=True,
        view=view,
        first_kind=kind,
        stops=shared([one.stop_signs for one in view.exercises]),
        first_aid=first_product([one for one in view.aids if kind and one.support == kind.id]),
        kept_in_its_words=chosen() not in ("", view.language),
        own_dog=drawn_dog(view.figure),
        facts_changed=case.catalog != workbench().catalog.digest,
        sheet_links=_sheet_links(token, case, view),
        again_address=url_for("result.again", token=token),
        to_measure=() if referral else to_measure(case),
        measure_address=url_for("recheck.measure", token=token),
        any_measured=bool(case.answers.get(MEASUREMENTS)),
        other_day=case.on != workbench().today(),
        recheck_address=url_for("recheck.start", token=token),
        delete_address=url_for("result.delete", token=token),
        soon_address=url_for("result.end_soon", token=token),
        dates_address=url_for("result.dates", token=token),
        fits_address=url_for("fits.of_result", token=token),
        share=share(_own_address(token, case, view)),
        kept_until=show_date(case.expires.date()),
        minutes_left=minutes_left(case),
        soon_minutes=SOON_MINUTES,
    )


@blueprint.get("/<token>/sheet.pdf")
@open_to(Access.LINK)
def sheet(token: str) -> Response:
    """The sheet to print, on the `paper` asked for (`a4`, `letter`) or that of the country."""
    case = read_case(token)
    asked = request.args.get("paper", "").lower()
    paper = Paper(asked) if asked in tuple(Paper) else usual_paper(case)
    large = request.args.get("print") == "large"
    every_step = request.args.get("steps") == "all"
    view = _view(case)
    # A code on paper that leads nowhere tomorrow would only be in the way.
    link = "" if minutes_left(case) else _own_address(token, case, view)
    wanted = Wanted(
        on=case.on,
        units=case.units,
        audience=case.audience.value,
        language=view.language,
        paper=paper.value,
        large_print=large,
        every_step=every_step,
        require_signature=workbench().settings.require_vet_signature,
        link=link,
    )
    proof = _proof(case, view, wanted)
    pdf = render_sheet(
        view, paper=paper, large_print=large, every_step=every_step, link=link, proof=proof
    )
    # The file's name tells nothing of the dog: it lies among others in a shared folder.
    name = f"fitting-sheet-{case.on.isoformat()}.pdf"
    return Response(
        pdf,
        mimetype="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )


@blueprint.get("/<token>/dates.ics")
@open_to(Access.LINK)
def dates(token: str) -> Response:
    """The days to keep, for a calendar; answers 404 where the result names none."""
    case = read_case(token)
    days = _view(case).dates
    if not days:
        abort(404)
    return Response(
        calendar_file(days, case=token, made=case.created),
        mimetype=MIMETYPE,
        headers={"Content-Disposition": 'attachment; filename="fitting-days.ics"'},
    )


@blueprint.post("/<token>/again")
@open_to(Access.LINK)
def again(token: str) -> Response:
    """A new draft from the answers of this case, which stays as it is."""
    case = read_case(token)
    noted = {SEEN: seen_but_measures(case), LATER: True}
    fresh, _ = workbench().store.start_draft(
        audience=case.audience, units=case.units, answers={**case.answers, **noted}
    )
    return redirect(opened(fresh).check, 303)


@blueprint.post("/<token>/delete")
@open_to(Access.LINK)
def delete(token: str) -> Response:
    """Delete the case at once."""
    read_case(token)
    workbench().store.forget_case(token)
    return redirect(url_for("pages.gone"), 303)


@blueprint.post("/<token>/end-soon")
@open_to(Access.LINK)
def end_soon(token: str) -> Response:
    """Do not keep the case: leave time to print the sheet, then erase it."""
    read_case(token)
    workbench().store.end_case_soon(token)
    return redirect(url_for("result.show", token=token), 303)


def usual_paper(case: Case) -> Paper:
    """The paper that is sold where the dog lives."""
    country = str(case.answers.get("country", "")).strip().upper()
    return Paper.LETTER if country in LETTER_COUNTRIES else Paper.A4


def _sheet_links(token: str, case: Case, view: ResultView) -> SheetLinks:
    """The sheet in the language of the page, which the address names."""
    usual = usual_paper(case)
    other = Paper.A4 if usual is Paper.LETTER else Paper.LETTER

    def address(paper: Paper, **asked: str) -> str:
        asked = {**asked, "lang": view.language, "paper": paper.value}
        return url_for("result.sheet", token=token, _external=False, **asked)

    return SheetLinks(
        usual=address(usual),
        other=address(other),
        large=address(usual, print="large"),
        steps=address(usual, steps="all") if view.exercises else "",
        paper=usual.value,
    )


def _own_address(token: str, case: Case, view: ResultView) -> str:
    """The whole address of the result: on the public address, or on that of this request.

    It names a language only where the sheet is not in the one that the case was kept in.
    """
    base = workbench().settings.base_url
    kept = case.shown.get("language", view.language)
    told = None if view.language == kept else view.language
    path = url_for("result.show", token=token, lang=told)
    return f"{base}{path}" if base else request.host_url.rstrip("/") + path


def _proof(case: Case, view: ResultView, wanted: Wanted) -> Proof:
    """The proof of this sheet. It says so when the words were kept from an earlier edition."""
    catalog, edition = workbench().catalog, this_edition()
    made = prove(case.answers, catalog, wanted, edition, allow_override=False)
    if isinstance(made, Problems) or made.view != view:
        return prove_kept(case.answers, case.result, view, wanted, edition)
    return made.proof


def read_case(token: str) -> Case:
    """The case under this token; answers 404 when there is none."""
    try:
        return workbench().store.read_case(token)
    except UnknownToken:
        abort(404)


def _view(case: Case) -> ResultView:
    """The case in the words of its own day, and said anew where those do not serve.

    They do not when they can no longer be read. Nor do they when the reader chose another
    language; but only where today's facts and rules still give exactly the result that was kept.
    """
    try:
        kept = thaw(case.shown)
    except OldView:
        return _said_anew(case, chosen() or spoken())[1]
    asked = chosen()
    if asked in ("", kept.language):
        return kept
    result, said = _said_anew(case, asked)
    same = as_json(result, workbench().catalog, units=case.units) == case.result
    return said if same else kept


def _said_anew(case: Case, language: str) -> tuple[Recommendation | Referral, ResultView]:
    bench = workbench()
    answers = read_answers(
        case.answers, bench.catalog, case.on, units=case.units, allow_override=False
    )
    if isinstance(answers, Problems):
        abort(404)
    result = recommend(
        answers, bench.catalog, case.on, require_signature=bench.settings.require_vet_signature
    )
    return result, present(
        result,
        bench.catalog,
        units=case.units,
        audience=case.audience.value,
        language=language,
    )
