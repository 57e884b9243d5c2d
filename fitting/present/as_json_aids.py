"""The products of a result as JSON: size, fit, runner-up, and what was passed over."""

from fitting.core.result import AidMatch, DimensionFit, Reason, RejectedAid, SizeFit
from fitting.present.aids import say_smallest_change, why_lost
from fitting.present.figures import unique
from fitting.present.reasons import explain
from fitting.present.say import look_up
from fitting.present.voice import Voice

Json = dict[str, object]

_WORDS = {"inside": "likely", "edge": "possible"}
"""What a place in a plain chart is worth; every other place leaves the size unsure."""


def reason_json(reason: Reason, voice: Voice) -> Json:
    """One reason: the rule, what this dog has, what the rule asks, its words and sources."""
    return {
        "rule": reason.rule,
        "value": reason.value,
        "threshold": reason.threshold,
        "text": explain(reason, voice),
        "sources": list(reason.sources),
    }


def aids_json(matches: tuple[AidMatch, ...], voice: Voice) -> list[Json]:
    """The products for this dog, in the order of the plan. What has no numbers has no chance."""
    return [_aid(match, voice) for match in matches]


def _aid(match: AidMatch, voice: Voice) -> Json:
    aid = voice.catalog.aids[match.aid]
    return {
        "id": aid.id,
        "name": look_up(aid.name),
        "support": match.support.value,
        "size": match.fit.size or None,
        "verdict": match.verdict.value,
        "fit": fit_json(match.fit),
        "runner_up": _runner_up(match, voice),
        "unpublished": list(unique([*match.fit.unpublished, *aid.unpublished])),
        "offers": [],
        "reasons": [reason_json(one, voice) for one in match.reasons],
    }


def fit_json(fit: SizeFit) -> Json:
    """How sure a size is, and each reading beside its range."""
    return {
        "probability": _share(fit.probability),
        "word": _word(fit),
        "dimensions": [_dimension(one) for one in fit.dimensions],
    }


def _word(fit: SizeFit) -> str:
    """How sure the size is, in the word of the contract. An open reading is never "likely"."""
    if fit.word:
        return fit.word
    word = _WORDS.get(fit.place, "unsure")
    return "possible" if word == "likely" and fit.missing else word


def _dimension(one: DimensionFit) -> Json:
    """One reading beside the published range. A weight is in grams, under keys that say so."""
    told: Json = {
        "measurement": one.measurement,
        "low_mm": one.low,
        "high_mm": one.high,
        "reading_mm": one.reading,
        "p_small": _share(one.p_small),
        "p_large": _share(one.p_large),
    }
    if one.moved_from:
        told["moved_from"] = one.moved_from
    if one.landmark_unread:
        told["landmark_unread"] = True
    if one.measurement != "weight":
        return told
    grams = {"low_g": one.low, "high_g": one.high, "reading_g": one.reading}
    return {**told, "low_mm": None, "high_mm": None, "reading_mm": None, **grams}


def _runner_up(match: AidMatch, voice: Voice) -> Json | None:
    other = match.runner_up
    if other is None:
        return None
    return {
        "size": other.size,
        "probability": _share(other.probability),
        "why_lost": why_lost(other, voice, match.fit),
    }


def _share(probability: float | None) -> float | None:
    """A chance to three decimals: no more of it means anything."""
    return None if probability is None else round(probability, 3)


def rejected_json(rejected: tuple[RejectedAid, ...], voice: Voice) -> list[Json]:
    """The products that do not suit. `by` is in whole mm, or g where weight failed."""
    return [
        {
            "id": one.aid,
            "size": one.size or None,
            "failed": one.failed,
            "by": one.by,
            "smallest_change": say_smallest_change(one, voice),
            "reasons": [reason_json(reason, voice) for reason in one.reasons],
        }
        for one in rejected
    ]
