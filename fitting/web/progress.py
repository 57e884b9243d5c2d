"""How far a person has come: the parts of the questionnaire, in words."""

from dataclasses import dataclass
from typing import Final

from fitting.core.questionnaire import HOW_TAKEN_PAGE, PAGES
from fitting.core.words import MeasurementId
from fitting.present.say import mark, say

# Each part begins at this page and ends where the next one begins.
PARTS: Final = (
    ("signs-now", mark("Danger signs")),
    ("condition", mark("What the vet has said")),
    ("spine", mark("How the body works")),
    ("dog", mark("About the dog")),
    ("measurements", mark("Measuring")),
    ("use", mark("Home and use")),
)
LAST: Final = mark("Check")
MEASURE: Final = "measure-"


@dataclass(frozen=True, slots=True)
class Progress:
    """The names of all parts, and which one this is, counted from 1."""

    names: tuple[str, ...]
    here: int


def part_of(page_id: str) -> int:
    """Which part a page belongs to, counted from 1. Raises KeyError for no page."""
    wanted = "measurements" if is_measuring(page_id) else page_id
    begins = {page: number for number, (page, _) in enumerate(PARTS, 1)}
    part = 0
    for page in PAGES:
        part = begins.get(page.id, part)
        if page.id == wanted:
            return part
    raise KeyError(page_id)


def progress_of(page_id: str) -> Progress:
    """How far this page is."""
    return Progress(part_names(), part_of(page_id))


def progress_of_check() -> Progress:
    """How far the check-answers page is: the last part."""
    return Progress(part_names(), len(PARTS) + 1)


def part_names() -> tuple[str, ...]:
    """The parts, in order, in words."""
    return (*(say(name) for _, name in PARTS), say(LAST))


def is_measuring(page_id: str) -> bool:
    """Whether this is the id of a page that asks for one measurement, or how all are taken."""
    if page_id == HOW_TAKEN_PAGE.id:
        return True
    measured = page_id.removeprefix(MEASURE).replace("-", "_")
    return page_id.startswith(MEASURE) and measured in {one.value for one in MeasurementId}


def is_known(page_id: str) -> bool:
    """Whether some answers lead to a page with this id."""
    return is_measuring(page_id) or any(page.id == page_id for page in PAGES)
