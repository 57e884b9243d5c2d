"""Doubts: answers that are missing, contradict each other, or do not count. They never block."""

from collections.abc import Iterator

from fitting.core.answers import Answers
from fitting.core.catalog import Catalog
from fitting.core.flags import clearance_above_rest
from fitting.core.measured_doubts import doubt_readings
from fitting.core.result import Doubt
from fitting.core.timeline import Timeline
from fitting.core.words import (
    Clearance,
    Condition,
    Feeling,
    FrontLegs,
    Mobility,
    Pathway,
    Trend,
    YesNo,
)


def find_doubts(
    answers: Answers,
    level: Mobility,
    timeline: Timeline,
    catalog: Catalog,
    *,
    clearance: Clearance,
) -> tuple[Doubt, ...]:
    """Everything worth asking again, in a fixed order."""
    return (
        *_said_by_vet(answers, timeline, clearance),
        *_contradictions(answers, level, timeline),
        *_flag_doubts(answers, catalog),
        *_missing(answers, level, timeline),
        *doubt_readings(answers, catalog),
    )


def _said_by_vet(answers: Answers, timeline: Timeline, clearance: Clearance) -> Iterator[Doubt]:
    if clearance_above_rest(answers.clearance) and not clearance_above_rest(clearance):
        if not answers.clearance_by or answers.clearance_date is None:
            yield Doubt("clearance", "missing", "clearance-needs-name-and-date")
        elif timeline.last_event is not None and answers.clearance_date < timeline.last_event:
            yield Doubt(
                "clearance_date",
                "clash",
                "clearance-before-last-change",
                {
                    "clearance": answers.clearance_date.isoformat(),
                    "event": timeline.last_event.isoformat(),
                },
            )
        else:
            yield Doubt("clearance", "missing", "clearance-needs-signature")
    if answers.feeling is not Feeling.NOT_TOLD:
        if not answers.feeling_by or answers.feeling_date is None:
            yield Doubt("feeling", "missing", "feeling-needs-name-and-date")
        elif answers.mobility in (Mobility.A, Mobility.B, Mobility.C):
            yield Doubt("feeling", "clash", "feeling-but-moves", other="mobility")
    if answers.mobility is Mobility.D and answers.feeling is Feeling.DOES_NOT_FEEL:
        yield Doubt("feeling", "clash", "feeling-against-level", other="mobility")
    if answers.mobility is Mobility.E and answers.feeling is Feeling.FEELS:
        yield Doubt("feeling", "clash", "feeling-against-level", other="mobility")
    if answers.override is not None and not timeline.override_valid:
        yield Doubt("override", "clash", "override-not-in-force")


def _contradictions(answers: Answers, level: Mobility, timeline: Timeline) -> Iterator[Doubt]:
    worst = answers.recovered_from
    if worst is not None and worst.rung < level.rung:
        yield Doubt("recovered_from", "clash", "worst-was-better-than-now", other="mobility")
    if answers.trend is Trend.BETTER and answers.stable_or_better is YesNo.NO:
        yield Doubt("stable_or_better", "clash", "better-but-not-stable", other="trend")
    elif answers.stable_or_better is YesNo.NO and answers.trend is not Trend.WORSE:
        yield Doubt("trend", "clash", "not-stable-so-worse", other="stable_or_better")
    if answers.wound_healed is YesNo.YES and answers.wound_problem is YesNo.YES:
        yield Doubt("wound_healed", "clash", "healed-but-problem", other="wound_problem")
    if answers.vet_exam is YesNo.NO and answers.clearance is not Clearance.NONE:
        yield Doubt("vet_exam", "clash", "cleared-but-not-examined", other="clearance")
    if answers.vet_exam is YesNo.NO and level in (Mobility.D, Mobility.E):
        yield Doubt("vet_exam", "clash", "finding-but-not-examined", other="mobility")
    if answers.front_legs is FrontLegs.STRONG and any(limb.front for limb in answers.affected):
        yield Doubt("front_legs", "clash", "front-strong-but-affected", other="affected")
    if answers.pathway is Pathway.CONSERVATIVE and answers.surgery_date is not None:
        yield Doubt("pathway", "clash", "operated-but-conservative", other="surgery_date")
    surgery, onset = answers.surgery_date, answers.onset_date
    if surgery is not None and onset is not None and surgery < onset:
        yield Doubt("surgery_date", "clash", "operated-before-onset", other="onset_date")
    if answers.worse_date is not None and onset is not None and answers.worse_date < onset:
        yield Doubt("worse_date", "clash", "worse-before-onset", other="onset_date")
    if answers.days_since is not None and timeline.day not in (None, answers.days_since):
        yield Doubt(
            "days_since",
            "clash",
            "days-against-dates",
            {"told": answers.days_since, "counted": timeline.day or 0},
        )


def _flag_doubts(answers: Answers, catalog: Catalog) -> Iterator[Doubt]:
    for flag_id in sorted(answers.known_flags):
        flag = catalog.flags.get(flag_id)
        if flag is not None and flag.can_be_known == "never":
            yield Doubt("known_flags", "clash", "flag-is-never-known", {"flag": flag.name})


def _missing(answers: Answers, level: Mobility, timeline: Timeline) -> Iterator[Doubt]:
    """Answers that withhold a permission while they are not known."""
    if answers.vet_exam is YesNo.UNKNOWN:
        yield Doubt("vet_exam", "missing", "exam-not-told")
    if level is Mobility.X:
        yield Doubt("feeling", "missing", "ask-vet-to-test-feeling")
    if answers.condition is Condition.IVDD:
        if answers.pathway is Pathway.UNKNOWN:
            yield Doubt("pathway", "missing", "pathway-not-told")
        if timeline.day is None:
            yield Doubt("days_since", "missing", "date-not-told")
        if answers.pathway is Pathway.SURGICAL and answers.wound_healed is YesNo.UNKNOWN:
            yield Doubt("wound_healed", "missing", "wound-not-told")
        if answers.pain_controlled is YesNo.UNKNOWN:
            yield Doubt("pain_controlled", "missing", "pain-not-told")
    if answers.front_legs is FrontLegs.NOT_TESTED and not level.walks:
        yield Doubt("front_legs", "missing", "towel-test-not-done")
    if answers.weight is None:
        yield Doubt("weight", "missing", "weight-not-told")
