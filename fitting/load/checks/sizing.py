"""Sizing: numbers that make sense, and none that the charts need is left out."""

from collections.abc import Iterator

from fitting.core import catalog as core
from fitting.core.words import MeasurementId, Support, Way, WeightBasis
from fitting.load.faults import Fault, listed, unknown
from fitting.load.shelf import Placed, Shelf

WEIGHT = "weight"
DIMENSIONS = (WEIGHT, *(item.value for item in MeasurementId))
READ = (
    *(item.value for item in MeasurementId),
    *(f"{WEIGHT}_{basis}" for basis in WeightBasis if basis is not WeightBasis.UNKNOWN),
)
"""What can be read: each measurement, and a weight by how it was found."""

GENERIC = "generic"
"""The body type of a dog that is of no other."""


def check(shelf: Shelf) -> Iterator[Fault]:
    yield from _errors(shelf)
    yield from _rules(shelf)
    yield from _costs(shelf)
    yield from _bodies(shelf)
    yield from _efforts(shelf)
    yield from _moves(shelf)
    for item in shelf.of(core.HowTaken):
        if (item.record.posture is None) == (item.record.tool is None):
            yield item.fault("posture", "names one posture or one tool, and not both")
        if item.record.percent < 100:
            yield item.fault("percent", "must be 100 or more: it makes the error larger")


def _errors(shelf: Shelf) -> Iterator[Fault]:
    for item in shelf.of(core.ReadingError):
        error = item.record
        if error.id not in READ:
            yield item.fault("id", unknown("a reading", error.id, READ))
        if not 0 < error.staff <= error.helped <= error.owner <= 500:
            yield item.fault("owner", "errors are 1 to 500 per mille, and staff err least")
    missing = [name for name in READ if name not in shelf.names(core.ReadingError)]
    if missing and shelf.complete(core.ReadingError):
        yield Fault("sizing.toml", "error", f"these are missing: {listed(missing)}")


def _rules(shelf: Shelf) -> Iterator[Fault]:
    for item in shelf.of(core.SizingRules):
        rules = item.record
        if not 0 < rules.near_percent < rules.possible_percent < rules.likely_percent < 100:
            message = "percents rise from near to possible to likely, between 0 and 100"
            yield item.fault("likely_percent", message)
        if not 500 < rules.limit_permille < 1000:
            yield item.fault("limit_permille", "must be above 500 and below 1000")
        if rules.untyped_percent < 100:
            yield item.fault("untyped_percent", "must be 100 or more: it widens")
        if not 0 < rules.ask_percent < rules.abstain_percent:
            message = "must be above 0, and below the cost of naming no size"
            yield item.fault("ask_percent", message)
        for key in (
            "most_asks",
            "between_percent",
            "edge_permille",
            "landmark_permille",
            "lean",
            "breed_permille",
        ):
            if getattr(rules, key) < 1:
                yield item.fault(key, "must be above 0")


def _costs(shelf: Shelf) -> Iterator[Fault]:
    """Each dimension of each kind of aid has one cost, so that no size is picked for free."""
    priced: dict[tuple[Support, str], Placed[core.MistakeCost]] = {}
    for item in shelf.of(core.MistakeCost):
        if item.record.too_small < 1 or item.record.too_large < 1:
            yield item.fault("too_small", "costs are whole numbers above 0")
        for name in item.record.dimensions:
            if name not in DIMENSIONS:
                yield item.fault("dimensions", unknown("a dimension", name, DIMENSIONS))
            for support in item.record.supports:
                known = priced.setdefault((support, name), item)
                if known is not item:
                    yield item.fault("dimensions", f"{name} of {support} is also in {known.place}")
    if not shelf.complete(core.MistakeCost):
        return
    for aid in shelf.of(core.Aid):
        for name in _dimensions(aid.record):
            kind = aid.record.support
            if kind is not None and (kind, name) not in priced:
                yield aid.fault("sizes", f"sizing.toml has no cost for {name} of a {kind}")


def _efforts(shelf: Shelf) -> Iterator[Fault]:
    for item in shelf.of(core.AskingEffort):
        if item.record.effort < 0:
            yield item.fault("effort", "must be 0 or more")
    missing = [way for way in Way if way not in shelf.names(core.AskingEffort)]
    if missing and shelf.complete(core.AskingEffort):
        yield Fault("sizing.toml", "effort", f"these are missing: {listed(missing)}")


def _dimensions(aid: core.Aid) -> list[str]:
    names = [WEIGHT for size in aid.sizes if size.weight is not None]
    names += [name.value for size in aid.sizes for name in size.ranges]
    return list(dict.fromkeys(names))


def _moves(shelf: Shelf) -> Iterator[Fault]:
    """A rule leads from one definition to another, with an error of its own, and only once."""
    known: dict[tuple[str, str], str] = {}
    for item in shelf.of(core.Move):
        rule = item.record
        if rule.of == rule.to:
            yield item.fault("to", "must be another measurement than of")
        if not 0 < rule.error_permille <= 500:
            yield item.fault("error_permille", "a move adds an error of 1 to 500 per mille")
        if rule.permille < 1:
            yield item.fault("permille", "must be above 0")
        first = known.setdefault((rule.of, rule.to), rule.id)
        if first != rule.id:
            yield item.fault("to", f'"{first}" carries {rule.of} to {rule.to} already')


def _bodies(shelf: Shelf) -> Iterator[Fault]:
    breeds = shelf.names(core.Breed)
    types = shelf.names(core.BodyType)
    owners: dict[str, str] = {}
    for item in shelf.of(core.BodyType):
        for breed in item.record.breeds:
            if breed not in breeds and shelf.complete(core.Breed):
                yield item.fault("breeds", unknown("a known breed", breed, breeds))
            if owners.setdefault(breed, item.record.id) != item.record.id:
                yield item.fault("breeds", f'"{breed}" is also {owners[breed]}')
    if GENERIC not in types and shelf.complete(core.BodyType):
        yield Fault("sizing.toml", "body_type", f'the type "{GENERIC}" is missing')
    for prior in shelf.of(core.BodyPrior):
        if prior.record.body_type not in types and shelf.complete(core.BodyType):
            yield prior.fault("body_type", unknown("a body type", prior.record.body_type, types))
        if prior.record.dimension not in DIMENSIONS:
            known = unknown("a dimension", prior.record.dimension, DIMENSIONS)
            yield prior.fault("dimension", known)
        if prior.record.spread <= 0 or prior.record.slope <= 0:
            yield prior.fault("spread", "spread and slope must be above 0")
