"""Draw every kind of sheet and handout on contact sheets, to be looked at.

Run it after a change to `fitting/sheet`, look at the sheets, and commit them with the change.
It needs the packages of the `dev` extra:

    python tools/sheet_contacts.py docs/images
"""

import argparse
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image

from fitting.core.answers import Problems
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.units import Units
from fitting.core.words import Audience
from fitting.load import load_catalog
from fitting.places import data_dir
from fitting.present.build import present
from fitting.present.handouts.shelf import present_handout
from fitting.sheet.handouts import render_handout
from fitting.sheet.paper import Paper
from fitting.sheet.render import render_sheet

TOP = Path(__file__).parent.parent
DOGS = TOP / "tests" / "cases" / "dogs"
SHEETS = (
    ("surgery-day-20-dachshund", Audience.OWNER, False),
    ("old-shepherd-myelopathy-wheelchair", Audience.OWNER, False),
    ("went-down-last-night", Audience.OWNER, False),
    ("old-shepherd-myelopathy-wheelchair", Audience.STAFF, False),
    ("surgery-day-20-dachshund", Audience.VET, False),
    ("went-down-last-night", Audience.OWNER, True),
)
HANDOUTS = (
    "danger-signs",
    "crate-rest",
    "stage-s2",
    "aid-rear-wheelchair",
    "form-rear-wheelchair",
    "paper-tape",
    "height-gauge",
    "problem-arthritis",
)
SCALE, GAP, COLUMNS = 0.42, 6, 8


def sheets(catalog: Catalog, paper: Paper) -> Iterator[bytes]:
    """One PDF of each kind, in a fixed order."""
    for name, audience, large in SHEETS:
        case = tomllib.loads((DOGS / f"{name}.toml").read_text(encoding="utf-8"))
        on = case["on"]
        if not isinstance(on, date):
            raise ValueError(f"{name}: no day")
        answers = read_answers(case["answers"], catalog, on)
        if isinstance(answers, Problems):
            raise ValueError(f"{name}: {answers.found}")
        result = recommend(answers, catalog, on)
        view = present(result, catalog, units=Units.METRIC, audience=audience)
        yield render_sheet(view, paper=paper, large_print=large)
    for handout in HANDOUTS:
        yield render_handout(present_handout(handout, catalog), paper=paper)


def pages(pdfs: Iterator[bytes], *, grey: bool) -> Iterator[Image.Image]:
    for pdf in pdfs:
        document = pypdfium2.PdfDocument(pdf)
        for page in document:
            yield page.render(scale=SCALE, grayscale=grey).to_pil().convert("L" if grey else "RGB")


def contact(pictures: list[Image.Image]) -> Image.Image:
    """All pages in rows, in order."""
    wide = max(one.width for one in pictures) + GAP
    high = max(one.height for one in pictures) + GAP
    rows = -(-len(pictures) // COLUMNS)
    sheet = Image.new(pictures[0].mode, (COLUMNS * wide + GAP, rows * high + GAP), "#8a8f92")
    for number, one in enumerate(pictures):
        row, column = divmod(number, COLUMNS)
        sheet.paste(one, (GAP + column * wide, GAP + row * high))
    return sheet


def main() -> None:
    parser = argparse.ArgumentParser(description="Contact sheets of every kind of paper.")
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    catalog = load_catalog(data_dir() / "catalog")
    for paper, grey in ((Paper.A4, False), (Paper.LETTER, True)):
        made = contact(list(pages(sheets(catalog, paper), grey=grey)))
        small = made.quantize(64) if not grey else made
        small.save(folder / f"sheets-{paper}{'-grey' if grey else ''}.png", optimize=True)


if __name__ == "__main__":
    main()
