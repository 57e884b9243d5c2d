"""Titles, confinement and who confirmed: what opens a sheet."""

from dataclasses import replace
from datetime import date

import pytest

from fitting.core.answers import Override
from fitting.core.result import Reason, RehabPlan
from fitting.core.words import (
    Clearance,
    Condition,
    Confirmation,
    StageId,
)
from tests.present.small import a_recommendation, a_referral, an_assessment, answers
from tests.present.views import at_stage, cleared, view_of


@pytest.mark.parametrize(
    ("audience", "title"),
    [
        ("owner", "Care and exercise sheet for Wurst"),
        ("staff", "Fitting report"),
        ("vet", "Recommendation sheet"),
    ],
)
def test_the_title_follows_the_reader(audience: str, title: str) -> None:
    assert view_of(audience=audience).title == title


def test_a_dog_without_a_name_is_your_dog() -> None:
    nameless = a_recommendation(an_assessment(answers(name=" ")))
    assert view_of(nameless).title == "Care and exercise sheet for your dog"


def test_an_unknown_audience_is_an_error() -> None:
    with pytest.raises(ValueError, match="stranger"):
        view_of(audience="stranger")


def test_the_headline_names_the_best_aids_and_no_others() -> None:
    assert view_of().headline == "Rest and daily care come first; aid that suits: rear harness."


def test_rest_says_until_when_and_who_decides() -> None:
    block = view_of().confinement
    assert block is not None
    assert block.heading == "Rest: keep your dog still"
    assert block.until == "Until 14 December 2026 (day 42) or later."
    assert block.decides == "Your vet decides when rest ends."


def test_a_ban_that_the_stage_says_itself_is_not_said_twice() -> None:
    block = view_of().confinement
    assert block is not None
    assert block.not_allowed == (
        "No stairs.",
        "No collar.",
        "No tug games.",
    )
    assert block.largest == 2


def test_a_ban_that_has_ended_is_gone_but_stays_for_a_neck() -> None:
    back, neck = at_stage(StageId.S2), at_stage(StageId.S2, an_assessment(neck=True))
    assert back.confinement is not None
    assert neck.confinement is not None
    assert "No tug games." not in back.confinement.not_allowed
    assert "No tug games." in neck.confinement.not_allowed


def test_an_unknown_end_of_rest_is_asked_of_the_vet() -> None:
    block = at_stage(StageId.S1, an_assessment(rest_end=None, rest_day=None)).confinement
    assert block is not None
    assert block.until == "Until your vet ends the rest. Ask your vet for the date."


def test_the_named_vet_decides() -> None:
    block = at_stage(StageId.S1, cleared()).confinement
    assert block is not None
    assert block.decides == "Dr Grey decides. Time alone does not."


@pytest.mark.parametrize(
    ("over", "heading"),
    [(False, "Rest goes on, with short, held work"), (True, "Short, held work only")],
)
def test_supported_work_in_rest_says_that_rest_goes_on(over: bool, heading: str) -> None:
    block = at_stage(StageId.S2, an_assessment(rest_over=over)).confinement
    assert block is not None
    assert block.heading == heading


@pytest.mark.parametrize("stage", StageId)
def test_every_stage_has_a_block_and_a_headline(stage: StageId) -> None:
    view = at_stage(stage, an_assessment(rest_over=True))
    assert view.confinement is not None
    assert view.confinement.heading
    assert view.confinement.until
    assert view.headline


def test_an_owner_s_report_claims_no_more_than_it_is() -> None:
    view = view_of(a_recommendation(cleared()))  # type: ignore[arg-type]
    line = (
        "You told us that Dr Grey agreed on 20 November 2026. This program has not asked Dr Grey."
    )
    assert view.confirmation.state == "owner_reported"
    assert view.confirmation.page_line == line
    assert line in view.confirmation.lines
    assert view.ask_vet is None


def test_no_word_from_a_vet_brings_the_form() -> None:
    view = view_of()
    assert view.confirmation.heading == "No vet has confirmed this plan"
    assert view.confirmation.page_line == ""
    assert view.ask_vet is not None
    assert len(view.ask_vet.questions) == 3
    assert view.ask_vet.signature == ("Name of the vet", "Date", "Signature")


def test_a_signature_is_a_vet_s_and_is_not_the_owner_s_word() -> None:
    signed = an_assessment(
        answers(clearance_by="Dr Grey", clearance_date=date(2026, 11, 20)),
        confirmation=Confirmation.VET_SIGNED,
        clearance=Clearance.REHAB_OK,
    )
    view = view_of(a_recommendation(signed))
    assert view.confirmation.heading == "A vet has signed this plan"
    assert view.confirmation.page_line == ""


def test_written_leave_is_always_shown_with_its_dates_and_what_it_allows() -> None:
    override = Override(
        "Dr Grey",
        "Hill Vets",
        date(2026, 11, 20),
        date(2026, 12, 18),
        frozenset({"S2", "E13", "rear_wheelchair"}),
    )
    leave = an_assessment(answers(override=override), override_valid=True)
    lines = view_of(a_recommendation(leave)).confirmation.lines
    assert "Dr Grey of Hill Vets gave written leave on 20 November 2026." in lines
    assert "It allows: Stand with help, First gentle work and Rear wheelchair." in lines
    assert "It ends on 18 December 2026." in lines
    stale = replace(leave, override_valid=False)
    assert not any("leave" in line for line in view_of(a_recommendation(stale)).confirmation.lines)


def test_what_a_vet_once_agreed_is_not_told_beside_an_emergency() -> None:
    worse = cleared(referral=True)
    told = view_of(a_referral(worse)).confirmation
    assert told.heading == "There is no plan yet"
    assert told.page_line == ""
    assert not any("Dr Grey" in line for line in told.lines)


def test_another_condition_has_scope_lines_and_no_form_or_confinement() -> None:
    other = an_assessment(answers(condition=Condition.DEGENERATIVE_MYELOPATHY))
    plan = RehabPlan(None, (Reason("stage-only-for-discs", "degenerative_myelopathy"),))
    view = view_of(a_recommendation(other, rehab=plan, disagreements=()))
    why = "Stages are for disc disease. You told us: degenerative myelopathy (DM)."
    assert view.scope == ("This gets worse over time.",)
    assert why in view.cautions
    assert (view.confinement, view.stage, view.ask_vet) == (None, None, None)
    assert view.exercise_note.startswith("We have no exercise plan for this problem.")
