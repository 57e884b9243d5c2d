"""The tables, as typed SQLAlchemy models. A change here needs a migration; a test compares."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Index, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from fitting.core.units import Units
from fitting.core.words import Audience

# Migrations name constraints by these rules, so that SQLite's batch mode finds them again.
NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
DIGEST = String(64)


class UtcTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite forgets time zones, so naive times are refused on the way in."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class WordOf(TypeDecorator[StrEnum]):
    """A word of a closed vocabulary, kept as its text."""

    impl = String(20)
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else self.words(value).value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.words(value)


class Table(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)


class DraftRow(Table):
    __tablename__ = "draft"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_digest: Mapped[str] = mapped_column(DIGEST, unique=True)
    audience: Mapped[Audience] = mapped_column(WordOf(Audience))
    units: Mapped[Units] = mapped_column(WordOf(Units))
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
    created: Mapped[datetime] = mapped_column(UtcTime)
    touched: Mapped[datetime] = mapped_column(UtcTime)
    expires: Mapped[datetime] = mapped_column(UtcTime)

    __table_args__ = (Index(None, "expires"),)


class CaseRow(Table):
    """`case` is a word of SQL, so the table is `fitted_case`."""

    __tablename__ = "fitted_case"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_digest: Mapped[str] = mapped_column(DIGEST, unique=True)
    once_digest: Mapped[str] = mapped_column(DIGEST, unique=True)
    audience: Mapped[Audience] = mapped_column(WordOf(Audience))
    units: Mapped[Units] = mapped_column(WordOf(Units))
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)
    on: Mapped[date] = mapped_column("on_date")
    catalog: Mapped[str] = mapped_column(DIGEST)
    result: Mapped[dict[str, Any]] = mapped_column(JSON)
    shown: Mapped[dict[str, Any]] = mapped_column(JSON)
    created: Mapped[datetime] = mapped_column(UtcTime)
    expires: Mapped[datetime] = mapped_column(UtcTime)

    __table_args__ = (Index(None, "expires"),)
