"""What a person takes away from a result: days for a calendar, a link with its code, an end."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from fitting.sheet.qr import LONGEST_TEXT
from fitting.store.store import CASE_NOT_KEPT
from fitting.web.share import share
from tests.build import TODAY
from tests.web.client import PageClient
from tests.web.codes import read_code
from tests.web.conftest import Moving
from tests.web.people import OWNER, start, walk

LARGEST_RESULT = 80_000
LARGEST_STYLE = 12_000


def _result(browser: PageClient) -> str:
    start(browser)
    walk(browser, OWNER)
    browser.send({}, press="Show the result")
    return browser.address


# The days


def _days(browser: PageClient) -> Calendar:
    reply = browser.http.get(f"{_result(browser)}/dates.ics")
    assert reply.mimetype == "text/calendar"
    assert reply.headers["Content-Disposition"] == 'attachment; filename="fitting-days.ics"'
    assert reply.headers["Cache-Control"] == "no-store"
    calendar = Calendar.from_ical(reply.data)
    assert isinstance(calendar, Calendar)
    return calendar


def test_the_days_are_those_of_the_page(browser: PageClient) -> None:
    events = _days(browser).walk("VEVENT")
    days = [event.decoded("dtstart") for event in events]
    after = [(day - TODAY).days for day in days]
    assert after == [1, 3, 7, 14, 14, 28]
    for event in events:
        assert str(event["summary"]).removeprefix("Your dog: ") in browser.page.text
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("trigger") == timedelta(hours=9)


def test_a_calendar_tells_nothing_of_dog_owner_or_link(browser: PageClient) -> None:
    written = _days(browser).to_ical().decode()
    token = browser.address.rsplit("/", 1)[1]
    for secret in ("Biscuit", "Sam", "Ada", token, "http"):
        assert secret not in written


def test_the_same_result_gives_the_same_file(browser: PageClient) -> None:
    first = _days(browser).to_ical()
    assert browser.http.get(f"{browser.address}/dates.ics").data.replace(b"\r\n", b"") == (
        first.replace(b"\r\n", b"")
    )
    uids = re.findall(rb"UID:(\S+)", first)
    assert len(set(uids)) == len(uids) == 6


def test_a_referral_has_no_days(browser: PageClient) -> None:
    start(browser)
    browser.send({"flags": ["RF06"]}, press="Continue")
    browser.follow("A vet has seen this")
    walk(browser, OWNER)
    browser.send({}, press="Show the result")
    browser.open(f"{browser.address}/dates.ics", status=404)


# The code


def test_the_code_on_the_page_opens_the_page(browser: PageClient) -> None:
    address = _result(browser)
    (code,) = browser.page.classed("qr")
    assert read_code(code) == f"http://localhost{address}"
    assert f"http://localhost{address}" in browser.page.text


@pytest.mark.parametrize("address", ["https://example.org/" + "x" * LONGEST_TEXT, "https://ä.de/"])
def test_an_address_that_no_phone_would_read_has_no_code(address: str) -> None:
    assert share(address).code is None


# The ways to get an aid


def test_the_ways_to_get_an_aid_stand_side_by_side(browser: PageClient) -> None:
    _result(browser)
    (table,) = browser.page.all("table")
    heads = [one.text for one in table.all("th") if one.attrs["scope"] == "col"]
    assert heads == ["Way", "What a cart costs", "Ask and check first"]
    rows = [[cell.text for cell in row.all("td")] for row in table.all("tr")[1:]]
    assert ["No price known", "Check its size, straps, wheels and spare parts."] in rows
    assert len(rows) == 5
    assert all(len(cell) <= 60 for row in rows for cell in row)


# The end


def test_a_result_says_when_it_is_deleted(browser: PageClient) -> None:
    _result(browser)
    told = re.search(r"We delete it on (\d+ \w+ \d{4})", browser.page.text)
    assert told is not None
    day = datetime.strptime(told[1], "%d %B %Y").date()
    assert (day - datetime.now(UTC).date()).days in (399, 400)


def test_do_not_keep_leaves_time_to_print_and_then_nothing(moving: Moving) -> None:
    browser = PageClient(moving.app)
    address = _result(browser)
    browser.send({}, press="Do not keep it")
    assert browser.address == address
    assert "We erase this in 30 minutes." in browser.page.text
    assert "Do not keep it" not in browser.page.text
    moving.wait(CASE_NOT_KEPT - timedelta(minutes=1))
    browser.open(address)
    assert "We erase this in 1 minute." in browser.page.text
    sheet = browser.http.get(f"{address}/sheet.pdf")
    assert sheet.status_code == 200
    assert b"/result/" not in sheet.data
    moving.wait(timedelta(minutes=1))
    browser.open(address, status=404)
    browser.open(f"{address}/sheet.pdf", status=404)
    assert moving.rows("fitted_case") == 0


NOT_KEPT = "Show it, but do not keep it"


def test_a_result_can_be_made_without_keeping_anything(moving: Moving) -> None:
    browser = PageClient(moving.app)
    draft = start(browser)
    walk(browser, OWNER)
    assert "we erase your answers at once. You have 30 minutes" in browser.page.text
    browser.send({}, press=NOT_KEPT)
    assert browser.address.startswith("/result/")
    assert "We erase this in 30 minutes." in browser.page.text
    assert "We delete it on" not in browser.page.text
    assert browser.http.get(f"{browser.address}/sheet.pdf").status_code == 200
    assert moving.rows("draft") == 0
    assert moving.rows("fitted_case") == 1
    PageClient(moving.app).open(draft, status=404)
    moving.wait(CASE_NOT_KEPT)
    browser.open(browser.address, status=404)
    assert moving.rows("fitted_case") == 0


def _both_buttons(browser: PageClient) -> tuple[str, dict[str, str], dict[str, str]]:
    """Where the check page sends, and what each of its two buttons sends there."""
    start(browser)
    walk(browser, OWNER)
    action = browser.page.all("form")[0].attrs["action"]
    data = {node.attrs["name"]: node.attrs["value"] for node in browser.page.all("input")}
    return action, data, {**data, "keep": "no"}


def test_not_to_keep_pressed_twice_makes_one_result(moving: Moving) -> None:
    browser = PageClient(moving.app)
    action, _, sent = _both_buttons(browser)
    replies = [browser.http.post(action, data=sent) for _ in range(2)]
    assert replies[0].headers["Location"] == replies[1].headers["Location"]
    assert moving.rows("fitted_case") == 1


def test_not_to_keep_is_heard_after_the_other_button_too(browser: PageClient) -> None:
    action, kept, not_kept = _both_buttons(browser)
    address = browser.http.post(action, data=kept).headers["Location"]
    assert "We delete it on" in browser.open(address).text
    assert browser.http.post(action, data=not_kept).headers["Location"] == address
    assert "We erase this in" in browser.open(address).text


def test_what_has_ended_is_erased_by_the_next_visitor(moving: Moving) -> None:
    browser = PageClient(moving.app)
    _result(browser)
    browser.send({}, press="Do not keep it")
    assert moving.rows("fitted_case") == 1
    moving.wait(CASE_NOT_KEPT)
    start(browser)
    assert moving.rows("fitted_case") == 0


# The weight


@pytest.mark.parametrize(("asked", "coded"), [("gzip", "gzip"), ("br, gzip", "br"), ("", None)])
def test_a_page_is_as_small_as_the_browser_can_take(
    browser: PageClient, asked: str, coded: str | None
) -> None:
    reply = browser.http.get("/", headers={"Accept-Encoding": asked})
    assert reply.headers.get("Content-Encoding") == coded
    assert "Accept-Encoding" in reply.headers["Vary"]
    with browser.http.get("/static/app.css", headers={"Accept-Encoding": asked}) as style:
        assert style.headers.get("Content-Encoding") == coded


def test_an_answer_that_repeats_what_was_typed_is_never_compressed(browser: PageClient) -> None:
    browser.open("/fits/?kind=rear_wheelchair")
    data = {node.attrs["name"]: node.attrs.get("value", "") for node in browser.page.all("input")}
    reply = browser.http.post(
        "/fits/", data={**data, "weight": "a secret"}, headers={"Accept-Encoding": "gzip, br"}
    )
    assert reply.status_code == 422
    assert "Content-Encoding" not in reply.headers
    assert b"a secret" in reply.data


def test_a_result_is_light(browser: PageClient) -> None:
    reply = browser.http.get(_result(browser), headers={"Accept-Encoding": "gzip"})
    assert len(reply.data) <= LARGEST_RESULT
    with browser.http.get("/static/app.css", headers={"Accept-Encoding": "gzip"}) as style:
        assert len(style.data) <= LARGEST_STYLE
