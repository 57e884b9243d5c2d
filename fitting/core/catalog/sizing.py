"""What sizing needs to know: how far readings go wrong, how dogs are built, what a slip costs.

Shares are whole per mille or percent; logarithms are natural, of millimetres and of grams.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fitting.core.words import MeasurementId, Posture, Support, Tool, Way


@dataclass(frozen=True, slots=True)
class ReadingError:
    """How far one reading strays, as a coefficient of variation in per mille, by who took it.

    `id` is a measurement id, or `weight_` and how the weight was found. `bias` is the per
    mille by which such readings lie too high (below 0: too low) on average.
    """

    id: str
    owner: int
    helped: int
    staff: int
    sources: tuple[str, ...]
    bias: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class HowTaken:
    """A posture or a tool that makes the error of some measurements larger, in percent of it."""

    id: str
    measurements: tuple[MeasurementId, ...]
    percent: int
    sources: tuple[str, ...]
    posture: Posture | None = None
    tool: Tool | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A written rule that carries a reading over to another definition, one way only.

    The value under `to` is `permille` of the reading under `of`, plus `plus_mm`, which may be
    below 0. `error_permille` is the error that the move itself adds, as a coefficient of
    variation. A moved value is never a plain reading, and never serves for a hard limit.
    """

    id: str
    of: MeasurementId
    to: MeasurementId
    error_permille: int
    sources: tuple[str, ...]
    permille: int = 1000
    plus_mm: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class MistakeCost:
    """What an aid that is too small or too large costs the dog, in units of a slight nuisance.

    It holds for these supports and these dimensions ("weight" or a measurement id).
    """

    id: str
    supports: tuple[Support, ...]
    dimensions: tuple[str, ...]
    too_small: int
    too_large: int
    sources: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class AskingEffort:
    """What it costs the carer to take one more reading in this way.

    In percent of the unit in which mistakes are counted, a slight nuisance.
    """

    id: Way
    effort: int
    sources: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SizingRules:
    """The numbers of the method.

    `between_percent` is the error between two people in percent of the error within one;
    `edge_permille` how sharp a printed end of a range is; `limit_permille` how sure we must
    be that a dog is within a hard limit: a load, for `limit_supports`, or a part that is fixed.
    `landmark_permille` is what an unread landmark adds to the error. `likely_percent`
    and `possible_percent` are the least chances of those words, `near_percent` the least
    chance at which a size next to the reading is thought of at all. `lean` is the least
    ratio of costs where a maker says to go up, or down, between sizes. `untyped_percent`
    widens the scatter of bodies of an unknown type. `breed_permille` is the least spread of
    weight inside a breed, `sex_percent` how far males lie above its middle, and females
    below, in percent of that spread. `abstain_percent` is what it costs to name no size,
    and `ask_percent` the least gain, its effort taken off, for which one more reading is asked
    for: both in percent of a slight nuisance. No more than `most_asks` are asked for.
    """

    between_percent: int
    edge_permille: int
    limit_permille: int
    limit_supports: tuple[Support, ...]
    landmark_permille: int
    likely_percent: int
    possible_percent: int
    near_percent: int
    lean: int
    untyped_percent: int
    breed_permille: int
    sex_percent: int
    abstain_percent: int
    ask_percent: int
    most_asks: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyType:
    """A way in which dogs are built, and the breeds that are built so."""

    id: str
    name: str
    sources: tuple[str, ...]
    breeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyPrior:
    """One measurement of one body type: the logarithm is mean + slope x size, give or take spread.

    `size` is the size of the dog's frame, on a scale on which dogs of the type have mean 0
    and variance 1. `breeds` counts the breeds behind the numbers.
    """

    id: str
    body_type: str
    dimension: str
    mean: float
    slope: float
    spread: float
    breeds: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sizing:
    """Everything that turns readings into a chance; without rules a chart is read plainly."""

    errors: Mapping[str, ReadingError] = field(default_factory=dict)
    how_taken: tuple[HowTaken, ...] = ()
    costs: tuple[MistakeCost, ...] = ()
    efforts: Mapping[Way, AskingEffort] = field(default_factory=dict)
    rules: SizingRules | None = None
    body_types: Mapping[str, BodyType] = field(default_factory=dict)
    priors: tuple[BodyPrior, ...] = ()
    moves: tuple[Move, ...] = ()
