"""The charts of many products of one kind of aid as columns of numbers.

A row is one size of one product; an entry is one published range of one row. Rows of a product
stand together, and so do the entries of a row, in the order in which the plain code reads them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from math import log

import numpy as np
from numpy.typing import NDArray

from fitting.core.admission import least_width
from fitting.core.catalog import Aid, Range, SizeRow
from fitting.core.result import DimensionFit, SizeFit
from fitting.core.sizing import open_limits, open_sizes, ranges_of

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]

NONE = -1
"""Stands in a column of whole numbers for what was not published or not read."""

BLOCK_ROWS = 1 << 14
"""Rows that are worked on together: their numbers still fit the cache of a processor."""


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Every row that has an entry of some number, counted inside the row, and that entry."""

    rows: NDArray[np.int32]
    entries: NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Charts of one support. `first` is the first row of each product, `start` the first entry
    of each row.

    `key` is the number of a measurement, `low` and `high` are in mm or g, `low_end` and
    `high_end` the places of these ends in the table of all ends. `name` orders the names inside
    a product, `width` is the least width of a size in mm, `heaviest` the heaviest dog of a
    product in g, `manner` the number of what its maker says of between sizes, and `unread` tells
    that figures of some of its sizes were not read.
    """

    aids: tuple[Aid, ...]
    sizes: tuple[SizeRow, ...]
    first: NDArray[np.int32]
    product: NDArray[np.int32]
    start: NDArray[np.int32]
    row: NDArray[np.int32]
    key: NDArray[np.int16]
    low: NDArray[np.int32]
    high: NDArray[np.int32]
    low_end: NDArray[np.int32]
    high_end: NDArray[np.int32]
    layers: tuple[Layer, ...]
    name: NDArray[np.int16]
    width: NDArray[np.int32]
    heaviest: NDArray[np.int32]
    manner: NDArray[np.int16]
    unread: Truths
    particular: tuple[int, ...]
    unmeasured: tuple[SizeFit, ...]
    least_width: NDArray[np.int32]

    @property
    def bytes(self) -> int:
        """The memory of the columns, without the records that they point to."""
        arrays = (getattr(self, name) for name in self.__slots__)
        layers = (array for layer in self.layers for array in (layer.rows, layer.entries))
        plain = sum(8 * len(records) for records in (self.aids, self.sizes))
        return plain + sum(
            array.nbytes for array in chain(arrays, layers) if isinstance(array, np.ndarray)
        )


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """One dimension as some makers have it: without its landmarks, or as the limit of a part
    that cannot be altered."""

    name: str
    unread: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """One product with the sizes that have a published range, and these ranges by dimension."""

    aid: Aid
    rows: tuple[tuple[SizeRow, Mapping[Key, Range]], ...]


def chart_of(aid: Aid) -> Chart:
    """The chart of a product, its rows in their order."""
    unread, fixed = {one.value for one in aid.landmark_unread}, set(aid.fixed_dimensions)
    read = (
        (
            row,
            {
                Key(name, name in unread, name in fixed): band
                for name, band in ranges_of(row).items()
            },
        )
        for row in aid.sizes
    )
    return Chart(aid, tuple((row, ranges) for row, ranges in read if ranges))


def in_blocks(charts: Sequence[Chart]) -> Iterator[tuple[Chart, ...]]:
    """Charts in their order, some thousand rows together."""
    block: list[Chart] = []
    count = 0
    for chart in charts:
        if block and count + len(chart.rows) > BLOCK_ROWS:
            yield tuple(block)
            block, count = [], 0
        block.append(chart)
        count += len(chart.rows)
    if block:
        yield tuple(block)


def columns_of(
    charts: Sequence[Chart], keys: Sequence[Key], ends: "Ends", manners: Sequence[str]
) -> Columns:
    """The columns of some charts; `keys` and `manners` give their numbers."""
    number = {name: place for place, name in enumerate(keys)}
    rows = [(place, size, ranges) for place, one in enumerate(charts) for size, ranges in one.rows]
    entries = [
        (place, slot, number[name], band)
        for place, (_, _, ranges) in enumerate(rows)
        for slot, (name, band) in enumerate(ranges.items())
    ]
    row = np.array([entry[0] for entry in entries], np.int32)
    slot = np.array([entry[1] for entry in entries], np.int32)
    counts = [len(ranges) for _, _, ranges in rows]
    aids = tuple(one.aid for one in charts)
    return Columns(
        aids=aids,
        sizes=tuple(size for _, size, _ in rows),
        first=_starts([len(one.rows) for one in charts]),
        product=np.array([place for place, _, _ in rows], np.int32),
        start=_starts(counts),
        row=row,
        key=np.array([key for _, _, key, _ in entries], np.int16),
        low=_whole([band.low for *_, band in entries]),
        high=_whole([band.high for *_, band in entries]),
        low_end=np.array([ends.low(keys[key], band.low) for *_, key, band in entries], np.int32),
        high_end=np.array([ends.high(keys[key], band.high) for *_, key, band in entries], np.int32),
        layers=tuple(
            Layer(row[slot == one], np.flatnonzero(slot == one).astype(np.int32))
            for one in range(max(counts))
        ),
        name=np.array(list(chain.from_iterable(_places(one) for one in charts)), np.int16),
        width=_whole([least_width(aids[place], size.name) for place, size, _ in rows]),
        heaviest=np.array([aid.heaviest_g or 0 for aid in aids], np.int32),
        manner=np.array([manners.index(aid.between_sizes) for aid in aids], np.int16),
        unread=np.array([len(one.rows) < len(one.aid.sizes) for one in charts], np.bool_),
        particular=tuple(place for place, aid in enumerate(aids) if aid.only_breeds or aid.sexes),
        unmeasured=tuple(_unmeasured(one) for one in charts),
        least_width=_whole([least_width(aid, "") for aid in aids]),
    )


@dataclass(frozen=True, slots=True)
class Ends:
    """The distinct ends of the ranges of each measurement, as natural logs of mm or g.

    In the table of all ends each measurement has its own lines, from its offset on; its last
    two stand for a high end that is not published, and for a low end that is not. `lines`
    gives the line of an end in mm or g, `count` the number of lines.
    """

    logs: Mapping[Key, Floats]
    offsets: Mapping[Key, int]
    lines: Mapping[Key, Mapping[int, int]]
    count: int

    def low(self, key: Key, end: int | None) -> int:
        """The line of a low end; below nothing, or nobody knows what, lies no dog."""
        return self.lines[key][end] if end else self.offsets[key] + len(self.logs[key]) + 1

    def high(self, key: Key, end: int | None) -> int:
        """The line of a high end; all dogs lie below one that is not published."""
        return self.low(key, end) if end is not None else self.offsets[key] + len(self.logs[key])


def ends_of(charts: Sequence[Chart], keys: Sequence[Key]) -> Ends:
    """The table of the ends of these charts."""
    found: dict[Key, set[int]] = {key: set() for key in keys}
    for chart in charts:
        for _, ranges in chart.rows:
            for name, band in ranges.items():
                found[name] |= {end for end in (band.low, band.high) if end}
    values = {key: sorted(ends) for key, ends in found.items()}
    *firsts, count = accumulate((len(ends) + 2 for ends in values.values()), initial=0)
    offsets = dict(zip(keys, firsts, strict=True))
    return Ends(
        {key: np.array([log(end) for end in ends]) for key, ends in values.items()},
        offsets,
        {
            key: {end: place for place, end in enumerate(ends, offsets[key])}
            for key, ends in values.items()
        },
        count,
    )


def _starts(counts: Sequence[int]) -> NDArray[np.int32]:
    return np.array(list(accumulate(counts, initial=0))[:-1], np.int32)


def _whole(values: Sequence[int | None]) -> NDArray[np.int32]:
    return np.array([NONE if value is None else value for value in values], np.int32)


def _places(chart: Chart) -> list[int]:
    """The place of each name among the names of its product."""
    names = [row.name for row, _ in chart.rows]
    order = sorted(names)
    return [order.index(name) for name in names]


def _unmeasured(chart: Chart) -> SizeFit:
    """What is told of a product when none of its readings was taken; no dog changes it."""
    fits = []
    for row, ranges in chart.rows:
        dimensions = tuple(
            DimensionFit(key.name, band.low, band.high, None) for key, band in ranges.items()
        )
        open_to = open_limits(chart.aid, dimensions)
        missing = tuple(key.name for key in ranges)
        fits.append(SizeFit(row.name, "unmeasured", dimensions, "", 0, "", open_to, missing))
    return open_sizes(fits)[0]
