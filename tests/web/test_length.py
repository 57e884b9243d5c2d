"""How long the questionnaire is: pages, fields and words that an owner meets on the way."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

from tests.web.client import Node, PageClient, seen_text
from tests.web.people import OWNER, default, offers_rest, press_of, start, walk

DOCUMENT = Path(__file__).parents[2] / "docs" / "questionnaire.md"
AFTER_SURGERY = OWNER
IN_REST = {
    **OWNER,
    "treatment": {"pathway": "conservative"},
    "dates": {"onset_date-day": "15", "onset_date-month": "11", "onset_date-year": "2026"},
    "allowed": {"clearance": "diagnosed"},
    "rest": {"rest_end-day": "10", "rest_end-month": "1", "rest_end-year": "2027"},
}
FOR_WHEELS = {
    **OWNER,
    "condition": {"condition": "degenerative_myelopathy"},
    "dates": {"onset_date-day": "1", "onset_date-month": "3", "onset_date-year": "2026"},
    "dog": {"name": "Bella", "breed": "Boxer", "sex": "female", "age_years": "9"},
    "weight": {"weight": "28", "weight_basis": "scale"},
    "measure-chest-girth": {"value": "76"},
    "measure-neck-girth": {"value": "45"},
}


NO_DISC = {**FOR_WHEELS, "movement": {"mobility": "B"}}
PATHS: dict[str, dict[str, dict[str, object]]] = {
    "Slipped disc, after surgery": AFTER_SURGERY,
    "Slipped disc, in rest": IN_REST,
    "Degenerative myelopathy, cannot walk": FOR_WHEELS,
    "Stroke of the spine, wobbly": {**NO_DISC, "condition": {"condition": "fce"}},
    "Arthritis, walks": {
        **NO_DISC,
        "condition": {"condition": "arthritis"},
        "movement": {"mobility": "A"},
    },
    "A front leg is missing, walks": {
        **NO_DISC,
        "condition": {"condition": "amputee"},
        "movement": {"mobility": "A"},
        "legs": {"affected": ["left_front"], "front_legs": "weak"},
    },
    "Balance trouble, wobbly": {**NO_DISC, "condition": {"condition": "vestibular"}},
    "Nobody knows yet, no vet so far": {
        **NO_DISC,
        "condition": {"condition": "undiagnosed"},
        "vet-exam": {"vet_exam": "no"},
    },
}
"""People with another problem each, who answer what they can."""

WORDS_A_MINUTE = 200
SECONDS_A_FIELD = 5
SECONDS_A_MEASUREMENT = 40
"""The project's own estimate; nobody was timed."""
TEN_MINUTES = 10


@dataclass
class Length:
    """What one walk meets. A field in a fold that stays shut is not met.

    `new_words` are those of texts that stood on no page before: nobody reads "Continue" anew.
    """

    pages: int = 0
    fields: int = 0
    measurements: int = 0
    words: int = 0
    new_words: int = 0

    @property
    def minutes(self) -> float:
        """How long it takes, by the project's own estimate: to read, to fill in and to measure."""
        answered = self.fields * SECONDS_A_FIELD + self.measurements * SECONDS_A_MEASUREMENT
        return self.new_words / WORDS_A_MINUTE + answered / 60


class Walk(StrEnum):
    """What somebody does who comes to the measurements."""

    SKIP = "skip"
    CONTINUE = "press Continue on each page, so measure what says most about the size"
    ALL = "measure all at once"


def walk_counting(
    browser: PageClient, answers: dict[str, dict[str, object]], way: Walk = Walk.ALL
) -> Length:
    """Go from the first page to the check page, counting what is on each.

    Who skips reads the page of the first measurement, and passes over it.
    """
    start(browser)
    met = Length()
    read: set[str] = set()
    for _ in range(80):
        step = browser.address.rsplit("/", 1)[1]
        if step == "check":
            return met
        main = browser.page.all("main")[0]
        texts = {" ".join(one.split()) for one in seen_texts(main)}
        skips = step.startswith("measure-") and way is Walk.SKIP
        met.pages += 1
        met.fields += 0 if skips else count_fields(browser.page)
        met.measurements += step.startswith("measure-") and not skips
        met.words += len(seen_text(main).split())
        met.new_words += sum(len(one.split()) for one in texts - read)
        read |= texts
        if step == "go-now":
            browser.follow("A vet has seen this")
            continue
        if step == "is-it-right":
            browser.send({}, press="It is right")
            continue
        if skips:
            browser.send({}, press="Skip measuring for now")
            continue
        names = {node.attrs.get("name", "") for node in main.walk()}
        given = {
            name: one for name, one in (answers.get(step) or default(step)).items() if name in names
        }
        if step.startswith("measure-") and way is Walk.CONTINUE and not given:
            given = {"value": "40"}
        rest = way is Walk.ALL and offers_rest(browser.page)
        browser.send(dict(given), press=press_of(step, given, rest=rest))
    raise AssertionError(browser.seen[-5:])


def count_fields(page: Node) -> int:
    """The questions on a page: a box, a date or a group of choices is one."""
    groups = {
        node.attrs["name"].rsplit("-", 1)[0] if _of_a_date(node) else node.attrs["name"]
        for node in page.all("input")
        if node.attrs.get("type") != "hidden" and not _in_shut_fold(node)
    }
    return len(groups)


def _of_a_date(node: Node) -> bool:
    return node.attrs["name"].endswith(("-day", "-month", "-year"))


def _in_shut_fold(node: Node) -> bool:
    above = node.parent
    while above is not None:
        if above.tag == "details" and "open" not in above.attrs:
            return True
        above = above.parent
    return False


def seen_texts(node: Node) -> list[str]:
    """The same, text by text."""
    return [
        text for one in _seen(node) for text in ([one] if isinstance(one, str) else seen_texts(one))
    ]


def _seen(node: Node) -> list[Node | str]:
    if node.tag in ("svg", "datalist"):
        return []
    shut = node.tag == "details" and "open" not in node.attrs
    return [*node.all("summary")[:1]] if shut else node.parts


# While every measurement asked how it was taken, and what no result shows was measured too, these
# walks met 38, 30 and 32 pages with 87, 57 and 80 fields, in 3814, 2754 and 3466 words.
@pytest.mark.parametrize(
    ("answers", "pages", "fields", "words"),
    [
        pytest.param(AFTER_SURGERY, 28, 40, 2600, id="after-surgery"),
        pytest.param(IN_REST, 25, 35, 2450, id="in-rest"),
        pytest.param(FOR_WHEELS, 26, 37, 2850, id="for-wheels"),
    ],
)
def test_an_owner_meets_no_more_than_this(
    browser: PageClient,
    answers: dict[str, dict[str, object]],
    pages: int,
    fields: int,
    words: int,
) -> None:
    met = walk_counting(browser, answers)
    assert met.pages <= pages, met
    assert met.fields <= fields, met
    assert met.words <= words, met


def test_a_field_in_a_shut_fold_is_not_met(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER, to="measure-chest-girth")
    assert count_fields(browser.page) == 1
    browser.send({"value": "44", "posture": "lying"}, press="Continue")
    browser.follow("Back")
    assert count_fields(browser.page) == 4


@pytest.mark.parametrize("name", PATHS)
def test_the_page_on_the_questionnaire_tells_how_long_it_is(browser: PageClient, name: str) -> None:
    row = f"| {name} "
    for way in (Walk.CONTINUE, Walk.ALL):
        met = walk_counting(browser, PATHS[name], way)
        row += f"| {met.pages} | {met.fields} | {met.measurements} "
        row += f"| {_hundreds(met.new_words)} | {met.minutes:.1f} "
    row += f"| {walk_counting(browser, PATHS[name], Walk.SKIP).minutes:.1f} |"
    assert row in DOCUMENT.read_text(encoding="utf-8"), f"put this into {DOCUMENT}:\n{row}"


@pytest.mark.parametrize("name", PATHS)
@pytest.mark.parametrize("way", [Walk.CONTINUE, Walk.SKIP])
def test_the_questionnaire_takes_less_than_ten_minutes(
    browser: PageClient, name: str, way: Walk
) -> None:
    assert walk_counting(browser, PATHS[name], way).minutes < TEN_MINUTES


def _hundreds(words: int) -> str:
    return f"{round(words, -2):,}"
