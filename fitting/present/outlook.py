"""What stands beside the plan: how long it may take, published odds, advice and centres."""

from fitting.core.catalog import Odds
from fitting.core.result import Recommendation, Referral
from fitting.present.figures import show_list
from fitting.present.routes import ROUTE_TOPIC
from fitting.present.say import look_up, look_up_all, mark, say
from fitting.present.view import AdviceView, CentreView, OutlookView
from fitting.present.voice import Voice

_TREATMENTS = {
    "surgical": mark("With surgery: {share} in 100 dogs."),
    "conservative": mark("Without surgery: {share} in 100 dogs."),
}


def say_outlook(result: Recommendation, voice: Voice) -> OutlookView | None:
    """The planning band and the odds of this level; nothing where neither is on record."""
    band = next((one for one in voice.catalog.outlook if one.band == result.band), None)
    chosen = [odds for odds in voice.catalog.odds if odds.id in result.odds]
    if band is None and not chosen:
        return None
    cited = [key for odds in chosen for key in odds.sources]
    return OutlookView(
        heading=say("How long it may take"),
        weeks=""
        if band is None
        else say("{low} to {high} weeks", low=band.weeks_min, high=band.weeks_max),
        lines=() if band is None else look_up_all(band.lines),
        odds=tuple(say_odds(odds) for odds in chosen),
        sources=voice.cite((*(band.sources if band else ()), *cited)),
    )


def say_odds(odds: Odds) -> str:
    """One published share with what it counts: never a number alone."""
    if odds.low == odds.high:
        share = say("about {low}", low=odds.low)
    else:
        share = say("{low} to {high}", low=odds.low, high=odds.high)
    if odds.treatment in _TREATMENTS:
        told = say(_TREATMENTS[odds.treatment], share=share)
    else:
        named = look_up(odds.treatment)
        told = say("{treatment}: {share} in 100 dogs.", treatment=named, share=share)
    return say("{told} {note}", told=told, note=look_up(odds.note))


def say_advice(result: Recommendation | Referral, voice: Voice) -> tuple[AdviceView, ...]:
    """The advice that was chosen for this dog, in its order. Ways to get an aid stand apart."""
    found = (voice.catalog.advice[one] for one in result.advice)
    chosen = [one for one in found if one.topic != ROUTE_TOPIC]
    return tuple(
        AdviceView(
            id=one.id,
            topic=one.topic,
            heading=look_up(one.heading),
            lines=look_up_all(one.lines),
            question=one.question,
            guide=one.guide,
            sources=voice.cite(one.sources),
        )
        for one in chosen
    )


def say_centres(result: Recommendation | Referral, voice: Voice) -> tuple[CentreView, ...]:
    """The centres that were chosen. Being listed is not a recommendation."""
    chosen = [voice.catalog.centres[one] for one in result.centres]
    for centre in chosen:
        voice.cite(centre.sources)
    return tuple(
        CentreView(
            id=one.id,
            name=one.name,
            place=one.place,
            country=one.country,
            services=show_list(look_up_all(one.services)),
            url=one.url,
        )
        for one in chosen
    )
