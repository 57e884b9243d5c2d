"""A fresh application for each test, and a client that checks every page it fetches."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from fitting.app import create_app
from fitting.core.catalog import Catalog
from fitting.store import Store, open_store
from tests.build import TODAY
from tests.web.client import PageClient


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty database of its own."""
    opened = open_store(f"sqlite:///{tmp_path / 'web.sqlite3'}")
    yield opened
    opened.close()


@pytest.fixture
def app(catalog: Catalog, store: Store) -> Flask:
    """The application on the real catalogue, on one fixed day."""
    return create_app(
        {
            "FITTING_SECRET_KEY": "a secret for tests alone",
            "FITTING_DATABASE_URL": "sqlite://",
            "CATALOG": catalog,
            "STORE": store,
            "TODAY": lambda: TODAY,
        }
    )


@pytest.fixture
def browser(app: Flask) -> PageClient:
    """Somebody at a browser without scripts."""
    return PageClient(app)
