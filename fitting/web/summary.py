"""Answers as a person reads them back: one row for each page, with a link to change it."""

from dataclasses import dataclass
from datetime import date

from fitting.core.catalog import Catalog
from fitting.core.question import AnswerKind, Asked, Page, Question, chosen_words
from fitting.core.questionnaire import all_questions, flag_options
from fitting.core.questions_taken import TAKEN as TAKEN_KEY
from fitting.core.questions_taken import TAKEN_PARTS
from fitting.core.reading_parts import READING_PARTS
from fitting.core.units import (
    Units,
    UnreadableQuantity,
    bare_length,
    bare_mass,
    read_length,
    read_mass,
)
from fitting.present.figures import show_date, show_length, show_mass
from fitting.present.say import say
from fitting.web.flow import MEASUREMENTS, Flow
from fitting.web.forms import QuestionForm
from fitting.web.progress import part_names, part_of
from fitting.web.wording import word


@dataclass(frozen=True, slots=True)
class Row:
    """One answer. `lines` is what was answered; `page` is where it is changed."""

    name: str
    lines: tuple[str, ...]
    page: str


@dataclass(frozen=True, slots=True)
class Part:
    """The answers of one part of the questionnaire."""

    name: str
    rows: tuple[Row, ...]


def summarise(
    flow: Flow,
    catalog: Catalog,
    who: Asked,
    units: Units,
    kept: frozenset[str] = frozenset(),
) -> tuple[Part, ...]:
    """Every answer that still applies, part by part, in the order of the questions.

    `kept` names the measurements, or "weight", that looked odd and were kept.
    """
    reader = _Reader(flow, catalog, who, units, kept)
    rows: dict[int, list[Row]] = {}
    for page in flow.pages:
        rows.setdefault(part_of(page.id), []).extend(reader.rows(page))
    names = part_names()
    return tuple(Part(names[number - 1], tuple(found)) for number, found in rows.items())


def has_numbers(page: Page, catalog: Catalog) -> bool:
    """Whether a page asks for a length or a weight."""
    questions = all_questions(catalog)
    return any(
        questions[one].kind in (AnswerKind.LENGTH, AnswerKind.MASS) for one in page.questions
    )


def read_back(flow: Flow, catalog: Catalog, form: QuestionForm, page_id: str) -> tuple[str, ...]:
    """What was understood of the numbers of a page, in both units, a line each."""
    page = flow.page(page_id)
    if page is None:
        return ()
    reader = _Reader(flow, catalog, form.who, form.units, frozenset())
    return tuple(
        say("{name}: {value}", name=word(question.short, form.who), value=value)
        for question in (reader.questions[one] for one in page.questions)
        if question.kind in (AnswerKind.LENGTH, AnswerKind.MASS)
        and (value := reader.number(question))
    )


class _Reader:
    def __init__(
        self, flow: Flow, catalog: Catalog, who: Asked, units: Units, kept: frozenset[str]
    ) -> None:
        self.flow = flow
        self.told = flow.told
        self.kept = kept
        self.catalog = catalog
        self.who = who
        self.units = units
        self.questions = all_questions(catalog)

    def rows(self, page: Page) -> list[Row]:
        """One row for each question of a page; the signs of one page are one row."""
        asked = [
            Row(self._name(page, self.questions[one]), self._lines(page, one), page.id)
            for one in page.questions
        ]
        if not self.flow.put_off or not self.flow.leads(page):
            return asked
        # The page of the first measurement is the one that leads on to those that wait.
        first = page.questions[0]
        taken = first.removeprefix(f"{MEASUREMENTS}.") in self.flow.own
        waiting = self.flow.put_off if taken else (first, *self.flow.put_off)
        still = tuple(word(self.questions[one].short, self.who) for one in waiting)
        open_row = Row(say("Still to measure"), still, page.id)
        return [*asked, open_row] if taken else [open_row]

    def _name(self, page: Page, question: Question) -> str:
        if question.id == "flags":
            return word(page.title, self.who)
        return word(question.short, self.who)

    def _lines(self, page: Page, question_id: str) -> tuple[str, ...]:
        question = self.questions[question_id]
        lines = self._answered(page, question)
        if question.id.removeprefix(f"{MEASUREMENTS}.") in self.kept:
            return (*lines, say("You looked at this again and kept it."))
        return lines

    def _answered(self, page: Page, question: Question) -> tuple[str, ...]:
        if question.id.startswith(f"{MEASUREMENTS}."):
            return self._measured(question)
        if question.id.startswith(f"{TAKEN_KEY}."):
            return self._told_how(question)
        answer = self.told.get(question.id)
        if question.kind is AnswerKind.FLAGS:
            ticked = chosen_words(answer)
            offered = flag_options(self.catalog, page.urgency)
            found = tuple(word(o.label, self.who) for o in offered if o.value in ticked)
            return found or (say("None of these"),)
        if answer is None:
            return (say("Not told"),)
        return self._told(question, answer)

    def _told(self, question: Question, answer: object) -> tuple[str, ...]:
        text = str(answer)
        match question.kind:
            case AnswerKind.CHOICE | AnswerKind.CHOICES:
                chosen = chosen_words(answer)
                return tuple(word(o.label, self.who) for o in question.options if o.value in chosen)
            case AnswerKind.DATE | AnswerKind.PAST_DATE:
                return (_day(text),)
            case AnswerKind.LENGTH | AnswerKind.MASS:
                return (both_units(text, question.kind, self.units),)
            case _:
                return (text,)

    def _told_how(self, question: Question) -> tuple[str, ...]:
        told = self.flow.taken.get(question.id.removeprefix(f"{TAKEN_KEY}."))
        found = tuple(word(o.label, self.who) for o in question.options if o.value == told)
        return found or (say("Not told"),)

    def _measured(self, question: Question) -> tuple[str, ...]:
        own = self.flow.own.get(question.id.removeprefix(f"{MEASUREMENTS}."))
        if own is None:
            return (say("Could not be measured"),)
        how = [
            word(option.label, self.who)
            for part in TAKEN_PARTS
            for option in READING_PARTS[part].options
            if option.value == own.get(part)
        ]
        return (both_units(str(own.get("value", "")), AnswerKind.LENGTH, self.units), *how)

    def number(self, question: Question) -> str:
        """A length or a mass in both units, or nothing when none was told."""
        if question.id.startswith(f"{MEASUREMENTS}."):
            own = self.flow.own.get(question.id.removeprefix(f"{MEASUREMENTS}."), {})
            typed = str(own.get("value", ""))
        else:
            typed = str(self.told.get(question.id, ""))
        return both_units(typed, question.kind, self.units) if typed else ""


def both_units(typed: str, kind: AnswerKind, units: Units) -> str:
    """What was understood, in both units; what cannot be read stays as typed."""
    other = Units.IMPERIAL if units is Units.METRIC else Units.METRIC
    try:
        if kind is AnswerKind.LENGTH:
            length = read_length(typed, bare=bare_length(units))
            ours, theirs = show_length(length, units), show_length(length, other)
        else:
            mass = read_mass(typed, bare=bare_mass(units))
            ours, theirs = show_mass(mass, units), show_mass(mass, other)
    except UnreadableQuantity:
        return typed
    return say("{ours}, that is {theirs}", ours=ours, theirs=theirs)


def _day(text: str) -> str:
    try:
        return show_date(date.fromisoformat(text))
    except ValueError:
        return text
