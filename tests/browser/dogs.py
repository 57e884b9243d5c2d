"""Eight dogs of tests/cases/dogs, as people would answer the pages for them.

A page that a case says nothing about is left with the least that it takes, and a measurement
that a case does not name is told to be one that could not be taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from fitting.core.questionnaire import PAGES
from tests.core.test_cases import FOLDER, Case, read_case
from tests.web.people import default

Typed = Mapping[str, object]
WHO_ANSWERS = {
    "surgery-day-20-dachshund": "owner",
    "old-shepherd-myelopathy-wheelchair": "owner",
    "corgi-and-a-narrow-door": "staff",
    "went-down-last-night": "owner",
    "leaks-and-the-vet-knows": "owner",
    "neck-dog-at-rest": "owner",
    "article-severe-long-term": "vet",
    "front-amputee": "owner",
}
"""The dogs, and who answers for each. An owner cannot tell what only a vet finds."""

EMERGENCY = "went-down-last-night"
NEVER_MEASURED = "article-severe-long-term"


@dataclass(frozen=True)
class Way:
    """How a person meets the pages."""

    width: int
    scripts: bool
    keyboard: bool
    language: str

    def __str__(self) -> str:
        scripts = "scripts" if self.scripts else "no-scripts"
        hands = "keyboard" if self.keyboard else "pointer"
        return f"{self.width}-{scripts}-{hands}-{self.language}"

    @property
    def opposite(self) -> "Way":
        """The way that shares nothing with this one."""
        return Way(
            320 if self.width == 1280 else 1280,
            not self.scripts,
            not self.keyboard,
            "en" if self.language == "es" else "es",
        )


_NARROW = [Way(320, *rest) for rest in product([True, False], [True, False], ["en", "es"])]
WALKS = [
    (name, way)
    for name, narrow in zip(WHO_ANSWERS, _NARROW, strict=True)
    for way in (narrow, narrow.opposite)
]
"""Each dog twice, in opposite ways: so each dog meets each width, scripts and none, keyboard and
pointer, and both languages; and each of the sixteen ways is walked once."""


def case_of(name: str) -> Case:
    """The case in the file of this name."""
    return read_case(FOLDER / f"{name}.toml")


def answers_of(case: Case) -> dict[str, Typed]:
    """What is filled in, page by page, under the names of the fields."""
    told = dict(case.told)
    seen = _list(told.get("known_flags"))
    signs = [*_list(told.get("flags")), *seen] or ["none"]
    told.update(flags=signs, known_flags=seen or ["none"])
    pages = {
        page.id: {
            **default(page.id),
            **{
                name: typed
                for key in page.questions
                if key in told
                for name, typed in _typed(key, told[key]).items()
            },
        }
        for page in PAGES
    }
    measured = told.get("measurements", {})
    assert isinstance(measured, Mapping)
    for key, value in measured.items():
        pages[f"measure-{key.replace('_', '-')}"] = {"value": value}
    return pages


def _typed(key: str, answer: object) -> dict[str, object]:
    if isinstance(answer, date):
        parts = {"day": answer.day, "month": answer.month, "year": answer.year}
        return {f"{key}-{part}": str(number) for part, number in parts.items()}
    return {key: answer if isinstance(answer, list) else str(answer)}


def _list(answer: object) -> list[str]:
    return [str(one) for one in answer] if isinstance(answer, list) else []
