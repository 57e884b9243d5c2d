"""Prints a handout: the words of `fitting.present.handouts` become a PDF."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fitting.present.handouts.view import HandoutKind, HandoutView
from fitting.present.say import say, speaking
from fitting.sheet.blocks.handout import (
    Set,
    head_block,
    notes_block,
    phones_block,
    section_blocks,
    sources_block,
)
from fitting.sheet.blocks.handout_tables import form_block, log_block
from fitting.sheet.blocks.tape import strips_block, tape_blocks
from fitting.sheet.document import About, write
from fitting.sheet.furniture import Foot
from fitting.sheet.letters import clean
from fitting.sheet.pages import Block, Leaf, lay_out
from fitting.sheet.paper import WRITING_LINE_MM, Page, Paper, page_on, points
from fitting.sheet.styles import COMPACT, LARGE, MEDIUM, PLAIN, ROOMY

_SETS = (
    Set(ROOMY, gap=4),
    Set(MEDIUM, gap=3),
    Set(PLAIN, gap=3),
    Set(PLAIN, gap=1),
    Set(PLAIN, gap=3, run_on=True),
    Set(COMPACT, gap=0.5, run_on=True),
)
_LARGE_SETS = (
    Set(LARGE, wide=False, gap=4),
    Set(LARGE, wide=False, gap=1),
    Set(LARGE, wide=False, gap=1, run_on=True),
)
# A list of sources longer than this is set in the letters of the foot.
_MANY_SOURCES = 12
_PAGES = 2
_LARGE_PAGES = 4
_FEWEST_NOTES = 3
_MOST_NOTES = 8
_EDITION_LETTERS = 12
_NOTED = frozenset({HandoutKind.AID, HandoutKind.FORM, HandoutKind.STAGE, HandoutKind.PROBLEM})


def render_handout(
    view: HandoutView, *, paper: Paper = Paper.A4, large_print: bool = False
) -> bytes:
    """The handout as PDF. The same view, paper and print give the same bytes.

    Raises UnknownLanguage for a view in a language without a translation.
    """
    page = page_on(paper, large_print=large_print)
    with speaking(view.language):
        set_, leaves = fit_handout(view, page, large_print=large_print)
        about = About(
            title=view.title,
            subject=view.label,
            language=view.language,
            on=date.fromisoformat(view.checked_iso),
            true_size=view.tape is not None,
        )
        return write(leaves, page, set_.faces, _foot(view), about)


def fit_handout(view: HandoutView, page: Page, *, large_print: bool) -> tuple[Set, list[Leaf]]:
    """The largest letters and the widest lines among those that need the fewest pages.

    Pictures are left off only where the pages would be too many with them.
    """
    sets, most = (_LARGE_SETS, _LARGE_PAGES) if large_print else (_SETS, _PAGES)
    found = _fewest(view, sets, page)
    if len(found[1]) <= most:
        return found
    return _fewest(view, [replace(one, pictures=False) for one in sets], page)


def _fewest(view: HandoutView, sets: Sequence[Set], page: Page) -> tuple[Set, list[Leaf]]:
    made: list[tuple[Set, list[Leaf]]] = []
    for set_ in sets:
        made.append((set_, _lay_out(view, set_, page)))
        if len(made[-1][1]) == 1:
            break
    return min(made, key=lambda one: len(one[1]))


def _lay_out(view: HandoutView, set_: Set, page: Page) -> list[Leaf]:
    """The pages, with lines for notes where the last one has room for them."""
    body, tail = _body(view, set_), _tail(view, set_)
    leaves = lay_out([*body, *tail], page)
    if view.kind not in _NOTED:
        return leaves
    free = page.area_height - leaves[-1].used
    heading_room = 3 * set_.faces.subheading.size
    lines = min(int((free - heading_room) // points(WRITING_LINE_MM)), _MOST_NOTES)
    if lines < _FEWEST_NOTES:
        return leaves
    noted = lay_out([*body, notes_block(lines, set_), *tail], page)
    return noted if len(noted) == len(leaves) else leaves


def _body(view: HandoutView, set_: Set) -> list[Block]:
    """In reading order. What is filled in follows what it is filled in by."""
    head, sections = head_block(view, set_), section_blocks(view.sections, set_)
    if view.form is not None:
        before = section_blocks(view.sections[:1], set_)
        sections = [*before, form_block(view.form, set_), *section_blocks(view.sections[1:], set_)]
    elif view.tape is not None:
        sections = tape_blocks(view.tape, view.sections, set_)
    log = [] if view.log is None else [log_block(view.log, set_)]
    phones = [phones_block(view, set_)] if view.phones else []
    if view.kind is HandoutKind.DANGER:
        # The numbers must be found at once, so they stand on the first page.
        cut = 1 + sum(not one.entries for one in view.sections) if not set_.wide else 2
        return [head, *sections[:cut], *phones, *sections[cut:]]
    return [head, *sections, *log, *phones]


def _tail(view: HandoutView, set_: Set) -> Sequence[Block]:
    sources = sources_block(view, set_, small=len(view.sources) > _MANY_SOURCES)
    if view.tape is None:
        return (sources,)
    return (sources, strips_block(view.tape, set_.faces))


def _foot(view: HandoutView) -> Foot:
    edition = clean(view.catalog)[:_EDITION_LETTERS]
    return Foot(
        whose=view.title,
        limits=view.disclaimers[0],
        edition=say("Catalogue {edition}", edition=edition) if edition else "",
    )
