"""The forms: which fields a page has, what they hold, and what they give back.

`QuestionForm` is one page of the questionnaire. It gives changes to a draft's answers, as
typed; whether they can be used is for `read_answers` to say.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from werkzeug.datastructures import MultiDict

from fitting.core.catalog import Catalog
from fitting.core.question import AnswerKind, Asked, Option, Page, Question, chosen_words
from fitting.core.questionnaire import (
    HOW_TAKEN_PAGE,
    all_questions,
    flag_options,
    seen_options,
)
from fitting.core.questions_taken import TAKEN as TAKEN_KEY
from fitting.core.reading_parts import READING_PARTS
from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.present.say import mark, say
from fitting.web.faulty_form import FaultyForm
from fitting.web.fields import NONE, field_for, unit_after
from fitting.web.flow import MEASUREMENTS, TAKEN, Flow, mapping
from fitting.web.wording import word

HOW_TAKEN: Final = ("posture", "tool", "by")
SKIP: Final = "skip"
PUT_OFF: Final = "measure-later"
MEASURE_ON: Final = "measure-on"
FEW: Final = 2
"""Fewer measurements than these are not worth asking whether they can wait."""
SAME: Final = "same"
# A number alone, as it is before its unit is written after it: "45", "45,5", "17 1/2", "½"; or two
# of them, "18 to 25", where an aid can be set.
_NUMBER: Final = r"[\d.,/ \u00bc-\u00be\u2153-\u215e-]+"
_BARE: Final = re.compile(rf"{_NUMBER}(?:to{_NUMBER})?", re.ASCII)


class QuestionForm(FaultyForm):
    """One page of questions, filled from what a draft holds or from what was sent."""

    def __init__(
        self,
        page: Page,
        catalog: Catalog,
        audience: Audience,
        units: Units,
        flow: Flow,
        *,
        sent: MultiDict[str, str] | None = None,
    ) -> None:
        self.page = page
        self.units = units
        self.flow = flow
        self.told = flow.told
        self.skipped = sent is not None and sent.get("go") == SKIP
        self.putting_off = sent is not None and sent.get("go") == PUT_OFF
        self.who = Asked(audience.value)
        self.questions = [all_questions(catalog)[one] for one in page.questions]
        self.catalog = catalog
        super().__init__(self._unbound())
        self.process(sent, data=self._held(flow.done(page)))

    @property
    def measured(self) -> Question | None:
        """The measurement that this page asks for, when it is a measuring page."""
        first = self.questions[0]
        return first if first.id.startswith("measurements.") else None

    @property
    def asks_how(self) -> bool:
        """Whether this page asks how all measurements are taken."""
        return self.page.id == HOW_TAKEN_PAGE.id

    @property
    def measures(self) -> bool:
        """Whether this page belongs to the measuring, which can wait as a whole."""
        return self.asks_how or self.measured is not None

    @property
    def is_empty(self) -> bool:
        """Whether no number stands in the box of a measuring page."""
        return not self._fields["value"].data

    @property
    def can_wait(self) -> int:
        """How many measurements can wait until after the result; none for one that goes on.

        An owner is asked it at the first measurement, which says most about the size. Staff have
        the dog before them, and who came back to measure wants to.
        """
        if self.measured is None or self.who is not Asked.OWNER or self.flow.again:
            return 0
        waiting = self.flow.waiting(self.page)
        return waiting if waiting >= FEW else 0

    @property
    def waits(self) -> bool:
        """Whether the measuring was put off: told on the page that leads back to it."""
        return self.asks_how and bool(self.flow.put_off)

    @property
    def left_out(self) -> bool:
        """Whether it was told before that this could not be measured."""
        key = self._measurement_id() if self.measured else ""
        done = self.flow.done(self.page) and not self.flow.put_off
        return bool(key) and done and key not in self.flow.own

    @property
    def how_is_told(self) -> bool:
        """Whether it is known how all measurements are taken, so that one can differ from it."""
        return bool(self.flow.taken)

    @property
    def differs(self) -> bool:
        """Whether this one was measured in another way than the rest, or is told wrongly."""
        fields = [self._fields[part] for part in HOW_TAKEN]
        return any(field.data not in ("", SAME, None) or field.errors for field in fields)

    @property
    def saw_none(self) -> bool:
        """Whether "None of these" alone is ticked in a list of danger signs."""
        lists = [one.id for one in self.questions if one.kind is AnswerKind.FLAGS]
        return bool(lists) and all(self._fields[one].chosen == {NONE} for one in lists)

    @property
    def has_more(self) -> bool:
        """Whether this page has a fold of what matters less."""
        return any(one in self._fields for one in self.page.more)

    @property
    def shows_more(self) -> bool:
        """Whether the fold of what matters less is open: something in it is told or wrong."""
        fields = [self._fields[one] for one in self.page.more if one in self._fields]
        return any(field.data or field.errors for field in fields)

    @property
    def heading(self) -> str:
        """The heading of a page with several questions; one question heads its page itself."""
        if self.measured:
            return word(self.measured.label, self.who)
        return word(self.page.title, self.who) if len(self.questions) > 1 else ""

    @property
    def has_units(self) -> bool:
        """Whether a number on this page is read in the chosen units."""
        return any(q.kind in (AnswerKind.LENGTH, AnswerKind.MASS) for q in self.questions)

    def _unbound(self) -> dict[str, Any]:
        if self.measured:
            return self._measuring_fields(self.measured)
        return {
            question.id: field_for(
                self._headed(question),
                self.who,
                self.units,
                options=self._options(question),
                breeds=sorted(self.catalog.breeds),
            )
            for question in self.questions
        }

    def _headed(self, question: Question) -> Question:
        """The danger signs are asked three times, each time in the words of the page."""
        if question.id != "flags":
            return question
        return replace(question, label=self.page.title, hint=self.page.lead)

    def _measuring_fields(self, question: Question) -> dict[str, Any]:
        asked = replace(READING_PARTS["value"], kind=question.kind)
        parts = {part: self._differing_field(READING_PARTS[part]) for part in HOW_TAKEN}
        return {"value": field_for(asked, self.who, self.units), **parts}

    def _differing_field(self, part: Question) -> Any:
        same = mark("As for the others") if self.how_is_told else mark("Not told")
        options = (Option(SAME, same), *part.offered(self.who))
        return field_for(part, self.who, self.units, options=options, tight=True)

    def _options(self, question: Question) -> Sequence[Option] | None:
        """The options that hang on the page or on other answers; none for the question's own."""
        if question.kind is not AnswerKind.FLAGS:
            return None
        if question.id == "known_flags":
            signs = seen_options(self.told, self.catalog)
        else:
            signs = flag_options(self.catalog, self.page.urgency)
        offered = tuple(Option(sign.value, sign.label) for sign in signs if self.who in sign.who)
        return (*offered, Option(NONE, say("None of these")))

    def _held(self, seen: bool) -> dict[str, Any]:
        """What the draft holds of this page, as the fields keep it."""
        if self.measured:
            own = self.flow.own.get(self._measurement_id(), {})
            value = self._bare(str(own.get("value", "")), AnswerKind.LENGTH)
            return {**dict.fromkeys(HOW_TAKEN, SAME), **own, "value": value}
        if self.asks_how:
            return {f"{TAKEN_KEY}.{part}": told for part, told in self.flow.taken.items()}
        held: dict[str, Any] = {}
        for question in self.questions:
            answer = self.told.get(question.id)
            if question.kind is AnswerKind.FLAGS:
                ticked = chosen_words(answer) & self._offered_signs(question)
                held[question.id] = sorted(ticked) or ([NONE] if seen else [])
            elif question.kind is AnswerKind.CHOICES:
                held[question.id] = sorted(chosen_words(answer))
            else:
                text = answer if isinstance(answer, str) else ""
                held[question.id] = self._bare(text, question.kind)
        return held

    def _bare(self, text: str, kind: AnswerKind) -> str:
        """The number alone, where the unit that stands after the box is the one it was typed in."""
        unit = unit_after(kind, self.units)
        number = text.removesuffix(f" {unit}") if unit else text
        return number if _BARE.fullmatch(number) else text

    def _offered_signs(self, question: Question) -> frozenset[str]:
        return frozenset(one.value for one in self._options(question) or ()) - {NONE}

    def _measurement_id(self) -> str:
        return self.questions[0].id.removeprefix("measurements.")

    def offers(self, name: str, chosen: Sequence[str]) -> bool:
        """Whether every word chosen at this field is one that it offers."""
        return set(chosen) <= {option.value for option in self._fields[name].options}

    def parts_of(self, name: str) -> Mapping[str, str]:
        """What stands in the three boxes of a date."""
        return dict(self._fields[name].parts)

    def changes(self) -> dict[str, object]:
        """What this page changes in the draft's answers; None forgets an answer."""
        if self.measured:
            typed = {name: self._fields[name].data for name in ("value", *HOW_TAKEN)}
            kept = {name: one for name, one in typed.items() if one and one != SAME}
            others = dict(self.flow.own)
            others.pop(self._measurement_id(), None)
            if kept.get("value") and not self.skipped:
                others[self._measurement_id()] = kept
            return {MEASUREMENTS: others or None, TAKEN: dict(self.flow.taken)}
        if self.asks_how:
            return {**self._readings_kept(), TAKEN: self._taken()}
        return {question.id: self._change(question) for question in self.questions}

    def _taken(self) -> dict[str, str]:
        typed = {part: self._fields[f"{TAKEN_KEY}.{part}"].data for part in HOW_TAKEN}
        return {part: told for part, told in typed.items() if told}

    def _readings_kept(self) -> dict[str, object]:
        """The readings with what differs for each, which must be kept with what they share."""
        return {MEASUREMENTS: dict(self.flow.own)} if self.flow.own else {}

    def _change(self, question: Question) -> object:
        typed = self._fields[question.id].data
        if question.kind is AnswerKind.FLAGS:
            others = chosen_words(self.told.get(question.id)) - self._offered_signs(question)
            return sorted(others | (set(typed) - {NONE})) or None
        return typed or None

    def explicit_changes(self) -> dict[str, object]:
        """The changes, with its unit after each bare number, so that it means the same for ever."""
        changes = self.changes()
        if self.measured:
            readings = dict(mapping(changes[MEASUREMENTS]))
            reading = dict(mapping(readings.get(self._measurement_id())))
            if reading:
                unit = self._fields["value"].unit
                reading["value"] = with_unit(str(reading["value"]), unit)
                readings[self._measurement_id()] = reading
            return {**changes, MEASUREMENTS: readings or None}
        for question in self.questions:
            typed = changes.get(question.id)
            if question.kind in (AnswerKind.LENGTH, AnswerKind.MASS) and isinstance(typed, str):
                changes[question.id] = with_unit(typed, self._fields[question.id].unit)
        return changes

    def field_of(self, key: str) -> str | None:
        """The field that a problem with this key belongs to, if it is on this page."""
        if self.measured:
            inside, _, part = key.removeprefix(f"{self.measured.id}").partition(".")
            if inside or not key.startswith(self.measured.id):
                return None
            return part if part in self._fields else "value"
        return key if key in self._fields else None


def with_unit(typed: str, unit: str) -> str:
    """The text with its unit, when it is a number alone."""
    return f"{typed} {unit}" if unit and typed and _BARE.fullmatch(typed) else typed
