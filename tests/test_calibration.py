"""The chance of a fit is honest for simulated dogs, and the page on it tells what was found."""

from pathlib import Path

import pytest

from benchmarks.asking import BY_GAIN, Asked
from benchmarks.calibration import TIGHT, WORLDS, Outcome, ask, line_of, run
from fitting.load import load_catalog
from fitting.places import data_dir

PAGE = Path(__file__).parent.parent / "docs" / "calibration.md"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def right() -> Outcome:
    """The world in which the model is right."""
    return run(WORLDS[0], load_catalog(data_dir() / "catalog"))


def test_the_chance_is_honest_when_the_model_is_right(right: Outcome) -> None:
    assert right.ours.ece <= 0.02


def test_too_small_picks_are_at_least_a_quarter_fewer(right: Outcome) -> None:
    assert right.ours.too_small <= 0.75 * right.nearest.too_small
    assert right.ours.cost < min(one.cost for one in right.baselines.values())


def test_the_chance_has_skill_beyond_every_baseline(right: Outcome) -> None:
    came = right.ours.fit_rate
    assert right.ours.brier < came * (1 - came)
    assert all(right.ours.brier < one.brier for one in right.baselines.values())


def test_the_page_tells_what_was_found(right: Outcome) -> None:
    assert line_of(right) in PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def asked() -> Asked:
    """One more reading for dogs of the world in which the model is right."""
    return ask(load_catalog(data_dir() / "catalog"), TIGHT)


def test_the_reading_of_most_gain_saves_the_most(asked: Asked) -> None:
    saved = {way: sum(dogs) for way, dogs in asked.saved.items()}
    gain, others = saved[BY_GAIN], ("any, at random", "the likeliest misfit")
    assert all(gain > saved[other] for other in others)
    assert asked.by_told >= 0.75 * asked.by_all


def test_the_page_tells_what_asking_saved(asked: Asked) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [line for line in asked.lines() if line not in text] == []
