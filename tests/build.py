"""Builders: a dog, its answers and a small catalogue, valid by default; change one thing a test."""

from datetime import date

from fitting.core.answers import Answers, Problems
from fitting.core.catalog import (
    Breed,
    Catalog,
    Emergency,
    Exercise,
    ExerciseKind,
    Measurement,
    MobilityLevel,
    RedFlag,
    Setting,
    Source,
    SourceKind,
    Stage,
    SupportInfo,
    WhoAnswers,
)
from fitting.core.reading import read_answers
from fitting.core.words import (
    Clearance,
    MeasurementId,
    Mobility,
    Posture,
    StageId,
    Support,
    Tool,
    Urgency,
)

TODAY = date(2026, 11, 23)
RULE = ("tool-rule",)


def a_dog(**changes: object) -> dict[str, object]:
    """Raw answers: a wobbly dachshund at rest for its disc, seen by a vet, cleared for no work.

    A change to None leaves the answer out.
    """
    dog: dict[str, object] = {
        "name": "Wurst",
        "breed": "dachshund",
        "sex": "male",
        "age_years": 5,
        "weight": "8.2 kg",
        "weight_basis": "scale",
        "condition": "ivdd",
        "pathway": "conservative",
        "onset_date": "2026-11-02",
        "region": "thoracolumbar",
        "mobility": "B",
        "front_legs": "strong",
        "affected": ["left_hind", "right_hind"],
        "can_urinate": "yes",
        "pain_controlled": "yes",
        "open_sores": "no",
        "trend": "better",
        "vet_exam": "yes",
        "clearance": "diagnosed",
        "measurements": {"chest_girth": "45 cm", "back_length": "38 cm"},
        "country": "GB",
    }
    return {key: value for key, value in {**dog, **changes}.items() if value is not None}


def answers_of(catalog: Catalog | None = None, /, **changes: object) -> Answers:
    """The same dog, read. Fails when the changes are no good answers."""
    read = read_answers(a_dog(**changes), catalog or a_catalog(), TODAY)
    if isinstance(read, Problems):
        raise AssertionError([problem.message for problem in read.found])
    return read


def a_catalog() -> Catalog:
    """A catalogue that is enough to read answers: ids, words and limits, and no rules."""
    return Catalog(
        digest="0" * 64,
        sources={"tool-rule": Source("tool-rule", "A rule", SourceKind.TOOL_RULE, TODAY)},
        thresholds={},
        flags={flag.id: flag for flag in _flags()},
        emergency=Emergency((), RULE, (), RULE),
        stages={stage: _stage(stage) for stage in StageId},
        exercises={id_: _exercise(id_) for id_ in ("E01", "E13", "N01")},
        forbidden={},
        clearances={},
        levels={level: _level(level) for level in Mobility},
        disagreements={},
        matrix=(),
        aid_rules={},
        supports={kind: SupportInfo(kind, kind.value, "An aid.", RULE) for kind in Support},
        measurements={id_: _measurement(id_) for id_ in MeasurementId},
        maker_definitions=(),
        aids={},
        breeds={breed.name: breed for breed in (_breed("Dachshund", "Teckel"), _breed("Beagle"))},
        advice={},
        centres={},
        odds=(),
        outlook=(),
        scope={},
        reviews=(),
    )


def _flags() -> tuple[RedFlag, ...]:
    """One danger sign of each kind: by urgency, by who answers, by how a vet makes it known."""
    rows = (
        ("RF01", Urgency.NOW, "never", WhoAnswers.OWNER),
        ("RF02", Urgency.NOW, "by_exam", WhoAnswers.OWNER),
        ("RF03", Urgency.NOW, "by_plan", WhoAnswers.VET),
        ("RF06", Urgency.NOW, "never", WhoAnswers.OWNER),
        ("RF07", Urgency.TODAY, "by_list", WhoAnswers.OWNER),
        ("RF16", Urgency.WITHIN_DAYS, "by_list", WhoAnswers.OWNER),
        ("RF21", Urgency.TODAY, "never", WhoAnswers.OWNER),
    )
    return tuple(
        RedFlag(
            id_, f"Sign {id_}", f"Sign {id_}?", "It is so.", urgency, "Why.", (), known, who, RULE
        )
        for id_, urgency, known, who in rows
    )


def _stage(stage: StageId) -> Stage:
    return Stage(stage, stage.value, "A stage.", (), (), (), (), RULE)


def _exercise(id_: str) -> Exercise:
    return Exercise(
        id=id_,
        name=f"Exercise {id_}",
        kind=ExerciseKind.PASSIVE,
        setting=Setting.HOME,
        stages=(StageId.S2,),
        clearance=Clearance.REHAB_OK,
        mobility=(Mobility.B,),
        purpose="range",
        aim="To move.",
        how=(),
        looks_right="",
        stop_signs=(),
        never=(),
        doses=(),
        progression="",
        evidence=SourceKind.TOOL_RULE,
        evidence_note="",
        sources=RULE,
    )


def _level(level: Mobility) -> MobilityLevel:
    owner = level not in (Mobility.D, Mobility.E)
    return MobilityLevel(level, f"Level {level}", f"It is {level}.", "", owner, RULE)


def _measurement(id_: MeasurementId) -> Measurement:
    name = id_.value.replace("_", " ").capitalize()
    return Measurement(
        id_,
        name,
        "One end.",
        "The other end.",
        (Posture.STANDING,),
        Tool.SOFT_TAPE,
        (),
        20,
        1500,
        RULE,
    )


def _breed(name: str, *also: str) -> Breed:
    return Breed(name, None, None, None, None, None, None, None, False, RULE, also)
