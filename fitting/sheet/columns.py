"""Pieces side by side: at fixed parts of the width, at the best ones, or flowing in two columns."""

from collections.abc import Sequence

from fitting.sheet.paper import COLUMN_GAP_MM, points
from fitting.sheet.pieces import Canvas, Cut, Heights, Nothing, Piece, Stack

# A list taller than this may go on in the next column; a shorter one is moved there whole.
_LONG_LIST = 200.0
# Columns that differ by twice as much as this leave a hole; loose ones are then filled anew.
_UNEVEN = 12.0


class Columns(Piece):
    """Pieces side by side; `shares` are their parts of the width."""

    __slots__ = ("_gap", "_shares", "_widths", "pieces")

    def __init__(
        self, pieces: Sequence[Piece], shares: Sequence[float], gap: float = points(COLUMN_GAP_MM)
    ) -> None:
        self.pieces = tuple(pieces)
        self._shares = tuple(shares)
        self._gap = gap
        self._widths: list[float] = []

    def measure(self, width: float) -> float:
        free = width - self._gap * (len(self.pieces) - 1)
        whole = sum(self._shares)
        self._widths = [free * share / whole for share in self._shares]
        pairs = zip(self.pieces, self._widths, strict=True)
        return max(piece.measure(column) for piece, column in pairs)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        for piece, width in zip(self.pieces, self._widths, strict=True):
            piece.draw(canvas, x, top)
            x += width + self._gap

    def cut(self, width: float, height: float) -> Cut:
        self.measure(width)
        cuts = [p.cut(w, height) for p, w in zip(self.pieces, self._widths, strict=True)]
        if all(head is None for head, _ in cuts):
            return None, self
        heads = [head or Nothing() for head, _ in cuts]
        if all(tail is None for _, tail in cuts):
            return self, None
        tails = [tail or Nothing() for _, tail in cuts]
        return Columns(heads, self._shares, self._gap), Columns(tails, self._shares, self._gap)


class Beside(Columns):
    """A piece of a width of its own, in points, and what takes the rest of the width."""

    __slots__ = ("_first",)

    def __init__(self, first: Piece, width: float, rest: Piece, gap: float) -> None:
        super().__init__((first, rest), (1.0, 1.0), gap)
        self._first = width

    def measure(self, width: float) -> float:
        self._shares = (self._first, width - self._gap - self._first)
        return super().measure(width)


class BestColumns(Columns):
    """Two pieces side by side, at those of several shares that make the lower block."""

    __slots__ = ("_at", "_choices")

    def __init__(
        self, pieces: Sequence[Piece], choices: Sequence[float] = (0.42, 0.46, 0.5, 0.54, 0.58)
    ) -> None:
        super().__init__(pieces, (0.5, 0.5))
        self._choices = tuple(choices)
        self._at = -1.0  # The width for which the best shares are known.

    def measure(self, width: float) -> float:
        if width != self._at:
            heights = {}
            for share in self._choices:
                self._shares = (share, 1 - share)
                heights[share] = super().measure(width)
            best = min(self._choices, key=lambda share: (heights[share], abs(share - 0.5)))
            self._shares, self._at = (best, 1 - best), width
        return super().measure(width)


class Balanced(Piece):
    """Pieces in two columns of like height: down the left one first, then down the right.

    Where they are `loose` their order may change to fill a hole; the first one stays the first.
    """

    __slots__ = ("_gap", "_heights", "_loose", "_parts", "_width", "pieces")

    def __init__(
        self,
        pieces: Sequence[Piece],
        gap: float = 9,
        heights: Heights | None = None,
        *,
        loose: bool = False,
    ) -> None:
        self.pieces = tuple(pieces)
        self._gap, self._heights, self._loose = gap, heights or Heights(), loose
        self._parts: tuple[Sequence[int], Sequence[int]] = (range(len(self.pieces)), ())
        self._width = 0.0

    def measure(self, width: float) -> float:
        half = _half(width)
        heights = [self._heights.of(piece, half) for piece in self.pieces]
        whole = sum(height + self._gap for height in heights)
        best, left = 0, 0.0
        lowest = whole
        for count, height in enumerate(heights, 1):
            left += height + self._gap
            if max(left, whole - left) < lowest:
                best, lowest = count, max(left, whole - left)
        best = best or len(self.pieces)
        self._parts, self._width = (range(best), range(best, len(self.pieces))), width
        if self._loose and lowest - whole / 2 > _UNEVEN:
            lowest = min(lowest, self._filled_anew(heights, lowest))
        return lowest - self._gap

    def _filled_anew(self, heights: Sequence[float], lowest: float) -> float:
        """The height of columns with the tallest pieces placed first, kept if it is below `lowest`.

        Each goes into the column that is shorter so far; within a column the order stays.
        """
        parts: tuple[list[int], list[int]] = ([0], [])
        sums = [heights[0] + self._gap, 0.0]
        for at in sorted(range(1, len(heights)), key=heights.__getitem__, reverse=True):
            shorter = int(sums[1] < sums[0])
            parts[shorter].append(at)
            sums[shorter] += heights[at] + self._gap
        if max(sums) < lowest:
            self._parts = (sorted(parts[0]), sorted(parts[1]))
        return max(sums)

    def columns(self) -> Columns:
        """The two columns at the width that was measured last."""
        left, right = ([self.pieces[at] for at in part] for part in self._parts)
        columns = Columns((Stack(left, self._gap), Stack(right, self._gap)), (1, 1))
        columns.measure(self._width)
        return columns

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        self.columns().draw(canvas, x, top)

    def cut(self, width: float, height: float) -> Cut:
        """Fills the left column with whole pieces, then the right one; the others go on."""
        if self.measure(width) <= height:
            return self, None
        left, rest = self._filled(self.pieces, width, height)
        if not left:
            return None, self
        right, rest = self._filled(rest, width, height)
        parts = (Stack(left, self._gap), Stack(right, self._gap))
        return Columns(parts, (1, 1)), Balanced(rest, self._gap, self._heights) if rest else None

    def break_up(self, width: float, height: float) -> Cut:
        head, tail = self.cut(width, height)
        if head is not None:
            return head, tail
        first, second = self.pieces[0].break_up(width, height)
        rest = ((second,) if second is not None else ()) + self.pieces[1:]
        return first, Balanced(rest, self._gap) if rest else None

    def _filled(
        self, pieces: Sequence[Piece], width: float, height: float
    ) -> tuple[Sequence[Piece], Sequence[Piece]]:
        taken = 0
        for piece in pieces:
            needed = self._heights.of(piece, _half(width))
            if needed > height:
                break
            height -= needed + self._gap
            taken += 1
        filled, rest = list(pieces[:taken]), list(pieces[taken:])
        if rest and self._heights.of(rest[0], _half(width)) > _LONG_LIST < height:
            part, others = rest[0].cut(_half(width), height)
            if part is not None and others is not None:
                filled.append(part)
                rest[0] = others
        return filled, rest


def _half(width: float) -> float:
    return (width - points(COLUMN_GAP_MM)) / 2
