"""What a question is: its words, its limits, and when it is asked.

The questions themselves are in `questions_*.py`; `questionnaire.py` gathers them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Final

from fitting.core.words import Urgency


class AnswerKind(Enum):
    """What sort of answer a question takes, and so how it is read."""

    TEXT = auto()
    BREED = auto()
    COUNTRY = auto()
    CHOICE = auto()
    CHOICES = auto()
    FLAGS = auto()
    PERMISSIONS = auto()
    WHOLE_NUMBER = auto()
    NUMBER = auto()
    PAST_DATE = auto()
    DATE = auto()
    LENGTH = auto()
    MASS = auto()
    MEASUREMENTS = auto()
    OVERRIDE = auto()


class Asked(StrEnum):
    """Who may be asked. `PROGRAM` is a file, the API or the command line."""

    OWNER = "owner"
    STAFF = "staff"
    VET = "vet"
    PROGRAM = "program"


EVERYBODY: Final = frozenset(Asked)
VET_OR_PROGRAM: Final = frozenset({Asked.VET, Asked.PROGRAM})
PROGRAM_ONLY: Final = frozenset({Asked.PROGRAM})


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose. `value` is the word of the contract; `who` may be offered it."""

    value: str
    label: str
    hint: str = ""
    who: frozenset[Asked] = EVERYBODY


@dataclass(frozen=True, slots=True)
class Limits:
    """The least and the most that is possible, both allowed, and why these were chosen.

    The unit follows from the question: characters of a text, millimetres of a length, grams
    of a mass; for dates `low` and `high` are years before and after the day of asking.
    """

    low: int
    high: int
    reason: str


@dataclass(frozen=True, slots=True)
class When:
    """A condition on one earlier answer: it is, or is among, `among`.

    With `or_not_told` it also holds while that answer is missing.
    """

    key: str
    among: frozenset[str]
    or_not_told: bool = False

    def holds(self, told: Mapping[str, object]) -> bool:
        """Whether it holds of these answers, which are as typed and may be incomplete."""
        chosen = chosen_words(told.get(self.key))
        return not chosen.isdisjoint(self.among) if chosen else self.or_not_told


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the contract.

    `id` is its key, dotted when nested. `label` is the question in full; `short` names the
    answer in lists and in problems; `sheet` names it on paper. `why` says what the answer is
    for. `vocabulary` holds the words that are read; a page offers `options`. All of `when`
    must hold for the question to be asked on a page; a file may answer it at any time.
    """

    id: str
    kind: AnswerKind
    label: str
    short: str
    why: str
    hint: str = ""
    sheet: str = ""
    options: tuple[Option, ...] = ()
    vocabulary: type[StrEnum] | None = None
    limits: Limits | None = None
    when: tuple[When, ...] = ()
    who: frozenset[Asked] = EVERYBODY
    required: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words that may be chosen."""
        if self.options:
            return tuple(option.value for option in self.options)
        return tuple(self.vocabulary) if self.vocabulary else ()

    def asked(self, told: Mapping[str, object]) -> bool:
        """Whether a page asks this after the answers so far."""
        return all(condition.holds(told) for condition in self.when)

    def offered(self, who: Asked) -> tuple[Option, ...]:
        """The options that this person may choose."""
        return tuple(option for option in self.options if who in option.who)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the web questionnaire: one question or a tight group.

    `title` is the heading of a page that holds several questions; the label of its one
    question heads any other. `urgency` picks the danger signs that a page of signs lists. When
    a page is asked follows from its questions. Those in `more` change little: they stand in a
    fold that may stay shut.
    """

    id: str
    questions: tuple[str, ...]
    title: str = ""
    lead: str = ""
    urgency: Urgency | None = None
    more: frozenset[str] = frozenset()


def among(key: str, *values: str) -> When:
    """The condition that an earlier answer is one of these."""
    return When(key, frozenset(values))


def chosen_words(answer: object) -> frozenset[str]:
    """The words chosen in an answer as typed: one word, a list, or words with spaces between."""
    if isinstance(answer, str):
        return frozenset(answer.replace(",", " ").split())
    if isinstance(answer, list | tuple | set | frozenset):
        return frozenset(item for item in answer if isinstance(item, str))
    return frozenset()
