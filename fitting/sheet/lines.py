"""The lines of plain paragraphs: counted while a sheet is fitted to its pages, then drawn.

A line is broken where the next word no longer fits. These are the lines of ReportLab's
Paragraph, which also draws what is unusual; a test holds both to the same operators.
"""

import re
from functools import lru_cache
from typing import Any

from reportlab.lib.rl_accel import escapePDF, fp_str
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getFont, stringWidth

# Other spaces, and hyphens that show only where a line is broken, are left to ReportLab.
_UNUSUAL = re.compile("[^\\S ]|\u00ad")

Parts = tuple[tuple[str, str], ...]
"""Texts that follow one another, each with its font."""

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


def count_lines(parts: Parts, size: float, width: float) -> int | None:
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


@lru_cache(maxsize=2048)
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


def draw_lines(
    canvas: Any,
    lines: tuple[Parts, ...],
    style: ParagraphStyle,
    place: tuple[float, float],
    *,
    led: bool,
) -> None:
    """Draws lines whose lower left corner is (x, y), as ReportLab draws a paragraph.

    `led` ones begin in another font; ReportLab then sets the leading and the colour apart.
    """
    document = canvas._doc
    size, leading, ink = _set_in(style)
    top = fp_str(style.leftIndent, len(lines) * style.leading - style.fontSize)
    code = [f"BT 1 0 0 1 {top} Tm"]
    if led:
        code.append(f"{leading} TL {ink}")
    current: tuple[str, int] | None = None
    for line in lines:
        for text, name in line:
            font = getFont(name)
            for subset, letters in _letters(text, font, document):
                if (name, subset) != current:
                    inner = font.getSubsetInternalName(subset, document)
                    code.append(f"{inner} {size} Tf {leading} TL")
                    current = (name, subset)
                code.append(f"({escapePDF(letters)}) Tj")
        code.append("T*")
    code.append("ET")
    canvas._code += ["q", f"1 0 0 1 {fp_str(*place)} cm", "q"]
    canvas._code += [*([] if led else [ink]), " ".join(code), "Q", "Q"]


@lru_cache(maxsize=512)
def _set_in(style: ParagraphStyle) -> tuple[str, str, str]:
    """Its size, its leading and the operator of its colour."""
    colour = style.textColor
    ink = f"{fp_str(colour.red, colour.green, colour.blue)} rg"
    return fp_str(style.fontSize), fp_str(style.leading), ink


def _letters(text: str, font: Any, document: Any) -> list[tuple[int, bytes]]:
    """The text as codes of the font's subsets, in one step where all of it was drawn before."""
    state = font.state.get(document)
    if state is not None:
        try:
            return [(0, bytes(map(state.assignments.__getitem__, map(ord, text))))]
        except (KeyError, ValueError):  # A new letter, or one of a further subset.
            pass
    split: list[tuple[int, bytes]] = font.splitString(text, document)
    return split
