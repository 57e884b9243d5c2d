"""The joints of a dog of this build in this pose."""

from dataclasses import dataclass
from math import asin, degrees

from fitting.drawing.build import Build
from fitting.drawing.curves import bent, distance
from fitting.drawing.poses import Foot, Pose
from fitting.drawing.shapes import Point

HIP_ALONG = 0.9
TAIL_ALONG = 1.0
_SETTLING = 6
_REAR_SHARES = (0.44, 0.46, 0.27)


@dataclass(frozen=True, slots=True)
class Trunk:
    """The frame of the body: `at` turns shares of the back and depths into points."""

    withers: Point
    pitch: float
    back: float
    arch: float

    def at(self, along: float, down: float) -> Point:
        """`along` the back from the withers (1 is the tail), `down` from the line of the back."""
        rise = self.arch * 4 * along * (1 - along) if 0 < along < 1 else 0.0
        on = self.withers.away(self.back * along, 180 + self.pitch)
        return on.away(rise - down, 90 + self.pitch)


@dataclass(frozen=True, slots=True)
class Limb:
    """Joints from the body to the floor: hip or shoulder, stifle or elbow, hock or wrist, paw."""

    root: Point
    middle: Point
    low: Point
    paw: Point
    toes: float


@dataclass(frozen=True, slots=True)
class Skeleton:
    trunk: Trunk
    poll: Point
    near_fore: Limb
    far_fore: Limb
    near_hind: Limb
    far_hind: Limb


def skeleton(build: Build, pose: Pose) -> Skeleton:
    """Where each joint is. The floor is y = 0, and the withers stand above x = 0."""
    high = _height(build.withers, build.chest * 1.02, pose.withers)
    low = _height(build.croup, build.chest * 0.86, pose.croup)
    trunk = _trunk(build, pose, high, low)
    for _ in range(_SETTLING):
        # A trunk that is pitched up carries the shoulders up; a front leg has but its length.
        high -= max(0.0, _hanging(build, trunk, pose.near_fore))
        trunk = _trunk(build, pose, high, low)
    neck = trunk.at(0.02, build.throat * 0.35)
    return Skeleton(
        trunk,
        neck.away(build.neck, pose.neck),
        _fore(build, trunk, pose.near_fore),
        _fore(build, trunk, pose.far_fore),
        _hind(build, trunk, pose.near_hind),
        _hind(build, trunk, pose.far_hind),
    )


def _trunk(build: Build, pose: Pose, high: float, low: float) -> Trunk:
    """The trunk with its withers and its croup at these heights."""
    # The croup lies most of the way back: the trunk is pitched so that both heights are met.
    pitch = degrees(asin(max(-0.95, min(0.95, (high - low) / (build.back * 0.85)))))
    return Trunk(Point(0, high), pitch, build.back, build.back * pose.arch)


def _hanging(build: Build, trunk: Trunk, foot: Foot) -> float:
    """How far above its place a front paw hangs."""
    return _fore(build, trunk, foot).paw.y - build.bone * 1.3 - foot.up * build.armpit


def _height(standing: float, down: float, share: float) -> float:
    return down + (standing - down) * share


def _fore(build: Build, trunk: Trunk, foot: Foot) -> Limb:
    square = Trunk(Point(0, build.withers), 0, build.back, 0)
    tall = build.armpit
    root = trunk.at(-0.07, build.chest * 0.55)
    still = square.at(-0.07, build.chest * 0.55)
    rest = root.x - build.back * 0.15 + build.bone * 0.6
    paw = Point(rest + foot.ahead * tall, build.bone * 1.3 + foot.up * tall)
    wrist = paw.away(tall * 0.24, foot.pastern + 6)
    elbow = square.at(0.09, build.withers - build.armpit * 1.02)
    upper = distance(still, elbow)
    lower = build.armpit * 1.02 - build.bone * 1.3 - tall * 0.24
    middle, low = bent(root, wrist, upper, lower * 1.02, forward=False)
    middle = _on_floor(build, middle)
    return Limb(root, middle, low, paw.to(low.x - wrist.x, low.y - wrist.y), foot.toes)


def _on_floor(build: Build, joint: Point) -> Point:
    """A folded leg rests its elbow or knee on the floor, never below it."""
    return Point(joint.x, max(joint.y, build.bone * 1.5))


def _hind(build: Build, trunk: Trunk, foot: Foot) -> Limb:
    down = build.chest * 0.34
    root = trunk.at(HIP_ALONG, down)
    tall = build.croup - down
    rest = root.x - build.back * 0.1 - tall * 0.06
    paw = Point(rest + foot.ahead * tall, build.bone * 1.2 + foot.up * tall)
    thigh, shank, rear = (share * tall for share in _REAR_SHARES)
    hock = paw.away(rear, foot.pastern + 10)
    middle, low = bent(root, hock, thigh, shank, forward=True)
    middle = _on_floor(build, middle)
    return Limb(root, middle, low, paw.to(low.x - hock.x, low.y - hock.y), foot.toes)
