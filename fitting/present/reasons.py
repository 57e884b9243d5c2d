"""Reasons and doubts in words: every rule key of the core has one plain message here.

A message names its places with a kind, so that each number reaches the page in the right
words and units: "{value:days}", "{threshold:length}", "{next:stage}". A place without a kind
is printed as it is.
"""

from collections.abc import Callable, Mapping
from datetime import date

from fitting.core.result import Doubt, Reason, Told
from fitting.core.units import Length, Mass, Units
from fitting.core.words import Clearance, Condition, Mobility, Region, Sex, StageId, Support
from fitting.present.figures import lower_first, show_date, show_days, show_length, show_mass
from fitting.present.messages.doubts import DOUBTS, SLIPS
from fitting.present.messages.sizes import SIZES
from fitting.present.messages.specification import SPECIFICATION
from fitting.present.messages.stages import STAGES
from fitting.present.messages.supports import SUPPORTS
from fitting.present.names import name_condition, name_measured, name_region, name_sex
from fitting.present.say import look_up, say
from fitting.present.voice import Voice

REASONS: Mapping[str, str] = {
    **STAGES,
    **SUPPORTS,
    **SIZES,
    **SPECIFICATION,
}
"""The message of every rule key that a Reason may carry."""


class UnknownRule(LookupError):
    """A rule of the core that has no message here."""


class NothingTold(ValueError):
    """A message with a place for which the rule told no value."""


def explain(reason: Reason, voice: Voice) -> str:
    """One reason as a plain sentence or two.

    Raises UnknownRule for a rule without a message, UnfilledPlace or NothingTold when the
    rule did not tell what its message needs.
    """
    try:
        message = REASONS[reason.rule]
    except KeyError:
        raise UnknownRule(f"No message for the rule {reason.rule!r}") from None
    told = {"value": reason.value, "threshold": reason.threshold, **reason.details}
    return say(message, **_places(told, voice))


def explain_doubt(doubt: Doubt, voice: Voice) -> tuple[str, str]:
    """What is worth checking and what to do about it. Raises as `explain` does."""
    try:
        asking = DOUBTS[doubt.rule]
        suggest = SLIPS[doubt.slip] if doubt.slip else asking.suggest
    except KeyError:
        raise UnknownRule(
            f"No message for the doubt {doubt.rule!r} {doubt.slip}".rstrip()
        ) from None
    places = _places({"about": doubt.about, "other": doubt.other, **doubt.details}, voice)
    return say(asking.text, **places), say(suggest, **places)


def _places(told: Mapping[str, Told], voice: Voice) -> dict[str, "_Place"]:
    measured = str(told.get("measurement", ""))
    return {name: _Place(value, voice, measured) for name, value in told.items()}


class _Place:
    """One told value, which a message prints in the words of the kind it names.

    `measured` is the measurement that the rule is about: it decides whether the kind
    `amount` is a length or a mass.
    """

    def __init__(self, told: Told, voice: Voice, measured: str) -> None:
        self._told = told
        self._voice = voice
        self._measured = measured

    def __format__(self, kind: str) -> str:
        if self._told is None or self._told == "":
            raise NothingTold(f"A message asks for {kind or 'a value'}, and the rule told none")
        if not kind:
            return str(self._told)
        if kind == "amount":
            return self._voice.amount(self._measured, int(self._told))
        return _KINDS[kind](self._told, self._voice)


def _support(told: str | int, voice: Voice) -> str:
    return lower_first(look_up(voice.catalog.supports[Support(str(told))].name))


def _whole_cm(mm: int) -> Length:
    return Length((mm + 5) // 10 * 10)


_KINDS: Mapping[str, Callable[[str | int, Voice], str]] = {
    "days": lambda told, voice: show_days(int(told)),
    "length": lambda told, voice: voice.length(int(told)),
    "cm": lambda told, voice: show_length(Length(int(told)), Units.METRIC),
    "near_cm": lambda told, voice: show_length(_whole_cm(int(told)), Units.METRIC),
    "inches": lambda told, voice: show_length(Length(int(told)), Units.IMPERIAL),
    "kg": lambda told, voice: show_mass(Mass(int(told)), Units.METRIC),
    "pounds": lambda told, voice: show_mass(Mass(int(told)), Units.IMPERIAL),
    "mass": lambda told, voice: voice.mass(int(told)),
    "date": lambda told, voice: show_date(date.fromisoformat(str(told))),
    "stage": lambda told, voice: look_up(voice.catalog.stages[StageId(str(told))].name),
    "level": lambda told, voice: lower_first(
        look_up(voice.catalog.levels[Mobility(str(told))].label)
    ),
    "clearance": lambda told, voice: look_up(voice.catalog.clearances[Clearance(str(told))].means),
    "text": lambda told, voice: look_up(str(told)),
    "sexes": lambda told, voice: lower_first(name_sex(Sex(str(told)))),
    "condition": lambda told, voice: name_condition(Condition(str(told))),
    "region": lambda told, voice: name_region(Region(str(told))),
    "support": _support,
    "measurement": lambda told, voice: name_measured(str(told), voice.catalog),
    "aid": lambda told, voice: look_up(voice.catalog.aids[str(told)].name),
}
