"""Which verdicts a kind of aid can never be given, and why: a list to review, not to grow.

A verdict that is neither here nor given to a dog of tests/cases/dogs fails a test; so does one
that is here and given to any dog at all.
"""

from collections.abc import Mapping

from fitting.core.words import Support, Verdict

CHAIR_IS_REFUSED_AT_THE_REAR_ALONE = "Only a rear chair is ever refused: weak front legs end it."
ALWAYS_THERE = "Outside a referral a body harness is at least possible."
NONE_IS_YES_OR_NO = "Either a rule calls for a lifting aid or none is needed."
CARRYING_IS_NEVER_BARRED = "A dog may always be carried, so no rule refuses it or asks a vet."
NOTHING_REFUSES_IT = "No rule refuses it: what might harm is asked of the vet or waits."
FRONT_LIFT_IS_THE_VETS = "Asked of the vet when the front is weak, else not called for."
BOTH_ENDS_OR_NOT = "Called for by the matrix or a rule, or by none: nothing makes it optional."
CHAIR_BY_MATRIX = "The matrix names it or leaves it out; rest, sores and the front end decide."
CHAIR_BY_VET_ALONE = "Only weak front legs raise it, and then it is the vet's question."
BEDDING = "Bedding is called for or it is not."
HOME = "It helps in every home, so it is at least possible."
WAYS = "A ramp is named, useful or left out; no rule stands in its way."
INDOORS = "For a dog on wheels it is possible; only a named vet raises it."


def _because(why: str, support: Support, *verdicts: Verdict) -> dict[tuple[Support, Verdict], str]:
    return {(support, verdict): why for verdict in verdicts}


NEVER_GIVEN: Mapping[tuple[Support, Verdict], str] = {
    **_because(NONE_IS_YES_OR_NO, Support.NONE, Verdict.POSSIBLE, Verdict.ASK_VET, Verdict.REFUSED),
    **_because(CARRYING_IS_NEVER_BARRED, Support.CARRY, Verdict.ASK_VET, Verdict.REFUSED),
    **_because(
        ALWAYS_THERE, Support.BODY_HARNESS, Verdict.NOT_NOW, Verdict.ASK_VET, Verdict.REFUSED
    ),
    **_because(NOTHING_REFUSES_IT, Support.REAR_SLING, Verdict.REFUSED),
    **_because(NOTHING_REFUSES_IT, Support.REAR_HARNESS, Verdict.REFUSED),
    **_because(FRONT_LIFT_IS_THE_VETS, Support.FRONT_SLING, Verdict.POSSIBLE, Verdict.REFUSED),
    **_because(FRONT_LIFT_IS_THE_VETS, Support.FRONT_HARNESS, Verdict.POSSIBLE, Verdict.REFUSED),
    **_because(BOTH_ENDS_OR_NOT, Support.FULL_BODY_HARNESS, Verdict.POSSIBLE, Verdict.REFUSED),
    **_because(CHAIR_BY_MATRIX, Support.REAR_WHEELCHAIR, Verdict.ASK_VET),
    **_because(CHAIR_BY_VET_ALONE, Support.FRONT_WHEELCHAIR, Verdict.POSSIBLE),
    **_because(CHAIR_BY_VET_ALONE, Support.QUAD_WHEELCHAIR, Verdict.POSSIBLE),
    **_because(CHAIR_IS_REFUSED_AT_THE_REAR_ALONE, Support.FRONT_WHEELCHAIR, Verdict.REFUSED),
    **_because(CHAIR_IS_REFUSED_AT_THE_REAR_ALONE, Support.QUAD_WHEELCHAIR, Verdict.REFUSED),
    **_because(NOTHING_REFUSES_IT, Support.BOOTS, Verdict.REFUSED),
    **_because(BEDDING, Support.MATTRESS, Verdict.POSSIBLE, Verdict.ASK_VET, Verdict.REFUSED),
    **_because(BEDDING, Support.PADS, Verdict.POSSIBLE, Verdict.ASK_VET, Verdict.REFUSED),
    **_because(INDOORS, Support.DRAG_BAG, Verdict.REFUSED),
    **_because(WAYS, Support.RAMP, Verdict.ASK_VET, Verdict.REFUSED),
    **_because(HOME, Support.NON_SLIP_MAT, Verdict.NOT_NOW, Verdict.ASK_VET, Verdict.REFUSED),
}
