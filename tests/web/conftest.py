"""A fresh application for each test, and a client that checks every page it fetches."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
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


@dataclass
class Moving:
    """An application whose clock is set by the test, beginning late on 23 November 2026."""

    app: Flask = field(init=False)
    store: Store = field(init=False)
    now: datetime = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)

    def wait(self, span: timedelta) -> None:
        """Let this much time pass."""
        self.now += span

    def rows(self, table: str) -> int:
        """How many rows the table holds."""
        with self.store._engine.connect() as connection:
            counted = connection.exec_driver_sql(f"SELECT count(*) FROM {table}")  # noqa: S608
            return int(counted.scalar_one())


@pytest.fixture
def moving(catalog: Catalog, tmp_path: Path) -> Iterator[Moving]:
    """An application on the real catalogue whose clock is set by the test."""
    world = Moving()
    world.store = open_store(f"sqlite:///{tmp_path / 'moving.sqlite3'}", clock=lambda: world.now)
    world.app = create_app(
        {
            "FITTING_SECRET_KEY": "a secret for tests alone",
            "FITTING_DATABASE_URL": "sqlite://",
            "CATALOG": catalog,
            "STORE": world.store,
            "TODAY": lambda: world.now.date(),
        }
    )
    yield world
    world.store.close()
