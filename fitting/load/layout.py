"""Which record lies in which file: the one table of the catalogue's layout."""

from collections.abc import Mapping
from dataclasses import dataclass

from fitting.core import catalog as core


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of table in a file. A `single` section is one table, else an array of tables.

    `identity` names the field that identifies a record in fault messages and, when `unique`,
    may not occur twice.
    """

    table: str
    record: type
    identity: str = "id"
    unique: bool = True
    single: bool = False


_SOURCE = Section("source", core.Source, "key")

FILES: Mapping[str, tuple[Section, ...]] = {
    "sources.toml": (_SOURCE,),
    "sources-aids.toml": (_SOURCE,),
    "sources-advice.toml": (_SOURCE,),
    "thresholds.toml": (Section("threshold", core.Threshold),),
    "flags.toml": (
        Section("flag", core.RedFlag),
        Section("emergency", core.Emergency, "", unique=False, single=True),
    ),
    "measurements.toml": (
        Section("measurement", core.Measurement),
        Section("maker_definition", core.MakerDefinition, "", unique=False),
        Section("move", core.Move),
    ),
    "body.toml": (Section("relation", core.Relation),),
    "advice.toml": (Section("advice", core.Advice),),
    "centres.toml": (Section("centre", core.Centre),),
    "outlook.toml": (
        Section("odds", core.Odds),
        Section("band", core.OutlookBand, "band"),
    ),
    "scope.toml": (Section("scope", core.ScopeNote, "condition"),),
    "reviews.toml": (Section("review", core.Review, "file"),),
    "sizing.toml": (
        Section("rules", core.SizingRules, "", unique=False, single=True),
        Section("error", core.ReadingError),
        Section("how_taken", core.HowTaken),
        Section("cost", core.MistakeCost),
        Section("effort", core.AskingEffort),
        Section("body_type", core.BodyType),
    ),
    "body_prior.toml": (Section("prior", core.BodyPrior),),
    "bodies.toml": (Section("body", core.Body),),
    "rehab/clearances.toml": (Section("clearance", core.ClearanceLevel, "level"),),
    "rehab/levels.toml": (Section("level", core.MobilityLevel, "level"),),
    "rehab/forbidden.toml": (Section("forbidden", core.Forbidden),),
    "rehab/disagreements.toml": (Section("disagreement", core.Disagreement),),
    "aids/matrix.toml": (Section("cell", core.MatrixCell, "", unique=False),),
    "aids/rules.toml": (Section("rule", core.AidRule),),
    "aids/supports.toml": (Section("support", core.SupportInfo),),
    "aids/specification.toml": (Section("spec_rule", core.SpecRule),),
}
"""Files that hold arrays of tables. Each of them must exist."""

FOLDERS: Mapping[str, type] = {
    "rehab/stages": core.Stage,
    "rehab/exercises": core.Exercise,
    "aids/slings": core.Aid,
    "aids/harnesses": core.Aid,
    "aids/wheelchairs": core.Aid,
    "aids/accessories": core.Aid,
}
"""Folders of files that hold one record each, at the top level of the file."""

BREEDS = "breeds.csv"

NOT_DATA = ("README.md", "schema.json")
"""Files that may lie in the catalogue without being part of it."""

IDENTITY: Mapping[type, str] = {
    section.record: section.identity for sections in FILES.values() for section in sections
} | dict.fromkeys(FOLDERS.values(), "id")


def is_data(relative: str) -> bool:
    """Whether a file, named relative to the catalogue with slashes, holds records."""
    folder, _, name = relative.rpartition("/")
    return relative in FILES or relative == BREEDS or (folder in FOLDERS and name.endswith(".toml"))


def records_of(place: str) -> tuple[type, ...]:
    """The types of record that a file, or a folder of files, holds."""
    if place == BREEDS:
        return (core.Breed,)
    if place in FILES:
        return tuple(section.record for section in FILES[place])
    record = FOLDERS.get(place) or FOLDERS.get(place.rpartition("/")[0])
    return (record,) if record else ()
