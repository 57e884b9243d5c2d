"""The coverage of the catalogue in words, for those who keep the catalogue."""

from collections.abc import Iterator, Mapping, Sequence

from fitting.core.catalog import Catalog, Range
from fitting.core.catalog.body import WEIGHT
from fitting.core.charts import Gap, Overlap, Unreachable
from fitting.core.coverage import BodyCoverage, Coverage, Figures, ProductCoverage
from fitting.core.units import Length, Mass, Units
from fitting.core.words import Support
from fitting.present.figures import show_length, show_list, show_mass
from fitting.present.names import name_measured
from fitting.present.say import look_up, mark, say, say_count

EXAMPLES = 3
"""So many bodies are named of those that lie between the sizes of a chart."""

_UNREACHABLE: Mapping[str, str] = {
    "crossed": mark("Size {size} fits no dog: a range ends below its start."),
    "too_heavy": mark("Size {size} fits no dog: it starts above the load limit."),
    "contained": mark("Size {size} is never named: size {within} holds the same dogs and more."),
}

_WITHOUT_CHART: tuple[tuple[Figures, str], ...] = (
    (Figures.ANY_DOG, mark("Has no sizes, and goes round any dog")),
    (Figures.MADE_TO_MEASURE, mark("Built to measure")),
    (Figures.UNPUBLISHED, mark("No numbers to compare: ask the maker")),
)


def coverage_text(coverage: Coverage, catalog: Catalog) -> str:
    """All of it, a fact a line: the kinds of aid first, then each chart, then the rest."""
    blocks = [
        _head(coverage, catalog),
        [line for support in _supports(coverage) for line in _support(support, coverage, catalog)],
        *(_chart(one, coverage, catalog) for one in _charted(coverage)),
        *(_without_chart(figures, title, coverage) for figures, title in _WITHOUT_CHART),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _head(coverage: Coverage, catalog: Catalog) -> list[str]:
    lines = [
        say("Test bodies: {count}.", count=len(coverage.bodies)),
        say("Products: {count}.", count=len(coverage.products)),
        say("The bodies are made up. None is a real dog."),
    ]
    if coverage.unfilled:
        named = show_list([name_measured(name, catalog) for name in coverage.unfilled])
        lines.append(say("No body has these, so their charts hold none: {named}.", named=named))
    return lines


def _supports(coverage: Coverage) -> list[Support]:
    offered = {one.support for one in coverage.products if one.offered}
    return [support for support in Support if support in offered]


def _support(support: Support, coverage: Coverage, catalog: Catalog) -> Iterator[str]:
    """How many bodies nothing fits, and which: the shorter list of the two names them."""
    left = [body for body in coverage.bodies if support in body.nothing]
    held = [body for body in coverage.bodies if support not in body.nothing]
    name = look_up(catalog.supports[support].name)
    if not left:
        yield say("{aid}: something fits each body.", aid=name)
        return
    yield say(
        "{aid}: nothing fits {count} of {whole} bodies.",
        aid=name,
        count=len(left),
        whole=len(coverage.bodies),
    )
    if support in left[0].to_measure:
        yield say("  A maker can build one to measure.")
    if support in left[0].unpublished:
        yield say("  Some makers print no numbers. Ask them.")
    if held and len(held) < len(left):
        yield say("  It is there for these:")
        yield from (f"  - {look_up(body.body.name)}" for body in held)
    elif held:
        yield from (f"  - {_left(body, support, coverage)}" for body in left)


def _left(body: BodyCoverage, support: Support, coverage: Coverage) -> str:
    names = {one.aid.id: look_up(one.aid.name) for one in coverage.products}
    near = dict.fromkeys(names[held.aid] for held in body.near.get(support, ()))
    name = look_up(body.body.name)
    return say("{body}: close to {aids}", body=name, aids=show_list(list(near))) if near else name


def _charted(coverage: Coverage) -> list[ProductCoverage]:
    return [one for one in coverage.products if one.figures is Figures.CHART]


def _chart(one: ProductCoverage, coverage: Coverage, catalog: Catalog) -> list[str]:
    lines = [
        say(
            "{aid} ({kind}): holds {count} of {whole} bodies.",
            aid=look_up(one.aid.name),
            kind=look_up(catalog.supports[one.support].name).lower(),
            count=len(one.held),
            whole=len(coverage.bodies),
        )
    ]
    if not one.offered:
        lines.append(say("  Not sold any more, so it counts for no body."))
    lines += [f"  {_gap(gap, catalog)}" for gap in one.gaps]
    lines += [f"  {_overlap(overlap, catalog)}" for overlap in one.overlaps]
    lines += [f"  {_unreachable(size)}" for size in one.unreachable]
    if one.unreached:
        named = show_list(one.unreached)
        lines.append(say("  No test body lies in size {sizes}.", sizes=named))
    lines += [
        say(
            "  It would hold {count} if nobody read the {measured}.",
            count=count,
            measured=name_measured(name, catalog),
        )
        for name, count in one.without.items()
    ]
    if one.between:
        lines.append(_between(one, coverage))
    if one.aid.unpublished:
        named = show_list([look_up(text) for text in one.aid.unpublished])
        lines.append(say("  Not in print: {named}.", named=named))
    return lines


def _between(one: ProductCoverage, coverage: Coverage) -> str:
    names = {body.body.id: look_up(body.body.name) for body in coverage.bodies}
    start = say_count(
        "  {count} body lies within the chart and in no size:",
        "  {count} bodies lie within the chart and in no size, such as:",
        len(one.between),
    )
    return f"{start} {'; '.join(names[id_] for id_ in one.between[:EXAMPLES])}."


def _gap(gap: Gap, catalog: Catalog) -> str:
    return say(
        "Gap: {measured} from {low} to {high}, between {below} and {above}.",
        measured=name_measured(gap.measurement, catalog),
        low=show_reading(gap.measurement, gap.low),
        high=show_reading(gap.measurement, gap.high),
        below=gap.below,
        above=gap.above,
    )


def _overlap(overlap: Overlap, catalog: Catalog) -> str:
    shared = [
        f"{name_measured(name, catalog)} {_ends(name, band)}"
        for name, band in overlap.ranges.items()
        if band.low is not None or band.high is not None
    ]
    return say(
        "{first} and {second} hold the same dogs: {shared}.",
        first=overlap.first,
        second=overlap.second,
        shared=show_list(shared),
    )


def _ends(name: str, band: Range) -> str:
    if band.low is None and band.high is not None:
        return say("up to {high}", high=show_reading(name, band.high))
    if band.high is None and band.low is not None:
        return say("from {low}", low=show_reading(name, band.low))
    ends = (show_reading(name, end) for end in (band.low, band.high) if end is not None)
    return say("{low} to {high}", **dict(zip(("low", "high"), ends, strict=True)))


def _unreachable(size: Unreachable) -> str:
    return say(_UNREACHABLE[size.why], size=size.size, within=size.within)


def show_reading(name: str, size: int) -> str:
    """A whole number of mm, or of g for the weight, in metric units."""
    if name == WEIGHT:
        return show_mass(Mass(size), Units.METRIC)
    return show_length(Length(size), Units.METRIC)


def _without_chart(figures: Figures, title: str, coverage: Coverage) -> Sequence[str]:
    names = [look_up(one.aid.name) for one in coverage.products if one.figures is figures]
    return [say(title), *(f"  - {name}" for name in names)] if names else []
