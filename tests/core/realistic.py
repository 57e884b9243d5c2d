"""Simulated dogs of known breeds, read as a helped owner would: for rates, not for truth.

No public set of measured dogs was found. Each dog's weight lies in the range of its breed, its
parts follow the published relations with a wide scatter of our own, and each reading errs as
much as the sizing method allows an owner. What is counted on them tells how the rules behave,
not how often real people slip.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from math import exp

from fitting.core.catalog import Breed, Catalog, Range

CHEST_SCATTER, ERROR, WEIGHT_ERROR = 0.08, 0.045, 0.03
"""Spreads of logarithms: of a dog round its breed, of one reading, of one weighing."""


@dataclass(frozen=True)
class SimulatedDog:
    breed: str
    weight_g: float
    lengths_mm: dict[str, float]


def simulated_dogs(catalog: Catalog, count: int, *, seed: int) -> Iterator[SimulatedDog]:
    """Dogs of breeds with a full range of weight and height, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311
    breeds = [one for one in catalog.breeds.values() if _full(one.weight, one.withers_height)]
    for _ in range(count):
        yield _dog(chance.choice(breeds), chance)


def _full(*ranges: Range | None) -> bool:
    return all(one is not None and one.low and one.high for one in ranges)


def _dog(breed: Breed, chance: random.Random) -> SimulatedDog:
    def about(value: float, scatter: float) -> float:
        return value * exp(chance.gauss(0, scatter))

    def within(span: Range | None) -> float:
        assert span is not None
        low, high = float(span.low or 0), float(span.high or 0)
        return low * (high / low) ** chance.random()

    def read(value: float) -> float:
        return about(value, ERROR)

    weight = about(within(breed.weight), 0.08)
    chest = about(294 * (weight / 1000) ** 0.304, CHEST_SCATTER)
    if weight < 6000:
        chest *= 0.9
    withers = about(within(breed.withers_height), 0.04)
    short = withers < 0.75 * 150 * (weight / 1000) ** 0.396
    back = about(0.71 * chest, 0.13)
    lengths = {
        "chest_girth": read(chest),
        "neck_girth": read(about(0.56 * chest, 0.07)),
        "waist_girth": read(about(0.83 * chest, 0.045)),
        "back_length": read(back),
        "withers_height": read(withers),
        "rear_leg_height": read(withers * chance.uniform(0.38, 0.52 if short else 0.66)),
    }
    return SimulatedDog(breed.name, about(weight, WEIGHT_ERROR), lengths)
