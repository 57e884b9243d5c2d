"""About how many minutes a day the exercises of a plan take."""

from collections.abc import Iterable
from math import ceil

from fitting.core.catalog import Catalog, Dose


def minutes_a_day(dose: Dose, catalog: Catalog) -> int | None:
    """Whole minutes a day for one exercise, rounded up; null when its dose does not tell.

    A repeat takes the time that it is held, and `dose.repeat_seconds` more for its pause.
    What is not done every day has no minutes a day.
    """
    times = dose.times_per_day or dose.sessions_per_day
    if times is None:
        return None
    minutes = dose.minutes if dose.minutes is not None else dose.minutes_max
    if minutes is None:
        repeats = next((n for n in (dose.reps, dose.passes, dose.steps) if n is not None), None)
        if repeats is None:
            return None
        pause_s = catalog.thresholds["dose.repeat_seconds"].value
        held_s = dose.hold_s or dose.seconds or 0
        seconds = repeats * (dose.sets or 1) * (held_s + pause_s)
    else:
        seconds = minutes * 60
    return ceil(seconds * times / 60)


def minutes_of_all(doses: Iterable[Dose], catalog: Catalog) -> int | None:
    """The minutes a day of all of them together; null when one is not known."""
    known = [minutes_a_day(dose, catalog) for dose in doses]
    told = [one for one in known if one is not None]
    return sum(told) if told and len(told) == len(known) else None
