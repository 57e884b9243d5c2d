"""The JSON Schema of the catalogue's files, made from the core's types, for editors."""

import json
from typing import Any

from pydantic import TypeAdapter

from fitting.load.layout import FILES, FOLDERS, IDENTITY, Section
from fitting.load.shape import adapter_for


def catalog_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of every record and every file.

    `$defs` holds each record type under its name and each file under its path, so that an
    editor can be pointed at `schema.json#/$defs/flags.toml`.
    """
    records = [record for record in IDENTITY if record.__name__ != "Breed"]
    inputs = [(record, "validation", adapter_for(record)) for record in records]
    definitions: dict[str, Any] = TypeAdapter.json_schemas(inputs)[1]["$defs"]  # type: ignore[arg-type]
    files = {name: _file(sections) for name, sections in FILES.items()}
    files |= {f"{folder}/*.toml": _reference(record) for folder, record in FOLDERS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Files of the catalogue",
        "anyOf": [{"$ref": f"#/$defs/{_escaped(name)}"} for name in files],
        "$defs": dict(sorted(definitions.items())) | files,
    }


def schema_text() -> str:
    """The text of `catalog/schema.json`, ending in a newline."""
    return json.dumps(catalog_schema(), indent=2, ensure_ascii=False) + "\n"


def _file(sections: tuple[Section, ...]) -> dict[str, Any]:
    tables = {
        section.table: _reference(section.record)
        if section.single
        else {"type": "array", "items": _reference(section.record)}
        for section in sections
    }
    return {
        "type": "object",
        "properties": tables,
        "required": list(tables),
        "additionalProperties": False,
    }


def _reference(record: type) -> dict[str, str]:
    return {"$ref": f"#/$defs/{record.__name__}"}


def _escaped(name: str) -> str:
    """A file name as part of a JSON pointer."""
    return name.replace("~", "~0").replace("/", "~1")
