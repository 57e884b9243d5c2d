"""An aid at hand as people tell it: read to the millimetre, or refused with what is allowed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitting.core.answers import Problems
from fitting.core.catalog import Range
from fitting.core.reading_at_hand import AtHand, read_at_hand
from fitting.core.units import Units
from fitting.core.words import MeasurementId, Support
from tests.core.strategies import real_catalog

CHAIR = "rear_wheelchair"


def read(units: Units = Units.METRIC, **raw: object) -> AtHand:
    found = read_at_hand(raw, real_catalog(), units=units)
    assert isinstance(found, AtHand), found
    return found


def told(text: str, name: str = "rear_leg_height", units: Units = Units.METRIC) -> Range:
    return read(units, support=CHAIR, ranges=[f"{name}={text}"]).numbers[name]


def problems(**raw: object) -> list[tuple[str, str, str]]:
    found = read_at_hand(raw, real_catalog())
    assert isinstance(found, Problems), found
    return [(one.question, one.kind, one.message) for one in found.found]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("20cm-28cm", 200, 280),
        ("20-28cm", 200, 280),
        ("20-28", 200, 280),
        ("20 cm to 28 cm", 200, 280),
        ("20cm–28cm", 200, 280),
        ("20 cm — 28 cm", 200, 280),
        ("-28cm", None, 280),
        ("- 28 cm", None, 280),
        ("20cm-", 200, None),
        ("200mm-28cm", 200, 280),
        ("8-11 in", 203, 279),
        ("7-1/2in-11in", 191, 279),
        ("7 1/2 - 11 in", 191, 279),
        ("1 ft 1 in - 1 ft 3 in", 330, 381),
    ],
)
def test_a_range_is_read(text: str, low: int | None, high: int | None) -> None:
    assert told(text) == Range(low, high)


def test_bare_numbers_go_by_the_units() -> None:
    assert told("8-11", units=Units.IMPERIAL) == Range(203, 279)
    assert told("-12", "weight") == Range(None, 12000)
    assert told("-12", "weight", Units.IMPERIAL) == Range(None, 5443)
    assert told("12 kg", "rated_load") == Range(12000, 12000)
    assert told("17-1/2 in", "inner_width") == Range(445, 445)


@given(low=st.integers(40, 400), more=st.integers(1, 400))
def test_a_range_reads_back_however_it_is_told(low: int, more: int) -> None:
    high = low + more
    pair = {"low": f"{low} mm", "high": f"{high}mm"}
    for raw in (f"{low}mm-{high}mm", f"{low}-{high} mm", pair):
        found = read(support=CHAIR, ranges={"rear_leg_height": raw})
        assert found.numbers == {"rear_leg_height": Range(low, high)}


def test_the_order_of_what_is_told_does_not_matter() -> None:
    one = read(support=CHAIR, ranges=["weight=-12kg", "inner_width=18cm"], fixed=["inner_width"])
    other = read(
        support=CHAIR,
        ranges={"inner_width": "18cm", "weight": {"high": "12kg"}},
        fixed=["inner_width"],
    )
    assert one == other
    assert list(one.numbers) == list(other.numbers)
    assert (one.support, one.fixed) == (Support.REAR_WHEELCHAIR, ("inner_width",))


def test_a_product_with_one_size_needs_no_size_and_historic_ones_are_known() -> None:
    found = read(aid="walkin-wheels-mini-legacy")
    assert (found.aid, found.size) == ("walkin-wheels-mini-legacy", "Mini (under 20 lb)")
    assert read(aid="walkin-wheels-mini-legacy", size="Mini (under 20 lb)") == found
    assert read(aid="eddies-standard-rear").size == ""


def test_every_product_and_size_can_be_at_hand() -> None:
    for aid in real_catalog().aids.values():
        for size in [one.name for one in aid.sizes] or [None]:
            found = read(aid=aid.id, size=size)
            assert (found.aid, found.size, found.support) == (aid.id, size or "", aid.support)


@pytest.mark.parametrize(
    ("raw", "question", "kind", "words"),
    [
        ({}, "aid", "missing", "a product, or its kind with its numbers"),
        ({"aid": "puppia-c"}, "aid", "not_allowed", "The nearest one is “puppia-"),
        ({"aid": "puppia-a"}, "size", "missing", "“XS”, “S”, “M”, “L”"),
        ({"aid": "puppia-a", "size": "XXXL"}, "size", "not_allowed", "“XS”, “S”, “M”, “L”"),
        ({"aid": "eddies-quad", "size": "M"}, "size", "not_allowed", "Leave out the size"),
        ({"support": "cart"}, "support", "not_allowed", "rear_wheelchair"),
        ({"support": CHAIR}, "ranges", "missing", "Tell at least one number"),
        ({"support": CHAIR, "size": "M"}, "size", "not_allowed", "A kind of aid has no sizes"),
        ({"aid": "puppia-a", "size": "S", "support": CHAIR}, "support", "not_allowed", "not both"),
        ({"aid": "puppia-a", "size": "S", "color": "red"}, "color", "unknown_key", "nearest"),
        ({"aid": "puppia-a", "size": "S", "ranges": 4}, "ranges", "not_allowed", "object"),
        ({"aid": "puppia-a", "size": "S", "fixed": "x"}, "fixed", "not_allowed", "a list"),
        ({"aid": "puppia-a", "size": "S", "fixed": ["x"]}, "fixed", "not_allowed", "“x”"),
    ],
)
def test_what_cannot_be_used_says_what_can(
    raw: dict[str, object], question: str, kind: str, words: str
) -> None:
    found = problems(**raw)
    assert [(one[0], one[1]) for one in found] == [(question, kind)]
    assert words in found[0][2]


@pytest.mark.parametrize(
    ("name", "text", "kind", "words"),
    [
        ("leg_hight", "20-28cm", "unknown_key", "“leg_height”"),
        ("rear_leg_height", "abc", "unreadable", "20cm-28cm"),
        ("rear_leg_height", "-", "unreadable", "20cm-28cm"),
        ("rear_leg_height", "5kg-8kg", "unreadable", "20cm-28cm"),
        ("weight", "20cm-28cm", "unreadable", "5kg-12kg"),
        ("rear_leg_height", "28cm-20cm", "not_allowed", "above the high"),
        ("rear_leg_height", {"low": "28cm", "high": "20cm"}, "not_allowed", "above the high"),
        ("rear_leg_height", {"low": "x"}, "unreadable", "“x”"),
        ("rear_leg_height", "20cm", "incomplete", "one number"),
        ("rear_leg_height", "20m-28m", "out_of_range", "4 cm to 80 cm"),
        ("rear_leg_height", "-1cm", "out_of_range", "4 cm to 80 cm"),
        ("weight", "900kg-", "out_of_range", "kg"),
    ],
)
def test_a_range_that_cannot_be_used_says_how_to_write_it(
    name: str, text: object, kind: str, words: str
) -> None:
    ((question, found, message),) = problems(support=CHAIR, ranges={name: text})
    assert (question, found) == (f"ranges.{name}", kind)
    assert words in message


def test_all_problems_come_at_once() -> None:
    found = problems(
        aid="puppia-c", ranges=["weight=x", "nonsense", "weight=-3kg", "weight=-4kg"], fixed=["y"]
    )
    assert [one[0] for one in found] == ["aid", "ranges.weight", "ranges", "ranges.weight", "fixed"]


@given(
    st.dictionaries(
        st.sampled_from(["aid", "size", "support", "ranges", "fixed", "x"]),
        st.text(max_size=50)
        | st.integers()
        | st.lists(st.text(max_size=20), max_size=3)
        | st.dictionaries(
            st.sampled_from([*(one.value for one in MeasurementId), "weight", "a"]),
            st.text(alphabet="0123456789-/ .,cmkgin–", max_size=20),
            max_size=3,
        ),
    )
)
def test_no_input_raises(raw: dict[str, object]) -> None:
    assert isinstance(read_at_hand(raw, real_catalog()), AtHand | Problems)
