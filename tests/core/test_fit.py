"""The chance of a fit: against chance itself, at its ends, and under what must not matter."""

import random
from dataclasses import replace
from itertools import pairwise
from math import exp, log, sqrt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitting.core.answers import Answers
from fitting.core.body import Belief, Believed, Trait, believe, body_of, hermite_rule
from fitting.core.catalog import Aid, Availability, Build, Catalog, Range, SizeRow
from fitting.core.choice import Judge, judge_of
from fitting.core.fit import chance_of
from fitting.core.measuring import WEIGHT, Observed, observe
from fitting.core.reading import read_answers
from fitting.core.result import SizeFit
from fitting.core.sizing import chart_fits
from fitting.core.units import Units
from fitting.core.words import MeasurementId, Support
from tests.build import TODAY, a_dog, answers_of
from tests.core.strategies import real_catalog

EDGE = 5
TOP = Path(__file__).parent.parent.parent
Matrix = list[list[float]]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return real_catalog()


def an_aid(*rows: SizeRow, support: Support = Support.REAR_HARNESS, between: str = "") -> Aid:
    return Aid(
        id="aid",
        name="Aid",
        maker="Maker",
        build=Build.SIZED,
        availability=Availability.CURRENT,
        sources=("tool-rule",),
        support=support,
        sizes=rows,
        between_sizes=between,
    )


def row(name: str, weight: Range | None = None, **ranges: tuple[int | None, int | None]) -> SizeRow:
    return SizeRow(name, weight, {MeasurementId(key): Range(*ends) for key, ends in ranges.items()})


def judge(answers: Answers, catalog: Catalog) -> Judge:
    made = judge_of(answers, catalog)
    assert made is not None
    return made


def sized(aid: Aid, answers: Answers, catalog: Catalog) -> tuple[SizeFit, ...]:
    return chart_fits(aid, answers, edge_percent=EDGE, judge=judge(answers, catalog))


# The closed form against draws


def cholesky(of: Matrix) -> Matrix:
    made = [[0.0] * len(of) for _ in of]
    for i in range(len(of)):
        for j in range(i + 1):
            rest = of[i][j] - sum(made[i][k] * made[j][k] for k in range(j))
            made[i][j] = sqrt(rest) if i == j else rest / made[j][j]
    return made


def solve(of: Matrix, right: list[float]) -> list[float]:
    """By elimination; `of` is symmetric and positive."""
    rows = [[*line, value] for line, value in zip(of, right, strict=True)]
    for i, pivot in enumerate(rows):
        for other in rows[i + 1 :]:
            share = other[i] / pivot[i]
            other[:] = [a - share * b for a, b in zip(other, pivot, strict=True)]
    found = [0.0] * len(of)
    for i in reversed(range(len(of))):
        known = sum(rows[i][j] * found[j] for j in range(i + 1, len(of)))
        found[i] = (rows[i][-1] - known) / rows[i][i]
    return found


def posterior(
    traits: dict[str, Trait], observed: dict[str, Observed]
) -> tuple[list[float], Matrix]:
    """Mean and covariance of all measurements by the normal equations: no quadrature in it."""
    names = list(traits)
    cov = [
        [
            traits[a].slope * traits[b].slope + (traits[a].spread ** 2 if a == b else 0.0)
            for b in names
        ]
        for a in names
    ]
    seen = [i for i, name in enumerate(names) if name in observed]
    if not seen:
        return [traits[name].mean for name in names], cov
    inner = [
        [cov[i][j] + (observed[names[i]].sd ** 2 if i == j else 0.0) for j in seen] for i in seen
    ]
    off = [observed[names[i]].log - traits[names[i]].mean for i in seen]
    pull = solve(inner, off)
    means = [
        traits[name].mean + sum(cov[i][j] * p for j, p in zip(seen, pull, strict=True))
        for i, name in enumerate(names)
    ]
    gains = [solve(inner, [cov[i][j] for j in seen]) for i in range(len(names))]
    left = [
        [
            cov[i][k] - sum(g * cov[j][k] for g, j in zip(gains[i], seen, strict=True))
            for k in range(len(names))
        ]
        for i in range(len(names))
    ]
    return means, left


@pytest.mark.parametrize("case", range(24))
def test_the_closed_form_is_what_draws_give(case: int) -> None:
    chance = random.Random(case)  # noqa: S311 - draws, not secrecy.
    draws, edge = 12_000, 0.01
    names = ["a", "b", "c", "d"][: chance.randint(2, 4)]
    traits = {
        name: Trait(chance.uniform(5, 7), chance.uniform(0.05, 0.4), chance.uniform(0.03, 0.2))
        for name in names
    }
    observed = {
        name: Observed(one.mean + chance.gauss(0, 0.3), chance.uniform(0.01, 0.15))
        for name, one in traits.items()
        if chance.random() < 0.6
    }
    means, covariance = posterior(traits, observed)
    ranges = {
        name: Range(
            round(exp(mean + chance.uniform(-0.35, 0.02))),
            round(exp(mean + chance.uniform(0.03, 0.35))),
        )
        for name, mean in zip(names, means, strict=True)
    }
    found = chance_of(ranges, believe(traits, observed), edge=edge)
    assert found is not None
    lower = cholesky(covariance)
    hits = 0
    for _ in range(draws):
        z = [chance.gauss(0, 1) for _ in names]
        body = [
            mean + sum(a * b for a, b in zip(line, z, strict=True)) + chance.gauss(0, edge)
            for mean, line in zip(means, lower, strict=True)
        ]
        hits += all(
            log(ranges[name].low or 1) <= x <= log(ranges[name].high or 1)
            for name, x in zip(names, body, strict=True)
        )
    share = hits / draws
    error = sqrt(max(share * (1 - share), 1 / draws) / draws)
    assert abs(found.probability - share) <= 4 * error


def test_the_rule_of_quadrature_is_exact_for_the_moments_of_the_normal() -> None:
    nodes, weights = hermite_rule(21)
    moments = {0: 1, 1: 0, 2: 1, 3: 0, 4: 3, 6: 15, 8: 105, 10: 945}
    for power, moment in moments.items():
        found = sum(w * z**power for z, w in zip(nodes, weights, strict=True))
        assert found == pytest.approx(moment, abs=1e-9 * max(moment, 1))
    assert list(nodes) == sorted(nodes)


def test_one_reading_and_no_prior_is_the_plain_normal() -> None:
    belief = believe({}, {"a": Observed(log(500), 0.04)})
    found = chance_of({"a": Range(None, 500)}, belief, edge=0.03)
    assert found is not None
    assert found.probability == pytest.approx(0.5)
    assert found.too_small["a"] == pytest.approx(0.5)
    assert found.too_large["a"] == 0


# Ends and bounds


LOGS = st.floats(5.5, 6.6)
BANDS = st.tuples(st.integers(250, 700), st.integers(0, 200)).map(lambda b: Range(b[0], sum(b)))


@given(a=LOGS, b=LOGS, s=st.floats(0.005, 0.2), one=BANDS, two=BANDS, three=BANDS)
@settings(deadline=None)
def test_a_chance_lies_between_its_bounds(
    a: float, b: float, s: float, one: Range, two: Range, three: Range
) -> None:
    traits = {"a": Trait(6, 0.25, 0.1), "b": Trait(6.1, 0.2, 0.12), "c": Trait(6.0, 0.1, 0.05)}
    belief = believe(traits, {"a": Observed(a, s), "b": Observed(b, s)})
    found = chance_of({"a": one, "b": two, "c": three}, belief, edge=0.01)
    assert found is not None
    each = [1 - found.too_small[name] - found.too_large[name] for name in "abc"]
    assert max(0.0, 1 - sum(1 - p for p in each)) - 1e-9 <= found.probability
    assert found.probability <= min(each) + 1e-9
    assert 0 <= found.probability <= 1
    shares = (*found.too_small.values(), *found.too_large.values())
    assert all(0 <= share <= 1 for share in shares)


@given(
    chest=st.integers(250, 900),
    neck=st.integers(200, 700),
    ends=st.lists(st.integers(260, 880), min_size=4, max_size=4, unique=True).map(sorted),
)
@settings(deadline=None)
def test_without_error_the_chance_is_the_plain_chart(
    chest: int, neck: int, ends: list[int]
) -> None:
    catalog = real_catalog()
    answers = answers_of(
        catalog, measurements={"chest_girth": f"{chest} mm", "neck_girth": f"{neck} mm"}
    )
    rows = [
        row(str(n), chest_girth=(low, high), neck_girth=(None, high))
        for n, (low, high) in enumerate(pairwise(ends))
    ]
    exact = Belief(
        (1.0,),
        {
            "chest_girth": Believed((log(chest),), 0.0),
            "neck_girth": Believed((log(neck),), 0.0),
        },
    )
    made = judge(answers, catalog)
    sure = Judge(exact, made.sizing, replace(made.rules, edge_permille=0))
    aid = an_aid(*rows, support=Support.BODY_HARNESS)
    plain = chart_fits(aid, answers, edge_percent=0)
    found = chart_fits(aid, answers, edge_percent=0, judge=sure)
    for fit in found:
        inside = any(other.size == fit.size and _holds(other) for other in plain)
        assert fit.probability == float(inside)
    assert _holds(found[0]) == _holds(plain[0])


def _holds(fit: SizeFit) -> bool:
    """Whether every reading is inside, read off the numbers and not off the place."""
    return all(
        one.reading is not None
        and (one.low is None or one.low <= one.reading)
        and (one.high is None or one.reading <= one.high)
        for one in fit.dimensions
    )


# What must not matter, and what must


NESTED = tuple(
    row(
        str(number),
        chest_girth=(300 + 80 * number, 380 + 80 * number),
        waist_girth=(230 + 70 * number, 300 + 70 * number),
    )
    for number in range(6)
)


@given(
    chest=st.integers(300, 760),
    waist=st.floats(0.7, 0.95),
    grown=st.floats(1.0, 1.3),
    breed=st.sampled_from(("Dachshund", "Beagle", "Whippet", "Boxer", "", "a mix")),
    support=st.sampled_from((Support.REAR_HARNESS, Support.BODY_HARNESS)),
    between=st.sampled_from(("", "up", "down", "ask")),
)
@settings(deadline=None, max_examples=150)
def test_a_bigger_dog_never_gets_a_smaller_size(
    chest: int, waist: float, grown: float, breed: str, support: Support, between: str
) -> None:
    catalog = real_catalog()
    aid = an_aid(*NESTED, support=support, between=between)
    picked = []
    for scale in (1.0, grown):
        girths = {"chest_girth": chest * scale, "waist_girth": chest * waist * scale}
        answers = answers_of(
            catalog,
            breed=breed or None,
            weight=None,
            measurements={name: f"{round(girth)} mm" for name, girth in girths.items()},
        )
        best = sized(aid, answers, catalog)[0]
        picked.append(None if best.place == "outside" else int(best.size))
    first, second = picked
    if first is not None and second is not None:
        assert second >= first


@pytest.mark.parametrize(("metric", "inches"), [(508, "20 in"), (381, "15 in"), (254, "10 in")])
def test_centimetres_and_inches_give_the_same_answer(
    catalog: Catalog, metric: int, inches: str
) -> None:
    told = [{"chest_girth": f"{metric / 10:g} cm"}, {"chest_girth": inches}]
    first, second = (observe(answers_of(catalog, measurements=one), catalog.sizing) for one in told)
    assert first["chest_girth"].log == second["chest_girth"].log
    # An inch is coarser than a millimetre; nothing else may differ.
    rounding = (25.4**2 - 1) / 12 / metric**2
    gained = second["chest_girth"].sd ** 2 - first["chest_girth"].sd ** 2
    assert gained == pytest.approx(rounding, rel=0.01)
    aid = an_aid(*NESTED)
    picked = {sized(aid, answers_of(catalog, measurements=one), catalog)[0].size for one in told}
    assert len(picked) == 1


def test_a_bare_number_is_worth_what_the_same_with_its_unit_is(catalog: Catalog) -> None:
    dog = a_dog(measurements={"chest_girth": "20"})
    bare = read_answers(dog, catalog, TODAY, units=Units.IMPERIAL)
    assert isinstance(bare, Answers)
    full = answers_of(catalog, measurements={"chest_girth": "20 in"})
    found = [observe(one, catalog.sizing)["chest_girth"] for one in (bare, full)]
    assert found[0].log == found[1].log
    assert found[0].sd == pytest.approx(found[1].sd, rel=1e-6)


@given(order=st.permutations(range(6)), chest=st.integers(320, 740))
@settings(deadline=None)
def test_the_order_of_rows_does_not_matter(order: list[int], chest: int) -> None:
    catalog = real_catalog()
    answers = answers_of(catalog, measurements={"chest_girth": f"{chest} mm"})
    shuffled = an_aid(*(NESTED[one] for one in order))
    assert sized(shuffled, answers, catalog) == sized(an_aid(*NESTED), answers, catalog)


def test_too_small_weighs_more_where_skin_may_be_numb(catalog: Catalog) -> None:
    """Just below the edge a lifting harness goes up, and one a dog can slip out of does not."""
    answers = answers_of(
        catalog, breed="Beagle", weight=None, measurements={"chest_girth": "555 mm"}
    )
    rows = (row("S", chest_girth=(440, 560)), row("L", chest_girth=(560, 700)))
    lifting = sized(an_aid(*rows), answers, catalog)
    leading = sized(an_aid(*rows, support=Support.BODY_HARNESS), answers, catalog)
    assert (lifting[0].size, leading[0].size) == ("L", "S")
    assert lifting[0].place == "edge"


def test_a_maker_that_says_go_up_is_followed(catalog: Catalog) -> None:
    answers = answers_of(
        catalog, breed="Beagle", weight=None, measurements={"chest_girth": "555 mm"}
    )
    rows = (row("S", chest_girth=(440, 560)), row("L", chest_girth=(560, 700)))
    up = an_aid(*rows, support=Support.BODY_HARNESS, between="up")
    down = an_aid(*rows, between="down")
    assert sized(up, answers, catalog)[0].size == "L"
    assert sized(down, answers, catalog)[0].size == "S"


def test_a_load_limit_is_never_traded_off(catalog: Catalog) -> None:
    chart = an_aid(row("S", Range(4000, 9000)), support=Support.REAR_WHEELCHAIR)
    told = {"breed": "Beagle", "measurements": {"chest_girth": "55 cm"}, "weight": "8.5 kg"}
    guessed = sized(chart, answers_of(catalog, weight_basis="guessed", **told), catalog)[0]
    weighed = sized(chart, answers_of(catalog, weight_basis="scale", **told), catalog)[0]
    assert (guessed.word, guessed.unsure, guessed.ask) == ("unsure", "limit", WEIGHT)
    assert (weighed.word, weighed.unsure) != ("unsure", "limit")
    harness = replace(chart, support=Support.BODY_HARNESS)
    assert (
        sized(harness, answers_of(catalog, weight_basis="stated", **told), catalog)[0].unsure == ""
    )


def test_an_open_reading_is_never_likely(catalog: Catalog) -> None:
    rows = (row("M", chest_girth=(300, 700), hip_width=(50, 200)),)
    best = sized(an_aid(*rows), answers_of(catalog), catalog)[0]
    assert (best.missing, best.word) == (("hip_width",), "possible")
    assert best.probability is not None
    assert best.probability > 0.95


def test_a_chart_of_which_nothing_was_measured_has_no_chance(catalog: Catalog) -> None:
    best = sized(
        an_aid(row("M", neck_girth=(200, 500))), answers_of(catalog, measurements=None), catalog
    )[0]
    assert (best.place, best.probability, best.word) == ("unmeasured", None, "")


def test_the_heaviest_dog_of_a_product_is_a_limit_too(catalog: Catalog) -> None:
    aid = an_aid(row("M", chest_girth=(400, 700)), support=Support.BODY_HARNESS)
    told = answers_of(
        catalog,
        breed="Beagle",
        weight="11.9 kg",
        weight_basis="stated",
        measurements={"chest_girth": "56 cm"},
    )
    assert sized(aid, told, catalog)[0].unsure == ""
    assert sized(replace(aid, heaviest_g=12_000), told, catalog)[0].unsure == "limit"


def test_what_nobody_knows_has_no_chance(catalog: Catalog) -> None:
    best = sized(
        an_aid(row("M", hip_width=(50, 200))), answers_of(catalog, measurements=None), catalog
    )[0]
    assert (best.probability, best.word) == (None, "")


# The measurement model


def sd_of(catalog: Catalog, name: str = "chest_girth", **reading: object) -> float:
    answers = answers_of(catalog, measurements={name: {"value": "400 mm", **reading}})
    return observe(answers, catalog.sizing)[name].sd


def test_who_and_how_decides_what_a_reading_is_worth(catalog: Catalog) -> None:
    owner, helped, staff = (sd_of(catalog, by=who) for who in ("owner", "helped", "staff"))
    assert sd_of(catalog) == owner > helped > staff
    assert owner == pytest.approx(0.045, rel=0.001)
    lying = sd_of(catalog, "rear_leg_height", posture="lying")
    assert lying > sd_of(catalog, "rear_leg_height", posture="standing")
    assert sd_of(catalog, "hip_width", tool="soft_tape") > sd_of(
        catalog, "hip_width", tool="calipers"
    )


def test_reading_again_helps_with_the_smaller_part_alone(catalog: Catalog) -> None:
    once, thrice = sd_of(catalog), sd_of(catalog, value=None, readings=["400 mm"] * 3)
    between = 0.045 * sqrt(6.25 / 7.25)
    assert between < thrice < once
    within = 0.045**2 - between**2
    assert thrice**2 == pytest.approx(between**2 + within / 3 + 1 / 400**2 / 12, rel=1e-6)


def test_a_guessed_weight_is_worth_little_and_lies_low(catalog: Catalog) -> None:
    told = {
        basis: observe(answers_of(catalog, weight="8.0 kg", weight_basis=basis), catalog.sizing)[
            WEIGHT
        ]
        for basis in ("scale", "stated", "guessed", None)
    }
    assert told["scale"].sd < told["stated"].sd == told[None].sd < told["guessed"].sd
    assert told["guessed"].log == pytest.approx(log(8000 / 0.97))
    assert told["scale"].log == log(8000)


def test_breed_and_weight_inform_what_is_missing_and_never_replace_a_girth(
    catalog: Catalog,
) -> None:
    measured = answers_of(
        catalog, breed="Great Dane", weight="60 kg", measurements={"chest_girth": "45 cm"}
    )
    bare = answers_of(catalog, breed="Great Dane", weight="60 kg", measurements=None)

    def middle(answers: Answers, name: str) -> float:
        belief = body_of(answers, catalog)
        means = belief.dimensions[name].means
        return exp(sum(w * mean for w, mean in zip(belief.weights, means, strict=True)))

    assert middle(bare, "chest_girth") > 850
    assert middle(measured, "chest_girth") < 600
    assert middle(bare, "neck_girth") > middle(measured, "neck_girth")


@pytest.mark.parametrize(
    ("breed", "sex"), [("Beagle", "male"), ("Beagle", "female"), ("a mix", "male")]
)
def test_a_dog_of_an_unknown_type_is_less_certain(catalog: Catalog, breed: str, sex: str) -> None:
    told = {"weight": "12 kg", "measurements": None, "sex": sex}
    belief = body_of(answers_of(catalog, breed=breed, **told), catalog)
    known = body_of(answers_of(catalog, breed="Beagle", **told), catalog)
    assert (belief.dimensions["chest_girth"].sd > known.dimensions["chest_girth"].sd) == (
        breed == "a mix"
    )


# The worked dog of docs/sizing.md


def test_the_worked_dog_is_worked_again(catalog: Catalog) -> None:
    answers = answers_of(
        catalog,
        breed="Beagle",
        sex=None,
        weight="12.0 kg",
        weight_basis="scale",
        measurements={"chest_girth": "55.5 cm"},
    )
    rows = (row("S", chest_girth=(440, 560)), row("L", chest_girth=(560, 700)))
    observed = observe(answers, catalog.sizing)
    belief = body_of(answers, catalog)
    chest = belief.dimensions["chest_girth"]
    middle = exp(sum(w * mean for w, mean in zip(belief.weights, chest.means, strict=True)))
    fits = {fit.size: fit for fit in sized(an_aid(*rows), answers, catalog)}
    costs = {
        size: 3 * (fit.dimensions[0].p_small or 0) + (fit.dimensions[0].p_large or 0)
        for size, fit in fits.items()
    }
    told = {
        "error of the girth": f"{observed['chest_girth'].sd:.4f}",
        "error of the weight": f"{observed[WEIGHT].sd:.4f}",
        "chest after all that is known": f"{middle / 10:.1f} cm",
        "its standard deviation, given the size": f"{chest.sd:.4f}",
        "chance inside S": f"{fits['S'].probability:.3f}",
        "chance inside L": f"{fits['L'].probability:.3f}",
        "expected cost of S": f"{costs['S']:.2f}",
        "expected cost of L": f"{costs['L']:.2f}",
    }
    page = (TOP / "docs" / "sizing.md").read_text(encoding="utf-8")
    for step, number in told.items():
        assert f"| {step} | {number} |" in page
    assert next(iter(fits)) == "L"
    assert (fits["L"].word, fits["L"].ask) == ("unsure", "chest_girth")
    lead = sized(an_aid(*rows, support=Support.BODY_HARNESS), answers, catalog)
    assert lead[0].size == "S"
