"""Options that several commands share."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

import click

from fitting.core.units import Units

Command = TypeVar("Command", bound=Callable[..., Any])
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# Counting days back or ahead from a day within these years never leaves the calendar.
FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2999, 12, 31)


class Language(StrEnum):
    """The languages that text and sheets are made in."""

    EN = "en"
    ES = "es"


class Day(click.ParamType[date]):
    """A calendar date as YYYY-MM-DD, in no other form, from 1900 to 2999."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            told = date.fromisoformat(value) if ISO_DATE.fullmatch(value) else None
        except ValueError:
            told = None
        if told is not None and not FIRST_DAY <= told <= LAST_DAY:
            between = f"Use a day from {FIRST_DAY} to {LAST_DAY}."
            return _refuse(param, ctx, f"{value!r} is too far away. {between}")
        if told is not None:
            return told
        return _refuse(param, ctx, f"{value!r} is not a date. Use YYYY-MM-DD, such as 2026-11-23.")


class Word(click.ParamType[StrEnum]):
    """One word of a closed vocabulary, handed on as its enum."""

    name = "word"

    def __init__(self, words: type[StrEnum]) -> None:
        self.words = words

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return f"[{'|'.join(self.words)}]"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> StrEnum:
        try:
            return self.words(value)
        except ValueError:
            allowed = ", ".join(self.words)
            return _refuse(param, ctx, f"{value!r} is not a choice. Use one of: {allowed}.")


def _refuse(param: click.Parameter | None, ctx: click.Context | None, message: str) -> NoReturn:
    named = "" if param is None else f"{'/'.join(param.opts)}: "
    raise click.UsageError(f"{named}{message}", ctx)


def answers_argument(command: Command) -> Command:
    return click.argument("answers", metavar="ANSWERS")(command)


def on_option(command: Command) -> Command:
    return click.option(
        "--on", type=Day(), metavar="DATE", help='The date that "today" means. Without it: today.'
    )(command)


def units_option(command: Command) -> Command:
    return click.option(
        "--units",
        type=Word(Units),
        default=Units.METRIC.value,
        show_default=True,
        help="Units of bare numbers, and of what is printed.",
    )(command)


def text_language_option(command: Command) -> Command:
    """The language of what a command prints as text."""
    return click.option(
        "--lang",
        type=Word(Language),
        default=Language.EN.value,
        show_default=True,
        help="Language of the text; JSON stays English.",
    )(command)
