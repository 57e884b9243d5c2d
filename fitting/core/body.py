"""What is believed of one dog's body: its readings, and how dogs of its type are built.

One hidden size g ties the measurements together: log x = mean + slope g + r, where r has the
measurement's own spread. Given g the measurements are independent, so the belief is a sum
over the nodes of a Gauss-Hermite rule for g. A measurement without a prior is known by its
reading alone. Method: docs/sizing.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from math import log, sqrt

from fitting.core.answers import Answers
from fitting.core.catalog import Breed, Catalog, Range, Sizing
from fitting.core.measuring import WEIGHT, Observed, observe
from fitting.core.moving import Moved, move
from fitting.core.words import Sex

GENERIC = "generic"
NINETY_IN_100 = 2 * 1.6449
"""Standard deviations between the ends of a published range, taken to hold 90 dogs in 100."""

NODES = 21


@dataclass(frozen=True, slots=True)
class Trait:
    """One measurement of a type of body, in logs: mean + slope x size, give or take spread."""

    mean: float
    slope: float
    spread: float


@dataclass(frozen=True, slots=True)
class Believed:
    """One measurement of one dog in logs: its mean at each node, and its sd given the node.

    A single mean does not hang on size.
    """

    means: tuple[float, ...]
    sd: float


@dataclass(frozen=True, slots=True)
class Belief:
    """All that is believed of one dog: the weights of the nodes, and each dimension.

    `moved` tells, by dimension, from which reading it was worked out, where it was not read.
    """

    weights: tuple[float, ...]
    dimensions: Mapping[str, Believed]
    moved: Mapping[str, str] = field(default_factory=dict)


def hermite_rule(count: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Nodes and weights such that sum w f(z) is the mean of f over the standard normal.

    Exact for polynomials of degree below 2 x count. The roots of the orthonormal Hermite
    polynomials are found by halving, each between two roots of the polynomial one lower.
    """
    roots: list[float] = []
    for degree in range(1, count + 1):
        reach = 2 * sqrt(degree) + 1
        walls = [-reach, *roots, reach]
        roots = [_root(degree, low, high) for low, high in pairwise(walls)]
    weights = [1 / (count * _hermite(count - 1, root) ** 2) for root in roots]
    return tuple(roots), tuple(weights)


def _hermite(degree: int, at: float) -> float:
    """The orthonormal Hermite polynomial for the weight of the standard normal."""
    before, now = 0.0, 1.0
    for step in range(degree):
        before, now = now, (at * now - sqrt(step) * before) / sqrt(step + 1)
    return now


def _root(degree: int, low: float, high: float) -> float:
    """The one root between two walls, by halving: as exact as a float can hold."""
    below = _hermite(degree, low) < 0
    for _ in range(80):
        middle = (low + high) / 2
        if (_hermite(degree, middle) < 0) is below:
            low = middle
        else:
            high = middle
    return (low + high) / 2


_STANDARD = hermite_rule(NODES)


def believe(
    traits: Mapping[str, Trait],
    observed: Mapping[str, Observed],
    *,
    size: tuple[float, float] = (0.0, 1.0),
    moved: Mapping[str, Moved] | None = None,
) -> Belief:
    """The belief after the readings. `size` is the mean and sd of g before them.

    A moved value tells of its own dimension alone: its reading has spoken of the size already.
    """
    mean, sd = size
    precision, pull = 1 / sd**2, mean / sd**2
    for name, reading in observed.items():
        trait = traits.get(name)
        if trait is not None:
            variance = trait.spread**2 + reading.sd**2
            precision += trait.slope**2 / variance
            pull += trait.slope * (reading.log - trait.mean) / variance
    centre, left = pull / precision, precision**-0.5
    sizes = [centre + left * node for node in _STANDARD[0]]
    carried = moved or {}
    known = {**{name: one.observed for name, one in carried.items()}, **observed}
    dimensions = {
        name: _given_size(trait, known.get(name), sizes) for name, trait in traits.items()
    }
    for name, reading in known.items():
        if name not in traits:
            dimensions[name] = Believed((reading.log,), reading.sd)
    origins = {name: one.of for name, one in carried.items() if name not in observed}
    return Belief(_STANDARD[1], dimensions, origins)


def _given_size(trait: Trait, reading: Observed | None, sizes: list[float]) -> Believed:
    expected = [trait.mean + trait.slope * size for size in sizes]
    if reading is None:
        return Believed(tuple(expected), trait.spread)
    whole = trait.spread**2 + reading.sd**2
    trust = trait.spread**2 / whole
    means = tuple(one + trust * (reading.log - one) for one in expected)
    return Believed(means, trait.spread * reading.sd / sqrt(whole))


def body_of(answers: Answers, catalog: Catalog) -> Belief:
    """What is believed of this dog. Breed and sex speak of its size, never of one reading."""
    traits, size = before_readings(answers, catalog)
    observed = observe(answers, catalog.sizing)
    moved = move(observed, catalog.sizing.moves)
    return believe(traits, observed, size=size, moved=moved)


def before_readings(
    answers: Answers, catalog: Catalog
) -> tuple[Mapping[str, Trait], tuple[float, float]]:
    """How dogs like this one are built, and the mean and sd of its size before any reading."""
    sizing = catalog.sizing
    kind, widened = _type_of(answers.breed, catalog)
    traits = {
        one.dimension: Trait(one.mean, one.slope, one.spread * widened)
        for one in sizing.priors
        if one.body_type == kind
    }
    breed = catalog.breeds.get(answers.breed)
    return traits, _size_of(breed, answers.sex, traits.get(WEIGHT), sizing)


def _type_of(breed: str, catalog: Catalog) -> tuple[str, float]:
    """The body type of a breed, and how far to widen it: an unknown breed may be of any."""
    for kind in catalog.sizing.body_types.values():
        if breed in kind.breeds:
            return kind.id, 1.0
    rules = catalog.sizing.rules
    known = breed in catalog.breeds or rules is None
    return GENERIC, 1.0 if known or rules is None else rules.untyped_percent / 100


def _size_of(
    breed: Breed | None, sex: Sex, trait: Trait | None, sizing: Sizing
) -> tuple[float, float]:
    """Mean and sd of the size of a dog, from the published weight of its breed."""
    if breed is None or trait is None or sizing.rules is None or breed.weight is None:
        return 0.0, 1.0
    middle, inside = _spread(breed.weight)
    inside = max(inside, sizing.rules.breed_permille / 1000)
    lean = {Sex.MALE: 1, Sex.FEMALE: -1}.get(sex, 0) * sizing.rules.sex_percent / 100
    return (middle + lean * inside - trait.mean) / trait.slope, inside / trait.slope


def _spread(weight: Range) -> tuple[float, float]:
    """The middle and the standard deviation of log weight in a published range."""
    ends = [log(end) for end in (weight.low, weight.high) if end]
    return sum(ends) / len(ends), (max(ends) - min(ends)) / NINETY_IN_100
