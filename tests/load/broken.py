"""Lays a broken file over a copy of the real catalogue."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from fitting.load import CatalogFaults, Fault, load_catalog
from fitting.places import data_dir

BROKEN = Path(__file__).parent.parent / "broken_catalog"
_MARK = "#> "


@dataclass(frozen=True, slots=True)
class Broken:
    """One wrong file: where it goes, what it holds and the faults that must be found."""

    how: str
    where: str
    faults: tuple[str, ...]
    content: str


def read_broken(path: Path) -> Broken:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    marks = [line.removeprefix(_MARK).strip() for line in lines if line.startswith(_MARK)]
    how, _, where = marks[0].partition(": ")
    faults = tuple(mark.removeprefix("fault: ") for mark in marks[1:])
    return Broken(how, where, faults, "".join(lines[len(marks) :]))


def copy_catalog(folder: Path) -> Path:
    copy = folder / "catalog"
    shutil.copytree(data_dir() / "catalog", copy)
    return copy


def lay(broken: Broken, catalog: Path) -> None:
    target = catalog / broken.where
    if broken.how == "without":
        target.unlink()
    elif broken.how == "after":
        target.write_text(target.read_text(encoding="utf-8") + broken.content, encoding="utf-8")
    elif broken.how == "over":
        target.write_text(broken.content, encoding="utf-8")
    else:
        raise ValueError(broken.how)


def faults_of(catalog: Path) -> tuple[Fault, ...]:
    """The faults found in a catalogue; none when it loads."""
    try:
        load_catalog(catalog)
    except CatalogFaults as error:
        return error.faults
    return ()
