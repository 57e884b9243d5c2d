"""Nothing is measured whose result cannot be shown, and nothing that is shown is left out."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis.strategies import integers, sampled_from

from fitting.core.answers import Answers
from fitting.core.in_question import SHOWN, fell_lately, what_to_measure
from fitting.core.questionnaire import Needed
from fitting.core.questions_vet import can_change
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation
from fitting.core.words import Clearance, Coat, Condition, Feeling, Mobility, Trend, YesNo
from tests.build import answers_of
from tests.core.strategies import TODAY, Dog, dogs, real_catalog


def _needed(answers: Answers) -> Needed:
    return what_to_measure(answers, real_catalog(), TODAY)


def test_a_dog_that_must_see_a_vet_is_not_measured() -> None:
    assert _needed(answers_of(real_catalog(), vet_exam="no")) == Needed(
        (), False, worst_point=False
    )


@given(dog=dogs())
def test_what_is_asked_is_just_what_a_shown_number_waits_for(dog: Dog) -> None:
    answers = dog.answers
    needed = {one.value for one in _needed(answers).measurements}
    bare = replace(answers, measurements={}, door_width=None)
    result = recommend(bare, real_catalog(), TODAY)
    if not isinstance(result, Recommendation):
        assert needed == set()
        return
    waiting = {
        name
        for one in result.aids.supports
        if one.verdict in SHOWN
        for requirement in one.specification
        for name in requirement.missing
    }
    assert waiting - {"weight", "door_width"} <= needed
    assert _needed(answers).door_width is ("door_width" in waiting)


@given(dog=dogs())
def test_no_reading_brings_up_another_page(dog: Dog) -> None:
    answers = dog.answers
    assert _needed(answers) == _needed(replace(answers, measurements={}))


@pytest.mark.parametrize(("mobility", "wheels"), [("A", False), ("B", True), ("C", True)])
def test_the_lengths_of_a_wheelchair_are_asked_where_one_may_come_up(
    mobility: str, wheels: bool
) -> None:
    dog = answers_of(real_catalog(), condition="degenerative_myelopathy", mobility=mobility)
    names = {one.value for one in _needed(dog).measurements}
    assert ("rear_leg_height" in names) is wheels
    assert _needed(dog).door_width is wheels


@pytest.mark.parametrize("front_legs", ["strong", "weak"])
@pytest.mark.parametrize("mobility", ["B", "C"])
def test_no_order_form_would_be_filled_by_one_more_reading(mobility: str, front_legs: str) -> None:
    dog = answers_of(
        real_catalog(),
        condition="degenerative_myelopathy",
        mobility=mobility,
        front_legs=front_legs,
        weight="28 kg",
    )
    asked = {one.value for one in _needed(dog).measurements} | {"weight"}
    result = recommend(dog, real_catalog(), TODAY)
    assert isinstance(result, Recommendation)
    sheets = [sheet for one in result.aids.supports for sheet in one.order_sheets]
    assert sheets
    for sheet in sheets:
        unasked = [field for field in sheet.fields if field.measured not in asked]
        own = [field for field in unasked if not field.measured]
        assert own or len(unasked) > 1, sheet.maker


def test_a_height_that_no_number_or_chart_uses_is_not_asked() -> None:
    dog = answers_of(real_catalog(), condition="degenerative_myelopathy", mobility="C")
    names = [one.value for one in _needed(dog).measurements]
    assert "withers_height" not in names
    assert len(names) == 9


def _as_pages_tell(answers: Answers) -> Answers:
    """Without what only a file or a vet who signs in can tell."""
    plain = replace(answers, override=None, days_since=None, rest_end_day=None)
    rested = answers.condition in (Condition.IVDD, Condition.ORTHOPAEDIC, Condition.OTHER)
    return plain if rested else replace(plain, rest_end=None)


def _shown(answers: Answers) -> object:
    """What a person is told to do; what they told of it, and doubts about that, aside."""
    result = recommend(answers, real_catalog(), TODAY)
    flags = result.assessment.flags
    if not isinstance(result, Recommendation):
        return flags, result.urgency, result.supports, result.rehab, result.advice
    return flags, result.rehab, result.aids, result.band, result.odds, result.advice


def _told(answers: Answers) -> dict[str, object]:
    keys = ("condition", "mobility", "vet_exam", "trend", "feeling", "clearance")
    return {key: str(getattr(answers, key)) for key in keys}


@given(
    dog=dogs(),
    condition=sampled_from([Condition.ARTHRITIS, Condition.VESTIBULAR, Condition.AMPUTEE]),
    mobility=sampled_from([Mobility.A, Mobility.B, Mobility.C]),
)
def test_a_date_that_is_not_asked_changes_nothing(
    dog: Dog, condition: Condition, mobility: Mobility
) -> None:
    seen = replace(dog.answers, condition=condition, mobility=mobility, vet_exam=YesNo.YES)
    answers = _as_pages_tell(replace(seen, trend=Trend.SAME, feeling=Feeling.NOT_TOLD))
    assert not can_change("onset_date", _told(answers))
    assume(not fell_lately(answers, real_catalog(), TODAY))
    undated = replace(answers, surgery_date=None, onset_date=None, worse_date=None)
    assert _shown(answers) == _shown(undated)


@given(dog=dogs(), plateau=sampled_from(YesNo))
def test_a_plateau_that_is_not_asked_changes_nothing(dog: Dog, plateau: YesNo) -> None:
    answers = _as_pages_tell(dog.answers)
    assume(not can_change("plateau", _told(answers)))
    assert _shown(replace(answers, plateau=plateau)) == _shown(answers)


@given(dog=dogs(), clearance=sampled_from(Clearance))
def test_outside_disc_disease_leave_of_the_vet_changes_no_aid_and_no_care(
    dog: Dog, clearance: Clearance
) -> None:
    answers = _as_pages_tell(dog.answers)
    assume(answers.condition is not Condition.IVDD)
    # With a dog without feeling, the plateau counts by the name of the vet who tested that.
    assume(answers.plateau is not YesNo.YES)
    assert _shown(replace(answers, clearance=clearance)) == _shown(answers)


@given(dog=dogs(), worst=sampled_from([*Mobility, None]))
def test_a_worst_point_that_is_not_asked_changes_nothing(dog: Dog, worst: Mobility | None) -> None:
    answers = _as_pages_tell(dog.answers)
    assume(not fell_lately(answers, real_catalog(), TODAY))
    assert _shown(replace(answers, recovered_from=worst)) == _shown(answers)


@given(dog=dogs(), score=integers(1, 9), coat=sampled_from(Coat), helpers=integers(1, 2))
def test_what_no_rule_reads_changes_nothing(dog: Dog, score: int, coat: Coat, helpers: int) -> None:
    answers = _as_pages_tell(dog.answers)
    told = replace(answers, body_condition=score, coat=coat, helpers=helpers, stairs=YesNo.YES)
    assert _shown(told) == _shown(answers)


def test_a_fall_of_the_last_two_days_is_asked_about() -> None:
    dog = answers_of(real_catalog(), onset_date="2026-11-22")
    assert fell_lately(dog, real_catalog(), TODAY)
    assert _needed(dog).worst_point
    older = replace(dog, onset_date=TODAY - timedelta(days=3))
    assert not _needed(older).worst_point
    again = replace(older, worse_date=TODAY - timedelta(days=2))
    assert _needed(again).worst_point
