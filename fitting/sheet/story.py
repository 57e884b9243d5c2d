"""Which blocks stand on which kind of sheet, in reading order."""

from dataclasses import replace

from fitting.present.view import ResultView
from fitting.sheet.blocks.aids import aid_blocks
from fitting.sheet.blocks.alerts import alerts_block
from fitting.sheet.blocks.allowed import allowed_block
from fitting.sheet.blocks.ask_vet import ask_vet_block
from fitting.sheet.blocks.care import care_block
from fitting.sheet.blocks.cautions import cautions_block
from fitting.sheet.blocks.confinement import confinement_block
from fitting.sheet.blocks.confirmation import confirmation_block
from fitting.sheet.blocks.doubts import doubts_block
from fitting.sheet.blocks.emergency import emergency_blocks
from fitting.sheet.blocks.ending import ending_block
from fitting.sheet.blocks.exercises import exercise_blocks
from fitting.sheet.blocks.masthead import masthead
from fitting.sheet.blocks.numbers import numbers_block
from fitting.sheet.blocks.outlook import outlook_block
from fitting.sheet.blocks.phones import phones_block
from fitting.sheet.blocks.readings import readings_block
from fitting.sheet.blocks.sources import sources_block
from fitting.sheet.blocks.stage import scope_block, stage_block
from fitting.sheet.blocks.supports import supports_block, use_block
from fitting.sheet.blocks.tick_log import tick_log_block
from fitting.sheet.blocks.wearing import wearing_blocks
from fitting.sheet.columns import Balanced
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block

_TIGHT_GAP = 0.4


def referral_story(view: ResultView, form: Form) -> list[Block]:
    """What to do now, and nothing else."""
    blocks = [masthead(view, form), *emergency_blocks(view, form), phones_block(form)]
    return _spaced([*blocks, *_endings(view, form)], form)


def daily_story(view: ResultView, form: Form, *, phones_first: bool) -> list[Block]:
    """What is used each day: it hangs on the fridge.

    The phone numbers stand before the exercises or after them, wherever they fit.
    """
    blocks = [masthead(view, form)]
    if view.confinement is not None:
        blocks.append(confinement_block(view.confinement, form))
    if view.flags:
        blocks.append(alerts_block(view.flags, form))
    if view.scope:
        blocks.append(scope_block(view.scope, form))
    if view.care:
        blocks.append(care_block(view.care, form))
    if phones_first:
        blocks.append(phones_block(form))
    blocks += exercise_blocks(view, form)
    if view.ask_vet is not None:
        blocks.append(ask_vet_block(view.ask_vet, form))
    if not phones_first:
        blocks.append(phones_block(form))
    return _spaced(blocks, form)


def reference_story(view: ResultView, form: Form) -> list[Block]:
    """Why, which aid, how it fits, what was measured, and where the facts come from.

    Short lists stand in two columns, tables below them over the whole width.
    """
    lists: list[Block | None] = []
    if view.stage is not None:
        lists.append(stage_block(view, view.stage, form))
    if view.supports or view.other_supports:
        lists.append(supports_block(view, form))
    lists += aid_blocks(view, form)
    if form.has(Part.USE):
        lists.append(use_block(view, form))
    lists += wearing_blocks(view, form)
    lists += [cautions_block(view, form), doubts_block(view, form)]
    if form.has(Part.OTHER_EXERCISES):
        lists.append(allowed_block(view, form))
    if view.outlook is not None and form.has(Part.OUTLOOK):
        lists.append(outlook_block(view.outlook, form))
    if not (form.tight and view.confirmation.page_line and view.exercises):
        lists.append(confirmation_block(view.confirmation, form))
    return _spaced([*_columns(lists, form), *_tables(view, form), *_endings(view, form)], form)


def _columns(lists: list[Block | None], form: Form) -> list[Block]:
    found = [block for block in lists if block is not None]
    if not form.wide or len(found) < 2:
        return found
    return [Block(Balanced([block.piece for block in found], 5 if form.tight else 9), flows=True)]


def _tables(view: ResultView, form: Form) -> list[Block]:
    blocks = []
    if view.exercises and form.has(Part.TICK_LOG):
        blocks.append(tick_log_block(view.exercises, form))
    if view.readings:
        blocks.append(readings_block(view.readings, form))
    numbers = numbers_block(view, form)
    return blocks if numbers is None else [*blocks, numbers]


def _endings(view: ResultView, form: Form) -> list[Block]:
    brief = view.kind == "referral" and not form.has(Part.SOURCES)
    sources = [sources_block(view, form)] if view.sources and not brief else []
    return [*sources, ending_block(view, form)]


def _spaced(blocks: list[Block], form: Form) -> list[Block]:
    """The white between blocks: a tight form has less of it."""
    share = _TIGHT_GAP if form.tight else 1.0
    return [replace(block, gap=block.gap * share) for block in blocks]
