"""The way from paper to the result on a screen: a code for a phone, and the same address."""

import re

from fitting.present.say import say
from fitting.sheet.columns import Columns
from fitting.sheet.figure import Figure
from fitting.sheet.forms import Form
from fitting.sheet.pages import Block
from fitting.sheet.paper import COLUMN_GAP_MM, Paper, page_on, points
from fitting.sheet.pieces import Piece, Stack
from fitting.sheet.qr import QrCode, fits_code
from fitting.sheet.remembered import remembered
from fitting.sheet.text import heading, para

# An address that means "this computer" on every computer, so no phone can open it.
_HERE = re.compile(r"https?://(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(/|$)")


@remembered
def result_link_block(link: str, form: Form) -> Block:
    """The address of the result, and its code where it fits one."""
    faces = form.faces
    here = _HERE.match(link) is not None
    title = (
        say("Open the result on this computer") if here else say("Open the result on your phone")
    )
    lines: list[Piece] = [heading(title, faces.subheading), para(link, faces.note)]
    if here:
        lines.append(para(say("This address works only on the computer that made it."), faces.note))
    if not fits_code(link):
        lines.append(para(say("Who has this address can open the result."), faces.note))
        return Block(Stack(lines, 2))
    lines.append(para(say("Who has this code can open the result."), faces.note))
    code = QrCode(link, alt=say("QR code: opens your result page"))
    # The code has a size of its own; the words take the rest of the narrower paper.
    share = code.side / (page_on(Paper.A4, large_print=False).area_width - points(COLUMN_GAP_MM))
    return Block(Columns([Figure(code, code.alt), Stack(lines, 2)], (share, 1 - share)))
