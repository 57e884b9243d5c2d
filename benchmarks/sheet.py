"""How fast is the printed sheet, beside the best other ways to make the same file?

    pip install -e ".[bench]"            # the peers; WeasyPrint needs Pango of the system too
    python benchmarks/sheet.py           # prints the tables
    python benchmarks/sheet.py --write   # and puts them into docs/speed-of-the-sheet.md

Every engine has a process of its own, and they take turns, a few sheets at a time, so that a
busy machine slows all of them alike. All figures are medians.
"""

import argparse
import json
import os
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.sheets.clock import WARM
from benchmarks.sheets.content import content_of, documents
from benchmarks.sheets.where import floor_of, memory, where_time_goes

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "speed-of-the-sheet.md"
TITLE = "<!-- Figures made by benchmarks/sheet.py; do not edit below this line. -->"
DOCUMENTS, COLD = 240, 5
QUIET = subprocess.DEVNULL


@dataclass
class Engine:
    """One way to print, how many sheets it prints in a turn, and the ratio that is wanted."""

    name: str
    script: str
    turn: int
    wanted: float = 0.0
    told: list[dict[str, float]] = field(default_factory=list)
    cold: list[float] = field(default_factory=list)

    def median(self, what: str) -> float:
        return median(one[what] for one in self.told)


def engines() -> list[Engine]:
    return [
        Engine("ours, PDF/UA-1", "ours.py", 6),
        Engine("WeasyPrint, PDF/UA-1", "with_weasyprint.py", 1, 15.0),
        Engine("fpdf2, untagged", "with_fpdf2.py", 2, 10.0),
        Engine("Typst, PDF/UA-1", "with_typst.py", 6, 1.5),
    ]


def prepare(folder: Path, count: int) -> None:
    """Writes what each engine is given: ours the results in words, the others what they print."""
    folder.mkdir(exist_ok=True)
    results = documents(count)
    (folder / "views.pickle").write_bytes(pickle.dumps(results))
    contents = [content_of(one) for one in results]
    (folder / "contents.json").write_text(json.dumps(contents), encoding="utf-8")


def command(python: str, engine: Engine, folder: Path, asked: str) -> list[str]:
    own = sys.executable if engine.script == "ours.py" else python
    return [own, str(ROOT / "benchmarks" / "sheets" / engine.script), str(folder), asked]


def compare(rounds: int, python: str) -> list[Engine]:
    """All engines in turn, each with sheets that it has not printed before."""
    found = engines()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder, DOCUMENTS)
        # A process that starts to print one sheet is given one, so it reads no more than that.
        prepare(folder / "one", 1)
        around = compiled_in(folder / "compiled")
        served = [_serve(command(python, one, folder, "serve"), around) for one in found]
        for turn in range(rounds):
            for one, process in zip(found, served, strict=True):
                for number in range(turn * one.turn, (turn + 1) * one.turn):
                    one.told.append(_ask(process, WARM + number))
        for process in served:
            process.communicate()
        for _ in range(COLD):
            for one in found:
                asked = command(python, one, folder / "one", "cold")
                start = time.perf_counter()
                subprocess.run(asked, check=True, stderr=QUIET, env=around)  # noqa: S603
                one.cold.append((time.perf_counter() - start) * 1000)
    return found


def compiled_in(folder: Path) -> dict[str, str]:
    """The environment of an engine, whose modules are compiled once, as installed ones are."""
    kept = {name: one for name, one in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder)}


def _serve(asked: list[str], around: dict[str, str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603
        asked, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=QUIET, text=True, env=around
    )


def _ask(process: "subprocess.Popen[str]", number: int) -> dict[str, float]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{number}\n")
    process.stdin.flush()
    told: dict[str, float] = json.loads(process.stdout.readline())
    return told


def table_of(found: Sequence[Engine]) -> list[str]:
    lines = [
        "| Engine | ms a sheet | sheets a second | times ours | wanted | ms of processor "
        "| times ours | cold to first sheet, ms | times ours | peak memory, MB | kB a file |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    ours = found[0]
    for one in found:
        ms, worked, cold = one.median("ms"), one.median("cpu"), median(one.cold)
        wanted = f"{one.wanted:g}" if one.wanted else ""
        lines.append(
            f"| {one.name} | {ms:.1f} | {1000 / ms:.1f} | {ms / ours.median('ms'):.1f} | {wanted} "
            f"| {worked:.1f} | {worked / ours.median('cpu'):.1f} "
            f"| {cold:.0f} | {cold / median(ours.cold):.1f} "
            f"| {max(told['peak'] for told in one.told):.0f} | {one.median('bytes') / 1000:.0f} |"
        )
    return lines


def report(asked: argparse.Namespace) -> dict[str, list[str]]:
    """The parts of the page by their headings; only those that are wanted are made."""
    makers: dict[str, Callable[[], list[str]]] = {
        "Beside its peers": lambda: table_of(compare(asked.rounds, asked.python)),
        "Where the time goes": where_time_goes,
        "The floor": floor_of,
        "Memory": lambda: memory(asked.sheets),
    }
    wanted = {name: make for name, make in makers.items() if asked.only in name}
    if not wanted:
        raise SystemExit(f"--only: one of {', '.join(makers)}")
    return {name: make() for name, make in wanted.items()}


def put(page: str, name: str, lines: list[str]) -> str:
    """The page with this part in place of the one of the same name, or at its end."""
    part = f"## {name}\n\n" + "\n".join(lines) + "\n"
    head, found, rest = page.partition(f"## {name}\n")
    if not found:
        return f"{page.rstrip()}\n\n{part}"
    _, next_one, others = rest.partition("\n## ")
    return f"{head}{part}{next_one}{others}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="put the tables into the docs")
    parser.add_argument("--only", default="", help="only the part with this word in its heading")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--sheets", type=int, default=10_000, help="for the table of memory")
    parser.add_argument("--python", default=sys.executable, help="a Python that has the peers")
    asked = parser.parse_args()
    for name, lines in report(asked).items():
        print(f"## {name}\n", *lines, "", sep="\n")
        if asked.write:
            own, title, made = PAGE.read_text(encoding="utf-8").partition(TITLE)
            PAGE.write_text(own + title + put(made, name, lines), encoding="utf-8")


if __name__ == "__main__":
    main()
