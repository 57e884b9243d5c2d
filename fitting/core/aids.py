"""Which aids for this dog: the kinds with a verdict each, then products and sizes inside them."""

from dataclasses import replace

from fitting.core.catalog import Catalog
from fitting.core.order_sheets import fill_order_sheets
from fitting.core.products import match_products
from fitting.core.result import AidMatch, AidPlan, Assessment, Retake, SupportVerdict
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
    return AidPlan(told, _asking_alike(matches, retakes), rejected, retakes)


def _asking_alike(
    matches: tuple[AidMatch, ...], retakes: tuple[Retake, ...]
) -> tuple[AidMatch, ...]:
    """An unsure size asks for the reading that the whole plan asks for, where it would help.

    Two different asks for one dog would only leave the carer in doubt.
    """
    asked = [one.measurement for one in retakes]

    def alike(match: AidMatch) -> AidMatch:
        charted = {one.measurement for one in match.fit.dimensions}
        wanted = next((name for name in asked if name in charted), "")
        if match.fit.unsure != "low" or not wanted:
            return match
        return replace(match, fit=replace(match.fit, ask=wanted))

    return tuple(alike(match) for match in matches)


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
