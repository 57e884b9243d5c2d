"""Of each product the rows that an answer needs: best and runner-up, or else the nearest."""

from dataclasses import dataclass

import numpy as np

from fitting.core.choice import Judge
from fitting.core.many.chances import Chances
from fitting.core.many.columns import NONE, Columns, Floats, Numbers, Truths
from fitting.core.many.places import EDGE, FAR, GAP, OUTSIDE, Places, Readings


@dataclass(frozen=True, slots=True, eq=False)
class Picks:
    """By product a row, or `NONE`: `best` and `runner_up` suit, `nearest` takes the least change.

    `near` is the row that lies near enough though its reading is outside.
    """

    best: Numbers
    runner_up: Numbers
    nearest: Numbers
    near: Numbers


def pick(
    charts: Columns,
    places: Places,
    chances: Chances,
    dog: Readings,
    judge: Judge,
    *,
    never: Truths,
) -> Picks:
    """As `choice.choose` orders, and as `admission` admits. `never` are products for others."""
    product, place = charts.product, places.place.copy()
    plain = place != OUTSIDE
    open_to = np.logical_or.reduceat(plain, charts.first)[product]
    percent = np.nan_to_num(chances.probability) * 100 >= judge.rules.near_percent
    order = _order(charts, places, chances, plain, percent, open_to)
    changes = _changes(charts, places, dog)
    leads = order[charts.first]
    near = open_to[leads] & ~plain[leads]
    place[leads[near]] = EDGE
    fails = _heavy(charts, dog) | _wide(charts, dog) | never[product]
    suits = (place != OUTSIDE) & ~fails
    best = _first(charts, order, suits)
    worth = (percent | (place <= GAP)) & ~fails
    worth[best[best != NONE]] = False
    runner_up = _first(charts, order, worth)
    # A size that lies near enough needs no change of what was read.
    changes[leads[near]] = _changes_at(leads[near], charts, dog)
    least = np.minimum.reduceat(changes, charts.first)
    nearest = _first(charts, order, changes == least[product])
    return Picks(best, runner_up, nearest, np.where(near, leads, NONE))


def _order(
    charts: Columns, places: Places, chances: Chances, plain: Truths, near: Truths, open_to: Truths
) -> Numbers:
    """The rows of each product, best first; where all are outside, as the plain chart goes."""
    known = ~np.isnan(chances.probability)
    rank = np.where(plain, 1, 3)
    rank[~known & plain] = 2
    rank[known & chances.sure & (plain | near)] = 0
    rank[~open_to] = 0
    cost = np.where(open_to, chances.cost, 0.0)
    order: Numbers = np.lexsort(
        (charts.name, places.furthest, places.place, cost, rank, charts.product)
    )
    return order


def _first(charts: Columns, order: Numbers, among: Truths) -> Numbers:
    """By product: the first row in this order that is among some rows, or `NONE`."""
    seen = np.where(among[order], np.arange(len(order)), FAR)
    first = np.minimum.reduceat(seen, charts.first)
    return np.where(first == FAR, NONE, order[np.minimum(first, len(order) - 1)])


def barred(charts: Columns, dog: Readings, never: Truths) -> Truths:
    """Products of which no size would do, if no size is known yet."""
    wide = np.zeros(len(charts.aids), np.bool_)
    if dog.door_mm is not None:
        wide = (charts.least_width != NONE) & (charts.least_width > dog.door_mm)
    return never | _overloaded(charts, dog) | wide


def _overloaded(charts: Columns, dog: Readings) -> Truths:
    """Products that may not carry this dog at all."""
    if dog.weight_g is None:
        return np.zeros(len(charts.aids), np.bool_)
    overloaded: Truths = (charts.heaviest > 0) & (dog.weight_g > charts.heaviest)
    return overloaded


def _heavy(charts: Columns, dog: Readings) -> Truths:
    """The rows of products that may not carry this dog."""
    by_row: Truths = _overloaded(charts, dog)[charts.product]
    return by_row


def _wide(charts: Columns, dog: Readings) -> Truths:
    if dog.door_mm is None:
        return np.zeros(len(charts.product), np.bool_)
    wide: Truths = (charts.width != NONE) & (charts.width > dog.door_mm)
    return wide


def _changes(charts: Columns, places: Places, dog: Readings) -> Floats:
    """How much must change for each row to suit, all its changes together, largest first."""
    outside = places.place[charts.row] == OUTSIDE
    share = np.where(outside, abs(places.by) / np.maximum(places.told, 1), 0.0)
    shares = np.zeros((len(charts.product), len(charts.layers) + 1))
    for slot, layer in enumerate(charts.layers):
        shares[layer.rows, slot] = share[layer.entries]
    heavy = _heavy(charts, dog)
    if heavy.any():
        excess = _excess(charts, dog)
        weight = charts.key == dog.weight
        for slot, layer in enumerate(charts.layers):
            weighed = layer.rows[weight[layer.entries] & heavy[layer.rows]]
            above = places.by[layer.entries[weight[layer.entries] & heavy[layer.rows]]] > 0
            # The one change of weight must meet the chart and the product's own limit.
            excess[weighed] = np.where(
                above, np.maximum(excess[weighed], shares[weighed, slot]), excess[weighed]
            )
            shares[weighed, slot] = 0.0
        shares[:, -1] = excess
    shares.sort(axis=1)
    total = np.zeros(len(shares))
    for slot in reversed(range(shares.shape[1])):
        total += shares[:, slot]
    return total + _squeeze(charts, dog)


def _changes_at(rows: Numbers, charts: Columns, dog: Readings) -> Floats:
    """The changes of rows whose ranges all hold: the load and the door alone."""
    at: Floats = (_excess(charts, dog) + _squeeze(charts, dog))[rows]
    return at


def _excess(charts: Columns, dog: Readings) -> Floats:
    """The share of its weight that a dog is above the heaviest of each row's product."""
    heavy = _heavy(charts, dog)
    told = dog.weight_g or 0
    excess: Floats = np.where(heavy, (told - charts.heaviest[charts.product]) / max(told, 1), 0.0)
    return excess


def _squeeze(charts: Columns, dog: Readings) -> Floats:
    """The share of its width that a door lacks for each row."""
    door = dog.door_mm or 0
    squeeze: Floats = np.where(_wide(charts, dog), (charts.width - door) / max(door, 1), 0.0)
    return squeeze
