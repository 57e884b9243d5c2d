"""Handouts on paper: few pages, no line lost, no letter too small, the same bytes each time."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from fitting.present.handouts.shelf import handout_ids, present_handout
from fitting.present.handouts.view import HandoutView
from fitting.sheet.handouts import fit_handout, render_handout
from fitting.sheet.paper import Paper, page_on
from tests.core.strategies import real_catalog
from tests.sheet.reading import font_sizes, fonts, page_texts, reader, squeeze, whole_text

IDS = handout_ids(real_catalog())
PAGES = {False: 2, True: 4}
TOP = Path(__file__).parents[2]

DIGEST = """
import hashlib
from fitting.present.handouts.shelf import handout_ids, present_handout
from fitting.sheet.handouts import render_handout
from tests.core.strategies import real_catalog
for one in handout_ids(real_catalog())[::4]:
    view = present_handout(one, real_catalog())
    print(hashlib.sha256(render_handout(view)).hexdigest())
"""


def lines_of(view: HandoutView) -> list[str]:
    """Everything that a handout says, but for the sources."""
    lines = [view.label, view.title, view.summary, *view.blanks, *view.phones]
    for one in view.sections:
        lines += [one.heading, *one.lines, *one.notes]
        lines += [line for entry in one.entries for line in (entry.name, *entry.lines)]
    if view.form is not None:
        lines += view.form.head
        for row in view.form.rows:
            lines += [row.name, row.start, row.end, row.tool, *row.postures]
    if view.log is not None:
        lines += [view.log.heading, *view.log.rows]
    if view.tape is not None:
        lines += [view.tape.heading, view.tape.bar, *view.tape.card]
        lines += [text for one in view.tape.strips for text in (one.name, one.join)]
    return [*lines, *view.disclaimers, view.checked]


@pytest.mark.parametrize("handout", IDS)
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("paper", Paper)
def test_a_handout_is_short_and_whole(handout: str, large: bool, paper: Paper) -> None:
    view = present_handout(handout, real_catalog())
    pdf = render_handout(view, paper=paper, large_print=large)
    pages = page_texts(pdf)
    assert len(pages) <= PAGES[large]
    text = " ".join(pages)
    assert [line for line in lines_of(view) if squeeze(line) not in text] == []
    assert [one.title for one in view.sources if squeeze(one.title) not in text] == []
    headings = tuple(squeeze(one.heading) for one in view.sections)
    assert [one for one in pages if _before_foot(one, view).endswith(headings)] == []
    page = page_on(paper, large_print=large)
    _, leaves = fit_handout(view, page, large_print=large)
    for leaf in leaves:
        assert leaf.used + leaf.strip_height <= page.area_height + 0.01
    box = reader(pdf).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((page.width, page.height), 1e-4)


def _before_foot(page: str, view: HandoutView) -> str:
    """The text of a page down to the line of the foot, which begins with the title."""
    return page.rsplit(squeeze(view.title), 1)[0].strip()


class Letters:
    """The letters of a whole file, in drawing order, with their sizes."""

    def __init__(self, pdf: bytes) -> None:
        pages = range(len(reader(pdf).pages))
        found = [one for page in pages for one in font_sizes(pdf, page) if not one[0].isspace()]
        self._joined = "".join(letter for letter, _ in found)
        self._sizes = [size for _, size in found]

    def size_of(self, line: str) -> float:
        """The size of a line; the largest, because a short line may also stand in another."""
        wanted = "".join(line.split())
        found = [self._sizes[one.start()] for one in re.finditer(re.escape(wanted), self._joined)]
        assert found, line
        return max(found)


@pytest.mark.parametrize("handout", IDS)
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_letters_keep_their_least_sizes(handout: str, large: bool) -> None:
    view = present_handout(handout, real_catalog())
    letters = Letters(render_handout(view, large_print=large))
    must, body, note = (18, 18, 16) if large else (14, 12, 10)
    for one in view.sections:
        assert all(letters.size_of(line) >= must for line in one.lines)
        named = (*one.notes, *(entry.name for entry in one.entries))
        assert all(letters.size_of(line) >= body for line in named)
        assert all(letters.size_of(line) >= body for entry in one.entries for line in entry.lines)
    for row in view.form.rows if view.form is not None else ():
        assert letters.size_of(row.start) >= body
        assert letters.size_of(row.tool) >= note
    assert all(letters.size_of(line) >= note for line in (*view.disclaimers, view.label))


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


def test_the_same_handout_has_the_same_bytes_in_every_process() -> None:
    first = _digests(PYTHONHASHSEED="0", TZ="UTC")
    assert first == _digests(PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    assert len(set(first)) == len(IDS[::4])


@pytest.mark.parametrize("handout", ["danger-signs", "form", "paper-tape"])
def test_the_file_is_embedded_named_and_dated(handout: str) -> None:
    view = present_handout(handout, real_catalog())
    pdf = render_handout(view)
    assert all(fonts(pdf).values())
    assert len(fonts(pdf)) == 2
    read = reader(pdf)
    assert read.metadata is not None
    assert read.metadata.title == view.title
    assert read.metadata["/CreationDate"].startswith(f"D:{view.checked_iso.replace('-', '')}")
    assert read.root_object["/Lang"] == "en"


def test_a_page_that_is_not_full_has_room_for_notes() -> None:
    text = whole_text(render_handout(present_handout("aid-pads", real_catalog())))
    assert "Notes" in text
