"""What the dog may and may not do, until when, and who decides: the first block of a sheet."""

from fitting.core.catalog import Forbidden
from fitting.core.words import StageId
from fitting.present.figures import show_date, unique
from fitting.present.say import look_up, look_up_all, mark, say
from fitting.present.view import Confinement
from fitting.present.voice import Voice

_HEADINGS = {
    StageId.S0: mark("Stop: keep your dog still"),
    StageId.S1: mark("Rest: keep your dog still"),
    StageId.S1P: mark("Rest: keep your dog still"),
    StageId.S2: mark("Short, held work only"),
    StageId.S3: mark("Slow walks on a lead only"),
    StageId.S4: mark("Getting stronger: still no jumps"),
    StageId.S5: mark("Normal life, with care for the back"),
    StageId.S5W: mark("Long-term care: lift, check and turn"),
}


def say_confinement(stage: StageId, voice: Voice) -> Confinement:
    """The confinement block of one stage for this dog."""
    record = voice.catalog.stages[stage]
    banned = look_up_all(record.not_allowed)
    held = (
        look_up(ban.text)
        for ban in voice.catalog.forbidden.values()
        if ban.id not in record.says and _holds(ban, stage, voice)
    )
    voice.cite(record.sources)
    return Confinement(
        heading=_heading(stage, voice),
        allowed=look_up_all(record.allowed),
        not_allowed=unique([*banned, *held]),
        until=_until(stage, voice),
        decides=_decides(look_up(record.decides), voice),
        largest=len(banned),
    )


def _heading(stage: StageId, voice: Voice) -> str:
    if stage is StageId.S2 and not voice.assessment.rest_over:
        return say("Rest goes on, with short, held work")
    return say(_HEADINGS[stage])


def _holds(ban: Forbidden, stage: StageId, voice: Voice) -> bool:
    """Whether a ban still holds; a neck dog keeps the ones that are for life with a neck."""
    return stage in ban.until_stages or (ban.neck_always and voice.assessment.neck)


def _until(stage: StageId, voice: Voice) -> str:
    assessment = voice.assessment
    if stage is StageId.S5:
        return say("For life. Keep it up.")
    if stage is StageId.S5W:
        return say("For as long as your dog cannot walk 10 steps alone.")
    if assessment.rest_over:
        return say("Until your dog meets the list under “What moves your dog up”.")
    if assessment.rest_end is None:
        return say("Until your vet ends the rest. Ask your vet for the date.")
    if assessment.rest_day is None:
        return say("Until {date} or later.", date=show_date(assessment.rest_end))
    return say(
        "Until {date} (day {day}) or later.",
        date=show_date(assessment.rest_end),
        day=assessment.rest_day,
    )


def _decides(recorded: str, voice: Voice) -> str:
    """Who ends it: the vet who was named, else what the stage's record says, else the vet."""
    named = name_vet(voice)
    if named:
        return say("{vet} decides. Time alone does not.", vet=named)
    return recorded or say("Your vet decides. Time alone does not.")


def name_vet(voice: Voice) -> str:
    """The vet who was named in the answers, or nothing."""
    answers = voice.assessment.answers
    if answers.override is not None and voice.assessment.override_valid:
        return answers.override.vet.strip()
    return answers.clearance_by.strip()
