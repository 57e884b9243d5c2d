"""The pages that belong to no dog, and the error pages."""

from pathlib import Path

import pytest
from flask import Flask

from fitting.store import Store, StoreUnusable
from fitting.web.protection import LARGEST_REQUEST
from tests.web.client import Node, PageClient, faults_of, parse

PLAIN = ["/", "/emergency-signs", "/what-we-keep", "/deleted"]


@pytest.mark.parametrize("address", PLAIN)
def test_a_page_works_and_refuses_other_methods(browser: PageClient, address: str) -> None:
    browser.open(address)
    token = _token(browser)
    reply = browser.http.post(address, data={"csrf_token": token})
    assert reply.status_code == 405
    assert "GET" in reply.headers["Allow"]
    assert faults_of(reply.get_data(as_text=True)) == []


def test_the_start_page_shows_danger_signs_and_both_ways_to_begin(browser: PageClient) -> None:
    page = browser.open("/")
    assert [button.text for button in page.all("main")[0].all("button")] == [
        "Start now",
        "Try an example dog",
    ]
    signs = page.all("aside")[0]
    assert "Cannot pass urine" in signs.text
    assert "A vet found" not in signs.text
    assert signs.attrs["id"] == "now"


def test_starting_needs_to_know_who_is_filling_it_in(browser: PageClient) -> None:
    browser.open("/")
    page = browser.send({}, press="Start now", status=422)
    links = page.classed("summary")[0].all("a")
    assert [link.text for link in links] == ["Choose who is filling this in"]
    assert "Choose who is filling this in" in page.classed("fault")[0].text


def test_a_form_without_its_token_is_refused_in_a_calm_voice(browser: PageClient) -> None:
    reply = browser.http.post("/fitting/start", data={"audience": "owner"})
    assert reply.status_code == 400
    assert faults_of(reply.get_data(as_text=True)) == []


def test_an_unknown_address_is_a_page_of_its_own(browser: PageClient) -> None:
    page = browser.open("/nothing/here", status=404)
    assert page.all("h1")[0].text == "There is no page here"
    assert any(meta.attrs.get("content") == "noindex, nofollow" for meta in page.all("meta"))


def test_too_long_a_form_is_refused(browser: PageClient) -> None:
    browser.open("/")
    data = {"csrf_token": _token(browser), "audience": "x" * (LARGEST_REQUEST + 1)}
    reply = browser.http.post("/fitting/start", data=data)
    assert reply.status_code == 413
    assert "That was too much text" in reply.get_data(as_text=True)


def test_a_form_from_another_site_is_refused(browser: PageClient) -> None:
    browser.open("/")
    headers = {"Sec-Fetch-Site": "cross-site"}
    data = {"csrf_token": _token(browser), "audience": "owner"}
    reply = browser.http.post("/fitting/start", data=data, headers=headers)
    assert reply.status_code == 403
    assert faults_of(reply.get_data(as_text=True)) == []


def test_a_fault_of_ours_shows_no_trace(app: Flask) -> None:
    def fail() -> str:
        raise RuntimeError("a secret detail")

    app.view_functions["pages.privacy"] = fail
    reply = app.test_client().get("/what-we-keep")
    text = reply.get_data(as_text=True)
    assert reply.status_code == 500
    assert "Something went wrong on our side" in text
    assert "secret detail" not in text
    assert faults_of(text) == []


def test_an_untrusted_host_gets_400_without_a_trace(app: Flask) -> None:
    reply = app.test_client().get("/", headers={"Host": "evil.example"})
    assert reply.status_code == 400
    assert "Traceback" not in reply.get_data(as_text=True)


def test_health_follows_the_database(
    app: Flask, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert app.test_client().get("/healthz").status_code == 200

    def down(_store: Store) -> None:
        raise StoreUnusable("down")

    monkeypatch.setattr(Store, "ping", down)
    assert app.test_client().get("/healthz").status_code == 503


def test_every_asset_on_a_page_is_ours_and_there(browser: PageClient) -> None:
    page = browser.open("/")
    links = [node for node in page.all("link") if node.attrs["rel"] != "alternate"]
    addresses = [node.attrs["href"] for node in links]
    addresses += [node.attrs["src"] for node in page.all("img")]
    for address in set(addresses):
        assert address.startswith("/static/")
        with browser.http.get(address) as reply:
            assert reply.status_code == 200


def test_a_static_file_that_is_not_there_is_not_kept(browser: PageClient) -> None:
    reply = browser.http.get("/static/none.css?v=1")
    assert reply.status_code == 404
    assert reply.headers["Cache-Control"] == "no-store"


def test_the_privacy_page_names_the_days_that_the_store_keeps(browser: PageClient) -> None:
    text = browser.open("/what-we-keep").text
    assert "30 days" in text
    assert "400 days" in text


def test_the_mark_on_the_page_is_that_of_the_file(browser: PageClient) -> None:
    folder = Path(str(browser.http.application.static_folder))
    drawn, _ = parse((folder / "mark.svg").read_text(encoding="utf-8"))
    shown = browser.open("/").classed("mark")[0]

    def shapes(node: Node) -> list[str]:
        return [one.attrs["d"] for one in node.all("path")]

    assert shapes(shown) == shapes(drawn)
    assert len(shapes(shown)) > 5


def _token(browser: PageClient) -> str:
    """A token that belongs to this browser's session."""
    page, _ = parse(browser.http.get("/").get_data(as_text=True))
    return next(n.attrs["value"] for n in page.all("input") if n.attrs["name"] == "csrf_token")
