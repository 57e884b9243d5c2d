"""How an owner's sheet ends: the code of the result, the questions, and what the sheet is not."""

from dataclasses import replace

from fitting.present.view import ResultView
from fitting.sheet.blocks.ending import ending_block
from fitting.sheet.blocks.result_link import (
    beside_code,
    link_code,
    link_lines,
    result_link_block,
)
from fitting.sheet.blocks.sources import sources_block
from fitting.sheet.blocks.teach_back import teach_back_block
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Stack

_GAP = 3


def closing_blocks(view: ResultView, form: Form, left_off: frozenset[Part]) -> list[Block]:
    """One below the other; on a full page beside the code, which is as high as all of them.

    `left_off` names what the page before this one has left off.
    """
    linked = view.link and form.has(Part.LINK)
    sourced = view.sources and form.has(Part.SOURCES)
    teach_back = None
    if form.has(Part.TEACH_BACK):
        teach_back = teach_back_block(view.teach_back, form)
    sources = sources_block(view, form) if sourced else None
    ending = ending_block(view, form, left_off)
    code = link_code(view.link) if linked and form.tight else None
    if code is None:
        link = result_link_block(view.link, form) if linked else None
        if form.tight and teach_back is not None:
            # What is said aloud hangs on nothing beside it, so it may fill a gap.
            teach_back = replace(teach_back, floats=int(not form.wide))
        return [one for one in (teach_back, sources, link, ending) if one is not None]
    told = link_lines(view.link, form)
    told += [one.piece for one in (teach_back, sources, ending) if one is not None]
    return [Block(beside_code(code, Stack(told, _GAP)))]
