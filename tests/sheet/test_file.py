"""The file itself: bytes, fonts, metadata, and what may not be in it."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfbase.pdfmetrics import getFont

from fitting.sheet.fonts import BOLD, LETTERS, REGULAR
from fitting.sheet.paper import Paper
from fitting.sheet.render import render_sheet
from tests.sheet.reading import fonts, page_texts, reader, whole_text
from tests.sheet.views import (
    HOSTILE_NAME,
    a_hostile_view,
    a_referral,
    a_view,
    an_unconfirmed_view,
    another_condition,
    longer,
)

TOP = Path(__file__).parents[2]
VIEWS = {
    "usual": a_view(),
    "referral": a_referral(),
    "unconfirmed": an_unconfirmed_view(),
    "other": another_condition(),
    "hostile": a_hostile_view(),
    "longer": longer(a_view()),
    "staff": a_view(audience="staff"),
    "vet": a_view(audience="vet"),
}

DIGEST = """
import hashlib
from fitting.sheet.fonts import BOLD, LETTERS, REGULAR
from fitting.sheet.paper import Paper
from fitting.sheet.render import render_sheet
from tests.sheet.views import a_hostile_view, a_referral, a_view
for view in (a_view(), a_hostile_view(), a_referral()):
    for paper in Paper:
        for large in (False, True):
            print(hashlib.sha256(render_sheet(view, paper=paper, large_print=large)).hexdigest())
"""


def _digests(**settings: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", DIGEST],
        cwd=TOP,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.split()


def test_the_same_input_gives_the_same_bytes_in_every_process() -> None:
    first = _digests(PYTHONHASHSEED="0", TZ="UTC")
    second = _digests(PYTHONHASHSEED="1", TZ="Asia/Tokyo", SOURCE_DATE_EPOCH="12345")
    assert first == second
    assert len(set(first)) == 12
    here = hashlib.sha256(render_sheet(a_view(), paper=Paper.A4)).hexdigest()
    assert here == first[0]


def test_another_input_gives_other_bytes() -> None:
    assert render_sheet(a_view()) != render_sheet(a_view(on_iso="2026-11-24"))


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("large", [False, True])
def test_every_font_is_embedded_and_none_is_helvetica(name: str, large: bool) -> None:
    pdf = render_sheet(VIEWS[name], large_print=large)
    found = fonts(pdf)
    # The subset's tag of six letters, then the name: no font is embedded whole.
    assert all(re.fullmatch(r"/[A-Z]{6}\+[\w-]+", one) for one in found)
    assert all(found.values())
    # Letters that are used less have a second part of their font, under the same name.
    names = {one.partition("+")[2] for one in found}
    own = {one for one in names if one.startswith("Inter-")}
    assert len(own) == 2
    # Only what was typed in other scripts needs other fonts.
    assert name == "hostile" or own == names
    assert b"ASCII85" not in pdf


@pytest.mark.parametrize("name", VIEWS)
def test_a_sheet_is_small(name: str) -> None:
    assert len(render_sheet(VIEWS[name], large_print=True)) < 200_000


def test_the_file_says_what_it_is() -> None:
    read = reader(render_sheet(a_view()))
    assert read.metadata is not None
    assert read.metadata.title == "Care and exercise sheet for Bella"
    assert read.metadata.author == "Fitting"
    assert read.metadata["/CreationDate"].startswith("D:20261123")
    root = read.root_object
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_headings_are_bookmarks_in_their_order() -> None:
    outline = reader(render_sheet(another_condition())).outline
    titles = [one["/Title"] for one in outline if not isinstance(one, list)]
    assert titles[0] == "Bella"
    taken = "Measurements as taken on 23 November 2026"
    assert titles.index("Aids for your dog") < titles.index(taken)


def _shown(outline: list[Any]) -> list[Any]:
    """The titles of bookmarks, those of what stands below one in a list after it."""
    return [_shown(one) if isinstance(one, list) else one["/Title"] for one in outline]


def test_bookmarks_stand_below_the_heading_that_holds_them() -> None:
    read = reader(render_sheet(a_view()))
    shown = _shown(read.outline)
    assert shown[0] == "Bella"
    deeper = next(one for one in shown if isinstance(one, list))
    assert all(isinstance(one, str) for one in deeper)
    root = read.root_object["/Outlines"]
    counted = sum(len(one) if isinstance(one, list) else 1 for one in shown)
    assert root["/Count"] == counted
    last = root["/Last"]
    assert last["/Title"] == [one for one in shown if isinstance(one, str)][-1]
    assert "/Next" not in last
    assert root["/First"]["/Next"]["/Prev"]["/Title"] == shown[0]


def test_letters_have_the_same_codes_in_both_fonts_and_in_each_file() -> None:
    regular, bold = getFont(REGULAR), getFont(BOLD)
    text = "Zoë “5–6 mm”"
    assert regular.codes(text) == bold.codes(text) == text.encode("cp1252")
    assert regular.codes("Ołówek →") is None
    assert regular._assigned == bold._assigned
    assert LETTERS.issuperset(filter(None, regular._assigned))


@pytest.mark.parametrize("paper", Paper)
def test_the_paper_is_the_one_asked_for(paper: Paper) -> None:
    sizes = {Paper.A4: (595.3, 841.9), Paper.LETTER: (612.0, 792.0)}
    box = reader(render_sheet(a_view(), paper=paper)).pages[0].mediabox
    assert (round(float(box.width), 1), round(float(box.height), 1)) == sizes[paper]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="install qpdf to check the syntax")
@pytest.mark.parametrize("name", VIEWS)
def test_the_syntax_is_sound(name: str, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(render_sheet(VIEWS[name]))
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def _unspaced(text: str) -> str:
    """Text without white space: a long word may be broken anywhere to fit its column."""
    return "".join(text.split())


@pytest.mark.parametrize("large", [False, True])
def test_hostile_text_is_printed_as_typed(large: bool) -> None:
    pdf = render_sheet(a_hostile_view(), large_print=large)
    read = reader(pdf)
    assert all("/Annots" not in page for page in read.pages)
    # The drawings are forms of our own; a picture from a file would be an image.
    kinds = {
        one.get_object()["/Subtype"]
        for page in read.pages
        for one in page["/Resources"].get("/XObject", {}).values()
    }
    assert kinds <= {"/Form"}
    assert "/JavaScript" not in str(read.root_object)
    text = _unspaced(whole_text(pdf))
    for typed in (HOSTILE_NAME, '<font size="99999">&</font> gro.live', "Q" * 500):
        assert _unspaced(typed) in text
    assert read.metadata is not None
    assert read.metadata.title == f"Sheet for {HOSTILE_NAME}"


def test_markup_in_any_field_is_printed_as_typed() -> None:
    typed = '<b>&<img src="/etc/hostname"/></para>'
    view = a_view(
        exercises=(), exercise_note=typed, owner=typed, headline=typed,
        confirmation=replace(a_view().confirmation, heading=typed, lines=(typed,)),
    )  # fmt: skip
    view = replace(view, confinement=None, stage=None, care=(), aids=(), supports=(), sources=())
    text = _unspaced(whole_text(render_sheet(view)))
    assert text.count(_unspaced(typed)) == 5


def test_a_name_of_60_letters_is_printed_whole() -> None:
    name = "Ł" + "Maximiliane von und zu Ж " * 2 + "é½ Brunn-1"
    assert len(name) >= 60
    text = page_texts(render_sheet(a_view(dog_name=name)))[0]
    assert name in text


def test_letters_that_cannot_be_printed_leave_a_mark_and_a_note() -> None:
    text = whole_text(render_sheet(a_view(dog_name="ك Rex")))
    assert "□ Rex" in text
    assert "Some letters could not be printed. □ stands for each." in text
    assert "could not be printed" not in whole_text(render_sheet(a_view()))
    assert "□" not in whole_text(render_sheet(a_view()))
