"""Raw answers in, checked `Answers` out, or every problem at once.

The one door for answers of every kind: a page, a file, the API, a row of a table. Raw answers
are text, numbers, dates, lists and objects under the keys of the contract, nested or dotted.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from math import floor
from statistics import median
from typing import Final, cast

from fitting.core.answers import Answers, Override, Problem, Problems, Reading
from fitting.core.catalog import Catalog
from fitting.core.question import AnswerKind, Question
from fitting.core.questionnaire import OVERRIDES, QUESTIONS, all_questions
from fitting.core.reading_one import (
    quantity_text,
    read_breed,
    read_choice,
    read_choices,
    read_country,
    read_date,
    read_ids,
    read_length_answer,
    read_line,
    read_mass_answer,
    read_number,
    read_whole_number,
    told,
)
from fitting.core.reading_parts import READING_PARTS, gather, split_readings
from fitting.core.refusals import Fault, Refused, any_of, unknown_keys
from fitting.core.units import Length, Units
from fitting.core.words import MeasurementId, Posture, Taker, Tool

NOBODY_ELSE: Final = (
    "Leave out “override”. It can come from a signed-in vet, a vet’s key or the command line alone."
)


def read_answers(
    raw: Mapping[str, object],
    catalog: Catalog,
    on: date,
    *,
    units: Units = Units.METRIC,
    allow_override: bool = True,
) -> Answers | Problems:
    """The answers, checked; or all that is wrong with them, in the order of the questions.

    `on` is the day that counts as today. A bare number is in cm and kg, or with imperial
    `units` in inches and pounds. Empty text and null mean "not known". No input raises.
    """
    return _AnswerReader(catalog, on, units, allow_override).read(raw)


class _AnswerReader:
    """Reads one set of answers and gathers every problem on the way."""

    def __init__(self, catalog: Catalog, on: date, units: Units, allow_override: bool) -> None:
        self.catalog = catalog
        self.on = on
        self.units = units
        self.allow_override = allow_override
        self.questions = all_questions(catalog)
        self.found: list[Problem] = []

    def read(self, raw: Mapping[str, object]) -> Answers | Problems:
        gathered, problems = gather(raw)
        values: dict[str, object] = {}
        for key, question in QUESTIONS.items():
            if told(gathered.get(key)):
                value = self._answer(gathered[key], self.questions[key])
                if value is not None:
                    values[key] = value
            elif question.required:
                self._missing(self.questions[key])
        if told(gathered.get("weight")) and "weight" in values:
            values["weight_typed"] = quantity_text(gathered["weight"]).strip()
        found = (*self.found, *problems)
        return Problems(found) if found else Answers(**values)  # type: ignore[arg-type]

    def _missing(self, question: Question, kind: Fault = Fault.MISSING) -> None:
        if question.words:
            allowed = any_of(question.words)
            refused = Refused(kind, "{thing} is missing. It can be {allowed}.", allowed=allowed)
        else:
            refused = Refused(kind, "{thing} is missing.")
        self.found.append(refused.about(question.id, question.short))

    def _answer(self, answer: object, question: Question) -> object:
        """The value of one answer, or nothing when it was refused."""
        try:
            return self._read(answer, question)
        except Refused as refused:
            self.found.append(refused.about(question.id, question.short))
            return None

    def _read(self, answer: object, question: Question) -> object:
        match question.kind:
            case AnswerKind.TEXT:
                return read_line(answer, question)
            case AnswerKind.BREED:
                return read_breed(answer, question, self.catalog)
            case AnswerKind.COUNTRY:
                return read_country(answer)
            case AnswerKind.CHOICE:
                return read_choice(answer, question)
            case AnswerKind.CHOICES:
                return read_choices(answer, question)
            case AnswerKind.FLAGS:
                return read_ids(answer, question, tuple(self.catalog.flags))
            case AnswerKind.PERMISSIONS:
                return read_ids(answer, question, _permission_ids(self.catalog))
            case AnswerKind.WHOLE_NUMBER:
                return read_whole_number(answer, question)
            case AnswerKind.NUMBER:
                return read_number(answer, question)
            case AnswerKind.DATE | AnswerKind.PAST_DATE:
                return read_date(answer, question, self.on)
            case AnswerKind.LENGTH:
                return read_length_answer(answer, question, self.units)
            case AnswerKind.MASS:
                return read_mass_answer(answer, question, self.units)
            case AnswerKind.MEASUREMENTS:
                return self._measurements(answer)
            case AnswerKind.OVERRIDE:
                return self._override(answer)

    def _measurements(self, answer: object) -> Mapping[MeasurementId, Reading]:
        if not isinstance(answer, Mapping):
            raise Refused(
                Fault.UNREADABLE, "{thing} must be an object, such as chest_girth: 45 cm."
            )
        known = [one.value for one in self.catalog.measurements]
        self._refuse_unknown(answer, known, "measurements.")
        readings: dict[MeasurementId, Reading] = {}
        for name in known:
            if told(answer.get(name)):
                reading = self._reading(answer[name], self.questions[f"measurements.{name}"])
                if reading is not None:
                    readings[MeasurementId(name)] = reading
        return readings

    def _refuse_unknown(self, answer: Mapping[str, object], known: list[str], inside: str) -> None:
        self.found.extend(unknown_keys(map(str, answer), known, inside))

    def _reading(self, answer: object, question: Question) -> Reading | None:
        """One measurement: a quantity, or an object that also says how it was taken.

        An object without a value is a measurement that could not be taken.
        """
        if not isinstance(answer, Mapping):
            length = cast(Length | None, self._answer(answer, question))
            if length is None:
                return None
            return Reading(length, quantity_text(answer).strip())
        self._refuse_unknown(answer, list(READING_PARTS), f"{question.id}.")
        taken = {
            part: self._answer(answer[part], replace(choices, id=f"{question.id}.{part}"))
            for part, choices in READING_PARTS.items()
            if choices.options and told(answer.get(part))
        }
        typed, lengths = self._lengths(answer, question)
        if not lengths:
            return None
        return Reading(
            value=_middle(lengths),
            typed=typed,
            by=cast(Taker | None, taken.get("by")),
            posture=cast(Posture | None, taken.get("posture")),
            tool=cast(Tool | None, taken.get("tool")),
            readings=tuple(lengths) if told(answer.get("readings")) else (),
        )

    def _lengths(
        self, answer: Mapping[str, object], question: Question
    ) -> tuple[str, list[Length]]:
        """What was typed and its lengths: all readings, or else the one value."""
        value = answer.get("value")
        several = answer.get("readings")
        first = self._answer(value, question) if told(value) else None
        if told(several):
            try:
                texts = split_readings(several)
            except Refused as refused:
                self.found.append(refused.about(f"{question.id}.readings", question.short))
                return "", []
            read = [self._answer(text, question) for text in texts]
            lengths = [one for one in read if isinstance(one, Length)]
            whole = len(lengths) == len(read)
            return "; ".join(quantity_text(text).strip() for text in texts if whole), lengths
        if isinstance(first, Length):
            return quantity_text(value).strip(), [first]
        return "", []

    def _override(self, answer: object) -> Override | None:
        if not self.allow_override:
            raise Refused(Fault.NOT_ALLOWED, NOBODY_ELSE)
        if not isinstance(answer, Mapping):
            raise Refused(
                Fault.UNREADABLE,
                "{thing} must be an object with vet, practice, date, expires and allow.",
            )
        fields = {key.removeprefix("override."): one for key, one in OVERRIDES.items()}
        self._refuse_unknown(answer, list(fields), "override.")
        values: dict[str, object] = {}
        whole = True
        for name, question in fields.items():
            if told(answer.get(name)):
                values[name] = self._answer(answer[name], question)
                whole = whole and values[name] is not None
            elif question.required:
                self._missing(question, Fault.INCOMPLETE)
                whole = False
        if not whole:
            return None
        override = Override(**values)  # type: ignore[arg-type]
        if override.expires < override.date:
            raise Refused(
                Fault.OUT_OF_RANGE,
                "{thing} ends on {expires}, before it begins on {date}."
                " Give an end on or after that day.",
                expires=override.expires.isoformat(),
                date=override.date.isoformat(),
            )
        return override


def _middle(lengths: list[Length]) -> Length:
    """The median, to the nearest millimetre, halves up."""
    return Length(floor(median(length.mm for length in lengths) + 0.5))


def _permission_ids(catalog: Catalog) -> tuple[str, ...]:
    """What a vet may allow: stages, exercises and supports."""
    return (*catalog.stages, *catalog.exercises, *catalog.supports)
