"""An aid that somebody has at hand, read from raw words: a product and size, or its own numbers.

The one door for a command line, a form and a file, as `reading.py` is for answers.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from fitting.core.answers import Problem, Problems
from fitting.core.catalog import Aid, Catalog, Range
from fitting.core.catalog.body import WEIGHT
from fitting.core.questionnaire import QUESTIONS
from fitting.core.refusals import Fault, Refused, any_of, nearest, quoted, unknown_keys
from fitting.core.units import (
    Length,
    Mass,
    Units,
    UnreadableQuantity,
    bare_length,
    bare_mass,
    read_length,
    read_mass,
    show_length,
    show_mass,
)
from fitting.core.words import MeasurementId, Support

KEYS: Final = ("aid", "size", "support", "ranges", "fixed")
KINDS: Final = tuple(one for one in Support if one not in (Support.NONE, Support.CARRY))
"""The kinds of aid that can be at hand."""

_BETWEEN: Final = re.compile(r"\s+to\s+|\s*[–—]\s*")
_LAST_UNIT: Final = re.compile(r"[a-z\"'″′”’]+\.?\s*$", re.IGNORECASE)
_HOW: Final = "Write 20cm-28cm, -28cm for up to 28 cm, or 20cm- for 20 cm and more."
_HOW_HEAVY: Final = "Write 5kg-12kg, -12kg for up to 12 kg, or 5kg- for 5 kg and more."


@dataclass(frozen=True, slots=True)
class AtHand:
    """A product and its size, or an aid told by its own numbers, or a product with some of them.

    `aid` is a product id, or empty. `support` is null for a product that is never offered.
    `numbers` are in whole mm, or g for masses, by measurement id or "weight" (the dogs that it
    takes) or by a dimension of the specification (its own size); an open end is not known.
    `fixed` names those of them that nobody can alter.
    """

    support: Support | None
    aid: str = ""
    size: str = ""
    numbers: Mapping[str, Range] = field(default_factory=dict)
    fixed: tuple[str, ...] = ()


def read_at_hand(
    raw: Mapping[str, object], catalog: Catalog, *, units: Units = Units.METRIC
) -> AtHand | Problems:
    """The aid at hand, checked; or all that is wrong with what was told of it, at once.

    Keys: `aid` and `size`, or `support`; `ranges` by name, each a text such as "20cm-28cm" or an
    object of `low` and `high` (or a list of texts "name=range"); `fixed`, a list of their names.
    A bare number is in cm and kg, or with imperial `units` in inches and pounds.
    """
    return _Reader(catalog, units).read({str(key): told for key, told in raw.items() if told})


class _Reader:
    """Reads one aid and gathers every problem on the way."""

    def __init__(self, catalog: Catalog, units: Units) -> None:
        self.catalog = catalog
        self.units = units
        self.found: list[Problem] = []

    def read(self, raw: Mapping[str, object]) -> AtHand | Problems:
        self.found += unknown_keys(raw, KEYS)
        product = self._product(raw.get("aid"), raw)
        size = self._size(raw.get("size"), product) if product or "size" in raw else ""
        support = product.support if product else self._support(raw)
        numbers = self._numbers(raw.get("ranges"), support)
        fixed = self._fixed(raw.get("fixed"), numbers)
        if support is not None and product is None and not numbers and not self.found:
            self._refuse(
                "ranges",
                Fault.MISSING,
                "Tell at least one number of the aid, such as {such}.",
                such=self._such(support),
            )
        if self.found:
            return Problems(tuple(self.found))
        return AtHand(support, product.id if product else "", size, numbers, fixed)

    def _refuse(self, question: str, kind: Fault, template: str, **places: str) -> None:
        self.found.append(Refused(kind, template, **places).about(question))

    def _product(self, told: object, raw: Mapping[str, object]) -> Aid | None:
        if told is None:
            if "support" not in raw:
                message = "Tell which aid it is: a product, or its kind with its numbers."
                self._refuse("aid", Fault.MISSING, message)
            return None
        if "support" in raw:
            message = "Tell a product or a kind of aid, not both."
            self._refuse("support", Fault.NOT_ALLOWED, message)
        aid = self.catalog.aids.get(str(told))
        if aid is None:
            self._refuse(
                "aid",
                Fault.NOT_ALLOWED,
                "There is no aid {told}. The nearest one is {nearest}.",
                told=quoted(told),
                nearest=quoted(nearest(str(told), self.catalog.aids)),
            )
        return aid

    def _size(self, told: object, aid: Aid | None) -> str:
        if aid is None:
            if not self.found:
                message = "A kind of aid has no sizes. Leave out the size and tell its numbers."
                self._refuse("size", Fault.NOT_ALLOWED, message)
            return ""
        names = [one.name for one in aid.sizes]
        if told is None:
            if len(names) > 1:
                template = "Tell which size it is. The sizes are {sizes}."
                self._refuse("size", Fault.MISSING, template, sizes=_quoted_all(names))
            return "".join(names[:1])
        if str(told) in names:
            return str(told)
        if names:
            template = "There is no size {told}. The sizes are {sizes}."
            self._refuse(
                "size", Fault.NOT_ALLOWED, template, told=quoted(told), sizes=_quoted_all(names)
            )
        else:
            message = "We know no sizes of this aid. Leave out the size."
            self._refuse("size", Fault.NOT_ALLOWED, message)
        return ""

    def _support(self, raw: Mapping[str, object]) -> Support | None:
        told = raw.get("support")
        if told is None:
            return None
        if str(told) in [one.value for one in KINDS]:
            return Support(str(told))
        self._refuse(
            "support",
            Fault.NOT_ALLOWED,
            "There is no kind of aid {told}. Use {kinds}.",
            told=quoted(told),
            kinds=any_of(one.value for one in KINDS),
        )
        return None

    def _numbers(self, told: object, support: Support | None) -> Mapping[str, Range]:
        own = _own_dimensions(support, self.catalog)
        read: dict[str, Range] = {}
        for name, text in self._pairs(told):
            if name not in own and name not in _dog_dimensions():
                known = sorted({*own, *_dog_dimensions()})
                self._refuse(
                    f"ranges.{name[:40]}",
                    Fault.UNKNOWN_KEY,
                    "There is no number {name} of this aid. The nearest one is {nearest}.",
                    name=quoted(name),
                    nearest=quoted(nearest(name, known)),
                )
            elif name in read:
                message = "{name} is told twice. Keep one."
                self._refuse(f"ranges.{name}", Fault.NOT_ALLOWED, message, name=quoted(name))
            else:
                try:
                    read[name] = self._range(name, text, heavy=own.get(name) or name == WEIGHT)
                except Refused as refused:
                    self.found.append(refused.about(f"ranges.{name}"))
        return {name: read[name] for name in sorted(read)}

    def _pairs(self, told: object) -> Iterator[tuple[str, object]]:
        if isinstance(told, Mapping):
            yield from ((str(name), text) for name, text in told.items())
        elif isinstance(told, list | tuple):
            for one in told:
                name, between, text = str(one).partition("=")
                if between:
                    yield name.strip(), text
                else:
                    message = "{told} has no range. Write it like rear_leg_height=20cm-28cm."
                    self._refuse("ranges", Fault.UNREADABLE, message, told=quoted(one))
        elif told is not None:
            message = "The ranges must be an object, or a list such as weight=-12kg."
            self._refuse("ranges", Fault.NOT_ALLOWED, message)

    def _range(self, name: str, told: object, *, heavy: bool) -> Range:
        how = _HOW_HEAVY if heavy else _HOW
        if isinstance(told, Mapping):
            found = Range(self._end(told.get("low"), heavy), self._end(told.get("high"), heavy))
        else:
            found = self._between(str(told), heavy)
        if found.low is None and found.high is None:
            raise Refused(
                Fault.UNREADABLE, "We cannot read {told}. {how}", told=quoted(told), how=how
            )
        if found.low is not None and found.high is not None and found.low > found.high:
            raise Refused(
                Fault.NOT_ALLOWED,
                "{told}: the low end is above the high end. {how}",
                told=quoted(told),
                how=how,
            )
        if name in _dog_dimensions():
            self._possible(name, found, told, how)
        return found

    def _possible(self, name: str, found: Range, told: object, how: str) -> None:
        """One number is no range of dogs, and no range may lie where no dog does."""
        if found.low is not None and found.low == found.high:
            message = "{told} is one number, and this is a range of dogs. {how}"
            raise Refused(Fault.INCOMPLETE, message, told=quoted(told), how=how)
        low, high = self._limits(name)
        below = found.high is not None and found.high < low
        if below or (found.low is not None and found.low > high):
            show = self._show_mass if name == WEIGHT else self._show_length
            raise Refused(
                Fault.OUT_OF_RANGE,
                "No dog measures {told}. It can be {low} to {high}.",
                told=quoted(told),
                low=show(low),
                high=show(high),
            )

    def _limits(self, name: str) -> tuple[int, int]:
        if name != WEIGHT:
            known = self.catalog.measurements[MeasurementId(name)]
            return known.min_mm, known.max_mm
        limits = QUESTIONS[WEIGHT].limits
        if limits is None:
            raise TypeError("weight has no limits")
        return int(limits.low), int(limits.high)

    def _show_length(self, mm: int) -> str:
        return show_length(Length(mm), self.units)

    def _show_mass(self, g: int) -> str:
        return show_mass(Mass(g), self.units)

    def _between(self, text: str, heavy: bool) -> Range:
        """A range as typed; without ends when it is none. One number alone is both ends."""
        try:
            one = self._end(text, heavy)
            return Range(one, one)
        except Refused:
            reversed_range = Range()
        for left, right in _halves(text):
            unit = _LAST_UNIT.search(right)
            if left and unit and not _LAST_UNIT.search(left):
                left += unit.group()
            try:
                found = Range(self._end(left, heavy), self._end(right, heavy))
            except Refused:
                continue
            if found.low is None or found.high is None or found.low <= found.high:
                return found
            reversed_range = found
        return reversed_range

    def _end(self, told: object, heavy: bool) -> int | None:
        text = "" if told is None else str(told).strip()
        if not text:
            return None
        try:
            if heavy:
                return read_mass(text, bare=bare_mass(self.units)).g
            return read_length(text, bare=bare_length(self.units)).mm
        except UnreadableQuantity:
            raise Refused(
                Fault.UNREADABLE,
                "We cannot read {told}. {how}",
                told=quoted(text),
                how=_HOW_HEAVY if heavy else _HOW,
            ) from None

    def _fixed(self, told: object, numbers: Mapping[str, Range]) -> tuple[str, ...]:
        names = [str(one) for one in told] if isinstance(told, list | tuple) else []
        if told is not None and not isinstance(told, list | tuple):
            self._refuse("fixed", Fault.NOT_ALLOWED, "The fixed parts must be a list of names.")
        for name in names:
            if name not in numbers:
                self._refuse(
                    "fixed",
                    Fault.NOT_ALLOWED,
                    "You told no number of {name}, so it cannot be fixed. Tell its range too.",
                    name=quoted(name),
                )
        return tuple(sorted(set(names)))

    def _such(self, support: Support) -> str:
        return any_of(sorted({*_own_dimensions(support, self.catalog), WEIGHT})[:4])


def _quoted_all(names: Sequence[str]) -> str:
    return ", ".join(quoted(one) for one in names)


def _dog_dimensions() -> tuple[str, ...]:
    """What a range of dogs can be of."""
    return (WEIGHT, *(one.value for one in MeasurementId))


def _own_dimensions(support: Support | None, catalog: Catalog) -> Mapping[str, bool]:
    """The numbers of the aid itself that a rule asks for, and whether each is a mass.

    Without a kind of aid (there is a problem with it already) those of every kind.
    """
    return {
        rule.dimension: rule.reading == WEIGHT
        for rule in catalog.specification.values()
        if (support is None or support in rule.supports)
        and (rule.low is not None or rule.high is not None)
    }


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """Every way to part a text into two ends: at a word or a long dash, else at a hyphen."""
    parts = _BETWEEN.split(text)
    if len(parts) == 2:
        yield parts[0].strip(), parts[1].strip()
        return
    for place, sign in enumerate(text):
        if sign == "-":
            yield text[:place].strip(), text[place + 1 :].strip()
