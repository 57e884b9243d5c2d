"""What one more reading saves: the reading of most expected gain against simpler choices.

Called by benchmarks/calibration.py, whose simulated dogs and chart it uses.
"""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import sqrt
from statistics import fmean, stdev

from fitting.core.answers import Answers
from fitting.core.body import Trait, believe
from fitting.core.catalog import Aid, Catalog, Range, SizeRow
from fitting.core.choice import Judge, choose
from fitting.core.measuring import Observed
from fitting.core.rereading import Rereading
from fitting.core.result import DimensionFit, SizeFit
from fitting.core.retake import chart_of, gain_of, spreads_of
from fitting.core.words import Condition, MeasurementId, Mobility, Way

DOGS = 4_000
LOW = 0.6
"""A dog with a lower chance than this is "not sure"."""

EDGE = 0.01
"""How far the printed end of a range is off, as assumed."""

BY_GAIN = "the most expected gain"
ANY_DOG = Answers(Condition.IVDD, Mobility.C)
Row = Mapping[str, Range]
Readings = Mapping[str, float]
Paid = Callable[[Row, Mapping[str, float]], float]


@dataclass
class Asked:
    """The cost saved for each dog by one more reading, by how the reading was picked."""

    saved: dict[str, list[float]] = field(default_factory=dict)
    dogs: int = 0
    low: int = 0
    told: int = 0
    by_all: float = 0.0
    by_told: float = 0.0

    def take(self, way: str, saved: float) -> None:
        self.saved.setdefault(way, []).append(saved)

    def lines(self) -> list[str]:
        """The table's lines: the mean saved, and what it lacks of the reading of most gain."""
        return [
            f"| {way} | {_told(dogs)} | {'–' if way == BY_GAIN else _told(self.lacking(way))} |"
            for way, dogs in self.saved.items()
        ]

    def lacking(self, way: str) -> list[float]:
        """Dog by dog, how much less this way saved than the reading of most gain."""
        pairs = zip(self.saved[BY_GAIN], self.saved[way], strict=True)
        return [most - one for most, one in pairs]


def _told(dogs: Sequence[float]) -> str:
    """The mean, give or take two standard errors."""
    return f"{fmean(dogs):.3f} ± {2 * stdev(dogs) / sqrt(len(dogs)):.3f}"


@dataclass(frozen=True)
class Bench:
    """Everything that stays the same from dog to dog."""

    catalog: Catalog
    aid: Aid
    rows: Sequence[Row]
    traits: Mapping[str, Trait]
    paid: Paid

    def judge(self, read: Mapping[str, Observed]) -> Judge:
        rules = self.catalog.sizing.rules
        if rules is None:
            raise ValueError("the catalogue has no rules of sizing")
        return Judge(believe(self.traits, read), self.catalog.sizing, rules)

    def pick(self, judge: Judge) -> SizeFit:
        """The size of least expected cost, whatever the plain chart says."""
        fits = (
            SizeFit(
                str(number),
                "inside",
                tuple(DimensionFit(name, one.low, one.high, None) for name, one in row.items()),
            )
            for number, row in enumerate(self.rows)
        )
        return choose(tuple(fits), self.aid, judge)[0]


def ask(
    bench: Bench,
    dogs: Iterable[tuple[Readings, Readings]],
    errors: Mapping[str, float],
    seed: int,
) -> Asked:
    """One more reading for each dog, given as its true logs and those that were read.

    What was read is read by another person, and what was not is read by the owner: `errors`
    are those of the owner. Each way to pick hears the same new reading.
    """
    chance = random.Random(seed)  # noqa: S311 - simulation, not secrecy.
    asked = Asked()
    for true, read in dogs:
        observed = {name: Observed(value, errors[name]) for name, value in read.items()}
        _ask_one(bench, _Dog(true, observed), errors, chance, asked)
    return asked


@dataclass(frozen=True)
class _Dog:
    true: Mapping[str, float]
    observed: Mapping[str, Observed]


def _ask_one(
    bench: Bench, dog: _Dog, errors: Mapping[str, float], chance: random.Random, asked: Asked
) -> None:
    blurred = {name: value + chance.gauss(0, EDGE) for name, value in dog.true.items()}
    ways = {name: _way(name, dog.observed, errors, bench) for name in bench.rows[0]}
    joined = {
        name: _join(dog.observed.get(name), chance.gauss(dog.true[name], sd), sd)
        for name, (_, sd) in ways.items()
    }
    judge = bench.judge(dog.observed)
    now = bench.pick(judge)

    def paid(fit: SizeFit) -> float:
        return bench.paid(bench.rows[int(fit.size)], blurred)

    def saved(*names: str) -> float:
        heard = {**dog.observed, **{name: joined[name] for name in names}}
        return paid(now) - paid(bench.pick(bench.judge(heard)))

    chart, body = chart_of([bench.aid], ANY_DOG, judge), spreads_of(judge.belief)
    gains = {
        name: gain_of(
            chart, body, dog.observed.get(name), Rereading(name, ways[name][0], joined[name].sd)
        )
        for name in ways
    }
    best, second, *_ = sorted(gains, key=lambda name: (-gains[name], name))
    by_best = saved(best)
    effort = bench.catalog.sizing.efforts[ways[best][0]].effort / 100
    asked.dogs += 1
    asked.by_all += by_best
    if gains[best] - effort > judge.rules.ask_percent / 100:
        asked.told += 1
        asked.by_told += by_best
    if (now.probability or 0.0) >= LOW:
        return
    worst = max(now.dimensions, key=lambda one: (one.p_small or 0) + (one.p_large or 0))
    asked.low += 1
    asked.take(BY_GAIN, by_best)
    asked.take("any, at random", saved(chance.choice(sorted(gains))))
    asked.take("the likeliest misfit", saved(worst.measurement))
    asked.take("the two of most expected gain", saved(best, second))


def _way(
    name: str, observed: Mapping[str, Observed], errors: Mapping[str, float], bench: Bench
) -> tuple[Way, float]:
    if name in observed:
        return Way.HELPED, bench.catalog.sizing.errors[name].helped / 1000
    return Way.TAKE, errors[name]


def _join(known: Observed | None, value: float, sd: float) -> Observed:
    if known is None:
        return Observed(value, sd)
    ours, theirs = known.sd**-2, sd**-2
    whole = ours + theirs
    return Observed((ours * known.log + theirs * value) / whole, whole**-0.5)


def sized(aid: Aid, rows: Sequence[Row]) -> Aid:
    """The aid with the rows of a chart as its sizes."""
    sizes = tuple(
        SizeRow(str(number), None, {MeasurementId(name): one for name, one in row.items()})
        for number, row in enumerate(rows)
    )
    return replace(aid, sizes=sizes)
