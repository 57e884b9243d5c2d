"""Products as their makers publish them, and breeds. Lengths in mm, masses in g."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from fitting.core.words import Condition, MeasurementId, Sex, Support


@dataclass(frozen=True, slots=True)
class Range:
    """A published range; an end that was not published is null and neither passes nor fails."""

    low: int | None = None
    high: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SizeRow:
    """One size as published. `weight` is in grams, `ranges` in millimetres."""

    name: str
    weight: Range | None = None
    ranges: Mapping[MeasurementId, Range] = field(default_factory=dict)
    wheel_diameter_mm: Range | None = None
    aid_weight_g: int | None = None
    aid_width_mm: Range | None = None
    aid_length_mm: Range | None = None
    note: str = ""


class Build(StrEnum):
    SIZED = "sized"
    ADJUSTABLE = "adjustable"
    MADE_TO_MEASURE = "made_to_measure"
    DIY = "diy"
    HOUSEHOLD = "household"


class Availability(StrEnum):
    """Whether a product can be had: `historic` ones are kept for second-hand fitting only."""

    CURRENT = "current"
    HISTORIC = "historic"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class OrderField:
    """One field of a maker's own order sheet.

    `measurement` names ours only where both landmarks agree; `weight` marks the field that
    asks for the dog's weight. A `fixed` field cannot be altered once the aid is built.
    """

    letter: str
    definition: str
    measurement: MeasurementId | None = None
    fixed: bool = False
    weight: bool = False


@dataclass(frozen=True, slots=True)
class FixedPart:
    """A part that nobody can alter once the aid is made, such as a welded width.

    `measurement` is the dog's number that must pass: the upper end of its range in a size is
    a hard limit. `part` is the plain name of the part.
    """

    measurement: MeasurementId
    part: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PriceSeen:
    """A price as it was printed once; never shown as current."""

    text: str
    seen: str


@dataclass(frozen=True, slots=True)
class Aid:
    """One product (or household thing) of one kind of support.

    `support` is null for things that are kept on record but never offered, such as back
    braces. `primary` names the maker's own deciding measurement ("weight" or a measurement
    id; empty when none was read). `unpublished` lists what must be confirmed with the maker.
    `male` is `clear` when it keeps clear of the prepuce, `avoid` when it presses there.
    `heaviest_g` is the heaviest dog that the product as a whole is for; `notes` say whose bound.
    `landmark_unread` names the measurements whose start or end this maker was not read to give,
    so that its ranges may lie elsewhere on the body than our readings.
    """

    id: str
    name: str
    maker: str
    build: Build
    availability: Availability
    sources: tuple[str, ...]
    support: Support | None = None
    regions: tuple[str, ...] = ()
    sizes: tuple[SizeRow, ...] = ()
    primary: str = ""
    size_rule: str = ""
    between_sizes: str = ""
    between_sizes_rule: str = ""
    order_sheet: tuple[OrderField, ...] = ()
    indications: tuple[str, ...] = ()
    contraindications: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    only_breeds: tuple[str, ...] = ()
    heaviest_g: int | None = None
    fixed: tuple[FixedPart, ...] = ()
    landmark_unread: tuple[MeasurementId, ...] = ()
    accessories: tuple[str, ...] = ()
    fit_checks: tuple[str, ...] = ()
    wear: tuple[str, ...] = ()
    prices: tuple[PriceSeen, ...] = ()
    returns: str = ""
    handles: int | None = None
    male: str = ""
    sexes: tuple[Sex, ...] = ()
    unpublished: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    withheld: str = ""

    @property
    def fixed_dimensions(self) -> tuple[str, ...]:
        """The measurements whose upper end is a hard limit: fixed parts, and fixed order fields."""
        parts = [one.measurement.value for one in self.fixed]
        fields = [
            one.measurement.value for one in self.order_sheet if one.fixed and one.measurement
        ]
        return tuple(dict.fromkeys((*parts, *fields)))


@dataclass(frozen=True, slots=True)
class Breed:
    """What is published of one breed. Ranges in mm and g; `estimated` names derived fields."""

    name: str
    weight: Range | None
    withers_height: Range | None
    chest_girth: Range | None
    neck_girth: Range | None
    back_length: Range | None
    estimated_chest_girth: Range | None
    estimated_waist_girth: Range | None
    disc_prone: bool
    sources: tuple[str, ...]
    also: tuple[str, ...] = ()
