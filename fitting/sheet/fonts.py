"""The two fonts of every sheet, registered once, and which letters they hold."""

from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "Inter"
BOLD = "Inter-Bold"

_FOLDER = Path(__file__).parent / "fonts"
_FILES = {REGULAR: "Inter-Regular.ttf", BOLD: "Inter-Bold.ttf"}

# Text round every compressed stream makes a file a quarter larger and no reader needs it.
rl_config.useA85 = 0


def _register(name: str, filename: str) -> frozenset[int]:
    font = TTFont(name, str(_FOLDER / filename), asciiReadable=0)
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)


def _letters_in_every_font() -> frozenset[int]:
    held = [_register(name, filename) for name, filename in _FILES.items()]
    return frozenset.intersection(*held)


# Code points that both fonts can draw, so a word may turn bold without losing a letter.
LETTERS = _letters_in_every_font()
