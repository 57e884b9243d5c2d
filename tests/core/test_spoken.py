"""Invariants 12, 13 and 15: what the catalogue and the results say, and what they must not.

Titles of sources keep their own words; everything that the program says itself is read here,
once over the catalogue's files and again over the JSON of drawn dogs.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given

from fitting.core.result import Recommendation, Referral
from fitting.core.units import Units
from fitting.core.words import Mobility
from fitting.places import data_dir
from fitting.present.as_json import as_json
from fitting.present.build import present
from fitting.present.figures import show_date
from tests.core.strategies import Dog, answer, dogs, real_catalog

QUOTED = {"source", "url", "title", "key", "dog", "catalog", "seen", "checked"}
"""Keys whose text is a source's, an address or the owner's own, not the program's."""

DRUGS = re.compile(
    r"carprofen|meloxicam|robenacoxib|firocoxib|gabapentin|pregabalin|tramadol|amantadine"
    r"|predniso|dexamethasone|methocarbamol|diazepam|bethanechol|prazosin|phenoxybenzamine"
    r"|lactulose|docusate|aspirin|ibuprofen|paracetamol|acetaminophen|omeprazole|cbd oil"
    r"|rimadyl|metacam|onsior|galliprant|steroid|nsaid|opioid",
    re.IGNORECASE,
)
MEDICINE_DOSE = re.compile(r"\d\s?(?:mg|mcg|µg|ml|iu)\b", re.IGNORECASE)
BLADDER = re.compile(r"bladder|urine|pee\b|wee\b", re.IGNORECASE)
PRESSING = re.compile(
    r"(?:^|\b(?:you|then|to|gently|firmly)\s)(?:squeez|press|push|massag|express)\w*", re.IGNORECASE
)
FORBIDS = re.compile(r"\b(?:do not|don't|never|not|no|nothing|unless|only)\b", re.IGNORECASE)
BARE_GRADE = re.compile(
    r"\b(?:frankel|mfs|ofs|tscis|grade|stage|score)\b[^.]{0,12}?\b(?:[0-9]|I{1,3}|IV|V)\b",
    re.IGNORECASE,
)
PROOF = re.compile(r"\b(?:prove\w*|proof|guarantee\w*|promise\w*|cure[sd]?)\b", re.IGNORECASE)
DENIES = re.compile(r"\b(?:no|not|never|little|without|cannot)\b", re.IGNORECASE)
WALKING_CLAIM = re.compile(
    r"\b(?:makes?|lets?|gets?|helps?|brings?|restores?)\b[^.]{0,40}\bwalk(?:s|ing)? again\b",
    re.IGNORECASE,
)
EIGHTY = re.compile(r"\b80\s?(?:%|percent|per cent)", re.IGNORECASE)


def said(value: object, key: str = "") -> Iterator[str]:
    """Every text in a record or in JSON that the program says in its own words."""
    if key in QUOTED or key.endswith("sources"):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from said(part, name)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from said(part, key)


def sentences(texts: Iterator[str]) -> Iterator[str]:
    for text in texts:
        yield from re.split(r"(?<=[.!?])\s+", text)


def faults(texts: Iterator[str]) -> list[str]:
    """What breaks an invariant, each with the rule that it breaks."""
    found = []
    for sentence in sentences(texts):
        if DRUGS.search(sentence):
            found.append(f"12, a drug: {sentence}")
        if MEDICINE_DOSE.search(sentence):
            found.append(f"12, a dose: {sentence}")
        if (
            BLADDER.search(sentence)
            and PRESSING.search(sentence)
            and not FORBIDS.search(sentence)
            and "vet" not in sentence
        ):
            found.append(f"12, emptying the bladder: {sentence}")
        if BARE_GRADE.search(sentence):
            found.append(f"13, a bare grade: {sentence}")
        if PROOF.search(sentence) and not DENIES.search(sentence):
            found.append(f"15, a proof: {sentence}")
        if WALKING_CLAIM.search(sentence) and not DENIES.search(sentence):
            found.append(f"15, a promise: {sentence}")
        if EIGHTY.search(sentence) and "mixes" not in sentence:
            found.append(f"80% alone: {sentence}")
    return found


FILES = sorted(
    path for path in (data_dir() / "catalog").rglob("*.toml") if "sources" not in path.name
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: "/".join(file.parts[-2:]))
def test_catalogue_names_no_drug_grade_or_proof(file: object) -> None:
    assert hasattr(file, "read_text")
    record = tomllib.loads(file.read_text(encoding="utf-8"))
    assert faults(said(record)) == []


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Give carprofen at night.", "12, a drug"),
        ("Give 5 mg each day.", "12, a dose"),
        ("Press the bladder with both hands.", "12, emptying the bladder"),
        ("Your dog is Frankel 3.", "13, a bare grade"),
        ("This is grade IV.", "13, a bare grade"),
        ("Swimming is proven to work.", "15, a proof"),
        ("A cart makes a dog walk again.", "15, a promise"),
        ("About 80% of dogs walk.", "80% alone"),
    ],
)
def test_each_fault_is_found(sentence: str, rule: str) -> None:
    assert [fault.split(":")[0] for fault in faults(iter([sentence]))] == [rule]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not proven to bring walking back sooner.",
        "Do not press on the bladder unless your vet taught you.",
        "Small gains are not proof of healing.",
    ],
)
def test_honest_sentences_pass(sentence: str) -> None:
    assert faults(iter([sentence])) == []


@given(dogs())
def test_what_a_dog_is_told_keeps_the_same_rules(dog: Dog) -> None:
    result = answer(dog)
    told = as_json(result, real_catalog(), units=Units.METRIC)
    assert faults(said(told)) == []
    assert json.loads(json.dumps(told)) == told
    odds_go_with_a_level(result, told)
    lists_follow_the_result(result, told)


def odds_go_with_a_level(result: Recommendation | Referral, told: Mapping[str, object]) -> None:
    """12. No outlook without the level it was measured at; none for a dog never tested."""
    outlook = told["outlook"]
    if outlook is None:
        return
    assert isinstance(result, Recommendation)
    assert isinstance(outlook, dict)
    level = result.assessment.level
    shown = [one for one in real_catalog().odds if one.id in result.odds]
    assert len(outlook["odds"]) == len(shown)
    assert all(level in one.levels and one.treatment for one in shown)
    if level is Mobility.X:
        assert outlook["odds"] == []


def lists_follow_the_result(
    result: Recommendation | Referral, told: Mapping[str, list[dict[str, object]]]
) -> None:
    """A referral is empty of plans and aids; daily care stands among what is allowed."""
    if isinstance(result, Referral):
        assert told["kind"] == "referral"
        assert (told["exercises"], told["also_allowed"], told["aids"]) == ([], [], [])
        assert [one["id"] for one in told["supports"]] == ["carry"]
        return
    allowed = {one["id"]: one["tags"] for one in told["also_allowed"]}
    for planned in result.rehab.care:
        assert "nursing" in allowed[planned.id]
    assert len(told["exercises"]) <= 3
    assert {one["id"] for one in told["exercises"]}.isdisjoint(allowed)


@given(dogs())
def test_an_override_in_force_is_named_on_the_page(dog: Dog) -> None:
    """14. Name, practice and dates of a permission stand where the page says who confirmed."""
    result = answer(dog)
    override = dog.answers.override
    if override is None or not result.assessment.override_valid or isinstance(result, Referral):
        return
    view = present(result, real_catalog(), units=Units.METRIC)
    lines = " ".join(view.confirmation.lines)
    for part in (override.vet, override.practice, show_date(override.date)):
        assert part in lines
    assert show_date(override.expires) in lines
