"""Reads the files of a catalogue as they are written; knows TOML and CSV, not what they mean."""

import csv
import io
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from fitting.load.faults import Fault, unknown
from fitting.load.layout import BREEDS, FILES, FOLDERS, NOT_DATA, is_data

_AT = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")

_PLAIN = {
    "Cannot overwrite a value": "this key is written twice in one table",
    "Cannot declare": "this table is declared twice",
    "Cannot mutate": "this table is declared twice",
    "Invalid value": "this value cannot be read; text needs quotes",
    "Invalid date or datetime": "this is not a date of the calendar; write 2026-11-23",
    "Invalid statement": 'this line cannot be read; expected: key = "value" or [[table]]',
    "Expected '=' after a key": 'expected "=" after the key',
    "Unclosed array": 'a list is not closed; "]" or a comma is missing',
    "Unterminated string": "a text is not closed; a quote is missing",
    "Illegal character": "a text is not closed on its line; a quote is missing",
    "Expected newline or end of document": "only one value may stand on a line",
}
"""The reader's own phrases, and what they mean to somebody who is not a programmer."""


@dataclass(slots=True)
class Written:
    """Everything that was read. File names are relative, with slashes.

    `tables` maps a TOML file to its content, `rows` holds the lines of the breeds as (line
    number, columns), `faults` what could not be read at all.
    """

    tables: dict[str, dict[str, object]] = field(default_factory=dict)
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    faults: list[Fault] = field(default_factory=list)

    def unread(self) -> frozenset[str]:
        """The files and folders that are missing or could not be read, in whole or in part."""
        return frozenset(fault.file for fault in self.faults)


@dataclass(frozen=True, slots=True)
class Files:
    """The bytes of every data file, by name in order, what could not be read, and the digest."""

    contents: Mapping[str, bytes]
    faults: tuple[Fault, ...]
    digest: str


def collect(root: Path) -> Files:
    """The files below `root`; never raises for one that cannot be read."""
    if not root.is_dir():
        return Files({}, (Fault(str(root), "", "there is no such folder"),), "")
    names = sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    )
    faults = _strangers(names) + _missing(names)
    contents: dict[str, bytes] = {}
    digest = sha256()
    for name in filter(is_data, names):
        try:
            content = (root / name).read_bytes()
        except OSError as problem:
            faults.append(Fault(name, "", f"cannot be read: {problem.strerror}"))
            continue
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
        contents[name] = content
    return Files(contents, tuple(faults), digest.hexdigest())


def parse(files: Files) -> Written:
    """What the files say; never raises for a faulty one."""
    written = Written(faults=list(files.faults))
    for name, content in files.contents.items():
        _take(written, name, content)
    return written


def _strangers(names: list[str]) -> list[Fault]:
    """Files that belong to no place: a misspelt name would otherwise be left out in silence."""
    places = [*FILES, BREEDS, *NOT_DATA]
    folders = f"or one record a file in {', '.join(FOLDERS)}"
    return [
        Fault(name, "", f"{unknown('a file of the catalogue', name, places)}; {folders}")
        for name in names
        if not is_data(name) and name not in NOT_DATA
    ]


def _missing(names: list[str]) -> list[Fault]:
    files = [
        Fault(name, "", "this file is missing") for name in (*FILES, BREEDS) if name not in names
    ]
    folders = [
        Fault(folder, "", "this folder is missing or holds no .toml file")
        for folder in FOLDERS
        if not any(name.startswith(f"{folder}/") for name in names)
    ]
    return files + folders


def _take(written: Written, name: str, content: bytes) -> None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        written.faults.append(Fault(name, f"line {line}", "this file is not UTF-8 text"))
        return
    if name == BREEDS:
        _take_rows(written, name, text)
        return
    try:
        written.tables[name] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        written.faults.append(_unreadable(name, str(error), text))
    except RecursionError:
        written.faults.append(Fault(name, "", "this file is nested too deeply"))
    except ValueError:
        # Python refuses to read a whole number of thousands of digits, to save time.
        written.faults.append(Fault(name, "", "a number in this file has far too many digits"))


def _take_rows(written: Written, name: str, text: str) -> None:
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        written.columns = tuple(next(reader, ()))
        for cells in reader:
            if len(cells) != len(written.columns):
                count = f"this row has {len(cells)} columns, the first line {len(written.columns)}"
                written.faults.append(Fault(name, f"line {reader.line_num}", count))
            else:
                row = dict(zip(written.columns, cells, strict=True))
                written.rows.append((reader.line_num, row))
    except csv.Error as error:
        written.faults.append(Fault(name, f"line {reader.line_num}", f"cannot be read: {error}"))


def _unreadable(name: str, message: str, text: str) -> Fault:
    """The fault for an ill-formed TOML file, at its line and in plain words."""
    place = _AT.search(message)
    line = (place and place["line"]) or text.count("\n") + 1
    said = message[: place.start()] if place else message
    plain = next((words for start, words in _PLAIN.items() if said.startswith(start)), said)
    return Fault(name, f"line {line}", plain)
