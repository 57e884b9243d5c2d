"""The dog of its own numbers: any plausible dog is drawn whole, and told truly."""

from itertools import combinations
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitting.core.words import MeasurementId, Support
from fitting.drawing.curves import distance
from fitting.drawing.own import HIGH, WIDE, build_of, draw_dog_of
from fitting.drawing.own_answers import draw_dog_of_answers
from fitting.drawing.shapes import Role, bounds
from fitting.drawing.supports import DRAWN_SUPPORTS
from fitting.drawing.tools import BADGE
from fitting.drawing.zones import TOUCHES
from tests.build import answers_of
from tests.core.strategies import real_catalog

M = MeasurementId
LIMITS = {
    record.id: (record.min_mm, record.max_mm) for record in real_catalog().measurements.values()
}
any_readings = st.dictionaries(st.sampled_from(list(M)), st.integers(0, 1), max_size=18).flatmap(
    lambda chosen: st.fixed_dictionaries({id_: st.integers(*LIMITS[id_]) for id_ in chosen})
)
aids = st.sampled_from([None, *DRAWN_SUPPORTS])


def like_a_dog(withers: int, length: float, depth: float) -> dict[MeasurementId, int]:
    """Readings that go together: by its height, its length and the depth of its chest."""
    return {
        M.WITHERS_HEIGHT: withers,
        M.BACK_LENGTH: round(withers * length),
        M.CHEST_GIRTH: round(withers * depth * 2.68),
    }


@given(readings=any_readings, low=st.booleans(), aid=aids)
def test_any_readings_give_a_whole_drawing(
    readings: dict[MeasurementId, int], low: bool, aid: Support | None
) -> None:
    own = draw_dog_of(readings, long_low=low, aid=aid)
    found, box = bounds(own.drawing.shapes), own.drawing.box
    assert all(isfinite(v) for v in (found.left, found.bottom, found.right, found.top))
    assert box.left <= found.left
    assert found.right <= box.right
    assert box.bottom <= found.bottom
    assert found.top <= box.top
    assert box.width < WIDE * 1.6
    assert box.height < HIGH * 1.7
    assert own.scale > 0


@given(readings=any_readings, low=st.booleans())
def test_every_reading_has_a_letter_and_every_gap_is_told(
    readings: dict[MeasurementId, int], low: bool
) -> None:
    own = draw_dog_of(readings, long_low=low)
    assert {id_ for _, id_ in own.legend} == set(readings)
    letters = [letter for letter, _ in own.legend]
    assert len(set(letters)) == len(letters)
    assert sorted(label.letter for label in own.drawing.labels) == sorted(letters)
    assert not set(own.assumed) & set(readings)
    assert set(own.held) <= set(readings)


@given(
    withers=st.integers(160, 800), length=st.floats(0.8, 1.7), depth=st.floats(0.38, 0.68),
    low=st.booleans(),
)  # fmt: skip
def test_a_plausible_dog_is_drawn_to_its_numbers(
    withers: int, length: float, depth: float, low: bool
) -> None:
    readings = like_a_dog(withers, length, depth)
    build, held = build_of(readings, long_low=low, expected={})
    if not held:
        assert build.withers == pytest.approx(withers, rel=0.03)
        assert build.back == pytest.approx(readings[M.BACK_LENGTH], rel=0.03)
    assert build.armpit < build.withers
    assert build.flank < build.croup
    assert 0 < build.waist < build.chest


@given(withers=st.integers(200, 700), low=st.booleans(), by=st.floats(1.1, 1.5))
def test_a_longer_dog_is_drawn_longer_and_a_bigger_one_to_a_smaller_scale(
    withers: int, low: bool, by: float
) -> None:
    plain, longer = like_a_dog(withers, 1.1, 0.5), like_a_dog(withers, 1.1 * by, 0.5)
    short_build, _ = build_of(plain, long_low=low, expected={})
    long_build, _ = build_of(longer, long_low=low, expected={})
    assert long_build.back / long_build.withers > short_build.back / short_build.withers
    bigger = {id_: round(value * by) for id_, value in plain.items()}
    assert draw_dog_of(bigger, long_low=low).scale < draw_dog_of(plain, long_low=low).scale


def test_a_dog_without_numbers_is_drawn_as_is_usual_and_says_so() -> None:
    own = draw_dog_of({}, long_low=True)
    assert own.legend == ()
    assert M.CHEST_GIRTH in own.assumed
    assert M.WITHERS_HEIGHT in own.assumed


def test_what_is_believed_of_the_body_fills_a_gap() -> None:
    known = {M.CHEST_GIRTH: 450}
    tall, _ = build_of(known, long_low=False, expected={"withers_height": 600.0})
    short, _ = build_of(known, long_low=False, expected={"withers_height": 300.0})
    assert tall.withers > short.withers


def test_a_reading_far_from_the_rest_is_named_and_not_drawn_as_given() -> None:
    own = draw_dog_of({M.WITHERS_HEIGHT: 250, M.BACK_LENGTH: 1100, M.CHEST_GIRTH: 450})
    assert M.BACK_LENGTH in own.held


def test_a_clash_has_a_triangle_and_a_broken_line() -> None:
    readings = like_a_dog(240, 1.6, 0.65)
    plain = draw_dog_of(readings)
    clash = draw_dog_of(readings, clashing=frozenset({M.WITHERS_HEIGHT, M.BACK_LENGTH}))
    broken = [shape for shape in clash.drawing.shapes if shape.role is Role.CLASH]
    assert len(broken) == 2
    assert not [shape for shape in plain.drawing.shapes if shape.role is Role.CLASH]
    rings = [
        len([s for s in own.drawing.shapes if s.role is Role.BADGE and hasattr(s, "rx")])
        for own in (plain, clash)
    ]
    assert rings == [3, 1]


def test_an_aid_is_drawn_on_the_dog_with_the_places_that_it_touches() -> None:
    own = draw_dog_of(like_a_dog(240, 1.6, 0.65), long_low=True, aid=Support.REAR_WHEELCHAIR)
    roles = [shape.role for shape in own.drawing.shapes]
    assert roles.count(Role.TYRE) == 2
    assert roles.count(Role.CONTACT) == 4


@given(
    withers=st.integers(160, 800), length=st.floats(0.8, 1.7), depth=st.floats(0.38, 0.68),
    low=st.booleans(), aid=st.sampled_from(sorted(TOUCHES)),
)  # fmt: skip
def test_each_place_of_the_skin_has_a_number_clear_of_the_letters(
    withers: int, length: float, depth: float, low: bool, aid: Support
) -> None:
    own = draw_dog_of(like_a_dog(withers, length, depth), long_low=low, aid=aid)
    assert own.places == tuple((str(n), zone) for n, zone in enumerate(TOUCHES[aid], 1))
    labels = own.drawing.labels
    assert [label.letter for label in labels] == ["A", "B", "C", *(n for n, _ in own.places)]
    for one, other in combinations(labels, 2):
        assert distance(one.at, other.at) > 2 * BADGE


def test_answers_give_the_dog_of_their_readings() -> None:
    catalog = real_catalog()
    answers = answers_of(catalog, measurements={"chest_girth": "45 cm", "back_length": "38 cm"})
    own = draw_dog_of_answers(answers, catalog)
    assert dict(own.legend) == {"A": M.CHEST_GIRTH, "B": M.BACK_LENGTH}
    assert M.WITHERS_HEIGHT in own.assumed
    assert own == draw_dog_of_answers(answers, catalog)
