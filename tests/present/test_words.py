"""What people read: grade 6 or below, no banned phrase, no key and no brace left over."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from fitting.core.units import Units
from fitting.present.as_json import as_json
from fitting.present.as_text import as_text
from fitting.present.reasons import REASONS
from fitting.present.view import ResultView
from tests.present.messages import every_message
from tests.present.reading_grade import UNAVOIDABLE, grade
from tests.present.small import a_recommendation, a_referral
from tests.present.small_catalog import a_catalog
from tests.present.views import view_of

GRADE = 6.0
SENTENCE = 4
"""From this many words on a message is a sentence, whose grade means something alone."""

BANNED = re.compile(
    r"(?<!\w)(invalid|please|sorry|simply|just|obviously|unfortunately|guarantee\w*|cure[sd]?"
    r"|frankel|80 ?%|80 in 100|expel|squeeze\w*|mg|dose of|give up"
    r"|(?<!not )(?:your fault|proven to|failed?))(?!\w)",
    re.IGNORECASE,
)
"""Blame, fear, promise, drugs, bladder squeezing, a bare grade. "Not your fault" is kind."""
MESSAGES = sorted(set(every_message()))


def plain(message: str) -> str:
    """A message with each place filled by a short word."""
    return re.sub(r"\{[^}]*\}", "dog", message)


@pytest.mark.parametrize(
    ("block", "lowest", "highest"),
    [
        ("The cat sat on the mat.", -2.5, 0.5),
        ("Hold the sling under the belly. Let the feet touch the floor.", -1, 2),
        (
            "Rehabilitation usually begins after a proper diagnosis and treatment plan, which "
            "you can explore in our detailed guides on conservative treatment.",
            12,
            18,
        ),
    ],
)
def test_the_grade_tells_plain_from_hard(block: str, lowest: float, highest: float) -> None:
    assert lowest <= grade(block) <= highest


def test_the_list_of_unavoidable_terms_stays_short() -> None:
    assert len(UNAVOIDABLE) <= 15


def test_the_messages_are_found() -> None:
    assert len(MESSAGES) > 250


@pytest.mark.parametrize(("file", "message"), MESSAGES)
def test_every_sentence_is_at_grade_6_or_below(file: str, message: str) -> None:
    told = plain(message)
    if len(re.findall(r"[A-Za-z]+", told)) >= SENTENCE:
        assert grade(told) <= GRADE, (file, message, round(grade(told), 1))


@pytest.mark.parametrize("file", sorted({file for file, _ in MESSAGES}))
def test_every_file_of_messages_is_at_grade_6_or_below(file: str) -> None:
    block = "\n".join(plain(message) for one, message in MESSAGES if one == file)
    assert grade(block) <= GRADE


@pytest.mark.parametrize(("file", "message"), MESSAGES)
def test_no_message_has_a_banned_phrase(file: str, message: str) -> None:
    assert not BANNED.search(message), file


def test_the_ban_can_fail() -> None:
    assert BANNED.search("Please try again")
    assert BANNED.search("up to 80% of dogs")


def texts(value: object) -> Iterator[str]:
    """Every text of a view, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts(getattr(value, one.name))


def views() -> list[ResultView]:
    results = (a_recommendation(), a_referral())
    return [
        view_of(result, audience=audience, units=units)
        for result in results
        for audience in ("owner", "staff", "vet")
        for units in Units
    ]


@pytest.mark.parametrize("view", views(), ids=lambda one: f"{one.kind}-{one.audience}")
def test_no_brace_and_no_rule_key_reaches_a_view(view: ResultView) -> None:
    for text in texts(view):
        assert not re.search(r"[{}]", text), text
        assert text not in REASONS
        assert "None" not in text


@pytest.mark.parametrize("view", views(), ids=lambda one: f"{one.kind}-{one.audience}")
def test_no_brace_and_no_rule_key_reaches_the_text(view: ResultView) -> None:
    text = as_text(view)
    assert not re.search(r"[{}]", text)
    assert not any(re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", text) for key in REASONS)
    assert grade(text) <= GRADE


def test_the_texts_of_the_json_hold_no_brace() -> None:
    value = as_json(a_recommendation(), a_catalog(), units=Units.METRIC)
    told = re.findall(r'"text": "([^"]*)"', json.dumps(value))
    assert len(told) > 10
    assert not any("{" in one or "}" in one for one in told)
