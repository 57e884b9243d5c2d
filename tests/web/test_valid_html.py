"""Every kind of page, checked by the Nu Html Checker as the standard has it.

The checker is a Java program: `npm ci --ignore-scripts --prefix tools/html-checker` brings it.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.web.client import Node, PageClient
from tests.web.people import OWNER, start, walk

TOP = Path(__file__).parents[2]
CHECKER = TOP / "tools" / "html-checker" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
ORDINARY = (
    "/",
    "/emergency-signs",
    "/what-we-keep",
    "/deleted",
    "/handouts/",
    "/handouts/danger-signs",
    "/handouts/form-boots",
    "/handouts/paper-tape",
    "/handouts/aid-rear-wheelchair",
    "/fits/",
    "/fits/?kind=rear_wheelchair",
    "/fits/?kind=mattress&units=imperial",
)
pytestmark = pytest.mark.slow


class _Gatherer(PageClient):
    """A client that keeps every page that it is shown."""

    def __init__(self, app: Flask, folder: Path) -> None:
        super().__init__(app)
        self.folder = folder

    def _take(self, reply: TestResponse, status: int) -> Node:
        page = super()._take(reply, status)
        name = re.sub(r"[^a-z0-9]+", "-", self.address.lower())[-60:]
        count = len(list(self.folder.iterdir()))
        (self.folder / f"{count:03}{name}.html").write_text(self.html, encoding="utf-8")
        return page


def _faults(folder: Path) -> list[str]:
    java = shutil.which("java")
    if java is None:
        pytest.skip("Java is missing: install a JRE of version 11 or newer")
    if not CHECKER.exists():
        pytest.skip("vnu.jar is missing: npm ci --ignore-scripts --prefix tools/html-checker")
    done = subprocess.run(
        [java, "-jar", CHECKER, "--format", "json", "--skip-non-html", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    return [
        f"{Path(one['url']).name}: {one['message']} {one.get('extract', '')!r}"
        for one in json.loads(done.stderr)["messages"]
    ]


def test_every_kind_of_page_is_valid(app: Flask, tmp_path: Path) -> None:
    browser = _Gatherer(app, tmp_path)
    for address in ORDINARY:
        browser.open(address)
    browser.open("/nothing/here", status=404)
    browser.open("/fits/?kind=rear_wheelchair")
    browser.send({}, press="See if it fits", status=422)
    _see_a_result_and_what_leads_to_it(browser)
    _see_a_referral(browser)
    assert len(browser.seen) > 60
    assert _faults(tmp_path) == []


def _see_a_result_and_what_leads_to_it(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, OWNER)
    browser.open(f"{draft}/later")
    browser.open(f"{draft}/weight")
    browser.send({"weight": "heavy"}, press="Continue", status=422)
    browser.open(f"{draft}/check")
    browser.send({}, press="Show the result")
    result = browser.address
    browser.open(f"{result}/fits")
    browser.open(f"{result}/fits?kind=body_harness")
    browser.send({"product": "perfectfit/"}, press="See if it fits", status=200)
    browser.open(result)
    browser.send({}, press="Do not keep it")
    browser.open(f"{draft}/check")


def _see_a_referral(browser: PageClient) -> None:
    start(browser)
    browser.send({"flags": ["RF06"]}, press="Continue")
    browser.follow("A vet has seen this")
    walk(browser, OWNER)
    browser.send({}, press="Show the result")


def test_the_checker_notices(tmp_path: Path) -> None:
    wrong = "<!doctype html><html lang=en><title>A page</title><p><div>x</div></p><b id=a><b id=a>"
    (tmp_path / "wrong.html").write_text(wrong, encoding="utf-8")
    assert any("Duplicate ID" in one for one in _faults(tmp_path))
