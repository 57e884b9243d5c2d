"""Short names for the questions of the answers, to head what is worth checking."""

from collections.abc import Mapping

from fitting.core.catalog import Catalog
from fitting.core.words import MeasurementId
from fitting.present.names import name_measured
from fitting.present.say import mark, say

QUESTIONS: Mapping[str, str] = {
    "name": mark("Name"),
    "breed": mark("Breed"),
    "owner": mark("Owner"),
    "sex": mark("Sex"),
    "age_years": mark("Age"),
    "weight": mark("Weight"),
    "weight_basis": mark("How the weight was found"),
    "body_condition": mark("Body shape score"),
    "coat": mark("Coat"),
    "condition": mark("The problem"),
    "pathway": mark("Surgery or not"),
    "surgery_date": mark("Date of surgery"),
    "onset_date": mark("Date of the first signs"),
    "worse_date": mark("Date it last got worse"),
    "days_since": mark("Days since it began"),
    "region": mark("Neck or back"),
    "mobility": mark("How your dog moves now"),
    "recovered_from": mark("How your dog moved at its worst"),
    "front_legs": mark("Front legs"),
    "affected": mark("Legs that are weak"),
    "can_urinate": mark("Passing urine"),
    "pain_controlled": mark("Pain"),
    "wound_healed": mark("Has the wound healed"),
    "wound_problem": mark("A problem with the wound"),
    "stable_or_better": mark("Steady or better"),
    "open_sores": mark("Open sores"),
    "plateau": mark("Has it levelled off"),
    "trend": mark("Better, the same or worse"),
    "vet_exam": mark("Has a vet seen this"),
    "clearance": mark("What the vet has agreed"),
    "clearance_by": mark("Name of the vet"),
    "clearance_date": mark("Date the vet agreed"),
    "rest_end": mark("Date that rest ends"),
    "rest_end_day": mark("Day that rest ends"),
    "flags": mark("Danger signs"),
    "known_flags": mark("Danger signs a vet has seen"),
    "override": mark("Written leave from a vet"),
    "measurements": mark("Measurements"),
    "feeling": mark("The vet's test of feeling"),
    "feeling_by": mark("Vet who tested feeling"),
    "feeling_date": mark("Date feeling was tested"),
    "door_width": mark("Narrowest door"),
    "lift_limit": mark("What you can lift"),
    "stairs": mark("Stairs"),
    "helpers": mark("People who can help"),
    "floors": mark("Floors"),
    "country": mark("Country"),
    "use": mark("What the aid is for"),
    "budget_route": mark("Buy, rent or borrow"),
}
"""A short name for every question of the answers."""


def name_question(asked: str, catalog: Catalog) -> str:
    """The short name of a question or a measurement. Raises KeyError for an unknown id."""
    if asked in QUESTIONS:
        return say(QUESTIONS[asked])
    measured = asked.removeprefix("measurements.")
    name = name_measured(MeasurementId(measured), catalog)
    return name[:1].upper() + name[1:]
