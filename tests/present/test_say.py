"""The one door: looking up, filling places, and what users type."""

import struct
from pathlib import Path

import pytest

from fitting.present.say import (
    UnfilledPlace,
    UnknownLanguage,
    look_up,
    mark,
    say,
    say_count,
    speaking,
)


def write_translation(root: Path, language: str, pairs: dict[str, str]) -> None:
    """Writes a compiled catalogue of messages as gettext reads it (GNU .mo, version 0)."""
    header = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\n"
    entries = sorted({"": header, **pairs}.items(), key=lambda pair: pair[0].encode())
    keys, values, blob = [], [], b""
    start = 28 + 16 * len(entries)
    for index, table in ((0, keys), (1, values)):
        for entry in entries:
            text = entry[index].encode()
            table.append((len(text), start + len(blob)))
            blob += text + b"\0"
    counts = (0x950412DE, 0, len(entries), 28, 28 + 8 * len(entries), 0, 0)
    data = struct.pack("<7I", *counts)
    data += b"".join(struct.pack("<2I", *pair) for pair in (*keys, *values)) + blob
    folder = root / "locale" / language / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "fitting.mo").write_bytes(data)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FITTING_DATA", str(tmp_path))
    return tmp_path


def test_english_is_said_as_it_is_written() -> None:
    assert say("Size {size}", size="M") == "Size M"


def test_a_message_is_looked_up_before_its_places_are_filled(data: Path) -> None:
    write_translation(data, "de", {"Size {size}": "Größe {size}", "Floors": "Böden"})
    with speaking("de"):
        assert say("Size {size}", size="Floors") == "Größe Floors"
        assert look_up("Floors") == "Böden"
    assert say("Size {size}", size="M") == "Size M"


def test_a_count_takes_the_plural_of_its_language(data: Path) -> None:
    write_translation(data, "de", {"{count} day\0{count} days": "{count} Tag\0{count} Tage"})
    with speaking("de"):
        assert [say_count("{count} day", "{count} days", n) for n in (1, 2)] == ["1 Tag", "2 Tage"]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_one_alone_is_singular(count: int) -> None:
    assert say_count("{count} day", "{count} days", count) == f"{count} day{'s' * (count != 1)}"


def test_a_language_without_a_translation_is_an_error(data: Path) -> None:
    with pytest.raises(UnknownLanguage, match="'xx'"), speaking("xx"):
        pytest.fail("must not be reached")


@pytest.mark.parametrize("name", ["{value}", "{0.__class__}", "{", "%s", "<b>&", "{{x}}"])
def test_what_a_user_typed_is_never_read_as_a_message(name: str) -> None:
    assert say("Care sheet for {dog}", dog=name) == f"Care sheet for {name}"


def test_a_place_that_nobody_filled_is_an_error() -> None:
    with pytest.raises(UnfilledPlace, match="'size'"):
        say("Size {size}")


def test_a_marked_message_is_unchanged() -> None:
    assert mark("Floors") == "Floors"


def test_an_empty_text_of_the_catalogue_stays_empty(data: Path) -> None:
    write_translation(data, "de", {"Floors": "Böden"})
    with speaking("de"):
        assert look_up("") == ""
