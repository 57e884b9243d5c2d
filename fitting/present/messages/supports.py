"""Why a kind of aid suits the dog now, and why not."""

from collections.abc import Mapping

from fitting.present.say import mark

_FROM_THE_TABLE: Mapping[str, str] = {
    "matrix-names": mark("It suits a dog that moves like this: {value:level}."),
    "matrix-names-for-use": mark("It suits a dog that moves like this: {value:level}. {use:text}"),
    "matrix-leaves-out": mark("Nothing calls for it now."),
    "some-help-needed": mark("Your dog needs some help."),
    "no-lifting-aid-needed": mark("Your dog walks alone. It needs no lift."),
    "vet-named-this-aid": mark("{value} gave written leave for this on {date:date}."),
}

_LIFTING: Mapping[str, str] = {
    "harness-not-collar": mark("A body harness spares the neck. A collar does not."),
    "carry-when-not-walking": mark("Your dog cannot walk far. Carry it flat and level."),
    "carry-to-vet": mark("Carry your dog to the vet. Do not let it walk there."),
    "carry-by-two": mark(
        "Your dog weighs {value:mass}. You can lift {threshold:mass}. Carry it with two people."
    ),
    "lift-two-handles": mark(
        "Your dog weighs {value:mass}. You can lift {threshold:mass}. Two handles share the load."
    ),
    "rear-lift-by-two": mark(
        "Your dog weighs {value:mass}. You can lift {threshold:mass}. "
        "Lift the back end with two people."
    ),
    "large-dog-two-handles": mark(
        "Your dog weighs {value:mass}. Over {threshold:mass}, hold a dog at both ends."
    ),
    "male-hip-lift-first": mark("Your dog is male. This kind keeps clear of the penis."),
    "male-belly-sling": mark("A belly sling can press where a male dog passes urine."),
}

_AROUND_THE_HOUSE: Mapping[str, str] = {
    "mats-on-slippery-floors": mark("Your floors are slippery. Mats help your dog to grip."),
    "mats-help": mark("Mats help your dog to grip on smooth floors."),
    "pads-for-leaks": mark("Your dog may leak urine. Pads help to keep the skin dry."),
    "ramp-for-use": mark("You told us of stairs or a car. A ramp saves steps and jumps."),
    "drag-bag-indoors": mark("It guards the skin indoors, for a short time."),
}

_FRONT_END: Mapping[str, str] = {
    "front-involved": mark(
        "The neck or a front leg is part of the problem. Hold your dog at both ends."
    ),
    "front-involved-no-rear-chair": mark(
        "The neck or a front leg is part of the problem. A rear chair loads the front legs."
    ),
    "front-involved-lift-both-ends": mark(
        "The neck or a front leg is part of the problem. A lift of the back end loads the front."
    ),
    "front-involved-front-lift": mark(
        "The neck or a front leg is part of the problem. Your vet can say if a front lift helps."
    ),
    "front-involved-full-chair": mark(
        "A chair that holds all four legs must be fitted with your vet or clinic."
    ),
    "front-limb-missing-front-chair": mark(
        "A front leg is the problem and the back legs are sound. Your vet can say if this helps."
    ),
    "balance-lost": mark("Your dog has lost its balance. Hold it at both ends."),
    "balance-lost-no-rear-chair": mark("Your dog has lost its balance. A rear chair can tip."),
    "towel-test-first": mark("Do the towel test first. This chair needs strong front legs."),
}

_REST_AND_SKIN: Mapping[str, str] = {
    "wheelchair-not-in-rest": mark("No wheels in strict rest. Rest lasts until {threshold:date}."),
    "wheelchair-rest-end-unknown": mark(
        "No wheels in strict rest. We do not know when the rest ends."
    ),
    "wheelchair-not-cleared": mark(
        "The time for rest is up, but no vet has said yes to more. Wheels wait for that."
    ),
    "wheelchair-not-at-this-stage": mark(
        "A wheelchair has no place at this stage: {threshold:stage}."
    ),
    "wheelchair-not-all-day": mark(
        "You want it for all day. A wheelchair is for short times, with you near."
    ),
    "no-wheels-over-sores": mark("No wheels until the open sore has healed."),
    "no-wheels-before-wound-heals": mark("No wheels until the wound has healed."),
    "sore-under-aid": mark("Nothing may press on an open sore."),
    "keep-off-sores": mark("Keep each strap off the sore."),
    "keep-off-wound": mark("Keep each strap off the wound."),
    "no-feeling-skin-plan": mark("Your dog may not feel a rub. Check the skin each time."),
}

SUPPORTS: Mapping[str, str] = {
    **_FROM_THE_TABLE,
    **_LIFTING,
    **_AROUND_THE_HOUSE,
    **_FRONT_END,
    **_REST_AND_SKIN,
}
