"""A dog in side view that knows its landmarks: what aids, tapes and hands are laid on."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from fitting.drawing.build import Build
from fitting.drawing.curves import turned
from fitting.drawing.dog import dog
from fitting.drawing.poses import Pose
from fitting.drawing.shapes import Point, Shape
from fitting.drawing.skeleton import Skeleton, skeleton

# The line of the belly: a share of the back, a depth in shares of chest and of waist.
_BELLY = (
    (-0.13, 0.72, 0.0), (-0.05, 0.93, 0.0), (0.08, 1.02, 0.0), (0.24, 1.03, 0.0),
    (0.42, 0.98, 0.0), (0.6, 0.41, 0.6), (0.76, 0.0, 1.01), (0.9, 0.0, 0.95),
)  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """A dog of one build in one pose."""

    build: Build
    pose: Pose

    @cached_property
    def bones(self) -> Skeleton:
        return skeleton(self.build, self.pose)

    @property
    def shapes(self) -> tuple[Shape, ...]:
        return dog(self.build, self.pose)

    def at(self, along: float, down: float) -> Point:
        """A point of the trunk: a share of the back, and a depth in shares of the chest."""
        return self.bones.trunk.at(along, down * self.build.chest)

    def back(self, along: float) -> Point:
        """On the line of the back."""
        return self.at(along, 0.045 if along < 0.75 else 0.02 if along < 0.9 else 0.1)

    def belly(self, along: float) -> Point:
        """On the line of the belly."""
        for (start, c0, w0), (end, c1, w1) in pairwise(_BELLY):
            if along <= end:
                share = (along - start) / (end - start)
                chest, waist = c0 + (c1 - c0) * share, w0 + (w1 - w0) * share
                break
        else:
            chest, waist = _BELLY[-1][1:]
        down = chest * self.build.chest + waist * self.build.waist
        return self.bones.trunk.at(along, down)

    def face(self, ahead: float, up: float) -> Point:
        """A point of the head, in shares of its length from the poll."""
        at, size = self.bones.poll, self.build.head
        return turned((at.to(ahead * size, up * size),), at, self.pose.head)[0]

    @property
    def breast(self) -> Point:
        """The front of the chest, at the base of the neck."""
        return self.at(-0.13, 0.4)

    @property
    def ham(self) -> Point:
        """The back of the thigh, below the tail."""
        return self.at(1.03, 0.5)

    @property
    def fold(self) -> Point:
        """The fold of skin where the thigh meets the belly."""
        return self.bones.trunk.at(0.8, self.build.croup - self.build.flank)

    @property
    def behind_foreleg(self) -> Point:
        """The back edge of the front leg, at the armpit."""
        arm = self.bones.near_fore
        return arm.middle.to(-self.build.bone * 1.35, 0)

    @property
    def thigh_front(self) -> Point:
        """The front edge of the thigh, at the height of the fold."""
        return self.fold.to(-self.build.bone * 0.1, 0)
