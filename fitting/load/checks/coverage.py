"""What must be there: the rules of the core ask for these records by name."""

from collections.abc import Iterable, Iterator, Mapping

from fitting.core import catalog as core
from fitting.core.words import Clearance, Condition, MeasurementId, Mobility, StageId, Support
from fitting.load.faults import Fault, listed
from fitting.load.shelf import Placed, Shelf

THRESHOLDS = (
    "dose.repeat_seconds",
    "edge.percent",
    "gate.surgical.S2",
    "gate.surgical.S3",
    "gate.surgical.S4",
    "gate.surgical.S5",
    "gate.conservative.S2",
    "gate.conservative.S3",
    "gate.conservative.S4",
    "gate.conservative.S5",
    "large_dog_g",
    "new_aid.first_check_days",
    "new_aid.fourth_check_days",
    "new_aid.second_check_days",
    "new_aid.third_check_days",
    "override.max_days",
    "plan.exercises_default",
    "plan.exercises_reason",
    "plan.exercises_warn",
    "print.percent",
    "rear_lift.percent",
    "recheck.days",
    "remeasure.days",
    "rest.conservative_default",
    "rest.surgical_default",
    "step_down.days",
    "step_down.steps",
    "untested.days",
)
"""The thresholds that the rules read."""

AID_RULES = (
    "door-width",
    "front-limb-missing-front-chair",
    "front-weak-no-rear-chair",
    "large-dog-two-handles",
    "lift-limit",
    "male-belly-sling",
    "no-feeling-may-use-chair",
    "sore-under-aid",
    "wheelchair-fit",
    "wheelchair-not-in-rest",
    "wheelchair-wound-unhealed",
)
"""The rules of fitting that reasons cite."""

FLAGS = tuple(f"RF{number:02}" for number in range(1, 24))
"""The danger signs that the rules and the questions know."""

_ALL = (Mobility.A, Mobility.B, Mobility.C, Mobility.D, Mobility.E)
_WALKING = (Mobility.A, Mobility.B)

MATRIX: Mapping[StageId, tuple[Mobility, ...]] = {
    StageId.S1: _ALL,
    StageId.S1P: _ALL,
    StageId.S2: _ALL,
    StageId.S3: _WALKING,
    StageId.S4: _WALKING,
    StageId.S5: _WALKING,
    StageId.S5W: (Mobility.C, Mobility.D, Mobility.E),
}
"""Which levels can be at which stage. X is read as E; S0 has no aid but safe carrying."""


def check(shelf: Shelf) -> Iterator[Fault]:
    wanted: tuple[tuple[type, str, Iterable[str]], ...] = (
        (core.Threshold, "thresholds.toml", THRESHOLDS),
        (core.AidRule, "aids/rules.toml", AID_RULES),
        (core.RedFlag, "flags.toml", FLAGS),
        (core.Stage, "rehab/stages", StageId),
        (core.ClearanceLevel, "rehab/clearances.toml", Clearance),
        (core.MobilityLevel, "rehab/levels.toml", Mobility),
        (core.SupportInfo, "aids/supports.toml", Support),
        (core.Measurement, "measurements.toml", MeasurementId),
        (core.ScopeNote, "scope.toml", [c for c in Condition if c is not Condition.IVDD]),
    )
    for record, file, names in wanted:
        missing = [str(name) for name in names if str(name) not in shelf.names(record)]
        if missing and shelf.complete(record):
            yield Fault(file, "", f"these are missing: {listed(missing)}")
    yield from _matrix(shelf)


def _matrix(shelf: Shelf) -> Iterator[Fault]:
    cells: dict[tuple[StageId, Mobility], Placed[core.MatrixCell]] = {}
    for cell in shelf.of(core.MatrixCell):
        for stage in cell.record.stages:
            for level in cell.record.levels:
                known = cells.setdefault((stage, level), cell)
                if known is not cell:
                    message = f"{stage} with {level} is also in {known.place}"
                    yield cell.fault("levels", message)
        for support in cell.record.notes:
            if support not in cell.record.supports:
                yield cell.fault(f"notes.{support}", "is a note on a support the cell has not")
    missing = [
        f"{stage} with {level}"
        for stage, levels in MATRIX.items()
        for level in levels
        if (stage, level) not in cells
    ]
    if missing and shelf.complete(core.MatrixCell):
        yield Fault("aids/matrix.toml", "cell", f"no cell says what is for {listed(missing)}")
