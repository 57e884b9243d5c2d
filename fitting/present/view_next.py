"""What a result says of the days after it: signs of danger, dates to keep, ways to get an aid."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DangerView:
    """Signs for which a vet is called within the same time, each in a few words."""

    urgency: str
    heading: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateView:
    """A day to keep in mind. `day_iso` is the day, `on` the same in words.

    `line` says what to do then. Nothing in it names the dog or its owner, as a calendar is shared.
    """

    id: str
    day_iso: str
    on: str
    name: str
    line: str


@dataclass(frozen=True, slots=True)
class RouteView:
    """A way to get an aid (`buy`, `rent`, `loan`, `used`, `diy`); `wanted` when it was chosen.

    `costs` and `first` tell in a few words what a line tells in full; `costs` is empty where no
    price is on record.
    """

    id: str
    name: str
    wanted: bool
    lines: tuple[str, ...]
    sources: tuple[str, ...] = ()
    costs: str = ""
    first: str = ""
