"""People who fill in the questionnaire: what each answers, page by page.

A page that is not named here is left as it stands, which means "not known" or "none of these".
"""

from tests.web.client import PageClient

OWNER = {
    "condition": {"condition": "ivdd"},
    "vet-exam": {"vet_exam": "yes"},
    "change": {"trend": "better"},
    "treatment": {"pathway": "surgical"},
    "operation": {
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
    "legs": {"affected": ["left_hind", "right_hind"]},
    "front-legs": {"front_legs": "strong"},
    "toilet": {"can_urinate": "yes"},
    "pain": {"pain_controlled": "yes"},
    "wound": {"wound_healed": "yes", "wound_problem": "no"},
    "skin": {"open_sores": "no"},
    "dog": {"name": "Biscuit", "breed": "Dachshund", "sex": "male", "age_years": "6"},
    "weight": {"weight": "8,2", "weight_basis": "scale"},
    "measure-chest-girth": {
        "value": "44",
        "posture": "supported",
        "tool": "soft_tape",
        "by": "helped",
    },
    "measure-back-length": {"value": "16 1/4 in"},
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
        browser.send(dict(given), press="Continue")
    raise AssertionError(f"the questionnaire never came to {to}: {browser.seen[-5:]}")


def default(page: str) -> dict[str, object]:
    """The least that a page takes."""
    if page.startswith("signs-"):
        return {"known_flags" if page == "signs-seen" else "flags": ["none"]}
    if page.startswith("measure-"):
        return {"skip": ["skip"]}
    return {
        "spine": {"region": "unknown"},
        "treatment": {"pathway": "unknown"},
        "change": {"trend": "unknown"},
        "allowed": {"clearance": "none"},
        "levelled-off": {"plateau": "unknown"},
        "front-legs": {"front_legs": "not_tested"},
        "toilet": {"can_urinate": "unknown"},
        "pain": {"pain_controlled": "unknown"},
        "skin": {"open_sores": "unknown"},
    }.get(page, {})
