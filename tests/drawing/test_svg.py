"""A picture as SVG: sound, named, without inline style, and the same picture as on the sheet."""

import re
from pathlib import Path as FilePath
from xml.etree import ElementTree

import pytest

from fitting.drawing.looks import LOOKS
from fitting.drawing.pictures import all_pictures, draw
from fitting.drawing.shapes import Ellipse, Role
from fitting.drawing.svg import COLOURS, svg_picture, svg_text
from fitting.sheet.pictures import compile_picture

PICTURES = all_pictures()
SVG = "{http://www.w3.org/2000/svg}"
STYLES = (FilePath(__file__).parents[2] / "static" / "app.css").read_text(encoding="utf-8")
LARGEST = 12_000
"""Characters of one picture in a page; one that holds three dogs may have twice as many."""
THREE_DOGS = ("skin", "exercise-E12")


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_sound_svg_with_its_words(picture: str) -> None:
    text = svg_text(draw(picture), "A dog & <its> tape")
    root = ElementTree.fromstring(text)  # noqa: S314 - this program's own text
    assert root.get("role") == "img"
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text == "A dog & <its> tape"
    assert title.get("id") == root.get("aria-labelledby")
    assert "style" not in {name for node in root.iter() for name in node.attrib}
    assert len([node for node in root.iter() if "id" in node.attrib]) == 1
    assert not re.search(r"\d\.\d\d", "".join(node.get("d", "") for node in root.iter()))


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_small(picture: str) -> None:
    parts = svg_picture(draw(picture), "")
    size = sum(len(path.d) + len(path.kind) for path in parts.paths)
    assert size < LARGEST * (2 if picture.startswith(THREE_DOGS) else 1)


def _starts_on_the_page(picture: str) -> set[tuple[float, float]]:
    data = "".join(path.d for path in svg_picture(draw(picture), "").paths)
    found = re.findall(r"M(-?[\d.]+) ?(-?[\d.]+)", data)
    return {(round(float(x)), round(float(y))) for x, y in found}


def _starts_on_paper(picture: str) -> set[tuple[float, float]]:
    drawing = draw(picture)
    found = re.findall(r"(-?[\d.]+) (-?[\d.]+) m\b", compile_picture(drawing))
    return {(round(float(x)), round(drawing.box.height - float(y))) for x, y in found}


@pytest.mark.parametrize("picture", PICTURES[::5])
def test_page_and_sheet_show_the_same_lines(picture: str) -> None:
    rings = [s for s in draw(picture).shapes if isinstance(s, Ellipse)]
    page, paper = _starts_on_the_page(picture), _starts_on_paper(picture)
    near = [
        start
        for start in paper
        if not any(abs(start[0] - x) <= 1 and abs(start[1] - y) <= 1 for x, y in page)
    ]
    # An ellipse starts at its left end on the page and at its right end on paper.
    assert len(near) <= len(rings)


@pytest.mark.parametrize("role", Role)
def test_the_stylesheet_draws_each_role_as_its_look_says(role: Role) -> None:
    if role in (Role.HALO, Role.FAR_HALO):
        return  # Painted with the fill above it, as one path.
    look = LOOKS[role]
    rules = [
        body
        for names, body in re.findall(r"^(\.p-[^{]+) \{ ([^}]+) \}$", STYLES, re.MULTILINE)
        if f".p-{role.value}" in names.split(", ")
    ]
    assert len(rules) == 1, role
    said = dict(part.split(": ", 1) for part in rules[0].rstrip("; ").split("; "))
    assert said["fill"] == (f"var(--p-{look.fill})" if look.fill else "none")
    if look.stroke:
        assert said["stroke"] == f"var(--p-{look.stroke})"
        assert float(said["stroke-width"]) == look.width
    assert said.get("stroke-dasharray", "") == " ".join(f"{one:g}" for one in look.dash)


def test_every_ink_is_mixed_for_the_page() -> None:
    for ink in COLOURS:
        assert f"--p-{ink.value}:" in STYLES
