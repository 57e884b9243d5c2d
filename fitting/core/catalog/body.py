"""How the parts of a dog's body go together, and the bodies that every chart is tried on."""

from collections.abc import Mapping
from dataclasses import dataclass

from fitting.core.words import Limb, MeasurementId

BY_BREED = "breed"
WEIGHT = "weight"
LIKELY = (WEIGHT, *(one.value for one in MeasurementId))
"""What a relation may say something of."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a reading is likely to be, told from the weight, another reading or the breed.

    `measures` is a measurement id or `weight`; so is `of`, which may also be `breed`: the range
    that is published of the breed. Expected are `factor` times `of` to the power `exponent`,
    lengths in cm and weights in kg (by the breed: both ends of its range). A reading below
    `low` times or above `high` times what is expected raises a doubt; a null end raises none.
    `small_low` stands for `low` on dogs lighter than `small_below_g`. With `stranger` the
    relation is used only for a dog whose breed has no published range of `measures`.
    `factor_low` to `factor_high` is what was seen in `number` breeds or dogs, and `sd` the
    scatter round `factor` in the logarithm, as published; the program only quotes these.
    `limits` says in a sentence where the relation does not hold and whose the doubt ends are.
    """

    id: str
    measures: str
    of: str
    factor: float
    limits: str
    sources: tuple[str, ...]
    exponent: float = 1.0
    low: float | None = None
    high: float | None = None
    small_low: float | None = None
    small_below_g: int | None = None
    stranger: bool = False
    factor_low: float | None = None
    factor_high: float | None = None
    sd: float | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A test body: a made-up dog that every size chart is tried on, never a measured one.

    `weight_g` is in grams and `measurements` are in millimetres, as if read without error.
    `how` says in a sentence by which rule they were worked out. `breed` is set where a product
    may be for that breed alone. A leg that is `missing` changes none of the numbers.
    """

    id: str
    name: str
    body_type: str
    how: str
    weight_g: int
    measurements: Mapping[MeasurementId, int]
    sources: tuple[str, ...]
    breed: str = ""
    missing: tuple[Limb, ...] = ()
