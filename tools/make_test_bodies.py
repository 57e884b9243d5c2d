"""Make the test bodies that every size chart is tried on: writes `catalog/bodies.toml`.

    python tools/make_test_bodies.py catalog

The result is committed; run this again after a change of `body_prior.toml`, `body.toml` or
`breeds.csv`. It needs the standard library alone and gives the same file each time.

No body here is a measured dog. Each is worked out by these rules:

1. A body of a type and a size g has the weight, height and girths that `body_prior.toml`
   gives, exp(mean + slope x g). Sizes run from -2 to 2, which holds 95 dogs in 100 of a type.
   A toy or a giant has the size that goes with its weight, and may lie outside.
2. The back is a share of the chest girth: 0.71 of it, and for long low dogs 0.75, bull types
   0.55, sighthounds 0.90 (middles of breeds of one coat maker). A long back is 0.91 of it.
3. What no breed publishes is a share of what is known, by the relations of `body.toml`; most of
   these shares are our own judgement. A measurement without a relation is left out.
4. A deep chest is wider by one spread of its type and has a waist that is narrower by one; in
   a barrel both are wider and the legs shorter, by one spread each. That choice is our own.
5. An overweight dog weighs 1.3 times as much on the same frame, a thin one 0.8 times. The trunk is
   taken for a drum of one length, so all girths and widths grow with the root of that share.
   Our own judgement.
6. A dog of a breed has the middles that are published of its breed; what is not published
   comes from its type at the size that goes with its weight.
7. A dog without a leg has the numbers of a whole dog: no figure was found for what changes.
"""

import argparse
import csv
import math
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

Logs = dict[str, float]
"""The logarithm of each measurement in mm, and of the weight in g."""

SOURCES = ("akc-data-2020", "fit-finder-patterns", "srm-dogs-waist", "tool-rule")
WEIGHT, CHEST, WAIST, NECK = "weight", "chest_girth", "waist_girth", "neck_girth"
HEIGHT, BACK = "withers_height", "back_length"
SIZES = (-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0)
SHAPE_SIZES = (-1.5, -0.5, 0.5, 1.5)
TYPES = {
    "generic": "like most dogs",
    "long_low": "long and low",
    "bull": "bull type",
    "sighthound": "sighthound",
}
BACK_OVER_CHEST = {"generic": 0.71, "long_low": 0.75, "bull": 0.55, "sighthound": 0.90}
LONG_BACK = 0.91
FAT, THIN = 1.3, 0.8
EXTREMES = (
    ("toy-1500", "Toy", "generic", 1500),
    ("toy-2200", "Toy", "generic", 2200),
    ("toy-long_low-3000", "Long low toy", "long_low", 3000),
    ("giant-75000", "Giant", "generic", 75_000),
    ("giant-100000", "Giant", "generic", 100_000),
    ("giant-bull-70000", "Bull type giant", "bull", 70_000),
)
BREEDS = (
    ("Chihuahua", "generic"),
    ("Yorkshire Terrier", "generic"),
    ("Pomeranian", "generic"),
    ("Shih Tzu", "generic"),
    ("Miniature Dachshund", "long_low"),
    ("Dachshund", "long_low"),
    ("Pekingese", "long_low"),
    ("Pembroke Welsh Corgi", "long_low"),
    ("Cardigan Welsh Corgi", "long_low"),
    ("Basset Hound", "long_low"),
    ("Pug", "bull"),
    ("French Bulldog", "bull"),
    ("Bulldog", "bull"),
    ("Boxer", "bull"),
    ("Italian Greyhound", "sighthound"),
    ("Whippet", "sighthound"),
    ("Greyhound", "sighthound"),
    ("Irish Wolfhound", "sighthound"),
    ("Beagle", "generic"),
    ("Cocker Spaniel", "generic"),
    ("Labrador Retriever", "generic"),
    ("German Shepherd Dog", "generic"),
    ("Bernese Mountain Dog", "generic"),
    ("Great Dane", "generic"),
    ("Mastiff", "generic"),
)
AMPUTEES = (
    ("small", "generic", -1.0),
    ("middling", "generic", 0.0),
    ("large", "generic", 1.0),
    ("long and low", "long_low", 0.0),
)
OF_BREED = "Middles of its breed; the rest from its type at its weight."
LEGS = (("hind", "left_hind", "a back leg"), ("front", "left_front", "a front leg"))


@dataclass(frozen=True)
class Prior:
    mean: float
    slope: float
    spread: float


@dataclass(frozen=True)
class Made:
    """One test body, its lengths still logarithms."""

    id: str
    name: str
    body_type: str
    how: str
    logs: Logs
    breed: str = ""
    missing: str = ""


class Maker:
    """The rules over one catalogue folder."""

    def __init__(self, catalog: Path) -> None:
        priors = tomllib.loads((catalog / "body_prior.toml").read_text(encoding="utf-8"))["prior"]
        self.priors: dict[tuple[str, str], Prior] = {
            (one["body_type"], one["dimension"]): Prior(one["mean"], one["slope"], one["spread"])
            for one in priors
        }
        relations = tomllib.loads((catalog / "body.toml").read_text(encoding="utf-8"))["relation"]
        self.shares = [
            (one["measures"], one["of"], one["factor"])
            for one in relations
            if one["of"] not in ("breed", WEIGHT) and one.get("exponent", 1.0) == 1.0
        ]
        with (catalog / "breeds.csv").open(encoding="utf-8", newline="") as file:
            self.breeds = {row["name"]: row for row in csv.DictReader(file)}

    def of_size(self, body_type: str, size: float) -> Logs:
        """The charted middle of a type at a size; the back goes with the chest."""
        logs = {
            dimension: prior.mean + prior.slope * size
            for (kind, dimension), prior in self.priors.items()
            if kind == body_type
        }
        return logs | {BACK: logs[CHEST] + math.log(BACK_OVER_CHEST[body_type])}

    def of_weight(self, body_type: str, grams: float) -> Logs:
        prior = self.priors[body_type, WEIGHT]
        return self.of_size(body_type, (math.log(grams) - prior.mean) / prior.slope)

    def of_breed(self, breed: str, body_type: str) -> Logs:
        row = self.breeds[breed]
        grams = middle(row, WEIGHT, "g")
        if grams is None:
            raise ValueError(f"breeds.csv has no weight for {breed}")
        logs = self.of_weight(body_type, math.exp(grams))
        published = {
            name: found
            for name in (HEIGHT, CHEST, NECK)
            if (found := middle(row, name, "mm")) is not None
        }
        logs |= published
        if CHEST in published:
            waist, chest = (self.priors[body_type, one].mean for one in (WAIST, CHEST))
            logs[WAIST] = logs[CHEST] + waist - chest
            logs[BACK] = logs[CHEST] + math.log(BACK_OVER_CHEST[body_type])
        return logs

    def shaped(self, body_type: str, size: float, **spreads: int) -> Logs:
        """A middle moved by so many of its type's own spreads, by measurement."""
        logs = self.of_size(body_type, size)
        for dimension, count in spreads.items():
            logs[dimension] += count * self.priors[body_type, dimension].spread
        return logs

    def whole(self, logs: Logs) -> Logs:
        """With all that the relations add to it. A relation never overrides what is there."""
        full = dict(logs)
        for measures, of, factor in self.shares:
            if measures not in full and of in full:
                full[measures] = full[of] + math.log(factor)
        return full


def middle(row: Mapping[str, str], name: str, unit: str) -> float | None:
    """The logarithm of the geometric middle of a published range; one end stands alone."""
    ends = [row[f"{name}_{end}_{unit}"] for end in ("low", "high")]
    known = [math.log(int(end)) for end in ends if end]
    return fmean(known) if known else None


def fattened(logs: Logs, share: float) -> Logs:
    """The same frame at another weight: girths and widths go with the root of the share."""
    root = math.log(share) / 2
    return {
        name: value + (2 * root if name == WEIGHT else root if _soft(name) else 0.0)
        for name, value in logs.items()
    }


def _soft(name: str) -> bool:
    return name.endswith(("_girth", "_width"))


def _step(size: float) -> int:
    """The place of a size among the nine, from 1 to 9: it names a body."""
    return SIZES.index(size) + 1


def _by_size(maker: Maker) -> Iterator[Made]:
    for kind, words in TYPES.items():
        for size in SIZES:
            name = words.capitalize()
            how = f"{name}, size {size:g} of -2 to 2."
            yield Made(f"{kind}-{_step(size)}", name, kind, how, maker.of_size(kind, size))


def _shapes(maker: Maker) -> Iterator[Made]:
    for size in SHAPE_SIZES:
        middling = maker.of_size("generic", size)
        shapes = (
            (
                "long-back",
                f"Back {LONG_BACK} of the chest girth",
                middling | {BACK: middling[CHEST] + math.log(LONG_BACK)},
            ),
            (
                "deep-chest",
                "Chest one spread wider and waist one narrower",
                maker.shaped("generic", size, chest_girth=1, waist_girth=-1),
            ),
            (
                "barrel",
                "Chest and waist one spread wider, legs one shorter",
                maker.shaped("generic", size, chest_girth=1, waist_girth=1, withers_height=-1),
            ),
        )
        for id_, how, logs in shapes:
            name = id_.replace("-", " ").capitalize()
            yield Made(f"{id_}-{_step(size)}", name, "generic", f"{how}, size {size:g}.", logs)
        yield from _weights(maker, size)


def _weights(maker: Maker, size: float) -> Iterator[Made]:
    for word, share in (("overweight", FAT), ("thin", THIN)):
        for kind in ("generic", "long_low"):
            logs = fattened(maker.whole(maker.of_size(kind, size)), share)
            how = f"Frame of size {size:g}, {share:g} times the weight, girths with its root."
            name = f"{word.capitalize()}, {TYPES[kind]}"
            yield Made(f"{word}-{kind}-{_step(size)}", name, kind, how, logs)


def _others(maker: Maker) -> Iterator[Made]:
    for id_, name, kind, grams in EXTREMES:
        how = f"{TYPES[kind].capitalize()}, at the size that goes with {grams / 1000:g} kg."
        yield Made(id_, name, kind, how, maker.of_weight(kind, grams))
    for breed, kind in BREEDS:
        slug = breed.lower().replace(" ", "-")
        logs = maker.of_breed(breed, kind)
        yield Made(f"breed-{slug}", breed, kind, OF_BREED, logs, breed=breed)
    for leg, limb, words in LEGS:
        for word, kind, size in AMPUTEES:
            how = f"{TYPES[kind].capitalize()}, size {size:g}; as a whole dog but for the leg."
            name = f"Without {words}, {word}"
            logs = maker.of_size(kind, size)
            yield Made(f"no-{leg}-leg-{kind}-{_step(size)}", name, kind, how, logs, missing=limb)


def bodies(maker: Maker) -> list[Made]:
    made = [*_by_size(maker), *_shapes(maker), *_others(maker)]
    return [replace(one, logs=maker.whole(one.logs)) for one in made]


def written(body: Made) -> str:
    grams = round(math.exp(body.logs[WEIGHT]) / 10) * 10
    lines = [
        "[[body]]",
        f'id = "{body.id.replace("_", "-")}"',
        f'name = "{body.name}, {grams / 1000:.1f} kg"',
        f'body_type = "{body.body_type}"',
        f'how = "{body.how}"',
    ]
    lines += [f'breed = "{body.breed}"'] if body.breed else []
    lines += [f'missing = ["{body.missing}"]'] if body.missing else []
    lines.append(f"weight_g = {grams}")
    lines.append("sources = [" + ", ".join(f'"{key}"' for key in SOURCES) + "]")
    lines.append("[body.measurements]")
    lengths = ((name, log) for name, log in body.logs.items() if name != WEIGHT)
    lines += [f"{name} = {round(math.exp(log))}" for name, log in sorted(lengths)]
    return "\n".join(lines)


def make(catalog: Path) -> str:
    """The text of `bodies.toml` for the catalogue in this folder."""
    head = (
        "# Test bodies: made-up dogs that every size chart is tried on. None was measured.\n"
        "# Made by tools/make_test_bodies.py, never by hand. Lengths in mm, weights in g."
    )
    return "\n\n".join([head, *(written(one) for one in bodies(Maker(catalog)))]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the bodies that charts are tried on.")
    parser.add_argument("catalog", type=Path, help="the folder of the catalogue")
    catalog: Path = parser.parse_args().catalog
    (catalog / "bodies.toml").write_text(make(catalog), encoding="utf-8")


if __name__ == "__main__":
    main()
