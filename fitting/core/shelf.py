"""Many charts at once: what a compiled index answers, so that `products` need not know how.

The index itself is `many`, which alone uses NumPy; a small catalogue carries none.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from fitting.core.answers import Answers
from fitting.core.catalog import Aid
from fitting.core.choice import Judge
from fitting.core.result import NeededChange, SizeFit


@dataclass(frozen=True, slots=True)
class Suiting:
    """A product that suits, at its best size; there may be a second."""

    aid: Aid
    best: SizeFit
    runner_up: SizeFit | None


@dataclass(frozen=True, slots=True)
class Unsuited:
    """A product that does not suit, at the size that takes the least change.

    `misses` are the readings outside this size, as `admission.misses_of` has them.
    """

    aid: Aid
    size: str
    misses: Mapping[str, NeededChange]


@runtime_checkable
class ChartIndex(Protocol):
    """The charts of all products, compiled once for a catalogue."""

    @property
    def aids(self) -> Mapping[str, Aid]:
        """The products that were compiled."""

    def size(
        self,
        supports: Collection[str],
        answers: Answers,
        judge: Judge,
        *,
        edge_percent: int,
    ) -> tuple[Iterator[Suiting | Unsuited], Sequence[Aid]]:
        """The products of these supports as the plain code sizes them, and those left to it."""
