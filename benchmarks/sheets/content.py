"""The dogs whose sheets are timed, and what is printed for each as plain data for any engine.

Each document has another dog: other name and owner, other numbers, other words wherever a
sentence names the dog, and so another drawing of it, so that no engine draws the same twice.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportlab.lib.enums import TA_RIGHT

from fitting.core.answers import Problems
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.units import Units
from fitting.drawing.shapes import Drawing
from fitting.drawing.svg import svg_text
from fitting.load import load_catalog
from fitting.places import data_dir
from fitting.present.build import present
from fitting.present.say import speaking
from fitting.present.view import ReadingView, ResultView
from fitting.sheet.columns import Balanced, Columns
from fitting.sheet.figure import Figure
from fitting.sheet.fonts import BOLD
from fitting.sheet.furniture import foot_of
from fitting.sheet.letters import printable
from fitting.sheet.paper import Page, Paper, page_on
from fitting.sheet.pictures import Picture
from fitting.sheet.pieces import Nothing, Panel, Piece, Rule, Stack, WritingLine
from fitting.sheet.qr import QrCode
from fitting.sheet.render import fit_sheet
from fitting.sheet.styles import Face
from fitting.sheet.table import Table
from fitting.sheet.text import Words

CASES = Path(__file__).parents[2] / "tests" / "cases" / "dogs"
DOGS = (
    "surgery-day-20-dachshund",
    "balance-after-surgery",
    "strength-after-surgery",
    "early-start-by-named-vet",
    "maintenance-for-life",
    "neck-dog-strength",
    "passive-care-without-surgery",
    "wobbly-after-release",
)
"""Dogs with exercises, at rest, in training and for life, with and without an aid to size."""

NAMES = ("Zoë", "Balu", "Frieda", "Ołówek", "Jean-Luc", "Ida")
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(">([^<>]+)</text>")
_DOG = re.compile(r"\b[Yy]our dog\b")
Node = dict[str, Any]


def views() -> list[ResultView]:
    """What the program says of each of the dogs."""
    catalog = load_catalog(data_dir() / "catalog")
    found = []
    for name in DOGS:
        case = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))
        answers = read_answers(case["answers"], catalog, case["on"])
        assert not isinstance(answers, Problems), name
        result = recommend(answers, catalog, case["on"], signed=case.get("signed", False))
        found.append(present(result, catalog, units=Units.METRIC))
    return found


def link_of(number: int) -> str:
    return f"https://fitting.example/r/7K3Q-9XWM-{number:05d}"


def another(view: ResultView, number: int) -> ResultView:
    """The same kind of result for dog `number`: with its own name, owner, numbers and words."""
    name = f"{NAMES[number % len(NAMES)]} {number}"
    changed = _renamed(view, name)
    figure = changed.figure
    if figure is not None:
        moved = tuple(replace(one, mm=one.mm + number * 7 % 23) for one in figure.readings)
        figure = replace(figure, readings=moved)
    return replace(
        changed,
        dog_name=name,
        owner=f"{NAMES[number * 5 % len(NAMES)]} Owner {number}",
        dog_lines=tuple(_recounted(line, number) for line in changed.dog_lines),
        readings=tuple(_remeasured(one, number) for one in changed.readings),
        figure=figure,
        link=link_of(number),
    )


def _renamed(value: Any, name: str) -> Any:
    if isinstance(value, str):
        return _DOG.sub(name, value)
    if isinstance(value, tuple):
        return tuple(_renamed(one, name) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = {one.name: _renamed(getattr(value, one.name), name) for one in fields(value)}
        return replace(value, **kept)
    return value


def _remeasured(one: ReadingView, number: int) -> ReadingView:
    value, other = _recounted(one.value, number), _recounted(one.other_unit, number)
    return replace(one, value=value, other_unit=other)


def _recounted(text: str, number: int) -> str:
    return _NUMBER.sub(lambda found: str((int(found[0]) + number * 13) % 97 + 1), text, count=1)


def documents(count: int) -> list[ResultView]:
    """The first results of the run, one for each document."""
    whole = views()
    return [another(whole[number % len(whole)], number) for number in range(count)]


def content_of(view: ResultView) -> Node:
    """All that the owner's sheet of this result prints, on the pages on which we print it.

    What an engine gets is laid out already: it searches no form and draws no dog.
    """
    page = page_on(Paper.A4, large_print=False)
    with speaking(view.language):
        parts = fit_sheet(view, page, large_print=False)
        foot = foot_of(view)
    pages = []
    reader = _Reader(view.link)
    for leaf in (leaf for part in parts for leaf in part.leaves):
        kids: list[Node] = []
        for piece, _ in leaf.placed:
            piece.measure(page.area_width)
            kids.append(reader.node(piece))
        if leaf.strip is not None:
            leaf.strip.measure(page.area_width)
            kids.append(reader.node(leaf.strip))
        pages.append({"is": "stack", "gap": 8, "kids": kids})
    return {
        "title": f"{view.title}: {view.dog_name}",
        "language": view.language,
        "foot": [foot.whose, foot.limits, foot.edition],
        "page": _sizes(page),
        "pages": pages,
    }


def _sizes(page: Page) -> Node:
    below = page.top - page.area_height
    return {"left": page.left, "top": page.height - page.top, "bottom": below}


class _Reader:
    """Turns pieces into data. It fails at a piece that it does not know."""

    def __init__(self, link: str) -> None:
        self._link, self._level = link, 0

    def node(self, piece: Piece) -> Node:
        if isinstance(piece, Words):
            return self._words(piece)
        if isinstance(piece, Balanced):
            return self.node(piece.columns())
        if isinstance(piece, Stack):
            return {"is": "stack", "gap": piece._gap, "kids": self._nodes(piece.pieces)}
        if isinstance(piece, Columns):
            shares = [float(one) for one in piece._shares]
            return {"is": "columns", "shares": shares, "kids": self._nodes(piece.pieces)}
        if isinstance(piece, Panel):
            look = {"heavy": piece._heavy, "tint": piece._tint, "padding": piece._padding}
            return {"is": "panel", "kids": [self.node(piece._inner)], **look}
        if isinstance(piece, Table):
            rows = [self._nodes(row) for row in (piece._head, *piece._rows)]
            return {"is": "table", "shares": list(piece._shares), "rows": rows,
                    "least": piece._least}  # fmt: skip
        return self._drawn(piece)

    def _nodes(self, pieces: Sequence[Piece]) -> list[Node]:
        return [self.node(one) for one in pieces]

    def _words(self, piece: Words) -> Node:
        lead, text = piece._said()
        face = piece._face
        node = {"is": "p", "lead": lead, "text": text, **_look(face)}
        if piece._bookmark is not None:
            self._level = min(piece._bookmark + 2, self._level + 1)
            return {**node, "is": "h", "level": self._level}
        if isinstance(piece._marker, str):
            return {**node, "is": "item", "mark": printable(piece._marker)}
        return {**node, "is": "item", "mark": "•"} if piece._marker is not None else node

    def _drawn(self, piece: Piece) -> Node:
        if isinstance(piece, Picture):
            box, scale = piece._drawing.box, piece._scale
            return {"is": "picture", "svg": _svg(piece._drawing, piece.alt), "alt": piece.alt,
                    "width": box.width * scale, "height": box.height * scale}  # fmt: skip
        if isinstance(piece, Figure):
            return self.node(piece._inner)
        if isinstance(piece, QrCode):
            rows = ["".join("01"[dark] for dark in row) for row in piece._rows]
            return {"is": "code", "rows": rows, "side": piece.side, "alt": piece.alt,
                    "symbol": piece._symbol, "svg": _code(rows)}  # fmt: skip
        if isinstance(piece, Rule):
            return {"is": "rule"}
        if isinstance(piece, WritingLine):
            return {"is": "line", "height": piece._height}
        if isinstance(piece, Nothing):
            return {"is": "space", "height": piece._height}
        raise TypeError(f"no engine is told how to print {type(piece).__name__}")


def _look(face: Face) -> Node:
    style = face.plain
    colour = f"#{style.textColor.hexval()[2:]}"
    return {"size": style.fontSize, "leading": style.leading, "bold": style.fontName == BOLD,
            "colour": colour, "right": style.alignment == TA_RIGHT}  # fmt: skip


@lru_cache(maxsize=64)
def _svg(drawing: Drawing, alt: str) -> str:
    return svg_text(drawing, alt)


def _code(rows: Sequence[str]) -> str:
    """A code as SVG, one path with a run of dark squares a step."""
    side = len(rows)
    runs = (
        f"M{run.start()} {y}h{len(run[0])}v1h-{len(run[0])}z"
        for y, row in enumerate(rows)
        for run in re.finditer("1+", row)
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 {side + 8} {side + 8}">'
    return f'{head}<path d="{"".join(runs)}"/></svg>'


def texts_in(node: Any) -> Iterator[str]:
    """All words of a content, in the order in which they are read."""
    if isinstance(node, list):
        for one in node:
            yield from texts_in(one)
    elif isinstance(node, dict):
        if "text" in node:
            yield f"{node.get('mark', '')} {node['lead']} {node['text']}".strip()
        yield from _LETTERS.findall(node.get("svg", ""))
        for one in node.values():
            yield from texts_in(one)
