"""One aid at hand as JSON: the same engine, numbers and words as for a recommendation."""

from fitting.core.at_hand import Check, FitAtHand
from fitting.core.choice import LIKELY, POSSIBLE
from fitting.core.result import SizeFit
from fitting.present.as_json import SCHEMA
from fitting.present.as_json_aids import fit_json, reason_json
from fitting.present.at_hand import present_at_hand
from fitting.present.figures import unique
from fitting.present.say import look_up
from fitting.present.voice import Voice

Json = dict[str, object]


def at_hand_json(result: FitAtHand, voice: Voice) -> Json:
    """The answer as a JSON object. Lengths are whole mm and masses whole g, whatever the units."""
    view = present_at_hand(result, voice)
    verdict, aid = result.verdict, result.aid
    reasons = [reason_json(one, voice) for one in (verdict.reasons if verdict else ())]
    return {
        "schema": SCHEMA,
        "kind": "at_hand",
        "on": view.on_iso,
        "catalog": result.catalog,
        "aid": {
            "id": result.at_hand.aid or None,
            "name": look_up(aid.name) or None,
            "size": result.at_hand.size or None,
            "support": aid.support.value if aid.support else None,
        },
        "verdict": verdict.verdict.value if verdict else None,
        "verdict_reasons": reasons,
        "headline": view.headline,
        "suits": _suits(result),
        "fit": _fit(result.fit),
        "fails": [reason_json(one, voice) for one in result.reasons],
        "changes": [
            {"measurement": one.measurement, "told": one.told, "needed": one.needed}
            for one in result.changes
        ],
        "smallest_change": " ".join(view.mend),
        "better_size": result.better or None,
        "checks": [_check(one) for one in result.checks],
        "unpublished": list(
            unique([*(result.fit.unpublished if result.fit else ()), *aid.unpublished])
        ),
        "confirm": list(view.confirm),
        "fit_checks": list(view.fit_checks),
        "wear": list(view.wear),
        "sources": [line.key for line in view.sources],
    }


def _suits(result: FitAtHand) -> bool | None:
    """False when something fails, true when the size is sure enough to name, else null."""
    if result.fails:
        return False
    return True if result.fit is not None and result.fit.word in (LIKELY, POSSIBLE) else None


def _fit(fit: SizeFit | None) -> Json | None:
    if fit is None:
        return None
    return {
        **fit_json(fit),
        "place": fit.place,
        "missing": list(fit.missing),
        "unsure": fit.unsure or None,
        "ask": fit.ask or None,
    }


def _check(one: Check) -> Json:
    need, told = one.requirement, one.told
    return {
        "dimension": need.dimension,
        "unit": need.unit,
        "min": need.low,
        "max": need.high,
        "aid_min": told.low if told else None,
        "aid_max": told.high if told else None,
        "met": one.met,
    }
