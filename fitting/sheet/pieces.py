"""What a sheet is built of: pieces that know their height, draw themselves, and can be cut.

The heights are known before anything is drawn, so a sheet can be fitted to its pages by
measuring. Pieces are drawn in reading order.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from copy import copy
from typing import Any, TypeAlias

from fitting.sheet.paper import PANEL_BAR_MM, PANEL_PADDING_MM, points
from fitting.sheet.styles import ACCENT, RULE, TINT

Canvas: TypeAlias = Any  # ReportLab has no types of its own.


class Piece(ABC):
    """Something of a given width on a page. Lengths are points, y counts upward."""

    __slots__ = ()

    @property
    def leads(self) -> bool:
        """Whether it introduces what follows, and so must not stand last on a page."""
        return False

    @property
    def words(self) -> str:
        """What it says, where it is words alone."""
        return ""

    @abstractmethod
    def measure(self, width: float) -> float:
        """Lays the piece out at this width and returns its height."""

    @abstractmethod
    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws the piece, as measured last, with its upper left corner at (x, top)."""

    def cut(self, width: float, height: float) -> "Cut":
        """The part that fits into `height`, and the rest. Most pieces cannot be cut."""
        return (self, None) if self.measure(width) <= height else (None, self)

    def break_up(self, width: float, height: float) -> "Cut":
        """As `cut`, but also through what is better left whole: for a piece taller than a page."""
        return self.cut(width, height)


Cut: TypeAlias = tuple[Piece | None, Piece | None]


class Heights:
    """Heights of pieces that are measured many times before one of them is drawn.

    Whatever is drawn is measured once more, because a piece is drawn as measured last.
    """

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[tuple[int, float], tuple[Piece, float]] = {}

    def of(self, piece: Piece, width: float) -> float:
        """The height of a piece at this width."""
        found = self._known.get((id(piece), width))
        if found is None:
            # The piece is kept, so that no other one can get its identity.
            found = self._known[id(piece), width] = (piece, piece.measure(width))
        return found[1]

    def forget(self) -> None:
        """Lets go of the pieces."""
        self._known.clear()


class Stack(Piece):
    """Pieces one below the other with `gap` points between them."""

    __slots__ = ("_gap", "_heights", "_width", "pieces")

    def __init__(self, pieces: Sequence[Piece], gap: float = 2) -> None:
        self.pieces = tuple(pieces)
        self._gap = gap
        self._heights: list[float] = []
        self._width = 0.0

    def measure(self, width: float) -> float:
        self._width = width
        self._heights = [piece.measure(width) for piece in self.pieces]
        return sum(self._heights) + self._gap * max(0, len(self.pieces) - 1)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        for piece, height in zip(self.pieces, self._heights, strict=True):
            piece.draw(canvas, x, top)
            top -= height + self._gap

    def cut(self, width: float, height: float) -> Cut:
        """Cuts between its pieces, and inside one only where it alone is too tall."""
        head: list[Piece] = []
        rest = list(self.pieces)
        while rest and (needed := rest[0].measure(width)) <= height:
            head.append(rest.pop(0))
            height -= needed + self._gap
        if rest and all(piece.leads for piece in head):
            first, second = rest[0].cut(width, height)
            if first is None:
                return None, self
            head.append(first)
            rest[:1] = [second] if second is not None else []
        return _stack_or_none(head, self._gap), _stack_or_none(rest, self._gap)


def _stack_or_none(pieces: list[Piece], gap: float) -> Piece | None:
    return Stack(pieces, gap) if pieces else None


class Nothing(Piece):
    """Empty space of a given height."""

    __slots__ = ("_height",)

    def __init__(self, height: float = 0) -> None:
        self._height = height

    def measure(self, width: float) -> float:
        return self._height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draws nothing."""


class Panel(Piece):
    """A framed piece. A `heavy` frame has a bar at its left and says: read this first."""

    __slots__ = (
        "_begins", "_ends", "_heavy", "_height", "_inner", "_padding", "_tint", "_width",
    )  # fmt: skip

    def __init__(
        self,
        inner: Piece,
        *,
        heavy: bool = False,
        tint: bool = False,
        padding: float = points(PANEL_PADDING_MM),
    ) -> None:
        self._inner, self._heavy, self._tint, self._padding = inner, heavy, tint, padding
        self._begins = self._ends = True
        self._width = self._height = 0.0

    @property
    def _left(self) -> float:
        return self._padding + (points(PANEL_BAR_MM) if self._heavy else 0)

    def measure(self, width: float) -> float:
        self._width = width
        inner = self._inner.measure(width - self._left - self._padding)
        self._height = inner + 2 * self._padding
        return self._height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.saveState()
        canvas.setFillColor(TINT)
        canvas.setStrokeColor(ACCENT if self._heavy else RULE)
        canvas.setLineWidth(1.2 if self._heavy else 0.7)
        box = (x, top - self._height, self._width, self._height)
        canvas.rect(*box, fill=1 if self._tint else 0, stroke=1)
        if self._heavy:
            canvas.setFillColor(ACCENT)
            canvas.rect(x, top - self._height, points(PANEL_BAR_MM), self._height, fill=1, stroke=0)
        canvas.restoreState()
        if self._begins:
            canvas.tags.end_list()
        self._inner.draw(canvas, x + self._left, top - self._padding)
        if self._ends:
            canvas.tags.end_list()

    def cut(self, width: float, height: float) -> Cut:
        inner = self._inner.cut(width - self._left - self._padding, height - 2 * self._padding)
        head, tail = (None if part is None else self._with(part) for part in inner)
        if head is not None and tail is not None:
            head._ends = tail._begins = False
        return head, tail

    def _with(self, inner: Piece) -> "Panel":
        part = copy(self)
        part._inner = inner
        return part


class Banner(Piece):
    """A piece in white letters on a dark band: the headline of an emergency."""

    __slots__ = ("_height", "_inner", "_width")

    def __init__(self, inner: Piece) -> None:
        self._inner = inner
        self._width = self._height = 0.0

    def measure(self, width: float) -> float:
        self._width = width
        self._height = self._inner.measure(width - 2 * self._padding) + 2 * self._padding
        return self._height

    @property
    def _padding(self) -> float:
        return points(PANEL_PADDING_MM + 1)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.saveState()
        canvas.setFillColor(ACCENT)
        canvas.rect(x, top - self._height, self._width, self._height, fill=1, stroke=0)
        canvas.restoreState()
        self._inner.draw(canvas, x + self._padding, top - self._padding)


class Rule(Piece):
    """A thin line over the whole width."""

    __slots__ = ("_thick", "_width")

    def __init__(self, *, thick: bool = False) -> None:
        self._thick = thick
        self._width = 0.0

    def measure(self, width: float) -> float:
        self._width = width
        return 2.0 if self._thick else 0.7

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        height = 2.0 if self._thick else 0.7
        canvas.saveState()
        canvas.setStrokeColor(ACCENT if self._thick else RULE)
        canvas.setLineWidth(height)
        canvas.line(x, top - height / 2, x + self._width, top - height / 2)
        canvas.restoreState()
        canvas.tags.end_list()


class WritingLine(Piece):
    """Room to write on: a line at the lower edge of `height` points."""

    __slots__ = ("_height", "_width")

    def __init__(self, height: float) -> None:
        self._height = height
        self._width = 0.0

    def measure(self, width: float) -> float:
        self._width = width
        return self._height

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.saveState()
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.9)
        canvas.line(x, top - self._height, x + self._width, top - self._height)
        canvas.restoreState()
