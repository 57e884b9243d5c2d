"""Turns the rows of `breeds.csv` into tables of the shape of a Breed.

Columns: `name`, `also` (other names, separated by semicolons), `disc_prone` (yes or no),
`sources` (keys, separated by spaces), and for each range two columns: `<range>_low_<unit>`
and `<range>_high_<unit>`, whole mm or g. An empty cell was not published.
"""

from fitting.core.catalog import Breed
from fitting.load.faults import Fault, unknown
from fitting.load.layout import BREEDS
from fitting.load.reader import Written

RANGES = {
    "weight": "g",
    "withers_height": "mm",
    "chest_girth": "mm",
    "neck_girth": "mm",
    "back_length": "mm",
    "estimated_chest_girth": "mm",
    "estimated_waist_girth": "mm",
}
"""The ranges of a breed and their units; `estimated_*` ones are derived, never published."""

COLUMNS: tuple[str, ...] = (
    "name",
    "also",
    "disc_prone",
    *(f"{name}_{end}_{unit}" for name, unit in RANGES.items() for end in ("low", "high")),
    "sources",
)
"""The first line of the file, in this order."""

BreedTable = tuple[type, str, dict[str, object]]


def breed_tables(written: Written) -> tuple[list[BreedTable], list[Fault]]:
    """Each row as (Breed, its place, a table of Breed's shape), and the faults of its cells."""
    if not written.columns:
        return [], []
    faults = _column_faults(written.columns)
    if faults:
        return [], faults
    tables: list[BreedTable] = []
    for line, row in written.rows:
        place = f"line {line} ({row['name']})"
        table, mistakes = _table(row)
        faults += [Fault(BREEDS, f"{place}.{key}", message) for key, message in mistakes]
        if not mistakes:
            tables.append((Breed, place, table))
    return tables, faults


def _column_faults(columns: tuple[str, ...]) -> list[Fault]:
    strange = [
        Fault(BREEDS, "line 1", unknown("a column of this file", name, COLUMNS))
        for name in columns
        if name not in COLUMNS
    ]
    missing = [
        Fault(BREEDS, "line 1", f'the column "{name}" is missing')
        for name in COLUMNS
        if name not in columns
    ]
    twice = [
        Fault(BREEDS, "line 1", f'the column "{name}" is there twice')
        for name in sorted(set(columns))
        if columns.count(name) > 1
    ]
    return strange + missing + twice


def _table(row: dict[str, str]) -> tuple[dict[str, object], list[tuple[str, str]]]:
    mistakes: list[tuple[str, str]] = []
    table: dict[str, object] = {
        "name": row["name"],
        "also": [name.strip() for name in row["also"].split(";") if name.strip()],
        "disc_prone": row["disc_prone"] == "yes",
        "sources": row["sources"].split(),
    }
    if row["disc_prone"] not in ("yes", "no"):
        mistakes.append(("disc_prone", f'must be yes or no, not "{row["disc_prone"]}"'))
    for name, unit in RANGES.items():
        ends: dict[str, object] = {}
        for end in ("low", "high"):
            column = f"{name}_{end}_{unit}"
            cell = row[column]
            if cell.isascii() and cell.isdigit():
                ends[end] = int(cell)
            elif cell:
                mistakes.append((column, f'must be a whole number of {unit}, not "{cell}"'))
        table[name] = ends or None
    return table, mistakes
