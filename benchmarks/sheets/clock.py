"""Runs one engine in its own process: cold to the first sheet, or so many sheets by the clock."""

import json
import pickle
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

WARM = 8
"""Sheets before the clock starts: one of each kind of dog."""


def peak_mb() -> float:
    """The most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_contents(folder: Path) -> list[Any]:
    return list(json.loads((folder / "contents.json").read_text(encoding="utf-8")))


def read_views(folder: Path) -> list[Any]:
    return list(pickle.loads((folder / "views.pickle").read_bytes()))  # noqa: S301  # Our own file.


def answer(render: Callable[[Any], bytes], read: Callable[[Path], list[Any]]) -> None:
    """What the command line asks for: FOLDER cold, or FOLDER COUNT [FILE for the last sheet]."""
    folder, asked = Path(sys.argv[1]), sys.argv[2]
    given = read(folder)
    if asked == "cold":
        render(given[0])
        return
    for one in given[:WARM]:
        render(one)
    took, sizes = [], []
    file = b""
    for number in range(int(asked)):
        one = given[(WARM + number) % len(given)]
        start = time.perf_counter()
        file = render(one)
        took.append((time.perf_counter() - start) * 1000)
        sizes.append(len(file))
    if len(sys.argv) > 3:
        Path(sys.argv[3]).write_bytes(file)
    print(json.dumps({"ms": took, "bytes": sizes, "peak": peak_mb()}))
