"""What two results for one dog do not have in common: what another catalogue would change.

It compares outcomes: the parts of a recommendation (CONTRACT section 3) that people act on.
A whole recommendation in JSON is an outcome too, so a stored case can be compared as it is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

About = Literal[
    "kind", "urgency", "flag", "stage", "confirmation", "care", "exercise", "dose", "support", "aid"
]


class UnreadableOutcome(ValueError):
    """A text in JSON that is no outcome, or one with parts of the wrong shape."""


@dataclass(frozen=True, slots=True)
class Part:
    """One flag, exercise, support or product of an outcome.

    `state` is what can change while it stays there: the state of a flag, the verdict on a
    support or product. `lines` is the dose of an exercise, `size` the size of a product.
    """

    id: str
    name: str = ""
    state: str = ""
    size: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What people act on. `stage` is null for a dog without one."""

    kind: str
    urgency: str
    confirmation: str
    stage: Part | None
    flags: tuple[Part, ...]
    also_allowed: tuple[Part, ...]
    exercises: tuple[Part, ...]
    supports: tuple[Part, ...]
    aids: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not the same. A side is null where the thing is missing."""

    about: About
    id: str
    before: Part | None
    after: Part | None


def read_outcome(told: Mapping[str, object]) -> Outcome:
    """The outcome in a JSON object: a whole recommendation, or the compact part of one.

    Keys that are not compared are passed over. Raises UnreadableOutcome for a missing key and
    for a value of another type, so that a text from outside can be read without trust.
    """
    stage = told.get("stage")
    return Outcome(
        kind=_text(told, "kind"),
        urgency=_text(told, "urgency"),
        confirmation=_text(told, "confirmation"),
        stage=None if stage is None else _part(stage),
        flags=_parts(told, "flags", state="state"),
        also_allowed=_parts(told, "also_allowed"),
        exercises=_parts(told, "exercises"),
        supports=_parts(told, "supports", state="verdict"),
        aids=_parts(told, "aids", state="verdict"),
    )


def differences(before: Outcome, after: Outcome) -> tuple[Difference, ...]:
    """What is not the same in `after`, the gravest first; empty when all that counts is."""
    found = [
        *_of_word("kind", before.kind, after.kind),
        *_of_word("urgency", before.urgency, after.urgency),
        *_of_lists("flag", before.flags, after.flags),
        *_of_stage(before.stage, after.stage),
        *_of_word("confirmation", before.confirmation, after.confirmation),
        *_of_lists("care", before.also_allowed, after.also_allowed),
        *_of_lists("exercise", _undosed(before.exercises), _undosed(after.exercises)),
        *_of_doses(before.exercises, after.exercises),
        *_of_lists("support", before.supports, after.supports),
        *_of_lists("aid", before.aids, after.aids),
    ]
    return tuple(found)


def _of_word(about: About, before: str, after: str) -> list[Difference]:
    if before == after:
        return []
    sides = [Part(id=word) if word else None for word in (before, after)]
    return [Difference(about, about, *sides)]


def _of_stage(before: Part | None, after: Part | None) -> list[Difference]:
    if (before and before.id) == (after and after.id):
        return []
    return [Difference("stage", "stage", before, after)]


def _of_lists(about: About, before: Sequence[Part], after: Sequence[Part]) -> list[Difference]:
    """By id: what went, changed or came. Names alone are no difference, and no order is."""
    old, new = ({one.id: one for one in side} for side in (before, after))
    return [
        Difference(about, found, old.get(found), new.get(found))
        for found in dict.fromkeys((*old, *new))
        if _weighed(old.get(found)) != _weighed(new.get(found))
    ]


def _weighed(one: Part | None) -> tuple[str, str, tuple[str, ...]] | None:
    return None if one is None else (one.state, one.size, one.lines)


def _undosed(parts: Sequence[Part]) -> list[Part]:
    """The exercises without their doses, which are compared for themselves."""
    return [Part(id=one.id, name=one.name) for one in parts]


def _of_doses(before: Sequence[Part], after: Sequence[Part]) -> list[Difference]:
    kept = {one.id for one in before} & {one.id for one in after}
    sides = [[one for one in side if one.id in kept] for side in (before, after)]
    return _of_lists("dose", *sides)


def _parts(told: Mapping[str, object], key: str, *, state: str = "") -> tuple[Part, ...]:
    held = told.get(key)
    if not isinstance(held, list):
        raise UnreadableOutcome(f"{key} is not a list")
    return tuple(_part(one, state) for one in held)


def _part(one: object, state: str = "") -> Part:
    if not isinstance(one, Mapping):
        raise UnreadableOutcome("a part is not an object")
    if not _text(one, "id"):
        raise UnreadableOutcome("a part has no id")
    return Part(
        id=_text(one, "id"),
        name=_text(one, "name"),
        state=_text(one, state) if state else "",
        size=_text(one, "size"),
        lines=_lines(one.get("dose")),
    )


def _lines(dose: object) -> tuple[str, ...]:
    if dose is None:
        return ()
    lines = dose.get("lines") if isinstance(dose, Mapping) else None
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise UnreadableOutcome("a dose has no lines of text")
    return tuple(lines)


def _text(told: Mapping[str, object], key: str) -> str:
    held = told.get(key)
    if held is None:
        return ""
    if not isinstance(held, str):
        raise UnreadableOutcome(f"{key} is not text")
    return held
