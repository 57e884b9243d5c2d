"""The stage in words: why this one, what moves the dog up, what sends it back, who disagrees."""

from fitting.core.catalog import Disagreement
from fitting.core.result import RehabPlan
from fitting.core.words import StageId
from fitting.present.figures import unique
from fitting.present.reasons import explain
from fitting.present.say import look_up, look_up_all, say
from fitting.present.view import DisagreementView, StageView
from fitting.present.voice import Voice


def say_stage(
    plan: RehabPlan, stage: StageId, disagreements: tuple[str, ...], voice: Voice
) -> StageView:
    """The stage of this dog; `disagreements` are ids on which the sources differ."""
    record = voice.catalog.stages[stage]
    cited = [key for reason in plan.why for key in reason.sources]
    return StageView(
        id=stage.value,
        name=look_up(record.name),
        summary=look_up(record.summary),
        why=unique([explain(reason, voice) for reason in plan.why]),
        moves_up=look_up_all(record.moves_up),
        sends_back=look_up_all(record.sends_back),
        disagreements=tuple(
            _say_disagreement(voice.catalog.disagreements[one], voice) for one in disagreements
        ),
        sources=voice.cite((*record.sources, *cited)),
    )


def _say_disagreement(record: Disagreement, voice: Voice) -> DisagreementView:
    positions = []
    for position in record.positions:
        (number,) = voice.cite((position.source,))
        positions.append(say("{says} [{number}]", says=look_up(position.says), number=number))
    return DisagreementView(
        topic=look_up(record.topic), positions=tuple(positions), ours=look_up(record.ours)
    )


def say_scope(voice: Voice) -> tuple[str, ...]:
    """What the program can and cannot say of a condition that is not disc disease."""
    note = voice.catalog.scope.get(voice.assessment.answers.condition)
    if note is None:
        return ()
    voice.cite(note.sources)
    return look_up_all(note.lines)
