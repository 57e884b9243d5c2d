"""Drawings on the pages: the measurement asked for, the exercises, the aids, the dog itself."""

import pytest

from tests.web.client import Node, PageClient
from tests.web.people import OWNER, start, walk


def _titles(page: Node) -> list[str]:
    return [svg.all("title")[0].text for svg in page.all("svg") if svg.all("title")]


def _finish(browser: PageClient, answers: dict[str, dict[str, object]]) -> Node:
    start(browser)
    walk(browser, answers)
    return browser.send({}, press="Show the result")


def test_a_measuring_page_shows_the_dog_as_it_can_stand(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER, to="measure-chest-girth")
    standing, lying = _titles(browser.page)
    assert standing.startswith("Chest girth. The dog stands, held up by a sling. A: ")
    assert lying.startswith("Chest girth. The dog lies on its side. A: ")


def test_a_dog_that_walks_is_not_drawn_in_a_sling(browser: PageClient) -> None:
    start(browser)
    stands = {**OWNER["how-taken"], "taken.posture": "standing"}
    dog = {**OWNER, "movement": {"mobility": "A"}, "how-taken": stands}
    walk(browser, dog, to="measure-chest-girth")
    assert _titles(browser.page)[0].startswith("Chest girth. The dog stands. A: ")


def test_a_measurement_that_needs_a_standing_dog_is_not_drawn_lying(browser: PageClient) -> None:
    start(browser)
    walk(browser, {**OWNER, "movement": {"mobility": "B"}}, to="measure-chest-width")
    assert len(_titles(browser.page)) == 1


@pytest.mark.parametrize(("breed", "build"), [("Dachshund", "long_low"), ("Boxer", "long_legged")])
def test_the_dog_is_drawn_in_the_build_of_its_breed(
    browser: PageClient, breed: str, build: str
) -> None:
    start(browser)
    dog = {**OWNER["dog"], "breed": breed}
    walk(browser, {**OWNER, "dog": dog}, to="measure-chest-girth")
    assert f"picture-measure-chest_girth-{build}-supported" in browser.html


def test_the_result_draws_the_dog_from_its_numbers_with_a_letter_on_each(
    browser: PageClient,
) -> None:
    page = _finish(browser, OWNER)
    (own,) = [title for title in _titles(page) if title.startswith("Your dog from the side")]
    assert "A: Chest girth." in own
    assert "B: Neck girth." in own
    assert "Not measured, so drawn as is usual: " in page.text
    terms = [term.text for term in page.all("dt")]
    assert "A Chest girth" in terms
    assert "B Neck girth" in terms
    assert "Weight" in terms


def test_a_dog_that_nobody_measured_is_not_drawn_from_its_numbers(browser: PageClient) -> None:
    unmeasured = {page: told for page, told in OWNER.items() if not page.startswith("measure")}
    page = _finish(browser, unmeasured)
    assert not [title for title in _titles(page) if title.startswith("Your dog from")]


def test_every_exercise_and_aid_of_the_result_is_drawn(browser: PageClient) -> None:
    page = _finish(browser, OWNER)
    cards = [card for card in page.all("article") if card.attrs.get("id", "").startswith("do-")]
    assert cards
    assert all(len(card.all("svg")) == 1 for card in cards)
    (supports,) = [part for part in page.all("section") if part.attrs.get("id") == "supports"]
    assert any(svg for svg in supports.all("svg"))
    assert "Look at the skin here: 1 " in supports.text


FELL_LATELY = {
    **OWNER,
    "treatment": {"pathway": "conservative"},
    "dates": {"worse_date-day": "22", "worse_date-month": "11", "worse_date-year": "2026"},
}
"""Only of a dog that fell in the last days it is asked how it was at its worst."""


@pytest.mark.parametrize("page", ["movement", "worst"])
def test_each_level_that_an_owner_can_see_is_drawn_beside_its_words(
    browser: PageClient, page: str
) -> None:
    start(browser)
    walk(browser, FELL_LATELY, to=page)
    choices = browser.page.classed("choice")
    assert len(choices) == 4
    for choice in choices:
        (drawn,) = choice.all("label")[0].all("svg")
        assert drawn.attrs["aria-hidden"] == "true"
    assert len({choice.all("path")[1].attrs["d"] for choice in choices}) == 4
