"""What the rules conclude: reasons, verdicts, plans. Numbers and rule ids, never sentences.

`present.py` turns these into words and units; nothing here is printed as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from fitting.core.answers import Answers
from fitting.core.catalog import Dose
from fitting.core.words import (
    Clearance,
    Confirmation,
    Mobility,
    StageId,
    Support,
    Urgency,
    Verdict,
    Way,
)

Told = str | int | None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was concluded.

    `rule` is the key of a message in `present`; `value` is what this dog has, `threshold`
    what the rule asks, both as plain words, whole mm, g or days; `sources` are source keys.
    `details` fills further places in the message.
    """

    rule: str
    value: Told = None
    threshold: Told = None
    sources: tuple[str, ...] = ()
    details: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RaisedFlag:
    """A red flag of this dog. `derived` tells that it came from another answer than a tick."""

    id: str
    known: bool
    derived: bool
    urgency: Urgency


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something worth checking; it never blocks.

    `about` is a measurement or question id; `kind` one of `unit_slip`, `unlikely`, `clash`,
    `missing`; `rule` the key of its message; `other` a second id that it clashes with.
    `slip` is set for a `unit_slip`: the key of the question that puts the other reading.
    """

    about: str
    kind: str
    rule: str
    details: Mapping[str, str | int] = field(default_factory=dict)
    other: str = ""
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the answers mean, before any aid or exercise is thought of.

    `level` is the mobility that the rules use (X is kept as X; a vet's reported finding has
    set D or E). `acts_as` is E for X. `day` is whole days since the date that counts, null
    when unknown. `rest_over` is true only when strict rest is known to have ended; `rest_end`
    is its date when known. `clearance_counts` tells that a level above `diagnosed` counts.
    """

    answers: Answers
    on: date
    flags: tuple[RaisedFlag, ...]
    doubts: tuple[Doubt, ...]
    level: Mobility
    acts_as: Mobility
    examined: bool
    urgency: Urgency | None
    day: int | None
    rest_end: date | None
    rest_day: int | None
    rest_over: bool
    clearance: Clearance
    confirmation: Confirmation
    front_weak: bool
    neck: bool
    open_sores: bool
    wound_open: bool
    override_valid: bool
    referral: bool


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    id: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class RehabPlan:
    """The stage and its few exercises. `care` are the every-day items; the lists hold ids."""

    stage: StageId | None
    why: tuple[Reason, ...] = ()
    exercises: tuple[PlannedExercise, ...] = ()
    care: tuple[PlannedExercise, ...] = ()
    also_allowed: tuple[str, ...] = ()
    clinic_only: tuple[str, ...] = ()
    note: Reason | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """One number that any suitable aid of a kind must meet, or be able to be set to.

    `low` and `high` are in `unit`, whole "mm" or "g"; a null end is open, and both are null
    when a reading in `missing` was not taken or when no number is published. `rule` is the
    id of its SpecRule.
    """

    dimension: str
    rule: str
    unit: str
    low: int | None
    high: int | None
    missing: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class FilledField:
    """One field of a maker's order sheet for this dog, in the maker's own letter.

    `measured` is the reading of ours with the same landmarks, a measurement id or "weight",
    and empty where there is none. `value` is in whole `unit` ("mm" or "g"), null when missing.
    """

    letter: str
    definition: str
    measured: str
    value: int | None
    unit: str
    fixed: bool


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """A made-to-measure maker's own sheet, filled in. `aids` are the products that it orders."""

    maker: str
    aids: tuple[str, ...]
    fields: tuple[FilledField, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The letters that still have no value."""
        return tuple(one.letter for one in self.fields if one.value is None)


@dataclass(frozen=True, slots=True)
class SupportVerdict:
    """What the rules say of one kind of aid; the last two only where it may be used."""

    support: Support
    verdict: Verdict
    reasons: tuple[Reason, ...]
    specification: tuple[Requirement, ...] = ()
    order_sheets: tuple[OrderSheet, ...] = ()


@dataclass(frozen=True, slots=True)
class DimensionFit:
    """One reading beside one published range, in whole mm (g for weight).

    A null end was not published; a null reading was not taken. `p_small` is the chance that
    the aid is too small for the dog here, `p_large` that it is too large; null: not known.
    `moved_from` is the reading from which a written rule worked the chance out, when this one
    was not taken. With `landmark_unread` it is not known where the maker measures.
    """

    measurement: str
    low: int | None
    high: int | None
    reading: int | None
    p_small: float | None = None
    p_large: float | None = None
    moved_from: str = ""
    landmark_unread: bool = False


@dataclass(frozen=True, slots=True)
class SizeFit:
    """How one size fits by its published chart.

    `place` is one of `sizing.ORDER`: `inside`, `edge`, `gap` (between two published sizes),
    `moved` (nothing was read here, but some was worked out from another reading), `unmeasured`
    (the readings that this chart needs are missing), `made_to_measure`,
    `unpublished` (no figure to compare) or `outside`. `failed` names the dimension furthest
    outside; `by` how far, in mm or g, and `too` is `small` (the aid is too small for the dog)
    or `large`. `probability` is the chance that the dog is inside every published range, and
    `word` is `likely`, `possible` or `unsure`; both are empty for what has no numbers. An
    unsure size has the reason in `unsure` (`limit`: a hard limit is near, `low`: the
    chance is low) and in `ask` what to measure. `unpublished` names what to confirm.
    """

    size: str
    place: str
    dimensions: tuple[DimensionFit, ...]
    failed: str = ""
    by: int = 0
    too: str = ""
    unpublished: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    probability: float | None = None
    word: str = ""
    unsure: str = ""
    ask: str = ""


@dataclass(frozen=True, slots=True)
class AidMatch:
    """A product inside a support that is allowed. `runner_up` is the second size, if any."""

    aid: str
    support: Support
    verdict: Verdict
    fit: SizeFit
    runner_up: SizeFit | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class NeededChange:
    """What one answer would have to be: `needed` is the near end of the range that admits it.

    In whole mm, or g for `weight`. `door_width` is the narrowest door of the home.
    """

    measurement: str
    told: int
    needed: int

    @property
    def by(self) -> int:
        """The change itself: less is negative."""
        return self.needed - self.told

    @property
    def share(self) -> float:
        """How large the change is beside what was told."""
        return abs(self.by) / max(self.told, 1)


@dataclass(frozen=True, slots=True)
class RejectedAid:
    """A product that does not suit, at the size that would take the least change.

    `reasons` name everything that fails; `failed` and `by` the first of it. `changes` are all
    that is needed, together, for this size to suit; empty when no new reading would do.
    """

    aid: str
    size: str
    failed: str
    by: int
    reasons: tuple[Reason, ...]
    changes: tuple[NeededChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Retake:
    """One more reading worth taking: a measurement id or "weight", and how to take it.

    `gain` is the mistake that it is expected to save, in units of a slight nuisance, its
    effort not taken off. It is null where nothing is believed of the measurement.
    """

    measurement: str
    way: Way
    gain: float | None


@dataclass(frozen=True, slots=True)
class AidPlan:
    supports: tuple[SupportVerdict, ...]
    aids: tuple[AidMatch, ...] = ()
    rejected: tuple[RejectedAid, ...] = ()
    retakes: tuple[Retake, ...] = ()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A full answer: stage, few exercises, supports, products, advice (ids only)."""

    assessment: Assessment
    catalog: str
    rehab: RehabPlan
    aids: AidPlan
    band: str = ""
    odds: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    centres: tuple[str, ...] = ()
    disagreements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Referral:
    """No plan: see a vet first. `supports` holds safe carrying alone."""

    assessment: Assessment
    catalog: str
    urgency: Urgency
    supports: tuple[SupportVerdict, ...]
    rehab: RehabPlan
    advice: tuple[str, ...] = ()
    centres: tuple[str, ...] = ()
