"""Verdicts on kinds of aid: a row for each sentence of the contract's "Verdicts"."""

import pytest

from fitting.core.catalog import Catalog
from fitting.core.recommendation import recommend
from fitting.core.result import AidMatch, Recommendation, Referral, SupportVerdict
from fitting.core.words import Condition, StageId, Support, Verdict
from tests.build import TODAY, answers_of

Changes = dict[str, object]

CLEARED: Changes = {
    "clearance": "unrestricted",
    "clearance_by": "Dr Grey",
    "clearance_date": "2026-11-20",
}
LONG_AGO: Changes = {"onset_date": "2026-06-01"}
PLATEAU: Changes = {**LONG_AGO, **CLEARED, "plateau": "yes"}
FEMALE: Changes = {"sex": "female"}
OTHER: Changes = {"condition": "degenerative_myelopathy", **FEMALE}
OPERATED: Changes = {
    "pathway": "surgical",
    "onset_date": None,
    "wound_healed": "yes",
    "surgery_date": "2026-11-03",
}


def given(catalog: Catalog, *changes: Changes) -> Recommendation | Referral:
    merged = {key: value for change in changes for key, value in change.items()}
    return recommend(answers_of(catalog, **merged), catalog, TODAY)


def supports(catalog: Catalog, *changes: Changes) -> dict[str, SupportVerdict]:
    result = given(catalog, *changes)
    assert isinstance(result, Recommendation)
    return {one.support.value: one for one in result.aids.supports}


def verdict(catalog: Catalog, support: str, *changes: Changes) -> str:
    return supports(catalog, *changes)[support].verdict.value


def stage(catalog: Catalog, *changes: Changes) -> StageId | None:
    return given(catalog, *changes).rehab.stage


# Which stage each pair of changes stands for, and what the aid matrix names there.
S1, S2, S3, S4, S5 = (
    {**FEMALE},
    {**FEMALE, **CLEARED, **OPERATED},
    {**FEMALE, **CLEARED, **OPERATED, "surgery_date": "2026-10-24"},
    {**FEMALE, **CLEARED, **OPERATED, "surgery_date": "2026-10-04"},
    {**FEMALE, **CLEARED, **LONG_AGO},
)
STAGES: dict[StageId, Changes] = {
    StageId.S1: S1,
    StageId.S2: S2,
    StageId.S3: S3,
    StageId.S4: S4,
    StageId.S5: S5,
    StageId.S5W: {**FEMALE, **PLATEAU},
}

MATRIX: list[tuple[StageId, str, str, str]] = [
    (StageId.S1, "A", "body_harness", "recommended"),
    (StageId.S1, "A", "rear_sling", "not_now"),
    (StageId.S1, "B", "rear_sling", "recommended"),
    (StageId.S1, "B", "body_harness", "recommended"),
    (StageId.S1, "B", "rear_harness", "not_now"),
    (StageId.S1, "C", "rear_sling", "recommended"),
    (StageId.S1, "C", "rear_harness", "recommended"),
    (StageId.S1, "C", "pads", "recommended"),
    *(
        (StageId.S1, level, support, "recommended")
        for level in "DX"
        for support in ("rear_harness", "carry", "pads", "mattress")
    ),
    (StageId.S2, "A", "body_harness", "recommended"),
    (StageId.S2, "B", "rear_sling", "possible"),
    (StageId.S2, "B", "boots", "possible"),
    (StageId.S2, "C", "rear_sling", "recommended"),
    (StageId.S2, "C", "rear_harness", "recommended"),
    (StageId.S2, "C", "full_body_harness", "not_now"),
    *(
        (StageId.S2, level, support, "recommended")
        for level in "DEX"
        for support in ("rear_harness", "full_body_harness", "mattress")
    ),
    (StageId.S3, "A", "body_harness", "recommended"),
    (StageId.S3, "B", "rear_harness", "possible"),
    (StageId.S3, "B", "rear_wheelchair", "possible"),
    (StageId.S4, "A", "body_harness", "recommended"),
    (StageId.S4, "B", "body_harness", "recommended"),
    (StageId.S4, "B", "rear_wheelchair", "not_now"),
    (StageId.S5, "A", "body_harness", "recommended"),
    (StageId.S5, "A", "ramp", "recommended"),
    (StageId.S5W, "C", "rear_wheelchair", "recommended"),
    (StageId.S5W, "C", "rear_harness", "recommended"),
    (StageId.S5W, "D", "rear_wheelchair", "recommended"),
    (StageId.S5W, "D", "rear_harness", "recommended"),
    (StageId.S5W, "E", "rear_wheelchair", "recommended"),
]


@pytest.mark.parametrize(("at", "level", "support", "expected"), MATRIX)
def test_aid_matrix_is_read_at_stage_and_level(
    catalog: Catalog, at: StageId, level: str, support: str, expected: str
) -> None:
    changes: Changes = {**STAGES[at], "mobility": level}
    if level == "E" and at is not StageId.S5W:
        changes |= {
            "feeling": "does_not_feel",
            "feeling_by": "Dr Grey",
            "feeling_date": "2026-11-20",
        }
    assert stage(catalog, changes) is at
    assert verdict(catalog, support, changes) == expected


# "A missing measurement, weight or lift limit never lowers a verdict."
SPARE = ("measurements", "weight", "weight_basis", "lift_limit", "door_width", "body_condition")


@pytest.mark.parametrize("level", list("ABCDX"))
@pytest.mark.parametrize("at", [StageId.S1, StageId.S2])
def test_missing_figure_lowers_no_verdict(catalog: Catalog, at: StageId, level: str) -> None:
    changes: Changes = {**STAGES[at], "mobility": level, "lift_limit": "30 kg"}
    with_figures = supports(catalog, changes)
    without = supports(catalog, changes, dict.fromkeys(SPARE))
    for support, one in with_figures.items():
        assert without[support].verdict.rank >= one.verdict.rank, support


def test_missing_figures_are_asked_for(catalog: Catalog) -> None:
    result = given(catalog, dict.fromkeys(SPARE))
    assert "weight" in {doubt.about for doubt in result.assessment.doubts}


# "Outside a referral body_harness is at least possible, and so is carry at C X D E."
@pytest.mark.parametrize("at", [StageId.S1, StageId.S2, StageId.S5W])
@pytest.mark.parametrize("level", list("CDX"))
def test_body_harness_and_carrying_are_always_possible(
    catalog: Catalog, at: StageId, level: str
) -> None:
    changes: Changes = {**STAGES[at], "mobility": level, "open_sores": "yes"}
    found = supports(catalog, changes)
    assert found["body_harness"].verdict.rank >= Verdict.POSSIBLE.rank
    assert found["carry"].verdict.rank >= Verdict.POSSIBLE.rank


@pytest.mark.parametrize("level", list("AB"))
def test_a_dog_that_walks_is_not_carried_about(catalog: Catalog, level: str) -> None:
    assert verdict(catalog, "carry", {"mobility": level}) == "not_now"


# "Front-leg weakness adds full_body_harness and leaves rear_harness at least ask_vet; a rear-only
# wheelchair is then refused, a quad or front chair ask_vet."
FRONT: list[Changes] = [
    {"front_legs": "weak"},
    {"front_legs": None, "affected": ["right_front", "right_hind"]},
    {"region": "cervical"},
    {"flags": ["RF10"], "known_flags": ["RF10"]},
]


@pytest.mark.parametrize("front", FRONT)
@pytest.mark.parametrize("level", list("BCD"))
@pytest.mark.parametrize("base", [OTHER, {**FEMALE, **PLATEAU}])
def test_weak_front_end_changes_every_lifting_aid(
    catalog: Catalog, front: Changes, level: str, base: Changes
) -> None:
    found = supports(catalog, base, {"mobility": level}, front)
    assert found["full_body_harness"].verdict is Verdict.RECOMMENDED
    assert found["rear_harness"].verdict.rank >= Verdict.ASK_VET.rank
    assert found["rear_wheelchair"].verdict is Verdict.REFUSED
    assert found["quad_wheelchair"].verdict is Verdict.ASK_VET
    assert found["front_wheelchair"].verdict is Verdict.ASK_VET


def test_untested_front_legs_lower_nothing_but_are_asked_about(catalog: Catalog) -> None:
    chair = supports(catalog, OTHER, {"mobility": "C", "front_legs": "not_tested"})
    assert chair["rear_wheelchair"].verdict is Verdict.RECOMMENDED
    assert "towel-test-first" in {reason.rule for reason in chair["rear_wheelchair"].reasons}


# "A missing or deformed front limb with sound hind limbs makes front_wheelchair at least ask_vet."
@pytest.mark.parametrize("condition", ["amputee", "orthopaedic"])
@pytest.mark.parametrize("level", list("ABC"))
def test_missing_front_limb_asks_the_vet_about_a_front_chair(
    catalog: Catalog, condition: str, level: str
) -> None:
    changes: Changes = {"condition": condition, "mobility": level, "affected": ["left_front"]}
    found = supports(catalog, changes, {"front_legs": None})
    assert found["front_wheelchair"].verdict.rank >= Verdict.ASK_VET.rank
    assert found["rear_wheelchair"].verdict is Verdict.REFUSED


@pytest.mark.parametrize("limb", ["left_hind", "right_hind"])
def test_missing_hind_limb_needs_no_front_chair(catalog: Catalog, limb: str) -> None:
    changes: Changes = {"condition": "amputee", "mobility": "A", "affected": [limb]}
    assert verdict(catalog, "front_wheelchair", changes) == "not_now"


# "In strict rest a wheelchair is not_now."
CHAIRS = ("rear_wheelchair", "front_wheelchair", "quad_wheelchair")
RESTING: list[Changes] = [
    {"mobility": "C"},
    {"mobility": "D", "clearance": "none"},
    {**CLEARED, "mobility": "C", "plateau": "yes"},
    {**CLEARED, **OPERATED, "mobility": "C"},
    {**CLEARED, **LONG_AGO, "mobility": "B", "rest_end": "2026-12-01"},
    {**CLEARED, "mobility": "B", "onset_date": None},
    {**CLEARED, **LONG_AGO, "mobility": "C", "pathway": None},
]


@pytest.mark.parametrize("resting", RESTING)
def test_no_wheelchair_in_strict_rest(catalog: Catalog, resting: Changes) -> None:
    found = supports(catalog, FEMALE, resting)
    for chair in CHAIRS:
        assert found[chair].verdict is Verdict.NOT_NOW
        (reason,) = found[chair].reasons
        assert reason.rule in ("wheelchair-not-in-rest", "wheelchair-rest-end-unknown")


@pytest.mark.parametrize("resting", RESTING)
def test_weak_front_end_refuses_the_rear_chair_in_rest_too(
    catalog: Catalog, resting: Changes
) -> None:
    found = supports(catalog, FEMALE, resting, {"front_legs": "weak"})
    assert found["rear_wheelchair"].verdict is Verdict.REFUSED
    assert found["quad_wheelchair"].verdict is Verdict.NOT_NOW


@pytest.mark.parametrize(("rest_end_day", "expected"), [(101, "not_now"), (100, "possible")])
def test_wheels_wait_for_the_vets_own_end_of_rest(
    catalog: Catalog, rest_end_day: int, expected: str
) -> None:
    changes: Changes = {**S5, "onset_date": "2026-08-15", "rest_end_day": rest_end_day}
    assert verdict(catalog, "rear_wheelchair", changes, {"clearance": "rehab_ok"}) == expected


# "Where there is no stage, the matrix is read at S5 for A and B, at S5W for C X D E."
@pytest.mark.parametrize("condition", [one for one in Condition if one is not Condition.IVDD])
@pytest.mark.parametrize(
    ("level", "support", "expected"),
    [
        ("A", "ramp", "recommended"),
        ("A", "body_harness", "recommended"),
        ("B", "rear_harness", "recommended"),
        ("B", "boots", "recommended"),
        ("B", "ramp", "recommended"),
        ("C", "rear_harness", "recommended"),
        ("X", "mattress", "recommended"),
        ("D", "rear_harness", "recommended"),
    ],
)
def test_other_conditions_read_the_matrix_at_long_term_care(
    catalog: Catalog, condition: Condition, level: str, support: str, expected: str
) -> None:
    changes: Changes = {**FEMALE, "condition": condition.value, "mobility": level}
    assert stage(catalog, changes) is None
    assert verdict(catalog, support, changes) == expected


@pytest.mark.parametrize(
    ("level", "expected"), [("A", "not_now"), ("B", "possible"), ("C", "recommended")]
)
def test_other_conditions_need_an_exam_alone_for_wheels(
    catalog: Catalog, level: str, expected: str
) -> None:
    changes: Changes = {**OTHER, "mobility": level, "clearance": "none"}
    assert verdict(catalog, "rear_wheelchair", changes) == expected


def test_lost_balance_takes_a_full_harness_and_no_rear_chair(catalog: Catalog) -> None:
    found = supports(catalog, {"condition": "vestibular", "mobility": "C"})
    assert found["full_body_harness"].verdict is Verdict.RECOMMENDED
    assert found["rear_wheelchair"].verdict is Verdict.REFUSED


# "A male dog with a belly sling in question gets the hip-lift or thigh kind first."
@pytest.mark.parametrize(
    ("changes", "as_called_for"),
    [({"mobility": "B"}, "recommended"), ({**S2, "mobility": "B"}, "possible")],
)
def test_male_gets_the_hip_lift_kind_before_the_belly_sling(
    catalog: Catalog, changes: Changes, as_called_for: str
) -> None:
    male = list(supports(catalog, changes, {"sex": "male"}).values())
    female = list(supports(catalog, changes, {"sex": "female"}).values())
    lifting = {Support.REAR_SLING, Support.REAR_HARNESS}
    first, second = [one for one in male if one.support in lifting]
    assert (first.support, second.support) == (Support.REAR_HARNESS, Support.REAR_SLING)
    assert first.verdict.value == as_called_for
    assert second.verdict is Verdict.POSSIBLE
    first, second = [one for one in female if one.support in lifting]
    assert (first.support, first.verdict.value) == (Support.REAR_SLING, as_called_for)
    assert second.verdict is Verdict.NOT_NOW


def test_male_with_no_sling_in_question_is_left_alone(catalog: Catalog) -> None:
    assert verdict(catalog, "rear_harness", {"sex": "male", "mobility": "A"}) == "not_now"


# "A dog above the carer's lift_limit gets a two-handle or two-person way, never a lift that the
# carer said they cannot do."
@pytest.mark.parametrize(
    ("limit", "whole", "rear"),
    [
        ("10 kg", False, False),
        ("9.9 kg", True, False),
        ("4 kg", True, False),
        ("3.9 kg", True, True),
    ],
)
def test_lift_limit_asks_for_two_handles_or_two_people(
    catalog: Catalog, limit: str, whole: bool, rear: bool
) -> None:
    changes: Changes = {**FEMALE, "mobility": "C", "weight": "10 kg", "lift_limit": limit}
    found = supports(catalog, changes)
    rules = {name: {reason.rule for reason in one.reasons} for name, one in found.items()}
    assert ("carry-by-two" in rules["carry"]) is whole
    assert (found["full_body_harness"].verdict is Verdict.RECOMMENDED) is whole
    for support in ("rear_sling", "rear_harness"):
        assert ("rear-lift-by-two" in rules[support]) is rear
        assert found[support].verdict is (Verdict.POSSIBLE if rear else Verdict.RECOMMENDED)


def test_referral_of_a_heavy_dog_asks_for_two_carriers(catalog: Catalog) -> None:
    changes: Changes = {"mobility": "C", "vet_exam": "no", "weight": "30 kg", "lift_limit": "15 kg"}
    result = given(catalog, changes)
    assert isinstance(result, Referral)
    (carry,) = result.supports
    assert "carry-by-two" in {reason.rule for reason in carry.reasons}


# The aid rules of the matrix: heavy dogs, sores, wounds, braces.
@pytest.mark.parametrize(
    ("weight", "expected"),
    [("20 kg", "not_now"), ("20.1 kg", "recommended")],
)
def test_heavy_dog_that_cannot_walk_is_held_at_both_ends(
    catalog: Catalog, weight: str, expected: str
) -> None:
    changes: Changes = {**S2, "mobility": "C", "weight": weight}
    assert verdict(catalog, "full_body_harness", changes) == expected


@pytest.mark.parametrize("base", [{**FEMALE, **PLATEAU}, OTHER])
@pytest.mark.parametrize("front", ["strong", "weak"])
def test_nothing_presses_on_an_open_sore(catalog: Catalog, base: Changes, front: str) -> None:
    found = supports(catalog, base, {"mobility": "D", "open_sores": "yes", "front_legs": front})
    for chair in CHAIRS:
        assert found[chair].verdict.rank <= Verdict.NOT_NOW.rank
    for support in ("rear_sling", "rear_harness", "full_body_harness", "boots", "drag_bag"):
        assert found[support].verdict.rank <= Verdict.ASK_VET.rank


@pytest.mark.parametrize("healed", ["no", "unknown", None])
def test_no_wheels_and_no_straps_on_a_wound(catalog: Catalog, healed: str | None) -> None:
    changes: Changes = {**S3, "mobility": "B", "wound_healed": healed}
    found = supports(catalog, changes)
    assert found["rear_wheelchair"].verdict is Verdict.NOT_NOW
    for one in found.values():
        if one.support in (Support.BODY_HARNESS, Support.REAR_SLING):
            assert "keep-off-wound" in {reason.rule for reason in one.reasons}


def test_no_back_brace_is_ever_offered(catalog: Catalog) -> None:
    braces = {aid.id for aid in catalog.aids.values() if aid.id.endswith("brace")}
    assert braces
    for changes in (*STAGES.values(), OTHER):
        result = given(catalog, changes, {"mobility": "C"})
        assert isinstance(result, Recommendation)
        shown = {match.aid for match in result.aids.aids}
        assert shown.isdisjoint(braces)


# An override may add one kind of aid by name; red flags and refusals stand.
OVERRIDE: Changes = {
    "override": {
        "vet": "Dr Grey",
        "practice": "Hill Vets",
        "date": "2026-11-20",
        "expires": "2026-12-10",
        "allow": ["rear_wheelchair"],
    }
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({**S2, "mobility": "C"}, "recommended"),
        ({**S2, "mobility": "C", "front_legs": "weak"}, "refused"),
        ({**S2, "mobility": "C", "open_sores": "yes"}, "not_now"),
        ({**S2, "mobility": "C", "wound_healed": "no"}, "not_now"),
    ],
)
def test_named_vet_may_allow_wheels_but_not_past_a_refusal(
    catalog: Catalog, changes: Changes, expected: str
) -> None:
    assert verdict(catalog, "rear_wheelchair", changes) != "recommended"
    assert verdict(catalog, "rear_wheelchair", changes, OVERRIDE) == expected


def test_override_opens_no_aid_past_a_red_flag(catalog: Catalog) -> None:
    result = given(catalog, S2, OVERRIDE, {"can_urinate": "no"})
    assert isinstance(result, Referral)
    assert [one.support for one in result.supports] == [Support.CARRY]


# "None" is the right answer for a dog that needs no lifting aid.
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"mobility": "A"}, "recommended"),
        ({"mobility": "B"}, "not_now"),
        ({"mobility": "A", "front_legs": "weak"}, "not_now"),
        ({**OTHER, "mobility": "A"}, "recommended"),
    ],
)
def test_none_is_a_good_answer(catalog: Catalog, changes: Changes, expected: str) -> None:
    assert verdict(catalog, "none", changes) == expected


@pytest.mark.parametrize("at", list(STAGES))
@pytest.mark.parametrize("level", list("ABCDX"))
def test_every_verdict_carries_a_sourced_reason(catalog: Catalog, at: StageId, level: str) -> None:
    for one in supports(catalog, STAGES[at], {"mobility": level}).values():
        assert one.reasons, one.support
        for reason in one.reasons:
            assert reason.sources, (one.support, reason.rule)
            assert set(reason.sources) <= set(catalog.sources)


def rules(catalog: Catalog, support: str, *changes: Changes) -> list[str]:
    return [reason.rule for reason in supports(catalog, *changes)[support].reasons]


def test_another_wheelchair_is_not_barred_by_a_stage_that_has_one(catalog: Catalog) -> None:
    long_term: Changes = {**PLATEAU, "mobility": "D"}
    assert verdict(catalog, "rear_wheelchair", long_term) == "recommended"
    assert rules(catalog, "quad_wheelchair", long_term) == ["matrix-leaves-out"]
    assert "wheelchair-not-at-this-stage" in rules(
        catalog, "quad_wheelchair", {**S3, "mobility": "D"}
    )


# Products: the size is not guessed, and a product for small dogs is not offered to a large one.


def offered(catalog: Catalog, *changes: Changes) -> dict[str, AidMatch]:
    result = given(catalog, *changes)
    assert isinstance(result, Recommendation)
    return {one.aid: one for one in result.aids.aids}


def test_a_chart_of_which_nothing_is_measured_names_no_size(catalog: Catalog) -> None:
    weak: Changes = {"condition": "arthritis", "front_legs": "weak", "mobility": "B"}
    fit = offered(catalog, weak, {"measurements": {}})["with-assist-small"].fit
    assert (fit.size, fit.place) == ("", "unmeasured")
    neck = next(one for one in fit.dimensions if one.measurement == "neck_girth")
    assert (neck.low, neck.high, neck.reading) == (220, 470, None)
    one_published = offered(catalog, weak, {"measurements": {}})["yellowdog"].fit
    assert (one_published.size, one_published.place) == ("", "unmeasured")
    measured: Changes = {"measurements": {"neck_girth": "30 cm"}}
    assert offered(catalog, weak, measured)["with-assist-small"].fit.size == "M"


@pytest.mark.parametrize(("weight", "is_offered"), [("9 kg", True), ("9.01 kg", False)])
def test_a_product_for_small_dogs_is_not_for_a_large_one(
    weight: str, is_offered: bool, catalog: Catalog
) -> None:
    weak: Changes = {"condition": "arthritis", "front_legs": "weak", "mobility": "B"}
    assert ("with-assist-small" in offered(catalog, weak, {"weight": weight})) is is_offered


def test_a_wheelchair_that_only_may_help_comes_last(catalog: Catalog) -> None:
    wobbly: Changes = {**S3, "mobility": "B", "weight": "8.2 kg"}
    matches = list(offered(catalog, wobbly).values())
    wheels = [one.support.wheelchair for one in matches]
    assert any(wheels)
    assert wheels == sorted(wheels)
