"""Many charts at once give the very answers of the plain code, on whatever chart and dog."""

import pickle
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.retailer import retailer_catalog
from fitting.core.answers import Answers
from fitting.core.assessment import assess
from fitting.core.catalog import Aid, Availability, Build, Catalog, FixedPart, Range, SizeRow
from fitting.core.choice import judge_of
from fitting.core.many import Index, compiled
from fitting.core.many.columns import BLOCK_ROWS
from fitting.core.measuring import WEIGHT
from fitting.core.products import match_products
from fitting.core.recommendation import recommend
from fitting.core.result import AidMatch, RejectedAid, SupportVerdict
from fitting.core.shelf import ChartIndex
from fitting.core.sizing import ORDER, ranges_of
from fitting.core.words import MeasurementId, Sex, Support, Verdict
from tests.build import RULE, TODAY, answers_of
from tests.core.strategies import Dog, dogs, real_catalog
from tests.core.test_cases import CASES, Case, answer_case, answers_of_case

SUPPORTS = (Support.BODY_HARNESS, Support.REAR_HARNESS, Support.REAR_WHEELCHAIR)
OFFERED = tuple(SupportVerdict(one, Verdict.POSSIBLE, ()) for one in Support)
READ = (
    MeasurementId.CHEST_GIRTH,
    MeasurementId.NECK_GIRTH,
    MeasurementId.WAIST_GIRTH,
    MeasurementId.BACK_LENGTH,
    MeasurementId.FORELEG_HEIGHT,
)


@cache
def retailer() -> Catalog:
    """A catalogue of a thousand invented sizes beside the shipped ones; it has no index."""
    return retailer_catalog(real_catalog(), 1_000)


@cache
def indexed(*, large: bool) -> Catalog:
    return compiled(retailer() if large else real_catalog())


def plain(*, large: bool) -> Catalog:
    return retailer() if large else real_catalog()


def same(answers: Answers, catalog: Catalog, many: Catalog) -> None:
    """Both ways answer alike, to the last bit and in the same order."""
    assert isinstance(many.index, ChartIndex)
    assert many.index.aids is many.aids
    assert catalog.index is None
    assessment = assess(answers, catalog, TODAY)
    matches, rejected = match_products(assessment, OFFERED, catalog)
    found, refused = match_products(assessment, OFFERED, many)
    for one, other in zip(matches, found, strict=True):
        assert one == other
    for one, other in zip(rejected, refused, strict=True):
        assert one == other


# Whole dogs before whole catalogues


@pytest.mark.parametrize("large", [False, True], ids=["shipped", "retailer"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_case_is_answered_alike(case: Case, large: bool) -> None:
    catalog, many = plain(large=large), indexed(large=large)
    same(answers_of_case(case, catalog), catalog, many)
    if not large:
        assert answer_case(case, many) == answer_case(case, catalog)


@given(dog=dogs(), large=st.booleans())
@settings(max_examples=30)
def test_any_dog_is_answered_alike(dog: Dog, large: bool) -> None:
    same(dog.answers, plain(large=large), indexed(large=large))


GIRTHS = st.integers(200, 900)


@st.composite
def measured(draw: st.DrawFn) -> Answers:
    """A dog whose readings mostly go together, so that charts hold it."""
    chest = draw(GIRTHS)
    shares = {
        MeasurementId.CHEST_GIRTH: 1.0,
        MeasurementId.NECK_GIRTH: 0.69,
        MeasurementId.WAIST_GIRTH: 0.8,
        MeasurementId.REAR_LEG_HEIGHT: 0.35,
        MeasurementId.HIP_WIDTH: 0.25,
        MeasurementId.BACK_LENGTH: 0.84,
        MeasurementId.CHEST_WIDTH: 0.29,
    }
    taken = draw(st.lists(st.sampled_from(sorted(shares)), unique=True))
    lengths = {
        one.value: f"{max(round(chest * shares[one] * draw(st.floats(0.9, 1.1))), 40)} mm"
        for one in taken
    }
    return answers_of(
        real_catalog(),
        breed=draw(st.sampled_from(["Dachshund", "Whippet", "a mix", None])),
        sex=draw(st.sampled_from(["male", "female", "unknown"])),
        weight=draw(st.none() | st.just(f"{max(round(chest**3 * 9e-8, 1), 0.5)} kg")),
        weight_basis=draw(st.sampled_from(["scale", "guessed"])),
        door_width=draw(st.none() | st.integers(20, 60).map(lambda cm: f"{cm} cm")),
        measurements=lengths or None,
    )


@given(answers=measured())
@settings(max_examples=40)
def test_a_measured_dog_is_answered_alike_by_a_retailer(answers: Answers) -> None:
    same(answers, plain(large=True), indexed(large=True))


# Charts of every shape


def ends(least: int, most: int) -> st.SearchStrategy[Range]:
    end = st.none() | st.integers(least, most)
    return st.tuples(end, end).map(
        lambda two: Range(*sorted(two)) if None not in two else Range(*two)  # type: ignore[type-var]
    )


@st.composite
def charts(draw: st.DrawFn, number: int) -> Aid:
    """A chart with holes, overlaps, equal rows, unread rows and limits, as makers print them."""
    band = ends(300, 520)
    names = draw(st.lists(st.sampled_from("ABCDEF"), min_size=1, max_size=5, unique=True))
    rows = tuple(
        SizeRow(
            name,
            draw(st.none() | ends(4_000, 14_000)),
            {one: draw(band) for one in draw(st.lists(st.sampled_from(READ), unique=True))},
            aid_width_mm=draw(st.none() | st.just(Range(draw(st.integers(300, 500)), 600))),
        )
        for name in names
    )
    return Aid(
        id=f"aid-{number}",
        name="Aid",
        maker="Maker",
        build=draw(st.sampled_from([Build.SIZED, Build.SIZED, Build.MADE_TO_MEASURE])),
        availability=draw(
            st.sampled_from([Availability.CURRENT, Availability.CURRENT, Availability.HISTORIC])
        ),
        sources=("tool-rule",),
        support=draw(st.sampled_from(SUPPORTS)),
        sizes=rows,
        between_sizes=draw(st.sampled_from(["", "up", "down", "ask"])),
        only_breeds=draw(st.sampled_from([(), (), (), ("Beagle",)])),
        sexes=draw(st.sampled_from([(), (), (), (Sex.FEMALE,)])),
        heaviest_g=draw(st.none() | st.integers(5_000, 12_000)),
        fixed=draw(st.sampled_from([(), (), (FixedPart(READ[0], "The ring", RULE),)])),
        landmark_unread=draw(st.sampled_from([(), (), READ[:1], READ[1:3]])),
        unpublished=("The width.",),
    )


@given(data=st.data())
@settings(max_examples=150)
def test_any_chart_is_read_alike(data: st.DataObject) -> None:
    aids = {f"aid-{n}": data.draw(charts(n)) for n in range(data.draw(st.integers(1, 6)))}
    catalog = replace(real_catalog(), aids=aids)
    length = st.integers(290, 530).map(lambda mm: f"{mm} mm")
    taken = data.draw(st.lists(st.sampled_from(READ), unique=True))
    answers = answers_of(
        catalog,
        breed=data.draw(st.sampled_from(["Beagle", "a mix"])),
        weight=data.draw(st.none() | st.integers(35, 145).map(lambda tenths: f"{tenths / 10} kg")),
        measurements={one.value: data.draw(length) for one in taken} or None,
        door_width=data.draw(st.none() | st.just("40 cm")),
    )
    same(answers, catalog, compiled(catalog))


@given(order=st.permutations(range(6)), chest=st.integers(320, 740))
@settings(max_examples=30)
def test_the_order_of_rows_and_products_does_not_matter(order: list[int], chest: int) -> None:
    rows = [
        SizeRow(str(n), None, {MeasurementId.CHEST_GIRTH: Range(300 + 80 * n, 380 + 80 * n)})
        for n in range(6)
    ]
    answers = answers_of(real_catalog(), measurements={"chest_girth": f"{chest} mm"})

    def answered(rows: list[SizeRow], names: list[str]) -> object:
        aid = Aid("aid", "Aid", "Maker", Build.SIZED, Availability.CURRENT, ("tool-rule",))
        aids = {
            name: replace(aid, id=name, support=SUPPORTS[0], sizes=tuple(rows)) for name in names
        }
        catalog = compiled(replace(real_catalog(), aids=aids))
        return match_products(assess(answers, catalog, TODAY), OFFERED, catalog)

    assert answered(rows, ["a", "b"]) == answered([rows[n] for n in order], ["b", "a"])


@given(chest=st.integers(300, 760), grown=st.floats(1.0, 1.3))
@settings(max_examples=40)
def test_a_bigger_dog_never_gets_a_smaller_size_of_many(chest: int, grown: float) -> None:
    nested = tuple(
        SizeRow(
            str(n),
            None,
            {
                MeasurementId.CHEST_GIRTH: Range(300 + 80 * n, 380 + 80 * n),
                MeasurementId.WAIST_GIRTH: Range(230 + 70 * n, 300 + 70 * n),
            },
        )
        for n in range(6)
    )
    aid = Aid("aid", "Aid", "Maker", Build.SIZED, Availability.CURRENT, ("tool-rule",))
    aids = {"aid": replace(aid, support=SUPPORTS[1], sizes=nested)}
    catalog = compiled(replace(real_catalog(), aids=aids))
    sizes = []
    for scale in (1.0, grown):
        told = {"chest_girth": chest * scale, "waist_girth": chest * 0.8 * scale}
        answers = answers_of(
            catalog,
            weight=None,
            measurements={name: f"{round(mm)} mm" for name, mm in told.items()},
        )
        matches, _ = match_products(assess(answers, catalog, TODAY), OFFERED, catalog)
        sizes.append(int(matches[0].fit.size) if matches else None)
    first, second = sizes
    if first is not None and second is not None:
        assert second >= first


# The index itself


def test_charts_fall_into_blocks_that_are_all_answered() -> None:
    """Two blocks of one support: the second starts where the first is full."""
    model = real_catalog().aids["julius-idc"]
    count = BLOCK_ROWS // sum(1 for row in model.sizes if ranges_of(row)) + 5
    aids = {f"aid-{n}": replace(model, id=f"aid-{n}") for n in range(count)}
    catalog = compiled(replace(real_catalog(), aids=aids))
    index = catalog.index
    assert isinstance(index, Index)
    assert [len(block.sizes) <= BLOCK_ROWS for block in index.blocks] == [True, True]
    answers = answers_of(catalog, measurements={"chest_girth": "70 cm"})
    matches, rejected = match_products(assess(answers, catalog, TODAY), OFFERED, catalog)
    assert len(matches) + len(rejected) == count
    assert len({one.fit for one in matches}) <= 1 or len(matches) == 0


def test_an_index_of_other_products_is_not_asked() -> None:
    many = indexed(large=True)
    fewer = replace(many, aids=real_catalog().aids)
    answers = answers_of(many)
    assert recommend(answers, fewer, TODAY) == replace_digest(
        recommend(answers, real_catalog(), TODAY), fewer
    )


def replace_digest(result: object, catalog: Catalog) -> object:
    return replace(result, catalog=catalog.digest)  # type: ignore[type-var]


def test_an_index_changes_neither_equality_nor_a_copy() -> None:
    many = indexed(large=True)
    assert many == retailer()
    copy = pickle.loads(pickle.dumps(many))  # noqa: S301 - It was made one line ago.
    same(answers_of(copy), retailer(), copy)


def test_sharp_readings_on_sharp_ends_are_left_to_the_plain_code() -> None:
    catalog, many = retailer(), indexed(large=True)
    answers = answers_of(catalog, measurements={"chest_girth": "45 cm"})
    judge = judge_of(answers, catalog)
    index = many.index
    assert judge is not None
    assert isinstance(index, Index)
    exact = replace(
        judge,
        belief=replace(
            judge.belief,
            dimensions={
                name: replace(one, sd=0.0) for name, one in judge.belief.dimensions.items()
            },
        ),
        rules=replace(judge.rules, edge_permille=0),
    )
    found, left = index.size(SUPPORTS, answers, exact, edge_percent=5)
    assert list(found) == []
    wanted = {aid.id for aid in many.aids.values() if aid.support in SUPPORTS}
    assert {aid.id for aid in left} <= wanted
    assert len(left) > 100


def test_the_retailer_reaches_every_way_through_the_index() -> None:
    """The catalogue of these tests has matches of each kind, so that alike means something."""
    catalog = indexed(large=True)
    told = {"chest_girth": "45 cm", "neck_girth": "31 cm", "back_length": "38 cm"}
    small = {"chest_girth": "33 cm", "neck_girth": "22 cm"}
    matches: list[AidMatch] = []
    rejected: list[RejectedAid] = []
    for readings, weight in ((told, "8.2 kg"), (small, "3.5 kg"), ({}, "30 kg"), (told, "30 kg")):
        answers = answers_of(catalog, weight=weight, measurements=readings or None)
        suited, refused = match_products(assess(answers, catalog, TODAY), OFFERED, catalog)
        matches += suited
        rejected += refused
    places = {one.fit.place for one in matches}
    # A value that was moved from another reading is told by the plain code alone.
    assert places >= set(ORDER) - {"outside", "moved"}
    assert {one.fit.word for one in matches} == {"likely", "possible", "unsure", ""}
    assert any(one.runner_up and one.runner_up.place == "outside" for one in matches)
    assert {one.failed for one in rejected} >= {WEIGHT, "chest_girth", "neck_girth"}
