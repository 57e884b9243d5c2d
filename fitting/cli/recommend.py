"""`fitting recommend ANSWERS`: the recommendation as text or JSON."""

import json
from datetime import date
from enum import StrEnum

import click

from fitting.cli.decide import decide, load_or_refuse, problem_lines
from fitting.cli.options import (
    Language,
    Word,
    answers_argument,
    on_option,
    text_language_option,
    units_option,
)
from fitting.cli.say_no import UNUSABLE, refuse
from fitting.core.answers import Problem, Problems
from fitting.core.units import Units
from fitting.present.as_json import as_json
from fitting.present.as_text import as_text
from fitting.present.build import present


class Form(StrEnum):
    """How a recommendation is printed."""

    TEXT = "text"
    JSON = "json"


@click.command()
@answers_argument
@on_option
@click.option("--format", "form", type=Word(Form), default=Form.TEXT.value, show_default=True)
@units_option
@text_language_option
def recommend(answers: str, on: date | None, form: Form, units: Units, lang: Language) -> None:
    """Print what is recommended for one dog.

    ANSWERS is a .toml or .json file, or - for JSON on standard input. The exit status is 0,
    for a referral too, and 2 when the answers cannot be used.
    """
    catalog = load_or_refuse()
    result = decide(answers, catalog, on, units)
    if isinstance(result, Problems):
        if form is Form.JSON:
            print_json({"problems": [problem_json(problem) for problem in result.found]})
        refuse(problem_lines(answers, result.found), UNUSABLE)
    if form is Form.JSON:
        print_json(as_json(result, catalog, units=units))
    else:
        click.echo(as_text(present(result, catalog, units=units, language=lang)))


def problem_json(problem: Problem) -> dict[str, str]:
    """One problem as other programs read it."""
    return {
        "question": problem.question,
        "kind": problem.kind,
        "message": problem.message,
    }


def print_json(told: object) -> None:
    """Write JSON as UTF-8, whatever the terminal speaks."""
    click.echo(json.dumps(told, ensure_ascii=False, indent=2, allow_nan=False).encode("utf-8"))
