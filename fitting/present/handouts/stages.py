"""One paper for each stage of rehabilitation after disc disease, and one for crate rest."""

from fitting.core.catalog import Catalog, Stage
from fitting.core.words import StageId
from fitting.present.figures import unique
from fitting.present.handouts.parts import blanks_for, finish
from fitting.present.handouts.view import HandoutKind, HandoutView, Look, Section
from fitting.present.say import look_up, look_up_all, say

REST_ID = "crate-rest"
_REST_ADVICE = ("rest-area", "padded-bed", "home-stairs")


def stage_id(stage: StageId) -> str:
    """The name of this stage's paper in an address."""
    return f"stage-{stage.value.lower()}"


def say_stage_handout(stage: StageId, catalog: Catalog, language: str) -> HandoutView:
    """What one stage allows and bans, what ends it, and room for the vet's choice."""
    record = catalog.stages[stage]
    bans = [ban for ban in catalog.forbidden.values() if stage in ban.until_stages]
    told = [ban for ban in bans if ban.id not in record.says]
    sections = [
        *_may_and_may_not(record),
        _decides(record),
        Section(say("What moves your dog up"), look_up_all(record.moves_up), Look.CHECK),
        Section(say("What sends your dog back"), look_up_all(record.sends_back), Look.STOP),
        Section(say("Also not allowed"), tuple(look_up(ban.text) for ban in told), Look.BANNED),
        *_exercises(record, catalog),
    ]
    return finish(
        catalog,
        [*record.sources, *(key for ban in told for key in ban.sources)],
        id=stage_id(stage),
        kind=HandoutKind.STAGE,
        language=language,
        title=look_up(record.name),
        summary=look_up(record.summary),
        blanks=blanks_for(say("Vet"), say("Next visit")),
        sections=tuple(sections),
        numbers=True,
    )


def _may_and_may_not(record: Stage) -> tuple[Section, Section]:
    return (
        Section(
            heading=say("Allowed"),
            lines=look_up_all(record.allowed),
            look=Look.ALLOWED,
            first=True,
        ),
        Section(say("Not allowed"), look_up_all(record.not_allowed), Look.BANNED, first=True),
    )


def _decides(record: Stage) -> Section:
    """How long it lasts as a rule, and who ends it: time alone does not."""
    lines = unique([look_up(record.typical), look_up(record.decides)])
    return Section(heading=say("How long"), lines=lines)


def _exercises(record: Stage, catalog: Catalog) -> tuple[Section, ...]:
    """The exercises of a stage as boxes for the vet; how much is the vet's to write."""
    if not record.first_choice:
        return ()
    most = catalog.thresholds["plan.exercises_default"].value
    return (
        Section(
            heading=say("Your vet ticks what your dog may do"),
            lines=tuple(look_up(catalog.exercises[one].name) for one in record.first_choice),
            look=Look.CHECK,
            notes=(
                say("Do only what is ticked."),
                say("Up to {count} at a time is best.", count=most),
                say("Your vet writes how much, and shows you how."),
            ),
            answers=True,
        ),
    )


def rest_title() -> str:
    return say("Crate rest: how to do it")


def rest_about() -> str:
    return say("Set up the crate or pen, what is allowed, and when rest ends.")


def say_rest(catalog: Catalog, language: str) -> HandoutView:
    """Crate rest from the record of its stage, the bans that hold, and how to set it up."""
    record = catalog.stages[StageId.S1]
    advice = [catalog.advice[one] for one in _REST_ADVICE]
    bans = [
        ban
        for ban in catalog.forbidden.values()
        if StageId.S1 in ban.until_stages and ban.id not in record.says
    ]
    sections = (
        *_may_and_may_not(record),
        _decides(record),
        *(Section(look_up(one.heading), look_up_all(one.lines)) for one in advice),
        Section(say("Before rest can end"), look_up_all(record.moves_up), Look.CHECK),
        Section(say("Stop and call"), look_up_all(record.sends_back), Look.STOP),
        Section(say("Also not allowed"), tuple(look_up(ban.text) for ban in bans), Look.BANNED),
    )
    cited = [key for one in advice for key in one.sources]
    cited += [key for ban in bans for key in ban.sources]
    return finish(
        catalog,
        [*record.sources, *cited],
        id=REST_ID,
        kind=HandoutKind.STAGE,
        language=language,
        title=rest_title(),
        summary=look_up(record.summary),
        blanks=blanks_for(say("Vet"), say("Rest until")),
        sections=sections,
        numbers=True,
    )
