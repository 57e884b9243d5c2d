"""`fitting coverage`: which test bodies each product holds, and which nothing holds."""

import json
from enum import StrEnum

import click

from fitting.cli.decide import load_or_refuse
from fitting.cli.options import Word
from fitting.core.coverage import cover
from fitting.present.as_json_coverage import coverage_json
from fitting.present.as_text_coverage import coverage_text


class Form(StrEnum):
    """How the coverage is printed."""

    TEXT = "text"
    JSON = "json"


@click.command()
@click.option("--format", "form", type=Word(Form), default=Form.TEXT.value, show_default=True)
def coverage(form: Form) -> None:
    """Try every test body on every product of the catalogue.

    Prints the bodies that nothing fits, and the gaps, overlaps and idle sizes of each chart.
    The bodies are made up. The exit status is 0.
    """
    catalog = load_or_refuse()
    found = cover(catalog)
    if form is Form.JSON:
        told = json.dumps(coverage_json(found), ensure_ascii=False, indent=2, allow_nan=False)
        click.echo(told.encode("utf-8"))
    else:
        click.echo(coverage_text(found, catalog))
