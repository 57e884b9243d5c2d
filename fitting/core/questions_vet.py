"""What the vet has found, said and allowed. Words that an owner reads, at their own pace."""

from collections.abc import Mapping
from typing import Final

from fitting.core.question import (
    PROGRAM_ONLY,
    VET_OR_PROGRAM,
    AnswerKind,
    Limits,
    Option,
    Question,
    When,
    among,
)
from fitting.core.words import Clearance, Condition, Feeling, Pathway, Trend, YesNo

UNSURE: Final = Option("unknown", "I’m not sure")
VET_NAME: Final = Limits(1, 80, "A name and title fit one line of the sheet.")
SEEN_DATE: Final = Limits(25, 0, "No dog lives longer, and the day has been.")
PLAN_DATE: Final = Limits(25, 3, "Rest is planned in weeks; a later year is a slip of the key.")
DAYS: Final = Limits(0, 4000, "About eleven years: the longest that a plan looks back.")
ON_THE_MEND: Final = ("passive_ok", "rehab_ok", "active_ok", "unrestricted")

VET_QUESTIONS: Final = (
    Question(
        id="condition",
        kind=AnswerKind.CHOICE,
        label="What is the main problem?",
        short="Main problem",
        sheet="Problem",
        why="What helps one illness can harm in another.",
        vocabulary=Condition,
        required=True,
        options=(
            Option("ivdd", "A slipped disc in the back or neck (IVDD)"),
            Option(
                "degenerative_myelopathy",
                "Degenerative myelopathy (DM)",
                "A slow illness of the spine.",
            ),
            Option("fce", "A stroke of the spine (FCE)"),
            Option("arthritis", "Arthritis"),
            Option("amputee", "A missing leg"),
            Option("vestibular", "Balance trouble (vestibular)", "A head tilt, circling or falls."),
            Option(
                "orthopaedic", "A bone or joint problem", "Such as a torn knee or a broken leg."
            ),
            Option("geriatric", "Weak with old age"),
            Option("other", "Something else that a vet has named"),
            Option("undiagnosed", "Nobody knows yet, or I’m not sure"),
        ),
    ),
    Question(
        id="vet_exam",
        kind=AnswerKind.CHOICE,
        label="Has a vet seen your dog for this problem?",
        short="Seen by a vet",
        sheet="Seen by a vet this time",
        hint="Since it began, or since it last got worse.",
        why="Many illnesses look alike. A vet must look first.",
        vocabulary=YesNo,
        options=(
            Option("yes", "Yes"),
            Option("no", "No, not yet"),
        ),
    ),
    Question(
        id="trend",
        kind=AnswerKind.CHOICE,
        label="How has your dog changed in the last few days?",
        short="Change",
        sheet="Change in the last days",
        why="A dog that gets worse needs a vet, not a plan.",
        vocabulary=Trend,
        options=(
            Option("better", "Better"),
            Option("same", "The same"),
            Option("worse", "Worse"),
            UNSURE,
        ),
    ),
    Question(
        id="stable_or_better",
        kind=AnswerKind.CHOICE,
        label="Is the dog stable or getting better?",
        short="Stable or better",
        sheet="Stable or better",
        why="Some work is only for a dog that is stable.",
        vocabulary=YesNo,
        who=VET_OR_PROGRAM,
        options=(Option("yes", "Yes"), Option("no", "No"), UNSURE),
    ),
    Question(
        id="pathway",
        kind=AnswerKind.CHOICE,
        label="How is your dog being treated?",
        short="Treatment",
        sheet="Treatment",
        why="The rest time depends on it.",
        vocabulary=Pathway,
        when=(
            among("vet_exam", "yes"),
            among("condition", "ivdd", "fce", "amputee", "orthopaedic", "other", "undiagnosed"),
        ),
        options=(
            Option("surgical", "With an operation"),
            Option("conservative", "With rest and care, no operation"),
            UNSURE,
        ),
    ),
    Question(
        id="surgery_date",
        kind=AnswerKind.PAST_DATE,
        label="When was the operation?",
        short="Date of the operation",
        sheet="Operation",
        why="The plan counts the days from it.",
        limits=SEEN_DATE,
        when=(among("pathway", "surgical"),),
    ),
    Question(
        id="onset_date",
        kind=AnswerKind.PAST_DATE,
        label="When did you see the first signs?",
        short="First signs",
        sheet="First signs",
        hint="Count from the start of this bout.",
        why="The plan counts the days of rest from it.",
        limits=SEEN_DATE,
    ),
    Question(
        id="worse_date",
        kind=AnswerKind.PAST_DATE,
        label="When did it get worse?",
        short="Last got worse",
        sheet="Last got worse",
        hint="The last time, if it did.",
        why="Rest starts again each time that it gets worse.",
        limits=SEEN_DATE,
    ),
    Question(
        id="days_since",
        kind=AnswerKind.WHOLE_NUMBER,
        label="How many days is it since the date that counts?",
        short="Days since it began",
        sheet="Days since the date that counts",
        hint="Count from the operation. If there was none, count from the last time it got worse.",
        why="It stands in for a date that is not to hand.",
        limits=DAYS,
        who=PROGRAM_ONLY,
    ),
    Question(
        id="feeling",
        kind=AnswerKind.CHOICE,
        label="Did the vet test if your dog feels its toes?",
        short="Feeling in the toes",
        sheet="Feeling, as found by the vet",
        hint="Only a vet may test this. Do not pinch the toes.",
        why="The vet’s finding says how bad the injury is.",
        vocabulary=Feeling,
        when=(among("vet_exam", "yes"), among("mobility", "X", "D", "E")),
        options=(
            Option("feels", "Yes, and my dog could feel it"),
            Option("does_not_feel", "Yes, and my dog could not feel it"),
            Option("not_told", "No, or nobody told me"),
        ),
    ),
    Question(
        id="feeling_by",
        kind=AnswerKind.TEXT,
        label="Which vet did the test?",
        short="Vet who tested feeling",
        sheet="Feeling tested by",
        hint="Write the vet’s name.",
        why="The finding counts with a name and a date.",
        limits=VET_NAME,
        when=(among("feeling", "feels", "does_not_feel"),),
    ),
    Question(
        id="feeling_date",
        kind=AnswerKind.PAST_DATE,
        label="When was the test?",
        short="Date of the feeling test",
        sheet="Feeling tested on",
        why="The finding counts with a name and a date.",
        limits=SEEN_DATE,
        when=(among("feeling", "feels", "does_not_feel"),),
    ),
    Question(
        id="clearance",
        kind=AnswerKind.CHOICE,
        label="What has the vet said your dog may do?",
        short="Allowed by the vet",
        sheet="Allowed by the vet",
        hint="Choose the last thing that the vet agreed to.",
        why="No work starts before a vet says yes.",
        vocabulary=Clearance,
        when=(among("vet_exam", "yes"), among("condition", "ivdd")),
        options=(
            Option("none", "Nothing yet, or I’m not sure"),
            Option("diagnosed", "Rest only", "The vet has found the cause and told us to rest."),
            Option(
                "passive_ok",
                "Rest, with hands-on care",
                "You may rub and bend the legs for your dog.",
            ),
            Option("rehab_ok", "Gentle work at home", "The first easy exercises may start."),
            Option(
                "active_ok", "Strength and balance work", "A vet or rehab expert has looked again."
            ),
            Option("unrestricted", "All of normal life", "The vet has ended all limits."),
        ),
    ),
    Question(
        id="clearance_by",
        kind=AnswerKind.TEXT,
        label="Which vet said this?",
        short="Vet who allowed it",
        sheet="Allowed by",
        hint="The name is printed on the sheet.",
        why="A yes counts with a name and a date.",
        limits=VET_NAME,
        when=(among("clearance", *ON_THE_MEND),),
    ),
    Question(
        id="clearance_date",
        kind=AnswerKind.PAST_DATE,
        label="When did the vet say this?",
        short="Date it was allowed",
        sheet="Allowed on",
        why="A yes from before the last bad turn does not count.",
        limits=SEEN_DATE,
        when=(among("clearance", *ON_THE_MEND),),
    ),
    Question(
        id="rest_end",
        kind=AnswerKind.DATE,
        label="When does the strict rest end?",
        short="End of strict rest",
        sheet="Strict rest until",
        hint="Leave it empty if no day was named.",
        why="A healing disc needs all of its rest.",
        limits=PLAN_DATE,
        when=(among("vet_exam", "yes"), among("condition", "ivdd", "orthopaedic", "other")),
    ),
    Question(
        id="rest_end_day",
        kind=AnswerKind.WHOLE_NUMBER,
        label="On which day does the strict rest end?",
        short="Day on which rest ends",
        sheet="Strict rest ends on day",
        hint="Count the days from the date that counts.",
        why="It stands in for the end date of the rest.",
        limits=DAYS,
        who=PROGRAM_ONLY,
    ),
    Question(
        id="plateau",
        kind=AnswerKind.CHOICE,
        label="Has the vet said that your dog has stopped getting better?",
        short="Stopped getting better",
        sheet="Recovery has levelled off",
        why="Then the plan is about a good life as things are.",
        vocabulary=YesNo,
        when=(among("vet_exam", "yes"), among("mobility", "C", "X", "D", "E")),
        options=(Option("yes", "Yes"), Option("no", "No"), UNSURE),
    ),
)

DATED: Final = (
    When(
        "condition",
        frozenset(Condition) - {"arthritis", "vestibular", "amputee"},
        or_not_told=True,
    ),
    among("vet_exam", "no"),
    among("trend", "worse"),
    among("mobility", "X", "D", "E"),
)
"""Where a date counts: for rest, for a sudden fall, for a vet on the telephone, and for how long
a dog has not moved, which a spine or old age may bring. Else it changes nothing that is shown."""

LEVELLED_OFF: Final = (
    among("mobility", "E"),
    among("feeling", "does_not_feel"),
    among("clearance", "rehab_ok", "active_ok", "unrestricted"),
)
"""Where it counts that recovery has levelled off: as the plan for a dog without feeling, and for
long-term work, which only a vet's leave for work can open."""

_ONLY_WHERE: Final[Mapping[str, tuple[When, ...]]] = {
    "surgery_date": DATED,
    "onset_date": DATED,
    "worse_date": DATED,
    "plateau": LEVELLED_OFF,
}


def can_change(key: str, told: Mapping[str, object]) -> bool:
    """Whether an answer can change what is shown of this dog: one of its conditions holds."""
    conditions = _ONLY_WHERE.get(key, ())
    return not conditions or any(one.holds(told) for one in conditions)
