"""Which aids for this dog: the kinds with a verdict each, then products and sizes inside them."""

from collections import Counter
from dataclasses import replace

from fitting.core.catalog import Catalog
from fitting.core.measuring import WEIGHT
from fitting.core.order_sheets import fill_order_sheets
from fitting.core.products import match_products
from fitting.core.result import AidMatch, AidPlan, Assessment, SupportVerdict
from fitting.core.specification import specify
from fitting.core.supports import judge_supports
from fitting.core.words import StageId, Verdict

USABLE = (Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.ASK_VET)
"""The verdicts with which a reader may be at a shop or write to a maker."""


def match_aids(assessment: Assessment, stage: StageId | None, catalog: Catalog) -> AidPlan:
    """Verdicts on every kind of aid, and the products inside the kinds that are allowed."""
    verdicts = judge_supports(assessment, stage, catalog)
    matches, rejected = match_products(assessment, verdicts, catalog)
    told = tuple(_with_numbers(one, assessment, catalog) for one in verdicts)
    return AidPlan(told, matches, rejected, retake=next_reading(matches))


def _with_numbers(
    verdict: SupportVerdict, assessment: Assessment, catalog: Catalog
) -> SupportVerdict:
    """The verdict with what any aid of its kind must meet, where the kind may be used."""
    if verdict.verdict not in USABLE:
        return verdict
    answers = assessment.answers
    return replace(
        verdict,
        specification=specify(verdict.support, answers, catalog),
        order_sheets=fill_order_sheets(verdict.support, answers, catalog),
    )


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
