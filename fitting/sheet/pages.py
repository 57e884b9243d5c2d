"""Puts blocks on pages. A block stays whole unless it is taller than a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from fitting.sheet.paper import Page
from fitting.sheet.pieces import Heights, Piece

# A part of a block that is cut must be worth reading; below this a new page begins.
_LEAST_PART = 60.0
_STRIP_GAP = 4.0


@dataclass(slots=True, eq=False)
class Block:
    """What stays together on a page, with `gap` points above it.

    It is never changed; it is not frozen because hundreds are made for a sheet.

    `strip`, when given, stands at the foot of every page that carries such a block. One that
    `flows` fills what is left of a page and goes on overleaf; its own pieces stay whole. One that
    `floats` fills the gap that another left on a page of this number or later.
    """

    piece: Piece
    gap: float = 10
    strip: Piece | None = None
    new_page: bool = False
    flows: bool = False
    floats: int | None = None

    def nearer(self, share: float) -> "Block":
        """The same with this share of the gap above it."""
        gap = self.gap * share
        return Block(self.piece, gap, self.strip, self.new_page, self.flows, self.floats)


@dataclass(slots=True)
class Leaf:
    """One page: pieces with their distance from the top of the area, and the strip at its foot."""

    placed: list[tuple[Piece, float]] = field(default_factory=list)
    used: float = 0.0
    strip: Piece | None = None
    strip_height: float = 0.0


def lay_out(
    blocks: Sequence[Block], page: Page, heights: Heights | None = None, most: int | None = None
) -> list[Leaf]:
    """The pages that hold these blocks, in their order, with nothing left out.

    What was laid out on this page before is not measured again where `heights` tells of it. With
    `most` no block is placed any more once there are more pages than that.
    """
    heights = heights or Heights()
    leaves = [Leaf()]
    for block in blocks:
        if most is not None and len(leaves) > most:
            break
        if block.new_page and leaves[-1].placed:
            leaves.append(Leaf())
        if block.floats is None or not _float(block, leaves, page, heights):
            _place(block, leaves, page, heights)
    return leaves


def _float(block: Block, leaves: list[Leaf], page: Page, heights: Heights) -> bool:
    """Whether one of the pages so far had room for this block, which then stands there."""
    height = heights.of(block.piece, page.area_width)
    rooms = [(_room(leaf, block, page) - block.gap, n) for n, leaf in enumerate(leaves)]
    # The smallest gap that is wide enough leaves the wider ones to the blocks that follow.
    first = block.floats or 0
    fitting = [(room, n) for room, n in rooms[first:] if leaves[n].placed and height <= room]
    if not fitting:
        return False
    _put(block.piece, height, block.gap, leaves[min(fitting)[1]], block, page)
    return True


def _place(block: Block, leaves: list[Leaf], page: Page, heights: Heights) -> None:
    rest: Piece | None = block.piece
    while rest is not None:
        leaf = leaves[-1]
        gap = block.gap if leaf.placed else 0
        room = _room(leaf, block, page) - gap
        height = heights.of(rest, page.area_width)
        if height <= room:
            _put(rest, height, gap, leaf, block, page)
            return
        whole = not block.flows and height <= _room(Leaf(), block, page)
        if leaf.placed and (whole or room < _LEAST_PART):
            leaves.append(Leaf())
            continue
        part, tail = (rest.cut if leaf.placed else rest.break_up)(page.area_width, room)
        if part is not None:
            _put(part, part.measure(page.area_width), gap, leaf, block, page)
        elif not leaf.placed:
            # Nothing smaller exists: it is drawn over the edge rather than left out.
            _put(rest, height, gap, leaf, block, page)
            return
        rest = tail
        if rest is not None:
            leaves.append(Leaf())


def _room(leaf: Leaf, block: Block, page: Page) -> float:
    strip = leaf.strip_height
    if block.strip is not None and leaf.strip is None:
        strip = block.strip.measure(page.area_width) + _STRIP_GAP
    return page.area_height - leaf.used - strip


def _put(piece: Piece, height: float, gap: float, leaf: Leaf, block: Block, page: Page) -> None:
    if block.strip is not None and leaf.strip is None:
        leaf.strip = block.strip
        leaf.strip_height = block.strip.measure(page.area_width) + _STRIP_GAP
    leaf.placed.append((piece, leaf.used + gap))
    leaf.used += gap + height
