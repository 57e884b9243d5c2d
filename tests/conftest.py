"""Fixtures for every test, and how many examples a property is tried with.

FITTING_TEST_PROFILE names a hypothesis profile; without it, CI=true chooses `ci`.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

from fitting.core.catalog import Catalog
from fitting.load import load_catalog
from fitting.places import data_dir

SLOW = [HealthCheck.too_slow]
settings.register_profile("default", max_examples=100, deadline=None, suppress_health_check=SLOW)
# The full run draws the same examples each time, so that a red run can be repeated and a green
# one means the same tomorrow; the default profile goes on finding new ones.
settings.register_profile(
    "ci", max_examples=2000, deadline=None, suppress_health_check=SLOW, derandomize=True
)
settings.load_profile(
    os.environ.get("FITTING_TEST_PROFILE")
    or ("ci" if os.environ.get("CI", "").lower() == "true" else "default")
)


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real catalogue, loaded once."""
    return load_catalog(data_dir() / "catalog")
