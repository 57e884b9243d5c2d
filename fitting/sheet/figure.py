"""A drawing that means something, with words for those who cannot see it."""

from fitting.sheet.letters import clean
from fitting.sheet.pieces import Canvas, Piece


class Figure(Piece):
    """A piece that is read aloud as `alt`; the words drawn in it are not read again.

    A drawing that adds nothing to the words beside it needs no Figure: undescribed, it is an
    artifact. Raises ValueError when `alt` says nothing.
    """

    __slots__ = ("_alt", "_height", "_inner", "_width")

    def __init__(self, inner: Piece, alt: str) -> None:
        self._inner, self._alt = inner, clean(alt).strip()
        if not self._alt:
            raise ValueError("a figure needs words that describe it")
        self._width = self._height = 0.0

    def measure(self, width: float) -> float:
        self._width = width
        self._height = self._inner.measure(width)
        return self._height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        box = (x, top - self._height, x + self._width, top)
        with canvas.tags.figure(self, self._alt, box):
            self._inner.draw(canvas, x, top)
