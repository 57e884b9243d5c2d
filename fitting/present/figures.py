"""Dates, counts, quantities and lists in words, as the language of the moment writes them.

What a language does with them (the names of months, the decimal mark, the word before the last
of a list) are messages like all others; the tests hold them against the tables of the CLDR.
Lengths and masses are converted by `fitting.core.units` alone.
"""

from collections.abc import Sequence
from datetime import date

from fitting.core import units as quantities
from fitting.core.units import Length, Mass, Units
from fitting.present.say import mark, say, say_count

_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)


def show_date(day: date) -> str:
    """A date as it is read aloud: "21 November 2026"."""
    month = say(_MONTHS[day.month - 1])
    return say("{day} {month} {year}", day=day.day, month=month, year=day.year)


def show_days(count: int) -> str:
    """A number of days: "1 day", "12 days"."""
    return say_count("{count} day", "{count} days", count)


def show_ago(count: int) -> str:
    """How long ago a day was: "today", "yesterday", "12 days ago"."""
    if count == 0:
        return say("today")
    return say("yesterday") if count == 1 else say("{count} days ago", count=count)


def show_age(years: float) -> str:
    """An age: "5 years old", "8 months old" below one year."""
    if years < 1:
        months = round(years * 12)
        return say_count("{count} month old", "{count} months old", months)
    if years == int(years):
        return say_count("{count} year old", "{count} years old", int(years))
    return say("{years} years old", years=show_decimal(f"{years:g}"))


def show_list(items: Sequence[str]) -> str:
    """A list in a sentence: "a", "a and b", "a, b and c". Empty for no items."""
    if len(items) < 2:
        return "".join(items)
    first = ", ".join(items[:-1])
    return say("{first} and {last}", first=first, last=items[-1])


def show_decimal(number: str) -> str:
    """A number, as text with a decimal point, with the mark of the language: "61.5"."""
    whole, point, part = number.partition(".")
    return say("{whole}.{part}", whole=whole, part=part) if point else number


def show_length(length: Length, units: Units) -> str:
    """A length in these units: "61.5 cm", "24 1/4 in"."""
    return show_decimal(quantities.show_length(length, units))


def show_mass(mass: Mass, units: Units) -> str:
    """A mass in these units: "8.2 kg", "18 lb 1 oz"."""
    return show_decimal(quantities.show_mass(mass, units))


def lower_first(text: str) -> str:
    """The text with a small first letter, to stand inside a sentence. "IVDD" stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def unique(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without repeats (letter case and end stops aside), in their first order."""
    kept: dict[str, str] = {}
    for line in lines:
        kept.setdefault(line.strip().rstrip(".").casefold(), line)
    return tuple(line for key, line in kept.items() if key)
