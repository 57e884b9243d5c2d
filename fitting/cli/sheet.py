"""`fitting sheet ANSWERS -o FILE.pdf`: the printed sheet."""

import os
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile

import click

from fitting.cli.answers_file import UnusableFile, read_answers_file
from fitting.cli.decide import load_or_refuse, problem_lines
from fitting.cli.options import Word, answers_argument, on_option, units_option
from fitting.cli.say_no import NOT_DONE, UNUSABLE, refuse
from fitting.core.answers import Problems
from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.edition import this_edition
from fitting.present.proof import Wanted
from fitting.present.proving import prove
from fitting.sheet.paper import Paper
from fitting.sheet.render import render_sheet


class Language(StrEnum):
    """The languages that sheets are printed in."""

    EN = "en"


@click.command()
@answers_argument
@click.option("-o", "--out", required=True, metavar="FILE.pdf", help="Where the PDF is written.")
@on_option
@click.option("--paper", type=Word(Paper), default=Paper.A4.value, show_default=True)
@click.option("--large-print", is_flag=True, help="Larger letters, on more pages.")
@units_option
@click.option("--lang", type=Word(Language), default=Language.EN.value, show_default=True)
def sheet(
    answers: str,
    out: str,
    on: date | None,
    paper: Paper,
    large_print: bool,
    units: Units,
    lang: Language,
) -> None:
    """Write the sheet for one dog as a PDF.

    ANSWERS is a .toml or .json file, or - for JSON on standard input. A file of that name
    is replaced, whole or not at all. The answers travel inside the PDF, for `fitting verify`.
    The exit status is 0, for a referral too, and 2 when the answers cannot be used.
    """
    target = _target(out)
    catalog = load_or_refuse()
    wanted = Wanted(
        on=on or date.today(),
        units=units,
        audience=Audience.OWNER.value,
        language=lang.value,
        paper=paper.value,
        large_print=large_print,
    )
    try:
        told = read_answers_file(answers)
    except UnusableFile as unusable:
        refuse(problem_lines(answers, unusable.problems), UNUSABLE)
    made = prove(told, catalog, wanted, this_edition(), allow_override=True)
    if isinstance(made, Problems):
        refuse(problem_lines(answers, made.found), UNUSABLE)
    _write_whole(
        target, render_sheet(made.view, paper=paper, large_print=large_print, proof=made.proof)
    )


def _target(out: str) -> Path:
    """The file to write. A name that is not a PDF's is refused: it may be the answers' own."""
    target = Path(out)
    if target.suffix.lower() != ".pdf":
        refuse([f"{out}: the name of a sheet ends in .pdf"], UNUSABLE)
    try:
        folder, no_parent = target.is_dir(), not target.parent.is_dir()
    except OSError as problem:
        refuse([f"{out}: cannot be written: {problem.strerror}"], UNUSABLE)
    if folder:
        refuse([f"{out}: is a folder; name a file in it"], UNUSABLE)
    if no_parent:
        refuse([f"{out}: there is no folder {target.parent}; make it first"], UNUSABLE)
    return target


def _write_whole(target: Path, content: bytes) -> None:
    """Write beside the target, then take its place, so that no half sheet is ever seen."""
    try:
        with NamedTemporaryFile(
            dir=target.parent, prefix=".fitting-", suffix=".pdf", delete=False
        ) as draft:
            draft.write(content)
            draft.flush()
            os.fsync(draft.fileno())
        _readable_as_usual(Path(draft.name))
        os.replace(draft.name, target)
    except OSError as problem:
        refuse([f"{target}: cannot be written: {problem.strerror}"], NOT_DONE)


def _readable_as_usual(path: Path) -> None:
    """Give the file the permissions of any other new file; a temporary one is private."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
