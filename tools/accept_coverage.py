"""Accept the coverage of the catalogue as it is now.

    python tools/accept_coverage.py

Writes `tests/coverage_accepted.json`, which a test compares with each later catalogue, and the
tables of `docs/coverage.md`. Read what has changed in both before you commit them.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from fitting.core.catalog import Catalog
from fitting.core.charts import Gap
from fitting.core.coverage import Coverage, Figures, ProductCoverage, cover
from fitting.core.words import Support
from fitting.load import load_catalog
from fitting.places import data_dir
from fitting.present.as_text_coverage import show_reading
from fitting.present.names import name_measured

TOP = Path(__file__).parent.parent
ACCEPTED = TOP / "tests" / "coverage_accepted.json"
PAGE = TOP / "docs" / "coverage.md"
TITLE = "<!-- Tables made by tools/accept_coverage.py; do not edit below this line. -->"
COMMAND = "If that is right, run: python tools/accept_coverage.py"
LARGEST = 12

Record = dict[str, dict[str, list[str]]]
"""`fitted` holds the bodies that something fits, by kind of aid; `held` those of each chart."""


def record_of(coverage: Coverage) -> Record:
    """What is accepted: body ids, so that a review of the file shows each one."""
    supports = {one.support for one in coverage.products if one.offered}
    return {
        "fitted": {
            support.value: sorted(
                one.body.id for one in coverage.bodies if support not in one.nothing
            )
            for support in sorted(supports)
        },
        "held": {
            one.aid.id: sorted(one.held)
            for one in coverage.products
            if one.figures in (Figures.CHART, Figures.ANY_DOG)
        },
    }


def losses(before: Record, after: Record) -> list[str]:
    """Each body that lost its last product of a kind, then each that one product lost."""
    lines = [
        f"{body}: no {support} fits it any more"
        for support, body in _lost(before["fitted"], after["fitted"])
    ]
    gone = [aid for aid in before["held"] if aid not in after["held"]]
    lines += [
        f"{aid}: no chart any more; it held {len(before['held'][aid])} bodies" for aid in gone
    ]
    lines += [
        f"{body}: {aid} held it and does not any more"
        for aid, body in _lost(before["held"], after["held"])
        if aid not in gone
    ]
    return lines


def gains(before: Record, after: Record) -> list[str]:
    """Each body that a product holds for the first time: to be accepted, so that it is kept."""
    return [f"{body}: {aid} now holds it" for aid, body in _lost(after["held"], before["held"])] + [
        f"{body}: some {support} now fits it"
        for support, body in _lost(after["fitted"], before["fitted"])
    ]


def _lost(
    before: Mapping[str, list[str]], after: Mapping[str, list[str]]
) -> Iterator[tuple[str, str]]:
    for key, bodies in before.items():
        kept = set(after.get(key, ()))
        yield from ((key, body) for body in bodies if body not in kept)


def report(coverage: Coverage, catalog: Catalog) -> str:
    """The tables of the page, as Markdown."""
    charted = [one for one in coverage.products if one.figures is Figures.CHART]
    blocks = (
        f"{len(coverage.bodies)} bodies, {len(coverage.products)} products; "
        f"{len(charted)} of these have numbers to compare.",
        "\n".join(_by_kind(coverage, catalog)),
        "\n".join(_by_chart(charted, catalog)),
        "\n".join(_largest(charted, catalog)),
        "\n".join(_left_out(coverage, catalog)),
    )
    return "\n\n".join(blocks) + "\n"


def _kind(support: Support, catalog: Catalog) -> str:
    return catalog.supports[support].name


def _by_kind(coverage: Coverage, catalog: Catalog) -> Iterator[str]:
    yield "| Kind of aid | Bodies that something fits | Charts | Built to measure | No numbers |"
    yield "|---" * 5 + "|"
    whole = len(coverage.bodies)
    for support in Support:
        offered = [one for one in coverage.products if one.support is support and one.offered]
        if not offered:
            continue
        fitted = sum(support not in one.nothing for one in coverage.bodies)
        count = Counter(one.figures for one in offered)
        charts = count[Figures.CHART] + count[Figures.ANY_DOG]
        cells = (charts, count[Figures.MADE_TO_MEASURE], count[Figures.UNPUBLISHED])
        row = " | ".join(map(str, cells))
        yield f"| {_kind(support, catalog)} | {fitted} of {whole} | {row} |"


def _by_chart(charted: list[ProductCoverage], catalog: Catalog) -> Iterator[str]:
    yield (
        "| Chart | Kind | Bodies held | Would hold without | Within the chart, in no size | Gaps "
        "| Overlaps | Never given | No test body |"
    )
    yield "|---" * 9 + "|"
    for one in sorted(charted, key=lambda one: (-len(one.held), one.aid.id)):
        name = one.aid.name if one.offered else f"{one.aid.name} (second-hand only)"
        never = ", ".join(size.size for size in one.unreachable)
        without = ", ".join(
            f"{name_measured(key, catalog)}: {count}" for key, count in one.without.items()
        )
        cells = (len(one.held), without, len(one.between), len(one.gaps), len(one.overlaps))
        row = " | ".join(map(str, cells))
        idle = ", ".join(one.unreached)
        yield f"| {name} | {_kind(one.support, catalog)} | {row} | {never} | {idle} |"


def _largest(charted: list[ProductCoverage], catalog: Catalog) -> Iterator[str]:
    yield "| Largest gaps | Between | Reading | From | To |"
    yield "|---" * 5 + "|"
    found: list[tuple[Gap, str]] = [
        (gap, one.aid.name) for one in charted if one.offered for gap in one.gaps
    ]
    found.sort(key=lambda pair: (-pair[0].share, pair[1], pair[0].low))
    for gap, name in found[:LARGEST]:
        ends = " | ".join(show_reading(gap.measurement, end) for end in (gap.low, gap.high))
        reading = name_measured(gap.measurement, catalog)
        yield f"| {name} | {gap.below}, {gap.above} | {reading} | {ends} |"


def _left_out(coverage: Coverage, catalog: Catalog) -> Iterator[str]:
    """The bodies of each kind that are left out, where something fits most of them."""
    for support in Support:
        left = [one.body.name for one in coverage.bodies if support in one.nothing]
        if 0 < len(left) <= len(coverage.bodies) / 2:
            yield f"No {_kind(support, catalog).lower()} in print fits:"
            yield ""
            yield from (f"- {name}" for name in left)


def page_of(coverage: Coverage, catalog: Catalog) -> str:
    """The whole page: its prose is kept, and its tables are made anew."""
    prose, _, _ = PAGE.read_text(encoding="utf-8").partition(TITLE)
    return f"{prose}{TITLE}\n\n{report(coverage, catalog)}"


def main() -> None:
    catalog = load_catalog(data_dir() / "catalog")
    coverage = cover(catalog)
    told = json.dumps(record_of(coverage), indent=1, ensure_ascii=False)
    ACCEPTED.write_text(f"{told}\n", encoding="utf-8")
    PAGE.write_text(page_of(coverage, catalog), encoding="utf-8")


if __name__ == "__main__":
    main()
