"""Every statement of the article is carried, or softened with a reason, by a record."""

import re
import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path

import pytest

from fitting.core.catalog import Catalog
from fitting.load import load_catalog
from fitting.places import data_dir

ARTICLE = Path(__file__).parent.parent / "cases" / "article.toml"
LISTED = tomllib.loads(ARTICLE.read_text(encoding="utf-8"))
STATEMENTS = LISTED["statement"]
KEYS = {"sentence", "says", "kind", "id", "how", "reason"}
BLEND = re.compile(r"\b80 ?%|\b80 (in|of|out of) (100|a hundred)|\beighty\b", re.IGNORECASE)


@cache
def _catalog() -> Catalog:
    return load_catalog(data_dir() / "catalog")


@cache
def _records() -> dict[str, Collection[str]]:
    catalog = _catalog()
    return {
        "advice": catalog.advice.keys(),
        "aid": catalog.aids.keys(),
        "centre": catalog.centres.keys(),
        "disagreement": catalog.disagreements.keys(),
        "exercise": catalog.exercises.keys(),
        "flag": catalog.flags.keys(),
        "forbidden": catalog.forbidden.keys(),
        "odds": [odds.id for odds in catalog.odds],
        "outlook": [band.band for band in catalog.outlook],
        "scope": catalog.scope.keys(),
        "stage": catalog.stages.keys(),
        "support": catalog.supports.keys(),
        "threshold": catalog.thresholds.keys(),
    }


def test_every_sentence_of_the_article_has_an_entry() -> None:
    assert re.fullmatch("[0-9a-f]{64}", LISTED["sha256"])
    assert LISTED["article"] in _catalog().sources
    numbers = [entry["sentence"] for entry in STATEMENTS]
    assert set(numbers) == set(range(1, LISTED["sentences"] + 1))
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    "entry", STATEMENTS, ids=[f"{e['sentence']}-{e['kind']}-{e['id']}" for e in STATEMENTS]
)
def test_a_statement_names_a_record_and_why_it_was_softened(entry: dict[str, str]) -> None:
    assert entry.keys() <= KEYS
    assert entry["says"].strip()
    assert entry["id"] in _records()[entry["kind"]]
    assert entry["how"] in ("carried", "softened")
    if entry["how"] == "carried":
        assert "reason" not in entry
        return
    assert entry["reason"].strip()
    if entry["kind"] == "advice":
        assert _catalog().advice[entry["id"]].softens


def test_no_two_entries_say_the_same() -> None:
    said = [(entry["sentence"], entry["says"], entry["id"]) for entry in STATEMENTS]
    assert len(said) == len(set(said))


def test_the_figure_of_eighty_stands_once_and_beside_what_it_mixes() -> None:
    catalog = _catalog()
    lines = [
        *((a.id, line) for a in catalog.advice.values() for line in (a.heading, *a.lines)),
        *((b.band, line) for b in catalog.outlook for line in b.lines),
        *((o.id, o.note) for o in catalog.odds),
        *((str(s.condition), line) for s in catalog.scope.values() for line in s.lines),
    ]
    found = [(where, line) for where, line in lines if BLEND.search(line)]
    assert {where for where, _ in found} == {"eighty-percent"}
    record = catalog.advice["eighty-percent"]
    assert not BLEND.search(record.heading)
    (line,) = [one for one in record.lines if BLEND.search(one)]
    assert "mixes" in line
    beside = " ".join(record.lines)
    assert "93 to 96" in beside
    assert "10 to 61" in beside


def test_the_article_lends_its_name_to_nothing_it_only_sells() -> None:
    shop = " ".join(_catalog().advice["shop-named-by-article"].lines)
    assert "do not recommend" in shop
    assert "Confirm each size with the maker" in shop
