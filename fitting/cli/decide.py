"""From ANSWERS to a result, and how what is wrong with them is told."""

import os
from collections.abc import Sequence
from datetime import date

from fitting.cli.answers_file import UnusableFile, read_answers_file
from fitting.cli.say_no import NOT_DONE, refuse
from fitting.core.answers import Problem, Problems
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Referral
from fitting.core.units import Units
from fitting.load import CatalogFaults, load_catalog
from fitting.settings import UnreadableSetting, cache_dir, catalog_dir


def load_or_refuse() -> Catalog:
    """The catalogue that the settings name; a faulty one ends the command."""
    try:
        return load_catalog(catalog_dir(os.environ), cache=cache_dir(os.environ))
    except UnreadableSetting as problem:
        refuse([str(problem)], NOT_DONE)
    except CatalogFaults as problem:
        refuse([str(fault) for fault in problem.faults], NOT_DONE)


def decide(
    name: str, catalog: Catalog, on: date | None, units: Units
) -> Recommendation | Referral | Problems:
    """Read ANSWERS and think. A vet's override in a file is taken at its word.

    `on` is the date that "today" means; without it, today's.
    """
    today = on or date.today()
    try:
        answers = read_answers(read_answers_file(name), catalog, today, units=units)
    except UnusableFile as unusable:
        return Problems(found=unusable.problems)
    if isinstance(answers, Problems):
        return answers
    return recommend(answers, catalog, today)


def problem_lines(name: str, problems: Sequence[Problem]) -> list[str]:
    """One line a problem: `FILE: question: what is wrong, what is allowed`."""
    return [
        ": ".join(part for part in (name, problem.question, problem.message) if part)
        for problem in problems
    ]
