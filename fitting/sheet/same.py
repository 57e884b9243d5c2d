"""One object as the key of what is remembered for it.

To compare two results or two drawings part by part takes longer than what it would spare.
"""

from typing import Any


class Same:
    """Equal to another one of the same object alone, which it keeps, so no other gets its place."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value
