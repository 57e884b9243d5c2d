"""What any suitable aid must meet, in words that make sense beside a tape in a shop."""

from collections.abc import Callable

from fitting.core.result import Requirement
from fitting.core.units import Length, Mass, Units
from fitting.core.words import MeasurementId
from fitting.present.figures import show_length, show_list, show_mass, unique
from fitting.present.names import name_measured
from fitting.present.reasons import explain
from fitting.present.say import look_up, say
from fitting.present.view import RequirementView
from fitting.present.voice import Voice

OTHER_UNITS = {Units.METRIC: Units.IMPERIAL, Units.IMPERIAL: Units.METRIC}


def say_specification(
    specification: tuple[Requirement, ...], voice: Voice
) -> tuple[RequirementView, ...]:
    """The numbers for one kind of aid, each in both units, with its rule and its check."""
    return tuple(_say_requirement(one, voice) for one in specification)


def _say_requirement(one: Requirement, voice: Voice) -> RequirementView:
    rule = voice.catalog.specification[one.rule]
    # What to measure is told beside the value, so it is not told again as a reason.
    why = [explain(reason, voice) for reason in one.reasons if reason.rule != "spec-not-measured"]
    numbered = one.low is not None or one.high is not None
    return RequirementView(
        id=one.dimension,
        name=look_up(rule.name),
        value=_span(one, voice.units) if numbered else _no_number(one, voice),
        other_unit=_span(one, OTHER_UNITS[voice.units]) if numbered else "",
        why=unique(why),
        measure=tuple(line for name in one.missing for line in say_landmarks(name, voice)),
        check=look_up(rule.check),
        sources=voice.cite(key for reason in one.reasons for key in reason.sources),
    )


def _no_number(one: Requirement, voice: Voice) -> str:
    if not one.missing:
        return say("no number. Try it")
    names = show_list([name_measured(name, voice.catalog) for name in one.missing])
    return say("not known yet. Measure {names} first", names=names)


def _span(one: Requirement, units: Units) -> str:
    """The range in words: "17.5 cm to 20 cm", "16 cm", "8.2 kg or more", "up to 65 cm"."""
    show = show_in(one.unit, units)
    low = None if one.low is None else show(one.low)
    high = None if one.high is None else show(one.high)
    if low and high:
        return low if low == high else say("{low} to {high}", low=low, high=high)
    return say("{low} or more", low=low) if low else say("up to {high}", high=high)


def show_in(unit: str, units: Units) -> Callable[[int], str]:
    """How to show whole mm ("mm") or whole g ("g") in one system of units."""
    if unit == "g":
        return lambda number: show_mass(Mass(number), units)
    return lambda number: show_length(Length(number), units)


def say_landmarks(measured: str, voice: Voice) -> tuple[str, ...]:
    """Where a measurement starts and ends, or what else gives the number."""
    if measured == "weight":
        return (say("Weigh your dog on a scale."),)
    if measured == "door_width":
        return (say("Measure your narrowest door, from post to post."),)
    record = voice.catalog.measurements[MeasurementId(measured)]
    start, end = look_up(record.start).rstrip("."), look_up(record.end).rstrip(".")
    return (say("Start: {start}.", start=start), say("End: {end}.", end=end))
