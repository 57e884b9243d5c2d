"""Differences in lines that a person understands."""

import pytest

from fitting.core.catalog import Catalog
from fitting.core.difference import About, Difference, Part
from fitting.present.differences import say_difference


@pytest.mark.parametrize(
    ("about", "id_", "before", "after", "said"),
    [
        (
            "kind",
            "kind",
            Part("recommendation"),
            Part("referral"),
            "What comes out: a plan -> a vet must see the dog first",
        ),
        (
            "urgency",
            "urgency",
            None,
            Part("today"),
            "How soon to see a vet: none -> see a vet today",
        ),
        (
            "stage",
            "stage",
            Part("S1", "Strict rest"),
            Part("S2", "Gentle work"),
            "Stage: Strict rest -> Gentle work",
        ),
        (
            "confirmation",
            "confirmation",
            Part("none"),
            Part("vet_signed"),
            "Who confirmed it: no vet has confirmed it -> a vet has signed it",
        ),
        (
            "flag",
            "RF01",
            None,
            Part("RF01", state="active"),
            "Danger sign “Sudden loss of walking”: not there -> to act on",
        ),
        ("flag", "RF99", Part("RF99", state="known"), None,
         "Danger sign “RF99”: known to the vet -> not there"),
        ("care", "N04", None, Part("N04", "Check the skin"),
         "Also allowed: Check the skin: not there -> there"),
        ("exercise", "E13", Part("E13", "Stand"), None, "Exercise: Stand: there -> not there"),
        (
            "dose",
            "E20",
            Part("E20", "Slow walk", lines=("5 minutes.", "Twice.")),
            Part("E20", "Slow walk", lines=("9 minutes.",)),
            "How much of Slow walk: 5 minutes. Twice. -> 9 minutes.",
        ),
        (
            "support",
            "rear_wheelchair",
            Part("rear_wheelchair", state="not_now"),
            Part("rear_wheelchair", state="recommended"),
            "Rear wheelchair: Not yet -> Suits your dog now",
        ),
        (
            "aid",
            "x",
            Part("x", "A harness", "possible", "M"),
            Part("x", "A harness", "possible"),
            "A harness: May help, size M -> May help, no size",
        ),
    ],
)  # fmt: skip
def test_a_difference_is_said_from_old_to_new(
    about: About, id_: str, before: Part | None, after: Part | None, said: str, catalog: Catalog
) -> None:
    assert say_difference(Difference(about, id_, before, after), catalog) == said


def test_signs_that_a_terminal_obeys_are_not_said(catalog: Catalog) -> None:
    hostile = Part("x", "\x1b[2J{0}%s\u202e", "\x07", "\x1b]0;x\x07")
    said = say_difference(Difference("aid", "x", hostile, None), catalog)
    assert said.isprintable()
    assert "{0}%s" in said
