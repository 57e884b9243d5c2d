"""Values carried to another definition, and ranges whose landmark was not read."""

from dataclasses import replace
from math import exp, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitting.core.answers import Answers
from fitting.core.catalog import Aid, Catalog, Move
from fitting.core.choice import judge_of
from fitting.core.measuring import Observed
from fitting.core.moving import move
from fitting.core.result import SizeFit
from fitting.core.sizing import chart_fits
from fitting.core.words import MeasurementId
from tests.build import answers_of
from tests.core.strategies import real_catalog
from tests.core.test_limits import RULE, a_cart, row

GROIN, FLANK, HIP = (
    MeasurementId.GROIN_HEIGHT,
    MeasurementId.REAR_LEG_HEIGHT,
    MeasurementId.HIP_HEIGHT,
)


def a_rule(**changes: object) -> Move:
    rule = Move("rule", GROIN, FLANK, 100, RULE)
    return replace(rule, **changes)  # type: ignore[arg-type]


def fits_of(aid: Aid, answers: Answers, catalog: Catalog | None = None) -> tuple[SizeFit, ...]:
    known = catalog or real_catalog()
    return chart_fits(aid, answers, edge_percent=5, judge=judge_of(answers, known))


def without_rules() -> Catalog:
    catalog = real_catalog()
    return replace(catalog, sizing=replace(catalog.sizing, moves=()))


@given(mm=st.integers(50, 800), sd=st.floats(0.01, 0.2), plus=st.integers(0, 100))
def test_a_moved_value_is_its_rule_with_the_error_added(mm: int, sd: float, plus: int) -> None:
    rule = a_rule(permille=900, plus_mm=plus, error_permille=50)
    moved = move({"groin_height": Observed(log(mm), sd)}, (rule,))["rear_leg_height"]
    value = mm * 0.9 + plus
    assert moved.of == "groin_height"
    assert exp(moved.observed.log) == pytest.approx(value)
    assert moved.observed.sd == pytest.approx(sqrt((sd * mm * 0.9 / value) ** 2 + 0.05**2))
    assert moved.observed.sd >= 0.05


def test_what_was_read_is_never_replaced_and_a_moved_value_never_moves_on() -> None:
    reading = Observed(log(200), 0.05)
    chain = (a_rule(), a_rule(id="on", of=FLANK, to=HIP))
    assert set(move({"groin_height": reading}, chain)) == {"rear_leg_height"}
    both = {"groin_height": reading, "rear_leg_height": reading}
    assert set(move(both, (a_rule(),))) == set()
    assert move({"rear_leg_height": reading}, (a_rule(),)) == {}


def test_of_two_rules_the_one_with_less_error_wins_in_any_order() -> None:
    readings = {"groin_height": Observed(log(200), 0.05), "hip_height": Observed(log(300), 0.05)}
    rules = (a_rule(), a_rule(id="better", of=HIP, permille=700, error_permille=60))
    for order in (rules, rules[::-1]):
        assert move(readings, order)["rear_leg_height"].of == "hip_height"


def test_a_rule_that_leaves_nothing_gives_nothing() -> None:
    assert move({"groin_height": Observed(log(50), 0.05)}, (a_rule(plus_mm=-60),)) == {}


# In a chart


def test_a_moved_value_gives_a_chance_and_is_marked() -> None:
    answers = answers_of(real_catalog(), measurements={"groin_height": "14 cm"})
    aid = a_cart(row("S", rear_leg_height=(76, 203)), row("L", rear_leg_height=(203, 400)))
    best = fits_of(aid, answers)[0]
    assert (best.size, best.place, best.word) == ("S", "moved", "possible")
    (one,) = best.dimensions
    assert (one.reading, one.moved_from) == (None, "groin_height")
    assert best.missing == ("rear_leg_height",)
    assert best.probability is not None
    assert best.probability > 0.98
    without = fits_of(aid, answers, without_rules())[0]
    assert (without.place, without.probability) == ("unmeasured", None)


def test_however_wide_the_range_a_moved_value_is_never_likely() -> None:
    answers = answers_of(
        real_catalog(),
        measurements={"groin_height": "14 cm", "chest_girth": {"value": "45 cm", "by": "staff"}},
    )
    aid = a_cart(row("S", chest_girth=(300, 600), rear_leg_height=(40, 800)), fixed=())
    (fit,) = fits_of(aid, answers)
    assert (fit.place, fit.word) == ("inside", "possible")
    read = replace(a_cart(row("S", chest_girth=(300, 600)), fixed=()))
    assert fits_of(read, answers)[0].word == "likely"


def test_a_moved_value_never_serves_for_a_hard_limit() -> None:
    from_groin = replace(
        real_catalog(),
        sizing=replace(
            real_catalog().sizing,
            moves=(a_rule(to=MeasurementId.THIGH_WIDTH, permille=500, error_permille=1),),
        ),
    )
    answers = answers_of(real_catalog(), measurements={"groin_height": "14 cm"})
    (fit,) = fits_of(a_cart(row("M", thigh_width=(1, 800))), answers, from_groin)
    assert fit.probability == pytest.approx(1)
    assert (fit.word, fit.unsure, fit.ask) == ("unsure", "limit", "thigh_width")


def test_a_moved_value_adds_nothing_to_what_is_believed_of_the_size() -> None:
    """The reading has spoken already; its copy must not speak twice."""
    answers = answers_of(
        real_catalog(), measurements={"groin_height": "30 cm"}, weight=None, breed=None
    )
    plain, moved = judge_of(answers, without_rules()), judge_of(answers, real_catalog())
    assert plain is not None
    assert moved is not None
    for name in ("weight", "chest_girth", "withers_height"):
        assert plain.belief.dimensions[name] == moved.belief.dimensions[name]


def test_every_rule_of_the_catalogue_is_ours_or_cited() -> None:
    moves = real_catalog().sizing.moves
    assert [(one.of.value, one.to.value) for one in moves] == [("groin_height", "rear_leg_height")]
    assert all(one.sources and one.error_permille >= 50 and one.note for one in moves)


# Landmarks that were not read


def test_an_unread_landmark_widens_and_is_never_likely() -> None:
    answers = answers_of(real_catalog(), measurements={"neck_girth": "30 cm"})
    known = a_cart(row("M", neck_girth=(260, 345)), fixed=())
    unread = replace(known, landmark_unread=(MeasurementId.NECK_GIRTH,))
    (sharp,), (blurred,) = fits_of(known, answers), fits_of(unread, answers)
    assert sharp.probability is not None
    assert blurred.probability is not None
    assert blurred.probability < sharp.probability - 0.05
    assert (sharp.word, blurred.word) == ("likely", "possible")
    assert [one.landmark_unread for one in blurred.dimensions] == [True]
    assert [one.landmark_unread for one in sharp.dimensions] == [False]


def test_a_chart_with_read_landmarks_is_judged_as_before_by_the_same_judge() -> None:
    answers = answers_of(real_catalog(), measurements={"neck_girth": "30 cm"})
    judge = judge_of(answers, real_catalog())
    known = a_cart(row("M", neck_girth=(260, 345)), fixed=())
    unread = replace(known, landmark_unread=(MeasurementId.NECK_GIRTH,))
    before = chart_fits(known, answers, edge_percent=5, judge=judge)
    chart_fits(unread, answers, edge_percent=5, judge=judge)
    assert chart_fits(known, answers, edge_percent=5, judge=judge) == before


def test_the_catalogue_marks_every_range_whose_note_says_not_read() -> None:
    for aid in real_catalog().aids.values():
        for size in aid.sizes:
            for name, band in size.ranges.items():
                if "not read" in band.note or "the maker says" in band.note:
                    assert name in aid.landmark_unread, (aid.id, name)
