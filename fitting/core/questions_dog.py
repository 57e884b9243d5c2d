"""Who the dog is: name, breed, age, weight, shape and coat."""

from typing import Final

from fitting.core.question import PROGRAM_ONLY, AnswerKind, Limits, Option, Question
from fitting.core.words import Coat, Sex, WeightBasis

NAME: Final = Limits(1, 60, "The longest name that prints whole on the sheet.")
AGE: Final = Limits(0, 30, "The oldest dogs on record lived to about thirty.")
WEIGHT: Final = Limits(300, 120_000, "Below are newborn pups; above are no dogs that walk.")
CONDITION_SCORE: Final = Limits(1, 9, "The score that vets use has nine steps.")

DOG_QUESTIONS: Final = (
    Question(
        id="name",
        kind=AnswerKind.TEXT,
        label="What is your dog called?",
        short="Dog’s name",
        sheet="Dog",
        hint="If you like.",
        why="So that the sheet is easy to find.",
        limits=NAME,
    ),
    Question(
        id="breed",
        kind=AnswerKind.BREED,
        label="What breed is your dog?",
        short="Breed",
        sheet="Breed",
        hint="For a mix: what it is most like.",
        why="It lets us check the measurements.",
        limits=NAME,
    ),
    Question(
        id="sex",
        kind=AnswerKind.CHOICE,
        label="Is your dog male or female?",
        short="Sex",
        sheet="Sex",
        why="Some slings press where a male dog pees.",
        vocabulary=Sex,
        options=(
            Option("male", "Male"),
            Option("female", "Female"),
            Option("unknown", "I’m not sure"),
        ),
    ),
    Question(
        id="age_years",
        kind=AnswerKind.NUMBER,
        label="How old is your dog, in years?",
        short="Age",
        sheet="Age in years",
        hint="Half years are fine, such as 7.5. Your best guess will do.",
        why="A very young or old dog needs more care.",
        limits=AGE,
    ),
    Question(
        id="weight",
        kind=AnswerKind.MASS,
        label="How much does your dog weigh?",
        short="Weight",
        sheet="Weight",
        hint="Such as 8.2 kg or 18 lb. Leave it empty if not known.",
        why="Each aid has a weight that it can hold.",
        limits=WEIGHT,
    ),
    Question(
        id="weight_basis",
        kind=AnswerKind.CHOICE,
        label="How do you know the weight?",
        short="Source of the weight",
        sheet="Weight was",
        why="A guess is often far off. We allow for that.",
        vocabulary=WeightBasis,
        options=(
            Option("scale", "Weighed on a scale", "In the last month."),
            Option("stated", "Told to me, or an old weight"),
            Option("guessed", "A guess"),
        ),
    ),
    Question(
        id="body_condition",
        kind=AnswerKind.WHOLE_NUMBER,
        label="How thin or heavy is your dog, from 1 to 9?",
        short="Body shape score",
        sheet="Body condition (1 to 9)",
        hint=(
            "1 is very thin. At 5 you feel the ribs with a light touch and see a waist. "
            "9 is very heavy. If you are not sure, leave it empty."
        ),
        why="A heavy dog is wider than others of its breed.",
        limits=CONDITION_SCORE,
        # No rule reads it yet, so nobody is asked.
        who=PROGRAM_ONLY,
    ),
    Question(
        id="coat",
        kind=AnswerKind.CHOICE,
        label="How long is the coat?",
        short="Coat",
        sheet="Coat",
        why="Thick fur makes a dog look and measure bigger.",
        vocabulary=Coat,
        who=PROGRAM_ONLY,
        options=(
            Option("short", "Short", "Such as a beagle."),
            Option("medium", "Medium", "Such as a Labrador."),
            Option("long", "Long", "Such as a collie."),
        ),
    ),
)
