"""The fifteen safety invariants, and what else must hold for every dog, as properties.

All invariants look at each dog that hypothesis draws, so that the answer is worked out once.
A failure names the invariant and shows the smallest such dog.
"""

from dataclasses import fields, replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitting.core.answers import Answers, Override, Problems
from fitting.core.catalog import Catalog, Exercise
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Referral
from fitting.core.words import (
    Condition,
    Mobility,
    Pathway,
    StageId,
    Support,
    Urgency,
    YesNo,
)
from tests.core.invariants import (
    INVARIANTS,
    LONGER_IS_GENTLER,
    STILL,
    Result,
    anywhere,
    clinic_work_stays_in_the_clinic,
    exercises_fit_stage_clearance_and_level,
    neck_cases_are_spared,
    no_exercise_and_no_aid_with_an_active_flag,
    no_wheels_in_rest_or_on_sores_or_weak_front_legs,
    supports_of,
    verdicts,
    what_is_never_offered_stays_away,
)
from tests.core.strategies import TODAY, Dog, answer, dogs, raw_answers, read, real_catalog


@given(dogs())
def test_safety_invariants_hold_for_every_dog(dog: Dog) -> None:
    """Invariants 1 to 11 and 14; the words of 12, 13 and 15 are read in test_spoken."""
    result = answer(dog)
    for invariant in INVARIANTS:
        invariant(dog, result)


@given(dogs())
def test_same_answers_give_the_same_result_in_any_order(dog: Dog) -> None:
    turned = {key: _turned(value) for key, value in reversed(dog.raw.items())}
    again = read(turned)
    assert again == dog.answers
    assert not isinstance(again, Problems)
    assert answer(dog) == answer(replace(dog, answers=again))


def _turned(value: object) -> object:
    if isinstance(value, list):
        return value[::-1]
    if isinstance(value, dict):
        return dict(reversed(value.items()))
    return value


@given(dogs())
def test_order_of_the_catalogue_does_not_matter(dog: Dog) -> None:
    result = answer(dog)
    other = recommend(
        dog.answers,
        _reversed(),
        TODAY,
        signed=dog.signed,
        require_signature=dog.require_signature,
    )
    assert _told(other) == _told(result)


@cache
def _reversed() -> Catalog:
    """The catalogue with its records, which are named, in the opposite order."""
    catalog = real_catalog()
    turned = {
        one.name: dict(reversed(getattr(catalog, one.name).items()))
        for one in fields(catalog)
        if isinstance(getattr(catalog, one.name), dict)
    }
    return replace(catalog, matrix=catalog.matrix[::-1], **turned)


def _told(result: Result) -> dict[str, object]:
    """What a result says, with the lists that follow the catalogue's order as sets."""
    plan = result.rehab
    told: dict[str, object] = {
        "stage": plan.stage,
        "why": plan.why,
        "flags": set(result.assessment.flags),
        "doubts": result.assessment.doubts,
        "confirmation": result.assessment.confirmation,
        "exercises": plan.exercises,
        "care": {one.id for one in plan.care},
        "also": set(plan.also_allowed),
        "clinic": set(plan.clinic_only),
        "verdicts": [(one.support, one.verdict) for one in supports_of(result)],
        "advice": set(result.advice),
    }
    if isinstance(result, Recommendation):
        told["aids"] = [(one.aid, one.fit, one.runner_up) for one in result.aids.aids]
        told["rejected"] = result.aids.rejected
        told["retakes"] = result.aids.retakes
        told["odds"] = set(result.odds)
    return told


# "Unknown withholds a permission and is asked again; it never raises a flag."

RANK = {stage: place for place, stage in enumerate(StageId)} | {StageId.S5W: 6}
PERMISSIONS = (
    "vet_exam",
    "pathway",
    "clearance",
    "clearance_by",
    "clearance_date",
    "plateau",
    "wound_healed",
    "pain_controlled",
    "override",
)
"""Answers that open something; the others may also hold something back."""


@given(dogs(), st.data())
def test_leaving_out_an_answer_raises_no_flag(dog: Dog, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(sorted(set(dog.raw) - {"condition", "mobility"}) or ["name"]))
    less = read({name: value for name, value in dog.raw.items() if name != key})
    assert not isinstance(less, Problems)
    before = answer(dog)
    after = answer(replace(dog, answers=less))
    new = {one.id for one in after.assessment.flags} - {one.id for one in before.assessment.flags}
    assert new <= _lost_reassurance(key, after)


def _lost_reassurance(key: str, after: Result) -> set[str]:
    """Flags that the rules raise by default, until an answer shows that they may rest.

    An untested loss of movement is an emergency unless an exam and the dates show otherwise;
    a fall within 48 hours counts as treated only once the operation is told.
    """
    flags = set()
    if after.assessment.level is Mobility.X:
        flags.add("RF01")
    if key in ("surgery_date", "worse_date"):
        flags.add("RF05")
    return flags


@given(dogs(), st.data())
def test_leaving_out_a_permission_never_opens_more(dog: Dog, data: st.DataObject) -> None:
    told = [key for key in PERMISSIONS if key in dog.raw and _opens(key, dog.answers)]
    key = data.draw(st.sampled_from(told or ["name"]))
    less = read({name: value for name, value in dog.raw.items() if name != key})
    assert not isinstance(less, Problems)
    before, after = answer(dog), answer(replace(dog, answers=less))
    if isinstance(before, Referral):
        assert isinstance(after, Referral)
    first, second = before.rehab.stage, after.rehab.stage
    if first is not None and second is not None:
        assert RANK[second] <= RANK[first]


def _opens(key: str, answers: Answers) -> bool:
    """Whether the answer is one that allows: yes to a question, or a permission with no limit."""
    if key == "override":
        return answers.override is not None and answers.override.rest_end is None
    if key in ("vet_exam", "plateau", "wound_healed", "pain_controlled"):
        return bool(getattr(answers, key) is YesNo.YES)
    return True


@given(raw_answers())
def test_a_dog_of_whom_nothing_is_known_gets_no_flag_but_by_its_level(
    raw: dict[str, object],
) -> None:
    only = {key: raw[key] for key in ("condition", "mobility")}
    answers = read(only)
    assert isinstance(answers, Answers)
    result = answer(Dog(only, answers, False, False))
    by_level = {"X": {"RF01", "RF02"}, "D": {"RF02"}, "E": {"RF02", "RF03"}}
    expected = by_level.get(str(raw["mobility"]), set())
    assert {flag.id for flag in result.assessment.flags} == expected
    assert isinstance(result, Referral)


EVERYTHING = frozenset(
    [*StageId, *Support, *(exercise.id for exercise in real_catalog().exercises.values())]
)
BLANKET = Override(
    vet="Dr Grey",
    practice="Hill Vets",
    date=TODAY,
    expires=TODAY + timedelta(days=28),
    allow=EVERYTHING,
)


URGENT = sorted(
    flag.id
    for flag in real_catalog().flags.values()
    if flag.urgency is not Urgency.WITHIN_DAYS and flag.id != "RF03"
)
"""Every flag that makes a referral, but RF03: a named vet's override is its recorded plan."""


@given(dogs(), st.sampled_from(URGENT))
def test_a_red_flag_beats_every_permission(dog: Dog, flag: str) -> None:
    """A flag, an override of everything and a signature together: still a referral."""
    flagged = replace(
        dog.answers,
        flags=dog.answers.flags | {flag},
        known_flags=frozenset(),
        override=BLANKET,
    )
    result = answer(replace(dog, answers=flagged, signed=True))
    assert isinstance(result, Referral)
    assert anywhere(result) == []
    assert {one.support for one in result.supports} == {Support.CARRY}


@given(dogs())
def test_permission_for_everything_still_keeps_the_hard_limits(dog: Dog) -> None:
    """Clinic-only, never offered, neck, level, sores and weak front legs outlast any override."""
    allowed = replace(dog.answers, override=BLANKET)
    everything = replace(dog, answers=allowed)
    result = answer(everything)
    for invariant in (
        no_exercise_and_no_aid_with_an_active_flag,
        no_wheels_in_rest_or_on_sores_or_weak_front_legs,
        clinic_work_stays_in_the_clinic,
        neck_cases_are_spared,
        what_is_never_offered_stays_away,
        exercises_fit_stage_clearance_and_level,
    ):
        invariant(everything, result)
    if result.assessment.level in STILL:
        assert result.rehab.stage not in (StageId.S3, StageId.S4, StageId.S5)


@given(dogs(), st.sampled_from(STILL), st.integers(1, 1000))
def test_a_year_more_of_waiting_never_replaces_walking(
    dog: Dog, level: Mobility, days: int
) -> None:
    """4. Seen later, a dog that cannot walk climbs no higher than supported or long-term care."""
    still = replace(dog.answers, mobility=level)
    later = recommend(still, real_catalog(), TODAY + timedelta(days=days), signed=dog.signed)
    assert later.rehab.stage not in (StageId.S3, StageId.S4, StageId.S5)


@given(dogs(), st.integers(0, 27))
def test_walking_early_opens_no_gate(dog: Dog, days: int) -> None:
    """4. A dog that walks normally in the first weeks is held by the gates like any other."""
    start = TODAY - timedelta(days=days)
    walks = replace(
        dog.answers,
        condition=Condition.IVDD,
        mobility=Mobility.A,
        override=None,
        surgery_date=start,
        onset_date=start,
        worse_date=None,
    )
    stage = recommend(walks, real_catalog(), TODAY, signed=dog.signed).rehab.stage
    assert stage not in (StageId.S3, StageId.S4, StageId.S5, StageId.S5W)
    if days < 14 or walks.pathway is not Pathway.SURGICAL:
        assert stage in (StageId.S0, StageId.S1, StageId.S1P)


@given(dogs())
def test_a_missing_figure_changes_no_verdict_but_by_weight(dog: Dog) -> None:
    """Measurements and the door only size a product; they decide on no kind of aid."""
    bare = replace(dog.answers, measurements={}, door_width=None, body_condition=None)
    result, without = answer(dog), answer(replace(dog, answers=bare))
    assert verdicts(without) == verdicts(result)


@pytest.mark.parametrize("left_out", ["vet", "practice", "date", "expires", "allow"])
def test_an_override_with_a_part_missing_is_refused(left_out: str) -> None:
    """14. Name, practice, date, expiry and listed permissions, or nothing."""
    override = {
        "vet": "Dr Grey",
        "practice": "Hill Vets",
        "date": "2026-11-20",
        "expires": "2026-12-10",
        "allow": ["S2"],
    }
    raw: dict[str, object] = {"condition": "ivdd", "mobility": "B", "override": override}
    assert isinstance(read(raw), Answers)
    del override[left_out]
    assert isinstance(read(raw), Problems)


def test_an_override_comes_from_a_vet_alone() -> None:
    raw: dict[str, object] = {"condition": "ivdd", "mobility": "B", "override": {"vet": "Me"}}
    assert isinstance(read(raw, allow_override=False), Problems)


@pytest.mark.parametrize("number", ["0", "3", "5", "Frankel 3", "grade 5", "IV", 3])
def test_a_bare_grade_is_no_answer(number: object) -> None:
    """13. Frankel numbers run both ways: the description is asked for instead."""
    for key in ("mobility", "recovered_from"):
        raw = {"condition": "ivdd", "mobility": "B", key: number}
        assert isinstance(read(raw), Problems)


@pytest.mark.parametrize("exercise", real_catalog().exercises.values(), ids=lambda one: one.id)
def test_every_starting_dose_is_at_or_below_the_lowest_published(exercise: Exercise) -> None:
    """11, over the whole catalogue: no example need be lucky enough to draw it."""
    for dose in exercise.doses:
        for name, published in exercise.published.items():
            starting = getattr(dose, name)
            if starting is not None and published.low is not None:
                if name in LONGER_IS_GENTLER:
                    continue
                assert starting <= published.low, name


def test_owners_can_answer_four_levels_alone(catalog: Catalog) -> None:
    """3. D and E are a vet's finding."""
    asked = {level.level for level in catalog.levels.values() if level.owner_can_answer}
    assert asked == {Mobility.A, Mobility.B, Mobility.C, Mobility.X}


def test_strategies_reach_every_stage_and_both_kinds_of_result() -> None:
    """A property that never sees a plan proves nothing: what is drawn is looked at here."""
    seen: set[object] = set()

    @settings(max_examples=600, derandomize=True, database=None)
    @given(dogs())
    def draw(dog: Dog) -> None:
        result = answer(dog)
        seen.update((type(result), result.rehab.stage, bool(result.rehab.exercises)))

    draw()
    assert seen == {Recommendation, Referral, True, False, None, *StageId}


def test_today_is_the_day_of_the_builders() -> None:
    assert date(2026, 11, 23) == TODAY
