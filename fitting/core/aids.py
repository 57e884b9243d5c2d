"""Which aids for this dog: the kinds with a verdict each, then products and sizes inside them."""

from dataclasses import replace

from fitting.core.catalog import Catalog
from fitting.core.order_sheets import fill_order_sheets
from fitting.core.products import match_products
from fitting.core.result import AidPlan, Assessment, SupportVerdict
from fitting.core.retake import plan_retakes
from fitting.core.specification import specify
from fitting.core.supports import judge_supports
from fitting.core.words import StageId, Verdict

USABLE = (Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.ASK_VET)
"""The verdicts with which a reader may be at a shop or write to a maker."""


def match_aids(assessment: Assessment, stage: StageId | None, catalog: Catalog) -> AidPlan:
    """Verdicts on every kind of aid, and the products inside the kinds that are allowed."""
    verdicts = judge_supports(assessment, stage, catalog)
    matches, rejected = match_products(assessment, verdicts, catalog)
    retakes = plan_retakes(matches, assessment.answers, catalog)
    told = tuple(_with_numbers(one, assessment, catalog) for one in verdicts)
    return AidPlan(told, matches, rejected, retakes)


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
