"""The page of a referral: what to do now. Nothing to buy stands on it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from fitting.present.say import say
from fitting.present.view import EmergencyView, ResultView
from fitting.sheet.columns import Balanced
from fitting.sheet.forms import Form, Part
from fitting.sheet.lists import items, steps
from fitting.sheet.pages import Block
from fitting.sheet.pieces import Banner, Panel, Piece, Stack
from fitting.sheet.shapes import Shape, cross, dot
from fitting.sheet.text import heading, para

_MARK = "- "


def emergency_blocks(view: ResultView, form: Form, link: Block | None = None) -> list[Block]:
    """In the order of use: how urgent, do this, carry, call, do not be fooled, afterwards.

    On a wide page the way to the result, `link`, stands among the lists, where there is room.
    """
    emergency = view.emergency or _from_flags(view)
    # What is said in the list of things to do need not be said again below it.
    transport = tuple(line for line in emergency.transport if line not in emergency.do)
    carry = _list(emergency.transport_heading, transport, dot, form)
    call = _script(emergency, form)
    false = emergency.false_comfort if form.has(Part.FALSE_COMFORT) else ()
    fooled = _list(emergency.comfort_heading, false, cross, form)
    blocks = [Block(_banner(view, emergency, form)), _do(emergency, form)]
    way = link.piece if link is not None else None
    lists = [piece for piece in (carry, fooled, call, way) if piece]
    if form.wide and lists:
        blocks.append(Block(Balanced(lists), flows=True))
    else:
        blocks += [Block(piece) for piece in (call, carry, fooled) if piece]
    after = " ".join(emergency.afterwards)
    if after and form.has(Part.AFTERWARDS):
        blocks.append(Block(para(after, form.faces.must, lead=say("Afterwards:"))))
    return blocks


def _from_flags(view: ResultView) -> EmergencyView:
    """A page from the signs alone, when no more is known."""
    return EmergencyView(
        heading=view.headline or say("See a vet first"),
        what_we_saw=tuple(flag.text for flag in view.flags),
        do=tuple(line for flag in view.flags for line in flag.do) or (say("Call your vet."),),
        transport_heading="",
        transport=(),
        phone_heading="",
        phone_script=(),
        comfort_heading="",
        false_comfort=(),
        afterwards=(),
    )


def _banner(view: ResultView, emergency: EmergencyView, form: Form) -> Piece:
    """How urgent it is, and what in the answers says so."""
    faces = form.faces
    pieces: list[Piece] = [heading(emergency.heading, faces.banner)]
    if view.headline.rstrip(".") not in ("", emergency.heading):
        pieces.append(para(view.headline, faces.banner_text))
    if emergency.what_we_saw:
        seen = " ".join(emergency.what_we_saw)
        pieces.append(para(seen, faces.banner_text, lead=say("You told us:")))
    return Banner(Stack(pieces, 3))


def _do(emergency: EmergencyView, form: Form) -> Block:
    """What to do, in its order; in two columns where the page is full to the last line."""
    faces = form.faces
    title = heading(say("Do this now"), faces.first_heading, 1)
    todo = steps(emergency.do, faces.first)
    done: Piece = todo if form.has(Part.TODO_COLUMN) else Balanced(todo.pieces, 2)
    return Block(Panel(Stack([title, done], 4), heavy=True, tint=True))


def _script(emergency: EmergencyView, form: Form) -> Piece | None:
    """What to read out. The lines come with their own order and need no marks."""
    if not emergency.phone_script:
        return None
    faces = form.faces
    script = emergency.phone_script
    if not form.has(Part.FALSE_COMFORT):
        script = tuple(_joined(script))
    lines = Stack([para(line, faces.must) for line in script], 1)
    said = lines if form.tight else Panel(lines)
    return Stack([heading(emergency.phone_heading, faces.heading, 1), said], 4)


def _joined(script: Sequence[str]) -> Iterator[str]:
    """The script with what is wrong in one line, for a page that is full to the last one."""
    for listed, lines in groupby(script, lambda line: line.startswith(_MARK)):
        if listed:
            yield "; ".join(line.removeprefix(_MARK) for line in lines)
        else:
            yield from lines


def _list(title: str, lines: tuple[str, ...], shape: Shape, form: Form) -> Piece | None:
    if not lines:
        return None
    faces = form.faces
    return Stack([heading(title, faces.heading, 1), items(lines, faces.must, shape)], 4)
