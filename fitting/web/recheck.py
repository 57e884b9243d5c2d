"""A re-check some weeks later: keep what lasts, ask again what changes."""

from typing import Final

from flask import Blueprint, abort, redirect
from werkzeug import Response

from fitting.store import Case, UnknownToken
from fitting.web.access import Access, open_to
from fitting.web.drafts import opened
from fitting.web.flow import AGAIN, SEEN, everything_seen, follow
from fitting.web.workbench import workbench

blueprint = Blueprint("recheck", __name__, url_prefix="/result")

# How the dog is today is never taken from an older day: these are asked empty.
FORGOTTEN: Final = frozenset(
    {
        "flags",
        "known_flags",
        "vet_exam",
        "trend",
        "stable_or_better",
        "mobility",
        "plateau",
        "affected",
        "front_legs",
        "can_urinate",
        "pain_controlled",
        "wound_healed",
        "wound_problem",
        "open_sores",
    }
)
# What may have changed: asked again, with the last answer filled in.
ASKED_AGAIN: Final = frozenset(
    {
        "dates",
        "allowed",
        "allowed-by",
        "rest",
        "weight",
        "measure-chest-girth",
        "measure-waist-girth",
        "measure-thigh-girth",
    }
)


@blueprint.post("/<token>/re-check")
@open_to(Access.LINK)
def start(token: str) -> Response:
    """A new draft for the same dog on a later day. The case stays as it is."""
    try:
        case = workbench().store.read_case(token)
    except UnknownToken:
        abort(404)
    answers = {key: one for key, one in case.answers.items() if key not in FORGOTTEN}
    fresh, _ = workbench().store.start_draft(
        audience=case.audience,
        units=case.units,
        answers={**answers, SEEN: still_seen(case), AGAIN: True},
    )
    return redirect(opened(fresh).resume_address(), 303)


def still_seen(case: Case) -> list[str]:
    """The notes of the pages that need not be asked again."""
    flow = follow(case.answers, workbench().catalog, case.audience)
    return [note for note in everything_seen(flow) if not _asked_again(*note.split("/", 1))]


def _asked_again(page: str, question: str) -> bool:
    return page in ASKED_AGAIN or question in FORGOTTEN
