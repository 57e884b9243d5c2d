"""Cases: saved once, never changed, found by their token alone."""

from datetime import date, timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import create_engine, text

from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.store import Case, Purged, Store, UnknownToken, new_token
from fitting.store.store import CASE_NOT_KEPT
from tests.store.conftest import StoppedClock

DIGEST = "c" * 64


def submit(store: Store, once: str, name: str = "Bo") -> tuple[str, Case]:
    return store.submit_case(
        once,
        audience=Audience.OWNER,
        units=Units.METRIC,
        answers={"name": name, "weight": "8,2 kg"},
        on=date(2026, 11, 23),
        catalog=DIGEST,
        result={"schema": "fitting/1", "kind": "recommendation", "stage": None},
        shown={"title": "Sheet for Bo"},
    )


def test_a_case_is_read_back_as_it_was_submitted(store: Store, clock: StoppedClock) -> None:
    token, case = submit(store, new_token())
    assert store.read_case(token) == case
    assert case.answers == {"name": "Bo", "weight": "8,2 kg"}
    assert case.result == {"schema": "fitting/1", "kind": "recommendation", "stage": None}
    assert case.shown == {"title": "Sheet for Bo"}
    assert (case.on, case.catalog, case.created) == (date(2026, 11, 23), DIGEST, clock.now)


def test_the_second_submission_gets_the_first_case(store: Store, clock: StoppedClock) -> None:
    once = new_token()
    first = submit(store, once)
    clock.pass_time(minutes=5)
    assert submit(store, once, name="Other") == first


def test_two_forms_make_two_cases(store: Store) -> None:
    assert submit(store, new_token())[0] != submit(store, new_token())[0]


def test_a_double_click_from_eight_hands_saves_one_case(store: Store) -> None:
    once, together, tokens = new_token(), Barrier(8), []

    def click() -> None:
        together.wait()
        tokens.append(submit(store, once)[0])

    hands = [Thread(target=click) for _ in range(8)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert len(tokens) == 8
    assert len(set(tokens)) == 1


@pytest.mark.parametrize("weak", ["", "1", "a" * 42, "a" * 44, "é" * 43, "a" * 42 + "\n"])
def test_a_weak_idempotency_token_is_refused(store: Store, weak: str) -> None:
    with pytest.raises(ValueError, match="new_token"):
        submit(store, weak)


def test_no_token_is_kept_in_the_clear(store: Store, database_url: str) -> None:
    once = new_token()
    case_token, _ = submit(store, once)
    draft_token, _ = store.start_draft(audience=Audience.OWNER)
    engine = create_engine(database_url)
    with engine.connect() as connection:
        kept = [
            *connection.execute(text("SELECT * FROM draft")),
            *connection.execute(text("SELECT * FROM fitted_case")),
        ]
    engine.dispose()
    assert len(kept) == 2
    for token in (once, case_token, draft_token):
        assert token not in repr(kept)


def test_the_idempotency_token_does_not_open_the_case(store: Store) -> None:
    once = new_token()
    submit(store, once)
    with pytest.raises(UnknownToken):
        store.read_case(once)


def test_a_forgotten_case_is_gone(store: Store) -> None:
    token, _ = submit(store, new_token())
    store.forget_case(token)
    with pytest.raises(UnknownToken):
        store.read_case(token)


def test_an_expired_case_opens_no_more(store: Store, clock: StoppedClock) -> None:
    token, _ = submit(store, new_token())
    clock.pass_time(days=399)
    store.read_case(token)
    clock.pass_time(days=1)
    with pytest.raises(UnknownToken):
        store.read_case(token)


def test_purge_deletes_what_has_expired_and_no_more(store: Store, clock: StoppedClock) -> None:
    store.start_draft(audience=Audience.OWNER)
    old_case, _ = submit(store, new_token())
    clock.pass_time(days=15)
    fresh_draft, _ = store.start_draft(audience=Audience.OWNER)
    clock.pass_time(days=15)
    assert store.purge(clock.now) == Purged(drafts=1, cases=0)
    assert store.purge(clock.now) == Purged(drafts=0, cases=0)
    store.read_draft(fresh_draft)
    store.read_case(old_case)
    clock.pass_time(days=370)
    assert store.purge(clock.now) == Purged(drafts=1, cases=1)


def test_a_case_that_is_not_to_be_kept_ends_soon_and_never_later(
    store: Store, clock: StoppedClock
) -> None:
    token, _ = submit(store, new_token())
    store.end_case_soon(token)
    first = store.read_case(token).expires
    assert first == clock.now + CASE_NOT_KEPT
    clock.pass_time(minutes=10)
    store.end_case_soon(token)
    case = store.read_case(token)
    assert case.expires == first
    assert store.time_left(case) == CASE_NOT_KEPT - timedelta(minutes=10)
    clock.pass_time(minutes=20)
    for _ in range(2):
        with pytest.raises(UnknownToken):
            store.end_case_soon(token)
        with pytest.raises(UnknownToken):
            store.read_case(token)


def test_a_case_may_be_submitted_for_a_short_time(store: Store, clock: StoppedClock) -> None:
    once = new_token()
    token, _ = store.submit_case(
        once,
        audience=Audience.OWNER,
        units=Units.METRIC,
        answers={"name": "Bo"},
        on=date(2026, 11, 23),
        catalog=DIGEST,
        result={},
        shown={},
        kept=CASE_NOT_KEPT,
    )
    assert store.read_case(token).expires == clock.now + CASE_NOT_KEPT
    clock.pass_time(minutes=31)
    submit(store, new_token())
    assert store.purge(clock.now) == Purged(drafts=0, cases=0)
