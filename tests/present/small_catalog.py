"""A small catalogue with a few true-to-life records, each a builder with changes."""

from dataclasses import replace
from datetime import date

from fitting.core.catalog import (
    Advice,
    Aid,
    Availability,
    Bound,
    Build,
    Catalog,
    Centre,
    ClearanceLevel,
    Disagreement,
    Emergency,
    Exercise,
    ExerciseKind,
    Forbidden,
    MakerDefinition,
    Measurement,
    MobilityLevel,
    NeckRule,
    Odds,
    OrderField,
    OutlookBand,
    Position,
    RedFlag,
    Review,
    ScopeNote,
    Setting,
    Source,
    SourceKind,
    SpecRule,
    Stage,
    SupportInfo,
    Threshold,
    WhoAnswers,
)
from fitting.core.words import (
    Clearance,
    Condition,
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
CLINIC = ("clinic",)
SHOP = ("shop",)
_DAYS_TO_KEEP = {
    "new_aid.first_check_days": 1,
    "new_aid.second_check_days": 3,
    "new_aid.third_check_days": 7,
    "new_aid.fourth_check_days": 14,
    "remeasure.days": 28,
}


def a_catalog(**changes: object) -> Catalog:
    catalog = Catalog(
        digest="ab12" * 16,
        sources={source.key: source for source in _sources()},
        thresholds={
            "dose.repeat_seconds": Threshold(
                "dose.repeat_seconds", 10, "second", "One repeat.", RULE, date.min, date.min
            ),
            "recheck.days": Threshold(
                "recheck.days", 14, "day", "The next visit.", RULE, date.min, date.min
            ),
            **{
                id_: Threshold(id_, days, "day", "A day to keep.", RULE, date.min, date.min)
                for id_, days in _DAYS_TO_KEEP.items()
            },
        },
        flags={flag.id: flag for flag in _flags()},
        emergency=Emergency(
            ("Hold up the whole length of your dog.",),
            CLINIC,
            ("A wet bed does not prove that your dog can pass urine.",),
            RULE,
        ),
        stages={stage: a_stage(stage) for stage in StageId},
        exercises={one.id: one for one in _exercises()},
        forbidden={
            "F07": Forbidden(
                "F07", "No collar, and no lead on the neck.", "Always.", tuple(StageId), RULE
            ),
            "F02": Forbidden("F02", "No tug games.", "For now.", (StageId.S1,), RULE, True),
        },
        clearances={
            level: ClearanceLevel(level, StageId.S1, label, means, RULE)
            for level, (label, means) in _CLEARANCES.items()
        },
        levels={
            level: MobilityLevel(level, label, f"{label}.", "", True, RULE)
            for level, label in _LEVELS.items()
        },
        disagreements={
            "rest": Disagreement(
                "rest",
                "How long should rest last?",
                (Position("clinic", "4 weeks."), Position("shop", "8 weeks.")),
                "Your vet's number wins.",
                (StageId.S1,),
                (),
            )
        },
        matrix=(),
        aid_rules={},
        supports={kind: a_support(kind) for kind in Support},
        measurements={id_: _measurement(id_) for id_ in MeasurementId},
        maker_definitions=(
            MakerDefinition(
                "Maker",
                "C, hips",
                "one hip",
                "the other",
                SHOP,
                posture="held up",
                tool="soft tape",
                correction="Add no room.",
            ),
        ),
        aids={aid.id: aid for aid in _aids()},
        breeds={},
        advice={
            "floors": Advice(
                "floors", "home", "Make the floor safe", ("Lay mats on smooth floors.",), CLINIC
            )
        },
        centres={
            "derby": Centre("derby", "A Centre", "Derby", "GB", ("water work",), CLINIC, TODAY)
        },
        odds=(
            Odds("o1", (Mobility.C,), "surgical", 93, 96, "This counts dogs that walked.", CLINIC),
            Odds("o2", (Mobility.C,), "conservative", 79, 79, "This is a rough guide.", CLINIC),
        ),
        outlook=(
            OutlookBand("moderate", (Mobility.C,), 8, 12, ("This is not a promise.",), CLINIC),
        ),
        scope={
            Condition.DEGENERATIVE_MYELOPATHY: ScopeNote(
                Condition.DEGENERATIVE_MYELOPATHY, ("This gets worse over time.",), CLINIC
            )
        },
        reviews=(Review("flags.toml"),),
        specification={rule.id: rule for rule in _spec_rules()},
    )
    return replace(catalog, **changes)  # type: ignore[arg-type]


def a_stage(stage: StageId, **changes: object) -> Stage:
    record = Stage(
        id=stage,
        name=_STAGE_NAMES[stage],
        summary="Your dog rests and heals.",
        allowed=("Carry your dog out to the toilet.",),
        not_allowed=("No stairs.", "No collar."),
        says=("F07",),
        moves_up=("Your vet says yes.",),
        sends_back=("Any danger sign: stop, and see the vet.",),
        sources=CLINIC,
        decides="Your vet decides when rest ends.",
    )
    return replace(record, **changes)  # type: ignore[arg-type]


def an_exercise(id_: str, **changes: object) -> Exercise:
    record = Exercise(
        id=id_,
        name=f"Stand with help {id_}",
        kind=ExerciseKind.ACTIVE_ASSISTED,
        setting=Setting.HOME,
        stages=(StageId.S2,),
        clearance=Clearance.REHAB_OK,
        mobility=tuple(Mobility),
        purpose="standing",
        aim="This helps your dog to stand.",
        how=("Hold the sling under the belly.", "Let the feet touch the floor."),
        looks_right="The back is level.",
        stop_signs=("Stop if your dog cries.",),
        never=("Do not lift the back end high.",),
        doses=(),
        progression="Hold less as your dog gets strong.",
        evidence=SourceKind.HANDOUT,
        evidence_note="It was not studied on its own.",
        sources=CLINIC,
        tags=("sling",),
        neck=NeckRule.CLINIC,
        neck_note="Hold up the chest too.",
        conservative_note="Keep it short.",
    )
    return replace(record, **changes)  # type: ignore[arg-type]


def a_support(kind: Support) -> SupportInfo:
    name = kind.value.replace("_", " ").capitalize()
    return SupportInfo(
        id=kind,
        name=name,
        what="It holds up your dog.",
        sources=CLINIC,
        fit_checks=("Two fingers fit under each strap.",),
        wear=("Start with 5 minutes.",),
        skin=("Look for red skin.",),
        use=("Use it for toilet trips.",),
    )


def _sources() -> tuple[Source, ...]:
    return (
        Source("tool-rule", "Our own rule", SourceKind.TOOL_RULE, TODAY),
        Source("clinic", "A clinic's sheet", SourceKind.HANDOUT, TODAY, "https://c.example", 2019),
        Source("shop", "A maker's page", SourceKind.MAKER, TODAY, "https://m.example"),
        Source("unused", "Nobody cites this", SourceKind.RCT, TODAY),
    )


def _flags() -> tuple[RedFlag, ...]:
    def one(
        id_: str, name: str, text: str, urgency: Urgency, do: tuple[str, ...], known: str
    ) -> RedFlag:
        return RedFlag(
            id_, name, f"{name}?", text, urgency, "Time matters.", do, known, WhoAnswers.OWNER, RULE
        )

    return (
        one(
            "RF01",
            "Sudden loss of walking",
            "Your dog has stopped walking.",
            Urgency.NOW,
            ("Carry your dog flat.", "Do not let your dog walk to the car."),
            "never",
        ),
        one(
            "RF02",
            "No movement on purpose",
            "You see no move on purpose in the back legs.",
            Urgency.NOW,
            ("Carry your dog flat.", "Do not pinch the toes to test."),
            "by_exam",
        ),
        one(
            "RF16",
            "Signs of a urine infection",
            "There are signs of a urine infection.",
            Urgency.WITHIN_DAYS,
            ("Call your vet.",),
            "by_list",
        ),
        one(
            "RF21",
            "No vet has looked at this yet",
            "No vet has examined your dog for this problem.",
            Urgency.TODAY,
            ("Book a vet visit for today.",),
            "never",
        ),
    )


def _exercises() -> tuple[Exercise, ...]:
    return (
        an_exercise("E01", name="Bend the back legs", kind=ExerciseKind.PASSIVE),
        an_exercise("E13", name="Stand with help"),
        an_exercise("E39", name="Water treadmill", setting=Setting.CLINIC_ONLY),
        an_exercise("N04", name="Check the skin", kind=ExerciseKind.NURSING, tags=("nursing",)),
    )


def _measurement(id_: MeasurementId) -> Measurement:
    name = id_.value.replace("_", " ").capitalize()
    return Measurement(
        id_, name, "One end.", "The other.", (Posture.STANDING,), Tool.SOFT_TAPE, (), 20, 1500, RULE
    )


def _aids() -> tuple[Aid, ...]:
    def one(id_: str, name: str, build: Build, **changes: object) -> Aid:
        aid = Aid(id_, name, "Maker Ltd", build, Availability.CURRENT, SHOP, Support.REAR_HARNESS)
        return replace(aid, **changes)  # type: ignore[arg-type]

    sheet = (
        OrderField("A", "Around the chest", MeasurementId.CHEST_GIRTH),
        OrderField("B", "Across the thigh", MeasurementId.THIGH_WIDTH, fixed=True),
        OrderField("C", "Round the hips"),
        OrderField("D", "Weight", weight=True),
    )
    return (
        one("lifter", "Lifter", Build.SIZED, notes=("It has two handles.",), returns="14 days."),
        one("made", "Made for You", Build.MADE_TO_MEASURE, order_sheet=sheet),
        one("tiny", "Tiny", Build.SIZED),
        one("wide", "Wide", Build.SIZED),
        one("towel", "Towel sling", Build.HOUSEHOLD),
    )


def _spec_rules() -> tuple[SpecRule, ...]:
    lifting = (Support.REAR_HARNESS,)
    return (
        SpecRule(
            "strap",
            lifting,
            "chest_strap",
            "Chest strap",
            "The strap is longer than the chest.",
            SHOP,
            reading="chest_girth",
            low=Bound(105),
            high=Bound(110),
            check="Two fingers fit.",
        ),
        SpecRule(
            "loop",
            lifting,
            "leg_loop",
            "Leg loop",
            "It goes round the thigh.",
            RULE,
            reading="thigh_girth",
            low=Bound(),
        ),
        SpecRule(
            "handle",
            lifting,
            "handle_height",
            "Handles",
            "You stand up straight.",
            CLINIC,
            check="Try it.",
        ),
        SpecRule(
            "load", lifting, "rated_load", "Load", "It holds your dog.", RULE, "weight", Bound()
        ),
    )


_STAGE_NAMES = {
    StageId.S0: "Stop: see the vet first",
    StageId.S1: "Protect and rest",
    StageId.S1P: "Rest, with care by hand",
    StageId.S2: "First gentle work",
    StageId.S3: "Balance and walking",
    StageId.S4: "Strength and control",
    StageId.S5: "Keep fit for life",
    StageId.S5W: "A good life on wheels",
}

_LEVELS = {
    Mobility.A: "Walks normally",
    Mobility.B: "Walks, but wobbly",
    Mobility.C: "Cannot walk, but moves the back legs",
    Mobility.X: "No movement on purpose, feeling not tested",
    Mobility.D: "No movement, but a vet found feeling",
    Mobility.E: "No movement, and a vet found no feeling",
}

_CLEARANCES = {
    Clearance.NONE: ("No word from a vet", "No vet has said what your dog may do."),
    Clearance.DIAGNOSED: ("Vet has seen my dog: rest", "A vet has asked for rest."),
    Clearance.PASSIVE_OK: ("Care by hand is allowed", "A vet has said yes to care by hand."),
    Clearance.REHAB_OK: ("Gentle exercise is allowed", "Gentle exercise may start."),
    Clearance.ACTIVE_OK: ("Strength work is allowed", "Strength work may start."),
    Clearance.UNRESTRICTED: ("No more limits", "A vet has lifted the limits."),
}
