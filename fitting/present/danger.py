"""The danger signs to watch for at home, by how soon a vet is called."""

from fitting.core.catalog import RedFlag, WhoAnswers
from fitting.core.words import Urgency
from fitting.present.say import look_up, mark, say
from fitting.present.view_next import DangerView
from fitting.present.voice import Voice

_HEADINGS = {
    Urgency.NOW: mark("Call a vet now, at any hour:"),
    Urgency.TODAY: mark("Call a vet today:"),
}
# That no vet has been asked is no sign that somebody watches for.
_NO_SIGN = frozenset({"RF21"})


def say_danger(voice: Voice) -> tuple[DangerView, ...]:
    """What an owner can see, by urgency; without the signs that this dog has now."""
    raised = {flag.id for flag in voice.assessment.flags}
    watched = [
        flag
        for flag in voice.catalog.flags.values()
        if flag.who is WhoAnswers.OWNER and flag.id not in raised | _NO_SIGN
    ]
    return tuple(
        DangerView(urgency=urgency.value, heading=say(heading), signs=signs)
        for urgency, heading in _HEADINGS.items()
        if (signs := tuple(_sign(flag) for flag in watched if flag.urgency is urgency))
    )


def _sign(flag: RedFlag) -> str:
    """The name of a sign, inside a sentence."""
    name = look_up(flag.name)
    return name[:1].lower() + name[1:]
