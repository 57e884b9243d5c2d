"""Dogs answered by chance: whatever is chosen, every page is sound and a result comes out."""

import random

import pytest

from tests.web.client import Node, PageClient
from tests.web.people import start

TEXTS = {
    "age_years": ["7", "0.5", ""],
    "weight": ["8.2", "40 kg", "18 lb", ""],
    "body_condition": ["5", ""],
    "value": ["20", "9 1/2 in", "24,5 cm"],
    "door_width": ["76", ""],
    "lift_limit": ["10", ""],
    "helpers": ["1", "2", ""],
    "country": ["GB", "us", ""],
}
DATES = [("1", "11", "2026"), ("16", "10", "2026"), ("3", "2", "2026"), ("", "", "")]


@pytest.mark.parametrize("seed", range(8))
def test_any_dog_gets_a_result(browser: PageClient, seed: int) -> None:
    walk_by_chance(browser, random.Random(seed))  # noqa: S311  Chance for tests, not for secrets.
    assert browser.address.startswith("/result/")
    sheet = browser.http.get(f"{browser.address}/sheet.pdf")
    assert sheet.data.startswith(b"%PDF-")


def walk_by_chance(browser: PageClient, chance: random.Random) -> None:
    """Answer every page with something that it offers, up to the result."""
    draft = start(browser, chance.choice(["owner", "staff", "vet"]))
    for _ in range(90):
        step = browser.address.rsplit("/", 1)[1]
        if step == "check":
            browser.send({}, press="Show the result")
            return
        if step == "go-now":
            browser.follow("A vet has seen this")
            continue
        if step == "is-it-right":
            browser.send({}, press=chance.choice(browser.page.all("button")).text)
            continue
        skipped = step.startswith("measure-") and chance.random() < 0.4
        answers = _some_answers(browser.page, chance)
        if skipped:
            answers["value"] = ""
        browser.send(answers, press="I could not measure this" if skipped else "Continue")
    raise AssertionError(f"{draft} has no end: {browser.seen[-5:]}")


def _some_answers(page: Node, chance: random.Random) -> dict[str, object]:
    boxes = [n.attrs for n in page.all("input") if n.attrs.get("type") in ("radio", "checkbox")]
    offered: dict[str, list[str]] = {}
    for box in boxes:
        offered.setdefault(box["name"], []).append(box["value"])
    answers: dict[str, object] = {name: chance.choice(all_) for name, all_ in offered.items()}
    if "flags" in answers and chance.random() < 0.7:
        answers["flags"] = "none"
    for node in page.all("input"):
        name = node.attrs.get("name", "")
        if node.attrs.get("type") == "text" and name in TEXTS:
            answers[name] = chance.choice(TEXTS[name])
        elif name.endswith("-day"):
            stem = name.removesuffix("-day")
            parts = zip(("day", "month", "year"), chance.choice(DATES), strict=True)
            answers.update({f"{stem}-{part}": typed for part, typed in parts})
    return answers
