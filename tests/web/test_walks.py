"""Whole questionnaires, from the start page to a result, as different people fill them in."""

from tests.web.client import PageClient
from tests.web.people import OWNER, start, walk


def test_an_owner_reaches_a_plan_and_its_sheet(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER)
    assert browser.title == "Check your answers"
    assert "16 October 2026" in browser.page.text
    assert "44 cm, that is 17 1/4 in" in browser.page.text
    browser.send({}, press="Show the result")
    assert browser.address.startswith("/result/")
    assert "Biscuit" in browser.title
    ids = [node.attrs["id"] for node in browser.page.walk() if "id" in node.attrs]
    wanted = ["rest", "care", "stage", "supports", "measure", "exercises", "confirmed"]
    assert [one for one in ids if one in wanted] == wanted
    sheet = browser.http.get(f"{browser.address}/sheet.pdf")
    assert sheet.status_code == 200
    assert sheet.mimetype == "application/pdf"
    assert sheet.data.startswith(b"%PDF-")


def test_a_danger_sign_leads_at_once_to_what_to_do_and_keeps_the_answers(
    browser: PageClient,
) -> None:
    draft = start(browser)
    browser.send({"flags": ["RF06"]}, press="Continue")
    assert browser.address == f"{draft}/go-now"
    assert "Your dog cannot pass urine" in browser.page.text
    assert "What to say on the phone" in browser.page.text
    assert not [link for link in browser.page.all("a") if "sling" in link.text.lower()]
    browser.follow("A vet has seen this")
    assert browser.address == f"{draft}/signs-today"
    browser.open(f"{draft}/signs-now")
    assert "checked" in _input(browser, "RF06")


def test_an_emergency_ends_in_a_referral_without_aids(browser: PageClient) -> None:
    start(browser)
    browser.send({"flags": ["RF06"]}, press="Continue")
    browser.follow("A vet has seen this")
    walk(browser, {**OWNER, "signs-now": {"flags": ["RF06"]}})
    browser.send({}, press="Show the result")
    assert browser.title.startswith("What to do now")
    text = browser.page.text
    assert "Products and sizes" not in text
    assert "Exercises at home" not in text
    assert browser.page.classed("urgent")
    assert browser.http.get(f"{browser.address}/sheet.pdf").status_code == 200


def test_a_dog_that_cannot_be_measured_still_gets_a_result(browser: PageClient) -> None:
    start(browser)
    walk(browser, {key: one for key, one in OWNER.items() if "measure" not in key})
    assert browser.page.text.count("Could not be measured") >= 4
    assert any("measure-" in address for address in browser.seen)
    browser.send({}, press="Show the result")
    assert "Which aid, and which size" in browser.page.text


def test_an_answer_told_later_that_calls_for_a_vet_is_told_at_once(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, {**OWNER, "vet-exam": {"vet_exam": "no"}}, to="go-now")
    assert browser.seen[-2] == f"{draft}/vet-exam"
    assert "See a vet today" in browser.page.text
    assert "No vet has examined your dog" in browser.page.text
    browser.follow("A vet has seen this")
    walk(browser, {**OWNER, "dates": {}}, to="go-now")
    assert browser.seen[-2] == f"{draft}/movement"
    assert "Go to a vet now" in browser.page.text


def test_a_sign_for_today_is_told_after_the_lists_of_signs_and_once(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, {"signs-today": {"flags": ["RF13"]}}, to="go-now")
    assert browser.seen[-2] == f"{draft}/signs-soon"
    assert "See a vet today" in browser.page.text
    browser.follow("A vet has seen this")
    walk(browser, {**OWNER, "pain": {"pain_controlled": "no", "open_sores": "no"}})
    assert browser.title == "Check your answers"


def test_a_sign_for_today_that_a_vet_has_seen_does_not_stop_anyone(browser: PageClient) -> None:
    start(browser)
    walk(browser, {"signs-today": {"flags": ["RF07"]}}, to="signs-seen")
    browser.send({"known_flags": ["RF07"]}, press="Continue")
    assert browser.address.endswith("/condition")


def test_a_sign_found_while_changing_an_answer_leads_back_to_the_check(
    browser: PageClient,
) -> None:
    draft = start(browser)
    walk(browser, OWNER)
    browser.open(f"{draft}/toilet?change=1")
    browser.send({"can_urinate": "no"}, press="Continue")
    assert browser.address == f"{draft}/go-now"
    browser.follow("A vet has seen this")
    assert browser.address == f"{draft}/check"


def test_a_vet_is_asked_what_owners_are_not(browser: PageClient) -> None:
    start(browser, "vet")
    walk(browser, {}, to="condition")
    walk(browser, OWNER, to="movement")
    offered = [node.attrs["value"] for node in browser.page.all("input") if "value" in node.attrs]
    assert {"D", "E"} <= set(offered)
    assert "your dog" not in browser.page.all("main")[0].text.lower()


def test_an_owner_is_never_offered_what_only_a_vet_finds(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER, to="movement")
    offered = {node.attrs.get("value") for node in browser.page.all("input")}
    assert offered & {"A", "B", "C", "D", "E", "X"} == {"A", "B", "C", "X"}


def test_staff_and_vets_see_whose_result_it_is(browser: PageClient) -> None:
    for audience in ("staff", "vet"):
        browser.open("/")
        browser.send({"audience": audience}, press="Try an example dog")
        browser.send({}, press="Show the result")
        assert "Biscuit" not in browser.title
        assert "Biscuit · Owner: Sam Example" in browser.page.text


def test_the_example_dog_leads_to_a_result(browser: PageClient) -> None:
    browser.open("/")
    browser.send({}, press="Try an example dog")
    assert browser.title == "Check your answers"
    browser.send({}, press="Show the result")
    assert "Biscuit" in browser.title
    assert "Suits your dog now" in browser.page.text


def _input(browser: PageClient, value: str) -> dict[str, str]:
    return next(n.attrs for n in browser.page.all("input") if n.attrs.get("value") == value)
