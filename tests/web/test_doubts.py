"""Odd numbers: asked about at once, kept, switched or changed by one press, never blocking."""

import re

import pytest

from fitting.core.result import Doubt
from fitting.core.units import Units
from fitting.store import Store, new_token
from fitting.web.doubts import meant_text
from tests.web.client import PageClient
from tests.web.people import OWNER, start, walk


def _raise(browser: PageClient, typed: str = "44 in") -> str:
    """A chest that is far too wide for a dachshund; returns the address of the draft."""
    draft = start(browser)
    walk(browser, OWNER, to="measure-chest-girth")
    browser.send({"value": typed}, press="Continue")
    return draft


def _kept(store: Store, draft: str) -> dict[str, object]:
    return dict(store.read_draft(draft.rsplit("/", 1)[1]).answers)


def test_an_odd_number_is_asked_about_with_both_readings(browser: PageClient) -> None:
    draft = _raise(browser)
    assert browser.address == f"{draft}/is-it-right"
    assert browser.title == "Chest girth: check this number"
    values = [node.text for node in browser.page.classed("value")]
    assert values == ["111.8 cm, that is 44 in", "44 cm, that is 17 1/4 in"]
    assert "Dachshund" in browser.page.text
    assert not browser.page.classed("summary")


def test_one_press_takes_the_other_unit(browser: PageClient, store: Store) -> None:
    draft = _raise(browser)
    browser.send({}, press="It is 44 cm")
    assert browser.address == f"{draft}/use"
    assert "Chest girth: 44 cm, that is 17 1/4 in" in browser.page.classed("read")[0].text
    readings = _kept(store, draft)["measurements"]
    assert readings == {"chest_girth": {"value": "44 cm"}}


def test_a_kept_number_is_not_asked_twice_and_the_check_page_says_so(browser: PageClient) -> None:
    draft = _raise(browser)
    browser.send({}, press="It is right")
    assert browser.address == f"{draft}/use"
    browser.open(f"{draft}/measure-chest-girth")
    browser.send({}, press="Continue")
    assert browser.address == f"{draft}/use"
    walk(browser, OWNER)
    assert "You kept this: Chest girth" in browser.page.text
    row = next(n for n in browser.page.walk() if n.attrs.get("id") == "row-measure-chest-girth")
    assert "You looked at this again and kept it." in row.text


def test_a_new_odd_number_is_asked_about_anew(browser: PageClient) -> None:
    draft = _raise(browser)
    browser.send({}, press="It is right")
    browser.open(f"{draft}/measure-chest-girth")
    browser.send({"value": "46 in"}, press="Continue")
    assert browser.address == f"{draft}/is-it-right"


def test_change_leads_back_to_the_number(browser: PageClient) -> None:
    draft = _raise(browser)
    browser.follow("Change it")
    assert browser.address == f"{draft}/measure-chest-girth"
    browser.send({"value": "44"}, press="Continue")
    assert browser.address == f"{draft}/use"


def test_a_doubt_that_is_left_alone_never_blocks(browser: PageClient) -> None:
    draft = _raise(browser)
    browser.open(f"{draft}/measure-waist-girth")
    walk(browser, OWNER)
    assert "Is this right? Chest girth" in browser.page.text
    browser.send({}, press="Show the result")
    assert browser.address.startswith("/result/")


def test_an_odd_weight_is_asked_about_on_a_change_and_leads_back_to_the_check(
    browser: PageClient,
) -> None:
    draft = start(browser)
    walk(browser, OWNER)
    browser.open(f"{draft}/weight?change=1")
    browser.send({"weight": "40 kg"}, press="Continue")
    assert browser.address == f"{draft}/is-it-right"
    browser.send({}, press="It is right")
    for _ in range(4):
        if browser.address.endswith("is-it-right"):
            browser.send({}, press="It is right")
    assert browser.address == f"{draft}/check"


def test_the_drawn_dog_marks_what_is_in_doubt(browser: PageClient) -> None:
    _raise(browser)
    browser.send({}, press="It is right")
    walk(browser, OWNER)
    (drawn,) = [part for part in browser.page.all("section") if part.attrs.get("id") == "drawn"]
    assert "A: chest girth 111.8 cm" in drawn.text
    assert "A triangle marks numbers that may not fit: A" in drawn.text
    assert "A triangle marks" in drawn.all("title")[0].text


@pytest.mark.parametrize("sent", [{"doubt": "x", "go": "keep"}, {"doubt": "", "go": "switch"}])
def test_a_doubt_that_nobody_raised_changes_nothing(
    browser: PageClient, store: Store, sent: dict[str, str]
) -> None:
    draft = _raise(browser)
    before = _kept(store, draft)
    action = browser.page.all("form")[0].attrs["action"]
    browser.http.post(action, data={**sent, "csrf_token": _token(browser)})
    assert _kept(store, draft) == before


def test_strangers_and_forms_without_their_key_are_turned_away(browser: PageClient) -> None:
    browser.open(f"/fitting/{new_token()}/is-it-right", status=404)
    draft = start(browser)
    assert browser.http.post(f"{draft}/is-it-right", data={"go": "keep"}).status_code == 400
    browser.open(f"{draft}/is-it-right?after=no-such-page")
    assert browser.address == f"{draft}/signs-now"


def test_no_number_stands_in_an_address(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, OWNER, to="measure-chest-girth")
    token = browser.page.all("form")[0].attrs["action"]
    form = {"value": "44 in", "go": "on", "csrf_token": _token(browser)}
    reply = browser.http.post(token, data=form)
    assert reply.headers["Location"] == f"{draft}/is-it-right?after=measure-chest-girth"
    assert not re.search(r"44", reply.headers["Location"].removeprefix(draft))


@pytest.mark.parametrize(
    ("slip", "about", "typed", "meant", "text"),
    [
        ("slip-inches", "chest_girth", "44 in", 440, "44 cm"),
        ("slip-inches", "chest_girth", "17 1/2 in", 175, "17 1/2 cm"),
        ("slip-inches", "chest_girth", "4 ft", 0, "0 cm"),
        ("slip-centimetres", "chest_girth", "18,5 cm", 470, "18,5 in"),
        ("slip-tenfold", "chest_girth", "440 cm", 440, "44 cm"),
        ("slip-pounds", "weight", "8 lb", 8000, "8 kg"),
        ("slip-kilograms", "weight", "18 kg", 8165, "18 lb"),
        ("slip-tenth", "weight", "0.8 kg", 8000, "8 kg"),
    ],
)
def test_the_other_reading_is_the_same_number_in_the_other_unit(
    slip: str, about: str, typed: str, meant: int, text: str
) -> None:
    doubt = Doubt(about, "unit_slip", "above-breed", {"slip_meant": meant}, slip=slip)
    assert meant_text(doubt, typed, Units.METRIC) == text


def _token(browser: PageClient) -> str:
    fields = browser.page.all("input")
    return next(n.attrs["value"] for n in fields if n.attrs.get("name") == "csrf_token")
