"""Every English message of the room that says, as found in its source."""

import ast
from pathlib import Path

import fitting.present

ROOM = Path(fitting.present.__file__).parent
_DOORS = {"say": 1, "mark": 1, "say_count": 2, "mark_count": 2}
"""The doors of English, and how many of their first arguments are messages."""


def every_message() -> list[tuple[str, str]]:
    """Each message with the file it stands in. A table of marked messages counts line by line."""
    found = []
    for path in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                for argument in node.args[: _DOORS.get(node.func.id, 0)]:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        found.append((path.relative_to(ROOM).as_posix(), argument.value))
    return found
