"""Hard limits: a load, or a part that cannot be altered, holds with 99 in 100 or is asked about."""

from dataclasses import replace
from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitting.core.answers import Answers
from fitting.core.catalog import Aid, Availability, Build, FixedPart, OrderField, Range, SizeRow
from fitting.core.choice import judge_of
from fitting.core.fit import chance_within
from fitting.core.result import SizeFit
from fitting.core.sizing import chart_fits
from fitting.core.words import MeasurementId, Support
from tests.build import answers_of
from tests.core.strategies import real_catalog

RULE = ("tool-rule",)
RING = FixedPart(MeasurementId.THIGH_WIDTH, "leg ring, welded", RULE)
PERMILLE = 990


def a_cart(*rows: SizeRow, fixed: tuple[FixedPart, ...] = (RING,)) -> Aid:
    return Aid(
        id="cart",
        name="Cart",
        maker="Maker",
        build=Build.SIZED,
        availability=Availability.CURRENT,
        sources=RULE,
        support=Support.REAR_WHEELCHAIR,
        sizes=rows,
        fixed=fixed,
    )


def row(name: str, weight: Range | None = None, **ranges: tuple[int | None, int | None]) -> SizeRow:
    return SizeRow(name, weight, {MeasurementId(key): Range(*ends) for key, ends in ranges.items()})


def fits_of(aid: Aid, answers: Answers) -> tuple[SizeFit, ...]:
    return chart_fits(aid, answers, edge_percent=5, judge=judge_of(answers, real_catalog()))


def thigh(value: str) -> dict[str, object]:
    return {"value": value, "by": "staff", "tool": "calipers"}


def a_measured_dog(**measurements: object) -> Answers:
    return answers_of(real_catalog(), measurements=measurements)


def least_sure_limit(answers: Answers) -> int:
    """The least whole mm that the thigh is within as surely as the rules ask."""
    judge = judge_of(answers, real_catalog())
    assert judge is not None
    believed = judge.belief.dimensions["thigh_width"]
    start = int(exp(believed.means[0]))
    return next(
        limit
        for limit in range(start, 2 * start)
        if chance_within(limit, believed, judge.belief) * 1000 >= PERMILLE
    )


@pytest.mark.parametrize(("more", "unsure"), [(-1, "limit"), (0, ""), (1, "")])
def test_a_fixed_width_is_sure_at_its_limit_and_not_below(more: int, unsure: str) -> None:
    answers = a_measured_dog(thigh_width=thigh("90 mm"))
    limit = least_sure_limit(answers) + more
    (fit,) = fits_of(a_cart(row("M", thigh_width=(20, limit))), answers)
    assert (fit.unsure, fit.ask) == (unsure, "thigh_width" if unsure else "")
    assert (fit.word == "unsure") is bool(unsure)


def test_the_same_width_is_no_limit_where_it_can_be_altered() -> None:
    answers = a_measured_dog(thigh_width=thigh("90 mm"))
    limit = least_sure_limit(answers) - 1
    (fit,) = fits_of(a_cart(row("M", thigh_width=(20, limit)), fixed=()), answers)
    assert (fit.word, fit.unsure) == ("likely", "")


def test_a_fixed_width_that_nobody_measured_is_asked_for() -> None:
    answers = answers_of(real_catalog(), measurements={"chest_girth": "45 cm"})
    (fit,) = fits_of(a_cart(row("M", chest_girth=(400, 500), thigh_width=(None, 120))), answers)
    assert (fit.word, fit.unsure, fit.ask) == ("unsure", "limit", "thigh_width")


def test_of_two_limits_the_less_sure_is_asked_for() -> None:
    answers = a_measured_dog(thigh_width=thigh("90 mm"))
    near = row("M", Range(1000, 8210), thigh_width=(20, 100))
    assert fits_of(a_cart(near), answers)[0].ask == "weight"
    nearer = row("M", Range(1000, 8700), thigh_width=(20, 91))
    assert fits_of(a_cart(nearer), answers)[0].ask == "thigh_width"


WIDE = st.integers(0, 60)


@given(
    limit=st.integers(40, 140),
    value=st.integers(60, 120),
    by=st.sampled_from(["owner", "helped", "staff"]),
    wide=WIDE,
)
@settings(deadline=None, max_examples=150)
def test_a_hard_limit_is_never_traded(limit: int, value: int, by: str, wide: int) -> None:
    """Making all else perfect never makes a size pickable, nor picks it before a sure one."""
    answers = a_measured_dog(
        thigh_width={"value": f"{value} mm", "by": by},
        chest_girth={"value": "45 cm", "by": "staff"},
    )
    judge = judge_of(answers, real_catalog())
    assert judge is not None
    believed = judge.belief.dimensions["thigh_width"]
    sure = chance_within(limit, believed, judge.belief) * 1000 >= PERMILLE
    perfect = row("perfect", chest_girth=(440 - wide, 460 + wide), thigh_width=(None, limit))
    roomy = row("roomy", chest_girth=(455, 700), thigh_width=(None, 400))
    fits = fits_of(a_cart(perfect, roomy), answers)
    chosen = {fit.size: fit for fit in fits}["perfect"]
    if not sure:
        assert chosen.word == "unsure"
        assert fits[0].size != "perfect" or fits[0].unsure == "limit"


def test_a_size_that_is_sure_comes_before_a_better_one_that_is_not() -> None:
    answers = a_measured_dog(
        thigh_width=thigh("90 mm"), chest_girth={"value": "45 cm", "by": "staff"}
    )
    tight = row("tight", chest_girth=(350, 550), thigh_width=(20, 95))
    sure = row("sure", chest_girth=(445, 700), thigh_width=(20, 140))
    assert [fit.size for fit in fits_of(a_cart(tight, sure), answers)] == ["sure", "tight"]
    free = replace(a_cart(tight, sure), fixed=())
    assert fits_of(free, answers)[0].size == "tight"


# What is not published


def test_a_fixed_part_without_a_published_limit_is_listed() -> None:
    answers = a_measured_dog(chest_girth="45 cm")
    (fit,) = fits_of(a_cart(row("M", chest_girth=(400, 500))), answers)
    assert fit.unpublished == ("thigh_width",)
    assert fit.unsure == ""
    (low_only,) = fits_of(a_cart(row("M", chest_girth=(400, 500), thigh_width=(20, None))), answers)
    assert low_only.unpublished == ("thigh_width",)


def test_fixed_order_fields_are_fixed_dimensions_once() -> None:
    field = OrderField("C", "Across the thigh", MeasurementId.THIGH_WIDTH, fixed=True)
    unknown = OrderField("E", "Not read", fixed=True)
    loose = OrderField("A", "Height", MeasurementId.WITHERS_HEIGHT)
    made = replace(a_cart(), build=Build.MADE_TO_MEASURE, order_sheet=(field, unknown, loose))
    assert made.fixed_dimensions == ("thigh_width",)
    (fit,) = fits_of(made, a_measured_dog())
    assert (fit.place, fit.unpublished) == ("made_to_measure", ("thigh_width",))


def test_the_catalogue_knows_its_fixed_parts() -> None:
    fixed = {
        aid.id: aid.fixed_dimensions for aid in real_catalog().aids.values() if aid.fixed_dimensions
    }
    assert fixed == {
        **dict.fromkeys(("puppia-a", "puppia-b", "lazybonezz-moto"), ("neck_girth",)),
        **dict.fromkeys(
            (
                "eddies-counterbalanced",
                "eddies-front",
                "eddies-quad",
                "eddies-standard-rear",
                "eddies-variable-axle",
            ),
            ("thigh_width",),
        ),
    }
