"""The one door for every sentence that the program says.

`say` looks a message up in the language of the moment and only then fills its places, so
what a user typed is never looked up and never read as a message. Messages that sit in tables
are wrapped in `mark`, which changes nothing and lets the extraction of gettext find them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from gettext import NullTranslations, translation
from pathlib import Path

from fitting.places import data_dir

ENGLISH = "en"
_DOMAIN = "fitting"
_NO_CHANGE = NullTranslations()
_words: ContextVar[NullTranslations] = ContextVar("words", default=_NO_CHANGE)
_language: ContextVar[str] = ContextVar("language", default=ENGLISH)


class UnknownLanguage(LookupError):
    """A language that has no translation among the data of the program."""


class UnfilledPlace(LookupError):
    """A message with a place that nobody filled."""


@lru_cache(maxsize=16)
def _translations(language: str, folder: Path) -> NullTranslations:
    if language == ENGLISH:
        return _NO_CHANGE
    try:
        return translation(_DOMAIN, localedir=folder, languages=[language])
    except FileNotFoundError:
        raise UnknownLanguage(f"No translation for {language!r} in {folder}") from None


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Says everything inside the block in `language` (a code such as "en").

    Raises UnknownLanguage when no translation to it is among the data of the program.
    """
    words = _words.set(_translations(language, data_dir() / "locale"))
    named = _language.set(language)
    try:
        yield
    finally:
        _language.reset(named)
        _words.reset(words)


def spoken() -> str:
    """The code of the language of the moment."""
    return _language.get()


def mark(message: str) -> str:
    """Returns the message as it is: a sign for the extraction that a table holds a message."""
    return message


def mark_count(one: str, many: str) -> tuple[str, str]:
    """Returns both messages as they are: a sign that they are one message with a plural."""
    return one, many


def look_up(text: str) -> str:
    """Translates a finished text of the catalogue. It has no places, and braces stay as typed."""
    return _words.get().gettext(text) if text else ""


def look_up_all(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Translates finished lines of the catalogue, in their order."""
    return tuple(look_up(text) for text in texts)


def say(message: str, /, **places: object) -> str:
    """Says a message in the language of the moment with its places filled.

    Raises UnfilledPlace when the message has a place that `places` does not fill.
    """
    return _fill(_words.get().gettext(message), places)


def say_count(one: str, many: str, count: int, /, **places: object) -> str:
    """Says the message that suits `count`; the count itself fills the place {count}."""
    return _fill(_words.get().ngettext(one, many, count), {"count": count, **places})


def _fill(message: str, places: dict[str, object]) -> str:
    try:
        return message.format(**places)
    except (KeyError, IndexError) as unfilled:
        raise UnfilledPlace(f"The message {message!r} has no value for {unfilled}") from None
