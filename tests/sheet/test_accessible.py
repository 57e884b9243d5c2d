"""Every sheet meets PDF/UA-1, by the rules of veraPDF; and veraPDF notices what is broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fitting.core.catalog import Catalog
from fitting.present.handouts.shelf import handout_ids, present_handout
from fitting.present.view import ResultView
from fitting.sheet.handouts import render_handout
from fitting.sheet.paper import Paper
from fitting.sheet.render import render_sheet
from tests.sheet import views
from tests.sheet.sampler import sampler
from tests.sheet.test_dogs import FILES, view_of
from tests.sheet.verapdf import broken_rules, needs_verapdf
from tests.sheet.verapdf.defects import DEFECTS, broken_copy

pytestmark = needs_verapdf

Broken = dict[Path, dict[str, str]]

VIEWS: dict[str, Callable[[], ResultView]] = {
    "usual": views.a_view,
    "referral": views.a_referral,
    "unconfirmed": views.an_unconfirmed_view,
    "other": views.another_condition,
    "hostile": views.a_hostile_view,
    "longer": lambda: views.longer(views.a_view()),
    "longer-referral": lambda: views.longer(views.a_referral()),
    "staff": lambda: views.a_view(audience="staff"),
    "vet": lambda: views.a_view(audience="vet"),
}


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Broken:
    """Every view on every paper, the sampler, and its broken copies, checked in one run."""
    folder = tmp_path_factory.mktemp("sheets")
    files = []
    for name, view in VIEWS.items():
        for paper in Paper:
            for large in (False, True):
                path = folder / f"{name} {paper} {'large' if large else 'usual'}.pdf"
                path.write_bytes(render_sheet(view(), paper=paper, large_print=large))
                files.append(path)
    steps = folder / "steps.pdf"
    steps.write_bytes(render_sheet(views.a_view(), every_step=True))
    files.append(steps)
    linked = folder / "linked.pdf"
    linked.write_bytes(render_sheet(views.another_condition(), link="https://fitting.example/r/x"))
    files.append(linked)
    good = folder / "sampler.pdf"
    good.write_bytes(sampler())
    return broken_rules([*files, good, *(broken_copy(good, one, folder) for one in DEFECTS)])


def _named(checked: Broken, name: str) -> dict[str, str]:
    (found,) = [broken for path, broken in checked.items() if path.stem == name]
    return found


@pytest.mark.parametrize("large", ["usual", "large"])
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", VIEWS)
def test_a_sheet_can_be_read_aloud(name: str, paper: Paper, large: str, checked: Broken) -> None:
    assert _named(checked, f"{name} {paper} {large}") == {}


def test_the_code_of_a_result_can_be_read_aloud(checked: Broken) -> None:
    assert _named(checked, "linked") == {}


def test_every_kind_of_piece_can_be_read_aloud(checked: Broken) -> None:
    assert _named(checked, "sampler") == {}


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.__name__)
def test_the_check_notices(defect: Callable[..., None], checked: Broken) -> None:
    assert DEFECTS[defect] in _named(checked, defect.__name__)


@pytest.mark.slow
def test_every_handout_can_be_read_aloud(catalog: Catalog, tmp_path: Path) -> None:
    files = []
    for number, name in enumerate(handout_ids(catalog)):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(
            render_handout(present_handout(name, catalog), large_print=number % 4 == 0)
        )
        files.append(path)
    assert {path.stem: broken for path, broken in broken_rules(files).items() if broken} == {}


@pytest.mark.slow
def test_the_sheet_of_every_dog_can_be_read_aloud(catalog: Catalog, tmp_path: Path) -> None:
    files = []
    for number, file in enumerate(FILES):
        path = tmp_path / f"{file.stem}.pdf"
        paper = tuple(Paper)[number % 2]
        pdf = render_sheet(view_of(file, catalog), paper=paper, large_print=number % 3 == 0)
        path.write_bytes(pdf)
        files.append(path)
    assert {path.stem: broken for path, broken in broken_rules(files).items() if broken} == {}
