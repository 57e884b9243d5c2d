"""The link to a result, and the same as a code for the camera of a phone."""

from dataclasses import dataclass
from itertools import groupby

import segno

# Level M, 15% of the squares may be lost; a reader needs this much white around them (ISO 18004).
QUIET_MODULES = 4
LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True)
class Share:
    """An address and its code: the path data of the dark squares, in a box of `side` squares.

    `path` is empty for an address that is too long to be read with ease.
    """

    address: str
    side: int = 0
    path: str = ""


def share(address: str) -> Share:
    """The address with its code."""
    if len(address) > LONGEST_TEXT or not address.isascii():
        return Share(address)
    code = segno.make_qr(address, error="m", boost_error=False)
    rows = [[bool(one) for one in row] for row in code.matrix]
    path = "".join(_row(row, number) for number, row in enumerate(rows, QUIET_MODULES))
    return Share(address, len(rows) + 2 * QUIET_MODULES, path)


def _row(row: list[bool], y: int) -> str:
    """The dark runs of one row, each a bar one square high."""
    data, x = "", QUIET_MODULES
    for dark, run in groupby(row):
        width = len(list(run))
        if dark:
            data += f"M{x} {y}h{width}v1h-{width}z"
        x += width
    return data
