"""Reads the code on a page as the camera of a phone would."""

import re

import zxingcpp
from PIL import Image

from tests.web.client import Node

PIXELS = 6


def read_code(drawing: Node) -> str:
    """What the code in this drawing says."""
    side = int(drawing.attrs["viewbox"].split()[2])
    (ink,) = drawing.classed("qr-ink")
    image = Image.new("L", (side * PIXELS, side * PIXELS), 255)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", ink.attrs["d"]):
        for column in range(int(x) * PIXELS, (int(x) + int(width)) * PIXELS):
            for row in range(int(y) * PIXELS, (int(y) + 1) * PIXELS):
                image.putpixel((column, row), 0)
    (found,) = zxingcpp.read_barcodes(image)
    return str(found.text)
