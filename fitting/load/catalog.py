"""Puts the catalogue together."""

from importlib import import_module
from pathlib import Path
from typing import TypeVar

from fitting.core import catalog as core
from fitting.load.checks import check
from fitting.load.faults import CatalogFaults
from fitting.load.kept import keep, recall
from fitting.load.reader import Files, collect, parse
from fitting.load.shelf import Shelf, shelve

T = TypeVar("T")


MANY_SIZES = 1_000
"""From about so many sizes on, one answer saves the time that NumPy takes to load."""


def load_catalog(path: Path, *, cache: Path | None = None) -> core.Catalog:
    """The catalogue in the folder `path`; `cache` is a folder where to keep it ready, if any.

    Raises CatalogFaults with every fault of every file at once. `digest` is the SHA-256 over
    the sorted names and bytes of the data files; README.md and schema.json do not count.
    """
    files = collect(path)
    kept = recall(cache, files.digest) if cache is not None and not files.faults else None
    catalog = kept or _read(files, path)
    if kept is None and cache is not None:
        keep(cache, catalog)
    return _indexed(catalog)


def _read(files: Files, path: Path) -> core.Catalog:
    shelf = shelve(parse(files))
    faults = [*shelf.faults, *(check(shelf) if path.is_dir() else ())]
    if faults:
        raise CatalogFaults(faults)
    return _assemble(shelf, files.digest)


def _indexed(catalog: core.Catalog) -> core.Catalog:
    """The catalogue, with an index of its charts where there are many."""
    if sum(len(aid.sizes) for aid in catalog.aids.values()) < MANY_SIZES:
        return catalog
    # NumPy is loaded here and nowhere else: a small catalogue never waits for it.
    with_index: core.Catalog = import_module("fitting.core.many").compiled(catalog)
    return with_index


def _assemble(shelf: Shelf, digest: str) -> core.Catalog:
    """A Catalog of a shelf without faults; mappings keep the order of files and tables."""
    return core.Catalog(
        digest=digest,
        sources={item.key: item for item in shelf.records(core.Source)},
        thresholds={item.id: item for item in shelf.records(core.Threshold)},
        flags={item.id: item for item in shelf.records(core.RedFlag)},
        emergency=shelf.records(core.Emergency)[0],
        stages={
            item.id: item
            for item in sorted(shelf.records(core.Stage), key=lambda stage: stage.id.value)
        },
        exercises={
            item.id: item for item in sorted(shelf.records(core.Exercise), key=lambda e: e.id)
        },
        forbidden={item.id: item for item in shelf.records(core.Forbidden)},
        clearances={item.level: item for item in shelf.records(core.ClearanceLevel)},
        levels={item.level: item for item in shelf.records(core.MobilityLevel)},
        disagreements={item.id: item for item in shelf.records(core.Disagreement)},
        matrix=tuple(shelf.records(core.MatrixCell)),
        aid_rules={item.id: item for item in shelf.records(core.AidRule)},
        supports={item.id: item for item in shelf.records(core.SupportInfo)},
        measurements={item.id: item for item in shelf.records(core.Measurement)},
        maker_definitions=tuple(shelf.records(core.MakerDefinition)),
        aids={item.id: item for item in shelf.records(core.Aid)},
        breeds={item.name: item for item in shelf.records(core.Breed)},
        advice={item.id: item for item in shelf.records(core.Advice)},
        centres={item.id: item for item in shelf.records(core.Centre)},
        odds=tuple(shelf.records(core.Odds)),
        outlook=tuple(shelf.records(core.OutlookBand)),
        scope={item.condition: item for item in shelf.records(core.ScopeNote)},
        reviews=tuple(shelf.records(core.Review)),
        specification={item.id: item for item in shelf.records(core.SpecRule)},
        relations={item.id: item for item in shelf.records(core.Relation)},
        sizing=_sizing(shelf),
        bodies={item.id: item for item in shelf.records(core.Body)},
    )


def _sizing(shelf: Shelf) -> core.Sizing:
    return core.Sizing(
        errors={item.id: item for item in shelf.records(core.ReadingError)},
        how_taken=tuple(shelf.records(core.HowTaken)),
        costs=tuple(shelf.records(core.MistakeCost)),
        efforts={item.id: item for item in shelf.records(core.AskingEffort)},
        rules=shelf.records(core.SizingRules)[0],
        body_types={item.id: item for item in shelf.records(core.BodyType)},
        priors=tuple(shelf.records(core.BodyPrior)),
        moves=tuple(shelf.records(core.Move)),
    )
