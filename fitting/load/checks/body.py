"""Relations of the body: about known measurements, with ends the right way round."""

from collections.abc import Iterator

from fitting.core.catalog import Relation
from fitting.core.catalog.body import BY_BREED, LIKELY
from fitting.load.breeds import RANGES
from fitting.load.faults import Fault, unknown
from fitting.load.shelf import Placed, Shelf


def check(shelf: Shelf) -> Iterator[Fault]:
    for relation in shelf.of(Relation):
        yield from _named(relation)
        yield from _ends(relation)


def _named(relation: Placed[Relation]) -> Iterator[Fault]:
    record = relation.record
    if record.measures not in LIKELY:
        yield relation.fault("measures", unknown("a measurement", record.measures, LIKELY))
    elif record.of == BY_BREED and not _published(record.measures):
        yield relation.fault("of", f"no breed has a range of {record.measures}")
    if record.of not in (*LIKELY, BY_BREED):
        yield relation.fault("of", unknown("a measurement", record.of, (*LIKELY, BY_BREED)))
    if record.of == record.measures:
        yield relation.fault("of", "is the very thing that the relation measures")


def _published(measures: str) -> bool:
    """Whether the breeds have a column for it, published or estimated."""
    return measures in RANGES or f"estimated_{measures}" in RANGES


def _ends(relation: Placed[Relation]) -> Iterator[Fault]:
    record = relation.record
    if record.factor <= 0:
        yield relation.fault("factor", "must be above 0")
    if record.low is None and record.high is None:
        yield relation.fault("low", "has neither low nor high, so it would doubt nothing")
    for key in ("low", "small_low"):
        end = getattr(record, key)
        if end is not None and not 0 < end <= 1:
            yield relation.fault(key, "must be above 0 and at most 1")
    if record.high is not None and record.high < 1:
        yield relation.fault("high", "must be 1 or more")
    if (record.small_low is None) != (record.small_below_g is None):
        yield relation.fault("small_low", "goes together with small_below_g")
    seen = (record.factor_low, record.factor_high)
    if None not in seen and not seen[0] <= record.factor <= seen[1]:  # type: ignore[operator]
        yield relation.fault("factor", "must lie between factor_low and factor_high")
