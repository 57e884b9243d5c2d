"""What is wrong with a catalogue, in words that name the file and the key."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One mistake. `file` is relative to the catalogue; `key` is a key path or "line 3"."""

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.key, self.message) if part)


class CatalogFaults(Exception):
    """Every fault of a catalogue, sorted by file and key."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(sorted(set(faults)))
        super().__init__("\n".join(str(fault) for fault in self.faults))


_LISTED = 40
"""A longer list of allowed words helps nobody; the nearest one must do."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, or null when none is like it."""
    by_lower = {name.lower(): name for name in known}
    close = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return by_lower[close[0]] if close else None


def listed(words: Iterable[str]) -> str:
    """The words joined by commas."""
    return ", ".join(words)


def unknown(what: str, word: str, known: Sequence[str]) -> str:
    """A message for a word that is not among the known ones; short lists are given in full."""
    allowed = f"; allowed: {listed(known)}" if len(known) <= _LISTED else ""
    like = nearest(word, known)
    meant = f' (did you mean "{like}"?)' if like else ""
    return f'"{word}" is not {what}{meant}{allowed}'
