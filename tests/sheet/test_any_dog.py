"""Any dog, the real catalogue: a sheet within its pages, with all that is never left off."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fitting.core.answers import Answers
from fitting.core.recommendation import recommend
from fitting.core.units import Units
from fitting.present.build import present
from fitting.present.view import ResultView
from fitting.sheet.letters import clean
from fitting.sheet.paper import Paper, page_on
from fitting.sheet.render import fit_sheet, render_sheet
from tests.present.small_catalog import TODAY
from tests.present.test_every_result import DOGS, the_catalog
from tests.sheet.reading import whole_text
from tests.sheet.test_dogs import LINK


def kept(view: ResultView) -> list[str]:
    """The lines that no form of an owner's sheet leaves off, exercises apart."""
    lines = [*view.disclaimers]
    if view.emergency is not None:
        emergency = view.emergency
        lines += [emergency.heading, *emergency.what_we_saw, *emergency.do]
        lines += [one for one in emergency.transport if one not in emergency.do]
        return [*lines, *(one.removeprefix("- ") for one in emergency.phone_script)]
    if view.confinement is not None:
        told = view.confinement
        lines += [told.heading, *told.allowed, *told.not_allowed, told.until, told.decides]
    # A plan always tells when to call a vet at once, apart from what this dog has now.
    assert view.danger
    urgent = view.danger[0]
    assert urgent.urgency == "now"
    lines += [urgent.heading, "; ".join(urgent.signs)]
    for one in view.exercises:
        lines += [*one.dose, *one.stop_signs, one.looks_right]
    for one in view.care:
        lines += [one.name, *one.dose, *one.stop_signs]
    for flag in view.flags:
        lines += [flag.text, *flag.do]
    lines += [*view.retake, view.minutes, view.next_visit]
    # What is said of a sign that the dog has now stands beside the sign.
    signs = [flag.text for flag in view.flags]
    pressing = view.cautions[: view.pressing]
    lines += [one for one in pressing if not any(sign in one for sign in signs)]
    return [*lines, *(one.value for one in view.readings)]


def crowded(view: ResultView) -> bool:
    """Whether so much is wrong or odd at once that the sheet may take one page more.

    None of that can be left off: signs with what to do, what a vet knows of, what looks odd, what
    to take care of, and readings. Without exercises there is room for all of it.
    """
    told = len(view.flags) + len(view.known_flags) + len(view.doubts) // 3
    told += len(view.cautions) // 5 + len(view.readings) // 5
    return bool(view.exercises) and told >= 4


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


@given(dog=DOGS, paper=st.sampled_from(Paper), large=st.booleans())
def test_any_dog_has_a_sheet_of_few_pages_that_loses_nothing(
    dog: Answers, paper: Paper, large: bool
) -> None:
    catalog = the_catalog()
    view = present(recommend(dog, catalog, TODAY), catalog, units=Units.METRIC)
    view = replace(view, link=LINK)
    page = page_on(paper, large_print=large)
    leaves = [leaf for one in fit_sheet(view, page, large_print=large) for leaf in one.leaves]
    allowed = (1 if view.kind == "referral" else 2) * (2 if large else 1)
    assert len(leaves) <= allowed + crowded(view)
    assert all(leaf.used + leaf.strip_height <= page.area_height + 0.01 for leaf in leaves)
    text = whole_text(render_sheet(view, paper=paper, large_print=large, link=LINK))
    assert [line for line in kept(view) if one_line(line) not in text] == []
    for exercise in view.exercises:
        whole, few = exercise.how, exercise.brief
        assert all(one in text for one in whole) or (few and all(one in text for one in few))
