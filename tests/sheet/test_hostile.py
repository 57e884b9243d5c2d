"""Any text in any field is printed safely or refused at the question, and does nothing else."""

import io
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from fitting.core.answers import Problems
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.units import Units
from fitting.present.build import present
from fitting.present.view import ResultView, SourceLine
from fitting.sheet.letters import clean
from fitting.sheet.render import render_sheet
from tests.sheet import views
from tests.sheet.hostile import HOSTILE
from tests.sheet.reading import fonts, page_texts, told_tree
from tests.sheet.verapdf import broken_rules, needs_verapdf

ON = date(2026, 11, 23)
# Words that choose what is printed, not words that are printed.
CHOOSING = {"kind", "audience", "language", "on_iso", "verdict", "state", "urgency", "url"}
SOURCES = tuple(
    SourceLine(
        number, f"key-{number}", "Title", "guideline", "2020", f"https://example.org/{number}"
    )
    for number in range(1, 5)
)
KINDS = {"plan": views.a_view(sources=SOURCES), "referral": views.a_referral(sources=SOURCES)}


# Names of our own drawings and lengths: no answer ever stands in them.
OWN = {"PictureView": {"id"}, "LengthView": {"id"}, "FigureView": {"aid", "clashing"}}


def _open_fields(value: Any) -> list[str]:
    """The fields of a view that may hold what somebody typed."""
    own = CHOOSING | OWN.get(type(value).__name__, set())
    return [one.name for one in fields(value) if one.name not in own]


def with_text(value: Any, text: str) -> Any:
    """The same view with this text in every field that is printed."""
    if isinstance(value, tuple):
        return tuple(with_text(one, text) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {name: with_text(getattr(value, name), text) for name in _open_fields(value)}
        return replace(value, **changes)
    return text if isinstance(value, str) else value


def fields_of(value: Any, path: str = "") -> Iterator[str]:
    """The dotted names of the fields of a view that hold one text."""
    for name in _open_fields(value):
        inner = getattr(value, name)
        if isinstance(inner, str):
            yield path + name
        elif is_dataclass(inner):
            yield from fields_of(inner, f"{path}{name}.")


def put(value: Any, path: str, text: str) -> Any:
    name, _, rest = path.partition(".")
    inner = getattr(value, name)
    return replace(value, **{name: put(inner, rest, text) if rest else text})


def _told(pdf: bytes) -> str:
    """What is read aloud, without the spaces at which lines and pages are broken."""
    return "".join("".join(told_tree(pdf)).split())


def _assert_harmless(pdf: bytes) -> None:
    """No link but those of the sources, no image, no script, no file, and no loose font."""
    assert all(fonts(pdf).values())
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for one in file.objects:
            if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
                continue
            # Our own drawings are forms; a picture from a file would be an image.
            assert one.get("/Subtype") != "/Image"
            assert not {"/JS", "/JavaScript", "/AA", "/OpenAction", "/EmbeddedFiles"} & set(
                one.keys()
            )
            if "/URI" in one:
                assert str(one.URI) in {source.url for source in SOURCES}
            assert one.get("/S") in (None, "/URI") or one.get("/Type") != "/Action"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", HOSTILE)
def test_one_text_in_every_field_is_harmless(name: str, kind: str) -> None:
    view = with_text(KINDS[kind], HOSTILE[name])
    if name in ("many words", "one long word"):
        # A sheet of nothing but the longest texts takes a hundred pages and proves no more.
        view = with_text(KINDS[kind], HOSTILE[name][:200])
    pdf = render_sheet(view)
    _assert_harmless(pdf)
    assert "".join(clean(view.dog_name).split()) in _told(pdf)


@pytest.mark.parametrize("path", sorted(fields_of(views.a_view())))
def test_hostile_text_in_one_field_is_harmless(path: str) -> None:
    for text in (HOSTILE["markup"], HOSTILE["pdf"], HOSTILE["many words"], HOSTILE["arabic"]):
        view = put(views.a_view(sources=SOURCES), path, text)
        _assert_harmless(render_sheet(view))


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("field", ["dog_name", "owner"])
def test_what_is_read_aloud_is_what_was_typed(field: str, name: str) -> None:
    """Also where paper has a box for a letter, and where letters are drawn leftward."""
    text = HOSTILE[name]
    view = views.a_view(exercises=(), care=(), stage=None, supports=(), aids=(), **{field: text})
    assert "".join(clean(text).split()) in _told(render_sheet(view))


TYPED = {
    "name": ("name",),
    "breed": ("breed",),
    "owner": ("owner",),
    "clearance_by": ("clearance_by",),
    "override.vet": ("override", "vet"),
    "override.practice": ("override", "practice"),
}


def _answers(path: tuple[str, ...], text: str) -> dict[str, Any]:
    answers: dict[str, Any] = {
        "name": "Hugo", "sex": "male", "weight": "8 kg", "condition": "ivdd", "mobility": "B",
        "pathway": "surgical", "surgery_date": date(2026, 11, 3), "pain_controlled": "yes",
        "wound_healed": "yes", "trend": "better", "vet_exam": "yes", "clearance": "rehab_ok",
        "clearance_by": "Dr Grey", "clearance_date": date(2026, 11, 18), "owner": "Ana",
        "override": {
            "vet": "Dr Moor", "practice": "Moor Rehab", "date": date(2026, 11, 20),
            "expires": date(2026, 12, 15), "allow": ["front_sling"],
        },
    }  # fmt: skip
    inner = answers
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = text
    return answers


@pytest.mark.parametrize("field", TYPED)
def test_a_typed_answer_is_refused_or_printed(field: str, catalog: Catalog) -> None:
    taken = 0
    for name, text in HOSTILE.items():
        read = read_answers(_answers(TYPED[field], text), catalog, ON)
        if isinstance(read, Problems):
            assert [one.question for one in read.found] == [field], name
            continue
        taken += 1
        view = present(recommend(read, catalog, ON), catalog, units=Units.METRIC)
        pdf = render_sheet(replace(view, sources=SOURCES))
        _assert_harmless(pdf)
        if field in ("name", "owner"):
            assert "".join(clean(text).split()) in _told(pdf), name
    assert taken >= 5, "greek, Vietnamese and other plain names are taken"


def test_no_answer_reaches_the_limit_of_the_layout(catalog: Catalog) -> None:
    """What is typed is cut at the question, long before a paragraph would be."""
    for path in TYPED.values():
        assert isinstance(read_answers(_answers(path, "a" * 200), catalog, ON), Problems)


def test_what_is_not_printed_is_said_on_page_one() -> None:
    for large in (False, True):
        texts = page_texts(render_sheet(views.a_view(owner=HOSTILE["arabic"]), large_print=large))
        assert "Some letters could not be printed. □ stands for each." in texts[0]


@needs_verapdf
def test_hostile_sheets_can_be_read_aloud(tmp_path: Path) -> None:
    files = []
    for kind, view in KINDS.items():
        for name, text in HOSTILE.items():
            path = tmp_path / f"{kind} {name}.pdf"
            path.write_bytes(render_sheet(with_text(view, text[:200])))
            files.append(path)
    assert {path.stem: broken for path, broken in broken_rules(files).items() if broken} == {}


def test_the_views_are_of_the_kind_that_is_checked() -> None:
    assert all(isinstance(view, ResultView) for view in KINDS.values())
