"""Poses as data: where the trunk is, how neck, head and tail are held, where each paw stands.

Lengths are shares of the dog's own: `withers` and `croup` of their standing heights, a paw's
`ahead` and `up` of the height of that limb. Angles are degrees against the floor, up is
positive. A pose draws any build.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Foot:
    """A paw: how far ahead of its place in a square stand, how high off the floor.

    `pastern` is the slope of the bone above the paw (90 is upright), `toes` that of the paw.
    """

    ahead: float = 0.0
    up: float = 0.0
    pastern: float = 84.0
    toes: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """A whole dog. The withers stand above x = 0 unless the trunk tips."""

    withers: float = 1.0
    croup: float = 1.0
    arch: float = 0.0
    neck: float = 54.0
    head: float = -8.0
    tail: float = -32.0
    tail_curl: float = 26.0
    near_fore: Foot = Foot()
    far_fore: Foot = Foot(0.2)
    near_hind: Foot = Foot()
    far_hind: Foot = Foot(0.2)
    asleep: bool = False


STANDING = Pose()
HELD = replace(
    STANDING,
    tail=-50,
    near_hind=Foot(0.06, pastern=80),
    far_hind=Foot(0.26, pastern=80),
)
WALKING = replace(
    STANDING,
    near_fore=Foot(-0.24, pastern=64),
    far_fore=Foot(0.46, 0.06, pastern=92, toes=6),
    near_hind=Foot(0.34, 0.0, pastern=88),
    far_hind=Foot(-0.24, 0.02, pastern=66, toes=-14),
)
TREADING = replace(
    STANDING,
    near_fore=Foot(0.3, 0.3, pastern=40, toes=-40),
    far_fore=Foot(0.06),
)
HEAD_LOW = replace(STANDING, neck=12, head=-34)
# On its side, seen from above: the mat behind it takes the place of the floor.
LYING = Pose(
    neck=18,
    head=-14,
    tail=-14,
    tail_curl=20,
    near_fore=Foot(0.2, 0.08, pastern=62, toes=-24),
    far_fore=Foot(0.62, 0.2, pastern=70, toes=-22),
    near_hind=Foot(0.2, 0.08, pastern=66, toes=-28),
    far_hind=Foot(0.48, 0.14, pastern=70, toes=-26),
    asleep=True,
)
STERNAL = Pose(
    withers=0.0,
    croup=0.0,
    neck=64,
    head=-6,
    tail=-4,
    tail_curl=-16,
    near_fore=Foot(0.95, pastern=172),
    far_fore=Foot(1.2, pastern=172),
    near_hind=Foot(0.42, pastern=168),
    far_hind=Foot(0.5, pastern=168),
)
SITTING = Pose(
    withers=1.04,
    croup=0.0,
    neck=70,
    head=-4,
    tail=6,
    tail_curl=-14,
    near_fore=Foot(0.1, pastern=84),
    far_fore=Foot(0.3, pastern=84),
    near_hind=Foot(0.5, pastern=168),
    far_hind=Foot(0.62, pastern=168),
)
# Pulling itself along: the front stands, the rear lies behind.
DRAGGING = Pose(
    withers=1.0,
    croup=0.1,
    neck=58,
    tail=-15,
    tail_curl=-30,
    near_hind=Foot(-0.75, pastern=8, toes=-170),
    far_hind=Foot(-0.6, pastern=8, toes=-170),
)
# Held up in two arms: the back level, the legs hanging.
CARRIED = Pose(
    neck=40,
    head=-10,
    tail=-52,
    near_fore=Foot(0.12, 0.05, pastern=66, toes=-40),
    far_fore=Foot(0.3, 0.08, pastern=66, toes=-40),
    near_hind=Foot(0.2, 0.06, pastern=66, toes=-44),
    far_hind=Foot(0.36, 0.09, pastern=66, toes=-44),
)
