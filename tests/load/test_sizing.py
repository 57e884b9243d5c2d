"""The records of sizing: the prior is made again, and the rules keep their order."""

import subprocess
import sys
from math import exp, log
from pathlib import Path

import pytest

from fitting.core.catalog import Catalog
from fitting.core.words import MeasurementId, Support
from fitting.load import load_catalog
from fitting.places import data_dir
from tests.load.broken import copy_catalog, faults_of

TOP = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog(data_dir() / "catalog")


def test_the_prior_is_what_its_script_makes(tmp_path: Path) -> None:
    copy = copy_catalog(tmp_path)
    kept = (copy / "body_prior.toml").read_text(encoding="utf-8")
    (copy / "body_prior.toml").unlink()
    subprocess.run(
        [sys.executable, str(TOP / "tools" / "fit_body_prior.py"), str(copy)], check=True
    )
    assert (copy / "body_prior.toml").read_text(encoding="utf-8") == kept


def test_the_prior_agrees_with_the_published_relations(catalog: Catalog) -> None:
    """Chest in cm is 29.4 times the weight in kg to the power 0.304; the neck is 0.56 of it."""
    of = {one.id: one for one in catalog.sizing.priors}
    weight, chest = of["generic.weight"], of["generic.chest_girth"]
    published = 294 * (exp(weight.mean) / 1000) ** 0.304
    assert exp(chest.mean) == pytest.approx(published, rel=0.06)
    assert chest.slope / weight.slope == pytest.approx(0.304, abs=0.03)
    assert of["generic.neck_girth"].mean - chest.mean == pytest.approx(log(0.56), abs=0.05)
    assert of["generic.waist_girth"].mean - chest.mean == pytest.approx(log(0.83), abs=0.001)


def test_types_differ_where_they_should(catalog: Catalog) -> None:
    """A long low dog stands lower, and a sighthound higher, than most dogs of its weight."""
    of = {one.id: one for one in catalog.sizing.priors}

    def height_at(kind: str, grams: float) -> float:
        weight, height = of[f"{kind}.weight"], of[f"{kind}.withers_height"]
        return exp(height.mean + height.slope * (log(grams) - weight.mean) / weight.slope)

    for grams in (10_000, 25_000):
        low, most, high = (height_at(kind, grams) for kind in ("long_low", "generic", "sighthound"))
        assert low < 0.8 * most
        assert high > 1.05 * most


def test_what_no_breed_publishes_has_no_prior(catalog: Catalog) -> None:
    known = {one.dimension for one in catalog.sizing.priors}
    assert known == {"weight", "withers_height", "chest_girth", "neck_girth", "waist_girth"}


def test_the_defaults_of_cost(catalog: Catalog) -> None:
    def cost(support: Support, name: str) -> tuple[int, int]:
        (one,) = (
            one
            for one in catalog.sizing.costs
            if support in one.supports and name in one.dimensions
        )
        return one.too_small, one.too_large

    assert cost(Support.REAR_WHEELCHAIR, "chest_girth") == (3, 1)
    assert cost(Support.REAR_HARNESS, "hip_width") == (3, 1)
    assert cost(Support.REAR_WHEELCHAIR, "rear_leg_height") == (2, 2)
    assert cost(Support.QUAD_WHEELCHAIR, "trunk_length") == (2, 1)
    assert cost(Support.BODY_HARNESS, "chest_girth") == (1, 2)


def test_staff_read_at_least_as_well_as_owners_everywhere(catalog: Catalog) -> None:
    assert {one.value for one in MeasurementId} < set(catalog.sizing.errors)
    for error in catalog.sizing.errors.values():
        assert error.staff <= error.helped <= error.owner


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ("likely_percent = 85", "likely_percent = 50", "rules.likely_percent"),
        ("limit_permille = 990", "limit_permille = 300", "rules.limit_permille"),
        ("untyped_percent = 150", "untyped_percent = 90", "rules.untyped_percent"),
        ("edge_permille = 10 ", "edge_permille = 0 ", "rules.edge_permille"),
        ('id = "neck_girth"', 'id = "waist_girth"', "error[waist_girth].id"),
        ('id = "generic"', 'id = "most"', "body_type"),
    ],
)
def test_a_wrong_number_is_named(right: str, wrong: str, key: str, tmp_path: Path) -> None:
    copy = copy_catalog(tmp_path)
    file = copy / "sizing.toml"
    text = file.read_text(encoding="utf-8")
    assert text.count(right) == 1
    file.write_text(text.replace(right, wrong), encoding="utf-8")
    assert key in {fault.key for fault in faults_of(copy)}
