"""Reads a finished sheet back: its text, its fonts, its links, as a viewer would."""

import io
import re

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject


def squeeze(text: str) -> str:
    """Text with each run of white space as one space, so that line breaks do not matter."""
    return re.sub(r"\s+", " ", text).strip()


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page in drawing order."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = []
        for page in document:
            text_page = page.get_textpage()
            # A hyphen at the end of a line is marked by U+FFFE; none is ever drawn as a sign.
            texts.append(squeeze(text_page.get_text_bounded().replace("\ufffe", "-")))
            text_page.close()
            page.close()
        return texts
    finally:
        document.close()


def whole_text(pdf: bytes) -> str:
    return " ".join(page_texts(pdf))


def font_sizes(pdf: bytes, page_number: int = 0) -> list[tuple[str, float]]:
    """Every letter of a page with its size in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[page_number]
        text_page = page.get_textpage()
        found = [
            (
                chr(pdfium.FPDFText_GetUnicode(text_page.raw, index)),
                float(pdfium.FPDFText_GetFontSize(text_page.raw, index)),
            )
            for index in range(text_page.count_chars())
        ]
        text_page.close()
        page.close()
        return found
    finally:
        document.close()


def size_of(pdf: bytes, text: str, page_number: int = 0) -> float:
    """The size in which this text (one line of a page) is printed."""
    letters = [(c, size) for c, size in font_sizes(pdf, page_number) if not c.isspace()]
    joined = "".join(letter for letter, _ in letters)
    start = joined.index(re.sub(r"\s", "", text))
    return letters[start][1]


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf), strict=True)


def fonts(pdf: bytes) -> dict[str, bool]:
    """The name of every font in the file, and whether it is embedded."""
    found = {}
    for number in range(1, len(reader(pdf).xref[0]) + 1):
        one = IndirectObject(number, 0, reader(pdf)).get_object()
        if isinstance(one, DictionaryObject) and one.get("/Type") == "/Font":
            descriptor = one.get("/FontDescriptor")
            embedded = descriptor is not None and "/FontFile2" in descriptor.get_object()
            found[str(one["/BaseFont"])] = embedded
    return found
