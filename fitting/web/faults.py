"""What must be put right on a page, in the words that stand beside the field."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from fitting.core.answers import Problem
from fitting.core.question import AnswerKind, Question
from fitting.present.figures import show_date, show_decimal
from fitting.present.say import look_up, say
from fitting.web.fields import NONE
from fitting.web.forms import QuestionForm
from fitting.web.wording import word

# A vet's look decides whether there is a plan at all; the others can each send a dog to a vet.
# They are never passed over, also beside other questions: "I'm not sure" must be said.
ALWAYS_ASKED: Final = frozenset({"vet_exam", "front_legs", "pain_controlled", "open_sores"})
# Where one of these is offered, "I'm not sure" is an answer, so a page can ask for one.
UNSURE: Final = frozenset({"unknown", "not_tested", "not_told", "none"})
DATES: Final = (AnswerKind.DATE, AnswerKind.PAST_DATE)
YEAR_DIGITS: Final = 4
# Places of a problem that hold words of ours, and those that hold a quantity that we wrote.
OUR_WORDS: Final = frozenset({"thing", "a_kind", "another", "such", "units", "how"})
OUR_NUMBERS: Final = frozenset({"low", "high", "low_in", "high_in", "told"})


def find_faults(form: QuestionForm, problems: Iterable[Problem]) -> None:
    """Put every fault of this page at its field: what the rules refused, what was left out."""
    for problem in problems:
        name = form.field_of(problem.question)
        if name is not None and not form.skipped:
            form.blame(name, _in_words(problem, form))
    if form.measured:
        _find_measuring_faults(form)
        return
    for question in form.questions:
        _find_choice_faults(form, question)


def _in_words(problem: Problem, form: QuestionForm) -> str:
    question = next((one for one in form.questions if one.id == problem.question), None)
    places = dict(problem.places)
    if "thing" in places and question is not None:
        places["thing"] = word(question.short, form.who)
    if question is not None and question.kind in (AnswerKind.FLAGS, AnswerKind.CHOICES):
        return say("Choose from the list")
    if question is not None and problem.kind == "not_allowed" and question.options:
        return _choose(question, form)
    if question is not None and question.kind in DATES:
        return _date_in_words(problem.kind, question, places, form)
    return say(problem.template, **in_language(places))


def in_words(problem: Problem) -> str:
    """A problem in the language of the moment, away from the field that it stands at."""
    return say(problem.template, **in_language(dict(problem.places)))


def in_language(places: Mapping[str, str]) -> dict[str, str]:
    """The places of a problem with our own words translated; what was typed stays as it is."""
    told = dict(places)
    for name in told.keys() & OUR_WORDS:
        told[name] = look_up(told[name])
    for name in told.keys() & OUR_NUMBERS:
        told[name] = show_decimal(told[name])
    return told


def _date_in_words(
    kind: str, question: Question, places: Mapping[str, str], form: QuestionForm
) -> str:
    """What is wrong with a date, with days written as people read them."""
    thing = places["thing"]
    if kind != "out_of_range" or question.limits is None:
        return _unreadable_date(thing, form.parts_of(question.id))
    told = show_date(date.fromisoformat(places["told"]))
    if "today" in places:
        today = show_date(date.fromisoformat(places["today"]))
        return say(
            "{thing}: {told} is yet to come. Write a day up to today, {today}.",
            thing=thing,
            told=told,
            today=today,
        )
    if question.kind is AnswerKind.PAST_DATE:
        return say(
            "{thing}: {told} is too long ago. Write a day in the last {years} years.",
            thing=thing,
            told=told,
            years=question.limits.low,
        )
    return say(
        "{thing} cannot be {told}. It can be {before} years back and {after} years ahead at most.",
        thing=thing,
        told=told,
        before=question.limits.low,
        after=question.limits.high,
    )


def _unreadable_date(thing: str, parts: Mapping[str, str]) -> str:
    """Which box of a date is empty or wrong, as far as that can be told."""
    if not all(parts.values()):
        return say("{thing}: fill in the day, the month and the year, or none of them", thing=thing)
    year = parts["year"]
    if year.isdecimal() and len(year) != YEAR_DIGITS:
        return say("{thing}: write the year with 4 digits, such as 2026", thing=thing)
    return say("{thing}: write a real day, month and year, such as 21 11 2026", thing=thing)


def _find_measuring_faults(form: QuestionForm) -> None:
    typed = form.data["value"]
    if typed and form.skipped:
        form.blame(
            "value", say("You wrote a number. Press “Continue” to keep it, or clear it first.")
        )
    if not typed and not form.skipped and not form.putting_off:
        thing = word(form.questions[0].short, form.who)
        form.blame(
            "value",
            say("{thing}: write what you read, or press “I could not measure this”", thing=thing),
        )


def _find_choice_faults(form: QuestionForm, question: Question) -> None:
    chosen = form.data[question.id]
    if question.kind is AnswerKind.FLAGS:
        if not chosen:
            form.blame(question.id, say("Choose each sign that you see, or “None of these”"))
        elif NONE in chosen and len(chosen) > 1:
            form.blame(question.id, say("You chose a sign and “None of these”. Keep one of them."))
        elif not form.offers(question.id, chosen):
            form.blame(question.id, say("Choose from the list"))
    elif question.kind is AnswerKind.CHOICE and form.asks_how:
        if chosen and not form.offers(question.id, [chosen]):
            form.blame(question.id, say("Choose from the list"))
    elif question.kind is AnswerKind.CHOICE and not chosen and _must_choose(form, question):
        form.blame(question.id, _choose(question, form))


def _must_choose(form: QuestionForm, question: Question) -> bool:
    if question.required or question.id in ALWAYS_ASKED:
        return True
    alone = len(form.questions) == 1
    return alone and any(option.value in UNSURE for option in question.options)


def _choose(question: Question, form: QuestionForm) -> str:
    return say("{thing}: choose one of the answers", thing=word(question.short, form.who))
