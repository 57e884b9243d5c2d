"""How a dog lies in a published size chart: the plain reading, and the chance behind it.

A number that the maker has not published neither passes nor fails a dog, and a reading that
was not taken is missing, never guessed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from fitting.core.answers import Answers
from fitting.core.catalog import Aid, Build, Range, SizeRow
from fitting.core.choice import Judge, choose
from fitting.core.measuring import WEIGHT
from fitting.core.result import DimensionFit, SizeFit

ORDER = (
    "inside",
    "edge",
    "gap",
    "moved",
    "unmeasured",
    "made_to_measure",
    "unpublished",
    "outside",
)
"""Places in a chart, best first."""


def chart_fits(
    aid: Aid, answers: Answers, *, edge_percent: int, judge: Judge | None = None
) -> tuple[SizeFit, ...]:
    """How this dog lies in each size of one product, best first.

    `edge_percent` is how close to an end of a range, in percent of that end, still counts as
    the edge. A product without a chart gives one entry that says so. With a judge each size
    has its chance, and the one of least expected cost comes first.
    """
    if aid.build is Build.MADE_TO_MEASURE:
        return (SizeFit("", "made_to_measure", (), unpublished=unpublished_of(aid)),)
    if aid.build is Build.HOUSEHOLD:
        return (SizeFit("", "inside", ()),)
    charted = [row for row in aid.sizes if ranges_of(row)]
    if not charted:
        return (SizeFit("", "unpublished", (), unpublished=unpublished_of(aid)),)
    moved = {} if judge is None else judge.belief.moved
    fits = [_fit(row, aid, answers, edge_percent, moved) for row in charted]
    fits = _mark_gaps(fits)
    if len(charted) < len(aid.sizes) and any(fit.place == "gap" for fit in fits):
        # The dog lies where this chart has sizes whose figures were not read.
        return (SizeFit("", "unpublished", (), unpublished=unpublished_of(aid)),)
    fits = open_sizes(fits)
    plain = tuple(sorted(fits, key=_plain_order))
    return plain if judge is None else choose(plain, aid, judge)


def _plain_order(fit: SizeFit) -> tuple[int, float, str]:
    """Best place first, then the middle of a size; the name makes the order of rows idle."""
    return ORDER.index(fit.place), _furthest(fit), fit.size


def open_sizes(fits: list[SizeFit]) -> list[SizeFit]:
    """Sizes of which nothing was measured become one without a name; its ranges span them all.

    Each is as likely as the next, so naming one would be a guess. So it is where one size
    alone has been published; but the last that no reading has ruled out keeps its name.
    """
    still_open = [fit for fit in fits if fit.place == "unmeasured"]
    if not still_open or (len(still_open) == 1 and len(fits) > 1):
        return fits
    spans: dict[str, list[DimensionFit]] = {}
    for fit in still_open:
        for one in fit.dimensions:
            spans.setdefault(one.measurement, []).append(one)
    dimensions = tuple(_span(name, ends) for name, ends in spans.items())
    widest = replace(still_open[0], size="", dimensions=dimensions, missing=tuple(spans))
    return [widest, *(fit for fit in fits if fit.place != "unmeasured")]


def _span(name: str, ends: list[DimensionFit]) -> DimensionFit:
    lows = [one.low for one in ends if one.low is not None]
    highs = [one.high for one in ends if one.high is not None]
    low = min(lows) if len(lows) == len(ends) else None
    high = max(highs) if len(highs) == len(ends) else None
    return DimensionFit(name, low, high, None)


def ranges_of(row: SizeRow) -> dict[str, Range]:
    """The ranges of one size that have at least one published end, by measurement."""
    every: dict[str, Range] = {} if row.weight is None else {WEIGHT: row.weight}
    every |= {measurement.value: band for measurement, band in row.ranges.items()}
    return {
        name: band for name, band in every.items() if band.low is not None or band.high is not None
    }


def unpublished_of(aid: Aid) -> tuple[str, ...]:
    """What to confirm of a product without a chart: what is on record, and every fixed part."""
    return (*aid.unpublished, *aid.fixed_dimensions)


def open_limits(aid: Aid, dimensions: tuple[DimensionFit, ...]) -> tuple[str, ...]:
    """The fixed parts whose limit this size does not publish."""
    known = {one.measurement for one in dimensions if one.high is not None}
    return tuple(name for name in aid.fixed_dimensions if name not in known)


def reading_of(answers: Answers, name: str) -> int | None:
    """What was read of one dimension, in whole mm, or g for the weight."""
    if name == WEIGHT:
        return None if answers.weight is None else answers.weight.g
    for measurement, reading in answers.measurements.items():
        if measurement.value == name:
            return reading.value.mm
    return None


def _dimensions(
    row: SizeRow, aid: Aid, answers: Answers, moved: Mapping[str, str]
) -> Iterator[DimensionFit]:
    for name, band in ranges_of(row).items():
        reading = reading_of(answers, name)
        origin = moved.get(name, "") if reading is None else ""
        yield DimensionFit(
            name,
            band.low,
            band.high,
            reading,
            moved_from=origin,
            landmark_unread=name in aid.landmark_unread,
        )


def _fit(
    row: SizeRow, aid: Aid, answers: Answers, edge_percent: int, moved: Mapping[str, str]
) -> SizeFit:
    dimensions = tuple(_dimensions(row, aid, answers, moved))
    unpublished = open_limits(aid, dimensions)
    missing = tuple(one.measurement for one in dimensions if one.reading is None)
    misses = [(abs(miss_by(one)), one) for one in dimensions if miss_by(one)]
    if misses and not _just_lighter(dimensions, misses, edge_percent):
        _, worst = max(misses, key=lambda pair: pair[0] / (pair[1].reading or 1))
        by = miss_by(worst)
        return SizeFit(
            row.name,
            "outside",
            dimensions,
            failed=worst.measurement,
            by=abs(by),
            too="small" if by > 0 else "large",
            unpublished=unpublished,
            missing=missing,
        )
    if misses:
        place = "gap"
    elif len(missing) == len(dimensions):
        place = "moved" if any(one.moved_from for one in dimensions) else "unmeasured"
    elif any(_near_edge(one, edge_percent) for one in dimensions):
        place = "edge"
    else:
        place = "inside"
    return SizeFit(row.name, place, dimensions, unpublished=unpublished, missing=missing)


def _just_lighter(
    dimensions: tuple[DimensionFit, ...],
    misses: list[tuple[int, DimensionFit]],
    edge_percent: int,
) -> bool:
    """Whether the dog is a touch lighter than this size, and nothing else is outside.

    Makers print weight bands in whole pounds, so a dog may fall between two bands. Being
    heavier than a band is never excused: the upper end is a load limit.
    """
    if len(misses) != 1 or misses[0][1].measurement != WEIGHT:
        return False
    dimension = misses[0][1]
    low = dimension.low
    return miss_by(dimension) < 0 and low is not None and misses[0][0] * 100 <= low * edge_percent


def miss_by(dimension: DimensionFit) -> int:
    """How far a reading lies outside a range: above it positive, below negative, else 0."""
    reading = dimension.reading
    if reading is None:
        return 0
    if dimension.high is not None and reading > dimension.high:
        return reading - dimension.high
    if dimension.low is not None and reading < dimension.low:
        return reading - dimension.low
    return 0


def _near_edge(dimension: DimensionFit, edge_percent: int) -> bool:
    reading = dimension.reading
    if reading is None:
        return False
    ends = (end for end in (dimension.low, dimension.high) if end is not None)
    return any(abs(reading - end) * 100 <= end * edge_percent for end in ends)


def _mark_gaps(fits: list[SizeFit]) -> list[SizeFit]:
    """Tell a dog between two neighbouring sizes from a dog outside the whole chart.

    The chart has a gap when one size is too small and another too large by the same one
    measurement alone, and no size holds the dog.
    """
    if any(fit.place in ("inside", "edge") for fit in fits):
        return fits
    below = [fit for fit in fits if fit.too == "small" and _fails_once(fit)]
    above = [fit for fit in fits if fit.too == "large" and _fails_once(fit)]
    if not below or not above:
        return fits
    under = min(below, key=lambda fit: fit.by)
    over = min(above, key=lambda fit: fit.by)
    if under.failed != over.failed:
        return fits
    return [replace(fit, place="gap") if fit in (under, over) else fit for fit in fits]


def _fails_once(fit: SizeFit) -> bool:
    return sum(1 for one in fit.dimensions if miss_by(one)) == 1


def _furthest(fit: SizeFit) -> float:
    """How off-centre the dog lies, for ordering sizes of equal place: smaller is better."""
    worst = 0.0
    for one in fit.dimensions:
        if one.reading is None:
            continue
        low = one.low if one.low is not None else 0
        high = one.high if one.high is not None else one.reading * 2 - low
        middle = (low + high) / 2
        worst = max(worst, abs(one.reading - middle) / max(high - low, 1))
    return worst
