"""What is shown beside the plan: advice, centres, the planning band and published odds.

Pure choices from the catalogue. Records come back as ids, in the order of their files.
"""

from fitting.core.answers import Answers
from fitting.core.catalog import Advice, Catalog, Odds
from fitting.core.words import Mobility, Pathway, Region, StageId

ALWAYS = "always"
IN_REFERRAL = "referral"


def choose_advice(
    answers: Answers,
    level: Mobility,
    stage: StageId | None,
    pathway: Pathway,
    *,
    moments: frozenset[str],
    referral: bool,
    catalog: Catalog,
) -> tuple[str, ...]:
    """The advice that fits this dog today, as ids in file order.

    `moments` are the moments that hold now ("in_rest", "past_gate_no_clearance", ...); the
    moment "always" holds for every plan. A referral shows the records written for one and
    nothing else: what to do now must not drown. With no stage, records that name stages are
    left out.
    """
    shown = frozenset({IN_REFERRAL}) if referral else (moments - {IN_REFERRAL}) | {ALWAYS}
    return tuple(
        advice.id
        for advice in catalog.advice.values()
        if advice.moment in shown
        and (not advice.conditions or answers.condition in advice.conditions)
        and _fits(advice, level, stage, pathway)
    )


def _fits(advice: Advice, level: Mobility, stage: StageId | None, pathway: Pathway) -> bool:
    return (
        (not advice.levels or level in advice.levels)
        and (not advice.stages or stage in advice.stages)
        and (not advice.pathways or pathway in advice.pathways)
    )


def choose_centres(country: str, catalog: Catalog) -> tuple[str, ...]:
    """The centres of this country (ISO code), or all of them where it is empty or has none."""
    here = tuple(
        centre.id
        for centre in catalog.centres.values()
        if centre.country.upper() == country.strip().upper()
    )
    return here or tuple(catalog.centres)


def choose_band(level: Mobility, catalog: Catalog) -> str:
    """The planning band of this level; empty when the catalogue has none."""
    return next((entry.band for entry in catalog.outlook if level in entry.levels), "")


def choose_odds(
    level: Mobility, catalog: Catalog, region: Region = Region.UNKNOWN
) -> tuple[str, ...]:
    """The published odds of this level, every treatment, as ids in file order.

    X has none: only a vet's test tells which row applies. A neck dog is given the rows that
    were measured in neck dogs alone, and no other dog is given those.
    """
    return tuple(
        odds.id for odds in catalog.odds if level in odds.levels and _measured_there(odds, region)
    )


def _measured_there(odds: Odds, region: Region) -> bool:
    return region in odds.regions if odds.regions else region is not Region.CERVICAL
