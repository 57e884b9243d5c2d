"""The title of the sheet and the one sentence that opens the result."""

from fitting.core.result import Recommendation, Referral
from fitting.core.words import Audience, StageId, Support, Verdict
from fitting.present.emergency import name_urgency
from fitting.present.figures import lower_first, show_list
from fitting.present.say import look_up, mark, say, say_count
from fitting.present.voice import Voice

_NAMED_AIDS = 3

_OPENINGS = {
    StageId.S0: mark("Stop and see a vet first"),
    StageId.S1: mark("Rest and daily care come first"),
    StageId.S1P: mark("Rest and gentle care by hand come first"),
    StageId.S2: mark("Short, held work can start"),
    StageId.S3: mark("Balance and slow lead walks come next"),
    StageId.S4: mark("Strength work can start"),
    StageId.S5: mark("Keep your dog fit and lean for life"),
    StageId.S5W: mark("Good care and good help with getting about"),
}


def say_title(result: Recommendation | Referral, voice: Voice) -> str:
    """What the sheet is called, by who reads it."""
    if voice.audience is Audience.STAFF:
        return say("Fitting report")
    if voice.audience is Audience.VET:
        return say("Recommendation sheet")
    if isinstance(result, Referral):
        return say("What to do now for {dog}", dog=voice.dog)
    return say("Care and exercise sheet for {dog}", dog=voice.dog)


def say_headline(result: Recommendation | Referral, voice: Voice) -> str:
    """The result in one sentence."""
    if isinstance(result, Referral):
        return say("{what}.", what=name_urgency(result.urgency))
    stage = result.rehab.stage
    opening = say(_OPENINGS[stage]) if stage else say("Here is what may help")
    aids = _best_aids(result, voice)
    if not aids:
        return say("{opening}.", opening=opening)
    return say_count(
        "{opening}; aid that suits: {aids}.",
        "{opening}; aids that suit: {aids}.",
        len(aids),
        opening=opening,
        aids=show_list(aids),
    )


def _best_aids(result: Recommendation, voice: Voice) -> list[str]:
    best = [
        one.support
        for one in result.aids.supports
        if one.verdict is Verdict.RECOMMENDED
        and one.support is not Support.NONE
        and not one.support.accessory
    ]
    names = [look_up(voice.catalog.supports[support].name) for support in best[:_NAMED_AIDS]]
    return [lower_first(name) for name in names]
