"""On a black and white copy every status still has a shape of its own."""

import io
from itertools import combinations

import pypdfium2
import pytest
from PIL import Image, ImageChops
from reportlab.pdfgen.canvas import Canvas

from fitting.sheet import shapes

STATUSES = {
    "allowed": shapes.tick,
    "banned": shapes.cross,
    "stop": shapes.stop,
    "until": shapes.clock,
    "decides": shapes.person,
    "call": shapes.phone,
    "item": shapes.dot,
    "to tick": shapes.box,
    "possible": shapes.ring,
    "ask": shapes.question,
    "take care": shapes.alert,
}
SIDE, DOTS = 12, 300
"""A shape beside body text in points, and the dots per inch of an office copier."""


def _copied(shape: shapes.Shape) -> Image.Image:
    """The shape as a copier leaves it: each dot black or white."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(SIDE, SIDE))
    shape(canvas, 0, 0, SIDE)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(out.getvalue())
    grey = document[0].render(scale=DOTS / 72, grayscale=True).to_pil()
    return grey.point(lambda level: 0 if level < 160 else 255).convert("1")


@pytest.fixture(scope="module")
def copies() -> dict[str, Image.Image]:
    return {name: _copied(shape) for name, shape in STATUSES.items()}


def _share(picture: Image.Image) -> float:
    black = picture.convert("L").histogram()[0]
    return black / (picture.width * picture.height)


def test_no_status_is_lost_on_a_copy(copies: dict[str, Image.Image]) -> None:
    assert all(_share(picture) > 0.03 for picture in copies.values())


@pytest.mark.parametrize(("one", "other"), list(combinations(STATUSES, 2)))
def test_two_statuses_differ_on_a_copy(
    one: str, other: str, copies: dict[str, Image.Image]
) -> None:
    differ = ImageChops.logical_xor(copies[one], copies[other])
    apart = differ.convert("L").histogram()[255] / (differ.width * differ.height)
    assert apart > 0.08
