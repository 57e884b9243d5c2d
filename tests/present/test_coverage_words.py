"""The coverage in words: each kind of finding has its line, in plain words."""

from dataclasses import replace

import pytest

from fitting.core.catalog import Catalog, Range, SizeRow
from fitting.core.coverage import cover
from fitting.core.words import MeasurementId
from fitting.present.as_json_coverage import coverage_json
from fitting.present.as_text_coverage import coverage_text
from tests.core.strategies import real_catalog
from tests.present.reading_grade import grade

CHEST = MeasurementId.CHEST_GIRTH


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return real_catalog()


def with_chart(*sizes: SizeRow, heaviest_g: int | None = None) -> Catalog:
    """The real catalogue with this chart as its only product."""
    catalog = real_catalog()
    aid = replace(catalog.aids["snugglepet"], sizes=sizes, heaviest_g=heaviest_g, unpublished=())
    return replace(catalog, aids={aid.id: aid})


def told(catalog: Catalog) -> str:
    return coverage_text(cover(catalog), catalog)


def test_the_whole_is_plain_and_whole(catalog: Catalog) -> None:
    text = told(catalog)
    assert grade(text) <= 6
    assert "{" not in text
    assert "None " not in text.replace("None is a real dog", "")
    for aid in catalog.aids.values():
        assert (aid.name in text) is (aid.support is not None)


@pytest.mark.parametrize(
    ("sizes", "line"),
    [
        (
            (
                SizeRow("S", None, {CHEST: Range(300, 400)}),
                SizeRow("M", None, {CHEST: Range(420, 500)}),
            ),
            "Gap: chest girth from 40.1 cm to 41.9 cm, between S and M.",
        ),
        (
            (SizeRow("S", Range(None, 5000)), SizeRow("M", Range(4000, None))),
            "S and M hold the same dogs: weight 4 kg to 5 kg.",
        ),
        (
            (SizeRow("S", Range(4000, None)), SizeRow("M", Range(3000, None))),
            "Size S is never named: size M holds the same dogs and more.",
        ),
        (
            (SizeRow("S", Range(None, 8000)), SizeRow("M", Range(9500, None))),
            "Size M fits no dog: it starts above the load limit.",
        ),
        (
            (SizeRow("S", Range(8000, 7000)),),
            "Size S fits no dog: a range ends below its start.",
        ),
        (
            (SizeRow("S", Range(7679, 7681)), SizeRow("M", Range(7685, 7690))),
            "No test body lies in size M.",
        ),
    ],
)
def test_each_finding_has_its_line(sizes: tuple[SizeRow, ...], line: str) -> None:
    assert f"  {line}\n" in f"{told(with_chart(*sizes, heaviest_g=9000))}\n"


def test_a_reading_that_keeps_bodies_out_is_named() -> None:
    neck = {MeasurementId.NECK_GIRTH: Range(900, 950)}
    catalog = with_chart(SizeRow("S", Range(None, 200_000), neck))
    assert "  It would hold 103 if nobody read the neck girth." in told(catalog)
    (product,) = coverage_json(cover(catalog))["products"]
    assert (product["bodies"], product["without"]) == (0, {"neck_girth": 103})


def test_few_that_are_left_out_are_listed_and_few_that_are_not() -> None:
    most = told(with_chart(SizeRow("S", Range(1501, None))))
    assert "nothing fits 1 of 103 bodies.\n  - Toy, 1.5 kg" in most
    few = told(with_chart(SizeRow("S", Range(None, 1500))))
    assert "nothing fits 102 of 103 bodies.\n  It is there for these:\n  - Toy, 1.5 kg" in few


def test_a_reading_that_no_body_has_is_named() -> None:
    catalog = with_chart(SizeRow("S", None, {MeasurementId.PAW_WIDTH: Range(30, 50)}))
    assert "No body has these, so their charts hold none: paw width." in told(catalog)
    assert coverage_json(cover(catalog))["unfilled"] == ["paw_width"]
