"""Every record that needs a picture has one, and every picture lies within its box."""

from math import isfinite

import pytest

from fitting.core.catalog import Setting
from fitting.core.words import MeasurementId, Posture, Support
from fitting.drawing.exercises import SCENES
from fitting.drawing.looks import LOOKS
from fitting.drawing.measures import BUILDS
from fitting.drawing.pictures import (
    NoSuchPicture,
    all_pictures,
    build_like,
    draw,
    exercise_picture,
    measure_picture,
    skin_picture,
    support_picture,
)
from fitting.drawing.shapes import Path, Role, bounds
from fitting.drawing.supports import zones_of
from fitting.drawing.zones import TOUCHES, Zone
from tests.core.strategies import real_catalog

AT_HOME = {Setting.HOME, Setting.HOME_WITH_TRAINING}
PICTURES = all_pictures()

_SKIN_WORDS = {
    Zone.FEET: ("feet", "paws", "toes"),
    Zone.DEW_CLAW: ("dew claw",),
    Zone.INNER_THIGH: ("inner thigh",),
}


@pytest.mark.parametrize("build", sorted(BUILDS))
def test_every_measurement_has_a_picture_in_every_posture_it_may_be_taken_in(build: str) -> None:
    for record in real_catalog().measurements.values():
        for posture in record.postures:
            assert draw(measure_picture(record.id, build, posture)).shapes


def test_only_what_may_be_taken_lying_is_drawn_lying() -> None:
    for record in real_catalog().measurements.values():
        lying = measure_picture(record.id, "long_low", Posture.LYING) in PICTURES
        assert lying is (Posture.LYING in record.postures), record.id


def test_every_exercise_and_care_task_at_home_has_a_picture_and_no_other_has() -> None:
    wanted = {one.id for one in real_catalog().exercises.values() if one.setting in AT_HOME}
    assert set(SCENES) == wanted
    assert len(wanted) > 30
    assert all(exercise_picture(id_) in PICTURES for id_ in wanted)
    assert exercise_picture("E39") == ""


@pytest.mark.parametrize("kind", real_catalog().supports, ids=str)
def test_every_kind_of_aid_has_a_picture(kind: Support) -> None:
    picture = support_picture(kind)
    assert (picture == "") is (kind is Support.NONE)
    if picture:
        assert draw(picture).shapes


@pytest.mark.parametrize("kind", TOUCHES, ids=str)
def test_the_marked_places_are_those_that_the_catalogue_tells_to_look_at(kind: Support) -> None:
    skin = " ".join(real_catalog().supports[kind].skin).casefold()
    for _, zone in zones_of(kind):
        words = _SKIN_WORDS.get(zone, (zone.value,))
        assert any(word in skin for word in words), (kind, zone)


@pytest.mark.parametrize("kind", TOUCHES, ids=str)
def test_every_marked_place_has_its_letter_in_the_picture_and_the_skin_map(kind: Support) -> None:
    letters = {letter for letter, _ in zones_of(kind)}
    assert letters
    for build in BUILDS:
        assert {label.letter for label in draw(support_picture(kind, build)).labels} == letters
        assert {label.letter for label in draw(skin_picture(kind, build)).labels} == letters


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_lies_within_its_box(picture: str) -> None:
    drawing = draw(picture)
    assert drawing.id == picture
    found, box = bounds(drawing.shapes), drawing.box
    assert all(isfinite(v) for v in (found.left, found.bottom, found.right, found.top))
    assert box.left <= found.left <= found.right <= box.right
    assert box.bottom <= found.bottom <= found.top <= box.top
    assert 40 < box.width < 320
    assert 30 < box.height < 190
    for label in drawing.labels:
        assert box.left < label.at.x < box.right
        assert box.bottom < label.at.y < box.top


@pytest.mark.parametrize("picture", PICTURES)
def test_letters_do_not_cover_each_other(picture: str) -> None:
    places = [label.at for label in draw(picture).labels]
    for i, one in enumerate(places):
        for other in places[i + 1 :]:
            assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 > 7.5**2, (one, other)


@pytest.mark.parametrize("picture", PICTURES)
def test_every_line_is_closed_into_a_fill_or_drawn_as_a_line(picture: str) -> None:
    for shape in draw(picture).shapes:
        look = LOOKS[shape.role]
        assert look.fill or look.stroke
        if isinstance(shape, Path) and look.fill:
            kinds = [step.kind for step in shape.steps]
            assert kinds.count("Z") == kinds.count("M"), shape.role


def test_a_picture_is_drawn_the_same_each_time() -> None:
    for picture in PICTURES[::17]:
        assert draw.__wrapped__(picture) == draw.__wrapped__(picture)


@pytest.mark.parametrize(
    "wrong",
    ["", "cat", "measure-chest_girth", "measure-nose-long_low-standing", "exercise-E39",
     "support-none-long_low", "support-boots-tall", "skin-ramp-long_low"],
)  # fmt: skip
def test_an_unknown_picture_is_refused(wrong: str) -> None:
    with pytest.raises(NoSuchPicture):
        draw(wrong)


def test_no_meaning_hangs_on_colour_alone() -> None:
    """What is marked by the accent has a shape of its own too: dashes, heads, hatching, ticks."""
    dashed = {role for role in Role if LOOKS[role].dash}
    assert {Role.CONTACT, Role.HIDDEN, Role.CLASH, Role.TICKS} <= dashed
    for kind in TOUCHES:
        roles = [shape.role for shape in draw(skin_picture(kind)).shapes]
        assert roles.count(Role.CONTACT) == roles.count(Role.HATCH) > 0
    for id_ in SCENES:
        roles = [shape.role for shape in draw(exercise_picture(id_)).shapes]
        assert roles.count(Role.MOTION) == roles.count(Role.MOTION_FILL)
    for role in (Role.AID, Role.HAND, Role.SLEEVE, Role.EAR, Role.TOOL, Role.BADGE):
        assert LOOKS[role].stroke, role


@pytest.mark.parametrize(
    ("breed", "build"),
    [
        ("Dachshund", "long_low"),
        ("dachshund ", "long_low"),
        ("Beagle", "long_legged"),
        ("", "long_low"),
        ("Never heard of", "long_low"),
    ],
)
def test_a_breed_is_drawn_in_the_build_that_it_is_nearer_to(breed: str, build: str) -> None:
    assert build_like(breed, real_catalog()) == build


def test_a_girth_has_one_letter_and_a_length_two() -> None:
    for id_ in MeasurementId:
        drawing = draw(measure_picture(id_, "long_low", Posture.STANDING))
        wanted = ["A"] if id_.value.endswith("girth") else ["A", "B"]
        assert [label.letter for label in drawing.labels] == wanted
