"""Gaps, overlaps and idle sizes of a chart: by example, and against counting every reading."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitting.core.answers import Answers
from fitting.core.catalog import Aid, Availability, Build, Range, SizeRow
from fitting.core.charts import Gap, Unreachable, gaps, overlaps, ranges_of, unreachable
from fitting.core.choice import judge_of
from fitting.core.sizing import chart_fits
from fitting.core.words import MeasurementId, Support
from tests.build import answers_of
from tests.core.strategies import real_catalog

CHEST, NECK = MeasurementId.CHEST_GIRTH, MeasurementId.NECK_GIRTH
Ends = tuple[int | None, int | None]
TOP = 12
"""Readings from 0 to 12 mm are all tried, one by one."""


def a_chart(*rows: tuple[str, Ends, Ends | None], heaviest_g: int | None = None) -> Aid:
    """Sizes by chest and, unless it is None, by neck."""
    sizes = tuple(
        SizeRow(name, None, {CHEST: Range(*chest)} | ({NECK: Range(*neck)} if neck else {}))
        for name, chest, neck in rows
    )
    return _aid(sizes, heaviest_g)


def _aid(sizes: tuple[SizeRow, ...], heaviest_g: int | None = None) -> Aid:
    return Aid(
        id="chart",
        name="Chart",
        maker="maker",
        build=Build.SIZED,
        availability=Availability.CURRENT,
        sources=("tool-rule",),
        support=Support.BODY_HARNESS,
        sizes=sizes,
        heaviest_g=heaviest_g,
    )


END = st.none() | st.integers(0, TOP)
ENDS = st.tuples(END, END).filter(lambda ends: None in ends or ends[0] <= ends[1])
PUBLISHED = ENDS.filter(lambda ends: ends != (None, None))
CHARTS = st.lists(st.tuples(PUBLISHED, st.none() | PUBLISHED), min_size=1, max_size=4).map(
    lambda rows: a_chart(*((f"size {at}", *row) for at, row in enumerate(rows)))
)


def holds(ends: Range | None, reading: int) -> bool:
    if ends is None:
        return True
    return (ends.low is None or ends.low <= reading) and (ends.high is None or reading <= ends.high)


# Gaps


@pytest.mark.parametrize(
    ("first", "second", "gap"),
    [
        ((300, 400), (500, 600), (401, 499)),
        ((300, 400), (402, 600), (401, 401)),
        ((300, 400), (401, 600), None),
        ((300, 400), (400, 600), None),
        ((300, 400), (350, 380), None),
        ((None, 400), (500, None), (401, 499)),
        ((300, None), (500, 600), None),
    ],
)
def test_a_gap_is_every_reading_between_two_sizes(
    first: Ends, second: Ends, gap: tuple[int, int] | None
) -> None:
    expected = () if gap is None else (Gap("chest_girth", "S", "M", *gap),)
    assert gaps(a_chart(("S", first, None), ("M", second, None))) == expected
    assert gaps(a_chart(("M", second, None), ("S", first, None))) == expected


def test_a_gap_lies_above_the_size_that_reaches_furthest() -> None:
    chart = a_chart(("XS", (100, 500), None), ("S", (200, 300), None), ("M", (600, 700), None))
    assert gaps(chart) == (Gap("chest_girth", "XS", "M", 501, 599),)


def test_a_size_that_was_not_read_may_lie_in_the_gap() -> None:
    rows = a_chart(("S", (300, 400), None), ("L", (500, 600), None)).sizes
    assert gaps(_aid((*rows, SizeRow("M")))) == ()


@given(CHARTS)
def test_gaps_are_the_readings_that_no_size_holds(chart: Aid) -> None:
    for name in (CHEST, NECK):
        bands = [ranges_of(row).get(name.value) for row in chart.sizes]
        ends = [end for one in bands if one for end in (one.low, one.high) if end is not None]
        found = {
            reading
            for gap in gaps(chart)
            if gap.measurement == name
            for reading in range(gap.low, gap.high + 1)
        }
        missing = {
            reading
            for reading in range(min(ends, default=0), max(ends, default=0) + 1)
            if not any(holds(band, reading) for band in bands)
        }
        assert found == missing


# Overlaps


def test_sizes_that_share_an_end_do_not_overlap() -> None:
    assert overlaps(a_chart(("S", (300, 400), None), ("M", (400, 500), None))) == ()


def test_sizes_that_only_overlap_in_one_of_two_readings_hold_no_dog_in_common() -> None:
    chart = a_chart(("S", (300, 450), (200, 250)), ("M", (400, 500), (260, 300)))
    assert overlaps(chart) == ()


def test_an_overlap_tells_the_readings_that_both_sizes_hold() -> None:
    (found,) = overlaps(a_chart(("S", (300, 450), (None, 250)), ("M", (400, 500), (None, 300))))
    assert (found.first, found.second) == ("S", "M")
    assert found.ranges == {"chest_girth": Range(400, 450), "neck_girth": Range(None, 250)}


@given(CHARTS)
def test_an_overlap_is_where_two_sizes_hold_the_same_dogs(chart: Aid) -> None:
    told = {(one.first, one.second): one.ranges for one in overlaps(chart)}
    for first, second in combinations(chart.sizes, 2):
        ranges = [ranges_of(row) for row in (first, second)]
        both = {
            (chest, neck)
            for chest in range(-1, TOP + 2)
            for neck in range(-1, TOP + 2)
            if all(
                holds(one.get("chest_girth"), chest) and holds(one.get("neck_girth"), neck)
                for one in ranges
            )
        }
        shared = told.get((first.name, second.name))
        if shared is not None:
            assert both == {
                (chest, neck)
                for chest in range(-1, TOP + 2)
                for neck in range(-1, TOP + 2)
                if holds(shared.get("chest_girth"), chest) and holds(shared.get("neck_girth"), neck)
            }
            assert both
        else:
            chests, necks = ({point[at] for point in both} for at in (0, 1))
            assert len(chests) <= 1 or len(necks) <= 1


# Sizes that no dog is given


def test_a_size_inside_another_is_never_given() -> None:
    chart = a_chart(("S", (300, 400), (200, 250)), ("All", (250, 500), (150, 300)))
    assert unreachable(chart) == (Unreachable("S", "contained", "All"),)


def test_a_size_that_is_wider_in_one_reading_is_given() -> None:
    assert not unreachable(a_chart(("S", (300, 400), (200, 350)), ("M", (250, 500), (150, 300))))


def test_of_two_equal_sizes_one_stays() -> None:
    chart = a_chart(("S", (300, 400), None), ("Small", (300, 400), None))
    assert unreachable(chart) == (Unreachable("Small", "contained", "S"),)


def test_crossed_ends_hold_no_dog() -> None:
    chart = a_chart(("S", (400, 300), None), ("M", (350, 380), None))
    assert unreachable(chart) == (Unreachable("S", "crossed"),)


def test_a_size_above_the_load_limit_holds_no_dog() -> None:
    light, heavy = SizeRow("S", Range(2000, 8000)), SizeRow("L", Range(9001, 20000))
    assert unreachable(_aid((light, heavy), 9000)) == (Unreachable("L", "too_heavy"),)
    assert unreachable(_aid((light, heavy), 9001)) == ()


def a_dog_of(chest: int, neck: int) -> Answers:
    told = {"chest_girth": f"{chest} mm", "neck_girth": f"{neck} mm"}
    return answers_of(real_catalog(), breed="Beagle", measurements=told)


@settings(max_examples=40, deadline=None)
@given(
    chest=st.integers(300, 700),
    neck=st.integers(180, 420),
    low=st.integers(300, 500),
    width=st.integers(10, 200),
    margins=st.tuples(*[st.integers(1, 60)] * 4),
)
def test_the_choice_never_names_a_size_inside_another(
    chest: int, neck: int, low: int, width: int, margins: tuple[int, ...]
) -> None:
    inner: Ends = (low, low + width)
    outer: Ends = (low - margins[0], low + width + margins[1])
    necks: tuple[Ends, Ends] = ((250, 300), (250 - margins[2], 300 + margins[3]))
    chart = a_chart(("in", inner, necks[0]), ("out", outer, necks[1]))
    assert unreachable(chart) == (Unreachable("in", "contained", "out"),)
    dog = a_dog_of(chest, neck)
    fits = chart_fits(chart, dog, edge_percent=5, judge=judge_of(dog, real_catalog()))
    if fits[0].place != "outside":
        assert fits[0].size == "out"
