"""Which size of a product to name, how sure to be of it, and when not to be.

The size with the least expected cost wins: too small and too large do not weigh the same.
A hard limit, of load or of a part that cannot be altered, is never traded off against anything.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import hypot

from fitting.core.answers import Answers
from fitting.core.body import Belief, body_of
from fitting.core.catalog import Aid, Catalog, Range, Sizing, SizingRules
from fitting.core.fit import Chance, chance_of, chance_within
from fitting.core.measuring import WEIGHT
from fitting.core.result import DimensionFit, SizeFit

LIKELY, POSSIBLE, UNSURE = "likely", "possible", "unsure"


@dataclass(frozen=True, slots=True)
class Judge:
    """One dog before the charts of all products: what is believed of it, and the rules."""

    belief: Belief
    sizing: Sizing
    rules: SizingRules


def judge_of(answers: Answers, catalog: Catalog) -> Judge | None:
    """The judge of one dog; null when the catalogue has no rules of sizing."""
    rules = catalog.sizing.rules
    return None if rules is None else Judge(body_of(answers, catalog), catalog.sizing, rules)


@dataclass(frozen=True, slots=True)
class _Weighed:
    fit: SizeFit
    cost: float
    open_limit: str

    @property
    def plain(self) -> bool:
        """Whether the reading itself lies in this size, or between it and the next."""
        return self.fit.place != "outside"


def choose(fits: tuple[SizeFit, ...], aid: Aid, judge: Judge) -> tuple[SizeFit, ...]:
    """The sizes of one product with their chances, best first.

    Sizes of which nothing can be said keep their order, last. When every reading is outside
    every size the plain order stays: what failed, and by how much, is what is told.
    """
    judge = beside_chart_of(aid, judge)
    weighed = [_weigh(fit, aid, judge) for fit in fits]
    if any(one.plain for one in weighed):
        weighed.sort(key=lambda one: (_rank(one, judge.rules), one.cost))
        if not weighed[0].plain:
            near = replace(weighed[0].fit, place="edge", failed="", by=0, too="")
            weighed[0] = replace(weighed[0], fit=near)
    return tuple(_worded(one, judge.rules) for one in weighed)


def beside_chart_of(aid: Aid, judge: Judge) -> Judge:
    """The judge beside one chart: where its landmarks were not read, less is known of the dog."""
    if not aid.landmark_unread:
        return judge
    return blurred(judge, [one.value for one in aid.landmark_unread])


def blurred(judge: Judge, names: Iterable[str]) -> Judge:
    """The judge where it is not known where some measurements are taken."""
    extra, known = judge.rules.landmark_permille / 1000, judge.belief.dimensions
    less = {
        name: replace(known[name], sd=hypot(known[name].sd, extra))
        for name in names
        if name in known
    }
    return replace(judge, belief=replace(judge.belief, dimensions={**known, **less}))


def _rank(one: _Weighed, rules: SizingRules) -> int:
    probability = one.fit.probability
    if probability is None:
        return 2 if one.plain else 3
    near = one.plain or probability * 100 >= rules.near_percent
    if near and not one.open_limit:
        return 0
    return 1 if one.plain else 3


def _weigh(fit: SizeFit, aid: Aid, judge: Judge) -> _Weighed:
    if fit.place == "unmeasured":
        # None of this chart was measured: what is believed of such dogs is no chance of this one.
        return _Weighed(fit, 0.0, "")
    ranges = {one.measurement: Range(one.low, one.high) for one in fit.dimensions}
    chance = chance_of(ranges, judge.belief, edge=judge.rules.edge_permille / 1000)
    if chance is None:
        return _Weighed(fit, 0.0, "")
    dimensions = tuple(
        replace(
            one,
            p_small=chance.too_small.get(one.measurement),
            p_large=chance.too_large.get(one.measurement),
        )
        for one in fit.dimensions
    )
    known = replace(fit, dimensions=dimensions, probability=chance.probability)
    return _Weighed(known, _cost(chance, aid, judge), unsure_limit(ranges, aid, judge))


def _cost(chance: Chance, aid: Aid, judge: Judge) -> float:
    """The expected cost of a size."""
    total = 0.0
    for name in chance.too_small:
        small, large = mistake_costs(name, aid, judge)
        total += small * chance.too_small[name] + large * chance.too_large[name]
    return total


def mistake_costs(name: str, aid: Aid, judge: Judge) -> tuple[int, int]:
    """What too small and too large cost; a maker's word on what to do between sizes leans it."""
    small, large = _costs(name, aid, judge.sizing)
    if aid.between_sizes == "up":
        small = max(small, judge.rules.lean * large)
    if aid.between_sizes == "down":
        large = max(large, judge.rules.lean * small)
    return small, large


def _costs(name: str, aid: Aid, sizing: Sizing) -> tuple[int, int]:
    for one in sizing.costs:
        if aid.support in one.supports and name in one.dimensions:
            return one.too_small, one.too_large
    return 1, 1


def unsure_limit(ranges: dict[str, Range], aid: Aid, judge: Judge) -> str:
    """The hard limit that is the least sure to hold; empty when all hold as surely as is asked."""
    sure = {name: _sure_of(name, high, judge) for name, high in _limits(ranges, aid, judge)}
    least = min(sure, key=lambda name: sure[name], default="")
    return least if sure and sure[least] * 1000 < judge.rules.limit_permille else ""


def _limits(ranges: dict[str, Range], aid: Aid, judge: Judge) -> Iterator[tuple[str, int]]:
    """The load limit, and the upper ends of the parts that cannot be altered."""
    load = load_limit(ranges, aid, judge.rules)
    if load is not None:
        yield WEIGHT, load
    for name in aid.fixed_dimensions:
        end = ranges[name].high if name in ranges else None
        if end is not None:
            yield name, end


def is_within(name: str, limit: int, judge: Judge) -> bool:
    """Whether the dog is within a hard limit, in mm or g, as surely as the rules ask."""
    return _sure_of(name, limit, judge) * 1000 >= judge.rules.limit_permille


def _sure_of(name: str, limit: int, judge: Judge) -> float:
    """How sure the dog is to be within a limit. A value that was moved proves nothing of one."""
    believed = judge.belief.dimensions.get(name)
    if believed is None or name in judge.belief.moved:
        return 0.0
    return chance_within(limit, believed, judge.belief)


def load_limit(ranges: Mapping[str, Range], aid: Aid, rules: SizingRules) -> int | None:
    """The heaviest dog that one size may carry, in g; null when nothing limits it."""
    high = ranges[WEIGHT].high if WEIGHT in ranges else None
    limits = [aid.heaviest_g] if aid.heaviest_g else []
    if high is not None and aid.support in rules.limit_supports:
        limits.append(high)
    return min(limits, default=None)


def _worded(one: _Weighed, rules: SizingRules) -> SizeFit:
    fit = one.fit
    if fit.probability is None:
        return fit
    word, unsure, ask = word_of(
        fit.place, fit.dimensions, fit.probability, rules, open_limit=one.open_limit
    )
    return replace(fit, word=word, unsure=unsure, ask=ask)


def word_of(
    place: str,
    dimensions: tuple[DimensionFit, ...],
    probability: float,
    rules: SizingRules,
    *,
    open_limit: str,
) -> tuple[str, str, str]:
    """The word for a size; an unsure one says why, and what to measure again.

    `open_limit` is a hard limit that is not sure enough to hold, if any.
    """
    if open_limit:
        return UNSURE, "limit", open_limit
    if probability * 100 < rules.possible_percent:
        return UNSURE, "low", _weakest(dimensions)
    # A size is never likely while a reading or a landmark is open, or when it lies near an end.
    sure = place == "inside" and probability * 100 >= rules.likely_percent
    sure = sure and not any(one.reading is None or one.landmark_unread for one in dimensions)
    return (LIKELY if sure else POSSIBLE), "", ""


def _weakest(dimensions: tuple[DimensionFit, ...]) -> str:
    """The dimension that is likeliest to be a misfit."""
    known = [one for one in dimensions if one.p_small is not None]
    return max(known, key=lambda one: (one.p_small or 0) + (one.p_large or 0)).measurement
