"""What was told and measured about one dog: the input of every rule, read and checked.

`read_answers` in `reading.py` is the only builder outside tests; nothing here reads text.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from fitting.core.units import Length, Mass
from fitting.core.words import (
    Clearance,
    Coat,
    Condition,
    Feeling,
    Floors,
    FrontLegs,
    Limb,
    MeasurementId,
    Mobility,
    Pathway,
    Posture,
    Region,
    Route,
    Sex,
    Taker,
    Tool,
    Trend,
    Urination,
    Use,
    WeightBasis,
    YesNo,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One measurement as taken.

    `value` is in whole millimetres. When several readings were taken, `readings` holds them
    all and `value` is their median. `typed` is the text as it was entered.
    """

    value: Length
    typed: str
    by: Taker | None = None
    posture: Posture | None = None
    tool: Tool | None = None
    readings: tuple[Length, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """A named vet's written permission: dated, expiring, with listed ids only.

    `allow` holds stage, exercise or support ids. It is never a way past a red flag.
    """

    vet: str
    practice: str
    date: datetime.date
    expires: datetime.date
    allow: frozenset[str]
    rest_end: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything known about one dog on one day. A missing answer means "not known".

    Dates are calendar dates; `days_since` and `rest_end_day` are whole days from the date
    that counts (operation, else last deterioration, else first signs). `lift_limit` is what
    the carer says they can lift; `door_width` the narrowest door.
    """

    condition: Condition
    mobility: Mobility
    name: str = ""
    breed: str = ""
    owner: str = ""
    sex: Sex = Sex.UNKNOWN
    age_years: float | None = None
    weight: Mass | None = None
    weight_typed: str = ""
    weight_basis: WeightBasis = WeightBasis.UNKNOWN
    body_condition: int | None = None
    coat: Coat = Coat.UNKNOWN
    pathway: Pathway = Pathway.UNKNOWN
    surgery_date: date | None = None
    onset_date: date | None = None
    worse_date: date | None = None
    days_since: int | None = None
    region: Region = Region.UNKNOWN
    recovered_from: Mobility | None = None
    front_legs: FrontLegs = FrontLegs.NOT_TESTED
    affected: frozenset[Limb] = frozenset()
    can_urinate: Urination = Urination.UNKNOWN
    pain_controlled: YesNo = YesNo.UNKNOWN
    wound_healed: YesNo = YesNo.UNKNOWN
    wound_problem: YesNo = YesNo.UNKNOWN
    stable_or_better: YesNo = YesNo.UNKNOWN
    open_sores: YesNo = YesNo.UNKNOWN
    plateau: YesNo = YesNo.UNKNOWN
    trend: Trend = Trend.UNKNOWN
    vet_exam: YesNo = YesNo.UNKNOWN
    clearance: Clearance = Clearance.NONE
    clearance_by: str = ""
    clearance_date: date | None = None
    rest_end: date | None = None
    rest_end_day: int | None = None
    flags: frozenset[str] = frozenset()
    known_flags: frozenset[str] = frozenset()
    override: Override | None = None
    measurements: Mapping[MeasurementId, Reading] = field(default_factory=dict)
    feeling: Feeling = Feeling.NOT_TOLD
    feeling_by: str = ""
    feeling_date: date | None = None
    door_width: Length | None = None
    lift_limit: Mass | None = None
    stairs: YesNo = YesNo.UNKNOWN
    helpers: int | None = None
    floors: Floors = Floors.UNKNOWN
    country: str = ""
    use: frozenset[Use] = frozenset()
    budget_route: frozenset[Route] = frozenset()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an answer, in words that say what is allowed.

    `question` is the dotted key ("measurements.chest_girth"); `kind` is one of `missing`,
    `unknown_key`, `not_allowed`, `unreadable`, `out_of_range`, `too_long`, `incomplete`.
    `template` and `places` are what the message was made from, for another language.
    """

    question: str
    kind: str
    message: str
    template: str = ""
    places: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Problems:
    """Everything that is wrong with a set of answers, all at once."""

    found: tuple[Problem, ...]
