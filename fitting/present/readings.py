"""The facts and measurements of the dog as they were told, and what is worth checking."""

from itertools import groupby

from fitting.core.answers import Answers, Reading
from fitting.core.measuring import WEIGHT
from fitting.core.result import Retake
from fitting.core.units import Length, Mass, Units
from fitting.core.words import Mobility, Way, WeightBasis
from fitting.present.figures import (
    lower_first,
    show_age,
    show_date,
    show_days,
    show_length,
    show_list,
    show_mass,
)
from fitting.present.names import (
    name_basis,
    name_condition,
    name_measured,
    name_sex,
    name_taking,
)
from fitting.present.questions import name_question
from fitting.present.reasons import explain_doubt
from fitting.present.say import look_up, mark, say
from fitting.present.view import DoubtView, ReadingView
from fitting.present.voice import Voice

_WEIGH = mark("Weigh your dog on a scale.")
_WEIGH_AGAIN = mark("Weigh your dog again, on another scale if you can.")
_HOW = {
    Way.TAKE: mark("Measure this next: {name}."),
    Way.AGAIN: mark("Measure again: {name}. Read the tape once more, in the same way."),
    Way.HELPED: mark("Measure again: {name}. Let another person read the tape."),
    Way.STAFF: mark("Measure again: {name}. Let trained staff read the tape."),
    Way.POSTURE: mark("Measure again: {name}. Have your dog held up to stand, not lying."),
    Way.TOOL: mark("Measure again: {name}. Use a metal tape or a ruler, not a soft tape."),
}
"""What to say for each way to read a length. A weight is read off a scale, whatever the way."""

_OTHER = {Units.METRIC: Units.IMPERIAL, Units.IMPERIAL: Units.METRIC}


def say_dog(voice: Voice) -> tuple[str, ...]:
    """The facts that head a sheet: one short line each, only those that are known."""
    answers = voice.assessment.answers
    lines = (
        answers.breed.strip(),
        name_sex(answers.sex),
        "" if answers.age_years is None else show_age(answers.age_years),
        _weight(answers, voice),
        say("Problem: {name}", name=name_condition(answers.condition)),
        say("Moves: {level}", level=lower_first(look_up(_level_label(voice)))),
        _day(voice),
    )
    return tuple(line for line in lines if line)


def _weight(answers: Answers, voice: Voice) -> str:
    if answers.weight is None:
        return ""
    return say("{weight} ({basis})", weight=voice.mass(answers.weight.g), basis=_basis(answers))


def _basis(answers: Answers) -> str:
    return name_basis(answers.weight_basis)


def _level_label(voice: Voice) -> str:
    level: Mobility = voice.assessment.level
    return voice.catalog.levels[level].label


def _day(voice: Voice) -> str:
    answers, day = voice.assessment.answers, voice.assessment.day
    if day is None:
        return ""
    if answers.surgery_date is not None:
        when = show_date(answers.surgery_date)
        return say("Surgery: {date}. Today is day {day}.", date=when, day=day)
    return say("{days} since it began or got worse", days=show_days(day))


def say_readings(voice: Voice) -> tuple[ReadingView, ...]:
    """The weight and every measurement as taken, in both units."""
    answers = voice.assessment.answers
    views = [_say_weight(answers.weight, answers, voice)] if answers.weight else []
    order = list(voice.catalog.measurements)
    taken = sorted(answers.measurements.items(), key=lambda item: order.index(item[0]))
    views += [_say_reading(measured.value, reading, voice) for measured, reading in taken]
    return tuple(views)


def _say_weight(weight: Mass, answers: Answers, voice: Voice) -> ReadingView:
    return ReadingView(
        id="weight",
        name=say("Weight"),
        value=voice.mass(weight.g),
        other_unit=show_mass(weight, _OTHER[voice.units]),
        how=_basis(answers),
    )


def _say_reading(measured: str, reading: Reading, voice: Voice) -> ReadingView:
    how = name_taking(reading.by, reading.posture, reading.tool)
    if len(reading.readings) > 1:
        every = ", ".join(voice.length(one.mm) for one in reading.readings)
        how = say("{how}; middle of {every}", how=how, every=every)
    name = name_measured(measured, voice.catalog)
    return ReadingView(
        id=measured,
        name=name[:1].upper() + name[1:],
        value=voice.length(reading.value.mm),
        other_unit=show_length(Length(reading.value.mm), _OTHER[voice.units]),
        how=how,
    )


def say_doubts(voice: Voice) -> tuple[DoubtView, ...]:
    """What is worth checking in the answers. A doubt never blocks."""
    views = []
    for doubt in voice.assessment.doubts:
        text, suggest = explain_doubt(doubt, voice)
        views.append(
            DoubtView(
                about=doubt.about,
                label=name_question(doubt.about, voice.catalog),
                kind=doubt.kind,
                text=text,
                suggest=suggest,
            )
        )
    return tuple(views)


def say_retakes(retakes: tuple[Retake, ...], voice: Voice) -> tuple[str, ...]:
    """Which readings to take once more, a line for all that are taken in the same way."""
    alike = groupby(retakes, lambda one: (one.measurement == WEIGHT, one.way))
    return tuple(_say_alike(tuple(group), voice) for _, group in alike)


def say_retake(retake: Retake, voice: Voice) -> str:
    """One reading to take once more, and what to do differently this time."""
    return _say_alike((retake,), voice)


def _say_alike(retakes: tuple[Retake, ...], voice: Voice) -> str:
    if retakes[0].measurement == WEIGHT:
        again = voice.assessment.answers.weight_basis is WeightBasis.SCALE
        return say(_WEIGH_AGAIN if again else _WEIGH)
    names = show_list([name_measured(one.measurement, voice.catalog) for one in retakes])
    return say(_HOW[retakes[0].way], name=names)
