"""A vet's written permission, field by field. Asked of a signed-in vet alone."""

from typing import Final

from fitting.core.question import VET_OR_PROGRAM, AnswerKind, Limits, Question
from fitting.core.questions_vet import PLAN_DATE, SEEN_DATE, VET_NAME

PERMISSIONS: Final = Limits(1, 60, "More than every stage, exercise and aid of one plan.")

OVERRIDE_QUESTION: Final = Question(
    id="override",
    kind=AnswerKind.OVERRIDE,
    label="Do you allow something that the rules would hold back?",
    short="Vet’s permission",
    sheet="Allowed in writing by the vet",
    hint="It needs your name, your practice, two dates and a list. It never beats a danger sign.",
    why="The vet who knows the dog has the last word.",
    who=VET_OR_PROGRAM,
)

OVERRIDE_FIELDS: Final = (
    Question(
        id="override.vet",
        kind=AnswerKind.TEXT,
        label="What is your name?",
        short="Vet’s name",
        why="The sheet says who allowed it.",
        limits=VET_NAME,
        who=VET_OR_PROGRAM,
        required=True,
    ),
    Question(
        id="override.practice",
        kind=AnswerKind.TEXT,
        label="What is your practice called?",
        short="Practice",
        why="The owner must know whom to call.",
        limits=Limits(1, 80, "A practice’s name fits one line of the sheet."),
        who=VET_OR_PROGRAM,
        required=True,
    ),
    Question(
        id="override.date",
        kind=AnswerKind.PAST_DATE,
        label="When do you give this permission?",
        short="Date of the permission",
        why="A permission counts from its day.",
        limits=SEEN_DATE,
        who=VET_OR_PROGRAM,
        required=True,
    ),
    Question(
        id="override.expires",
        kind=AnswerKind.DATE,
        label="On which day does it end?",
        short="End of the permission",
        why="Each permission ends, so that somebody looks again.",
        limits=PLAN_DATE,
        who=VET_OR_PROGRAM,
        required=True,
    ),
    Question(
        id="override.allow",
        kind=AnswerKind.PERMISSIONS,
        label="What do you allow?",
        short="What is allowed",
        hint="List the stages, exercises or aids, such as S1P E01 rear_harness.",
        why="Only what is listed is lifted.",
        limits=PERMISSIONS,
        who=VET_OR_PROGRAM,
        required=True,
    ),
    Question(
        id="override.rest_end",
        kind=AnswerKind.DATE,
        label="When does the strict rest end?",
        short="End of strict rest",
        hint="Leave it empty to keep the date given before.",
        why="Your date takes the place of the earlier one.",
        limits=PLAN_DATE,
        who=VET_OR_PROGRAM,
    ),
)
