"""What any aid must meet: numbers worked by hand from the sources, and what always holds."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitting.core.answers import Answers, Reading
from fitting.core.catalog import Bound, Catalog, SpecRule
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Requirement
from fitting.core.specification import specify
from fitting.core.units import Length, Mass
from fitting.core.words import Condition, MeasurementId, Mobility, Sex, Support, Verdict
from tests.build import TODAY, answers_of
from tests.core.strategies import real_catalog

REAR, FRONT, QUAD = Support.REAR_WHEELCHAIR, Support.FRONT_WHEELCHAIR, Support.QUAD_WHEELCHAIR
USABLE = (Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.ASK_VET)


def dog(weight_g: int | None = 8200, door_mm: int | None = 650, **lengths_mm: int) -> Answers:
    """A male dog with these readings and no other."""
    return Answers(
        condition=Condition.IVDD,
        mobility=Mobility.C,
        sex=Sex.MALE,
        weight=None if weight_g is None else Mass(weight_g),
        door_width=None if door_mm is None else Length(door_mm),
        measurements={
            MeasurementId(name): Reading(Length(mm), f"{mm} mm") for name, mm in lengths_mm.items()
        },
    )


def numbers(support: Support, told: Answers, catalog: Catalog) -> Mapping[str, Requirement]:
    return {one.dimension: one for one in specify(support, told, catalog)}


@pytest.mark.parametrize(
    ("support", "dimension", "readings", "low", "high"),
    [
        # The strut takes the height from the floor to the flank fold, neither more nor less.
        (REAR, "leg_height", {"rear_leg_height": 160}, 160, 160),
        (QUAD, "leg_height", {"rear_leg_height": 160}, 160, 160),
        (QUAD, "front_leg_height", {"foreleg_height": 210}, 210, 210),
        # 1/2 to 1 in on each side: 150 + 2 x 12.7 is 175.4, 150 + 2 x 25.4 is 200.8.
        (REAR, "inner_width", {"chest_width": 150}, 175, 201),
        # A front cart may not be narrower than the dog; no page gives the gap.
        (FRONT, "inner_width", {"chest_width": 150}, 150, None),
        # "Take it snug, add no room": the bar reaches the back of the front leg.
        (REAR, "rail_length", {"trunk_length": 305}, 305, None),
        (REAR, "body_length", {"elbow_to_rump": 420}, 420, 420),
        (REAR, "leg_opening", {"thigh_width": 70}, 70, None),
        (FRONT, "chest_girth", {"chest_girth": 450}, 450, None),
        # Chest of 450 and 5 to 10 in 100 more: 472.5 and 495.
        (Support.BODY_HARNESS, "chest_strap", {"chest_girth": 450}, 473, 495),
        (Support.BODY_HARNESS, "chest_girth", {"chest_girth": 450}, 450, 450),
        (Support.FULL_BODY_HARNESS, "neck_girth", {"neck_girth": 300}, 300, None),
        (Support.REAR_HARNESS, "leg_loop", {"thigh_girth": 240}, 240, None),
        (Support.REAR_SLING, "waist_girth", {"waist_girth": 380}, 380, None),
        (Support.BOOTS, "paw_width", {"paw_width": 45}, 45, None),
        (Support.RAMP, "inner_width", {"chest_width": 150}, 150, None),
        # The same for every dog: an inch under the dog.
        (Support.MATTRESS, "thickness", {}, 25, None),
    ],
)
def test_a_number_is_the_one_worked_by_hand(
    support: Support,
    dimension: str,
    readings: dict[str, int],
    low: int | None,
    high: int | None,
    catalog: Catalog,
) -> None:
    found = numbers(support, dog(**readings), catalog)[dimension]
    assert (found.low, found.high, found.unit, found.missing) == (low, high, "mm", ())
    rule = catalog.specification[found.rule]
    assert all(reason.sources == rule.sources for reason in found.reasons)


@pytest.mark.parametrize(
    ("weight_g", "low", "high"),
    [
        (907, 175, 201),
        (8200, 175, 201),
        (11340, 175, 201),
        # Between the maker's sizes the border is continuous: 25 lb ends the small gap.
        (11341, 201, None),
        (27000, 201, None),
    ],
)
def test_a_bigger_dog_gets_the_bigger_gap(
    weight_g: int, low: int, high: int | None, catalog: Catalog
) -> None:
    found = numbers(REAR, dog(weight_g, chest_width=150), catalog)["inner_width"]
    assert (found.low, found.high) == (low, high)


def test_a_cart_carries_the_dog_and_passes_the_door(catalog: Catalog) -> None:
    for chair in (REAR, FRONT, QUAD):
        found = numbers(chair, dog(), catalog)
        load, door = found["rated_load"], found["overall_width"]
        assert (load.low, load.high, load.unit) == (8200, None, "g")
        assert (door.low, door.high, door.unit) == (None, 650, "mm")


@pytest.mark.parametrize(
    ("sex", "asked"), [(Sex.MALE, True), (Sex.UNKNOWN, True), (Sex.FEMALE, False)]
)
@pytest.mark.parametrize("support", [REAR, QUAD, Support.REAR_SLING, Support.REAR_HARNESS])
def test_only_a_female_needs_no_room_for_a_male(
    sex: Sex, asked: bool, support: Support, catalog: Catalog
) -> None:
    found = numbers(support, replace(dog(), sex=sex), catalog)
    assert ("male_opening" in found) == asked


@pytest.mark.parametrize(
    ("support", "dimension"),
    [
        (REAR, "wheel_diameter"),
        (REAR, "male_opening"),
        (Support.REAR_SLING, "handle_height"),
        (Support.REAR_SLING, "band_width"),
        (Support.RAMP, "slope"),
    ],
)
def test_what_has_no_published_number_gets_none_but_a_way_to_try(
    support: Support, dimension: str, catalog: Catalog
) -> None:
    found = numbers(support, dog(), catalog)[dimension]
    assert (found.low, found.high, found.missing) == (None, None, ())
    assert catalog.specification[found.rule].check


def test_a_reading_that_was_not_taken_is_named(catalog: Catalog) -> None:
    found = numbers(REAR, dog(None, None), catalog)
    assert {name: one.missing for name, one in found.items() if one.missing} == {
        "leg_height": ("rear_leg_height",),
        "inner_width": ("chest_width", "weight"),
        "rail_length": ("trunk_length",),
        "body_length": ("elbow_to_rump",),
        "leg_opening": ("thigh_width",),
        "rated_load": ("weight",),
        "overall_width": ("door_width",),
    }
    rules = [reason.rule for reason in found["inner_width"].reasons]
    assert rules == ["spec-rule", "spec-not-measured", "spec-not-measured"]


def test_the_weight_is_asked_for_where_it_picks_the_rule(catalog: Catalog) -> None:
    found = numbers(REAR, dog(None, chest_width=150), catalog)["inner_width"]
    assert (found.low, found.high, found.missing) == (None, None, ("weight",))


def test_a_dog_under_no_rule_has_no_such_number(catalog: Catalog) -> None:
    rule = SpecRule(
        "big", (REAR,), "axle", "Axle", "It bends.", ("tool-rule",), "weight", Bound(), over_g=9000
    )
    heavy_only = replace(catalog, specification={"big": rule})
    assert specify(REAR, dog(9000), heavy_only) == ()
    assert [one.low for one in specify(REAR, dog(9001), heavy_only)] == [9001]


def test_every_kind_that_bears_on_the_dog_has_numbers(catalog: Catalog) -> None:
    bare = {Support.NONE, Support.CARRY, Support.PADS, Support.NON_SLIP_MAT}
    assert {kind for kind in Support if not specify(kind, dog(), catalog)} == bare


@pytest.mark.parametrize("mobility", ["B", "C"])
def test_numbers_stand_with_the_kinds_that_may_be_used_and_no_other(
    mobility: str, catalog: Catalog
) -> None:
    told = answers_of(
        catalog, condition="degenerative_myelopathy", mobility=mobility, front_legs="weak"
    )
    result = recommend(told, catalog, TODAY)
    assert isinstance(result, Recommendation)
    seen = {one.verdict for one in result.aids.supports}
    assert {Verdict.ASK_VET, Verdict.REFUSED} <= seen
    for one in result.aids.supports:
        expected = specify(one.support, told, catalog) if one.verdict in USABLE else ()
        assert one.specification == expected


READINGS = st.fixed_dictionaries(
    {},
    optional={
        one.id: st.integers(one.min_mm, one.max_mm) for one in real_catalog().measurements.values()
    },
)
WEIGHTS = st.none() | st.integers(500, 100_000)
DOORS = st.none() | st.integers(300, 1500)
KINDS = st.sampled_from(Support)


@given(weight_g=WEIGHTS, door_mm=DOORS, readings=READINGS, support=KINDS)
def test_no_minimum_is_above_its_maximum_and_nothing_missing_gives_a_number(
    weight_g: int | None, door_mm: int | None, readings: dict[str, int], support: Support
) -> None:
    catalog = real_catalog()
    known = {*readings, *(["weight"] if weight_g else []), *(["door_width"] if door_mm else [])}
    found = specify(support, dog(weight_g, door_mm, **readings), catalog)
    assert len({one.dimension for one in found}) == len(found)
    for one in found:
        if one.low is not None and one.high is not None:
            assert one.low <= one.high
        assert one.low is None or one.low > 0
        reading = catalog.specification[one.rule].reading
        if one.missing:
            assert (one.low, one.high) == (None, None)
            assert not known & set(one.missing)
        assert not reading or reading in known or reading in one.missing


@given(
    weight_g=st.integers(500, 100_000),
    readings=READINGS,
    more=st.integers(1, 400),
    support=KINDS,
    data=st.data(),
)
def test_a_bigger_reading_never_gives_a_smaller_minimum(
    weight_g: int,
    readings: dict[str, int],
    more: int,
    support: Support,
    data: st.DataObject,
) -> None:
    grown = data.draw(st.sampled_from(["weight", *readings]))
    catalog = real_catalog()
    small = numbers(support, dog(weight_g, **readings), catalog)
    bigger = {**readings, grown: readings[grown] + more} if grown != "weight" else readings
    large = numbers(support, dog(weight_g + more * 100 * (grown == "weight"), **bigger), catalog)
    assert small.keys() == large.keys()
    for name, one in small.items():
        if one.low is not None:
            low = large[name].low
            assert low is not None
            assert low >= one.low
