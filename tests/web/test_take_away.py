"""What a person takes away from a result: days for a calendar, a link with its code, an end."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import zxingcpp
from flask import Flask
from icalendar import Calendar
from PIL import Image

from fitting.app import create_app
from fitting.core.catalog import Catalog
from fitting.sheet.qr import LONGEST_TEXT
from fitting.store import Store, open_store
from fitting.store.store import CASE_NOT_KEPT
from fitting.web.share import share
from tests.build import TODAY
from tests.web.client import PageClient
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


def _read(code: str, side: int, scale: int = 6) -> str:
    image = Image.new("L", (side * scale, side * scale), 255)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", code):
        for column in range(int(x) * scale, (int(x) + int(width)) * scale):
            for row in range(int(y) * scale, (int(y) + 1) * scale):
                image.putpixel((column, row), 0)
    (found,) = zxingcpp.read_barcodes(image)
    return str(found.text)


def test_the_code_on_the_page_opens_the_page(browser: PageClient) -> None:
    address = _result(browser)
    (code,) = browser.page.classed("qr-ink")
    side = int(browser.page.classed("qr")[0].attrs["viewbox"].split()[2])
    assert _read(code.attrs["d"], side) == f"http://localhost{address}"
    assert f"http://localhost{address}" in browser.page.text


@pytest.mark.parametrize("address", ["https://example.org/" + "x" * LONGEST_TEXT, "https://ä.de/"])
def test_an_address_that_no_phone_would_read_has_no_code(address: str) -> None:
    assert share(address).code is None


# The end


def test_a_result_says_when_it_is_deleted(browser: PageClient) -> None:
    _result(browser)
    told = re.search(r"We delete it on (\d+ \w+ \d{4})", browser.page.text)
    assert told is not None
    day = datetime.strptime(told[1], "%d %B %Y").date()
    assert (day - datetime.now(UTC).date()).days in (399, 400)


@pytest.fixture
def moving(catalog: Catalog, tmp_path: Path) -> tuple[Flask, Store, list[datetime]]:
    """An application whose clock is set by the test."""
    now = [datetime(2026, 11, 23, 22, 0, tzinfo=UTC)]
    store = open_store(f"sqlite:///{tmp_path / 'moving.sqlite3'}", clock=lambda: now[0])
    app = create_app(
        {
            "FITTING_SECRET_KEY": "a secret for tests alone",
            "FITTING_DATABASE_URL": "sqlite://",
            "CATALOG": catalog,
            "STORE": store,
            "TODAY": lambda: date(2026, 11, 23),
        }
    )
    return app, store, now


def _rows(store: Store, table: str = "fitted_case") -> int:
    with store._engine.connect() as connection:
        count = connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()  # noqa: S608
    assert isinstance(count, int)
    return count


def test_do_not_keep_leaves_time_to_print_and_then_nothing(
    moving: tuple[Flask, Store, list[datetime]],
) -> None:
    app, store, now = moving
    browser = PageClient(app)
    address = _result(browser)
    browser.send({}, press="Do not keep it")
    assert browser.address == address
    assert "We erase this in 30 minutes." in browser.page.text
    assert "Do not keep it" not in browser.page.text
    now[0] += CASE_NOT_KEPT - timedelta(minutes=1)
    browser.open(address)
    assert "We erase this in 1 minute." in browser.page.text
    sheet = browser.http.get(f"{address}/sheet.pdf")
    assert sheet.status_code == 200
    assert b"/result/" not in sheet.data
    now[0] += timedelta(minutes=1)
    browser.open(address, status=404)
    browser.open(f"{address}/sheet.pdf", status=404)
    assert _rows(store) == 0
    store.close()


NOT_KEPT = "Show it, but do not keep it"


def test_a_result_can_be_made_without_keeping_anything(
    moving: tuple[Flask, Store, list[datetime]],
) -> None:
    app, store, now = moving
    browser = PageClient(app)
    draft = start(browser)
    walk(browser, OWNER)
    assert "we erase your answers at once. You have 30 minutes" in browser.page.text
    browser.send({}, press=NOT_KEPT)
    assert browser.address.startswith("/result/")
    assert "We erase this in 30 minutes." in browser.page.text
    assert "We delete it on" not in browser.page.text
    assert browser.http.get(f"{browser.address}/sheet.pdf").status_code == 200
    assert _rows(store, "draft") == 0
    assert _rows(store) == 1
    PageClient(app).open(draft, status=404)
    now[0] += CASE_NOT_KEPT
    browser.open(browser.address, status=404)
    assert _rows(store) == 0
    store.close()


def _both_buttons(browser: PageClient) -> tuple[str, dict[str, str], dict[str, str]]:
    """Where the check page sends, and what each of its two buttons sends there."""
    start(browser)
    walk(browser, OWNER)
    action = browser.page.all("form")[0].attrs["action"]
    data = {node.attrs["name"]: node.attrs["value"] for node in browser.page.all("input")}
    return action, data, {**data, "keep": "no"}


def test_not_to_keep_pressed_twice_makes_one_result(browser: PageClient, store: Store) -> None:
    action, _, sent = _both_buttons(browser)
    replies = [browser.http.post(action, data=sent) for _ in range(2)]
    assert replies[0].headers["Location"] == replies[1].headers["Location"]
    assert _rows(store) == 1


def test_not_to_keep_is_heard_after_the_other_button_too(browser: PageClient, store: Store) -> None:
    action, kept, not_kept = _both_buttons(browser)
    address = browser.http.post(action, data=kept).headers["Location"]
    assert "We delete it on" in browser.open(address).text
    assert browser.http.post(action, data=not_kept).headers["Location"] == address
    assert "We erase this in" in browser.open(address).text


def test_what_has_ended_is_erased_by_the_next_visitor(
    moving: tuple[Flask, Store, list[datetime]],
) -> None:
    app, store, now = moving
    browser = PageClient(app)
    _result(browser)
    browser.send({}, press="Do not keep it")
    assert _rows(store) == 1
    now[0] += CASE_NOT_KEPT
    start(browser)
    assert _rows(store) == 0
    store.close()


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
