"""How long a part of a sheet may be: its shorter forms, in the order in which they are tried.

Nothing is ever clipped and no letter shrinks below its least size. When a part is too long for
its page, what stands at the front of the order is shortened or left off, and the sheet says so.
What is done with the dog each day is never left off: what the stage allows and bans, doses,
what right looks like, stop signs, and what to do, be it in the few words of the short form.
"""

from collections.abc import Sequence
from dataclasses import replace

from fitting.sheet.forms import Form, Part
from fitting.sheet.styles import (
    COMPACT,
    DENSE,
    LARGE,
    LARGE_CLOSE,
    LARGE_CLOSEST,
    MEDIUM,
    PLAIN,
    ROOMY,
    Faces,
)

Step = Part | int | Faces
"""One step of shortening: a part left off, the hints that a list keeps, or smaller letters."""

# The page for the fridge. Where all steps find no room, each exercise has its few words.
_FRIDGE: tuple[Step, ...] = (
    Part.EVIDENCE,
    Part.AIMS,
    PLAIN,
    Part.CARE_STEPS,
    COMPACT,
    Part.ALWAYS,
    Part.BEFORE_EXERCISE,
    Part.EXERCISE_WARNINGS,
    Part.STEPS,
    Part.CARE_BRIEF,
    Part.DANGER_TODAY,
    Part.DOG_FACTS,
    Part.ASK_VET,
    Part.CARE,
    Part.CARE_TIMES,
    Part.DANGER,
    Part.CARE_NAMES,
    Part.ALERT_LINES,
    Part.EXERCISE_PICTURES,
)

# The page of every step of the exercises, for who asks for it. No step of it is left off.
_STEPS: tuple[Step, ...] = (Part.EVIDENCE, PLAIN, Part.AIMS, COMPACT)

# What the normal print and the large one give up in the same order: first what the result page
# repeats, then how and why, last what is done with the dog.
_ONLINE: tuple[Step, ...] = (
    Part.OTHER_PRODUCTS,
    Part.CARE_STEPS,
    6,
    Part.STAGE_STEPS,
    Part.OTHER_AIDS,
    Part.READINGS_TABLE,
    Part.REASONS,
    Part.AID_DETAILS,
    Part.OTHER_EXERCISES,
    4,
)
_ADVICE: tuple[Step, ...] = (
    Part.SOURCES,
    Part.STAGE_WHY,
    Part.STEPS,
    Part.DOUBT_TEXTS,
    Part.POSSIBLE_AIDS,
    Part.USE,
    3,
    Part.HOW_TAKEN,
)
_DUTIES: tuple[Step, ...] = (
    2,
    Part.CARE_BRIEF,
    Part.DANGER_TODAY,
    Part.RUNNER_UP,
    Part.TEACH_BOX,
    Part.EXERCISE_WARNINGS,
    1,
)

# What a sheet of very many signs, doubts and cautions gives up at last, for two pages and no more.
_LAST: tuple[Step, ...] = (Part.ASK_FORM, Part.TEACH_BACK)

# The page of the aid: first goes what the result page repeats, last what keeps skin whole.
_AID: tuple[Step, ...] = (
    Part.OUTLOOK,
    Part.SOURCE_TITLES,
    PLAIN,
    *_ONLINE,
    COMPACT,
    *_ADVICE,
    Part.SKIN_MAP,
    Part.DRAWING,
    Part.KINDS,
    Part.BEFORE_EXERCISE,
    *_DUTIES,
    Part.USE_FIRST,
    Part.LINK,
    *_LAST,
)

# Large print is one run of pages, so nothing of it is moved from one page to another.
_LARGE: tuple[Step, ...] = (
    Part.EVIDENCE,
    Part.OUTLOOK,
    Part.SOURCE_TITLES,
    Part.AIMS,
    *_ONLINE,
    LARGE_CLOSE,
    *_ADVICE,
    Part.ALWAYS,
    Part.SKIN_MAP,
    Part.DRAWING,
    Part.KINDS,
    Part.DOG_FACTS,
    Part.BEFORE_EXERCISE,
    *_DUTIES,
    Part.ALERT_LINES,
    Part.EXERCISE_PICTURES,
    Part.USE_FIRST,
    LARGE_CLOSEST,
    Part.PICTURE,
    Part.LINK,
    *_LAST,
)

WORTH_RESTORING = (
    Part.PICTURE,
    Part.ASK_FORM,
    Part.TEACH_BACK,
    Part.EXERCISE_PICTURES,
    Part.ALERT_LINES,
    Part.CARE_NAMES,
    Part.DANGER,
    Part.CARE_TIMES,
    Part.CARE,
    Part.DOG_FACTS,
    Part.ALWAYS,
    Part.ASK_VET,
    Part.LINK,
    Part.USE_FIRST,
    Part.EXERCISE_WARNINGS,
    Part.RUNNER_UP,
    Part.DANGER_TODAY,
    Part.CARE_BRIEF,
    Part.STEPS,
    Part.BEFORE_EXERCISE,
    Part.DRAWING,
    Part.SKIN_MAP,
    Part.AFTERWARDS,
    Part.FALSE_COMFORT,
    Part.HOW_TAKEN,
    Part.USE,
    Part.READINGS_TABLE,
    Part.CARE_STEPS,
    Part.SOURCES,
)
"""What is put back, the first of these first, where a page has room left after the shortening."""


_CLOSE = (COMPACT, LARGE_CLOSE, LARGE_CLOSEST)


def shortened(form: Form, steps: Sequence[Step]) -> tuple[Form, ...]:
    """This form, then each with one more step of shortening."""
    forms = [form]
    for step in steps:
        last = forms[-1]
        if isinstance(step, Part):
            forms.append(replace(last, left_off=last.left_off | {step}))
        elif isinstance(step, int):
            forms.append(replace(last, most=step))
        else:
            forms.append(replace(last, faces=step, tight=step in _CLOSE))
    return tuple(forms)


# Who must judge a sheet needs its sources by name, so these stay whatever else goes.
_REPORT: tuple[Step, ...] = (
    Part.CARE_STEPS,
    Part.OUTLOOK,
    6,
    Part.AIMS,
    Part.OTHER_PRODUCTS,
    4,
    Part.AID_DETAILS,
)

_BRIEF = frozenset({Part.SOURCE_TITLES, Part.SOURCES})
_BRIEFEST = frozenset({Part.SOURCE_TITLES, Part.SOURCES, Part.LINK})

# The fullest form comes first.
FRIDGE_FORMS = (Form(ROOMY), *shortened(Form(MEDIUM), _FRIDGE))
AID_FORMS = (Form(ROOMY), *shortened(Form(MEDIUM), _AID))
STEPS_FORMS = (Form(ROOMY), *shortened(Form(MEDIUM), _STEPS))
LARGE_STEPS_FORMS = (Form(LARGE, wide=False), Form(LARGE_CLOSE, wide=False, tight=True))
LARGE_FORMS = shortened(Form(LARGE, wide=False), _LARGE)
REPORT_FORMS = (Form(PLAIN), *shortened(Form(COMPACT, tight=True), _REPORT))
LARGE_REPORT_FORMS = (Form(LARGE, wide=False), Form(LARGE, wide=False, tight=True, most=4))
REFERRAL_FORMS = (
    Form(ROOMY),
    Form(MEDIUM),
    Form(PLAIN),
    Form(PLAIN, tight=True, left_off=_BRIEF),
    Form(DENSE, tight=True, left_off=_BRIEF),
    Form(DENSE, tight=True, left_off=_BRIEFEST),
    Form(DENSE, tight=True, left_off=_BRIEFEST | {Part.TODO_COLUMN, Part.AFTERWARDS}),
    Form(
        DENSE,
        tight=True,
        left_off=_BRIEFEST | {Part.TODO_COLUMN, Part.AFTERWARDS, Part.FALSE_COMFORT},
    ),
)
LARGE_REFERRAL_FORMS = (
    Form(LARGE, wide=False),
    Form(LARGE, wide=False, tight=True, left_off=_BRIEF),
    Form(LARGE, wide=False, tight=True, left_off=_BRIEFEST),
    Form(LARGE_CLOSE, wide=False, tight=True, left_off=_BRIEFEST),
    Form(
        LARGE_CLOSE,
        wide=False,
        tight=True,
        left_off=_BRIEFEST | {Part.AFTERWARDS, Part.FALSE_COMFORT},
    ),
)
