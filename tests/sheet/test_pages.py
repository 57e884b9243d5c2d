"""Where blocks stand: page counts, order and size, nothing clipped and nothing split."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from fitting.present.view import ResultView
from fitting.sheet.columns import Balanced, Columns
from fitting.sheet.forms import Form, Part
from fitting.sheet.ladders import (
    AID_FORMS,
    FRIDGE_FORMS,
    LARGE_FORMS,
    LARGE_REPORT_FORMS,
    REPORT_FORMS,
)
from fitting.sheet.pages import Block, lay_out
from fitting.sheet.paper import Page, Paper, page_on
from fitting.sheet.pieces import Panel, Piece, Stack
from fitting.sheet.render import fit_sheet, render_sheet
from fitting.sheet.story import (
    aid_story,
    fridge_story,
    report_story,
    vet_story,
)
from fitting.sheet.styles import COMPACT, LARGE, LARGE_CLOSE, MEDIUM, PLAIN, ROOMY, Faces
from fitting.sheet.text import para
from tests.sheet.reading import page_texts, size_of, whole_text
from tests.sheet.views import (
    CARE,
    CONFINEMENT,
    EXERCISES,
    STOP,
    a_flag,
    a_referral,
    a_view,
    an_exercise,
    an_unconfirmed_view,
    another_condition,
    longer,
)

Story = Callable[[ResultView, Form], list[Block]]
LaterStory = Callable[[ResultView, Form, Form], list[Block]]

USUAL = {
    "usual": a_view(),
    "unconfirmed": an_unconfirmed_view(),
    "other": another_condition(),
    "staff": a_view(audience="staff"),
    "vet": a_view(audience="vet"),
}


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", ["usual", "unconfirmed", "other"])
def test_an_owners_plan_has_two_pages(name: str, paper: Paper) -> None:
    assert len(page_texts(render_sheet(USUAL[name], paper=paper))) == 2


@pytest.mark.parametrize("paper", Paper)
def test_a_full_page_for_the_fridge_has_each_exercise_in_few_words(paper: Paper) -> None:
    first, second = page_texts(render_sheet(a_view(), paper=paper))
    for one in EXERCISES:
        name = one.name.partition(" (")[0]
        assert all(line in first for line in (name, *one.dose, *one.brief, one.looks_right))
    assert "steps, reasons and longer lists" in second


@pytest.mark.parametrize("large", [False, True])
def test_who_asks_for_every_step_has_all_of_them_behind_the_same_pages(large: bool) -> None:
    pages = page_texts(render_sheet(a_view(), large_print=large))
    more = page_texts(render_sheet(a_view(), large_print=large, every_step=True))
    assert len(pages) < len(more) <= 2 * len(pages)
    whole = " ".join(more[len(pages) :])
    told = [line for one in EXERCISES for line in (*one.how, *one.before, *one.never, *one.dose)]
    assert [line for line in told if line not in whole] == []
    assert all(a_view().confirmation.page_line in page for page in more[len(pages) + 1 :])


def test_every_step_is_not_told_twice_nor_of_no_exercise() -> None:
    for view in (an_unconfirmed_view(), a_view(exercises=EXERCISES[:1], care=()), a_referral()):
        assert render_sheet(view, every_step=True) == render_sheet(view)


def test_what_has_no_few_words_has_all_its_steps() -> None:
    whole = tuple(replace(one, brief=()) for one in EXERCISES)
    text = whole_text(render_sheet(a_view(exercises=whole)))
    assert all(line in text for one in whole for line in one.how)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("audience", ["staff", "vet"])
def test_a_report_keeps_to_its_pages(audience: str, paper: Paper) -> None:
    pages = page_texts(render_sheet(a_view(audience=audience), paper=paper))
    assert len(pages) <= {"staff": 5, "vet": 6}[audience]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("name", ["usual", "unconfirmed", "other"])
def test_large_print_has_four_pages_at_most(name: str, paper: Paper) -> None:
    assert len(page_texts(render_sheet(USUAL[name], paper=paper, large_print=True))) <= 4


@pytest.mark.parametrize("paper", Paper)
def test_a_referral_in_large_print_has_two_pages(paper: Paper) -> None:
    pages = page_texts(render_sheet(a_referral(), paper=paper, large_print=True))
    assert len(pages) == 2
    assert "At night" in pages[0]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("view", [a_referral(), longer(a_referral())], ids=["usual", "longer"])
def test_a_referral_has_one_page(view: ResultView, paper: Paper) -> None:
    assert len(page_texts(render_sheet(view, paper=paper))) == 1


@pytest.mark.parametrize("paper", Paper)
def test_longer_words_cost_a_page_or_two_at_most(paper: Paper) -> None:
    assert len(page_texts(render_sheet(longer(a_view()), paper=paper))) <= 5


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large", [False, True])
def test_what_is_done_each_day_is_on_every_form_of_the_sheet(paper: Paper, large: bool) -> None:
    for view in (a_view(), longer(a_view())):
        text = whole_text(render_sheet(view, paper=paper, large_print=large))
        confinement = view.confinement
        assert confinement is not None
        kept = [confinement.heading, *confinement.allowed, *confinement.not_allowed[:6]]
        kept += [confinement.until, confinement.decides, *view.disclaimers]
        kept += [one.name.partition(" (")[0] for one in view.exercises]
        kept += [line for one in view.exercises for line in one.dose]
        kept += [line for one in view.exercises if one.how[0] not in text for line in one.brief]
        kept += [one.looks_right for one in view.exercises]
        kept += [line for one in view.exercises for line in one.stop_signs]
        kept += [line for one in view.care for line in (one.name, *one.dose, *one.stop_signs)]
        kept += [view.checks[0], view.wear[0], view.skin[0], view.cautions[0], *view.retake]
        kept += [view.minutes, view.next_visit, *view.teach_back]
        kept += [f"{one.name} {one.value}" for one in view.readings]
        assert [line for line in kept if line not in text] == []


def test_a_report_leaves_nothing_of_the_aids_off() -> None:
    view = another_condition(audience="staff")
    text = whole_text(render_sheet(view))
    kept = [*view.scope, view.doubts[0].text]
    for support in (*view.supports, *view.other_supports):
        kept += [support.name, *support.reasons]
    for aid in view.aids:
        kept += [aid.name, aid.fit, aid.chance, aid.runner_up, *aid.unpublished]
    kept += [one.how for one in view.readings]
    assert [line for line in kept if line not in text] == []


def test_a_sheet_that_leaves_something_off_says_so() -> None:
    view = a_view()
    assert view.outlook is not None
    text = whole_text(render_sheet(view))
    assert view.outlook.lines[0] not in text
    assert "Your result page has more" in text


def test_how_each_reading_was_taken_comes_back_where_there_is_room() -> None:
    view = another_condition(doubts=(), retake=())
    text = whole_text(render_sheet(view))
    assert all(one.how in text for one in view.readings)
    assert "how you measured" not in text


def test_a_list_that_ends_the_confinement_is_never_shortened() -> None:
    until = "Until your dog meets the list under “What moves your dog up”."
    view = a_view(confinement=replace(CONFINEMENT, until=until))
    assert view.stage is not None
    for large in (False, True):
        text = whole_text(render_sheet(view, large_print=large))
        assert all(line in text for line in view.stage.moves_up)


def test_confinement_comes_first_and_is_the_largest() -> None:
    pdf = render_sheet(a_view())
    text = page_texts(pdf)[0]
    assert (
        text.index(CONFINEMENT.heading) < text.index("Every day") < text.index("Your 3 exercises")
    )
    first = size_of(pdf, CONFINEMENT.not_allowed[3])
    assert first >= size_of(pdf, EXERCISES[0].dose[0]) + 2
    assert size_of(pdf, CONFINEMENT.heading) > first > size_of(pdf, CARE[0].name)
    assert size_of(pdf, CONFINEMENT.until) == 14


@pytest.mark.parametrize("faces", [ROOMY, MEDIUM, PLAIN, LARGE])
def test_letters_keep_their_least_sizes(faces: Faces) -> None:
    assert faces.body.size >= 12
    assert faces.must.size >= 14
    assert faces.first.size >= faces.must.size + 2
    assert faces.tiny.size >= 8


@pytest.mark.parametrize("faces", [LARGE, LARGE_CLOSE])
def test_large_print_is_18_points_for_all_that_is_read_to_act_on(faces: Faces) -> None:
    assert min(faces.body.size, faces.must.size, faces.first.size) == 18


@pytest.mark.parametrize("faces", [COMPACT, LARGE_CLOSE])
def test_where_a_sheet_is_full_the_confinement_stays_the_largest(faces: Faces) -> None:
    assert faces.first.size > faces.body.size
    assert faces.first_heading.size > max(faces.heading.size, faces.first.size)


def test_an_exercise_stands_whole_on_one_page() -> None:
    for large in (False, True):
        pages = page_texts(render_sheet(a_view(), large_print=large))
        for one in EXERCISES:
            told = (one.name.partition(" (")[0], *one.brief, one.looks_right)
            assert any(all(line in page for line in told) for page in pages)


def test_who_confirmed_stands_on_every_page_with_an_exercise() -> None:
    for large in (False, True):
        for paper in Paper:
            pages = page_texts(render_sheet(a_view(), paper=paper, large_print=large))
            carrying = [p for p in pages if any(one.looks_right in p for one in EXERCISES)]
            assert carrying
            line = a_view().confirmation.page_line
            assert all(line in page for page in carrying)


def test_a_signed_plan_needs_no_such_line() -> None:
    signed = replace(a_view().confirmation, state="vet_signed", page_line="")
    assert "This program has not asked" not in whole_text(render_sheet(a_view(confirmation=signed)))


def test_without_a_clearance_there_is_a_form_and_no_exercise() -> None:
    view = an_unconfirmed_view()
    text = whole_text(render_sheet(view))
    assert view.ask_vet is not None
    for line in (view.ask_vet.heading, *view.ask_vet.questions, *view.ask_vet.signature):
        assert line in text
    assert text.count("Yes No Date:") == 3
    assert view.exercise_note in text
    assert not any(one.name in text for one in EXERCISES)


def test_a_referral_says_what_to_do_and_sells_nothing() -> None:
    view = a_referral(aids=a_view().aids)
    text = whole_text(render_sheet(view))
    emergency = view.emergency
    assert emergency is not None
    lines = [emergency.heading, *emergency.what_we_saw, *emergency.do, *emergency.phone_script]
    lines += [*emergency.false_comfort, *emergency.afterwards]
    lines += [line for line in emergency.transport if line not in emergency.do]
    assert [line for line in lines if line not in text] == []
    assert text.index(emergency.heading) < text.index(emergency.do[0])
    assert not any(one.name in text for one in (*view.aids, *a_view().supports))
    for label in ("Your vet", "At night", "Emergency"):
        assert label in text


def test_a_referral_without_its_page_is_made_from_its_flags() -> None:
    text = whole_text(render_sheet(a_referral(emergency=None, headline="See a vet today.")))
    assert "See a vet today" in text
    assert all(line in text for line in (a_flag().text, *a_flag().do))


def test_a_sign_that_needs_a_vet_within_days_stands_on_the_first_page() -> None:
    flag = a_flag(urgency="within_days", text="Red skin stays red.", do=("Call in 2 days.",))
    page = page_texts(render_sheet(a_view(flags=(flag,))))[0]
    assert page.index(CONFINEMENT.heading) < page.index(flag.text) < page.index(flag.do[0])


def test_a_known_sign_is_printed_once() -> None:
    known = a_flag(state="known", text="You see no move on purpose.")
    text = whole_text(render_sheet(a_view(known_flags=(known,))))
    assert text.count(known.text) == 1
    told = f"Your vet knows of this: {known.text} If it gets worse, see a vet now."
    text = whole_text(render_sheet(a_view(known_flags=(known,), cautions=(told,))))
    assert text.count(known.text) == 1


def test_stop_signs_of_all_exercises_are_said_once() -> None:
    own = "Stop if the paw bleeds."
    exercises = (*EXERCISES[:2], an_exercise(id="E09", name="Cold pack", stop_signs=(*STOP, own)))
    for page in page_texts(render_sheet(a_view(exercises=exercises))):
        told = 1 if "1. Stand with help" in page else 0
        assert [page.count(line) for line in (*STOP, own)] == [told] * 6
        if told:
            assert page.index(STOP[0]) < page.index("1. Stand with help") < page.index(own)


@pytest.mark.parametrize(
    ("audience", "name"),
    [("owner", "Home care sheet"), ("staff", "Fitting report"), ("vet", "Recommendation sheet")],
)
def test_the_heading_follows_the_reader(audience: str, name: str) -> None:
    first = page_texts(render_sheet(a_view(audience=audience)))[0]
    assert name in first[:80]


def test_every_page_says_whose_it_is_and_what_it_is_not() -> None:
    pages = page_texts(render_sheet(a_view()))
    for number, page in enumerate(pages, 1):
        assert "Bella · 23 November 2026" in page
        assert f"Page {number} of {len(pages)}" in page
        assert "This sheet does not replace your vet." in page
        assert "Catalogue 3f9a6c21d07b" in page


def _filled(leaves_of: list[Block], page: Page) -> None:
    for leaf in lay_out(leaves_of, page):
        assert leaf.used + leaf.strip_height <= page.area_height + 0.01


EVERY_FORM = (
    *((fridge_story, form) for form in (*FRIDGE_FORMS, *LARGE_FORMS)),
    *((report_story, form) for form in (*REPORT_FORMS, *LARGE_REPORT_FORMS)),
    *((vet_story, form) for form in (*REPORT_FORMS, *LARGE_REPORT_FORMS)),
)
AFTER = tuple((aid_story, form) for form in (*AID_FORMS, *LARGE_FORMS))
SHOWN = (a_view(), longer(a_view()), an_unconfirmed_view())


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(("story", "form"), EVERY_FORM)
def test_no_form_runs_over_the_edge_of_a_page(story: Story, form: Form, paper: Paper) -> None:
    page = page_on(paper, large_print=not form.wide)
    for view in SHOWN:
        _filled(story(view, form), page)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(("story", "form"), AFTER)
def test_no_later_page_runs_over_its_edge(story: LaterStory, form: Form, paper: Paper) -> None:
    page = page_on(paper, large_print=not form.wide)
    for before in (FRIDGE_FORMS[0], FRIDGE_FORMS[-1]):
        for view in SHOWN:
            _filled(story(view, form, before), page)


@pytest.mark.parametrize("large", [False, True])
def test_very_long_text_goes_on_overleaf_and_loses_nothing(large: bool) -> None:
    words = [f"w{number}" for number in range(380)]
    told = " ".join(words)
    long = replace(CONFINEMENT, allowed=(told,), not_allowed=(told,))
    view = a_view(
        confinement=long,
        exercises=(an_exercise(how=(told, told), brief=()),),
        cautions=(told,),
        care=(an_exercise(how=(), dose=(told,), name="Care"),),
    )
    pages = page_texts(render_sheet(view, large_print=large))
    text = " ".join(pages)
    assert all(text.count(f"{word} ") >= 6 for word in words[:-1])


def _piece(height: int) -> Piece:
    lines = [para(f"line {number}", PLAIN.body) for number in range(height)]
    return Stack(lines, 0)


@pytest.mark.parametrize(
    "piece",
    [
        _piece(30),
        Panel(_piece(30)),
        Columns([_piece(30), _piece(5)], (1, 1)),
        Balanced([_piece(20), _piece(20), _piece(3)]),
    ],
    ids=["stack", "panel", "columns", "balanced"],
)
def test_a_cut_piece_fits_and_goes_on(piece: Piece) -> None:
    whole = piece.measure(400)
    head, tail = piece.break_up(400, 200)
    assert head is not None
    assert tail is not None
    assert head.measure(400) <= 200
    assert head.measure(400) + tail.measure(400) >= 0.9 * whole


def test_columns_of_like_height_are_read_down_the_left_one_first() -> None:
    pieces = [_piece(4) for _ in range(4)]
    balanced = Balanced(pieces, 0)
    assert balanced.measure(400) == pytest.approx(2 * pieces[0].measure(190))


def test_room_that_is_left_goes_to_pictures_and_care_first() -> None:
    page = page_on(Paper.A4, large_print=False)
    view = a_view(care=CARE[:1], exercises=EXERCISES[:2])
    fridge, *_ = fit_sheet(view, page, large_print=False)
    assert len(fridge.leaves) == 1
    assert fridge.form.has(Part.EXERCISE_PICTURES)
    assert fridge.form.has(Part.CARE)
    assert not fridge.form.has(Part.STEPS)


def test_a_short_page_for_the_fridge_is_filled_by_the_aid() -> None:
    page = page_on(Paper.A4, large_print=False)
    assert (
        len(fit_sheet(a_view(care=(), exercises=(), confinement=None), page, large_print=False))
        == 1
    )


@pytest.mark.parametrize("signed", [False, True])
def test_a_sheet_that_a_vet_has_not_signed_says_draft_on_every_page(signed: bool) -> None:
    state = "vet_signed" if signed else "owner_reported"
    confirmation = replace(a_view().confirmation, state=state)
    pages = page_texts(render_sheet(a_view(audience="vet", confirmation=confirmation)))
    assert all(("Draft: not signed by a vet" in page) is not signed for page in pages)
    assert "Signed by a vet" in " ".join(pages)
    assert "Draft" not in whole_text(render_sheet(a_view(confirmation=confirmation)))


def test_a_report_has_room_for_settings_and_says_until_when_it_goes_back() -> None:
    text = whole_text(render_sheet(an_unconfirmed_view(audience="staff")))
    for line in ("Settings as fitted", "Must be", "Set to", "Return by", "Fitted by", "Part code"):
        assert line in text


def test_a_heading_never_ends_a_page() -> None:
    alone = an_exercise(before=(), stop_signs=(), never=())
    flag = a_flag(urgency="within_days", text="Red skin stays red.")
    for first in range(1, 4):
        view = a_view(exercises=(alone,), flags=(flag,) * first)
        for page in page_texts(render_sheet(view)):
            body = page.split("Bella · 23 November 2026")[0]
            assert not body.rstrip().endswith("Your one exercise")


def test_every_rule_is_printed_however_many_there_are() -> None:
    more = tuple(f"Rule {number} is told in a great many words." for number in range(30))
    banned = (*CONFINEMENT.not_allowed, *more)
    view = a_view(confinement=replace(CONFINEMENT, not_allowed=banned, largest=3))
    text = whole_text(render_sheet(view))
    for rule in banned:
        assert rule in text
