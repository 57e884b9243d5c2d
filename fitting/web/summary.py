"""Answers as a person reads them back: one row for each page, with a link to change it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fitting.core.catalog import Catalog
from fitting.core.question import AnswerKind, Asked, Page, Question, chosen_words
from fitting.core.questionnaire import all_questions, flag_options
from fitting.core.reading_parts import READING_PARTS
from fitting.core.units import (
    Units,
    UnreadableQuantity,
    bare_length,
    bare_mass,
    read_length,
    read_mass,
    show_length,
    show_mass,
)
from fitting.present.figures import show_date
from fitting.present.say import say
from fitting.web.flow import MEASUREMENTS, Flow
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


def summarise(flow: Flow, catalog: Catalog, who: Asked, units: Units) -> tuple[Part, ...]:
    """Every answer that still applies, part by part, in the order of the questions."""
    reader = _Reader(flow.told, catalog, who, units)
    rows: dict[int, list[Row]] = {}
    for page in flow.pages:
        rows.setdefault(part_of(page.id), []).extend(reader.rows(page))
    names = part_names()
    return tuple(Part(names[number - 1], tuple(found)) for number, found in rows.items())


class _Reader:
    def __init__(
        self, told: Mapping[str, object], catalog: Catalog, who: Asked, units: Units
    ) -> None:
        self.told = told
        self.catalog = catalog
        self.who = who
        self.units = units
        self.questions = all_questions(catalog)

    def rows(self, page: Page) -> list[Row]:
        """One row for each question of a page; the signs of one page are one row."""
        return [
            Row(self._name(page, self.questions[one]), self._lines(page, one), page.id)
            for one in page.questions
        ]

    def _name(self, page: Page, question: Question) -> str:
        if question.id == "flags":
            return word(page.title, self.who)
        return word(question.short, self.who)

    def _lines(self, page: Page, question_id: str) -> tuple[str, ...]:
        question = self.questions[question_id]
        if question.id.startswith("measurements."):
            return self._measured(question)
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

    def _measured(self, question: Question) -> tuple[str, ...]:
        readings = self.told.get(MEASUREMENTS)
        key = question.id.removeprefix("measurements.")
        taken: Any = readings.get(key) if isinstance(readings, Mapping) else None
        if not isinstance(taken, Mapping):
            return (say("Could not be measured"),)
        how = [
            word(option.label, self.who)
            for part in ("posture", "tool", "by")
            for option in READING_PARTS[part].options
            if option.value == taken.get(part)
        ]
        return (both_units(str(taken.get("value", "")), AnswerKind.LENGTH, self.units), *how)


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
