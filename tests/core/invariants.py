"""The safety invariants, and what else must hold for every dog, each as one function.

Each reads the answers and the result and knows the rule in its own words: dates, rest and
clearances are worked out here from the text of the rules, not by the code under test.
"""

from collections.abc import Callable
from datetime import timedelta

from fitting.core.answers import Answers
from fitting.core.catalog import Exercise, ExerciseKind, Setting
from fitting.core.rehab import dose_at
from fitting.core.result import Recommendation, Referral, SupportVerdict
from fitting.core.words import (
    Clearance,
    Condition,
    Confirmation,
    FrontLegs,
    Mobility,
    Pathway,
    Region,
    StageId,
    Support,
    Trend,
    Urgency,
    Urination,
    Verdict,
    YesNo,
)
from tests.core.strategies import TODAY, Dog, real_catalog
from tests.core.verdicts import NEVER_GIVEN

Result = Recommendation | Referral

STILL = (Mobility.C, Mobility.X, Mobility.D, Mobility.E)
OFFERED = (Verdict.POSSIBLE, Verdict.RECOMMENDED)
CHAIRS = (Support.REAR_WHEELCHAIR, Support.FRONT_WHEELCHAIR, Support.QUAD_WHEELCHAIR)
LOADED = (ExerciseKind.ACTIVE, ExerciseKind.ACTIVE_ASSISTED)
CLINIC_TAGS = {"hydro_clinic", "hydro_home", "swim", "clinic_modality", "ball"}
HOME_WATER = "E41"
NECK_NEVER = {"E23", "E33", "E38"}
NEVER_KNOWN = {"RF05", "RF06", "RF08", "RF09", "RF11", "RF12", "RF13", "RF21", "RF23"}
GATES = {
    Pathway.SURGICAL: {"S2": 14, "S3": 28, "S4": 42, "S5": 84},
    Pathway.CONSERVATIVE: {"S2": 28, "S3": 56, "S4": 70, "S5": 84},
}


# What the invariants read, worked out from the answers and not by the rules under test.


def at_home(result: Result) -> list[str]:
    """The exercises that the owner is shown for home, without the daily care."""
    return [*(one.id for one in result.rehab.exercises), *result.rehab.also_allowed]


def anywhere(result: Result) -> list[str]:
    return [*at_home(result), *result.rehab.clinic_only]


def record(exercise_id: str) -> Exercise:
    return real_catalog().exercises[exercise_id]


def supports_of(result: Result) -> tuple[SupportVerdict, ...]:
    return result.supports if isinstance(result, Referral) else result.aids.supports


def offered(result: Result) -> set[Support]:
    return {one.support for one in supports_of(result) if one.verdict in OFFERED}


def verdicts(result: Result) -> dict[Support, Verdict]:
    return {one.support: one.verdict for one in supports_of(result)}


def day_by_text(answers: Answers) -> int | None:
    """Days from the operation, or from the last deterioration of a dog without one."""
    if answers.pathway is Pathway.SURGICAL:
        start = answers.surgery_date
    elif answers.pathway is Pathway.CONSERVATIVE:
        told = [one for one in (answers.onset_date, answers.worse_date) if one]
        start = max(told, default=None)
    else:
        return None
    return answers.days_since if start is None else (TODAY - start).days


def rest_over_by_text(answers: Answers) -> bool:
    """Whether strict rest has ended: the vet's number, else 28 days or, without surgery, 42."""
    day = day_by_text(answers)
    if day is None:
        return False
    surgical = answers.pathway is Pathway.SURGICAL
    if answers.rest_end is not None:
        return answers.rest_end <= TODAY and (surgical or day >= 28)
    if answers.rest_end_day is not None:
        return day >= (answers.rest_end_day if surgical else max(28, answers.rest_end_day))
    return day >= (28 if surgical else 42)


def cleared_for_work(dog: Dog) -> bool:
    """Whether a clearance for supported work was told with a name and a date, or is signed."""
    answers = dog.answers
    named = bool(answers.clearance_by) and answers.clearance_date is not None
    return answers.clearance.level >= Clearance.REHAB_OK.level and (named or dog.signed)


def allowed_by_override(answers: Answers, name: str) -> bool:
    return answers.override is not None and name in answers.override.allow


def may_lift_the_gate(answers: Answers) -> bool:
    return answers.override is not None and bool(answers.override.allow & set(StageId))


def front_or_neck(answers: Answers) -> bool:
    return (
        answers.front_legs is FrontLegs.WEAK
        or answers.region is Region.CERVICAL
        or any(limb.front for limb in answers.affected)
        or "RF10" in answers.flags
    )


def must_stop(answers: Answers) -> bool:
    """Signs that no exam, clearance or permission makes harmless."""
    return (
        answers.vet_exam is not YesNo.YES
        or answers.trend is Trend.WORSE
        or answers.pain_controlled is YesNo.NO
        or answers.wound_problem is YesNo.YES
        or answers.can_urinate is Urination.NO
        or (answers.can_urinate is Urination.OVERFLOW and "RF07" not in answers.known_flags)
        or bool(answers.flags & NEVER_KNOWN)
    )


# The invariants, in their order.


def no_exercise_and_no_aid_with_an_active_flag(dog: Dog, result: Result) -> None:
    """1. Nothing but safe transport while a flag of urgency now or today is active."""
    urgent = [
        flag
        for flag in result.assessment.flags
        if not flag.known and flag.urgency is not Urgency.WITHIN_DAYS
    ]
    if urgent or must_stop(dog.answers):
        assert isinstance(result, Referral)
        assert anywhere(result) == []
        assert result.rehab.care == ()
        assert {one.support for one in result.supports} == {Support.CARRY}
        assert result.urgency.rank >= Urgency.TODAY.rank


def no_plan_without_an_exam(dog: Dog, result: Result) -> None:
    """2. No plan without an exam; an unknown date, pathway or clearance gives S1."""
    answers = dog.answers
    if answers.vet_exam is not YesNo.YES:
        assert isinstance(result, Referral)
    elif answers.condition is Condition.IVDD:
        unknown = (
            day_by_text(answers) is None
            or answers.pathway is Pathway.UNKNOWN
            or answers.clearance is Clearance.NONE
        )
        if unknown:
            assert result.rehab.stage in (StageId.S0, StageId.S1)
            assert anywhere(result) == []


def feeling_comes_from_a_vet(dog: Dog, result: Result) -> None:
    """3. Only a vet sets D or E; an untested loss of movement is an emergency."""
    answers, level = dog.answers, result.assessment.level
    if answers.mobility is Mobility.X:
        named = bool(answers.feeling_by) and answers.feeling_date is not None
        assert level is Mobility.X or named
        if level is Mobility.X and answers.vet_exam is not YesNo.YES:
            assert isinstance(result, Referral)
            assert result.urgency is Urgency.NOW
    elif answers.mobility not in (Mobility.D, Mobility.E):
        assert level is answers.mobility


def time_moves_no_dog_that_cannot_walk(dog: Dog, result: Result) -> None:
    """4. Time is never enough: walking, the gate and no worsening are asked for as well."""
    answers, stage = dog.answers, result.rehab.stage
    if answers.condition is not Condition.IVDD:
        assert stage is None
        return
    if answers.trend is Trend.WORSE:
        assert stage is StageId.S0
    if result.assessment.level in STILL:
        assert stage not in (StageId.S3, StageId.S4, StageId.S5)
    if stage is StageId.S5W:
        assert result.assessment.level in STILL
        assert answers.plateau is YesNo.YES or allowed_by_override(answers, "S5W")
        assert rest_over_by_text(answers) or answers.override is not None
    opens = GATES.get(answers.pathway, {}).get(stage or "")
    if opens is not None and not may_lift_the_gate(answers):
        day = day_by_text(answers)
        assert day is not None
        assert day >= opens


def no_active_work_in_rest_without_surgery(dog: Dog, result: Result) -> None:
    """5. Without surgery nothing active before rest ends, and none ever without a clearance."""
    answers = dog.answers
    active = [one for one in anywhere(result) if record(one).kind in LOADED]
    if answers.pathway is not Pathway.CONSERVATIVE or not active:
        return
    assert cleared_for_work(dog) or answers.override is not None
    assert result.assessment.clearance.level > Clearance.DIAGNOSED.level
    if answers.override is None:
        assert rest_over_by_text(answers)


def no_load_before_the_wound_heals(dog: Dog, result: Result) -> None:
    """6. After surgery no load before day 14 and a healed wound, unless a vet lists it."""
    answers = dog.answers
    if answers.pathway is not Pathway.SURGICAL:
        return
    for one in anywhere(result):
        listed = allowed_by_override(answers, one)
        if record(one).kind not in LOADED or listed:
            continue
        assert answers.wound_healed is YesNo.YES
        day = day_by_text(answers)
        assert (day is not None and day >= 14) or may_lift_the_gate(answers)


def no_wheels_in_rest_or_on_sores_or_weak_front_legs(dog: Dog, result: Result) -> None:
    """7. No wheelchair in strict rest or over a sore; no rear chair with a weak front end."""
    answers, given_verdicts = dog.answers, verdicts(result)
    for chair in CHAIRS:
        listed = allowed_by_override(answers, chair)
        resting = answers.condition is Condition.IVDD and not (
            rest_over_by_text(answers) or answers.override is not None
        )
        if chair in offered(result):
            assert not resting or listed
            assert answers.open_sores is not YesNo.YES
            assert "RF15" not in answers.flags
    if isinstance(result, Recommendation):
        if front_or_neck(answers):
            assert given_verdicts[Support.REAR_WHEELCHAIR] is Verdict.REFUSED
        shown = {match.support for match in result.aids.aids}
        assert shown <= offered(result)
    if "E46" in anywhere(result):
        assert offered(result) & set(CHAIRS)
        assert answers.open_sores is not YesNo.YES


def clinic_work_stays_in_the_clinic(dog: Dog, result: Result) -> None:
    """8. Water, machines and ball work are never at home; home water never shows in rest."""
    for one in at_home(result):
        assert CLINIC_TAGS.isdisjoint(record(one).tags)
        assert record(one).setting is not Setting.CLINIC_ONLY
    if HOME_WATER in anywhere(result) and not allowed_by_override(dog.answers, HOME_WATER):
        assert result.rehab.stage not in (StageId.S0, StageId.S1, StageId.S1P)
        assert rest_over_by_text(dog.answers) or dog.answers.override is not None


def neck_cases_are_spared(dog: Dog, result: Result) -> None:
    """9. Neck cases: no neck stretch, no backing up, no paws-up; a harness, never a collar."""
    if dog.answers.region is Region.CERVICAL:
        assert NECK_NEVER.isdisjoint(anywhere(result))
        if isinstance(result, Recommendation):
            assert Support.BODY_HARNESS in offered(result)
            assert verdicts(result)[Support.FULL_BODY_HARNESS].rank >= Verdict.ASK_VET.rank


def what_is_never_offered_stays_away(dog: Dog, result: Result) -> None:
    """10. Stairs, jumping, tug, manipulation, dancing: not in any list, whoever asks."""
    for one in anywhere(result):
        assert record(one).setting is not Setting.NOT_OFFERED
        assert "stairs" not in record(one).tags


def doses_start_low(dog: Dog, result: Result) -> None:
    """11. The dose on the sheet is at or below the lowest published one."""
    stage = result.rehab.stage
    for planned in (*result.rehab.exercises, *result.rehab.care):
        for name, published in record(planned.id).published.items():
            dose = getattr(planned.dose, name)
            if dose is not None and published.low is not None and name not in LONGER_IS_GENTLER:
                assert dose <= published.low
        if stage is not None:
            assert planned.dose == dose_at(record(planned.id), stage)


LONGER_IS_GENTLER = ("rest_between_h", "interval_h")


def overrides_are_whole_and_in_time(dog: Dog, result: Result) -> None:
    """14. An override counts with its name, practice, dates and list, for 28 days at most."""
    override = dog.answers.override
    if result.assessment.override_valid:
        assert override is not None
        assert all((override.vet, override.practice, override.allow))
        assert override.date <= TODAY <= override.expires
        assert TODAY - override.date <= timedelta(days=28)
        answers = dog.answers
        events = (answers.surgery_date, answers.onset_date, answers.worse_date)
        assert all(one is None or override.date >= one for one in events)


# What else must hold for every dog.


def plans_are_short(dog: Dog, result: Result) -> None:
    """At most three exercises, each for another purpose; care takes no place among them.

    What a vet has named stands first, two for one purpose if need be.
    """
    chosen = [record(one.id) for one in result.rehab.exercises]
    ours = [one for one in chosen if not allowed_by_override(dog.answers, one.id)]
    assert len(chosen) <= 3
    assert len({one.purpose for one in ours}) == len(ours)
    assert all(one.kind is not ExerciseKind.NURSING for one in chosen)
    assert all(record(one.id).kind is ExerciseKind.NURSING for one in result.rehab.care)
    assert len(set(anywhere(result))) == len(anywhere(result))


def exercises_fit_stage_clearance_and_level(dog: Dog, result: Result) -> None:
    """Decision 11, for everything that no override names."""
    level, stage = result.assessment.acts_as, result.rehab.stage
    for one in anywhere(result):
        exercise = record(one)
        assert level in exercise.mobility
        if not allowed_by_override(dog.answers, one):
            assert stage in exercise.stages
            assert result.assessment.clearance.level >= exercise.clearance.level


def care_goes_on_outside_a_referral(dog: Dog, result: Result) -> None:
    """Skin is looked at every day, whatever the condition, the clearance or the stage."""
    if isinstance(result, Recommendation):
        assert "N04" in {one.id for one in result.rehab.care}
        if result.rehab.stage is not StageId.S4 and result.assessment.level in STILL:
            assert {"N01", "N03"} <= {one.id for one in result.rehab.care}


def other_conditions_have_no_stage(dog: Dog, result: Result) -> None:
    if dog.answers.condition is not Condition.IVDD:
        assert result.rehab.stage is None
        assert anywhere(result) == []


def confirmation_needs_a_name_and_a_date(dog: Dog, result: Result) -> None:
    """Only the store signs; what an owner tells counts with a name and a fresh date."""
    answers, confirmed = dog.answers, result.assessment.confirmation
    assert (confirmed is Confirmation.VET_SIGNED) is dog.signed
    if confirmed is Confirmation.OWNER_REPORTED:
        assert answers.clearance_by
        assert answers.clearance_date is not None
        events = (answers.surgery_date, answers.onset_date, answers.worse_date)
        assert all(one is None or answers.clearance_date >= one for one in events)
        assert not dog.require_signature


def every_support_has_one_reasoned_verdict(dog: Dog, result: Result) -> None:
    given_verdicts = supports_of(result)
    assert len({one.support for one in given_verdicts}) == len(given_verdicts)
    if isinstance(result, Recommendation):
        assert {one.support for one in given_verdicts} == set(Support)
        assert Support.BODY_HARNESS in offered(result)
        if result.assessment.level in STILL:
            assert Support.CARRY in offered(result)
    assert all(one.reasons for one in given_verdicts)
    never = [(one.support, one.verdict) for one in given_verdicts]
    assert set(never).isdisjoint(NEVER_GIVEN) or dog.answers.override is not None


INVARIANTS: tuple[Callable[[Dog, Result], None], ...] = (
    no_exercise_and_no_aid_with_an_active_flag,
    no_plan_without_an_exam,
    feeling_comes_from_a_vet,
    time_moves_no_dog_that_cannot_walk,
    no_active_work_in_rest_without_surgery,
    no_load_before_the_wound_heals,
    no_wheels_in_rest_or_on_sores_or_weak_front_legs,
    clinic_work_stays_in_the_clinic,
    neck_cases_are_spared,
    what_is_never_offered_stays_away,
    doses_start_low,
    overrides_are_whole_and_in_time,
    plans_are_short,
    exercises_fit_stage_clearance_and_level,
    care_goes_on_outside_a_referral,
    other_conditions_have_no_stage,
    confirmation_needs_a_name_and_a_date,
    every_support_has_one_reasoned_verdict,
)
