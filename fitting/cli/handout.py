"""`fitting handout ID -o FILE.pdf`: a handout without a patient; `--list` names them all."""

import click

from fitting.cli.decide import load_or_refuse
from fitting.cli.options import Language, Word, units_option
from fitting.cli.pdf_file import pdf_target, write_whole
from fitting.cli.say_no import UNUSABLE, refuse
from fitting.core.catalog import Catalog
from fitting.core.units import Units
from fitting.present.handouts.shelf import UnknownHandout, list_handouts, present_handout
from fitting.sheet.handouts import render_handout
from fitting.sheet.paper import Paper


@click.command()
@click.argument("handout", metavar="ID", required=False, default="")
@click.option("-o", "--out", metavar="FILE.pdf", default="", help="Where the PDF is written.")
@click.option("--list", "listed", is_flag=True, help="Name every handout, and write nothing.")
@click.option("--paper", type=Word(Paper), default=Paper.A4.value, show_default=True)
@click.option("--large-print", is_flag=True, help="Larger letters, on more pages.")
@units_option
@click.option("--lang", type=Word(Language), default=Language.EN.value, show_default=True)
def handout(
    handout: str,
    out: str,
    listed: bool,
    paper: Paper,
    large_print: bool,
    units: Units,
    lang: Language,
) -> None:
    """Write one handout as a PDF: a measuring form, a paper tape, an aid, a stage, danger signs.

    ID is one of those that --list names. The exit status is 2 when there is no such handout.
    """
    catalog = load_or_refuse()
    if listed:
        _print_list(catalog, lang)
        return
    if not handout or not out:
        refuse(["name a handout and, with -o, a file; --list names every handout"], UNUSABLE)
    target = pdf_target(out)
    try:
        view = present_handout(handout, catalog, units, lang)
    except UnknownHandout:
        refuse([f"{handout}: there is no such handout; --list names every one"], UNUSABLE)
    write_whole(target, render_handout(view, paper=paper, large_print=large_print))


def _print_list(catalog: Catalog, language: Language) -> None:
    """One handout a line: its ID, then its title."""
    lines = [line for group in list_handouts(catalog, language) for line in group.lines]
    named = [(name, line.title) for line in lines for name in (line.id, line.staff) if name]
    widest = max(len(name) for name, _ in named)
    for name, title in named:
        click.echo(f"{name:<{widest}}  {title}")
