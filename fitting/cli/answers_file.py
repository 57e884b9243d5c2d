"""Reading ANSWERS: a TOML or JSON file, or JSON on standard input, as raw answers.

What the answers mean is the business of `fitting.core.reading`; here they only have to be
one object of plain values that other programs can print and store.
"""

import json
import math
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from fitting.core.answers import Problem

LARGEST_BYTES = 1_000_000
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
    if name == STANDARD_INPUT:
        raw = _parse_json(_text(_capped(sys.stdin.buffer)))
    else:
        raw = _parse_file(Path(name))
    strange = tuple(_strange_values(raw, ""))
    if strange:
        raise UnusableFile(*strange)
    return raw


def _parse_file(path: Path) -> dict[str, object]:
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
        raise _unreadable("is nested too deeply") from None
    except ValueError as problem:
        raise _unreadable(f"is not TOML: {problem}") from None


def _parse_json(text: str) -> dict[str, object]:
    try:
        told = json.loads(text, object_pairs_hook=_once_each, parse_constant=_no_constant)
    except RecursionError:
        raise _unreadable("is nested too deeply") from None
    except ValueError as problem:
        raise _unreadable(f"is not JSON: {problem}") from None
    if not isinstance(told, dict):
        raise _unreadable('must hold one object of answers, such as {"condition": "ivdd", ...}')
    return told


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key that is given twice: JSON would silently keep the last."""
    named: set[str] = set()
    twice = []
    for key, _ in pairs:
        if key in named:
            twice.append(Problem(key, "unreadable", "is answered twice; keep one answer"))
        named.add(key)
    if twice:
        raise UnusableFile(*twice)
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
        yield Problem(_printable(key), "unreadable", "is not a number that can be measured")
    elif isinstance(told, str) and _printable(told) != told:
        yield Problem(_printable(key), "unreadable", "holds half a character; type it again")


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _unreadable(message: str) -> UnusableFile:
    return UnusableFile(Problem("", "unreadable", message))
