"""From a result back to the questions: a re-check some weeks later, and measuring after all.

A re-check keeps what lasts and asks again what changes. Both ask for what was never measured.
"""

from collections.abc import Collection, Mapping
from typing import Final

from flask import Blueprint, abort, redirect
from werkzeug import Response

from fitting.core.question import Asked
from fitting.core.questionnaire import HOW_TAKEN_PAGE, all_questions
from fitting.core.questions_taken import TAKEN_PARTS
from fitting.store import Case, UnknownToken
from fitting.web.access import Access, open_to
from fitting.web.drafts import opened
from fitting.web.flow import (
    AGAIN,
    MEASUREMENTS,
    SEEN,
    Flow,
    everything_seen,
    follow,
    is_measurement,
    mapping,
)
from fitting.web.wording import word
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
    return _look_again(_read(token))


@blueprint.post("/<token>/measure")
@open_to(Access.LINK)
def measure(token: str) -> Response:
    """A new draft that goes straight to what was not measured. The case stays as it is.

    On another day it is a re-check: how the dog is today is never taken from an older day.
    """
    case = _read(token)
    if case.on != workbench().today():
        return _look_again(case)
    return _begin(case, case.answers, _seen_but(case, _unmeasured_and_how(case)))


def to_measure(case: Case) -> tuple[str, ...]:
    """The names of the measurements that this result could use and that nobody took."""
    questions = all_questions(workbench().catalog)
    who = Asked(case.audience.value)
    return tuple(word(questions[one].short, who) for one in _unmeasured(case))


def seen_but_measures(case: Case) -> list[str]:
    """The notes of every page but those of the measurements that nobody took.

    The first of all measurements is left as answered: its page leads on to the others.
    """
    first = next((one for one in _asked(case)[1] if is_measurement(one)), "")
    return _seen_but(case, [one for one in _unmeasured_and_how(case) if one != first])


def _seen_but(case: Case, left: Collection[str]) -> list[str]:
    flow = follow(case.answers, workbench().catalog, case.audience)
    return [note for note in everything_seen(flow) if note.split("/", 1)[1] not in left]


def _unmeasured_and_how(case: Case) -> tuple[str, ...]:
    """What nobody measured; with how it is done, where nobody has told that yet."""
    missing = _unmeasured(case)
    readings = mapping(case.answers.get(MEASUREMENTS)).values()
    told = any(part in mapping(reading) for reading in readings for part in TAKEN_PARTS)
    return missing if told or not missing else (*HOW_TAKEN_PAGE.questions, *missing)


def _unmeasured(case: Case) -> tuple[str, ...]:
    flow, asked = _asked(case)
    return tuple(one for one in asked if _is_missing(one, flow))


def _asked(case: Case) -> tuple[Flow, list[str]]:
    """The flow of a case on its day, and every question of it in order."""
    bench = workbench()
    flow = follow(
        case.answers,
        bench.catalog,
        case.audience,
        case.on,
        require_signature=bench.settings.require_vet_signature,
    )
    return flow, [one for page in flow.pages for one in page.questions]


def _is_missing(question: str, flow: Flow) -> bool:
    return is_measurement(question) and question.partition(".")[2] not in flow.own


def _read(token: str) -> Case:
    try:
        return workbench().store.read_case(token)
    except UnknownToken:
        abort(404)


def _look_again(case: Case) -> Response:
    answers = {key: one for key, one in case.answers.items() if key not in FORGOTTEN}
    return _begin(case, answers, still_seen(case))


def _begin(case: Case, answers: Mapping[str, object], seen: list[str]) -> Response:
    fresh, _ = workbench().store.start_draft(
        audience=case.audience,
        units=case.units,
        answers={**answers, SEEN: seen, AGAIN: True},
    )
    return redirect(opened(fresh).resume_address(), 303)


def still_seen(case: Case) -> list[str]:
    """The notes of the pages that need not be asked again."""
    seen = _seen_but(case, _unmeasured_and_how(case))
    return [note for note in seen if not _asked_again(*note.split("/", 1))]


def _asked_again(page: str, question: str) -> bool:
    return page in ASKED_AGAIN or question in FORGOTTEN
