"""The text for a terminal: two golden cases, 80 columns, what to do now first."""

from pathlib import Path

import pytest

from fitting.core.units import Units
from fitting.present.as_text import WIDTH, as_text
from tests.present.small import a_recommendation, a_referral, an_assessment, answers
from tests.present.views import cleared, view_of

GOLDEN = Path(__file__).parent / "golden"
CASES = {"recommendation": a_recommendation, "referral": a_referral}


@pytest.mark.parametrize("name", CASES)
def test_the_text_is_the_reviewed_one(name: str) -> None:
    # A wanted change is made in the golden file by hand, so that somebody reads it.
    expected = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert as_text(view_of(CASES[name]())) == expected


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("units", Units)
def test_no_line_is_wider_than_a_terminal(name: str, units: Units) -> None:
    text = as_text(view_of(CASES[name](), units=units))
    assert max(map(len, text.splitlines())) <= WIDTH
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text


def test_a_referral_opens_with_what_to_do() -> None:
    text = as_text(view_of(a_referral()))
    assert text.startswith("Go to a vet now, at any hour\n")
    assert text.index("What to do") < text.index("Wurst")


def test_confinement_comes_before_any_exercise() -> None:
    text = as_text(view_of())
    assert text.index("Rest: keep your dog still") < text.index("Exercises\n")


def test_a_reported_clearance_is_said_beside_the_exercises() -> None:
    text = as_text(view_of(a_recommendation(cleared())))
    heading = text.index("Exercises\n=========")
    assert text.index("This program has not asked", heading) - heading < 200


@pytest.mark.parametrize(
    "name",
    ["{value}", "{0.__class__}", "%s%n", "<b>&", '<img src="x">', "Ł Ж é ½", "x" * 120, "犬"],
)
def test_hostile_names_are_printed_as_typed(name: str) -> None:
    told = an_assessment(answers(name=name, breed=name, owner=name, clearance_by=name))
    assert name in as_text(view_of(a_recommendation(told)))
    assert name in as_text(view_of(a_referral(told)))


def test_a_terminal_is_sent_no_control_characters() -> None:
    told = an_assessment(answers(name="Rex\x1b[2J\x07\x1c\u202e"))
    text = as_text(view_of(a_recommendation(told)))
    assert "Rex[2J" in text
    assert "\x1b" not in text
    assert not set("\x07\x1c\u202e") & set(text)
