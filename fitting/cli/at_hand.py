"""`fitting at-hand ANSWERS --aid ID`: whether an aid that is at hand would fit the dog."""

from datetime import date

import click

from fitting.cli.answers_file import UnusableFile, read_answers_file
from fitting.cli.decide import load_or_refuse, problem_lines
from fitting.cli.options import (
    Language,
    Word,
    answers_argument,
    on_option,
    text_language_option,
    units_option,
)
from fitting.cli.recommend import Form, print_json, problem_json
from fitting.cli.say_no import UNUSABLE, refuse
from fitting.core.answers import Answers, Problem, Problems
from fitting.core.at_hand import fit_at_hand
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.reading_at_hand import read_at_hand
from fitting.core.result import Referral
from fitting.core.units import Units
from fitting.present.as_json import as_json
from fitting.present.as_json_at_hand import at_hand_json
from fitting.present.as_text import as_text, at_hand_as_text
from fitting.present.at_hand import present_at_hand
from fitting.present.build import present
from fitting.present.voice import Voice


@click.command()
@answers_argument
@click.option("--aid", metavar="ID", help="A product of the catalogue, no longer sold ones too.")
@click.option("--size", metavar="NAME", help="Its size, as its maker names it.")
@click.option("--support", metavar="KIND", help="The kind of an aid told by its own numbers.")
@click.option(
    "--range",
    "ranges",
    multiple=True,
    metavar="NAME=RANGE",
    help="A number of the aid: rear_leg_height=20cm-28cm, weight=-12kg, inner_width=18cm. Repeat.",
)
@click.option("--fixed", multiple=True, metavar="NAME", help="A number that cannot be altered.")
@on_option
@click.option("--format", "form", type=Word(Form), default=Form.TEXT.value, show_default=True)
@units_option
@text_language_option
def at_hand(
    answers: str,
    aid: str | None,
    size: str | None,
    support: str | None,
    ranges: tuple[str, ...],
    fixed: tuple[str, ...],
    on: date | None,
    form: Form,
    units: Units,
    lang: Language,
) -> None:
    """Tell whether an aid that you have at hand would fit one dog.

    ANSWERS is a .toml or .json file, or - for JSON on standard input. The aid is a product and
    its size, or a kind of aid with its own numbers. The exit status is 0, for a referral and for
    an aid that does not fit too, and 2 when the answers or the aid cannot be used.
    """
    catalog = load_or_refuse()
    today = on or date.today()
    told = {"aid": aid, "size": size, "support": support, "ranges": ranges, "fixed": fixed}
    thing = read_at_hand(told, catalog, units=units)
    dog = _read(answers, catalog, today, units)
    if isinstance(thing, Problems) or isinstance(dog, Problems):
        of_dog = dog.found if isinstance(dog, Problems) else ()
        of_aid = thing.found if isinstance(thing, Problems) else ()
        if form is Form.JSON:
            print_json({"problems": [problem_json(one) for one in (*of_dog, *of_aid)]})
        refuse([*problem_lines(answers, of_dog), *_option_lines(of_aid)], UNUSABLE)
    result = fit_at_hand(thing, dog, catalog, today)
    if isinstance(result, Referral):
        if form is Form.JSON:
            print_json(as_json(result, catalog, units=units))
        else:
            click.echo(as_text(present(result, catalog, units=units, language=lang)))
        return
    voice = Voice(catalog, result.assessment, units)
    if form is Form.JSON:
        print_json(at_hand_json(result, voice))
    else:
        click.echo(at_hand_as_text(present_at_hand(result, voice, language=lang)))


def _read(name: str, catalog: Catalog, on: date, units: Units) -> Answers | Problems:
    try:
        return read_answers(read_answers_file(name), catalog, on, units=units)
    except UnusableFile as unusable:
        return Problems(found=unusable.problems)


def _option_lines(problems: tuple[Problem, ...]) -> list[str]:
    """One line a problem, under the option that it came from."""
    options = {"ranges": "--range"}
    return [
        f"{options.get(top, f'--{top}')}: {one.message}"
        for one in problems
        for top in (one.question.partition(".")[0],)
    ]
