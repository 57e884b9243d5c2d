"""A result as JSON: the keys and shapes of the contract, and nothing that is not in them.

Reasons and texts are the same words that the page and the sheet show in English, whatever
language is spoken around it: programs read them.
"""

from collections.abc import Mapping
from dataclasses import fields

from fitting.core.catalog import Catalog, Dose
from fitting.core.result import (
    Doubt,
    PlannedExercise,
    Recommendation,
    Referral,
    Retake,
    SupportVerdict,
)
from fitting.core.units import Units
from fitting.core.words import MeasurementId
from fitting.present.as_json_aids import aids_json, reason_json, rejected_json
from fitting.present.as_json_dog import dog_json
from fitting.present.as_json_specification import order_sheets_json, specification_json
from fitting.present.build import present
from fitting.present.exercises import all_tags, say_dose
from fitting.present.readings import say_retake
from fitting.present.reasons import explain_doubt
from fitting.present.say import ENGLISH, look_up, look_up_all, speaking
from fitting.present.view import ResultView
from fitting.present.voice import Voice

SCHEMA = "fitting/1"

Json = dict[str, object]


@speaking(ENGLISH)
def as_json(
    result: Recommendation | Referral, catalog: Catalog, *, units: Units
) -> dict[str, object]:
    """The result as a JSON object (CONTRACT section 3), in a fixed order.

    Lengths are whole mm and masses whole g everywhere; `units` decides only the words of the
    texts. Raises as `present` does.
    """
    view = present(result, catalog, units=units)
    voice = Voice(catalog, result.assessment, units)
    recommended = result if isinstance(result, Recommendation) else None
    plan = result.rehab
    told: Json = {
        "schema": SCHEMA,
        "kind": view.kind,
        "on": view.on_iso,
        "catalog": result.catalog,
        "dog": dog_json(result.assessment.answers),
        "urgency": view.urgency or None,
        "flags": _flags(result, catalog),
        "doubts": [_doubt(one, voice) for one in result.assessment.doubts],
        "stage": _stage(result, voice),
        "exercises": [_exercise(one, voice) for one in plan.exercises] if recommended else [],
        "also_allowed": _also_allowed(recommended, catalog),
        "clinic_only": [_brief(one, catalog) for one in plan.clinic_only] if recommended else [],
        "confirmation": result.assessment.confirmation.value,
        "supports": [_support(one, voice) for one in _supports(result)],
        "aids": aids_json(recommended.aids.aids, voice) if recommended else [],
        "rejected": rejected_json(recommended.aids.rejected, voice) if recommended else [],
        "retake": _retake(recommended, voice),
        "outlook": _outlook(recommended, view, catalog),
        "advice": [_advice(one, catalog) for one in result.advice],
        "centres": [_centre(one, catalog) for one in result.centres],
        "checks": list(view.checks),
        "wear": list(view.wear),
        "cautions": list(view.cautions),
    }
    cited = dict.fromkeys((*(line.key for line in view.sources), *_cited(told)))
    return {**told, "sources": [_source(key, catalog) for key in cited]}


def _cited(told: object) -> list[str]:
    """Every source key in a JSON value, in its order."""
    if isinstance(told, list):
        return [key for one in told for key in _cited(one)]
    if not isinstance(told, dict):
        return []
    found: list[str] = []
    for name, value in told.items():
        if name == "sources" and isinstance(value, list):
            found += value
        elif name == "source" and isinstance(value, str):
            found.append(value)
        else:
            found += _cited(value)
    return found


def _flags(result: Recommendation | Referral, catalog: Catalog) -> list[Json]:
    return [
        {
            "id": flag.id,
            "state": "known" if flag.known else "active",
            "urgency": flag.urgency.value,
            "text": look_up(catalog.flags[flag.id].text),
            "sources": list(catalog.flags[flag.id].sources),
        }
        for flag in result.assessment.flags
    ]


def _doubt(doubt: Doubt, voice: Voice) -> Json:
    measured = doubt.about == "weight" or doubt.about in list(MeasurementId)
    text, suggest = explain_doubt(doubt, voice)
    return {
        "measurement" if measured else "question": doubt.about,
        "kind": doubt.kind,
        "text": text,
        "suggest": suggest,
    }


def _stage(result: Recommendation | Referral, voice: Voice) -> Json | None:
    stage = result.rehab.stage
    if stage is None:
        return None
    record = voice.catalog.stages[stage]
    differing = result.disagreements if isinstance(result, Recommendation) else ()
    return {
        "id": stage.value,
        "name": look_up(record.name),
        "why": [reason_json(one, voice) for one in result.rehab.why],
        "moves_up": list(look_up_all(record.moves_up)),
        "sends_back": list(look_up_all(record.sends_back)),
        "disagreements": [_disagreement(one, voice.catalog) for one in differing],
    }


def _disagreement(found: str, catalog: Catalog) -> Json:
    record = catalog.disagreements[found]
    return {
        "id": record.id,
        "topic": look_up(record.topic),
        "positions": [
            {"source": one.source, "says": look_up(one.says)} for one in record.positions
        ],
        "ours": look_up(record.ours),
    }


def _brief(exercise_id: str, catalog: Catalog) -> Json:
    record = catalog.exercises[exercise_id]
    return {"id": record.id, "name": look_up(record.name), "tags": list(all_tags(record))}


def _also_allowed(result: Recommendation | None, catalog: Catalog) -> list[Json]:
    """The care items first, then the exercises that are allowed beside the plan."""
    if result is None:
        return []
    ids = dict.fromkeys((*(one.id for one in result.rehab.care), *result.rehab.also_allowed))
    return [_brief(one, catalog) for one in ids]


def _exercise(planned: PlannedExercise, voice: Voice) -> Json:
    record = voice.catalog.exercises[planned.id]
    return {
        **_brief(planned.id, voice.catalog),
        "dose": _dose(planned.dose, voice),
        "how": list(look_up_all(record.how)),
        "stop_signs": list(look_up_all(record.stop_signs)),
        "sources": list(record.sources),
    }


def _dose(dose: Dose, voice: Voice) -> Json:
    """The quantities that are set, named with their units, and the same in words."""
    numbers: Mapping[str, object] = {
        one.name: getattr(dose, one.name)
        for one in fields(dose)
        if isinstance(getattr(dose, one.name), int)
    }
    return {**numbers, "lines": list(say_dose(dose, voice))}


def _supports(result: Recommendation | Referral) -> tuple[SupportVerdict, ...]:
    return result.aids.supports if isinstance(result, Recommendation) else result.supports


def _support(one: SupportVerdict, voice: Voice) -> Json:
    return {
        "id": one.support.value,
        "verdict": one.verdict.value,
        "reasons": [reason_json(reason, voice) for reason in one.reasons],
        "specification": specification_json(one.specification, voice),
        "order_sheets": order_sheets_json(one.order_sheets),
    }


def _retake(result: Recommendation | None, voice: Voice) -> Json | None:
    """The first reading to take once more, with the others inside it."""
    if result is None or not result.aids.retakes:
        return None
    first, *others = (_one_retake(one, voice) for one in result.aids.retakes)
    return {**first, "also": others}


def _one_retake(one: Retake, voice: Voice) -> Json:
    gain = None if one.gain is None else round(one.gain, 3)
    return {"measurement": one.measurement, "gain": gain, "how": say_retake(one, voice)}


def _outlook(result: Recommendation | None, view: ResultView, catalog: Catalog) -> Json | None:
    if result is None or view.outlook is None:
        return None
    band = next((one for one in catalog.outlook if one.band == result.band), None)
    return {
        "band": band.band if band else None,
        "weeks": {"min": band.weeks_min, "max": band.weeks_max} if band else None,
        "odds": [
            {
                "treatment": one.treatment,
                "low": one.low,
                "high": one.high,
                "sources": list(one.sources),
            }
            for one in catalog.odds
            if one.id in result.odds
        ],
        "text": " ".join((*view.outlook.lines, *view.outlook.odds)),
    }


def _advice(found: str, catalog: Catalog) -> Json:
    record = catalog.advice[found]
    return {
        "id": record.id,
        "topic": record.topic,
        "text": " ".join(look_up_all(record.lines)),
        "sources": list(record.sources),
    }


def _centre(found: str, catalog: Catalog) -> Json:
    record = catalog.centres[found]
    return {
        "id": record.id,
        "name": record.name,
        "place": record.place,
        "country": record.country,
        "services": list(look_up_all(record.services)),
        "url": record.url,
    }


def _source(key: str, catalog: Catalog) -> Json:
    record = catalog.sources[key]
    return {
        "key": record.key,
        "title": record.title,
        "year": record.year,
        "url": record.url,
        "kind": record.kind.value,
    }
