"""The coverage of the catalogue as JSON: test bodies, and the chart of each product."""

from collections.abc import Mapping

from fitting.core.charts import Gap, Overlap, Unreachable
from fitting.core.coverage import BodyCoverage, Coverage, Held, ProductCoverage
from fitting.core.words import Support
from fitting.present.say import look_up

Json = dict[str, object]


def coverage_json(coverage: Coverage) -> Json:
    """The contract's `{"bodies": [..], "products": [..]}`; lengths in mm, weights in g.

    Both ends of a gap and of an overlap belong to it; a null end is open. Next to these two
    keys, `unfilled` names charted dimensions that no body has.
    """
    return {
        "bodies": [_body(one) for one in coverage.bodies],
        "products": [_product(one) for one in coverage.products],
        "unfilled": list(coverage.unfilled),
    }


def _body(one: BodyCoverage) -> Json:
    body = one.body
    return {
        "id": body.id,
        "name": look_up(body.name),
        "how": look_up(body.how),
        "weight": body.weight_g,
        "measurements": {name.value: size_mm for name, size_mm in body.measurements.items()},
        "fits": _held(one.fits),
        "near": _held(one.near),
        "nothing": [support.value for support in one.nothing],
        "to_measure": [support.value for support in one.to_measure],
        "unpublished": [support.value for support in one.unpublished],
    }


def _held(found: Mapping[Support, tuple[Held, ...]]) -> Json:
    return {
        support.value: [{"aid": held.aid, "size": held.size or None} for held in sizes]
        for support, sizes in found.items()
    }


def _product(one: ProductCoverage) -> Json:
    return {
        "id": one.aid.id,
        "name": look_up(one.aid.name),
        "support": one.support.value,
        "figures": one.figures.value,
        "offered": one.offered,
        "gaps": [_gap(gap) for gap in one.gaps],
        "overlaps": [_overlap(overlap) for overlap in one.overlaps],
        "unreachable": [_unreachable(size) for size in one.unreachable],
        "unreached": list(one.unreached),
        "without": dict(one.without),
        "between": list(one.between),
        "bodies": len(one.held),
    }


def _gap(gap: Gap) -> Json:
    return {
        "measurement": gap.measurement,
        "below": gap.below,
        "above": gap.above,
        "low": gap.low,
        "high": gap.high,
    }


def _overlap(overlap: Overlap) -> Json:
    ranges = {name: {"low": one.low, "high": one.high} for name, one in overlap.ranges.items()}
    return {"sizes": [overlap.first, overlap.second], "ranges": ranges}


def _unreachable(size: Unreachable) -> Json:
    return {"size": size.size, "why": size.why, "within": size.within or None}
