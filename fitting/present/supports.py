"""Kinds of aid in words: what suits the dog now, what does not, and why."""

from fitting.core.result import SupportVerdict
from fitting.core.words import Verdict
from fitting.present.figure import say_aid_picture, say_skin_map
from fitting.present.figures import unique
from fitting.present.names import name_verdict
from fitting.present.order_sheets import say_order_sheets
from fitting.present.reasons import explain
from fitting.present.say import look_up, look_up_all
from fitting.present.specification import say_specification
from fitting.present.view import SupportView
from fitting.present.voice import Voice

SHOWN_FIRST = (Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.ASK_VET)
"""The verdicts that a reader can act on; the others are named with their reason below."""


def say_supports(verdicts: tuple[SupportVerdict, ...], voice: Voice) -> tuple[SupportView, ...]:
    """The kinds of aid that a reader can act on, best verdict first."""
    return tuple(_say_support(one, voice) for one in _ranked(verdicts) if _first(one))


def say_other_supports(
    verdicts: tuple[SupportVerdict, ...], voice: Voice
) -> tuple[SupportView, ...]:
    """The kinds of aid that are not for now or not for this dog, each with its reason."""
    return tuple(_say_support(one, voice) for one in _ranked(verdicts) if not _first(one))


def _first(verdict: SupportVerdict) -> bool:
    return verdict.verdict in SHOWN_FIRST


def _ranked(verdicts: tuple[SupportVerdict, ...]) -> list[SupportVerdict]:
    """Best verdict first; the order of the plan stays within one verdict."""
    return sorted(verdicts, key=lambda one: -one.verdict.rank)


def _say_support(one: SupportVerdict, voice: Voice) -> SupportView:
    record = voice.catalog.supports[one.support]
    cited = [key for reason in one.reasons for key in reason.sources]
    usable = _first(one)
    return SupportView(
        id=one.support.value,
        name=look_up(record.name),
        what=look_up(record.what),
        verdict=one.verdict.value,
        word=name_verdict(one.verdict),
        reasons=unique([explain(reason, voice) for reason in one.reasons]),
        use=look_up_all(record.use) if usable else (),
        fit_checks=look_up_all(record.fit_checks) if usable else (),
        wear=look_up_all(record.wear) if usable else (),
        skin=look_up_all(record.skin) if usable else (),
        sources=voice.cite((*record.sources, *cited)),
        specification=say_specification(one.specification, voice),
        order_sheets=say_order_sheets(one.order_sheets, voice),
        picture=say_aid_picture(one.support, voice) if usable else None,
        skin_map=say_skin_map(one.support, voice) if usable else None,
    )
