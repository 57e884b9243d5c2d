"""The page on what to do now: what comes first, who may open it again, and how it is erased."""

import re
from datetime import timedelta

from flask import Flask

from fitting.store.store import CASE_NOT_KEPT
from tests.web.client import PageClient
from tests.web.codes import read_code
from tests.web.conftest import Moving
from tests.web.people import OWNER, start, walk


def _emergency(browser: PageClient) -> str:
    """Come to the page; returns the address of the draft."""
    draft = start(browser)
    browser.send({"flags": ["RF06"]}, press="Continue")
    assert browser.address == f"{draft}/go-now"
    return draft


def test_what_to_do_and_to_say_comes_before_all_else(browser: PageClient) -> None:
    _emergency(browser)
    main = browser.page.all("main")[0]
    places = [node.attrs["id"] for node in main.all("section")]
    assert places == ["now", "phone", "carry", "saw", "comfort", "after"]


def test_a_number_to_ring_is_never_made_up(browser: PageClient) -> None:
    _emergency(browser)
    assert not [one for one in browser.page.all("a") if one.attrs["href"].startswith("tel:")]


def test_another_phone_opens_the_same_page(app: Flask, browser: PageClient) -> None:
    draft = _emergency(browser)
    address = f"http://localhost{draft}/go-now"
    (code,) = browser.page.classed("qr")
    assert read_code(code) == address
    assert address in browser.page.text
    other = PageClient(app)
    assert "Call your own vet practice first" in other.open(f"{draft}/go-now").text
    other.follow("A vet has seen this")
    assert other.address == f"{draft}/signs-today"


def test_it_says_until_when_the_answers_are_kept(moving: Moving) -> None:
    browser = PageClient(moving.app)
    _emergency(browser)
    assert "Your answers are kept until 23 December 2026." in browser.page.text


def test_delete_this_now_leaves_no_draft(moving: Moving) -> None:
    browser = PageClient(moving.app)
    draft = _emergency(browser)
    browser.send({}, press="Delete this now")
    assert browser.title == "It is deleted"
    assert "Did we tell you to call a vet?" in browser.page.text
    assert moving.rows("draft") == 0
    browser.open(f"{draft}/go-now", status=404)


def test_do_not_keep_leaves_time_to_call_and_then_nothing(moving: Moving) -> None:
    browser = PageClient(moving.app)
    draft = _emergency(browser)
    browser.send({}, press="Do not keep them")
    assert browser.address == f"{draft}/go-now"
    assert "We erase your answers in 30 minutes." in browser.page.text
    assert "Do not keep them" not in browser.page.text
    moving.wait(CASE_NOT_KEPT - timedelta(minutes=1))
    browser.open(f"{draft}/go-now")
    assert "We erase your answers in 1 minute." in browser.page.text
    moving.wait(timedelta(minutes=1))
    browser.open(f"{draft}/go-now", status=404)
    assert moving.rows("draft") == 0


def test_to_carry_on_keeps_the_answers_after_all(moving: Moving) -> None:
    browser = PageClient(moving.app)
    draft = _emergency(browser)
    browser.send({}, press="Do not keep them")
    browser.follow("A vet has seen this")
    browser.send({"flags": ["none"]}, press="Continue")
    moving.wait(CASE_NOT_KEPT)
    browser.open(draft)


def test_a_kept_referral_that_ends_soon_does_not_say_that_it_is_kept(browser: PageClient) -> None:
    _emergency(browser)
    browser.follow("A vet has seen this")
    walk(browser, OWNER)
    browser.send({}, press="Show the result")
    assert "Your answers are kept." in browser.page.text
    assert re.search(r"We delete it on \d+ \w+ \d{4}", browser.page.text)
    browser.send({}, press="Do not keep it")
    assert "Your answers are kept." not in browser.page.text


def test_a_page_that_keeps_nothing_does_not_say_that_it_does(browser: PageClient) -> None:
    browser.open("/fits/?kind=rear_wheelchair")
    told = {"condition": "ivdd", "vet_exam": "no", "mobility": "C", "front_legs": "strong"}
    page = browser.send({**told, "number-leg_height": "16"}, press="See if it fits")
    assert "What to do now" in browser.title
    assert "are kept" not in page.text
