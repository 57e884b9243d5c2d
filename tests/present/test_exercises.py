"""Exercises, doses and daily care in words."""

import pytest

from fitting.core.catalog import Dose, SourceKind
from fitting.core.result import PlannedExercise, Reason, RehabPlan
from fitting.core.units import Units
from fitting.core.words import (
    Pathway,
    StageId,
)
from fitting.present.build import present
from fitting.present.exercises import say_dose
from fitting.present.voice import Voice
from tests.present.small import a_recommendation, an_assessment, answers
from tests.present.small_catalog import a_catalog, an_exercise
from tests.present.views import at_stage, cleared, view_of


@pytest.mark.parametrize(
    ("dose", "lines"),
    [
        (Dose(reps=5, sets=1, times_per_day=2), ("5 times.", "2 times a day.")),
        (Dose(reps=1, sets=2, times_per_day=1), ("1 time.", "2 sets.", "Once a day.")),
        (Dose(hold_s=15, reps=3), ("3 times.", "Hold for 15 seconds.")),
        (Dose(seconds=15), ("15 seconds each time.",)),
        (
            Dose(steps=10, minutes_max=5),
            ("10 steps.", "Never more than 5 minutes."),
        ),
        (
            Dose(poles=1, passes=3, times_per_week=3),
            ("Use 1 pole.", "Go through 3 times.", "3 times a week."),
        ),
        (
            Dose(minutes=5, sessions_per_day=1, rest_between_h=2),
            ("5 minutes each time.", "1 session a day.", "Rest 2 hours in between."),
        ),
        (Dose(height_cm_max=5), ("No higher than 5 cm.",)),
        (Dose(interval_h=4, lines=("Turn it.",)), ("Every 4 hours.", "Turn it.")),
        (Dose(), ("Your clinic sets how much.",)),
    ],
)
def test_a_dose_in_lines(dose: Dose, lines: tuple[str, ...]) -> None:
    assert say_dose(dose, Voice(a_catalog(), an_assessment(), Units.METRIC)) == lines


def test_a_height_is_shown_in_the_reader_s_units() -> None:
    voice = Voice(a_catalog(), an_assessment(), Units.IMPERIAL)
    assert say_dose(Dose(height_cm_max=5), voice) == ("No higher than 2 in.",)


def test_every_field_of_a_dose_is_said() -> None:
    voice = Voice(a_catalog(), an_assessment(), Units.METRIC)
    quantities = [name for name in Dose.__dataclass_fields__ if name not in ("lines", "stages")]
    for name in quantities:
        said = say_dose(Dose(**{name: 7}), voice)
        assert said != ("Your clinic sets how much.",), name
        assert "7" in said[0], name


def test_an_exercise_is_honest_about_its_evidence() -> None:
    view = view_of().exercises[0]
    assert view.evidence == (
        "Why we say this: clinics advise it. No trial proves it. It was not studied on its own."
    )


@pytest.mark.parametrize(
    ("kind", "note", "evidence"),
    [
        (
            SourceKind.TOOL_RULE,
            "",
            "Why we say this: it is our own safe choice. No trial proves it.",
        ),
        (
            SourceKind.HANDOUT,
            "No trial was found.",
            "Why we say this: clinics advise it. No trial was found.",
        ),
        (SourceKind.RCT, "", "Why we say this: it was tried in a trial."),
    ],
)
def test_no_proof_is_claimed_and_none_is_denied_twice(
    kind: SourceKind, note: str, evidence: str
) -> None:
    record = an_exercise("E13", evidence=kind, evidence_note=note)
    catalog = a_catalog(exercises={**a_catalog().exercises, "E13": record})
    view = present(a_recommendation(), catalog, units=Units.METRIC)
    assert view.exercises[0].evidence == evidence


def test_notes_follow_the_neck_and_the_pathway() -> None:
    def notes(**changes: object) -> tuple[str, ...]:
        return view_of(a_recommendation(an_assessment(**changes))).exercises[0].notes  # type: ignore[arg-type]

    neck = "The neck or a front leg is part of this. Ask your clinic first."
    assert notes(front_weak=True) == (neck, "Hold up the chest too.", "Keep it short.")
    assert notes(told=answers(pathway=Pathway.SURGICAL)) == ()


def test_care_is_every_day_and_never_also_allowed() -> None:
    plan = RehabPlan(
        StageId.S1,
        care=(PlannedExercise("N04", Dose(times_per_day=2)),),
        also_allowed=("N04", "E01"),
    )
    view = view_of(a_recommendation(rehab=plan))
    assert [one.id for one in view.care] == ["N04"]
    assert view.also_allowed == ("Bend the back legs",)


@pytest.mark.parametrize(
    ("assessment", "note"),
    [
        (an_assessment(), "No exercise yet. First your vet must agree to it."),
        (cleared(), "No exercise at home for now. Rest and daily care come first."),
    ],
)
def test_no_exercise_says_why(assessment: object, note: str) -> None:
    assert at_stage(StageId.S1, assessment).exercise_note == note


def test_a_note_of_the_plan_is_said() -> None:
    plan = RehabPlan(StageId.S2, note=Reason("setback-stops-exercise"))
    assert view_of(a_recommendation(rehab=plan)).exercise_note == (
        "Your dog did worse after exercise. Stop it all until your vet has had a look."
    )
