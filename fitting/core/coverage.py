"""Which test bodies each product holds, and which bodies nothing holds.

A body is tried on the plain chart, as if it had been measured without error: what is asked is
whether the catalogue has a size, not how sure a size is. What the charts alone say, without
any body, is in `charts`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import inf

from fitting.core.admission import on_offer, suits
from fitting.core.answers import Answers, Reading
from fitting.core.catalog import Aid, Body, Build, Catalog, Range
from fitting.core.charts import Gap, Overlap, Unreachable, gaps, overlaps, ranges_of, unreachable
from fitting.core.measuring import WEIGHT
from fitting.core.result import SizeFit
from fitting.core.sizing import chart_fits
from fitting.core.units import Length, Mass
from fitting.core.words import Condition, Mobility, Support, WeightBasis

HELD = ("inside", "edge")
"""The places in a chart at which every published range holds the dog."""


class Figures(StrEnum):
    """What there is to compare a body with."""

    CHART = "chart"
    ANY_DOG = "any_dog"
    MADE_TO_MEASURE = "made_to_measure"
    UNPUBLISHED = "unpublished"


@dataclass(frozen=True, slots=True)
class Held:
    """A size of a product; the size is empty for a thing that comes without sizes."""

    aid: str
    size: str


@dataclass(frozen=True, slots=True)
class BodyCoverage:
    """What the catalogue has for one body, by kind of aid.

    `fits` are the sizes whose every published range holds it, of the products on offer. `near`
    are those where it lies in a gap of the chart. `nothing` are the kinds of aid that have
    products on offer, none of which fits; `to_measure` are those of them that a maker builds
    to measure, and `unpublished` those where some product on offer has no numbers to compare.
    """

    body: Body
    fits: Mapping[Support, tuple[Held, ...]]
    near: Mapping[Support, tuple[Held, ...]]
    nothing: tuple[Support, ...]
    to_measure: tuple[Support, ...]
    unpublished: tuple[Support, ...]


@dataclass(frozen=True, slots=True)
class ProductCoverage:
    """One product before all bodies.

    `held` maps the id of each body that it fits to the sizes. `without` counts, for each charted
    measurement that keeps bodies out, how many it would hold if nobody read that one.
    `between` are the bodies that lie within the span of the chart along every dimension, and
    yet in no size. `unreached` are the sizes that hold no body.
    """

    aid: Aid
    support: Support
    figures: Figures
    offered: bool
    held: Mapping[str, tuple[str, ...]]
    without: Mapping[str, int] = field(default_factory=dict)
    between: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    unreachable: tuple[Unreachable, ...] = ()
    unreached: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """All bodies against all products. `unfilled` are charted dimensions that no body has."""

    bodies: tuple[BodyCoverage, ...]
    products: tuple[ProductCoverage, ...]
    unfilled: tuple[str, ...]


def cover(catalog: Catalog) -> Coverage:
    """Every test body against every product that belongs to a kind of aid.

    Products that are only found second-hand are tried too, and count for no body.
    """
    dogs = {body.id: answers_of(body) for body in catalog.bodies.values()}
    tried = {
        aid.id: {id_: _fits(aid, dog, catalog) for id_, dog in dogs.items()}
        for aid in catalog.aids.values()
        if aid.support is not None and not aid.withheld
    }
    products = tuple(
        _product(aid, aid.support, tried[aid.id], dogs, catalog)
        for aid in sorted(catalog.aids.values(), key=lambda aid: aid.id)
        if aid.support is not None and aid.id in tried
    )
    offered = [one for one in products if one.offered]
    bodies = tuple(
        _body(body, offered, {id_: fits[body.id] for id_, fits in tried.items()})
        for body in catalog.bodies.values()
    )
    return Coverage(bodies, products, _unfilled(products, catalog.bodies.values()))


def answers_of(body: Body) -> Answers:
    """A body as a dog that was measured in full. A missing leg is told, as an owner would."""
    return Answers(
        condition=Condition.AMPUTEE if body.missing else Condition.IVDD,
        mobility=Mobility.C,
        breed=body.breed,
        weight=Mass(body.weight_g),
        weight_basis=WeightBasis.SCALE,
        affected=frozenset(body.missing),
        measurements={
            name: Reading(Length(size_mm), f"{size_mm} mm")
            for name, size_mm in body.measurements.items()
        },
    )


def _fits(aid: Aid, dog: Answers, catalog: Catalog) -> tuple[SizeFit, ...]:
    """The sizes that nothing at all keeps from this dog, and the gaps that it lies in."""
    edge = catalog.thresholds["edge.percent"].value
    fits = chart_fits(aid, dog, edge_percent=edge)
    return tuple(fit for fit in fits if suits(aid, fit, dog))


def _figures(aid: Aid) -> Figures:
    if aid.build is Build.MADE_TO_MEASURE:
        return Figures.MADE_TO_MEASURE
    if aid.build is Build.HOUSEHOLD:
        return Figures.ANY_DOG
    return Figures.CHART if any(map(ranges_of, aid.sizes)) else Figures.UNPUBLISHED


def _held(fits: Iterable[SizeFit]) -> tuple[str, ...]:
    """The sizes with every charted dimension known of the body, and inside."""
    return tuple(fit.size for fit in fits if fit.place in HELD and not fit.missing)


def _product(
    aid: Aid,
    support: Support,
    fits: Mapping[str, tuple[SizeFit, ...]],
    dogs: Mapping[str, Answers],
    catalog: Catalog,
) -> ProductCoverage:
    held = {id_: sizes for id_, found in fits.items() if (sizes := _held(found))}
    figures = _figures(aid)
    if figures is not Figures.CHART:
        return ProductCoverage(aid, support, figures, on_offer(aid), held)
    reached = {size for sizes in held.values() for size in sizes}
    return ProductCoverage(
        aid,
        support,
        figures,
        on_offer(aid),
        held,
        without=_without(aid, len(held), dogs, catalog),
        between=tuple(
            id_ for id_, dog in dogs.items() if id_ not in held and _within_span(aid, dog)
        ),
        gaps=gaps(aid),
        overlaps=overlaps(aid),
        unreachable=unreachable(aid),
        unreached=tuple(
            row.name for row in aid.sizes if ranges_of(row) and row.name not in reached
        ),
    )


def _without(aid: Aid, held: int, dogs: Mapping[str, Answers], catalog: Catalog) -> dict[str, int]:
    """How many bodies the chart would hold with one measurement left out, where that is more.

    A chart of one measurement has none to leave out.
    """
    names = dict.fromkeys(name for row in aid.sizes for name in row.ranges)
    counts = {}
    for name in names:
        rows = tuple(
            replace(row, ranges={one: band for one, band in row.ranges.items() if one != name})
            for row in aid.sizes
        )
        less = replace(aid, sizes=rows)
        count = sum(bool(_held(_fits(less, dog, catalog))) for dog in dogs.values())
        if count > held:
            counts[name.value] = count
    return counts


def _within_span(aid: Aid, dog: Answers) -> bool:
    """Whether a body lies between the ends of the whole chart along every dimension.

    A dog of the wrong breed, or too heavy for the product as a whole, does not. Nothing can be
    said of a chart with a size whose figures were not read.
    """
    charted = [ranges_of(row) for row in aid.sizes]
    if not all(charted) or not suits(aid, SizeFit("", "inside", ()), dog):
        return False
    readings = {name.value: reading.value.mm for name, reading in dog.measurements.items()}
    if dog.weight is not None:
        readings[WEIGHT] = dog.weight.g
    names = {name for ranges in charted for name in ranges}
    return all(name in readings and _in_reach(name, readings[name], charted) for name in names)


def _in_reach(name: str, reading: int, charted: Sequence[Mapping[str, Range]]) -> bool:
    """Whether a reading is at least the least end of all sizes, and at most the greatest."""
    bands = [ranges.get(name, Range()) for ranges in charted]
    lows = [band.low if band.low is not None else -inf for band in bands]
    highs = [band.high if band.high is not None else inf for band in bands]
    return min(lows) <= reading <= max(highs)


def _body(
    body: Body, products: Iterable[ProductCoverage], tried: Mapping[str, tuple[SizeFit, ...]]
) -> BodyCoverage:
    fits: dict[Support, list[Held]] = {}
    near: dict[Support, list[Held]] = {}
    kinds: dict[Support, set[Figures]] = {}
    for product in products:
        kinds.setdefault(product.support, set()).add(product.figures)
        for size in product.held.get(body.id, ()):
            fits.setdefault(product.support, []).append(Held(product.aid.id, size))
        for fit in tried[product.aid.id]:
            if fit.place == "gap":
                near.setdefault(product.support, []).append(Held(product.aid.id, fit.size))
    order = [support for support in Support if support in kinds]
    nothing = tuple(support for support in order if support not in fits)
    return BodyCoverage(
        body,
        {support: tuple(fits[support]) for support in order if support in fits},
        {support: tuple(near[support]) for support in order if support in near},
        nothing,
        tuple(one for one in nothing if Figures.MADE_TO_MEASURE in kinds[one]),
        tuple(one for one in nothing if Figures.UNPUBLISHED in kinds[one]),
    )


def _unfilled(products: Iterable[ProductCoverage], bodies: Iterable[Body]) -> tuple[str, ...]:
    known = {WEIGHT} | {name.value for body in bodies for name in body.measurements}
    charted = {name for product in products for row in product.aid.sizes for name in ranges_of(row)}
    return tuple(sorted(charted - known))
