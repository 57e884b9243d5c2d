"""The dog of a result as JSON: every answer as it was read, lengths in mm and masses in g."""

from dataclasses import fields
from datetime import date
from enum import StrEnum

from fitting.core.answers import Answers, Override, Reading
from fitting.core.units import Length, Mass

_LEFT_OUT = ("weight_typed",)
"""Kept for a page that shows an answer again as it was typed; the quantity itself is given."""


def dog_json(answers: Answers) -> dict[str, object]:
    """Every answer under its own name; a length ends in `_mm`, a mass in `_g`.

    What is not known is null, "unknown" or an empty text or list, as in the answers.
    """
    dog: dict[str, object] = {}
    for one in fields(answers):
        if one.name not in _LEFT_OUT:
            dog[_named(one.name)] = _plain(getattr(answers, one.name))
    dog["measurements"] = {
        measured.value: _reading(reading)
        for measured, reading in sorted(answers.measurements.items())
    }
    return dog


_QUANTITIES = {"weight": "weight_g", "lift_limit": "lift_limit_g", "door_width": "door_width_mm"}


def _named(name: str) -> str:
    return _QUANTITIES.get(name, name)


def _reading(reading: Reading) -> dict[str, object]:
    return {
        "value_mm": reading.value.mm,
        "typed": reading.typed,
        "by": reading.by.value if reading.by else None,
        "posture": reading.posture.value if reading.posture else None,
        "tool": reading.tool.value if reading.tool else None,
        "readings_mm": [one.mm for one in reading.readings],
    }


def _plain(value: object) -> object:
    """A value of the answers as JSON can hold it; sets are sorted, so that order is fixed."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Length):
        return value.mm
    if isinstance(value, Mass):
        return value.g
    if isinstance(value, frozenset):
        return sorted(str(one) for one in value)
    if isinstance(value, Override):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    return value
