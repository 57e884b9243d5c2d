"""Records on their shelf: each with the file and the place in it that it came from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from fitting.load.breeds import breed_tables
from fitting.load.faults import Fault, unknown
from fitting.load.layout import BREEDS, FILES, FOLDERS, IDENTITY, Section, records_of
from fitting.load.reader import Written
from fitting.load.shape import shape

T = TypeVar("T")
Held = TypeVar("Held", covariant=True)


@dataclass(frozen=True, slots=True)
class Placed(Generic[Held]):
    """One record, the file that holds it and its place there (empty: the whole file)."""

    file: str
    place: str
    record: Held

    def fault(self, key: str, message: str) -> Fault:
        """A fault of this record, at a key path inside it."""
        return Fault(self.file, joined(self.place, key), message)


@dataclass(slots=True)
class Shelf:
    """Every record that has the right shape, and the faults of those that have not.

    `named` keeps the identity of every table, shapeless ones too, so that one mistake in a
    record does not make each mention of it another; `unread` the files that could not be
    read, for the same reason.
    """

    faults: list[Fault]
    unread: frozenset[str] = frozenset()
    placed: list[Placed[object]] = field(default_factory=list)
    named: dict[type, list[str]] = field(default_factory=dict)

    def of(self, record: type[T]) -> list[Placed[T]]:
        """The records of one type, in the order of files and tables."""
        return [
            Placed(item.file, item.place, item.record)
            for item in self.placed
            if isinstance(item.record, record)
        ]

    def records(self, record: type[T]) -> list[T]:
        return [item.record for item in self.of(record)]

    def names(self, record: type) -> list[str]:
        """The identities of all tables of one type, well shaped or not."""
        return self.named.get(record, [])

    def complete(self, record: type) -> bool:
        """Whether every file of this type was read, so that what is not there is missing."""
        return not any(record in records_of(file) for file in self.unread)


def shelve(written: Written) -> Shelf:
    """Shapes every table that was read."""
    shelf = Shelf(list(written.faults), written.unread())
    for file, tables in written.tables.items():
        if file in FILES:
            _shelve_sections(shelf, file, tables)
        else:
            _put(shelf, FOLDERS[file.rpartition("/")[0]], file, "", tables)
    rows, faults = breed_tables(written)
    shelf.faults += faults
    if faults:
        shelf.unread |= {BREEDS}
    for record, place, table in rows:
        _put(shelf, record, BREEDS, place, table)
    return shelf


def _shelve_sections(shelf: Shelf, file: str, tables: dict[str, object]) -> None:
    sections = FILES[file]
    names = [section.table for section in sections]
    for name in tables:
        if name not in names:
            shelf.faults.append(Fault(file, name, unknown("a table of this file", name, names)))
    for section in sections:
        content = tables.get(section.table)
        if content is None:
            shelf.faults.append(Fault(file, section.table, "this table is missing from the file"))
            continue
        for place, table in _entries(section, content, shelf, file):
            _put(shelf, section.record, file, place, table)


def _entries(
    section: Section, content: object, shelf: Shelf, file: str
) -> Iterator[tuple[str, object]]:
    """The tables of a section with their places, such as `source[tool-rule]` or `cell[3]`."""
    if section.single:
        yield section.table, content
        return
    if not isinstance(content, list):
        message = f"must be a list of tables; write [[{section.table}]] above each"
        shelf.faults.append(Fault(file, section.table, message))
        return
    for position, table in enumerate(content, start=1):
        name = table.get(section.identity) if isinstance(table, dict) else None
        label = name if isinstance(name, str) else position
        yield f"{section.table}[{label}]", table


def _put(shelf: Shelf, record: type, file: str, place: str, table: object) -> None:
    identity = IDENTITY.get(record, "name")
    name = table.get(identity) if isinstance(table, dict) else None
    if isinstance(name, str):
        shelf.named.setdefault(record, []).append(name)
    made, mistakes = shape(record, table)
    shelf.faults += [Fault(file, joined(place, key), message) for key, message in mistakes]
    if made is not None:
        shelf.placed.append(Placed(file, place, made))


def joined(place: str, key: str) -> str:
    """The key path of a key at a place."""
    return f"{place}.{key}" if place and key else place or key
