"""The dog itself: joints, poses and curves, in any build."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitting.drawing import poses
from fitting.drawing.above import Above, dog_above
from fitting.drawing.behind import Behind, dog_behind
from fitting.drawing.build import LONG_LEGGED, LONG_LOW, Build
from fitting.drawing.curves import bent, beside, distance, line, loop
from fitting.drawing.dog import dog
from fitting.drawing.figure import Figure
from fitting.drawing.poses import Pose
from fitting.drawing.shapes import Point, bounds
from fitting.drawing.skeleton import skeleton

BUILDS = {"long_low": LONG_LOW, "long_legged": LONG_LEGGED}
POSES = {name: pose for name, pose in vars(poses).items() if isinstance(pose, Pose)}
ON_THE_FLOOR = sorted(POSES.keys() - {"LYING", "CARRIED"})
coordinate = st.floats(-200, 200)
points = st.builds(Point, coordinate, coordinate)


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
@pytest.mark.parametrize("pose", ON_THE_FLOOR)
def test_a_dog_stands_on_the_floor_and_not_in_it(pose: str, build: Build) -> None:
    lowest = bounds(dog(build, POSES[pose])).bottom
    assert abs(lowest) < 0.6 * build.bone


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
@pytest.mark.parametrize("pose", ["STANDING", "HELD", "SITTING", "STERNAL"])
def test_all_four_paws_are_on_the_floor(pose: str, build: Build) -> None:
    bones = skeleton(build, POSES[pose])
    for limb in (bones.near_fore, bones.far_fore, bones.near_hind, bones.far_hind):
        assert 0.6 * build.bone < limb.paw.y < 2.2 * build.bone


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
def test_a_standing_dog_has_the_heights_of_its_build(build: Build) -> None:
    figure = Figure(build, poses.STANDING)
    assert figure.at(0, 0).y == pytest.approx(build.withers)
    assert figure.at(0.85, 0).y == pytest.approx(build.croup, abs=0.01 * build.croup)
    assert figure.fold.y == pytest.approx(build.flank, abs=0.03 * build.croup)
    assert distance(figure.at(0, 0), figure.at(1, 0)) == pytest.approx(build.back)


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
def test_knees_point_forward_and_elbows_back(build: Build) -> None:
    for pose in ("STANDING", "WALKING", "SITTING"):
        bones = skeleton(build, POSES[pose])
        for limb, side in ((bones.near_hind, 1), (bones.near_fore, -1)):
            on_line = limb.root.toward(limb.low, 0.5)
            assert side * (limb.middle.x - on_line.x) > 0


def test_a_dog_scales_as_a_whole() -> None:
    big, small = (bounds(dog(LONG_LOW.scaled(s), poses.STANDING)) for s in (1.0, 0.25))
    assert small.width == pytest.approx(big.width / 4)
    assert small.height == pytest.approx(big.height / 4)


@given(lean=st.floats(-8, 8), lifted=st.floats(0, 12))
def test_the_view_from_behind_stays_on_the_floor(lean: float, lifted: float) -> None:
    box = bounds(dog_behind(Behind(LONG_LOW.scaled(0.2), lean=lean, lifted=lifted)))
    assert abs(box.bottom) < 1


def test_the_view_from_above_is_as_wide_on_both_sides() -> None:
    straight = replace(Above(LONG_LOW.scaled(0.2)), bend=0, turn=0)
    body = [point for shape in dog_above(straight)[2:4] for point in shape.points]
    tail_end = straight.spine(0.9).x
    trunk = [p.y for p in body if p.x > tail_end]
    assert max(trunk) == pytest.approx(-min(trunk), abs=0.01)


@given(root=points, end=points, upper=st.floats(1, 100), lower=st.floats(1, 100))
def test_bones_keep_their_length(root: Point, end: Point, upper: float, lower: float) -> None:
    middle, low = bent(root, end, upper, lower, forward=True)
    assert distance(root, middle) == pytest.approx(upper, rel=1e-6)
    assert distance(middle, low) == pytest.approx(lower, rel=1e-3, abs=1e-3)


@given(start=points, end=points, share=st.floats(0, 1), offset=st.floats(-20, 20))
def test_a_point_beside_a_bone_is_that_far_off(
    start: Point, end: Point, share: float, offset: float
) -> None:
    if distance(start, end) > 1:
        off = distance(beside(start, end, share, offset), start.toward(end, share))
        assert off == pytest.approx(abs(offset), abs=1e-6)


@given(st.lists(points, min_size=3, max_size=12))
def test_soft_lines_go_through_their_points(chosen: list[Point]) -> None:
    assert [step.points[-1] for step in line(chosen)] == chosen
    ring = loop(chosen)
    assert {step.points[-1] for step in ring if step.points} == set(chosen)
