"""Every page in every state: no barrier, nothing cut off, nothing too small, light and dark.

FITTING_PAGES names a folder: a picture of each state is kept there, for people to look at.
"""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looks import (
    CONTRAST,
    HEIGHT,
    barriers,
    cut_off,
    heavy,
    reflows,
    shifts,
    small_targets,
)
from tests.browser.tours import TOURS
from tests.browser.visitor import Visitor, visiting

KEPT = os.environ.get("FITTING_PAGES", "")
WIDTHS = {"en": (1280, 320), "es": (320,)}
"""The first is the window's; at each of them a picture is kept."""

DARK = frozenset({"/", "condition", "measure-chest-girth", "weight-wrong", "go-now", "result"})
TOUCHED = ("-filled", "-open")
"""What a person fills or opens moves what is below: it is no jump of the page."""


@pytest.mark.parametrize("language", WIDTHS)
@pytest.mark.parametrize("tour", TOURS)
def test_no_state_of_a_page_has_a_fault(
    chromium: Browser, site: str, tour: str, language: str
) -> None:
    width = WIDTHS[language][0]
    faults: list[str] = []
    with visiting(chromium, site, width=width, scripts=True, language=language) as visitor:
        for number, state in enumerate(TOURS[tour](visitor)):
            # Jumps are asked for first: another width moves everything on the page.
            found = [] if state.endswith(TOUCHED) else shifts(visitor.page)
            if KEPT:
                words = re.sub(r"[^a-z0-9]+", "-", state.lower()).strip("-") or "start"
                for one in WIDTHS[language]:
                    file = f"{language}-{tour}-{number:02}-{words}-{one}"
                    _picture(visitor.page, Path(KEPT) / file, one, dark=state in DARK)
            # The questions in Spanish have the same parts as in English, with other words in them.
            found += _look(visitor, deep=language == "en" or tour != "questions")
            faults += [f"{state}: {one}" for one in found]
    assert faults == []


def _look(visitor: Visitor, *, deep: bool) -> list[str]:
    page = visitor.page
    faults = cut_off(page) + small_targets(page) + heavy(visitor) + reflows(page)
    if deep:
        faults += barriers(page)
        page.emulate_media(color_scheme="dark")
        faults += [f"dark: {one}" for one in barriers(page, CONTRAST)]
        page.emulate_media(color_scheme="light")
    return faults


def _picture(page: Page, file: Path, width: int, *, dark: bool) -> None:
    """Keep the whole page as it looks at this width; some of them in the dark too."""
    before = page.viewport_size
    file.parent.mkdir(parents=True, exist_ok=True)
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.screenshot(path=file.with_suffix(".png"), full_page=True)
    if dark:
        page.emulate_media(color_scheme="dark")
        page.screenshot(path=file.with_name(f"{file.name}-dark.png"), full_page=True)
        page.emulate_media(color_scheme="light")
    if before is not None:
        page.set_viewport_size(before)
