"""What a shop keeps of a fitting: the settings, who fitted it, and until when it goes back."""

from fitting.present.first_aid import first_kind
from fitting.present.say import mark, say
from fitting.present.view import OrderSheetView, RequirementView, ResultView
from fitting.sheet.beside import beside
from fitting.sheet.forms import Form
from fitting.sheet.lists import items
from fitting.sheet.pages import Block
from fitting.sheet.paper import TICK_CELL_MM, WRITING_LINE_MM, points
from fitting.sheet.pieces import Nothing, Panel, Piece, Stack, WritingLine
from fitting.sheet.remembered import remembered
from fitting.sheet.shapes import box
from fitting.sheet.table import Table
from fitting.sheet.text import heading, item, para

_MOST_ROWS = 8
_MOST_SHEETS = 3

_FITTED = (mark("Product and size"), mark("Part code"), mark("Fitted by"), mark("Fitted on"))
_KEPT = (mark("Return by"), mark("Loan or rental until"), mark("Look again on"))


@remembered
def settings_block(view: ResultView, form: Form) -> Block | None:
    """Each number that the aid must meet beside room for what it was set to."""
    kind = first_kind(view.supports, view.aids)
    needs = () if kind is None else kind.specification
    if kind is None or not needs:
        return None
    faces = form.faces
    titles = (say("Setting"), say("Must be"), say("Set to"), say("Sits well"))
    rows = [[para(one.name, faces.body), _must(one, form), Nothing(), _well(form)] for one in needs]
    table = Table(
        [para(title, faces.note) for title in titles],
        rows,
        (0.3, 0.34, 0.18, 0.18),
        grid=True,
        least_row_height=points(TICK_CELL_MM),
    )
    title = heading(say("Settings as fitted: {name}", name=kind.name), faces.heading)
    return Block(Stack([title, table], 4), flows=True)


def _must(one: RequirementView, form: Form) -> Piece:
    told = f"{one.value} ({one.other_unit})" if one.other_unit else one.value
    return para(told, form.faces.body_strong)


def _well(form: Form) -> Piece:
    return item(say("Yes"), form.faces.note, box)


@remembered
def hand_over_block(view: ResultView, form: Form) -> Block:
    """Who fitted it and when; until when it may come back, and on which terms."""
    faces = form.faces
    line = points(WRITING_LINE_MM)
    fields = [
        beside(form, [Stack([WritingLine(line), para(say(one), faces.body)], 1) for one in names])
        for names in (_FITTED, _KEPT)
    ]
    kind = first_kind(view.supports, view.aids)
    handed = [one for one in view.aids if one.size and (kind is None or one.support == kind.id)]
    terms = tuple(dict.fromkeys(f"{one.name}: {note}" for one in handed for note in one.notes))
    pieces: list[Piece] = [heading(say("Hand over"), faces.heading), *fields]
    pieces.append(para(say("Try it over a thin T-shirt and keep the tags on."), faces.body))
    if terms:
        pieces.append(items(form.first(terms), faces.note))
    return Block(Panel(Stack(pieces, 5)), flows=True)


@remembered
def why_not_block(view: ResultView, form: Form) -> Block | None:
    """The products that do not suit, each with what failed and what would change that."""
    if not view.rejected:
        return None
    faces = form.faces
    titles = (say("Product"), say("Why not"), say("What would change that"))
    rows = [
        [
            para(f"{one.name} {one.size}".strip(), faces.note),
            para(one.reason, faces.note),
            para(one.smallest_change, faces.note),
        ]
        for one in view.rejected
    ]
    shown = rows[:_MOST_ROWS]
    table = Table([para(title, faces.note) for title in titles], shown, (0.24, 0.4, 0.36))
    title = heading(say("Products that do not suit, and why"), faces.heading)
    told: list[Piece] = [title, table, *_more(len(rows) - len(shown), form)]
    return Block(Stack(told, 4), flows=True)


def _more(left: int, form: Form) -> list[Piece]:
    if left <= 0:
        return []
    return [para(say("{count} more: see the result page.", count=left), form.faces.note)]


@remembered
def order_sheet_blocks(view: ResultView, form: Form) -> list[Block]:
    """The order sheets that hold the most of this dog's numbers, in the makers' own letters."""
    sheets = [sheet for kind in view.supports for sheet in kind.order_sheets]
    fullest = sorted(sheets, key=lambda one: -_filled(one))
    shown = [one for one in fullest if _filled(one) > 1][:_MOST_SHEETS]
    blocks = [Block(_order_sheet(one, form)) for one in shown]
    left = len(sheets) - len(shown)
    if left > 0:
        names = ", ".join(one.maker for one in fullest if one not in shown)
        told = para(names, form.faces.note, lead=say("More order sheets, on the result page:"))
        blocks.append(Block(told))
    return blocks


def _filled(sheet: OrderSheetView) -> int:
    return sum(1 for one in sheet.fields if one.other_unit)


def _order_sheet(sheet: OrderSheetView, form: Form) -> Piece:
    faces = form.faces
    titles = (say("Letter"), say("What the maker asks"), say("Value"), say("Note"))
    rows = [
        [
            para(one.letter, faces.body_strong),
            para(one.definition, faces.note),
            para(f"{one.value} ({one.other_unit})" if one.other_unit else one.value, faces.body),
            para(one.note, faces.note),
        ]
        for one in sheet.fields
    ]
    head = [para(title, faces.note) for title in titles]
    table = Table(head, rows, (0.12, 0.4, 0.22, 0.26))
    title = heading(say("Order sheet: {maker}", maker=sheet.maker), faces.heading)
    told: list[Piece] = [title, para(sheet.products, faces.note), table]
    return Stack([*told, *([para(sheet.missing, faces.body)] if sheet.missing else [])], 4)
