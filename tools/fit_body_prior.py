"""Fit how dogs are built, from the breeds of the catalogue: writes `catalog/body_prior.toml`.

    python tools/fit_body_prior.py catalog

The result is committed; run this again after a change of `breeds.csv` or of the body types in
`sizing.toml`. It needs the standard library alone and gives the same file each time.

The model: the logarithm of a measurement is mean + slope x size, give or take spread. Size is
that of the dog's frame, with mean 0 and variance 1 over the dogs of a type.

1. Weight. A breed is its geometric middle weight. Over the breeds of a type, these give mean
   and slope (their standard deviation). The published width of a breed, 90 dogs in 100, gives
   the spread inside a breed; half of its variance is taken as frame, half as condition.
2. Every other measurement is regressed on log weight over the breeds that publish it. The slope
   is that of all breeds together, except for height, where each type has enough of its own.
   The middle of a type is moved by what its breeds leave over, shrunk by n / (n + 4).
3. The spread adds to what is left over between breeds a scatter between dogs. Nobody has
   published that, so it is our own: 8 in 100 for girths, 5 in 100 for height.
4. Waist: 0.83 of the chest, with 0.037 either way (30 dogs of one breed, `srm-dogs-waist`).
5. A measurement that no breed publishes is left out. It is then known by its reading alone.
"""

import argparse
import csv
import math
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median, pstdev

BREEDS, TYPES, RESULT = "breeds.csv", "sizing.toml", "body_prior.toml"
GENERIC = "generic"
NINETY_IN_100 = 2 * 1.6449
"""Standard deviations between the ends of a range that holds 90 dogs in 100."""

SHRINK = 4
GIRTH_SCATTER, HEIGHT_SCATTER = 0.08, 0.05
WAIST_OF_CHEST, WAIST_SPREAD = 0.83, 0.037
OWN_SLOPE_FROM = 10
"""A type with fewer breeds than this borrows the slope of all breeds."""

Row = dict[str, str]


@dataclass(frozen=True)
class Line:
    """A regression on log weight: log y = start + slope x log weight, give or take left."""

    start: float
    slope: float
    left: float
    breeds: int


@dataclass(frozen=True)
class Prior:
    body_type: str
    dimension: str
    mean: float
    slope: float
    spread: float
    breeds: int
    sources: tuple[str, ...]


def middle(row: Row, name: str, unit: str) -> float | None:
    """The logarithm of the geometric middle of a published range; one end stands alone."""
    ends = [row[f"{name}_{end}_{unit}"] for end in ("low", "high")]
    known = [math.log(int(end)) for end in ends if end]
    return fmean(known) if known else None


def width(row: Row) -> float | None:
    """The standard deviation of log weight inside a breed, from its published range."""
    low, high = row["weight_low_g"], row["weight_high_g"]
    return math.log(int(high) / int(low)) / NINETY_IN_100 if low and high else None


def regress(points: list[tuple[float, float]], slope: float | None = None) -> Line:
    """The least-squares line; with a slope given, its middle and what is left over alone."""
    across, up = fmean(x for x, _ in points), fmean(y for _, y in points)
    if slope is None:
        slope = sum((x - across) * (y - up) for x, y in points) / sum(
            (x - across) ** 2 for x, _ in points
        )
    start = up - slope * across
    left = math.sqrt(fmean((y - start - slope * x) ** 2 for x, y in points))
    return Line(start, slope, left, len(points))


def pairs(rows: Iterable[Row], name: str) -> list[tuple[float, float]]:
    found = ((middle(row, "weight", "g"), middle(row, name, "mm")) for row in rows)
    return [(x, y) for x, y in found if x is not None and y is not None]


def line_of(rows: list[Row], everyone: list[Row], name: str, *, own_slope: bool) -> Line:
    """The line of one type, leaning on that of all breeds as far as it has few of its own."""
    whole, points = regress(pairs(everyone, name)), pairs(rows, name)
    if own_slope and len(points) >= OWN_SLOPE_FROM:
        return regress(points)
    left_over = [y - whole.start - whole.slope * x for x, y in points]
    moved = sum(left_over) / (len(points) + SHRINK)
    return Line(whole.start + moved, whole.slope, whole.left, len(points))


def priors_of(body_type: str, rows: list[Row], everyone: list[Row]) -> list[Prior]:
    weights = [x for x in (middle(row, "weight", "g") for row in rows) if x is not None]
    inside = median(x for x in map(width, everyone) if x is not None)
    frame = math.sqrt(inside**2 / 2)
    mean, slope = fmean(weights), math.hypot(pstdev(weights), frame)
    found = [
        Prior(body_type, "weight", mean, slope, frame, len(weights), ("akc-data-2020", "tool-rule"))
    ]

    def add(dimension: str, line: Line, scatter: float, sources: tuple[str, ...]) -> Prior:
        spread = math.hypot(line.left, scatter)
        at = line.start + line.slope * mean
        made = Prior(body_type, dimension, at, line.slope * slope, spread, line.breeds, sources)
        found.append(made)
        return made

    height = line_of(rows, everyone, "withers_height", own_slope=True)
    add("withers_height", height, HEIGHT_SCATTER, ("akc-data-2020", "tool-rule"))
    maker = ("akc-data-2020", "fit-finder-patterns", "tool-rule")
    chest = line_of(rows, everyone, "chest_girth", own_slope=False)
    of_chest = add("chest_girth", chest, GIRTH_SCATTER, maker)
    neck = line_of(rows, everyone, "neck_girth", own_slope=False)
    add("neck_girth", neck, GIRTH_SCATTER, maker)
    found.append(
        Prior(
            body_type,
            "waist_girth",
            of_chest.mean + math.log(WAIST_OF_CHEST),
            of_chest.slope,
            math.hypot(of_chest.spread, WAIST_SPREAD / WAIST_OF_CHEST),
            of_chest.breeds,
            (*maker[:2], "srm-dogs-waist", "tool-rule"),
        )
    )
    return found


def written(prior: Prior) -> str:
    sources = ", ".join(f'"{key}"' for key in prior.sources)
    return "\n".join(
        (
            "[[prior]]",
            f'id = "{prior.body_type}.{prior.dimension}"',
            f'body_type = "{prior.body_type}"',
            f'dimension = "{prior.dimension}"',
            f"mean = {prior.mean:.4f}",
            f"slope = {prior.slope:.4f}",
            f"spread = {prior.spread:.4f}",
            f"breeds = {prior.breeds}",
            f"sources = [{sources}]",
        )
    )


def fit(catalog: Path) -> str:
    """The text of `body_prior.toml` for the catalogue in this folder."""
    with (catalog / BREEDS).open(encoding="utf-8", newline="") as file:
        everyone = list(csv.DictReader(file))
    types = tomllib.loads((catalog / TYPES).read_text(encoding="utf-8"))["body_type"]
    special = {breed for one in types for breed in one.get("breeds", ())}
    blocks = [
        "# How dogs are built. Made by tools/fit_body_prior.py from breeds.csv, never by hand.\n"
        "# Logarithms are natural, of whole mm and g."
    ]
    for one in types:
        belongs: Callable[[str], bool] = set(one.get("breeds", ())).__contains__
        if one["id"] == GENERIC:
            belongs = {row["name"] for row in everyone}.difference(special).__contains__
        rows = [row for row in everyone if belongs(row["name"])]
        blocks += [written(prior) for prior in priors_of(one["id"], rows, everyone)]
    return "\n\n".join(blocks) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit how dogs are built, from their breeds.")
    parser.add_argument("catalog", type=Path, help="the folder of the catalogue")
    catalog: Path = parser.parse_args().catalog
    (catalog / RESULT).write_text(fit(catalog), encoding="utf-8")


if __name__ == "__main__":
    main()
