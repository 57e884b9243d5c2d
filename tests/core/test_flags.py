"""Red flags: a row for each rule that derives one, and for each that makes one known.

The rows follow the contract: "Derived", then "Active or known". Each starts from a dog with no
flag at all, examined and getting better, and changes as little as it can.
"""

import pytest

from fitting.core.catalog import Catalog
from fitting.core.recommendation import recommend
from fitting.core.result import Assessment, Recommendation, Referral
from fitting.core.words import Urgency
from tests.build import TODAY, answers_of

YESTERDAY = "2026-11-22"
LAST_WEEK = "2026-11-16"
EIGHT_DAYS_AGO = "2026-11-15"
TEN_DAYS_AGO = "2026-11-13"

FELT = {"feeling_by": "Dr Grey", "feeling_date": YESTERDAY}
NUMB = {"mobility": "E", "feeling": "does_not_feel", **FELT}
OPERATED = {
    "pathway": "surgical",
    "surgery_date": TEN_DAYS_AGO,
    "onset_date": "2026-11-12",
    "wound_healed": "yes",
}
OVERRIDE = {
    "vet": "Dr Grey",
    "practice": "Hill Vets",
    "date": YESTERDAY,
    "expires": "2026-12-01",
    "allow": ["S1"],
}

Changes = dict[str, object]


def answered(catalog: Catalog, changes: Changes) -> Recommendation | Referral:
    return recommend(answers_of(catalog, **changes), catalog, TODAY)


def state(assessment: Assessment, flag_id: str) -> str:
    """How a flag stands: "active", "known" or "none"."""
    raised = [flag for flag in assessment.flags if flag.id == flag_id]
    assert len(raised) <= 1
    if not raised:
        return "none"
    return "known" if raised[0].known else "active"


def test_the_dog_that_every_row_changes_has_no_flag(catalog: Catalog) -> None:
    assert answered(catalog, {}).assessment.flags == ()


DERIVED: list[tuple[str, Changes, str, str]] = [
    # C, X, D and E with no vet exam, or getting worse: RF01.
    *(
        (f"{level}, no exam", {"mobility": level, "vet_exam": "no"}, "RF01", "active")
        for level in "CXDE"
    ),
    *(
        (f"{level}, worse", {"mobility": level, "trend": "worse"}, "RF01", "active")
        for level in "CXDE"
    ),
    ("C, examined and no worse", {"mobility": "C"}, "RF01", "none"),
    ("C, exam not known", {"mobility": "C", "vet_exam": None}, "RF01", "none"),
    ("D, examined and no worse", {"mobility": "D"}, "RF01", "none"),
    ("A, no exam", {"mobility": "A", "vet_exam": "no"}, "RF01", "none"),
    ("B, no exam", {"mobility": "B", "vet_exam": "no"}, "RF01", "none"),
    ("B, worse", {"mobility": "B", "trend": "worse"}, "RF01", "none"),
    # No movement: RF02.
    *((f"{level} does not move", {"mobility": level}, "RF02", "known") for level in "XDE"),
    ("C moves", {"mobility": "C"}, "RF02", "none"),
    ("B moves", {"mobility": "B"}, "RF02", "none"),
    # X: RF01 too, unless examined, no worse and more than 7 days past.
    ("X on day 8", {"mobility": "X", "onset_date": EIGHT_DAYS_AGO}, "RF01", "none"),
    ("X on day 7", {"mobility": "X", "onset_date": LAST_WEEK}, "RF01", "active"),
    (
        "X, worse",
        {"mobility": "X", "onset_date": EIGHT_DAYS_AGO, "trend": "worse"},
        "RF01",
        "active",
    ),
    ("X, not examined", {"mobility": "X", "vet_exam": "no"}, "RF01", "active"),
    ("X, day not known", {"mobility": "X", "onset_date": None}, "RF01", "active"),
    (
        "X, days told as a count",
        {"mobility": "X", "onset_date": None, "days_since": 8},
        "RF01",
        "none",
    ),
    (
        "X that feels is D, fresh or not",
        {"mobility": "X", "onset_date": LAST_WEEK, "feeling": "feels", **FELT},
        "RF01",
        "none",
    ),
    # E: RF03.
    ("E by level", {"mobility": "E"}, "RF03", "active"),
    ("X that does not feel is E", {**NUMB, "mobility": "X"}, "RF03", "active"),
    ("D", {"mobility": "D"}, "RF03", "none"),
    ("X, never told", {"mobility": "X"}, "RF03", "none"),
    # Worse at any level, or B with no exam: RF04.
    *(
        (f"{level}, worse", {"mobility": level, "trend": "worse"}, "RF04", "active")
        for level in "ABCXDE"
    ),
    ("B, no exam", {"mobility": "B", "vet_exam": "no"}, "RF04", "active"),
    ("B, exam not known", {"mobility": "B", "vet_exam": None}, "RF04", "none"),
    ("A, no exam", {"mobility": "A", "vet_exam": "no"}, "RF04", "none"),
    ("C, no exam", {"mobility": "C", "vet_exam": "no"}, "RF04", "none"),
    ("trend not known", {"trend": None}, "RF04", "none"),
    # Two steps lost in 48 hours: RF05.
    ("ticked", {"flags": ["RF05"]}, "RF05", "active"),
    (
        "down two steps since yesterday",
        {"mobility": "C", "recovered_from": "C", "onset_date": YESTERDAY},
        "RF05",
        "active",
    ),
    (
        "one step since yesterday",
        {"mobility": "B", "recovered_from": "B", "onset_date": YESTERDAY},
        "RF05",
        "none",
    ),
    (
        "two steps over three weeks",
        {"mobility": "C", "recovered_from": "C", "worse_date": YESTERDAY},
        "RF05",
        "none",
    ),
    (
        "dates not told",
        {"mobility": "C", "recovered_from": "C", "onset_date": None},
        "RF05",
        "none",
    ),
    ("worst level not told", {"mobility": "C", "onset_date": YESTERDAY}, "RF05", "none"),
    # The bladder: RF06, RF07.
    ("no urine", {"can_urinate": "no"}, "RF06", "active"),
    ("overflow", {"can_urinate": "overflow"}, "RF07", "active"),
    ("overflow is not retention", {"can_urinate": "overflow"}, "RF06", "none"),
    ("emptied as taught", {"can_urinate": "expressed"}, "RF06", "none"),
    ("emptied as taught", {"can_urinate": "expressed"}, "RF07", "none"),
    ("bladder not known", {"can_urinate": "unknown"}, "RF06", "none"),
    # The front end: RF10.
    ("towel test failed", {"front_legs": "weak"}, "RF10", "known"),
    ("a front leg", {"front_legs": None, "affected": ["left_front"]}, "RF10", "known"),
    ("the neck", {"region": "cervical"}, "RF10", "known"),
    ("towel test not done", {"front_legs": "not_tested"}, "RF10", "none"),
    ("region not known", {"region": "unknown"}, "RF10", "none"),
    # Pain, wound, sores, exam: RF11, RF12, RF15, RF21.
    ("pain", {"pain_controlled": "no"}, "RF11", "active"),
    ("pain not known", {"pain_controlled": "unknown"}, "RF11", "none"),
    ("wound trouble", {"wound_problem": "yes"}, "RF12", "active"),
    ("wound not healed is no flag", {"wound_healed": "no"}, "RF12", "none"),
    ("wound not known", {"wound_problem": "unknown"}, "RF12", "none"),
    ("sores", {"open_sores": "yes"}, "RF15", "known"),
    ("sores not known", {"open_sores": "unknown"}, "RF15", "none"),
    ("no exam", {"vet_exam": "no"}, "RF21", "active"),
    ("exam not known", {"vet_exam": None}, "RF21", "none"),
]


@pytest.mark.parametrize(
    ("changes", "flag", "expected"),
    [row[1:] for row in DERIVED],
    ids=[f"{row[2]}: {row[0]}" for row in DERIVED],
)
def test_flag_follows_from_other_answers(
    catalog: Catalog, changes: Changes, flag: str, expected: str
) -> None:
    assert state(answered(catalog, changes).assessment, flag) == expected


KNOWN: list[tuple[str, Changes, str, str]] = [
    # RF02, RF10 and RF15 when derived: an exam, and no worse.
    *(
        (f"{why}, examined", changes, flag, "known")
        for why, changes, flag in (
            ("no movement", {"mobility": "D"}, "RF02"),
            ("front legs", {"front_legs": "weak"}, "RF10"),
            ("sores", {"open_sores": "yes"}, "RF15"),
        )
    ),
    *(
        (f"{why}, worse", {**changes, "trend": "worse"}, flag, "active")
        for why, changes, flag in (
            ("no movement", {"mobility": "D"}, "RF02"),
            ("front legs", {"front_legs": "weak"}, "RF10"),
            ("sores", {"open_sores": "yes"}, "RF15"),
        )
    ),
    *(
        (f"{why}, exam not known", {**changes, "vet_exam": None}, flag, "active")
        for why, changes, flag in (
            ("no movement", {"mobility": "D"}, "RF02"),
            ("front legs", {"front_legs": "weak"}, "RF10"),
            ("sores", {"open_sores": "yes"}, "RF15"),
        )
    ),
    ("ticked, not listed as known", {"flags": ["RF10"]}, "RF10", "active"),
    ("ticked and listed", {"flags": ["RF10"], "known_flags": ["RF10"]}, "RF10", "known"),
    # RF03 with a recorded plan.
    ("operated in this episode", {**NUMB, **OPERATED}, "RF03", "known"),
    (
        "operated, counted in days",
        {**NUMB, **OPERATED, "surgery_date": None, "days_since": 10},
        "RF03",
        "known",
    ),
    ("operated, no date told", {**NUMB, "pathway": "surgical"}, "RF03", "known"),
    (
        "operated, no date told, worse since some day",
        {**NUMB, "pathway": "surgical", "worse_date": "2026-11-01"},
        "RF03",
        "active",
    ),
    ("a named vet's override", {**NUMB, "override": OVERRIDE}, "RF03", "known"),
    (
        "an override that has run out",
        {**NUMB, "override": {**OVERRIDE, "expires": YESTERDAY}},
        "RF03",
        "active",
    ),
    ("a plateau with name and date", {**NUMB, "plateau": "yes"}, "RF03", "known"),
    ("a plateau without a name", {"mobility": "E", "plateau": "yes"}, "RF03", "active"),
    ("no plateau", {**NUMB, "plateau": "no"}, "RF03", "active"),
    ("a plan, but worse", {**NUMB, "plateau": "yes", "trend": "worse"}, "RF03", "active"),
    ("listed as known, no plan", {**NUMB, "known_flags": ["RF03"]}, "RF03", "active"),
    (
        "operated before it got worse",
        {**NUMB, **OPERATED, "worse_date": "2026-11-20", "feeling_date": "2026-11-21"},
        "RF03",
        "active",
    ),
    # Known through the list.
    *(
        (f"{flag} listed", {"flags": [flag], "known_flags": [flag]}, flag, "known")
        for flag in ("RF07", "RF14", "RF16", "RF17", "RF18", "RF19", "RF20", "RF22")
    ),
    *(
        (f"{flag} not listed", {"flags": [flag]}, flag, "active")
        for flag in ("RF07", "RF14", "RF16", "RF17", "RF18", "RF19", "RF20", "RF22")
    ),
    *(
        (
            f"{flag} listed, but worse",
            {"flags": [flag], "known_flags": [flag], "trend": "worse"},
            flag,
            "active",
        )
        for flag in ("RF07", "RF14", "RF16", "RF22")
    ),
    (
        "overflow derived and listed",
        {"can_urinate": "overflow", "known_flags": ["RF07"]},
        "RF07",
        "known",
    ),
    # Never known.
    *(
        (f"{flag} is never known", {"flags": [flag], "known_flags": [flag]}, flag, "active")
        for flag in ("RF05", "RF06", "RF08", "RF09", "RF11", "RF12", "RF13", "RF21", "RF23")
    ),
    ("listed but not there", {"known_flags": ["RF16"]}, "RF16", "none"),
]


@pytest.mark.parametrize(
    ("changes", "flag", "expected"),
    [row[1:] for row in KNOWN],
    ids=[f"{row[2]}: {row[0]}" for row in KNOWN],
)
def test_flag_is_known_only_as_the_rules_say(
    catalog: Catalog, changes: Changes, flag: str, expected: str
) -> None:
    assert state(answered(catalog, changes).assessment, flag) == expected


URGENCIES = {
    "now": ("RF01", "RF02", "RF03", "RF05", "RF06", "RF08", "RF09", "RF23"),
    "today": ("RF04", "RF07", "RF10", "RF11", "RF12", "RF13", "RF14", "RF20", "RF21"),
    "within_days": ("RF15", "RF16", "RF17", "RF18", "RF19", "RF22"),
}


@pytest.mark.parametrize(
    ("flag", "urgency"),
    [(flag, urgency) for urgency, flags in URGENCIES.items() for flag in flags],
)
def test_one_active_flag_decides_how_fast(catalog: Catalog, flag: str, urgency: str) -> None:
    result = answered(catalog, {"flags": [flag]})
    assert isinstance(result, Referral) is (urgency != "within_days")
    assert result.assessment.urgency is Urgency(urgency)


def test_every_flag_of_the_catalogue_has_a_row(catalog: Catalog) -> None:
    assert {flag for flags in URGENCIES.values() for flag in flags} == set(catalog.flags)


def test_the_worst_active_flag_decides(catalog: Catalog) -> None:
    result = answered(catalog, {"flags": ["RF16", "RF11", "RF09"]})
    assert result.assessment.urgency is Urgency.NOW


def test_known_flags_do_not_hurry_anyone(catalog: Catalog) -> None:
    changes: Changes = {"mobility": "D", "flags": ["RF07"], "known_flags": ["RF07"]}
    result = answered(catalog, changes)
    assert isinstance(result, Recommendation)
    assert result.assessment.urgency is None


@pytest.mark.parametrize(
    ("changes", "urgency"),
    [
        ({"mobility": "A", "vet_exam": "no"}, "today"),
        ({"mobility": "B", "vet_exam": None}, "today"),
        ({"mobility": "C", "vet_exam": None}, "now"),
        ({"mobility": "X", "vet_exam": "no"}, "now"),
    ],
)
def test_a_dog_no_vet_has_seen_is_referred(
    catalog: Catalog, changes: Changes, urgency: str
) -> None:
    result = answered(catalog, changes)
    assert isinstance(result, Referral)
    assert result.urgency is Urgency(urgency)
