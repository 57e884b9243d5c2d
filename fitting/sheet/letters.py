"""Which letters can be printed: what is dropped, what another font prints, what a box stands for.

Each letter that no font holds leaves a visible mark, and the sheet says so: a name must never
lose a letter in silence.
"""

import re
import unicodedata
from functools import lru_cache

from fitting.sheet.fonts import FALLBACKS, LETTERS, in_usual_codes

try:
    from bidi import get_display
except ModuleNotFoundError:  # It comes with the fonts of such scripts, in the extra `fonts`.
    get_display = None

# The page split of ReportLab grows with the square of the length: 200,000 letters take seconds.
FIELD_LIMIT = 2000
MISSING = "\u25a1"  # An empty box: Inter has no replacement character of its own.

# Written from right to left, a text in two lines would be read in the wrong order, so only what
# stays in one line is turned round.
_TURNED_AT_MOST = 24

_TOO_MANY_MARKS = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{2})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_SPACES = re.compile(r"\s")
_LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LEFTWARD_RUN = re.compile(f"[{_LEFTWARD}](?:[{_LEFTWARD}\\s\\d.,;:'\"()/&+-]*[{_LEFTWARD}])?")


@lru_cache(maxsize=4096)
def _is_kept(letter: str) -> bool:
    """Whether it has a form. Controls, lone surrogates and non-characters have none."""
    if ord(letter) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(letter) <= 0xFDEF:
        return False
    return unicodedata.category(letter) not in ("Cc", "Cf", "Cs")


def is_plain(text: str) -> bool:
    """Whether it holds nothing but the letters and signs that every font has."""
    return text.isascii() and text.isprintable()


def is_usual(text: str) -> bool:
    """Whether it is printed as it was typed: all of it letters and signs that are used most."""
    return text.isprintable() and in_usual_codes(text)


def clean(text: str, limit: int = FIELD_LIMIT) -> str:
    """Text that is safe to lay out: composed, in one line, with nothing unseen in it.

    Control characters, lone surrogates and signs that turn the direction of writing are
    dropped, a letter keeps two marks at most, and text over `limit` letters ends in "…".
    """
    if not is_usual(text):
        text = _SPACES.sub(" ", text[: 4 * limit])
        text = "".join(filter(_is_kept, text))
        text = unicodedata.normalize("NFC", _VARIATION.sub("", text))
        text = _TOO_MANY_MARKS.sub(r"\1", text)
    return text if len(text) <= limit else text[: limit - 1] + "…"


@lru_cache(maxsize=4096)
def font_of(letter: str) -> str | None:
    """The font that prints a letter: "" for the fonts of the sheet, None when there is none."""
    if ord(letter) in LETTERS:
        return ""
    return next((one.name for one in FALLBACKS if one.holds(ord(letter))), None)


@lru_cache(maxsize=4096)
def printable(text: str, limit: int = FIELD_LIMIT) -> str:
    """Clean text as it is drawn: a box stands for every letter that no font holds.

    A short run of letters that are written leftward is turned into the order of drawing.
    """
    if len(text) <= limit and is_usual(text):
        return text
    text = clean(text, limit)
    if LETTERS.issuperset(map(ord, text)):
        return text
    text = _LEFTWARD_RUN.sub(_turned, text)
    return "".join(MISSING if font_of(letter) is None else letter for letter in text)


def _turned(run: re.Match[str]) -> str:
    """The run in the order of drawing, held together in one line; boxes where that cannot be."""
    if get_display is None or len(run[0]) > _TURNED_AT_MOST:
        return re.sub(f"[{_LEFTWARD}]", MISSING, run[0])
    return str(get_display(run[0], base_dir="R")).replace(" ", "\u00a0")


def has_unprintable(text: str) -> bool:
    """Whether a letter of this text would be printed as a box."""
    if is_plain(text):
        return False
    boxes = printable(text).count(MISSING)
    return boxes > 0 and boxes > clean(text).count(MISSING)


def runs(text: str) -> list[tuple[str, str]]:
    """Printable text in parts, each with the font that holds it; "" is the sheet's own font."""
    if is_plain(text) or LETTERS.issuperset(map(ord, text)):
        return [("", text)]
    parts: list[tuple[str, str]] = []
    for letter in text:
        font = font_of(letter) or ""
        if parts and font == parts[-1][0]:
            parts[-1] = (font, parts[-1][1] + letter)
        else:
            parts.append((font, letter))
    return parts
