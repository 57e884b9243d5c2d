"""The dog in side view: flesh on the joints, from its own build and a pose."""

from collections.abc import Sequence

from fitting.drawing.build import Build
from fitting.drawing.curves import beside, distance, joined, line, loop, turned
from fitting.drawing.poses import Pose
from fitting.drawing.shapes import Ellipse, Path, Point, Role, Shape, Step
from fitting.drawing.skeleton import Limb, Skeleton, Trunk, skeleton

Steps = tuple[Step, ...]

# The profile of the head: shares of its length, ahead of the poll and above it.
_FACE = (
    (0.0, 0.035), (0.14, 0.09), (0.3, 0.09), (0.43, 0.03), (0.53, -0.055), (0.66, -0.085),
    (0.82, -0.1), (0.945, -0.115), (1.0, -0.165), (0.985, -0.245), (0.94, -0.3), (0.87, -0.365),
    (0.72, -0.395), (0.52, -0.41), (0.36, -0.46),
)  # fmt: skip
_EAR = (
    (0.1, 0.045), (0.19, -0.03), (0.265, -0.24), (0.29, -0.52), (0.24, -0.82), (0.12, -1.0),
    (-0.02, -0.93), (-0.085, -0.68), (-0.06, -0.36), (0.02, -0.06),
)  # fmt: skip


def dog(build: Build, pose: Pose) -> tuple[Shape, ...]:
    """The shapes of the dog from back to front."""
    bones = skeleton(build, pose)
    far = (
        loop(_hind(build, bones.trunk, bones.far_hind)),
        loop(_fore(build, bones.far_fore)),
    )
    near = (
        loop(_tail(build, pose, bones)),
        loop(_body(build, pose, bones)),
        loop(_hind(build, bones.trunk, bones.near_hind)),
        loop(_fore(build, bones.near_fore)),
    )
    return (
        joined(Role.FAR_HALO, *far),
        joined(Role.FAR, *far),
        *_toes(build, (bones.far_hind, bones.far_fore)),
        joined(Role.HALO, *near),
        joined(Role.BODY, *near),
        *_folds(build, bones),
        *_toes(build, (bones.near_hind, bones.near_fore)),
        *_head(build, pose, bones),
    )


def _face(
    build: Build, pose: Pose, bones: Skeleton, spots: Sequence[tuple[float, float]]
) -> tuple[Point, ...]:
    at = bones.poll
    size = build.head
    return turned((at.to(x * size, y * size) for x, y in spots), at, pose.head)


def _body(build: Build, pose: Pose, bones: Skeleton) -> tuple[Point, ...]:
    """Trunk, neck and head in one line, from the withers along the back and round."""
    at, chest, waist = bones.trunk.at, build.chest, build.waist
    face = _face(build, pose, bones, _FACE)
    crest = at(-0.02, 0.0)
    breast = at(-0.125, chest * 0.4)
    return (
        at(0.07, 0.01 * chest),
        at(0.2, 0.045 * chest),
        at(0.36, 0.06 * chest),
        at(0.54, 0.045 * chest),
        at(0.72, 0.015 * chest),
        at(0.86, 0.02 * chest),
        at(0.95, 0.085 * chest),
        at(1.01, 0.2 * chest),
        at(1.035, 0.36 * chest),
        at(1.02, 0.52 * chest),
        at(0.9, waist * 0.9),
        at(0.76, waist * 1.0),
        at(0.6, waist * 0.6 + chest * 0.4),
        at(0.42, chest * 0.97),
        at(0.24, chest * 1.02),
        at(0.08, chest * 1.01),
        at(-0.05, chest * 0.92),
        at(-0.125, chest * 0.74),
        at(-0.15, chest * 0.56),
        breast.toward(face[-1], 0.12),
        breast.toward(face[-1], 0.6).to(0, -build.throat * 0.03),
        *reversed(face),
        crest.toward(face[0], 0.62).to(build.throat * -0.01, build.throat * 0.04),
        crest.toward(face[0], 0.26).to(build.throat * 0.02, build.throat * 0.0),
    )


def _tail(build: Build, pose: Pose, bones: Skeleton) -> tuple[Point, ...]:
    root = bones.trunk.at(0.985, build.chest * 0.23)
    inner = bones.trunk.at(0.88, build.chest * 0.24)
    spine = [inner, root]
    slope = 180 - pose.tail
    parts = 4
    for part in range(parts):
        spine.append(spine[-1].away(build.tail / parts, slope - pose.tail_curl * part / parts))
    thick = build.bone * 0.95
    widths = [thick * 1.15, thick * 1.1, thick * 0.86, thick * 0.66, thick * 0.46]
    upper, lower = [], []
    for i, width in enumerate(widths):
        start, end = spine[i], spine[i + 1]
        upper.append(beside(start, end, 0.0, -width))
        lower.append(beside(start, end, 0.0, width))
    return (*upper, spine[-1], *reversed(lower))


def _fore(build: Build, limb: Limb) -> tuple[Point, ...]:
    b = build.bone
    muscle = build.chest * 0.17
    r, m, w, p = limb.root, limb.middle, limb.low, limb.paw
    return (
        beside(r, m, -0.05, muscle * 0.4),
        beside(r, m, 0.4, muscle * 0.75),
        beside(r, m, 0.95, muscle * 0.95),
        beside(m, w, 0.3, b * 1.32),
        beside(m, w, 0.7, b * 1.05),
        beside(w, p, 0.0, b * 1.08),
        beside(w, p, 0.5, b * 0.98),
        *_paw(b, limb),
        beside(w, p, 0.7, -b * 0.92),
        beside(w, p, 0.1, -b * 1.05),
        beside(m, w, 0.75, -b * 0.95),
        *_elbow(b, limb),
        beside(r, m, 0.7, -muscle * 0.9),
        beside(r, m, 0.2, -muscle * 1.1),
    )


def _elbow(b: float, limb: Limb) -> tuple[Point, ...]:
    """The back of the elbow. A short forearm that is bent has no room for it."""
    m, w = limb.middle, limb.low
    if distance(m, w) < 3.4 * b and abs(m.x - w.x) > 0.3 * distance(m, w):
        return (beside(m, w, 0.2, -b * 1.15),)
    return (beside(m, w, 0.3, -b * 1.25), beside(m, w, 0.02, -b * 1.45))


def _paw(b: float, limb: Limb) -> tuple[Point, ...]:
    at = limb.paw
    spots = (
        (0.95, 0.35), (1.75, 0.05), (2.35, -0.45), (2.4, -0.98), (1.9, -1.28), (0.6, -1.3),
        (-0.5, -1.28), (-1.0, -0.95), (-0.95, -0.3),
    )  # fmt: skip
    return turned((at.to(x * b, y * b) for x, y in spots), at, limb.toes)


def _hind(build: Build, trunk: Trunk, limb: Limb) -> tuple[Point, ...]:
    """The hind leg; its upper end is the rump, which stays with the trunk as the leg swings."""
    b = build.bone
    thigh = build.chest * 0.32
    r, s, h, p = limb.root, limb.middle, limb.low, limb.paw
    ham = trunk.at(1.035, build.chest * 0.4)
    return (
        trunk.at(0.86, build.chest * 0.2),
        trunk.at(0.775, build.chest * 0.45),
        beside(r, s, 0.55, thigh * 0.78),
        beside(r, s, 0.88, thigh * 0.52),
        beside(s, h, 0.03, b * 1.5),
        beside(s, h, 0.35, b * 1.3),
        beside(s, h, 0.75, b * 0.92),
        beside(h, p, 0.08, b * 0.98),
        beside(h, p, 0.55, b * 0.88),
        *_paw(b, limb),
        *_back_of_leg(b, limb, ham),
        ham,
        trunk.at(0.97, build.chest * 0.2),
    )


def _back_of_leg(b: float, limb: Limb, ham: Point) -> tuple[Point, ...]:
    """From the paw over the heel up to the rump."""
    s, h, p = limb.middle, limb.low, limb.paw
    if abs(h.y - p.y) < 0.5 * distance(h, p):
        # The foot lies flat and the rump rests on the heel.
        heel = Point(min(h.x - b, ham.x + b), p.y - b * 0.9)
        return (
            Point(h.x + (p.x - h.x) * 0.5, p.y - b * 1.28),
            heel.to(b * 0.7, -b * 0.32),
            heel.to(-b * 0.15, b * 0.5),
            heel.toward(ham, 0.55).to(-b * 0.35, 0),
        )
    heel = beside(h, p, -0.04, -b * 1.12)
    return (
        beside(h, p, 0.7, -b * 0.82),
        beside(h, p, 0.3, -b * 0.85),
        heel,
        heel.toward(ham, 0.12).toward(s, 0.08),
        heel.toward(ham, 0.34).toward(s, 0.2),
        heel.toward(ham, 0.62).toward(s, 0.13),
    )


def _toes(build: Build, limbs: Sequence[Limb]) -> tuple[Path, ...]:
    b = build.bone
    steps: list[Step] = []
    for limb in limbs:
        for x in (1.15, 1.75):
            spots = ((x, -1.2), (x + 0.12, -0.85), (x - 0.02, -0.5))
            steps += line(
                turned((limb.paw.to(u * b, v * b) for u, v in spots), limb.paw, limb.toes)
            )
    return (Path(Role.DETAIL, tuple(steps)),)


def _folds(build: Build, bones: Skeleton) -> tuple[Path, ...]:
    """The lines inside the outline: the front of the thigh and the back of the upper arm."""
    thigh = build.chest * 0.32
    hind, fore = bones.near_hind, bones.near_fore
    muscle = build.chest * 0.17
    flank = line(
        (
            beside(hind.root, hind.middle, 0.2, thigh * 0.95),
            beside(hind.root, hind.middle, 0.55, thigh * 0.8),
            beside(hind.root, hind.middle, 0.88, thigh * 0.52),
        )
    )
    arm = line(
        (
            beside(fore.root, fore.middle, 0.5, -muscle * 1.0),
            beside(fore.root, fore.middle, 0.8, -muscle * 0.85),
            beside(fore.middle, fore.low, 0.02, -build.bone * 1.45),
        )
    )
    return (joined(Role.DETAIL, flank, arm),)


def _head(build: Build, pose: Pose, bones: Skeleton) -> tuple[Shape, ...]:
    size = build.head
    (eye,) = _face(build, pose, bones, ((0.45, -0.075),))
    nose = _face(
        build,
        pose,
        bones,
        ((0.895, -0.105), (0.955, -0.11), (1.005, -0.165), (0.985, -0.23), (0.93, -0.2)),
    )
    lip = _face(
        build,
        pose,
        bones,
        ((0.955, -0.27), (0.85, -0.285), (0.7, -0.3), (0.58, -0.31), (0.52, -0.275)),
    )
    drop = build.ear / build.head
    ear = _face(build, pose, bones, [(x * 1.2 + 0.0, y * drop if y < 0 else y) for x, y in _EAR])
    return (
        Path(Role.INK, loop(nose)),
        Path(Role.DETAIL, line(lip)),
        *(_shut_eye(build, pose, bones) if pose.asleep else _open_eye(eye, size)),
        Path(Role.EAR, loop(ear)),
    )


def _open_eye(eye: Point, size: float) -> tuple[Shape, ...]:
    return (
        Ellipse(Role.INK, eye, size * 0.034, size * 0.04),
        Ellipse(Role.GLINT, eye.to(size * 0.011, size * 0.014), size * 0.011, size * 0.011),
    )


def _shut_eye(build: Build, pose: Pose, bones: Skeleton) -> tuple[Shape, ...]:
    lid = _face(build, pose, bones, ((0.4, -0.07), (0.45, -0.095), (0.5, -0.08)))
    return (Path(Role.DETAIL, line(lid)),)
