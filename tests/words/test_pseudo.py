"""The pseudo-language: every sentence passes the door, and none is cut on a sheet."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pypdfium2
import pytest

from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.present.as_text import as_text
from fitting.present.build import present
from fitting.present.handouts.shelf import handout_ids, present_handout
from fitting.present.view import ResultView
from fitting.sheet.handouts import render_handout
from fitting.sheet.paper import Paper
from fitting.sheet.render import render_sheet
from tests.core.strategies import real_catalog
from tests.words.dogs import CASES, result_of
from tests.words.pseudo import CODE, outside, pseudo_data, words_in

# Whose words they are: names of dogs, products, makers, places and breeds; keys and addresses.
NAMES = {
    "AdviceView": {"id", "topic"},
    "AidView": {"id", "maker", "name", "size", "support", "verdict"},
    "CentreView": {"id", "name", "place", "url"},
    "ConfirmationView": {"state"},
    "DateView": {"id"},
    "DoubtView": {"about", "kind"},
    "ExerciseView": {"id", "tags"},
    "FigureView": {"aid"},
    "DangerView": {"urgency"},
    "FlagView": {"id", "state", "urgency"},
    "LengthView": {"id"},
    "OrderFieldView": {"letter"},
    "OrderSheetView": {"maker", "products"},
    "PictureView": {"id"},
    "ReadingView": {"id"},
    "RejectedView": {"id", "name", "size"},
    "RequirementView": {"id"},
    "ResultView": {"audience", "catalog", "dog_name", "kind", "language", "owner", "urgency"},
    "RouteView": {"id"},
    "SourceLine": {"key", "title", "url"},
    "SupportView": {"id", "verdict"},
}
FEW = CASES[:: max(len(CASES) // 6, 1)]


@pytest.fixture(autouse=True)
def data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FITTING_DATA", str(made(tmp_path_factory)))


_MADE: dict[str, Path] = {}


def made(factory: pytest.TempPathFactory) -> Path:
    """The folder of data, made once."""
    if "" not in _MADE:
        _MADE[""] = pseudo_data(factory.mktemp("pseudo"))
    return _MADE[""]


def spoken(value: object) -> Iterator[tuple[str, str]]:
    """Each text of a view that is ours, with the field it stands in."""
    if not is_dataclass(value):
        return
    kind = type(value).__name__
    for one in fields(value):
        held = getattr(value, one.name)
        if one.name in NAMES.get(kind, ()):
            continue
        for part in held if isinstance(held, tuple) else (held,):
            if isinstance(part, str):
                yield f"{kind}.{one.name}", part
            yield from spoken(part)


def view_of(case: Path, audience: Audience) -> ResultView:
    return present(
        result_of(case), real_catalog(), units=Units.METRIC, audience=audience, language=CODE
    )


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_sentence_of_a_result_goes_round_the_door(case: Path, audience: Audience) -> None:
    view = view_of(case, audience)
    breeds = {breed for one in real_catalog().breeds.values() for breed in (one.name, *one.also)}
    leaks = {
        (place, text)
        for place, text in spoken(view)
        if words_in(outside(text)) and text not in breeds and text not in view.dog_lines[:2]
    }
    assert leaks == set()


def test_the_check_of_the_door_notices(tmp_path: Path) -> None:
    assert words_in(outside("«Shówñ» by hand")) == ["hand"]
    with pytest.raises(ValueError, match="without its end"):
        outside("«Cút óf")
    with pytest.raises(ValueError, match="without its start"):
        outside("óff»")


@pytest.mark.parametrize("case", FEW, ids=lambda case: case.stem)
def test_the_text_is_whole(case: Path) -> None:
    outside(as_text(view_of(case, Audience.OWNER)))


def drawn(pdf: bytes) -> str:
    """Everything that is drawn on the pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def uncut(pdf: bytes) -> None:
    """Both ends of every message are drawn, in right number, and no mark of a cut."""
    text = drawn(pdf)
    assert text.count("«") == text.count("»") > 20
    assert not re.search(r"[^\W\d_]…\s*«", text)


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("case", FEW, ids=lambda case: case.stem)
def test_nothing_on_a_sheet_is_cut(case: Path, audience: Audience, large: bool) -> None:
    view = view_of(case, audience)
    uncut(render_sheet(view, paper=Paper.A4, large_print=large, link="https://fit.example/r"))


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("handout", handout_ids(real_catalog()))
def test_nothing_on_a_handout_is_cut(handout: str, large: bool) -> None:
    view = present_handout(handout, real_catalog(), Units.METRIC, CODE)
    text = drawn(render_handout(view, large_print=large))
    assert text.count("«") == text.count("»") > 5
