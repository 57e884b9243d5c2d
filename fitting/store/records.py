"""What the store hands out: plain frozen records, free of any database session."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from fitting.core.units import Units
from fitting.core.words import Audience

# Anything that JSON can say; `object` because answers are kept raw, exactly as typed.
Json = Mapping[str, object]


class UnknownToken(LookupError):
    """Nothing is kept under this token: never made, forgotten or expired. All look alike."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A questionnaire under way. `answers` are raw, as typed; times are in UTC."""

    audience: Audience
    units: Units
    answers: Json
    created: datetime
    touched: datetime
    expires: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """A submitted questionnaire and what was recommended then. It never changes.

    `answers` are raw, as typed; `on` is the day that "today" meant; `catalog` is the digest
    of the catalogue that was used; `result` is the recommendation as JSON (CONTRACT section
    3) and `shown` the same in the words of that day. Times are in UTC.
    """

    audience: Audience
    units: Units
    answers: Json
    on: date
    catalog: str
    result: Json
    shown: Json
    created: datetime
    expires: datetime


@dataclass(frozen=True, slots=True)
class Purged:
    """How many expired rows were deleted."""

    drafts: int
    cases: int
