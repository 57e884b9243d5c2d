"""Doubts about readings: what they catch, what they leave alone, and that they change nothing."""

from dataclasses import replace

import pytest

from fitting.core.answers import Answers, Reading
from fitting.core.catalog import Breed, Catalog, Range
from fitting.core.measured_doubts import doubt_readings
from fitting.core.recommendation import recommend
from fitting.core.result import Doubt, Recommendation
from fitting.core.units import Length, Mass
from fitting.core.words import Condition, MeasurementId, Mobility
from tests.core.realistic import SimulatedDog, simulated_dogs
from tests.core.strategies import real_catalog
from tests.core.test_cases import CASES, answers_of_case

DOGS = 400
CM, INCH, KG, POUND = "1 cm", "1 in", "1 kg", "1 lb"


def an_owners(**changes: object) -> Answers:
    """A dachshund with likely readings, typed in cm and kg."""
    told = Answers(
        condition=Condition.IVDD,
        mobility=Mobility.B,
        breed="Dachshund",
        weight=Mass(8200),
        weight_typed="8.2 kg",
        measurements=measured(chest_girth=480, waist_girth=400, withers_height=220),
    )
    return replace(told, **changes)  # type: ignore[arg-type]


def measured(typed: str = CM, **lengths_mm: int) -> dict[MeasurementId, Reading]:
    return {MeasurementId(name): Reading(Length(mm), typed) for name, mm in lengths_mm.items()}


def doubts_of(answers: Answers) -> list[Doubt]:
    return list(doubt_readings(answers, real_catalog()))


def told(answers: Answers) -> list[tuple[str, str, str, str]]:
    return [(one.about, one.kind, one.rule, one.slip) for one in doubts_of(answers)]


def test_likely_readings_raise_no_doubt() -> None:
    assert doubts_of(an_owners()) == []


@pytest.mark.parametrize(
    ("lengths", "typed", "about", "rule", "slip", "meant"),
    [
        ({"chest_girth": 1143}, "45 in", "chest_girth", "above-breed", "slip-inches", 450),
        ({"chest_girth": 1143}, "45in", "chest_girth", "above-breed", "slip-inches", 450),
        ({"chest_girth": 1143}, "45", "chest_girth", "above-breed", "slip-inches", 450),
        ({"chest_girth": 180}, "18 cm", "chest_girth", "below-breed", "slip-centimetres", 457),
        ({"chest_girth": 180}, "18", "chest_girth", "below-breed", "slip-centimetres", 457),
        ({"withers_height": 457}, "18 in", "withers_height", "above-breed", "slip-inches", 180),
        ({"rear_leg_height": 457}, "18 in", "rear_leg_height", "above-build", "slip-inches", 180),
    ],
)
def test_a_length_in_the_wrong_unit(
    lengths: dict[str, int], typed: str, about: str, rule: str, slip: str, meant: int
) -> None:
    answers = an_owners(measurements=measured(typed, **lengths))
    (doubt,) = doubts_of(answers)
    assert (doubt.about, doubt.kind, doubt.rule, doubt.slip) == (about, "unit_slip", rule, slip)
    assert abs(int(doubt.details["slip_meant"]) - meant) <= 1


@pytest.mark.parametrize(
    ("grams", "typed", "slip", "meant"),
    [
        (18000, "18 kg", "slip-kilograms", 8165),
        (82000, "82 kg", "slip-tenfold", 8200),
        (820, "0.82 kg", "slip-tenth", 8200),
        (3175, "7 lb", "slip-pounds", 7000),
    ],
)
def test_a_weight_in_the_wrong_unit(grams: int, typed: str, slip: str, meant: int) -> None:
    breed = "" if slip == "slip-pounds" else "Dachshund"
    lengths = measured(chest_girth=450 if grams > 5000 or grams < 1000 else 560)
    answers = an_owners(breed=breed, weight=Mass(grams), weight_typed=typed, measurements=lengths)
    (doubt,) = doubts_of(answers)
    assert (doubt.about, doubt.kind, doubt.slip) == ("weight", "unit_slip", slip)
    assert abs(int(doubt.details["slip_meant"]) - meant) <= 1


def test_a_unit_that_was_typed_cannot_have_been_the_one_that_was_meant() -> None:
    lengths = measured("114.3 cm", chest_girth=1143)
    assert told(an_owners(measurements=lengths)) == [("chest_girth", "unlikely", "above-breed", "")]


def test_readings_that_all_slipped_are_all_asked() -> None:
    lengths = measured("7 cm", chest_girth=189, neck_girth=106, back_length=140)
    asked = told(an_owners(breed="Beagle", weight=Mass(10000), measurements=lengths))
    assert {(about, kind, slip) for about, kind, _, slip in asked} == {
        (about, "unit_slip", "slip-centimetres")
        for about in ("chest_girth", "neck_girth", "back_length")
    }


@pytest.mark.parametrize(
    ("shorter", "short_mm", "longer", "long_mm"),
    [
        ("waist_girth", 600, "chest_girth", 450),
        ("rear_leg_height", 240, "withers_height", 220),
        ("trunk_length", 400, "back_length", 380),
    ],
)
def test_a_clash_names_the_pair_and_both_values(
    shorter: str, short_mm: int, longer: str, long_mm: int
) -> None:
    lengths = measured(**{shorter: short_mm, longer: long_mm})
    (doubt,) = doubts_of(an_owners(measurements=lengths))
    assert (doubt.about, doubt.other, doubt.kind) == (shorter, longer, "clash")
    assert doubt.details == {"shorter_mm": short_mm, "longer_mm": long_mm}


def test_one_doubtful_pair_is_told_once_for_each_reading() -> None:
    lengths = measured(chest_girth=480, neck_girth=120)
    assert told(an_owners(breed="", weight=None, measurements=lengths)) == [
        ("neck_girth", "clash", "below-proportion", "")
    ]


@pytest.mark.parametrize(
    ("mm", "rules"),
    [(501, []), (500, ["below-weight"]), (750, []), (751, ["above-weight"])],
)
def test_the_screen_by_weight_begins_where_the_record_says(mm: int, rules: list[str]) -> None:
    """29.4 x 12^0.304 is 62.58 cm; the screen is 0.8 to 1.2 of that."""
    answers = an_owners(breed="", weight=Mass(12000), measurements=measured(chest_girth=mm))
    assert [one.rule for one in doubts_of(answers)] == rules


@pytest.mark.parametrize(("mm", "rules"), [(302, []), (301, ["below-weight"])])
def test_small_dogs_have_a_wider_screen(mm: int, rules: list[str]) -> None:
    """29.4 x 4.5^0.304 is 46.44 cm, of which 0.65 is 30.19 cm."""
    small = an_owners(breed="", weight=Mass(4500), measurements=measured(chest_girth=mm))
    assert [one.rule for one in doubts_of(small)] == rules


def test_a_puppy_may_be_smaller_than_its_breed() -> None:
    light = an_owners(weight=Mass(2000), weight_typed="2 kg", measurements={})
    assert told(light) == [("weight", "unlikely", "below-breed", "")]
    assert told(replace(light, age_years=0.5)) == []


def test_no_case_of_a_vet_raises_a_doubt_about_its_readings(catalog: Catalog) -> None:
    assert len(CASES) > 50
    for case in CASES:
        answers = answers_of_case(case, catalog)
        assert list(doubt_readings(answers, catalog)) == [], case.name


def _middle(span: Range | None) -> int | None:
    if span is None:
        return None
    ends = [end for end in (span.low, span.high) if end]
    return round(sum(ends) / len(ends))


def _middles(breed: Breed) -> dict[str, int]:
    """The middle of each published range; of an estimate where nothing was published."""
    spans = {
        "chest_girth": breed.chest_girth or breed.estimated_chest_girth,
        "waist_girth": breed.estimated_waist_girth,
        "neck_girth": breed.neck_girth,
        "withers_height": breed.withers_height,
        "back_length": breed.back_length,
    }
    middles = {name: _middle(span) for name, span in spans.items()}
    return {name: mm for name, mm in middles.items() if mm is not None}


@pytest.mark.parametrize("typed", [CM, INCH])
def test_no_breed_in_the_middle_of_its_own_figures_raises_a_doubt(
    catalog: Catalog, typed: str
) -> None:
    seen = 0
    for breed in catalog.breeds.values():
        weight = _middle(breed.weight)
        for known in (breed.name, ""):
            answers = an_owners(
                breed=known,
                weight=None if weight is None else Mass(weight),
                weight_typed=KG if typed == CM else POUND,
                measurements=measured(typed, **_middles(breed)),
            )
            assert list(doubt_readings(answers, catalog)) == [], (breed.name, known)
            seen += len(answers.measurements)
    assert seen > 1000


def read(
    dog: SimulatedDog, *, turned: tuple[str, ...] = (), factor: float = 1.0, typed: str = CM
) -> Answers:
    """The simulated dog as told, some of its readings turned by a slip of the unit."""
    lengths = {
        MeasurementId(name): Reading(
            Length(round(mm * (factor if name in turned else 1))), typed if name in turned else CM
        )
        for name, mm in dog.lengths_mm.items()
    }
    slipped = "weight" in turned
    return an_owners(
        breed=dog.breed,
        weight=Mass(round(dog.weight_g * (factor if slipped else 1))),
        weight_typed=typed if slipped else KG,
        measurements=lengths,
    )


HERD = tuple(simulated_dogs(real_catalog(), DOGS, seed=11))


def test_how_often_likely_readings_raise_a_false_alarm() -> None:
    """Measured on 1000 simulated dogs: a doubt on 4 in 100, and a wrong unit on none of them.

    Most are the published screen of the chest by the weight: single dogs scatter by about a
    tenth, and the screen lies two tenths out.
    """
    kinds = [{one.kind for one in doubts_of(read(dog))} for dog in HERD]
    assert sum(map(bool, kinds)) <= 0.06 * DOGS
    assert sum("unit_slip" in one for one in kinds) <= 0.005 * DOGS


RATES = [
    ("chest_girth", 2.54, INCH, "slip-inches", 0.93, 0.99),
    ("chest_girth", 1 / 2.54, CM, "slip-centimetres", 0.93, 0.99),
    ("chest_girth", 10.0, CM, "slip-tenfold", 0.93, 0.99),
    ("neck_girth", 2.54, INCH, "slip-inches", 0.97, 0.99),
    ("waist_girth", 2.54, INCH, "slip-inches", 0.97, 0.99),
    ("back_length", 2.54, INCH, "slip-inches", 0.95, 0.98),
    ("withers_height", 2.54, INCH, "slip-inches", 0.97, 0.99),
    ("withers_height", 1 / 2.54, CM, "slip-centimetres", 0.97, 0.99),
    ("rear_leg_height", 2.54, INCH, "slip-inches", 0.86, 0.96),
    ("rear_leg_height", 1 / 2.54, CM, "slip-centimetres", 0.82, 0.82),
    ("rear_leg_height", 10.0, CM, "slip-tenfold", 0.98, 0.99),
    ("weight", 0.45359237, POUND, "slip-pounds", 0.78, 0.84),
    ("weight", 1 / 0.45359237, KG, "slip-kilograms", 0.70, 0.74),
    ("weight", 10.0, KG, "slip-tenfold", 0.94, 0.99),
]
"""What slipped and how; then the least share of dogs that are asked the right question, and that
raise some doubt. Measured on 1000 simulated dogs of known breed, and set up to 5 points lower:
chest 96 and 100 in 100, back leg 88 to 91 and 88 to 99, kg read as lb 84 and 90, lb read as
kg 75 and 78. Without the breed it is less: about half of all weights in the wrong unit are asked
about."""


@pytest.mark.parametrize(("name", "factor", "typed", "rule", "asked", "doubted"), RATES)
def test_how_many_slips_are_caught(
    name: str, factor: float, typed: str, rule: str, asked: float, doubted: float
) -> None:
    found = [doubts_of(read(dog, turned=(name,), factor=factor, typed=typed)) for dog in HERD]
    right = sum(any((one.about, one.slip) == (name, rule) for one in doubts) for doubts in found)
    wrong = sum(any(one.slip and one.about != name for one in doubts) for doubts in found)
    assert right >= asked * DOGS
    assert sum(map(bool, found)) >= doubted * DOGS
    assert wrong <= 0.01 * DOGS


@pytest.mark.parametrize(
    ("factor", "typed", "rule"), [(2.54, INCH, "slip-inches"), (1 / 2.54, CM, "slip-centimetres")]
)
def test_how_many_dogs_measured_all_in_the_wrong_unit_are_caught(
    factor: float, typed: str, rule: str
) -> None:
    """Measured on 1000 simulated dogs of known breed: 96 in 100."""
    found = [
        doubts_of(read(dog, turned=tuple(dog.lengths_mm), factor=factor, typed=typed))
        for dog in HERD
    ]
    right = sum({one.slip for one in doubts if one.slip} == {rule} for doubts in found)
    assert right >= 0.9 * DOGS


def test_a_doubt_never_corrects_and_never_blocks(catalog: Catalog) -> None:
    told_cm = answers_of_case(CASES[0], catalog)
    steady = replace(told_cm, breed="Dachshund", weight=Mass(8200), weight_typed="8.2 kg")
    slipped = replace(steady, measurements=measured("45 in", chest_girth=1143))
    honest = replace(steady, measurements=measured("114.3 cm", chest_girth=1143))
    results = [recommend(one, catalog, CASES[0].on) for one in (slipped, honest)]
    assert [one.assessment.doubts[-1].kind for one in results] == ["unit_slip", "unlikely"]
    first, second = results
    assert first.assessment.answers.measurements[MeasurementId.CHEST_GIRTH].value.mm == 1143
    assert type(first) is type(second)
    assert first.rehab == second.rehab
    if isinstance(first, Recommendation) and isinstance(second, Recommendation):
        assert first.aids.supports == second.aids.supports
        assert {one.aid for one in first.aids.aids} == {one.aid for one in second.aids.aids}
