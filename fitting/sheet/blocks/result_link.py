"""The way from paper to the result on a screen: a code for a phone, and the same address."""

import re

from fitting.present.say import say
from fitting.sheet.columns import Beside
from fitting.sheet.figure import Figure
from fitting.sheet.forms import Form
from fitting.sheet.pages import Block
from fitting.sheet.paper import CODE_GAP_MM, points
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.qr import QrCode, fits_code
from fitting.sheet.remembered import remembered
from fitting.sheet.text import heading, para

# An address that means "this computer" on every computer, so no phone can open it.
_HERE = re.compile(r"https?://(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(/|$)")


@remembered
def result_link_block(link: str, form: Form) -> Block:
    """The address of the result, and its code where it fits one."""
    lines = link_lines(link, form)
    code = link_code(link)
    if code is None:
        return Block(Stack(lines, 2))
    return Block(beside_code(code, Stack(lines, 2)))


def beside_code(code: QrCode, told: Piece) -> Piece:
    """A code, which has a size of its own, and words in the rest of the width."""
    return Beside(Figure(code, code.alt), code.side, told, points(CODE_GAP_MM))


def link_code(link: str) -> QrCode | None:
    """The code that opens the result; nothing where the address is too long for one."""
    return QrCode(link, alt=say("QR code: opens your result page")) if fits_code(link) else None


def link_lines(link: str, form: Form) -> list[Piece]:
    """What the code opens, the address itself, and who can open it."""
    faces = form.faces
    here = _HERE.match(link) is not None
    title = (
        say("Open the result on this computer") if here else say("Open the result on your phone")
    )
    who = (
        say("Anyone with this code can open the result.")
        if fits_code(link)
        else say("Anyone with this address can open the result.")
    )
    if here:
        who = " ".join((say("This address works only on the computer that made it."), who))
    if form.tight:
        face = faces.tiny if form.is_barest() else faces.note
        return [heading(who, face, lead=f"{title}."), para(link, face)]
    return [heading(title, faces.subheading), para(link, faces.note), para(who, faces.note)]
