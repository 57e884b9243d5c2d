"""The days to keep, and the ways to get an aid."""

import re
from datetime import date, timedelta

import pytest

from fitting.core.answers import Problems
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation
from fitting.core.units import Units
from fitting.core.words import Route
from fitting.present.build import present
from fitting.present.view import ResultView
from tests.build import TODAY, a_dog
from tests.core.strategies import real_catalog


def _view(**changes: object) -> ResultView:
    dog = a_dog(**{"condition": "degenerative_myelopathy", "mobility": "C", **changes})
    catalog = real_catalog()
    answers = read_answers(dog, catalog, TODAY)
    assert not isinstance(answers, Problems), answers
    result = recommend(answers, catalog, TODAY)
    assert isinstance(result, Recommendation)
    return present(result, catalog, units=Units.METRIC)


def test_the_days_come_in_their_order_and_name_nobody() -> None:
    view = _view(name="Biscuit")
    days = [one.day_iso for one in view.dates]
    assert days == sorted(days)
    assert [one.id for one in view.dates if one.id.startswith("new-aid")] == [
        "new-aid-1",
        "new-aid-2",
        "new-aid-3",
        "new-aid-4",
    ]
    assert not any("Biscuit" in one.name + one.line for one in view.dates)


def test_the_visit_in_the_calendar_is_that_of_the_sheet() -> None:
    view = _view()
    (visit,) = [one for one in view.dates if one.id == "visit"]
    assert visit.on in view.next_visit
    wanted = TODAY + timedelta(days=real_catalog().days("recheck.days"))
    assert date.fromisoformat(visit.day_iso) == wanted


def test_a_dog_that_nobody_measured_is_not_measured_again() -> None:
    assert "measure" not in [one.id for one in _view(measurements=None).dates]


def test_every_way_stands_once_and_the_ones_asked_for_come_first() -> None:
    view = _view(budget_route=["loan", "used"])
    assert sorted(one.id for one in view.routes) == sorted(one.value for one in Route)
    assert [one.id for one in view.routes if one.wanted] == ["loan", "used"]
    assert [one.wanted for one in view.routes] == [True, True, False, False, False]
    assert not any(one.topic == "route" for one in view.advice)


@pytest.mark.parametrize("way", [one.value for one in Route])
def test_every_way_has_a_source(way: str) -> None:
    (told,) = [one for one in _view().routes if one.id == way]
    assert told.sources
    assert len(told.lines) >= 3


@pytest.mark.parametrize("way", [one.value for one in Route])
def test_the_short_cells_of_a_way_say_no_more_than_its_lines(way: str) -> None:
    (told,) = [one for one in _view().routes if one.id == way]
    in_full = " ".join(told.lines)
    assert told.first
    assert set(re.findall(r"[\d,]+", told.costs)) <= set(re.findall(r"[\d,]+", in_full))
    assert bool(told.costs) is ("dollars" in in_full)


def test_a_dog_that_walks_well_is_shown_no_way_to_buy() -> None:
    assert _view(mobility="A").routes == ()
