"""The rehab plan: the stage's few exercises, every-day care, and what is left to the clinic.

An exercise is offered when its stage, the clearance, the dog's level, the days and the neck
rules all allow it (knowledge/rehab_stages.json, step 11). What a vet's override lists is
added by name, but never past a red flag, the dog's level or "clinic only".
"""

from fitting.core.catalog import Catalog, Dose, Exercise, ExerciseKind, NeckRule, Setting
from fitting.core.result import (
    AidPlan,
    Assessment,
    PlannedExercise,
    Reason,
    RehabPlan,
)
from fitting.core.staging import Staging, stage_to_read
from fitting.core.words import Clearance, Pathway, StageId, Verdict

WATER_TAGS = frozenset({"hydro_clinic", "hydro_home", "swim"})
CLINIC_TAGS = frozenset({"hydro_clinic", "hydro_home", "swim", "clinic_modality", "ball"})
"""Water, machines and ball work are for the clinic, whatever else a record says."""


def plan_rehab(
    assessment: Assessment,
    staging: Staging,
    aids: AidPlan,
    catalog: Catalog,
    *,
    wanted: int | None = None,
    because: str = "",
) -> RehabPlan:
    """The plan for this dog. `wanted` asks for another number of exercises than the default.

    Four or five carry a warning. Six need a reason in `because`, and are cut to five without
    one; more than six are never shown.
    """
    stage = staging.stage
    if assessment.referral:
        return RehabPlan(stage, staging.why)
    care = tuple(_care(assessment, stage_to_read(stage, assessment.level), catalog))
    if stage is None:
        return RehabPlan(stage, staging.why, care=care)
    if _setback(assessment):
        reason = Reason("setback-stops-exercise", sources=catalog.flags["RF18"].sources)
        return RehabPlan(stage, staging.why, care=care, note=reason)
    home, clinic = _sort_exercises(assessment, stage, aids, catalog)
    limit, note = _how_many(catalog, wanted, because)
    chosen = _choose(home, assessment, stage, catalog, limit)
    rest = tuple(exercise.id for exercise in home if exercise not in chosen)
    planned = tuple(PlannedExercise(exercise.id, dose_at(exercise, stage)) for exercise in chosen)
    if chosen and len(chosen) <= catalog.days("plan.exercises_default"):
        note = None
    return RehabPlan(stage, staging.why, planned, care, rest, tuple(clinic), note)


def dose_at(exercise: Exercise, stage: StageId) -> Dose:
    """The starting dose of an exercise at one stage; an empty dose when a clinic must set it."""
    for dose in exercise.doses:
        if stage in dose.stages:
            return dose
    return next((dose for dose in exercise.doses if not dose.stages), Dose())


def _care(assessment: Assessment, stage: StageId, catalog: Catalog) -> list[PlannedExercise]:
    """The every-day items: whenever stage and level allow, with no clearance asked."""
    return [
        PlannedExercise(item.id, dose_at(item, stage))
        for item in catalog.exercises.values()
        if item.kind is ExerciseKind.NURSING
        and stage in item.stages
        and assessment.acts_as in item.mobility
    ]


def _setback(assessment: Assessment) -> bool:
    return any(flag.id == "RF18" and not flag.known for flag in assessment.flags)


def _sort_exercises(
    assessment: Assessment, stage: StageId, aids: AidPlan, catalog: Catalog
) -> tuple[list[Exercise], list[str]]:
    """The exercises allowed at home, and the ids that are only for a clinic."""
    home: list[Exercise] = []
    clinic: list[str] = []
    for exercise in catalog.exercises.values():
        if exercise.kind is ExerciseKind.NURSING or exercise.setting is Setting.NOT_OFFERED:
            continue
        named = _named_by_vet(exercise, assessment)
        if not _allowed(exercise, assessment, stage, aids, named=named):
            continue
        if _for_clinic(exercise, assessment, named=named):
            clinic.append(exercise.id)
        else:
            home.append(exercise)
    return home, clinic


def _named_by_vet(exercise: Exercise, assessment: Assessment) -> bool:
    override = assessment.answers.override
    return (
        override is not None
        and assessment.override_valid
        and exercise.id in override.allow
        and assessment.clearance.level > Clearance.DIAGNOSED.level
    )


def _allowed(
    exercise: Exercise, assessment: Assessment, stage: StageId, aids: AidPlan, *, named: bool
) -> bool:
    if assessment.acts_as not in exercise.mobility:
        return False
    if "wheelchair_use" in exercise.tags and not _has_wheels(aids):
        return False
    if assessment.wound_open and WATER_TAGS & set(exercise.tags):
        return False
    if assessment.front_weak and exercise.neck is NeckRule.NEVER:
        return False
    if named:
        return True
    return (
        stage in exercise.stages
        and assessment.clearance.level >= exercise.clearance.level
        and _day_allows(exercise, assessment)
    )


def _has_wheels(aids: AidPlan) -> bool:
    """Whether a wheelchair of any kind is allowed: only then is getting used to one."""
    allowed = (Verdict.RECOMMENDED, Verdict.POSSIBLE)
    return any(one.support.wheelchair and one.verdict in allowed for one in aids.supports)


def _day_allows(exercise: Exercise, assessment: Assessment) -> bool:
    pathway, day = assessment.answers.pathway, assessment.day
    for limit in exercise.earliest:
        if limit.pathway is not pathway:
            continue
        if day is None or (limit.day is not None and day < limit.day):
            return False
        if limit.after_rest and not assessment.rest_over:
            return False
        if limit.latest is not None and day > limit.latest:
            return False
    # With the pathway unknown no record's own day limit can be checked, so none is passed.
    return not (exercise.earliest and pathway is Pathway.UNKNOWN)


def _for_clinic(exercise: Exercise, assessment: Assessment, *, named: bool) -> bool:
    if exercise.setting is Setting.CLINIC_ONLY or CLINIC_TAGS & set(exercise.tags):
        return True
    if assessment.front_weak and exercise.neck is NeckRule.CLINIC:
        return True
    if named:
        return False
    asks_first = assessment.answers.pathway in exercise.clinic_yes
    return exercise.setting is Setting.CLINIC_OR_TAUGHT or asks_first


def _how_many(catalog: Catalog, wanted: int | None, because: str) -> tuple[int, Reason | None]:
    default = catalog.days("plan.exercises_default")
    most = catalog.days("plan.exercises_reason")
    if wanted is None or wanted <= default:
        return wanted if wanted is not None else default, None
    sources = catalog.thresholds["plan.exercises_warn"].sources
    if wanted >= most and because:
        return most, Reason("plan-many-with-reason", because, most, sources)
    count = min(wanted, most - 1)
    return count, Reason("plan-many", count, default, sources)


def _choose(
    home: list[Exercise], assessment: Assessment, stage: StageId, catalog: Catalog, limit: int
) -> list[Exercise]:
    """What the vet named first, then the stage's own order, one exercise for each purpose."""
    allowed = {exercise.id: exercise for exercise in home}
    order = catalog.stages[stage].first_choice
    named = [one for one in home if _named_by_vet(one, assessment)]
    named.sort(key=lambda one: (order.index(one.id) if one.id in order else len(order), one.id))
    chosen = named[:limit]
    for exercise_id in order:
        exercise = allowed.get(exercise_id)
        if exercise is None or exercise in chosen or len(chosen) >= limit:
            continue
        if all(exercise.purpose != one.purpose for one in chosen):
            chosen.append(exercise)
    return chosen
