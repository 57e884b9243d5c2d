"""`fitting sheet ANSWERS -o FILE.pdf`: the printed sheet."""

from datetime import date

import click

from fitting.cli.answers_file import UnusableFile, read_answers_file
from fitting.cli.decide import load_or_refuse, problem_lines
from fitting.cli.options import Language, Word, answers_argument, on_option, units_option
from fitting.cli.pdf_file import pdf_target, write_whole
from fitting.cli.say_no import UNUSABLE, refuse
from fitting.core.answers import Problems
from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.edition import this_edition
from fitting.present.proof import Wanted
from fitting.present.proving import prove
from fitting.sheet.paper import Paper
from fitting.sheet.render import render_sheet


@click.command()
@answers_argument
@click.option("-o", "--out", required=True, metavar="FILE.pdf", help="Where the PDF is written.")
@on_option
@click.option("--paper", type=Word(Paper), default=Paper.A4.value, show_default=True)
@click.option("--large-print", is_flag=True, help="Larger letters, on more pages.")
@click.option("--every-step", is_flag=True, help="All steps of the exercises, on one more page.")
@units_option
@click.option("--lang", type=Word(Language), default=Language.EN.value, show_default=True)
def sheet(
    answers: str,
    out: str,
    on: date | None,
    paper: Paper,
    large_print: bool,
    every_step: bool,
    units: Units,
    lang: Language,
) -> None:
    """Write the sheet for one dog as a PDF.

    ANSWERS is a .toml or .json file, or - for JSON on standard input. A file of that name
    is replaced, whole or not at all. The answers travel inside the PDF, for `fitting verify`.
    The exit status is 0, for a referral too, and 2 when the answers cannot be used.
    """
    target = pdf_target(out)
    catalog = load_or_refuse()
    wanted = Wanted(
        on=on or date.today(),
        units=units,
        audience=Audience.OWNER.value,
        language=lang.value,
        paper=paper.value,
        large_print=large_print,
        every_step=every_step,
    )
    try:
        told = read_answers_file(answers)
    except UnusableFile as unusable:
        refuse(problem_lines(answers, unusable.problems), UNUSABLE)
    made = prove(told, catalog, wanted, this_edition(), allow_override=True)
    if isinstance(made, Problems):
        refuse(problem_lines(answers, made.found), UNUSABLE)
    pdf = render_sheet(
        made.view, paper=paper, large_print=large_print, every_step=every_step, proof=made.proof
    )
    write_whole(target, pdf)
