"""Tables of words with a head row, light rules and no boxes."""

from collections.abc import Sequence
from contextlib import nullcontext
from copy import copy

from fitting.sheet.paper import TABLE_CELL_PADDING_MM, points
from fitting.sheet.pieces import Canvas, Cut, Piece
from fitting.sheet.styles import RULE, TINT

Row = Sequence[Piece]


class Table(Piece):
    """Rows under a head row that is repeated when the table is cut over two pages.

    `shares` are the columns' parts of the width. With `grid` there are lines between columns.
    The cells of the first `named_by` columns are the heads of their rows.
    """

    __slots__ = (
        "_goes_on", "_grid", "_head", "_heights", "_least", "_named_by", "_padding", "_rows",
        "_shares", "_whole", "_widths",
    )  # fmt: skip

    def __init__(
        self,
        head: Row,
        rows: Sequence[Row],
        shares: Sequence[float],
        *,
        grid: bool = False,
        least_row_height: float = 0,
        named_by: int = 1,
        padding_mm: float = TABLE_CELL_PADDING_MM,
    ) -> None:
        self._head, self._rows, self._shares = head, tuple(rows), tuple(shares)
        self._grid, self._least, self._named_by = grid, least_row_height, named_by
        self._padding = points(padding_mm)
        self._whole: Table | None = None
        self._goes_on = False
        self._heights: list[float] = []
        self._widths: list[float] = []

    def measure(self, width: float) -> float:
        whole = sum(self._shares)
        self._widths = [width * share / whole for share in self._shares]
        self._heights = [self._row_height(row) for row in (self._head, *self._rows)]
        return sum(self._heights)

    def _row_height(self, row: Row) -> float:
        padding = self._padding
        tallest = max(c.measure(w - 2 * padding) for c, w in zip(row, self._widths, strict=True))
        return max(tallest + 2 * padding, self._least)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        self._draw_lines(canvas, x, top)
        tags = canvas.tags
        with tags.inside("Table", self._whole or self):
            # A head that is repeated on the next page is read once.
            with tags.artifact() if self._goes_on else nullcontext():
                self._draw_row(canvas, x, top, self._head, ["Column"] * len(self._head))
            scopes = ["Row"] * self._named_by + [""] * (len(self._head) - self._named_by)
            for row, height in zip(self._rows, self._heights[:-1], strict=True):
                top -= height
                self._draw_row(canvas, x, top, row, scopes)

    def _draw_row(
        self, canvas: Canvas, x: float, top: float, row: Row, scopes: Sequence[str]
    ) -> None:
        """Draws one row; `scopes` says of which cells each cell is the head."""
        padding = self._padding
        with canvas.tags.inside("TR", row):
            for cell, width, scope in zip(row, self._widths, scopes, strict=True):
                with canvas.tags.cell(scope):
                    cell.draw(canvas, x + padding, top - padding)
                x += width

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
        head, tail = copy(self), copy(self)
        # A part names the whole one; a whole that named itself would outlive its sheet.
        head._whole = tail._whole = self._whole or self
        head._rows, tail._rows = self._rows[:fitting], self._rows[fitting:]
        tail._goes_on = True
        return head, tail
