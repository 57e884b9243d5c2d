"""Measuring can wait: the rest is asked, the result tells what it waits for, and leads back."""

from datetime import timedelta

from flask import Flask

from fitting.store import Store, new_token
from tests.web.client import PageClient
from tests.web.conftest import Moving
from tests.web.people import MEASURE_REST, OWNER, start, walk

SKIP = "Skip measuring for now"
FIRST = "measure-chest-girth"


def _skipped(browser: PageClient, at: str = FIRST) -> str:
    """Answer up to a page of the measuring and pass over the rest; returns the draft's address."""
    draft = start(browser)
    walk(browser, OWNER, to=at)
    browser.send({}, press=SKIP)
    return draft


def _result(browser: PageClient) -> str:
    walk(browser, OWNER)
    browser.send({}, press="Show the result")
    return browser.address


def test_one_press_passes_over_all_measurements(browser: PageClient) -> None:
    draft = _skipped(browser)
    assert browser.address == f"{draft}/use"
    walk(browser, OWNER)
    measured = {one.rsplit("/", 1)[1] for one in browser.seen if "/measure-" in one}
    assert measured == {FIRST}
    assert not [one for one in browser.seen if one.endswith("/how-taken")]
    assert "Still to measure Chest girth" in browser.page.text
    assert "Could not be measured" not in browser.page.text


def test_back_leads_to_the_page_that_lets_one_measure_after_all(browser: PageClient) -> None:
    draft = _skipped(browser)
    browser.follow("Back")
    assert browser.address == f"{draft}/{FIRST}"
    assert "You told us that you could not measure this." not in browser.page.text
    browser.send({"value": "44"}, press=MEASURE_REST)
    assert browser.address == f"{draft}/how-taken"
    browser.send({}, press="Continue")
    assert browser.address == f"{draft}/measure-waist-girth"


def test_an_owner_stops_at_the_first_number_unless_the_rest_is_asked_for(
    browser: PageClient,
) -> None:
    draft = start(browser)
    walk(browser, OWNER, to=FIRST)
    assert "This says most about the size. The other 3 can wait." in browser.page.text
    browser.send({"value": "44"}, press="Continue")
    assert browser.address == f"{draft}/use"
    walk(browser, OWNER)
    assert "44 cm, that is 17 1/4 in" in browser.page.text
    assert "Still to measure Waist girth" in browser.page.text
    browser.follow("Change it: Still to measure")
    browser.send({}, press=MEASURE_REST)
    assert browser.address.startswith(f"{draft}/how-taken")


def test_staff_are_asked_for_all_numbers_in_turn(browser: PageClient) -> None:
    draft = start(browser, "staff")
    walk(browser, OWNER, to=FIRST)
    assert "can wait" not in browser.page.text
    browser.send({"value": "44"}, press="Continue")
    assert browser.address == f"{draft}/how-taken"
    browser.send({}, press=SKIP)
    assert browser.address == f"{draft}/use"
    browser.open(f"{draft}/{FIRST}")
    browser.send({}, press="Continue")
    assert browser.address == f"{draft}/how-taken"


def test_the_rest_can_be_skipped_and_what_was_measured_stays(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, OWNER, to="measure-waist-girth")
    browser.send({}, press=SKIP)
    assert browser.address == f"{draft}/use"
    walk(browser, OWNER)
    assert "44 cm, that is 17 1/4 in" in browser.page.text
    assert "Still to measure Waist girth" in browser.page.text


def test_a_number_in_the_box_is_kept_when_the_rest_is_skipped(
    browser: PageClient, store: Store
) -> None:
    draft = start(browser)
    walk(browser, OWNER, to="measure-chest-girth")
    browser.send({"value": "much"}, press=SKIP, status=422)
    browser.send({"value": "44"}, press=SKIP)
    kept = store.read_draft(draft.rsplit("/", 1)[1]).answers["measurements"]
    assert kept == {"chest_girth": {"value": "44 cm"}}


def test_the_link_of_the_draft_remembers_it(browser: PageClient) -> None:
    draft = _skipped(browser)
    browser.open(draft)
    assert browser.address == f"{draft}/use"


def test_the_check_page_lets_one_measure_after_all(browser: PageClient) -> None:
    draft = _skipped(browser)
    walk(browser, OWNER)
    browser.follow("Change it: Still to measure")
    assert browser.address.startswith(f"{draft}/{FIRST}")
    walk(browser, OWNER)
    assert "44 cm, that is 17 1/4 in" in browser.page.text


def test_a_result_says_what_it_waits_for_and_leads_to_it(browser: PageClient) -> None:
    _skipped(browser)
    first = _result(browser)
    (note,) = [one for one in browser.page.walk() if one.attrs.get("id") == "to-measure"]
    assert "Chest girth" in note.text
    browser.send({}, press="Measure now")
    assert browser.address.endswith(f"/{FIRST}")
    begun = len(browser.seen)
    walk(browser, OWNER)
    asked = {one.rsplit("/", 1)[1].split("?")[0] for one in browser.seen[begun:]}
    assert "how-taken" in asked
    assert all(one in ("check", "how-taken") or one.startswith("measure-") for one in asked), asked
    browser.send({}, press="Show the result")
    assert browser.address != first
    assert not [one for one in browser.page.walk() if one.attrs.get("id") == "to-measure"]
    assert "The sizes here wait for these" in browser.open(first).text


def test_to_change_answers_still_lets_one_measure(browser: PageClient) -> None:
    _skipped(browser)
    _result(browser)
    browser.send({}, press="Change my answers")
    assert "Still to measure Chest girth" in browser.page.text


def test_on_another_day_the_dog_is_asked_of_anew(moving: Moving) -> None:
    browser = PageClient(moving.app)
    _skipped(browser)
    address = _result(browser)
    moving.wait(timedelta(days=1))
    browser.open(address)
    assert "We ask again how your dog is today." in browser.page.text
    browser.send({}, press="Measure now")
    assert browser.address.endswith("/signs-now")
    walk(browser, OWNER, to=FIRST)


def test_a_stranger_finds_nothing_to_measure(app: Flask, browser: PageClient) -> None:
    browser.open("/")
    token = browser.page.all("input")[0].attrs["value"]
    data = {"csrf_token": token}
    assert browser.http.post(f"/result/{new_token()}/measure", data=data).status_code == 404
    assert browser.http.get(f"/result/{new_token()}/measure").status_code == 405


def test_a_result_of_a_dog_measured_in_part_leads_to_the_rest(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER, to=FIRST)
    browser.send({"value": "44"}, press="Continue")
    _result(browser)
    (own,) = [one for one in browser.page.all("section") if one.attrs.get("id") == "measure"]
    assert "Still to measure Waist girth" in own.text
    browser.send({}, press="Measure now")
    # Nobody told how the first one was taken, so this is asked once for all.
    assert browser.address.endswith("/how-taken")
    browser.send({}, press="Continue")
    assert browser.address.endswith("/measure-waist-girth")
