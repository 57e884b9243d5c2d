"""How a wrong answer is refused: what is wrong and what is allowed, in plain words.

`Refused` is raised by the readers of single answers and caught once, where the question is
known; it never leaves the core.
"""

import difflib
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from fitting.core.answers import Problem
from fitting.core.question import AnswerKind, Question
from fitting.core.units import (
    Length,
    Mass,
    Units,
    Unreadable,
    UnreadableQuantity,
    show_length,
    show_mass,
)

SHOWN: Final = 40
# Comparing words is slow; a file with thousands of wrong keys must not hold up a server.
SOUGHT: Final = 20


class Fault(StrEnum):
    """The kinds of problem."""

    MISSING = "missing"
    UNKNOWN_KEY = "unknown_key"
    NOT_ALLOWED = "not_allowed"
    UNREADABLE = "unreadable"
    OUT_OF_RANGE = "out_of_range"
    TOO_LONG = "too_long"
    INCOMPLETE = "incomplete"


class Refused(Exception):
    """One answer that cannot be used. The places are filled into the template."""

    def __init__(self, kind: Fault, template: str, **places: str) -> None:
        super().__init__(template)
        self.kind = kind
        self.template = template
        self.places = places

    def about(self, question: str, thing: str = "") -> Problem:
        """The problem with this question, whose answer is called `thing`."""
        places = {"thing": thing, **self.places}
        return Problem(
            question,
            self.kind.value,
            self.template.format(**places),
            self.template,
            tuple(sorted(places.items())),
        )


def quoted(answer: object) -> str:
    """What was typed, in quotes, cut short, with nothing hidden in it."""
    text = answer if isinstance(answer, str) else _in_words(answer)
    return f"“{printable(text, SHOWN)}{'…' if len(text) > SHOWN else ''}”"


def printable(text: str, most: int) -> str:
    """The first signs of a text, with a space or a mark in place of each that cannot be seen."""
    return "".join(
        sign if sign.isprintable() else " " if sign.isspace() else "�" for sign in text[:most]
    )


def _in_words(answer: object) -> str:
    if isinstance(answer, bool):
        return "true" if answer else "false"
    if isinstance(answer, list | tuple):
        return "a list"
    if isinstance(answer, dict):
        return "an object"
    # The digits of a huge whole number may not be written out at all.
    if isinstance(answer, int) and abs(answer) >= 10**SHOWN:
        return "a huge number"
    return str(answer)


def any_of(words: Iterable[str]) -> str:
    """ "a, b or c" """
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like this one."""
    candidates = sorted(known)
    cut = word[: 2 * SHOWN].lower()
    close = difflib.get_close_matches(cut, candidates, n=1, cutoff=0.0)
    return close[0] if close else candidates[0]


def unknown_keys(
    keys: Iterable[str], known: Iterable[str], inside: str = ""
) -> tuple[Problem, ...]:
    """The keys that no question has, each with the nearest that one has.

    `inside` is the dotted path of the object that holds them.
    """
    candidates = sorted(known)
    return tuple(
        _unknown_key(key, candidates, inside, seek=index < SOUGHT)
        for index, key in enumerate(sorted(set(keys) - set(candidates)))
    )


def _unknown_key(key: str, known: list[str], inside: str, *, seek: bool) -> Problem:
    if seek:
        refused = Refused(
            Fault.UNKNOWN_KEY,
            "There is no question {key}. The nearest one is {nearest}.",
            key=quoted(inside + key),
            nearest=quoted(inside + nearest(key, known)),
        )
    else:
        refused = Refused(
            Fault.UNKNOWN_KEY, "There is no question {key}.", key=quoted(inside + key)
        )
    return refused.about(printable(inside + key, 2 * SHOWN))


HOW_TO_WRITE: Final = {
    AnswerKind.LENGTH: ("a length", "a weight", "45 cm or 17 1/2 in", "mm, cm, m, in or ft"),
    AnswerKind.MASS: ("a weight", "a length", "8.2 kg or 18 lb", "g, kg, oz, lb or st"),
}

_WHY: Final = {
    Unreadable.EMPTY: (Fault.UNREADABLE, "{thing} is empty. Write {a_kind}, such as {such}."),
    Unreadable.TOO_LONG: (
        Fault.TOO_LONG,
        "{thing} is too long to read. Write a number and a unit, such as {such}.",
    ),
    Unreadable.FOREIGN_DIGITS: (
        Fault.UNREADABLE,
        "{thing}: we can read the digits 0 to 9 only. Write it like {such}.",
    ),
    Unreadable.NOT_POSITIVE: (
        Fault.OUT_OF_RANGE,
        "{thing} must be more than 0. Write it like {such}.",
    ),
    Unreadable.TWO_MARKS: (
        Fault.UNREADABLE,
        "{thing} has more than one point or comma. Use one, such as 45.5.",
    ),
    Unreadable.TWO_NUMBERS: (
        Fault.UNREADABLE,
        "{thing}: {typed} has more than one number in it. Write one, such as {such}.",
    ),
    Unreadable.WRONG_DIMENSION: (
        Fault.UNREADABLE,
        "{thing} must be {a_kind}, and {typed} is {another}. Write it like {such}.",
    ),
    Unreadable.UNKNOWN_UNIT: (
        Fault.UNREADABLE,
        "{thing}: we do not know the unit in {typed}. Use {units}.",
    ),
    Unreadable.NOT_A_NUMBER: (
        Fault.UNREADABLE,
        "{thing} must be a number and a unit, such as {such}. We cannot read {typed}.",
    ),
}


def unreadable(wrong: UnreadableQuantity, kind: AnswerKind) -> Refused:
    """Why a text is no length, or no mass, and how to write one."""
    fault, template = _WHY[wrong.kind]
    a_kind, another, such, units = HOW_TO_WRITE[kind]
    return Refused(
        fault,
        template,
        a_kind=a_kind,
        another=another,
        such=such,
        units=units,
        typed=quoted(wrong.text),
    )


def outside(question: Question, told: Length | Mass) -> Refused:
    """A quantity that is impossible, with the possible range in both systems of units."""
    limits = question.limits
    if limits is None:
        raise TypeError(f"{question.id} has no limits")
    low, high = type(told)(limits.low), type(told)(limits.high)
    return Refused(
        Fault.OUT_OF_RANGE,
        "{thing} cannot be {told}. It must be from {low} to {high} ({low_in} to {high_in}).",
        told=_shown(told, Units.METRIC),
        low=_shown(low, Units.METRIC),
        high=_shown(high, Units.METRIC),
        low_in=_shown(low, Units.IMPERIAL),
        high_in=_shown(high, Units.IMPERIAL),
    )


def _shown(quantity: Length | Mass, units: Units) -> str:
    if isinstance(quantity, Length):
        return show_length(quantity, units)
    return show_mass(quantity, units)
