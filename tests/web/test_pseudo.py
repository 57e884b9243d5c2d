"""Pages in the pseudo-language: every word on them passed the door, and none lost an end."""

import re
from pathlib import Path

import pytest
from flask import Flask

from fitting.app import create_app
from fitting.store import Store
from tests.build import TODAY
from tests.core.strategies import real_catalog
from tests.web.client import Node, PageClient
from tests.web.people import default
from tests.words.pseudo import CODE, outside, pseudo_data, words_in

# Elements whose text is for programs, or stands in the page anyway.
SILENT = {"style", "script", "title"}


@pytest.fixture
def browser(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> PageClient:
    """Somebody who reads the pseudo-language."""
    monkeypatch.setenv("FITTING_DATA", str(pseudo_data(tmp_path)))
    app: Flask = create_app(
        {
            "FITTING_SECRET_KEY": "a secret for tests alone",
            "FITTING_DATABASE_URL": "sqlite://",
            "CATALOG": real_catalog(),
            "STORE": store,
            "TODAY": lambda: TODAY,
        }
    )
    client = PageClient(app)
    client.open(f"/?lang={CODE}")
    return client


def names() -> list[str]:
    """Names that stay as their owners wrote them, the longest first."""
    catalog = real_catalog()
    found = {one.title for one in catalog.sources.values()} | set(catalog.sources)
    for aid in catalog.aids.values():
        found |= {aid.name, aid.maker, *(row.name for row in aid.sizes)}
        found |= {field.letter for field in aid.order_sheet}
    for breed in catalog.breeds.values():
        found |= {breed.name, *breed.also}
    for centre in catalog.centres.values():
        found |= {centre.name, centre.place}
    found |= {one.maker for one in catalog.maker_definitions}
    return sorted((name for name in found if len(name) > 2), key=len, reverse=True)


NAMES = names()
OURS = re.compile(
    r"\bA4\b|\bPDF\b|\bEnglish\b|Biscuit|Dr Ada Example|Sam Example|https?://\S+|\S+@\S+"
)


def texts(page: Node) -> list[str]:
    """Each text of a page as it is read, and what is read aloud in its place."""
    found = []
    for node in page.walk():
        if node.tag in SILENT:
            continue
        found += [part for part in node.parts if isinstance(part, str) and part.strip()]
        found += [node.attrs[name] for name in ("alt", "aria-label") if node.attrs.get(name)]
    return found


def leaks(page: Node) -> list[str]:
    """Words of a page that are neither inside a message nor somebody's name."""
    found = []
    for text in texts(page):
        bare = outside(text)
        if words_in(bare):
            for name in NAMES:
                bare = bare.replace(name, " ")
        if words_in(OURS.sub(" ", bare)):
            found.append(text)
    return found


@pytest.mark.parametrize(
    "address",
    ["/", "/emergency-signs", "/what-we-keep", "/deleted", "/handouts/", "/handouts/form"],
)
def test_no_page_has_a_sentence_from_outside(browser: PageClient, address: str) -> None:
    assert leaks(browser.open(address)) == []


def test_no_page_that_is_not_there_has_one(browser: PageClient) -> None:
    assert leaks(browser.open("/nowhere", status=404)) == []


def test_no_question_and_no_result_has_one(browser: PageClient) -> None:
    browser.send({"audience": "owner"}, press="«Stárt ñów")
    found = []
    for _ in range(60):
        page = browser.address.rsplit("/", 1)[1]
        if page == "check":
            break
        found += leaks(browser.page)
        given = {"condition": {"condition": "ivdd"}, "vet-exam": {"vet_exam": "yes"}}
        given |= {"movement": {"mobility": "C"}, "dog": {"name": "Biscuit"}}
        told = dict(given.get(page, default(page)))
        left_out = page.startswith("measure-") and not told
        press = "«Í çóúld ñót méásúré" if left_out else "«Çóñtíñúé"
        browser.send(told, press="«Ít ís ríght" if page == "is-it-right" else press)
    found += leaks(browser.page)
    browser.send({}, press="«Shów thé résúlt")
    assert found + leaks(browser.page) == []


def test_the_example_has_none_either(browser: PageClient) -> None:
    browser.send({"audience": "staff"}, press="«Trý áñ éxámplé")
    found = leaks(browser.page)
    browser.send({}, press="«Shów thé résúlt")
    assert found + leaks(browser.page) == []
