"""A catalogue that was found sound before, kept ready to use in a folder of this user.

What is kept is named by the digest of the files and by the program that read them, so that
neither can change behind it. It is a gain of time and nothing more: what is missing, damaged,
foreign or cannot be written is passed over in silence, and the files are read again.
"""

import os
import secrets
import stat
from functools import cache
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from fitting.core import catalog as core
from fitting.load.shape import STRICT

KEPT = 4
"""How many catalogues are kept; the one that was used longest ago goes first."""

WRITERS = stat.S_IWGRP | stat.S_IWOTH


def recall(folder: Path, digest: str) -> core.Catalog | None:
    """The kept catalogue of these files, or null when it must be read again."""
    path = _place(folder, digest)
    try:
        content = _own(path)
        seal, _, body = content.partition(b"\n")
        if seal != _seal(body):
            return None
        catalog = _adapter().validate_json(body)[0]
        os.utime(path)
    except (OSError, ValidationError):
        return None
    return catalog if catalog.digest == digest else None


def keep(folder: Path, catalog: core.Catalog) -> None:
    """Keep a sound catalogue. What stands in the way is no fault of the catalogue."""
    body = _adapter().dump_json((catalog,), exclude={0: {"index"}})
    path = _place(folder, catalog.digest)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with os.fdopen(
                os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb"
            ) as file:
                file.write(_seal(body) + b"\n" + body)
            # Readers see the old file or the new one, never a half of either.
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
        for old in sorted(folder.glob("catalog-*.json"), key=_used, reverse=True)[KEPT:]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def _place(folder: Path, digest: str) -> Path:
    return folder / f"catalog-{digest[:32]}-{_program()}.json"


def _own(path: Path) -> bytes:
    """The bytes of a plain file that this user alone could have written, or OSError."""
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode) or about.st_uid != os.geteuid():
            raise PermissionError(path)
        if about.st_mode & WRITERS:
            raise PermissionError(path)
        return file.read()


def _seal(body: bytes) -> bytes:
    return sha256(body).hexdigest().encode()


def _used(path: Path) -> float:
    return path.lstat().st_mtime


@cache
def _program() -> str:
    """The name of the code that decides what a sound catalogue is and how it is shaped."""
    load = Path(__file__).parent
    code = sha256()
    for path in sorted((*load.rglob("*.py"), *(load.parent / "core").rglob("*.py"))):
        code.update(path.read_bytes())
    return code.hexdigest()[:16]


@cache
def _adapter() -> TypeAdapter[tuple[core.Catalog]]:
    # The settings of a validator reach a plain dataclass only through a container.
    return TypeAdapter(tuple[core.Catalog], config=STRICT)
