"""The pages that belong to no dog: start, emergency signs, what we keep, and the health check."""

from dataclasses import dataclass

from flask import Blueprint, Response, render_template, request, url_for

from fitting.core.catalog import RedFlag, WhoAnswers
from fitting.core.words import Urgency
from fitting.present.say import look_up, look_up_all, mark, say
from fitting.store import StoreUnusable
from fitting.store.store import CASE_KEPT, DRAFT_KEPT
from fitting.web.access import Access, open_to
from fitting.web.start_form import StartForm
from fitting.web.workbench import workbench

blueprint = Blueprint("pages", __name__)

_GROUPS = (
    (Urgency.NOW, mark("Go to a vet now, at any hour"), "urgent"),
    (Urgency.TODAY, mark("Speak to a vet today"), "care"),
    (Urgency.WITHIN_DAYS, mark("See a vet in the next day or two"), "calm"),
)


@dataclass(frozen=True, slots=True)
class SignGroup:
    """Danger signs that call for the same thing. `tone` is the look of the block."""

    heading: str
    tone: str
    signs: tuple[str, ...]


@blueprint.get("/")
@open_to(Access.ANYONE)
def start() -> str:
    """What this is, who is filling it in, what is needed, and when to call a vet instead."""
    return render_start(StartForm.choosing(request.args.get("audience", "")))


def render_start(form: StartForm) -> str:
    """The start page with this form, and its faults when it has some."""
    signs = [
        look_up(flag.name) for flag in _of_urgency(Urgency.NOW) if flag.who is WhoAnswers.OWNER
    ]
    return render_template(
        "pages/start.html",
        form=form,
        faults=form.faults(),
        signs=signs,
        switch_address=url_for("ask.begin"),
    )


@blueprint.get("/emergency-signs")
@open_to(Access.ANYONE)
def signs() -> str:
    """Every danger sign, grouped by what to do."""
    emergency = workbench().catalog.emergency
    return render_template(
        "pages/signs.html",
        groups=[_group(*group) for group in _GROUPS],
        transport=look_up_all(emergency.transport),
        false_comfort=look_up_all(emergency.false_comfort),
    )


def _group(urgency: Urgency, heading: str, tone: str) -> SignGroup:
    signs = tuple(look_up(flag.text) for flag in _of_urgency(urgency))
    return SignGroup(say(heading), tone, signs)


def _of_urgency(urgency: Urgency) -> list[RedFlag]:
    return [flag for flag in workbench().catalog.flags.values() if flag.urgency is urgency]


@blueprint.get("/what-we-keep")
@open_to(Access.ANYONE)
def privacy() -> str:
    """What is stored, for how long, who sees it and how to delete it."""
    return render_template(
        "pages/privacy.html", draft_days=DRAFT_KEPT.days, case_days=CASE_KEPT.days
    )


@blueprint.get("/deleted")
@open_to(Access.ANYONE)
def gone() -> str:
    """Where "Delete this now" leads."""
    return render_template("pages/gone.html")


@blueprint.get("/healthz")
@open_to(Access.ANYONE)
def healthz() -> Response:
    """200 when the database answers and the catalogue is loaded, else 503."""
    bench = workbench()
    try:
        bench.store.ping()
    except StoreUnusable:
        return Response("the database does not answer\n", status=503, mimetype="text/plain")
    if not bench.catalog.flags:
        return Response("the catalogue is empty\n", status=503, mimetype="text/plain")
    return Response("ok\n", mimetype="text/plain")
