"""`fitting verify FILE.pdf`: whether a sheet is unaltered, and what has changed since."""

import json
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import click

from fitting.cli.decide import load_or_refuse, problem_lines
from fitting.cli.options import Word
from fitting.cli.say_no import NOT_DONE, refuse
from fitting.core.answers import Problems
from fitting.core.catalog import Catalog
from fitting.core.difference import differences, read_outcome
from fitting.core.refusals import printable
from fitting.edition import this_edition
from fitting.present.outcome import outcome_json
from fitting.present.proof import Proven, UnreadableProof, digest_of_words, read_proof
from fitting.present.proving import Proved, prove
from fitting.present.say import UnknownLanguage
from fitting.present.verdict import Checked, Reprint, State, Today, verdict_json, verdict_lines
from fitting.sheet.attached import LARGEST_SHEET, NoProof, read_attached
from fitting.sheet.paper import Paper
from fitting.sheet.proof import Seal, check_seal
from fitting.sheet.render import render_sheet

_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024
_LONGEST_VERSION = 40


class Form(StrEnum):
    """How the finding is printed."""

    TEXT = "text"
    JSON = "json"


@click.command()
@click.argument("file", metavar="FILE.pdf")
@click.option("--format", "form", type=Word(Form), default=Form.TEXT.value, show_default=True)
def verify(file: str, form: Form) -> None:
    """Tell whether a sheet is unaltered, and what today's catalogue would change.

    Each sheet carries a seal over its bytes and the answers that it was made from. The seal
    finds each slip and each edit. With the same program and catalogue the sheet is also made
    again and compared byte for byte: that finds a forged seal too. Nothing is sent anywhere.
    The exit status is 0 for an unaltered sheet, and 1 for anything else.
    """
    found, catalog = _check(_read(file))
    if form is Form.JSON:
        told = verdict_json(found, this_edition(), catalog)
        text = json.dumps(told, ensure_ascii=False, indent=2, allow_nan=False)
        click.echo(text.encode("utf-8", "replace"))
    else:
        for line in verdict_lines(file, found, catalog):
            click.echo(line)
    if found.state is not State.UNALTERED:
        raise click.exceptions.Exit(NOT_DONE)


def _read(file: str) -> bytes:
    """The bytes of the file, up to one more than any sheet has."""
    try:
        with Path(file).open("rb") as opened:
            return opened.read(LARGEST_SHEET + 1)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        refuse([f"{file}: cannot be read: {reason}"], NOT_DONE)


def _check(held: bytes) -> tuple[Checked, Catalog | None]:
    """What was found. A file that is altered, or not ours, is told of without the catalogue."""
    proven = _proven(held)
    if isinstance(proven, Checked):
        return proven, None
    catalog = load_or_refuse()
    return _compared(held, proven, catalog), catalog


def _proven(held: bytes) -> Proven | Checked:
    """What the proof inside tells, when the seal is whole; else what became of the file."""
    if len(held) > LARGEST_SHEET:
        return Checked(State.UNREADABLE, "too_large")
    seal = check_seal(held)
    if seal is Seal.BROKEN:
        return Checked(State.ALTERED, "broken_seal")
    try:
        attached = read_attached(held)
    except NoProof:
        if seal is Seal.WHOLE:
            return Checked(State.ALTERED, "no_proof")
        is_pdf = _HEADER in held[:_HEADER_WITHIN]
        return Checked(State.NOT_OURS, "no_mark" if is_pdf else "no_pdf")
    if seal is Seal.NONE:
        return Checked(State.ALTERED, "no_seal")
    try:
        return read_proof(attached)
    except UnreadableProof:
        return Checked(State.ALTERED, "strange_proof")


def _compared(held: bytes, proven: Proven, catalog: Catalog) -> Checked:
    """Make the sheet again where that can be done, and compare what it says with today."""
    try:
        made = prove(proven.answers, catalog, proven.wanted, this_edition(), allow_override=True)
        reprint = _reprint(held, proven, made, catalog)
    except (ValueError, UnknownLanguage, RecursionError):
        return Checked(State.ALTERED, "strange_proof")
    if reprint is Reprint.DIFFERS:
        return Checked(State.ALTERED, "other_sheet", reprint)
    return Checked(
        State.UNALTERED,
        "",
        reprint,
        on=proven.wanted.on,
        made_by=replace(
            proven.edition, version=printable(proven.edition.version, _LONGEST_VERSION)
        ),
        made_from=printable(proven.catalog, 64),
        today=_today(proven, made, catalog),
    )


def _reprint(held: bytes, proven: Proven, made: Proved | Problems, catalog: Catalog) -> Reprint:
    if proven.edition != this_edition():
        return Reprint.OTHER_PROGRAM
    if proven.wanted.kept_words:
        return Reprint.KEPT_WORDS
    if proven.catalog != catalog.digest:
        return Reprint.OTHER_CATALOG
    if isinstance(made, Problems):
        return Reprint.DIFFERS
    wanted = proven.wanted
    again = render_sheet(
        made.view,
        paper=Paper(wanted.paper),
        large_print=wanted.large_print,
        every_step=wanted.every_step,
        link=wanted.link,
        proof=made.proof,
    )
    return Reprint.SAME if again == held else Reprint.DIFFERS


def _today(proven: Proven, made: Proved | Problems, catalog: Catalog) -> Today:
    if isinstance(made, Problems):
        return Today(problems=tuple(problem_lines("", made.found)))
    now = read_outcome(outcome_json(made.result, catalog, units=proven.wanted.units))
    return Today(
        changes=differences(proven.outcome, now),
        same_words=digest_of_words(made.view) == proven.words,
    )
