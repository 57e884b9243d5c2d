"""What a reading is likely to be, told from the dog's weight, breed and other readings.

The relations are records of the catalogue (`body.toml`). Readings are whole mm, the weight
whole g, in one mapping keyed by measurement id or `weight`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf, log

from fitting.core.catalog import Breed, Range, Relation
from fitting.core.catalog.body import BY_BREED, WEIGHT

Readings = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Band:
    """Where one reading may lie: below `low` or above `high` it is in doubt.

    `usual_low` and `usual_high` are what was expected before any allowance; null where
    nothing is published. `other` is the reading that it was told from, or "" for the breed;
    `own` tells that the breed has a range of this very measurement. All in mm, or g of weight.
    """

    relation: Relation
    value: float
    other: str
    own: bool
    usual_low: float | None
    usual_high: float | None
    low: float
    high: float

    @property
    def doubted(self) -> bool:
        return not self.low <= self.value <= self.high

    @property
    def names(self) -> tuple[str, ...]:
        """The readings that it speaks of."""
        return (self.relation.measures, *((self.other,) if self.other else ()))

    @property
    def off(self) -> float:
        """How far the reading lies from the middle of what is expected, as a logarithm.

        A relation with an upper end alone tells no middle, and counts for nothing here.
        """
        if self.relation.low is None:
            return 0.0
        ends = [end for end in (self.usual_low, self.usual_high) if end]
        return abs(sum(log(self.value / end) for end in ends) / len(ends))


def bands(
    readings: Readings, breed: Breed | None, relations: Mapping[str, Relation], *, young: bool
) -> Iterator[Band]:
    """A band for every relation that says something of these readings, in catalogue order.

    A young dog may still be smaller than its breed: by the breed it is never too small.
    """
    for relation in relations.values():
        if relation.measures not in readings:
            continue
        own = _of_breed(breed, relation.measures)
        if relation.of == BY_BREED:
            if own is not None:
                yield _band(relation, readings, "", own, own=True, young=young)
        elif relation.stranger and own is not None:
            continue
        elif relation.of in readings:
            point = round(readings[relation.of])
            yield _band(relation, readings, relation.of, Range(point, point))
        elif own is None and (known := _of_breed(breed, relation.of)) is not None:
            yield _band(relation, readings, "", known, young=young)


def _of_breed(breed: Breed | None, measured: str) -> Range | None:
    """What is published of a breed; where nothing is, what was worked out for it."""
    if breed is None:
        return None
    published: Range | None = getattr(breed, measured, None)
    worked_out: Range | None = getattr(breed, f"estimated_{measured}", None)
    found = [one for one in (published, worked_out) if one is not None]
    lows = [one.low for one in found if one.low is not None]
    highs = [one.high for one in found if one.high is not None]
    if not lows and not highs:
        return None
    return Range(min(lows, default=None), max(highs, default=None))


def _band(
    relation: Relation,
    readings: Readings,
    other: str,
    basis: Range,
    *,
    own: bool = False,
    young: bool = False,
) -> Band:
    usual_low = _expected(relation, basis.low)
    usual_high = _expected(relation, basis.high)
    low = None if young else _low(relation, readings)
    return Band(
        relation=relation,
        value=readings[relation.measures],
        other=other,
        own=own,
        usual_low=usual_low,
        usual_high=usual_high,
        low=_end(usual_low, low, 0.0),
        high=_end(usual_high, relation.high, inf),
    )


def _low(relation: Relation, readings: Readings) -> float | None:
    weight = readings.get(WEIGHT)
    small = relation.small_below_g
    if small is not None and weight is not None and weight < small:
        return relation.small_low
    return relation.low


def _end(usual: float | None, share: float | None, none: float) -> float:
    return none if usual is None or share is None else usual * share


def _expected(relation: Relation, basis: int | None) -> float | None:
    """The expected reading in mm or g. Formulas count in cm and kg; ranges of a breed do not."""
    if basis is None:
        return None
    if relation.of == BY_BREED:
        return relation.factor * basis
    power: float = (basis / _unit(relation.of)) ** relation.exponent
    return relation.factor * power * _unit(relation.measures)


def _unit(measured: str) -> int:
    """How many mm are a cm, how many g a kg."""
    return 1000 if measured == WEIGHT else 10
