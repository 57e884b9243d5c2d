"""Stores to test with: SQLite always, PostgreSQL where it is installed."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from fitting.store import Store, open_store
from tests.store.postgres import PostgresServer, find_postgres


class StoppedClock:
    """A clock that moves only when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 21, 15, 30, 123456, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_time(self, **span: int) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'cases.sqlite3'}"


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    binaries = find_postgres()
    if binaries is None:
        pytest.skip("PostgreSQL is missing: install the package postgresql, or set PG_BIN")
    pytest.importorskip("psycopg", reason="psycopg is missing: install the extra postgres")
    with PostgresServer(binaries).running() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> str:
    return postgres.new_database()


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def store(database_url: str, clock: Callable[[], datetime]) -> Iterator[Store]:
    opened = open_store(database_url, clock=clock)
    yield opened
    opened.close()
