"""Exercises and daily care in words: how much, how, when to stop, and what is known of it."""

from fitting.core.catalog import Dose, Exercise, NeckRule
from fitting.core.daily_time import minutes_a_day, minutes_of_all
from fitting.core.result import PlannedExercise
from fitting.core.words import Pathway
from fitting.present.figure import say_exercise_picture
from fitting.present.figures import unique
from fitting.present.names import is_proof, name_evidence
from fitting.present.say import look_up, look_up_all, mark_count, say, say_count
from fitting.present.view import ExerciseView
from fitting.present.voice import Voice

_MM_IN_CM = 10


def say_exercises(planned: tuple[PlannedExercise, ...], voice: Voice) -> tuple[ExerciseView, ...]:
    """The planned exercises or care items, each with its dose for this stage."""
    return tuple(_say_exercise(one, voice) for one in planned)


def _say_exercise(planned: PlannedExercise, voice: Voice) -> ExerciseView:
    record = voice.catalog.exercises[planned.id]
    return ExerciseView(
        id=record.id,
        name=look_up(record.name),
        tags=all_tags(record),
        aim=look_up(record.aim),
        dose=say_dose(planned.dose, voice),
        how=look_up_all(record.how),
        looks_right=look_up(record.looks_right),
        before=look_up_all(record.before),
        stop_signs=look_up_all(record.stop_signs),
        never=look_up_all(record.never),
        notes=_notes(record, voice),
        evidence=_say_evidence(record),
        sources=voice.cite(record.sources),
        brief=look_up_all(record.brief),
        progression=look_up(record.progression),
        minutes=_say_minutes(minutes_a_day(planned.dose, voice.catalog)),
        picture=say_exercise_picture(record.id, voice),
    )


def say_all_minutes(planned: tuple[PlannedExercise, ...], voice: Voice) -> str:
    """About how long all exercises together take in a day; nothing where one is not known."""
    if len(planned) < 2:
        return ""
    return _say_minutes(minutes_of_all((one.dose for one in planned), voice.catalog), all_of=True)


def _say_minutes(minutes: int | None, *, all_of: bool = False) -> str:
    if minutes is None:
        return ""
    if all_of:
        return say_count(
            "About {count} minute a day in all.", "About {count} minutes a day in all.", minutes
        )
    return say_count("About {count} minute a day.", "About {count} minutes a day.", minutes)


def _say_evidence(record: Exercise) -> str:
    """What stands behind an exercise, and that no trial does unless its own note says so."""
    parts = [name_evidence(record.evidence)]
    if not is_proof(record.evidence) and "trial" not in record.evidence_note.casefold():
        parts.append(say("No trial proves it."))
    if record.evidence_note:
        parts.append(look_up(record.evidence_note))
    return " ".join(parts)


def all_tags(record: Exercise) -> tuple[str, ...]:
    """The tags of an exercise, its kind first."""
    return (record.kind.value, *(tag for tag in record.tags if tag != record.kind.value))


def _notes(record: Exercise, voice: Voice) -> tuple[str, ...]:
    assessment = voice.assessment
    notes = []
    if record.neck is not NeckRule.OK and assessment.front_weak:
        notes.append(say("The neck or a front leg is part of this. Ask your clinic first."))
    if assessment.front_weak:
        notes.append(look_up(record.neck_note))
    if assessment.answers.pathway is Pathway.CONSERVATIVE:
        notes.append(look_up(record.conservative_note))
    return unique([note for note in notes if note])


def say_names(ids: tuple[str, ...], voice: Voice) -> tuple[str, ...]:
    """The names of exercises, in the order given."""
    return tuple(look_up(voice.catalog.exercises[one].name) for one in ids)


def say_dose(dose: Dose, voice: Voice) -> tuple[str, ...]:
    """How much, how long and how often: one line each, then the record's own lines."""
    lines = (
        *_props(dose, voice),
        *_repeats(dose),
        *_lengths(dose),
        *_frequency(dose),
        *look_up_all(dose.lines),
    )
    return tuple(line for line in lines if line) or (say("Your clinic sets how much."),)


def _props(dose: Dose, voice: Voice) -> tuple[str, ...]:
    height = dose.height_cm_max
    return (
        _count(mark_count("Use {count} pole.", "Use {count} poles."), dose.poles),
        _count(mark_count("Use {count} cone.", "Use {count} cones."), dose.cones),
        say("No higher than {height}.", height=voice.length(height * _MM_IN_CM)) if height else "",
    )


def _repeats(dose: Dose) -> tuple[str, ...]:
    return (
        _count(mark_count("{count} time.", "{count} times."), dose.reps),
        _count(mark_count("{count} set.", "{count} sets."), dose.sets if dose.sets != 1 else None),
        _count(mark_count("{count} step.", "{count} steps."), dose.steps),
        _count(mark_count("Go through {count} time.", "Go through {count} times."), dose.passes),
    )


def _lengths(dose: Dose) -> tuple[str, ...]:
    return (
        _count(mark_count("Hold for {count} second.", "Hold for {count} seconds."), dose.hold_s),
        _count(mark_count("{count} second each time.", "{count} seconds each time."), dose.seconds),
        _count(mark_count("{count} minute each time.", "{count} minutes each time."), dose.minutes),
        _count(
            mark_count("Never more than {count} minute.", "Never more than {count} minutes."),
            dose.minutes_max,
        ),
    )


def _frequency(dose: Dose) -> tuple[str, ...]:
    return (
        _count(mark_count("Once a day.", "{count} times a day."), dose.times_per_day),
        _count(mark_count("Once a week.", "{count} times a week."), dose.times_per_week),
        _count(
            mark_count("{count} session a day.", "{count} sessions a day."), dose.sessions_per_day
        ),
        _count(mark_count("Every hour.", "Every {count} hours."), dose.interval_h),
        _count(
            mark_count("Rest {count} hour in between.", "Rest {count} hours in between."),
            dose.rest_between_h,
        ),
        _count(
            mark_count("Look at the skin each minute.", "Look at the skin every {count} minutes."),
            dose.check_skin_min,
        ),
    )


def _count(words: tuple[str, str], count: int | None) -> str:
    return "" if count is None else say_count(*words, count)
