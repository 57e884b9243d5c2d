"""The lines of plain paragraphs: counted while a sheet is fitted to its pages, then drawn.

A line is broken where the next word no longer fits. These are the lines of ReportLab's
Paragraph, which also draws what is unusual; a test holds both to the same operators.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getFont, stringWidth

# Other spaces, and hyphens that show only where a line is broken, are left to ReportLab.
_UNUSUAL = re.compile("[^\\S ]|\u00ad")

_KEPT = 4096

Parts = tuple[tuple[str, str], ...]
"""Texts that follow one another, each with its font."""

Words = tuple[tuple[float, ...], float]
"""The widths of the words of a text, and that of the space after each."""


class _Widths(dict[str, float]):
    """How wide words are in one font of one size. Bounded, so memory stays flat."""

    def __init__(self, font: str, size: float) -> None:
        super().__init__()
        self._font, self._size = font, size

    def __missing__(self, word: str) -> float:
        if len(self) >= _KEPT:
            self.clear()
        width = self[word] = float(stringWidth(word, self._font, self._size))
        return width


_widths = lru_cache(maxsize=64)(_Widths)


@lru_cache(maxsize=4096)
def _words(text: str, font: str, size: float) -> Words | None:
    if _UNUSUAL.search(text):
        return None
    widths = _widths(font, size)
    return tuple(map(widths.__getitem__, text.split())), widths[" "]


def count_lines(parts: Parts, size: float, width: float) -> int | None:
    """The lines of these texts, each in its font, that follow one another at this width in points.

    None where only ReportLab can tell: for no words at all, for one that is wider than a line,
    and for spaces of another kind.
    """
    lines, at, gap = 1, 0.0, 0.0
    if len(parts) == 1 and (found := _words(*parts[0], size)) is not None and found[0]:
        words, space = found
        # Sums differ in their last digit, so what barely fits is counted word by word.
        if min(words) > 0 and sum(words) + space * (len(words) - 1) < width - 0.01:
            return 1
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


def break_lines(parts: Parts, size: float, width: float) -> tuple[Parts, ...]:
    """The lines that were counted. A line that goes on ends in the space at which it broke."""
    lines: list[list[tuple[str, str]]] = [[]]
    at = gap = 0.0
    for text, font in parts:
        found = _words(text, font, size)
        assert found is not None  # noqa: S101  # They were counted.
        words, space = found
        for word, wide in zip(text.split(), words, strict=True):
            reached = at + gap + wide
            if reached > width:
                lines.append([])
                at = wide
            else:
                at = reached
            lines[-1].append((word, font))
            gap = space
    return tuple(_joined(line, last=line is lines[-1]) for line in lines)


def _joined(line: list[tuple[str, str]], *, last: bool) -> Parts:
    """Words of a line, each run of one font as one text."""
    runs: list[tuple[str, str]] = []
    for word, font in line:
        if runs and runs[-1][1] == font:
            runs[-1] = (f"{runs[-1][0]}{word} ", font)
        else:
            runs.append((f"{word} ", font))
    if last:
        runs[-1] = (runs[-1][0][:-1], runs[-1][1])
    return tuple(runs)


@dataclass(frozen=True, slots=True)
class Written:
    """The operators of a paragraph from its lower left corner, and the codes of each font."""

    operators: str
    used: tuple[tuple[Any, bytes], ...]

    def draw(self, canvas: Any, x: float, y: float) -> None:
        """Draws it with its lower left corner at (x, y)."""
        canvas._code.append(f"q\n1 0 0 1 {fp_str(x, y)} cm\n{self.operators}\nQ")
        for font, codes in self.used:
            font.use(canvas._doc, codes)


def written(
    parts: Parts, style: ParagraphStyle, width: float, document: Any = None
) -> Written | None:
    """These texts in lines at this width in points, as ReportLab draws a paragraph.

    Without a document they are those of any file. None where only ReportLab can draw them, or
    where a letter has a code in a document alone.
    """
    if not count_lines(parts, style.fontSize, width):
        return None
    lines = break_lines(parts, style.fontSize, width)
    led = len(parts) > 1  # ReportLab sets the leading and the colour of two fonts apart.
    size, leading, ink = _set_in(style)
    top = fp_str(style.leftIndent, len(lines) * style.leading - style.fontSize)
    code = [f"BT 1 0 0 1 {top} Tm"]
    if led:
        code.append(f"{leading} TL {ink}")
    current: tuple[str, int] | None = None
    used: dict[str, bytes] = {}
    for line in lines:
        left = _left_of(line, style, width)
        if left:
            code.append(f"{fp_str(left)} 0 Td")
        for text, name in line:
            font = getFont(name)
            if document is not None:
                runs = font.splitString(text, document)
            elif (letters := font.codes(text)) is not None:
                runs = ((0, letters),)
                used[name] = used.get(name, b"") + letters
            else:
                return None
            for subset, letters in runs:
                if (name, subset) != current:
                    code.append(f"/{font.inner}+{subset} {size} Tf {leading} TL")
                    current = (name, subset)
                code.append(f"({escapePDF(letters)}) Tj")
        code.append(f"T* {fp_str(-left)} 0 Td" if left else "T*")
    code.append("ET")
    operators = ["q", *([] if led else [ink]), " ".join(code), "Q"]
    drawn = tuple((getFont(name), bytes(set(codes))) for name, codes in used.items())
    return Written("\n".join(operators), drawn)


def _left_of(line: Parts, style: ParagraphStyle, width: float) -> float:
    """How far a line begins from the left: not at all, but for one that ends at the right."""
    if style.alignment == TA_LEFT:
        return 0.0
    (*before, (text, font)) = line
    parts = [*before, (text.rstrip(" "), font)]
    return width - sum(float(stringWidth(text, font, style.fontSize)) for text, font in parts)


@lru_cache(maxsize=512)
def _set_in(style: ParagraphStyle) -> tuple[str, str, str]:
    """Its size, its leading and the operator of its colour."""
    colour = style.textColor
    ink = f"{fp_str(colour.red, colour.green, colour.blue)} rg"
    return fp_str(style.fontSize), fp_str(style.leading), ink


def draw_codes(canvas: Any, x: float, y: float, codes: bytes, name: str, size: float) -> None:
    """Draws letters of the font of this name, by their fixed codes, in one line from (x, y)."""
    font = getFont(name)
    font.use(canvas._doc, codes)
    face = f"{font.inner_name} {fp_str(size)} Tf {fp_str(1.2 * size)} TL"
    canvas._code.append(f"BT 1 0 0 1 {fp_str(x, y)} Tm {face} ({escapePDF(codes)}) Tj T* ET")
