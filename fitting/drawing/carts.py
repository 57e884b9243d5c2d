"""Carts on a dog: wheels, bars and straps, set as the fitting checks of the catalogue ask.

The back is level, the frame joint lines up with the hip, the bars end at the shoulder blade and
the wheels are about as high as the knee.
"""

from collections.abc import Sequence

from fitting.core.words import Support
from fitting.drawing.aids import girth_strap, panel, strap
from fitting.drawing.curves import line, loop, straight
from fitting.drawing.figure import Figure
from fitting.drawing.shapes import Ellipse, Path, Point, Role, Shape

CARTS = (Support.REAR_WHEELCHAIR, Support.FRONT_WHEELCHAIR, Support.QUAD_WHEELCHAIR)


def bar(points: Sequence[Point]) -> tuple[Shape, ...]:
    """A metal tube with straight runs."""
    way = straight(points)
    return (Path(Role.TUBE_EDGE, way), Path(Role.TUBE, way))


def wheel(centre: Point, radius: float) -> tuple[Shape, ...]:
    spokes = tuple(
        step
        for angle in range(30, 210, 60)
        for step in straight(
            (centre.away(radius - 1.2, angle), centre.away(radius - 1.2, angle + 180))
        )
    )
    return (
        Ellipse(Role.TYRE, centre, radius - 1.1, radius - 1.1),
        Path(Role.PROP_LINE, spokes),
        Ellipse(Role.TOOL, centre, 1.7, 1.7),
    )


def cart_behind(dog: Figure, kind: Support) -> tuple[Shape, ...]:
    """The wheels on the far side, drawn before the dog."""
    return tuple(
        shape
        for centre, radius in _wheels(dog, kind)
        for shape in wheel(centre.to(radius * 0.35, 0), radius)
    )


def cart_before(dog: Figure, kind: Support) -> tuple[Shape, ...]:
    """Frame, straps and near wheels, drawn after the dog."""
    shapes: list[Shape] = []
    rail = 0.4
    front, rear = dog.at(0.02, rail), dog.at(0.93, rail)
    if kind is not Support.FRONT_WHEELCHAIR:
        shapes += _saddle(dog)
    else:
        rear = dog.at(0.62, rail)
        shapes += girth_strap(dog, 0.58, 2.0)
    shapes += girth_strap(dog, 0.24)
    if kind is Support.REAR_WHEELCHAIR:
        shapes += strap((front, dog.at(-0.09, 0.45), dog.at(-0.14, 0.5)))
    else:
        shapes += _chest_pad(dog)
    if kind is Support.QUAD_WHEELCHAIR:
        front = Point(_wheels(dog, kind)[-1][0].x, front.y)
    shapes += bar((rear, front))
    for centre, radius in _wheels(dog, kind):
        joint = Point(centre.x, rear.y)
        shapes += bar((joint, centre))
        shapes += wheel(centre, radius)
        shapes.append(Ellipse(Role.TOOL, joint, 1.5, 1.5))
    return tuple(shapes)


def _saddle(dog: Figure) -> tuple[Shape, ...]:
    """The seat: a padded ring round the upper thigh, hung from the frame at the hip."""
    hind = dog.bones.near_hind
    mid = hind.root.toward(hind.middle, 0.6)
    return strap(
        (dog.at(0.74, 0.42), dog.fold.to(0.4, 0.6), mid, dog.ham.to(-0.6, 0), dog.at(0.97, 0.4))
    )


def _chest_pad(dog: Figure) -> tuple[Shape, ...]:
    return panel(
        dog.at(-0.1, 0.7),
        dog.at(0.0, 0.78),
        dog.at(0.16, 0.84),
        dog.at(0.3, 0.84),
        dog.belly(0.31).to(0, -1.2),
        dog.belly(0.18).to(0, -1.8),
        dog.belly(0.02).to(0, -1.2),
        dog.at(-0.11, 0.84),
    )


def _wheels(dog: Figure, kind: Support) -> tuple[tuple[Point, float], ...]:
    """Centre and radius of each wheel on one side, rear first."""
    radius = max(7.0, dog.bones.near_hind.middle.y * 0.5)
    rear = (Point(dog.at(0.93, 0).x, radius), radius)
    small = radius * (0.95 if kind is Support.FRONT_WHEELCHAIR else 0.62)
    ahead = dog.at(0.3, 0).x if kind is Support.FRONT_WHEELCHAIR else dog.at(-0.1, 0).x
    front = (Point(ahead, small), small)
    if kind is Support.REAR_WHEELCHAIR:
        return (rear,)
    return (front,) if kind is Support.FRONT_WHEELCHAIR else (rear, front)


def drag_bag(dog: Figure) -> tuple[Shape, ...]:
    """A bag from the waist to behind the paws, with straps over the back."""
    tail = dog.at(1.0, 0.2)
    end = min(dog.bones.near_hind.paw.x, dog.bones.far_hind.paw.x) - dog.build.back * 0.08
    edge = [dog.back(0.6).to(0, 0.6), dog.at(0.57, 0.5), dog.belly(0.58).to(0, -0.6)]
    return (
        *strap([dog.back(x).to(0, 0.6) for x in (0.2, 0.4, 0.6)]),
        *girth_strap(dog, 0.22),
        Path(
            Role.AID,
            loop(
                [
                    edge[0],
                    dog.back(0.8).to(0, 0.9),
                    tail.to(-2, 2),
                    Point(end, tail.y * 0.62),
                    Point(end - 3, tail.y * 0.25),
                    Point(end + 1, 0.3),
                    Point((end + edge[2].x) / 2, 0.0),
                    edge[2].to(0, 0),
                    edge[1],
                ]
            ),
        ),
        Path(Role.AID_LINE, line([dog.back(0.64).to(0, 0.4), dog.at(0.61, 0.5), dog.belly(0.62)])),
    )
