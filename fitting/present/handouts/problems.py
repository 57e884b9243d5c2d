"""One paper for each problem that is not disc disease: what can and cannot be said of it."""

from fitting.core.catalog import Catalog
from fitting.core.words import Condition
from fitting.present.handouts.danger import urgent_signs, urgent_sources
from fitting.present.handouts.parts import blanks_for, finish
from fitting.present.handouts.view import HandoutKind, HandoutView, Section
from fitting.present.names import name_condition
from fitting.present.say import look_up_all, say


def problem_id(condition: Condition) -> str:
    """The name of this problem's paper in an address."""
    return f"problem-{condition.value.replace('_', '-')}"


def problem_title(condition: Condition) -> str:
    """The name of the problem, with a capital."""
    name = name_condition(condition)
    return name[:1].upper() + name[1:]


def problem_about() -> str:
    """What such a paper is for, in one line."""
    return say("What to know, and when to call a vet.")


def say_problem(condition: Condition, catalog: Catalog, language: str) -> HandoutView:
    """What helps with one problem, and the danger signs that hold for every dog."""
    note = catalog.scope[condition]
    lines = Section(say("What we can say"), look_up_all(note.lines), first=True)
    return finish(
        catalog,
        [*note.sources, *urgent_sources(catalog)],
        id=problem_id(condition),
        kind=HandoutKind.PROBLEM,
        language=language,
        title=problem_title(condition),
        summary=problem_about(),
        blanks=blanks_for(say("Vet"), say("Next visit")),
        sections=(lines, urgent_signs(catalog)),
        numbers=True,
    )
