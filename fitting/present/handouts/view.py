"""What page and sheet receive of a handout: finished words, ready to lay out.

A drawing is named, with the words that tell what it shows; each printer draws it.
"""

from dataclasses import dataclass
from enum import StrEnum

from fitting.present.view import SourceLine


class HandoutKind(StrEnum):
    """What a handout is about; also the order and the groups of the list of handouts."""

    DANGER = "danger"
    STAGE = "stage"
    AID = "aid"
    FORM = "form"
    TAPE = "tape"
    PROBLEM = "problem"


class Look(StrEnum):
    """How the lines of a section are marked: what they ask of the reader."""

    PLAIN = "plain"
    ALLOWED = "allowed"
    BANNED = "banned"
    CHECK = "check"
    STEPS = "steps"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Shown:
    """A drawing by its id, and what it shows: for those who cannot see it, and as its caption."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign or a thing by its name, and the lines that belong to it alone."""

    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a handout. A `first` one is read first: page and sheet frame it.

    `notes` say how to use the lines and stand before them. With `answers` each line has room
    to write behind it.
    """

    heading: str
    lines: tuple[str, ...] = ()
    look: Look = Look.PLAIN
    entries: tuple[Entry, ...] = ()
    notes: tuple[str, ...] = ()
    picture: Shown | None = None
    first: bool = False
    answers: bool = False


@dataclass(frozen=True, slots=True)
class FormRow:
    """One measurement of a blank form: between what, with what, and how the dog may be."""

    id: str
    name: str
    start: str
    end: str
    tool: str
    postures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormView:
    """A blank measuring form; `head` names its four columns."""

    head: tuple[str, str, str, str]
    rows: tuple[FormRow, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class LogView:
    """Days to fill in: one row for each thing that is written down each day."""

    heading: str
    day: str
    rows: tuple[str, ...]
    days: int


@dataclass(frozen=True, slots=True)
class StripView:
    """One strip of a paper tape: from which mm it counts, how long it is, what is glued to it.

    `join` stands where the next strip goes, and is empty on the last one.
    """

    name: str
    start_mm: int
    length_mm: int
    join: str


@dataclass(frozen=True, slots=True)
class TapeView:
    """The words printed with a paper tape (`upright` for a height gauge on a wall)."""

    upright: bool
    heading: str
    card: tuple[str, ...]
    bar: str
    strips: tuple[StripView, ...]


@dataclass(frozen=True, slots=True)
class HandoutView:
    """A whole handout in words, for one language and one choice of units.

    `label` stands above the title and says what kind of paper it is; `blanks` are filled in
    by hand; `checked` says when the facts were last checked, and `checked_iso` as a date.
    """

    id: str
    kind: HandoutKind
    language: str
    label: str
    title: str
    summary: str
    blanks: tuple[str, ...]
    sections: tuple[Section, ...]
    form: FormView | None
    log: LogView | None
    tape: TapeView | None
    phones: tuple[str, ...]
    sources_heading: str
    sources: tuple[SourceLine, ...]
    disclaimers: tuple[str, ...]
    checked: str
    checked_iso: str
    catalog: str


@dataclass(frozen=True, slots=True)
class HandoutLine:
    """One handout in the list of all: its address, its title and what it is for.

    `staff` is the address of the same paper in the words of a shop, where there is one.
    """

    id: str
    title: str
    about: str
    staff: str = ""


@dataclass(frozen=True, slots=True)
class HandoutGroup:
    """Handouts of one kind, under one heading."""

    heading: str
    lines: tuple[HandoutLine, ...]
