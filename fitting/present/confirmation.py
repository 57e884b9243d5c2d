"""Who confirmed the plan, in words that claim no more than is known, and the form for the vet."""

from fitting.core.answers import Override
from fitting.core.words import Clearance, Condition, Confirmation, StageId, Support
from fitting.present.figures import show_date, show_list
from fitting.present.say import look_up, say
from fitting.present.view import AskVet, ConfirmationView
from fitting.present.voice import Voice


def say_confirmation(voice: Voice) -> ConfirmationView:
    """What is known about the vet's word on this plan. A referral has no plan to confirm."""
    state = voice.assessment.confirmation
    if voice.assessment.referral:
        return ConfirmationView(
            state=state.value,
            heading=say("There is no plan yet"),
            lines=(say("See a vet first. What a vet agreed before does not count now."),),
            page_line="",
        )
    if state is Confirmation.VET_SIGNED:
        return ConfirmationView(
            state=state.value,
            heading=say("A vet has signed this plan"),
            lines=(*_agreed(voice), *_override_lines(voice)),
            page_line="",
        )
    told = _told_line(voice) if state is Confirmation.OWNER_REPORTED else ""
    if told:
        return ConfirmationView(
            state=state.value,
            heading=say("What you told us about your vet"),
            lines=(told, *_agreed(voice), *_override_lines(voice)),
            page_line=" ".join(line for line in (told, _leave_line(voice)) if line),
        )
    return ConfirmationView(
        state=state.value,
        heading=say("No vet has confirmed this plan"),
        lines=(*_unconfirmed_lines(voice), *_override_lines(voice)),
        page_line="",
    )


def _told_line(voice: Voice) -> str:
    answers = voice.assessment.answers
    if not answers.clearance_by.strip() or answers.clearance_date is None:
        return ""
    return say(
        "You told us that {name} agreed on {date}. This program has not asked {name}.",
        name=answers.clearance_by.strip(),
        date=show_date(answers.clearance_date),
    )


def _agreed(voice: Voice) -> tuple[str, ...]:
    level = voice.catalog.clearances[voice.assessment.clearance]
    return (say("Agreed: {means}", means=look_up(level.means)),) if level.means else ()


def _unconfirmed_lines(voice: Voice) -> tuple[str, ...]:
    if voice.assessment.answers.condition is Condition.IVDD:
        return (
            say("So this sheet holds rest, daily care and safe aids alone."),
            say("Show it to your vet."),
        )
    return (say("Show this sheet to your vet before you start."),)


def _override_lines(voice: Voice) -> tuple[str, ...]:
    """A vet's written leave is always shown: who, where, when, for what, until when."""
    override = voice.assessment.answers.override
    if override is None or not voice.assessment.override_valid:
        return ()
    return (
        say(
            "{vet} of {practice} gave written leave on {date}.",
            vet=override.vet,
            practice=override.practice,
            date=show_date(override.date),
        ),
        say("It allows: {names}.", names=show_list(_allowed_names(override, voice))),
        say("It ends on {date}.", date=show_date(override.expires)),
    )


def _leave_line(voice: Voice) -> str:
    """The same in one line: for what, and until when."""
    override = voice.assessment.answers.override
    if override is None or not voice.assessment.override_valid:
        return ""
    return say(
        "{vet} gave written leave until {date} for: {names}.",
        vet=override.vet,
        date=show_date(override.expires),
        names=show_list(_allowed_names(override, voice)),
    )


def _allowed_names(override: Override, voice: Voice) -> list[str]:
    """The names behind the listed ids, in the order of their ids."""
    return [_name_allowed(one, voice) for one in sorted(override.allow)]


def _name_allowed(allowed: str, voice: Voice) -> str:
    catalog = voice.catalog
    if allowed in catalog.exercises:
        return look_up(catalog.exercises[allowed].name)
    if allowed in list(StageId):
        return look_up(catalog.stages[StageId(allowed)].name)
    return look_up(catalog.supports[Support(allowed)].name)


def say_ask_vet(voice: Voice) -> AskVet | None:
    """The form for the vet: shown for disc disease while nothing above an exam counts."""
    assessment = voice.assessment
    waiting = assessment.clearance.level <= Clearance.DIAGNOSED.level
    if assessment.referral or assessment.answers.condition is not Condition.IVDD or not waiting:
        return None
    rest_end = say("On which day does strict rest end?")
    return AskVet(
        heading=say("Ask your vet"),
        intro=say("Take this form to your vet. With these answers we can plan the next step."),
        questions=(
            say("May care lying down start? (slow leg moves, massage)"),
            rest_end,
            say("May short, held work start? (standing in a sling)"),
        ),
        signature=(say("Name of the vet"), say("Date"), say("Signature")),
        dates=(rest_end,),
    )
