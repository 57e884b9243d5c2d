"""Any dog, the real catalogue: every result can be said, and nothing of the inside leaks out."""

import json
import re
from datetime import date, timedelta
from functools import lru_cache

from hypothesis import given
from hypothesis import strategies as st

from fitting.core.answers import Answers, Override, Reading
from fitting.core.catalog import Catalog
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Referral
from fitting.core.units import Length, Mass, Units
from fitting.core.words import (
    Audience,
    Clearance,
    Coat,
    Condition,
    Feeling,
    Floors,
    FrontLegs,
    Limb,
    MeasurementId,
    Mobility,
    Pathway,
    Region,
    Sex,
    Support,
    Trend,
    Urination,
    Use,
    WeightBasis,
    YesNo,
)
from fitting.load import load_catalog
from fitting.places import data_dir
from fitting.present.as_json import as_json
from fitting.present.as_text import WIDTH, as_text
from fitting.present.build import present
from fitting.present.reasons import REASONS
from tests.present.reading_grade import grade
from tests.present.small_catalog import TODAY
from tests.present.test_words import BANNED, GRADE, texts

NAMES = st.sampled_from(["", "Wurst", "{value}", "<b>&", "Ł Ж é ½"])
DAYS = st.one_of(st.none(), st.integers(0, 120).map(lambda days: TODAY - timedelta(days=days)))
YES_NO = st.sampled_from(YesNo)
USUALLY_YES = st.sampled_from([YesNo.YES, YesNo.YES, YesNo.YES, YesNo.NO, YesNo.UNKNOWN])
FLAGS = [f"RF{number:02}" for number in range(1, 24)]


def few(values: list[str]) -> st.SearchStrategy[frozenset[str]]:
    return st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(values), max_size=2))


OVERRIDES = st.builds(
    Override,
    vet=st.just("Dr Grey"),
    practice=st.just("Hill Vets"),
    date=st.just(TODAY - timedelta(days=3)),
    expires=st.sampled_from([TODAY - timedelta(days=1), TODAY + timedelta(days=20)]),
    allow=st.frozensets(
        st.sampled_from(["S2", "S3", "S5W", "E01", "E13", "E33", "rear_wheelchair"]), min_size=1
    ),
    rest_end=st.one_of(st.none(), st.just(TODAY - timedelta(days=1))),
)
READINGS = st.dictionaries(
    st.sampled_from(MeasurementId),
    st.integers(40, 900).map(lambda mm: Reading(Length(mm), f"{mm} mm")),
    max_size=6,
)
DOGS = st.builds(
    Answers,
    condition=st.sampled_from([Condition.IVDD] * 5 + list(Condition)),
    mobility=st.sampled_from(Mobility),
    name=NAMES,
    breed=st.sampled_from(["", "Dachshund", "Mixed {breed}"]),
    sex=st.sampled_from(Sex),
    age_years=st.one_of(st.none(), st.sampled_from([0.5, 5, 12.5])),
    weight=st.one_of(st.none(), st.integers(800, 70_000).map(Mass)),
    weight_basis=st.sampled_from(WeightBasis),
    coat=st.sampled_from(Coat),
    pathway=st.sampled_from(Pathway),
    surgery_date=DAYS,
    onset_date=DAYS,
    worse_date=st.one_of(st.none(), DAYS),
    days_since=st.one_of(st.none(), st.integers(0, 120)),
    region=st.sampled_from(Region),
    recovered_from=st.one_of(st.none(), st.sampled_from(Mobility)),
    front_legs=st.sampled_from(FrontLegs),
    affected=st.frozensets(st.sampled_from(Limb), max_size=2),
    can_urinate=st.sampled_from([Urination.YES] * 3 + list(Urination)),
    pain_controlled=USUALLY_YES,
    wound_healed=USUALLY_YES,
    wound_problem=st.sampled_from([YesNo.NO, YesNo.NO, YesNo.UNKNOWN, YesNo.YES]),
    stable_or_better=USUALLY_YES,
    open_sores=YES_NO,
    plateau=YES_NO,
    trend=st.sampled_from([Trend.BETTER, Trend.SAME, Trend.BETTER, Trend.WORSE, Trend.UNKNOWN]),
    vet_exam=USUALLY_YES,
    clearance=st.sampled_from(Clearance),
    clearance_by=st.sampled_from(["", "Dr Grey", "Dr {Grey}"]),
    clearance_date=st.one_of(st.none(), st.just(TODAY)),
    rest_end=DAYS,
    rest_end_day=st.one_of(st.none(), st.integers(0, 100)),
    flags=few(FLAGS),
    known_flags=few(FLAGS),
    override=st.one_of(st.none(), OVERRIDES),
    measurements=READINGS,
    feeling=st.sampled_from(Feeling),
    feeling_by=st.sampled_from(["", "Dr Grey"]),
    feeling_date=st.one_of(st.none(), st.just(TODAY)),
    door_width=st.one_of(st.none(), st.just(Length(650))),
    lift_limit=st.one_of(st.none(), st.integers(2_000, 30_000).map(Mass)),
    floors=st.sampled_from(Floors),
    country=st.sampled_from(["", "GB", "US", "ZZ"]),
    use=st.frozensets(st.sampled_from(Use), max_size=3),
)
TYPED = re.compile(r"\{(?:value|Grey|breed)\}")
"""The braces that the dogs of this test carry in their own names."""
KEY = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z_]+)+(?![\w-])")
PROSE = (
    "headline",
    "flags",
    "known_flags",
    "emergency",
    "confinement",
    "care",
    "stage",
    "scope",
    "exercises",
    "exercise_note",
    "supports",
    "other_supports",
    "aids",
    "rejected",
    "doubts",
    "retake",
    "checks",
    "wear",
    "skin",
    "cautions",
    "outlook",
    "advice",
    "confirmation",
    "ask_vet",
    "disclaimers",
)
"""The blocks that are read as sentences; names, readings and the bibliography are not."""
SOFTENED = re.compile(r"80%[^.]*\bmixes\b")
"""The one figure of the article may stand where the same sentence says what it mixes."""
BLOCK = 15
"""From this many words on the grade of a block means something."""
INSIDE = re.compile(r"[{}]|\bNone\b(?! yet)|<[A-Z]\w+\.|\b[a-z]+_[a-z_]+\b")
"""What no reader may see: a brace, Python's own words, a key with an underscore."""


@lru_cache(maxsize=1)
def the_catalog() -> Catalog:
    """The real catalogue. No fixture: a failing property prints its arguments, and this is long."""
    return load_catalog(data_dir() / "catalog")


@given(dog=DOGS)
def test_every_result_can_be_said_and_leaks_nothing(dog: Answers) -> None:
    catalog = the_catalog()
    result = recommend(dog, catalog, TODAY)
    view = present(result, catalog, units=Units.METRIC)
    text = as_text(view)
    value = as_json(result, catalog, units=Units.IMPERIAL)
    assert json.loads(json.dumps(value)) == value
    assert_nothing_leaks(text)
    wide = [line for line in text.splitlines() if len(line) > WIDTH]
    assert all(" " not in line.strip() for line in wide)
    assert_safe(result, value)


def assert_nothing_leaks(text: str) -> None:
    """No brace, key or Python word, web addresses and the dog's own braces aside."""
    shown = TYPED.sub("", re.sub(r"\S*(?:https?://|www\.)\S+", "", text))
    assert not REASONS.keys() & set(KEY.findall(shown))
    found = INSIDE.search(shown)
    assert found is None, shown[max(found.start() - 80, 0) : found.end() + 40]


def assert_safe(result: Recommendation | Referral, value: dict[str, object]) -> None:
    """What the contract asks of any result, as told in JSON."""
    cited = {one["key"] for one in value["sources"]}  # type: ignore[attr-defined]
    assert {key for flag in value["flags"] for key in flag["sources"]} <= cited  # type: ignore[attr-defined]
    if isinstance(result, Referral):
        empty = ("exercises", "also_allowed", "clinic_only", "aids", "rejected")
        assert not any(value[key] for key in empty)
        assert [one["id"] for one in value["supports"]] == [Support.CARRY]  # type: ignore[attr-defined]


@given(dog=DOGS, audience=st.sampled_from(Audience))
def test_every_block_is_finished_text(dog: Answers, audience: Audience) -> None:
    catalog = the_catalog()
    result = recommend(dog, catalog, TODAY)
    view = present(result, catalog, units=Units.IMPERIAL, audience=audience)
    listed = {str(line.number) for line in view.sources}
    for one in (*view.exercises, *view.care, *view.supports, *view.aids, *view.flags):
        assert set(one.sources) <= listed
    for text in texts(view):
        assert text == text.strip() or text in (dog.name, dog.owner)
    for name in PROSE:
        block = "\n".join(texts((getattr(view, name),)))
        assert not BANNED.search(SOFTENED.sub("", block)), name
        if len(block.split()) >= BLOCK:
            assert grade(block) <= GRADE, (name, block)


def test_every_dog_at_rest_without_a_word_from_the_vet_gets_the_form(catalog: Catalog) -> None:
    dog = Answers(
        condition=Condition.IVDD,
        mobility=Mobility.B,
        pathway=Pathway.CONSERVATIVE,
        onset_date=date(2026, 11, 10),
        vet_exam=YesNo.YES,
        clearance=Clearance.DIAGNOSED,
    )
    view = present(recommend(dog, catalog, TODAY), catalog, units=Units.METRIC)
    assert view.ask_vet is not None
    assert view.exercises == ()
    assert view.confinement is not None
    assert view.confinement.until == "Until 22 December 2026 (day 42) or later."
