"""Nothing is measured whose result cannot be shown, and nothing that is shown is left out."""

from dataclasses import replace

import pytest
from hypothesis import given

from fitting.core.answers import Answers
from fitting.core.in_question import SHOWN, what_to_measure
from fitting.core.questionnaire import Needed
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation
from tests.build import answers_of
from tests.core.strategies import TODAY, Dog, dogs, real_catalog


def _needed(answers: Answers) -> Needed:
    return what_to_measure(answers, real_catalog(), TODAY)


def test_a_dog_that_must_see_a_vet_is_not_measured() -> None:
    assert _needed(answers_of(real_catalog(), vet_exam="no")) == Needed((), False)


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
