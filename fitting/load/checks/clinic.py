"""The safety of the clinical records: doses, gates, and what may stand beside what."""

from collections.abc import Iterator
from itertools import pairwise

from fitting.core.catalog import (
    ClearanceLevel,
    Dose,
    Exercise,
    ExerciseKind,
    Odds,
    OutlookBand,
    Published,
    Threshold,
)
from fitting.core.words import Clearance, StageId
from fitting.load.faults import Fault, unknown
from fitting.load.shelf import Placed, Shelf

GATES = (
    ("gate.surgical.S2", "gate.surgical.S3", "gate.surgical.S4", "gate.surgical.S5"),
    (
        "gate.conservative.S2",
        "gate.conservative.S3",
        "gate.conservative.S4",
        "gate.conservative.S5",
    ),
    ("gate.conservative.S2", "rest.conservative_default"),
)
"""Thresholds in days that must not fall."""

MORE_IS_MORE = (
    "reps",
    "sets",
    "hold_s",
    "seconds",
    "minutes",
    "minutes_max",
    "steps",
    "passes",
    "poles",
    "cones",
    "times_per_day",
    "times_per_week",
    "sessions_per_day",
    "height_cm_max",
)
"""Quantities of a dose that load the dog the more, the larger they are."""

LESS_IS_MORE = ("rest_between_h",)
"""Quantities of a dose that spare the dog the more, the larger they are."""

BRIEF_LINES, BRIEF_LETTERS = 4, 36
"""What stands in one row beside the drawing of an exercise, in two columns of a printed page."""

_QUANTITIES = (*MORE_IS_MORE, *LESS_IS_MORE, "interval_h", "check_skin_min")


def check(shelf: Shelf) -> Iterator[Fault]:
    for exercise in shelf.of(Exercise):
        yield from _published(exercise)
        yield from _earliest(exercise)
        yield from _brief(exercise)
        # Care is not a load: turning a dog or looking at its skin more often only spares it.
        if exercise.record.kind is not ExerciseKind.NURSING:
            for position, dose in enumerate(exercise.record.doses, start=1):
                yield from _dose(exercise, f"doses[{position}]", dose)
        yield from _dose_stages(exercise)
    yield from _gates(shelf)
    yield from _clearances(shelf)
    yield from _outlook(shelf)


def _published(exercise: Placed[Exercise]) -> Iterator[Fault]:
    for name, span in exercise.record.published.items():
        if name not in _QUANTITIES:
            yield exercise.fault(f"published.{name}", unknown("a dose quantity", name, _QUANTITIES))
        if span.low is not None and span.high is not None and span.low > span.high:
            yield exercise.fault(
                f"published.{name}", f"low {span.low:g} is above high {span.high:g}"
            )


def _brief(exercise: Placed[Exercise]) -> Iterator[Fault]:
    lines = exercise.record.brief
    if len(lines) > BRIEF_LINES:
        yield exercise.fault("brief", f"{len(lines)} lines; {BRIEF_LINES} are allowed")
    for line in lines:
        if len(line) > BRIEF_LETTERS:
            told = f'"{line}" has {len(line)} letters; {BRIEF_LETTERS} are allowed'
            yield exercise.fault("brief", told)


def _dose(exercise: Placed[Exercise], place: str, dose: Dose) -> Iterator[Fault]:
    """A starting dose is at or below the lowest dose that was published."""
    for name in (*MORE_IS_MORE, *LESS_IS_MORE):
        value, bound = getattr(dose, name), _bound(exercise.record, name)
        if value is None or bound is None:
            continue
        if name in MORE_IS_MORE and value > bound:
            message = f"the starting dose {value} is above the lowest published one, {bound:g}"
            yield exercise.fault(f"{place}.{name}", message)
        if name in LESS_IS_MORE and value < bound:
            message = f"the starting rest {value} is below the shortest published one, {bound:g}"
            yield exercise.fault(f"{place}.{name}", message)


def _bound(exercise: Exercise, name: str) -> float | None:
    """The cautious end of what was published of a quantity."""
    span = exercise.published.get(name)
    if span is None and name == "minutes_max":
        minutes = exercise.published.get("minutes", Published())
        return minutes.high
    if span is None:
        return None
    return span.low if span.low is not None else span.high


def _earliest(exercise: Placed[Exercise]) -> Iterator[Fault]:
    seen = set()
    for position, first in enumerate(exercise.record.earliest, start=1):
        place = f"earliest[{position}]"
        if first.pathway in seen:
            yield exercise.fault(f"{place}.pathway", f'"{first.pathway}" is there twice')
        seen.add(first.pathway)
        if first.day is not None and first.latest is not None and first.day > first.latest:
            yield exercise.fault(place, f"day {first.day} is above latest {first.latest}")


def _dose_stages(exercise: Placed[Exercise]) -> Iterator[Fault]:
    for position, dose in enumerate(exercise.record.doses, start=1):
        for stage in dose.stages:
            if stage not in exercise.record.stages:
                message = f'"{stage}" is not among the stages of this exercise'
                yield exercise.fault(f"doses[{position}].stages", message)


def _gates(shelf: Shelf) -> Iterator[Fault]:
    days = {item.record.id: item for item in shelf.of(Threshold)}
    for gates in GATES:
        for early, late in pairwise(days[name] for name in gates if name in days):
            if late.record.value < early.record.value:
                message = f"{late.record.value} is before {early.record.id}, {early.record.value}"
                yield late.fault("value", f"the gates must rise: {message}")
    for item in days.values():
        if item.record.value < 0:
            yield item.fault("value", "must not be below 0")


def _clearances(shelf: Shelf) -> Iterator[Fault]:
    """More clearance never opens fewer stages."""
    order = list(StageId)
    placed = {item.record.level: item for item in shelf.of(ClearanceLevel)}
    known = [placed[level] for level in Clearance if level in placed]
    for lower, higher in pairwise(known):
        if order.index(higher.record.max_stage) < order.index(lower.record.max_stage):
            message = f"opens fewer stages than {lower.record.level}, a lower clearance"
            yield higher.fault("max_stage", message)


def _outlook(shelf: Shelf) -> Iterator[Fault]:
    for odds in shelf.of(Odds):
        if not 0 <= odds.record.low <= odds.record.high <= 100:
            yield odds.fault("low", "low and high are percent, 0 to 100, low first")
    for band in shelf.of(OutlookBand):
        if not 0 < band.record.weeks_min <= band.record.weeks_max:
            yield band.fault("weeks_min", "weeks_min must be above 0 and not above weeks_max")
