"""Every question once, and the pages that ask them.

Labels, hints and limits of all questions are here and in the `questions_*.py` beside it; what
the catalogue knows better (danger signs, levels of movement, measurements) is put in from its
records. Answers in this module are as typed, and may be incomplete.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from fitting.core.catalog import Catalog, Measurement, RedFlag, WhoAnswers
from fitting.core.question import (
    EVERYBODY,
    VET_OR_PROGRAM,
    AnswerKind,
    Asked,
    Limits,
    Option,
    Page,
    Question,
    When,
    among,
    chosen_words,
)
from fitting.core.questions_dog import DOG_QUESTIONS
from fitting.core.questions_home import HOME_QUESTIONS
from fitting.core.questions_override import OVERRIDE_FIELDS, OVERRIDE_QUESTION
from fitting.core.questions_signs import SIGN_QUESTIONS
from fitting.core.questions_taken import TAKEN_FOR_ALL
from fitting.core.questions_vet import ON_THE_MEND, VET_QUESTIONS, can_change
from fitting.core.words import MeasurementId, Urgency

MEASUREMENTS_QUESTION: Final = Question(
    id="measurements",
    kind=AnswerKind.MEASUREMENTS,
    label="What are your dog’s measurements?",
    short="Measurements",
    sheet="Measurements",
    hint="If you cannot take one, leave it out. We can still help.",
    why="An aid that does not fit can rub or tip.",
)

QUESTIONS: Final[Mapping[str, Question]] = {
    question.id: question
    for question in (
        *VET_QUESTIONS,
        *SIGN_QUESTIONS,
        *DOG_QUESTIONS,
        MEASUREMENTS_QUESTION,
        *HOME_QUESTIONS,
        OVERRIDE_QUESTION,
    )
}
"""The keys of the contract, each with its question, without what the catalogue adds."""

OVERRIDES: Final[Mapping[str, Question]] = {question.id: question for question in OVERRIDE_FIELDS}


PAGES: Final = (
    Page(
        "signs-now",
        ("flags",),
        title="Do you see any of these now?",
        lead="These need a vet at once.",
        urgency=Urgency.NOW,
    ),
    Page(
        "signs-today",
        ("flags",),
        title="Do you see any of these today?",
        lead="These need a vet on the same day.",
        urgency=Urgency.TODAY,
    ),
    Page(
        "signs-soon",
        ("flags",),
        title="Have you seen any of these this week?",
        lead="A vet should look at these soon.",
        urgency=Urgency.WITHIN_DAYS,
    ),
    Page("signs-seen", ("known_flags",)),
    Page("condition", ("condition",)),
    Page("vet-exam", ("vet_exam",)),
    Page("change", ("trend", "stable_or_better"), title="How has your dog changed?"),
    Page("treatment", ("pathway",)),
    Page(
        "dates",
        ("surgery_date", "onset_date", "worse_date"),
        title="The dates",
        lead="Leave empty what you do not know.",
    ),
    Page("movement", ("mobility",)),
    Page("worst", ("recovered_from",)),
    Page("feeling", ("feeling",)),
    Page("feeling-by", ("feeling_by", "feeling_date"), title="Who did the test, and when?"),
    Page("allowed", ("clearance",)),
    Page("allowed-by", ("clearance_by", "clearance_date"), title="Who said this, and when?"),
    Page("rest", ("rest_end",)),
    Page("levelled-off", ("plateau",)),
    Page("spine", ("region",)),
    Page("legs", ("affected", "front_legs"), title="The legs"),
    Page("toilet", ("can_urinate",)),
    Page("pain", ("pain_controlled", "open_sores"), title="Pain and skin"),
    Page("wound", ("wound_healed",)),
    Page(
        "dog",
        ("name", "breed", "sex", "age_years"),
        title="About your dog",
        more=frozenset({"age_years"}),
    ),
    Page("weight", ("weight", "weight_basis"), title="Your dog’s weight"),
    Page("measurements", ("measurements",)),
    Page(
        "use",
        ("use", "budget_route"),
        title="Your aid",
        more=frozenset({"budget_route"}),
    ),
    Page("home", ("floors", "door_width", "lift_limit"), title="Your home, and lifting"),
    Page("you", ("country", "owner"), title="About you", more=frozenset({"owner"})),
    Page("permission", ("override",)),
)
"""The pages in order. "measurements" stands for one page for each measurement asked."""

HOW_TAKEN_PAGE: Final = Page(
    "how-taken",
    tuple(TAKEN_FOR_ALL),
    title="How you measure",
    lead="Answer once for all.",
)
"""Asked once there is more than one measurement: who stops at the first need not read it."""

SLING_AND_HARNESS: Final = (
    MeasurementId.CHEST_GIRTH,
    MeasurementId.WAIST_GIRTH,
    MeasurementId.NECK_GIRTH,
    MeasurementId.THIGH_GIRTH,
    MeasurementId.BACK_LENGTH,
)
WHEELCHAIR: Final = (
    MeasurementId.WITHERS_HEIGHT,
    MeasurementId.REAR_LEG_HEIGHT,
    MeasurementId.TRUNK_LENGTH,
    MeasurementId.ELBOW_TO_RUMP,
    MeasurementId.CHEST_WIDTH,
    MeasurementId.THIGH_WIDTH,
    MeasurementId.PAW_WIDTH,
)
FRONT_WHEELS: Final = (MeasurementId.FORELEG_HEIGHT, MeasurementId.SHOULDER_WIDTH)


def all_questions(catalog: Catalog) -> Mapping[str, Question]:
    """Every question by its dotted id, with the catalogue's words, options and limits."""
    filled = dict(QUESTIONS)
    for key in ("mobility", "recovered_from"):
        filled[key] = replace(filled[key], options=mobility_options(catalog))
    for key in ("flags", "known_flags"):
        filled[key] = replace(filled[key], options=flag_options(catalog))
    for record in catalog.measurements.values():
        question = measurement_question(record)
        filled[question.id] = question
    return {**filled, **TAKEN_FOR_ALL, **OVERRIDES}


def mobility_options(catalog: Catalog) -> tuple[Option, ...]:
    """The levels of movement; those that only a vet can find are offered to no owner."""
    return tuple(
        Option(
            level.level.value,
            level.label,
            level.owner_text,
            EVERYBODY if level.owner_can_answer else VET_OR_PROGRAM,
        )
        for level in catalog.levels.values()
    )


def flag_options(catalog: Catalog, urgency: Urgency | None = None) -> tuple[Option, ...]:
    """The danger signs, or those of one urgency. One that a page asks otherwise is a program's."""
    return tuple(
        Option(flag.id, flag.question, flag.why, _who_ticks(flag))
        for flag in catalog.flags.values()
        if urgency is None or flag.urgency is urgency
    )


def _who_ticks(flag: RedFlag) -> frozenset[Asked]:
    """RF21 is the answer "no" to `vet_exam`: asked twice, it could be answered in two ways."""
    if flag.id == "RF21":
        return frozenset({Asked.PROGRAM})
    return EVERYBODY if flag.who is WhoAnswers.OWNER else VET_OR_PROGRAM


def seen_options(told: Mapping[str, object], catalog: Catalog) -> tuple[Option, ...]:
    """The chosen danger signs that a vet's look can turn from active to known."""
    ticked = chosen_words(told.get("flags"))
    return tuple(
        option
        for option in flag_options(catalog)
        if option.value in ticked
        and catalog.flags[option.value].can_be_known in ("by_exam", "by_list")
    )


def measurement_question(record: Measurement) -> Question:
    """The question for one measurement: words and limits are those of its record."""
    return Question(
        id=f"measurements.{record.id}",
        kind=AnswerKind.LENGTH,
        label=record.name,
        short=record.name,
        sheet=record.name,
        hint=f"From: {record.start.rstrip('.')}. To: {record.end.rstrip('.')}.",
        why=record.costs or "The size of an aid depends on it.",
        limits=Limits(record.min_mm, record.max_mm, "No dog measures less or more."),
    )


AFTER_THE_VET: Final = frozenset({"rest", "levelled-off", "use", "home"})
"""Pages that serve a plan or an aid alone: they wait while a referral is certain."""


@dataclass(frozen=True, slots=True)
class Needed:
    """What is worth measuring: of the dog, in the order of asking, and whether the door is.

    `worst_point` is whether the worst level of this bout can still change what is shown.
    """

    measurements: tuple[MeasurementId, ...]
    door_width: bool
    worst_point: bool = True


def pages_asked(
    told: Mapping[str, object],
    catalog: Catalog,
    who: Asked = Asked.OWNER,
    needed: Needed | None = None,
) -> tuple[Page, ...]:
    """The pages for this person after these answers, in order, each with what it asks.

    `needed` tells what is worth measuring; without it, all that may come up is asked.

    A page with no question left is left out, and so is what only a plan needs while a
    referral is certain. Each measurement asked has a page of its own,
    with the id "measure-chest-girth" and the like.
    """
    pages: list[Page] = []
    referred = referral_certain(told, catalog)
    if needed is None:
        needed = Needed(measurements_asked(told, catalog), wheels_in_question(told))
    for page in PAGES:
        if referred and page.id in AFTER_THE_VET:
            continue
        if page.id == "measurements":
            pages.extend(_measuring_pages(needed.measurements))
            continue
        kept = tuple(
            key
            for key in page.questions
            if _asked_of(key, told, catalog, who)
            and (key != "door_width" or needed.door_width)
            and (key != "recovered_from" or needed.worst_point)
        )
        if set(kept) - page.more:
            pages.append(replace(page, questions=kept))
    return tuple(pages)


def _asked_of(key: str, told: Mapping[str, object], catalog: Catalog, who: Asked) -> bool:
    """Whether a page asks this of this person after these answers."""
    question = QUESTIONS[key]
    if key == "known_flags" and not seen_options(told, catalog):
        return False
    if not can_change(key, told):
        return False
    return who in question.who and question.asked(told)


def _measuring_pages(asked: tuple[MeasurementId, ...]) -> tuple[Page, ...]:
    """A page for each; how they are taken is asked before the second, once for all of them."""
    pages = tuple(map(_measuring_page, asked))
    return pages if len(pages) < 2 else (pages[0], HOW_TAKEN_PAGE, *pages[1:])


def _measuring_page(measurement: MeasurementId) -> Page:
    return Page(
        f"measure-{measurement.value.replace('_', '-')}", (f"measurements.{measurement.value}",)
    )


def measurements_asked(told: Mapping[str, object], catalog: Catalog) -> tuple[MeasurementId, ...]:
    """The measurements that may come up after these answers, in the order of asking.

    `what_to_measure` tells which of them a result would show. None when a referral is certain:
    nobody should handle that dog to measure it. A dog in strict rest is not measured for
    wheels; one that walks normally needs no wheels.
    """
    if referral_certain(told, catalog):
        return ()
    asked = list(SLING_AND_HARNESS)
    if wheels_in_question(told):
        asked += WHEELCHAIR
        if front_in_question(told):
            asked += FRONT_WHEELS
    return tuple(one for one in asked if one in catalog.measurements)


REFERRED: Final = (
    among("vet_exam", "no"),
    among("trend", "worse"),
    among("can_urinate", "no"),
    among("pain_controlled", "no"),
    among("wound_problem", "yes"),
)


def referral_certain(told: Mapping[str, object], catalog: Catalog) -> bool:
    """Whether these answers lead to a vet whatever else is told: a chosen sign, or one implied."""
    if any(condition.holds(told) for condition in REFERRED):
        return True
    known = chosen_words(told.get("known_flags"))
    return any(
        flag.id in chosen_words(told.get("flags"))
        and flag.urgency is not Urgency.WITHIN_DAYS
        and (flag.can_be_known == "never" or flag.id not in known)
        for flag in catalog.flags.values()
    )


WHEELS: Final = among("mobility", "B", "C", "X", "D", "E")
RESTING_DISC: Final = When("condition", frozenset({"ivdd"}), or_not_told=True)
OUT_OF_REST: Final = among("clearance", *(word for word in ON_THE_MEND if word != "passive_ok"))


def wheels_in_question(told: Mapping[str, object]) -> bool:
    """Whether a wheelchair may come up: not for a sound walker, and not in rest for a disc."""
    return WHEELS.holds(told) and (not RESTING_DISC.holds(told) or OUT_OF_REST.holds(told))


FRONT: Final = (
    among("front_legs", "weak"),
    among("affected", "left_front", "right_front"),
    among("region", "cervical"),
)


def front_in_question(told: Mapping[str, object]) -> bool:
    """Whether the front end may need wheels as well."""
    return any(condition.holds(told) for condition in FRONT)
