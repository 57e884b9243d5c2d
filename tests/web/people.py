"""People who fill in the questionnaire: what each answers, page by page.

A page that is not named here is left as it stands, which means "not known" or "none of these";
a measurement is told to be one that could not be taken, and what looks odd is kept.
"""

from collections.abc import Mapping

from tests.web.client import Node, PageClient

MEASURE_REST = "Measure the rest now"

OWNER = {
    "condition": {"condition": "ivdd"},
    "vet-exam": {"vet_exam": "yes"},
    "change": {"trend": "better"},
    "treatment": {"pathway": "surgical"},
    "dates": {
        "surgery_date-day": "16",
        "surgery_date-month": "10",
        "surgery_date-year": "2026",
    },
    "movement": {"mobility": "C"},
    "allowed": {"clearance": "rehab_ok"},
    "allowed-by": {
        "clearance_by": "Dr Ada Vet",
        "clearance_date-day": "20",
        "clearance_date-month": "11",
        "clearance_date-year": "2026",
    },
    "rest": {"rest_end-day": "20", "rest_end-month": "11", "rest_end-year": "2026"},
    "levelled-off": {"plateau": "no"},
    "spine": {"region": "thoracolumbar"},
    "legs": {"affected": ["left_hind", "right_hind"], "front_legs": "strong"},
    "toilet": {"can_urinate": "yes"},
    "pain": {"pain_controlled": "yes", "open_sores": "no"},
    "wound": {"wound_healed": "yes"},
    "dog": {"name": "Biscuit", "breed": "Dachshund", "sex": "male", "age_years": "6"},
    "weight": {"weight": "8,2", "weight_basis": "scale"},
    "how-taken": {
        "taken.by": "helped",
        "taken.posture": "supported",
        "taken.tool": "soft_tape",
    },
    "measure-chest-girth": {"value": "44"},
    "measure-neck-girth": {"value": "11 1/2 in", "posture": "lying"},
    "you": {"owner": "Sam", "country": "gb"},
}


def start(browser: PageClient, audience: str = "owner") -> str:
    """Begin; returns the address of the draft."""
    browser.open("/")
    browser.send({"audience": audience}, press="Start now")
    return browser.address.rsplit("/", 1)[0]


def walk(browser: PageClient, answers: dict[str, dict[str, object]], *, to: str = "check") -> None:
    """Go on from the page that is open, answering each, until the page `to` is open."""
    for _ in range(80):
        page = browser.address.rsplit("/", 1)[1]
        if page == to:
            return
        given = answers.get(page) or default(page)
        if page == "is-it-right":
            browser.send({}, press="It is right")
            continue
        browser.send(dict(given), press=press_of(page, given, rest=offers_rest(browser.page)))
    raise AssertionError(f"the questionnaire never came to {to}: {browser.seen[-5:]}")


def press_of(page: str, given: Mapping[str, object], *, rest: bool) -> str:
    """The words of the button that a person presses who measures all that is asked.

    `rest` tells whether the page offers to go on measuring.
    """
    if page.startswith("measure-") and not given:
        return "I could not measure this"
    return MEASURE_REST if rest else "Continue"


def offers_rest(page: Node) -> bool:
    """Whether this page asks if the other measurements can wait."""
    return any(one.attrs.get("value") == "measure-on" for one in page.all("button"))


def default(page: str) -> dict[str, object]:
    """The least that a page takes."""
    if page.startswith("signs-"):
        return {"known_flags" if page == "signs-seen" else "flags": ["none"]}
    return {
        "spine": {"region": "unknown"},
        "treatment": {"pathway": "unknown"},
        "change": {"trend": "unknown"},
        "allowed": {"clearance": "none"},
        "levelled-off": {"plateau": "unknown"},
        "legs": {"front_legs": "not_tested"},
        "toilet": {"can_urinate": "unknown"},
        "pain": {"pain_controlled": "unknown", "open_sores": "unknown"},
        "wound": {"wound_healed": "unknown"},
    }.get(page, {})
