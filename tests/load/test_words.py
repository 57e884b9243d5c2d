"""What people read from the catalogue: plain words, nothing forbidden."""

import dataclasses
import re
from collections.abc import Iterator

from fitting.core.catalog import Catalog
from tests.present.reading_grade import grade

SILENT = {
    "id",
    "key",
    "sources",
    "tags",
    "regions",
    "kind",
    "url",
    "maker",
    "file",
    "purpose",
    "name",
}
"""Fields that are names or are never printed as a sentence."""

_FORBIDDEN = re.compile(r"\b(invalid|please|sorry|simply|just)\b", re.I)
_SCOPES = (
    "stages",
    "exercises",
    "flags",
    "supports",
    "measurements",
    "aids",
    "forbidden",
    "specification",
)


def _lines(record: object) -> Iterator[str]:
    for one in dataclasses.fields(record):  # type: ignore[arg-type]
        if one.name in SILENT:
            continue
        value = getattr(record, one.name)
        for line in value if isinstance(value, tuple) else (value,):
            # Words of a vocabulary are strings too; a sentence has a space.
            if isinstance(line, str) and " " in line:
                yield line


def _blocks(catalog: Catalog) -> Iterator[tuple[str, str]]:
    for scope in _SCOPES:
        for key, record in getattr(catalog, scope).items():
            block = "\n".join(_lines(record))
            if block:
                yield f"{scope} {key}", block


def test_every_record_reads_at_grade_six_or_below(catalog: Catalog) -> None:
    hard = [(name, round(grade(block), 1)) for name, block in _blocks(catalog) if grade(block) > 6]
    assert hard == []


def test_no_word_that_blames_or_belittles(catalog: Catalog) -> None:
    found = [(name, _FORBIDDEN.findall(block)) for name, block in _blocks(catalog)]
    assert [(name, words) for name, words in found if words] == []
    assert len(found) > 180
