"""One paper for each kind of aid: set-up, fit, wear, skin and use."""

from dataclasses import replace

from fitting.core.catalog import Catalog, SupportInfo
from fitting.core.words import Support
from fitting.drawing.pictures import support_picture
from fitting.present.handouts.parts import blanks_for, finish, show_picture
from fitting.present.handouts.view import HandoutKind, HandoutView, LogView, Look, Section
from fitting.present.say import look_up, look_up_all, say

_DAYS = 14


def aid_id(support: Support) -> str:
    """The name of this aid's paper in an address."""
    return f"aid-{support.value.replace('_', '-')}"


def say_aid(support: Support, catalog: Catalog, language: str) -> HandoutView:
    """How to fit, wear and use one kind of aid, with room to note each day."""
    record = catalog.supports[support]
    parts = (
        (say("How to use it"), record.use, Look.PLAIN),
        (say("Check the fit"), record.fit_checks, Look.CHECK),
        (say("How long to wear it"), record.wear, Look.PLAIN),
        (say("Skin check"), record.skin, Look.STOP),
    )
    sections = [
        Section(heading, look_up_all(lines), look) for heading, lines, look in parts if lines
    ]
    # The words of the fit are about what the drawing shows; without them those of its use are.
    at = 1 if record.fit_checks else 0
    picture = show_picture(support_picture(support), catalog)
    sections[at] = replace(sections[at], picture=picture)
    return finish(
        catalog,
        record.sources,
        id=aid_id(support),
        kind=HandoutKind.AID,
        language=language,
        title=look_up(record.name),
        summary=look_up(record.what),
        blanks=_blanks(support),
        sections=tuple(sections),
        log=_log(record),
    )


def _blanks(support: Support) -> tuple[str, ...]:
    if support in (Support.NONE, Support.CARRY):
        return blanks_for(say("Given by"))
    return blanks_for(say("Make and size"), say("Fitted by"))


def _log(record: SupportInfo) -> LogView | None:
    """Days to note wear and skin, for what is worn."""
    if not (record.wear and record.skin):
        return None
    rows = (say("Minutes on"), say("Skin is fine"), say("A mark: where"))
    return LogView(heading=say("Write it down each day"), day=say("Day"), rows=rows, days=_DAYS)
