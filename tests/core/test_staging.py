"""The boundary of every gate: the day before, the day itself, the day after."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fitting.core.answers import Answers, Override
from fitting.core.assessment import assess
from fitting.core.catalog import Catalog
from fitting.core.staging import decide_stage
from fitting.core.words import (
    Clearance,
    Condition,
    Feeling,
    Mobility,
    Pathway,
    StageId,
    YesNo,
)

TODAY = date(2026, 11, 23)


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


OPERATED = Answers(
    condition=Condition.IVDD,
    mobility=Mobility.B,
    pathway=Pathway.SURGICAL,
    vet_exam=YesNo.YES,
    wound_healed=YesNo.YES,
    pain_controlled=YesNo.YES,
    clearance=Clearance.UNRESTRICTED,
    clearance_by="Dr Grey",
    clearance_date=TODAY,
)
RESTED = replace(OPERATED, pathway=Pathway.CONSERVATIVE, wound_healed=YesNo.UNKNOWN)


def stage_of(answers: Answers, catalog: Catalog) -> StageId | None:
    return decide_stage(assess(answers, catalog, TODAY), catalog).stage


def operated(days: int, **changes: object) -> Answers:
    return replace(OPERATED, surgery_date=days_ago(days), **changes)


def rested(days: int, **changes: object) -> Answers:
    return replace(RESTED, onset_date=days_ago(days), **changes)


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (0, StageId.S1P),
        (13, StageId.S1P),
        (14, StageId.S2),
        (27, StageId.S2),
        (28, StageId.S3),
        (41, StageId.S3),
        (42, StageId.S4),
        (83, StageId.S4),
        (84, StageId.S5),
        (85, StageId.S5),
    ],
)
def test_time_opens_each_stage_after_surgery(catalog: Catalog, day: int, stage: StageId) -> None:
    assert stage_of(operated(day, mobility=Mobility.A), catalog) is stage


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        (41, StageId.S1),
        (42, StageId.S2),
        (55, StageId.S2),
        (56, StageId.S3),
        (69, StageId.S3),
        (70, StageId.S4),
        (83, StageId.S4),
        (84, StageId.S5),
    ],
)
def test_time_opens_each_stage_without_surgery(catalog: Catalog, day: int, stage: StageId) -> None:
    assert stage_of(rested(day, mobility=Mobility.A), catalog) is stage


@pytest.mark.parametrize(
    ("rest_end_day", "day", "stage"),
    [
        (20, 27, StageId.S1),
        (20, 28, StageId.S2),
        (35, 34, StageId.S1),
        (35, 35, StageId.S2),
        (60, 59, StageId.S1),
        (60, 60, StageId.S3),
    ],
)
def test_vets_rest_end_opens_supported_work_but_never_before_four_weeks(
    catalog: Catalog, rest_end_day: int, day: int, stage: StageId
) -> None:
    assert stage_of(rested(day, rest_end_day=rest_end_day), catalog) is stage


@pytest.mark.parametrize(("day", "stage"), [(39, StageId.S2), (40, StageId.S3)])
def test_balance_work_waits_for_the_vets_rest_end_after_surgery(
    catalog: Catalog, day: int, stage: StageId
) -> None:
    assert stage_of(operated(day, rest_end_day=40), catalog) is stage


@pytest.mark.parametrize(
    ("clearance", "stage"),
    [
        (Clearance.NONE, StageId.S1),
        (Clearance.DIAGNOSED, StageId.S1),
        (Clearance.PASSIVE_OK, StageId.S1P),
        (Clearance.REHAB_OK, StageId.S3),
        (Clearance.ACTIVE_OK, StageId.S4),
        (Clearance.UNRESTRICTED, StageId.S5),
    ],
)
def test_clearance_caps_the_stage(catalog: Catalog, clearance: Clearance, stage: StageId) -> None:
    answers = operated(200, mobility=Mobility.A, clearance=clearance)
    assert stage_of(answers, catalog) is stage


@pytest.mark.parametrize(
    ("level", "stage"),
    [
        (Mobility.A, StageId.S5),
        (Mobility.B, StageId.S4),
        (Mobility.C, StageId.S2),
        (Mobility.X, StageId.S2),
        (Mobility.D, StageId.S2),
        (Mobility.E, StageId.S2),
    ],
)
def test_time_never_moves_a_dog_that_cannot_walk(
    catalog: Catalog, level: Mobility, stage: StageId
) -> None:
    assert stage_of(operated(400, mobility=level), catalog) is stage


@pytest.mark.parametrize("told", [YesNo.NO, YesNo.UNKNOWN])
def test_open_wound_holds_at_passive_care(catalog: Catalog, told: YesNo) -> None:
    assert stage_of(operated(30, wound_healed=told), catalog) is StageId.S1P


def test_unknown_wound_of_a_dog_without_surgery_holds_nothing(catalog: Catalog) -> None:
    assert stage_of(rested(60), catalog) is StageId.S3


@pytest.mark.parametrize("changes", [{"surgery_date": None}, {"pathway": Pathway.UNKNOWN}])
def test_unknown_date_or_pathway_is_rest(catalog: Catalog, changes: dict[str, object]) -> None:
    assert stage_of(replace(operated(100), **changes), catalog) is StageId.S1


@pytest.mark.parametrize(
    ("level", "pain", "stage"),
    [
        (Mobility.C, YesNo.YES, StageId.S1P),
        (Mobility.C, YesNo.UNKNOWN, StageId.S1),
        (Mobility.B, YesNo.YES, StageId.S1),
    ],
)
def test_passive_care_without_surgery_is_for_pain_free_dogs_that_cannot_walk(
    catalog: Catalog, level: Mobility, pain: YesNo, stage: StageId
) -> None:
    answers = rested(10, mobility=level, pain_controlled=pain, clearance=Clearance.PASSIVE_OK)
    assert stage_of(answers, catalog) is stage


@pytest.mark.parametrize(
    ("changes", "stage"),
    [
        ({}, StageId.S5W),
        ({"plateau": YesNo.NO}, StageId.S2),
        ({"plateau": YesNo.UNKNOWN}, StageId.S2),
        ({"clearance": Clearance.PASSIVE_OK}, StageId.S1P),
        ({"rest_end_day": 101}, StageId.S1P),
        ({"mobility": Mobility.B}, StageId.S4),
    ],
)
def test_long_term_needs_plateau_rest_over_and_clearance(
    catalog: Catalog, changes: dict[str, object], stage: StageId
) -> None:
    answers = rested(100, mobility=Mobility.C, plateau=YesNo.YES)
    assert stage_of(replace(answers, **changes), catalog) is stage


def test_clearance_before_the_operation_does_not_count(catalog: Catalog) -> None:
    answers = operated(30, clearance_date=days_ago(31))
    assert stage_of(answers, catalog) is StageId.S1


def test_days_start_again_when_a_dog_gets_worse_after_surgery(catalog: Catalog) -> None:
    assert stage_of(operated(60, worse_date=days_ago(13)), catalog) is StageId.S1P


def override(**changes: object) -> Override:
    given = Override(
        vet="Dr Grey",
        practice="Hill Vets",
        date=days_ago(1),
        expires=TODAY,
        allow=frozenset({"S2"}),
    )
    return replace(given, **changes)


@pytest.mark.parametrize(
    ("changes", "stage"),
    [
        ({}, StageId.S2),
        ({"expires": days_ago(1)}, StageId.S1),
        ({"date": days_ago(28), "expires": TODAY + timedelta(days=99)}, StageId.S1),
        ({"allow": frozenset({"S4"})}, StageId.S4),
        ({"allow": frozenset({"E13"})}, StageId.S1),
    ],
)
def test_override_lifts_the_time_gate_alone(
    catalog: Catalog, changes: dict[str, object], stage: StageId
) -> None:
    answers = rested(10, override=override(**changes))
    assert stage_of(answers, catalog) is stage


@pytest.mark.parametrize(("age", "held"), [(28, True), (29, False)])
def test_override_holds_for_28_days_at_most(catalog: Catalog, age: int, held: bool) -> None:
    given = override(date=days_ago(age), expires=TODAY + timedelta(days=99))
    assessment = assess(rested(40, override=given), catalog, TODAY)
    assert assessment.override_valid is held


def test_override_never_passes_the_clearance(catalog: Catalog) -> None:
    answers = rested(10, override=override(), clearance=Clearance.DIAGNOSED)
    assert stage_of(answers, catalog) is StageId.S1


@pytest.mark.parametrize(
    ("feeling", "by", "level"),
    [
        (Feeling.FEELS, "Dr Grey", Mobility.D),
        (Feeling.DOES_NOT_FEEL, "Dr Grey", Mobility.E),
        (Feeling.FEELS, "", Mobility.X),
        (Feeling.DOES_NOT_FEEL, "", Mobility.X),
    ],
)
def test_only_a_named_vet_sets_feeling(
    catalog: Catalog, feeling: Feeling, by: str, level: Mobility
) -> None:
    answers = operated(
        20, mobility=Mobility.X, feeling=feeling, feeling_by=by, feeling_date=days_ago(2)
    )
    assert assess(answers, catalog, TODAY).level is level


def test_other_conditions_have_no_stage(catalog: Catalog) -> None:
    assert stage_of(rested(60, condition=Condition.ARTHRITIS), catalog) is None
