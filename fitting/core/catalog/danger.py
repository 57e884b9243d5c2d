"""Danger signs, and what a referral says whatever the sign."""

from dataclasses import dataclass
from enum import StrEnum

from fitting.core.words import Urgency


class WhoAnswers(StrEnum):
    OWNER = "owner"
    VET = "vet"


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A danger sign.

    `question` is asked of the owner so that "yes" means danger. `text` says in one line what
    was found; `why` why it matters; `do` what to do, one action a line. `can_be_known` tells
    how a vet's look can turn the flag from active to known: `never`; `by_exam` (derived ones,
    or a listed one); `by_list` (only through `known_flags`); `by_plan` (RF03).
    """

    id: str
    name: str
    question: str
    text: str
    urgency: Urgency
    why: str
    do: tuple[str, ...]
    can_be_known: str
    who: WhoAnswers
    sources: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Emergency:
    """What a referral says whatever the flag: how to carry the dog, and false comforts.

    `said_first` are lines of flags that a referral leaves out, as it begins with whom to call.
    """

    transport: tuple[str, ...]
    transport_sources: tuple[str, ...]
    false_comfort: tuple[str, ...]
    false_comfort_sources: tuple[str, ...]
    said_first: tuple[str, ...] = ()
