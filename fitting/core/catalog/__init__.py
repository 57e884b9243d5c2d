"""What we know, as frozen records. These types are the schema of everything in `catalog/`.

Lengths are whole millimetres and masses whole grams unless a field says otherwise. Every
record that states a fact names its sources by key; a record that is the project's own
judgement cites the source kind `tool_rule`. Text fields hold one short plain sentence a line.
"""

from fitting.core.catalog.advice import Advice, Centre, Odds, OutlookBand, ScopeNote
from fitting.core.catalog.body import Body, Relation
from fitting.core.catalog.danger import Emergency, RedFlag, WhoAnswers
from fitting.core.catalog.evidence import Review, Source, SourceKind, Threshold
from fitting.core.catalog.fitting import (
    AidRule,
    Bound,
    MakerDefinition,
    MatrixCell,
    Measurement,
    SpecRule,
    SupportInfo,
)
from fitting.core.catalog.products import (
    Aid,
    Availability,
    Breed,
    Build,
    FixedPart,
    OrderField,
    PriceSeen,
    Range,
    SizeRow,
)
from fitting.core.catalog.rehab import (
    ClearanceLevel,
    Disagreement,
    Dose,
    Earliest,
    Exercise,
    ExerciseKind,
    Forbidden,
    MobilityLevel,
    NeckRule,
    Position,
    Published,
    Setting,
    Stage,
)
from fitting.core.catalog.sizing import (
    AskingEffort,
    BodyPrior,
    BodyType,
    HowTaken,
    MistakeCost,
    Move,
    ReadingError,
    Sizing,
    SizingRules,
)
from fitting.core.catalog.whole import Catalog

__all__ = [
    "Advice",
    "Aid",
    "AidRule",
    "AskingEffort",
    "Availability",
    "Body",
    "BodyPrior",
    "BodyType",
    "Bound",
    "Breed",
    "Build",
    "Catalog",
    "Centre",
    "ClearanceLevel",
    "Disagreement",
    "Dose",
    "Earliest",
    "Emergency",
    "Exercise",
    "ExerciseKind",
    "FixedPart",
    "Forbidden",
    "HowTaken",
    "MakerDefinition",
    "MatrixCell",
    "Measurement",
    "MistakeCost",
    "MobilityLevel",
    "Move",
    "NeckRule",
    "Odds",
    "OrderField",
    "OutlookBand",
    "Position",
    "PriceSeen",
    "Published",
    "Range",
    "ReadingError",
    "RedFlag",
    "Relation",
    "Review",
    "ScopeNote",
    "Setting",
    "SizeRow",
    "Sizing",
    "SizingRules",
    "Source",
    "SourceKind",
    "SpecRule",
    "Stage",
    "SupportInfo",
    "Threshold",
    "WhoAnswers",
]
