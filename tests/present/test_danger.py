"""A referral and the cautions of a plan."""

from dataclasses import replace

import pytest

from fitting.core.catalog import Catalog
from fitting.core.result import AidPlan, RaisedFlag
from fitting.core.words import (
    Condition,
    Mobility,
    Support,
    Urgency,
    Verdict,
)
from tests.present.small import a_recommendation, a_referral, an_assessment, answers
from tests.present.views import view_of


@pytest.mark.parametrize(
    ("urgency", "heading", "ask"),
    [
        (Urgency.NOW, "Go to a vet now, at any hour", "Can you see us now?"),
        (Urgency.TODAY, "See a vet today", "Can you see us today?"),
        (Urgency.WITHIN_DAYS, "See a vet within 2 days", "Can you see us in the next 2 days?"),
    ],
)
def test_a_referral_says_how_soon(urgency: Urgency, heading: str, ask: str) -> None:
    emergency = view_of(a_referral(urgency=urgency)).emergency
    assert emergency is not None
    assert emergency.heading == heading
    assert ask in emergency.phone_script
    assert emergency.do[0].startswith("Call your own vet practice")


def test_the_own_practice_is_called_first_at_any_hour() -> None:
    emergency = view_of(a_referral()).emergency
    assert emergency is not None
    assert emergency.do == (
        "Call your own vet practice first, even at night.",
        "If it is closed, its message names the night clinic.",
        "Carry your dog flat.",
        "Do not let your dog walk to the car.",
    )


def test_the_phone_script_is_built_from_the_answers() -> None:
    emergency = view_of(a_referral()).emergency
    assert emergency is not None
    assert emergency.phone_script == (
        "My dog is called Wurst.",
        "My dog: Dachshund, 5 years old, 8.2 kg.",
        "As far as I know it is disc disease (IVDD).",
        "What is wrong:",
        "- Sudden loss of walking",
        "- No vet has looked at this yet",
        "It began on 2 November 2026 (21 days ago).",
        "Can you see us now?",
        "If you cannot, who can?",
    )


def test_the_phone_script_of_a_dog_nothing_is_known_of() -> None:
    told = answers(
        name="",
        breed="",
        age_years=None,
        weight=None,
        onset_date=None,
        condition=Condition.UNDIAGNOSED,
    )
    bare = an_assessment(told, referral=True, day=None)
    emergency = view_of(a_referral(bare)).emergency
    assert emergency is not None
    assert emergency.phone_script == (
        "It began ... (say when).",
        "Can you see us now?",
        "If you cannot, who can?",
    )


def test_a_referral_holds_no_plan() -> None:
    view = view_of(a_referral())
    assert view.kind == "referral"
    assert (view.exercises, view.aids, view.also_allowed, view.care) == ((), (), (), ())
    assert [one.id for one in view.supports] == ["carry"]
    assert (view.confinement, view.outlook, view.ask_vet) == (None, None, None)
    assert view.emergency is not None
    assert view.emergency.afterwards == (
        "Your answers are kept.",
        "Come back after the vet has seen your dog.",
    )


def cautions(**changes: object) -> tuple[str, ...]:
    return view_of(a_recommendation(an_assessment(**changes))).cautions  # type: ignore[arg-type]


def test_a_plan_never_promises_walking() -> None:
    assert "No exercise or aid can promise walking." in cautions()
    assert "Water work is for a clinic only." in cautions()


def test_a_known_sign_stays_a_caution() -> None:
    known = (RaisedFlag("RF02", known=True, derived=True, urgency=Urgency.NOW),)
    line = (
        "Your vet knows of this: You see no move on purpose in the back legs. "
        "If it gets worse, see a vet now."
    )
    assert line in cautions(flags=known)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"neck": True}, "Neck problem: use a body harness, never a collar."),
        ({"front_weak": True}, "Hold up the chest as well as the back end."),
        (
            {"wound_open": True},
            "The wound may not have healed. Let nothing press on it."
            " Red, wet, swollen or open? Call your vet today.",
        ),
        ({"open_sores": True}, "There is an open sore. Let nothing press on it."),
        ({"level": Mobility.X}, "Ask your vet to test feeling. Until then we plan with care."),
        ({"level": Mobility.X}, "Never pinch or prick to test feeling. Only a vet tests it."),
    ],
)
def test_a_caution_stands_when_it_applies_and_only_then(
    change: dict[str, object], line: str
) -> None:
    assert line in cautions(**change)
    assert line not in cautions()


def test_wheels_on_offer_are_never_left_alone() -> None:
    line = "Never leave your dog alone or asleep in a wheelchair."
    offered = a_recommendation(
        aids=AidPlan(
            tuple(
                replace(one, verdict=Verdict.POSSIBLE)
                for one in a_recommendation().aids.supports
                if one.support is Support.REAR_WHEELCHAIR
            )
        )
    )
    assert line in view_of(offered).cautions
    assert line not in view_of().cautions


def test_what_a_referral_says_first_is_a_line_of_some_sign(catalog: Catalog) -> None:
    lines = {line for flag in catalog.flags.values() for line in flag.do}
    assert set(catalog.emergency.said_first) <= lines
    # Each sign still says something to do beside that.
    for flag in catalog.flags.values():
        assert set(flag.do) - set(catalog.emergency.said_first), flag.id
