"""Reads a finished sheet back: its text, its fonts, its links, as a viewer would."""

import ctypes
import io
import re
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader


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
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for one in file.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font":
                descriptor = one.get("/FontDescriptor", {})
                found[str(one.BaseFont)] = "/FontFile2" in descriptor
    return found


def texts_of_marks(pdf: bytes) -> dict[tuple[int, int], str]:
    """The text of each run of marked content, by its page (from 0) and its number there."""
    found: dict[tuple[int, int], str] = {}
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, page in enumerate(document):
            text_page = page.get_textpage()
            for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                mark = (number, pdfium.FPDFPageObj_GetMarkedContentID(one.raw))
                found[mark] = found.get(mark, "") + _text_of(one, text_page)
            text_page.close()
            page.close()
    finally:
        document.close()
    return found


def _text_of(one: pypdfium2.PdfObject, text_page: pypdfium2.PdfTextPage) -> str:
    length = pdfium.FPDFTextObj_GetText(one.raw, text_page.raw, None, 0)
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFTextObj_GetText(one.raw, text_page.raw, buffer, length)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def told_tree(pdf: bytes) -> list[str]:
    """What a screen reader is told: a line an element, indented, with its words."""
    texts = texts_of_marks(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        pages = {page.objgen: number for number, page in enumerate(file.pages)}

        def lines(element: pikepdf.Object, depth: int) -> Iterator[str]:
            said, kids = [], []
            for kid in element.get("/K", []):
                if not isinstance(kid, pikepdf.Dictionary):
                    said.append(texts.get((pages[element.Pg.objgen], int(kid)), ""))
                elif kid.get("/Type") == "/MCR":
                    said.append(texts.get((pages[kid.Pg.objgen], int(kid.MCID)), ""))
                elif kid.get("/Type") == "/OBJR":
                    said.append(f" -> {kid.Obj.A.URI}")
                else:
                    kids.append(kid)
            attributes = element.get("/A", {})
            kind = [str(attributes.get(key, ""))[1:] for key in ("/Scope", "/ListNumbering")]
            head = [str(element.S)[1:], *filter(None, kind)]
            other = [str(element[key]) for key in ("/ActualText", "/Alt") if key in element]
            told = squeeze("".join(said)).replace("\ufffe", "-")
            yield "  " * depth + " ".join([*head, *(f"[{one}]" for one in other), told]).rstrip()
            for one in kids:
                yield from lines(one, depth + 1)

        return list(lines(file.Root.StructTreeRoot.K[0], 0))
