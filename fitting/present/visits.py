"""The days to keep after a result, and questions that show whether a sheet was understood."""

from collections.abc import Iterable
from datetime import date, timedelta

from fitting.present.figures import show_date
from fitting.present.say import mark, say
from fitting.present.view_next import DateView
from fitting.present.voice import Voice

_NEW_AID_CHECKS = (
    "new_aid.first_check_days",
    "new_aid.second_check_days",
    "new_aid.third_check_days",
    "new_aid.fourth_check_days",
)
_NEW_AID_LINE = mark(
    "Do you use a new aid? Check how it fits, then look at the skin. If you got it later, move"
    " this date."
)


def say_next_visit(voice: Voice) -> str:
    """The day by which a vet should see the dog again, where the vet has named no other."""
    day, ends_rest = _next_visit(voice)
    if ends_rest:
        return say("See your vet by {date}. That is when rest may end.", date=show_date(day))
    return say("See your vet by {date}, or on the day your vet has named.", date=show_date(day))


def _next_visit(voice: Voice) -> tuple[date, bool]:
    """The day of the next visit, and whether it is the day on which rest may end."""
    assessment = voice.assessment
    last = assessment.on + timedelta(days=voice.catalog.days("recheck.days"))
    if assessment.rest_end is not None and assessment.on < assessment.rest_end < last:
        return assessment.rest_end, True
    return last, False


def say_dates(voice: Voice, *, worn: bool, measured: bool) -> tuple[DateView, ...]:
    """The days to keep, in order: checks of a new aid, the next visit, measuring again.

    `worn` tells whether some aid is offered that is worn, `measured` whether readings were used.
    """
    days = list(_new_aid_days(voice)) if worn else []
    day, _ = _next_visit(voice)
    days.append(
        _date(
            "visit",
            day,
            say("See your vet"),
            say("Take the sheet with you. If your vet has named another day, go on that day."),
        )
    )
    if measured:
        days.append(
            _date(
                "measure",
                _after(voice, "remeasure.days"),
                say("Measure your dog again"),
                say("A dog that rests or works changes shape. Check that the aid still fits."),
            )
        )
    return tuple(sorted(days, key=lambda one: one.day_iso))


def _new_aid_days(voice: Voice) -> Iterable[DateView]:
    for number, threshold in enumerate(_NEW_AID_CHECKS, 1):
        after = voice.catalog.days(threshold)
        yield _date(
            f"new-aid-{number}",
            _after(voice, threshold),
            say("New aid, day {day}: fit and skin", day=after),
            say(_NEW_AID_LINE),
        )


def _after(voice: Voice, threshold: str) -> date:
    return voice.assessment.on + timedelta(days=voice.catalog.days(threshold))


def _date(id_: str, day: date, name: str, line: str) -> DateView:
    return DateView(id=id_, day_iso=day.isoformat(), on=show_date(day), name=name, line=line)


def say_teach_back(voice: Voice, *, confined: bool, exercises: bool) -> tuple[str, ...]:
    """Three questions for the carer to answer aloud before the sheet goes home."""
    first = say("What may your dog not do, and until when?")
    if not confined:
        first = say("What do you do for your dog each day?")
    signs = say("Which signs mean: call the vet now?")
    if exercises:
        signs = say("Which signs mean: stop, and call the vet?")
    return (first, signs, say("Who do you call at night?"))
