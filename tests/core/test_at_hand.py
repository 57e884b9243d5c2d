"""An aid at hand: the same engine and numbers as when a size is picked, and safety first."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitting.core.admission import refuse, suits
from fitting.core.answers import Answers
from fitting.core.at_hand import FitAtHand, fit_at_hand, fit_beside
from fitting.core.catalog import Aid, Range
from fitting.core.choice import judge_of
from fitting.core.reading_at_hand import AtHand, read_at_hand
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Referral
from fitting.core.sizing import chart_fits
from fitting.core.specification import deciding_rules, readings_within, specify
from fitting.core.words import Support, Verdict
from tests.build import answers_of
from tests.core.strategies import TODAY, Dog, dogs, real_catalog

WALKS = {
    "condition": "arthritis",
    "front_legs": "strong",
    "pathway": None,
    "clearance": None,
    "region": None,
}


def a_dog(**changes: object) -> Answers:
    return answers_of(real_catalog(), **{**WALKS, **changes})


def thing(**raw: object) -> AtHand:
    found = read_at_hand(raw, real_catalog())
    assert isinstance(found, AtHand), found
    return found


def fitted(at_hand: AtHand, answers: Answers) -> FitAtHand:
    found = fit_at_hand(at_hand, answers, real_catalog(), TODAY)
    assert isinstance(found, FitAtHand)
    return found


def a_chair(*ranges: str, fixed: tuple[str, ...] = ()) -> AtHand:
    return thing(support="rear_wheelchair", ranges=list(ranges), fixed=list(fixed))


# The same engine


@given(dogs())
@settings(deadline=None, max_examples=40)
def test_reverse_is_forward_for_every_product_and_size(dog: Dog) -> None:
    catalog, answers = real_catalog(), dog.answers
    result = recommend(answers, catalog, TODAY, signed=dog.signed)
    if isinstance(result, Referral):
        return
    matches = {one.aid: one for one in result.aids.aids}
    judge = judge_of(answers, catalog)
    edge = catalog.thresholds["edge.percent"].value
    for aid in catalog.aids.values():
        forward = {
            one.size: one for one in chart_fits(aid, answers, edge_percent=edge, judge=judge)
        }
        for size in [one.name for one in aid.sizes] or [""]:
            at_hand = AtHand(aid.support, aid.id, size)
            found = fit_beside(at_hand, result, catalog)
            if found.fit is None:
                assert found.verdict is None or found.verdict.verdict is Verdict.REFUSED
                continue
            if size in forward:
                assert found.fit == forward[size]
                match = matches.get(aid.id)
                if match is not None and match.fit.size == size:
                    # A whole plan asks for one reading for all its products; one aid for its own.
                    assert found.fit == replace(match.fit, ask=found.fit.ask)
                    assert not found.reasons
                if not suits(aid, found.fit, answers):
                    refused = refuse(aid, found.fit, answers, catalog)
                    assert (found.reasons, found.changes) == (refused.reasons, refused.changes)
            elif not charted(aid, size):
                assert (found.fit.place, found.fit.probability) == ("unpublished", None)
            elif forward[""].place == "unmeasured":
                assert (found.fit.place, found.fit.probability) == ("unmeasured", None)
            else:
                assert forward[""].place == "unpublished"


def charted(aid: Aid, size: str) -> bool:
    """Whether some figure of a size was read."""
    return any(row.ranges or row.weight for row in aid.sizes if row.name == size)


@given(dogs(), st.data())
@settings(deadline=None, max_examples=40)
def test_a_size_told_by_its_own_numbers_has_the_chance_of_the_size(
    dog: Dog, data: st.DataObject
) -> None:
    """The maker's row, told as ranges, is the maker's row."""
    catalog = real_catalog()
    rows = [
        (aid, row)
        for aid in catalog.aids.values()
        for row in aid.sizes
        if len(aid.sizes) == 1
        and row.ranges
        and aid.support is not None
        and not (aid.heaviest_g or aid.fixed or aid.landmark_unread or aid.only_breeds)
    ]
    aid, row = data.draw(st.sampled_from(rows))
    numbers = {name.value: band for name, band in row.ranges.items()}
    if row.weight is not None:
        numbers["weight"] = row.weight
    own = AtHand(aid.support, numbers=dict(sorted(numbers.items())))
    product = AtHand(aid.support, aid.id, row.name)
    one = fit_at_hand(own, dog.answers, catalog, TODAY)
    other = fit_at_hand(product, dog.answers, catalog, TODAY)
    if not isinstance(one, FitAtHand) or one.fit is None:
        return
    assert isinstance(other, FitAtHand)
    assert other.fit is not None
    assert (one.fit.word, one.fit.unsure, one.fit.ask) == (
        other.fit.word,
        other.fit.unsure,
        other.fit.ask,
    )
    assert one.fit.probability == pytest.approx(other.fit.probability)


# Safety before size


def test_a_referral_gets_no_fit_answer() -> None:
    answers = a_dog(can_urinate="no")
    found = fit_at_hand(a_chair("weight=-12kg"), answers, real_catalog(), TODAY)
    assert found == recommend(answers, real_catalog(), TODAY)
    assert isinstance(found, Referral)


def test_a_kind_that_is_refused_has_no_size() -> None:
    found = fitted(a_chair("weight=-12kg"), a_dog(front_legs="weak"))
    assert found.verdict is not None
    assert (found.verdict.verdict, found.fit, found.checks) == (Verdict.REFUSED, None, ())
    assert found.verdict.reasons


def test_in_strict_rest_the_verdict_comes_with_the_size() -> None:
    answers = answers_of(real_catalog())
    found = fitted(a_chair("weight=-12kg"), answers)
    assert found.verdict is not None
    assert found.verdict.verdict is Verdict.NOT_NOW
    assert found.fit is not None


def test_what_is_never_offered_is_not_fitted() -> None:
    withheld = [aid for aid in real_catalog().aids.values() if aid.withheld]
    assert withheld
    for aid in withheld:
        size = aid.sizes[0].name if aid.sizes else ""
        found = fitted(AtHand(None, aid.id, size), a_dog())
        assert (found.verdict, found.fit) == (None, None)


@given(dogs())
@settings(deadline=None, max_examples=30)
def test_the_verdict_is_the_one_of_the_plan(dog: Dog) -> None:
    result = recommend(dog.answers, real_catalog(), TODAY)
    at_hand = a_chair("weight=-12kg")
    found = fit_at_hand(at_hand, dog.answers, real_catalog(), TODAY)
    if isinstance(result, Recommendation):
        assert found == fit_beside(at_hand, result, real_catalog())
        assert isinstance(found, FitAtHand)
        assert found.verdict in result.aids.supports
    else:
        assert found == result


# What fails, and the smallest change


def test_a_load_limit_fails_with_the_change_that_mends_it() -> None:
    found = fitted(a_chair("weight=-8kg"), a_dog(weight="8.2 kg"))
    assert found.fails
    assert [(one.measurement, one.told, one.needed) for one in found.changes] == [
        ("weight", 8200, 8000)
    ]


@pytest.mark.parametrize(("load", "unsure"), [("8.3kg", "limit"), ("9kg", "")])
def test_a_load_is_a_hard_limit_at_hand_too(load: str, unsure: str) -> None:
    found = fitted(a_chair(f"rated_load={load}"), a_dog(weight="8.2 kg"))
    assert found.fit is not None
    assert found.fit.unsure == unsure


@pytest.mark.parametrize(("fixed", "unsure"), [((), ""), (("leg_opening",), "limit")])
def test_a_fixed_ring_is_a_hard_limit(fixed: tuple[str, ...], unsure: str) -> None:
    thigh = {"value": "90 mm", "by": "staff", "tool": "calipers"}
    answers = a_dog(measurements={"thigh_width": thigh})
    found = fitted(a_chair("leg_opening=9.4cm", fixed=fixed), answers)
    assert found.fit is not None
    assert (found.fit.unsure, found.fit.ask) == (unsure, "thigh_width" if unsure else "")


def test_a_made_to_measure_cart_at_hand_is_fitted_by_its_own_numbers() -> None:
    """The rings of this maker are welded: that is on record, and need not be told."""
    thigh = {"value": "90 mm", "by": "staff", "tool": "calipers"}
    answers = a_dog(measurements={"thigh_width": thigh})
    plain = fitted(thing(aid="eddies-standard-rear"), answers)
    assert plain.fit is not None
    assert (plain.fit.place, plain.fit.probability) == ("made_to_measure", None)
    own = fitted(thing(aid="eddies-standard-rear", ranges={"leg_opening": "9.4cm"}), answers)
    assert own.fit is not None
    assert (own.fit.place, own.fit.unsure) == ("edge", "limit")


def test_a_door_that_is_too_narrow_fails() -> None:
    found = fitted(a_chair("overall_width=40cm", "weight=-12kg"), a_dog(door_width="38 cm"))
    assert [one.measurement for one in found.changes] == ["door_width"]
    assert [one.met for one in found.checks if one.requirement.dimension == "overall_width"] == [
        False
    ]


def test_sex_and_breed_count_as_in_forward() -> None:
    corgi = thing(aid="azumaya-dog-walker-corgi")
    assert fitted(corgi, a_dog(breed="beagle")).reasons[0].rule == "aid-for-breed"
    assert not fitted(
        corgi, a_dog(breed="Pembroke Welsh Corgi", measurements={"chest_girth": "60 cm"})
    ).reasons


def test_another_size_that_suits_is_named() -> None:
    answers = a_dog(measurements={"chest_girth": "33 cm", "neck_girth": "20 cm"}, weight="3 kg")
    found = fitted(thing(aid="puppia-a", size="L"), answers)
    assert found.fails
    assert found.better == "S"
    assert fitted(thing(aid="puppia-a", size="S"), answers).better == ""


def test_a_size_of_which_nothing_was_read_shows_its_own_ranges() -> None:
    harness = thing(aid="with-assist-small", size="M")
    found = fitted(harness, a_dog(front_legs="weak", measurements={}))
    assert found.fit is not None
    assert (found.fit.size, found.fit.place) == ("M", "unmeasured")
    assert {one.measurement: (one.low, one.high) for one in found.fit.dimensions} == {
        "neck_girth": (240, 320),
        "waist_girth": (330, 420),
        "back_length": (300, 350),
    }


def test_a_published_size_of_a_chart_with_gaps_is_judged_by_its_own_figures() -> None:
    """Forward names no size from this chart; the one at hand is known to be too small."""
    found = fitted(thing(aid="cocoheart-2wheel", size="XXS"), a_dog(weight="30 kg"))
    assert found.fit is not None
    assert (found.fit.place, [one.measurement for one in found.changes]) == ("outside", ["weight"])
    unread = fitted(thing(aid="cocoheart-2wheel", size="M"), a_dog(weight="30 kg"))
    assert unread.fit is not None
    assert (unread.fit.size, unread.fit.place) == ("M", "unpublished")


def test_what_the_size_judges_with_its_chance_does_not_fail_twice() -> None:
    """Forward names this size, near its edge: at hand it may not be turned down."""
    answers = a_dog(measurements={"chest_girth": "45 cm"})
    match = next(
        one
        for one in recommend(answers, real_catalog(), TODAY).aids.aids  # type: ignore[union-attr]
        if one.aid == "puppia-a"
    )
    found = fitted(thing(aid="puppia-a", size=match.fit.size), answers)
    assert found.fit == match.fit
    assert not found.fails
    assert any(one.met is False and one.judged for one in found.checks)


def test_what_no_size_judges_fails_by_itself() -> None:
    thin = thing(support="mattress", ranges={"thickness": "1 cm"})
    found = fitted(thin, a_dog())
    assert (found.reasons, found.fails) == ((), True)
    assert not fitted(thing(support="mattress", ranges={"thickness": "3 cm"}), a_dog()).fails


# The numbers of the aid itself


def test_an_inner_width_becomes_the_bodies_that_it_takes() -> None:
    found = fitted(a_chair("inner_width=18cm"), a_dog(measurements={"chest_width": "14 cm"}))
    (row,) = found.aid.sizes
    assert {name.value: band for name, band in row.ranges.items()} == {
        "chest_width": Range(129, 155)
    }
    heavier = fitted(a_chair("inner_width=18cm"), a_dog(weight="20 kg"))
    assert heavier.aid.sizes[0].ranges["chest_width"] == Range(None, 129)  # type: ignore[index]
    unknown = fitted(a_chair("inner_width=18cm"), a_dog(weight=None))
    assert unknown.aid.sizes[0].ranges == {}
    assert unknown.fit is not None
    assert unknown.fit.place == "unpublished"


def test_two_numbers_of_one_measurement_must_both_hold() -> None:
    found = fitted(a_chair("inner_width=18cm", "chest_width=10cm-14cm"), a_dog())
    assert list(found.aid.sizes[0].ranges.values()) == [Range(129, 140)]


@given(
    reading=st.integers(20, 900), low=st.integers(1, 900), more=st.integers(0, 200), data=st.data()
)
@settings(deadline=None)
def test_a_rule_turned_round_takes_the_dogs_whose_specification_the_aid_meets(
    reading: int, low: int, more: int, data: st.DataObject
) -> None:
    catalog = real_catalog()
    rules = [
        rule for rule in catalog.specification.values() if rule.reading and (rule.low or rule.high)
    ]
    rule = data.draw(st.sampled_from(rules))
    told = Range(low, low + more)
    dogs_taken = readings_within(rule, told)

    def bound(end: object) -> int | None:
        if end is None:
            return None
        return (reading * end.percent + 50) // 100 + end.plus  # type: ignore[attr-defined]

    least, most = bound(rule.low), bound(rule.high)
    meets = (least is None or told.high >= least) and (most is None or told.low <= most)  # type: ignore[operator]
    inside = (dogs_taken.low is None or reading >= dogs_taken.low) and (
        dogs_taken.high is None or reading <= dogs_taken.high
    )
    assert inside is meets


def test_each_requirement_is_met_or_not_or_not_known() -> None:
    answers = a_dog(measurements={"chest_width": "14 cm", "rear_leg_height": "24 cm"})
    found = fitted(a_chair("inner_width=16cm", "leg_height=20cm-28cm", "rated_load=12kg"), answers)
    met = {one.requirement.dimension: one.met for one in found.checks}
    assert met["inner_width"] is False
    assert met["leg_height"] is True
    assert met["rated_load"] is True
    assert met["rail_length"] is None
    assert met["overall_width"] is None
    assert [one.requirement for one in found.checks] == list(
        specify(Support.REAR_WHEELCHAIR, answers, real_catalog())
    )


def test_an_open_end_is_not_known() -> None:
    found = fitted(a_chair("leg_height=20cm-"), a_dog(measurements={"rear_leg_height": "24 cm"}))
    (check,) = [one for one in found.checks if one.requirement.dimension == "leg_height"]
    assert check.met is None


def test_a_product_is_checked_by_what_its_maker_publishes() -> None:
    answers = a_dog(measurements={"rear_leg_height": "24 cm"}, door_width="70 cm")
    found = fitted(thing(aid="walkin-wheels-mini-legacy"), answers)
    met = {one.requirement.dimension: one.met for one in found.checks}
    assert (met["leg_height"], met["rated_load"]) == (False, True)
    assert met["overall_width"] is None
    corgi = fitted(thing(aid="azumaya-dog-walker-corgi"), answers)
    assert {one.requirement.dimension: one.met for one in corgi.checks}["overall_width"] is True


def test_where_the_weight_decides_and_is_not_known_no_rule_holds() -> None:
    rules = deciding_rules(Support.REAR_WHEELCHAIR, a_dog(weight=None), real_catalog())
    assert "inner_width" not in rules
    assert "leg_height" in rules


def test_same_answers_same_result() -> None:
    answers = a_dog()
    assert fitted(a_chair("weight=-12kg"), answers) == fitted(a_chair("weight=-12kg"), answers)
