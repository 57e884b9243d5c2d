"""Lengths in whole millimetres and masses in whole grams: reading them, showing them.

Text as people type it comes in, exact quantities go out; the only conversions of the project
are here. Nothing here knows a question, a page or a person's choice of units.

Both "," and "." mark decimals: no length or mass of a dog needs a thousands mark.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import floor
from typing import Final

MAX_TYPED: Final = 40


@dataclass(frozen=True, order=True, slots=True)
class Length:
    """A length in whole millimetres."""

    mm: int


@dataclass(frozen=True, order=True, slots=True)
class Mass:
    """A mass in whole grams."""

    g: int


class Units(StrEnum):
    """The two ways of showing quantities."""

    METRIC = "metric"
    IMPERIAL = "imperial"


class Unit(StrEnum):
    """A unit that people type."""

    MM = "mm"
    CM = "cm"
    M = "m"
    INCH = "in"
    FOOT = "ft"
    G = "g"
    KG = "kg"
    OUNCE = "oz"
    POUND = "lb"
    STONE = "st"

    @property
    def is_length(self) -> bool:
        return self in _LENGTHS

    @property
    def size(self) -> Fraction:
        """How many millimetres, or how many grams, one of these is; exactly."""
        return _SIZES[self]


class Unreadable(StrEnum):
    """Why a text could not be read as a quantity."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    FOREIGN_DIGITS = "foreign_digits"
    NOT_POSITIVE = "not_positive"
    TWO_MARKS = "two_marks"
    TWO_NUMBERS = "two_numbers"
    WRONG_DIMENSION = "wrong_dimension"
    UNKNOWN_UNIT = "unknown_unit"
    NOT_A_NUMBER = "not_a_number"


class UnreadableQuantity(ValueError):
    """A text that is no quantity of the kind asked for.

    `kind` says why; `text` is what was typed, cut to a printable length.
    """

    def __init__(self, kind: Unreadable, text: str) -> None:
        super().__init__(f"{kind}: {text[:MAX_TYPED]!r}")
        self.kind = kind
        self.text = text[:MAX_TYPED]


_SIZES: Final = {
    Unit.MM: Fraction(1),
    Unit.CM: Fraction(10),
    Unit.M: Fraction(1000),
    Unit.INCH: Fraction("25.4"),
    Unit.FOOT: Fraction("304.8"),
    Unit.G: Fraction(1),
    Unit.KG: Fraction(1000),
    Unit.OUNCE: Fraction("453.59237") / 16,
    Unit.POUND: Fraction("453.59237"),
    Unit.STONE: Fraction("453.59237") * 14,
}
_LENGTHS: Final = frozenset({Unit.MM, Unit.CM, Unit.M, Unit.INCH, Unit.FOOT})

# "1 ft 5" and "1 st 4" are said with the last unit left out: it is the next one down.
_NEXT_DOWN: Final = {
    Unit.M: Unit.CM,
    Unit.FOOT: Unit.INCH,
    Unit.STONE: Unit.POUND,
    Unit.POUND: Unit.OUNCE,
}

_SPELLINGS: Final = {
    Unit.MM: r"mm|millimet(?:re|er)s?",
    Unit.CM: r"cms?|centimet(?:re|er)s?",
    Unit.M: r"m|met(?:re|er)s?",
    Unit.INCH: r"inch(?:es)?|ins?|\"|″|”|''",
    Unit.FOOT: r"foot|feet|ft|'|′|’",
    Unit.G: r"g|gms?|gram(?:me)?s?",
    Unit.KG: r"kgs?|kilo(?:gram(?:me)?)?s?",
    Unit.OUNCE: r"oz|ounces?",
    Unit.POUND: r"lbs?|pounds?",
    Unit.STONE: r"st|stones?",
}

_PARTS_OF_ONE: Final = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}

_SIGNS: Final = "".join(_PARTS_OF_ONE)
_QUOTIENT: Final = r"[1-9]\d?/[1-9]\d?"
_NUMBER: Final = (
    rf"(?:\d{{1,6}}(?:[ ]?[{_SIGNS}]|[ -]{_QUOTIENT})"  # 17½, 17 1/2
    rf"|[{_SIGNS}]|{_QUOTIENT}"  # ½, 1/2
    r"|\d{1,6}(?:[.,]\d{1,20})?|\.\d{1,20})"  # 45, 45.5, 45,5, .5
)
# A unit that ends in a letter must not run on into another letter: "4 mkg" is no "4 m".
_UNIT: Final = "(?:" + "|".join(_SPELLINGS.values()) + r")(?![a-z])\.?"
_FLAGS: Final = re.ASCII | re.IGNORECASE
_JOIN: Final = r"[ ]?(?:,[ ]|and[ ])?"
_QUANTITY: Final = re.compile(
    rf"(?:{_NUMBER}[ ]?{_UNIT}{_JOIN}){{0,2}}{_NUMBER}(?:[ ]?{_UNIT})?", _FLAGS
)
_PART: Final = re.compile(rf"({_NUMBER})[ ]?({_UNIT})?", _FLAGS)
_UNITS: Final = {unit: re.compile(pattern, _FLAGS) for unit, pattern in _SPELLINGS.items()}
_MIXED: Final = re.compile(rf"(\d*)[ -]?([{_SIGNS}]|\d+/\d+)", re.ASCII)
_SPACES: Final = re.compile("[ \t\u00a0\u2009\u202f]+")


def read_length(text: str, *, bare: Unit) -> Length:
    """The length that was typed, rounded once to whole millimetres, halves up.

    A number without a unit is taken in `bare`. Raises UnreadableQuantity.

    >>> read_length("17 1/2 in", bare=Unit.CM)
    Length(mm=445)
    """
    if not bare.is_length:
        raise TypeError(f"{bare} is no unit of length")
    return Length(_read(text, bare))


def read_mass(text: str, *, bare: Unit) -> Mass:
    """The mass that was typed, rounded once to whole grams, halves up.

    A number without a unit is taken in `bare`. Raises UnreadableQuantity.

    >>> read_mass("1 st 4 lb", bare=Unit.KG)
    Mass(g=8165)
    """
    if bare.is_length:
        raise TypeError(f"{bare} is no unit of mass")
    return Mass(_read(text, bare))


def step_of(text: str, size: int) -> float:
    """How fine a quantity was read, in mm or g: the step between neighbours of what was typed.

    `size` is what the text was read as, in whole mm or g. One decimal that is a five means
    steps of a half. Text that is no quantity gives 1.

    >>> step_of("17 1/2 in", 445)
    12.7
    """
    parts = _PART.findall(_SPACES.sub(" ", text).strip())
    if not parts:
        return 1.0
    number, spelled = parts[-1]
    unit = _unit(spelled) if spelled else None
    if unit is None and len(parts) > 1:
        above = _unit(parts[-2][1]) if parts[-2][1] else None
        unit = _NEXT_DOWN.get(above) if above else None
    told = float(_number(number))
    one = float(unit.size) if unit else size / told if told else 1.0
    return one * _grain(number)


def _grain(number: str) -> float:
    """The step of a number in its own unit."""
    fraction = _number(number)
    if "/" in number or any(sign in number for sign in _SIGNS):
        return 1 / fraction.denominator
    _, _, decimals = number.replace(",", ".").partition(".")
    return 0.5 if decimals == "5" else 10.0 ** -len(decimals)


def bare_length(units: Units) -> Unit:
    """The unit of a length that was typed as a number alone."""
    return Unit.CM if units is Units.METRIC else Unit.INCH


def bare_mass(units: Units) -> Unit:
    """The unit of a mass that was typed as a number alone."""
    return Unit.KG if units is Units.METRIC else Unit.POUND


def show_length(length: Length, units: Units) -> str:
    """To the millimetre ("61.5 cm", "62 cm"), or to the quarter inch ("24 1/4 in")."""
    if units is Units.METRIC:
        whole, tenth = divmod(length.mm, 10)
        return f"{whole}.{tenth} cm" if tenth else f"{whole} cm"
    quarters = _nearest(length.mm * 4 / _SIZES[Unit.INCH], above_nothing=length.mm > 0)
    whole, rest = divmod(quarters, 4)
    fraction = {0: "", 1: "1/4", 2: "1/2", 3: "3/4"}[rest]
    return f"{' '.join(filter(None, (str(whole) if whole or not rest else '', fraction)))} in"


def show_mass(mass: Mass, units: Units) -> str:
    """To the tenth of a kilogram ("8.2 kg", below 1 kg "850 g"), or the ounce ("18 lb 1 oz")."""
    if units is Units.METRIC:
        if mass.g < 1000:
            return f"{mass.g} g"
        whole, tenth = divmod(_nearest(Fraction(mass.g, 100)), 10)
        return f"{whole}.{tenth} kg" if tenth else f"{whole} kg"
    pounds, ounces = divmod(_nearest(mass.g / _SIZES[Unit.OUNCE], above_nothing=mass.g > 0), 16)
    if not pounds:
        return f"{ounces} oz"
    return f"{pounds} lb {ounces} oz" if ounces else f"{pounds} lb"


def _nearest(value: Fraction, *, above_nothing: bool = False) -> int:
    """The nearest whole number, halves up; at least 1 for what is more than nothing."""
    return max(floor(value + Fraction(1, 2)), 1 if above_nothing else 0)


def _read(text: str, bare: Unit) -> int:
    """The quantity in whole millimetres or grams, of the dimension of `bare`."""
    if len(text) > MAX_TYPED:
        raise UnreadableQuantity(Unreadable.TOO_LONG, text)
    typed = _SPACES.sub(" ", text).strip()
    if not _QUANTITY.fullmatch(typed):
        raise UnreadableQuantity(_why_unreadable(typed), text)
    parts = [(_number(number), _unit(unit)) for number, unit in _PART.findall(typed)]
    return _nearest_positive(_total(parts, bare, text), text)


def _total(parts: list[tuple[Fraction, Unit | None]], bare: Unit, text: str) -> Fraction:
    """The sum of the parts. Each is in a smaller unit than the one before, and fits inside it."""
    total = Fraction(0)
    above: Unit | None = None
    for index, (number, named) in enumerate(parts):
        unit = named or (_NEXT_DOWN.get(above) if above else bare)
        if unit is None:
            raise UnreadableQuantity(Unreadable.TWO_NUMBERS, text)
        if unit.is_length is not bare.is_length:
            raise UnreadableQuantity(Unreadable.WRONG_DIMENSION, text)
        if above and number * unit.size >= above.size:
            raise UnreadableQuantity(Unreadable.TWO_NUMBERS, text)
        if index < len(parts) - 1 and number.denominator != 1:
            raise UnreadableQuantity(Unreadable.TWO_NUMBERS, text)
        total += number * unit.size
        above = unit
    return total


def _nearest_positive(total: Fraction, text: str) -> int:
    nearest = _nearest(total)
    if nearest < 1:
        raise UnreadableQuantity(Unreadable.NOT_POSITIVE, text)
    return nearest


def _number(text: str) -> Fraction:
    mixed = _MIXED.fullmatch(text)
    if mixed is None:
        return Fraction(text.replace(",", "."))
    whole, part = mixed.groups()
    return Fraction(whole or 0) + (_PARTS_OF_ONE[part] if part in _SIGNS else Fraction(part))


def _unit(text: str) -> Unit | None:
    spelled = text.rstrip(".")
    return next((unit for unit, pattern in _UNITS.items() if pattern.fullmatch(spelled)), None)


def _why_unreadable(typed: str) -> Unreadable:
    """The likeliest reason why a text has not the shape of a quantity."""
    if not typed:
        return Unreadable.EMPTY
    if any(sign.isdecimal() and not sign.isascii() for sign in typed):
        return Unreadable.FOREIGN_DIGITS
    if re.match(r"[-−–][ ]?[\d.,]", typed, re.ASCII):
        return Unreadable.NOT_POSITIVE
    if re.search(r"\d[.,]\d*[.,]", typed, re.ASCII):
        return Unreadable.TWO_MARKS
    if re.fullmatch(rf"{_NUMBER}[ ]?[a-z]{{1,20}}\.?", typed, _FLAGS):
        return Unreadable.UNKNOWN_UNIT
    if re.fullmatch(
        rf"{_NUMBER}(?:[ ]?(?:-|to|,|and)?[ ]?{_NUMBER})+[ ]?(?:{_UNIT})?", typed, _FLAGS
    ):
        return Unreadable.TWO_NUMBERS
    return Unreadable.NOT_A_NUMBER
