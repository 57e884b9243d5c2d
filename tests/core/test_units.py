"""Reading and showing lengths and masses."""

import doctest
from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitting.core import units as module
from fitting.core.units import (
    Length,
    Mass,
    Unit,
    Units,
    Unreadable,
    UnreadableQuantity,
    read_length,
    read_mass,
    show_length,
    show_mass,
    step_of,
)

LENGTH_UNITS = [unit for unit in Unit if unit.is_length]
MASS_UNITS = [unit for unit in Unit if not unit.is_length]
QUARTER_INCH_MM = 6.35
OUNCE_G = 28.35


@pytest.mark.parametrize(
    ("text", "mm"),
    [
        ("45 cm", 450),
        ("45cm", 450),
        ("45", 450),
        ("45,5", 455),
        ("45.5 cm.", 455),
        ("0.45 m", 450),
        ("455 mm", 455),
        ("  45\u00a0cm ", 450),
        ("45 CENTIMETRES", 450),
        ("17 1/2 in", 445),
        ("17-1/2 in", 445),
        ("17½ in", 445),
        ("17 ½ inches", 445),
        ('17.5"', 445),
        ("17.5″", 445),
        ("1 ft 5 1/2 in", 445),
        ("1'5\"", 432),
        ("1 ft 5", 432),
        ("1 m 20", 1200),
        ("½ in", 13),
        (".5 in", 13),
        ("0.05 cm", 1),
    ],
)
def test_a_length_is_read_as_people_type_it(text: str, mm: int) -> None:
    assert read_length(text, bare=Unit.CM) == Length(mm)


@pytest.mark.parametrize(
    ("text", "g"),
    [
        ("8.2 kg", 8200),
        ("8,2", 8200),
        ("8200 g", 8200),
        ("8 kilos", 8000),
        ("18 lb", 8165),
        ("18lbs", 8165),
        ("18 lb 4 oz", 8278),
        ("18lb, 4oz", 8278),
        ("18 pounds and 4 ounces", 8278),
        ("1 st 4 lb", 8165),
        ("1 stone 4", 8165),
        ("1 st 4 lb 3 oz", 8250),
        ("1 lb", 454),
        ("1 oz", 28),
    ],
)
def test_a_mass_is_read_as_people_type_it(text: str, g: int) -> None:
    assert read_mass(text, bare=Unit.KG) == Mass(g)


def test_a_bare_number_takes_the_unit_of_the_caller() -> None:
    assert read_length("10", bare=Unit.INCH) == Length(254)
    assert read_mass("10", bare=Unit.POUND) == Mass(4536)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", Unreadable.EMPTY),
        ("   ", Unreadable.EMPTY),
        ("4" * 41, Unreadable.TOO_LONG),
        ("45 cm" + " " * 9000, Unreadable.TOO_LONG),
        ("٤٥ cm", Unreadable.FOREIGN_DIGITS),
        ("４５", Unreadable.FOREIGN_DIGITS),
        ("-4 cm", Unreadable.NOT_POSITIVE),
        ("−4 cm", Unreadable.NOT_POSITIVE),
        ("0 cm", Unreadable.NOT_POSITIVE),
        ("0.01 cm", Unreadable.NOT_POSITIVE),
        ("1,200.5", Unreadable.TWO_MARKS),
        ("45..5", Unreadable.TWO_MARKS),
        ("8 kg", Unreadable.WRONG_DIMENSION),
        ("1 ft 5 lb", Unreadable.WRONG_DIMENSION),
        ("45 cubits", Unreadable.UNKNOWN_UNIT),
        ("45 mkg", Unreadable.UNKNOWN_UNIT),
        ("40-45 cm", Unreadable.TWO_NUMBERS),
        ("45 54", Unreadable.TWO_NUMBERS),
        ("1 ft 14 in", Unreadable.TWO_NUMBERS),
        ("45 cm 3", Unreadable.TWO_NUMBERS),
        ("1.5 ft 2 in", Unreadable.TWO_NUMBERS),
        ("5 in 1 ft", Unreadable.TWO_NUMBERS),
        ("17 1/0 in", Unreadable.NOT_A_NUMBER),
        ("NaN", Unreadable.NOT_A_NUMBER),
        ("sNaN", Unreadable.NOT_A_NUMBER),
        ("Infinity", Unreadable.NOT_A_NUMBER),
        ("1e3", Unreadable.NOT_A_NUMBER),
        ("1_0", Unreadable.NOT_A_NUMBER),
        ("0x10", Unreadable.NOT_A_NUMBER),
        ("+4", Unreadable.NOT_A_NUMBER),
        ("45\ncm", Unreadable.NOT_A_NUMBER),
        ("about 45", Unreadable.NOT_A_NUMBER),
    ],
)
def test_what_is_no_length_is_refused_with_its_reason(text: str, kind: Unreadable) -> None:
    with pytest.raises(UnreadableQuantity) as caught:
        read_length(text, bare=Unit.CM)
    assert caught.value.kind is kind
    assert len(caught.value.text) <= module.MAX_TYPED


def test_a_length_is_no_mass() -> None:
    with pytest.raises(UnreadableQuantity) as caught:
        read_mass("45 cm", bare=Unit.KG)
    assert caught.value.kind is Unreadable.WRONG_DIMENSION


def test_a_caller_cannot_mix_up_dimensions() -> None:
    with pytest.raises(TypeError):
        read_length("4", bare=Unit.KG)
    with pytest.raises(TypeError):
        read_mass("4", bare=Unit.CM)


@pytest.mark.parametrize(
    ("mm", "metric", "imperial"),
    [
        (615, "61.5 cm", "24 1/4 in"),
        (620, "62 cm", "24 1/2 in"),
        (305, "30.5 cm", "12 in"),
        (13, "1.3 cm", "1/2 in"),
        (1, "0.1 cm", "1/4 in"),
        (0, "0 cm", "0 in"),
    ],
)
def test_a_length_is_shown_to_the_millimetre_or_the_quarter_inch(
    mm: int, metric: str, imperial: str
) -> None:
    assert show_length(Length(mm), Units.METRIC) == metric
    assert show_length(Length(mm), Units.IMPERIAL) == imperial


@pytest.mark.parametrize(
    ("g", "metric", "imperial"),
    [
        (8200, "8.2 kg", "18 lb 1 oz"),
        (8165, "8.2 kg", "18 lb"),
        (8000, "8 kg", "17 lb 10 oz"),
        (9990, "10 kg", "22 lb"),
        (850, "850 g", "1 lb 14 oz"),
        (400, "400 g", "14 oz"),
        (1, "1 g", "1 oz"),
    ],
)
def test_a_mass_is_shown_to_the_tenth_of_a_kilogram_or_the_ounce(
    g: int, metric: str, imperial: str
) -> None:
    assert show_mass(Mass(g), Units.METRIC) == metric
    assert show_mass(Mass(g), Units.IMPERIAL) == imperial


@pytest.mark.parametrize(
    ("unit", "exactly"),
    [
        (Unit.INCH, "25.4"),
        (Unit.FOOT, "304.8"),
        (Unit.POUND, "453.59237"),
        (Unit.OUNCE, "28.349523125"),
        (Unit.STONE, "6350.29318"),
    ],
)
def test_each_unit_has_its_exact_size(unit: Unit, exactly: str) -> None:
    assert unit.size == Fraction(exactly)


def test_the_examples_in_the_docstrings_hold() -> None:
    outcome = doctest.testmod(module)
    assert outcome.attempted >= 2
    assert outcome.failed == 0


MARKS = st.sampled_from([".", ","])
GAPS = st.sampled_from(["", " ", "\u00a0"])


@given(whole=st.integers(0, 9999), part=st.integers(0, 999), mark=MARKS, gap=GAPS, data=st.data())
def test_typed_decimals_are_read_exactly(
    whole: int, part: int, mark: str, gap: str, data: st.DataObject
) -> None:
    unit = data.draw(st.sampled_from(list(Unit)))
    exact = Fraction(whole * 1000 + part, 1000) * unit.size
    text = f"{whole}{mark}{part:03d}{gap}{unit}"
    if exact < Fraction(1, 2):
        with pytest.raises(UnreadableQuantity):
            _read(text, unit)
    else:
        assert abs(_read(text, unit) - exact) <= Fraction(1, 2)


def _read(text: str, unit: Unit) -> int:
    if unit.is_length:
        return read_length(text, bare=unit).mm
    return read_mass(text, bare=unit).g


@given(st.integers(1, 99), st.integers(0, 11), st.integers(0, 3))
def test_feet_and_inches_add_up(feet: int, inches: int, quarters: int) -> None:
    text = f"{feet} ft {inches} {quarters}/4 in" if quarters else f"{feet} ft {inches} in"
    exact = (feet * 12 + inches + Fraction(quarters, 4)) * Fraction("25.4")
    assert abs(read_length(text, bare=Unit.CM).mm - exact) <= Fraction(1, 2)


@given(st.integers(1, 10_000), st.sampled_from(Units))
def test_a_shown_length_reads_back_within_the_shown_step(mm: int, units: Units) -> None:
    again = read_length(show_length(Length(mm), units), bare=Unit.M)
    assert abs(again.mm - mm) <= (0 if units is Units.METRIC else QUARTER_INCH_MM)
    if mm >= 10:
        assert abs(again.mm - mm) <= (0 if units is Units.METRIC else QUARTER_INCH_MM / 2 + 0.5)


@given(st.integers(1, 200_000), st.sampled_from(Units))
def test_a_shown_mass_reads_back_within_the_shown_step(g: int, units: Units) -> None:
    again = read_mass(show_mass(Mass(g), units), bare=Unit.OUNCE)
    assert abs(again.g - g) <= (50 if units is Units.METRIC else OUNCE_G)


@given(st.integers(1, 10_000), st.integers(1, 10_000), st.sampled_from(LENGTH_UNITS))
def test_more_of_a_unit_is_never_less(one: int, other: int, unit: Unit) -> None:
    less, more = sorted((one, other))
    small = read_length(f"{less}.{less % 10} {unit}", bare=Unit.CM)
    assert small <= read_length(f"{more}.{more % 10} {unit}", bare=Unit.CM)


@given(st.text(max_size=60), st.sampled_from(LENGTH_UNITS))
def test_any_text_is_a_length_or_refused(text: str, unit: Unit) -> None:
    with suppress(UnreadableQuantity):
        assert read_length(text, bare=unit).mm > 0


LIKELY = st.text(alphabet="0123456789.,/ ½¼'\"-cmkginftlbostz", max_size=45)


@given(LIKELY, st.sampled_from(MASS_UNITS))
def test_any_likely_text_is_a_mass_or_refused(text: str, unit: Unit) -> None:
    with suppress(UnreadableQuantity):
        assert read_mass(text, bare=unit).g > 0


@pytest.mark.parametrize(
    ("text", "size", "step"),
    [
        ("45 cm", 450, 10),
        ("45", 450, 10),
        ("45.5 cm", 455, 5),
        ("45,3 cm", 453, 1),
        ("452 mm", 452, 1),
        ("1.25 m", 1250, 10),
        ("17 1/2 in", 445, 12.7),
        ("17½ in", 445, 12.7),
        ("17 in", 432, 25.4),
        ("1 ft 5", 432, 25.4),
        ("8.2 kg", 8200, 100),
        ("8 kg", 8000, 1000),
        ("18 lb 1 oz", 8193, 28.35),
        ("1 st 4", 8165, 453.6),
        ("", 450, 1),
        ("as told", 450, 1),
    ],
)
def test_how_finely_something_was_read(text: str, size: int, step: float) -> None:
    assert step_of(text, size) == pytest.approx(step, rel=0.001)
