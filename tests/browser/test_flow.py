"""The questionnaire in a real browser: narrow and wide, scripts off, nothing out of reach."""

import gzip

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.visitor import Visitor, visiting
from tests.web.people import OWNER, default

WIDTHS = [320, 1280]
MOST_REQUESTS = 3
LARGEST_PAGE = 30_000
HANDOUTS = ["/handouts/", "/handouts/danger-signs", "/handouts/form-boots", "/handouts/paper-tape"]
FITS = ["/fits/", "/fits/?kind=rear_wheelchair"]
ORDINARY = ["/", "/emergency-signs", "/what-we-keep", "/deleted", "/nothing-here", *HANDOUTS, *FITS]
TALLEST_RESULT = 9_000


@pytest.mark.parametrize("width", WIDTHS)
def test_an_owner_finishes_without_scripts(chromium: Browser, site: str, width: int) -> None:
    with visiting(chromium, site, width=width, scripts=False) as visitor:
        visitor.begin()
        visitor.walk()
        visitor.press("text=Show the result")
        assert "/result/" in visitor.page.url
        assert "Biscuit" in visitor.page.inner_text("h1")
        assert [one for one in visitor.asked if not one.startswith(site)] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_an_emergency_is_told_without_scripts(chromium: Browser, site: str, width: int) -> None:
    with visiting(chromium, site, width=width, scripts=False) as visitor:
        visitor.begin()
        visitor.answer({"flags": ["RF06"]})
        assert visitor.step == "go-now"
        assert "vet" in visitor.page.inner_text("#now")
        visitor.press("text=A vet has seen this")
        assert visitor.step == "signs-today"


def test_the_keyboard_alone_can_answer_and_send(chromium: Browser, site: str) -> None:
    with visiting(chromium, site, width=1280, scripts=False) as visitor:
        visitor.page.goto("/")
        for _ in range(20):
            visitor.page.keyboard.press("Tab")
            if visitor.page.locator("input[value=owner]:focus").count():
                break
        visitor.page.keyboard.press("Space")
        with visitor.page.expect_navigation():
            visitor.page.keyboard.press("Enter")
        assert visitor.step == "signs-now"


@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_no_page_has_a_barrier_or_scrolls_sideways(
    chromium: Browser, site: str, width: int, dark: bool
) -> None:
    with visiting(chromium, site, width=width, scripts=True, dark=dark) as visitor:
        faults: list[str] = []
        for address in ORDINARY:
            visitor.page.goto(address)
            faults += _look(visitor)
        visitor.begin()
        for _ in range(80):
            faults += _look(visitor)
            if visitor.step == "check":
                break
            if visitor.step in ("signs-now", "weight", "measure-chest-girth"):
                faults += _look_at_faults(visitor)
            visitor.answer(OWNER.get(visitor.step) or default(visitor.step))
        visitor.press("text=Save and come back later")
        faults += _look(visitor)
        visitor.press("text=Carry on now")
        visitor.press("text=Show the result")
        faults += _look(visitor)
        for fold in visitor.page.locator("details > summary").all():
            fold.click()
        faults += _look(visitor)
        visitor.page.go_back()
        faults += _look(visitor)
        assert faults == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_referral_has_no_barrier(chromium: Browser, site: str, dark: bool) -> None:
    with visiting(chromium, site, width=320, scripts=True, dark=dark) as visitor:
        visitor.begin()
        visitor.answer({"flags": ["RF06"]})
        faults = _look(visitor)
        visitor.press("text=A vet has seen this")
        visitor.walk()
        visitor.press("text=Show the result")
        assert "What to do now" in visitor.page.inner_text("h1")
        assert faults + _look(visitor) == []


def test_a_page_reflows_at_twice_the_text_size(chromium: Browser, site: str) -> None:
    with visiting(chromium, site, width=640, scripts=True) as visitor:
        visitor.begin()
        visitor.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert visitor.sideways() <= 0


def test_an_odd_number_is_kept_by_one_press_without_scripts(chromium: Browser, site: str) -> None:
    with visiting(chromium, site, width=320, scripts=False) as visitor:
        visitor.begin()
        visitor.walk(to="measure-chest-girth")
        visitor.answer({"value": "44 in"})
        assert visitor.step == "is-it-right"
        visitor.press("text=It is right: keep it")
        assert visitor.step == "measure-waist-girth"


@pytest.mark.parametrize(("width", "dark"), [(320, True), (1280, False)])
def test_an_odd_number_has_no_barrier(chromium: Browser, site: str, width: int, dark: bool) -> None:
    with visiting(chromium, site, width=width, scripts=True, dark=dark) as visitor:
        visitor.begin()
        visitor.walk(to="measure-chest-girth")
        for fold in visitor.page.locator("details > summary").all():
            fold.click()
        faults = _look(visitor)
        visitor.answer({"value": "44 in"})
        faults += _look(visitor)
        visitor.walk()
        assert "You kept this" in visitor.page.inner_text("#drawn")
        assert faults + _look(visitor) == []


@pytest.mark.parametrize("step", ["condition", "movement", "dog", "measure-chest-girth", "check"])
def test_a_question_page_is_light(chromium: Browser, site: str, step: str) -> None:
    with visiting(chromium, site, width=320, scripts=False) as visitor:
        visitor.begin()
        visitor.walk(to=step)
        visitor.page.wait_for_load_state("networkidle")
        replies: list[Response] = []
        visitor.page.on("response", lambda reply: replies.append(reply))
        visitor.page.reload(wait_until="networkidle")
        assert 1 <= len(replies) <= MOST_REQUESTS
        assert sum(len(gzip.compress(reply.body())) for reply in replies) <= LARGEST_PAGE


def test_a_result_is_short_on_a_phone_and_whole_on_paper(chromium: Browser, site: str) -> None:
    with visiting(chromium, site, width=390, scripts=True) as visitor:
        visitor.page.goto("/")
        visitor.press("text=Try an example dog")
        visitor.press("text=Show the result")
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
        visitor.press("text=Try an example dog")
        visitor.press("text=Show the result")
        visitor.page.click("#exercises summary >> nth=0")
        assert visitor.page.locator("#exercises .todo li").first.is_visible()
        visitor.press("text=Try an aid that you have at hand")
        visitor.press("text=Rear wheelchair")
        visitor.page.click("summary:has-text('Its own numbers')")
        visitor.page.fill('[name="number-leg_height"]', "13 to 16")
        visitor.press("text=See if it fits")
        assert "Would this aid fit Biscuit?" in visitor.page.inner_text("h1")
        assert visitor.sideways() <= 0
        assert [one for one in visitor.asked if not one.startswith(site)] == []


def _look(visitor: Visitor) -> list[str]:
    where = visitor.page.url.removeprefix(visitor.site)
    faults = [f"{where}: {one}" for one in visitor.barriers()]
    if visitor.sideways() > 0:
        faults.append(f"{where}: {visitor.sideways()} px too wide")
    faults += [f"{where}: {one!r} is too small to press" for one in visitor.small_targets()]
    return faults


def _look_at_faults(visitor: Visitor) -> list[str]:
    """The page with what is to be put right on it."""
    wrong = {"weight": {"weight": "heavy"}, "measure-chest-girth": {"value": "9999"}}
    visitor.answer(wrong.get(visitor.step, {}))
    assert visitor.page.title().startswith("Error: ")
    return _look(visitor)
