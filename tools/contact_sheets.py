"""Draw every picture on contact sheets, in colour and in grey, to be looked at.

Run it after a change to `fitting/drawing`, look at the sheets, and commit them with the change.
It needs the packages of the `dev` extra:

    python tools/contact_sheets.py docs/images
"""

import argparse
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from fitting.core.words import MeasurementId, Posture, Support
from fitting.drawing.exercises import SCENES
from fitting.drawing.measures import LYING_MEASURES
from fitting.drawing.own import draw_dog_of
from fitting.drawing.pictures import draw, measure_picture, skin_picture, support_picture
from fitting.drawing.shapes import Drawing
from fitting.drawing.supports import DRAWN_SUPPORTS
from fitting.sheet.fonts import REGULAR
from fitting.sheet.pictures import Picture
from fitting.sheet.styles import SOFT
from fitting.sheet.tags import Tags

WIDE, HIGH, CAPTION = 158.0, 104.0, 9.0
COLUMNS = 6
SCALE = 1.45

DACHSHUND = {
    MeasurementId.CHEST_GIRTH: 450,
    MeasurementId.BACK_LENGTH: 390,
    MeasurementId.WITHERS_HEIGHT: 240,
    MeasurementId.WAIST_GIRTH: 340,
    MeasurementId.REAR_LEG_HEIGHT: 115,
}
RETRIEVER = {
    MeasurementId.CHEST_GIRTH: 780,
    MeasurementId.BACK_LENGTH: 600,
    MeasurementId.WITHERS_HEIGHT: 580,
    MeasurementId.NECK_GIRTH: 430,
}


def measurements() -> Iterator[Drawing]:
    for build, posture in (
        ("long_low", Posture.STANDING),
        ("long_legged", Posture.SUPPORTED),
        ("long_low", Posture.LYING),
    ):
        for id_ in MeasurementId:
            if posture is not Posture.LYING or id_ in LYING_MEASURES:
                yield draw(measure_picture(id_, build, posture))


def exercises() -> Iterator[Drawing]:
    yield from (draw(f"exercise-{id_}") for id_ in sorted(SCENES))


def aids() -> Iterator[Drawing]:
    yield from (draw(support_picture(kind)) for kind in DRAWN_SUPPORTS)
    for kind in (Support.FULL_BODY_HARNESS, Support.REAR_WHEELCHAIR, Support.QUAD_WHEELCHAIR):
        yield draw(support_picture(kind, "long_legged"))
    clash = frozenset({MeasurementId.WAIST_GIRTH, MeasurementId.CHEST_GIRTH})
    yield draw_dog_of(DACHSHUND, long_low=True, clashing=clash).drawing
    yield draw_dog_of(DACHSHUND, long_low=True, aid=Support.REAR_WHEELCHAIR).drawing
    yield draw_dog_of(RETRIEVER).drawing
    yield draw(skin_picture(Support.REAR_HARNESS))
    yield draw(skin_picture(Support.FULL_BODY_HARNESS))


SHEETS = {"measurements": measurements, "exercises": exercises, "aids": aids}


def sheet_of(drawings: Sequence[Drawing]) -> Image.Image:
    """All drawings on one page, each with its id below."""
    rows = -(-len(drawings) // COLUMNS)
    size = (COLUMNS * WIDE, rows * HIGH)
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    canvas.tags = Tags(canvas)  # A picture of a sheet tells what it shows.
    for index, drawing in enumerate(drawings):
        row, column = divmod(index, COLUMNS)
        x, top = column * WIDE, size[1] - row * HIGH
        piece = Picture(drawing, drawing.id, height=HIGH - CAPTION - 6)
        height = piece.measure(WIDE - 10)
        piece.draw(canvas, x + 5, top - (HIGH - CAPTION - height))
        canvas.setFont(REGULAR, 5)
        canvas.setFillColor(SOFT)
        canvas.drawCentredString(x + WIDE / 2, top - HIGH + 3, drawing.id)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(buffer.getvalue())
    return document[0].render(scale=SCALE).to_pil()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    for name, drawings in SHEETS.items():
        image = sheet_of(list(drawings()))
        palette = image.convert("P", palette=Image.Palette.ADAPTIVE, colors=64)
        palette.save(folder / f"drawings-{name}.png", optimize=True)
        if name == "aids":
            grey = image.convert("L").quantize(32)
            grey.save(folder / f"drawings-{name}-grey.png", optimize=True)


if __name__ == "__main__":
    main()
