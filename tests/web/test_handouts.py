"""Handouts on the web: the list, each page, each PDF, and what a browser may keep of them."""

import pytest
from flask import Flask

from fitting.core.catalog import Catalog
from fitting.present.handouts.shelf import handout_ids, list_handouts, present_handout
from fitting.sheet.handouts import render_handout
from fitting.sheet.paper import Paper
from tests.core.strategies import real_catalog
from tests.sheet.reading import page_texts, reader
from tests.web.client import PageClient, faults_of
from tests.web.people import OWNER, start, walk

IDS = handout_ids(real_catalog())


def test_the_list_leads_to_every_handout(browser: PageClient, catalog: Catalog) -> None:
    page = browser.open("/handouts/")
    links = [one.attrs.get("href", "") for one in page.all("a")]
    assert [one for one in IDS if f"/handouts/{one}" not in links] == []
    for group in list_handouts(catalog):
        assert group.heading in page.text
        for line in group.lines:
            assert line.about in page.text
    papers = [one.attrs["href"] for row in page.classed("papers") for one in row.all("a")]
    staff = [one for one in IDS if one.endswith("-staff")]
    assert len(papers) == 3 * (len(IDS) - len(staff)) + len(staff)


@pytest.mark.parametrize("handout", IDS)
def test_every_handout_is_a_page_with_every_line(
    browser: PageClient, catalog: Catalog, handout: str
) -> None:
    view = present_handout(handout, catalog)
    page = browser.open(f"/handouts/{handout}")
    assert browser.title == view.title
    for section in view.sections:
        kept = [section.heading, *section.lines, *section.notes]
        kept += [line for one in section.entries for line in (one.name, *one.lines)]
        assert [line for line in kept if " ".join(line.split()) not in page.text] == []
    for source in view.sources:
        assert source.title in page.text
    assert len(page.all("li")) > len(view.sources)


@pytest.mark.parametrize("paper", Paper)
def test_a_handout_is_a_pdf_on_each_paper(
    browser: PageClient, catalog: Catalog, paper: Paper
) -> None:
    for large in (False, True):
        address = f"/handouts/crate-rest.pdf?paper={paper.value}{'&large=1' if large else ''}"
        reply = browser.http.get(address)
        assert reply.mimetype == "application/pdf"
        view = present_handout("crate-rest", catalog)
        assert reply.data == render_handout(view, paper=paper, large_print=large)


def test_an_unknown_paper_is_a4(browser: PageClient) -> None:
    reply = browser.http.get("/handouts/aid-ramp.pdf?paper=napkin&units=cubits")
    assert round(float(reader(reply.data).pages[0].mediabox.height)) == 842


def test_a_form_is_made_in_inches_on_request(browser: PageClient) -> None:
    browser.open("/handouts/form-boots")
    page = browser.follow("Make the form in inches")
    printed = browser.http.get(page.classed("button")[0].attrs["href"])
    assert "1st (in)" in page_texts(printed.data)[0]
    assert "Make the form in centimetres" in page.text


@pytest.mark.parametrize("address", ["/handouts/none", "/handouts/none.pdf", "/handouts/.pdf"])
def test_a_name_that_no_handout_has_is_404(browser: PageClient, address: str) -> None:
    browser.open(address, status=404)
    assert browser.http.get(address).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/handouts/", "/handouts/form", "/handouts/form.pdf"])
def test_other_methods_are_refused(app: Flask, address: str) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    reply = app.test_client().post(address)
    assert reply.status_code == 405
    assert "GET" in reply.headers["Allow"]
    assert faults_of(reply.get_data(as_text=True)) == []


@pytest.mark.parametrize("address", ["/handouts/", "/handouts/form", "/handouts/form.pdf"])
def test_a_browser_may_keep_what_is_about_no_dog(browser: PageClient, address: str) -> None:
    first = browser.http.get(address)
    assert "public" in first.headers["Cache-Control"]
    assert "Set-Cookie" not in first.headers
    # A choice of language lives in a cookie; an address that names the language needs none.
    assert "Cookie" in first.headers["Vary"]
    again = browser.http.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert "public" in again.headers["Cache-Control"]
    assert browser.http.get(address, headers={"If-None-Match": '"old"'}).status_code == 200


def test_a_handout_in_a_named_language_is_the_same_for_everybody(browser: PageClient) -> None:
    reply = browser.http.get("/handouts/form.pdf?lang=es")
    assert "public" in reply.headers["Cache-Control"]
    assert "Cookie" not in reply.headers.get("Vary", "")
    assert "Set-Cookie" not in reply.headers


def test_what_is_about_a_dog_is_never_kept(browser: PageClient) -> None:
    token = start(browser)
    for address in (f"{token}/signs-now", "/", "/emergency-signs"):
        assert browser.http.get(address).headers["Cache-Control"] == "no-store"


def test_a_person_finds_them_where_they_are_needed(browser: PageClient) -> None:
    browser.open("/")
    browser.follow("Print a blank form, a paper tape")
    assert browser.address == "/handouts/"
    start(browser)
    walk(browser, OWNER, to="how-taken")
    here = browser.address
    browser.follow("Print a paper tape")
    assert browser.address == "/handouts/paper-tape"
    browser.open(here)
    walk(browser, OWNER)
    browser.send({}, press="Show the result")
    result = browser.address
    browser.follow("Print a handout on this stage")
    assert browser.address.startswith("/handouts/stage-")
    browser.open(result)
    browser.follow("Print a handout: ")
    assert browser.address.startswith("/handouts/aid-")
