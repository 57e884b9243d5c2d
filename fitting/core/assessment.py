"""What the answers mean, before any aid or exercise: mobility, flags, dates, clearance, doubts."""

from datetime import date

from fitting.core.answers import Answers
from fitting.core.catalog import Catalog
from fitting.core.doubts import find_doubts
from fitting.core.flags import clearance_above_rest, front_involved, raise_flags, worst_urgency
from fitting.core.result import Assessment, RaisedFlag
from fitting.core.timeline import Timeline, read_timeline
from fitting.core.words import (
    Clearance,
    Condition,
    Confirmation,
    Feeling,
    Mobility,
    Pathway,
    Region,
    Urgency,
    YesNo,
)


def assess(
    answers: Answers,
    catalog: Catalog,
    on: date,
    *,
    signed: bool = False,
    require_signature: bool = False,
) -> Assessment:
    """Read one dog's answers by the rules of the catalogue, as of `on`.

    `signed` tells that a vet has signed this very case; only the store can know that. With
    `require_signature` a clearance that an owner reports gives no more than an exam does.
    """
    timeline = read_timeline(answers, catalog, on)
    level = mobility_level(answers, timeline)
    flags = raise_flags(answers, level, timeline, catalog, on)
    examined = answers.vet_exam is YesNo.YES
    clearance = counting_clearance(answers, timeline, signed=signed)
    if require_signature and not signed and clearance_above_rest(clearance):
        clearance = Clearance.DIAGNOSED
    urgency = _urgency(flags, level, examined=examined)
    return Assessment(
        answers=answers,
        on=on,
        flags=flags,
        doubts=find_doubts(answers, level, timeline, catalog, clearance=clearance),
        level=level,
        acts_as=Mobility.E if level is Mobility.X else level,
        examined=examined,
        urgency=urgency,
        day=timeline.day,
        rest_end=timeline.rest_end,
        rest_day=timeline.rest_day,
        rest_over=timeline.rest_over,
        clearance=clearance,
        confirmation=_confirmation(clearance, signed=signed),
        front_weak=front_involved(answers),
        neck=answers.region is Region.CERVICAL,
        open_sores=answers.open_sores is YesNo.YES or "RF15" in answers.flags,
        wound_open=wound_open(answers),
        override_valid=timeline.override_valid,
        referral=not examined or (urgency is not None and urgency is not Urgency.WITHIN_DAYS),
    )


def mobility_level(answers: Answers, timeline: Timeline) -> Mobility:
    """The level the rules use. A vet's named and dated finding turns X, D or E into D or E.

    Where a finding and the level that was given disagree, the worse of the two stands.
    """
    given = answers.mobility
    if given not in (Mobility.X, Mobility.D, Mobility.E):
        return given
    if answers.feeling is Feeling.DOES_NOT_FEEL:
        named = given is not Mobility.X or feeling_counts(answers, timeline)
        return Mobility.E if named else given
    if answers.feeling is Feeling.FEELS and given is Mobility.X:
        return Mobility.D if feeling_counts(answers, timeline) else given
    return given


def feeling_counts(answers: Answers, timeline: Timeline) -> bool:
    """Whether the told finding has a name and a date, and is not older than the last event."""
    if not answers.feeling_by or answers.feeling_date is None:
        return False
    worse = answers.worse_date or answers.onset_date
    return worse is None or answers.feeling_date >= worse


def counting_clearance(answers: Answers, timeline: Timeline, *, signed: bool) -> Clearance:
    """The clearance that counts: above `diagnosed` it needs a name and a fresh date."""
    told = answers.clearance
    if signed or not clearance_above_rest(told):
        return told
    if not answers.clearance_by or answers.clearance_date is None:
        return Clearance.DIAGNOSED
    if timeline.last_event is not None and answers.clearance_date < timeline.last_event:
        return Clearance.DIAGNOSED
    return told


def wound_open(answers: Answers) -> bool:
    """Whether a wound must be taken as unhealed. After an operation, not knowing counts as open."""
    if answers.wound_healed is YesNo.NO:
        return True
    operation = answers.pathway is Pathway.SURGICAL and answers.condition is Condition.IVDD
    return operation and answers.wound_healed is not YesNo.YES


def _confirmation(clearance: Clearance, *, signed: bool) -> Confirmation:
    if signed:
        return Confirmation.VET_SIGNED
    if clearance_above_rest(clearance):
        return Confirmation.OWNER_REPORTED
    return Confirmation.NONE


def _urgency(flags: tuple[RaisedFlag, ...], level: Mobility, *, examined: bool) -> Urgency | None:
    worst = worst_urgency(flags)
    if examined:
        return worst
    unseen = Urgency.TODAY if level.walks else Urgency.NOW
    return max((worst or unseen, unseen), key=lambda urgency: urgency.rank)
