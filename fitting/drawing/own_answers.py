"""The dog of somebody's answers: what is not measured comes from what is believed of its body.

It stands apart from own.py so that a sheet, which knows the lengths, need not load the core.
"""

from collections.abc import Mapping
from math import exp

from fitting.core.answers import Answers
from fitting.core.body import body_of
from fitting.core.catalog import Catalog
from fitting.core.measuring import WEIGHT
from fitting.core.words import MeasurementId, Support
from fitting.drawing.own import OwnDog, draw_dog_of


def draw_dog_of_answers(
    answers: Answers,
    catalog: Catalog,
    *,
    aid: Support | None = None,
    clashing: frozenset[MeasurementId] = frozenset(),
) -> OwnDog:
    """The dog of these answers; what is missing comes from what is believed of its body."""
    return draw_dog_of(
        {id_: reading.value.mm for id_, reading in answers.measurements.items()},
        long_low=is_long_low(answers.breed, catalog),
        expected=likely_lengths(answers, catalog),
        aid=aid,
        clashing=clashing,
    )


def likely_lengths(answers: Answers, catalog: Catalog) -> Mapping[str, int]:
    """What is believed of the dog's lengths, in whole mm, by measurement id."""
    belief = body_of(answers, catalog)
    means = {
        name: believed.means[0]
        if len(believed.means) == 1
        else sum(w * m for w, m in zip(belief.weights, believed.means, strict=True))
        for name, believed in belief.dimensions.items()
    }
    return {name: round(exp(mean)) for name, mean in means.items() if name != WEIGHT}


def is_long_low(breed: str, catalog: Catalog) -> bool:
    """Whether a breed is drawn on short legs."""
    kinds = catalog.sizing.body_types.values()
    return any(kind.id == "long_low" and breed in kind.breeds for kind in kinds)
