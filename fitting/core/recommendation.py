"""The whole answer for one dog: assessment, stage, aids, exercises, outlook and advice together.

Same answers, same date, same catalogue: same result.
"""

from datetime import date

from fitting.core.aids import match_aids
from fitting.core.answers import Answers
from fitting.core.assessment import assess
from fitting.core.catalog import Catalog
from fitting.core.outlook import choose_advice, choose_band, choose_centres, choose_odds
from fitting.core.rehab import plan_rehab
from fitting.core.result import AidPlan, Assessment, Recommendation, Referral
from fitting.core.staging import Staging, decide_stage, in_strict_rest, past_gate_uncleared
from fitting.core.supports import carry_only
from fitting.core.words import Condition, StageId, Urgency


def recommend(
    answers: Answers,
    catalog: Catalog,
    on: date,
    *,
    signed: bool = False,
    require_signature: bool = False,
    wanted: int | None = None,
    because: str = "",
) -> Recommendation | Referral:
    """What this dog needs on this day, or that a vet must see it first.

    `signed` and `require_signature` are as in `assess`; `wanted` and `because` as in
    `plan_rehab`. Pure: no clock, file or session.
    """
    assessment = assess(answers, catalog, on, signed=signed, require_signature=require_signature)
    staging = decide_stage(assessment, catalog)
    if assessment.referral:
        return _refer(assessment, staging, catalog)
    aids = match_aids(assessment, staging.stage, catalog)
    rehab = plan_rehab(assessment, staging, aids, catalog, wanted=wanted, because=because)
    disc = answers.condition is Condition.IVDD
    return Recommendation(
        assessment=assessment,
        catalog=catalog.digest,
        rehab=rehab,
        aids=aids,
        band=choose_band(assessment.level, catalog) if disc else "",
        odds=choose_odds(assessment.level, catalog, answers.region) if disc else (),
        advice=_advice(assessment, staging, catalog),
        centres=choose_centres(answers.country, catalog),
        disagreements=_disagreements(assessment, staging.stage, catalog),
    )


def _refer(assessment: Assessment, staging: Staging, catalog: Catalog) -> Referral:
    return Referral(
        assessment=assessment,
        catalog=catalog.digest,
        urgency=assessment.urgency or Urgency.TODAY,
        supports=carry_only(assessment, catalog),
        rehab=plan_rehab(assessment, staging, AidPlan(()), catalog),
        advice=_advice(assessment, staging, catalog),
    )


def _advice(assessment: Assessment, staging: Staging, catalog: Catalog) -> tuple[str, ...]:
    return choose_advice(
        assessment.answers,
        assessment.level,
        staging.stage,
        assessment.answers.pathway,
        moments=_moments(assessment, staging, catalog),
        referral=assessment.referral,
        catalog=catalog,
    )


def _moments(assessment: Assessment, staging: Staging, catalog: Catalog) -> frozenset[str]:
    """Which of the moments that advice may wait for have come."""
    if assessment.referral:
        return frozenset({"referral"})
    moments = {"always"}
    if assessment.answers.condition is not Condition.IVDD:
        moments.add("not_ivdd")
    else:
        resting = in_strict_rest(assessment, staging.stage)
        moments.add("in_rest" if resting else "after_rest")
    if past_gate_uncleared(assessment, catalog):
        moments.add("past_gate_no_clearance")
    return frozenset(moments)


def _disagreements(
    assessment: Assessment, stage: StageId | None, catalog: Catalog
) -> tuple[str, ...]:
    """The questions on which sources differ that matter at this stage and pathway."""
    if stage is None:
        return ()
    pathway = assessment.answers.pathway
    return tuple(
        one.id
        for one in catalog.disagreements.values()
        if stage in one.stages and (not one.pathways or pathway in one.pathways)
    )
