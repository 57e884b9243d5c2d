"""The numbers for a shop and the makers' sheets, in words and in both units."""

from dataclasses import replace

import pytest

from fitting.core.order_sheets import fill_order_sheets
from fitting.core.result import Requirement
from fitting.core.specification import specify
from fitting.core.units import Units
from fitting.core.words import MeasurementId, Support
from fitting.present.order_sheets import say_order_sheets
from fitting.present.specification import say_specification
from fitting.present.view import OrderSheetView, RequirementView
from fitting.present.voice import Voice
from tests.present.small import an_assessment, answers
from tests.present.small_catalog import a_catalog
from tests.present.views import view_of

KIND = Support.REAR_HARNESS


def needs(units: Units = Units.METRIC, **changes: object) -> dict[str, RequirementView]:
    told, catalog = answers(**changes), a_catalog()
    voice = Voice(catalog, an_assessment(told), units)
    return {one.id: one for one in say_specification(specify(KIND, told, catalog), voice)}


def sheet(units: Units = Units.METRIC) -> OrderSheetView:
    told, catalog = answers(), a_catalog()
    voice = Voice(catalog, an_assessment(told), units)
    (found,) = say_order_sheets(fill_order_sheets(KIND, told, catalog), voice)
    return found


@pytest.mark.parametrize(
    ("units", "value", "other"),
    [
        (Units.METRIC, "46.7 cm to 49 cm", "18 1/2 in to 19 1/4 in"),
        (Units.IMPERIAL, "18 1/2 in to 19 1/4 in", "46.7 cm to 49 cm"),
    ],
)
def test_a_number_stands_in_both_units_with_its_rule_and_its_check(
    units: Units, value: str, other: str
) -> None:
    strap = needs(units)["chest_strap"]
    assert (strap.name, strap.value, strap.other_unit) == ("Chest strap", value, other)
    (why,) = strap.why
    assert why.startswith("The strap is longer than the chest. You gave ")
    assert strap.check == "Two fingers fit."
    assert strap.measure == ()
    assert strap.sources == ("1",)


@pytest.mark.parametrize(
    ("low", "high", "value"),
    [
        (160, 160, "16 cm"),
        (160, None, "16 cm or more"),
        (None, 650, "up to 65 cm"),
        (175, 201, "17.5 cm to 20.1 cm"),
    ],
)
def test_each_kind_of_range_has_its_words(low: int | None, high: int | None, value: str) -> None:
    need = Requirement("chest_strap", "strap", "mm", low, high, (), ())
    voice = Voice(a_catalog(), an_assessment(), Units.METRIC)
    (said,) = say_specification((need,), voice)
    assert said.value == value


def test_what_was_not_measured_says_what_to_measure_and_how() -> None:
    loop = needs()["leg_loop"]
    assert loop.value == "not known yet. Measure thigh girth first"
    assert loop.other_unit == ""
    assert loop.why == ("It goes round the thigh.",)
    assert loop.measure == ("Start: One end.", "End: The other.")
    assert needs(weight=None)["rated_load"].measure == ("Weigh your dog on a scale.",)


def test_a_door_that_was_not_measured_is_asked_for_by_its_name() -> None:
    catalog = a_catalog()
    need = Requirement("chest_strap", "strap", "mm", None, None, ("door_width", "weight"), ())
    voice = Voice(catalog, an_assessment(), Units.METRIC)
    (said,) = say_specification((need,), voice)
    assert said.value == "not known yet. Measure door width and weight first"
    assert said.measure[0] == "Measure your narrowest door, from post to post."


def test_what_has_no_number_says_to_try() -> None:
    handles = needs()["handle_height"]
    assert (handles.value, handles.other_unit, handles.check) == (
        "no number. Try it",
        "",
        "Try it.",
    )


def test_a_sheet_is_filled_in_the_letters_of_its_maker() -> None:
    filled = sheet()
    assert (filled.maker, filled.products) == ("Maker Ltd", "Made for You")
    assert [(one.letter, one.value, one.other_unit) for one in filled.fields] == [
        ("A", "44.5 cm", "17 1/2 in"),
        ("B", "not measured", ""),
        ("C", "not measured", ""),
        ("D", "8.2 kg", "18 lb 1 oz"),
    ]
    assert filled.missing == "Still to measure: B and C."
    assert sheet(Units.IMPERIAL).fields[0].value == "17 1/2 in"


def test_a_sheet_says_how_its_maker_measures_and_what_is_final() -> None:
    filled = sheet()
    assert filled.how == ("Your dog: held up.", "Tool: soft tape.")
    notes = [one.note for one in filled.fields]
    assert notes == ["", "It cannot be changed afterwards. Measure it twice.", "", ""]
    assert filled.fields[2].how == ("Add no room.",)


def test_a_filled_field_tells_how_our_reading_was_taken() -> None:
    girth, *_, weight = sheet().fields
    assert girth.how == ("Your reading: taken by two people, standing, soft tape.",)
    assert weight.how == ("Your reading: weighed on a scale.",)


def test_what_no_page_told_is_asked_of_the_maker() -> None:
    told = answers()
    unread = replace(a_catalog().maker_definitions[0], start="not read")
    for definitions in ((), (unread,)):
        catalog = replace(a_catalog(), maker_definitions=definitions)
        voice = Voice(catalog, an_assessment(told), Units.METRIC)
        (found,) = say_order_sheets(fill_order_sheets(KIND, told, catalog), voice)
        assert found.fields[2].how == ("Ask the maker how to take it.",)


def test_a_full_sheet_says_so() -> None:
    told = answers()
    catalog = a_catalog()
    aid = catalog.aids["made"]
    short = replace(aid, order_sheet=aid.order_sheet[:1])
    changed = replace(catalog, aids={short.id: short})
    voice = Voice(changed, an_assessment(told), Units.METRIC)
    (found,) = say_order_sheets(fill_order_sheets(KIND, told, changed), voice)
    assert found.missing == "Every field has a number."


def test_the_steps_of_our_own_measurement_teach_a_missing_field() -> None:
    told, catalog = answers(), a_catalog()
    width = MeasurementId.THIGH_WIDTH
    taught = replace(catalog.measurements[width], steps=("Hold the tape straight.",))
    changed = replace(catalog, measurements={**catalog.measurements, width: taught})
    voice = Voice(changed, an_assessment(told), Units.METRIC)
    (found,) = say_order_sheets(fill_order_sheets(KIND, told, changed), voice)
    assert found.fields[1].how == ("Hold the tape straight.",)


def test_only_what_may_be_used_has_numbers() -> None:
    view = view_of()
    assert [bool(one.specification) for one in view.supports] == [True, False, False]
    assert not any(one.specification or one.order_sheets for one in view.other_supports)
