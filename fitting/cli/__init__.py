"""The command line: each command in a module of its own, loaded when it is called.

So `fitting recommend` never waits for the web framework or the database library.
"""

import io
import os
import sys
from importlib import import_module
from typing import Any

import click

# Command -> the module of this package that holds it, under the same name.
COMMANDS = {
    "at-hand": "at_hand",
    "check-catalog": "catalog",
    "coverage": "coverage",
    "handout": "handout",
    "init-db": "database",
    "purge": "database",
    "recommend": "recommend",
    "serve": "serve",
    "sheet": "sheet",
    "upgrade-db": "database",
    "verify": "verify",
}


class Commands(click.Group):
    """Knows the names of its commands and loads only the one that is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"{__name__}.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command. Raises ClickException when what it prints cannot be written."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as fault:
            # What is still in the buffer would fail once more, with a trace, at the very end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            raise click.ClickException(f"the answer cannot be written: {fault.strerror}") from None
        return result


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="fitting")
def main() -> None:
    """Fit mobility aids to dogs, and make the home-rehab sheet for their owners."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that lacks a letter of the dog's name shows "?", not a trace.
            stream.reconfigure(errors="replace")
