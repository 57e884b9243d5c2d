"""Kinds of aid and the rules of choosing one; how a dog is measured."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fitting.core.words import (
    MeasurementId,
    Mobility,
    Posture,
    Sex,
    StageId,
    Support,
    Tool,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """Which supports a stage and level call for: support to verdict, and a note on use."""

    stages: tuple[StageId, ...]
    levels: tuple[Mobility, ...]
    supports: Mapping[Support, Verdict]
    sources: tuple[str, ...]
    notes: Mapping[Support, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AidRule:
    """A rule of fitting in plain words, cited by the reasons that apply it."""

    id: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SupportInfo:
    """One kind of aid: its plain name, what it is, how to check and wear it."""

    id: Support
    name: str
    what: str
    sources: tuple[str, ...]
    fit_checks: tuple[str, ...] = ()
    wear: tuple[str, ...] = ()
    skin: tuple[str, ...] = ()
    use: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measurement:
    """One entry of the vocabulary of measurements: a name, a landmark, a posture and a tool.

    `steps` teach it standing, `lying_steps` for a dog that cannot stand; `staff_steps` are
    the "owner holds, staff reads" wording. Readings outside `min_mm` to `max_mm` are
    impossible for any dog and are refused.
    """

    id: MeasurementId
    name: str
    start: str
    end: str
    postures: tuple[Posture, ...]
    tool: Tool
    steps: tuple[str, ...]
    min_mm: int
    max_mm: int
    sources: tuple[str, ...]
    lying_steps: tuple[str, ...] = ()
    staff_steps: tuple[str, ...] = ()
    picture: str = ""
    costs: str = ""


@dataclass(frozen=True, slots=True)
class MakerDefinition:
    """How one maker defines a measurement, in its own name and landmarks.

    `same_as` names our measurement when landmarks agree; without it no value may be moved.
    """

    maker: str
    name: str
    start: str
    end: str
    sources: tuple[str, ...]
    posture: str = ""
    tool: str = ""
    correction: str = ""
    same_as: MeasurementId | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of what an aid must meet: a share of the dog's number, and some more or less.

    `percent` is of the reading; `plus` is in mm, or in g where the reading is the weight, and
    may be below 0. With `percent` 0 the bound is `plus` alone, whatever the dog measures.
    """

    percent: int = 100
    plus: int = 0


@dataclass(frozen=True, slots=True)
class SpecRule:
    """One number that any suitable aid of some kinds must meet, and the rule behind it.

    `dimension` is its key in JSON, `name` what a reader sees. `reading` is a measurement id,
    "weight" or "door_width", and empty for a number that is the same for every dog or that can
    only be tried. A missing bound leaves that end open; without both there is no number, and
    `check` says what to look at. A dog of `over_g` or less, or above `up_to_g`, has another
    rule; so has a dog known to be of a sex that is not in `sexes`, when that is not empty.
    """

    id: str
    supports: tuple[Support, ...]
    dimension: str
    name: str
    reason: str
    sources: tuple[str, ...]
    reading: str = ""
    low: Bound | None = None
    high: Bound | None = None
    over_g: int | None = None
    up_to_g: int | None = None
    sexes: tuple[Sex, ...] = ()
    check: str = ""
