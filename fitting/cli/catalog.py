"""`fitting check-catalog [PATH]`: every fault of a catalogue."""

import os
from pathlib import Path

import click

from fitting.cli.say_no import NOT_DONE, refuse
from fitting.load import CatalogFaults, load_catalog, schema_text
from fitting.settings import UnreadableSetting, catalog_dir


@click.command("check-catalog")
@click.argument("path", required=False)
@click.option("--write-schema", is_flag=True, help="Write schema.json, for editors, anew first.")
def check_catalog(path: str | None, write_schema: bool) -> None:
    """Load the catalogue and list every fault as `FILE: key: message`.

    PATH is a folder of catalogue files; without it, the one that the program uses. The exit
    status is 0 when it is sound, 1 when it has faults.
    """
    try:
        folder = Path(path) if path else catalog_dir(os.environ)
    except UnreadableSetting as problem:
        refuse([str(problem)], NOT_DONE)
    if not folder.is_dir():
        refuse([f"{folder}: is not a folder"], NOT_DONE)
    if write_schema:
        _write_schema(folder / "schema.json")
    try:
        catalog = load_catalog(folder)
    except CatalogFaults as found:
        for fault in found.faults:
            click.echo(str(fault))
        refuse([f"{folder}: {_count(len(found.faults))}"], NOT_DONE)
    click.echo(f"{folder}: sound. Edition {catalog.digest}.")


def _count(faults: int) -> str:
    return "1 fault" if faults == 1 else f"{faults} faults"


def _write_schema(path: Path) -> None:
    try:
        path.write_text(schema_text(), encoding="utf-8")
    except OSError as problem:
        refuse([f"{path}: cannot be written: {problem.strerror}"], NOT_DONE)
