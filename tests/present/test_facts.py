"""Readings, doubts, odds, sources and disclaimers."""

from datetime import date

import pytest

from fitting.core.catalog import Dose, Review, Source, SourceKind
from fitting.core.result import PlannedExercise, RehabPlan
from fitting.core.units import Units
from fitting.core.words import (
    StageId,
    YesNo,
)
from fitting.present.build import present
from fitting.present.questions import QUESTIONS
from tests.present.small import a_recommendation, a_referral, an_assessment, answers
from tests.present.small_catalog import TODAY, a_catalog, an_exercise
from tests.present.views import view_of


def test_readings_stand_in_both_units_with_how_they_were_taken() -> None:
    weight, girth, _ = view_of().readings
    assert (weight.value, weight.other_unit, weight.how) == (
        "8.2 kg",
        "18 lb 1 oz",
        "weighed on a scale",
    )
    assert (girth.value, girth.other_unit) == ("44.5 cm", "17 1/2 in")
    assert girth.how == (
        "taken by two people, standing, soft tape; middle of 44 cm, 44.5 cm, 45 cm"
    )


def test_a_doubt_asks_and_says_what_to_do() -> None:
    missing, clash = view_of().doubts
    assert (missing.label, missing.suggest) == (
        "Weight",
        "Weigh your dog. Many aids are sized by weight.",
    )
    assert clash.label == "Waist girth"
    assert "46 cm for waist girth" in clash.text
    assert clash.text.endswith("Is this right?")


def test_every_question_has_a_short_name() -> None:
    fields = set(answers().__dataclass_fields__) - {"weight_typed"}
    assert fields == set(QUESTIONS)


def test_sources_are_numbered_by_first_use_and_nothing_else_is_listed() -> None:
    view = view_of()
    assert [(one.number, one.key) for one in view.sources] == [
        (1, "tool-rule"),
        (2, "clinic"),
        (3, "shop"),
    ]
    assert view.exercises[0].sources == ("2",)


def test_a_source_that_is_not_on_record_is_an_error() -> None:
    catalog = a_catalog(exercises={"E13": an_exercise("E13", sources=("gone",))})
    plan = RehabPlan(StageId.S2, exercises=(PlannedExercise("E13", Dose(reps=1)),))
    with pytest.raises(KeyError, match="gone"):
        present(a_recommendation(rehab=plan), catalog, units=Units.METRIC)


def test_a_year_is_not_told_twice() -> None:
    dated = Source("clinic", "Review of 2019", SourceKind.COHORT, TODAY, year=2019)
    catalog = a_catalog(sources={**a_catalog().sources, "clinic": dated})
    view = present(a_recommendation(), catalog, units=Units.METRIC)
    assert [one.year for one in view.sources if one.key == "clinic"] == [""]
    assert [one.year for one in view_of().sources if one.key == "clinic"] == ["2019"]


def test_the_disclaimers_say_who_has_not_read_it() -> None:
    line = "Not yet reviewed by a veterinary neurologist."
    assert line in view_of().disclaimers
    read = a_catalog(reviews=(Review("flags.toml", "A Vet", "neurologist", date(2026, 1, 1)),))
    assert line not in present(a_recommendation(), read, units=Units.METRIC).disclaimers
    assert "This does not replace your vet." in view_of(a_referral()).disclaimers


def test_odds_are_never_a_number_alone() -> None:
    outlook = view_of().outlook
    assert outlook is not None
    assert outlook.weeks == "8 to 12 weeks"
    assert outlook.odds == (
        "With surgery: 93 to 96 in 100 dogs. This counts dogs that walked.",
        "Without surgery: about 79 in 100 dogs. This is a rough guide.",
    )


def test_an_unexamined_dog_is_told_to_see_a_vet_first() -> None:
    told = an_assessment(answers(vet_exam=YesNo.NO), referral=True, examined=False)
    assert view_of(a_referral(told)).confirmation.heading == "There is no plan yet"
