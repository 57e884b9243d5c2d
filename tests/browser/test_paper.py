"""The result page itself on paper: short, without what was shut, and large enough to follow."""

import unicodedata
from io import BytesIO

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.browser.visitor import Visitor, visiting
from tests.web.people import OWNER
from tests.web.test_length import FOR_WHEELS, IN_REST

# Before only what is in sight or was opened was printed, these were 38, 34 and 38 sheets.
MOST_SHEETS = {"after-surgery": 8, "in-rest": 7, "for-wheels": 6}
DOGS = {"after-surgery": OWNER, "in-rest": IN_REST, "for-wheels": FOR_WHEELS}
# Of a screen 96 pixels are an inch, which is 72 points.
TWELVE_POINTS = 16


def _result(visitor: Visitor, answers: dict[str, dict[str, object]]) -> None:
    visitor.begin()
    visitor.walk(answers)
    visitor.press("Show the result")


def _sheets(visitor: Visitor) -> list[str]:
    printed = visitor.page.pdf(format="A4")
    sheets = [page.extract_text() for page in PdfReader(BytesIO(printed)).pages]
    # The browser joins letters such as "fi" into one sign.
    return [" ".join(unicodedata.normalize("NFKC", one).split()) for one in sheets]


@pytest.mark.parametrize("dog", DOGS)
def test_a_printed_page_is_a_few_sheets(chromium: Browser, site: str, dog: str) -> None:
    with visiting(chromium, site, width=390, scripts=True) as visitor:
        _result(visitor, DOGS[dog])
        assert len(_sheets(visitor)) <= MOST_SHEETS[dog]


def test_what_must_be_done_is_printed_and_what_was_shut_is_not(
    chromium: Browser, site: str
) -> None:
    with visiting(chromium, site, width=390, scripts=True) as visitor:
        _result(visitor, OWNER)
        before = " ".join(_sheets(visitor))
        for wanted in (
            "Never, at any stage",
            "What moves your dog up",
            "Put a sling or your hands under the belly",
            "Stop if your dog slips or falls.",
            "Two fingers fit under each strap.",
            "Parts that were shut",
        ):
            assert wanted in before
        for left_out in ("Delete this now", "Rehab centres", "Get the sheet to print"):
            assert left_out not in before
        visitor.page.click("summary:has-text('Rehab centres')")
        assert "Being on this list is not praise." in " ".join(_sheets(visitor))


def test_instructions_on_paper_are_no_smaller_than_12_points(chromium: Browser, site: str) -> None:
    with visiting(chromium, site, width=390, scripts=True) as visitor:
        _result(visitor, OWNER)
        visitor.page.emulate_media(media="print")
        small = visitor.page.evaluate(
            """least => [...document.querySelectorAll('.todo li, .yes li, .no li, .dose li')]
                .filter(e => e.checkVisibility())
                .filter(e => parseFloat(getComputedStyle(e).fontSize) < least)
                .map(e => e.textContent)""",
            TWELVE_POINTS,
        )
        assert small == []
