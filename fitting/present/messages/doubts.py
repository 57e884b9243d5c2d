"""What is worth checking in the answers: what was seen, and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from fitting.present.say import mark


@dataclass(frozen=True, slots=True)
class Asking:
    """`text` says what looks odd or is not known; `suggest` what to do, one action a line."""

    text: str
    suggest: str


_CHECK = mark("Check the number and the unit. If you are not sure, measure again.")
_CHECK_BOTH = mark("Check both numbers and their units. If you are not sure, measure again.")

DOUBTS: Mapping[str, Asking] = {
    "clearance-needs-name-and-date": Asking(
        mark("You told us what your vet agreed, but not both the name and the date."),
        mark("Add the name of the vet and the date. Until then only the exam counts."),
    ),
    "clearance-before-last-change": Asking(
        mark("Your vet agreed on {clearance:date}. Your dog changed on {event:date}, after that."),
        mark("Ask your vet again. Until then only the exam counts."),
    ),
    "clearance-needs-signature": Asking(
        mark("What your vet agreed counts here when the vet has signed it."),
        mark("Take the form on this sheet to your vet."),
    ),
    "feeling-needs-name-and-date": Asking(
        mark("You told us what a vet found about feeling, but not both the name and the date."),
        mark("Add the name of the vet and the date."),
    ),
    "feeling-but-moves": Asking(
        mark("You gave a vet's test of feeling. You also said that the legs move. Is this right?"),
        mark("Check both answers."),
    ),
    "feeling-against-level": Asking(
        mark("Your two answers about feeling do not match. We used the worse one."),
        mark("Ask your vet what the test showed."),
    ),
    "override-not-in-force": Asking(
        mark("The vet's written leave does not count today."),
        mark("Check its dates. Ask the vet for a new one if it has run out."),
    ),
    "worst-was-better-than-now": Asking(
        mark("The worst state you gave is better than the state now. Is this right?"),
        mark("Check how your dog was at its worst."),
    ),
    "better-but-not-stable": Asking(
        mark("You said your dog is better. You also said it is not holding steady. Is this right?"),
        mark("Check both answers."),
    ),
    "not-stable-so-worse": Asking(
        mark("You said your dog is not holding steady. Is it getting worse?"),
        mark("If it is worse, change that answer and call your vet today."),
    ),
    "healed-but-problem": Asking(
        mark("You said the wound has healed. You also gave a wound problem. Is this right?"),
        mark("Look at the wound again."),
    ),
    "cleared-but-not-examined": Asking(
        mark("You said a vet agreed to a plan. You also said no vet has seen this. Is this right?"),
        mark("Check both answers."),
    ),
    "finding-but-not-examined": Asking(
        mark("You gave a vet's finding. You also said no vet has seen this. Is this right?"),
        mark("Check both answers."),
    ),
    "front-strong-but-affected": Asking(
        mark("You said the front legs are strong. You also marked a front leg. Is this right?"),
        mark("Do the towel test again."),
    ),
    "operated-but-conservative": Asking(
        mark("You gave a date of surgery. You also said there was none. Is this right?"),
        mark("Check both answers."),
    ),
    "operated-before-onset": Asking(
        mark("You gave a date of surgery before the first signs. Is this right?"),
        mark("Check both dates."),
    ),
    "worse-before-onset": Asking(
        mark("You gave a date of getting worse before the first signs. Is this right?"),
        mark("Check both dates."),
    ),
    "days-against-dates": Asking(
        mark("You said {told:days}. Your dates give {counted:days}. We used the dates."),
        mark("Check the count and the dates."),
    ),
    "flag-is-never-known": Asking(
        mark("You said that a vet knows of this sign: {flag}. It needs a fresh look each time."),
        mark("Call your vet."),
    ),
    "exam-not-told": Asking(
        mark("We do not know if a vet has seen this problem."),
        mark("Tell us. If no vet has seen it, book an exam."),
    ),
    "ask-vet-to-test-feeling": Asking(
        mark("We do not know that a vet has tested feeling in the legs."),
        mark("Ask your vet to test feeling. Never test it at home."),
    ),
    "pathway-not-told": Asking(
        mark("We do not know if your dog had back surgery."),
        mark("Tell us. Until then the plan is rest."),
    ),
    "date-not-told": Asking(
        mark("We do not know the date of the surgery or of the first signs."),
        mark("Tell us. Until then the plan is rest."),
    ),
    "wound-not-told": Asking(
        mark("We do not know if the wound has healed."),
        mark("Ask your vet to look at it. Until then nothing may press on it."),
    ),
    "pain-not-told": Asking(
        mark("We do not know if the pain is under control."),
        mark("Ask your vet."),
    ),
    "towel-test-not-done": Asking(
        mark("We do not know if the front legs are strong."),
        mark("Ask your vet to check the front legs with the towel test."),
    ),
    "weight-not-told": Asking(
        mark("We do not know what your dog weighs."),
        mark("Weigh your dog. Many aids are sized by weight."),
    ),
    "measured-longer-than": Asking(
        mark(
            "You gave {shorter_mm:length} for {about:measurement}. "
            "You gave {longer_mm:length} for {other:measurement}. "
            "The first is the shorter one on most dogs. Is this right?"
        ),
        mark("Measure both again."),
    ),
    "above-breed": Asking(
        mark(
            "Is this right? You gave {told:amount} for {about:measurement}. "
            "That is a lot for this breed ({breed}). Its usual range ends at {limit:amount}."
        ),
        _CHECK,
    ),
    "below-breed": Asking(
        mark(
            "Is this right? You gave {told:amount} for {about:measurement}. "
            "That is not much for this breed ({breed}). Its usual range starts at {limit:amount}."
        ),
        _CHECK,
    ),
    "above-build": Asking(
        mark(
            "Is this right? You gave {told:length} for {about:measurement}. "
            "That is a lot for this breed ({breed}). We would expect {limit:length} or less."
        ),
        _CHECK,
    ),
    "below-build": Asking(
        mark(
            "Is this right? You gave {told:length} for {about:measurement}. "
            "That is not much for this breed ({breed}). We would expect {limit:length} or more."
        ),
        _CHECK,
    ),
    "above-weight": Asking(
        mark(
            "Is this right? You gave {told:length} for {about:measurement}. "
            "On a dog of {weight:mass} we would expect {limit:length} or less."
        ),
        _CHECK_BOTH,
    ),
    "below-weight": Asking(
        mark(
            "Is this right? You gave {told:length} for {about:measurement}. "
            "On a dog of {weight:mass} we would expect {limit:length} or more."
        ),
        _CHECK_BOTH,
    ),
    "above-proportion": Asking(
        mark(
            "Is this right? You gave {told:length} for {about:measurement}. "
            "You gave {second:length} for {other:measurement}. "
            "For the first we would expect {limit:length} or less."
        ),
        _CHECK_BOTH,
    ),
    "below-proportion": Asking(
        mark(
            "Is this right? You gave {told:length} for {about:measurement}. "
            "You gave {second:length} for {other:measurement}. "
            "For the first we would expect {limit:length} or more."
        ),
        _CHECK_BOTH,
    ),
    "slipped-with-others": Asking(
        mark(
            "You gave {slip_told:amount} for {about:measurement}. "
            "Other readings may be in the wrong unit. Is this one right?"
        ),
        _CHECK,
    ),
}

SLIPS: Mapping[str, str] = {
    "slip-inches": mark(
        "{slip_told:inches} would be {slip_told:near_cm}. Did you mean {slip_meant:cm}?"
    ),
    "slip-centimetres": mark(
        "{slip_told:cm} would be {slip_told:inches}. Did you mean {slip_meant:inches}?"
    ),
    "slip-pounds": mark(
        "{slip_told:pounds} would be {slip_told:kg}. Did you mean {slip_meant:kg}?"
    ),
    "slip-kilograms": mark(
        "{slip_told:kg} would be {slip_told:pounds}. Did you mean {slip_meant:pounds}?"
    ),
    "slip-tenfold": mark("Did you mean {slip_meant:amount}? A point may be missing."),
    "slip-tenth": mark("Did you mean {slip_meant:amount}? A point may be in the wrong place."),
}
"""The other reading that may have been meant. It is asked, never taken as told."""
