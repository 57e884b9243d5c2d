"""What one more reading of a measurement would leave of its error, by how it is taken.

A person's own way of holding the tape stays when the same person reads again; another
person brings another. Two readings are joined by the weights of least variance.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import sqrt

from fitting.core.answers import Answers, Reading
from fitting.core.catalog import ReadingError, Sizing
from fitting.core.measuring import (
    WEIGHT,
    Observed,
    error_permille,
    rounding_of,
    within_one,
)
from fitting.core.words import Taker, Way, WeightBasis


@dataclass(frozen=True, slots=True)
class Rereading:
    """One way to read one dimension once more.

    `sd` is the error of all its readings together after that, in logs.
    """

    dimension: str
    way: Way
    sd: float


@dataclass(frozen=True, slots=True)
class _Further:
    """The variance of a further reading, and the part that the readings so far share with it."""

    variance: float
    shared: float = 0.0


def rereadings(
    dimension: str, answers: Answers, observed: Mapping[str, Observed], sizing: Sizing
) -> tuple[Rereading, ...]:
    """Every way to read one dimension that differs from the others, and what it would leave.

    Empty for a dimension of which the catalogue knows no error.
    """
    known = observed.get(dimension)
    if dimension == WEIGHT:
        ways = dict(_weighings(sizing))
    else:
        error = sizing.errors.get(dimension)
        reading = next(
            (one for name, one in answers.measurements.items() if name.value == dimension), None
        )
        ways = {} if error is None else dict(_readings(reading, error, sizing))
    return tuple(
        Rereading(
            dimension, way, sqrt(further.variance if known is None else _joined(known, further))
        )
        for way, further in ways.items()
    )


def _joined(known: Observed, further: _Further) -> float:
    """The variance of the best weighted mean of what was read and a further reading."""
    before, shared = known.sd**2, further.shared
    apart = before + further.variance - 2 * shared
    if apart <= 0:
        return before
    return max(before * further.variance - shared**2, 0.0) / apart


def _weighings(sizing: Sizing) -> Iterator[tuple[Way, _Further]]:
    """A weight off a scale; where there was one already, off another."""
    error = sizing.errors.get(f"{WEIGHT}_{WeightBasis.SCALE}")
    if error is not None:
        yield Way.SCALE, _Further((error.owner / 1000) ** 2)


def _readings(
    reading: Reading | None, error: ReadingError, sizing: Sizing
) -> Iterator[tuple[Way, _Further]]:
    if reading is None:
        yield Way.TAKE, _Further((error_permille(error, sizing, by=Taker.OWNER) / 1000) ** 2)
        return
    rounding = rounding_of(reading)

    def read(who: Reading, *, same: bool) -> _Further:
        permille = error_permille(error, sizing, by=who.by, posture=who.posture, tool=who.tool)
        whole = (permille / 1000) ** 2
        # The steps of one tape round one length alike, however often it is read.
        shared = whole - within_one(permille, sizing) + rounding if same else 0.0
        return _Further(whole + rounding, shared)

    yield Way.AGAIN, read(reading, same=True)
    yield Way.HELPED, read(replace(reading, by=Taker.HELPED), same=False)
    yield Way.STAFF, read(replace(reading, by=Taker.STAFF), same=False)
    mended = [how for how in sizing.how_taken if error.id in how.measurements]
    if any(how.posture is not None and how.posture is reading.posture for how in mended):
        yield Way.POSTURE, read(replace(reading, posture=None), same=True)
    if any(how.tool is not None and how.tool is reading.tool for how in mended):
        yield Way.TOOL, read(replace(reading, tool=None), same=True)
