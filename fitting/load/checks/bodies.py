"""Test bodies: of a known type, possible for a dog, and all filled in alike."""

from collections.abc import Iterator

from fitting.core.catalog import Aid, Body, BodyType, Breed, Measurement
from fitting.core.words import MeasurementId
from fitting.load.faults import Fault, unknown
from fitting.load.shelf import Placed, Shelf

LIGHTEST_G, HEAVIEST_G = 500, 120_000
"""Weights outside these are a slip of unit in a test body."""


def check(shelf: Shelf) -> Iterator[Fault]:
    limits = {
        item.record.id: (item.record.min_mm, item.record.max_mm) for item in shelf.of(Measurement)
    }
    for body in shelf.of(Body):
        yield from _named(body, shelf)
        yield from _possible(body, limits)
    yield from _alike(shelf)


def _named(body: Placed[Body], shelf: Shelf) -> Iterator[Fault]:
    types, breeds = shelf.names(BodyType), shelf.names(Breed)
    record = body.record
    if record.body_type not in types and shelf.complete(BodyType):
        yield body.fault("body_type", unknown("a body type", record.body_type, types))
    if record.breed and record.breed not in breeds and shelf.complete(Breed):
        yield body.fault("breed", unknown("a known breed", record.breed, breeds))


def _possible(body: Placed[Body], limits: dict[MeasurementId, tuple[int, int]]) -> Iterator[Fault]:
    if not LIGHTEST_G <= body.record.weight_g <= HEAVIEST_G:
        yield body.fault("weight_g", f"must be {LIGHTEST_G} to {HEAVIEST_G}, in grams")
    for name, size_mm in body.record.measurements.items():
        low, high = limits.get(name, (size_mm, size_mm))
        if not low <= size_mm <= high:
            yield body.fault(f"measurements.{name}", f"must be {low} to {high}, in millimetres")


def _alike(shelf: Shelf) -> Iterator[Fault]:
    """What a chart asks for, all bodies have or none: else a hole would look like a misfit."""
    charted = {name for aid in shelf.of(Aid) for size in aid.record.sizes for name in size.ranges}
    filled = {name for body in shelf.of(Body) for name in body.record.measurements}
    for body in shelf.of(Body):
        for name in sorted(charted & filled - set(body.record.measurements)):
            yield body.fault(f"measurements.{name}", "is missing; other test bodies have it")
