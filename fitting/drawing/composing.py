"""Puts a picture together: shapes from back to front, letters on marks, and a box with a margin."""

from fitting.drawing.curves import straight
from fitting.drawing.shapes import Box, Drawing, Ellipse, Label, Path, Point, Role, Shape, bounds
from fitting.drawing.tools import BADGE, alert_corners, badge, guide, spot

MARGIN = 2.0


class Picture:
    """A picture in the making."""

    def __init__(self, id_: str) -> None:
        self.id = id_
        self._shapes: list[Shape] = []
        self._labels: list[Label] = []

    def add(self, *groups: tuple[Shape, ...]) -> "Picture":
        for group in groups:
            self._shapes += group
        return self

    def mark(self, letter: str, at: Point, dx: float, dy: float) -> "Picture":
        """A spot on the dog, and its letter some way off."""
        where = at.to(dx, dy)
        self.add(guide(at, where), spot(at))
        return self.letter(letter, where)

    def letter(self, letter: str, at: Point) -> "Picture":
        shapes, label = badge(letter, at)
        self._labels.append(label)
        return self.add(shapes)

    def alert(self, letter: str, at: Point) -> "Picture":
        """A letter in a triangle: take care."""
        self._labels.append(Label(letter, at, alert=True))
        return self.add((Path(Role.BADGE, straight(alert_corners(at), closed=True)),))

    def done(self) -> Drawing:
        rings = [Ellipse(Role.BADGE, label.at, BADGE, BADGE) for label in self._labels]
        box = bounds([*self._shapes, *rings])
        return Drawing(
            self.id,
            Box(box.left - MARGIN, box.bottom - MARGIN, box.right + MARGIN, box.top + MARGIN),
            tuple(self._shapes),
            tuple(self._labels),
        )
