"""What every reader must keep in mind, and what the sheet itself cannot do."""

from fitting.core.catalog import Catalog
from fitting.core.result import Recommendation, Referral
from fitting.core.words import Condition, Mobility, StageId, Urgency, Verdict
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
        return tuple(_known(known))
    return unique(
        [
            *say_pressing(result, known, voice),
            *_neck(voice),
            *_no_stage(result, voice),
            *_feeling(voice),
            *_promises(result),
        ]
    )


def say_pressing(
    result: Recommendation | Referral, known: tuple[FlagView, ...], voice: Voice
) -> tuple[str, ...]:
    """What hangs on this dog and its aid, and is said nowhere else: no paper leaves it off."""
    if isinstance(result, Referral):
        return ()
    return unique(
        [
            *_soon(voice),
            *say_handling(result, voice),
            *_body(voice),
            *_wheels(result),
            *_known(known),
        ]
    )


def say_handling(result: Recommendation | Referral, voice: Voice) -> tuple[str, ...]:
    """How this dog is lifted and held in all that is done with it, each day and each time."""
    if isinstance(result, Referral):
        return ()
    lines = _lifting(result, voice)
    if voice.assessment.front_weak:
        lines.append(say("Hold up the chest as well as the back end."))
    return tuple(lines)


def _known(flags: tuple[FlagView, ...]) -> list[str]:
    """The signs that a vet knows of: those for which one calls equally soon in one line."""
    soon = dict.fromkeys(flag.urgency for flag in flags)
    texts = {key: [flag.text for flag in flags if flag.urgency == key] for key in soon}
    return [say(_IF_WORSE[key], sign=" ".join(signs)) for key, signs in texts.items()]


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
        lines.append(
            say(
                "The wound may not have healed. Let nothing press on it."
                " Red, wet, swollen or open? Call your vet today."
            )
        )
    if assessment.open_sores:
        lines.append(say("There is an open sore. Let nothing press on it."))
    return lines


def _neck(voice: Voice) -> list[str]:
    """What each stage's own list says as well, where there is a stage."""
    if not voice.assessment.neck:
        return []
    return [say("Neck problem: use a body harness, never a collar.")]


def _lifting(result: Recommendation, voice: Voice) -> list[str]:
    """What the carer cannot lift alone: it must not depend on a reason that is left off."""
    told = {reason.rule: reason for one in result.aids.supports for reason in one.reasons}
    lines = [
        explain(told[rule], voice) for rule in ("carry-by-two", "rear-lift-by-two") if rule in told
    ]
    if len(lines) > 1:  # Both tell the same two weights.
        return [lines[0], say("Lift the back end with two people, too.")]
    return lines


def _promises(result: Recommendation) -> list[str]:
    lines = [say("No exercise or aid can promise walking.")]
    if result.assessment.answers.condition is Condition.IVDD or result.rehab.clinic_only:
        lines.append(say("Water work is for a clinic only."))
    return lines


def _wheels(result: Recommendation) -> list[str]:
    offered = (Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.ASK_VET)
    if any(one.support.wheelchair and one.verdict in offered for one in result.aids.supports):
        return [say("Never leave your dog alone or asleep in a wheelchair.")]
    if result.rehab.stage is StageId.S5W:
        # This stage's own list allows a wheelchair that suits the dog.
        return [say("No wheelchair for now. Ask your vet when it may be used.")]
    return []


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
