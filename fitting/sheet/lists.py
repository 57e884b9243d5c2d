"""Lists of words: every list of a sheet is made here, so that each can be tagged as one."""

from collections.abc import Iterable, Sequence

from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.shapes import Shape, dot
from fitting.sheet.styles import Face, Faces
from fitting.sheet.text import heading, item, para


def items(lines: Iterable[str], face: Face, marker: Shape = dot, gap: float = 2) -> Piece:
    """One line of text an item, each behind the same shape."""
    return Stack([item(line, face, marker) for line in lines], gap)


def titled(title: str, lines: Sequence[str], faces: Faces, marker: Shape) -> Stack:
    """A list under its title. One line alone has the title in front of it, and needs no other."""
    if len(lines) == 1:
        return Stack([item(lines[0], faces.body, marker, lead=f"{title}:")], 3)
    return Stack([heading(title, faces.subheading, 1), items(lines, faces.body, marker)], 3)


def steps(lines: Sequence[str], face: Face, gap: float = 2) -> Stack:
    """Lines to follow in their order, numbered from 1."""
    # A number of two digits and its stop are wider than the indent.
    stop = "." if len(lines) < 10 else ""
    return Stack([item(line, face, f"{n}{stop}") for n, line in enumerate(lines, 1)], gap)


def run_in(lines: Sequence[str], face: Face) -> Piece:
    """Short lines as one paragraph, set apart by semicolons, for what nobody acts on."""
    return para("; ".join(line.rstrip(".") for line in lines) + ".", face)


def shared(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The lines that stand in all of these lists, where there are two lists or more."""
    if len(lists) < 2:
        return ()
    return tuple(line for line in lists[0] if all(line in other for other in lists[1:]))
