"""Reading ANSWERS: a TOML or JSON file, or JSON on standard input, as raw answers.

What the answers mean is the business of `fitting.core.reading`; here they only have to be
one object of plain values that other programs can print and store.
"""

import json
import math
import sys
import tomllib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from fitting.core.answers import Problem
from fitting.core.refusals import printable

LARGEST_BYTES = 1_000_000
LONGEST_KEY = 80
STANDARD_INPUT = "-"


class UnusableFile(Exception):
    """The file holds no answers; `problems` say why, all at once."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__()
        self.problems = problems


def read_answers_file(name: str) -> dict[str, object]:
    """The raw answers in a `.toml` or `.json` file, or in JSON on standard input for "-".

    Raises UnusableFile when it cannot be read, is larger than 1 MB, is not an object, names
    a key twice, or holds a number or text that no other program could read back.
    """
    raw = _parse_json(_text(_standard_input())) if name == STANDARD_INPUT else _parse_file(name)
    try:
        strange = tuple(_strange_values(raw, ""))
    except RecursionError:
        raise _too_deep() from None
    if strange:
        raise UnusableFile(*strange)
    return raw


def _standard_input() -> bytes:
    # A program that was started with its standard input closed has none at all.
    if sys.stdin is None:
        raise _unreadable("cannot be read: standard input is closed")
    return _capped(sys.stdin.buffer)


def _parse_file(name: str) -> dict[str, object]:
    path = Path(name)
    ending = path.suffix.lower()
    if ending not in {".toml", ".json"}:
        raise _unreadable("the name must end in .toml or .json, or be - for JSON on standard input")
    try:
        with path.open("rb") as file:
            text = _text(_capped(file))
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise _unreadable(f"cannot be read: {reason}") from None
    return _parse_toml(text) if ending == ".toml" else _parse_json(text)


def _capped(file: BinaryIO) -> bytes:
    held = file.read(LARGEST_BYTES + 1)
    if len(held) > LARGEST_BYTES:
        raise _unreadable("is larger than 1 MB; answers about one dog are far smaller")
    return held


def _text(held: bytes) -> str:
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _unreadable("is not UTF-8 text; save it as UTF-8") from None


def _parse_toml(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _too_deep() from None
    except tomllib.TOMLDecodeError as problem:
        raise _unreadable(f"is not TOML: {problem}") from None
    except ValueError:
        raise _too_many_digits() from None


def _parse_json(text: str) -> dict[str, object]:
    twice: list[Problem] = []
    once_each = partial(_once_each, twice)
    try:
        told = json.loads(text, object_pairs_hook=once_each, parse_constant=_no_constant)
    except RecursionError:
        raise _too_deep() from None
    except json.JSONDecodeError as problem:
        raise _unreadable(f"is not JSON: {problem}") from None
    except ValueError:
        raise _too_many_digits() from None
    if twice:
        raise UnusableFile(*twice)
    if not isinstance(told, dict):
        raise _unreadable('must hold one object of answers, such as {"condition": "ivdd", ...}')
    return told


def _once_each(twice: list[Problem], pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Note in `twice` a key that is given twice: JSON would silently keep the last."""
    named: set[str] = set()
    for key, _ in pairs:
        if key in named:
            twice.append(Problem(_shown(key), "unreadable", "is answered twice; keep one answer"))
        named.add(key)
    return dict(pairs)


def _no_constant(name: str) -> float:
    raise _unreadable(f"holds {name}, which is not a number in JSON")


def _strange_values(told: object, key: str) -> Iterator[Problem]:
    """Numbers that are not finite, and text that cannot be written as UTF-8."""
    if isinstance(told, dict):
        for name, inner in told.items():
            yield from _strange_values(name, key)
            yield from _strange_values(inner, f"{key}.{name}" if key else str(name))
    elif isinstance(told, list):
        for inner in told:
            yield from _strange_values(inner, key)
    elif isinstance(told, float) and not math.isfinite(told):
        yield Problem(_shown(key), "unreadable", "is not a number that can be measured")
    elif isinstance(told, str) and _half_character(told):
        yield Problem(_shown(key), "unreadable", "holds half a character; type it again")


def _half_character(text: str) -> bool:
    return text.encode("utf-8", "ignore").decode("utf-8") != text


def _shown(key: str) -> str:
    """A key as it may be printed: cut short, with nothing hidden in it."""
    return printable(key, LONGEST_KEY)


def _too_deep() -> UnusableFile:
    return _unreadable("is nested too deeply")


def _too_many_digits() -> UnusableFile:
    """Python refuses to read a whole number of thousands of digits, to save time."""
    return _unreadable("holds a number with far too many digits; no answer needs more than 7")


def _unreadable(message: str) -> UnusableFile:
    return UnusableFile(Problem("", "unreadable", message))
