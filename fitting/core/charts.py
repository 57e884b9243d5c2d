"""What a size chart says by itself: gaps, overlaps, and sizes that no dog is ever given.

All bounds are whole millimetres (grams for weight), as readings are, and both ends of a range
belong to it. A null end stands for no bound.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import inf

from fitting.core.catalog import Aid, Range, SizeRow
from fitting.core.catalog.body import WEIGHT


@dataclass(frozen=True, slots=True)
class Gap:
    """Readings from `low` to `high`, ends included, that no size holds, whatever the others say.

    `below` is the size that ends under the gap and `above` the one that starts over it.
    """

    measurement: str
    below: str
    above: str
    low: int
    high: int

    @property
    def share(self) -> float:
        """The width of the gap as a share of the reading above it: to compare mm with g."""
        return (self.high + 1 - self.low) / (self.high + 1)


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two sizes that hold the same dogs: `ranges` are those dogs' readings, by measurement.

    Two sizes that only share an end do not overlap.
    """

    first: str
    second: str
    ranges: Mapping[str, Range]


@dataclass(frozen=True, slots=True)
class Unreachable:
    """A size that no fully measured dog is ever given, and why.

    `why` is `crossed` (a range ends below its start), `too_heavy` (it starts above the heaviest
    dog that the product is for) or `contained`: each of its ranges lies within that of size
    `within`, which is then never less likely to hold the dog, in no dimension.
    """

    size: str
    why: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class _Span:
    """A range with its open ends put at infinity."""

    size: str
    low: float
    high: float


def ranges_of(row: SizeRow) -> dict[str, Range]:
    """The ranges of one size that have at least one published end, by measurement or weight."""
    every: dict[str, Range] = {} if row.weight is None else {WEIGHT: row.weight}
    every |= {measurement.value: band for measurement, band in row.ranges.items()}
    return {
        name: band for name, band in every.items() if band.low is not None or band.high is not None
    }


def gaps(aid: Aid) -> tuple[Gap, ...]:
    """The gaps along each dimension by itself, from small to large.

    A size without a range for a dimension holds every reading of it, so there is no gap then.
    Nor is there any in a chart with a size whose figures were not read: it may lie there.
    """
    charted = _charted(aid)
    if len(charted) < len(aid.sizes):
        return ()
    names = dict.fromkeys(name for ranges in charted.values() for name in ranges)
    return tuple(gap for name in names for gap in _gaps_along(name, charted))


def _charted(aid: Aid) -> dict[str, dict[str, Range]]:
    return {row.name: ranges for row in aid.sizes if (ranges := ranges_of(row))}


def _gaps_along(name: str, charted: Mapping[str, Mapping[str, Range]]) -> Iterator[Gap]:
    if any(name not in ranges for ranges in charted.values()):
        return
    spans = sorted(
        (_span(size, ranges[name]) for size, ranges in charted.items()),
        key=lambda span: (span.low, span.high, span.size),
    )
    spans = [span for span in spans if span.low <= span.high]
    if not spans:
        return
    top = spans[0]
    for span in spans[1:]:
        if span.low > top.high + 1:
            yield Gap(name, top.size, span.size, int(top.high) + 1, int(span.low) - 1)
        if span.high > top.high:
            top = span


def _span(size: str, band: Range | None) -> _Span:
    low = -inf if band is None or band.low is None else band.low
    high = inf if band is None or band.high is None else band.high
    return _Span(size, low, high)


def overlaps(aid: Aid) -> tuple[Overlap, ...]:
    """Every two sizes that hold the same dogs, over all their dimensions together."""
    charted = _charted(aid)
    pairs = combinations(charted.items(), 2)
    return tuple(found for pair in pairs if (found := _overlap(*pair)) is not None)


def _overlap(
    first: tuple[str, Mapping[str, Range]], second: tuple[str, Mapping[str, Range]]
) -> Overlap | None:
    shared: dict[str, Range] = {}
    for name in dict.fromkeys((*first[1], *second[1])):
        one, other = (_span("", ranges.get(name)) for _, ranges in (first, second))
        low, high = max(one.low, other.low), min(one.high, other.high)
        touching = low == high and name in first[1] and name in second[1]
        if low > high or (touching and not _single(one) and not _single(other)):
            return None
        shared[name] = Range(_end(low), _end(high))
    return Overlap(first[0], second[0], shared)


def _single(span: _Span) -> bool:
    """Whether a range is one value alone, which then is all that it can share."""
    return span.low == span.high


def _end(end: float) -> int | None:
    return None if end in (-inf, inf) else int(end)


def unreachable(aid: Aid) -> tuple[Unreachable, ...]:
    """The sizes that no fully measured dog is ever given. Of two equal sizes the first may be."""
    charted = _charted(aid)
    found = []
    for place, (size, ranges) in enumerate(charted.items()):
        spans = {name: _span(size, band) for name, band in ranges.items()}
        if any(span.low > span.high for span in spans.values()):
            found.append(Unreachable(size, "crossed"))
        elif aid.heaviest_g and WEIGHT in spans and spans[WEIGHT].low > aid.heaviest_g:
            found.append(Unreachable(size, "too_heavy"))
        else:
            wider = (
                other
                for at, (other, bands) in enumerate(charted.items())
                if at != place and _contains(bands, ranges, even_if_equal=at < place)
            )
            outer = next(wider, None)
            found += [] if outer is None else [Unreachable(size, "contained", outer)]
    return tuple(found)


def _contains(
    outer: Mapping[str, Range], inner: Mapping[str, Range], *, even_if_equal: bool
) -> bool:
    """Whether every dog of the inner size is a dog of the outer one too."""
    pairs = [(_span("", band), _span("", inner.get(name))) for name, band in outer.items()]
    if any(out.low > out.high for out, _ in pairs):
        return False
    inside = all(out.low <= one.low and one.high <= out.high for out, one in pairs)
    equal = outer.keys() == inner.keys() and all(out == one for out, one in pairs)
    return inside and (even_if_equal or not equal)
