"""Runs one engine in its own process: cold to the first sheet, or one sheet after another."""

import json
import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

WARM = 8
"""Sheets before the clock starts: one of each kind of dog."""


def memory_mb(what: str) -> float:
    """Memory of this process in MB: VmRSS is what it holds now, VmHWM the most so far."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition(f"{what}:")[2].split()[0]) / 1024


def read_contents(folder: Path) -> list[Any]:
    return list(json.loads((folder / "contents.json").read_text(encoding="utf-8")))


def read_views(folder: Path) -> list[Any]:
    return list(pickle.loads((folder / "views.pickle").read_bytes()))  # noqa: S301  # Our own file.


def answer(render: Callable[[Any], bytes], read: Callable[[Path], list[Any]]) -> None:
    """What the command line asks for: FOLDER cold, FOLDER FILE for one sheet, or FOLDER serve.

    A served engine prints the sheets whose numbers come in, a line each, and tells of each how
    long it took by the clock and on the processors.
    """
    folder, asked = Path(sys.argv[1]), sys.argv[2]
    given = read(folder)
    if asked != "serve":
        file = render(given[0])
        if asked != "cold":
            Path(asked).write_bytes(file)
        return
    for one in given[:WARM]:
        render(one)
    for line in sys.stdin:
        one = given[int(line) % len(given)]
        start, worked = time.perf_counter(), time.process_time()
        file = render(one)
        took, worked = time.perf_counter() - start, time.process_time() - worked
        told = {
            "ms": took * 1000,
            "cpu": worked * 1000,
            "bytes": len(file),
            "peak": memory_mb("VmHWM"),
        }
        print(json.dumps(told), flush=True)
