"""How a dog moves: one picture for each level of movement that can be seen from outside."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from fitting.core.words import Mobility
from fitting.drawing.composing import Picture
from fitting.drawing.figure import Figure
from fitting.drawing.measures import BUILDS
from fitting.drawing.poses import DRAGGING, STERNAL, WALKING, Foot
from fitting.drawing.shapes import Drawing, Point
from fitting.drawing.tools import arrow, floor, swing

DOG = BUILDS["long_low"]
_LEFT, _RIGHT = -104.0, 62.0


def _walks(picture: Picture) -> None:
    picture.add(floor(_LEFT, _RIGHT), Figure(DOG, WALKING).shapes)
    picture.add(arrow(Point(_RIGHT - 16, 7), Point(_RIGHT - 7, 7), Point(_RIGHT + 2, 7)))


def _wobbles(picture: Picture) -> None:
    """The rear sinks and sways, the back legs cross, and one paw folds under."""
    pose = replace(
        WALKING,
        croup=0.86,
        tail=-48,
        near_hind=Foot(-0.3, pastern=40, toes=-150),
        far_hind=Foot(0.34, pastern=74),
    )
    dog = Figure(DOG, pose)
    rump = dog.back(0.92)
    picture.add(floor(_LEFT, _RIGHT), dog.shapes)
    picture.add(
        swing(rump.to(0, -12), 27, 62, 118, both=True),
        arrow(Point(_RIGHT - 16, 7), Point(_RIGHT - 7, 7), Point(_RIGHT + 2, 7)),
    )


def _pushes(picture: Picture) -> None:
    """It cannot get up; the back legs push and try to step."""
    pose = replace(
        DRAGGING,
        croup=0.3,
        near_hind=Foot(0.2, pastern=60, toes=-8),
        far_hind=Foot(-0.3, pastern=20, toes=-20),
    )
    dog = Figure(DOG, pose)
    paw = dog.bones.near_hind.paw
    picture.add(floor(_LEFT, _RIGHT), dog.shapes)
    picture.add(arrow(paw.to(-13, 16), paw.to(-16, 7), paw.to(-15, -1), both=True))


def _lies(picture: Picture) -> None:
    """It lies where it is, and the back legs are still."""
    pose = replace(
        STERNAL,
        tail=-12,
        tail_curl=-8,
        near_hind=Foot(-0.35, pastern=8, toes=-172),
        far_hind=Foot(-0.2, pastern=8, toes=-172),
    )
    picture.add(floor(_LEFT - 14, _RIGHT), Figure(DOG, pose).shapes)


MOVING_SCENES: Mapping[Mobility, Callable[[Picture], None]] = {
    Mobility.A: _walks,
    Mobility.B: _wobbles,
    Mobility.C: _pushes,
    Mobility.X: _lies,
}
"""Levels D and E look like X: what tells them apart is a test that a vet alone may do."""


def draw_moving(level: Mobility) -> Drawing:
    """A dog that moves as this level says."""
    picture = Picture(f"moving-{level.value}")
    MOVING_SCENES[level](picture)
    return picture.done()
