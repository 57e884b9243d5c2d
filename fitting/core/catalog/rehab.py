"""Stages, exercises, clearances and what sources disagree on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fitting.core.catalog.evidence import SourceKind
from fitting.core.words import Clearance, Mobility, Pathway, StageId


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of home rehabilitation.

    `first_choice` is the order in which exercises are offered at this stage; the plan takes
    the first that are allowed, one for each purpose. `allowed` and `not_allowed` are the
    confinement lines of the sheet; `decides` says who ends them. `says` names the bans of
    `rehab/forbidden.toml` that the lines of `not_allowed` already say.
    """

    id: StageId
    name: str
    summary: str
    allowed: tuple[str, ...]
    not_allowed: tuple[str, ...]
    moves_up: tuple[str, ...]
    sends_back: tuple[str, ...]
    sources: tuple[str, ...]
    first_choice: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    typical: str = ""
    decides: str = ""


class Setting(StrEnum):
    HOME = "home"
    HOME_WITH_TRAINING = "home_with_training"
    CLINIC_OR_TAUGHT = "clinic_or_taught"
    CLINIC_ONLY = "clinic_only"
    NOT_OFFERED = "not_offered"


class ExerciseKind(StrEnum):
    NURSING = "nursing"
    PASSIVE = "passive"
    ACTIVE_ASSISTED = "active_assisted"
    ACTIVE = "active"


class NeckRule(StrEnum):
    """What becomes of an exercise when the neck or a front leg is involved."""

    OK = "ok"
    CLINIC = "clinic"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Dose:
    """A starting dose. Only the fields that apply are set; `lines` are printed as they are.

    `stages` limits a dose to some stages (empty: every stage of the exercise).
    """

    reps: int | None = None
    sets: int | None = None
    hold_s: int | None = None
    seconds: int | None = None
    minutes: int | None = None
    minutes_max: int | None = None
    steps: int | None = None
    passes: int | None = None
    poles: int | None = None
    cones: int | None = None
    times_per_day: int | None = None
    times_per_week: int | None = None
    sessions_per_day: int | None = None
    rest_between_h: int | None = None
    interval_h: int | None = None
    check_skin_min: int | None = None
    height_cm_max: int | None = None
    lines: tuple[str, ...] = ()
    stages: tuple[StageId, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """The range of one dose quantity as found in the cited pages; null ends were not read."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Earliest:
    """The first day on which an exercise may be done, for one pathway.

    `day` counts from the date that counts. With `after_rest` it is also never before the end
    of strict rest. `latest` is the last day on which it may be done.
    """

    pathway: Pathway
    day: int | None = None
    after_rest: bool = False
    latest: int | None = None


@dataclass(frozen=True, slots=True)
class Exercise:
    """A home exercise or a care item (kind `nursing`), with its starting dose and limits.

    `purpose` groups exercises that do the same job, so that a plan does not repeat one.
    `clinic_yes` lists the pathways on which a clinic must say yes first: it is then listed as
    a clinic item unless a vet's override names it. `published` keeps the doses that were read,
    keyed like the fields of `Dose`; the starting dose is at or below the lowest of them.
    `brief` says the steps of `how` in a few words, for a page with little room.
    """

    id: str
    name: str
    kind: ExerciseKind
    setting: Setting
    stages: tuple[StageId, ...]
    clearance: Clearance
    mobility: tuple[Mobility, ...]
    purpose: str
    aim: str
    how: tuple[str, ...]
    looks_right: str
    stop_signs: tuple[str, ...]
    never: tuple[str, ...]
    doses: tuple[Dose, ...]
    progression: str
    evidence: SourceKind
    evidence_note: str
    sources: tuple[str, ...]
    brief: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    neck: NeckRule = NeckRule.OK
    neck_note: str = ""
    conservative_note: str = ""
    clinic_yes: tuple[Pathway, ...] = ()
    earliest: tuple[Earliest, ...] = ()
    published: Mapping[str, Published] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Something the program never offers, and until when it is not allowed.

    `until_stages` are the stages at which the ban still holds (all of them: always).
    """

    id: str
    text: str
    until: str
    until_stages: tuple[StageId, ...]
    sources: tuple[str, ...]
    neck_always: bool = False


@dataclass(frozen=True, slots=True)
class ClearanceLevel:
    """What one level of a vet's clearance means, and the highest stage it admits."""

    level: Clearance
    max_stage: StageId
    label: str
    means: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MobilityLevel:
    """One level of mobility in an owner's words and a clinic's."""

    level: Mobility
    label: str
    owner_text: str
    clinical: str
    owner_can_answer: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """One side of a disagreement: what a source says."""

    source: str
    says: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question on which sources differ, and the rule that this program took."""

    id: str
    topic: str
    positions: tuple[Position, ...]
    ours: str
    stages: tuple[StageId, ...]
    pathways: tuple[Pathway, ...]
