"""Which reading to take once more, and how: the one that is expected to save the most.

What a reading gains is the least expected cost of a product now, less the mean of the least
expected cost once the reading is there. All dimensions move with it. Naming no size is one of
the choices. Method: docs/sizing.md, "What to measure again".
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, erfc, exp, log, sqrt

from fitting.core.admission import on_offer, suits
from fitting.core.answers import Answers
from fitting.core.body import Belief
from fitting.core.catalog import Aid, Catalog, Range
from fitting.core.choice import Judge, judge_of, load_limit, mistake_costs
from fitting.core.measuring import WEIGHT, Observed, observe
from fitting.core.rereading import Rereading, rereadings
from fitting.core.result import AidMatch, Retake, SizeFit
from fitting.core.sizing import ranges_of
from fitting.core.words import Support, Way

REACH, STEP, FINEST = 4.0, 0.5, 12
"""The points at which a mean over a standard normal is taken: how far, and how far apart.

Equal steps are better than a Gauss-Hermite rule here: the least of several costs has kinks, and
a sharp reading makes steps of the costs. `FINEST` is into how many a step is cut for these.
"""

TINY = 1e-9
RULED_OUT = 0.999
"""The chance of a misfit from which on a size can win next to nothing by one reading."""


def _normal_rule(cut: int) -> tuple[tuple[float, float], ...]:
    count = round(REACH / STEP) * cut
    points = [number * STEP / cut for number in range(-count, count + 1)]
    weights = [exp(-(point**2) / 2) for point in points]
    whole = sum(weights)
    return tuple((point, one / whole) for point, one in zip(points, weights, strict=True))


_RULES = tuple(_normal_rule(cut) for cut in range(1, FINEST + 1))


@dataclass(frozen=True, slots=True)
class _Side:
    """One way for a size not to fit: the dimension is above (+1) or below (-1) an end, in logs."""

    dimension: str
    sign: int
    end: float
    cost: float
    edge: float


@dataclass(frozen=True, slots=True)
class Chart:
    """What may go wrong with each size of one product, and what naming no size costs."""

    sizes: tuple[tuple[_Side, ...], ...]
    abstaining: float


@dataclass(frozen=True, slots=True)
class Spread:
    """One dimension of a dog: mean and sd in logs, and the part of the sd that is its size."""

    mean: float
    sd: float
    of_size: float


Body = Mapping[str, Spread]


def spreads_of(belief: Belief) -> dict[str, Spread]:
    """The same belief without its nodes: one normal distribution, tied together by size."""
    found = {}
    for name, one in belief.dimensions.items():
        if len(one.means) == 1:
            found[name] = Spread(one.means[0], one.sd, 0.0)
            continue
        mean = sum(w * at for w, at in zip(belief.weights, one.means, strict=True))
        square = sum(w * (at - mean) ** 2 for w, at in zip(belief.weights, one.means, strict=True))
        found[name] = Spread(mean, sqrt(one.sd**2 + square), sqrt(square))
    return found


def chart_of(aids: Iterable[Aid], answers: Answers, judge: Judge) -> Chart:
    """The sizes of some products that no door or sex rules out, by the dimensions believed in.

    A load limit is priced so that a size costs more than naming none from the chance on at
    which the rules give it up: it is never traded off, and a weighing has its worth.
    """
    sizes = [
        tuple(sides)
        for aid in aids
        for row in aid.sizes
        if suits(aid, SizeFit(row.name, "edge", ()), answers)
        and (sides := _sides(ranges_of(row), aid, judge))
    ]
    return Chart(tuple(sizes), judge.rules.abstain_percent / 100)


def _sides(ranges: Mapping[str, Range], aid: Aid, judge: Judge) -> list[_Side]:
    """What may go wrong with one size; empty where nothing is believed, or not of its limit."""
    rules, believed = judge.rules, judge.belief.dimensions
    limit = load_limit(ranges, aid, rules)
    if limit is not None and WEIGHT not in believed:
        return []
    sides = []
    for name, band in ranges.items():
        if name in believed:
            small, large = mistake_costs(name, aid, judge)
            edge = rules.edge_permille / 1000
            sides += [_Side(name, 1, log(band.high), small, edge)] if band.high else []
            sides += [_Side(name, -1, log(band.low), large, edge)] if band.low else []
    if sides and limit:
        price = rules.abstain_percent * 10 / (1000 - rules.limit_permille)
        sides.append(_Side(WEIGHT, 1, log(limit), price, 0.0))
    return sides


def cost_now(chart: Chart, body: Body) -> float:
    """The least expected cost: of the best size, or of naming none."""
    costs = (sum(_chance(side, body) * side.cost for side in size) for size in chart.sizes)
    return min((chart.abstaining, *costs))


def _chance(side: _Side, body: Body) -> float:
    spread = body[side.dimension]
    width = max(sqrt(spread.sd**2 + side.edge**2), TINY)
    return erfc(side.sign * (side.end - spread.mean) / width / sqrt(2)) / 2


def cost_after(chart: Chart, body: Body, known: Observed | None, new: Rereading) -> float:
    """The mean of the least expected cost once a reading is taken, over what it may say.

    `known` is what its dimension was read as so far.
    """
    shifts = shifts_of(body, known, new)
    tables = []
    steepest = 0.0
    for size in _open_sizes(chart, body):
        settled, moving = 0.0, []
        for side in size:
            shift = shifts.get(side.dimension, 0.0)
            spread = body[side.dimension]
            if not shift:
                settled += side.cost * _chance(side, body)
                continue
            left = max(spread.sd**2 - shift**2, 0.0) + side.edge**2
            width = max(sqrt(2 * left), TINY)
            slope = side.sign * shift / width
            steepest = max(steepest, abs(slope))
            moving.append((side.cost / 2, side.sign * (side.end - spread.mean) / width, slope))
        tables.append((settled, moving))
    total = 0.0
    for point, weight in _RULES[min(max(ceil(steepest * STEP), 1), FINEST) - 1]:
        least = chart.abstaining
        for settled, moving in tables:
            cost = settled
            for half, offset, slope in moving:
                if cost >= least:
                    break
                cost += half * erfc(offset - slope * point)
            least = min(least, cost)
        total += weight * least
    return total


def _open_sizes(chart: Chart, body: Body) -> list[tuple[_Side, ...]]:
    """The sizes that are not as good as ruled out at a cost above that of naming none."""
    return [
        size
        for size in chart.sizes
        if not any(
            side.cost >= chart.abstaining and _chance(side, body) > RULED_OUT for side in size
        )
    ]


def shifts_of(body: Body, known: Observed | None, new: Rereading) -> dict[str, float]:
    """How far each mean moves for one sd of what the reading may say, in logs.

    The reading speaks of its own dimension, and of the others through the size they share.
    The variance of each shrinks by the square of its shift.
    """
    own = body[new.dimension]
    if own.sd <= TINY:
        return {}
    precision = 1 / own.sd**2 + 1 / max(new.sd, TINY) ** 2
    if known is not None:
        precision -= 1 / max(known.sd, TINY) ** 2
    learned = own.sd**2 - 1 / max(precision, 1 / own.sd**2)
    if learned <= 0:
        return {}
    shift = sqrt(learned)
    share = shift * own.of_size / own.sd**2
    moved = {name: share * one.of_size for name, one in body.items() if share * one.of_size}
    return {**moved, new.dimension: shift}


def gain_of(chart: Chart, body: Body, known: Observed | None, new: Rereading) -> float:
    """What one more reading is expected to save, in units of a slight nuisance."""
    return cost_now(chart, body) - cost_after(chart, body, known, new)


def plan_retakes(
    matches: tuple[AidMatch, ...], answers: Answers, catalog: Catalog
) -> tuple[Retake, ...]:
    """The readings worth taking once more, the most worth first; none when nothing would change.

    One maker speaks for each kind of aid: that of the first in `matches` whose size has a
    chance. All its products of that kind are one chart, for makers sell sizes as products. A
    reading counts for what it gains at the kind of aid it helps most. Readings that charts wait
    for, and of which nothing is believed, come after these, with no gain.
    """
    judge = judge_of(answers, catalog)
    if judge is None:
        return tuple(_waited_for(matches, {})[:1])
    body = spreads_of(judge.belief)
    observed = observe(answers, judge.sizing)
    best: dict[str, tuple[float, Retake]] = {}
    for match in _speakers(matches):
        chart = chart_of(_same_line(match, catalog), answers, judge)
        for dimension in _dimensions(chart):
            ways = rereadings(dimension, answers, observed, judge.sizing)
            _improve(best, chart, body, observed.get(dimension), ways, judge)
    worth = sorted(best.values(), key=lambda one: (-one[0], one[1].measurement))
    asked = {one.measurement for _, one in worth}
    waited = (one for one in _waited_for(matches, body) if one.measurement not in asked)
    return (*(one for _, one in worth), *waited)[: judge.rules.most_asks]


def _speakers(matches: tuple[AidMatch, ...]) -> list[AidMatch]:
    first: dict[Support, AidMatch] = {}
    for match in matches:
        if match.fit.probability is not None:
            first.setdefault(match.support, match)
    return list(first.values())


def _same_line(match: AidMatch, catalog: Catalog) -> list[Aid]:
    """The products that the carer chooses among at one maker, once the kind of aid is set."""
    chosen = catalog.aids[match.aid]
    return [
        aid
        for aid in catalog.aids.values()
        if aid.support is chosen.support and aid.maker == chosen.maker and on_offer(aid)
    ]


def _dimensions(chart: Chart) -> list[str]:
    return sorted({side.dimension for size in chart.sizes for side in size})


def _improve(
    best: dict[str, tuple[float, Retake]],
    chart: Chart,
    body: Body,
    known: Observed | None,
    ways: tuple[Rereading, ...],
    judge: Judge,
) -> None:
    """Put the best way of one reading into `best`, if it is worth asking for.

    The sharper a reading, the more it gains: no way gains more than the sharpest, and none
    more than the cost that there is to save. What cannot be worth it is not worked out.
    """
    bound = now = cost_now(chart, body)
    for new in sorted(ways, key=lambda one: one.sd):
        effort = judge.sizing.efforts[new.way].effort / 100
        least = max(judge.rules.ask_percent / 100, best.get(new.dimension, (0.0,))[0])
        if bound - effort <= least:
            continue
        bound = gain = now - cost_after(chart, body, known, new)
        if gain - effort > least:
            best[new.dimension] = (gain - effort, Retake(new.dimension, new.way, gain))


def _waited_for(matches: tuple[AidMatch, ...], body: Body) -> list[Retake]:
    """What charts wait for and nothing is believed of, by how many charts wait.

    A chart of which nothing was read has no chance, so what it asks for is waited for as well.
    """
    waited = Counter(
        name
        for match in matches
        for name in match.fit.missing
        if match.fit.probability is None or name not in body
    )
    order = sorted(waited, key=lambda name: (-waited[name], name))
    return [Retake(name, Way.SCALE if name == WEIGHT else Way.TAKE, None) for name in order]
