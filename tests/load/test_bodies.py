"""The test bodies are what their script makes of the catalogue."""

import subprocess
import sys
from math import sqrt
from pathlib import Path

import pytest

from fitting.core.catalog import Body, Catalog
from fitting.core.words import MeasurementId
from fitting.load import load_catalog
from fitting.places import data_dir
from tests.load.broken import copy_catalog

TOP = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog(data_dir() / "catalog")


def test_the_bodies_are_what_their_script_makes(tmp_path: Path) -> None:
    copy = copy_catalog(tmp_path)
    kept = (copy / "bodies.toml").read_text(encoding="utf-8")
    (copy / "bodies.toml").unlink()
    script = TOP / "tools" / "make_test_bodies.py"
    subprocess.run([sys.executable, str(script), str(copy)], check=True)
    assert (copy / "bodies.toml").read_text(encoding="utf-8") == kept


def size_of(body: Body, name: str) -> int:
    return body.measurements[MeasurementId(name)]


def test_shapes_differ_where_they_should_and_nowhere_else(catalog: Catalog) -> None:
    plain, deep, barrel, long = (
        catalog.bodies[id_] for id_ in ("generic-4", "deep-chest-4", "barrel-4", "long-back-4")
    )
    assert plain.weight_g == deep.weight_g == barrel.weight_g == long.weight_g
    assert size_of(deep, "chest_girth") == size_of(barrel, "chest_girth")
    assert size_of(deep, "chest_girth") > size_of(plain, "chest_girth")
    waists = [size_of(one, "waist_girth") for one in (deep, plain, barrel)]
    assert waists == sorted(set(waists))
    assert size_of(barrel, "withers_height") < size_of(plain, "withers_height")
    assert size_of(long, "back_length") == pytest.approx(
        0.91 * size_of(plain, "chest_girth"), abs=1
    )


def test_weight_on_the_same_frame_goes_to_the_girths(catalog: Catalog) -> None:
    plain, heavy = catalog.bodies["generic-6"], catalog.bodies["overweight-generic-6"]
    assert heavy.weight_g == pytest.approx(1.3 * plain.weight_g, abs=10)
    for name in ("chest_girth", "waist_girth", "neck_girth", "chest_width"):
        assert size_of(heavy, name) == pytest.approx(sqrt(1.3) * size_of(plain, name), abs=1)
    for name in ("withers_height", "back_length", "rear_leg_height"):
        assert size_of(heavy, name) == size_of(plain, name)


def test_a_breed_has_the_middles_that_are_published(catalog: Catalog) -> None:
    body, breed = catalog.bodies["breed-beagle"], catalog.breeds["Beagle"]
    assert breed.chest_girth is not None
    assert breed.weight is not None
    low, high = breed.chest_girth.low, breed.chest_girth.high
    assert low is not None
    assert high is not None
    assert size_of(body, "chest_girth") == pytest.approx(sqrt(low * high), abs=1)
    assert breed.weight.low is not None
    assert breed.weight.high is not None
    assert body.weight_g == pytest.approx(sqrt(breed.weight.low * breed.weight.high), abs=10)
