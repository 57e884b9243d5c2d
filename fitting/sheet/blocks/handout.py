"""The blocks of a handout: its head, its sections, what is filled in, and where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from fitting.drawing.pictures import draw
from fitting.present.handouts.view import Entry, HandoutView, Look, Section
from fitting.present.say import say
from fitting.sheet.columns import Balanced, BestColumns, Columns
from fitting.sheet.lists import items, steps
from fitting.sheet.pages import Block
from fitting.sheet.paper import WRITING_LINE_MM, points
from fitting.sheet.pictures import Picture
from fitting.sheet.pieces import Panel, Piece, Rule, Stack, WritingLine
from fitting.sheet.shapes import Shape, box, cross, dot, phone, stop, tick
from fitting.sheet.styles import Face, Faces
from fitting.sheet.text import heading, item, para

_SHAPES: dict[Look, Shape] = {
    Look.PLAIN: dot,
    Look.ALLOWED: tick,
    Look.BANNED: cross,
    Look.CHECK: box,
    Look.STOP: stop,
}
_BLANKS_IN_A_ROW = 4
_PICTURE_HEIGHT = 96


@dataclass(frozen=True, slots=True)
class Set:
    """How a handout is set: its letters, whether it has two columns, and how close lines are.

    With `run_on` what a sign asks for follows its name in one paragraph; what is framed never
    does, because it is read in the greatest hurry. Without `pictures` there is room for more words.
    """

    faces: Faces
    wide: bool = True
    gap: float = 3.0
    run_on: bool = False
    pictures: bool = True

    def beside(self, pieces: Sequence[Piece], shares: Sequence[float] = ()) -> Piece:
        """These pieces in columns, or stacked in large print."""
        if len(pieces) > 1 and self.wide:
            return Columns(pieces, shares or [1.0] * len(pieces))
        return Stack(pieces, 2 * self.gap)


def head_block(view: HandoutView, set_: Set) -> Block:
    """What kind of paper it is, its title, what is filled in, and what it is for."""
    faces = set_.faces
    pieces: list[Piece] = [para(view.label, faces.kind), heading(view.title, faces.title)]
    if view.blanks:
        pieces.append(_blanks(view.blanks, set_))
    pieces.append(Rule(thick=True))
    if view.summary:
        pieces.append(para(view.summary, faces.must))
    return Block(Stack(pieces, 2 + set_.gap), gap=0)


def _blanks(labels: Sequence[str], set_: Set) -> Piece:
    """Labelled lines to write on, some in a row; two in large print."""
    most = _BLANKS_IN_A_ROW if len(labels) <= _BLANKS_IN_A_ROW else _BLANKS_IN_A_ROW - 1
    most = most if set_.wide else 2
    rows = [labels[at : at + most] for at in range(0, len(labels), most)]
    return Stack([Columns([_blank(one, set_) for one in row], [1.0] * len(row)) for row in rows], 1)


def _blank(label: str, set_: Set) -> Piece:
    line = WritingLine(points(WRITING_LINE_MM))
    return Stack([line, para(label, set_.faces.note)], 1)


def section_piece(section: Section, set_: Set) -> Stack:
    """One section: what must be done is in the letters for that, notes are smaller."""
    faces = set_.faces
    title = heading(section.heading, faces.first_heading if section.first else faces.heading, 1)
    pieces: list[Piece] = [title]
    if section.picture is not None and set_.pictures:
        drawn = Picture(draw(section.picture.id), section.picture.words, height=_PICTURE_HEIGHT)
        pieces += [drawn, para(section.picture.words, faces.note)]
    if section.notes:
        pieces.append(items(section.notes, faces.body, dot))
    if section.lines:
        pieces.append(_lines(section, faces.first if section.first else faces.must, set_))
    pieces += _entries(section, set_)
    return Stack(pieces, 1 + set_.gap)


def _lines(section: Section, face: Face, set_: Set) -> Piece:
    if section.look is Look.STEPS:
        return steps(section.lines, face, set_.gap)
    shape = _SHAPES[section.look]
    if section.entries:
        return set_.beside([item(line, face, shape) for line in section.lines])
    if not section.answers:
        return items(section.lines, face, shape, set_.gap)
    return Stack([_answered(item(line, face, shape), set_) for line in section.lines], set_.gap)


def _answered(line: Piece, set_: Set) -> Piece:
    """A line with room to write behind it, or under it in large print."""
    room = WritingLine(set_.faces.must.size * 1.25)
    return Columns([line, room], (0.6, 0.4)) if set_.wide else Stack([line, room], 0)


def _entries(section: Section, set_: Set) -> list[Piece]:
    """The signs of a section: in two columns, or one below the other so that a page may end."""
    run_on = set_.run_on and not section.first
    pieces = [_entry(one, _SHAPES[section.look], set_, run_on) for one in section.entries]
    if not pieces or not set_.wide:
        return pieces
    return [Balanced(pieces, 2 + set_.gap)]


def _entry(entry: Entry, shape: Shape, set_: Set, run_on: bool) -> Piece:
    """A sign in bold behind its shape, and what to do about it."""
    faces = set_.faces
    if run_on and entry.lines:
        return item(" ".join(entry.lines), faces.body, shape, lead=entry.name)
    named: list[Piece] = [item(entry.name, faces.body_strong, shape)]
    return Stack([*named, *([items(entry.lines, faces.body, dot, 1)] if entry.lines else [])], 1)


def section_blocks(sections: Sequence[Section], set_: Set) -> list[Block]:
    """What is read first in a frame; the rest in two columns, long lists over the whole width."""
    blocks: list[Block] = []
    first = [one for one in sections if one.first]
    if first:
        blocks.append(Block(_framed(first, set_), flows=not set_.wide))
    run: list[Piece] = []
    for section in sections:
        if section.first:
            continue
        if section.answers or section.entries:
            blocks += _in_columns(run, set_)
            run = []
            # In two columns signs and boxes stay with what is said of all of them.
            blocks.append(Block(section_piece(section, set_), flows=not set_.wide))
        else:
            run.append(section_piece(section, set_))
    return [*blocks, *_in_columns(run, set_)]


def _framed(sections: Sequence[Section], set_: Set) -> Piece:
    pieces = [section_piece(one, set_) for one in sections]
    if len(pieces) == 2 and set_.wide:
        return Panel(BestColumns(pieces), heavy=True, tint=True)
    return Panel(Stack(pieces, 8), heavy=True, tint=True)


def _in_columns(pieces: Sequence[Piece], set_: Set) -> list[Block]:
    if not set_.wide or len(pieces) < 2:
        return [Block(piece, flows=not set_.wide) for piece in pieces]
    return [Block(Balanced(pieces, 4 + 2 * set_.gap, loose=True), flows=True)]


def phones_block(view: HandoutView, set_: Set) -> Block:
    """Telephone numbers, to be written down before they are needed."""
    faces = set_.faces
    line = points(WRITING_LINE_MM)
    fields = [
        Stack([item(label, faces.body_strong, phone), WritingLine(line)], 0)
        for label in view.phones
    ]
    return Block(Panel(Columns(fields, [1.0] * len(fields)), padding=6))


def notes_block(lines: int, set_: Set) -> Block:
    """Lines to write on, where the last page has room for them."""
    written = [WritingLine(points(WRITING_LINE_MM)) for _ in range(lines)]
    title = heading(say("Notes"), set_.faces.subheading, 1)
    return Block(Stack([title, *written], 0))


def sources_block(view: HandoutView, set_: Set, *, small: bool) -> Block:
    """The sources by number, and what this paper is not."""
    faces = set_.faces
    face = faces.tiny if small else faces.note
    lines = [f"{one.number}. {one.title}{_year(one.year)}" for one in view.sources]
    limits = para(" ".join((*view.disclaimers, f"{view.checked}.")), faces.note)
    title = heading(view.sources_heading, faces.subheading, 1)
    return Block(Stack([Rule(), title, _listed(lines, face, set_, small=small), limits], 3))


def _listed(lines: Sequence[str], face: Face, set_: Set, *, small: bool) -> Piece:
    """A line each, in two columns; one paragraph where there are too many."""
    if small:
        return para(" · ".join(lines), face)
    half = (len(lines) + 1) // 2
    told = [para(line, face) for line in lines]
    parts = [Stack(part, 1) for part in (told[:half], told[half:]) if part]
    return Columns(parts, [1.0] * len(parts)) if set_.wide else Stack(parts, 1)


def _year(year: str) -> str:
    return f" ({year})" if year else ""
