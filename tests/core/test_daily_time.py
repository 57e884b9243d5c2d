"""About how many minutes a day an exercise takes."""

import pytest

from fitting.core.catalog import Dose
from fitting.core.daily_time import minutes_a_day, minutes_of_all
from tests.core.strategies import real_catalog


@pytest.mark.parametrize(
    ("dose", "minutes"),
    [
        (Dose(minutes=5, times_per_day=2), 10),
        (Dose(minutes_max=5, steps=10, times_per_day=2), 10),
        (Dose(minutes=5, sessions_per_day=1), 5),
        (Dose(reps=3, seconds=15, times_per_day=2), 3),
        (Dose(reps=6, times_per_day=1), 1),
        (Dose(reps=7, times_per_day=1), 2),
        (Dose(reps=3, sets=2, hold_s=5, times_per_day=1), 2),
        (Dose(passes=3, poles=1, times_per_day=1), 1),
        (Dose(times_per_day=2), None),
        (Dose(minutes=5), None),
        (Dose(minutes=5, times_per_week=3), None),
    ],
)
def test_minutes_follow_the_dose(dose: Dose, minutes: int | None) -> None:
    assert minutes_a_day(dose, real_catalog()) == minutes


def test_one_unknown_exercise_leaves_the_whole_unknown() -> None:
    known, unknown = Dose(minutes=5, times_per_day=2), Dose(times_per_day=2)
    assert minutes_of_all([known, known], real_catalog()) == 20
    assert minutes_of_all([known, unknown], real_catalog()) is None
    assert minutes_of_all([], real_catalog()) is None
