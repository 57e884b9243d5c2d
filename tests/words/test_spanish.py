"""Spanish: figures as the CLDR has them, the same blocks and numbers as in English, and a note."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from fitting.core.units import Length, Mass, Units
from fitting.core.words import Audience
from fitting.present.as_json import as_json
from fitting.present.as_text import as_text
from fitting.present.build import present
from fitting.present.figures import (
    show_age,
    show_ago,
    show_date,
    show_days,
    show_decimal,
    show_length,
    show_list,
    show_mass,
)
from fitting.present.handouts.shelf import handout_ids, present_handout
from fitting.present.languages import languages, translation_note
from fitting.present.outcome import outcome_json
from fitting.present.say import say, speaking, spoken
from fitting.present.view import ResultView
from tests.core.strategies import real_catalog
from tests.words.dogs import CASES, result_of

NOTE = "Traducción pendiente de revisión por una persona."
# Text of a view that tells ids, numbers, names and addresses: the same in every language.
SAME = {"id", "key", "number", "url", "letter", "state", "urgency", "verdict", "kind", "sources"}


def days() -> Iterator[date]:
    """Every day of a leap year."""
    day = date(2028, 1, 1)
    while day.year == 2028:
        yield day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("language", "pattern"), [("en", "d MMMM y"), ("es", "d 'de' MMMM 'de' y")]
)
def test_dates_are_those_of_the_cldr(language: str, pattern: str) -> None:
    with speaking(language):
        shown = [show_date(day) for day in days()]
    assert shown == [format_date(day, pattern, locale=language) for day in days()]


def test_a_date_in_spanish_is_the_long_one_of_the_cldr() -> None:
    with speaking("es"):
        shown = [show_date(day) for day in days()]
    assert shown == [format_date(day, "long", locale="es") for day in days()]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("tenths", [1, 85, 456, 615, 1005])
def test_decimals_are_those_of_the_cldr(language: str, tenths: int) -> None:
    with speaking(language):
        shown = show_decimal(f"{tenths / 10:g}")
    assert shown == format_decimal(tenths / 10, locale=language, format="0.#")


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_lists_in_spanish_are_those_of_the_cldr(count: int) -> None:
    items = ["arnés", "eslinga", "rampa", "botas", "colchón"][:count]
    with speaking("es"):
        assert show_list(items) == format_list(items, locale="es")


def test_figures_in_spanish() -> None:
    with speaking("es"):
        assert show_length(Length(615), Units.METRIC) == "61,5 cm"
        assert show_length(Length(620), Units.METRIC) == "62 cm"
        assert show_mass(Mass(8200), Units.METRIC) == "8,2 kg"
        assert show_mass(Mass(8200), Units.IMPERIAL) == "18 lb 1 oz"
        assert [show_days(n) for n in (1, 2)] == ["1 día", "2 días"]
        assert [show_ago(n) for n in (0, 1, 2)] == ["hoy", "ayer", "hace 2 días"]
        assert [show_age(n) for n in (0.5, 1, 5.5)] == ["6 meses", "1 año", "5,5 años"]


def test_the_language_of_the_moment_ends_with_it() -> None:
    assert spoken() == "en"
    with speaking("es"), speaking("en"):
        assert say("yesterday") == "yesterday"
    assert spoken() == "en"


def parts(value: object, at: str = "") -> Iterator[tuple[str, object]]:
    """The shape of a view: each field with how many lines it has, or its id or number."""
    if isinstance(value, tuple):
        yield at, len(value)
        for index, one in enumerate(value):
            yield from parts(one, f"{at}[{index}]")
    elif is_dataclass(value):
        for one in fields(value):
            held = getattr(value, one.name)
            name = f"{at}.{one.name}"
            if one.name in SAME and not is_dataclass(held):
                yield name, held
            else:
                yield from parts(held, name)
    elif isinstance(value, str):
        yield at, bool(value)


def without_note(view: ResultView) -> list[tuple[str, object]]:
    """The shape of a view, its last words left out: there the note on the translation stands."""
    return [(at, held) for at, held in parts(view) if not at.startswith(".disclaimers")]


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_both_languages_have_the_same_blocks_and_numbers(case: Path, audience: Audience) -> None:
    """A clinic prints its own language's copy: step 3 and source 7 are the same on both."""
    english, spanish = (
        present(
            result_of(case),
            real_catalog(),
            units=Units.METRIC,
            audience=audience,
            language=language,
        )
        for language in ("en", "es")
    )
    differing = [
        (one, other)
        for one, other in zip(without_note(english), without_note(spanish), strict=True)
        if (one != other and not one[0].startswith(".sources")) or one[0] != other[0]
    ]
    assert differing == []
    assert [(one.number, one.key) for one in english.sources] == [
        (one.number, one.key) for one in spanish.sources
    ]
    assert len(spanish.disclaimers) == len(english.disclaimers) + 1


@pytest.mark.parametrize("handout", handout_ids(real_catalog()))
def test_a_handout_has_the_same_blocks_in_both(handout: str) -> None:
    english, spanish = (
        present_handout(handout, real_catalog(), Units.METRIC, one) for one in ("en", "es")
    )
    assert len(english.sections) == len(spanish.sections)
    assert [len(one.lines) for one in english.sections] == [
        len(one.lines) for one in spanish.sections
    ]
    assert NOTE in spanish.disclaimers


@pytest.mark.parametrize("case", CASES[::4], ids=lambda case: case.stem)
def test_spanish_writes_no_decimal_point_and_leaves_no_brace(case: Path) -> None:
    text = as_text(present(result_of(case), real_catalog(), units=Units.METRIC, language="es"))
    told = " ".join(text.split("\nFuentes\n")[0].split())
    for aid in real_catalog().aids.values():
        told = told.replace(aid.name, "")
    assert not re.findall(r"\d\.\d", re.sub(r"\S*://\S*", "", told))
    assert not re.search(r"[{}]", told)
    assert NOTE in " ".join(text.split())


def test_what_programs_read_stays_english() -> None:
    result = result_of(CASES[0])
    told = as_json(result, real_catalog(), units=Units.METRIC)
    outcome = outcome_json(result, real_catalog(), units=Units.METRIC)
    with speaking("es"):
        assert as_json(result, real_catalog(), units=Units.METRIC) == told
        assert outcome_json(result, real_catalog(), units=Units.METRIC) == outcome


def test_a_translation_says_so_until_a_person_has_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert translation_note() == ""
    with speaking("es"):
        assert translation_note() == NOTE
    record = tmp_path / "locale" / "languages.toml"
    record.parent.mkdir()
    record.write_text('[[language]]\ncode = "es"\nname = "Español"\nby = "Ada"\n', encoding="utf-8")
    with speaking("es"):
        monkeypatch.setenv("FITTING_DATA", str(tmp_path))
        assert translation_note() == ""
    assert [one.code for one in languages()] == ["en", "es"]


def test_without_a_record_only_english_can_be_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FITTING_DATA", str(tmp_path))
    assert [one.code for one in languages()] == ["en"]
