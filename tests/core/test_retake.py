"""What to measure again: against draws, at its ends, and under what must not matter."""

import random
from dataclasses import replace
from math import exp, log, sqrt
from pathlib import Path
from statistics import fmean, stdev

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitting.core.answers import Answers
from fitting.core.body import Trait, before_readings, believe
from fitting.core.catalog import Aid, Availability, Build, Catalog, Range, SizeRow
from fitting.core.choice import Judge, judge_of
from fitting.core.fit import chance_of, chance_within
from fitting.core.measuring import WEIGHT, Observed, observe
from fitting.core.recommendation import recommend
from fitting.core.rereading import Rereading, rereadings
from fitting.core.result import AidMatch, Recommendation, Retake
from fitting.core.retake import (
    Body,
    Chart,
    chart_of,
    cost_after,
    cost_now,
    gain_of,
    plan_retakes,
    shifts_of,
    spreads_of,
)
from fitting.core.sizing import chart_fits
from fitting.core.words import MeasurementId, Support, Verdict, Way
from tests.build import TODAY, answers_of
from tests.core.strategies import real_catalog

TOP = Path(__file__).parent.parent.parent
CHEST = "chest_girth"
S_AND_L = {"S": (440, 560), "L": (560, 700)}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return real_catalog()


def an_aid(
    sizes: dict[str, dict[str, tuple[int, int]]],
    *,
    weights: dict[str, tuple[int, int]] | None = None,
    support: Support = Support.REAR_HARNESS,
) -> Aid:
    rows = tuple(
        SizeRow(
            name,
            Range(*weights[name]) if weights else None,
            {MeasurementId(key): Range(*ends) for key, ends in ranges.items()},
        )
        for name, ranges in sizes.items()
    )
    return Aid(
        id="aid",
        name="Aid",
        maker="Maker",
        build=Build.SIZED,
        availability=Availability.CURRENT,
        sources=("tool-rule",),
        support=support,
        sizes=rows,
    )


HARNESS = an_aid({name: {CHEST: ends} for name, ends in S_AND_L.items()})
CHAIR = an_aid(
    {
        "S": {CHEST: (400, 500), "withers_height": (280, 360)},
        "M": {CHEST: (500, 580), "withers_height": (330, 420)},
        "L": {CHEST: (580, 700), "withers_height": (380, 480)},
    },
    weights={"S": (6_000, 10_500), "M": (9_500, 14_000), "L": (13_000, 20_000)},
    support=Support.REAR_WHEELCHAIR,
)


def beagle(catalog: Catalog, chest: object = "55.5 cm", **changes: object) -> Answers:
    told = {"sex": None, "weight": "12.0 kg", "weight_basis": "scale", "breed": "Beagle"}
    return answers_of(catalog, **{**told, "measurements": {CHEST: chest}, **changes})


class Case:
    """One dog before one product: everything that a gain is worked out from."""

    def __init__(self, aid: Aid, answers: Answers, catalog: Catalog) -> None:
        judge = judge_of(answers, catalog)
        assert judge is not None
        self.aid, self.answers, self.judge = aid, answers, judge
        self.catalog = catalog
        self.observed = dict(observe(answers, catalog.sizing))
        self.body: Body = spreads_of(judge.belief)
        self.chart: Chart = chart_of([aid], answers, judge)

    def ways(self, dimension: str) -> dict[Way, Rereading]:
        sizing = self.judge.sizing
        found = rereadings(dimension, self.answers, self.observed, sizing)
        return {one.way: one for one in found}

    def gain(self, new: Rereading) -> float:
        return gain_of(self.chart, self.body, self.observed.get(new.dimension), new)

    def gains(self, dimension: str) -> dict[Way, float]:
        return {way: self.gain(new) for way, new in self.ways(dimension).items()}


# What a further reading leaves of the error


def test_the_same_person_again_is_what_two_readings_are_worth(catalog: Catalog) -> None:
    once = beagle(catalog, {"value": "55.5 cm"})
    twice = beagle(catalog, {"readings": ["55.5 cm", "55.5 cm"]})
    found = Case(HARNESS, once, catalog).ways(CHEST)[Way.AGAIN]
    assert found.sd == pytest.approx(observe(twice, catalog.sizing)[CHEST].sd, rel=1e-9)


def test_another_person_is_joined_by_precision(catalog: Catalog) -> None:
    case = Case(HARNESS, beagle(catalog), catalog)
    helped = observe(beagle(catalog, {"value": "55.5 cm", "by": "helped"}), catalog.sizing)
    precision = case.observed[CHEST].sd ** -2 + helped[CHEST].sd ** -2
    assert case.ways(CHEST)[Way.HELPED].sd == pytest.approx(precision**-0.5, rel=1e-9)


@pytest.mark.parametrize(
    ("measured", "how", "way"),
    [
        ("withers_height", {"posture": "lying"}, Way.POSTURE),
        ("hip_width", {"tool": "soft_tape"}, Way.TOOL),
    ],
)
def test_a_better_posture_or_tool_is_a_way_where_it_was_not_used(
    measured: str, how: dict[str, str], way: Way, catalog: Catalog
) -> None:
    poor = answers_of(catalog, measurements={measured: {"value": "30 cm", **how}})
    plain = answers_of(catalog, measurements={measured: {"value": "30 cm"}})
    ways = Case(CHAIR, poor, catalog).ways(measured)
    assert way not in Case(CHAIR, plain, catalog).ways(measured)
    assert ways[way].sd < ways[Way.AGAIN].sd
    assert ways[way].sd <= observe(plain, catalog.sizing)[measured].sd


def test_a_weight_is_put_on_a_scale(catalog: Catalog) -> None:
    guessed = Case(CHAIR, beagle(catalog, weight_basis="guessed"), catalog)
    (way,) = guessed.ways(WEIGHT).values()
    assert way.way is Way.SCALE
    assert way.sd < 0.015 < guessed.observed[WEIGHT].sd


# The gain


def test_all_dimensions_move_as_they_would_with_the_reading_in_the_belief() -> None:
    traits = {"a": Trait(6.0, 0.3, 0.06), "b": Trait(5.0, 0.2, 0.1), "c": Trait(9.0, 0.8, 0.2)}
    before = {"a": Observed(6.1, 0.05), "c": Observed(9.3, 0.1)}
    body = spreads_of(believe(traits, before))
    new = Rereading("a", Way.HELPED, 0.02)
    shifts = shifts_of(body, before["a"], new)
    steps = []
    for value in (6.0, 6.1, 6.2):
        after = spreads_of(believe(traits, {**before, "a": Observed(value, new.sd)}))
        for name, one in after.items():
            assert one.sd**2 == pytest.approx(body[name].sd ** 2 - shifts[name] ** 2, rel=1e-6)
        steps.append([(after[name].mean - body[name].mean) / shifts[name] for name in traits])
    for step in steps:
        assert step == pytest.approx([step[0]] * 3, rel=1e-6)


def of_owner(permille: float, shared: bool = True) -> tuple[float, float]:
    """The variance of a reading to half a centimetre or finer, and its part between people."""
    whole = (permille / 1000) ** 2
    return whole, whole * 2.5**2 / (1 + 2.5**2) if shared else 0.0


LYING = {CHEST: "56 cm", "withers_height": {"value": "37.5 cm", "posture": "lying"}}
BY_STAFF = {
    CHEST: {"value": "54 cm", "by": "staff"},
    "withers_height": {"value": "37.5 cm", "by": "staff"},
}
REALISED = (
    (HARNESS, CHEST, Way.AGAIN, of_owner(45), {"measurements": {CHEST: "533 mm"}}),
    (HARNESS, CHEST, Way.HELPED, of_owner(30, shared=False), {}),
    (HARNESS, CHEST, Way.STAFF, of_owner(20, shared=False), {}),
    (HARNESS, CHEST, Way.TAKE, of_owner(45), {"measurements": {"neck_girth": "32 cm"}}),
    (CHAIR, "withers_height", Way.POSTURE, of_owner(40), {"measurements": LYING}),
    (
        CHAIR,
        WEIGHT,
        Way.SCALE,
        of_owner(15, shared=False),
        {"weight": "13.4 kg", "weight_basis": "stated", "measurements": BY_STAFF},
    ),
    (
        CHAIR,
        WEIGHT,
        Way.SCALE,
        of_owner(15, shared=False),
        {"weight": "12.4 kg", "weight_basis": "guessed", "measurements": BY_STAFF},
    ),
)


@pytest.mark.parametrize(("aid", "dimension", "way", "further", "changes"), REALISED)
def test_the_gain_is_what_is_saved_when_truth_and_reading_are_drawn(
    aid: Aid,
    dimension: str,
    way: Way,
    further: tuple[float, float],
    changes: dict[str, object],
    catalog: Catalog,
) -> None:
    """A truth, a new reading of it, and the choice made again with both readings believed."""
    case = Case(aid, beagle(catalog, **changes), catalog)
    chance = random.Random(11)  # noqa: S311 - draws, not secrecy.
    now = _decide(case, case.judge)
    saved = []
    for _ in range(2_000):
        truth = _draw(case.body, chance)
        judge = _informed(case, further, dimension, truth[dimension], chance)
        edges = {name: chance.gauss(0, 0.01) for name in truth}
        saved.append(
            _came(case, now, truth, edges) - _came(case, _decide(case, judge), truth, edges)
        )
    error = stdev(saved) / sqrt(len(saved))
    gain = case.gain(case.ways(dimension)[way])
    assert gain > 0.005
    assert gain == pytest.approx(fmean(saved), abs=4 * error)


def _draw(body: Body, chance: random.Random) -> dict[str, float]:
    size = chance.gauss(0, 1)
    return {
        name: chance.gauss(one.mean + one.of_size * size, sqrt(one.sd**2 - one.of_size**2))
        for name, one in body.items()
    }


def _informed(
    case: Case, further: tuple[float, float], dimension: str, truth: float, chance: random.Random
) -> Judge:
    """The judge who has heard a new reading of this truth as well.

    `further` is the variance of its error, and its covariance with that of the first reading.
    """
    variance, shared = further
    known = case.observed.get(dimension)
    if known is None:
        joined = Observed(chance.gauss(truth, sqrt(variance)), sqrt(variance))
    else:
        before = known.sd**2
        error = chance.gauss(
            shared / before * (known.log - truth), sqrt(variance - shared**2 / before)
        )
        weight = (before - shared) / (before + variance - 2 * shared)
        joined = Observed(
            (1 - weight) * known.log + weight * (truth + error),
            sqrt(
                (1 - weight) ** 2 * before
                + weight**2 * variance
                + 2 * weight * (1 - weight) * shared
            ),
        )
    traits, size = before_readings(case.answers, case.catalog)
    belief = believe(traits, {**case.observed, dimension: joined}, size=size)
    return replace(case.judge, belief=belief)


def _decide(case: Case, judge: Judge) -> int | None:
    """The size of least expected cost by the chances of `fit`, or None for none."""
    costs: dict[int | None, float] = {None: judge.rules.abstain_percent / 100}
    for number, row in enumerate(case.aid.sizes):
        ranges = {name.value: band for name, band in row.ranges.items()}
        if row.weight is not None:
            ranges[WEIGHT] = row.weight
        chance = chance_of(ranges, judge.belief, edge=judge.rules.edge_permille / 1000)
        assert chance is not None
        cost = 0.0
        for name in ranges:
            small, large = PRICES[name]
            cost += small * chance.too_small[name] + large * chance.too_large[name]
        if row.weight is not None and row.weight.high is not None:
            believed = judge.belief.dimensions[WEIGHT]
            cost += OVERLOAD * (1 - chance_within(row.weight.high, believed, judge.belief))
        costs[number] = cost
    return min(costs, key=lambda one: (costs[one], str(one)))


PRICES = {CHEST: (3, 1), "withers_height": (2, 2), WEIGHT: (2, 1)}
OVERLOAD = 100.0
"""What naming no size costs, over the chance of an overload at which a size is given up."""


def _came(
    case: Case, number: int | None, truth: dict[str, float], edges: dict[str, float]
) -> float:
    """What a choice cost this dog."""
    if number is None:
        return case.judge.rules.abstain_percent / 100
    row = case.aid.sizes[number]
    ranges = {name.value: band for name, band in row.ranges.items()}
    cost = 0.0
    if row.weight is not None:
        ranges[WEIGHT] = row.weight
        cost += OVERLOAD * (truth[WEIGHT] > log(row.weight.high or 0))
    for name, band in ranges.items():
        small, large = PRICES[name]
        cost += small * (truth[name] + edges[name] > log(band.high or 0))
        cost += large * (truth[name] + edges[name] < log(band.low or 0))
    return cost


def test_another_person_gains_more_than_the_same_and_staff_the_most(catalog: Catalog) -> None:
    gains = Case(HARNESS, beagle(catalog), catalog).gains(CHEST)
    assert gains[Way.AGAIN] < gains[Way.HELPED] / 5
    assert gains[Way.HELPED] < gains[Way.STAFF]


@given(
    chest=st.integers(380, 760),
    withers=st.integers(240, 520),
    grams=st.integers(50, 220),
    basis=st.sampled_from(["scale", "stated", "guessed"]),
    by=st.sampled_from(["owner", "helped", "staff"]),
    posture=st.sampled_from(["standing", "lying"]),
    aid=st.sampled_from([HARNESS, CHAIR]),
)
@settings(max_examples=60, deadline=None)
def test_no_reading_loses_and_none_saves_more_than_there_is(
    chest: int, withers: int, grams: int, basis: str, by: str, posture: str, aid: Aid
) -> None:
    catalog = real_catalog()
    read = {
        CHEST: {"value": f"{chest} mm", "by": by},
        "withers_height": {"value": f"{withers} mm", "by": by, "posture": posture},
    }
    answers = beagle(catalog, weight=f"{grams / 10} kg", weight_basis=basis, measurements=read)
    case = Case(aid, answers, catalog)
    for dimension in (CHEST, "withers_height", WEIGHT):
        for gain in case.gains(dimension).values():
            assert -0.001 <= gain <= cost_now(case.chart, case.body) + 1e-9


@given(st.lists(st.floats(0.001, 0.06), min_size=2, max_size=2, unique=True))
@settings(max_examples=40, deadline=None)
def test_a_sharper_reading_gains_no_less(sds: list[float]) -> None:
    """The order in which ways are tried, and left untried, rests on this."""
    catalog = real_catalog()
    case = Case(HARNESS, beagle(catalog), catalog)
    sharp, blunt = sorted(min(sd, case.observed[CHEST].sd) for sd in sds)
    gains = [case.gain(Rereading(CHEST, Way.HELPED, sd)) for sd in (sharp, blunt)]
    assert gains[0] >= gains[1] - 0.001


def test_a_reading_without_error_leaves_nothing_to_gain(catalog: Catalog) -> None:
    case = Case(HARNESS, beagle(catalog), catalog)
    judge = case.judge
    traits = {CHEST: Trait(6.3, 0.25, 0.06)}
    exact = {CHEST: Observed(log(555), 0.0)}
    body = spreads_of(believe(traits, exact))
    chart = chart_of([HARNESS], case.answers, replace(judge, belief=believe(traits, exact)))
    assert gain_of(chart, body, exact[CHEST], Rereading(CHEST, Way.STAFF, 0.0)) == 0


def test_costs_are_those_by_which_a_size_is_chosen(catalog: Catalog) -> None:
    case = Case(HARNESS, beagle(catalog), catalog)
    best, *_ = chart_fits(HARNESS, case.answers, edge_percent=5, judge=case.judge)
    (chest,) = best.dimensions
    cost = 3 * (chest.p_small or 0) + (chest.p_large or 0)
    assert cost_now(case.chart, case.body) == pytest.approx(cost, abs=1e-6)


def test_a_size_that_is_not_sure_of_its_limit_is_not_counted_on(catalog: Catalog) -> None:
    """Naming none costs less, and a weighing gains by what it opens."""
    one = an_aid(
        {"M": {CHEST: (400, 700)}}, weights={"M": (5_000, 13_000)}, support=Support.REAR_WHEELCHAIR
    )
    stated = Case(one, beagle(catalog, weight_basis="stated", weight="12.5 kg"), catalog)
    limit = chart_fits(one, stated.answers, edge_percent=5, judge=stated.judge)[0]
    assert limit.unsure == "limit"
    assert cost_now(stated.chart, stated.body) == stated.chart.abstaining
    assert 0.2 < stated.gains(WEIGHT)[Way.SCALE] < stated.chart.abstaining
    light = Case(one, beagle(catalog, weight_basis="scale", weight="9 kg"), catalog)
    assert cost_now(light.chart, light.body) < 0.01


# What is asked for


def a_match(aid: Aid, answers: Answers, catalog: Catalog) -> AidMatch:
    judge = judge_of(answers, catalog)
    best, *_ = chart_fits(aid, answers, edge_percent=5, judge=judge)
    assert aid.support is not None
    return AidMatch(aid.id, aid.support, Verdict.RECOMMENDED, best, None, ())


def asked(aid: Aid, answers: Answers, catalog: Catalog) -> tuple[Retake, ...]:
    shelf = replace(catalog, aids={aid.id: aid})
    return plan_retakes((a_match(aid, answers, catalog),), answers, shelf)


def test_nothing_is_asked_of_a_dog_in_the_middle_of_a_size(catalog: Catalog) -> None:
    assert asked(HARNESS, beagle(catalog, {"value": "52 cm", "by": "staff"}), catalog) == ()
    assert asked(HARNESS, beagle(catalog, "47 cm", weight="9 kg"), catalog) == ()


def test_a_chart_of_which_nothing_was_read_waits_for_a_reading(catalog: Catalog) -> None:
    answers = beagle(catalog, measurements={"neck_girth": "32 cm"})
    assert asked(HARNESS, answers, catalog) == (Retake(CHEST, Way.TAKE, None),)


def test_what_no_breed_tells_of_is_asked_after_what_has_a_gain(catalog: Catalog) -> None:
    sizes = {name: {CHEST: ends, "hip_width": (100, 200)} for name, ends in S_AND_L.items()}
    first, second = asked(an_aid(sizes), beagle(catalog), catalog)
    assert (first.measurement, first.way) == (CHEST, Way.HELPED)
    assert second == Retake("hip_width", Way.TAKE, None)


def test_makers_that_sell_sizes_as_products_are_read_as_one_chart(catalog: Catalog) -> None:
    answers = beagle(catalog)
    split = {row.name: replace(HARNESS, id=row.name, sizes=(row,)) for row in HARNESS.sizes}
    match = a_match(split["S"], answers, catalog)
    told = plan_retakes((match,), answers, replace(catalog, aids=split))
    assert told == asked(HARNESS, answers, catalog) != ()


DOG = {
    "condition": "degenerative_myelopathy",
    "mobility": "C",
    "breed": "Beagle",
    "weight": "11.6 kg",
    "weight_basis": "guessed",
    "measurements": {
        CHEST: "52 cm",
        "neck_girth": "38 cm",
        "withers_height": {"value": "37 cm", "posture": "lying"},
        "back_length": "40 cm",
    },
}


def told(catalog: Catalog, **changes: object) -> tuple[Retake, ...]:
    result = recommend(answers_of(catalog, **{**DOG, **changes}), catalog, TODAY)
    assert isinstance(result, Recommendation)
    return result.aids.retakes


def test_no_more_than_the_rules_allow_are_asked_and_each_pays(catalog: Catalog) -> None:
    rules = catalog.sizing.rules
    assert rules is not None
    found = told(catalog)
    assert len(found) == rules.most_asks == 2
    for one in found:
        assert one.gain is not None
        effort = catalog.sizing.efforts[one.way].effort
        assert one.gain * 100 - effort > rules.ask_percent
    fewer = replace(catalog, sizing=replace(catalog.sizing, rules=replace(rules, most_asks=1)))
    assert told(fewer) == found[:1]
    shy = replace(catalog, sizing=replace(catalog.sizing, rules=replace(rules, ask_percent=99)))
    assert [one for one in told(shy) if one.gain is not None] == []


def test_the_order_of_records_and_readings_does_not_matter(catalog: Catalog) -> None:
    sizing = catalog.sizing
    turned = replace(
        catalog,
        aids=dict(reversed(catalog.aids.items())),
        measurements=dict(reversed(catalog.measurements.items())),
        sizing=replace(
            sizing,
            efforts=dict(reversed(sizing.efforts.items())),
            how_taken=sizing.how_taken[::-1],
            priors=sizing.priors[::-1],
        ),
    )
    readings = DOG["measurements"]
    assert isinstance(readings, dict)
    found, other = told(catalog), told(turned, measurements=dict(reversed(readings.items())))
    assert [(one.measurement, one.way) for one in other] == [
        (one.measurement, one.way) for one in found
    ]
    for one, two in zip(found, other, strict=True):
        assert one.gain == pytest.approx(two.gain, abs=1e-9)


def test_the_unit_of_a_reading_does_not_matter(catalog: Catalog) -> None:
    metric = Case(HARNESS, beagle(catalog, "55.9 cm"), catalog).gains(CHEST)
    inches = Case(HARNESS, beagle(catalog, "22.0 in", weight="26.455 lb"), catalog).gains(CHEST)
    assert inches == pytest.approx(metric, abs=0.005)


# The worked dog of docs/sizing.md


def test_the_worked_dog_is_told_what_to_measure(catalog: Catalog) -> None:
    case = Case(HARNESS, beagle(catalog), catalog)
    page = (TOP / "docs" / "sizing.md").read_text(encoding="utf-8")
    names = {
        Way.AGAIN: "the same person again",
        Way.HELPED: "another person",
        Way.STAFF: "trained staff",
    }
    assert cost_after(case.chart, case.body, case.observed[CHEST], case.ways(CHEST)[Way.STAFF]) > 0
    for way, name in names.items():
        new = case.ways(CHEST)[way]
        effort = catalog.sizing.efforts[way].effort / 100
        gain = case.gain(new)
        line = f"| {name} | {new.sd:.4f} | {gain:.3f} | {effort:.2f} | {gain - effort:.3f} |"
        assert line in page
    (one,) = asked(HARNESS, case.answers, catalog)
    assert (one.measurement, one.way) == (CHEST, Way.HELPED)
    assert f"{exp(case.body[CHEST].mean) / 10:.1f}" == "56.4"


def test_an_unsure_size_asks_for_what_the_plan_asks_for(catalog: Catalog) -> None:
    """One dog gets one ask: a product never sends the carer to another reading."""
    asked_for = 0
    for girth in range(36, 76, 2):
        read = {CHEST: f"{girth} cm", "neck_girth": f"{girth * 0.66:.0f} cm"}
        answers = answers_of(catalog, **{**DOG, "measurements": read})
        result = recommend(answers, catalog, TODAY)
        assert isinstance(result, Recommendation)
        wanted = [one.measurement for one in result.aids.retakes]
        for match in result.aids.aids:
            charted = {one.measurement for one in match.fit.dimensions}
            common = [name for name in wanted if name in charted]
            if match.fit.unsure == "low" and common:
                asked_for += 1
                assert match.fit.ask == common[0]
    assert asked_for
