"""Does this one fit? The short form, and the same for the dog of a result."""

import pytest

from fitting.store import Store, new_token
from tests.web.client import Node, PageClient
from tests.web.people import OWNER, start, walk

DOG: dict[str, object] = {
    "condition": "degenerative_myelopathy",
    "vet_exam": "yes",
    "mobility": "C",
    "front_legs": "strong",
    "weight": "8,2",
    "reading-rear_leg_height": "16",
    "reading-chest_width": "14",
}


def _form(browser: PageClient, kind: str = "rear_wheelchair", units: str = "metric") -> Node:
    return browser.open(f"/fits/?kind={kind}&units={units}")


def _answer(page: Node) -> str:
    (answer,) = [one for one in page.all("section") if one.attrs.get("id") == "answer"]
    return answer.text


def test_the_kinds_of_aid_lead_to_the_form(browser: PageClient) -> None:
    browser.open("/")
    browser.follow("Have you got an aid already?")
    assert browser.title == "Does this one fit?"
    browser.follow("Rear wheelchair")
    assert browser.title == "Does this one fit? Rear wheelchair"


def test_the_verdict_on_the_kind_comes_before_the_size(browser: PageClient) -> None:
    _form(browser)
    page = browser.send({**DOG, "number-leg_height": "15 to 18"}, press="See if it fits")
    assert browser.title == "Would this aid fit your dog?"
    assert "Suits your dog" in _answer(page)
    headings = [one.text for one in page.all("h2")]
    assert headings.index("Rear wheelchair") < headings.index("The size")
    assert "About 8 of 10 dogs" in page.text or "of 10 dogs" in page.text


def test_weak_front_legs_refuse_a_rear_wheelchair_whatever_its_size(browser: PageClient) -> None:
    _form(browser)
    told = {**DOG, "front_legs": "weak", "number-leg_height": "15 to 18"}
    page = browser.send(told, press="See if it fits")
    assert "No size changes that" in _answer(page)
    assert "The size" not in [one.text for one in page.all("h2")]


def test_a_dog_that_no_vet_has_seen_is_sent_to_one(browser: PageClient) -> None:
    _form(browser)
    browser.send({**DOG, "vet_exam": "no", "number-leg_height": "16"}, press="See if it fits")
    assert "vet" in browser.page.text
    assert "of 10 dogs" not in browser.page.text


def test_a_number_that_is_too_small_is_named_with_what_would_mend_it(browser: PageClient) -> None:
    _form(browser)
    page = browser.send({**DOG, "number-inner_width": "12", "fixed": ["inner_width"]})
    assert "What does not fit" in [one.text for one in page.all("h2")]
    assert "As it is, it does not suit your dog." in _answer(page)


def test_a_product_is_chosen_by_its_size(browser: PageClient) -> None:
    _form(browser, "body_harness")
    told: dict[str, object] = {**DOG, "reading-chest_girth": "44", "product": "lazybonezz/S"}
    told = {key: one for key, one in told.items() if key in _names(browser.page)}
    page = browser.send(told, press="See if it fits")
    assert "LazyBonezz" in _answer(page)
    assert "size S" in _answer(page)


def _names(page: Node) -> set[str]:
    return {node.attrs.get("name", "") for node in page.walk()}


def test_inches_are_read_as_inches(browser: PageClient) -> None:
    _form(browser, units="imperial")
    told = {**DOG, "weight": "18", "reading-rear_leg_height": "6.5", "reading-chest_width": "5.5"}
    page = browser.send({**told, "number-leg_height": "6 to 7"}, press="See if it fits")
    assert "6 1/2 in" in page.text
    assert [one.attrs["value"] for one in page.all("input") if one.attrs["name"] == "units"] == [
        "imperial"
    ]


@pytest.mark.parametrize(
    ("told", "words", "anchor"),
    [
        ({}, "Choose the aid in the list, or write one of its numbers", "product"),
        ({"number-leg_height": "about a hand"}, "We cannot read", "number-leg_height"),
        ({"number-leg_height": "16", "weight": "heavy"}, "heavy", "weight"),
        ({"number-leg_height": "16", "condition": None}, "Choose one of", "condition"),
        (
            {"number-leg_height": "16", "fixed": ["inner_width"]},
            "You ticked a number that you did not write.",
            "fixed",
        ),
        ({"number-leg_height": "16", "reading-chest_width": "5 km"}, "5 km", "reading-chest_width"),
        ({"product": "no-such-aid/"}, "Choose one of the answers", "product"),
    ],
)
def test_a_fault_stands_at_its_field_and_in_the_summary(
    browser: PageClient, told: dict[str, object], words: str, anchor: str
) -> None:
    _form(browser)
    page = browser.send({**DOG, **told}, press="See if it fits", status=422)
    links = {one.attrs["href"]: one.text for one in page.classed("summary")[0].all("a")}
    assert words in links[f"#{anchor}"]
    assert links[f"#{anchor}"] in " ".join(one.text for one in page.classed("fault"))


def test_what_was_typed_stays(browser: PageClient) -> None:
    _form(browser)
    told = {**DOG, "number-leg_height": "15 to 18", "weight": "heavy"}
    page = browser.send(told, press="See if it fits", status=422)
    held = {one.attrs["name"]: one.attrs.get("value") for one in page.all("input")}
    assert held["number-leg_height"] == "15 to 18"
    assert held["weight"] == "heavy"


def _typed(page: Node) -> dict[str, str]:
    boxes = [one.attrs for one in page.all("input") if one.attrs.get("type") == "text"]
    return {one["name"]: one["value"] for one in boxes if one["value"]}


TYPED = {"weight": "8,2", "number-leg_height": "15 to 18", "reading-chest_width": "14"}


def test_to_change_language_loses_nothing_that_was_typed(browser: PageClient) -> None:
    _form(browser)
    page = browser.send({**TYPED, "mobility": "C", "fixed": ["leg_height"]}, press="Español")
    assert page.all("html")[0].attrs["lang"] == "es"
    assert _typed(page) == TYPED
    ticked = {one.attrs["value"] for one in page.all("input") if "checked" in one.attrs}
    assert ticked == {"C", "leg_height"}
    assert not page.classed("summary")
    assert browser.open("/").all("html")[0].attrs["lang"] == "es"


def test_an_answer_is_told_again_in_the_other_language(browser: PageClient) -> None:
    _form(browser)
    browser.send({**DOG, "number-leg_height": "15 to 18"}, press="See if it fits")
    page = browser.send({}, press="Español")
    assert "perro" in _answer(page)
    assert page.all("html")[0].attrs["lang"] == "es"
    browser.send({"number-leg_height": ""}, press="Ver si le queda bien", status=422)
    page = browser.send({}, press="English", status=422)
    assert "Choose the aid in the list" in page.classed("summary")[0].text


def test_to_change_units_keeps_every_number_as_it_was_meant(browser: PageClient) -> None:
    _form(browser)
    page = browser.send(dict(TYPED), press="Use inches and pounds")
    assert _typed(page) == {
        "weight": "8,2 kg",
        "number-leg_height": "15 to 18 cm",
        "reading-chest_width": "14 cm",
    }
    others = {**DOG, **_typed(page), "reading-rear_leg_height": "6,5"}
    page = browser.send(others, press="See if it fits")
    assert "Back leg height: 6 1/2 in. Its range: 6 in to 7 in." in page.text
    page = browser.send({}, press="Use cm and kg")
    assert "Back leg height: 16.5 cm. Its range: 15 cm to 18 cm." in page.text


@pytest.mark.parametrize("kind", ["none", "carry", "submarine"])
def test_a_kind_that_is_no_aid_is_not_found(browser: PageClient, kind: str) -> None:
    browser.open(f"/fits/?kind={kind}", status=404)


def test_nothing_is_kept(browser: PageClient, store: Store) -> None:
    _form(browser)
    browser.send({**DOG, "number-leg_height": "16"}, press="See if it fits")
    with store._engine.connect() as connection:
        for table in ("draft", "fitted_case"):
            rows = connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"')  # noqa: S608
            assert rows.scalar() == 0


def test_from_a_result_the_dog_is_known(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER)
    browser.send({}, press="Show the result")
    browser.follow("Try an aid that you have at hand")
    browser.follow("Body harness")
    assert "weight" not in _names(browser.page)
    page = browser.send({"product": "lazybonezz/S"}, press="See if it fits")
    assert browser.title == "Would this aid fit Biscuit?"
    assert "44 cm" in page.text
    browser.follow("Back")
    assert browser.address.startswith("/result/")


def test_a_stranger_tries_nothing_on_the_dog_of_a_result(browser: PageClient) -> None:
    browser.open(f"/result/{new_token()}/fits", status=404)
    browser.open(f"/result/{new_token()}/fits?kind=body_harness", status=404)
