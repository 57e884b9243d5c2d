"""Whatever one record says of another must be there: sources, exercises, breeds, files."""

import dataclasses
from collections.abc import Iterator

from fitting.core.catalog import Aid, Breed, Exercise, Review, Setting, Source, Stage
from fitting.load.faults import Fault, unknown
from fitting.load.layout import is_data
from fitting.load.shelf import Placed, Shelf

_CITING = ("sources", "transport_sources", "false_comfort_sources", "source")


def check(shelf: Shelf) -> Iterator[Fault]:
    keys = shelf.names(Source)
    for item in shelf.placed:
        for key, cited in _citations(item.record, ""):
            if not cited:
                message = 'names no source; a rule of our own cites "tool-rule"'
                yield item.fault(key, message)
            for source in cited:
                if source not in keys and shelf.complete(Source):
                    yield item.fault(key, unknown("a known source", source, keys))
    yield from _first_choices(shelf)
    yield from _breeds(shelf)
    yield from _reviewed(shelf)


def _citations(record: object, path: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each key of a record, at any depth, that cites sources, with what it cites."""
    if not dataclasses.is_dataclass(record):
        return
    for one in dataclasses.fields(record):
        value = getattr(record, one.name)
        key = f"{path}.{one.name}" if path else one.name
        if one.name in _CITING:
            yield key, (value,) if isinstance(value, str) else value
        elif isinstance(value, tuple):
            for position, entry in enumerate(value, start=1):
                yield from _citations(entry, f"{key}[{position}]")


def _first_choices(shelf: Shelf) -> Iterator[Fault]:
    """A stage's first choices are exercises which that stage allows and a home can do."""
    exercises = {item.record.id: item.record for item in shelf.of(Exercise)}
    names = shelf.names(Exercise)
    for stage in shelf.of(Stage):
        for chosen in stage.record.first_choice:
            if chosen not in names and shelf.complete(Exercise):
                yield stage.fault("first_choice", unknown("a known exercise", chosen, names))
            elif chosen in exercises:
                yield from _misplaced(stage, exercises[chosen])


def _misplaced(stage: Placed[Stage], exercise: Exercise) -> Iterator[Fault]:
    if stage.record.id not in exercise.stages:
        allowed = ", ".join(exercise.stages)
        message = f'"{exercise.id}" is not allowed at {stage.record.id}; its stages are {allowed}'
        yield stage.fault("first_choice", message)
    if exercise.setting in (Setting.CLINIC_ONLY, Setting.NOT_OFFERED):
        yield stage.fault("first_choice", f'"{exercise.id}" is not for home ({exercise.setting})')


def _breeds(shelf: Shelf) -> Iterator[Fault]:
    names = shelf.names(Breed)
    for item in shelf.of(Aid) if shelf.complete(Breed) else ():
        for breed in item.record.only_breeds:
            if breed not in names:
                yield item.fault("only_breeds", unknown("a known breed", breed, names))


def _reviewed(shelf: Shelf) -> Iterator[Fault]:
    files = sorted({item.file for item in shelf.placed})
    for review in shelf.of(Review):
        file = review.record.file
        known = file in files or any(name.startswith(f"{file.rstrip('/')}/") for name in files)
        if not known and not is_data(file):
            yield review.fault("file", unknown("a file of the catalogue", file, files))
        if bool(review.record.by) != (review.record.on is not None):
            yield review.fault("on", "a review needs both who read the file and when")
