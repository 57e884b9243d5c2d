"""A QR code as one path of an SVG, for a page."""

from dataclasses import dataclass
from itertools import groupby

from fitting.sheet.qr import QUIET_MODULES, code_rows, fits_code


@dataclass(frozen=True, slots=True)
class Code:
    """The side of a code with its white border, in squares, and the path of the dark ones."""

    side: int
    path: str


def draw_code(text: str) -> Code | None:
    """The code of an address; None for one that is too long to be read with ease."""
    if not fits_code(text):
        return None
    rows = code_rows(text)
    parts: list[str] = []
    for y, row in enumerate(rows, QUIET_MODULES):
        x = QUIET_MODULES
        for dark, run in groupby(row):
            length = len(tuple(run))
            if dark:
                parts.append(f"M{x} {y}h{length}v1h-{length}z")
            x += length
    return Code(len(rows) + 2 * QUIET_MODULES, "".join(parts))
