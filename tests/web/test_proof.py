"""The sheet of a result page: it carries its proof, and a code that opens the page."""

import json
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from click.testing import CliRunner
from flask import Flask

from fitting.app import create_app
from fitting.cli import main
from fitting.core.catalog import Catalog
from fitting.sheet.attached import read_attached
from fitting.store import Case, Store, new_token
from tests.build import TODAY
from tests.web.client import PageClient
from tests.web.people import OWNER, start, walk

PUBLIC = "https://fitting.example"


def _result(browser: PageClient, **changes: dict[str, object]) -> str:
    start(browser)
    walk(browser, {**OWNER, **changes})
    browser.send({}, press="Show the result")
    return browser.address


def _sheet(browser: PageClient, address: str, query: str = "") -> bytes:
    reply = browser.http.get(f"{address}/sheet.pdf{query}")
    assert reply.status_code == 200
    return reply.data


def _verified(pdf: bytes, folder: Path) -> dict[str, object]:
    path = folder / "sheet.pdf"
    path.write_bytes(pdf)
    done = CliRunner().invoke(main, ["verify", str(path), "--format", "json"])
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert isinstance(told, dict)
    return told


def _codes(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    pictures = [page.render(scale=110 / 72).to_pil() for page in document]
    document.close()
    return [one.text for picture in pictures for one in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("query", ["", "?paper=letter", "?paper=a4&print=large", "?steps=all"])
def test_the_sheet_of_a_result_is_unaltered(
    query: str, browser: PageClient, tmp_path: Path
) -> None:
    address = _result(browser)
    pdf = _sheet(browser, address, query)
    assert pdf == _sheet(browser, address, query)
    told = _verified(pdf, tmp_path)
    assert (told["state"], told["reprint"], told["changes"]) == ("unaltered", "same", [])


@pytest.mark.parametrize("audience", ["owner", "staff", "vet"])
def test_each_reader_has_a_sheet_that_can_be_made_again(
    audience: str, browser: PageClient, tmp_path: Path
) -> None:
    start(browser, audience)
    walk(browser, OWNER)
    browser.send({}, press="Show the result")
    told = _verified(_sheet(browser, browser.address), tmp_path)
    assert told["reprint"] == "same"


def test_the_code_holds_the_address_of_the_request(browser: PageClient) -> None:
    address = _result(browser)
    assert _codes(_sheet(browser, address)) == [f"http://localhost{address}"]


def test_the_code_holds_the_public_address(
    catalog: Catalog, store: Store, tmp_path: Path, browser: PageClient
) -> None:
    address = _result(browser)
    public: Flask = create_app(
        {
            "FITTING_SECRET_KEY": "a secret for tests alone",
            "FITTING_DATABASE_URL": "sqlite://",
            "FITTING_BASE_URL": PUBLIC,
            "FITTING_REQUIRE_VET_SIGNATURE": "1",
            "CATALOG": catalog,
            "STORE": store,
            "TODAY": lambda: TODAY,
        }
    )
    pdf = public.test_client().get(f"{address}/sheet.pdf", base_url=PUBLIC).data
    assert _codes(pdf) == [f"{PUBLIC}{address}"]
    # The result was kept before the signature was asked for, so it cannot be said anew.
    assert _verified(pdf, tmp_path)["reprint"] == "kept_words"


def test_a_result_in_older_words_says_that_it_cannot_be_made_again(
    browser: PageClient, store: Store, tmp_path: Path
) -> None:
    first: Case = store.read_case(_result(browser).rsplit("/", 1)[1])
    older = {**first.shown, "headline": "The words of an older edition.", "catalog": "older"}
    token, _ = store.submit_case(
        new_token(),
        audience=first.audience,
        units=first.units,
        answers=first.answers,
        on=first.on,
        catalog="older",
        result=first.result,
        shown=older,
    )
    told = _verified(_sheet(browser, f"/result/{token}"), tmp_path)
    made = told["made"]
    assert isinstance(made, dict)
    assert (told["reprint"], made["catalog"]) == ("kept_words", "older")
    assert (told["changes"], told["same_words"]) == ([], False)


def test_nothing_of_the_draft_travels_with_the_sheet(browser: PageClient) -> None:
    proof = json.loads(read_attached(_sheet(browser, _result(browser))))
    assert not [key for key in proof["answers"] if key.startswith("_")]
    assert set(proof) == {
        "answers", "catalog", "on", "outcome", "printing", "program", "schema", "thinking", "words",
    }  # fmt: skip
