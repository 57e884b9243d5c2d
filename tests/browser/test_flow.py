"""What a person does on single pages, in a real browser."""

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.looks import cut_off, shifts
from tests.browser.visitor import visiting

# In CSS pixels, 320 wide: 500 of them are for danger signs and what comes before an exercise.
TALLEST_RESULT = 9_600
HEAVIEST_STYLES = 12_000


def test_an_odd_number_is_kept_by_one_press_without_scripts(chromium: Browser, site: str) -> None:
    with visiting(chromium, site, width=320, scripts=False) as visitor:
        visitor.begin()
        visitor.walk(to="measure-chest-girth")
        visitor.answer({"value": "44 in"})
        assert visitor.step == "is-it-right"
        visitor.press("It is right: keep it")
        assert visitor.step == "how-taken"
        visitor.walk()
        assert "You kept this" in visitor.page.inner_text("#drawn")


def test_the_styles_are_light(chromium: Browser, site: str) -> None:
    with visiting(chromium, site, width=320, scripts=False) as visitor:
        visitor.page.goto("/")
        styles = [one.size for one in visitor.wire.carried.values() if one.kind == "Stylesheet"]
        assert 0 < sum(styles) <= HEAVIEST_STYLES


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_jumps_when_a_picture_is_late(chromium: Browser, site: str, width: int) -> None:
    with visiting(chromium, site, width=width, scripts=True) as visitor:
        held: list[Route] = []
        visitor.page.route("**/dog.svg*", lambda route: held.append(route))
        visitor.page.goto("/", wait_until="domcontentloaded")
        # The page is painted before its picture is let go.
        visitor.page.screenshot()
        (late,) = held
        late.continue_()
        visitor.page.wait_for_load_state("load")
        assert shifts(visitor.page) == []


def test_a_result_is_short_on_a_phone_and_whole_on_paper(chromium: Browser, site: str) -> None:
    with visiting(chromium, site, width=390, scripts=True) as visitor:
        visitor.page.goto("/")
        visitor.press("Try an example dog")
        visitor.press("Show the result")
        assert visitor.page.evaluate("document.documentElement.scrollHeight") <= TALLEST_RESULT
        steps = visitor.page.locator("#exercises .todo li").first
        assert not steps.is_visible()
        visitor.page.emulate_media(media="print")
        assert steps.is_visible()
        assert not visitor.page.locator(".contents").is_visible()
        assert not visitor.page.locator("text=Delete this now").is_visible()


def test_a_result_is_used_without_scripts_and_fits_are_tried_from_it(
    chromium: Browser, site: str
) -> None:
    with visiting(chromium, site, width=320, scripts=False) as visitor:
        visitor.page.goto("/")
        visitor.press("Try an example dog")
        visitor.press("Show the result")
        visitor.page.click("#exercises summary >> nth=0")
        assert visitor.page.locator("#exercises .todo li").first.is_visible()
        visitor.press("Try an aid that you have at hand")
        visitor.press("Rear wheelchair")
        visitor.page.click("summary:has-text('Its own numbers')")
        visitor.page.fill('[name="number-leg_height"]', "13 to 16")
        visitor.press("See if it fits")
        assert "Would this aid fit Biscuit?" in visitor.page.inner_text("h1")
        assert cut_off(visitor.page) == []
        assert visitor.wire.strangers(site) == []
