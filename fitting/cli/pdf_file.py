"""Where a PDF is written, and how: whole, or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from fitting.cli.say_no import NOT_DONE, UNUSABLE, refuse


def pdf_target(out: str) -> Path:
    """The file to write. A name that is not a PDF's is refused: it may be the answers' own."""
    target = Path(out)
    if target.suffix.lower() != ".pdf":
        refuse([f"{out}: the name of a sheet ends in .pdf"], UNUSABLE)
    try:
        folder, no_parent = target.is_dir(), not target.parent.is_dir()
    except OSError as problem:
        refuse([f"{out}: cannot be written: {problem.strerror}"], UNUSABLE)
    if folder:
        refuse([f"{out}: is a folder; name a file in it"], UNUSABLE)
    if no_parent:
        refuse([f"{out}: there is no folder {target.parent}; make it first"], UNUSABLE)
    return target


def write_whole(target: Path, content: bytes) -> None:
    """Write beside the target, then take its place, so that no half sheet is ever seen."""
    try:
        with NamedTemporaryFile(
            dir=target.parent, prefix=".fitting-", suffix=".pdf", delete=False
        ) as draft:
            draft.write(content)
            draft.flush()
            os.fsync(draft.fileno())
        _readable_as_usual(Path(draft.name))
        os.replace(draft.name, target)
    except OSError as problem:
        refuse([f"{target}: cannot be written: {problem.strerror}"], NOT_DONE)


def _readable_as_usual(path: Path) -> None:
    """Give the file the permissions of any other new file; a temporary one is private."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
