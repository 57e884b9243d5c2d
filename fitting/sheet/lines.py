"""How many lines a paragraph takes, without breaking it.

A sheet is measured in many forms before one is drawn. ReportLab breaks a line where the next
word no longer fits, and so the widths of the words alone tell how many lines there are.
"""

import re
from functools import lru_cache

from reportlab.pdfbase.pdfmetrics import stringWidth

# Other spaces, and hyphens that show only where a line is broken, are left to ReportLab.
_UNUSUAL = re.compile("[^\\S ]|\u00ad")

Words = tuple[tuple[float, ...], float]
"""The widths of the words of a text, and that of the space after each."""


@lru_cache(maxsize=16_384)
def _width(word: str, font: str, size: float) -> float:
    return float(stringWidth(word, font, size))


@lru_cache(maxsize=4096)
def _words(text: str, font: str, size: float) -> Words | None:
    if _UNUSUAL.search(text):
        return None
    return tuple(_width(word, font, size) for word in text.split()), _width(" ", font, size)


def count_lines(parts: tuple[tuple[str, str], ...], size: float, width: float) -> int | None:
    """The lines of these texts, each in its font, that follow one another at this width in points.

    None where only ReportLab can tell: for no words at all, for one that is wider than a line,
    and for spaces of another kind.
    """
    lines, at, gap = 1, 0.0, 0.0
    for text, font in parts:
        found = _words(text, font, size)
        if found is None:
            return None
        words, space = found
        for word in words:
            if word > width or word <= 0:
                return None
            reached = at + gap + word
            if reached > width:
                lines, at = lines + 1, word
            else:
                at = reached
            gap = space
    return lines if gap else None
