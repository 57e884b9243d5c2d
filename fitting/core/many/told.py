"""The few rows that an answer names, told as the plain code tells them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from math import isnan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fitting.core.catalog import Aid, Range
from fitting.core.choice import Judge, beside_chart_of, unsure_limit, word_of
from fitting.core.many.chances import Chances, Tails
from fitting.core.many.columns import NONE, Columns, Key, Numbers, Truths
from fitting.core.many.picks import Picks
from fitting.core.many.places import OUTSIDE, Places
from fitting.core.result import DimensionFit, NeededChange, SizeFit
from fitting.core.shelf import Suiting, Unsuited
from fitting.core.sizing import ORDER, open_limits

Numbered = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """One block of charts with all that is known of one dog in it."""

    charts: Columns
    keys: Sequence[Key]
    places: Places
    chances: Chances
    tails: Tails
    judge: Judge


def suiting(weighed: Weighed, picks: Picks, products: Numbered) -> Iterator[Suiting]:
    """Products that suit, each at its best size and at a second one if there is any."""
    best, second, near = picks.best[products], picks.runner_up[products], picks.near[products]
    two = second != NONE
    firsts = _fits(weighed, best, best == near)
    seconds = iter(_fits(weighed, second[two], second[two] == near[two]))
    for product, first, has in zip(products.tolist(), firsts, two.tolist(), strict=True):
        yield Suiting(weighed.charts.aids[product], first, next(seconds) if has else None)


def unsuited(weighed: Weighed, picks: Picks, products: Numbered) -> Iterator[Unsuited]:
    """Products that do not suit, each at the size that takes the least change."""
    charts, places = weighed.charts, weighed.places
    rows = picks.nearest[products]
    entries, first = _entries(charts, rows)
    outside = (places.place[rows] == OUTSIDE) & (rows != picks.near[products])
    missed = (places.by[entries] != 0) & np.repeat(outside, np.diff(first))
    changes = [
        NeededChange(weighed.keys[key].name, told, told - by)
        for key, told, by in zip(
            charts.key[entries[missed]].tolist(),
            places.told[entries[missed]].tolist(),
            places.by[entries[missed]].tolist(),
            strict=True,
        )
    ]
    spans = pairwise(np.append(0, np.cumsum(missed))[first].tolist())
    for product, row, (start, end) in zip(products.tolist(), rows.tolist(), spans, strict=True):
        misses = {one.measurement: one for one in changes[start:end]}
        yield Unsuited(charts.aids[product], charts.sizes[row].name, misses)


def _entries(charts: Columns, rows: Numbers) -> tuple[Numbered, Numbered]:
    """The entries of some rows one after the other, and where those of each row begin and end."""
    starts = np.append(charts.start, len(charts.row))
    first = np.append(0, np.cumsum(starts[rows + 1] - starts[rows]))
    return np.repeat(starts[rows] - first[:-1], np.diff(first)) + np.arange(first[-1]), first


def _fits(weighed: Weighed, rows: Numbers, near: Truths) -> list[SizeFit]:
    """Sizes with their chances; a `near` one counts as its edge, whatever was read."""
    charts, places, chances = weighed.charts, weighed.places, weighed.chances
    entries, first = _entries(charts, rows)
    dimensions = _dimensions(weighed, entries, np.repeat(rows, np.diff(first)))
    by = places.by[entries].tolist()
    # What a dog a touch too light misses is excused, and so is what a near size misses.
    excused = (places.light[rows] | near).tolist()
    place = np.where(near, ORDER.index("edge"), places.place[rows]).tolist()
    probability, sure = chances.probability[rows].tolist(), chances.sure[rows].tolist()
    fits = []
    for number, (row, (start, end)) in enumerate(
        zip(rows.tolist(), pairwise(first.tolist()), strict=True)
    ):
        own = tuple(dimensions[start:end])
        missed = not excused[number] and any(by[start:end])
        failed = _failed(by[start:end], own) if missed else ("", 0, "")
        aid = charts.aids[charts.product[row]]
        limit = "" if sure[number] else _limit(own, aid, weighed.judge)
        name, told = charts.sizes[row].name, ORDER[place[number]]
        open_to = open_limits(aid, own) if aid.fixed_dimensions else ()
        chance: tuple[Any, ...] = ()
        if not isnan(probability[number]):
            rules = weighed.judge.rules
            words = word_of(told, own, probability[number], rules, open_limit=limit)
            chance = (probability[number], *words)
        fits.append(SizeFit(name, told, own, *failed, open_to, _missing(own), *chance))
    return fits


def _missing(dimensions: Sequence[DimensionFit]) -> tuple[str, ...]:
    return tuple([one.measurement for one in dimensions if one.reading is None])


def _limit(dimensions: Sequence[DimensionFit], aid: Aid, judge: Judge) -> str:
    """The hard limit that is the least sure to hold."""
    ranges = {one.measurement: Range(one.low, one.high) for one in dimensions}
    return unsure_limit(ranges, aid, beside_chart_of(aid, judge))


def _failed(by: Sequence[int], dimensions: Sequence[DimensionFit]) -> tuple[str, int, str]:
    """The dimension furthest outside, by how much, and what the aid then is."""
    missed = [(miss, one) for miss, one in zip(by, dimensions, strict=True) if miss]
    worst, one = max(missed, key=lambda pair: abs(pair[0]) / (pair[1].reading or 1))
    return one.measurement, abs(worst), "small" if worst > 0 else "large"


def _dimensions(weighed: Weighed, entries: Numbered, rows: Numbers) -> list[DimensionFit]:
    """Each entry beside its reading. A row without a chance has none in its dimensions."""
    charts, tails = weighed.charts, weighed.tails
    known = tails.known[charts.key[entries]] & ~np.isnan(weighed.chances.probability[rows])
    keys = [weighed.keys[key] for key in charts.key[entries].tolist()]
    return list(
        map(
            DimensionFit,
            [key.name for key in keys],
            _open(charts.low[entries], charts.low[entries] != NONE),
            _open(charts.high[entries], charts.high[entries] != NONE),
            _open(weighed.places.told[entries], weighed.places.told[entries] != NONE),
            _open(1 - tails.mean[charts.high_end[entries]], known),
            _open(tails.mean[charts.low_end[entries]], known),
            repeat(""),
            [key.unread for key in keys],
        )
    )


def _open(column: NDArray[Any], known: Truths) -> list[Any]:
    """A column as plain numbers, with null for what is not known."""
    if known.all():
        plain: list[Any] = column.tolist()
        return plain
    return [
        value if is_known else None
        for value, is_known in zip(column.tolist(), known.tolist(), strict=True)
    ]
