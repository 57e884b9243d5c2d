"""Check answers, send once, and what can be done with a result."""

import re

import pytest
from flask import Flask

from fitting.store import Case, Json, Store, new_token
from tests.web.client import Node, PageClient, faults_of, seen_text
from tests.web.people import OWNER, start, walk


def test_the_same_form_sent_twice_makes_one_case(browser: PageClient, store: Store) -> None:
    start(browser)
    walk(browser, OWNER)
    action = browser.page.all("form")[0].attrs["action"]
    data = {node.attrs["name"]: node.attrs["value"] for node in browser.page.all("input")}
    replies = [browser.http.post(action, data=data) for _ in range(2)]
    assert [reply.status_code for reply in replies] == [303, 303]
    assert replies[0].headers["Location"] == replies[1].headers["Location"]


def test_a_page_left_open_can_no_longer_change_what_was_sent(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, OWNER)
    action = browser.page.all("form")[0].attrs["action"]
    data = {node.attrs["name"]: node.attrs["value"] for node in browser.page.all("input")}
    browser.send({}, press="Show the result")
    first = browser.address
    for address, typed in ((f"{draft}/movement", "A"), (action, "")):
        late = {**data, "once": new_token(), "mobility": typed}
        reply = browser.http.post(address, data=late)
        assert "You have sent these answers" in reply.get_data(as_text=True)
    browser.open(first)
    assert "Cannot walk" in browser.page.text or "cannot walk" in browser.page.text


def test_sending_is_post_redirect_get(browser: PageClient) -> None:
    address = _result(browser)
    browser.open(address)
    assert browser.status == 200


def test_answers_leave_the_draft_when_they_become_a_case(browser: PageClient, store: Store) -> None:
    draft = start(browser)
    walk(browser, OWNER)
    browser.send({}, press="Show the result")
    assert set(store.read_draft(draft.rsplit("/", 1)[1]).answers) == {"_sent"}
    for path in ("", "/check", "/movement", "/later", "/go-now"):
        browser.open(f"{draft}{path}")
        assert browser.title == "You have sent these answers"


def test_sending_before_all_is_answered_leads_to_what_is_missing(browser: PageClient) -> None:
    draft = start(browser)
    token = next(n for n in browser.page.all("input") if n.attrs["name"] == "csrf_token")
    data = {"csrf_token": token.attrs["value"], "once": new_token()}
    reply = browser.http.post(f"{draft}/check", data=data)
    assert reply.headers["Location"] == f"{draft}/signs-now"
    reply = browser.http.post(f"{draft}/check", data={**data, "once": "forged"})
    assert reply.headers["Location"] == f"{draft}/check"


@pytest.mark.parametrize("path", ["", "/sheet.pdf", "/sheet.pdf?paper=letter"])
def test_a_stranger_finds_no_result(browser: PageClient, path: str) -> None:
    browser.open(f"/result/{new_token()}{path}", status=404)


@pytest.mark.parametrize("path", ["/delete", "/again"])
def test_a_stranger_changes_nothing(browser: PageClient, path: str) -> None:
    browser.open("/")
    token = next(n for n in browser.page.all("input") if n.attrs["name"] == "csrf_token")
    data = {"csrf_token": token.attrs["value"]}
    assert browser.http.post(f"/result/{new_token()}{path}", data=data).status_code == 404


@pytest.mark.parametrize("path", ["/delete", "/again"])
def test_changing_a_result_needs_a_form_of_ours(browser: PageClient, path: str) -> None:
    address = _result(browser)
    assert browser.http.get(address + path).status_code == 405
    reply = browser.http.post(address + path)
    assert reply.status_code == 400
    assert faults_of(reply.get_data(as_text=True)) == []
    browser.open(address)


@pytest.mark.parametrize("path", ["", "/sheet.pdf"])
def test_a_result_takes_no_form(browser: PageClient, path: str) -> None:
    address = _result(browser)
    token = next(n for n in browser.page.all("input") if n.attrs["name"] == "csrf_token")
    reply = browser.http.post(address + path, data={"csrf_token": token.attrs["value"]})
    assert reply.status_code == 405


def test_delete_this_now_leaves_nothing(browser: PageClient, store: Store) -> None:
    address = _result(browser)
    browser.send({}, press="Delete this now")
    assert browser.title == "It is deleted"
    browser.open(address, status=404)
    browser.open(f"{address}/sheet.pdf", status=404)


def test_change_my_answers_begins_a_new_draft_and_keeps_the_result(browser: PageClient) -> None:
    address = _result(browser)
    browser.send({}, press="Change my answers")
    assert browser.title == "Check your answers"
    assert "Biscuit" in browser.page.text
    browser.follow("Change it: Age")
    browser.send({"age_years": "7"}, press="Continue")
    browser.send({}, press="Show the result")
    assert browser.address != address
    assert "7 years old" in browser.page.text
    browser.open(address)
    assert "6 years old" in browser.page.text


def test_the_sheet_is_on_the_paper_of_the_country(browser: PageClient) -> None:
    address = _result(browser, you={"owner": "", "country": "us"})
    links = [n.attrs["href"] for n in browser.page.all("a") if "sheet.pdf" in n.attrs["href"]]
    assert links[0].endswith("paper=letter")
    sizes = {
        paper: _page_size(browser.http.get(f"{address}/sheet.pdf{paper}").data)
        for paper in ("", "?paper=letter", "?paper=a4", "?paper=A5")
    }
    assert sizes[""] == sizes["?paper=letter"] == (612, 792)
    assert sizes["?paper=a4"] == (595, 842)
    assert sizes["?paper=A5"] == sizes[""]


def test_the_sheet_has_a_neutral_name_and_is_not_kept(browser: PageClient) -> None:
    reply = browser.http.get(f"{_result(browser)}/sheet.pdf")
    assert reply.headers["Content-Disposition"] == (
        'inline; filename="fitting-sheet-2026-11-23.pdf"'
    )
    assert reply.headers["Cache-Control"] == "no-store"


def test_a_fault_writes_no_token_into_the_log(
    app: Flask, browser: PageClient, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(token: str) -> str:
        raise RuntimeError("out of order")

    token = _result(browser).rsplit("/", 1)[1]
    app.view_functions["result.show"] = fail
    assert app.test_client().get(f"/result/{token}").status_code == 500
    assert "/result/(token)" in caplog.text
    assert token not in caplog.text


def test_a_result_says_when_the_facts_have_changed_since(browser: PageClient, store: Store) -> None:
    address = _result(browser)
    assert "Our facts have changed" not in browser.page.text
    first = store.read_case(address.rsplit("/", 1)[1])
    token = _resubmitted(store, first, catalog="another edition", shown=first.shown)
    browser.open(f"/result/{token}")
    assert "Our facts have changed" in browser.page.text


def _resubmitted(store: Store, first: Case, *, catalog: str, shown: Json) -> str:
    """The same case again, as if an older edition had answered it."""
    token, _ = store.submit_case(
        new_token(),
        audience=first.audience,
        units=first.units,
        answers=first.answers,
        on=first.on,
        catalog=catalog,
        result=first.result,
        shown=shown,
    )
    return token


def _result(browser: PageClient, **changes: dict[str, object]) -> str:
    start(browser)
    walk(browser, {**OWNER, **changes})
    browser.send({}, press="Show the result")
    return browser.address


def _page_size(pdf: bytes) -> tuple[int, int]:
    found = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    assert found is not None
    return round(float(found[1])), round(float(found[2]))


def test_a_result_keeps_its_words_when_the_catalogue_changes(
    browser: PageClient, store: Store
) -> None:
    first = store.read_case(_result(browser).rsplit("/", 1)[1])
    token = _resubmitted(
        store,
        first,
        catalog=first.catalog,
        shown={**first.shown, "headline": "The words of an older edition."},
    )
    browser.open(f"/result/{token}")
    assert "The words of an older edition." in browser.page.text


def test_a_result_of_another_shape_is_said_anew(browser: PageClient, store: Store) -> None:
    address = _result(browser)
    said = browser.page.text
    first = store.read_case(address.rsplit("/", 1)[1])
    token = _resubmitted(store, first, catalog=first.catalog, shown={})
    browser.open(f"/result/{token}")
    assert browser.page.text.replace(token, address.rsplit("/", 1)[1]) == said


def test_a_result_has_the_numbers_for_a_shop_and_the_order_sheets(browser: PageClient) -> None:
    legs: dict[str, object] = {"value": "16", "posture": "supported", "tool": "rigid_tape"}
    _result(
        browser,
        condition={"condition": "degenerative_myelopathy"},
        dates={},
        **{"measure-rear-leg-height": legs},
    )
    text = browser.page.text
    assert "Numbers that any aid must meet" in text
    assert "Back leg height it must take" in text
    assert "16 cm (that is 6 1/4 in)" in text
    assert "not known yet. Measure chest width first" in text
    assert "Order sheets of makers, filled in" in text
    assert "Still to measure: A, B, C, D, E, F and G." in text
    assert "It cannot be changed afterwards. Measure it twice." in text


def _in_sight(page: Node) -> str:
    """The words of the exercises that are read without opening a fold."""
    (part,) = [one for one in page.all("section") if one.attrs.get("id") == "exercises"]
    return seen_text(part)


def test_when_to_stop_is_in_sight_once_for_all_exercises(browser: PageClient, store: Store) -> None:
    address = _result(browser)
    shown = store.read_case(address.rsplit("/", 1)[1]).shown
    exercises = shown["exercises"]
    assert isinstance(exercises, list)
    assert len(exercises) > 1
    seen = _in_sight(browser.page)
    for line in exercises[0]["stop_signs"]:
        assert seen.count(line) == 1
    for line in (line for one in exercises for line in one["never"]):
        assert line in seen


def test_a_stop_sign_of_one_exercise_stands_with_it(browser: PageClient, store: Store) -> None:
    first = store.read_case(_result(browser).rsplit("/", 1)[1])
    exercises = first.shown["exercises"]
    assert isinstance(exercises, list)
    own = "Stop if the water is cold."
    changed = [{**exercises[0], "stop_signs": [own, *exercises[0]["stop_signs"]]}, *exercises[1:]]
    token = _resubmitted(
        store, first, catalog=first.catalog, shown={**first.shown, "exercises": changed}
    )
    browser.open(f"/result/{token}")
    cards = browser.page.classed("exercise")
    assert own in seen_text(cards[0])
    assert own not in seen_text(cards[1])
    assert exercises[0]["stop_signs"][0] not in seen_text(cards[0])


def test_the_stop_signs_of_the_only_exercise_stand_with_it(
    browser: PageClient, store: Store
) -> None:
    first = store.read_case(_result(browser).rsplit("/", 1)[1])
    exercises = first.shown["exercises"]
    assert isinstance(exercises, list)
    shown = {**first.shown, "exercises": exercises[:1]}
    token = _resubmitted(store, first, catalog=first.catalog, shown=shown)
    browser.open(f"/result/{token}")
    assert not [one for one in browser.page.walk() if one.attrs.get("id") == "stop"]
    for line in exercises[0]["stop_signs"]:
        assert line in seen_text(browser.page.classed("exercise")[0])


def test_how_often_the_care_is_given_is_in_sight(browser: PageClient) -> None:
    _result(browser)
    (care,) = [one for one in browser.page.all("section") if one.attrs.get("id") == "care"]
    seen = seen_text(care)
    assert "Every 4 hours." in seen
    assert "Never more than 5 minutes. 3 times a day." in seen
    assert "Roll your dog over" not in seen


def test_a_heading_that_names_a_list_leads_to_it(browser: PageClient) -> None:
    _result(browser)
    assert "What moves your dog up" in browser.page.classed("until")[0].text
    (link,) = browser.page.classed("until")[0].all("a")
    (named,) = [one for one in browser.page.walk() if f"#{one.attrs.get('id')}" == "#up"]
    assert link.attrs["href"] == "#up"
    assert named.all("summary")[0].text == "What moves your dog up"
