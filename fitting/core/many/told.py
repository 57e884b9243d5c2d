"""The few rows that an answer names, told as the plain code tells them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isnan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fitting.core.catalog import SizingRules
from fitting.core.choice import word_of
from fitting.core.many.chances import Chances, Tails
from fitting.core.many.columns import NONE, Columns, Numbers, Truths
from fitting.core.many.picks import Picks
from fitting.core.many.places import OUTSIDE, Places
from fitting.core.measuring import WEIGHT
from fitting.core.result import DimensionFit, NeededChange, SizeFit
from fitting.core.shelf import Suiting, Unsuited
from fitting.core.sizing import ORDER

Numbered = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """One block of charts with all that is known of one dog in it."""

    charts: Columns
    keys: Sequence[str]
    places: Places
    chances: Chances
    tails: Tails
    rules: SizingRules


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
        NeededChange(weighed.keys[key], told, told - by)
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
        name = charts.sizes[row].name
        chance = (probability[number], sure[number])
        fits.append(_fit(name, ORDER[place[number]], own, failed, chance, weighed.rules))
    return fits


def _fit(
    name: str,
    place: str,
    dimensions: tuple[DimensionFit, ...],
    failed: tuple[str, int, str],
    chance: tuple[float, bool],
    rules: SizingRules,
) -> SizeFit:
    missing = tuple([one.measurement for one in dimensions if one.reading is None])
    probability, sure_of_limit = chance
    if isnan(probability):
        return SizeFit(name, place, dimensions, *failed, (), missing)
    open_limit = "" if sure_of_limit else WEIGHT
    words = word_of(place, dimensions, probability, rules, open_limit=open_limit)
    return SizeFit(name, place, dimensions, *failed, (), missing, probability, *words)


def _failed(by: Sequence[int], dimensions: Sequence[DimensionFit]) -> tuple[str, int, str]:
    """The dimension furthest outside, by how much, and what the aid then is."""
    missed = [(miss, one) for miss, one in zip(by, dimensions, strict=True) if miss]
    worst, one = max(missed, key=lambda pair: abs(pair[0]) / (pair[1].reading or 1))
    return one.measurement, abs(worst), "small" if worst > 0 else "large"


def _dimensions(weighed: Weighed, entries: Numbered, rows: Numbers) -> list[DimensionFit]:
    """Each entry beside its reading. A row without a chance has none in its dimensions."""
    charts, tails = weighed.charts, weighed.tails
    known = tails.known[charts.key[entries]] & ~np.isnan(weighed.chances.probability[rows])
    return list(
        map(
            DimensionFit,
            [weighed.keys[key] for key in charts.key[entries].tolist()],
            _open(charts.low[entries], charts.low[entries] != NONE),
            _open(charts.high[entries], charts.high[entries] != NONE),
            _open(weighed.places.told[entries], weighed.places.told[entries] != NONE),
            _open(1 - tails.mean[charts.high_end[entries]], known),
            _open(tails.mean[charts.low_end[entries]], known),
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
