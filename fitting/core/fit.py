"""How likely it is that a dog lies inside every published range of one size.

A number that the maker has not published neither passes nor fails; a dimension of which
nothing is believed is left out of the chance, and the caller must say so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import erfc, inf, log, sqrt

from fitting.core.body import Belief, Believed
from fitting.core.catalog import Range


@dataclass(frozen=True, slots=True)
class Chance:
    """`probability` that all dimensions are inside; by dimension, the chances of a misfit.

    `too_small` is the chance that the aid is too small for the dog, `too_large` that it is
    too large.
    """

    probability: float
    too_small: Mapping[str, float]
    too_large: Mapping[str, float]


def chance_of(ranges: Mapping[str, Range], belief: Belief, *, edge: float) -> Chance | None:
    """The chance of one size; null when nothing is believed of any of its dimensions.

    `edge` is the standard deviation of a printed end of a range, as a share of it.
    """
    known = {name: band for name, band in ranges.items() if name in belief.dimensions}
    if not known:
        return None
    products = [1.0] * len(belief.weights)
    too_small: dict[str, float] = {}
    too_large: dict[str, float] = {}
    for name, band in known.items():
        believed = belief.dimensions[name]
        spread = sqrt(believed.sd**2 + edge**2)
        below = [_below(band.high, mean, spread) for mean in believed.means]
        under = [_under(band.low, mean, spread) for mean in believed.means]
        inside = [max(one - other, 0.0) for one, other in zip(below, under, strict=True)]
        if len(inside) == 1:
            inside *= len(products)
        products = [one * other for one, other in zip(products, inside, strict=True)]
        too_small[name] = 1 - _mean(below, belief)
        too_large[name] = _mean(under, belief)
    return Chance(_share(_mean(products, belief)), too_small, too_large)


def chance_within(limit: int, believed: Believed, belief: Belief) -> float:
    """The chance that a dimension is not above a limit that is exactly what it says."""
    return _mean([_below(limit, mean, believed.sd) for mean in believed.means], belief)


def _mean(values: list[float], belief: Belief) -> float:
    if len(values) == 1:
        return _share(values[0])
    # Added one by one: `sum` rounds in another way from Python 3.12 on, and `many` adds so too.
    total = 0.0
    for weight, value in zip(belief.weights, values, strict=True):
        total += weight * value
    return _share(total)


def _share(value: float) -> float:
    """Rounding may carry a sum of weights a hair past its ends."""
    return min(max(value, 0.0), 1.0)


def _below(high: int | None, mean: float, spread: float) -> float:
    """The chance not to be above an end; an exact reading on the end is inside."""
    end = inf if high is None else log(high) if high > 0 else -inf
    if spread == 0 or end in (inf, -inf):
        return 1.0 if mean <= end else 0.0
    return erfc((mean - end) / spread / sqrt(2)) / 2


def _under(low: int | None, mean: float, spread: float) -> float:
    """The chance to be below an end; an exact reading on the end is inside."""
    end = -inf if not low else log(low)
    if spread == 0 or end == -inf:
        return 1.0 if mean < end else 0.0
    return erfc((mean - end) / spread / sqrt(2)) / 2
