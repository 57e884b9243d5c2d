"""Whole dogs: each file of tests/cases/dogs is answered as a vet who reviews it would expect.

The last tests hold the collection itself to account: what it must cover, and which verdicts
can never be given at all.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from fitting.core.answers import Answers, Problems
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Referral, SupportVerdict
from fitting.core.words import (
    Clearance,
    Condition,
    Confirmation,
    Pathway,
    StageId,
    Support,
    Verdict,
    YesNo,
)
from tests.core.verdicts import NEVER_GIVEN

FOLDER = Path(__file__).parent.parent / "cases" / "dogs"
FILES = sorted(FOLDER.glob("*.toml"))
README_DOGS = (
    "surgery-day-20-dachshund",
    "went-down-last-night",
    "old-shepherd-myelopathy-wheelchair",
)
KEYS = {"title", "story", "source", "on", "signed", "require_signature", "answers", "expect"}
Result = Recommendation | Referral


@dataclass(frozen=True)
class Case:
    """One dog: what was told of it and what a reviewer expects."""

    name: str
    title: str
    story: str
    source: str
    on: date
    signed: bool
    require_signature: bool
    told: Mapping[str, object]
    expect: Mapping[str, object]


def read_case(file: Path) -> Case:
    """The case in one file. A key that no case has is a fault of the file."""
    record = tomllib.loads(file.read_text(encoding="utf-8"))
    assert set(record) <= KEYS, f"{file.name}: unknown keys {sorted(set(record) - KEYS)}"
    return Case(
        file.stem,
        record["title"],
        record["story"],
        record.get("source", ""),
        record["on"],
        record.get("signed", False),
        record.get("require_signature", False),
        record["answers"],
        record["expect"],
    )


CASES = tuple(read_case(file) for file in FILES)


def answers_of_case(case: Case, catalog: Catalog) -> Answers:
    read = read_answers(case.told, catalog, case.on)
    assert not isinstance(read, Problems), [problem.message for problem in read.found]
    return read


def answer_case(case: Case, catalog: Catalog) -> Result:
    return recommend(
        answers_of_case(case, catalog),
        catalog,
        case.on,
        signed=case.signed,
        require_signature=case.require_signature,
    )


def supports_of(result: Result) -> tuple[SupportVerdict, ...]:
    return result.supports if isinstance(result, Referral) else result.aids.supports


def shown(result: Result) -> dict[str, list[str]]:
    """The ids that a page would show, by the list that they stand in."""
    plan = result.rehab
    matches = () if isinstance(result, Referral) else result.aids.aids
    return {
        "exercises": [one.id for one in plan.exercises],
        "care": [one.id for one in plan.care],
        "also": [*plan.also_allowed, *(one.id for one in plan.care)],
        "clinic_only": list(plan.clinic_only),
        "aids": [match.aid for match in matches],
        "advice": list(result.advice),
        "doubts": [doubt.about for doubt in result.assessment.doubts],
        "supports": [one.support.value for one in supports_of(result)],
    }


def flags_of(result: Result, *, known: bool) -> list[str]:
    return [flag.id for flag in result.assessment.flags if flag.known is known]


def urgency_of(result: Result) -> str | None:
    urgency = result.urgency if isinstance(result, Referral) else result.assessment.urgency
    return None if urgency is None else urgency.value


def exact(result: Result) -> dict[str, object]:
    """Everything that a case may state word for word."""
    stage = result.rehab.stage
    return {
        "kind": "referral" if isinstance(result, Referral) else "recommendation",
        "urgency": urgency_of(result),
        "stage": "none" if stage is None else stage.value,
        "flags_active": flags_of(result, known=False),
        "flags_known": flags_of(result, known=True),
        "confirmation": result.assessment.confirmation.value,
        "band": "" if isinstance(result, Referral) else result.band,
        "exercises": shown(result)["exercises"],
        "only_supports": shown(result)["supports"],
    }


def _verdicts(wanted: object, result: Result) -> list[str]:
    assert isinstance(wanted, dict)
    given = {one.support.value: one.verdict.value for one in supports_of(result)}
    return [
        f"{support}: expected {verdict}, given {given.get(support)}"
        for support, verdict in wanted.items()
        if given.get(support) != verdict
    ]


def _reasons(wanted: object, result: Result) -> list[str]:
    assert isinstance(wanted, dict)
    given = {
        one.support.value: {reason.rule for reason in one.reasons} for one in supports_of(result)
    }
    return [
        f"{support}: no reason {rule} among {sorted(given[support])}"
        for support, rules in wanted.items()
        for rule in rules
        if rule not in given[support]
    ]


def _rejected(wanted: object, result: Result) -> list[str]:
    assert isinstance(wanted, dict)
    rejected = () if isinstance(result, Referral) else result.aids.rejected
    given = {one.aid: one.failed for one in rejected}
    return [
        f"{aid}: expected to fail on {failed}, given {given.get(aid)}"
        for aid, failed in wanted.items()
        if given.get(aid) != failed
    ]


def _places(wanted: object, result: Result) -> list[str]:
    assert isinstance(wanted, dict)
    matches = () if isinstance(result, Referral) else result.aids.aids
    given = {match.aid: match.fit.place for match in matches}
    return [
        f"{aid}: expected the place {place}, given {given.get(aid)}"
        for aid, place in wanted.items()
        if given.get(aid) != place
    ]


def _included(where: str) -> Callable[[object, Result], list[str]]:
    def check(wanted: object, result: Result) -> list[str]:
        assert isinstance(wanted, list)
        there = shown(result)[where]
        return [f"{one} is not among the {where} {there}" for one in wanted if one not in there]

    return check


def _left_out(*where: str) -> Callable[[object, Result], list[str]]:
    def check(wanted: object, result: Result) -> list[str]:
        assert isinstance(wanted, list)
        lists = shown(result)
        return [
            f"{one} is among the {name}" for name in where for one in wanted if one in lists[name]
        ]

    return check


CHECKS: Mapping[str, Callable[[object, Result], list[str]]] = {
    "supports": _verdicts,
    "reasons_include": _reasons,
    "rejected_include": _rejected,
    "places": _places,
    "exercises_include": _included("exercises"),
    "also_include": _included("also"),
    "care_include": _included("care"),
    "clinic_only_include": _included("clinic_only"),
    "aids_include": _included("aids"),
    "advice_include": _included("advice"),
    "doubts": _included("doubts"),
    "never": _left_out("exercises", "also", "clinic_only"),
    "aids_never": _left_out("aids"),
}
EXACT = (
    "kind",
    "urgency",
    "stage",
    "flags_active",
    "flags_known",
    "confirmation",
    "band",
    "exercises",
    "only_supports",
)


def differences(case: Case, result: Result) -> list[str]:
    """Everything in which the answer differs from what the case expects, all at once."""
    found = []
    told = exact(result)
    for key, wanted in case.expect.items():
        if key == "because":
            continue
        if key in EXACT:
            if told[key] != wanted:
                found.append(f"{key}: expected {wanted}, given {told[key]}")
        else:
            found += CHECKS[key](wanted, result)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_dog_is_answered_as_its_reviewer_expects(case: Case, catalog: Catalog) -> None:
    assert differences(case, answer_case(case, catalog)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_names_only_records_that_exist(case: Case, catalog: Catalog) -> None:
    """A misspelled id in a list of what must not appear would pass for ever."""
    named = {
        "never": catalog.exercises,
        "aids_never": catalog.aids,
        "aids_include": catalog.aids,
        "rejected_include": catalog.aids,
    }
    for key, records in named.items():
        wanted = case.expect.get(key, [])
        assert isinstance(wanted, list | dict)
        assert [one for one in wanted if one not in records] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_can_be_reviewed(case: Case) -> None:
    """A title, a few plain sentences, what is expected and one line of why."""
    sentences = len([one for one in re.split(r"[.?]\s", case.story) if one.strip()])
    assert 2 <= sentences <= 4
    assert {"kind", "stage", "because"} < set(case.expect)
    assert {"exercises", "exercises_include", "never"} & set(case.expect)
    assert str(case.expect["because"]).count("\n") == 0


def test_there_are_enough_dogs_and_a_dozen_come_from_what_was_read() -> None:
    assert len(CASES) >= 44
    assert sum(bool(case.source) for case in CASES) >= 12


def test_the_three_dogs_of_the_readme_are_here() -> None:
    assert set(README_DOGS) <= {case.name for case in CASES}


def test_cases_cover_every_stage(catalog: Catalog) -> None:
    assert {answer_case(case, catalog).rehab.stage for case in CASES} == {None, *StageId}


def test_cases_cover_every_condition_and_pathway(catalog: Catalog) -> None:
    told = [answers_of_case(case, catalog) for case in CASES]
    assert {answers.condition for answers in told} == set(Condition)
    discs = [answers for answers in told if answers.condition is Condition.IVDD]
    assert {answers.pathway for answers in discs} == set(Pathway)


def confirmation_rows(case: Case, catalog: Catalog) -> set[str]:
    """The rows of "Who confirmed, and what it gives" that this dog stands for."""
    answers, result = answers_of_case(case, catalog), answer_case(case, catalog)
    confirmed = result.assessment.confirmation
    rows = set()
    if answers.vet_exam is not YesNo.YES:
        rows.add("1: no exam")
    elif isinstance(result, Referral):
        rows.add("1: red flag")
    elif answers.condition is Condition.IVDD:
        if answers.clearance in (Clearance.NONE, Clearance.DIAGNOSED):
            rows.add("2: examined, nothing cleared")
        elif confirmed is Confirmation.NONE:
            rows.add("signature missing" if case.require_signature else "2: does not count")
        else:
            rows.add({Confirmation.OWNER_REPORTED: "3", Confirmation.VET_SIGNED: "4"}[confirmed])
    else:
        rows.add("other condition, exam alone")
    return rows


def test_cases_cover_every_row_of_who_confirmed(catalog: Catalog) -> None:
    assert set().union(*(confirmation_rows(case, catalog) for case in CASES)) == {
        "1: no exam",
        "1: red flag",
        "2: examined, nothing cleared",
        "2: does not count",
        "3",
        "4",
        "signature missing",
        "other condition, exam alone",
    }


def test_cases_cover_every_verdict_that_a_support_can_have(catalog: Catalog) -> None:
    given = {
        (one.support, one.verdict)
        for case in CASES
        for one in supports_of(answer_case(case, catalog))
    }
    every = {(support, verdict) for support in Support for verdict in Verdict}
    assert given | set(NEVER_GIVEN) == every
    assert given & set(NEVER_GIVEN) == set()
