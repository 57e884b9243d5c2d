"""Which program this is: the version, and digests that tell two builds of it apart.

Two programs with equal editions print the same bytes for the same input. The version alone
does not say so: between two releases the code changes, and another release of a library may
pack the same page into other bytes.
"""

import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from fitting.places import data_dir

_PACKAGE = Path(__file__).parent
# Data that a wheel carries inside the package, and what Python makes of the code by itself.
_PASSED_OVER = frozenset({"_data", "__pycache__"})
# The libraries whose release can change the bytes of a sheet.
_PRINTING = ("reportlab", "segno")
_NOT_INSTALLED = "not installed"


@dataclass(frozen=True, slots=True)
class Edition:
    """`version` for people; `build` is the SHA-256 of code, fonts, words and libraries."""

    version: str
    build: str


@cache
def this_edition() -> Edition:
    """The edition of the running program. Its files are read once a process."""
    found = sha256()
    for name in (*_PRINTING, "zlib", "unicode"):
        found.update(f"{name} {_version_of(name)}\n".encode())
    for name, path in sorted((*_files(_PACKAGE), *_files(data_dir() / "locale"))):
        held = path.read_bytes()
        found.update(f"{name} {len(held)}\n".encode())
        found.update(held)
    return Edition(version=_version_of("fitting"), build=found.hexdigest())


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if path.is_file() and not _PASSED_OVER.intersection(name.parts):
            yield name.as_posix(), path


def _version_of(name: str) -> str:
    if name == "zlib":
        return zlib.ZLIB_RUNTIME_VERSION
    if name == "unicode":
        return unicodedata.unidata_version
    try:
        return version(name)
    except PackageNotFoundError:
        return _NOT_INSTALLED
