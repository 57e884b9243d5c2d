"""Products and measurements: published ranges the right way round, folders that fit."""

from collections.abc import Iterator, Mapping

from fitting.core.catalog import Aid, Breed, Measurement, Range
from fitting.core.words import MeasurementId, Support
from fitting.load.breeds import RANGES
from fitting.load.faults import Fault, listed, unknown
from fitting.load.shelf import Placed, Shelf

FOLDER_SUPPORTS: Mapping[str, tuple[Support, ...]] = {
    "aids/slings": (Support.REAR_SLING, Support.FRONT_SLING),
    "aids/harnesses": (
        Support.BODY_HARNESS,
        Support.REAR_HARNESS,
        Support.FRONT_HARNESS,
        Support.FULL_BODY_HARNESS,
    ),
    "aids/wheelchairs": tuple(support for support in Support if support.wheelchair),
    "aids/accessories": tuple(support for support in Support if support.accessory),
}
"""Which kinds of aid lie in which folder; withheld things may lie in any."""


def check(shelf: Shelf) -> Iterator[Fault]:
    limits = {item.record.id: item.record for item in shelf.of(Measurement)}
    for measurement in shelf.of(Measurement):
        if not 0 < measurement.record.min_mm < measurement.record.max_mm:
            yield measurement.fault("max_mm", "must be above min_mm, and both above 0")
    for aid in shelf.of(Aid):
        yield from _sizes(aid, limits)
        yield from _order_sheet(aid)
        yield from _fixed(aid)
        yield from _landmarks(aid)
        yield from _kind(aid)
    for breed in shelf.of(Breed):
        for name in RANGES:
            yield from _range(breed, name, getattr(breed.record, name))


def _sizes(aid: Placed[Aid], limits: Mapping[MeasurementId, Measurement]) -> Iterator[Fault]:
    names: set[str] = set()
    for position, size in enumerate(aid.record.sizes, start=1):
        place = f"sizes[{position}]"
        if size.name in names:
            yield aid.fault(f"{place}.name", f'the size "{size.name}" is there twice')
        names.add(size.name)
        yield from _range(aid, f"{place}.weight", size.weight)
        for key in ("wheel_diameter_mm", "aid_width_mm", "aid_length_mm"):
            yield from _range(aid, f"{place}.{key}", getattr(size, key))
        for measurement, span in size.ranges.items():
            key = f"{place}.ranges.{measurement}"
            yield from _range(aid, key, span)
            if measurement in limits:
                yield from _possible(aid, key, span, limits[measurement])


def _range(item: Placed[Aid] | Placed[Breed], key: str, span: Range | None) -> Iterator[Fault]:
    if span is None:
        return
    if span.low is None and span.high is None and not span.note:
        yield item.fault(key, "has neither low nor high nor a note")
    if (span.low is not None and span.low < 0) or (span.high is not None and span.high <= 0):
        yield item.fault(key, "must be above 0")
    if span.low is not None and span.high is not None and span.low > span.high:
        yield item.fault(key, f"low {span.low} is above high {span.high}")


def _possible(aid: Placed[Aid], key: str, span: Range, limit: Measurement) -> Iterator[Fault]:
    """A range that no dog can have is a slip of the pen, most often of the unit."""
    below = span.high is not None and span.high < limit.min_mm
    above = span.low is not None and span.low > limit.max_mm
    if below or above:
        bounds = f"{limit.min_mm} to {limit.max_mm} mm"
        yield aid.fault(key, f"no dog measures this; {limit.id} can be {bounds}")


def _order_sheet(aid: Placed[Aid]) -> Iterator[Fault]:
    letters: set[str] = set()
    for position, row in enumerate(aid.record.order_sheet, start=1):
        if row.letter in letters:
            message = f'the field "{row.letter}" is there twice'
            yield aid.fault(f"order_sheet[{position}].letter", message)
        letters.add(row.letter)
        if row.weight and row.measurement is not None:
            message = "a field asks for the weight or for a measurement, not both"
            yield aid.fault(f"order_sheet[{position}].weight", message)


def _fixed(aid: Placed[Aid]) -> Iterator[Fault]:
    named = {row.measurement for row in aid.record.order_sheet if row.fixed}
    for position, part in enumerate(aid.record.fixed, start=1):
        if part.measurement in named:
            message = f"{part.measurement} is fixed already; name it once"
            yield aid.fault(f"fixed[{position}].measurement", message)
        if not part.part.strip():
            yield aid.fault(f"fixed[{position}].part", "must not be empty")
        named.add(part.measurement)


def _landmarks(aid: Placed[Aid]) -> Iterator[Fault]:
    """An unread landmark is one of a range that is there."""
    charted = sorted({name for size in aid.record.sizes for name in size.ranges})
    for name in aid.record.landmark_unread:
        if name not in charted:
            yield aid.fault("landmark_unread", unknown("a range of a size", name, charted))


def _kind(aid: Placed[Aid]) -> Iterator[Fault]:
    support, withheld = aid.record.support, aid.record.withheld
    if (support is None) != bool(withheld):
        message = "an aid has either a support or a reason why it is withheld, and not both"
        yield aid.fault("withheld" if support is None else "support", message)
    allowed = FOLDER_SUPPORTS.get(aid.file.rpartition("/")[0], ())
    if support is not None and support not in allowed:
        message = f'"{support}" does not belong in this folder; allowed: {listed(allowed)}'
        yield aid.fault("support", message)
