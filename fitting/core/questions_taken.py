"""How a measurement was taken: by whom, in which posture, with which tool."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from fitting.core.question import AnswerKind, Asked, Option, Question
from fitting.core.words import Posture, Taker, Tool

TAKEN_QUESTIONS: Final = (
    Question(
        id="by",
        kind=AnswerKind.CHOICE,
        label="Who took the measurement?",
        short="Taken by",
        why="Two people often differ. We allow for that.",
        vocabulary=Taker,
        options=(
            Option("owner", "I did, alone"),
            Option("helped", "I did, with help"),
            Option("staff", "Trained staff"),
        ),
    ),
    Question(
        id="posture",
        kind=AnswerKind.CHOICE,
        label="How was the dog held?",
        short="Posture",
        why="A dog that sags measures shorter.",
        vocabulary=Posture,
        options=(
            Option("standing", "It stood by itself"),
            Option("supported", "It was held up to stand"),
            Option("lying", "It lay on its side"),
        ),
    ),
    Question(
        id="tool",
        kind=AnswerKind.CHOICE,
        label="What did you measure with?",
        short="Tool",
        why="A soft tape can bend or stretch.",
        vocabulary=Tool,
        options=(
            Option("soft_tape", "A soft tape"),
            Option("rigid_tape", "A metal tape or a ruler"),
            Option("calipers", "Calipers"),
        ),
    ),
)

_FOR_ALL: Final[Mapping[str, tuple[str, tuple[Option, ...]]]] = {
    "by": (
        "Who reads the tape?",
        (
            Option("owner", "I do, alone"),
            Option("helped", "I do, with help"),
            Option(
                "staff",
                "Trained staff",
                "The owner holds the dog, staff read the tape.",
                frozenset(Asked) - {Asked.OWNER},
            ),
        ),
    ),
    "posture": (
        "How is your dog held?",
        (
            Option("standing", "It stands by itself"),
            Option("supported", "It is held up to stand"),
            Option("lying", "It lies on its side"),
        ),
    ),
    "tool": ("What do you measure with?", ()),
}
TAKEN_PARTS: Final = tuple(question.id for question in TAKEN_QUESTIONS)
TAKEN: Final = "taken"


def _for_all(question: Question) -> Question:
    label, options = _FOR_ALL[question.id]
    return replace(
        question, id=f"{TAKEN}.{question.id}", label=label, options=options or question.options
    )


TAKEN_FOR_ALL: Final[Mapping[str, Question]] = {
    question.id: question for question in map(_for_all, TAKEN_QUESTIONS)
}
"""The same, asked once before the second measurement; each measurement may still differ."""
