"""The owner's sheet against PEMAT-P, the scale for printed patient education of AHRQ (2013).

We score ourselves, and each item by something that can be checked on a whole dog's sheet. Items
that do not apply are named: the sheet asks for no sums (7, 24) and has no charts (25).
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from fitting.core.catalog import Catalog
from fitting.present.view import ResultView
from fitting.sheet.render import render_sheet
from tests.present.reading_grade import grade
from tests.sheet.reading import page_texts, told_tree
from tests.sheet.test_dogs import FOLDER, view_of

DOG = FOLDER / "surgery-day-20-dachshund.toml"
NOT_APPLICABLE = {7: "it asks for no sums", 24: "it asks for no sums", 25: "it has no charts"}


class Printed:
    """One owner's sheet: what it was made from, its pages and its tree."""

    def __init__(self, view: ResultView) -> None:
        pdf = render_sheet(view)
        self.view, self.pages, self.tree = view, page_texts(pdf), told_tree(pdf)
        self.whole = " ".join(self.pages)

    def heads(self) -> list[str]:
        return [line.strip() for line in self.tree if re.match(r"\s*H[1-3] ", line)]


@pytest.fixture(scope="module")
def printed(catalog: Catalog) -> Printed:
    return Printed(view_of(Path(DOG), catalog))


def purpose_is_plain(sheet: Printed) -> bool:
    confinement = sheet.view.confinement
    return confinement is not None and confinement.heading in sheet.pages[0][:400]


def nothing_distracts(sheet: Printed) -> bool:
    return not re.search(r"\b(buy now|offer|discount|subscribe)\b", sheet.whole, re.IGNORECASE)


def everyday_words(sheet: Printed) -> bool:
    lines = [line for one in sheet.view.exercises for line in (*one.how, *one.stop_signs)]
    return grade("\n".join(lines)) <= 6


def medical_terms_are_explained(sheet: Printed) -> bool:
    explained = {"IVDD": "disc disease (IVDD)", "range of motion": "(passive range of motion)"}
    return all(
        sheet.whole.count(term) == sheet.whole.count(told) for term, told in explained.items()
    )


def active_voice(sheet: Printed) -> bool:
    lines = [line for one in sheet.view.exercises for line in one.how]
    passive = re.compile(r"\b(is|are|be|been|being) \w+ed\b")
    return sum(bool(passive.search(line)) for line in lines) <= len(lines) // 10


def numbers_are_digits(sheet: Printed) -> bool:
    doses = " ".join(line for one in sheet.view.exercises for line in one.dose)
    return bool(re.search(r"\d", doses)) and not re.search(r"\b(two|three|five) times\b", doses)


def short_sections(sheet: Printed) -> bool:
    return len(sheet.heads()) >= 12


def headed_sections(sheet: Printed) -> bool:
    return all(len(head.split(maxsplit=1)[1].split()) <= 30 for head in sheet.heads())


def logical_order(sheet: Printed) -> bool:
    first = sheet.pages[0]
    wanted = ["Allowed", "Not allowed", "Until when", "Every day", "Your 3 exercises", "At night"]
    places = [first.index(word) for word in wanted]
    return places == sorted(places)


def a_summary(sheet: Printed) -> bool:
    """The page for the fridge is the summary: all that is done each day, on one page."""
    return all(one.name.partition(" (")[0] in sheet.pages[0] for one in sheet.view.exercises)


def visual_cues(sheet: Printed) -> bool:
    text = "\n".join(sheet.tree)
    return all(mark in text for mark in ("[✓]", "[✗]"))


def visual_aids(sheet: Printed) -> bool:
    return sum("Figure [" in line for line in sheet.tree) >= len(sheet.view.exercises)


def aids_reinforce(sheet: Printed) -> bool:
    text = "\n".join(sheet.tree)
    pictures = [one.picture for one in sheet.view.exercises]
    return all(one is not None and one.alt[:30] in text for one in pictures)


def aids_have_words(sheet: Printed) -> bool:
    figures = [line for line in sheet.tree if "Figure [" in line]
    return all(re.search(r"Figure \[.{10,}", line) for line in figures)


def aids_are_plain(sheet: Printed) -> bool:
    return sheet.view.figure is not None and len(sheet.view.figure.legend) <= 6


def tables_are_headed(sheet: Printed) -> bool:
    text = "\n".join(sheet.tree)
    return text.count("Table") == 0 or "TH" in text


def an_action(sheet: Printed) -> bool:
    return len(sheet.view.exercises) >= 1 and bool(sheet.view.care)


def speaks_to_the_reader(sheet: Printed) -> bool:
    return sheet.whole.lower().count("your dog") >= 10


def steps_are_split(sheet: Printed) -> bool:
    return all(3 <= len(one.how) <= 8 for one in sheet.view.exercises)


def a_tool(sheet: Printed) -> bool:
    return "Tick each day you did it" in sheet.whole and "Say it in your own words" in sheet.whole


def pictures_help_to_act(sheet: Printed) -> bool:
    return all(one.picture is not None for one in sheet.view.exercises)


ITEMS: dict[int, Callable[[Printed], bool]] = {
    1: purpose_is_plain,
    2: nothing_distracts,
    3: everyday_words,
    4: medical_terms_are_explained,
    5: active_voice,
    6: numbers_are_digits,
    8: short_sections,
    9: headed_sections,
    10: logical_order,
    11: a_summary,
    12: visual_cues,
    15: visual_aids,
    16: aids_reinforce,
    17: aids_have_words,
    18: aids_are_plain,
    19: tables_are_headed,
    20: an_action,
    21: speaks_to_the_reader,
    22: steps_are_split,
    23: a_tool,
    26: pictures_help_to_act,
}
PRINTED_ITEMS = {*range(1, 13), *range(15, 27)}
"""The items of the scale for print; 13 and 14 are for sound and film."""


def test_every_item_for_print_is_scored_or_named() -> None:
    assert {*ITEMS, *NOT_APPLICABLE} == PRINTED_ITEMS


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: f"{item}-{ITEMS[item].__name__}")
def test_the_sheet_meets_the_item(item: int, printed: Printed) -> None:
    assert ITEMS[item](printed)
