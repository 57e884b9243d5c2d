"""The skin map: both sides and the underside of the dog, with the places that an aid touches.

To be ticked by hand: each zone is hatched, has a dashed edge, and a number beside it.
"""

from collections.abc import Mapping

from fitting.core.words import Support
from fitting.drawing.above import Above, dog_above
from fitting.drawing.build import Build
from fitting.drawing.composing import Picture
from fitting.drawing.curves import mirrored, shifted
from fitting.drawing.figure import Figure
from fitting.drawing.measures import BUILDS
from fitting.drawing.poses import STANDING
from fitting.drawing.shapes import Drawing, Point
from fitting.drawing.supports import zones_of
from fitting.drawing.tools import floor, guide
from fitting.drawing.zones import Zone, place, zone_shapes

# Zones seen from below: along the back, to the side in chests, half width and half height.
_BELOW: Mapping[Zone, tuple[float, float, float, float]] = {
    Zone.BREASTBONE: (-0.04, 0.0, 0.045, 0.1),
    Zone.ARMPIT: (0.11, 0.26, 0.04, 0.08),
    Zone.CHEST: (0.28, 0.0, 0.06, 0.22),
    Zone.BELLY: (0.58, 0.0, 0.08, 0.16),
    Zone.GROIN: (0.79, 0.13, 0.04, 0.09),
    Zone.INNER_THIGH: (0.9, 0.2, 0.04, 0.09),
}
_OFF: Mapping[Zone, tuple[float, float]] = {
    Zone.BREASTBONE: (17, 2),
    Zone.ARMPIT: (-11, -10),
    Zone.CHEST: (-11, 19),
    Zone.SHOULDER: (-15, 15),
    Zone.BELLY: (13, -9),
    Zone.GROIN: (8, -11),
    Zone.INNER_THIGH: (-21, 1),
    Zone.FEET: (-16, 1),
    Zone.DEW_CLAW: (-14, 6),
    Zone.HIP: (4, 20),
    Zone.ELBOW: (-11, 22),
    Zone.HEEL: (-16, 6),
}
_OFF_BELOW: Mapping[Zone, tuple[float, float]] = {
    Zone.BREASTBONE: (5, -21),
    Zone.ARMPIT: (-3, 15),
    Zone.CHEST: (-3, -21),
    Zone.BELLY: (0, -21),
    Zone.GROIN: (8, 16),
    Zone.INNER_THIGH: (-8, 15),
}


def draw_skin_map(kind: Support, build: str = "long_low") -> Drawing:
    """Left side and right side above, the underside below."""
    size = BUILDS[build].scaled(0.82)
    picture = Picture(f"skin-{kind.value}-{build}")
    gap = 74.0
    for dx, flip in ((-gap, False), (gap, True)):
        _side(picture, size, kind, dx, flip)
    drop = -size.chest * 0.62 - 30
    _below(picture, size, kind, drop)
    return picture.done()


def _side(picture: Picture, size: Build, kind: Support, dx: float, flip: bool) -> None:
    dog = Figure(size, STANDING)
    middle = (dog.at(1, 0).x - size.tail + dog.face(1, 0).x) / 2
    shapes = (*floor(dog.at(1, 0).x - 16, dog.face(1, 0).x), *dog.shapes)
    for _, zone in zones_of(kind):
        shapes = (*shapes, *zone_shapes(*place(dog, zone)))
    if flip:
        shapes = mirrored(shapes, middle)
    picture.add(shifted(shapes, dx - middle, 0))
    for number, zone in zones_of(kind):
        at, _, _ = place(dog, zone)
        out_x, out_y = _OFF[zone]
        x = 2 * middle - at.x if flip else at.x
        start = Point(x + dx - middle, at.y)
        end = start.to(-out_x if flip else out_x, out_y)
        picture.add(guide(start, end)).letter(number, end)


def _below(picture: Picture, size: Build, kind: Support, y: float) -> None:
    frame = Above(size)
    middle = frame.spine(0.42).x
    picture.add(shifted(dog_above(frame, belly=True), -middle, y))
    for number, zone in zones_of(kind):
        if zone not in _BELOW:
            continue
        along, out, rx, ry = _BELOW[zone]
        for side in (1, -1) if out else (1,):
            at = frame.spine(along, side * out * size.chest).to(-middle, y)
            picture.add(zone_shapes(at, rx * size.back, ry * size.chest))
        at = frame.spine(along, out * size.chest).to(-middle, y)
        end = at.to(*_OFF_BELOW[zone])
        picture.add(guide(at, end)).letter(number, end)
