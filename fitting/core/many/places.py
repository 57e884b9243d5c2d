"""The plain reading of many charts: where one dog lies in each size, as `sizing` has it for one."""

from dataclasses import dataclass

import numpy as np

from fitting.core.many.columns import NONE, Columns, Floats, Numbers, Truths
from fitting.core.sizing import ORDER

INSIDE, EDGE, GAP, UNMEASURED, OUTSIDE = (
    ORDER.index(place) for place in ("inside", "edge", "gap", "unmeasured", "outside")
)
FAR = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True, eq=False)
class Readings:
    """One dog: a whole number for each measurement, `NONE` where it was not read.

    `weight` is the number of the weight among the measurements, `NONE` if no chart has it.
    """

    values: Numbers
    weight: int
    weight_g: int | None
    door_mm: int | None
    edge_percent: int


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """By entry: `by`, how far the dog lies outside. By row: `place`, a number of `ORDER`, and
    `furthest`, how far off the middle, and `light`, whether a dog a touch too light is let in. By
    product: `gapped`, whether the dog lies in a gap of its chart."""

    told: Numbers
    by: Numbers
    place: Numbers
    furthest: Floats
    light: Truths
    gapped: Truths


def read_places(charts: Columns, dog: Readings) -> Places:
    """The places of one dog in all rows, with the gaps between sizes marked."""
    told = dog.values[charts.key]
    low, high = charts.low.astype(np.int64), charts.high.astype(np.int64)
    read, has_low, has_high = told != NONE, low != NONE, high != NONE
    over = read & has_high & (told > high)
    under = read & has_low & (told < low) & ~over
    by = np.where(over, told - high, np.where(under, told - low, 0))
    missed = by != 0
    misses = _count(missed, charts)
    light = under & (charts.key == dog.weight) & (-by * 100 <= low * dog.edge_percent)
    near = read & (
        (has_low & (abs(told - low) * 100 <= low * dog.edge_percent))
        | (has_high & (abs(told - high) * 100 <= high * dog.edge_percent))
    )
    place = np.full(len(charts.sizes), INSIDE, np.int64)
    place[_any(near, charts)] = EDGE
    place[~_any(read, charts)] = UNMEASURED
    place[misses > 0] = OUTSIDE
    lighter = (misses == 1) & _any(light, charts)
    place[lighter] = GAP
    _mark_gaps(charts, place, misses, by, missed)
    gapped = np.logical_or.reduceat(place == GAP, charts.first)
    return Places(told, by, place, _furthest(charts, told, low, high), lighter, gapped)


def _count(entries: Truths, charts: Columns) -> Numbers:
    counted: Numbers = np.add.reduceat(entries, charts.start, dtype=np.int64)
    return counted


def _any(entries: Truths, charts: Columns) -> Truths:
    found: Truths = np.logical_or.reduceat(entries, charts.start)
    return found


def _mark_gaps(
    charts: Columns, place: Numbers, misses: Numbers, by: Numbers, missed: Truths
) -> None:
    """As `sizing._mark_gaps`: no size holds the dog, and one is too small, another too large by
    the same measurement alone. Of equal ones the first counts."""
    held = np.logical_or.reduceat(place <= EDGE, charts.first)
    once = (misses == 1) & (place == OUTSIDE) & ~held[charts.product]
    # One entry alone is outside, so that the sum over the entries of a row is that entry.
    failed = np.add.reduceat(np.where(missed, charts.key, 0), charts.start, dtype=np.int64)
    far = np.add.reduceat(by, charts.start)
    under = _least(charts, far, once & (far > 0))
    over = _least(charts, -far, once & (far < 0))
    both = np.flatnonzero((under != NONE) & (over != NONE))
    alike = both[failed[under[both]] == failed[over[both]]]
    place[under[alike]] = GAP
    place[over[alike]] = GAP


def _least(charts: Columns, value: Numbers, among: Truths) -> Numbers:
    """By product: the first row of the least value among some rows, or `NONE`."""
    seen = np.where(among, value, FAR)
    least = np.minimum.reduceat(seen, charts.first)
    rows = np.arange(len(seen))
    row = np.minimum.reduceat(
        np.where(among & (seen == least[charts.product]), rows, FAR), charts.first
    )
    return np.where(row == FAR, NONE, row)


def _furthest(charts: Columns, told: Numbers, low: Numbers, high: Numbers) -> Floats:
    least = np.where(low != NONE, low, 0)
    most = np.where(high != NONE, high, told * 2 - least)
    off = abs(told - (least + most) / 2) / np.maximum(most - least, 1)
    furthest: Floats = np.maximum.reduceat(np.where(told != NONE, off, 0.0), charts.start)
    return furthest
