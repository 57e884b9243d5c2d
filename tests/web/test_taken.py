"""How measurements are taken: asked once, with what differs for one kept at that one."""

import io

import zxingcpp
from PIL import Image

from fitting.core.catalog import Catalog
from fitting.core.words import Audience
from fitting.store import Store
from fitting.web.example import example_answers
from fitting.web.flow import TAKEN, follow
from fitting.web.qr import draw_code
from tests.build import TODAY
from tests.web.client import PageClient
from tests.web.people import OWNER, start, walk

ONCE = {"by": "helped", "posture": "supported", "tool": "soft_tape"}


def test_it_is_asked_once_and_stands_for_every_reading(browser: PageClient, store: Store) -> None:
    draft = start(browser)
    walk(browser, OWNER)
    kept = store.read_draft(draft.rsplit("/", 1)[1]).answers
    assert kept[TAKEN] == ONCE
    assert kept["measurements"] == {
        "chest_girth": {"value": "44 cm"},
        "neck_girth": {"value": "11 1/2 in", "posture": "lying"},
    }
    browser.send({}, press="Show the result")
    case = store.read_case(browser.address.rsplit("/", 1)[1])
    readings = case.answers["measurements"]
    assert isinstance(readings, dict)
    assert readings["chest_girth"] == {"value": "44 cm", **ONCE}
    assert readings["neck_girth"] == {"value": "11 1/2 in", **ONCE, "posture": "lying"}


def test_a_later_change_of_it_follows_to_all_but_what_differs(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, OWNER)
    browser.open(f"{draft}/how-taken?change=1")
    browser.send({"taken.posture": "standing"}, press="Continue")
    assert browser.address == f"{draft}/check"
    rows = {n.attrs["id"]: n.text for n in browser.page.walk() if "row-" in n.attrs.get("id", "")}
    assert "It lay on its side" in rows["row-measure-neck-girth"]
    assert "It was held up" not in rows["row-measure-chest-girth"]
    assert "It stands by itself" in browser.page.text


def test_what_all_readings_of_an_older_case_share_is_said_once(catalog: Catalog) -> None:
    answers = example_answers(TODAY)
    flow = follow(answers, catalog, Audience.OWNER)
    assert flow.told == answers
    assert flow.taken == {"by": "helped", "posture": "supported"}
    assert flow.own["chest_girth"] == {"value": "44 cm", "tool": "soft_tape"}


def test_a_dog_that_lies_is_taught_lying_first(browser: PageClient) -> None:
    start(browser)
    lying = {**OWNER["how-taken"], "taken.posture": "lying"}
    walk(browser, {**OWNER, "how-taken": lying}, to="measure-waist-girth")
    first, second = [
        title.text for title in browser.page.all("svg") for title in title.all("title")
    ]
    assert "lies on its side" in first
    assert "stands" in second


def test_a_measurement_that_was_left_out_says_so_and_what_it_costs(browser: PageClient) -> None:
    draft = start(browser)
    walk(browser, OWNER, to="measure-waist-girth")
    (costs,) = [n for n in browser.page.walk() if n.attrs.get("id") == "costs"]
    assert costs.text.startswith("Without it")
    browser.send({}, press="I could not measure this")
    assert browser.address != f"{draft}/measure-waist-girth"
    browser.open(f"{draft}/measure-waist-girth")
    assert "You told us that you could not measure this." in browser.page.text
    browser.send({"value": "37"}, press="Continue")
    assert "Waist girth: 37 cm, that is 14 1/2 in" in browser.page.text


def test_only_numbers_are_read_back(browser: PageClient) -> None:
    start(browser)
    walk(browser, OWNER, to="measure-chest-girth")
    assert "Weight: 8.2 kg, that is 18 lb 1 oz" in browser.page.classed("read")[0].text
    walk(browser, OWNER, to="measure-waist-girth")
    assert not browser.page.classed("read")


def test_the_code_on_the_page_holds_the_link(browser: PageClient) -> None:
    draft = start(browser)
    browser.open(f"{draft}/later")
    (code,) = browser.page.classed("qr")
    drawn = draw_code(f"http://localhost{draft}")
    assert drawn is not None
    assert code.all("path")[1].attrs["d"] == drawn.path
    assert read_code(drawn.path, drawn.side) == f"http://localhost{draft}"
    assert draw_code("x" * 300) is None


def read_code(path: str, side: int) -> str:
    """What a camera reads from the path of a code."""
    size = 6
    image = Image.new("L", (side * size, side * size), 255)
    for run in path.split("M")[1:]:
        at, rest = run.split("h", 1)
        x, y = map(int, at.split())
        length = int(rest.split("v", 1)[0])
        image.paste(0, (x * size, y * size, (x + length) * size, (y + 1) * size))
    buffer = io.BytesIO()
    image.save(buffer, "png")
    (found,) = zxingcpp.read_barcodes(image)
    return str(found.text)
