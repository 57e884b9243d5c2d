"""What a screen reader is told: the kinds of sheet as golden trees, and the rules of the tree."""

import io
import itertools
import os
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from fitting.core.catalog import Catalog
from fitting.present.handouts.shelf import present_handout
from fitting.present.view import ResultView
from fitting.sheet.figure import Figure
from fitting.sheet.handouts import render_handout
from fitting.sheet.lists import items, steps
from fitting.sheet.paper import Paper
from fitting.sheet.pieces import Nothing, Panel, Rule, Stack
from fitting.sheet.render import render_sheet
from fitting.sheet.shapes import clock, dot, tick
from fitting.sheet.styles import PLAIN
from fitting.sheet.text import heading, item, link, para
from tests.sheet import views
from tests.sheet.reading import page_texts, reader, told_tree
from tests.sheet.sampler import ADDRESS, ALT, sampler, written
from tests.sheet.verapdf.defects import elements

GOLDEN = Path(__file__).parent / "golden"
KINDS: dict[str, Callable[[], ResultView]] = {
    "plan": views.a_view,
    "referral": views.a_referral,
    "unconfirmed": views.an_unconfirmed_view,
    "other-condition": views.another_condition,
    "staff": lambda: views.a_view(audience="staff"),
    "vet": lambda: views.a_view(audience="vet"),
}
HANDOUTS = ("danger-signs", "crate-rest", "stage-s2", "aid-rear-wheelchair", "form", "paper-tape")
# FITTING_UPDATE_GOLDEN=1 writes a wanted change, which is read in the difference before it is kept.
UPDATE = os.environ.get("FITTING_UPDATE_GOLDEN") == "1"


def _tags(pdf: bytes) -> list[str]:
    return [line.split()[0] for line in told_tree(pdf)]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_read_aloud_is_the_golden_tree(kind: str, large: bool) -> None:
    pdf = render_sheet(KINDS[kind](), large_print=large)
    _hold_to_golden(f"{kind}{'-large' if large else ''}", told_tree(pdf))


@pytest.mark.parametrize("handout", HANDOUTS)
def test_what_is_read_aloud_of_a_handout_is_the_golden_tree(handout: str, catalog: Catalog) -> None:
    pdf = render_handout(present_handout(handout, catalog))
    _hold_to_golden(f"handout-{handout}", told_tree(pdf))


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("kind", KINDS)
def test_what_stands_on_each_page_is_the_golden_text(kind: str, paper: Paper) -> None:
    pages = page_texts(render_sheet(KINDS[kind](), paper=paper))
    lines = [
        line
        for number, page in enumerate(pages, 1)
        for line in (f"== page {number}", *re.findall(r"\S.{0,98}\S(?=\s|$)|\S", page))
    ]
    _hold_to_golden(f"pages-{kind}-{paper}", lines)


def _hold_to_golden(name: str, lines: list[str]) -> None:
    told = "\n".join(lines) + "\n"
    golden = GOLDEN / f"{name}.txt"
    if UPDATE:
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8"), "run again with FITTING_UPDATE_GOLDEN=1"


def test_every_golden_file_has_a_test() -> None:
    wanted = {f"{kind}{size}" for kind in KINDS for size in ("", "-large")}
    wanted |= {f"handout-{name}" for name in HANDOUTS}
    wanted |= {f"pages-{kind}-{paper}" for kind in KINDS for paper in Paper}
    assert {path.stem for path in GOLDEN.glob("*.txt")} == wanted


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_headings_are_one_name_and_skip_no_rank(kind: str, large: bool) -> None:
    tags = _tags(render_sheet(KINDS[kind](), large_print=large))
    ranks = [int(tag[1:]) for tag in tags if re.fullmatch(r"H\d", tag)]
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(ranks))


def test_a_heading_that_would_skip_a_rank_takes_the_next_one() -> None:
    pdf = written(heading("Top", PLAIN.title), heading("Deep", PLAIN.heading, 1))
    assert _tags(pdf) == ["Document", "H1", "H2"]
    assert [one["/Title"] for one in reader(pdf).outline] == ["Top", "Deep"]


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    words = " ".join(f"word{count}" for count in range(200))
    pdf = written(Nothing(600), para(words, PLAIN.body, lead="Lead:"))
    assert len(reader(pdf).pages) == 2
    assert told_tree(pdf) == ["Document", f"  P Lead: {words}"]


def test_an_item_and_a_list_over_two_pages_are_one_of_each() -> None:
    lines = [f"{count} " + "Some words. " * 40 for count in range(12)]
    pdf = written(Panel(steps(lines, PLAIN.body)))
    assert len(reader(pdf).pages) > 1
    tags = _tags(pdf)
    assert (tags.count("L"), tags.count("LI"), tags.count("LBody")) == (1, 12, 12)
    assert [line.strip() for line in told_tree(pdf) if "LBody" in line] == [
        f"LBody {line.strip()}" for line in lines
    ]


def test_a_table_over_two_pages_is_one_with_one_head() -> None:
    told = told_tree(sampler())
    tags = [line.split()[0] for line in told]
    assert tags.count("Table") == 1
    assert tags.count("TR") == 81
    assert sum(line.strip() == "TH Column" for line in told) == 3
    assert sum(line.strip() == "TH Row" for line in told) == 80


def test_lists_are_apart_where_the_eye_parts_them() -> None:
    body = PLAIN.body
    pdf = written(
        Stack(
            [
                items(["a", "b"], body),
                item("c", body, tick),
                Rule(),
                items(["d", "e"], body),
                steps(["f", "g"], body),
                steps(["h", "i"], body),
                Panel(items(["j", "k"], body)),
                items(["l", "m"], body, clock),
            ]
        )
    )
    told = "".join(f" {line.split()[-1]}" for line in told_tree(pdf) if "Lbl" not in line)
    assert [part.replace(" LI", "").split() for part in re.split(" None| Decimal", told)] == [
        ["Document"], ["a", "b", "c"], ["d", "e"], ["f", "g"], ["h", "i"], ["j", "k"], ["l", "m"],
    ]  # fmt: skip


def test_an_item_alone_is_a_paragraph() -> None:
    pdf = written(Stack([para("Before", PLAIN.body), item("Alone", PLAIN.body, dot)]))
    assert told_tree(pdf) == ["Document", "  P Before", "  P", "    Span [•]", "    Span Alone"]


def test_a_figure_is_its_words_and_its_place() -> None:
    pdf = written(Figure(Stack([para("a label", PLAIN.body), Nothing(50)]), ALT))
    assert told_tree(pdf) == ["Document", f"  Figure [{ALT}] a label"]
    with pikepdf.open(io.BytesIO(pdf)) as file:
        (figure,) = elements(file, "Figure")
        left, bottom, right, top = map(float, figure.A.BBox)
        assert 0 < left < right < float(file.pages[0].MediaBox[2])
        assert 0 < bottom < top < float(file.pages[0].MediaBox[3])
        assert top - bottom > 50


@pytest.mark.parametrize("alt", ["", "  ", "\u200b\x00"])
def test_a_figure_without_words_is_refused(alt: str) -> None:
    with pytest.raises(ValueError, match="describe"):
        Figure(Nothing(9), alt)


def test_a_link_leads_where_it_says() -> None:
    pdf = written(link("A source", PLAIN.tiny, ADDRESS))
    assert told_tree(pdf) == ["Document", "  P", f"    Link A source -> {ADDRESS}"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/hostname",
        "data:text/html,x",
        "https://",
        "https://user@example.org/",
        "https://example.org/a b",
        "https://example.org/\n",
        "https://exämple.org/",
        "//example.org",
        "mailto:a@example.org",
    ],
)
def test_an_address_that_is_not_plain_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="plain address"):
        link("A source", PLAIN.tiny, address)


def test_what_has_no_address_is_no_link() -> None:
    assert told_tree(written(link("A book", PLAIN.tiny, ""))) == ["Document", "  P A book"]


@pytest.mark.parametrize("large", [False, True])
def test_the_foot_and_the_strip_are_not_read_on_every_page(large: bool) -> None:
    pdf = render_sheet(views.a_view(), large_print=large)
    told = "\n".join(told_tree(pdf))
    pages = len(reader(pdf).pages)
    assert pages > 1
    assert f"of {pages}" not in told
    assert told.count(views.a_view().confirmation.page_line) == 1


def test_the_metadata_says_the_title_the_language_and_the_date() -> None:
    with pikepdf.open(io.BytesIO(render_sheet(views.a_view(title="Rex & <Bella>")))) as file:
        packet = file.open_metadata()
        assert packet["dc:title"] == "Rex & <Bella>"
        assert packet["dc:language"] == {"en"}
        assert packet["pdfuaid:part"] == "1"
        assert packet["xmp:CreateDate"] == "2026-11-23T00:00:00Z"


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "\x00\u202e"])
def test_a_sheet_without_a_name_still_has_a_title_and_a_heading(name: str) -> None:
    pdf = render_sheet(views.a_view(dog_name=name, title=name))
    assert "  H1 Your dog" in told_tree(pdf)
    assert reader(pdf).metadata.title.startswith("Home care sheet")
