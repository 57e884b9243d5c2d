"""Every picture has its words, in plain English."""

import pytest

from fitting.core.words import MeasurementId
from fitting.drawing.exercises import SCENES
from fitting.drawing.own import draw_dog_of
from fitting.drawing.pictures import all_pictures
from fitting.drawing.supports import DRAWN_SUPPORTS
from fitting.drawing.zones import Zone
from fitting.present.messages.pictures import EXERCISES, SUPPORTS
from fitting.present.pictures import describe, describe_own, legend_of, name_zone
from tests.core.strategies import real_catalog
from tests.present.reading_grade import grade

M = MeasurementId


def test_what_is_drawn_is_what_is_told() -> None:
    assert set(EXERCISES) == set(SCENES)
    assert set(SUPPORTS) == set(DRAWN_SUPPORTS)


@pytest.mark.parametrize("picture", all_pictures())
def test_every_picture_has_words_at_grade_6_or_below(picture: str) -> None:
    words = describe(picture, real_catalog())
    assert 20 < len(words) < 320
    assert words.endswith(".")
    assert ".." not in words
    assert grade(words) <= 6, (grade(words), words)


@pytest.mark.parametrize("wrong", ["", "exercise-E39", "support-none-long_low", "cat-a-b"])
def test_an_unknown_picture_has_no_words(wrong: str) -> None:
    with pytest.raises(LookupError):
        describe(wrong, real_catalog())


def test_a_measurement_is_told_from_its_record() -> None:
    told = describe("measure-back_length-long_low-lying", real_catalog())
    assert told == (
        "Back length. The dog lies on its side. A: Base of the neck, between the shoulder blades. "
        "B: Base of the tail."
    )


def test_every_place_on_the_body_has_a_name() -> None:
    assert len({name_zone(zone) for zone in Zone}) == len(Zone)
    for kind in DRAWN_SUPPORTS:
        assert all(name for _, name in legend_of(kind))


def test_the_dog_of_its_own_numbers_tells_letters_doubts_and_gaps() -> None:
    readings = {M.CHEST_GIRTH: 450, M.BACK_LENGTH: 380, M.WITHERS_HEIGHT: 240}
    clashing = frozenset({M.BACK_LENGTH})
    own = draw_dog_of(readings, long_low=True, clashing=clashing)
    words = describe_own(own, real_catalog(), clashing)
    assert "A: Chest girth." in words
    assert "A triangle marks numbers that may not fit: C." in words
    assert "Not measured, so drawn as is usual: " in words
    assert "Waist girth" in words
