"""Kinds of aid and products in words."""

import re
from dataclasses import replace

import pytest

from fitting.core.result import (
    AidPlan,
    DimensionFit,
    NeededChange,
    Reason,
    RejectedAid,
    SizeFit,
)
from fitting.core.units import Units
from fitting.core.words import (
    Support,
    Verdict,
)
from fitting.present.aids import say_chance, say_fit, say_smallest_change, why_lost
from fitting.present.voice import Voice
from tests.present.small import a_recommendation, an_assessment
from tests.present.small_catalog import a_catalog
from tests.present.views import view_of


def test_supports_are_split_by_what_a_reader_can_do() -> None:
    view = view_of()
    assert [(one.id, one.word) for one in view.supports] == [
        ("rear_harness", "Suits your dog now"),
        ("rear_sling", "May help"),
        ("full_body_harness", "Ask your vet first"),
    ]
    assert [(one.id, one.word) for one in view.other_supports] == [
        ("rear_wheelchair", "Not yet"),
        ("quad_wheelchair", "Not for this dog"),
    ]
    assert all(one.reasons for one in view.other_supports)


def test_no_aid_is_named_only_when_it_is_the_answer() -> None:
    def with_none(verdict: Verdict) -> list[str]:
        none = [
            replace(one, verdict=verdict)
            for one in a_recommendation().aids.supports
            if one.support is Support.NONE
        ]
        view = view_of(a_recommendation(aids=AidPlan(tuple(none))))
        return [one.id for one in (*view.supports, *view.other_supports)]

    assert with_none(Verdict.RECOMMENDED) == ["none"]
    assert with_none(Verdict.NOT_NOW) == []


@pytest.mark.parametrize(
    ("fit", "sentence"),
    [
        (
            SizeFit("M", "inside", ()),
            "Size M: what you measured lies inside the maker's range.",
        ),
        (SizeFit("M", "edge", ()), "Size M: near the edge of this size. Measure again."),
        (SizeFit("M", "gap", ()), "Size M: your dog falls between two sizes. Ask the maker."),
        (SizeFit("", "unmeasured", ()), "We need more readings to tell the size."),
        (SizeFit("", "made_to_measure", ()), "The maker builds it to your dog's readings."),
        (
            SizeFit("", "unpublished", ()),
            "The maker has not published this size. Confirm with the maker.",
        ),
        (
            SizeFit("M", "inside", (), missing=("waist_girth", "weight")),
            "Size M: what you measured lies inside the maker's range. "
            "Not measured: waist girth and weight.",
        ),
    ],
)
def test_how_a_dog_lies_in_a_chart(fit: SizeFit, sentence: str) -> None:
    catalog = a_catalog()
    voice = Voice(catalog, an_assessment(), Units.METRIC)
    assert say_fit(fit, catalog.aids["lifter"], voice) == sentence


TESTED = "This was tested on simulated dogs, not yet on real ones."


@pytest.mark.parametrize(
    ("fit", "said"),
    [
        (
            SizeFit("M", "inside", (), probability=0.86, word="likely"),
            "Likely the right size. About 9 of 10 dogs with these readings would be inside this "
            "maker's range.",
        ),
        (
            SizeFit("M", "inside", (), probability=0.999, word="likely"),
            "Likely the right size. More than 9 of 10 dogs with these readings would be in this "
            "maker's range.",
        ),
        (
            SizeFit("M", "edge", (), probability=0.65, word="possible"),
            "This size may be right. About 7 of 10 dogs with these readings would be inside this "
            "maker's range.",
        ),
        (
            SizeFit(
                "M", "edge", (), probability=0.04, word="unsure", unsure="low", ask="chest_girth"
            ),
            "We are not sure of this size. Fewer than 1 of 10 dogs with these readings would be in "
            "this maker's range. To be more sure, measure this again: chest girth. Or ask a shop "
            "or your vet.",
        ),
        (
            SizeFit(
                "M", "inside", (), probability=0.9, word="unsure", unsure="limit", ask="weight"
            ),
            "We are not sure of this size. About 9 of 10 dogs with these readings would be inside "
            "this maker's range. The load limit is near. Weigh your dog on a scale first.",
        ),
    ],
)
def test_a_chance_is_told_as_a_count_of_dogs(fit: SizeFit, said: str) -> None:
    voice = Voice(a_catalog(), an_assessment(), Units.METRIC)
    assert say_chance(fit, voice) == said


def test_a_reading_that_is_open_is_named_and_not_counted() -> None:
    voice = Voice(a_catalog(), an_assessment(), Units.METRIC)
    open_still = DimensionFit("waist_girth", 300, 400, None)
    fit = SizeFit(
        "M",
        "inside",
        (open_still,),
        missing=("waist_girth",),
        probability=0.4,
        word="unsure",
        unsure="low",
        ask="waist_girth",
    )
    said = say_chance(fit, voice)
    assert "This counts only what was measured." in said
    assert "To be more sure, measure this: waist girth." in said


def test_what_has_no_numbers_has_no_chance() -> None:
    voice = Voice(a_catalog(), an_assessment(), Units.METRIC)
    assert say_chance(SizeFit("", "made_to_measure", ()), voice) == ""


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (
            SizeFit("L", "inside", (), probability=0.3),
            "About 3 of 10 dogs with these readings would be inside this maker's range.",
        ),
        (
            SizeFit("L", "inside", (), probability=0.6),
            "More dogs would be inside it, but a mistake there would be worse.",
        ),
        (
            SizeFit("L", "inside", (), probability=0.6, unsure="limit", ask="weight"),
            "Its load limit is too near.",
        ),
        (
            SizeFit("L", "inside", (), probability=0.6, unsure="limit", ask="neck_girth"),
            "A part of it that cannot be changed is too near.",
        ),
        (
            SizeFit("L", "outside", (), failed="chest_girth", by=20, too="small", probability=0.2),
            "It is too small by 2 cm (chest girth).",
        ),
    ],
)
def test_the_size_that_came_second_says_why(other: SizeFit, said: str) -> None:
    voice = Voice(a_catalog(), an_assessment(), Units.METRIC)
    assert why_lost(other, voice, SizeFit("M", "inside", (), probability=0.5)) == said


def test_a_chance_never_promises() -> None:
    voice = Voice(a_catalog(), an_assessment(), Units.METRIC)
    for percent in range(101):
        word = "likely" if percent >= 85 else "possible"
        fit = SizeFit("M", "inside", (), probability=percent / 100, word=word)
        said = say_chance(fit, voice)
        assert not re.search(r"\b(?:safe\w*|fits?|10 of 10|0 of 10)\b", said)


def test_a_sized_product_says_on_what_its_chance_was_tried() -> None:
    for aid in view_of().aids:
        assert aid.tested == (TESTED if aid.chance else "")


def test_a_thing_from_home_claims_no_size() -> None:
    catalog = a_catalog()
    voice = Voice(catalog, an_assessment(), Units.METRIC)
    said = say_fit(SizeFit("", "inside", ()), catalog.aids["towel"], voice)
    assert said == "Made from things at home. Fold or cut it to suit your dog."


def test_a_product_shows_its_range_its_runner_up_and_what_is_not_published() -> None:
    lifter, made = view_of().aids
    assert lifter.dimensions == (
        "Chest girth: 44.5 cm. The maker's range: 40 cm to 45 cm",
        "Weight: 8.2 kg. The maker's range: 6 kg or more",
        "Waist girth: not measured. The maker's range: 38 cm to 42 cm",
    )
    assert lifter.runner_up == "Next to try: size L. It is too big by 1.5 cm (chest girth)."
    assert made.unpublished == ("Confirm with the maker: chest width",)
    assert made.order_sheet == (
        "A: Around the chest: 44.5 cm",
        "B: Across the thigh: not measured",
        "C: Round the hips: not measured",
        "D: Weight: 8.2 kg",
    )


@pytest.mark.parametrize(
    ("units", "needed", "by"),
    [(Units.METRIC, "43 cm", "1.5 cm"), (Units.IMPERIAL, "17 in", "1/2 in")],
)
def test_a_refused_product_names_how_far_and_what_would_change_it(
    units: Units, needed: str, by: str
) -> None:
    tiny = view_of(units=units).rejected[0]
    assert tiny.reason.startswith("Too small: chest girth is ")
    assert tiny.smallest_change == (
        f"A new reading of chest girth would have to be {needed} or less. That is {by} less."
    )


def test_a_refused_product_names_every_change_that_is_needed() -> None:
    changes = (NeededChange("weight", 8200, 9000), NeededChange("door_width", 650, 700))
    reason = Reason("size-too-large", 8200, 9000, ("shop",), {"measurement": "weight"})
    both = RejectedAid("tiny", "S", "weight", 800, (reason,), changes)
    for_corgis = replace(both, changes=())
    voice = Voice(a_catalog(), an_assessment(), Units.METRIC)
    assert say_smallest_change(both, voice) == (
        "A new reading of weight would have to be 9 kg or more. That is 800 g more. "
        "A door 5 cm wider would let it through."
    )
    assert say_smallest_change(for_corgis, voice) == "No new reading would change this."
