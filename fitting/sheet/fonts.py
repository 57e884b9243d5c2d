"""The two fonts of every sheet, registered once, and which letters they hold.

Other scripts are printed by fonts that may be installed beside the program: the package
manimgx-fonts (Noto, in the extra `fonts`) and, for Chinese, Japanese and Korean, Debian's
fonts-droid-fallback. Scripts whose letters change with their neighbours, such as Arabic and
Devanagari, are left out: ReportLab would print them wrong, and a mark is better than that.
"""

import importlib.util
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from fitting.sheet.subsets import SheetFont

REGULAR = "Inter"
BOLD = "Inter-Bold"

_FOLDER = Path(__file__).parent / "fonts"
# The file of each, and its name within a printed file.
_FILES = {REGULAR: ("Inter-Regular.ttf", "R"), BOLD: ("Inter-Bold.ttf", "B")}

# Text round every compressed stream makes a file a quarter larger and no reader needs it.
rl_config.useA85 = 0


def _register(name: str, filename: str, inner: str) -> frozenset[int]:
    font = SheetFont(name, str(_FOLDER / filename), inner)
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)


def _letters_in_every_font() -> frozenset[int]:
    held = [_register(name, *told) for name, told in _FILES.items()]
    return frozenset.intersection(*held)


# Code points that both fonts can draw, so a word may turn bold without losing a letter.
LETTERS = _letters_in_every_font()


def in_usual_codes(text: str) -> bool:
    """Whether each letter of a text is of those most used, which both fonts hold: a quick test."""
    return pdfmetrics.getFont(REGULAR).codes(text) is not None


@dataclass(frozen=True)
class Fallback:
    """A font for letters that the fonts of the sheet lack, within these ranges of code points."""

    name: str
    file: Path
    ranges: tuple[tuple[int, int], ...]

    def holds(self, letter: int) -> bool:
        """Whether it prints this code point. The font is read when it is first needed."""
        return any(low <= letter <= high for low, high in self.ranges) and letter in self._letters

    @cached_property
    def _letters(self) -> frozenset[int]:
        if not self.file.is_file():
            return frozenset()
        font = TTFont(self.name, str(self.file), asciiReadable=0)
        pdfmetrics.registerFont(font)
        return frozenset(font.face.charToGlyph)


def _noto(script: str, *ranges: tuple[int, int]) -> Fallback:
    spec = importlib.util.find_spec("manimgx_fonts")
    folder = Path(spec.origin).parent if spec is not None and spec.origin else Path()
    return Fallback(f"Noto {script}", folder / f"Noto{script}[wght].ttf", ranges)


FALLBACKS = (
    # Letters of the past, such as Ѻ, that Inter lacks.
    _noto(
        "Sans",
        (0x00A0, 0x052F),
        (0x1C80, 0x1C8F),
        (0x1D00, 0x20FF),
        (0x2C60, 0x2DFF),
        (0xA640, 0xA7FF),
        (0xAB30, 0xAB6F),
    ),
    _noto("SansHebrew", (0x0590, 0x05FF), (0xFB1D, 0xFB4F)),
    _noto("SansArmenian", (0x0530, 0x058F), (0xFB13, 0xFB17)),
    _noto("SansGeorgian", (0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)),
    _noto("SansEthiopic", (0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB01, 0xAB2F)),
    Fallback(
        "Droid Sans Fallback",
        Path("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
        # Chinese, Japanese and Korean, with their punctuation and their broad Latin letters.
        ((0x1100, 0x11FF), (0x2E80, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF)),
    ),
    _noto("SansSymbols", (0x2300, 0x27BF), (0x2900, 0x2BFF)),
    _noto("Emoji", (0x2300, 0x27BF), (0x2B00, 0x2BFF), (0x1F000, 0x1FAFF)),
)
