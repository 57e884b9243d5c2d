"""Advice beside the plan: outlook, odds, centres, and other conditions."""

from dataclasses import dataclass
from datetime import date

from fitting.core.words import Condition, Mobility, Pathway, Region, StageId


@dataclass(frozen=True, slots=True)
class Advice:
    """A piece of advice beside the plan, and when it is shown.

    Every empty tuple in the "when" fields means "any". `moment` limits it further:
    `always`, `past_gate_no_clearance` (time is past but no vet has cleared work),
    `in_rest`, `after_rest`, `not_ivdd`, `referral`. `question` is set for the article's own
    questions; `softens` says how a claim was softened and why. A way to get an aid has short
    words for a table: what it `costs`, and what to do `first`.
    """

    id: str
    topic: str
    heading: str
    lines: tuple[str, ...]
    sources: tuple[str, ...]
    moment: str = "always"
    stages: tuple[StageId, ...] = ()
    levels: tuple[Mobility, ...] = ()
    pathways: tuple[Pathway, ...] = ()
    conditions: tuple[Condition, ...] = ()
    question: bool = False
    guide: bool = False
    softens: str = ""
    costs: str = ""
    first: str = ""


@dataclass(frozen=True, slots=True)
class Centre:
    """A rehabilitation centre. Being listed is not a recommendation."""

    id: str
    name: str
    place: str
    country: str
    services: tuple[str, ...]
    sources: tuple[str, ...]
    checked: date
    url: str = ""


@dataclass(frozen=True, slots=True)
class Odds:
    """The share of dogs that walked again: percent, for some levels and one treatment.

    `regions` empty: measured in dogs with a back disc. Neck discs have rows of their own.
    """

    id: str
    levels: tuple[Mobility, ...]
    treatment: str
    low: int
    high: int
    note: str
    sources: tuple[str, ...]
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlookBand:
    """A planning band: weeks of rehabilitation for some levels. Not a promise."""

    band: str
    levels: tuple[Mobility, ...]
    weeks_min: int
    weeks_max: int
    lines: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScopeNote:
    """What the program can and cannot say for a condition that is not disc disease."""

    condition: Condition
    lines: tuple[str, ...]
    sources: tuple[str, ...]
