"""How the dog moves and feels: danger signs, legs, toilet, pain, wound and skin.

The danger signs and the levels of movement are records of the catalogue: `questionnaire.py`
puts their words into these questions.
"""

from typing import Final

from fitting.core.question import PROGRAM_ONLY, AnswerKind, Limits, Option, Question, among
from fitting.core.questions_vet import UNSURE
from fitting.core.words import FrontLegs, Limb, Mobility, Region, Urination, YesNo

FLAG_LIST: Final = Limits(1, 60, "More than there are danger signs.")

SIGN_QUESTIONS: Final = (
    Question(
        id="flags",
        kind=AnswerKind.FLAGS,
        label="Do you see any of these?",
        short="Danger signs",
        sheet="Danger signs",
        hint="Choose all that are true now.",
        why="Some signs cannot wait. We ask them first.",
        limits=FLAG_LIST,
    ),
    Question(
        id="known_flags",
        kind=AnswerKind.FLAGS,
        label="Has a vet seen any of these signs?",
        short="Signs that a vet has seen",
        sheet="Danger signs that a vet has seen",
        hint="Choose a sign if a vet saw it after it began, and it is no worse since.",
        why="A sign that a vet has seen may not need a new visit.",
        limits=FLAG_LIST,
    ),
    Question(
        id="mobility",
        kind=AnswerKind.CHOICE,
        label="How does your dog move now?",
        short="Movement",
        sheet="How the dog moves",
        hint="Think of today, on a floor with good grip.",
        why="It says which aids and which care are safe.",
        vocabulary=Mobility,
        required=True,
    ),
    Question(
        id="recovered_from",
        kind=AnswerKind.CHOICE,
        label="How was your dog at the worst point?",
        short="Worst point",
        sheet="Movement at the worst point",
        hint="Think of the worst day of this bout.",
        why="A fast fall needs a vet at once.",
        vocabulary=Mobility,
        when=(among("condition", "ivdd", "fce"), among("mobility", "A", "B", "C")),
    ),
    Question(
        id="region",
        kind=AnswerKind.CHOICE,
        label="Where in the spine is the problem?",
        short="Part of the spine",
        sheet="Part of the spine",
        why="A neck problem needs other aids.",
        vocabulary=Region,
        when=(among("condition", "ivdd", "fce", "other", "undiagnosed"),),
        options=(
            Option("cervical", "The neck"),
            Option("thoracolumbar", "The middle of the back"),
            Option("lumbosacral", "The low back, near the tail"),
            UNSURE,
        ),
    ),
    Question(
        id="front_legs",
        kind=AnswerKind.CHOICE,
        label="Are the front legs strong?",
        short="Front legs",
        sheet="Front legs (towel test)",
        hint=(
            "If your dog may stand: put a towel under the belly. Lift the back end a little. "
            "See if the front legs walk well. Stop at any sign of pain."
        ),
        why="Some aids put more weight on the front legs.",
        vocabulary=FrontLegs,
        options=(
            Option("strong", "Yes, they walk well"),
            Option("weak", "No", "They shake, buckle, or the paws fold under."),
            Option("not_tested", "Not tried, or not sure"),
        ),
    ),
    Question(
        id="affected",
        kind=AnswerKind.CHOICES,
        label="Which legs are weak, sore or missing?",
        short="Legs with trouble",
        sheet="Legs with trouble",
        hint="Left and right are the dog’s own.",
        why="The aid must help the right legs.",
        vocabulary=Limb,
        options=(
            Option("left_hind", "Left back leg"),
            Option("right_hind", "Right back leg"),
            Option("left_front", "Left front leg"),
            Option("right_front", "Right front leg"),
        ),
    ),
    Question(
        id="can_urinate",
        kind=AnswerKind.CHOICE,
        label="Can your dog pee on purpose?",
        short="Peeing",
        sheet="Passing urine",
        hint="A wet bed alone is no proof.",
        why="A bladder that stays full is a danger.",
        vocabulary=Urination,
        options=(
            Option("yes", "Yes"),
            Option("no", "No", "No pee comes, or your dog strains."),
            Option("overflow", "It leaks, but not on purpose"),
            Option("expressed", "I empty the bladder, as the vet taught me"),
            UNSURE,
        ),
    ),
    Question(
        id="pain_controlled",
        kind=AnswerKind.CHOICE,
        label="Is the pain gone, or kept down?",
        short="Pain kept down",
        sheet="Pain under control",
        hint="Signs of pain: cries, shakes, pants at rest, will not settle, will not eat.",
        why="A dog in pain needs a vet before any work.",
        vocabulary=YesNo,
        options=(Option("yes", "Yes"), Option("no", "No, I see pain"), UNSURE),
    ),
    Question(
        id="wound_healed",
        kind=AnswerKind.CHOICE,
        label="Has the wound from the operation healed?",
        short="Wound healed",
        sheet="Wound healed",
        hint="Closed and dry, with any stitches out.",
        why="Nothing may press on a new wound.",
        vocabulary=YesNo,
        when=(among("pathway", "surgical"),),
        options=(Option("yes", "Yes"), Option("no", "No, not yet"), UNSURE),
    ),
    Question(
        id="wound_problem",
        kind=AnswerKind.CHOICE,
        label="Does the wound look wrong?",
        short="Trouble with the wound",
        sheet="Trouble with the wound",
        hint="Look for red, hot, swollen, open, wet or smelly skin. Or your dog licks it.",
        why="A sick wound needs a vet the same day.",
        vocabulary=YesNo,
        # The list of danger signs asks the same, in the same words.
        who=PROGRAM_ONLY,
        options=(Option("yes", "Yes"), Option("no", "No"), UNSURE),
    ),
    Question(
        id="open_sores",
        kind=AnswerKind.CHOICE,
        label="Does your dog have an open sore or raw skin?",
        short="Open sores",
        sheet="Open sores or raw skin",
        hint="Check the elbows, hips, feet and tail, and under any harness.",
        why="An aid must not rub where the skin is sore.",
        vocabulary=YesNo,
        options=(Option("yes", "Yes"), Option("no", "No"), UNSURE),
    ),
)
