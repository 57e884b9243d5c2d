"""What two outcomes do not have in common, and what is no outcome at all."""

from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitting.core.difference import Difference, Part, UnreadableOutcome, differences, read_outcome

OLD: dict[str, object] = {
    "kind": "recommendation",
    "urgency": None,
    "confirmation": "owner_reported",
    "stage": {"id": "S2", "name": "Gentle work"},
    "flags": [{"id": "RF15", "state": "known"}],
    "also_allowed": [{"id": "N04", "name": "Check the skin"}],
    "exercises": [
        {"id": "E20", "name": "Slow walk", "dose": {"minutes": 5, "lines": ["5 minutes."]}},
        {"id": "E13", "name": "Stand", "dose": {"lines": ["3 times."]}},
    ],
    "supports": [{"id": "rear_harness", "verdict": "possible"}],
    "aids": [{"id": "puppia-a", "name": "Puppia", "size": "M", "verdict": "possible"}],
}


def _changed(**changes: object) -> dict[str, object]:
    return {**deepcopy(OLD), **changes}


def _between(new: dict[str, object]) -> tuple[Difference, ...]:
    return differences(read_outcome(OLD), read_outcome(new))


def test_the_same_is_no_difference() -> None:
    assert _between(deepcopy(OLD)) == ()


def test_neither_order_nor_names_nor_other_keys_are_a_difference() -> None:
    renamed = [{**one, "name": "Another name"} for one in reversed(OLD["exercises"])]  # type: ignore[call-overload]
    assert _between(_changed(exercises=renamed, sources=[{"key": "x"}])) == ()


@pytest.mark.parametrize(
    ("changes", "about", "before", "after"),
    [
        ({"kind": "referral"}, "kind", Part("recommendation"), Part("referral")),
        ({"urgency": "now"}, "urgency", None, Part("now")),
        ({"confirmation": "none"}, "confirmation", Part("owner_reported"), Part("none")),
        ({"stage": None}, "stage", Part("S2", "Gentle work"), None),
        (
            {"stage": {"id": "S3", "name": "Balance"}},
            "stage",
            Part("S2", "Gentle work"),
            Part("S3", "Balance"),
        ),
        ({"flags": []}, "flag", Part("RF15", state="known"), None),
        (
            {"flags": [{"id": "RF15", "state": "active"}]},
            "flag",
            Part("RF15", state="known"),
            Part("RF15", state="active"),
        ),
        ({"also_allowed": []}, "care", Part("N04", "Check the skin"), None),
        (
            {"supports": [{"id": "rear_harness", "verdict": "refused"}]},
            "support",
            Part("rear_harness", state="possible"),
            Part("rear_harness", state="refused"),
        ),
        (
            {"aids": [{"id": "puppia-a", "name": "Puppia", "size": "L", "verdict": "possible"}]},
            "aid",
            Part("puppia-a", "Puppia", "possible", "M"),
            Part("puppia-a", "Puppia", "possible", "L"),
        ),
    ],
)
def test_a_change_is_one_difference(
    changes: dict[str, object], about: str, before: Part | None, after: Part | None
) -> None:
    (found,) = _between(_changed(**changes))
    assert (found.about, found.before, found.after) == (about, before, after)


def test_a_dose_is_compared_where_the_exercise_stays() -> None:
    more = {"id": "E20", "name": "Slow walk", "dose": {"lines": ["9 minutes."]}}
    new = {"id": "E01", "name": "Bend", "dose": {"lines": ["5 times."]}}
    found = _between(_changed(exercises=[more, new]))
    assert [(one.about, one.id) for one in found] == [
        ("exercise", "E13"),
        ("exercise", "E01"),
        ("dose", "E20"),
    ]
    assert found[2].before == Part("E20", "Slow walk", lines=("5 minutes.",))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": 1},
        {"stage": "S2"},
        {"flags": None},
        {"flags": {"id": "RF01"}},
        {"flags": ["RF01"]},
        {"supports": [{"verdict": "possible"}]},
        {"aids": [{"id": "x", "size": 3}]},
        {"exercises": [{"id": "E1", "dose": []}]},
        {"exercises": [{"id": "E1", "dose": {"lines": "3 times"}}]},
        {"exercises": [{"id": "E1", "dose": {"lines": [3]}}]},
    ],
)
def test_another_shape_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(UnreadableOutcome):
        read_outcome(_changed(**wrong))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@given(st.sampled_from(sorted(OLD)), JSON)
def test_no_value_of_a_key_does_more_than_be_refused(key: str, value: object) -> None:
    try:
        read = read_outcome(_changed(**{key: value}))
    except UnreadableOutcome:
        return
    assert differences(read, read) == ()
