"""Gives each table the shape of its record. The core's types are the only schema."""

import dataclasses
import json
import math
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import EnumType
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from fitting.load.faults import listed, nearest, unknown

STRICT = ConfigDict(extra="forbid", strict=True)
"""Unknown keys are refused and nothing is turned into another type in silence."""

_WANTED = {
    "string_type": "text in quotes",
    "int_type": "a whole number without quotes",
    "int_from_float": "a whole number",
    "int_parsing_size": "a smaller whole number",
    "float_type": "a number without quotes",
    "finite_number": "a number",
    "bool_type": "true or false",
    "date_type": "a date such as 2026-11-23, without quotes",
    "date_parsing": "a date such as 2026-11-23",
    "date_from_datetime_parsing": "a date such as 2026-11-23",
    "date_from_datetime_inexact": "a date without a time of day",
    "tuple_type": "a list in square brackets",
    "mapping_type": "a table",
    "dict_type": "a table",
    "dataclass_type": "a table",
}
"""What a key must hold, by the validator's kind of error."""


@cache
def adapter_for(record: type) -> TypeAdapter[Any]:
    """The validator of one kind of record; it takes a list with one table."""
    # The settings of a validator reach a plain dataclass only through a container.
    return TypeAdapter(tuple[record], config=STRICT)  # type: ignore[valid-type]


def shape(record: type, table: object) -> tuple[object, list[tuple[str, str]]]:
    """The record made of a TOML table, or null and each mistake as (key path, message)."""
    text = json.dumps([_jsonable(table)])
    try:
        made: tuple[object] = adapter_for(record).validate_json(text)
    except ValidationError as error:
        details = error.errors(include_url=False)
        meant = {_meant(record, item) for item in details}
        return None, [
            (_path(item["loc"][1:]), _say(record, item))
            for item in details
            # A misspelt key is one mistake, not also a missing one.
            if not (item["type"] == "missing" and item["loc"] in meant)
        ]
    return made[0], []


def _jsonable(value: object) -> object:
    """TOML values as JSON ones: strict JSON reads text as enum or date, and nothing else."""
    if isinstance(value, Mapping):
        return {str(key): _jsonable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_jsonable(item) for item in value]
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def _path(loc: tuple[int | str, ...]) -> str:
    """A key path such as `sizes[2].ranges.chest_girth`; entries of lists count from 1."""
    path = ""
    for part in loc:
        if isinstance(part, int):
            path += f"[{part + 1}]"
        elif part != "[key]":
            path += f".{part}" if path else part
    return path


def _say(record: type, error: ErrorDetails) -> str:
    """One error of the validator in plain words."""
    kind, loc, found = error["type"], error["loc"][1:], error["input"]
    if kind == "missing":
        return f"is missing; every {record_name(_at(record, loc[:-1]))} has it"
    if kind == "unexpected_keyword_argument":
        owner = _at(record, loc[:-1])
        return unknown("a known key here", str(loc[-1]), _keys(owner))
    if kind == "enum":
        allowed = _at(record, loc)
        words = _words(allowed)
        if isinstance(found, str):
            return unknown("one of its values", found, words)
        return f"must be one of {listed(words)}, not {_shown(found)}"
    if kind in _WANTED:
        return f"must be {_WANTED[kind]}, not {_shown(found)}"
    return f"{error['msg']}, not {_shown(found)}"


def _meant(record: type, error: ErrorDetails) -> tuple[int | str, ...] | None:
    """The place that a misspelt key was meant for, if there is one like it."""
    if error["type"] != "unexpected_keyword_argument":
        return None
    loc = error["loc"]
    like = nearest(str(loc[-1]), _keys(_at(record, loc[1:-1])))
    return (*loc[:-1], like) if like else None


def _words(allowed: object) -> list[str]:
    """The values of an enumeration."""
    if not isinstance(allowed, EnumType):
        return []
    members: dict[str, Any] = dict(allowed.__members__)
    return [str(member.value) for member in members.values()]


def record_name(record: object) -> str:
    """The name of a record's type in plain lower-case words."""
    name = getattr(record, "__name__", "table")
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()


def _keys(record: object) -> list[str]:
    return [f.name for f in dataclasses.fields(record)] if _is_record(record) else []  # type: ignore[arg-type]


def _is_record(kind: object) -> bool:
    return isinstance(kind, type) and dataclasses.is_dataclass(kind)


def _at(kind: Any, loc: tuple[int | str, ...]) -> Any:
    """The type that stands at a place inside a record; null options are left out."""
    for position, part in enumerate(loc):
        kind = _without_null(kind)
        if _is_record(kind):
            kind = get_type_hints(kind).get(str(part))
        elif isinstance(part, int):
            kind = get_args(kind)[0]
        else:
            of_key = loc[position + 1 : position + 2] == ("[key]",)
            kind = get_args(kind)[0 if of_key else 1]
            if of_key:
                break
    return _without_null(kind)


def _without_null(kind: Any) -> Any:
    if get_origin(kind) not in (Union, UnionType):
        return kind
    return next(option for option in get_args(kind) if option is not type(None))


def _shown(value: object) -> str:
    """A found value, short and as it was written."""
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, list):
        return "a list"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}..."
