"""A QR code as a piece of a page: black squares drawn as shapes, sharp at every size."""

import re
from functools import lru_cache

import segno
from reportlab.lib.rl_accel import fp_str

from fitting.sheet.paper import QR_LEAST_MODULE_MM, QR_SYMBOL_MM, points
from fitting.sheet.pieces import Canvas, Piece
from fitting.sheet.styles import INK

# Level M, 15% of the squares may be lost, bears folds and photocopies. Version 10 holds this.
LONGEST_TEXT = 200
# A reader needs this much white around the code (ISO/IEC 18004).
QUIET_MODULES = 4
# Any mask reads well; a fixed one spares the search for the best and keeps the picture the same.
_MASK = 4
_INK = fp_str(*INK.rgb())
_DARK = re.compile("1+")


def fits_code(text: str) -> bool:
    """Whether a text can be drawn: not empty, plain ASCII, and no longer than is read with ease."""
    return 0 < len(text) <= LONGEST_TEXT and text.isascii() and text.isprintable()


@lru_cache(maxsize=8)
def code_rows(text: str) -> tuple[tuple[bool, ...], ...]:
    """The squares of a code, row by row, true for dark, without the white border.

    Raises ValueError for a text that does not fit a code of a readable size.
    """
    if not fits_code(text):
        raise ValueError("this text does not fit a code of a readable size")
    code = segno.make_qr(text, error="m", boost_error=False, mask=_MASK)
    return tuple(tuple(bool(one) for one in row) for row in code.matrix)


class QrCode(Piece):
    """A code with its white border, at the left of its place. `alt` says it in words."""

    __slots__ = ("_rows", "_side", "_symbol", "alt")

    def __init__(self, text: str, alt: str) -> None:
        """Raises ValueError for a text that does not fit a code of a readable size."""
        self._rows = code_rows(text)
        self.alt = alt
        self._symbol = max(points(QR_SYMBOL_MM), points(QR_LEAST_MODULE_MM) * len(self._rows))
        self._side = self._symbol + 2 * QUIET_MODULES * self._module

    @property
    def _module(self) -> float:
        return self._symbol / len(self._rows)

    @property
    def side(self) -> float:
        """How wide and high it is with its border, in points."""
        return self._side

    def measure(self, width: float) -> float:
        return self._side

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        module = self._module
        border = QUIET_MODULES * module
        place = fp_str(module, 0, 0, -module, x + border, top - border)
        canvas._code.append(f"q\n{_INK} rg\n{place} cm\n{_squares(self._rows)} f\nQ")


@lru_cache(maxsize=8)
def _squares(rows: tuple[tuple[bool, ...], ...]) -> str:
    """Each run of dark squares as an operator, in squares from the upper left corner."""
    runs = []
    for y, row in enumerate(rows):
        told = "".join(["01"[dark] for dark in row])
        runs += [f"{run.start()} {y} {len(run[0])} 1 re" for run in _DARK.finditer(told)]
    return "\n".join(runs)
