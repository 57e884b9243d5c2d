"""Each record has one name, and the file is called by it."""

import re
from collections import defaultdict
from collections.abc import Iterator

from fitting.core.catalog import Aid, Breed, Exercise, MakerDefinition, Stage
from fitting.load.faults import Fault
from fitting.load.layout import FILES
from fitting.load.shelf import Placed, Shelf

_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def check(shelf: Shelf) -> Iterator[Fault]:
    for sections in FILES.values():
        for section in sections:
            if section.unique:
                yield from _twice(shelf.of(section.record), section.identity)
    for record, key in ((Stage, "id"), (Exercise, "id"), (Aid, "id"), (Breed, "name")):
        yield from _twice(shelf.of(record), key)
    yield from _makers_twice(shelf)
    yield from _other_names(shelf)
    yield from _file_names(shelf)


def _twice(placed: list[Placed[object]], key: str) -> Iterator[Fault]:
    first: dict[str, Placed[object]] = {}
    for item in placed:
        name = str(getattr(item.record, key))
        known = first.setdefault(name.casefold(), item)
        if known is not item:
            yield item.fault(key, f'"{name}" is there twice; it is also in {known.file}')


def _makers_twice(shelf: Shelf) -> Iterator[Fault]:
    seen: dict[tuple[str, str], list[Placed[MakerDefinition]]] = defaultdict(list)
    for item in shelf.of(MakerDefinition):
        seen[item.record.maker, item.record.name].append(item)
    for (maker, name), items in seen.items():
        for item in items[1:]:
            yield item.fault("name", f'"{name}" of {maker} is there twice')


def _other_names(shelf: Shelf) -> Iterator[Fault]:
    """A breed's other name may not be the name, or another name, of a second breed."""
    owners = {item.record.name.casefold(): item.record.name for item in shelf.of(Breed)}
    for item in shelf.of(Breed):
        for name in item.record.also:
            owner = owners.setdefault(name.casefold(), item.record.name)
            if owner != item.record.name:
                yield item.fault("also", f'"{name}" also means {owner}')


def _file_names(shelf: Shelf) -> Iterator[Fault]:
    """A stage file is its id in small letters, an aid file its id, an exercise file starts so."""
    for stage in shelf.of(Stage):
        yield from _named(stage, stage.record.id.value, stage.record.id.value.lower())
    for aid in shelf.of(Aid):
        yield from _named(aid, aid.record.id, aid.record.id)
        if not _SLUG.fullmatch(aid.record.id):
            yield aid.fault("id", "may hold small letters, digits and hyphens only")
    for exercise in shelf.of(Exercise):
        start = exercise.record.id.lower()
        stem = _stem(exercise.file)
        if stem != start and not stem.startswith(f"{start}-"):
            message = f'"{exercise.record.id}" must be in a file named {start}-some-words.toml'
            yield exercise.fault("id", message)


def _named(item: Placed[object], identity: str, stem: str) -> Iterator[Fault]:
    if _stem(item.file) != stem:
        yield item.fault("id", f'"{identity}" must be in the file {stem}.toml')


def _stem(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".toml")
