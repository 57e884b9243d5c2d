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
ORDINARY = ["/", "/emergency-signs", "/what-we-keep", "/deleted", "/nothing-here", *HANDOUTS]


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


@pytest.mark.parametrize("step", ["condition", "dog", "measure-chest-girth"])
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
