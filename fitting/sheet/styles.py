"""The named faces of text: every size, weight and colour of a sheet is chosen here.

Body text that an owner acts on is 12 points or more, what must be done 14 or more, and the
confinement at least two points above that. Colour never carries meaning alone: every face is
dark enough to survive a photocopier.
"""

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from fitting.sheet.fonts import BOLD, REGULAR

INK = HexColor("#14202B")
SOFT = HexColor("#43525D")
ACCENT = HexColor("#0B4F6C")
RULE = HexColor("#9FB0BA")
TINT = HexColor("#EEF3F6")
PALE = HexColor("#E3E8EB")
WHITE = HexColor("#FFFFFF")

# Inter has tall small letters, so its lines need some room.
_ROOMY_LEADING = 1.28
_LEADING = 1.21
_CLOSE_LEADING = 1.17
_INDENT = 1.5


@dataclass(frozen=True, slots=True)
class Face:
    """One look of text: as a paragraph, and indented behind a marker as the item of a list."""

    plain: ParagraphStyle
    indented: ParagraphStyle

    @property
    def size(self) -> float:
        return float(self.plain.fontSize)


def _face(
    name: str,
    size: float,
    *,
    bold: bool = False,
    colour: HexColor = INK,
    leading: float = _LEADING,
    right: bool = False,
) -> Face:
    # A name of its own, so that a message of ReportLab tells which face is meant.
    key = f"{name} {size} {leading}"
    looks = {
        "fontName": BOLD if bold else REGULAR,
        "fontSize": size,
        "leading": round(size * leading, 2),
        "textColor": colour,
        "spaceShrinkage": 0,
        "allowOrphans": 1,
        "alignment": TA_RIGHT if right else TA_LEFT,
        # The bullet of a paragraph is never drawn; its default would still name Helvetica.
        "bulletFontName": REGULAR,
    }
    return Face(
        plain=ParagraphStyle(key, **looks),
        indented=ParagraphStyle(f"{key} item", leftIndent=round(size * _INDENT, 2), **looks),
    )


@dataclass(frozen=True, slots=True)
class Faces:
    """All faces of one sheet.

    `first` is the confinement, `must` what is to be done, `body` how to do it, `note` records
    that nobody acts on, `tiny` sources and the foot of the page. The `dated` ones stand at the
    right of the head.
    """

    title: Face
    kind: Face
    heading: Face
    subheading: Face
    first_heading: Face
    first: Face
    must: Face
    must_strong: Face
    body: Face
    body_strong: Face
    note: Face
    tiny: Face
    banner: Face
    banner_text: Face
    dated: Face
    dated_note: Face


def _faces(
    *,
    title: float,
    first: float,
    must: float,
    body: float,
    note: float,
    tiny: float,
    leading: float = _LEADING,
) -> Faces:
    return Faces(
        title=_face("title", title, bold=True, leading=1.12),
        kind=_face("kind", note, bold=True, colour=ACCENT),
        heading=_face("heading", must + 1, bold=True, colour=ACCENT, leading=1.2),
        subheading=_face("subheading", body, bold=True, colour=ACCENT),
        first_heading=_face("first heading", first + 3, bold=True, colour=ACCENT, leading=1.15),
        first=_face("first", first, leading=leading),
        must=_face("must", must, leading=leading),
        must_strong=_face("must strong", must, bold=True, leading=leading),
        body=_face("body", body, leading=leading),
        body_strong=_face("body strong", body, bold=True, leading=leading),
        note=_face("note", note, colour=SOFT),
        tiny=_face("tiny", tiny, colour=SOFT),
        banner=_face("banner", first + 8, bold=True, colour=WHITE, leading=1.15),
        banner_text=_face("banner text", must, colour=WHITE),
        dated=_face("dated", body, bold=True, right=True),
        dated_note=_face("dated note", note, colour=SOFT, right=True),
    )


ROOMY = _faces(title=26, first=17, must=14, body=14, note=11, tiny=8, leading=_ROOMY_LEADING)
MEDIUM = _faces(title=25, first=16, must=14, body=13, note=10.5, tiny=8, leading=_ROOMY_LEADING)
PLAIN = _faces(title=24, first=16, must=14, body=12, note=10, tiny=8)
# For a dog with much to say: the confinement stays two points above the body.
COMPACT = _faces(title=22, first=14, must=14, body=12, note=10, tiny=8, leading=_CLOSE_LEADING)
# For the one page of a referral: what must be done stays at 14, the rest at 12.
DENSE = _faces(title=20, first=14, must=12, body=12, note=10, tiny=8)
LARGE = _faces(title=24, first=20, must=18, body=18, note=16, tiny=11)
LARGE_CLOSE = _faces(title=24, first=19, must=18, body=18, note=16, tiny=10, leading=_CLOSE_LEADING)
# For the fullest plans: records that nobody acts on are smaller, what is acted on is not.
LARGE_CLOSEST = _faces(
    title=24, first=19, must=18, body=18, note=14, tiny=10, leading=_CLOSE_LEADING
)
