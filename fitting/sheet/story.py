"""Which blocks stand on which kind of sheet, in reading order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from fitting.present.first_aid import first_kind
from fitting.present.say import say
from fitting.present.view import AskVet, ResultView
from fitting.sheet.blocks.aids import aid_blocks
from fitting.sheet.blocks.alerts import alerts_block
from fitting.sheet.blocks.allowed import allowed_block
from fitting.sheet.blocks.ask_vet import ask_vet_block
from fitting.sheet.blocks.care import care_block
from fitting.sheet.blocks.cautions import cautions_block, handling_block
from fitting.sheet.blocks.closing import closing_blocks
from fitting.sheet.blocks.confinement import always_block, confinement_block
from fitting.sheet.blocks.confirmation import confirmation_block
from fitting.sheet.blocks.danger import danger_block
from fitting.sheet.blocks.doubts import doubts_block
from fitting.sheet.blocks.emergency import emergency_blocks
from fitting.sheet.blocks.ending import ending_block
from fitting.sheet.blocks.exercises import exercise_blocks, how_to_blocks
from fitting.sheet.blocks.masthead import masthead
from fitting.sheet.blocks.my_aid import my_aid_block
from fitting.sheet.blocks.numbers import numbers_block
from fitting.sheet.blocks.outlook import outlook_block
from fitting.sheet.blocks.phones import phones_block
from fitting.sheet.blocks.readings import readings_block
from fitting.sheet.blocks.report import (
    hand_over_block,
    order_sheet_blocks,
    settings_block,
    why_not_block,
)
from fitting.sheet.blocks.result_link import result_link_block
from fitting.sheet.blocks.signature import signature_block
from fitting.sheet.blocks.sources import sources_block
from fitting.sheet.blocks.stage import scope_block, setback_block, stage_block
from fitting.sheet.blocks.supports import supports_block, use_block
from fitting.sheet.blocks.teach_back import teach_back_block
from fitting.sheet.blocks.tick_log import tick_log_block
from fitting.sheet.blocks.wearing import wearing_blocks
from fitting.sheet.columns import Balanced
from fitting.sheet.forms import Form, Part
from fitting.sheet.pages import Block
from fitting.sheet.text import heading, para

_TIGHT_GAP, _LARGE_GAP = 0.1, 0.1


def referral_story(view: ResultView, form: Form) -> list[Block]:
    """What to do now, and nothing else."""
    beside = form.wide
    link = _link(view, form)
    blocks = [masthead(view, form), *emergency_blocks(view, form, link if beside else None)]
    # The numbers to call stand right below what to do, not below what is read on the way.
    blocks.insert(3, phones_block(form))
    brief = not form.has(Part.SOURCES) or not view.sources
    sources = [] if brief else [sources_block(view, form)]
    ends = [None if beside else _floating(link, form, 0), ending_block(view, form)]
    return _spaced(_found([*blocks, *sources, *ends]), form)


def _opening(view: ResultView, form: Form) -> list[Block]:
    """How every plan begins: whose it is, what the dog may and may not do, danger signs."""
    blocks = [masthead(view, form)]
    if view.confinement is not None:
        blocks.append(confinement_block(view.confinement, form))
    if view.flags:
        blocks.append(alerts_block(view.flags, form))
    if view.scope:
        blocks.append(scope_block(view.scope, form))
    return blocks


def fridge_story(view: ResultView, form: Form) -> list[Block]:
    """What is used each day: it hangs on the fridge. The rest of the dog comes first."""
    blocks = _opening(view, form)
    if view.care:
        blocks.append(care_block(view.care, form, overleaf=not form.has(Part.CARE)))
    if view.handling:
        handling = handling_block(view.handling, form)
        # In large print the first page may end with it, where a care item has no room.
        blocks.append(handling if form.wide else replace(handling, floats=0))
    exercises = list(exercise_blocks(view, form))
    if view.ask_vet is not None and form.has(Part.ASK_VET):
        exercises.append(_ask_vet(view.ask_vet, form))
    # In large print an exercise may not fit below the care, but the numbers to call do.
    danger = danger_block(view.danger, form) if form.has(Part.DANGER) else None
    phones = _found([danger, phones_block(form)])
    blocks += [*exercises, *phones] if form.wide else [*phones, *exercises]
    return _spaced(blocks, form)


def aid_story(view: ResultView, form: Form, before: Form) -> list[Block]:
    """The aid, how it must sit, what was measured, and the log of two weeks.

    `before` is the form of the page for the fridge: what it left for this page comes first.
    """
    overleaf = not before.has(Part.DANGER)
    first: list[Block | None] = [
        _floating(danger_block(view.danger, form), form, 0) if overleaf else None
    ]
    if view.ask_vet is not None and not before.has(Part.ASK_VET):
        first.append(_ask_vet(view.ask_vet, form))
    if view.care and not before.has(Part.CARE):
        first.append(_floating(care_block(view.care, form), form, 0))
    first += [_always(view, form, before), *how_to_blocks(view, form, before.left_off)]
    lists: list[Block | None] = [use_block(first_kind(view.supports, view.aids), form)]
    lists += wearing_blocks(view, form)
    lists += [_floating(doubts_block(view, form), form)]
    lists.append(_floating(cautions_block(view, form), form))
    if view.stage is not None:
        told = stage_block if form.has(Part.STAGE_WHY) else setback_block
        lists.append(told(view, view.stage, form))
    if form.has(Part.KINDS):
        lists.append(supports_block(view, form))
    if form.has(Part.OTHER_EXERCISES):
        lists.append(allowed_block(view, form))
    if view.outlook is not None and form.has(Part.OUTLOOK):
        lists.append(outlook_block(view.outlook, form))
    if not (view.confirmation.page_line and view.exercises):
        lists.append(confirmation_block(view.confirmation, form))
    readings = readings_block(view.readings, view.on, form) if view.readings else None
    ends = [
        tick_log_block(view, form),
        _floating(readings, form, 0),
        *closing_blocks(view, form, before.left_off),
    ]
    middle = [my_aid_block(view, form), *_columns(lists, form)]
    return _spaced(_found([*first, *middle, *ends]), form)


def steps_story(view: ResultView, form: Form) -> list[Block]:
    """Every step of the exercises, for who wants them all on paper."""
    title = heading(say("Every step of your exercises"), form.faces.first_heading)
    return _spaced([Block(title, gap=0), *exercise_blocks(view, form)], form)


def _always(view: ResultView, form: Form, before: Form) -> Block | None:
    """The bans of every stage, where the page for the fridge had no room for them."""
    if view.confinement is None or before.has(Part.ALWAYS):
        return None
    return _floating(always_block(view.confinement, form), form, int(not form.wide))


def _ask_vet(asked: AskVet, form: Form) -> Block:
    """The form for the vet, or where it is."""
    if form.has(Part.ASK_FORM):
        return ask_vet_block(asked, form)
    told = say("The form for your vet is on your result page.")
    return Block(para(told, form.faces.body, lead=f"{asked.heading}:"))


def _floating(block: Block | None, form: Form, first: int = 1) -> Block | None:
    """A short block may stand in the gap that a long one has left, on page `first` or later.

    In large print the first page is that of the confinement, and of nothing else that asks for
    action.
    """
    return None if block is None else replace(block, floats=first)


def report_story(view: ResultView, form: Form) -> list[Block]:
    """A shop's fitting report: is it safe, which aid, which numbers, what was set, until when."""
    blocks: list[Block | None] = [*_opening(view, form)]
    blocks.append(my_aid_block(view, form))
    if view.readings:
        blocks.append(readings_block(view.readings, view.on, form))
    blocks.append(settings_block(view, form))
    lists: list[Block | None] = [
        supports_block(view, form),
        use_block(first_kind(view.supports, view.aids), form),
    ]
    lists += [*wearing_blocks(view, form), cautions_block(view, form), doubts_block(view, form)]
    lists.append(confirmation_block(view.confirmation, form))
    blocks += _columns(lists, form)
    blocks += [
        hand_over_block(view, form),
        numbers_block(view, form, first_kind(view.supports, view.aids)),
    ]
    blocks += aid_blocks(view, form)[1:]
    blocks += [*order_sheet_blocks(view, form), why_not_block(view, form)]
    blocks.append(sources_block(view, form) if view.sources else None)
    blocks += [_link(view, form), ending_block(view, form)]
    return _spaced(_found(blocks), form)


def vet_story(view: ResultView, form: Form) -> list[Block]:
    """A vet's sheet: the whole plan with what stands behind it, and where it is signed."""
    blocks: list[Block | None] = [*_opening(view, form)]
    if view.care:
        blocks.append(care_block(view.care, form))
    blocks += exercise_blocks(view, form)
    if view.ask_vet is not None:
        blocks.append(ask_vet_block(view.ask_vet, form))
    blocks += [phones_block(form), signature_block(view, form)]
    lists: list[Block | None] = []
    if view.stage is not None:
        lists.append(stage_block(view, view.stage, form))
    lists += [supports_block(view, form), allowed_block(view, form)]
    lists += [cautions_block(view, form), doubts_block(view, form)]
    if view.outlook is not None and form.has(Part.OUTLOOK):
        lists.append(outlook_block(view.outlook, form))
    lists.append(confirmation_block(view.confirmation, form))
    blocks += [my_aid_block(view, form), *_columns(lists, form)]
    if view.readings:
        blocks.append(readings_block(view.readings, view.on, form))
    blocks += [numbers_block(view, form), *aid_blocks(view, form)[1:]]
    blocks += _columns([*wearing_blocks(view, form)], form)
    blocks += [why_not_block(view, form), tick_log_block(view, form)]
    blocks += [teach_back_block(view.teach_back, form)]
    blocks.append(sources_block(view, form) if view.sources else None)
    blocks += [_link(view, form), ending_block(view, form)]
    return _spaced(_found(blocks), form)


def _columns(lists: Sequence[Block | None], form: Form) -> list[Block]:
    """Short lists in two columns of like height, where the page is wide enough."""
    found = _found(lists)
    if not form.wide or len(found) < 2:
        return found
    heights = None if form.built is None else form.built.heights
    pieces = [block.piece for block in found]
    gap = 4 if form.tight else 9
    return [Block(Balanced(pieces, gap, heights, loose=form.tight), flows=True)]


def _found(blocks: Iterable[Block | None]) -> list[Block]:
    return [block for block in blocks if block is not None]


def _link(view: ResultView, form: Form) -> Block | None:
    """The way to the result on a phone, where the sheet has one and there is room for it."""
    return result_link_block(view.link, form) if view.link and form.has(Part.LINK) else None


def _spaced(blocks: list[Block], form: Form) -> list[Block]:
    """The white between blocks: a tight form has less of it."""
    if not form.tight:
        return blocks
    return [block.nearer(_TIGHT_GAP if form.wide else _LARGE_GAP) for block in blocks]
