"""Connections that keep their word: what was acknowledged survives a power cut.

SQLite runs in WAL mode with `synchronous=FULL` (NORMAL loses acknowledged rows when the
power fails) and checks foreign keys. A writing transaction begins with BEGIN IMMEDIATE, so
that it waits for its turn at the start instead of failing in the middle.
"""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from fitting.store.unusable import StoreUnusable

BUSY_MS = 15_000
WRITES = "fitting_writes"


def read_address(url: str) -> URL:
    """A SQLAlchemy address in its parts. Raises StoreUnusable when it cannot be read."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        raise StoreUnusable("The database address cannot be read.") from None


def make_engine(url: str) -> Engine:
    """An engine for this address. Raises StoreUnusable for one that cannot hold cases."""
    address = read_address(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address)
    return _server(address)


def _sqlite(address: URL) -> Engine:
    if not address.database or address.database == ":memory:" or "mode=memory" in str(address):
        raise StoreUnusable("A database in memory would lose every case. Name a file.")
    engine = create_engine(address, json_serializer=dump_json)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _server(address: URL) -> Engine:
    try:
        # A connection that the server has closed is noticed and replaced before use.
        return create_engine(address, pool_pre_ping=True, json_serializer=dump_json)
    except ModuleNotFoundError as missing:
        raise StoreUnusable(
            f"This database needs {missing.name}: install fitting with its postgres extra."
        ) from None


def dump_json(value: Mapping[str, Any]) -> str:
    """Compact JSON in plain ASCII. Raises ValueError for NaN and infinity."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver would begin transactions of its own at moments of its own; we say when.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
    if mode != "wal":
        raise StoreUnusable(f"This place cannot hold a safe database (journal mode {mode}).")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
