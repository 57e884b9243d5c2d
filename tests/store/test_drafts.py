"""Drafts: what is typed is kept, and can be resumed by its link alone."""

import pytest
from sqlalchemy import text

from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.store import Store, UnknownToken
from fitting.store.store import CASE_NOT_KEPT
from tests.store.conftest import StoppedClock


def test_a_draft_is_resumed_by_its_token(store: Store) -> None:
    token, draft = store.start_draft(audience=Audience.STAFF, units=Units.IMPERIAL)
    assert store.read_draft(token) == draft
    assert (draft.audience, draft.units, draft.answers) == (Audience.STAFF, Units.IMPERIAL, {})


def test_a_draft_keeps_text_exactly_as_typed(store: Store) -> None:
    typed = {"name": "Łajka Ж é ½ <b>&", "weight": " 8,2 kg", "flags": ["RF06"]}
    token, _ = store.start_draft(audience=Audience.OWNER)
    store.save_draft(token, typed)
    assert store.read_draft(token).answers == typed


def test_saving_one_page_leaves_the_others_alone(store: Store) -> None:
    token, _ = store.start_draft(audience=Audience.OWNER, answers={"name": "Bo", "breed": "pug"})
    store.save_draft(token, {"breed": "Pug", "measurements": {"chest_girth": "45 cm"}})
    assert store.read_draft(token).answers == {
        "name": "Bo",
        "breed": "Pug",
        "measurements": {"chest_girth": "45 cm"},
    }


def test_saving_none_forgets_an_answer(store: Store) -> None:
    token, _ = store.start_draft(audience=Audience.OWNER, answers={"name": "Bo", "breed": "pug"})
    assert store.save_draft(token, {"name": None}).answers == {"breed": "pug"}


def test_audience_and_units_can_change_later(store: Store) -> None:
    token, _ = store.start_draft(audience=Audience.OWNER)
    store.save_draft(token, {}, audience=Audience.VET, units=Units.IMPERIAL)
    draft = store.save_draft(token, {"name": "Bo"})
    assert (draft.audience, draft.units) == (Audience.VET, Units.IMPERIAL)


def test_what_was_read_does_not_change_what_is_kept(store: Store) -> None:
    token, _ = store.start_draft(audience=Audience.OWNER, answers={"measurements": {"a": "1"}})
    measurements = store.read_draft(token).answers["measurements"]
    assert isinstance(measurements, dict)
    measurements["a"] = "2"
    assert store.read_draft(token).answers == {"measurements": {"a": "1"}}


def test_each_save_starts_the_month_anew(store: Store, clock: StoppedClock) -> None:
    token, _ = store.start_draft(audience=Audience.OWNER)
    clock.pass_time(days=29)
    store.save_draft(token, {"name": "Bo"})
    clock.pass_time(days=29)
    assert store.read_draft(token).answers == {"name": "Bo"}
    clock.pass_time(days=1)
    with pytest.raises(UnknownToken):
        store.read_draft(token)


def test_times_come_back_in_utc_to_the_microsecond(store: Store, clock: StoppedClock) -> None:
    token, draft = store.start_draft(audience=Audience.OWNER)
    assert store.read_draft(token).created == clock.now == draft.created
    assert store.read_draft(token).created.utcoffset() is not None


@pytest.mark.parametrize("stranger", ["", "x", "\0", "\udcff", "É" * 43, "A" * 43, "a" * 9999])
def test_a_strange_token_opens_nothing(store: Store, stranger: str) -> None:
    store.start_draft(audience=Audience.OWNER)
    with pytest.raises(UnknownToken):
        store.read_draft(stranger)
    with pytest.raises(UnknownToken):
        store.save_draft(stranger, {"name": "Bo"})
    with pytest.raises(UnknownToken):
        store.read_case(stranger)


def test_a_forgotten_draft_is_gone(store: Store) -> None:
    token, _ = store.start_draft(audience=Audience.OWNER)
    store.forget_draft(token)
    store.forget_draft(token)
    with pytest.raises(UnknownToken):
        store.read_draft(token)


def test_a_number_that_json_lacks_is_refused_and_changes_nothing(store: Store) -> None:
    token, _ = store.start_draft(audience=Audience.OWNER, answers={"name": "Bo"})
    with pytest.raises(Exception, match="not JSON compliant"):
        store.save_draft(token, {"age_years": float("nan")})
    assert store.read_draft(token).answers == {"name": "Bo"}


def test_a_draft_that_is_not_to_be_kept_ends_soon(store: Store, clock: StoppedClock) -> None:
    token, _ = store.start_draft(audience=Audience.OWNER, answers={"name": "Bo"})
    store.end_draft_soon(token)
    first = store.read_draft(token).expires
    assert first == clock.now + CASE_NOT_KEPT
    clock.pass_time(minutes=10)
    store.end_draft_soon(token)
    assert store.read_draft(token).expires == first
    clock.pass_time(minutes=20)
    with pytest.raises(UnknownToken):
        store.end_draft_soon(token)
    with pytest.raises(UnknownToken):
        store.read_draft(token)
    assert _drafts(store) == 0


def test_a_draft_that_is_carried_on_is_kept_after_all(store: Store, clock: StoppedClock) -> None:
    token, _ = store.start_draft(audience=Audience.OWNER)
    store.end_draft_soon(token)
    store.save_draft(token, {"name": "Bo"})
    clock.pass_time(days=29)
    assert store.read_draft(token).answers == {"name": "Bo"}


def test_an_expired_draft_is_erased_by_the_next_one(store: Store, clock: StoppedClock) -> None:
    store.start_draft(audience=Audience.OWNER, answers={"name": "Bo"})
    clock.pass_time(days=30)
    store.start_draft(audience=Audience.OWNER)
    assert _drafts(store) == 1


def _drafts(store: Store) -> int:
    with store._engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM draft")).scalar_one())
