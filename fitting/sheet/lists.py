"""Lists of words: every list of a sheet is made here, so that each can be tagged as one."""

from collections.abc import Iterable, Sequence

from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.shapes import Shape, dot
from fitting.sheet.styles import Face
from fitting.sheet.text import item, para


def items(lines: Iterable[str], face: Face, marker: Shape = dot, gap: float = 2) -> Piece:
    """One line of text an item, each behind the same shape."""
    return Stack([item(line, face, marker) for line in lines], gap)


def steps(lines: Sequence[str], face: Face, gap: float = 2) -> Stack:
    """Lines to follow in their order, numbered from 1."""
    return Stack([item(line, face, f"{n}.") for n, line in enumerate(lines, 1)], gap)


def run_in(lines: Sequence[str], face: Face) -> Piece:
    """Short lines as one paragraph, set apart by semicolons, for what nobody acts on."""
    return para("; ".join(line.rstrip(".") for line in lines) + ".", face)


def shared(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The lines that stand in all of these lists, where there are two lists or more."""
    if len(lists) < 2:
        return ()
    return tuple(line for line in lists[0] if all(line in other for other in lists[1:]))
