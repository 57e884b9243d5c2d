"""The days to keep as a calendar file (RFC 5545). It names neither the dog nor any person."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event

from fitting.present.say import say
from fitting.present.view_next import DateView

MIMETYPE = "text/calendar"
_OURS = UUID("6f1f1f5e-9f0a-4a5b-8a53-0f1c6f6a1c27")
# A whole day begins at midnight; nobody wants to be told then.
_TOLD_AT = timedelta(hours=9)


def calendar_file(dates: Sequence[DateView], *, case: str, made: datetime) -> bytes:
    """The days as whole-day events with a reminder in the morning.

    `case` is a secret text that is the same whenever this result is asked for: what a calendar
    knows an event by is made from it and does not tell it. `made` is when the result was made.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Fitting//Days to keep//EN")
    calendar.add("version", "2.0")
    for one in dates:
        calendar.add_component(_event(one, case, made))
    written: bytes = calendar.to_ical()
    return written


def _event(one: DateView, case: str, made: datetime) -> Event:
    name = say("Your dog: {what}", what=one.name)
    event = Event()
    event.add("uid", str(uuid5(_OURS, f"{case}/{one.id}")))
    event.add("dtstamp", made)
    event.add("dtstart", date.fromisoformat(one.day_iso))
    event.add("summary", name)
    event.add("description", one.line)
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", name)
    alarm.add("trigger", _TOLD_AT)
    event.add_component(alarm)
    return event
