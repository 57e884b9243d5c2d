"""An aid at hand in words: the kind of aid first, plain lines, no promise."""

import json
from dataclasses import fields

import pytest

from fitting.core.at_hand import FitAtHand, fit_at_hand
from fitting.core.reading_at_hand import AtHand, read_at_hand
from fitting.core.units import Units
from fitting.present.as_json_at_hand import at_hand_json
from fitting.present.as_text import at_hand_as_text
from fitting.present.at_hand import present_at_hand
from fitting.present.view_at_hand import AtHandView
from fitting.present.voice import Voice
from tests.build import TODAY, answers_of
from tests.core.strategies import real_catalog
from tests.present.reading_grade import grade
from tests.present.test_words import BANNED, GRADE

WALKS: dict[str, object] = {
    "condition": "arthritis",
    "front_legs": "strong",
    "pathway": None,
    "clearance": None,
    "region": None,
}
CART = {"support": "rear_wheelchair", "ranges": ["weight=-12kg", "leg_height=20cm-28cm"]}


def said(
    thing: dict[str, object], units: Units = Units.METRIC, **changes: object
) -> tuple[AtHandView, dict[str, object], str]:
    catalog = real_catalog()
    at_hand = read_at_hand(thing, catalog)
    assert isinstance(at_hand, AtHand), at_hand
    answers = answers_of(catalog, **{**WALKS, **changes})
    result = fit_at_hand(at_hand, answers, catalog, TODAY)
    assert isinstance(result, FitAtHand)
    view = present_at_hand(result, Voice(catalog, result.assessment, units))
    told = at_hand_json(result, Voice(catalog, result.assessment, units))
    return view, told, at_hand_as_text(view)


SHOWN: dict[str, tuple[dict[str, object], dict[str, object]]] = {
    "suits": (CART, {"measurements": {"rear_leg_height": "24 cm"}}),
    "fails": (CART, {"measurements": {"rear_leg_height": "16 cm"}, "weight": "14 kg"}),
    "moved": (
        {"aid": "walkin-wheels-mini-legacy"},
        {"measurements": {"groin_height": "14 cm"}, "door_width": "60 cm"},
    ),
    "not-now": (CART, {"condition": "ivdd", "pathway": "conservative", "clearance": "diagnosed"}),
    "refused": (CART, {"front_legs": "weak"}),
    "made": ({"aid": "eddies-standard-rear"}, {}),
    "unread": (
        {"aid": "with-assist-small", "size": "M"},
        {"measurements": {"neck_girth": "30 cm"}},
    ),
    "vest": ({"aid": "puppia-a", "size": "L"}, {"measurements": {"chest_girth": "33 cm"}}),
    "withheld": ({"aid": "wiggleless-back-brace"}, {}),
}


@pytest.mark.parametrize("case", SHOWN)
@pytest.mark.parametrize("units", Units)
def test_every_block_is_plain_and_kind(case: str, units: Units) -> None:
    thing, changes = SHOWN[case]
    view, _, text = said(thing, units, **changes)
    assert not BANNED.search(text)
    assert "safe" not in " ".join((view.headline, *view.chance, *view.mend, *view.fails)).lower()
    assert "{" not in text
    assert "}" not in text
    for one in fields(AtHandView):
        block = getattr(view, one.name)
        if one.name in ("sources", "notes", "dog_lines", "name") or not isinstance(block, tuple):
            continue
        assert grade("\n".join(block)) <= GRADE, (one.name, block)
    assert grade(view.headline) <= GRADE


@pytest.mark.parametrize(
    ("case", "verdict", "start"),
    [
        ("suits", "possible", "Likely the right size."),
        ("fails", "possible", "As it is, it does not suit your dog."),
        ("not-now", "not_now", "Not yet. Do not use it before your vet agrees."),
        ("refused", "refused", "This kind of aid is not for your dog."),
        ("made", "possible", "It was built for one dog."),
        ("withheld", "", "We do not fit this."),
    ],
)
def test_the_kind_of_aid_comes_before_the_size(case: str, verdict: str, start: str) -> None:
    thing, changes = SHOWN[case]
    view, told, text = said(thing, **changes)
    assert (view.verdict, told["verdict"]) == (verdict, verdict or None)
    assert view.headline.startswith(start)
    assert told["headline"] == view.headline
    if view.chance:
        assert text.index(view.headline[:30]) < text.index(view.size_heading)


@pytest.mark.parametrize("case", ["refused", "withheld"])
def test_where_no_size_helps_none_is_told(case: str) -> None:
    thing, changes = SHOWN[case]
    view, told, _ = said(thing, **changes)
    empty = (view.chance, view.dimensions, view.fails, view.mend, view.checks, view.fit_checks)
    assert empty == ((),) * 6
    assert (told["fit"], told["suits"]) == (None, None)


def test_what_fails_is_told_with_what_would_mend_it() -> None:
    view, told, _ = said(*SHOWN["fails"][:1], **SHOWN["fails"][1])
    assert len(view.fails) == 2
    assert (
        "A new reading of back leg height would have to be 20 cm or more. That is 4 cm more."
        in view.mend
    )
    assert told["changes"] == [
        {"measurement": "rear_leg_height", "told": 160, "needed": 200},
        {"measurement": "weight", "told": 14000, "needed": 12000},
    ]
    assert any(line.endswith("These do not match.") for line in view.checks)


def test_a_chance_is_a_count_of_dogs() -> None:
    view, told, _ = said(CART, measurements={"rear_leg_height": {"value": "21 cm", "by": "staff"}})
    fit = told["fit"]
    assert isinstance(fit, dict)
    count = int(fit["probability"] * 10 + 0.5)
    assert 1 <= count <= 9
    assert f"About {count} of 10 dogs with these readings would be in its range." in view.chance


@pytest.mark.parametrize(
    ("height", "said_so"),
    [
        ("23 cm", ""),
        ("20.5 cm", "too big for about"),
        ("27.5 cm", "too small for about"),
        ("15 cm", "too big for more than 9 of 10"),
        ("40 cm", "too small for more than 9 of 10"),
    ],
)
def test_each_dimension_tells_the_likelier_mistake(height: str, said_so: str) -> None:
    view, _, _ = said(CART, measurements={"rear_leg_height": height})
    (line,) = [one for one in view.dimensions if one.startswith("Back leg height")]
    assert said_so in line
    assert ("such dogs" in line) is bool(said_so)


def test_a_moved_value_and_an_unread_landmark_say_so() -> None:
    moved, told, _ = said(SHOWN["moved"][0], **SHOWN["moved"][1])
    assert any("We worked it out from your groin height." in line for line in moved.dimensions)
    assert '"moved_from": "groin_height"' in json.dumps(told)
    unread, told, _ = said(SHOWN["unread"][0], **SHOWN["unread"][1])
    assert any("does not say where it measures" in line for line in unread.dimensions)
    assert '"landmark_unread": true' in json.dumps(told)


def test_a_fixed_part_without_a_number_is_to_be_confirmed() -> None:
    view, told, _ = said(SHOWN["made"][0])
    assert "Confirm with the maker: thigh width. This part cannot be changed later." in view.confirm
    assert "thigh_width" in told["unpublished"]  # type: ignore[operator]


def test_another_size_is_named_where_it_suits() -> None:
    view, told, _ = said(
        {"aid": "puppia-a", "size": "L"},
        measurements={"chest_girth": "33 cm", "neck_girth": "20 cm"},
        weight="3 kg",
    )
    assert "Of the same product, try size S." in view.mend
    assert told["better_size"] == "S"


def test_the_same_twice_is_the_same_text() -> None:
    assert (
        said(*SHOWN["moved"][:1], **SHOWN["moved"][1])[2]
        == said(*SHOWN["moved"][:1], **SHOWN["moved"][1])[2]
    )
