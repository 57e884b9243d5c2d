"""Every page of the site in every state, one after another, for whoever wishes to look at it.

A tour leads a visitor on and gives the name of each state while it is on the screen.
"""

from collections.abc import Callable, Iterator, Mapping

from tests.browser.visitor import Visitor
from tests.web.people import OWNER, default

Tour = Callable[[Visitor], Iterator[str]]
NOBODYS = "A" * 43
ORDINARY = (
    "/",
    "/emergency-signs",
    "/what-we-keep",
    "/deleted",
    "/nothing-here",
    "/handouts/",
    "/handouts/danger-signs",
    "/handouts/form-boots",
    "/handouts/paper-tape",
    "/handouts/aid-rear-wheelchair",
    "/fits/",
    "/fits/?kind=rear_wheelchair",
    "/fits/?kind=mattress&units=imperial",
    f"/fitting/{NOBODYS}",
    f"/result/{NOBODYS}",
)
LEAKS = {
    **OWNER,
    "signs-today": {"flags": ["RF07"]},
    "signs-seen": {"known_flags": ["RF07"]},
    "measure-chest-girth": {"value": "44"},
    "you": {"owner": "Sam Wilberforce-Montgomery", "country": "gb"},
}
"""A dog that meets most pages; "NO_FEELING" meets the rest, and a number in doubt."""

NO_FEELING = {
    **OWNER,
    "movement": {"mobility": "X"},
    "feeling": {"feeling": "does_not_feel"},
    "feeling-by": {
        "feeling_by": "Dr Grey",
        "feeling_date-day": "20",
        "feeling_date-month": "10",
        "feeling_date-year": "2026",
    },
    "measure-chest-girth": {"value": "44 in"},
}
NEW_TO_NO_FEELING = frozenset({"feeling", "feeling-by", "is-it-right"})


def ordinary(visitor: Visitor) -> Iterator[str]:
    """The pages that belong to no dog."""
    for address in ORDINARY:
        visitor.page.goto(address)
        yield address.replace(NOBODYS, "expired")
    visitor.page.goto("/")
    visitor.press("Start now")
    yield "start-wrong"
    visitor.pointer.fill({"audience": "staff"})
    visitor.switch_language()
    yield "start-in-another-language"
    visitor.switch_language()
    visitor.page.goto("/fits/?kind=rear_wheelchair")
    visitor.press("See if it fits")
    yield "fits-wrong"
    visitor.pointer.fill(
        {
            "number-leg_height": "13 to 16",
            "condition": "degenerative_myelopathy",
            "vet_exam": "yes",
            "mobility": "C",
            "weight": "8.2",
        }
    )
    yield "fits-filled"
    visitor.switch_language()
    yield "fits-in-another-language"
    visitor.switch_language()
    visitor.press("See if it fits")
    yield "fits-told"


def questions(visitor: Visitor) -> Iterator[str]:
    """The questionnaire: each page as it comes, wrongly filled where it can be, and filled."""
    visitor.begin()
    for step in visitor.steps(LEAKS):
        yield step
        if step == "check":
            return
        here = visitor.page.url
        if _answered_wrongly(visitor):
            yield f"{step}-wrong"
        visitor.page.goto(here)
        visitor.pointer.fill(visitor.offered(LEAKS.get(step) or default(step)))
        yield f"{step}-filled"


def doubts(visitor: Visitor) -> Iterator[str]:
    """The pages that another dog meets: other questions, and a number that looks odd."""
    visitor.begin()
    for step in visitor.steps(NO_FEELING):
        if step in NEW_TO_NO_FEELING:
            yield step
        if step == "measure-chest-girth":
            yield from _with_old_key(visitor)
            visitor.open_folds()
            yield "measure-open"
    yield "check-in-doubt"
    visitor.press("Save and come back later")
    yield "saved"
    visitor.press("Carry on now")
    visitor.press("Show the result")
    yield "result-in-doubt"


def later(visitor: Visitor) -> Iterator[str]:
    """The measuring is skipped, and done after the result."""
    visitor.begin()
    visitor.walk(to="how-taken")
    visitor.open_folds()
    yield "how-taken-open"
    visitor.begin()
    visitor.walk(to="measure-chest-girth")
    visitor.open_folds()
    yield "first-measurement-open"
    visitor.press("Skip measuring for now")
    visitor.press("Back")
    yield "first-measurement-skipped"
    visitor.press("Skip measuring for now")
    visitor.walk()
    yield "check-not-measured"
    visitor.press("Show the result")
    yield "result-not-measured"
    visitor.press("Measure now")
    visitor.answer({"value": "44"})
    visitor.press("Continue")
    visitor.press("Skip measuring for now")
    visitor.walk()
    yield "check-half-measured"
    visitor.press("Show the result")
    visitor.open_folds()
    yield "result-half-measured-open"


def emergency(visitor: Visitor) -> Iterator[str]:
    """A dog that must go to a vet now, and what can become of its answers."""
    visitor.begin()
    visitor.answer({"flags": ["RF06"]})
    yield "go-now"
    visitor.press("A vet has seen this: carry on")
    visitor.walk()
    yield "check"
    visitor.press("Show the result")
    yield "referral"
    visitor.open_folds()
    yield "referral-open"
    for ended, left in (
        ("Do not keep them", "go-now-not-kept"),
        ("Delete this now", "go-now-gone"),
    ):
        visitor.begin()
        visitor.answer({"flags": ["RF06"]})
        visitor.open_folds()
        yield f"{left}-before-open"
        visitor.page.goto(visitor.page.inner_text("#after .link"))
        yield f"{left}-by-its-link"
        visitor.open_folds()
        visitor.press(ended)
        yield left


def result(visitor: Visitor) -> Iterator[str]:
    """A plan, and all that can be done with it, up to its end."""
    visitor.page.goto("/")
    visitor.press("Try an example dog")
    yield "check"
    visitor.press("Show the result")
    assert visitor.page.locator("table.ways").is_visible()
    yield "result"
    address = visitor.page.url
    visitor.open_folds()
    yield "result-open"
    visitor.press("Try an aid that you have at hand")
    yield "result-fits"
    visitor.page.go_back()
    visitor.page.go_back()
    yield "sent"
    for words in ("Change my answers", "Look again now"):
        visitor.page.goto(address)
        visitor.open_folds()
        visitor.press(words)
        yield words
    visitor.page.goto(address)
    visitor.open_folds()
    visitor.press("Do not keep it")
    yield "result-not-kept"
    visitor.open_folds()
    visitor.press("Delete this now")
    yield "result-deleted"
    visitor.page.goto(address)
    yield "result-gone"
    visitor.page.goto("/")
    visitor.press("Try an example dog")
    visitor.press("Show it, but do not keep it")
    yield "result-never-kept"


TOURS: Mapping[str, Tour] = {
    tour.__name__: tour for tour in (ordinary, questions, doubts, later, emergency, result)
}


def _answered_wrongly(visitor: Visitor) -> bool:
    """Press Continue with nonsense in each box; whether the page came back with its faults."""
    for box in visitor.page.locator("main input[type=text]").filter(visible=True).all():
        box.fill("??")
    visitor.press("Continue")
    return visitor.page.locator("#problem").count() > 0


def _with_old_key(visitor: Visitor) -> Iterator[str]:
    """A form that lay open too long: it comes back with what was typed, not saved."""
    keys = visitor.page.locator("main input[name=csrf_token]")
    keys.evaluate_all("all => all.forEach(one => { one.value = 'old'; })")
    visitor.pointer.use({"value": "44"}, visitor.words("Continue"))
    yield "open-too-long"
