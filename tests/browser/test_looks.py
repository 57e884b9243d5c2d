"""Each look finds what it looks for, on a page made to be wrong; and a sound page passes all."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.hands import Keys
from tests.browser.looks import barriers, cut_off, heavy, reflows, shifts, small_targets
from tests.browser.visitor import Visitor, visiting

SOUND = """<!doctype html><html lang="en"><head><title>A page</title>
<style>:focus-visible { outline: 3px solid #000; } button { min-height: 48px; }</style></head>
<body><main><h1>A page</h1><p>Words.</p>%s</main></body></html>"""
BUTTON = '<button type="button">Press</button>'


@pytest.fixture
def visitor(chromium: Browser, site: str) -> Iterator[Visitor]:
    with visiting(chromium, site, width=320, scripts=True) as visitor:
        yield visitor


def stops(page: Page) -> list[str]:
    keys = Keys(page)
    for _ in range(2):
        keys._next()
    return keys.faults


def test_a_sound_page_passes(visitor: Visitor) -> None:
    visitor.page.set_content(SOUND % BUTTON)
    assert not stops(visitor.page)
    for look in (shifts, barriers, cut_off, small_targets, reflows):
        assert look(visitor.page) == []


@pytest.mark.parametrize(
    ("look", "wrong", "told"),
    [
        (barriers, '<img src="data:,">', "image-alt"),
        (barriers, '<p style="color: #666">Soft</p>', "color-contrast-enhanced"),
        (cut_off, '<div style="width: 400px">Wide</div>', "88 px too wide"),
        (reflows, '<div style="width: 500px">Wide</div>', "at 390 px"),
        (reflows, '<div style="width: 30rem">Wide</div>', "at 640 px, text at 200%"),
        (small_targets, '<button style="min-height: 20px; height: 20px">Low</button>', "Low"),
        (small_targets, '<a href="/" style="display: inline-block; width: 20px">A4</a>', "A4"),
        (stops, '<button style="outline: 0">Bare</button>', "no ring"),
        (
            stops,
            f'{BUTTON}<p style="position: fixed; inset: 0; background: #fff">Over all</p>',
            "covered by",
        ),
    ],
)
def test_what_is_wrong_is_found(
    visitor: Visitor, look: Callable[[Page], list[str]], wrong: str, told: str
) -> None:
    visitor.page.set_content(SOUND % wrong)
    assert any(told in fault for fault in look(visitor.page)), look(visitor.page)


def test_what_jumps_is_found(visitor: Visitor) -> None:
    visitor.page.set_content(SOUND % '<p id="below">Below</p>')
    visitor.page.screenshot()
    visitor.page.evaluate(
        "() => document.querySelector('h1').insertAdjacentHTML("
        "'beforebegin', '<div style=\"height: 300px\">Late</div>')"
    )
    assert any("jump" in fault for fault in shifts(visitor.page))


def test_what_is_heavy_or_asked_elsewhere_is_found(visitor: Visitor) -> None:
    page = visitor.page
    answers = {
        "**/heavy": "x" * 30_001,
        "**/many": "".join(f'<link rel="stylesheet" href="/{n}.css">' for n in range(3)),
        "**/elsewhere": '<link rel="stylesheet" href="http://127.0.0.2:9/other.css">',
    }
    for address, body in answers.items():
        page.route(address, partial(_give, body))
    page.goto("/heavy")
    assert any("over the wire" in fault for fault in heavy(visitor))
    page.goto("/many")
    assert any("4 requests" in fault for fault in heavy(visitor))
    page.goto("/elsewhere")
    assert any("asked for http://127.0.0.2" in fault for fault in heavy(visitor))


def _give(body: str, route: Route) -> None:
    route.fulfill(body=body, content_type="text/html")
