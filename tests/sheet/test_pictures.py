"""Pictures on a sheet: fitted to their place, stored once, readable and the same each time."""

from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from fitting.core.words import Posture
from fitting.drawing.looks import LOOKS, Ink
from fitting.drawing.measures import MeasurementId
from fitting.drawing.own import draw_dog_of
from fitting.drawing.pictures import draw, measure_picture
from fitting.sheet.pictures import _MIX, Picture, compile_picture
from fitting.sheet.tags import Tags

CHEST = draw(measure_picture(MeasurementId.CHEST_GIRTH, "long_low", Posture.STANDING))
STAND = draw("exercise-E13")


def _printed(*pieces: Picture, width: float = 180) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 600), invariant=1)
    canvas.tags = Tags(canvas)
    top = 590.0
    for piece in pieces:
        height = piece.measure(width)
        piece.draw(canvas, 10, top)
        top -= height + 10
    canvas.tags.finish_page()
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(("width", "height"), [(180.0, 400.0), (400.0, 60.0)])
def test_a_picture_keeps_its_shape_within_width_and_height(width: float, height: float) -> None:
    found = Picture(CHEST, "A dog", height=height).measure(width)
    assert found <= height
    assert found * CHEST.box.width / CHEST.box.height <= width * 1.0001


def test_a_picture_that_is_shown_twice_is_stored_once() -> None:
    pieces = [Picture(one, "A dog", height=120) for one in (STAND, CHEST, STAND)]
    page = PdfReader(BytesIO(_printed(*pieces))).pages[0]
    assert len(page["/Resources"]["/XObject"]) == 2
    assert page.get_contents().get_data().count(b" Do") == 3


def test_letters_can_be_read_as_text() -> None:
    text = PdfReader(BytesIO(_printed(Picture(CHEST, "A dog", height=120)))).pages[0].extract_text()
    assert text.split() == ["A"]


def test_the_same_pictures_give_the_same_bytes() -> None:
    pieces = [Picture(one, "A dog", height=120) for one in (CHEST, STAND)]
    assert _printed(*pieces) == _printed(*pieces)


def test_a_picture_has_its_words() -> None:
    assert Picture(CHEST, "A dog with a tape", height=90).alt == "A dog with a tape"


def test_every_shape_is_painted_once_and_within_the_box() -> None:
    lines = compile_picture(CHEST).splitlines()
    painted = [line for line in lines if line in {"B", "f", "S"}]
    assert len(painted) == len(CHEST.shapes)


def _grey(colour: HexColor) -> float:
    red, green, blue = colour.rgb()
    return float(0.299 * red + 0.587 * green + 0.114 * blue)


def test_fills_that_touch_differ_in_grey() -> None:
    """Coat, far legs, ear, aid, hand and line stay apart on a photocopier."""
    inks = [Ink.LINE, Ink.AID, Ink.EAR, Ink.SHADE, Ink.COAT, Ink.SKIN]
    greys = [_grey(_MIX[ink]) for ink in inks]
    assert greys == sorted(greys)
    for darker, lighter in pairwise(greys):
        assert lighter - darker > 0.035


def test_every_ink_of_every_look_is_mixed_for_paper() -> None:
    used = {ink for look in LOOKS.values() for ink in (look.fill, look.stroke) if ink}
    assert used <= set(_MIX)


@pytest.mark.parametrize("clashing", [frozenset(), frozenset({MeasurementId.CHEST_GIRTH})])
def test_a_mark_of_a_small_picture_is_larger_and_of_the_same_shape(
    clashing: frozenset[MeasurementId], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    for name in ("circle", "drawPath"):
        monkeypatch.setattr(Canvas, name, lambda *_, name=name, **__: drawn.append(name))
    dog = draw_dog_of({MeasurementId.CHEST_GIRTH: 440}, clashing=clashing).drawing
    _printed(Picture(dog, "A dog", height=50))
    assert drawn == ["drawPath" if clashing else "circle"]
    drawn.clear()
    _printed(Picture(dog, "A dog", height=500), width=390)
    assert drawn == []
