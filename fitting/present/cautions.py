"""What every reader must keep in mind, and what the sheet itself cannot do."""

from fitting.core.catalog import Catalog
from fitting.core.result import Recommendation, Referral
from fitting.core.words import Condition, Mobility, Urgency, Verdict
from fitting.present.figures import unique
from fitting.present.languages import translation_note
from fitting.present.reasons import explain
from fitting.present.say import look_up, mark, say
from fitting.present.view import FlagView
from fitting.present.voice import Voice

_IF_WORSE = {
    Urgency.NOW.value: mark("Your vet knows of this: {sign} If it gets worse, see a vet now."),
    Urgency.TODAY.value: mark("Your vet knows of this: {sign} If it gets worse, see a vet today."),
    Urgency.WITHIN_DAYS.value: mark(
        "Your vet knows of this: {sign} If it gets worse, call your vet."
    ),
}


def say_cautions(
    result: Recommendation | Referral, known: tuple[FlagView, ...], voice: Voice
) -> tuple[str, ...]:
    """The cautions of this dog, the most pressing first. A referral keeps to what to do now."""
    if isinstance(result, Referral):
        return tuple(_known(flag) for flag in known)
    return unique(
        [
            *_soon(voice),
            *_no_stage(result, voice),
            *(_known(flag) for flag in known),
            *_feeling(voice),
            *_body(voice),
            *_lifting(result, voice),
            *_promises(result, voice),
        ]
    )


def _known(flag: FlagView) -> str:
    return say(_IF_WORSE[flag.urgency], sign=flag.text)


def _soon(voice: Voice) -> list[str]:
    """Active danger signs that can wait a day or two; the others have stopped the plan."""
    active = [flag for flag in voice.assessment.flags if not flag.known]
    texts = [look_up(voice.catalog.flags[flag.id].text) for flag in active]
    return [say("{sign} See your vet within 2 days.", sign=text) for text in texts]


def _no_stage(result: Recommendation, voice: Voice) -> list[str]:
    """Why a condition other than disc disease has no stage and no exercises."""
    if result.rehab.stage is not None:
        return []
    return [explain(reason, voice) for reason in result.rehab.why]


def _feeling(voice: Voice) -> list[str]:
    level = voice.assessment.level
    lines = []
    if level is Mobility.X:
        lines.append(say("Ask your vet to test feeling. Until then we plan with care."))
    if level in (Mobility.X, Mobility.D, Mobility.E):
        lines.append(say("Never pinch or prick to test feeling. Only a vet tests it."))
    return lines


def _body(voice: Voice) -> list[str]:
    assessment = voice.assessment
    lines = []
    if assessment.wound_open:
        lines.append(say("The wound may not have healed. Let nothing press on it."))
    if assessment.open_sores:
        lines.append(say("There is an open sore. Let no aid touch it."))
    if assessment.neck:
        lines.append(say("Neck problem: use a body harness, never a collar."))
    if assessment.front_weak:
        lines.append(say("Hold up the chest as well as the back end."))
    return lines


def _lifting(result: Recommendation, voice: Voice) -> list[str]:
    """What the carer cannot lift alone: it must not depend on a reason that is left off."""
    told = [reason for one in result.aids.supports for reason in one.reasons]
    return [explain(one, voice) for one in told if one.rule in ("carry-by-two", "rear-lift-by-two")]


def _promises(result: Recommendation, voice: Voice) -> list[str]:
    lines = [say("No exercise or aid can promise walking.")]
    if result.assessment.answers.condition is Condition.IVDD or result.rehab.clinic_only:
        lines.append(say("Water work is for a clinic only."))
    if _wheels_offered(result):
        lines.append(say("Never leave your dog alone or asleep in a wheelchair."))
    return lines


def _wheels_offered(result: Recommendation) -> bool:
    offered = (Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.ASK_VET)
    return any(one.support.wheelchair and one.verdict in offered for one in result.aids.supports)


def say_disclaimers(result: Recommendation | Referral, voice: Voice) -> tuple[str, ...]:
    """What the sheet cannot do. It says so until each clinical file has been read by a vet."""
    lines = [*say_review(voice.catalog)]
    if isinstance(result, Recommendation) and result.aids.aids:
        lines.append(say("Makers may change their sizes. Check with the maker before you buy."))
    return tuple(lines)


def say_review(catalog: Catalog) -> tuple[str, ...]:
    """That no paper of ours replaces a vet, and whether a vet has read the clinical files."""
    lines = [say("This does not replace your vet."), translation_note()]
    if any(not review.by for review in catalog.reviews):
        lines.append(say("Not yet reviewed by a veterinary neurologist."))
    return tuple(line for line in lines if line)
