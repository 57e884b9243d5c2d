"""What stands beside the plan: advice, centres, the planning band and the odds."""

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product

import pytest

from fitting.core.answers import Answers
from fitting.core.catalog import Advice, Catalog, Centre, Odds
from fitting.core.outlook import choose_advice, choose_band, choose_centres, choose_odds
from fitting.core.words import Condition, Mobility, Pathway, Region, StageId
from fitting.load import load_catalog
from fitting.places import data_dir

WALKS = (Mobility.A, Mobility.B)
CANNOT = (Mobility.C, Mobility.X, Mobility.D, Mobility.E)
LEVELS = {
    StageId.S1: (*WALKS, *CANNOT),
    StageId.S1P: (*WALKS, *CANNOT),
    StageId.S2: (*WALKS, *CANNOT),
    StageId.S3: WALKS,
    StageId.S4: WALKS,
    StageId.S5: WALKS,
    StageId.S5W: CANNOT,
}
SITUATIONS = [
    (level, stage, pathway)
    for stage, levels in LEVELS.items()
    for level, pathway in product(levels, Pathway)
]


@cache
def _catalog() -> Catalog:
    return load_catalog(data_dir() / "catalog")


def _with(**records: object) -> Catalog:
    return replace(_catalog(), **records)


def _a_dog(condition: Condition = Condition.IVDD) -> Answers:
    return Answers(condition=condition, mobility=Mobility.C)


def _advice(id: str, **changes: object) -> Advice:
    plain = Advice(id=id, topic="home", heading="Heading", lines=("A line.",), sources=("s",))
    return replace(plain, **changes)


def _chosen(
    *records: Advice,
    answers: Answers | None = None,
    level: Mobility = Mobility.C,
    stage: StageId | None = StageId.S2,
    pathway: Pathway = Pathway.SURGICAL,
    moments: frozenset[str] = frozenset(),
    referral: bool = False,
) -> tuple[str, ...]:
    return choose_advice(
        answers or _a_dog(),
        level,
        stage,
        pathway,
        moments=moments,
        referral=referral,
        catalog=_with(advice={one.id: one for one in records}) if records else _catalog(),
    )


def test_advice_for_anyone_is_shown_in_file_order() -> None:
    assert _chosen(_advice("zebra"), _advice("ant")) == ("zebra", "ant")


@pytest.mark.parametrize(
    ("fits", "misses"),
    [
        ({"levels": (Mobility.C,)}, {"levels": (Mobility.A, Mobility.X)}),
        ({"stages": (StageId.S2,)}, {"stages": (StageId.S1,)}),
        ({"pathways": (Pathway.SURGICAL,)}, {"pathways": (Pathway.UNKNOWN,)}),
        ({"conditions": (Condition.IVDD,)}, {"conditions": (Condition.FCE,)}),
    ],
)
def test_advice_with_a_limit_is_shown_to_those_it_names(
    fits: dict[str, object], misses: dict[str, object]
) -> None:
    assert _chosen(_advice("shown", **fits), _advice("hidden", **misses)) == ("shown",)


def test_without_a_stage_advice_that_names_stages_is_left_out() -> None:
    staged = _advice("staged", stages=(StageId.S2,))
    assert _chosen(staged, _advice("any"), stage=None) == ("any",)


def test_a_moment_shows_its_advice_only_while_it_holds() -> None:
    late = _advice("late", moment="past_gate_no_clearance")
    assert _chosen(late) == ()
    assert _chosen(late, moments=frozenset({"past_gate_no_clearance"})) == ("late",)
    assert _chosen(late, moments=frozenset({"in_rest"})) == ()


def test_a_referral_shows_the_words_for_a_referral_and_no_others() -> None:
    records = (_advice("plan"), _advice("rest", moment="in_rest"), _advice("go", moment="referral"))
    holding = frozenset({"in_rest", "referral"})
    assert _chosen(*records, moments=holding, referral=True) == ("go",)
    assert _chosen(*records, moments=holding) == ("plan", "rest")


def _centre(id: str, country: str) -> Centre:
    return Centre(
        id=id,
        name=id,
        place="Town",
        country=country,
        services=("water work",),
        sources=("s",),
        checked=date(2026, 11, 23),
    )


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("GB", ("gb1", "gb2")),
        (" gb ", ("gb1", "gb2")),
        ("CA", ("ca",)),
        ("", ("gb1", "ca", "gb2")),
        ("FR", ("gb1", "ca", "gb2")),
    ],
)
def test_centres_of_the_country_or_all_of_them(country: str, expected: tuple[str, ...]) -> None:
    listed = (_centre("gb1", "GB"), _centre("ca", "CA"), _centre("gb2", "GB"))
    assert choose_centres(country, _with(centres={one.id: one for one in listed})) == expected


@pytest.mark.parametrize(
    ("levels", "band", "weeks"),
    [("AB", "mild", (4, 6)), ("C", "moderate", (8, 12)), ("XDE", "severe", (12, 26))],
)
def test_the_planning_band_of_a_level(levels: str, band: str, weeks: tuple[int, int]) -> None:
    for level in levels:
        assert choose_band(Mobility(level), _catalog()) == band
    (record,) = [one for one in _catalog().outlook if one.band == band]
    assert (record.weeks_min, record.weeks_max) == weeks


def test_no_band_is_an_empty_name() -> None:
    assert choose_band(Mobility.A, _with(outlook=())) == ""


def _odds(id: str, *regions: Region) -> Odds:
    return Odds(id, (Mobility.C,), "surgical", 1, 2, "Note.", ("s",), regions)


def test_neck_dogs_and_back_dogs_get_figures_of_their_own() -> None:
    catalog = _with(odds=(_odds("back"), _odds("neck", Region.CERVICAL)))
    assert choose_odds(Mobility.C, catalog) == ("back",)
    assert choose_odds(Mobility.C, catalog, Region.THORACOLUMBAR) == ("back",)
    assert choose_odds(Mobility.C, catalog, Region.CERVICAL) == ("neck",)
    assert choose_odds(Mobility.A, catalog) == ()


PUBLISHED = {
    (Mobility.C, "surgical"): (93, 96),
    (Mobility.C, "conservative"): (79, 96),
    (Mobility.D, "surgical"): (93, 96),
    (Mobility.D, "conservative"): (62, 96),
    (Mobility.E, "surgical"): (41, 61),
    (Mobility.E, "conservative"): (10, 48),
}


@pytest.mark.parametrize("level", [Mobility.C, Mobility.D, Mobility.E])
def test_the_published_odds_of_a_dog_that_does_not_walk(level: Mobility) -> None:
    by_id = {odds.id: odds for odds in _catalog().odds}
    shown = [by_id[id] for id in choose_odds(level, _catalog())]
    assert [odds.treatment for odds in shown] == ["surgical", "conservative"]
    for odds in shown:
        assert (odds.low, odds.high) == PUBLISHED[level, odds.treatment]


@pytest.mark.parametrize("region", Region)
def test_untested_feeling_gets_no_odds(region: Region) -> None:
    assert choose_odds(Mobility.X, _catalog(), region) == ()


@pytest.mark.parametrize(("level", "stage", "pathway"), SITUATIONS)
def test_each_of_the_six_questions_has_one_answer(
    level: Mobility, stage: StageId, pathway: Pathway
) -> None:
    catalog = _catalog()
    topics = [
        catalog.advice[id].topic
        for id in _chosen(level=level, stage=stage, pathway=pathway)
        if catalog.advice[id].question
    ]
    assert sorted(topics) == [
        "question_at_home",
        "question_best_exercises",
        "question_how_long",
        "question_walk_again",
        "question_water_work",
        "question_when_start",
    ]


@pytest.mark.parametrize("stage", [StageId.S1, StageId.S1P])
@pytest.mark.parametrize("pathway", Pathway)
def test_water_work_is_never_offered_before_its_gate(stage: StageId, pathway: Pathway) -> None:
    shown = _chosen(stage=stage, pathway=pathway)
    assert "water-not-yet" in shown
    assert not {"water-clinic", "does-water-help-clinic"} & set(shown)


def test_past_the_gate_with_no_clearance_the_owner_books_a_check() -> None:
    late = frozenset({"past_gate_no_clearance"})
    assert "book-the-recheck" in _chosen(stage=StageId.S1, moments=late)
    assert "book-the-recheck" not in _chosen(stage=StageId.S1)


@pytest.mark.parametrize("condition", [c for c in Condition if c is not Condition.IVDD])
def test_other_problems_get_home_advice_and_nothing_about_discs(condition: Condition) -> None:
    catalog = _catalog()
    shown = _chosen(answers=_a_dog(condition), stage=None, moments=frozenset({"not_ivdd"}))
    assert {"home-floors", "home-stairs", "weight-weekly", "aids-other-problems"} <= set(shown)
    assert not any(catalog.advice[id].guide or catalog.advice[id].question for id in shown)
    words = " ".join(line for id in shown for line in catalog.advice[id].lines).lower()
    assert "disc" not in words.replace("discuss", "")
    assert "strict rest ends" not in words


def test_a_referral_of_any_dog_says_what_to_do_while_waiting() -> None:
    for condition in Condition:
        shown = _chosen(answers=_a_dog(condition), stage=None, referral=True)
        assert shown == ("referral-wait", "referral-tests")
