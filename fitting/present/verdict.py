"""What was found about a sheet, in plain words and as JSON."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fitting.core.catalog import Catalog
from fitting.core.difference import Difference, Part
from fitting.edition import Edition
from fitting.present.differences import say_difference
from fitting.present.figures import show_date
from fitting.present.say import mark, say

SCHEMA = "fitting-verify/1"
# Enough of a digest to tell two editions of the catalogue apart by eye, as on the sheet's foot.
_EDITION_LETTERS = 12


class State(StrEnum):
    """What became of a sheet."""

    UNALTERED = "unaltered"
    ALTERED = "altered"
    NOT_OURS = "not_ours"
    UNREADABLE = "unreadable"


class Reprint(StrEnum):
    """Whether the sheet was made again from the answers inside it, and what came of it."""

    SAME = "same"
    DIFFERS = "differs"
    OTHER_PROGRAM = "other_program"
    OTHER_CATALOG = "other_catalog"
    KEPT_WORDS = "kept_words"
    NOT_TRIED = "not_tried"


@dataclass(frozen=True, slots=True)
class Today:
    """What today's catalogue would say for the same answers and the same day.

    `problems` are the answers that can no longer be read. `same_words` tells whether the sheet
    would say the same, word for word.
    """

    changes: tuple[Difference, ...] = ()
    problems: tuple[str, ...] = ()
    same_words: bool = True


@dataclass(frozen=True, slots=True)
class Checked:
    """All that was found. `on`, `made_by` and `made_from` are told by an unaltered sheet alone."""

    state: State
    why: str
    reprint: Reprint = Reprint.NOT_TRIED
    on: date | None = None
    made_by: Edition | None = None
    made_from: str = ""
    today: Today | None = None


_STATES = {
    State.UNALTERED: mark("unaltered."),
    State.ALTERED: mark("altered. Do not use it. Print the sheet again."),
    State.NOT_OURS: mark("not one of our sheets, or one with its proof taken out."),
    State.UNREADABLE: mark("cannot be checked."),
}

# Why, in words. The key is `Checked.why`.
_WHYS = {
    "": "",
    "broken_seal": mark("At least one byte is not as it was when the sheet was made."),
    "no_seal": mark("It holds our answers but not our seal. It may have been saved anew."),
    "no_proof": mark("It has our seal but not the answers that it was made from."),
    "strange_proof": mark("The answers inside it are not as this program writes them."),
    "other_sheet": mark("These answers make another sheet. The page or the answers were changed."),
    "no_pdf": mark("It is not a PDF."),
    "no_mark": mark("It has neither our seal nor our answers."),
    "too_large": mark("It is larger than any sheet that this program makes."),
}

_REPRINTS = {
    Reprint.SAME: mark("Made again from the answers inside, it is the same in every byte."),
    Reprint.OTHER_PROGRAM: mark(
        "Another build of this program made it. So we could not make it again and compare."
    ),
    Reprint.OTHER_CATALOG: mark(
        "It was made with another catalogue. So we could not make it again and compare."
    ),
    Reprint.KEPT_WORDS: mark(
        "It keeps the words of an earlier day. So we could not make it again and compare."
    ),
}


def verdict_lines(name: str, found: Checked, catalog: Catalog | None) -> tuple[str, ...]:
    """The lines for a person, the answer first. `name` is the file as it was named."""
    lines = [say("{name}: {state}", name=name, state=say(_STATES[found.state]))]
    if _WHYS[found.why]:
        lines.append(say(_WHYS[found.why]))
    if found.on is not None and found.made_by is not None:
        lines.append(
            say(
                "Made for {day} by Fitting {version} from catalogue {edition}.",
                day=show_date(found.on),
                version=found.made_by.version,
                edition=found.made_from[:_EDITION_LETTERS],
            )
        )
    if found.reprint in _REPRINTS:
        lines.append(say(_REPRINTS[found.reprint]))
    if found.state is State.UNALTERED and found.reprint is not Reprint.SAME:
        lines.append(
            say("The seal finds a slip or an edit. It cannot find a forger who makes a new seal.")
        )
    if found.today is not None and catalog is not None:
        lines += _today_lines(found, found.today, catalog)
    return tuple(lines)


def _today_lines(found: Checked, today: Today, catalog: Catalog) -> Iterable[str]:
    edition = catalog.digest[:_EDITION_LETTERS]
    if today.problems:
        yield say("These answers can no longer be read:")
        yield from (f"- {problem}" for problem in today.problems)
    elif today.changes:
        yield say("Today's catalogue {edition} would change this:", edition=edition)
        yield from (f"- {say_difference(one, catalog)}" for one in today.changes)
    elif not today.same_words:
        yield say("Today's catalogue {edition} gives the same plan.", edition=edition)
        yield say("Some of the words or numbers on the sheet would differ.")
    elif found.made_from == catalog.digest:
        yield say("Today's catalogue is the same one. It changes nothing.")
    else:
        yield say("With today's catalogue {edition} it would be the same.", edition=edition)


def verdict_json(found: Checked, program: Edition, catalog: Catalog | None) -> dict[str, object]:
    """The same for other programs, in a fixed order. Null stands for what is not known."""
    today = found.today
    made = None
    if found.on is not None and found.made_by is not None:
        made = {
            "on": found.on.isoformat(),
            "version": found.made_by.version,
            "build": found.made_by.build,
            "catalog": found.made_from,
        }
    return {
        "schema": SCHEMA,
        "state": found.state.value,
        "why": found.why or None,
        "reprint": found.reprint.value,
        "made": made,
        "today": {
            "version": program.version,
            "build": program.build,
            "catalog": catalog.digest if catalog else None,
        },
        "changes": None
        if today is None or catalog is None or today.problems
        else [_change(one, catalog) for one in today.changes],
        "same_words": None if today is None or today.problems else today.same_words,
        "problems": list(today.problems) if today else [],
    }


def _change(one: Difference, catalog: Catalog) -> dict[str, object]:
    return {
        "about": one.about,
        "id": one.id,
        "before": _side(one.before),
        "after": _side(one.after),
        "text": say_difference(one, catalog),
    }


def _side(part: Part | None) -> dict[str, object] | None:
    if part is None:
        return None
    told = {
        "id": part.id,
        "name": part.name,
        "state": part.state,
        "size": part.size,
        "lines": list(part.lines),
    }
    return {name: held for name, held in told.items() if held}
