"""The makers' own sheets: our number only at the same landmark, and what stays open."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitting.core.answers import Answers
from fitting.core.catalog import Availability, Catalog
from fitting.core.order_sheets import fill_order_sheets
from fitting.core.recommendation import recommend
from fitting.core.result import OrderSheet, Recommendation
from fitting.core.words import Sex, Support, Verdict
from tests.build import TODAY, answers_of
from tests.core.strategies import real_catalog
from tests.core.test_specification import READINGS, USABLE, dog

REAR, FRONT, QUAD = Support.REAR_WHEELCHAIR, Support.FRONT_WHEELCHAIR, Support.QUAD_WHEELCHAIR

MEASURED = {
    "withers_height": 280,
    "trunk_length": 300,
    "thigh_width": 65,
    "groin_height": 120,
    "shoulder_width": 140,
    "rump_width": 130,
    "hip_height": 250,
    "hip_width": 110,
    "chest_girth": 450,
    "foreleg_height": 150,
    "rear_leg_height": 160,
    "elbow_to_rump": 400,
    "back_length": 380,
}


def sheet(support: Support, maker: str, told: Answers, catalog: Catalog) -> OrderSheet:
    (found,) = (
        one for one in fill_order_sheets(support, told, catalog) if one.maker.startswith(maker)
    )
    return found


@pytest.mark.parametrize(
    ("support", "maker", "filled", "missing"),
    [
        # Eddie's B starts at the centre of the front leg, ours at its back edge: not ours to give.
        (REAR, "Eddie's", {"A": 280, "C": 65}, ("B", "D", "E")),
        (FRONT, "Eddie's", {"A": 280, "C": 65}, ("B", "D", "E", "F to J")),
        (QUAD, "Eddie's", {"A": 280, "C": 65}, ("B", "D", "E", "F to J")),
        (
            REAR,
            "cartfordog",
            {"A": 280, "B": 300, "D": 120, "F": 140, "G": 130, "H": 8200},
            ("C", "E"),
        ),
        (REAR, "mihapi", {"A": 250, "B": 110, "Weight": 8200}, ("Body length",)),
        # Hana-kobo's back leg height ends where the leg joins, ours at the flank fold.
        (REAR, "Hana-kobo", {"Foreleg height": 150, "Weight": 8200}, ("Rear leg height",)),
        (REAR, "Okinawa", {}, ("1", "2", "3 to 8")),
        (REAR, "K-9 Cart Company", {"2": 280, "3": 450, "5": 120}, ("1", "4")),
        (REAR, "adoworks", {"B": 280, "E": 450}, ("A", "C", "D", "F", "G", "H")),
        (FRONT, "TrevorB1", {"1": 450}, ("2", "3", "4")),
    ],
)
def test_a_sheet_takes_our_number_only_at_the_same_landmark(
    support: Support,
    maker: str,
    filled: dict[str, int],
    missing: tuple[str, ...],
    catalog: Catalog,
) -> None:
    found = sheet(support, maker, dog(**MEASURED), catalog)
    assert {one.letter: one.value for one in found.fields if one.value is not None} == filled
    assert found.missing == missing


def test_a_weight_stands_in_grams(catalog: Catalog) -> None:
    field = sheet(REAR, "cartfordog", dog(), catalog).fields[-1]
    assert (field.letter, field.measured, field.value, field.unit) == ("H", "weight", 8200, "g")


def test_welded_fields_are_said_to_be_final(catalog: Catalog) -> None:
    fields = sheet(REAR, "Eddie's", dog(), catalog).fields
    assert [one.letter for one in fields if one.fixed] == ["C", "E"]


def test_products_that_ask_for_the_same_share_a_sheet(catalog: Catalog) -> None:
    assert sheet(REAR, "Eddie's", dog(), catalog).aids == (
        "eddies-counterbalanced",
        "eddies-standard-rear",
        "eddies-variable-axle",
    )


def test_every_made_to_measure_maker_on_record_has_its_sheet(catalog: Catalog) -> None:
    asked = {aid.maker for aid in catalog.aids.values() if aid.order_sheet}
    given = {one.maker for kind in Support for one in fill_order_sheets(kind, dog(), catalog)}
    assert given == asked
    assert len(given) == 8


@pytest.mark.parametrize(
    "change",
    [
        {"availability": Availability.HISTORIC},
        {"withheld": "It was called back."},
        {"only_breeds": ("Beagle",)},
        {"sexes": (Sex.FEMALE,)},
    ],
)
def test_what_cannot_be_ordered_for_this_dog_has_no_sheet(
    change: dict[str, object], catalog: Catalog
) -> None:
    aid = replace(catalog.aids["cartfordog"], **change)  # type: ignore[arg-type]
    changed = replace(catalog, aids={aid.id: aid})
    assert fill_order_sheets(REAR, dog(), changed) == ()
    assert fill_order_sheets(REAR, dog(), replace(catalog, aids={aid.id: catalog.aids[aid.id]}))


@pytest.mark.parametrize("mobility", ["B", "C"])
def test_sheets_stand_with_the_kinds_that_may_be_used_and_no_other(
    mobility: str, catalog: Catalog
) -> None:
    told = answers_of(
        catalog, condition="degenerative_myelopathy", mobility=mobility, front_legs="weak"
    )
    result = recommend(told, catalog, TODAY)
    assert isinstance(result, Recommendation)
    by_kind = {one.support: one for one in result.aids.supports}
    assert by_kind[QUAD].verdict is Verdict.ASK_VET
    assert [one.maker for one in by_kind[QUAD].order_sheets] == ["Eddie's Wheels"]
    assert by_kind[REAR].verdict is Verdict.REFUSED
    assert by_kind[REAR].order_sheets == ()
    for one in result.aids.supports:
        expected = fill_order_sheets(one.support, told, catalog) if one.verdict in USABLE else ()
        assert one.order_sheets == expected


@given(
    weight_g=st.none() | st.integers(500, 100_000),
    readings=READINGS,
    support=st.sampled_from([REAR, FRONT, QUAD]),
)
def test_a_field_holds_a_reading_as_it_was_taken_or_nothing(
    weight_g: int | None, readings: dict[str, int], support: Support
) -> None:
    taken = {**readings, "weight": weight_g}
    for found in fill_order_sheets(support, dog(weight_g, **readings), real_catalog()):
        for field in found.fields:
            assert field.value == taken.get(field.measured)
            assert (field.letter in found.missing) == (field.value is None)
