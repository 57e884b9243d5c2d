"""Question pages: what is kept, what is asked again, and what is put right."""

import pytest

from fitting.core.units import Units
from fitting.store import Store, new_token
from tests.web.client import PageClient, faults_of
from tests.web.people import MEASURE_REST, OWNER, start, walk

HOSTILE = "<b>&\"'</script><img src=x onerror=alert(1)>{{7*7}}%s"


@pytest.mark.parametrize("path", ["", "/condition", "/check", "/later", "/go-now"])
def test_a_stranger_finds_nothing(browser: PageClient, path: str) -> None:
    browser.open(f"/fitting/{new_token()}{path}", status=404)
    browser.open(f"/fitting/guess{path}", status=404)


@pytest.mark.parametrize("page", ["condition", "check"])
def test_a_post_without_the_token_of_the_form_is_refused(browser: PageClient, page: str) -> None:
    draft = start(browser)
    reply = browser.http.post(f"{draft}/{page}", data={"condition": "ivdd"})
    assert reply.status_code == 400
    assert faults_of(reply.get_data(as_text=True)) == []


@pytest.mark.parametrize("path", ["", "/later", "/go-now"])
def test_pages_that_only_show_refuse_a_form(browser: PageClient, path: str) -> None:
    draft = start(browser)
    token = next(n for n in browser.page.all("input") if n.attrs["name"] == "csrf_token")
    reply = browser.http.post(draft + path, data={"csrf_token": token.attrs["value"]})
    assert reply.status_code == 405


def test_a_page_that_nobody_is_asked_is_no_page(browser: PageClient) -> None:
    browser.open(f"{start(browser)}/no-such-page", status=404)


def test_a_page_that_does_not_apply_leads_to_one_that_does(browser: PageClient) -> None:
    draft = start(browser)
    browser.open(f"{draft}/treatment")
    assert browser.address == f"{draft}/signs-now"


def test_signs_need_a_choice_and_none_means_none(browser: PageClient) -> None:
    start(browser)
    browser.send({}, press="Continue", status=422)
    assert _faults(browser) == ["Choose each sign that you see, or “None of these”"]
    browser.send({"flags": ["RF06", "none"]}, press="Continue", status=422)
    assert _faults(browser) == ["You chose a sign and “None of these”. Keep one of them."]
    browser.send({"flags": ["RF99"]}, press="Continue", status=422)
    assert _faults(browser) == ["Choose from the list"]


def test_a_fault_stands_in_the_summary_and_at_its_field_in_the_same_words(
    browser: PageClient,
) -> None:
    draft = start(browser)
    _answer_up_to(browser, "dog")
    browser.send({"age_years": "old", "name": "Rex"}, press="Continue", status=422)
    summary = browser.page.classed("summary")[0].all("a")
    assert [link.attrs["href"] for link in summary] == ["#age_years"]
    beside = browser.page.classed("fault")
    assert [node.text.removeprefix("Error: ") for node in beside] == [summary[0].text]
    field = next(n for n in browser.page.all("input") if n.attrs.get("id") == "age_years")
    assert field.attrs["aria-invalid"] == "true"
    assert beside[0].attrs["id"] in field.attrs["aria-describedby"].split()
    assert field.attrs["value"] == "old"
    assert browser.page.all("title")[0].text.startswith("Error: About your dog")
    assert _value(browser, "name") == "Rex"
    assert browser.address == f"{draft}/dog"


def test_a_date_that_is_none_keeps_what_was_typed(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER, to="dates")
    typed = {"surgery_date-day": "31", "surgery_date-month": "Feb", "surgery_date-year": "26"}
    browser.send(dict(typed), press="Continue", status=422)
    assert {name: _value(browser, name) for name in typed} == typed
    assert browser.page.classed("summary")[0].all("a")[0].attrs["href"] == "#surgery_date-day"
    browser.send({"surgery_date-month": "2", "surgery_date-year": "2026"}, status=422)
    assert "write a real day" in _faults(browser)[0]


def test_a_date_to_come_is_refused_where_it_cannot_be(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER, to="dates")
    tomorrow = {"surgery_date-day": "24", "surgery_date-month": "11", "surgery_date-year": "2026"}
    browser.send(dict(tomorrow), press="Continue", status=422)
    fault = _faults(browser)[0]
    assert "24 November 2026 is yet to come" in fault
    assert "2026-11" not in fault


@pytest.mark.parametrize(
    ("day", "month", "year", "words"),
    [
        ("3/11/26", "", "", "fill in the day, the month and the year"),
        ("", "11", "2026", "fill in the day, the month and the year"),
        ("3", "11", "26", "write the year with 4 digits"),
        ("31", "2", "2026", "write a real day"),
        ("3", "11", "1890", "3 November 1890 is too long ago"),
    ],
)
def test_a_wrong_date_is_told_what_is_wrong_with_it(
    browser: PageClient, day: str, month: str, year: str, words: str
) -> None:
    start(browser)
    walk(browser, OWNER, to="dates")
    typed = {"onset_date-day": day, "onset_date-month": month, "onset_date-year": year}
    browser.send(dict(typed), press="Continue", status=422)
    assert words in _faults(browser)[0]
    assert {name: _value(browser, name) for name in typed} == typed


def test_a_form_without_its_key_keeps_what_was_typed_and_saves_nothing(
    browser: PageClient,
) -> None:
    draft = start(browser)
    walk(browser, OWNER, to="weight")
    browser.http.delete_cookie("fitting")
    browser.send({"weight": "7,7", "weight_basis": "guessed"}, press="Continue", status=400)
    assert "This is not saved yet" in browser.page.classed("summary")[0].text
    assert _value(browser, "weight") == "7,7"
    browser.send({}, press="Continue")
    assert browser.address == f"{draft}/measure-chest-girth"
    browser.open(f"{draft}/weight")
    assert _value(browser, "weight") == "7,7"


def test_impossible_sizes_are_refused_with_what_is_possible(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER, to="measure-chest-girth")
    browser.send({"value": "4400"}, press="Continue", status=422)
    assert "cannot be" in _faults(browser)[0]
    assert _value(browser, "value") == "4400"
    browser.send({"value": ""}, press="Continue", status=422)
    assert "I could not measure this" in _faults(browser)[0]
    browser.send({"value": "44"}, press="I could not measure this", status=422)
    assert "You wrote a number" in _faults(browser)[0]
    assert _value(browser, "value") == "44"


def test_units_change_what_a_bare_number_means_and_never_what_was_typed(
    browser: PageClient, store: Store
) -> None:
    draft = start(browser)
    walk(browser, OWNER, to="measure-chest-girth")
    browser.send({"value": "44"}, press="Use inches")
    assert browser.address == f"{draft}/measure-chest-girth"
    assert _value(browser, "value") == "44 cm"
    browser.send({}, press=MEASURE_REST)
    browser.send({}, press="Continue")
    browser.send({"value": "16,5"}, press="Continue")
    browser.send({"value": "12"}, press="Use cm and kg")
    assert _value(browser, "value") == "12 in"
    kept = store.read_draft(draft.rsplit("/", 1)[1])
    assert kept.units is Units.METRIC
    readings = kept.answers["measurements"]
    assert isinstance(readings, dict)
    assert [one["value"] for one in readings.values()] == ["44 cm", "16,5 in", "12 in"]
    browser.open(f"{draft}/measure-chest-girth")
    assert _value(browser, "value") == "44"


def test_saving_for_later_keeps_what_cannot_be_read_yet(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, OWNER, to="weight")
    browser.send({"weight": "eight kilos"}, press="Save and come back")
    assert browser.address == f"{draft}/later"
    assert f"http://localhost{draft}" in browser.page.text
    assert "23 December 2026" in browser.page.text or "It works until" in browser.page.text
    browser.open(draft)
    assert browser.address == f"{draft}/weight"
    assert _value(browser, "weight") == "eight kilos"


def test_back_leads_page_by_page_to_the_start(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER, to="movement")
    for _ in range(20):
        browser.follow("Back")
        if browser.address == "/":
            break
    assert browser.address == "/"
    assert "/fitting/" in browser.seen[-2]
    assert browser.seen[-2].endswith("/signs-now")


def test_a_changed_answer_drops_what_hung_on_it(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, OWNER)
    assert "Date of the operation" in browser.page.text
    browser.open(f"{draft}/treatment?change=1")
    browser.send({"pathway": "conservative"}, press="Continue")
    assert browser.address == f"{draft}/check"
    assert "Date of the operation" not in browser.page.text
    assert "Wound healed" not in browser.page.text
    browser.open(f"{draft}/treatment?change=1")
    browser.send({"pathway": "surgical"}, press="Continue")
    assert "16 October 2026" in browser.page.text


def test_a_change_that_opens_new_questions_asks_them_and_returns(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, {**OWNER, "treatment": {"pathway": "conservative"}, "dates": {}})
    browser.follow("Change it: Treatment")
    browser.send({"pathway": "surgical"}, press="Continue")
    assert browser.address == f"{draft}/dates"
    browser.send(dict(OWNER["dates"]), press="Continue")
    assert browser.address == f"{draft}/wound"
    browser.send(dict(OWNER["wound"]), press="Continue")
    assert browser.address == f"{draft}/check"


def test_a_finding_of_feeling_needs_a_name_and_a_date(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, {**OWNER, "movement": {"mobility": "X"}}, to="feeling")
    browser.send({"feeling": "not_told"}, press="Continue")
    assert not browser.address.endswith("feeling-by")
    browser.open(f"{draft}/feeling")
    browser.send({"feeling": "feels"}, press="Continue")
    assert browser.address == f"{draft}/feeling-by"
    assert _value(browser, "feeling_by") == ""


def test_hostile_text_is_shown_as_it_was_typed(browser: PageClient) -> None:
    start(browser)
    _answer_up_to(browser, "dog")
    browser.send({"name": HOSTILE, "breed": HOSTILE, "age_years": HOSTILE}, status=422)
    assert "<img src=x" not in browser.html
    assert {_value(browser, name) for name in ("name", "breed", "age_years")} == {HOSTILE}
    browser.send({"age_years": ""}, press="Continue")
    walk(browser, OWNER)
    assert HOSTILE in browser.page.text
    browser.send({}, press="Show the result")
    assert "<img src=x" not in browser.html
    assert HOSTILE in browser.title


@pytest.mark.parametrize("page", ["condition", "movement", "weight", "measure-chest-girth", "you"])
def test_hostile_choices_never_break_a_page(browser: PageClient, page: str) -> None:
    start(browser)
    walk(browser, OWNER, to=page)
    fields = {n.attrs["name"] for n in browser.page.all("input") if n.attrs.get("type") != "hidden"}
    for typed in (HOSTILE, "\x00", "\ud800".encode("utf-8", "replace").decode(), "9" * 400, "NaN"):
        data = dict.fromkeys(fields, typed)
        data["csrf_token"] = _value(browser, "csrf_token")
        reply = browser.http.post(browser.address, data=data)
        assert reply.status_code == 422
        assert faults_of(reply.get_data(as_text=True)) == []


def test_a_draft_is_never_indexed_or_kept_by_the_browser(browser: PageClient) -> None:
    draft = start(browser)
    reply = browser.http.get(f"{draft}/signs-now")
    assert reply.headers["Cache-Control"] == "no-store"
    assert 'name="robots" content="noindex' in reply.get_data(as_text=True)


def test_two_drafts_in_one_browser_never_mix(browser: PageClient) -> None:
    first = start(browser)
    second = start(browser)
    browser.open(f"{first}/signs-now")
    browser.send({"flags": ["none"]}, press="Continue")
    browser.open(second)
    assert browser.address == f"{second}/signs-now"


def _answer_up_to(browser: PageClient, page: str) -> None:
    walk(browser, OWNER, to=page)


def _faults(browser: PageClient) -> list[str]:
    return [link.text for link in browser.page.classed("summary")[0].all("a")]


def _value(browser: PageClient, name: str) -> str:
    field = next(n for n in browser.page.all("input") if n.attrs.get("name") == name)
    return field.attrs.get("value", "")
