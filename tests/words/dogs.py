"""The whole dogs of the cases, each with its result and day."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from fitting.core.answers import Answers
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Referral
from fitting.core.units import Units
from tests.core.strategies import real_catalog

CASES = sorted((Path(__file__).parent.parent / "cases" / "dogs").glob("*.toml"))


@cache
def result_of(case: Path) -> Recommendation | Referral:
    """What is recommended for a case, on its own day."""
    told = tomllib.loads(case.read_text(encoding="utf-8"))
    on: date = told["on"]
    answers = read_answers(told["answers"], real_catalog(), on, units=Units.METRIC)
    assert isinstance(answers, Answers), (case.name, answers)
    return recommend(answers, real_catalog(), on)


def names() -> Iterator[str]:
    """The name of each case."""
    yield from (case.stem for case in CASES)
