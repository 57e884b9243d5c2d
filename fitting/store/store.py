"""The store: drafts that can be resumed, and cases that never change."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import CursorResult, Engine, delete, select, text
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session

from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.store.engine import WRITES, make_engine, read_address
from fitting.store.migrate import upgrade
from fitting.store.records import Case, Draft, Json, Purged, UnknownToken
from fitting.store.tables import CaseRow, DraftRow
from fitting.store.tokens import case_token, digest, looks_like_token, new_token
from fitting.store.unusable import StoreUnusable

Clock = Callable[[], datetime]

# A draft waits a month for the owner to come back; each save starts the month anew.
DRAFT_KEPT = timedelta(days=30)
# A case outlives a year of rehabilitation, so that the re-check a year on can still read it.
CASE_KEPT = timedelta(days=400)
# Time to read what is not to be kept, and to print its sheet.
CASE_NOT_KEPT = timedelta(minutes=30)


def utc_now() -> datetime:
    """The moment, in UTC: the clock of every store that is not told another."""
    return datetime.now(UTC)


def open_store(url: str, *, clock: Clock = utc_now) -> "Store":
    """Open the database, making and migrating it when needed.

    Raises StoreUnusable, in one line, when it cannot be opened, written or understood.
    """
    return Store(_prepared(url)[0], clock)


def prepare_database(url: str) -> bool:
    """Make or migrate the database; tell whether anything had to be done.

    Raises StoreUnusable as `open_store` does.
    """
    engine, changed = _prepared(url)
    engine.dispose()
    return changed


def shown_address(url: str) -> str:
    """The address without its password. Raises StoreUnusable when it cannot be read."""
    return read_address(url).render_as_string(hide_password=True)


def _prepared(url: str) -> tuple[Engine, bool]:
    engine = make_engine(url)
    try:
        if engine.dialect.name == "sqlite":
            Path(str(engine.url.database)).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return engine, upgrade(engine)
    except (DatabaseError, OSError) as problem:
        engine.dispose()
        reason = (str(getattr(problem, "orig", problem)).splitlines() or ["no reason given"])[0]
        raise StoreUnusable(f"The database cannot be opened: {reason}") from None
    except StoreUnusable:
        engine.dispose()
        raise


class Store:
    """Remembers drafts and cases; safe to share between threads.

    On SQLite one lock lets this process's writers take turns, because the database's own
    waiting can starve a writer for seconds. Every verb is one transaction: when it has
    returned, what it wrote is on the disk.
    """

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._one_writer = Lock() if engine.dialect.name == "sqlite" else None

    def start_draft(
        self,
        *,
        audience: Audience,
        units: Units = Units.METRIC,
        answers: Json | None = None,
    ) -> tuple[str, Draft]:
        """Begin a questionnaire, empty or filled in beforehand. Returns its token, once."""
        token, now = new_token(), self._clock()
        row = DraftRow(
            token_digest=digest(token),
            audience=audience,
            units=units,
            answers=dict(answers or {}),
            created=now,
            touched=now,
            expires=now + DRAFT_KEPT,
        )
        with self._writing() as session:
            self._erase_expired(session)
            session.add(row)
            return token, _draft(row)

    def read_draft(self, token: str) -> Draft:
        """The draft under this token. Raises UnknownToken."""
        with Session(self._engine) as session:
            found = session.scalar(select(DraftRow).where(DraftRow.token_digest == digest(token)))
            if found is not None and found.expires > self._clock():
                return _draft(found)
        if found is not None:
            self.forget_draft(token)
        raise UnknownToken

    def save_draft(
        self,
        token: str,
        changes: Mapping[str, object],
        *,
        audience: Audience | None = None,
        units: Units | None = None,
    ) -> Draft:
        """Keep the answers of one page; other answers stay as they are.

        A value of None forgets that key. A nested object (`measurements`) is replaced
        whole. Raises UnknownToken.
        """
        with self._writing() as session:
            row = self._draft_row(session, token)
            merged = {**row.answers, **changes}
            row.answers = {key: value for key, value in merged.items() if value is not None}
            row.audience = audience or row.audience
            row.units = units or row.units
            row.touched = self._clock()
            row.expires = row.touched + DRAFT_KEPT
            return _draft(row)

    def end_draft_soon(self, token: str) -> None:
        """Keep a draft no longer than CASE_NOT_KEPT from now. Raises UnknownToken.

        Somebody who then goes on and saves an answer wants it kept after all: the month
        begins anew.
        """
        with self._writing() as session:
            row = self._draft_row(session, token)
            row.expires = min(row.expires, self._clock() + CASE_NOT_KEPT)

    def forget_draft(self, token: str) -> None:
        """Delete a draft; nothing happens when there is none."""
        with self._writing() as session:
            session.execute(delete(DraftRow).where(DraftRow.token_digest == digest(token)))

    def submit_case(
        self,
        once: str,
        *,
        audience: Audience,
        units: Units,
        answers: Json,
        on: date,
        catalog: str,
        result: Json,
        shown: Json,
        kept: timedelta = CASE_KEPT,
    ) -> tuple[str, Case]:
        """Keep a case for so long and return its token and record.

        `once` is the idempotency token that the form carried, made by `new_token`. A second
        call with the same one stores nothing and returns the first case, whatever else it
        brings. Raises ValueError when `once` is not such a token.
        """
        if not looks_like_token(once):
            raise ValueError("an idempotency token is made by new_token()")
        token, now = case_token(once), self._clock()
        row = CaseRow(
            token_digest=digest(token),
            once_digest=digest(once),
            audience=audience,
            units=units,
            answers=dict(answers),
            on=on,
            catalog=catalog,
            result=dict(result),
            shown=dict(shown),
            created=now,
            expires=now + kept,
        )
        try:
            with self._writing() as session:
                self._erase_expired(session)
                session.add(row)
                session.flush()
                return token, _case(row)
        except IntegrityError:
            return token, self.read_case(token)

    def read_case(self, token: str) -> Case:
        """The case under this token. Raises UnknownToken."""
        with Session(self._engine) as session:
            found = session.scalar(select(CaseRow).where(CaseRow.token_digest == digest(token)))
            if found is not None and found.expires > self._clock():
                return _case(found)
        if found is not None:
            self.forget_case(token)
        raise UnknownToken

    def end_case_soon(self, token: str) -> None:
        """Keep a case no longer than CASE_NOT_KEPT from now. Raises UnknownToken."""
        with self._writing() as session:
            wanted = select(CaseRow).where(CaseRow.token_digest == digest(token)).with_for_update()
            found = session.scalar(wanted)
            if found is None or found.expires <= self._clock():
                raise UnknownToken
            found.expires = min(found.expires, self._clock() + CASE_NOT_KEPT)

    def time_left(self, kept: Draft | Case) -> timedelta:
        """For how long a draft or a case will still be kept."""
        return kept.expires - self._clock()

    def forget_case(self, token: str) -> None:
        """Delete a case; nothing happens when there is none."""
        with self._writing() as session:
            session.execute(delete(CaseRow).where(CaseRow.token_digest == digest(token)))

    def purge(self, on: datetime) -> Purged:
        """Delete every draft and case that has expired by this moment."""
        with self._writing() as session:
            drafts = session.execute(delete(DraftRow).where(DraftRow.expires <= on))
            cases = session.execute(delete(CaseRow).where(CaseRow.expires <= on))
            return Purged(drafts=_count(drafts), cases=_count(cases))

    def ping(self) -> None:
        """Ask the database for a sign of life. Raises StoreUnusable when it gives none."""
        try:
            with self._engine.connect() as connection:
                connection.execute(text("SELECT 1 FROM draft WHERE 1 = 0"))
        except DatabaseError as problem:
            raise StoreUnusable("The database does not answer.") from problem

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()

    def _erase_expired(self, session: Session) -> None:
        """What nobody may read any more is not left lying until somebody thinks of `purge`."""
        for table in (DraftRow, CaseRow):
            session.execute(delete(table).where(table.expires <= self._clock()))

    def _draft_row(self, session: Session, token: str) -> DraftRow:
        wanted = select(DraftRow).where(DraftRow.token_digest == digest(token)).with_for_update()
        found = session.scalar(wanted)
        if found is None or found.expires <= self._clock():
            raise UnknownToken
        return found

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        """One transaction that commits at the end or changes nothing."""
        writer = self._engine.execution_options(**{WRITES: True})
        if self._one_writer is None:
            with Session(writer) as session, session.begin():
                yield session
            return
        with self._one_writer, Session(writer) as session, session.begin():
            yield session


def _draft(row: DraftRow) -> Draft:
    return Draft(
        audience=row.audience,
        units=row.units,
        answers=deepcopy(row.answers),
        created=row.created,
        touched=row.touched,
        expires=row.expires,
    )


def _case(row: CaseRow) -> Case:
    return Case(
        audience=row.audience,
        units=row.units,
        answers=deepcopy(row.answers),
        on=row.on,
        catalog=row.catalog,
        result=deepcopy(row.result),
        shown=deepcopy(row.shown),
        created=row.created,
        expires=row.expires,
    )


def _count(done: Any) -> int:
    result: CursorResult[Any] = done
    return result.rowcount
