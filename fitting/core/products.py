"""Products inside the kinds of aid that are allowed: sized by their chart, or refused with why."""

from fitting.core.answers import Answers
from fitting.core.catalog import Aid, Availability, Catalog
from fitting.core.result import AidMatch, Assessment, Reason, RejectedAid, SizeFit, SupportVerdict
from fitting.core.sizing import ORDER, WEIGHT, chart_fits
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
    for aid in catalog.aids.values():
        if aid.support not in offered or not _on_offer(aid):
            continue
        outcome = _judge(aid, offered[aid.support], aid.support, assessment, catalog)
        if isinstance(outcome, AidMatch):
            matches.append(outcome)
        else:
            rejected.append(outcome)
    matches.sort(key=lambda match: _rank(match, assessment.answers, catalog))
    rejected.sort(key=lambda one: (one.aid, one.size))
    return tuple(matches), tuple(rejected)


def _on_offer(aid: Aid) -> bool:
    return aid.availability is not Availability.HISTORIC and not aid.withheld


def _judge(
    aid: Aid, verdict: Verdict, support: Support, assessment: Assessment, catalog: Catalog
) -> AidMatch | RejectedAid:
    answers = assessment.answers
    if aid.only_breeds and answers.breed not in aid.only_breeds:
        told = answers.breed or "unknown"
        wanted = ", ".join(aid.only_breeds)
        return _refused(aid, "", "breed", 0, Reason("aid-for-breed", told, wanted, aid.sources))
    if aid.sexes and answers.sex is not Sex.UNKNOWN and answers.sex not in aid.sexes:
        wanted = ", ".join(aid.sexes)
        return _refused(aid, "", "sex", 0, Reason("aid-for-sex", answers.sex, wanted, aid.sources))
    if aid.heaviest_g and answers.weight is not None and answers.weight.g > aid.heaviest_g:
        return _too_heavy(aid, answers.weight.g, aid.heaviest_g)
    fits = chart_fits(aid, answers, edge_percent=catalog.thresholds["edge.percent"].value)
    best = fits[0]
    if best.place == "outside":
        return _outside(aid, best)
    too_wide = _too_wide_for_door(aid, best.size, answers, catalog)
    if too_wide is not None:
        return too_wide
    runner_up = next((fit for fit in fits[1:] if fit.place in ("inside", "edge", "gap")), None)
    return AidMatch(
        aid.id, support, verdict, best, runner_up, _reasons(aid, best, answers, catalog)
    )


def _outside(aid: Aid, fit: SizeFit) -> RejectedAid:
    dimension = next(one for one in fit.dimensions if one.measurement == fit.failed)
    limit = dimension.high if fit.too == "small" else dimension.low
    reason = Reason(
        f"size-too-{fit.too}", dimension.reading, limit, aid.sources, {"measurement": fit.failed}
    )
    return _refused(aid, fit.size, fit.failed, fit.by, reason)


def _too_heavy(aid: Aid, told_g: int, heaviest_g: int) -> RejectedAid:
    details: dict[str, str | int] = {"measurement": WEIGHT}
    reason = Reason("aid-for-lighter", told_g, heaviest_g, aid.sources, details)
    return _refused(aid, "", WEIGHT, told_g - heaviest_g, reason)


def _refused(aid: Aid, size: str, failed: str, by: int, reason: Reason) -> RejectedAid:
    return RejectedAid(aid.id, size, failed, by, (reason,))


def _too_wide_for_door(
    aid: Aid, size: str, answers: Answers, catalog: Catalog
) -> RejectedAid | None:
    """A cart that is known to be wider than the narrowest door is of no use in that home."""
    width = _width(aid, size)
    if answers.door_width is None or width is None or width <= answers.door_width.mm:
        return None
    sources = (*aid.sources, *catalog.aid_rules["door-width"].sources)
    reason = Reason("aid-wider-than-door", width, answers.door_width.mm, sources)
    return _refused(aid, size, "door_width", width - answers.door_width.mm, reason)


def _width(aid: Aid, size: str) -> int | None:
    """The least width of this size; of all sizes, when the size is not known yet."""
    rows = [one for one in aid.sizes if size in ("", one.name)]
    widths = [None if one.aid_width_mm is None else one.aid_width_mm.low for one in rows]
    known = [one for one in widths if one is not None]
    return min(known) if known and len(known) == len(widths) else None


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
