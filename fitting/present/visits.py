"""When a vet should see the dog again, and questions that show whether a sheet was understood."""

from datetime import timedelta

from fitting.present.figures import show_date
from fitting.present.say import say
from fitting.present.voice import Voice


def say_next_visit(voice: Voice) -> str:
    """The day by which a vet should see the dog again, where the vet has named no other."""
    assessment = voice.assessment
    last = assessment.on + timedelta(days=voice.catalog.days("recheck.days"))
    if assessment.rest_end is not None and assessment.on < assessment.rest_end < last:
        ends = show_date(assessment.rest_end)
        return say("See your vet by {date}. That is when rest may end.", date=ends)
    return say("See your vet by {date}, or on the day your vet has named.", date=show_date(last))


def say_teach_back(voice: Voice, *, confined: bool, exercises: bool) -> tuple[str, ...]:
    """Three questions for the carer to answer aloud before the sheet goes home."""
    first = say("What may your dog not do, and until when?")
    if not confined:
        first = say("What do you do for your dog each day?")
    signs = say("Which signs mean: call the vet now?")
    if exercises:
        signs = say("Which signs mean: stop, and call the vet?")
    return (first, signs, say("Who do you call at night?"))
