"""Everything we know, in one frozen record."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from fitting.core.catalog.advice import Advice, Centre, Odds, OutlookBand, ScopeNote
from fitting.core.catalog.body import Body, Relation
from fitting.core.catalog.danger import Emergency, RedFlag
from fitting.core.catalog.evidence import Review, Source, Threshold
from fitting.core.catalog.fitting import (
    AidRule,
    MakerDefinition,
    MatrixCell,
    Measurement,
    SpecRule,
    SupportInfo,
)
from fitting.core.catalog.products import Aid, Breed
from fitting.core.catalog.rehab import (
    ClearanceLevel,
    Disagreement,
    Exercise,
    Forbidden,
    MobilityLevel,
    Stage,
)
from fitting.core.catalog.sizing import Sizing
from fitting.core.words import Clearance, Condition, MeasurementId, Mobility, StageId, Support


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything we know, loaded once. Mappings are keyed by the record's id.

    `digest` is the SHA-256 of the catalogue's files, in hex: the name of this edition.
    `index` is a `shelf.ChartIndex` of `aids`, where there are many; it changes no answer.
    """

    digest: str
    sources: Mapping[str, Source]
    thresholds: Mapping[str, Threshold]
    flags: Mapping[str, RedFlag]
    emergency: Emergency
    stages: Mapping[StageId, Stage]
    exercises: Mapping[str, Exercise]
    forbidden: Mapping[str, Forbidden]
    clearances: Mapping[Clearance, ClearanceLevel]
    levels: Mapping[Mobility, MobilityLevel]
    disagreements: Mapping[str, Disagreement]
    matrix: tuple[MatrixCell, ...]
    aid_rules: Mapping[str, AidRule]
    supports: Mapping[Support, SupportInfo]
    measurements: Mapping[MeasurementId, Measurement]
    maker_definitions: tuple[MakerDefinition, ...]
    aids: Mapping[str, Aid]
    breeds: Mapping[str, Breed]
    advice: Mapping[str, Advice]
    centres: Mapping[str, Centre]
    odds: tuple[Odds, ...]
    outlook: tuple[OutlookBand, ...]
    scope: Mapping[Condition, ScopeNote]
    reviews: tuple[Review, ...]
    specification: Mapping[str, SpecRule] = field(default_factory=dict)
    relations: Mapping[str, Relation] = field(default_factory=dict)
    sizing: Sizing = field(default_factory=Sizing)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    index: object = field(default=None, compare=False, repr=False)

    def days(self, threshold: str) -> int:
        """The value of a threshold counted in days. Raises KeyError for an unknown id."""
        return self.thresholds[threshold].value
