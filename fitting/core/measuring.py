"""What a reading is worth: its logarithm, and how far the truth may lie from it.

Who read, in which posture, with what, how often and how finely all count. The numbers are the
catalogue's (`sizing.toml`). The error between two people does not shrink when one person
reads again; the error within one person does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt

from fitting.core.answers import Answers, Reading
from fitting.core.catalog import ReadingError, Sizing
from fitting.core.units import step_of
from fitting.core.words import Posture, Taker, Tool, WeightBasis

WEIGHT = "weight"


@dataclass(frozen=True, slots=True)
class Observed:
    """A reading on a natural log scale (of mm or g), its bias removed, and its error there."""

    log: float
    sd: float


def observe(answers: Answers, sizing: Sizing) -> Mapping[str, Observed]:
    """Every reading of a dog that the catalogue knows an error for, by dimension."""
    found: dict[str, Observed] = {}
    for measurement, reading in answers.measurements.items():
        error = sizing.errors.get(measurement.value)
        if error is not None:
            found[measurement.value] = _length(reading, error, sizing)
    # A weight without a basis was told by somebody: it is worth what a stated one is.
    told = answers.weight_basis is not WeightBasis.UNKNOWN
    basis = answers.weight_basis if told else WeightBasis.STATED
    error = sizing.errors.get(f"{WEIGHT}_{basis}")
    if answers.weight is not None and error is not None:
        step = step_of(answers.weight_typed, answers.weight.g) if answers.weight_typed else 1.0
        found[WEIGHT] = _observed(
            answers.weight.g, _rounding(step, answers.weight.g), error, error.owner, 1, sizing
        )
    return found


def error_permille(
    error: ReadingError,
    sizing: Sizing,
    *,
    by: Taker | None,
    posture: Posture | None = None,
    tool: Tool | None = None,
) -> float:
    """The error of one reading in per mille, by who took it, in which posture and with what."""
    permille: float = {Taker.HELPED: error.helped, Taker.STAFF: error.staff}.get(
        by or Taker.OWNER, error.owner
    )
    for how in sizing.how_taken:
        alike = (how.posture is not None and how.posture is posture) or (
            how.tool is not None and how.tool is tool
        )
        if alike and error.id in how.measurements:
            permille *= how.percent / 100
    return permille


def rounding_of(reading: Reading) -> float:
    """The variance of a reading in logs that comes of reading it to a step of the tape."""
    first = reading.typed.split(";")[0]
    value = reading.readings[0].mm if reading.readings else reading.value.mm
    return _rounding(step_of(first, value), reading.value.mm)


def within_one(permille: float, sizing: Sizing) -> float:
    """The part of the variance that differs from one reading to the next of one person."""
    share = sizing.rules.between_percent / 100 if sizing.rules else 1.0
    return (permille / 1000) ** 2 / (1 + share**2)


def _rounding(step: float, value: int) -> float:
    return (step / value) ** 2 / 12


def _length(reading: Reading, error: ReadingError, sizing: Sizing) -> Observed:
    permille = error_permille(
        error, sizing, by=reading.by, posture=reading.posture, tool=reading.tool
    )
    times = max(len(reading.readings), 1)
    return _observed(reading.value.mm, rounding_of(reading), error, permille, times, sizing)


def _observed(
    value: int, rounding: float, error: ReadingError, permille: float, times: int, sizing: Sizing
) -> Observed:
    """One reading from its parts: between people, within one, and rounding to a step."""
    within = within_one(permille, sizing)
    sd = sqrt((permille / 1000) ** 2 - within + within / times + rounding)
    return Observed(log(value) - log(1 + error.bias / 1000), sd)
