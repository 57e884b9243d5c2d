"""Results made by hand upon the small catalogue: change one thing a test."""

from dataclasses import replace
from datetime import date

from fitting.core.answers import Answers, Reading
from fitting.core.catalog import (
    Dose,
)
from fitting.core.order_sheets import fill_order_sheets
from fitting.core.result import (
    AidMatch,
    AidPlan,
    Assessment,
    DimensionFit,
    Doubt,
    NeededChange,
    PlannedExercise,
    RaisedFlag,
    Reason,
    Recommendation,
    Referral,
    RehabPlan,
    RejectedAid,
    Retake,
    SizeFit,
    SupportVerdict,
)
from fitting.core.specification import specify
from fitting.core.units import Length, Mass
from fitting.core.words import (
    Clearance,
    Condition,
    Confirmation,
    MeasurementId,
    Mobility,
    Pathway,
    Posture,
    Sex,
    StageId,
    Support,
    Taker,
    Tool,
    Urgency,
    Verdict,
    Way,
    WeightBasis,
    YesNo,
)
from tests.present.small_catalog import CLINIC, RULE, SHOP, TODAY, a_catalog


def answers(**changes: object) -> Answers:
    dog = Answers(
        condition=Condition.IVDD,
        mobility=Mobility.C,
        name="Wurst",
        breed="Dachshund",
        owner="Ann",
        sex=Sex.MALE,
        age_years=5,
        weight=Mass(8200),
        weight_typed="8.2 kg",
        weight_basis=WeightBasis.SCALE,
        pathway=Pathway.CONSERVATIVE,
        onset_date=date(2026, 11, 2),
        vet_exam=YesNo.YES,
        clearance=Clearance.DIAGNOSED,
        measurements={
            MeasurementId.BACK_LENGTH: Reading(Length(380), "38 cm"),
            MeasurementId.CHEST_GIRTH: Reading(
                Length(445),
                "44.5 cm",
                Taker.HELPED,
                Posture.STANDING,
                Tool.SOFT_TAPE,
                (Length(440), Length(445), Length(450)),
            ),
        },
    )
    return replace(dog, **changes)  # type: ignore[arg-type]


def an_assessment(told: Answers | None = None, **changes: object) -> Assessment:
    known = told or answers()
    assessment = Assessment(
        answers=known,
        on=TODAY,
        flags=(),
        doubts=(),
        level=known.mobility,
        acts_as=known.mobility,
        examined=True,
        urgency=None,
        day=21,
        rest_end=date(2026, 12, 14),
        rest_day=42,
        rest_over=False,
        clearance=Clearance.DIAGNOSED,
        confirmation=Confirmation.NONE,
        front_weak=False,
        neck=False,
        open_sores=False,
        wound_open=False,
        override_valid=False,
        referral=False,
    )
    return replace(assessment, **changes)  # type: ignore[arg-type]


def a_recommendation(assessment: Assessment | None = None, **changes: object) -> Recommendation:
    """A dachshund at rest that cannot walk: every block of a recommendation is filled."""
    result = Recommendation(
        assessment=assessment
        or an_assessment(
            flags=(
                RaisedFlag("RF16", known=False, derived=False, urgency=Urgency.WITHIN_DAYS),
                RaisedFlag("RF02", known=True, derived=True, urgency=Urgency.NOW),
            ),
            urgency=Urgency.WITHIN_DAYS,
            doubts=(Doubt("weight", "missing", "weight-not-told"), A_CLASH),
        ),
        catalog="ab12" * 16,
        rehab=RehabPlan(
            stage=StageId.S1,
            why=(
                Reason("stage-time", 21, 42, RULE, {"next": "S2"}),
                Reason("stage-clearance", "diagnosed", "S1", RULE),
            ),
            exercises=(PlannedExercise("E13", Dose(seconds=15, reps=3, times_per_day=2)),),
            care=(PlannedExercise("N04", Dose(times_per_day=2)),),
            also_allowed=("E01",),
            clinic_only=("E39",),
        ),
        aids=AidPlan(
            supports=_verdicts(),
            aids=_matches(),
            rejected=_rejected(),
            retakes=(Retake("weight", Way.SCALE, 0.31), Retake("chest_girth", Way.HELPED, 0.12)),
        ),
        band="moderate",
        odds=("o1", "o2"),
        advice=("floors",),
        centres=("derby",),
        disagreements=("rest",),
    )
    return replace(result, **changes)  # type: ignore[arg-type]


def a_referral(assessment: Assessment | None = None, **changes: object) -> Referral:
    """The same dog on the night when it stopped walking."""
    result = Referral(
        assessment=assessment
        or an_assessment(
            answers(vet_exam=YesNo.NO),
            flags=(
                RaisedFlag("RF21", known=False, derived=True, urgency=Urgency.TODAY),
                RaisedFlag("RF01", known=False, derived=True, urgency=Urgency.NOW),
            ),
            urgency=Urgency.NOW,
            referral=True,
            examined=False,
        ),
        catalog="ab12" * 16,
        urgency=Urgency.NOW,
        supports=(
            SupportVerdict(
                Support.CARRY, Verdict.RECOMMENDED, (Reason("carry-to-vet", sources=CLINIC),)
            ),
        ),
        rehab=RehabPlan(StageId.S0, (Reason("stage-stop", sources=RULE),)),
    )
    return replace(result, **changes)  # type: ignore[arg-type]


A_CLASH = Doubt(
    "waist_girth",
    "clash",
    "measured-longer-than",
    {"shorter_mm": 460, "longer_mm": 445},
    other="chest_girth",
)


def _verdicts() -> tuple[SupportVerdict, ...]:
    def one(kind: Support, verdict: Verdict, *reasons: Reason) -> SupportVerdict:
        return SupportVerdict(kind, verdict, reasons)

    named = Reason(
        "matrix-names-for-use", Mobility.C, StageId.S1, CLINIC, {"use": "Toilet trips only."}
    )
    told = answers()
    harness = replace(
        one(Support.REAR_HARNESS, Verdict.RECOMMENDED, named),
        specification=specify(Support.REAR_HARNESS, told, a_catalog()),
        order_sheets=fill_order_sheets(Support.REAR_HARNESS, told, a_catalog()),
    )
    return (
        harness,
        one(
            Support.REAR_SLING,
            Verdict.POSSIBLE,
            Reason("male-belly-sling", sources=CLINIC),
        ),
        one(
            Support.FULL_BODY_HARNESS,
            Verdict.ASK_VET,
            Reason("front-involved", sources=CLINIC),
        ),
        one(
            Support.REAR_WHEELCHAIR,
            Verdict.NOT_NOW,
            Reason("wheelchair-not-in-rest", 21, "2026-12-14", CLINIC),
        ),
        one(Support.NONE, Verdict.NOT_NOW, Reason("some-help-needed", Mobility.C, None, CLINIC)),
        one(
            Support.QUAD_WHEELCHAIR,
            Verdict.REFUSED,
            Reason("wheelchair-rest-end-unknown", 21, None, CLINIC),
        ),
    )


def _matches() -> tuple[AidMatch, ...]:
    girth = DimensionFit("chest_girth", 400, 450, 445)
    weight = DimensionFit("weight", 6000, None, 8200)
    waist = DimensionFit("waist_girth", 380, 420, None)
    return (
        AidMatch(
            "lifter",
            Support.REAR_HARNESS,
            Verdict.RECOMMENDED,
            SizeFit("M", "edge", (girth, weight, waist), missing=("waist_girth",)),
            SizeFit("L", "gap", (girth,), failed="chest_girth", by=15, too="large"),
            (Reason("size-edge", sources=SHOP, details={"size": "M"}),),
        ),
        AidMatch(
            "made",
            Support.REAR_HARNESS,
            Verdict.RECOMMENDED,
            SizeFit("", "made_to_measure", (), unpublished=("chest_width",)),
            None,
            (Reason("size-made_to_measure", sources=SHOP, details={"size": ""}),),
        ),
    )


def _rejected() -> tuple[RejectedAid, ...]:
    small = Reason("size-too-small", 445, 430, SHOP, {"measurement": "chest_girth"})
    door = Reason("aid-wider-than-door", 700, 650, SHOP)
    return (
        RejectedAid(
            "tiny", "S", "chest_girth", 15, (small,), (NeededChange("chest_girth", 445, 430),)
        ),
        RejectedAid("wide", "", "door_width", 50, (door,), (NeededChange("door_width", 650, 700),)),
    )
