"""Form fields made from questions. They carry what was typed; reading it is the core's work.

Every field has `look` (which component draws it), `hint`, and `anchor`: the id that an error
summary links to.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from wtforms import Field, StringField

from fitting.core.question import AnswerKind, Asked, Option, Question
from fitting.core.units import Units, bare_length, bare_mass
from fitting.web.wording import word

NONE = "none"
# A breed's name or a vet's fits many times over; more than this is not kept at all.
LONGEST_TYPED = 500


class WordsField(StringField):  # type: ignore[misc]  # WTForms has no types.
    """One line of text. `unit` stands after the box; `among` are offered while typing."""

    look: ClassVar[str] = "words"

    def __init__(
        self,
        label: str = "",
        *,
        hint: str = "",
        unit: str = "",
        keys: str = "",
        remembers: str = "off",
        among: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(label, **kwargs)
        self.hint = hint
        self.unit = unit
        self.keys = keys
        self.remembers = remembers
        self.among = among

    @property
    def anchor(self) -> str:
        return str(self.id)

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = valuelist[0][:LONGEST_TYPED].strip() if valuelist else ""

    @property
    def unit_shown(self) -> str:
        """The unit after the box; none when what was typed names one itself."""
        named = any(sign.isalpha() for sign in self.data or "")
        return "" if named else self.unit


class OneOfField(Field):  # type: ignore[misc]  # WTForms has no types.
    """One of some options, each with a label and perhaps a hint of its own."""

    look: ClassVar[str] = "choices"
    kind: ClassVar[str] = "radio"

    def __init__(
        self,
        label: str = "",
        *,
        options: Sequence[Option] = (),
        hint: str = "",
        tight: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(label, **kwargs)
        self.options = options
        self.hint = hint
        self.tight = tight

    @property
    def anchor(self) -> str:
        return str(self.id)

    @property
    def chosen(self) -> frozenset[str]:
        return frozenset({self.data}) if self.data else frozenset()

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = valuelist[0][:LONGEST_TYPED] if valuelist else ""


class SomeOfField(Field):  # type: ignore[misc]  # WTForms has no types.
    """Any number of some options."""

    look: ClassVar[str] = "choices"
    kind: ClassVar[str] = "checkbox"
    tight: ClassVar[bool] = False

    def __init__(
        self, label: str = "", *, options: Sequence[Option] = (), hint: str = "", **kwargs: Any
    ) -> None:
        super().__init__(label, **kwargs)
        self.options = options
        self.hint = hint

    @property
    def anchor(self) -> str:
        return str(self.id)

    @property
    def chosen(self) -> frozenset[str]:
        return frozenset(self.data or ())

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = [one[:LONGEST_TYPED] for one in valuelist]


class DayField(Field):  # type: ignore[misc]  # WTForms has no types.
    """A date in three boxes. `data` is "2026-11-21", or what was typed, with dashes between."""

    look: ClassVar[str] = "day"

    def __init__(self, label: str = "", *, hint: str = "", **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self.hint = hint
        self.parts: Mapping[str, str] = {"day": "", "month": "", "year": ""}

    @property
    def anchor(self) -> str:
        return f"{self.id}-day"

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        """Take the three boxes from the form, or else split the date that is kept."""
        self.errors: list[str] = []
        if formdata and f"{self.name}-day" in formdata:
            typed = {
                part: str(formdata.get(f"{self.name}-{part}", ""))[:LONGEST_TYPED].strip()
                for part in self.parts
            }
            self.parts = typed
        elif isinstance(data, str) and data:
            year, month, day = (*data.split("-", 2), "", "")[:3]
            self.parts = {"day": day.lstrip("0"), "month": month.lstrip("0"), "year": year}
        self.data = join_day(self.parts)


def join_day(parts: Mapping[str, str]) -> str:
    """Three boxes as one text: ISO when all are digits, else as typed; empty when all are."""
    day, month, year = parts["day"], parts["month"], parts["year"]
    if not (day or month or year):
        return ""
    return f"{year}-{_two(month)}-{_two(day)}"


def _two(digits: str) -> str:
    return digits.zfill(2) if digits.isascii() and digits.isdecimal() else digits


def unit_after(kind: AnswerKind, units: Units) -> str:
    """The unit that a bare number is read in, as it stands after the box."""
    if kind is AnswerKind.LENGTH:
        return bare_length(units).value
    return bare_mass(units).value if kind is AnswerKind.MASS else ""


_KEYS = {
    AnswerKind.LENGTH: "decimal",
    AnswerKind.MASS: "decimal",
    AnswerKind.NUMBER: "decimal",
    AnswerKind.WHOLE_NUMBER: "numeric",
}
_REMEMBERS = {"owner": "name", "country": "country"}


def field_for(
    question: Question,
    who: Asked,
    units: Units,
    *,
    options: Iterable[Option] | None = None,
    breeds: Sequence[str] = (),
    tight: bool = False,
) -> Any:
    """The field of a question, not yet bound to a form. `options` replace the question's own."""
    label, hint = word(question.label, who), word(question.hint, who)
    offered = tuple(
        Option(one.value, word(one.label, who), word(one.hint, who))
        for one in (question.offered(who) if options is None else options)
    )
    match question.kind:
        case AnswerKind.CHOICE:
            return OneOfField(label, options=offered, hint=hint, tight=tight)
        case AnswerKind.CHOICES | AnswerKind.FLAGS:
            return SomeOfField(label, options=offered, hint=hint)
        case AnswerKind.DATE | AnswerKind.PAST_DATE:
            return DayField(label, hint=hint)
        case _:
            return WordsField(
                label,
                hint=hint,
                unit=unit_after(question.kind, units),
                keys=_KEYS.get(question.kind, ""),
                remembers=_REMEMBERS.get(question.id, "off"),
                among=breeds if question.kind is AnswerKind.BREED else (),
            )
