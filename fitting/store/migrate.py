"""Bringing a database to the shape that this version expects, once, under a lock."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, text

from fitting.store.engine import WRITES
from fitting.store.unusable import StoreUnusable

SCRIPTS = Path(__file__).parent / "migrations"
# Any number will do, so long as every copy of the program waits for the same one.
POSTGRES_LOCK = 7_305_113


def upgrade(engine: Engine) -> bool:
    """Bring the database to the newest shape; tell whether anything had to be done.

    Safe to run by several processes at once: they take turns. Raises StoreUnusable when a
    newer version of the program has already changed the database.
    """
    config = _config()
    with engine.connect() as plain:
        connection = plain.execution_options(**{WRITES: True})
        with connection.begin():
            _take_turns(connection)
            before = _revision(connection)
            config.attributes["connection"] = connection
            try:
                command.upgrade(config, "head")
            except CommandError as problem:
                raise StoreUnusable(
                    "The database was made by a newer version of this program. "
                    f"Install that version, or restore a backup. ({problem})"
                ) from None
            return before != _revision(connection)


def is_current(engine: Engine) -> bool:
    """Whether the database already has the newest shape."""
    with engine.connect() as connection:
        return _revision(connection) == ScriptDirectory.from_config(_config()).get_current_head()


def _config() -> Config:
    config = Config()
    # A percent sign in the path would otherwise be taken for a reference to another option.
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _take_turns(connection: Connection) -> None:
    """On SQLite, BEGIN IMMEDIATE has locked the file already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": POSTGRES_LOCK})
