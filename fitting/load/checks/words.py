"""Texts that must not be empty, and text fields that take a few words only."""

import dataclasses
from collections.abc import Iterator, Mapping

from fitting.core import catalog as core
from fitting.core.words import MeasurementId
from fitting.load.faults import Fault, unknown
from fitting.load.shape import record_name
from fitting.load.shelf import Shelf

CHOICES: Mapping[tuple[type, str], tuple[str, ...]] = {
    (core.Threshold, "unit"): ("day", "hour", "second", "mm", "g", "step", "percent", "count"),
    (core.RedFlag, "can_be_known"): ("never", "by_exam", "by_list", "by_plan"),
    (core.Advice, "moment"): (
        "always",
        "past_gate_no_clearance",
        "in_rest",
        "after_rest",
        "not_ivdd",
        "referral",
    ),
    (core.Aid, "male"): ("", "clear", "avoid"),
    (core.Aid, "primary"): ("", "weight", *(item.value for item in MeasurementId)),
    (core.Aid, "between_sizes"): ("", "up", "down", "ask"),
    (core.SpecRule, "reading"): (
        "",
        "weight",
        "door_width",
        *(item.value for item in MeasurementId),
    ),
}
"""Fields of text that take one of a few words."""


def check(shelf: Shelf) -> Iterator[Fault]:
    for item in shelf.placed:
        for key, message in _empty(item.record):
            yield item.fault(key, message)
        for (record, name), allowed in CHOICES.items():
            if isinstance(item.record, record):
                word = getattr(item.record, name)
                if word not in allowed:
                    shown = [choice or '""' for choice in allowed]
                    yield item.fault(name, unknown("one of its values", word, shown))
    for source in shelf.of(core.Source):
        url = source.record.url
        if url and not url.startswith(("http://", "https://")):
            yield source.fault("url", f'"{url}" is not a web address; it starts with https://')
    for centre in shelf.of(core.Centre):
        country = centre.record.country
        if not (len(country) == 2 and country.isascii() and country.isupper()):
            yield centre.fault("country", f'"{country}" is not a country code such as GB')


def _empty(record: object) -> Iterator[tuple[str, str]]:
    """Keys without a default that hold nothing, and lists with an empty line."""
    if not dataclasses.is_dataclass(record):
        return
    for one in dataclasses.fields(record):
        value = getattr(record, one.name)
        required = one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
        if required and isinstance(value, str) and not value.strip():
            yield one.name, f"is empty; every {record_name(type(record))} has it"
        if isinstance(value, tuple):
            blank = [n for n, line in enumerate(value, start=1) if _blank(line)]
            yield from ((f"{one.name}[{n}]", "is an empty line") for n in blank)


def _blank(line: object) -> bool:
    return isinstance(line, str) and not line.strip()
