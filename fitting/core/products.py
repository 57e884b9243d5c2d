"""Products inside the kinds of aid that are allowed: sized by their chart, or refused with why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from fitting.core.admission import misses_of, nearest, on_offer, refuse_at, suits
from fitting.core.answers import Answers
from fitting.core.catalog import Aid, Catalog
from fitting.core.choice import Judge, judge_of
from fitting.core.result import AidMatch, Assessment, Reason, RejectedAid, SizeFit, SupportVerdict
from fitting.core.shelf import ChartIndex, Suiting, Unsuited
from fitting.core.sizing import ORDER, chart_fits
from fitting.core.words import Sex, Support, Verdict

OFFERED = (Verdict.RECOMMENDED, Verdict.POSSIBLE)
"""Only these verdicts bring products with them; "ask your vet" does not."""


def match_products(
    assessment: Assessment, verdicts: tuple[SupportVerdict, ...], catalog: Catalog
) -> tuple[tuple[AidMatch, ...], tuple[RejectedAid, ...]]:
    """Every product of the allowed supports: matches best first, and the rejected with reasons."""
    offered = {one.support: one.verdict for one in verdicts if one.verdict in OFFERED}
    answers = assessment.answers
    matches: list[AidMatch] = []
    rejected: list[RejectedAid] = []
    for outcome in _outcomes(offered, answers, catalog):
        if isinstance(outcome, AidMatch):
            matches.append(outcome)
        else:
            rejected.append(outcome)
    # A wheelchair that only may help comes after the simpler aids.
    first = {
        support: (-verdict.rank, support.wheelchair and verdict is Verdict.POSSIBLE)
        for support, verdict in offered.items()
    }
    matches.sort(key=lambda match: _rank(match, first[match.support], answers, catalog))
    rejected.sort(key=lambda one: (one.aid, one.size))
    return tuple(matches), tuple(rejected)


def _outcomes(
    offered: Mapping[Support, Verdict], answers: Answers, catalog: Catalog
) -> Iterator[AidMatch | RejectedAid]:
    """What becomes of each product, in no order; by the index where the catalogue has one."""
    judge, index = judge_of(answers, catalog), catalog.index
    sized: Iterable[Suiting | Unsuited] = ()
    left: Iterable[Aid] = catalog.aids.values()
    # An index that was compiled of other products says nothing of these.
    if judge is not None and isinstance(index, ChartIndex) and index.aids is catalog.aids:
        edge = catalog.thresholds["edge.percent"].value
        sized, left = index.size(offered, answers, judge, edge_percent=edge)
    here = (aid for aid in left if aid.support in offered and on_offer(aid))
    for one in chain(sized, (_sized(aid, answers, judge, catalog) for aid in here)):
        if isinstance(one, Unsuited):
            yield refuse_at(one.aid, one.size, one.misses, answers, catalog)
        else:
            yield _match(one, offered, answers, catalog)


def _sized(aid: Aid, answers: Answers, judge: Judge | None, catalog: Catalog) -> Suiting | Unsuited:
    """One product by itself."""
    edge = catalog.thresholds["edge.percent"].value
    fits = chart_fits(aid, answers, edge_percent=edge, judge=judge)
    suiting = [fit for fit in fits if suits(aid, fit, answers)]
    if not suiting:
        closest = nearest(fits, aid, answers)
        return Unsuited(aid, closest.size, misses_of(closest))
    best = suiting[0]
    others = (fit for fit in fits if fit is not best)
    runner_up = next((fit for fit in others if _worth_a_try(fit, aid, answers, catalog)), None)
    return Suiting(aid, best, runner_up)


def _match(
    sized: Suiting, offered: Mapping[Support, Verdict], answers: Answers, catalog: Catalog
) -> AidMatch:
    aid, best = sized.aid, sized.best
    if aid.support is None:
        raise ValueError(f"{aid.id} is no kind of aid that is offered")
    reasons = _reasons(aid, best, answers, catalog)
    return AidMatch(aid.id, aid.support, offered[aid.support], best, sized.runner_up, reasons)


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
    match: AidMatch, first: tuple[int, bool], answers: Answers, catalog: Catalog
) -> tuple[int, bool, int, int, int, str]:
    """Best first; `first` is the place of its support."""
    aid = catalog.aids[match.aid]
    male = answers.sex is Sex.MALE
    suits = {"clear": 0, "avoid": 2}.get(aid.male, 1) if male else 1
    place = ORDER.index(match.fit.place)
    here = 0 if answers.country and answers.country in aid.regions else 1
    return (*first, place, suits, here, match.aid)
