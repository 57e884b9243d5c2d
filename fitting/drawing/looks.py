"""How each role is drawn: which inks and how heavy a line. The same table serves page and sheet.

Inks are named here and mixed elsewhere: the page has a light and a dark mix, the sheet one that
keeps its steps of grey on a photocopier. Widths and dashes are picture units.
"""

from dataclasses import dataclass
from enum import StrEnum

from fitting.drawing.shapes import Role


class Ink(StrEnum):
    LINE = "line"
    COAT = "coat"
    SHADE = "shade"
    EAR = "ear"
    SKIN = "skin"
    SLEEVE = "sleeve"
    ACCENT = "accent"
    AID = "aid"
    PALE = "pale"
    PAPER = "paper"
    SOFT = "soft"


@dataclass(frozen=True, slots=True)
class Look:
    """Fill and stroke (an ink, or none), the width of the line and its dashes."""

    fill: Ink | None = None
    stroke: Ink | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()
    blunt: bool = False  # Dashes that end square, for marks on a tape.


LINE = 0.8
_FINE = 0.55

LOOKS: dict[Role, Look] = {
    Role.HALO: Look(stroke=Ink.LINE, width=2 * LINE),
    Role.BODY: Look(fill=Ink.COAT),
    Role.FAR_HALO: Look(stroke=Ink.LINE, width=2 * LINE),
    Role.FAR: Look(fill=Ink.SHADE),
    Role.EAR: Look(fill=Ink.EAR, stroke=Ink.LINE, width=LINE),
    Role.DETAIL: Look(stroke=Ink.LINE, width=_FINE),
    Role.INK: Look(fill=Ink.LINE),
    Role.GLINT: Look(fill=Ink.PAPER),
    Role.GROUND: Look(stroke=Ink.SOFT, width=_FINE),
    Role.MAT: Look(fill=Ink.PALE, stroke=Ink.SOFT, width=_FINE),
    Role.PROP: Look(fill=Ink.PALE, stroke=Ink.LINE, width=_FINE),
    Role.PROP_LINE: Look(stroke=Ink.LINE, width=_FINE),
    Role.HAND: Look(fill=Ink.SKIN, stroke=Ink.LINE, width=LINE),
    Role.SLEEVE: Look(fill=Ink.SLEEVE, stroke=Ink.LINE, width=LINE),
    Role.HAND_LINE: Look(stroke=Ink.LINE, width=_FINE),
    Role.AID: Look(fill=Ink.AID, stroke=Ink.LINE, width=LINE),
    Role.AID_LINE: Look(stroke=Ink.LINE, width=_FINE),
    Role.STRAP_EDGE: Look(stroke=Ink.LINE, width=3.5),
    Role.STRAP: Look(stroke=Ink.AID, width=2.1),
    Role.LEAD: Look(stroke=Ink.LINE, width=1.2),
    Role.TUBE_EDGE: Look(stroke=Ink.LINE, width=2.7),
    Role.TUBE: Look(stroke=Ink.PAPER, width=1.2),
    Role.ARM_EDGE: Look(stroke=Ink.LINE, width=10.6),
    Role.ARM: Look(stroke=Ink.SLEEVE, width=9.0),
    Role.TYRE: Look(stroke=Ink.LINE, width=2.2),
    Role.CONTACT: Look(stroke=Ink.LINE, width=LINE, dash=(1.6, 1.3)),
    Role.HATCH: Look(stroke=Ink.ACCENT, width=_FINE),
    Role.MEASURE: Look(stroke=Ink.ACCENT, width=1.5),
    Role.HIDDEN: Look(stroke=Ink.ACCENT, width=1.0, dash=(1.6, 1.6)),
    Role.TAPE: Look(stroke=Ink.ACCENT, width=3.0),
    Role.TICKS: Look(stroke=Ink.PAPER, width=1.7, dash=(0.5, 1.7), blunt=True),
    Role.SPOT: Look(fill=Ink.PAPER, stroke=Ink.ACCENT, width=1.1),
    Role.MEASURE_FILL: Look(fill=Ink.ACCENT),
    Role.GUIDE: Look(stroke=Ink.ACCENT, width=0.5),
    Role.TOOL: Look(fill=Ink.PAPER, stroke=Ink.LINE, width=_FINE),
    Role.TOOL_LINE: Look(stroke=Ink.LINE, width=0.4),
    Role.MOTION: Look(stroke=Ink.ACCENT, width=1.5),
    Role.MOTION_FILL: Look(fill=Ink.ACCENT),
    Role.BADGE: Look(fill=Ink.PAPER, stroke=Ink.LINE, width=_FINE),
    Role.CLASH: Look(stroke=Ink.LINE, width=1.2, dash=(2.2, 2.0)),
    Role.WATER: Look(stroke=Ink.ACCENT, width=_FINE),
}
