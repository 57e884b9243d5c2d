"""The one door for text. What comes in is plain text and is printed as typed.

A paragraph is made from finished fragments, so nothing in it is ever read as markup: no
typed tag can make a link, open a file or break a page. No other module makes a Paragraph.
"""

import re
from collections.abc import Sequence
from copy import copy
from functools import lru_cache
from importlib import import_module
from typing import Any, TypeAlias

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getFont, stringWidth

from fitting.sheet.fonts import BOLD, LETTERS
from fitting.sheet.letters import clean, is_usual, printable, runs
from fitting.sheet.lines import Parts, Written, count_lines, draw_codes, written
from fitting.sheet.pieces import Canvas, Cut, Piece
from fitting.sheet.shapes import SPOKEN, Shape
from fitting.sheet.styles import ACCENT, Face
from fitting.sheet.tags import Element

_KEPT = 5_000
_KEPT_HEIGHTS = 20_000
_ENDLESS = 1e9
# A shorter paragraph is read in one go, so it goes to the next page whole.
_WORTH_CUTTING = 150.0
# What breaks and draws unusual paragraphs. It takes long to load, and most sheets have none.
_PLATYPUS = "reportlab.platypus"

_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?:/[\w.~!$&'()*+,;=:@%/?#-]*)?", re.ASCII)


@lru_cache(maxsize=4096)
def width_of(text: str, font: str, size: float) -> float:
    """The width in points of printable text in one line."""
    return float(sum(stringWidth(part, other or font, size) for other, part in runs(text)))


def fitted(text: str, font: str, size: float, width: float) -> str:
    """Printable text cut to `width` points, with "…" where it was cut: for the page foot alone."""
    text = printable(text)
    if width_of(text, font, size) <= width:
        return text
    while text and width_of(text + "…", font, size) > width:
        text = text[:-1]
    return text.rstrip() + "…"


def draw_line(canvas: Canvas, x: float, y: float, text: str, font: str, size: float) -> None:
    """Draws printable text in one line that begins at (x, y)."""
    codes = getFont(font).codes(text)
    if codes is not None:
        draw_codes(canvas, x, y, codes, font, size)
        return
    for other, part in runs(text):
        canvas.setFont(other or font, size)
        canvas.drawString(x, y, part)
        x += stringWidth(part, other or font, size)


def _fragments(text: str, face: Face, *, bold: bool) -> list[Any]:
    style = face.plain
    font = BOLD if bold else style.fontName
    return [_fragment(part, other or font, style) for other, part in runs(text)]


def _fragment(text: str, font: str, style: ParagraphStyle) -> Any:
    return import_module(f"{_PLATYPUS}.paraparser").ParaFrag(
        text=text,
        fontName=font,
        fontSize=style.fontSize,
        textColor=style.textColor,
        rise=0,
        bold=0,
        italic=0,
        greek=0,
        link=[],
        us_lines=[],
    )


def _told_apart(lead: str, text: str) -> str:
    """The words as typed, where they are not drawn so: boxes, and letters written leftward."""
    if is_usual(lead) and is_usual(text):
        return ""
    cleaned = clean(f"{lead} {text}").strip()
    drawn = f"{printable(lead)} {printable(text)}".strip()
    return "" if cleaned == drawn else cleaned


def _one_line(said: Sequence[str]) -> str:
    return " ".join(" ".join(said).split())


def _said(fragments: Sequence[Any]) -> tuple[str, str]:
    """The words of fragments, without a lead of their own."""
    return "", "".join(map(_words_of, fragments))


def _words_of(fragment: Any) -> str:
    """A fragment holds a text, or its words once it is cut, or one word as pieces of it."""
    if isinstance(fragment, list):
        return "".join(text for _, text in fragment[1:]) + " "
    return getattr(fragment, "text", "") or " ".join(fragment.words)


def _end_lines_with_spaces(paragraph: Any, said: str) -> None:
    """Puts back the space at which each line was broken.

    It is not seen, but without it whatever reads the file joins the words of two lines.
    """
    place, simple = 0, paragraph.blPara.kind == 0
    for line in paragraph.blPara.lines:
        words = line[1] if simple else line.words
        told = " ".join(words) if simple else "".join(one.text for one in words)
        told = told.strip()
        place += len(told) if said.startswith(told, place) else len(said)
        if said[place : place + 1] == " ":
            place += 1
            if simple:
                words.append("")
            else:
                words[-1].text += " "


def _parts(lead: str, text: str, style: ParagraphStyle) -> Parts | None:
    """What is drawn, each part with its font, where the fonts of the sheet hold all of it."""
    lead, text = printable(lead), printable(text)
    if not (is_usual(lead + text) or LETTERS.issuperset(map(ord, lead + text))):
        return None
    font = style.fontName
    return ((lead, BOLD), (text, font)) if lead else ((text, font),)


@lru_cache(maxsize=4096)
def _written(lead: str, text: str, style: ParagraphStyle, width: float) -> Written | None:
    """The operators of a paragraph that is drawn as it was typed."""
    if _told_apart(lead, text):
        return None
    parts = _parts(lead, text, style)
    return written(parts, style, width - style.leftIndent) if parts else None


# Paragraphs broken into lines, by (lead, text, style, width), because sheets share most
# sentences. They are drawn and never changed. Bounded, so memory stays flat.
Key: TypeAlias = tuple[str, str, ParagraphStyle, float]
_broken: dict[Key, Any] = {}
# The heights of more of them: a sheet is measured in many forms before one is drawn.
_heights: dict[Key, float] = {}


class Words(Piece):
    """A paragraph of plain text, with an optional marker in its indent or bookmark to it.

    With a marker it is read aloud as an item of a list, with a bookmark as a heading.
    """

    __slots__ = (
        "_after", "_bookmark", "_face", "_height", "_lead", "_marker", "_part_of",
        "_style", "_text", "_url", "_whole", "_width",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        face: Face,
        *,
        lead: str = "",
        marker: Shape | str | None = None,
        bookmark: int | None = None,
        url: str = "",
    ) -> None:
        self._lead, self._text, self._face = lead, text, face
        self._style = face.plain if marker is None else face.indented
        self._marker, self._bookmark, self._url = marker, bookmark, url
        # A part of a paragraph that was cut names the whole one. One that named itself would
        # outlive its sheet, until objects out of use are looked for.
        self._whole: Words | None = None
        # Only a part of a paragraph that was cut has one of its own, and perhaps the space that
        # stood where it was cut off from its rest.
        self._part_of: Any = None
        self._after = ""
        self._height = self._width = 0.0

    @property
    def leads(self) -> bool:
        return self._bookmark is not None

    @property
    def words(self) -> str:
        return " ".join(self._said()).strip()

    def _said(self) -> tuple[str, str]:
        """The lead and the text as they are drawn."""
        if self._part_of is not None:
            return _said(self._part_of.frags)
        return printable(self._lead), printable(self._text)

    def measure(self, width: float) -> float:
        whole = self._part_of is None
        if whole and width == self._width:
            return self._height
        self._width = width
        if not whole:
            paragraph = self._part_of
            paragraph.wrap(width, _ENDLESS)
            _end_lines_with_spaces(paragraph, _one_line(self._said()) + self._after)
            self._height = float(paragraph.height)
            return self._height
        key = (self._lead, self._text, self._style, width)
        height = _heights.get(key)
        if height is None:
            if len(_heights) >= _KEPT_HEIGHTS:
                _heights.clear()
            height = _heights[key] = self._tall(width)
        self._height = height
        return height

    def _tall(self, width: float) -> float:
        """The height at this width, by counting the lines where that can be done."""
        style = self._style
        parts = _parts(self._lead, self._text, style)
        lines = parts and count_lines(parts, style.fontSize, width - style.leftIndent)
        return float(lines * style.leading) if lines else float(self._broken().height)

    def _known_lines(self) -> Written | None:
        """What it draws in any file, at the width that was measured last."""
        if self._part_of is not None:
            return None
        return _written(self._lead, self._text, self._style, self._width)

    def _lines_in(self, document: Any) -> Written | None:
        """What it draws in this file, where a letter has a code in it alone."""
        style = self._style
        parts = None if self._part_of is not None else _parts(self._lead, self._text, style)
        return written(parts, style, self._width - style.leftIndent, document) if parts else None

    def _broken(self) -> Any:
        """The paragraph in lines at the width that was measured last."""
        if self._part_of is not None:
            return self._part_of
        key = (self._lead, self._text, self._style, self._width)
        paragraph = _broken.get(key)
        if paragraph is None:
            if len(_broken) >= _KEPT:
                _broken.clear()
            paragraph = _broken[key] = self._made()
            paragraph.wrap(self._width, _ENDLESS)
            _end_lines_with_spaces(paragraph, _one_line(self._said()))
        return paragraph

    def _made(self) -> Any:
        """A new paragraph, not yet broken into lines."""
        lead, text = self._said()
        fragments = _fragments(f"{lead} ", self._face, bold=True) if lead else []
        fragments += _fragments(text, self._face, bold=False)
        return import_module(_PLATYPUS).Paragraph(None, self._style, frags=fragments)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        whole, low = self._whole or self, top - self._height
        if whole._marker is not None:
            item = canvas.tags.item(whole, whole._marker if isinstance(whole._marker, str) else "")
            if self._marker is not None:
                self._draw_marker(self._marker, item, canvas, x, top)
            role = canvas.tags.body(item)
        elif whole._bookmark is not None:
            if self._bookmark is not None:
                self._add_bookmark(self._bookmark, canvas, top)
            role = canvas.tags.heading(whole, whole._bookmark)
        elif self._url:
            role = canvas.tags.link(whole, self._url, (x, low, x + self._width, top))
        else:
            role = canvas.tags.marked("P", whole)
        known = self._known_lines()
        lines = known or self._lines_in(canvas._doc)
        with role:
            if lines is not None:
                lines.draw(canvas, x, low)
            else:
                self._broken().drawOn(canvas, x, low)
        if known is None and (typed := _told_apart(whole._lead, whole._text)):
            canvas.tags.read_as(whole, typed)

    def _add_bookmark(self, level: int, canvas: Canvas, top: float) -> None:
        title = clean(self._lead).rstrip(":") or clean(self._text)
        canvas.tags.bookmark(title, level, top)

    def _draw_marker(
        self, marker: Shape | str, item: Element | None, canvas: Canvas, x: float, top: float
    ) -> None:
        size = self._face.size
        if isinstance(marker, str):
            with canvas.tags.label(item):
                canvas.setFillColor(ACCENT)
                draw_line(canvas, x, top - size, printable(marker), BOLD, size)
        elif marker in SPOKEN:
            with canvas.tags.label(item, SPOKEN[marker]):
                marker(canvas, x, top - 1.06 * size, 0.94 * size)
        else:
            marker(canvas, x, top - 1.06 * size, 0.94 * size)

    def cut(self, width: float, height: float) -> Cut:
        if height < self._style.leading or self.measure(width) < _WORTH_CUTTING:
            return None, self
        # Splitting changes the broken lines, so it never gets those that are remembered.
        paragraph = self._made() if self._part_of is None else self._part_of
        paragraph.wrap(width, _ENDLESS)
        parts = paragraph.split(width, height)
        if len(parts) != 2:
            return None, self
        head = self._part(parts[0], self._marker, self._bookmark)
        tail = self._part(parts[1], None, None)
        head._after = " "
        return head, tail

    def _part(self, paragraph: Any, marker: Shape | str | None, bookmark: int | None) -> "Words":
        part = copy(self)
        part._whole, part._part_of, part._after = self._whole or self, paragraph, ""
        part._marker, part._bookmark = marker, bookmark
        return part


def para(text: str, face: Face, *, lead: str = "") -> Words:
    """A paragraph; `lead` stands before it in bold."""
    return Words(text, face, lead=lead)


def heading(text: str, face: Face, level: int = 0, *, lead: str = "") -> Words:
    """A heading, with a bookmark at this level (0 is the outermost) named by its bold part."""
    return Words(text, face, lead=lead, bookmark=level)


def item(text: str, face: Face, marker: Shape | str, *, lead: str = "") -> Words:
    """One item of a list, behind a drawn shape or a short text such as "1."."""
    return Words(text, face, lead=lead, marker=marker)


def link(text: str, face: Face, url: str) -> Words:
    """A paragraph that opens a page of the web, or a plain one where there is no address.

    Addresses come from the catalogue alone: what somebody typed must never become a link.
    Raises ValueError for one that is not a plain address of the web.
    """
    if url and not _ADDRESS.fullmatch(url):
        raise ValueError("a link needs a plain address of the web")
    return Words(text, face, url=url)


def run_on(lines: Sequence[str]) -> str:
    """Short lines as one: sentences follow each other, other phrases are set apart by dots."""
    sentences = all(line.rstrip().endswith((".", "!", "?")) for line in lines)
    return (" " if sentences else " · ").join(lines)
