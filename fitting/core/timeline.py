"""When things happened, counted in whole days, and when strict rest ends.

Days count from the operation, or from the last deterioration for a dog that was not
operated on (knowledge: time gates). A deterioration after the operation starts the count
again, which is this program's own cautious choice.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from fitting.core.answers import Answers
from fitting.core.catalog import Catalog
from fitting.core.words import Pathway


@dataclass(frozen=True, slots=True)
class Timeline:
    """`start` is the date that counts and `day` the whole days since; null when unknown.

    `rest_day` and `rest_end` tell when strict rest ends, as a day count and a date.
    `rest_over` is true only when that day is known and has come. `last_event` is the latest
    date on which the dog's state changed: nothing a vet said before it still counts.
    """

    start: date | None
    day: int | None
    rest_day: int | None
    rest_end: date | None
    rest_over: bool
    last_event: date | None
    override_valid: bool


def read_timeline(answers: Answers, catalog: Catalog, on: date) -> Timeline:
    """Count the days of this episode up to `on`."""
    last_event = max(known_dates(answers), default=None)
    override_valid = override_holds(answers, catalog, on, last_event)
    start = counting_date(answers, on)
    day = None if start is None else (on - start).days
    rest_day = strict_rest_day(answers, catalog, start, override_valid)
    rest_end = None
    if start is not None and rest_day is not None:
        rest_end = start + timedelta(days=rest_day)
    elif answers.rest_end is not None:
        rest_end = answers.rest_end
    return Timeline(
        start=start,
        day=day,
        rest_day=rest_day,
        rest_end=rest_end,
        rest_over=day is not None and rest_day is not None and day >= rest_day,
        last_event=last_event,
        override_valid=override_valid,
    )


def known_dates(answers: Answers) -> tuple[date, ...]:
    """The dates on which the dog's state changed, as told."""
    told = (answers.surgery_date, answers.onset_date, answers.worse_date)
    return tuple(one for one in told if one is not None)


def counting_date(answers: Answers, on: date) -> date | None:
    """The date that counts, or nothing when it is not known.

    Where a count of days and a date disagree the later start is taken, because it opens
    every gate later.
    """
    told = None if answers.days_since is None else on - timedelta(days=answers.days_since)
    if answers.pathway is Pathway.SURGICAL:
        first = _latest(answers.surgery_date, told)
        if first is None:
            return None
        return _latest(first, answers.worse_date)
    if answers.pathway is Pathway.CONSERVATIVE:
        return _latest(answers.worse_date, answers.onset_date, told)
    return _latest(answers.surgery_date, answers.worse_date, answers.onset_date, told)


def strict_rest_day(
    answers: Answers, catalog: Catalog, start: date | None, override_valid: bool
) -> int | None:
    """The day on which strict rest ends: the vet's number, else the default for the pathway."""
    vet_day = _vet_rest_day(answers, start, override_valid)
    if answers.pathway is Pathway.SURGICAL:
        return catalog.days("rest.surgical_default") if vet_day is None else vet_day
    if answers.pathway is Pathway.CONSERVATIVE:
        if vet_day is None:
            return catalog.days("rest.conservative_default")
        return max(catalog.days("gate.conservative.S2"), vet_day)
    return None


def override_holds(answers: Answers, catalog: Catalog, on: date, last_event: date | None) -> bool:
    """Whether a vet's override is in force: begun, not run out, and given after the last event."""
    override = answers.override
    if override is None:
        return False
    longest = override.date + timedelta(days=catalog.days("override.max_days"))
    in_time = override.date <= on <= min(override.expires, longest)
    return in_time and (last_event is None or override.date >= last_event)


def _vet_rest_day(answers: Answers, start: date | None, override_valid: bool) -> int | None:
    override = answers.override
    if override_valid and override is not None and override.rest_end is not None:
        return None if start is None else (override.rest_end - start).days
    if answers.rest_end is not None and start is not None:
        return (answers.rest_end - start).days
    return answers.rest_end_day


def _latest(*dates: date | None) -> date | None:
    return max((one for one in dates if one is not None), default=None)
