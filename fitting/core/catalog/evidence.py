"""Where facts come from, and the numbers used in rules."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SourceKind(StrEnum):
    """The grade of evidence behind a record."""

    CONSENSUS = "consensus"
    RCT = "rct"
    COHORT = "cohort"
    HANDOUT = "handout"
    MAKER = "maker"
    VENDOR = "vendor"
    SEED = "seed"
    DATA = "data"
    TOOL_RULE = "tool_rule"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read. `url` is empty when no address was recorded or for a tool rule."""

    key: str
    title: str
    kind: SourceKind
    checked: date
    url: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Threshold:
    """One number in a rule.

    `unit` is `day`, `hour`, `second`, `mm`, `g`, `step`, `percent` or `count`.
    """

    id: str
    value: int
    unit: str
    meaning: str
    sources: tuple[str, ...]
    valid_from: date
    checked: date


@dataclass(frozen=True, slots=True)
class Review:
    """Who has read a clinical file, and when; `by` is empty until somebody has."""

    file: str
    by: str = ""
    role: str = ""
    on: date | None = None
