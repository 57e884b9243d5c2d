"""The page on the speed of the sheet has its tables, and all engines print the same words."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from benchmarks.sheet import PAGE, TITLE, engines, put
from benchmarks.sheets.content import another, content_of, texts_in, views
from benchmarks.sheets.ours import render
from fitting.present.view import ResultView
from tests.sheet.reading import page_texts

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", name="given")
def _given() -> list[tuple[ResultView, dict[str, Any]]]:
    results = [another(one, number) for number, one in enumerate(views(), 1)]
    return [(one, content_of(one)) for one in results]


def _bare(text: str) -> str:
    return "".join(text.split())


def test_the_peers_are_given_every_word_of_ours(
    given: list[tuple[ResultView, dict[str, Any]]],
) -> None:
    for view, content in given:
        pages = page_texts(render(view))
        assert len(pages) == len(content["pages"])
        for page, told in zip(pages, content["pages"], strict=True):
            words = {word for text in [*texts_in(told), *content["foot"]] for word in text.split()}
            # The number of the page is each program's own.
            numbers = {"Page", "of", *(str(one) for one in range(10))}
            assert {word for word in page.split() if _bare(word)} <= words | numbers


def test_no_two_dogs_have_the_same_words_or_drawing(
    given: list[tuple[ResultView, dict[str, Any]]],
) -> None:
    told = [list(texts_in(content["pages"])) for _, content in given]
    assert len({view.dog_name for view, _ in given}) == len(given)
    assert all(set(one) != set(other) for one, other in pairwise(told))


def test_the_page_has_its_tables() -> None:
    made = PAGE.read_text(encoding="utf-8").partition(TITLE)[2]
    assert all(f"| {one.name} |" in made for one in engines())
    assert all(f"## {name}\n" in made for name in ("Where the time goes", "The floor", "Memory"))


def test_a_part_of_the_page_is_replaced_alone() -> None:
    page = put(put("", "One", ["a"]), "Two", ["b"])
    assert put(page, "One", ["c"]) == put(put("", "One", ["c"]), "Two", ["b"])
    assert Path(PAGE).name == "speed-of-the-sheet.md"
