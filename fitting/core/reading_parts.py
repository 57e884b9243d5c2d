"""The shapes in which answers arrive: nested objects, dotted columns, lists in a cell."""

from collections.abc import Mapping
from typing import Final

from fitting.core.answers import Problem
from fitting.core.question import AnswerKind, Question
from fitting.core.questionnaire import OVERRIDES, QUESTIONS
from fitting.core.questions_taken import TAKEN_QUESTIONS
from fitting.core.reading_one import told
from fitting.core.refusals import SHOWN, Fault, Refused, printable, quoted, unknown_keys

NESTED: Final = ("measurements", "override")
MOST_READINGS: Final = 20

_VALUES: Final = (
    Question("value", AnswerKind.LENGTH, "What did you read?", "Reading", "It is the size."),
    Question(
        "readings",
        AnswerKind.LENGTH,
        "What did you read each time?",
        "Readings",
        "The middle one counts.",
    ),
)

READING_PARTS: Final[Mapping[str, Question]] = {
    question.id: question for question in (*_VALUES, *TAKEN_QUESTIONS)
}
"""The keys of one measurement told as an object."""


def gather(raw: object) -> tuple[Mapping[str, object], tuple[Problem, ...]]:
    """The answers with dotted keys put into their objects, and the keys that no question has."""
    if not isinstance(raw, Mapping):
        whole = Refused(
            Fault.UNREADABLE, "The answers must be one object: each question with its answer."
        )
        return {}, (whole.about("answers"),)
    by_text = {str(key): answer for key, answer in raw.items()}
    gathered: dict[str, object] = {}
    twice = []
    strange = []
    for key in sorted(by_text):
        top, *rest = key.split(".", 2)
        if top not in QUESTIONS or (rest and top not in NESTED):
            strange.append(key)
        elif not _put(gathered, [top, *rest], _copied(by_text[key])):
            twice.append(key)
    return gathered, (
        *(_told_twice(key) for key in twice),
        *unknown_keys(strange, (*QUESTIONS, *OVERRIDES)),
    )


def _told_twice(key: str) -> Problem:
    refused = Refused(
        Fault.NOT_ALLOWED,
        "{key} is answered twice. Keep one of the answers.",
        key=quoted(key),
    )
    return refused.about(printable(key, 2 * SHOWN))


def _copied(answer: object, depth: int = 2) -> object:
    """A copy of the objects in an answer, so that what came in is never changed."""
    if isinstance(answer, Mapping) and depth:
        return {str(key): _copied(value, depth - 1) for key, value in answer.items()}
    return answer


def _put(tree: dict[str, object], path: list[str], answer: object) -> bool:
    """Put an answer at its place. False when another answer is there already.

    A measurement may have its value in one column and how it was taken in others.
    """
    head, *rest = path
    here = tree.get(head)
    if not rest:
        if isinstance(here, dict) and not isinstance(answer, dict):
            return not told(answer) or _put(here, ["value"], answer)
        if told(here) and told(answer):
            return False
        tree[head] = answer if told(answer) else here
        return True
    if not told(answer):
        return True
    if not isinstance(here, dict):
        here = {"value": here} if told(here) else {}
        tree[head] = here
    return _put(here, rest, answer)


def split_readings(several: object) -> list[object]:
    """Several readings of one measurement: a list, or a text with ";" or spaces between."""
    if isinstance(several, str):
        texts: list[object] = [text for text in several.split(";") if text.strip()]
        if ";" not in several:
            texts = list(several.split())
    elif isinstance(several, list | tuple):
        texts = list(several)
    else:
        texts = []
    if not 1 <= len(texts) <= MOST_READINGS or not all(map(told, texts)):
        raise Refused(
            Fault.UNREADABLE,
            "{thing}: the readings must be a list of {most} lengths at most, such as 45cm 46cm.",
            most=str(MOST_READINGS),
        )
    return texts
