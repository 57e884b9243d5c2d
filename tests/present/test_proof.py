"""What travels inside a sheet: enough to make it again, and no name that it does not show."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from fitting.core.answers import Problems
from fitting.core.catalog import Catalog
from fitting.core.difference import read_outcome
from fitting.core.units import Units
from fitting.edition import Edition, this_edition
from fitting.present.as_json import as_json
from fitting.present.frozen import freeze
from fitting.present.outcome import kept_outcome, outcome_json
from fitting.present.proof import (
    LARGEST_PROOF,
    UnreadableProof,
    Wanted,
    digest_of_words,
    read_proof,
)
from fitting.present.proving import Proved, prove, prove_kept
from tests.core.strategies import TODAY, Dog, dogs, real_catalog

TOP = Path(__file__).parents[2]
EDITION = Edition("1.2.3", "a build")
WANTED = Wanted(
    on=date(2026, 11, 23),
    units=Units.METRIC,
    audience="owner",
    language="en",
    paper="a4",
    large_print=False,
)
BRUNO: dict[str, object] = {
    "name": "Bruno",
    "owner": "Ana",
    "condition": "ivdd",
    "mobility": "B",
    "pathway": "surgical",
    "surgery_date": date(2026, 11, 3),
    "vet_exam": "yes",
    "clearance": "rehab_ok",
    "clearance_by": "Dr Grey",
    "clearance_date": "2026-11-18",
    "weight": 8.2,
}


def _prove(answers: dict[str, object], catalog: Catalog, wanted: Wanted = WANTED) -> Proved:
    made = prove(answers, catalog, wanted, EDITION, allow_override=True)
    assert isinstance(made, Proved), made
    return made


def test_a_proof_is_read_back_as_it_was_made(catalog: Catalog) -> None:
    wanted = replace(WANTED, paper="letter", large_print=True, link="https://x.example/r")
    made = _prove(BRUNO, catalog, wanted)
    proven = read_proof(made.proof.content)
    assert proven.wanted == wanted
    assert (proven.edition, proven.catalog) == (EDITION, catalog.digest)
    assert proven.answers == {**BRUNO, "surgery_date": "2026-11-03"}
    assert proven.outcome == read_outcome(outcome_json(made.result, catalog, units=Units.METRIC))
    assert proven.words == digest_of_words(made.view)


@settings(max_examples=60)
@given(dogs())
def test_what_a_proof_holds_makes_the_same_proof_and_words(dog: Dog) -> None:
    wanted = replace(WANTED, on=TODAY, signed=dog.signed, require_signature=dog.require_signature)
    made = _prove(dict(dog.raw), real_catalog(), wanted)
    proven = read_proof(made.proof.content)
    again = _prove(dict(proven.answers), real_catalog(), proven.wanted)
    assert (again.proof, again.view) == (made.proof, made.view)


@settings(max_examples=60)
@given(dogs())
def test_the_part_of_a_kept_recommendation_is_the_same_outcome(dog: Dog) -> None:
    wanted = replace(WANTED, on=TODAY, signed=dog.signed, require_signature=dog.require_signature)
    result = _prove(dict(dog.raw), real_catalog(), wanted).result
    whole = json.loads(json.dumps(as_json(result, real_catalog(), units=Units.METRIC)))
    small = outcome_json(result, real_catalog(), units=Units.METRIC)
    assert read_outcome(whole) == read_outcome(small) == read_outcome(kept_outcome(whole))


def test_a_name_that_the_sheet_does_not_show_is_left_out(catalog: Catalog) -> None:
    hurt = {**BRUNO, "can_urinate": "no", "pain_controlled": "no"}
    made = _prove(hurt, catalog)
    assert made.view.kind == "referral"
    assert "Dr Grey" not in json.dumps(freeze(made.view))
    held = made.proof.content.decode("ascii")
    assert "Grey" not in held
    assert '"Bruno"' in held
    assert '"Ana"' in held


def test_a_name_that_the_sheet_shows_is_kept(catalog: Catalog) -> None:
    made = _prove(BRUNO, catalog)
    assert "Dr Grey" in json.dumps(freeze(made.view))
    assert '"Dr Grey"' in made.proof.content.decode("ascii")


def test_words_that_were_kept_are_marked(catalog: Catalog) -> None:
    made = _prove(BRUNO, catalog)
    view = replace(made.view, headline="The words of an earlier day.", catalog="an older one")
    whole = as_json(made.result, catalog, units=Units.METRIC)
    proven = read_proof(prove_kept(BRUNO, whole, view, WANTED, EDITION).content)
    assert proven.wanted.kept_words
    assert proven.catalog == "an older one"
    assert proven.outcome == read_outcome(whole)


def test_wrong_answers_are_problems(catalog: Catalog) -> None:
    assert isinstance(prove({}, catalog, WANTED, EDITION, allow_override=True), Problems)


def _told(catalog: Catalog) -> dict[str, object]:
    told = json.loads(_prove(BRUNO, catalog).proof.content)
    assert isinstance(told, dict)
    return told


def _packed(told: object) -> bytes:
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode("ascii")


def test_the_canonical_form_is_this_one(catalog: Catalog) -> None:
    assert _packed(_told(catalog)) == _prove(BRUNO, catalog).proof.content


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("schema", "fitting-proof/2"),
        ("program", "0.1.0"),
        ("program", {"version": 1, "build": "x"}),
        ("catalog", None),
        ("on", "yesterday"),
        ("on", "0001-01-01"),
        ("answers", []),
        ("thinking", {"units": "stone", "signed": False, "require_signature": False}),
        ("thinking", {"units": "metric", "signed": 0, "require_signature": False}),
        ("printing", {}),
        ("outcome", {"kind": "recommendation"}),
        ("words", 1),
    ],
)
def test_a_proof_of_another_shape_is_refused(key: str, value: object, catalog: Catalog) -> None:
    with pytest.raises(UnreadableProof):
        read_proof(_packed({**_told(catalog), key: value}))


@pytest.mark.parametrize("key", ["audience", "link", "large_print"])
def test_a_strange_way_of_printing_is_refused(key: str, catalog: Catalog) -> None:
    told = _told(catalog)
    printing = told["printing"]
    assert isinstance(printing, dict)
    strange = {**printing, key: "x" * 3000}
    with pytest.raises(UnreadableProof):
        read_proof(_packed({**told, "printing": strange}))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"null",
        b"\xff",
        b'{"a":' * 50_000,
        b"[" * 200_000,
        b"9" * 10_000,
        b" " * (LARGEST_PROOF + 1),
        b'{"schema": "fitting-proof/1"}',
    ],
)
def test_bytes_that_are_no_proof_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableProof):
        read_proof(content)


def test_one_program_has_one_edition_in_every_process() -> None:
    script = "from fitting.edition import this_edition; print(this_edition().build)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=TOP, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == this_edition().build


def test_another_line_of_code_is_another_edition(tmp_path: Path) -> None:
    script = "from fitting.edition import this_edition; print(this_edition().build)"
    copied = tmp_path / "fitting"
    copied.mkdir()
    for name in ("__init__.py", "edition.py", "places.py"):
        (copied / name).write_bytes((TOP / "fitting" / name).read_bytes())

    def build() -> str:
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        return done.stdout

    first = build()
    assert build() == first
    (copied / "places.py").write_bytes((copied / "places.py").read_bytes() + b"# one more\n")
    assert build() != first
