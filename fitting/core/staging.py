"""Which stage of home rehabilitation a dog is in: the lowest of time, clearance and mobility.

The order of decisions is that of knowledge/rehab_stages.json, steps 3 to 9. A stage is never
a matter of time alone: a dog that cannot walk stays where it is.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from fitting.core.catalog import Catalog
from fitting.core.result import Assessment, Reason
from fitting.core.words import Clearance, Condition, Mobility, Pathway, StageId, YesNo

LADDER = (StageId.S1, StageId.S2, StageId.S3, StageId.S4, StageId.S5)
"""The stages that time, clearance and mobility climb; S0, S1P and S5W stand beside it."""


REST_STAGES = (StageId.S1, StageId.S1P)


@dataclass(frozen=True, slots=True)
class Staging:
    """The stage, or nothing where there is no disc disease, and why."""

    stage: StageId | None
    why: tuple[Reason, ...]


def decide_stage(assessment: Assessment, catalog: Catalog) -> Staging:
    """The stage of this dog on this day. A referral is S0; other conditions have no stage."""
    answers = assessment.answers
    if answers.condition is not Condition.IVDD:
        sources = catalog.scope[answers.condition].sources
        return Staging(None, (Reason("stage-only-for-discs", answers.condition, None, sources),))
    if assessment.referral:
        return Staging(
            StageId.S0, (Reason("stage-stop", sources=catalog.stages[StageId.S0].sources),)
        )
    time, time_reason = _by_time(assessment, catalog)
    clearance, clearance_reason = _by_clearance(assessment, catalog)
    mobility, mobility_reason = _by_mobility(assessment, catalog)
    stage = min((time, clearance, mobility), key=LADDER.index)
    why = [
        reason
        for cap, reason in (
            (time, time_reason),
            (clearance, clearance_reason),
            (mobility, mobility_reason),
        )
        if cap is stage
    ]
    if stage is not StageId.S1 and assessment.wound_open:
        stage, why = StageId.S1, [_wound_reason(assessment, catalog)]
    if _long_term(assessment, catalog):
        return Staging(
            StageId.S5W, (Reason("stage-long-term", sources=catalog.stages[StageId.S5W].sources),)
        )
    if stage is StageId.S1 and _passive_allowed(assessment):
        passive = Reason("stage-passive-allowed", sources=catalog.stages[StageId.S1P].sources)
        return Staging(StageId.S1P, (*why, passive))
    return Staging(stage, tuple(why))


def stage_to_read(stage: StageId | None, level: Mobility) -> StageId:
    """Where the aid matrix and the daily care are read: without a stage, as for long-term care."""
    return stage or (StageId.S5 if level.walks else StageId.S5W)


def gates(assessment: Assessment, catalog: Catalog) -> dict[StageId, int]:
    """The first day of each stage for this dog's pathway, rest end included; empty if unknown."""
    pathway, rest = assessment.answers.pathway, assessment.rest_day
    if rest is None or pathway is Pathway.UNKNOWN:
        return {}
    if pathway is Pathway.SURGICAL:
        second = catalog.days("gate.surgical.S2")
        third = max(catalog.days("gate.surgical.S3"), rest)
    else:
        second = rest
        third = max(catalog.days("gate.conservative.S3"), second)
    fourth = max(catalog.days(f"gate.{pathway}.S4"), third)
    fifth = max(catalog.days(f"gate.{pathway}.S5"), fourth)
    return {StageId.S2: second, StageId.S3: third, StageId.S4: fourth, StageId.S5: fifth}


def past_gate_uncleared(assessment: Assessment, catalog: Catalog) -> bool:
    """Whether time alone would allow supported work, but no vet has cleared it yet."""
    if assessment.answers.condition is not Condition.IVDD or assessment.day is None:
        return False
    first = gates(assessment, catalog).get(StageId.S2)
    waiting = assessment.clearance.level < Clearance.REHAB_OK.level
    return first is not None and assessment.day >= first and waiting


def in_strict_rest(assessment: Assessment, stage: StageId | None) -> bool:
    """Whether strict rest holds.

    For disc disease until it is known to be over and work is cleared. Other problems have no
    default rest: it holds only while the day that a vet gave has not come.
    """
    if stage is not None:
        return stage in REST_STAGES or not assessment.rest_over
    end = rest_ends_on(assessment, stage)
    return end is not None and assessment.on < end


def rest_ends_on(assessment: Assessment, stage: StageId | None) -> date | None:
    """The date on which strict rest ends, when it is known; without a stage the vet's own alone."""
    answers, day = assessment.answers, assessment.day
    if stage is not None or answers.rest_end is not None:
        return assessment.rest_end if stage is not None else answers.rest_end
    if answers.rest_end_day is None or day is None:
        return None
    return assessment.on + timedelta(days=answers.rest_end_day - day)


def _by_time(assessment: Assessment, catalog: Catalog) -> tuple[StageId, Reason]:
    pathway = assessment.answers.pathway
    if pathway is Pathway.UNKNOWN:
        stage = StageId.S1
        reason = Reason("stage-pathway-unknown", sources=("tool-rule",))
    elif assessment.day is None:
        stage = StageId.S1
        reason = Reason("stage-date-unknown", sources=("tool-rule",))
    else:
        stage, reason = _by_day(assessment, assessment.day, catalog)
        lifted = _lifted_by_override(assessment)
        if lifted is not None and LADDER.index(lifted) > LADDER.index(stage):
            return lifted, Reason("stage-override", lifted, sources=("tool-rule",))
    return stage, reason


def _by_day(assessment: Assessment, day: int, catalog: Catalog) -> tuple[StageId, Reason]:
    opens = gates(assessment, catalog)
    stage = max((one for one, first in opens.items() if day >= first), default=StageId.S1)
    following = next((one for one in LADDER if one in opens and opens[one] > day), None)
    if following is None:
        return stage, Reason(
            "stage-time-open", day, sources=_gate_sources(assessment, catalog, stage)
        )
    return stage, Reason(
        "stage-time",
        day,
        opens[following],
        _gate_sources(assessment, catalog, following),
        {"next": following},
    )


def _gate_sources(assessment: Assessment, catalog: Catalog, stage: StageId) -> tuple[str, ...]:
    return catalog.thresholds[f"gate.{assessment.answers.pathway}.{stage}"].sources


def _lifted_by_override(assessment: Assessment) -> StageId | None:
    override = assessment.answers.override
    if override is None or not assessment.override_valid:
        return None
    return max((one for one in LADDER if one in override.allow), default=None)


def _by_clearance(assessment: Assessment, catalog: Catalog) -> tuple[StageId, Reason]:
    level = catalog.clearances[assessment.clearance]
    # The rest-only levels admit S1 here: whether passive care joins it is decided afterwards.
    cap = level.max_stage if level.max_stage in LADDER else StageId.S1
    return cap, Reason("stage-clearance", level.level, level.max_stage, level.sources)


def _by_mobility(assessment: Assessment, catalog: Catalog) -> tuple[StageId, Reason]:
    level = assessment.level
    cap = {Mobility.A: StageId.S5, Mobility.B: StageId.S4}.get(level, StageId.S2)
    return cap, Reason("stage-mobility", level, cap, catalog.levels[level].sources)


def _long_term(assessment: Assessment, catalog: Catalog) -> bool:
    """Long-term mobility: no walking, rest over, a vet's word on the plateau, work cleared."""
    if assessment.level.walks or assessment.wound_open:
        return False
    if assessment.clearance.level < Clearance.REHAB_OK.level:
        return False
    if assessment.answers.pathway is Pathway.UNKNOWN or assessment.day is None:
        return False
    override = assessment.answers.override
    listed = override is not None and assessment.override_valid and StageId.S5W in override.allow
    plateau = assessment.answers.plateau is YesNo.YES
    # A vet's list stands for the word on the plateau. Rest must have ended all the same.
    rested = assessment.rest_over and assessment.day >= gates(assessment, catalog)[StageId.S2]
    return rested and (plateau or listed)


def _passive_allowed(assessment: Assessment) -> bool:
    """Whether passive care joins rest: the vet said so and, without surgery, the dog needs it."""
    answers = assessment.answers
    if assessment.clearance.level < Clearance.PASSIVE_OK.level or assessment.day is None:
        return False
    if answers.pathway is Pathway.SURGICAL:
        return True
    pain_free = answers.pain_controlled is YesNo.YES
    return answers.pathway is Pathway.CONSERVATIVE and not assessment.level.walks and pain_free


def _wound_reason(assessment: Assessment, catalog: Catalog) -> Reason:
    told = assessment.answers.wound_healed
    return Reason("stage-wound", told, sources=catalog.flags["RF12"].sources)
