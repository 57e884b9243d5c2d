"""Dogs of every kind: hypothesis strategies over all answers of the contract.

`dogs()` draws raw answers and reads them as a page or a file would be read. Some of them are
wild: any answer, any contradiction. Most are steady: examined, no worse and mostly without a
flag, so that stages, exercises and wheels are reached too.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from hypothesis import assume
from hypothesis import strategies as st

from fitting.core import words
from fitting.core.answers import Answers, Problems
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Referral
from fitting.load import load_catalog
from fitting.places import data_dir

TODAY = date(2026, 11, 23)
BOUNDARIES = (0, 1, 2, 3, 4, 7, 8, 13, 14, 27, 28, 41, 42, 55, 56, 69, 70, 83, 84, 100, 400)
"""Days on and around which something opens or closes."""

GATES = st.sampled_from((100, 60, 84, 50, 30, 400, 70, 56, 42, 28, 20, 14))
"""Days from which stages are open."""

Raw = dict[str, object]


@cache
def real_catalog() -> Catalog:
    """The catalogue that ships; hypothesis cannot draw from a fixture."""
    return load_catalog(data_dir() / "catalog")


@dataclass(frozen=True)
class Dog:
    """Raw answers, the same answers as read, and what the store and the settings add."""

    raw: Mapping[str, object]
    answers: Answers
    signed: bool
    require_signature: bool


def one_of(vocabulary: type[StrEnum]) -> st.SearchStrategy[str]:
    return st.sampled_from([word.value for word in vocabulary])


def days_ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


DAYS = st.sampled_from(BOUNDARIES) | st.integers(0, 200)
PAST = DAYS.map(days_ago)
AROUND = st.integers(-60, 90).map(days_ago)
YES_NO = one_of(words.YesNo)
MOSTLY = st.sampled_from([True, True, True, True, False])
FLAGS = [f"RF{number:02}" for number in range(1, 24)]
LATER_FLAGS = ["RF15", "RF16", "RF17", "RF18", "RF19", "RF22"]
KNOWABLE_FLAGS = ["RF02", "RF07", "RF10", "RF14", "RF15", "RF16", "RF17", "RF20"]
NAMES = st.sampled_from(["Dr Grey", "Dr Łuk & <b>Co</b>"])
LIMBS = st.lists(one_of(words.Limb), unique=True, max_size=4)
PERMISSIONS = (
    [one.value for one in words.StageId]
    + [f"E{number:02}" for number in range(1, 47)]
    + [one.value for one in words.Support]
)


def masses(low_g: int, high_g: int) -> st.SearchStrategy[str]:
    return st.integers(low_g // 100, high_g // 100).map(lambda tenths: f"{tenths / 10} kg")


@st.composite
def overrides(draw: st.DrawFn) -> Raw:
    """A named vet's permission: in force, run out or given too early."""
    given = draw(st.integers(0, 32))
    override: Raw = {
        "vet": "Dr Grey",
        "practice": "Hill Vets",
        "date": days_ago(given),
        "expires": days_ago(given - draw(st.integers(0, 60))),
        "allow": draw(st.lists(st.sampled_from(PERMISSIONS), unique=True, min_size=1, max_size=6)),
    }
    if draw(st.booleans()):
        override["rest_end"] = draw(AROUND)
    return override


@st.composite
def measurements(draw: st.DrawFn) -> Raw:
    """A few measurements, each inside what any dog can measure."""
    taken: Raw = {}
    known = sorted(real_catalog().measurements.values(), key=lambda one: one.id)
    for measurement in draw(st.lists(st.sampled_from(known), unique=True, max_size=4)):
        length = f"{draw(st.integers(measurement.min_mm, measurement.max_mm))} mm"
        taken[measurement.id.value] = length
        if draw(st.booleans()):
            taken[measurement.id.value] = {
                "value": length,
                "by": draw(one_of(words.Taker)),
                "posture": draw(one_of(words.Posture)),
            }
    return taken


ABOUT_THE_DOG: Mapping[str, st.SearchStrategy[object]] = {
    "name": st.just("Rex"),
    "breed": st.sampled_from(["Dachshund", "Pembroke Welsh Corgi", "mongrel"]),
    "sex": one_of(words.Sex),
    "age_years": st.integers(0, 20),
    "weight": masses(1_000, 90_000),
    "weight_basis": st.sampled_from(["scale", "stated", "guessed"]),
    "body_condition": st.integers(1, 9),
    "coat": st.sampled_from(["short", "medium", "long"]),
    "door_width": st.integers(40, 120).map(lambda cm: f"{cm} cm"),
    "lift_limit": masses(1_000, 60_000),
    "stairs": st.sampled_from(["yes", "no"]),
    "helpers": st.integers(1, 2),
    "floors": one_of(words.Floors),
    "country": st.sampled_from(["GB", "US", "DE"]),
    "use": st.lists(one_of(words.Use), unique=True, max_size=4),
    "budget_route": st.lists(one_of(words.Route), unique=True, max_size=2),
    "measurements": measurements(),
}
"""Answers that no rule of safety reads, but sizes and lifting do."""

WILD: Mapping[str, st.SearchStrategy[object]] = {
    "pathway": one_of(words.Pathway),
    "surgery_date": PAST,
    "onset_date": PAST,
    "worse_date": PAST,
    "days_since": DAYS,
    "region": one_of(words.Region),
    "recovered_from": one_of(words.Mobility),
    "front_legs": one_of(words.FrontLegs),
    "affected": LIMBS,
    "can_urinate": one_of(words.Urination),
    "pain_controlled": YES_NO,
    "wound_healed": YES_NO,
    "wound_problem": YES_NO,
    "stable_or_better": YES_NO,
    "open_sores": YES_NO,
    "plateau": YES_NO,
    "trend": one_of(words.Trend),
    "vet_exam": st.sampled_from(["yes", "no"]),
    "clearance": one_of(words.Clearance),
    "clearance_by": NAMES,
    "clearance_date": PAST,
    "rest_end": AROUND,
    "rest_end_day": DAYS,
    "flags": st.lists(st.sampled_from(FLAGS), unique=True, max_size=3),
    "known_flags": st.lists(st.sampled_from(FLAGS), unique=True, max_size=4),
    "override": overrides(),
    "feeling": one_of(words.Feeling),
    "feeling_by": NAMES,
    "feeling_date": PAST,
}

LOOSE = ("worse_date", "days_since", "rest_end", "rest_end_day")
"""Answers that mostly hold a steady dog at rest: drawn for wild dogs, and seldom for these."""

STEADY: Mapping[str, st.SearchStrategy[object]] = {
    **{key: answer for key, answer in WILD.items() if key not in LOOSE},
    "region": st.sampled_from(["thoracolumbar", "lumbosacral", "unknown", "cervical"]),
    "affected": st.just(["left_hind", "right_hind"]),
    "front_legs": st.sampled_from(["strong", "strong", "not_tested", "weak"]),
    "recovered_from": st.sampled_from(["C", "D", "E"]),
    "can_urinate": st.sampled_from(["yes", "expressed"]),
    "pain_controlled": st.sampled_from(["yes", "unknown"]),
    "wound_healed": st.sampled_from(["yes", "yes", "no"]),
    "wound_problem": st.just("no"),
    "stable_or_better": st.just("yes"),
    "open_sores": st.sampled_from(["no", "no", "yes"]),
    "plateau": st.sampled_from(["yes", "no"]),
    "trend": st.sampled_from(["better", "same"]),
    "flags": st.lists(st.sampled_from(LATER_FLAGS), unique=True, max_size=1),
    "known_flags": st.lists(st.sampled_from(KNOWABLE_FLAGS), unique=True, max_size=3),
}

CLEARED = st.sampled_from(["unrestricted", "active_ok", "rehab_ok", "passive_ok", "diagnosed"])
CONDITIONS = st.just("ivdd") | one_of(words.Condition)
"""Disc disease in half of all dogs: it alone has stages."""


@st.composite
def raw_answers(draw: st.DrawFn) -> Raw:
    """Answers to some questions: the two that are asked of every dog, and any of the others."""
    steady = draw(MOSTLY)
    raw: Raw = {"condition": draw(CONDITIONS), "mobility": draw(one_of(words.Mobility))}
    pool = STEADY if steady else WILD
    # One draw decides which questions are answered: a draw for each would be slow.
    asked = draw(st.integers(0, 2 ** len(pool) - 1))
    raw |= {key: draw(pool[key]) for place, key in enumerate(pool) if asked >> place & 1}
    home = draw(st.lists(st.sampled_from(list(ABOUT_THE_DOG)), unique=True, max_size=5))
    raw |= {key: draw(ABOUT_THE_DOG[key]) for key in home}
    if steady:
        raw |= _examined(draw)
    return raw


def _examined(draw: st.DrawFn) -> Raw:
    """A dog that a vet has seen and, as a rule, cleared for something, by name and date."""
    day = draw(GATES | st.integers(0, 120))
    pathway = draw(st.sampled_from(["surgical", "conservative"]))
    start = "surgery_date" if pathway == "surgical" else "onset_date"
    told: Raw = {"vet_exam": "yes", "pathway": pathway, start: days_ago(day)}
    if draw(MOSTLY):
        told |= {
            "onset_date": days_ago(day),
            "wound_healed": "yes",
            "clearance": draw(CLEARED),
            "clearance_by": "Dr Grey",
            "clearance_date": days_ago(draw(st.integers(0, min(day, 10)))),
        }
    if not draw(MOSTLY):
        loose = draw(st.sampled_from(LOOSE))
        told[loose] = draw(WILD[loose])
    return told


def read(raw: Mapping[str, object], **told: bool) -> Answers | Problems:
    return read_answers(raw, real_catalog(), TODAY, **told)


@st.composite
def dogs(draw: st.DrawFn) -> Dog:
    """A dog with its answers as read. What the reading refuses is another test's matter."""
    raw = draw(raw_answers())
    answers = read(raw)
    assume(not isinstance(answers, Problems))
    assert isinstance(answers, Answers)
    sealed = draw(st.sampled_from(["", "", "", "signed", "required", "both"]))
    return Dog(raw, answers, sealed in ("signed", "both"), sealed in ("required", "both"))


def answer(dog: Dog) -> Recommendation | Referral:
    """What the program says of this dog."""
    return recommend(
        dog.answers,
        real_catalog(),
        TODAY,
        signed=dog.signed,
        require_signature=dog.require_signature,
    )
