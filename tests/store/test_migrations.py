"""The migrations make exactly what the models say, on both databases, one process at a time."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from fitting.store import StoreUnusable, open_store, prepare_database
from fitting.store.engine import make_engine
from fitting.store.migrate import _config
from fitting.store.tables import Table


def test_migrated_tables_are_those_of_the_models(database_url: str) -> None:
    prepare_database(database_url)
    engine = make_engine(database_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, Table.metadata) == []
    engine.dispose()


def test_only_the_first_preparation_does_anything(database_url: str) -> None:
    assert prepare_database(database_url) is True
    assert prepare_database(database_url) is False


def test_a_database_of_a_newer_version_is_refused(database_url: str) -> None:
    prepare_database(database_url)
    engine = create_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreUnusable, match="newer version"):
        open_store(database_url)


def test_downgrading_leaves_nothing_behind(database_url: str) -> None:
    prepare_database(database_url)
    engine = make_engine(database_url)
    config = _config()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
    engine.dispose()


def test_four_processes_may_prepare_one_database_at_once(sqlite_url: str, tmp_path: Path) -> None:
    script = "import sys; from fitting.store import prepare_database as p; print(p(sys.argv[1]))"
    started = [
        subprocess.Popen(
            [sys.executable, "-c", script, sqlite_url],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    told = [process.communicate() for process in started]
    assert [err for _, err in told] == ["", "", "", ""]
    assert sorted(out.strip() for out, _ in told) == ["False", "False", "False", "True"]
