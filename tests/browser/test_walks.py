"""Eight dogs go the whole way to their result: narrow and wide, with scripts and without, by
pointer and by keyboard alone, in English and in Spanish."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Browser

from fitting.core.catalog import Catalog
from fitting.core.words import StageId, Support
from fitting.present.say import look_up, speaking
from tests.browser.dogs import (
    EMERGENCY,
    NEVER_MEASURED,
    WALKS,
    WHO_ANSWERS,
    Way,
    answers_of,
    case_of,
)
from tests.browser.hands import Keys
from tests.browser.looks import cut_off, heavy, shifts, small_targets
from tests.browser.visitor import Visitor, visiting
from tests.core.test_cases import Case

FEWEST_STOPS = 15


@pytest.mark.parametrize(("name", "way"), WALKS, ids=[f"{name}-{way}" for name, way in WALKS])
def test_a_dog_comes_to_its_result(
    chromium: Browser, site: str, catalog: Catalog, name: str, way: Way
) -> None:
    case = case_of(name)
    faults: list[str] = []
    with visiting(
        chromium,
        site,
        width=way.width,
        scripts=way.scripts,
        keyboard=way.keyboard,
        language=way.language,
    ) as visitor:
        visitor.begin(WHO_ANSWERS[name])
        steps = []
        for step in visitor.steps(answers_of(case)):
            steps.append(step)
            faults += _look(visitor, way)
        assert ("go-now" in steps) == (name == EMERGENCY)
        if name == NEVER_MEASURED:
            unable = visitor.page.get_by_text(visitor.words("Could not be measured"))
            assert unable.count() == len([one for one in steps if one.startswith("measure-")]) > 5
        visitor.press("Show the result")
        faults += _look(visitor, way)
        _is_as_expected(visitor, case, catalog)
        if isinstance(visitor.hands, Keys):
            assert visitor.hands.through() > FEWEST_STOPS
            faults += visitor.hands.faults
        assert faults == []


def _look(visitor: Visitor, way: Way) -> list[str]:
    page = visitor.page
    assert page.locator("html").get_attribute("lang") == way.language
    moved = shifts(page) if way.scripts else []
    return cut_off(page) + small_targets(page) + heavy(visitor) + moved


def _is_as_expected(visitor: Visitor, case: Case, catalog: Catalog) -> None:
    """What the vet who wrote the case expects is on the page, in its language."""
    page, expect = visitor.page, case.expect
    assert page.locator("#now").count() == (expect["kind"] == "referral")
    with speaking(visitor.language):
        if expect["stage"] in catalog.stages and expect["kind"] == "recommendation":
            stage = catalog.stages[StageId(str(expect["stage"]))]
            assert page.locator("#stage h2").inner_text() == look_up(stage.name)
        names = {look_up(catalog.supports[one].name): one for one in catalog.supports}
    expected = expect["supports"]
    assert isinstance(expected, Mapping)
    shown = page.locator("#supports .titled:has(.verdict)").evaluate_all(
        "all => all.map(e => [e.firstElementChild.textContent,"
        " e.querySelector('.verdict').classList[1]])"
    )
    verdicts = {names[name]: verdict for name, verdict in shown if name in names}
    agreed = {one: verdicts[one] for one in map(Support, expected) if one in verdicts}
    assert agreed == {one: expected[one.value] for one in agreed}
    assert agreed or expect["kind"] == "referral"
