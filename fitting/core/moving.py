"""Carrying a reading over to another definition of a measurement: by a written rule, or not at all.

The rules are records (`[[move]]`), each with its source and the error that it adds. What was
read is never replaced, and a value that was moved is never moved on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, hypot, log

from fitting.core.catalog import Move
from fitting.core.measuring import Observed


@dataclass(frozen=True, slots=True)
class Moved:
    """What a rule gives for one dimension, and the measurement id that it was read as."""

    of: str
    observed: Observed


def move(observed: Mapping[str, Observed], moves: tuple[Move, ...]) -> Mapping[str, Moved]:
    """What the rules give for dimensions that were not read. Of several, the least error wins."""
    found: dict[str, Moved] = {}
    for rule in sorted(moves, key=lambda one: one.id):
        reading = observed.get(rule.of.value)
        if reading is None or rule.to.value in observed:
            continue
        made = _carry(rule, reading)
        known = found.get(rule.to.value)
        if made is not None and (known is None or made.observed.sd < known.observed.sd):
            found[rule.to.value] = made
    return found


def _carry(rule: Move, reading: Observed) -> Moved | None:
    """The reading by one rule; null where the rule leaves nothing of a dog this small."""
    share = exp(reading.log) * rule.permille / 1000
    value = share + rule.plus_mm
    if value <= 0:
        return None
    # Only the part that is a share of the reading carries the reading's own error.
    sd = hypot(reading.sd * share / value, rule.error_permille / 1000)
    return Moved(rule.of.value, Observed(log(value), sd))
