"""The compiled index of a catalogue, and its answer for one dog."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from fitting.core.admission import made_for_others, on_offer
from fitting.core.answers import Answers
from fitting.core.catalog import Aid, Build, Catalog
from fitting.core.choice import Judge
from fitting.core.many.chances import Tails, is_blurred, tails_of, weigh
from fitting.core.many.columns import (
    NONE,
    Chart,
    Columns,
    Ends,
    Key,
    Truths,
    chart_of,
    columns_of,
    ends_of,
    in_blocks,
)
from fitting.core.many.picks import barred, pick
from fitting.core.many.places import OUTSIDE, UNMEASURED, Places, Readings, read_places
from fitting.core.many.told import Weighed, suiting, unsuited
from fitting.core.measuring import WEIGHT
from fitting.core.result import SizeFit
from fitting.core.shelf import Suiting, Unsuited
from fitting.core.sizing import reading_of, unpublished_of

UNCHARTED = (Build.MADE_TO_MEASURE, Build.HOUSEHOLD)
"""What is so built has no chart to read, whatever sizes are told of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The charts of one catalogue in blocks, each of one support; `plain` are the products that
    have no chart to compile. `manners` are the words of makers on a dog between two sizes."""

    aids: Mapping[str, Aid]
    keys: tuple[Key, ...]
    ends: Ends
    manners: tuple[str, ...]
    blocks: tuple[Columns, ...]
    plain: tuple[Aid, ...]

    @property
    def bytes(self) -> int:
        """The memory of all columns."""
        return sum(block.bytes for block in self.blocks)

    def size(
        self, supports: Collection[str], answers: Answers, judge: Judge, *, edge_percent: int
    ) -> tuple[Iterator[Suiting | Unsuited], Sequence[Aid]]:
        """The products of these supports as the plain code sizes them, and those left to it."""
        plain = [aid for aid in self.plain if aid.support in supports]
        blocks = [block for block in self.blocks if block.aids[0].support in supports]
        edge = judge.rules.edge_permille / 1000
        if not is_blurred(judge.belief, edge):
            return iter(()), [*plain, *(aid for block in blocks for aid in block.aids)]
        dog = self._read(answers, edge_percent)
        moved = np.array([key.name in judge.belief.moved for key in self.keys], np.bool_)
        looks = [look(block, dog, moved, answers) for block in blocks]
        used = np.zeros(self.ends.count, np.bool_)
        for block, seen in zip(blocks, looks, strict=True):
            entries = seen.wanted[block.row]
            used[block.low_end[entries]] = True
            used[block.high_end[entries]] = True
        tails = tails_of(self.ends, used, judge, edge)
        plain += [aid for seen in looks for aid in seen.left]
        asked = Asked(dog, tails, judge, self.keys, self.manners)
        both = zip(blocks, looks, strict=True)
        return (one for block, seen in both for one in _sized(block, seen, asked)), plain

    def _read(self, answers: Answers, edge_percent: int) -> Readings:
        told = [reading_of(answers, key.name) for key in self.keys]
        return Readings(
            values=np.array([NONE if one is None else one for one in told], np.int64),
            weight=self.keys.index(Key(WEIGHT)) if Key(WEIGHT) in self.keys else NONE,
            weight_g=None if answers.weight is None else answers.weight.g,
            door_mm=None if answers.door_width is None else answers.door_width.mm,
            edge_percent=edge_percent,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A first look at one block: where the dog lies, and which rows need a chance.

    `told` are the products that have an answer without one, `left` those for the plain code.
    """

    places: Places
    never: Truths
    wanted: Truths
    weighed: Truths
    told: list[Suiting]
    left: list[Aid]


def look(block: Columns, dog: Readings, moved: Truths, answers: Answers) -> Look:
    """Reads the charts of a block plainly.

    Where sizes were not read and the dog lies in a gap, the product has no size; where nothing
    was measured, its sizes are one. One size that was not measured keeps its place in a chart
    of several; what becomes of two or more is left to the plain code.
    """
    places = read_places(block, dog)
    never = np.zeros(len(block.aids), np.bool_)
    never[[one for one in block.particular if any(made_for_others(block.aids[one], answers))]] = (
        True
    )
    bars = barred(block, dog, never)
    rows = np.diff(np.append(block.first, len(block.sizes)))
    unmeasured = np.add.reduceat(places.place == UNMEASURED, block.first, dtype=np.int64)
    unread = places.gapped & block.unread
    # A value that a rule worked out from another reading is told as such, by the plain code.
    carried = np.zeros(len(block.aids), np.bool_)
    carried[block.product[block.row[moved[block.key] & (places.told == NONE)]]] = True
    nameless = (unread | (unmeasured == rows)) & ~carried
    weighed = ~nameless & ~carried & (unmeasured <= 1)
    plain = np.logical_or.reduceat(places.place != OUTSIDE, block.first)
    told = [
        Suiting(aid, _unpublished(aid) if unread[product] else block.unmeasured[product], None)
        for product, aid in _numbered(block, nameless & ~bars)
    ]
    left = [aid for _, aid in _numbered(block, ~weighed & ~(nameless & ~bars))]
    wanted = (plain & weighed)[block.product] & (places.place != UNMEASURED)
    return Look(places, never, wanted, weighed, told, left)


def _numbered(block: Columns, among: Truths) -> Iterator[tuple[int, Aid]]:
    return ((product, block.aids[product]) for product in np.flatnonzero(among).tolist())


def _unpublished(aid: Aid) -> SizeFit:
    return SizeFit("", "unpublished", (), unpublished=unpublished_of(aid))


@dataclass(frozen=True, slots=True)
class Asked:
    """One dog before all blocks."""

    dog: Readings
    tails: Tails
    judge: Judge
    keys: tuple[Key, ...]
    manners: tuple[str, ...]


def _sized(block: Columns, seen: Look, asked: Asked) -> Iterator[Suiting | Unsuited]:
    """The answers of one block."""
    yield from seen.told
    manners = [replace(block.aids[0], between_sizes=one) for one in asked.manners]
    chances = weigh(block, seen.wanted, asked.tails, asked.judge, asked.keys, manners)
    picks = pick(block, seen.places, chances, asked.dog, asked.judge, never=seen.never)
    weighed = Weighed(block, asked.keys, seen.places, chances, asked.tails, asked.judge)
    suits = picks.best != NONE
    yield from suiting(weighed, picks, np.flatnonzero(seen.weighed & suits))
    yield from unsuited(weighed, picks, np.flatnonzero(seen.weighed & ~suits))


def index_of(catalog: Catalog) -> Index:
    """Compiles the charts of all products on offer."""
    charts = [chart_of(aid) for aid in catalog.aids.values() if on_offer(aid)]
    compiled = [one for one in charts if _is_plain_chart(one)]
    keys = tuple(sorted({key for one in compiled for _, ranges in one.rows for key in ranges}))
    manners = tuple(sorted({one.aid.between_sizes for one in compiled}))
    ends = ends_of(compiled, keys)
    supports = sorted({one.aid.support for one in compiled if one.aid.support is not None})
    return Index(
        aids=catalog.aids,
        keys=keys,
        ends=ends,
        manners=manners,
        blocks=tuple(
            columns_of(block, keys, ends, manners)
            for support in supports
            for block in in_blocks([one for one in compiled if one.aid.support is support])
        ),
        plain=tuple(one.aid for one in charts if not _is_plain_chart(one)),
    )


def _is_plain_chart(chart: Chart) -> bool:
    """Whether a product is sized by a chart alone, each size of it with a name of its own."""
    aid = chart.aid
    if not chart.rows or aid.build in UNCHARTED:
        return False
    return len({row.name for row in aid.sizes}) == len(aid.sizes)
