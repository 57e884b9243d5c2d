"""Tables of words with a head row, light rules and no boxes."""

from collections.abc import Sequence

from fitting.sheet.paper import TABLE_CELL_PADDING_MM, points
from fitting.sheet.pieces import Canvas, Cut, Piece
from fitting.sheet.styles import RULE, TINT

Row = Sequence[Piece]


class Table(Piece):
    """Rows under a head row that is repeated when the table is cut over two pages.

    `shares` are the columns' parts of the width. With `grid` there are lines between columns.
    """

    __slots__ = ("_grid", "_head", "_heights", "_least", "_rows", "_shares", "_widths")

    def __init__(
        self,
        head: Row,
        rows: Sequence[Row],
        shares: Sequence[float],
        *,
        grid: bool = False,
        least_row_height: float = 0,
    ) -> None:
        self._head, self._rows, self._shares = head, tuple(rows), tuple(shares)
        self._grid, self._least = grid, least_row_height
        self._heights: list[float] = []
        self._widths: list[float] = []

    def measure(self, width: float) -> float:
        whole = sum(self._shares)
        self._widths = [width * share / whole for share in self._shares]
        self._heights = [self._row_height(row) for row in (self._head, *self._rows)]
        return sum(self._heights)

    def _row_height(self, row: Row) -> float:
        padding = points(TABLE_CELL_PADDING_MM)
        tallest = max(c.measure(w - 2 * padding) for c, w in zip(row, self._widths, strict=True))
        return max(tallest + 2 * padding, self._least)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        self._draw_lines(canvas, x, top)
        padding = points(TABLE_CELL_PADDING_MM)
        for row, height in zip((self._head, *self._rows), self._heights, strict=True):
            left = x
            for cell, width in zip(row, self._widths, strict=True):
                cell.draw(canvas, left + padding, top - padding)
                left += width
            top -= height

    def _draw_lines(self, canvas: Canvas, x: float, top: float) -> None:
        width, height = sum(self._widths), sum(self._heights)
        canvas.saveState()
        canvas.setFillColor(TINT)
        canvas.rect(x, top - self._heights[0], width, self._heights[0], fill=1, stroke=0)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        y = top
        for row_height in self._heights:
            canvas.line(x, y, x + width, y)
            y -= row_height
        canvas.line(x, y, x + width, y)
        if self._grid:
            left = x
            for column in (0, *self._widths):
                left += column
                canvas.line(left, top, left, top - height)
        canvas.restoreState()

    def cut(self, width: float, height: float) -> Cut:
        self.measure(width)
        height -= self._heights[0]
        fitting = 0
        for row_height in self._heights[1:]:
            if row_height > height:
                break
            height -= row_height
            fitting += 1
        if fitting == 0:
            return None, self
        if fitting == len(self._rows):
            return self, None
        return self._with(self._rows[:fitting]), self._with(self._rows[fitting:])

    def _with(self, rows: Sequence[Row]) -> "Table":
        return Table(self._head, rows, self._shares, grid=self._grid, least_row_height=self._least)
