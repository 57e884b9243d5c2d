"""The template and every translation are those of today, whole and sound in form."""

import re

import pytest
from babel.messages.catalog import Message

from tools.spoken_rules import refusals_in
from tools.words import (
    DOMAIN,
    LOCALE,
    as_mo,
    as_po,
    faults_of,
    gather,
    languages,
    missing,
    po_file,
    pseudo,
    read,
    updated,
)

TEMPLATE = gather()
TELL = "run: python -m tools.words"
LANGUAGES = languages()


def forms(one: Message) -> list[tuple[str, str]]:
    """Each form of a message beside its translation."""
    meant = one.id if isinstance(one.id, tuple | list) else (one.id,)
    said = one.string if isinstance(one.string, tuple | list) else (one.string or "",)
    return list(zip(meant, said, strict=True))


def test_the_template_holds_what_is_said_today() -> None:
    assert (LOCALE / f"{DOMAIN}.pot").read_bytes() == as_po(TEMPLATE), TELL
    assert len(TEMPLATE) > 3000


@pytest.mark.parametrize("told", ["Find the right aid for a dog that cannot walk well", "Sling"])
def test_messages_of_every_kind_of_place_are_gathered(told: str) -> None:
    places = {place.split("/")[0] for one in TEMPLATE for place, _ in one.locations}
    assert places == {"catalog", "core", "fitting", "templates"}
    assert (told in TEMPLATE) is (told != "Sling")


def test_spanish_is_there() -> None:
    assert "es" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_is_whole(language: str) -> None:
    lacking = [one.id for one in missing(updated(language, TEMPLATE))]
    assert lacking == [], f"{TELL}; then: python -m tools.words --missing {language}"
    assert po_file(language).read_bytes() == as_po(updated(language, TEMPLATE)), TELL


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_gettext_reads_is_made_from_what_is_written(language: str) -> None:
    made = as_mo(read(language))
    assert po_file(language).with_suffix(".mo").read_bytes() == made, TELL


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_translation_has_the_places_and_ends_of_its_message(language: str) -> None:
    wrong = [(one.id, faults_of(one)) for one in read(language) if one.id and faults_of(one)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_translation_tells_the_same_numbers(language: str) -> None:
    """A dose, a day or a limit may not change on the way: digits are compared, marks aside."""
    wrong = []
    for one in read(language):
        for meant, said in forms(one) if one.id else []:
            if sorted(digits(meant)) != sorted(digits(said)):
                wrong.append((meant, said))
    assert wrong == []


def digits(text: str) -> list[str]:
    return re.findall(r"\d+", re.sub(r"(?<=\d),(?=\d{3}\b)", "", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_translation_ends_as_its_message_ends(language: str) -> None:
    """A sentence stays a sentence, a question a question, a label a label."""
    ends = {".", "?", ":", "!"}
    wrong = [
        (meant, said)
        for one in read(language)
        if one.id
        for meant, said in forms(one)
        if {meant.rstrip()[-1:], said.rstrip()[-1:]} & ends and meant[-1] != said[-1]
    ]
    assert wrong == []


def test_a_wrong_place_is_found() -> None:
    assert faults_of(Message("Size {size}", "Talla {talla}"))
    assert faults_of(Message("Size {size}", "Talla {size} "))
    assert not faults_of(Message("Size {size}", "Talla {size}"))
    assert not faults_of(Message(("Once a day.", "{count} times."), ("Una vez.", "{count} veces.")))


def test_a_pseudo_message_is_longer_and_keeps_its_places() -> None:
    made = pseudo("Size {size:amount} (small)")
    assert made.startswith("«Sízé {size:amount} [smáll]")
    assert made.endswith("»")
    assert len(made) >= 1.3 * len("Size  (small)") + len("{size:amount}")


def test_refusals_are_told_from_code() -> None:
    source = '"""Docstring here."""\nraise TypeError("A fault of code.")\nX = "{thing} is missing."'
    assert list(refusals_in(source)) == ["{thing} is missing."]
