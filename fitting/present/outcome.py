"""The part of a result that people act on, as JSON: small enough to travel inside a sheet."""

from collections.abc import Mapping, Sequence

from fitting.core.catalog import Catalog
from fitting.core.result import AidMatch, PlannedExercise, Recommendation, Referral
from fitting.core.units import Units
from fitting.present.exercises import say_dose
from fitting.present.say import ENGLISH, look_up, speaking
from fitting.present.voice import Voice

Json = dict[str, object]

_LISTS = {
    "flags": ("id", "state"),
    "also_allowed": ("id", "name"),
    "exercises": ("id", "name", "dose"),
    "supports": ("id", "verdict"),
    "aids": ("id", "name", "size", "verdict"),
}


@speaking(ENGLISH)
def outcome_json(
    result: Recommendation | Referral, catalog: Catalog, *, units: Units
) -> dict[str, object]:
    """What `fitting.core.difference` compares, under the keys of CONTRACT section 3.

    `units` decides only the words of a dose, which are English: two sheets in two languages
    have one outcome.
    """
    assessment, plan = result.assessment, result.rehab
    voice = Voice(catalog, assessment, units)
    recommended = result if isinstance(result, Recommendation) else None
    supports = result.aids.supports if isinstance(result, Recommendation) else result.supports
    also = dict.fromkeys((*(one.id for one in plan.care), *plan.also_allowed))
    urgency = result.urgency if isinstance(result, Referral) else assessment.urgency
    return {
        "kind": "recommendation" if recommended else "referral",
        "urgency": urgency.value if urgency else None,
        "confirmation": assessment.confirmation.value,
        "stage": _named(plan.stage.value, catalog.stages[plan.stage].name) if plan.stage else None,
        "flags": [
            {"id": one.id, "state": "known" if one.known else "active"} for one in assessment.flags
        ],
        "also_allowed": [_exercise(one, catalog) for one in also] if recommended else [],
        "exercises": [_dosed(one, voice) for one in plan.exercises] if recommended else [],
        "supports": [{"id": one.support.value, "verdict": one.verdict.value} for one in supports],
        "aids": [_aid(one, catalog) for one in recommended.aids.aids] if recommended else [],
    }


def kept_outcome(told: Mapping[str, object]) -> dict[str, object]:
    """The same part of a recommendation that was kept as whole JSON (CONTRACT section 3)."""
    lists = {name: told.get(name) for name in _LISTS}
    return {
        **{name: told.get(name) for name in ("kind", "urgency", "confirmation")},
        "stage": _only(("id", "name"), told["stage"]) if told.get("stage") else None,
        **{
            name: [_only(_LISTS[name], one) for one in held] if isinstance(held, list) else []
            for name, held in lists.items()
        },
    }


def _only(names: Sequence[str], one: object) -> Json:
    return {name: one[name] for name in names if name in one} if isinstance(one, Mapping) else {}


def _named(found: str, name: str) -> Json:
    return {"id": found, "name": look_up(name)}


def _exercise(found: str, catalog: Catalog) -> Json:
    return _named(found, catalog.exercises[found].name)


def _dosed(planned: PlannedExercise, voice: Voice) -> Json:
    dose = {"lines": list(say_dose(planned.dose, voice))}
    return {**_exercise(planned.id, voice.catalog), "dose": dose}


def _aid(match: AidMatch, catalog: Catalog) -> Json:
    return {
        **_named(match.aid, catalog.aids[match.aid].name),
        "size": match.fit.size or None,
        "verdict": match.verdict.value,
    }
