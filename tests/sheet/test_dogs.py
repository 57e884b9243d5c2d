"""Every dog of tests/cases becomes a sheet: of few pages, with nothing run over an edge."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fitting.core.answers import Problems
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.units import Units
from fitting.present.build import present
from fitting.present.first_aid import first_kind, first_product
from fitting.present.view import ResultView
from fitting.sheet.forms import Part
from fitting.sheet.paper import Paper, page_on
from fitting.sheet.render import fit_sheet, render_sheet
from tests.sheet.reading import fonts, page_texts

FOLDER = Path(__file__).parent.parent / "cases" / "dogs"
LINK = f"https://fitting.example/result/{'Zm9v' * 10}YmE"
FILES = sorted(FOLDER.glob("*.toml"))


def view_of(file: Path, catalog: Catalog) -> ResultView:
    case = tomllib.loads(file.read_text(encoding="utf-8"))
    on = case["on"]
    assert isinstance(on, date)
    answers = read_answers(case["answers"], catalog, on)
    assert not isinstance(answers, Problems)
    result = recommend(
        answers,
        catalog,
        on,
        signed=case.get("signed", False),
        require_signature=case.get("require_signature", False),
    )
    return present(result, catalog, units=Units.METRIC)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_dog_gets_a_sheet(file: Path, catalog: Catalog) -> None:
    view = view_of(file, catalog)
    pages = page_texts(render_sheet(view))
    text = " ".join(pages)
    if view.kind == "referral":
        assert len(pages) == 1
        assert view.emergency is not None
        assert all(line in text for line in view.emergency.do)
    else:
        assert len(pages) == 2
    if view.confinement is not None:
        assert view.confinement.heading in pages[0]
        assert view.confinement.until in pages[0]
    for one in view.exercises:
        assert one.name.partition(" (")[0] in text
        assert all(line in text for line in (*one.dose, *one.stop_signs, one.looks_right))
        # All steps, or where there is no room for them the same in few words.
        assert all(line in text for line in one.how) or all(line in text for line in one.brief)
    for other in view.care:
        assert other.name in text
    # A referral carries the dog in words of its own and names no aid.
    if view.kind != "referral" and first_kind(view.supports, view.aids) is not None:
        assert f"Your aid: {first_kind(view.supports, view.aids).name}" in text
    for line in view.disclaimers:
        assert line in text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_dog_keeps_to_its_pages_on_every_paper(file: Path, catalog: Catalog) -> None:
    view = replace(view_of(file, catalog), link=LINK)
    allowed = 1 if view.kind == "referral" else 2
    for paper in Paper:
        for large in (False, True):
            parts = fit_sheet(view, page_on(paper, large_print=large), large_print=large)
            assert large or all(part.form.has(Part.EXERCISE_PICTURES) for part in parts)
            pages = sum(len(part.leaves) for part in parts)
            assert pages <= allowed * (2 if large else 1), (paper, large)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_dog_has_the_code_of_its_result_and_a_map_of_its_skin(
    file: Path, paper: Paper, catalog: Catalog
) -> None:
    view = view_of(file, catalog)
    text = " ".join(page_texts(render_sheet(view, paper=paper, link=LINK)))
    assert "Anyone with this code can open the result." in text
    kind = first_kind(view.supports, view.aids)
    if view.kind != "referral" and kind is not None and kind.skin_map is not None:
        assert f"Look at the skin here: {', '.join(kind.skin_map.legend)}." in text


def test_how_the_dog_is_held_stands_on_page_one_and_once(catalog: Catalog) -> None:
    view = view_of(FOLDER / "bernese-quad-after-spinal-surgery.toml", catalog)
    pages = page_texts(render_sheet(view))
    assert view.handling
    for line in view.handling:
        assert line in pages[0]
        assert line not in pages[1]


def test_a_size_by_weight_alone_says_so(catalog: Catalog) -> None:
    view = view_of(FOLDER / "old-shepherd-myelopathy-wheelchair.toml", catalog)
    chosen = first_product(view.aids)
    assert chosen is not None
    assert chosen.fit.endswith("Chosen by weight alone.")


@pytest.mark.parametrize("file", FILES[::6], ids=lambda file: file.stem)
def test_nothing_runs_over_an_edge(file: Path, catalog: Catalog) -> None:
    view = view_of(file, catalog)
    for paper in Paper:
        for large in (False, True):
            page = page_on(paper, large_print=large)
            parts = fit_sheet(view, page, large_print=large)
            for leaf in (leaf for part in parts for leaf in part.leaves):
                assert leaf.used + leaf.strip_height <= page.area_height + 0.01
            assert len(fonts(render_sheet(view, paper=paper, large_print=large))) == 2
