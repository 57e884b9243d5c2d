"""Products inside the kinds of aid that are allowed: sized by their chart, or refused with why."""

from dataclasses import replace

from fitting.core.admission import nearest, refuse, suits
from fitting.core.answers import Answers
from fitting.core.catalog import Aid, Availability, Catalog
from fitting.core.choice import Judge, judge_of
from fitting.core.result import AidMatch, Assessment, Reason, RejectedAid, SizeFit, SupportVerdict
from fitting.core.sizing import ORDER, chart_fits
from fitting.core.words import Sex, Support, Verdict

OFFERED = (Verdict.RECOMMENDED, Verdict.POSSIBLE)
"""Only these verdicts bring products with them; "ask your vet" does not."""


def match_products(
    assessment: Assessment, verdicts: tuple[SupportVerdict, ...], catalog: Catalog
) -> tuple[tuple[AidMatch, ...], tuple[RejectedAid, ...]]:
    """Every product of the allowed supports: matches best first, and the rejected with reasons."""
    offered = {one.support: one.verdict for one in verdicts if one.verdict in OFFERED}
    matches: list[AidMatch] = []
    rejected: list[RejectedAid] = []
    judge = judge_of(assessment.answers, catalog)
    for aid in catalog.aids.values():
        if aid.support not in offered or not on_offer(aid):
            continue
        outcome = _judge(aid, offered[aid.support], aid.support, assessment, judge, catalog)
        if isinstance(outcome, AidMatch):
            matches.append(outcome)
        else:
            rejected.append(outcome)
    matches.sort(key=lambda match: _rank(match, assessment.answers, catalog))
    rejected.sort(key=lambda one: (one.aid, one.size))
    return tuple(matches), tuple(rejected)


def on_offer(aid: Aid) -> bool:
    """Whether a product is ever named: not one that is only found second-hand, or withheld."""
    return aid.availability is not Availability.HISTORIC and not aid.withheld


def _judge(
    aid: Aid,
    verdict: Verdict,
    support: Support,
    assessment: Assessment,
    judge: Judge | None,
    catalog: Catalog,
) -> AidMatch | RejectedAid:
    answers = assessment.answers
    edge = catalog.thresholds["edge.percent"].value
    fits = chart_fits(aid, answers, edge_percent=edge, judge=judge)
    suiting = [fit for fit in fits if suits(aid, fit, answers)]
    if not suiting:
        return refuse(aid, nearest(fits, aid, answers), answers, catalog)
    best = suiting[0]
    others = (fit for fit in fits if fit is not best)
    runner_up = next((fit for fit in others if _worth_a_try(fit, aid, answers, catalog)), None)
    return AidMatch(
        aid.id, support, verdict, best, runner_up, _reasons(aid, best, answers, catalog)
    )


def _worth_a_try(fit: SizeFit, aid: Aid, answers: Answers, catalog: Catalog) -> bool:
    """Whether a second size is worth naming: the reading lies in it, or near enough."""
    rules = catalog.sizing.rules
    near = rules is not None and (fit.probability or 0.0) * 100 >= rules.near_percent
    if near or fit.place in ("inside", "edge", "gap"):
        return suits(aid, replace(fit, place="edge"), answers)
    return False


def _reasons(aid: Aid, fit: SizeFit, answers: Answers, catalog: Catalog) -> tuple[Reason, ...]:
    reasons = [Reason(f"size-{fit.place}", sources=aid.sources, details={"size": fit.size})]
    if answers.sex is Sex.MALE and aid.male == "avoid":
        sources = catalog.aid_rules["male-belly-sling"].sources
        reasons.append(Reason("aid-presses-on-male", sources=sources))
    if answers.condition in aid.conditions:
        reasons.append(Reason("aid-named-for-condition", answers.condition, sources=aid.sources))
    return tuple(reasons)


def _rank(
    match: AidMatch, answers: Answers, catalog: Catalog
) -> tuple[int, bool, int, int, int, str]:
    """Best first. A wheelchair that only may help comes after the simpler aids."""
    aid = catalog.aids[match.aid]
    early = match.support.wheelchair and match.verdict is Verdict.POSSIBLE
    male = answers.sex is Sex.MALE
    suits = {"clear": 0, "avoid": 2}.get(aid.male, 1) if male else 1
    place = ORDER.index(match.fit.place)
    here = 0 if answers.country and answers.country in aid.regions else 1
    return (-match.verdict.rank, early, place, suits, here, match.aid)
