"""The danger signs on one paper: what each looks like, and what to do about it."""

from collections import Counter
from collections.abc import Set as AbstractSet

from fitting.core.catalog import Catalog, RedFlag
from fitting.core.words import Support, Urgency
from fitting.drawing.pictures import support_picture
from fitting.present.emergency import name_urgency
from fitting.present.handouts.parts import finish, show_picture
from fitting.present.handouts.view import Entry, HandoutKind, HandoutView, Look, Section
from fitting.present.say import look_up, look_up_all, say

DANGER_ID = "danger-signs"
_BY_URGENCY = sorted(Urgency, key=lambda urgency: -urgency.rank)


def danger_title() -> str:
    return say("When to call a vet")


def danger_about() -> str:
    return say("Every danger sign, what to do, and how to carry your dog.")


def say_danger(catalog: Catalog, language: str) -> HandoutView:
    """Every danger sign, the most urgent first, with how to carry the dog."""
    emergency = catalog.emergency
    carry = Section(
        heading=say("How to carry your dog"),
        lines=look_up_all(emergency.transport),
        picture=show_picture(support_picture(Support.CARRY), catalog),
    )
    fooled = Section(
        heading=say("Signs that can fool you"),
        lines=look_up_all(emergency.false_comfort),
        look=Look.BANNED,
    )
    now, *later = (_of_urgency(urgency, catalog) for urgency in _BY_URGENCY)
    cited = [key for flag in catalog.flags.values() for key in flag.sources]
    return finish(
        catalog,
        [*emergency.transport_sources, *emergency.false_comfort_sources, *cited],
        id=DANGER_ID,
        kind=HandoutKind.DANGER,
        language=language,
        title=danger_title(),
        summary=say("Keep this where you can see it. If you are not sure, call."),
        sections=(now, carry, fooled, *later),
        numbers=True,
    )


def _of_urgency(urgency: Urgency, catalog: Catalog) -> Section:
    """The signs of one urgency; what half of them or more ask for is told once, for all.

    That holds for any sign: a referral says how to carry the dog whatever the sign is, and the
    stage of every dog with a sign that cannot wait bans exercise.
    """
    flags = [flag for flag in catalog.flags.values() if flag.urgency is urgency]
    told = Counter(line for flag in flags for line in flag.do)
    shared = tuple(line for line, count in told.items() if 2 * count >= len(flags))
    elsewhere = {*shared, *(catalog.emergency.transport if urgency is Urgency.NOW else ())}
    return Section(
        heading=name_urgency(urgency),
        lines=look_up_all(shared),
        look=Look.STOP,
        entries=tuple(_entry(flag, elsewhere) for flag in flags),
        first=urgency is Urgency.NOW,
    )


def _entry(flag: RedFlag, elsewhere: AbstractSet[str]) -> Entry:
    """One sign and what it alone asks for; `elsewhere` are lines that stand on the paper once."""
    own = tuple(line for line in flag.do if line not in elsewhere)
    return Entry(name=look_up(flag.text), lines=look_up_all(own))


def urgent_signs(catalog: Catalog) -> Section:
    """The signs that cannot wait, by name, for papers about something else."""
    flags = [flag for flag in catalog.flags.values() if flag.urgency is Urgency.NOW]
    return Section(
        heading=name_urgency(Urgency.NOW),
        lines=tuple(look_up(flag.text) for flag in flags),
        look=Look.STOP,
    )


def urgent_sources(catalog: Catalog) -> tuple[str, ...]:
    """What stands behind the signs that cannot wait."""
    flags = [flag for flag in catalog.flags.values() if flag.urgency is Urgency.NOW]
    return tuple(key for flag in flags for key in flag.sources)
