"""Is the chance of a fit honest? Simulated dogs, with the model right and with it wrong.

    python benchmarks/calibration.py            # prints the tables
    python benchmarks/calibration.py --write    # and puts them into docs/calibration.md

The dogs are drawn from the body types of the catalogue, measured with its errors and sized by
an invented chart of six sizes. Nothing here is a measured dog.
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import exp, hypot, log, sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks import asking
from fitting.core.body import GENERIC, Trait, believe
from fitting.core.catalog import Aid, Availability, Build, Catalog, Range
from fitting.core.choice import Judge, choose
from fitting.core.measuring import WEIGHT, Observed
from fitting.core.result import DimensionFit, SizeFit
from fitting.core.words import Support
from fitting.load import load_catalog
from fitting.places import data_dir

CHARTED = ("chest_girth", "waist_girth", "withers_height")
READ = {"chest_girth": 0.045, "waist_girth": 0.05, "withers_height": 0.04, WEIGHT: 0.06}
"""What is read of each dog, and the error of an owner in the catalogue."""

MISSING = 0.15
"""How often a charted reading was not taken."""

SIZES, HALF, SPAN = 6, 0.22, 2.0
"""Sizes, what the other dimensions allow more in logs, and how many sds of chest are covered."""

TIGHT = 0.1
CHARTS = {"this chart": HALF, "a chart that allows less round the chest": TIGHT}
"""Charts for one more reading: in the first the chest decides nearly alone."""

DOGS, BINS, SEED = 12_000, 10, 20261123
TITLE = "<!-- Figures made by benchmarks/calibration.py; do not edit below this line. -->"

Noise = Callable[[random.Random, Mapping[str, float]], dict[str, float]]


def ordinary(chance: random.Random, errors: Mapping[str, float]) -> dict[str, float]:
    return {name: chance.gauss(0, sd) for name, sd in errors.items()}


def heavy_tails(chance: random.Random, errors: Mapping[str, float]) -> dict[str, float]:
    """Student's t with 3 degrees of freedom, of the same standard deviation."""

    def one(sd: float) -> float:
        square = sum(chance.gauss(0, 1) ** 2 for _ in range(3)) / 3
        return chance.gauss(0, sd) / sqrt(square) / sqrt(3)

    return {name: one(sd) for name, sd in errors.items()}


def shared(chance: random.Random, errors: Mapping[str, float]) -> dict[str, float]:
    """Errors that go together, at a correlation of one half."""
    both = chance.gauss(0, 1)
    return {
        name: sd * (sqrt(0.5) * both + sqrt(0.5) * chance.gauss(0, 1))
        for name, sd in errors.items()
    }


@dataclass(frozen=True)
class World:
    """How the dogs of one run differ from what the program believes."""

    name: str
    bred: str = GENERIC
    believed: str = GENERIC
    widened: float = 1.0
    scatter: float = 1.0
    error: float = 1.0
    bias: float = 0.0
    slips: float = 0.0
    noise: Noise = ordinary


WORLDS = (
    World("the model is right"),
    World("true errors are twice as large", error=2.0),
    World("bodies scatter twice as much", scatter=2.0),
    World("long low dogs taken for most dogs", bred="long_low"),
    World("the same, as an unknown type", bred="long_low", widened=1.5),
    World("long low dogs known as such", bred="long_low", believed="long_low"),
    World("all readings 3 in 100 too high", bias=0.03),
    World("heavy tails (t, 3 degrees)", noise=heavy_tails),
    World("errors go together (0.5)", noise=shared),
    World("3 in 100 girths typed in the wrong unit", slips=0.03),
)


@dataclass(frozen=True)
class Dog:
    """A simulated dog: its true logs, and those that were read."""

    true: Mapping[str, float]
    read: Mapping[str, float]


def traits_of(catalog: Catalog, kind: str, widened: float = 1.0) -> dict[str, Trait]:
    names = (*CHARTED, WEIGHT)
    return {
        one.dimension: Trait(one.mean, one.slope, one.spread * widened)
        for one in catalog.sizing.priors
        if one.body_type == kind and one.dimension in names
    }


def dogs(world: World, catalog: Catalog, count: int, seed: int) -> Iterator[Dog]:
    chance = random.Random(seed)  # noqa: S311 - simulation, not secrecy.
    traits = traits_of(catalog, world.bred)
    errors = {name: sd * world.error for name, sd in READ.items()}
    for _ in range(count):
        size = chance.gauss(0, 1)
        true = {
            name: one.mean + one.slope * size + chance.gauss(0, one.spread * world.scatter)
            for name, one in traits.items()
        }
        noise = world.noise(chance, errors)
        read = {
            name: true[name] + noise[name] + log(1 + world.bias)
            for name in READ
            if name == WEIGHT or chance.random() >= MISSING
        }
        if "chest_girth" in read and chance.random() < world.slips:
            read["chest_girth"] -= log(2.54)
        yield Dog(true, read)


def chart_of(catalog: Catalog, kind: str, half: float = HALF) -> list[dict[str, Range]]:
    """Six sizes, one after the other along the chest; the other dimensions follow it."""
    traits = traits_of(catalog, kind)
    chest = traits["chest_girth"]
    reach = SPAN * hypot(chest.slope, chest.spread)
    step = 2 * reach / SIZES
    rows = []
    for number in range(SIZES):
        low = number * step - reach
        row = {}
        for name in CHARTED:
            one = traits[name]
            follows, more = one.slope / chest.slope, 0.0 if name == "chest_girth" else half
            ends = (one.mean + low * follows - more, one.mean + (low + step) * follows + more)
            row[name] = Range(round(exp(ends[0])), round(exp(ends[1])))
        rows.append(row)
    return rows


def cost_of(row: Mapping[str, Range], body: Mapping[str, float]) -> float:
    """What this size costs this dog, by the catalogue's costs of a wheelchair."""
    over = [name for name in CHARTED if body[name] > log(row[name].high or 1)]
    under = [name for name in CHARTED if body[name] < log(row[name].low or 1)]
    cost = sum(2 if name == "withers_height" else 3 for name in over)
    return cost + sum(2 if name == "withers_height" else 1 for name in under)


@dataclass
class Score:
    """What became of the picks of one method."""

    claims: list[tuple[float, bool]] = field(default_factory=list)
    too_small: int = 0
    cost: float = 0.0

    def take(self, claim: float, row: Mapping[str, Range], body: Mapping[str, float]) -> None:
        over = [name for name in CHARTED if body[name] > log(row[name].high or 1)]
        under = [name for name in CHARTED if body[name] < log(row[name].low or 1)]
        self.claims.append((claim, not over and not under))
        self.too_small += bool(over)
        self.cost += cost_of(row, body)

    @property
    def count(self) -> int:
        return len(self.claims)

    @property
    def fit_rate(self) -> float:
        return sum(inside for _, inside in self.claims) / self.count

    @property
    def brier(self) -> float:
        return sum((claim - inside) ** 2 for claim, inside in self.claims) / self.count

    @property
    def ece(self) -> float:
        """The expected calibration error over bins that hold equally many dogs."""
        return sum(len(one) * abs(said - came) for one, said, came in self.bins()) / self.count

    def bins(self) -> list[tuple[list[tuple[float, bool]], float, float]]:
        """The dogs in order of their chance, in tenths: what was said, and what came."""
        ordered = sorted(self.claims)
        ends = [self.count * number // BINS for number in range(BINS + 1)]
        parts = [ordered[low:high] for low, high in pairwise(ends)]
        return [
            (part, sum(c for c, _ in part) / len(part), sum(i for _, i in part) / len(part))
            for part in parts
        ]


@dataclass
class Outcome:
    world: World
    ours: Score = field(default_factory=Score)
    nearest: Score = field(default_factory=Score)
    plain: Score = field(default_factory=Score)
    weight: Score = field(default_factory=Score)
    sure: Score = field(default_factory=Score)

    @property
    def baselines(self) -> dict[str, Score]:
        return {
            "nearest centre": self.nearest,
            "plain chart": self.plain,
            "weight only": self.weight,
        }


def run(world: World, catalog: Catalog, count: int = DOGS, seed: int = SEED) -> Outcome:
    """Every dog of a world sized by the program and by the three baselines."""
    rules = catalog.sizing.rules
    if rules is None:
        raise ValueError("the catalogue has no rules of sizing")
    rows = chart_of(catalog, world.bred)
    traits = traits_of(catalog, world.believed, world.widened)
    edges = random.Random(seed + 1)  # noqa: S311
    outcome = Outcome(world)
    for dog in dogs(world, catalog, count, seed):
        blurred = {
            name: value + edges.gauss(0, rules.edge_permille / 1000)
            for name, value in dog.true.items()
        }
        observed = {name: Observed(value, READ[name]) for name, value in dog.read.items()}
        judge = Judge(believe(traits, observed), catalog.sizing, rules)
        plain = [_plain(number, row, dog.read) for number, row in enumerate(rows)]
        order = sorted(plain, key=lambda fit: (fit.place != "inside", _off(rows, fit, dog)))
        chosen = choose(tuple(replace(fit, place="inside") for fit in order), CHAIR, judge)[0]
        claim = chosen.probability or 0.0
        outcome.ours.take(claim, rows[int(chosen.size)], blurred)
        if claim >= 0.8:
            outcome.sure.take(claim, rows[int(chosen.size)], blurred)
        inside = float(order[0].place == "inside")
        outcome.plain.take(inside, rows[int(order[0].size)], blurred)
        near = min(plain, key=lambda fit: _off(rows, fit, dog))
        outcome.nearest.take(1.0, rows[int(near.size)], blurred)
        outcome.weight.take(1.0, rows[_by_weight(rows, traits, dog)], blurred)
    return outcome


CART = Support.REAR_WHEELCHAIR
CHAIR = Aid("aid", "Aid", "maker", Build.SIZED, Availability.CURRENT, ("tool-rule",), CART)


def ask(catalog: Catalog, half: float, count: int = asking.DOGS, seed: int = SEED) -> asking.Asked:
    """One more reading for dogs of the world in which the model is right."""
    rows = chart_of(catalog, GENERIC, half)
    bench = asking.Bench(
        catalog, asking.sized(CHAIR, rows), rows, traits_of(catalog, GENERIC), cost_of
    )
    drawn = ((dog.true, dog.read) for dog in dogs(WORLDS[0], catalog, count, seed))
    return asking.ask(bench, drawn, READ, seed + 2)


def _plain(number: int, row: Mapping[str, Range], read: Mapping[str, float]) -> SizeFit:
    dimensions = tuple(
        DimensionFit(
            name, row[name].low, row[name].high, round(exp(read[name])) if name in read else None
        )
        for name in CHARTED
    )
    inside = all(
        one.reading is None or (one.low or 0) <= one.reading <= (one.high or 0)
        for one in dimensions
    )
    return SizeFit(str(number), "inside" if inside else "outside", dimensions)


def _centre(row: Mapping[str, Range], name: str) -> float:
    return (log(row[name].low or 1) + log(row[name].high or 1)) / 2


def _off(rows: Sequence[Mapping[str, Range]], fit: SizeFit, dog: Dog) -> float:
    row = rows[int(fit.size)]
    return sum((dog.read[n] - _centre(row, n)) ** 2 for n in CHARTED if n in dog.read)


def _by_weight(rows: Sequence[Mapping[str, Range]], traits: Mapping[str, Trait], dog: Dog) -> int:
    weight, chest = traits[WEIGHT], traits["chest_girth"]
    expected = chest.mean + chest.slope * (dog.read[WEIGHT] - weight.mean) / weight.slope
    return min(range(SIZES), key=lambda one: abs(expected - _centre(rows[one], "chest_girth")))


def line_of(one: Outcome) -> str:
    """The first table's line of one world."""
    came = one.ours.fit_rate
    others = [came * (1 - came), *(base.brier for base in one.baselines.values())]
    told = " | ".join(f"{1 - one.ours.brier / other:.2f}" for other in others)
    return f"| {one.world.name} | {one.ours.ece:.3f} | {one.ours.brier:.3f} | {told} |"


def report(outcomes: Sequence[Outcome], asked: Mapping[str, asking.Asked]) -> str:
    """The tables, as Markdown."""
    right = outcomes[0]
    lines = [
        f"{right.ours.count:,} simulated dogs in each row; {SIZES} sizes;"
        f" {MISSING:.0%} of the charted readings missing.",
        "",
        "| World | ECE | Brier | Skill against the base rate | nearest centre | plain chart "
        "| weight only |",
        "|---" * 7 + "|",
    ]
    lines += [line_of(one) for one in outcomes]
    lines += [
        "",
        "| World | In range: ours | nearest | plain | weight "
        "| Too small: ours | nearest | plain | weight | Cost: ours | nearest | plain | weight |",
        "|---" * 13 + "|",
    ]
    for one in outcomes:
        scores = (one.ours, *one.baselines.values())
        cells = [f"{score.fit_rate:.3f}" for score in scores]
        cells += [f"{score.too_small / score.count:.3f}" for score in scores]
        cells += [f"{score.cost / score.count:.2f}" for score in scores]
        lines.append(f"| {one.world.name} | {' | '.join(cells)} |")
    lines += [
        "",
        f"With the model right, {right.sure.count / right.ours.count:.0%} of the dogs had a chance"
        f" of 0.8 or more, and {right.sure.fit_rate:.1%} of these were in range.",
        "",
        "| Tenth of the dogs | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 |",
        "|---" * 11 + "|",
        "| Said | " + " | ".join(f"{said:.2f}" for _, said, _ in right.ours.bins()) + " |",
        "| Came | " + " | ".join(f"{came:.2f}" for _, _, came in right.ours.bins()) + " |",
    ]
    for chart, one in asked.items():
        lines += [
            "",
            f"One more reading with {chart}, for the {one.low:,} of {one.dogs:,} dogs whose chance"
            f" was below {asking.LOW}:",
            "",
            "| Which reading | Cost saved a dog | Less than by the most expected gain |",
            "|---" * 3 + "|",
            *one.lines(),
            "",
            f"Of all dogs, {one.told / one.dogs:.0%} would be asked for a reading. Asking these"
            f" saved {one.by_told / one.dogs:.3f} a dog, and asking all of them"
            f" {one.by_all / one.dogs:.3f}.",
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Is the chance of a fit honest?")
    parser.add_argument("--dogs", type=int, default=DOGS)
    parser.add_argument("--write", action="store_true", help="put it into docs/calibration.md")
    chosen = parser.parse_args()
    catalog = load_catalog(data_dir() / "catalog")
    text = report(
        [run(world, catalog, chosen.dogs) for world in WORLDS],
        {chart: ask(catalog, half) for chart, half in CHARTS.items()},
    )
    print(text)
    if chosen.write:
        page = Path(__file__).parent.parent / "docs" / "calibration.md"
        prose, _, _ = page.read_text(encoding="utf-8").partition(TITLE)
        page.write_text(f"{prose}{TITLE}\n\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
