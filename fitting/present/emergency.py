"""Danger signs in words, and the one page of a referral: what to do now."""

from fitting.core.answers import Answers
from fitting.core.result import RaisedFlag, Referral
from fitting.core.words import Condition, Urgency
from fitting.present.figures import show_age, show_ago, show_date, unique
from fitting.present.names import name_condition
from fitting.present.say import look_up, look_up_all, mark, say
from fitting.present.view import EmergencyView, FlagView
from fitting.present.voice import Voice

_HEADINGS = {
    Urgency.NOW: mark("Go to a vet now, at any hour"),
    Urgency.TODAY: mark("See a vet today"),
    Urgency.WITHIN_DAYS: mark("See a vet within 2 days"),
}

_CALL_FIRST = {
    Urgency.NOW: (
        mark("Call your own vet practice first, even at night."),
        mark("If it is closed, its message names the night clinic."),
    ),
    Urgency.TODAY: (
        mark("Call your own vet practice today."),
        mark("If it is closed, its message names the clinic on duty."),
        mark("If your dog gets worse, go at once, at any hour."),
    ),
    Urgency.WITHIN_DAYS: (
        mark("Call your own vet practice."),
        mark("Ask for a visit within 2 days."),
    ),
}

_ASK = {
    Urgency.NOW: mark("Can you see us now?"),
    Urgency.TODAY: mark("Can you see us today?"),
    Urgency.WITHIN_DAYS: mark("Can you see us in the next 2 days?"),
}


def say_flags(voice: Voice, *, known: bool) -> tuple[FlagView, ...]:
    """The active or the known danger signs, the most pressing first."""
    raised = [flag for flag in voice.assessment.flags if flag.known is known]
    raised.sort(key=lambda flag: (-flag.urgency.rank, flag.id))
    return tuple(_say_flag(flag, voice) for flag in raised)


def _say_flag(raised: RaisedFlag, voice: Voice) -> FlagView:
    record = voice.catalog.flags[raised.id]
    return FlagView(
        id=raised.id,
        state="known" if raised.known else "active",
        urgency=raised.urgency.value,
        text=look_up(record.text),
        why=look_up(record.why),
        do=look_up_all(record.do),
        sources=voice.cite(record.sources),
    )


def name_urgency(urgency: Urgency) -> str:
    """What to do, as a heading."""
    return say(_HEADINGS[urgency])


def say_emergency(referral: Referral, flags: tuple[FlagView, ...], voice: Voice) -> EmergencyView:
    """The page of a referral: what to do, how to carry the dog, what to say on the phone.

    Only the most pressing signs say what to do: "book a visit for today" beside "go now"
    would leave a frightened reader to choose.
    """
    emergency = voice.catalog.emergency
    urgency = referral.urgency
    call = [say(line) for line in _CALL_FIRST[urgency]]
    pressing = [flag for flag in flags if flag.urgency == urgency.value] or list(flags)
    # Whom to call and how soon is said first, once, and not again for each sign.
    said = set(look_up_all(emergency.said_first))
    do = [line for flag in pressing for line in flag.do if line not in said]
    return EmergencyView(
        heading=name_urgency(urgency),
        what_we_saw=unique([flag.text for flag in flags]),
        do=unique([*call, *do]),
        transport_heading=say("How to carry your dog"),
        transport=look_up_all(emergency.transport),
        phone_heading=say("What to say on the phone"),
        phone_script=_phone_script(urgency, voice),
        comfort_heading=say("Signs that can fool you"),
        false_comfort=look_up_all(emergency.false_comfort),
        afterwards=(
            say("Your answers are kept."),
            say("Come back after the vet has seen your dog."),
        ),
        sources=voice.cite((*emergency.transport_sources, *emergency.false_comfort_sources)),
    )


def _phone_script(urgency: Urgency, voice: Voice) -> tuple[str, ...]:
    """What a frightened person can read out, built from the answers."""
    answers = voice.assessment.answers
    lines = (*_who(answers, voice), *_seen(voice), *_since(answers, voice), say(_ASK[urgency]))
    return (*lines, say("If you cannot, who can?"))


def _who(answers: Answers, voice: Voice) -> tuple[str, ...]:
    lines = []
    if answers.name.strip():
        lines.append(say("My dog is called {name}.", name=answers.name.strip()))
    facts = [fact for fact in (answers.breed.strip(), _age(answers)) if fact]
    if answers.weight is not None:
        facts.append(voice.mass(answers.weight.g))
    if facts:
        lines.append(say("My dog: {facts}.", facts=", ".join(facts)))
    if answers.condition is not Condition.UNDIAGNOSED:
        lines.append(say("As far as I know it is {name}.", name=name_condition(answers.condition)))
    return tuple(lines)


def _age(answers: Answers) -> str:
    return "" if answers.age_years is None else show_age(answers.age_years)


def _seen(voice: Voice) -> tuple[str, ...]:
    active = [flag for flag in voice.assessment.flags if not flag.known]
    active.sort(key=lambda flag: (-flag.urgency.rank, flag.id))
    names = [look_up(voice.catalog.flags[flag.id].name) for flag in active]
    if not names:
        return ()
    return (say("What is wrong:"), *(say("- {sign}", sign=name) for name in names))


def _since(answers: Answers, voice: Voice) -> tuple[str, ...]:
    on = voice.assessment.on
    told = (
        (answers.onset_date, mark("It began on {date} ({ago}).")),
        (answers.surgery_date, mark("My dog had surgery on {date} ({ago}).")),
        (answers.worse_date, mark("It got worse on {date} ({ago}).")),
    )
    lines = [
        say(message, date=show_date(day), ago=show_ago((on - day).days))
        for day, message in told
        if day is not None
    ]
    if not lines and voice.assessment.day is not None:
        lines = [say("It began {ago}.", ago=show_ago(voice.assessment.day))]
    return tuple(lines) or (say("It began ... (say when)."),)
