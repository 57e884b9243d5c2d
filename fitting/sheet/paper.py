"""The geometry of a page, in millimetres: the one place where lengths on paper are written."""

from dataclasses import dataclass
from enum import StrEnum

POINTS_PER_MM = 72 / 25.4


class Paper(StrEnum):
    """The sizes a sheet can be printed on."""

    A4 = "a4"
    LETTER = "letter"


# Office printers leave up to 6 mm unprinted, and a hole punch takes up to 12 mm of one side.
SIDE_MARGIN_MM = 12.0
TOP_MARGIN_MM = 8.5
BOTTOM_MARGIN_MM = 6.0
FOOT_HEIGHT_MM = 8.5
LARGE_FOOT_HEIGHT_MM = 11.5
FOOT_GAP_MM = 2.0

COLUMN_GAP_MM = 6.0
PANEL_PADDING_MM = 2.5
TIGHT_PANEL_PADDING_MM = 1.6
PANEL_BAR_MM = 1.6
TABLE_CELL_PADDING_MM = 1.2
TIGHT_CELL_PADDING_MM = 0.8
WRITING_LINE_MM = 8.0
TIGHT_WRITING_LINE_MM = 5.2
TICK_CELL_MM = 7.5
TIGHT_TICK_CELL_MM = 5.5
# A phone held at reading distance needs a code of 2 cm; its squares must outlive a photocopy.
QR_SYMBOL_MM = 21.0
QR_LEAST_MODULE_MM = 0.5
# The white border of a code is a gap as well.
CODE_GAP_MM = 3.0
FORM_ROW_MM = 13.0
EXERCISE_PICTURE_MM = 27.0
DOG_PICTURE_MM = 46.0
SMALL_DOG_PICTURE_MM = 26.0
SKIN_MAP_MM = 26.0

# Everybody has a card of this size: ID-1 of ISO/IEC 7810. It shows whether a page was scaled.
BANK_CARD_MM = (85.60, 53.98)
# An edge of the card that ends within this share of its length passes.
PRINT_TOLERANCE = 0.01
TAPE_WIDTH_MM = 21.0
GAUGE_WIDTH_MM = 28.0
TAPE_TAB_MM = 10.0
CHECK_BAR_MM = 5.0

_SIZES_MM = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}


def points(length_mm: float) -> float:
    """Millimetres in PDF points."""
    return length_mm * POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class Page:
    """One page in points: its size, and the area between the margins and above the foot.

    The area is `area_width` wide and `area_height` high; its upper left corner lies at
    (`left`, `top`) with y counted upward from the lower edge, as PDF does.
    """

    width: float
    height: float
    left: float
    top: float
    area_width: float
    area_height: float
    foot_top: float


def page_on(paper: Paper, *, large_print: bool) -> Page:
    """The page of this paper. Large print has a taller foot, because its letters are larger."""
    width_mm, height_mm = _SIZES_MM[paper]
    foot_mm = LARGE_FOOT_HEIGHT_MM if large_print else FOOT_HEIGHT_MM
    foot_top_mm = BOTTOM_MARGIN_MM + foot_mm
    return Page(
        width=points(width_mm),
        height=points(height_mm),
        left=points(SIDE_MARGIN_MM),
        top=points(height_mm - TOP_MARGIN_MM),
        area_width=points(width_mm - 2 * SIDE_MARGIN_MM),
        area_height=points(height_mm - TOP_MARGIN_MM - foot_top_mm - FOOT_GAP_MM),
        foot_top=points(foot_top_mm),
    )
