"""How fast sizes are found in catalogues of 1,000 to 1,000,000 rows, against a plain loop.

    python benchmarks/sizing.py             # prints the tables
    python benchmarks/sizing.py --write     # and puts them into docs/speed.md
    python benchmarks/sizing.py --rows 1000 10000

Both ways answer the same dogs from the same invented catalogue, one after the other, and every
answer is compared before its time counts.
"""

import argparse
import gc
import os
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.retailer import retailer_catalog, write_retailer
from fitting.core.aids import match_aids
from fitting.core.answers import Answers, Problems
from fitting.core.assessment import assess
from fitting.core.body import body_of
from fitting.core.catalog import Catalog
from fitting.core.choice import judge_of
from fitting.core.many import compiled
from fitting.core.products import match_products
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.rehab import plan_rehab
from fitting.core.result import SupportVerdict
from fitting.core.shelf import ChartIndex
from fitting.core.sizing import chart_fits
from fitting.core.staging import decide_stage
from fitting.core.supports import judge_supports
from fitting.core.words import Support, Verdict
from fitting.load import load_catalog
from fitting.places import data_dir

TODAY = date(2026, 11, 23)
ROWS = (1_000, 10_000, 100_000, 1_000_000)
ROUNDS = {1_000: 8, 10_000: 4, 100_000: 1, 1_000_000: 1}
LONGEST_STAGE = 10_000
"""The stages are told apart up to so many rows; above that the share of each stays the same."""

TITLE = "<!-- Figures made by benchmarks/sizing.py; do not edit below this line. -->"
OFFERED = tuple(SupportVerdict(one, Verdict.POSSIBLE, ()) for one in Support)
"""Every kind of aid at once: more than any dog is ever offered."""

BUILD = {
    "chest_girth": 450,
    "neck_girth": 310,
    "waist_girth": 360,
    "back_length": 380,
    "chest_width": 130,
    "rear_leg_height": 150,
    "elbow_to_rump": 330,
}
"""A dog of 8.2 kg in mm; the others are this one at another scale."""

SCALES = (0.7, 1.0, 1.5, 2.0)


def the_dogs(catalog: Catalog) -> dict[str, list[Answers]]:
    """Dogs measured in full at four sizes, and one of which nothing but its weight is known."""
    full = [
        _dog(catalog, scale, {name: f"{round(mm * scale)} mm" for name, mm in BUILD.items()})
        for scale in SCALES
    ]
    return {"measured in full": full, "weight alone": [_dog(catalog, 1.0, {})]}


def _dog(catalog: Catalog, scale: float, measurements: Mapping[str, str]) -> Answers:
    raw = {
        "condition": "degenerative_myelopathy",
        "mobility": "C",
        "sex": "male",
        "breed": "a mix",
        "vet_exam": "yes",
        "clearance": "diagnosed",
        "front_legs": "strong",
        "trend": "same",
        "weight": f"{8.2 * scale**3:.1f} kg",
        "measurements": dict(measurements),
    }
    read = read_answers(raw, catalog, TODAY)
    if isinstance(read, Problems):
        raise ValueError([problem.message for problem in read.found])
    return read


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Seconds of processor time, and what was made of them."""
    start = time.process_time()
    made = work()
    return time.process_time() - start, made


@dataclass(frozen=True)
class Point:
    """One length of catalogue: medians in seconds."""

    rows: int
    products: int
    plain: Mapping[str, float]
    index: Mapping[str, float]
    sizing_plain: float
    sizing_index: float
    build: float


def measure(shipped: Catalog, rows: int) -> Point:
    """Both ways on a catalogue of some rows, by turns; every answer is compared."""
    catalog = retailer_catalog(shipped, rows)
    build, many = timed(lambda: compiled(catalog))
    assert isinstance(many, Catalog)
    # As `timeit` does: what is timed is the work, not when old objects are looked through.
    gc.disable()
    plain, index = {}, {}
    for name, dogs in the_dogs(shipped).items():
        plain[name], index[name] = _by_turns(catalog, many, dogs, ROUNDS.get(rows, 3))
    full = the_dogs(shipped)["measured in full"][1]
    sizing = _stage(catalog, many, full) if rows <= LONGEST_STAGE else (0.0, 0.0)
    gc.enable()
    count = sum(len(aid.sizes) for aid in catalog.aids.values())
    return Point(
        count,
        len(catalog.aids),
        plain,
        index,
        *sizing,
        build,
    )


def memory(shipped: Catalog, rows: int = 10_000) -> tuple[float, float]:
    """Bytes a row of the records, and of the index beside them."""
    gc.collect()
    tracemalloc.start()
    catalog = retailer_catalog(shipped, rows)
    records = tracemalloc.get_traced_memory()[0]
    many = compiled(catalog)
    both = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert many == catalog
    return records / rows, (both - records) / rows


def _by_turns(
    catalog: Catalog, many: Catalog, dogs: Sequence[Answers], rounds: int
) -> tuple[float, float]:
    slow, fast = [], []
    for number in range(max(rounds, len(dogs) if rounds > 1 else 1)):
        assessment = assess(dogs[number % len(dogs)], catalog, TODAY)
        took, one = timed(lambda a=assessment: match_products(a, OFFERED, catalog))
        slow.append(took)
        took, other = timed(lambda a=assessment: match_products(a, OFFERED, many))
        fast.append(took)
        assert one == other, "the two ways answer differently"
    return median(slow), median(fast)


def _stage(catalog: Catalog, many: Catalog, answers: Answers) -> tuple[float, float]:
    """The sizing alone, without the words of why and why not."""
    judge = judge_of(answers, catalog)
    index = many.index
    if judge is None or not isinstance(index, ChartIndex):
        raise ValueError("nothing to measure")
    offered = [aid for aid in catalog.aids.values() if aid.support is not None]
    slow, _ = timed(
        lambda: [chart_fits(aid, answers, edge_percent=5, judge=judge) for aid in offered]
    )
    took = []
    for _ in range(3):
        fast, (found, left) = timed(  # type: ignore[misc]
            lambda: index.size(tuple(Support), answers, judge, edge_percent=5)
        )
        more, _ = timed(lambda found=found: list(found))
        rest, _ = timed(
            lambda left=left: [chart_fits(a, answers, edge_percent=5, judge=judge) for a in left]
        )
        took.append(fast + more + rest)
    return slow, median(took)


def breakdown(catalog: Catalog) -> dict[str, float]:
    """Where the time of one `recommend` goes, in seconds: medians of five."""
    answers = the_dogs(catalog)["measured in full"][1]
    assessment = assess(answers, catalog, TODAY)
    staging = decide_stage(assessment, catalog)
    verdicts = judge_supports(assessment, staging.stage, catalog)
    aids = match_aids(assessment, staging.stage, catalog)
    works: dict[str, Callable[[], object]] = {
        "whole": lambda: recommend(answers, catalog, TODAY),
        "assess": lambda: assess(answers, catalog, TODAY),
        "stage": lambda: decide_stage(assessment, catalog),
        "supports": lambda: judge_supports(assessment, staging.stage, catalog),
        "belief": lambda: body_of(answers, catalog),
        "products": lambda: match_products(assessment, verdicts, catalog),
        "aids with numbers and sheets": lambda: match_aids(assessment, staging.stage, catalog),
        "rehab": lambda: plan_rehab(assessment, staging, aids, catalog),
    }
    gc.collect()
    return {name: median(timed(work)[0] for _ in range(5)) for name, work in works.items()}


def starts(folder: Path) -> dict[str, float]:
    """Seconds of processor time of `fitting recommend` in a new process: medians of three."""
    answers = b'{"condition": "ivdd", "mobility": "B", "vet_exam": "yes", "weight": "8.2 kg"}'
    with tempfile.TemporaryDirectory() as cache:
        kept = {"FITTING_CATALOG": str(folder), "FITTING_CACHE": cache}
        without = {**kept, "FITTING_CACHE": "0"}
        first = median(_start(without, answers) for _ in range(3))
        _start(kept, answers)
        return {"read": first, "kept": median(_start(kept, answers) for _ in range(3))}


def _start(settings: Mapping[str, str], answers: bytes) -> float:
    before = os.times()
    subprocess.run(  # noqa: S603 - its own program.
        [sys.executable, "-m", "fitting", "recommend", "-", "--on", TODAY.isoformat()],
        input=answers,
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = os.times()
    children = after.children_user - before.children_user
    return children + after.children_system - before.children_system


def loads(folder: Path) -> dict[str, float]:
    """Seconds to load a catalogue: read in full, and kept. Both must be equal."""
    with tempfile.TemporaryDirectory() as cache:
        read, fresh = timed(lambda: load_catalog(folder))
        load_catalog(folder, cache=Path(cache))
        kept, again = timed(lambda: load_catalog(folder, cache=Path(cache)))
    assert fresh == again
    return {"read": read, "kept": kept}


def curve(points: Sequence[Point]) -> str:
    """The table of all lengths of catalogue, as Markdown."""
    lines = [
        "Times are processor seconds or milliseconds of one run on one machine, and mean little on"
        " another; the ratios are what to look at.",
        "",
        "| Rows | Products | Faster: measured in full | weight alone | the sizing stage alone"
        " | Loop, ms | Index, ms | Index built in, ms |",
        "|---" * 8 + "|",
    ]
    for one in points:
        full, little = "measured in full", "weight alone"
        ratios = [
            one.plain[full] / one.index[full],
            one.plain[little] / one.index[little],
            one.sizing_plain / one.sizing_index if one.sizing_index else 0.0,
        ]
        told = " | ".join(f"{ratio:.1f} times" if ratio else "not measured" for ratio in ratios)
        lines.append(
            f"| {one.rows:,} | {one.products:,} | {told} | {one.plain[full] * 1e3:,.0f}"
            f" | {one.index[full] * 1e3:,.1f} | {one.build * 1e3:,.0f} |"
        )
    return "\n".join(lines) + "\n"


def report(shipped: Catalog, folder: Path, large: Path) -> str:
    """Memory, where the time of an answer goes, and how a start fares, as Markdown."""
    records, index = memory(shipped)
    lines = [
        "",
        f"Memory for each row, at 10,000 rows: {records:,.0f} bytes for the records themselves,"
        f" and {index:,.0f} more for the index.",
    ]
    catalogs = {"shipped": shipped, "10,000 rows": retailer_catalog(shipped, 10_000)}
    catalogs["10,000 rows, index"] = compiled(catalogs["10,000 rows"])
    parts = {name: breakdown(catalog) for name, catalog in catalogs.items()}
    lines += [
        "",
        "| One `recommend`, ms | " + " | ".join(parts) + " |",
        "|---" * (len(parts) + 1) + "|",
    ]
    for part in parts["shipped"]:
        cells = " | ".join(f"{one[part] * 1e3:,.2f}" for one in parts.values())
        lines.append(f"| {part} | {cells} |")
    lines += ["", "| Start | read in full, s | kept, s | gain |", "|---|---|---|---|"]
    for name, where in {"shipped": folder, "10,000 rows": large}.items():
        for what, took in {"loading": loads(where), "`fitting recommend`": starts(where)}.items():
            gain = took["read"] / took["kept"]
            lines.append(
                f"| {what}, {name} | {took['read']:.2f} | {took['kept']:.2f} | {gain:.1f} times |"
            )
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="How fast are sizes found?")
    parser.add_argument("--rows", type=int, nargs="+", default=ROWS)
    parser.add_argument("--write", action="store_true", help="put it into docs/speed.md")
    chosen = parser.parse_args()
    folder = data_dir() / "catalog"
    shipped = load_catalog(folder)
    with tempfile.TemporaryDirectory() as place:
        large = Path(place) / "catalog"
        write_retailer(shipped, folder, 10_000, large)
        rest = report(shipped, folder, large)
    print(rest, flush=True)
    points: list[Point] = []
    for rows in chosen.rows:
        points.append(measure(shipped, rows))
        # The longest catalogue takes minutes: what is known before it is written at once.
        print(curve(points), flush=True)
        if chosen.write:
            page = Path(__file__).parent.parent / "docs" / "speed.md"
            prose, _, _ = page.read_text(encoding="utf-8").partition(TITLE)
            page.write_text(f"{prose}{TITLE}\n\n{curve(points)}{rest}", encoding="utf-8")


if __name__ == "__main__":
    main()
