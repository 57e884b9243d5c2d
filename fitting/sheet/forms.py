"""How long a sheet may be: the shorter forms of its parts, in the order in which they are tried.

Nothing is ever clipped and no letter shrinks below its least size. When a sheet is too long,
the parts at the front of the order are shortened or left off, and the sheet says so. What is
done with the dog each day is never in the order: what the stage allows and bans, doses, steps,
what right looks like, stop signs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from fitting.sheet.styles import COMPACT, DENSE, LARGE, MEDIUM, PLAIN, ROOMY, Faces


class Part(StrEnum):
    """Parts of a sheet that can be left off or shortened."""

    EVIDENCE = "evidence"
    OUTLOOK = "outlook"
    HOW_TAKEN = "how taken"
    SOURCE_TITLES = "source titles"
    AIMS = "aims"
    OTHER_PRODUCTS = "other products"
    REASONS = "reasons"
    STAGE_STEPS = "stage steps"
    CARE_STEPS = "care steps"
    OTHER_EXERCISES = "other exercises"
    TICK_LOG = "tick log"
    READINGS_TABLE = "readings table"
    NUMBERS_TABLE = "numbers table"
    OTHER_AIDS = "other aids"
    AID_DETAILS = "aid details"
    USE = "use"
    DOUBT_TEXTS = "doubt texts"
    SOURCES = "sources"
    STAGE_WHY = "stage why"
    POSSIBLE_AIDS = "possible aids"
    UNSIZED_PRODUCTS = "unsized products"
    BEFORE_EXERCISE = "before each exercise"
    EXERCISE_WARNINGS = "exercise warnings"
    DOG_FACTS = "dog facts"
    AFTERWARDS = "afterwards"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a sheet.

    `wide` has two columns; `tight` packs lists to fill them evenly. `most` is how many lines
    a list of hints keeps, the first ones, because each list begins with what matters most.
    """

    faces: Faces
    wide: bool = True
    tight: bool = False
    left_off: frozenset[Part] = frozenset()
    most: int = 99

    def has(self, part: Part) -> bool:
        return part not in self.left_off

    def first(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The lines of a list of hints that this form keeps."""
        return tuple(lines[: self.most])


# The order of shortening: a part that is left off, or the number of hints that a list keeps.
# First goes what the result page repeats, last what is used each day.
_SHORTENING: tuple[Part | int, ...] = (
    Part.EVIDENCE,
    Part.OUTLOOK,
    Part.HOW_TAKEN,
    Part.SOURCE_TITLES,
    Part.AIMS,
    6,
    Part.OTHER_PRODUCTS,
    Part.REASONS,
    Part.STAGE_STEPS,
    4,
    Part.CARE_STEPS,
    Part.OTHER_EXERCISES,
    Part.TICK_LOG,
    Part.READINGS_TABLE,
    3,
    Part.OTHER_AIDS,
    Part.AID_DETAILS,
    Part.USE,
    Part.DOUBT_TEXTS,
    Part.SOURCES,
    Part.STAGE_WHY,
    Part.UNSIZED_PRODUCTS,
    2,
    Part.NUMBERS_TABLE,
    Part.POSSIBLE_AIDS,
    Part.BEFORE_EXERCISE,
    Part.EXERCISE_WARNINGS,
    Part.DOG_FACTS,
    1,
)

# What is put back first where a page has room left after the shortening.
WORTH_RESTORING = (
    Part.EXERCISE_WARNINGS,
    Part.BEFORE_EXERCISE,
    Part.NUMBERS_TABLE,
    Part.SOURCES,
    Part.HOW_TAKEN,
    Part.UNSIZED_PRODUCTS,
    Part.CARE_STEPS,
    Part.READINGS_TABLE,
)


def _shortened(form: Form) -> tuple[Form, ...]:
    """This form, then each with one more step of shortening."""
    forms = [form]
    for step in _SHORTENING:
        if isinstance(step, Part):
            forms.append(replace(forms[-1], left_off=forms[-1].left_off | {step}))
        else:
            forms.append(replace(forms[-1], most=step))
    return tuple(forms)


_BRIEF = frozenset({Part.SOURCE_TITLES})
_BRIEFEST = frozenset({Part.SOURCE_TITLES, Part.SOURCES})

# The fullest form comes first.
FORMS = (Form(ROOMY), Form(MEDIUM), Form(PLAIN), *_shortened(Form(COMPACT, tight=True)))
LARGE_FORMS = (Form(LARGE, wide=False), *_shortened(Form(LARGE, wide=False, tight=True)))
REFERRAL_FORMS = (
    Form(ROOMY),
    Form(MEDIUM),
    Form(PLAIN),
    Form(PLAIN, tight=True, left_off=_BRIEF),
    Form(DENSE, tight=True, left_off=_BRIEF),
    Form(DENSE, tight=True, left_off=_BRIEFEST),
    Form(DENSE, tight=True, left_off=_BRIEFEST | {Part.AFTERWARDS}),
)
LARGE_REFERRAL_FORMS = (
    Form(LARGE, wide=False),
    Form(LARGE, wide=False, tight=True, left_off=_BRIEF),
    Form(LARGE, wide=False, tight=True, left_off=_BRIEFEST),
)
