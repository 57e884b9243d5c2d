"""The short form of "Does this one fit?": a few things about the dog, then the aid."""

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from werkzeug.datastructures import MultiDict

from fitting.core.answers import Problem
from fitting.core.catalog import Catalog, SpecRule
from fitting.core.question import Asked, Option
from fitting.core.questionnaire import all_questions
from fitting.core.units import Units, bare_length, bare_mass
from fitting.core.words import MeasurementId, Support
from fitting.present.say import look_up, say
from fitting.web.faults import in_words
from fitting.web.faulty_form import FaultyForm
from fitting.web.fields import OneOfField, SomeOfField, WordsField, field_for
from fitting.web.forms import with_unit

PRODUCT: Final = "product"
FIXED: Final = "fixed"
NUMBER: Final = "number-"
READING: Final = "reading-"
WEIGHT: Final = "weight"
ABOUT_THE_DOG: Final = ("condition", "vet_exam", "mobility", "front_legs", WEIGHT)
_DIVIDES: Final = "/"


class ListField(OneOfField):
    """One of many options, in a list that opens."""

    look: ClassVar[str] = "list"


class FitsForm(FaultyForm):
    """A kind of aid, an aid of this kind, and with `dog` the dog that it is for."""

    def __init__(
        self,
        kind: Support,
        catalog: Catalog,
        units: Units,
        *,
        dog: bool,
        sent: MultiDict[str, str] | None = None,
    ) -> None:
        self.kind, self.catalog, self.units = kind, catalog, units
        self.rules = _numbers(kind, catalog)
        self._about_dog = self._dog_fields() if dog else {}
        self._about_aid = self._aid_fields()
        super().__init__({**self._about_dog, **self._about_aid})
        self.process(sent)

    @property
    def dog_fields(self) -> list[Any]:
        """The fields about the dog, in their order."""
        return [self._fields[name] for name in self._about_dog]

    @property
    def product(self) -> Any:
        """The list of the products of this kind."""
        return self._fields[PRODUCT]

    @property
    def numbers(self) -> list[Any]:
        """The fields of the aid's own numbers, and which of them nobody can change."""
        return [self._fields[name] for name in self._about_aid if name != PRODUCT]

    @property
    def tells_numbers(self) -> bool:
        """Whether the aid's own numbers are in play, so that their part stands open."""
        touched = any(one.data or one.errors for one in self.numbers)
        return touched or len(self.product.options) == 1

    def _dog_fields(self) -> dict[str, Any]:
        questions = all_questions(self.catalog)
        asked = {name: questions[name] for name in (*ABOUT_THE_DOG, *self._other_answers())}
        fields = {name: field_for(one, Asked.OWNER, self.units) for name, one in asked.items()}
        for measured in _measured(self.kind, self.catalog):
            question = questions[f"measurements.{measured}"]
            name = f"{READING}{measured}"
            fields[name] = WordsField(
                look_up(question.short), unit=bare_length(self.units).value, keys="decimal"
            )
        return fields

    def _other_answers(self) -> tuple[str, ...]:
        """What a rule of this kind asks for besides the body of the dog, such as its door."""
        known = (WEIGHT, *MeasurementId)
        read = (rule.reading for rule in self.rules.values())
        return tuple(dict.fromkeys(one for one in read if one and one not in known))

    def _aid_fields(self) -> dict[str, Any]:
        fields: dict[str, Any] = {
            PRODUCT: ListField(
                say("Which one is it?"),
                hint=say("Not in the list? Leave this, and write its own numbers below."),
                options=(Option("", say("It is not in the list")), *self._products()),
            )
        }
        for name, rule in self.rules.items():
            heavy = rule.reading == WEIGHT
            unit = bare_mass(self.units) if heavy else bare_length(self.units)
            fields[f"{NUMBER}{name}"] = WordsField(
                look_up(rule.name), hint=_how(name), unit=unit.value, keys="text"
            )
        fields[FIXED] = SomeOfField(
            say("Which of these numbers can nobody change?"),
            hint=say("Such as a welded frame. Leave it if you do not know."),
            options=tuple(Option(name, look_up(rule.name)) for name, rule in self.rules.items()),
        )
        return fields

    def _products(self) -> Iterable[Option]:
        aids = (one for one in self.catalog.aids.values() if one.support is self.kind)
        for aid in sorted(aids, key=lambda one: one.name.casefold()):
            sizes = [one.name for one in aid.sizes]
            if len(sizes) < 2:
                yield Option(f"{aid.id}{_DIVIDES}", aid.name)
                continue
            for size in sizes:
                label = say("{name}, size {size}", name=aid.name, size=size)
                yield Option(f"{aid.id}{_DIVIDES}{size}", label)

    def dog(self) -> dict[str, object]:
        """The answers about the dog, as typed."""
        told: dict[str, object] = {}
        readings: dict[str, object] = {}
        for name in self._about_dog:
            typed = self._fields[name].data
            if typed and name.startswith(READING):
                readings[name.removeprefix(READING)] = typed
            elif typed:
                told[name] = typed
        return {**told, "measurements": readings} if readings else told

    def aid(self) -> dict[str, object]:
        """The aid at hand, as typed."""
        ranges = {
            name: typed for name in self.rules if (typed := self._fields[f"{NUMBER}{name}"].data)
        }
        told: dict[str, object] = {"ranges": ranges, "fixed": self._fields[FIXED].data}
        product, _, size = (self._fields[PRODUCT].data or "").partition(_DIVIDES)
        if product:
            return {**told, "aid": product, "size": size}
        return {**told, "support": self.kind.value}

    def sent_with_units(self) -> MultiDict[str, str]:
        """All that was typed, with its unit after each bare number, to be read in other units."""
        told: MultiDict[str, str] = MultiDict()
        for name, field in self._fields.items():
            typed = field.data if isinstance(field.data, list) else [field.data or ""]
            if isinstance(field, WordsField):
                typed = [with_unit(one, field.unit) for one in typed]
            told.setlist(name, typed)
        return told

    def find_faults(self, *found: Iterable[Problem]) -> None:
        """Put every problem at its field; one of an answer that is not asked here, at the aid."""
        for problem in (one for problems in found for one in problems):
            name = self._field_of(problem.question)
            if problem.question == "ranges":
                words = say("Choose the aid in the list, or write one of its numbers")
            elif problem.question == FIXED:
                words = say("You ticked a number that you did not write. Write it too.")
            elif isinstance(self._fields[name], OneOfField):
                words = say("Choose one of the answers")
            else:
                words = in_words(problem)
            self.blame(name, words)

    def _field_of(self, question: str) -> str:
        top, _, rest = question.partition(".")
        names = {
            "ranges": f"{NUMBER}{rest}",
            "measurements": f"{READING}{rest.partition('.')[0]}",
        }
        name = names.get(top, top)
        return name if name in self._fields else PRODUCT


def _how(name: str) -> str:
    """How to write the dogs that a label is for; nothing for a number of the aid itself."""
    return say("The range on the label, such as 40 to 52.") if name in list(MeasurementId) else ""


def _numbers(kind: Support, catalog: Catalog) -> dict[str, SpecRule]:
    """The rule behind each number that an aid of this kind must meet, by dimension."""
    found: dict[str, SpecRule] = {}
    for rule in catalog.specification.values():
        if kind in rule.supports and (rule.low is not None or rule.high is not None):
            found.setdefault(rule.dimension, rule)
    return found


def _measured(kind: Support, catalog: Catalog) -> list[str]:
    """The measurements of the dog that decide the size of this kind, in the catalogue's order."""
    wanted = {rule.reading for rule in _numbers(kind, catalog).values()}
    for aid in catalog.aids.values():
        if aid.support is kind:
            wanted |= {one.value for row in aid.sizes for one in row.ranges}
    return [one.value for one in catalog.measurements if one.value in wanted]
