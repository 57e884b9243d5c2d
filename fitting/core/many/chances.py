"""The chances of many sizes at once, as `fit` and `choice` have them for one.

Sums run over the nodes in the order of the plain code and every chance to be below an end comes
from `math.erfc`, so that each number is the same to the last bit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np
from numpy.typing import NDArray

from fitting.core.body import Belief, Believed
from fitting.core.catalog import Aid
from fitting.core.choice import Judge, blurred, is_within, mistake_costs
from fitting.core.many.columns import NONE, Columns, Ends, Floats, Key, Truths
from fitting.core.measuring import WEIGHT

FREE = int(np.iinfo(np.int64).max)
"""Stands for a limit that a row has not."""

SURELY, NEVER = -6.0, 28.0
"""Below the first `erfc` is 2, and above the second 0, to the last bit."""


@dataclass(frozen=True, slots=True, eq=False)
class Tails:
    """For each line of the table of all ends: the chance that the dog lies below it, at each
    node in `below` and over all of them in `mean`. `known` tells by measurement whether
    anything is believed of it."""

    weights: tuple[float, ...]
    below: Floats
    mean: Floats
    known: Truths


def is_blurred(belief: Belief, edge: float) -> bool:
    """Whether no end is sharp: an exact reading on an exact end is the plain code's matter."""
    return all(one.sd**2 + edge**2 > 0 for one in belief.dimensions.values())


def tails_of(ends: Ends, used: Truths, judge: Judge, edge: float) -> Tails:
    """The chances of one dog to be below the ends that are used; the other lines stay empty."""
    belief = judge.belief
    nodes = len(belief.weights)
    below, mean = np.zeros((len(used), nodes)), np.zeros(len(used))
    for key, logs in ends.logs.items():
        believed = _beside(key, judge).belief.dimensions.get(key.name)
        if believed is None:
            continue
        first = ends.offsets[key]
        no_high = first + len(logs)
        wanted = np.flatnonzero(used[first:no_high])
        nothing = np.array([[1.0], [0.0]]) * np.ones(len(believed.means))
        lines = np.vstack([_below(logs[wanted], believed, edge), nothing])
        places = np.append(wanted + first, (no_high, no_high + 1))
        below[places] = lines
        mean[places] = mean_of(lines, belief.weights)
    known = np.array([key.name in belief.dimensions for key in ends.logs], np.bool_)
    return Tails(belief.weights, below, mean, known)


def _beside(key: Key, judge: Judge) -> Judge:
    return blurred(judge, [key.name]) if key.unread else judge


def _below(logs: Floats, believed: Believed, edge: float) -> Floats:
    spread = sqrt(believed.sd**2 + edge**2)
    far = (np.array(believed.means) - logs[:, None]) / spread / sqrt(2)
    tail = np.where(far < 0, 2.0, 0.0)
    close = (far > SURELY) & (far < NEVER)
    tail[close] = list(map(erfc, far[close].tolist()))
    halves: Floats = tail / 2
    return halves


def mean_of(lines: Floats, weights: Sequence[float]) -> Floats:
    """The mean of each line over the nodes, added up in the order of the nodes."""
    total = lines[:, 0]
    if lines.shape[1] > 1:
        total = np.zeros(len(lines))
        for node, weight in enumerate(weights):
            total += weight * lines[:, node]
    return np.clip(total, 0.0, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class Chances:
    """By row: `probability` (NaN where nothing is believed), expected `cost`, and whether the
    dog is within the load limit as surely as the rules ask."""

    probability: Floats
    cost: Floats
    sure: Truths


def weigh(
    charts: Columns,
    wanted: Truths,
    tails: Tails,
    judge: Judge,
    keys: Sequence[Key],
    manners: Sequence[Aid],
) -> Chances:
    """The chances of the wanted rows; the others have none and cost nothing."""
    probability = np.full(len(wanted), np.nan)
    cost = np.zeros(len(wanted))
    entries = np.flatnonzero(wanted[charts.row] & tails.known[charts.key])
    if len(entries):
        place = np.full(len(charts.row), NONE)
        place[entries] = np.arange(len(entries))
        low, high = charts.low_end[entries], charts.high_end[entries]
        inside = np.maximum(tails.below[high] - tails.below[low], 0.0)
        priced = _priced(charts, entries, tails, judge, keys, manners)
        rows = np.unique(charts.row[entries])
        number = np.full(len(wanted), NONE)
        number[rows] = np.arange(len(rows))
        product = np.ones((len(rows), inside.shape[1]))
        for layer in charts.layers:
            here = place[layer.entries]
            layered, taken = layer.rows[here != NONE], here[here != NONE]
            product[number[layered]] *= inside[taken]
            cost[layered] += priced[taken]
        probability[rows] = mean_of(product, tails.weights)
    return Chances(probability, cost, _sure(charts, wanted, judge, keys))


def _priced(
    charts: Columns,
    entries: NDArray[np.intp],
    tails: Tails,
    judge: Judge,
    keys: Sequence[Key],
    manners: Sequence[Aid],
) -> Floats:
    """The expected cost of each entry: of an aid too small and of one too large."""
    costs = np.array(
        [[mistake_costs(key.name, aid, judge) for key in keys] for aid in manners], np.float64
    )
    small, large = costs[charts.manner[charts.product[charts.row[entries]]], charts.key[entries]].T
    too_small = 1 - tails.mean[charts.high_end[entries]]
    priced: Floats = small * too_small + large * tails.mean[charts.low_end[entries]]
    return priced


def _sure(charts: Columns, wanted: Truths, judge: Judge, keys: Sequence[Key]) -> Truths:
    """Whether each wanted row is within its hard limits; where there is none, it is."""
    load, sure = Key(WEIGHT), np.ones(len(wanted), np.bool_)
    heaviest = charts.heaviest[charts.product].astype(np.int64)
    limit = np.where(heaviest > 0, heaviest, FREE)
    if load in keys and charts.aids[0].support in judge.rules.limit_supports:
        _lower(limit, charts, keys.index(load))
    _hold(sure, limit, wanted, load, judge)
    for number, key in enumerate(keys):
        if key.fixed:
            limit = np.full(len(wanted), FREE)
            _lower(limit, charts, number)
            _hold(sure, limit, wanted, key, _beside(key, judge))
    return sure


def _lower(limit: NDArray[np.int64], charts: Columns, number: int) -> None:
    """Puts the published high ends of one dimension among the limits of the rows."""
    band = (charts.key == number) & (charts.high != NONE)
    rows = charts.row[band]
    limit[rows] = np.minimum(limit[rows], charts.high[band])


def _hold(sure: Truths, limit: NDArray[np.int64], wanted: Truths, key: Key, judge: Judge) -> None:
    """Marks the rows whose limit may not hold.

    The chance to be within a limit rises with it, so that one search finds where it is enough.
    """
    rows = np.flatnonzero(wanted & (limit != FREE))
    limits = np.unique(limit[rows]).tolist()
    low, high = 0, len(limits)
    while low < high:
        middle = (low + high) // 2
        if is_within(key.name, limits[middle], judge):
            high = middle
        else:
            low = middle + 1
    sure[rows] &= limit[rows] >= limits[low] if low < len(limits) else False
