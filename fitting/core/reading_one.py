"""Reading one answer: a text, a word, a number, a date or a quantity as told, or `Refused`.

Any object may come in, for files and the API can send any; nothing but `Refused` goes out.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from math import isfinite
from typing import Final

from fitting.core.catalog import Catalog
from fitting.core.question import AnswerKind, Limits, Question
from fitting.core.questions_home import COUNTRIES
from fitting.core.refusals import (
    SOUGHT,
    Fault,
    Refused,
    any_of,
    nearest,
    outside,
    quoted,
    unreadable,
)
from fitting.core.units import (
    Length,
    Mass,
    Units,
    UnreadableQuantity,
    bare_length,
    bare_mass,
    read_length,
    read_mass,
)

DAYS_IN_A_YEAR: Final = Decimal("365.25")
LONGEST_WORD: Final = 2000
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER: Final = re.compile(r"(\d{1,6}(?:[.,]\d{1,6})?)(?: ?years?)?", re.ASCII | re.IGNORECASE)
_HIDDEN: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_HIDDEN_KINDS: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})


def told(answer: object) -> bool:
    """Whether anything was answered. Empty text, an empty list and null mean "not known"."""
    if isinstance(answer, str):
        return bool(answer.strip())
    if isinstance(answer, list | tuple | dict | set | frozenset):
        return bool(answer)
    return answer is not None


def read_line(answer: object, question: Question) -> str:
    """Text of one line as typed, without the spaces around it."""
    if not isinstance(answer, str):
        raise Refused(Fault.NOT_ALLOWED, "{thing} must be text, in quotes.")
    text = answer.strip()
    most = _limits(question).high
    if len(text) > most:
        raise Refused(
            Fault.TOO_LONG,
            "{thing} can have {most} letters at most. This has {count}.",
            most=str(most),
            count=str(len(text)),
        )
    if any(_hidden(sign) for sign in text):
        raise Refused(
            Fault.NOT_ALLOWED,
            "{thing} has a hidden sign in it, such as a new line. Type it again on one line.",
        )
    return text


def _hidden(sign: str) -> bool:
    """Signs that cannot be seen and can break or reorder a line; joiners inside words are kept."""
    code = ord(sign)
    no_sign = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return sign in _HIDDEN or unicodedata.category(sign) in _HIDDEN_KINDS or no_sign


def read_breed(answer: object, question: Question, catalog: Catalog) -> str:
    """The catalogue's spelling of the breed when it knows it, else the text as typed."""
    text = read_line(answer, question)
    typed = _folded(text)
    for breed in catalog.breeds.values():
        if typed in (_folded(breed.name), *map(_folded, breed.also)):
            return breed.name
    return text


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def read_country(answer: object) -> str:
    """A two-letter ISO code in capitals."""
    code = answer.strip().upper() if isinstance(answer, str) else ""
    # Most people in Britain would write UK, which the standard keeps free of other uses.
    code = "GB" if code == "UK" else code
    if code not in COUNTRIES:
        raise Refused(
            Fault.NOT_ALLOWED,
            "{thing} must be a two-letter code, such as GB, IE, NL or US. We do not know {typed}.",
            typed=quoted(answer),
        )
    return code


def read_choice(answer: object, question: Question) -> StrEnum:
    """The one word chosen, without regard to case."""
    word = answer.strip() if isinstance(answer, str) else ""
    chosen = _chosen(word, question)
    if chosen is None:
        raise _not_among(quoted(answer), question)
    return chosen


def read_choices(answer: object, question: Question) -> frozenset[StrEnum]:
    """All words chosen: a list, or one text with spaces between."""
    words = _words(answer)
    chosen = {word: _chosen(word, question) for word in words}
    wrong = [word for word, value in chosen.items() if value is None]
    if wrong:
        raise _not_among(any_of(map(quoted, wrong[:SOUGHT])), question)
    return frozenset(value for value in chosen.values() if value is not None)


def _chosen(word: str, question: Question) -> StrEnum | None:
    vocabulary = question.vocabulary
    if vocabulary is None:
        raise TypeError(f"{question.id} has no vocabulary")
    same = (one for one in question.words if one.casefold() == word.casefold())
    return next((vocabulary(one) for one in same), None)


def _not_among(typed: str, question: Question) -> Refused:
    return Refused(
        Fault.NOT_ALLOWED,
        "{thing} cannot be {typed}. It can be {allowed}.",
        typed=typed,
        allowed=any_of(question.words),
    )


def read_ids(answer: object, question: Question, known: Sequence[str]) -> frozenset[str]:
    """Ids of records of the catalogue, without regard to case."""
    words = _words(answer)
    most = _limits(question).high
    if len(words) > most:
        raise Refused(Fault.TOO_LONG, "{thing} can list {most} ids at most.", most=str(most))
    spelled = {one.casefold(): one for one in known}
    wrong = [word for word in dict.fromkeys(words) if word.casefold() not in spelled][:SOUGHT]
    if wrong:
        near = dict.fromkeys(nearest(word.upper(), known) for word in wrong)
        raise Refused(
            Fault.NOT_ALLOWED,
            "{thing} cannot hold {typed}. What comes nearest is {nearest}.",
            typed=any_of(map(quoted, wrong)),
            nearest=any_of(map(quoted, near)),
        )
    return frozenset(spelled[word.casefold()] for word in words)


def _words(answer: object) -> list[str]:
    if isinstance(answer, str) and len(answer) <= LONGEST_WORD:
        return answer.replace(",", " ").split()
    if isinstance(answer, list | tuple | set | frozenset):
        words = [one.strip() for one in answer if isinstance(one, str)]
        if len(words) == len(answer):
            return [word for word in words if word]
    raise Refused(
        Fault.UNREADABLE, "{thing} must be a list of words, or words with spaces between."
    )


def read_whole_number(answer: object, question: Question) -> int:
    """A whole number within the limits of the question."""
    number = _number(answer)
    if number is None or number != number.to_integral_value():
        raise Refused(
            Fault.UNREADABLE,
            "{thing} must be a whole number from {low} to {high}.",
            **_ends(_limits(question)),
        )
    return int(_within(number, _limits(question)))


def read_number(answer: object, question: Question) -> float:
    """A number, perhaps with decimals, within the limits of the question."""
    number = _number(answer)
    if number is None:
        raise Refused(
            Fault.UNREADABLE,
            "{thing} must be a number from {low} to {high}, such as 7.5.",
            **_ends(_limits(question)),
        )
    return float(_within(number, _limits(question)))


def _number(answer: object) -> Decimal | None:
    """The number told, or nothing when it is no number; never a NaN or an infinity."""
    if isinstance(answer, str):
        typed = _NUMBER.fullmatch(answer.strip())
        return Decimal(typed[1].replace(",", ".")) if typed else None
    if isinstance(answer, bool):
        return None
    if isinstance(answer, int):
        return Decimal(answer)
    return Decimal(repr(answer)) if isinstance(answer, float) and isfinite(answer) else None


def _within(number: Decimal, limits: Limits) -> Decimal:
    if not limits.low <= number <= limits.high:
        raise Refused(Fault.OUT_OF_RANGE, "{thing} must be from {low} to {high}.", **_ends(limits))
    return number


def read_date(answer: object, question: Question, on: date) -> date:
    """A calendar date: neither too long ago nor too far ahead of `on`."""
    day = _date(answer)
    limits = _limits(question)
    if question.kind is AnswerKind.PAST_DATE and day > on:
        raise Refused(
            Fault.OUT_OF_RANGE,
            "{thing} cannot be {told}: that day is yet to come. It can be {today} at the latest.",
            told=day.isoformat(),
            today=on.isoformat(),
        )
    before, after = (int(years * DAYS_IN_A_YEAR) for years in (limits.low, limits.high))
    if not -before <= (day - on).days <= after:
        raise Refused(
            Fault.OUT_OF_RANGE,
            "{thing} cannot be {told}. It can be {before} years back"
            " and {after} years ahead at most.",
            told=day.isoformat(),
            before=str(limits.low),
            after=str(limits.high),
        )
    return day


def _date(answer: object) -> date:
    if isinstance(answer, date) and not isinstance(answer, datetime):
        return answer
    text = answer.strip() if isinstance(answer, str) else ""
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Refused(
        Fault.UNREADABLE,
        "{thing} must be a date: year, month and day, such as 2026-11-03. We cannot read {typed}.",
        typed=quoted(answer),
    )


def quantity_text(answer: object) -> str:
    """The text of a quantity: as typed, or the digits of a number in a file."""
    if isinstance(answer, str):
        return answer
    number = _number(answer)
    if number is None or abs(number.adjusted()) > 12:
        raise Refused(
            Fault.UNREADABLE,
            "{thing} must be a number and a unit, in quotes. We cannot read {typed}.",
            typed=quoted(answer),
        )
    return f"{number:f}"


def read_length_answer(answer: object, question: Question, units: Units) -> Length:
    """A length within the limits of the question; a bare number is in cm or in inches."""
    try:
        length = read_length(quantity_text(answer), bare=bare_length(units))
    except UnreadableQuantity as wrong:
        raise unreadable(wrong, AnswerKind.LENGTH) from wrong
    if not _limits(question).low <= length.mm <= _limits(question).high:
        raise outside(question, length)
    return length


def read_mass_answer(answer: object, question: Question, units: Units) -> Mass:
    """A mass within the limits of the question; a bare number is in kg or in pounds."""
    try:
        mass = read_mass(quantity_text(answer), bare=bare_mass(units))
    except UnreadableQuantity as wrong:
        raise unreadable(wrong, AnswerKind.MASS) from wrong
    if not _limits(question).low <= mass.g <= _limits(question).high:
        raise outside(question, mass)
    return mass


def _limits(question: Question) -> Limits:
    if question.limits is None:
        raise TypeError(f"{question.id} has no limits")
    return question.limits


def _ends(limits: Limits) -> dict[str, str]:
    return {"low": str(limits.low), "high": str(limits.high)}
