"""Which red flags a dog has, and whether each is active or known to a vet.

A flag comes from a tick, or is derived from another answer so that nothing told elsewhere
is lost. The rules are those of knowledge/rehab_stages.json, decision 1, and CONTRACT 3.
"""

from datetime import date

from fitting.core.answers import Answers
from fitting.core.catalog import Catalog, RedFlag
from fitting.core.result import RaisedFlag
from fitting.core.timeline import Timeline
from fitting.core.words import (
    Clearance,
    FrontLegs,
    Mobility,
    Pathway,
    Region,
    Trend,
    Urgency,
    Urination,
    YesNo,
)


def raise_flags(
    answers: Answers, level: Mobility, timeline: Timeline, catalog: Catalog, on: date
) -> tuple[RaisedFlag, ...]:
    """Every flag of this dog in the catalogue's order, each active or known."""
    derived = derive_flags(answers, level, timeline, catalog, on)
    raised = []
    for flag in catalog.flags.values():
        ticked = flag.id in answers.flags
        if not ticked and flag.id not in derived:
            continue
        known = _is_known(flag, answers, timeline, ticked=ticked)
        raised.append(RaisedFlag(flag.id, known, flag.id in derived, flag.urgency))
    return tuple(raised)


def derive_flags(
    answers: Answers, level: Mobility, timeline: Timeline, catalog: Catalog, on: date
) -> frozenset[str]:
    """The ids of the flags that follow from other answers than the list of flags."""
    unexamined = answers.vet_exam is YesNo.NO
    worse = answers.trend is Trend.WORSE
    unmoving = level in (Mobility.X, Mobility.D, Mobility.E)
    signs = {
        "RF01": (not level.walks and (unexamined or worse))
        or (level is Mobility.X and not untested_but_settled(answers, timeline, catalog)),
        "RF02": unmoving,
        "RF03": level is Mobility.E,
        "RF04": worse or (level is Mobility.B and unexamined),
        "RF05": _fell_fast(answers, level, catalog, on),
        "RF06": answers.can_urinate is Urination.NO,
        "RF07": answers.can_urinate is Urination.OVERFLOW,
        "RF10": front_involved(answers),
        "RF11": answers.pain_controlled is YesNo.NO,
        "RF12": answers.wound_problem is YesNo.YES,
        "RF15": answers.open_sores is YesNo.YES,
        "RF21": unexamined,
    }
    return frozenset(flag for flag, present in signs.items() if present)


def untested_but_settled(answers: Answers, timeline: Timeline, catalog: Catalog) -> bool:
    """Whether a dog without movement, feeling untested, was seen by a vet and is past a week."""
    return (
        answers.vet_exam is YesNo.YES
        and answers.trend is not Trend.WORSE
        and timeline.day is not None
        and timeline.day > catalog.days("untested.days")
    )


def front_involved(answers: Answers) -> bool:
    """Whether the front legs or the neck are part of the problem."""
    return (
        answers.front_legs is FrontLegs.WEAK
        or answers.region is Region.CERVICAL
        or any(limb.front for limb in answers.affected)
        or "RF10" in answers.flags
    )


def operated(answers: Answers) -> bool:
    """Whether an operation belongs to this episode: not before it began or last got worse.

    An operation without a date counts unless the dog has got worse: nothing then tells which
    came first, and the cautious answer is that the loss came last.
    """
    if answers.pathway is not Pathway.SURGICAL:
        return False
    when = answers.surgery_date
    if when is None:
        return answers.days_since is not None or answers.worse_date is None
    others = (answers.onset_date, answers.worse_date)
    return all(other is None or other <= when for other in others)


def _fell_fast(answers: Answers, level: Mobility, catalog: Catalog, on: date) -> bool:
    """Two steps of the ladder lost within 48 hours, as the told dates show.

    Only a fall that is itself so recent counts: this flag is never known, and an old fall
    that a vet has treated would stop every plan for good. An operation since then counts as
    treated.
    """
    worst_told = answers.recovered_from
    if worst_told is None:
        return False
    within = catalog.days("step_down.days")
    steps = catalog.thresholds["step_down.steps"].value
    last = answers.worse_date or answers.onset_date
    if last is None or (on - last).days > within:
        return False
    if answers.surgery_date is not None and answers.surgery_date >= last:
        return False
    if level.rung - worst_told.rung >= steps:
        return True
    begun = answers.onset_date
    worst = max(level.rung, worst_told.rung)
    return begun is not None and 0 <= (last - begun).days <= within and worst >= steps


def _is_known(flag: RedFlag, answers: Answers, timeline: Timeline, *, ticked: bool) -> bool:
    if answers.trend is Trend.WORSE or answers.vet_exam is not YesNo.YES:
        return False
    listed = flag.id in answers.known_flags
    if flag.can_be_known == "by_exam":
        return listed or not ticked
    if flag.can_be_known == "by_list":
        return listed
    if flag.can_be_known == "by_plan":
        return _plan_recorded(answers, timeline)
    return False


def _plan_recorded(answers: Answers, timeline: Timeline) -> bool:
    """Whether a vet recorded a plan: an operation, an override, or a plateau with name and date."""
    named = bool(answers.clearance_by and answers.clearance_date) or bool(
        answers.feeling_by and answers.feeling_date
    )
    plateau = answers.plateau is YesNo.YES and named
    return operated(answers) or timeline.override_valid or plateau


def worst_urgency(flags: tuple[RaisedFlag, ...]) -> Urgency | None:
    """The most pressing urgency among the active flags, or nothing."""
    active = [flag.urgency for flag in flags if not flag.known]
    return max(active, key=lambda urgency: urgency.rank, default=None)


def clearance_above_rest(level: Clearance) -> bool:
    """Whether a clearance claims more than "examined and on rest"."""
    return level.level > Clearance.DIAGNOSED.level
