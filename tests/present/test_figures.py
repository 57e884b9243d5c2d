"""Dates, ages, lists and repeats in words."""

from datetime import date

import pytest

from fitting.present.figures import lower_first, show_age, show_ago, show_date, show_list, unique


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 11, 21), "21 November 2026"),
        (date(2024, 2, 29), "29 February 2024"),
        (date(2026, 1, 1), "1 January 2026"),
    ],
)
def test_a_date_is_shown_as_it_is_read_aloud(day: date, shown: str) -> None:
    assert show_date(day) == shown


@pytest.mark.parametrize(
    ("years", "shown"),
    [
        (0.5, "6 months old"),
        (1 / 12, "1 month old"),
        (1, "1 year old"),
        (5.0, "5 years old"),
        (5.5, "5.5 years old"),
    ],
)
def test_an_age(years: float, shown: str) -> None:
    assert show_age(years) == shown


@pytest.mark.parametrize(
    ("days", "shown"), [(0, "today"), (1, "yesterday"), (2, "2 days ago"), (40, "40 days ago")]
)
def test_how_long_ago(days: int, shown: str) -> None:
    assert show_ago(days) == shown


@pytest.mark.parametrize(
    ("items", "shown"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_in_a_sentence(items: list[str], shown: str) -> None:
    assert show_list(items) == shown


@pytest.mark.parametrize(
    ("text", "lowered"), [("Rear sling", "rear sling"), ("IVDD", "IVDD"), ("", ""), ("A", "a")]
)
def test_a_name_inside_a_sentence(text: str, lowered: str) -> None:
    assert lower_first(text) == lowered


def test_repeats_are_dropped_and_the_first_order_is_kept() -> None:
    assert unique(["No stairs.", "No tug.", "no stairs", ""]) == ("No stairs.", "No tug.")
