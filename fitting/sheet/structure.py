"""Writes the structure tree and the metadata of an accessible file into a document."""

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
)

from fitting.sheet.tags import Annotation, Element, Mark, Tags

# What the names of the elements begin with among the objects of a file.
ELEMENT = "Element "

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{author}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


class Finished(PDFObject):  # type: ignore[misc]  # ReportLab has no types of its own.
    """An object of the file whose bytes are already made."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.data = b""

    def format(self, document: Any) -> bytes:
        return self.data


def written_text(text: str) -> bytes:
    """A text as a PDF string."""
    if text.isascii():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return b"(" + escaped.encode() + b")"
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def write_structure(canvas: Any, tags: Tags, *, language: str, date: str) -> None:
    """Adds the tree and the metadata to the catalogue of a file whose pages are drawn.

    `date` is ISO 8601. A list of one item becomes a paragraph, because "list with one item"
    tells a listener nothing.
    """
    document = canvas._doc
    _settle(tags.root)
    root = Finished()
    document.Reference(root, "StructTreeRoot")
    elements = [(element, Finished()) for element in _walk(tags.root)]
    numbers: dict[Element, int] = {}
    for count, (element, finished) in enumerate(elements):
        document.Reference(finished, f"{ELEMENT}{count}")
        numbers[element] = _number(document, f"{ELEMENT}{count}")
    top = _number(document, "StructTreeRoot")
    for element, finished in elements:
        parent = top if element.parent is None else numbers[element.parent]
        finished.data = _written(element, parent, numbers, document)
    root.data = _written_root(tags, numbers)
    catalogue = document.Catalog
    catalogue.StructTreeRoot = PDFObjectReference("StructTreeRoot")
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    canvas.setViewerPreference("DisplayDocTitle", "true")
    info = document.info
    said = {"title": info.title, "author": info.author, "subject": info.subject}
    said |= {"producer": info.producer, "language": language, "date": date}
    packet = _XMP.format(**{name: escape(str(text)) for name, text in said.items()})
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    catalogue.Metadata = PDFStream(kind, content=packet.encode(), filters=[])


def _settle(element: Element) -> None:
    """Turns each list of one item into a paragraph in its place."""
    for place, kid in enumerate(element.kids):
        if not isinstance(kid, Element):
            continue
        if kid.tag == "L" and len(kid.kids) == 1 and isinstance(only := kid.kids[0], Element):
            element.kids[place] = only
            only.tag, only.parent = "P", element
            for part in only.kids:
                if isinstance(part, Element):
                    part.tag = "Span"
        else:
            _settle(kid)


def _walk(root: Element) -> Iterator[Element]:
    """All elements, each before its kids."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]


def _number(document: Any, name: str) -> int:
    return int(document.idToObjectNumberAndVersion[name][0])


def _written(element: Element, parent: int, numbers: dict[Element, int], document: Any) -> bytes:
    pages = [kid.page for kid in element.kids if isinstance(kid, Mark)]
    home = pages[0] if pages else None
    kids = " ".join(_kid(kid, home, numbers, document) for kid in element.kids)
    written = f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R/K[{kids}]".encode()
    if home is not None:
        written += b"/Pg %d 0 R" % _number(document, f"Page{home}")
    if element.alt:
        written += b"/Alt" + written_text(element.alt)
    if element.spoken:
        written += b"/ActualText" + written_text(element.spoken)
    if element.attributes:
        written += b"/A" + element.attributes.encode()
    return written + b">>"


def _kid(
    kid: Element | Mark | Annotation, home: int | None, numbers: dict[Element, int], document: Any
) -> str:
    if isinstance(kid, Element):
        return f"{numbers[kid]} 0 R"
    page = _number(document, f"Page{kid.page}")
    if isinstance(kid, Annotation):
        return f"<</Type/OBJR/Pg {page} 0 R/Obj {_number(document, kid.name)} 0 R>>"
    if kid.page == home:
        return str(kid.number)
    return f"<</Type/MCR/Pg {page} 0 R/MCID {kid.number}>>"


def _written_root(tags: Tags, numbers: dict[Element, int]) -> bytes:
    """The root, with the tree that leads from a mark or a link back to its element."""
    entries = []
    for key, value in enumerate(tags.parent_tree):
        if isinstance(value, Element):
            entries.append(f"{key} {numbers[value]} 0 R")
        else:
            entries.append(f"{key} [{' '.join(f'{numbers[one]} 0 R' for one in value)}]")
    return (
        f"<</Type/StructTreeRoot/K[{numbers[tags.root]} 0 R]"
        f"/ParentTreeNextKey {len(entries)}/ParentTree<</Nums[{' '.join(entries)}]>>>>"
    ).encode()
