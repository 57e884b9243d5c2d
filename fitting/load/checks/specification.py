"""The numbers that any aid must meet: each rule gives one range, whatever the dog measures."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from fitting.core.catalog import Measurement, SpecRule
from fitting.load.faults import Fault
from fitting.load.shelf import Placed, Shelf


def check(shelf: Shelf) -> Iterator[Fault]:
    smallest = {item.record.id.value: item.record.min_mm for item in shelf.of(Measurement)}
    for rule in shelf.of(SpecRule):
        yield from _number(rule)
        yield from _bounds(rule, smallest)
        yield from _band(rule)
    for first, second in combinations(shelf.of(SpecRule), 2):
        yield from _one_rule_a_dimension(first, second)


def _number(rule: Placed[SpecRule]) -> Iterator[Fault]:
    """A rule gives a number, or says how to try it; a reading is there to give a number."""
    record = rule.record
    bounds = [bound for bound in (record.low, record.high) if bound is not None]
    if not bounds and not record.check:
        yield rule.fault("check", "a rule without low and high says here what to look at")
    if not bounds and record.reading:
        yield rule.fault("reading", "is of no use in a rule without low and high")
    if any(bound.percent for bound in bounds) and not record.reading:
        yield rule.fault("reading", "is missing: low or high is a share of it")


def _bounds(rule: Placed[SpecRule], smallest: Mapping[str, int]) -> Iterator[Fault]:
    record = rule.record
    for key, bound in (("low", record.low), ("high", record.high)):
        if bound is None:
            continue
        if bound.percent < 0:
            yield rule.fault(f"{key}.percent", "must not be below 0: a bigger dog needs no less")
        least = smallest.get(record.reading, 0) * bound.percent // 100 + bound.plus
        if least < 0:
            yield rule.fault(f"{key}.plus", f"leaves {least} for the smallest dog")
    if record.low is None or record.high is None:
        return
    if record.low.percent > record.high.percent or record.low.plus > record.high.plus:
        yield rule.fault("low", "must not be above high for any dog")


def _band(rule: Placed[SpecRule]) -> Iterator[Fault]:
    over, up_to = rule.record.over_g, rule.record.up_to_g
    if over is not None and up_to is not None and over >= up_to:
        yield rule.fault("up_to_g", f"must be above over_g, {over}")


def _one_rule_a_dimension(first: Placed[SpecRule], second: Placed[SpecRule]) -> Iterator[Fault]:
    """No dog may come under two rules for one dimension of one kind of aid."""
    one, other = first.record, second.record
    shared = [kind for kind in one.supports if kind in other.supports]
    if not shared or one.dimension != other.dimension or not _meet(one, other):
        return
    message = f'"{one.id}" also rules {other.dimension} of {shared[0]} for the same dogs'
    yield second.fault("dimension", message)


def _meet(one: SpecRule, other: SpecRule) -> bool:
    """Whether some dog comes under both rules."""
    low = max(one.over_g or 0, other.over_g or 0)
    ends = [end for end in (one.up_to_g, other.up_to_g) if end is not None]
    # A dog of unknown sex comes under the rules of every sex.
    return all(low < end for end in ends)
