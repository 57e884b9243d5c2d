"""Which aids for this dog: the kinds with a verdict each, then products and sizes inside them."""

from collections import Counter

from fitting.core.catalog import Catalog
from fitting.core.products import match_products
from fitting.core.result import AidMatch, AidPlan, Assessment
from fitting.core.sizing import WEIGHT
from fitting.core.supports import judge_supports
from fitting.core.words import StageId


def match_aids(assessment: Assessment, stage: StageId | None, catalog: Catalog) -> AidPlan:
    """Verdicts on every kind of aid, and the products inside the kinds that are allowed."""
    verdicts = judge_supports(assessment, stage, catalog)
    matches, rejected = match_products(assessment, verdicts, catalog)
    return AidPlan(verdicts, matches, rejected, retake=next_reading(matches))


def next_reading(matches: tuple[AidMatch, ...]) -> str:
    """The one reading worth taking next, or "" when nothing would change.

    First a reading that the most charts wait for; else the one that puts the best match at
    the edge of its size.
    """
    waited = Counter(name for match in matches for name in match.fit.missing)
    if waited:
        return min(waited, key=lambda name: (-waited[name], name))
    for match in matches:
        if match.fit.place in ("edge", "gap"):
            nearest = min(
                (one for one in match.fit.dimensions if one.reading is not None),
                key=lambda one: min(
                    abs((one.reading or 0) - end) for end in (one.low, one.high) if end is not None
                ),
            )
            return nearest.measurement if nearest.measurement != WEIGHT else "weight"
    return ""
