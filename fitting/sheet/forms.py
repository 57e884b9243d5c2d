"""What a form of a part of a sheet is: which parts it has, in which letters, how close.

The forms of each kind of sheet, in the order in which they are tried, are in ladders.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from fitting.sheet.styles import Faces


class Part(StrEnum):
    """Parts of a sheet that can be left off, shortened, or moved to the other page."""

    ALWAYS = "always"
    ASK_VET = "ask your vet"
    CARE = "care"
    CARE_TIMES = "how often the care is given"
    STEPS = "steps"
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
    READINGS_TABLE = "readings table"
    OTHER_AIDS = "other aids"
    AID_DETAILS = "aid details"
    USE = "use"
    USE_FIRST = "the first word on use"
    DOUBT_TEXTS = "doubt texts"
    SOURCES = "sources"
    STAGE_WHY = "stage why"
    POSSIBLE_AIDS = "possible aids"
    KINDS = "kinds of aid"
    SKIN_MAP = "skin map"
    BEFORE_EXERCISE = "before each exercise"
    EXERCISE_WARNINGS = "exercise warnings"
    EXERCISE_PICTURES = "exercise pictures"
    DOG_FACTS = "dog facts"
    AFTERWARDS = "afterwards"
    FALSE_COMFORT = "signs that can fool you"
    TODO_COLUMN = "what to do now in one column"
    ALERT_LINES = "what to do about signs, a line each"
    ASK_FORM = "the form for your vet"
    TEACH_BACK = "questions to answer aloud"
    LINK = "link"
    CARE_BRIEF = "steps of care in few words"
    DANGER = "danger signs"
    CARE_NAMES = "names of the care"
    RUNNER_UP = "the size to try next"
    TEACH_BOX = "questions in a box"
    DANGER_TODAY = "signs to call for today"
    DRAWING = "drawing in full size"
    PICTURE = "drawing of the aid"


MOST = "most"
"""What a block asks for that asks how many lines a list keeps."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a part of a sheet.

    `wide` has two columns; `tight` packs lists to fill them evenly. `most` is how many lines
    a list of hints keeps, the first ones, because each list begins with what matters most.
    """

    faces: Faces
    wide: bool = True
    tight: bool = False
    left_off: frozenset[Part] = frozenset()
    most: int = 99
    built: Any = field(default=None, compare=False)
    noted: set[str] | None = field(default=None, compare=False)
    """What remembered.py needs while forms are tried: blocks, and the parts one asked for."""

    def noting(self, noted: set[str], built: Any = None) -> "Form":
        """The same form that notes the parts for which it is asked."""
        return Form(self.faces, self.wide, self.tight, self.left_off, self.most, built, noted)

    def has(self, part: Part) -> bool:
        if self.noted is not None:
            self.noted.add(part)
        return part not in self.left_off

    def first(self, lines: Sequence[str], least: int = 1) -> tuple[str, ...]:
        """The lines of a list of hints that this form keeps, and never fewer than `least`."""
        return tuple(lines[: max(self.kept(), least)])

    def is_barest(self) -> bool:
        """Whether each list keeps no more than its first line, so that every line counts."""
        return self.kept() <= 1

    def kept(self) -> int:
        """How many lines a list of hints keeps."""
        if self.noted is not None:
            self.noted.add(MOST)
        return self.most
