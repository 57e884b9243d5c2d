"""What was acknowledged is never lost."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import event

from fitting.store import StoreUnusable, open_store
from fitting.store.engine import make_engine

WRITER = """
import sys
from datetime import date
from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.store import new_token, open_store

store = open_store(sys.argv[1])
while True:
    token, _ = store.submit_case(
        new_token(), audience=Audience.OWNER, units=Units.METRIC, answers={"note": "x" * 2000},
        on=date(2026, 11, 23), catalog="c" * 64, result={}, shown={})
    print(token, flush=True)
"""
WANTED_ROWS = 40


def test_every_connection_is_durable_and_checked(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url)
    with engine.connect() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    engine.dispose()
    full = 2
    assert told == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "busy_timeout": 15_000,
    }


def test_writers_take_their_turn_at_the_start(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    begun: list[str] = []
    event.listen(
        store._engine,
        "before_cursor_execute",
        lambda _conn, _cursor, statement, *_rest: begun.append(statement),
    )
    store.forget_draft("x")
    store.ping()
    store.close()
    assert [line for line in begun if line.startswith("BEGIN")] == ["BEGIN IMMEDIATE", "BEGIN"]


def test_killed_while_writing_no_acknowledged_case_is_lost(sqlite_url: str, tmp_path: Path) -> None:
    acknowledged: set[str] = set()
    for _ in range(3):
        acknowledged |= _write_until_killed(sqlite_url)
    store = open_store(sqlite_url)
    for token in acknowledged:
        assert store.read_case(token).answers == {"note": "x" * 2000}
    store.close()
    with sqlite3.connect(tmp_path / "cases.sqlite3") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def _write_until_killed(url: str) -> set[str]:
    """Tokens that the writer had printed, each after its case was saved, when it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, url], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(WANTED_ROWS)]
        time.sleep(0.01)
        os.kill(writer.pid, signal.SIGKILL)
        lines += writer.stdout.readlines()
    tokens = {line.strip() for line in lines if line.endswith("\n")}
    assert len(tokens) >= WANTED_ROWS
    return tokens


@pytest.mark.parametrize(
    "url",
    ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true", "no address"],
)
def test_a_database_that_would_lose_cases_is_refused(url: str) -> None:
    with pytest.raises(StoreUnusable):
        open_store(url)


def test_a_file_that_is_no_database_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "cases.sqlite3"
    path.write_text("This is not a database. " * 100)
    with pytest.raises(StoreUnusable, match=r"\AThe database cannot be opened: [^\n]+\Z"):
        open_store(f"sqlite:///{path}")


def test_a_server_that_is_not_there_is_refused_in_one_line() -> None:
    pytest.importorskip("psycopg", reason="psycopg is missing: install the extra postgres")
    with pytest.raises(StoreUnusable, match=r"\AThe database cannot be opened: [^\n]+\Z"):
        open_store("postgresql://nobody@127.0.0.1:1/none")
