"""Why a dog is at its stage, and why its list of exercises looks as it does."""

from collections.abc import Mapping

from fitting.present.say import mark

STAGES: Mapping[str, str] = {
    "stage-only-for-discs": mark("Stages are for disc disease. You told us: {value:condition}."),
    "stage-stop": mark("A danger sign stops all exercise. So does a problem no vet has seen."),
    "stage-time": mark(
        "Today is day {value}. The next stage opens on day {threshold} or later: {next:stage}."
    ),
    "stage-time-open": mark("Today is day {value}. Time no longer holds your dog back."),
    "stage-pathway-unknown": mark(
        "We do not know if your dog had back surgery. Until we do, the plan is rest."
    ),
    "stage-date-unknown": mark(
        "We do not know the date this began. Until we do, the plan is rest."
    ),
    "stage-clearance": mark("{value:clearance} This goes as far as: {threshold:stage}."),
    "stage-mobility": mark(
        "How your dog moves now: {value:level}. This goes as far as: {threshold:stage}."
    ),
    "stage-override": mark("A vet gave written leave for this stage: {value:stage}."),
    "stage-long-term": mark(
        "Rest is over and your dog does not walk alone. Your vet plans for the long term."
    ),
    "stage-passive-allowed": mark("Your vet agreed to gentle care while your dog lies down."),
    "stage-wound": mark(
        "We do not know that the wound has healed. Until it has, the plan is rest."
    ),
    "setback-stops-exercise": mark(
        "Your dog did worse after exercise. Stop it all until your vet has had a look."
    ),
    "plan-many": mark(
        "This sheet has {value} exercises. Up to {threshold} are much easier to keep up."
    ),
    "plan-many-with-reason": mark(
        "This sheet has {threshold} exercises. The reason given: {value}"
    ),
}
