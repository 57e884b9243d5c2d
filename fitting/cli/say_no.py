"""How a command refuses: every problem on its own line, on standard error, and no trace."""

from collections.abc import Iterable
from typing import NoReturn

import click

NOT_DONE = 1
UNUSABLE = 2


def refuse(lines: Iterable[str], status: int) -> NoReturn:
    """Print the lines on standard error and end with this exit status."""
    for line in lines:
        click.echo(line, err=True)
    raise click.exceptions.Exit(status)
