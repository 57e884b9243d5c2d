"""A re-check weeks later: what lasts is kept, what changes is asked, how it is now is forgotten."""

from fitting.core.catalog import Catalog
from fitting.core.questionnaire import PAGES
from fitting.store import Store, new_token
from fitting.web.recheck import ASKED_AGAIN, FORGOTTEN
from tests.web.client import PageClient
from tests.web.people import OWNER, start, walk


def _again(browser: PageClient) -> str:
    """A finished case, taken up again; returns the address of the new draft."""
    start(browser)
    walk(browser, OWNER)
    token = next(
        n.attrs["value"] for n in browser.page.all("input") if n.attrs["name"] == "csrf_token"
    )
    browser.send({}, press="Show the result")
    reply = browser.http.post(f"{browser.address}/re-check", data={"csrf_token": token})
    assert reply.status_code == 303
    browser.open(reply.headers["Location"])
    return browser.address.rsplit("/", 1)[0]


def test_it_starts_with_the_danger_signs_and_asks_fewer_pages(browser: PageClient) -> None:
    draft = _again(browser)
    first = len(browser.seen)
    assert browser.address == f"{draft}/signs-now"
    walk(browser, OWNER)
    asked = [address.removeprefix(f"{draft}/") for address in browser.seen[first - 1 :]]
    assert "movement" in asked
    assert "measure-chest-girth" in asked
    assert not {"condition", "treatment", "dog", "how-taken", "you", "home"} & set(asked)
    assert "Biscuit" in browser.page.text
    assert "44 cm, that is 17 1/4 in" in browser.page.text
    browser.send({}, press="Show the result")
    assert "Biscuit" in browser.title


def test_how_the_dog_is_now_is_never_taken_from_an_older_day(
    browser: PageClient, store: Store
) -> None:
    draft = _again(browser)
    kept = store.read_draft(draft.rsplit("/", 1)[1]).answers
    assert not FORGOTTEN & set(kept)
    assert {"condition", "surgery_date", "clearance", "breed", "measurements"} <= set(kept)


def test_every_page_and_answer_named_is_one_that_is_asked(catalog: Catalog) -> None:
    questions = {question for page in PAGES for question in page.questions}
    assert questions >= FORGOTTEN
    pages = {page.id for page in PAGES} | {
        f"measure-{one.value.replace('_', '-')}" for one in catalog.measurements
    }
    assert pages >= ASKED_AGAIN


def test_a_stranger_finds_nothing_to_check_again(browser: PageClient) -> None:
    browser.open("/")
    token = browser.page.all("input")[0].attrs["value"]
    data = {"csrf_token": token}
    assert browser.http.post(f"/result/{new_token()}/re-check", data=data).status_code == 404
    assert browser.http.get(f"/result/{new_token()}/re-check").status_code == 405
