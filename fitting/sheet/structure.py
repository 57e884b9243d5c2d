"""Writes the structure tree, the bookmarks and the metadata of an accessible file."""

from collections.abc import Sequence
from html import escape
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObjectReference, PDFStream

from fitting.sheet.subsets import Finished
from fitting.sheet.tags import Annotation, Bookmark, Element, Tags

ROOT, BOOKMARKS = "StructTreeRoot", "Bookmarks"
"""Two objects of a file that name others, so their bytes are made when all have numbers."""

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


def written_text(text: str) -> str:
    """A text as a PDF string."""
    if text.isascii():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def write_structure(canvas: Any, tags: Tags, *, language: str, date: str) -> None:
    """Adds the metadata, and the roots of the tree and the bookmarks, to the catalogue.

    Their parts are written with the file. `date` is ISO 8601.
    """
    document = canvas._doc
    catalogue = document.Catalog
    document.Reference(Finished(), ROOT)
    catalogue.StructTreeRoot = PDFObjectReference(ROOT)
    catalogue.Outlines = None
    if tags.bookmarks:
        document.Reference(Finished(), BOOKMARKS)
        catalogue.Outlines = PDFObjectReference(BOOKMARKS)
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    canvas.setViewerPreference("DisplayDocTitle", "true")
    info = document.info
    said = {"title": info.title, "author": info.author, "subject": info.subject}
    said |= {"producer": info.producer, "language": language, "date": date}
    packet = _XMP.format(**{name: escape(str(text), quote=False) for name, text in said.items()})
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    catalogue.Metadata = PDFStream(kind, content=packet.encode(), filters=[])


def number_of(document: Any, name: str) -> int:
    """The number of an object of the file by its name."""
    return int(document.idToObjectNumberAndVersion[name][0])


def written_tree(tags: Tags, document: Any, first: int) -> tuple[str, list[str]]:
    """The root of the tree, and its elements, whose objects are numbered from `first`.

    A list of one item becomes a paragraph, because "list with one item" tells a listener nothing.
    """
    _settle(tags.root)
    elements: list[Element] = []
    waiting = [tags.root]
    while waiting:  # Each before its kids.
        element = waiting.pop()
        element.number = first + len(elements)
        elements.append(element)
        waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]
    top = number_of(document, ROOT)
    pages = [0, *(number_of(document, f"Page{page}") for page in range(1, tags.page))]
    written = [_written(one, top, pages, document) for one in elements]
    root = _written_root(tags)
    for element in elements:  # Kids and parents name each other, and would outlive the file.
        element.parent = None
    return root, written


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


def _written(element: Element, top: int, pages: Sequence[int], document: Any) -> str:
    home = 0
    kids = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(f"{kid.number} 0 R")
        elif isinstance(kid, Annotation):
            place = number_of(document, kid.name)
            kids.append(f"<</Type/OBJR/Pg {pages[kid.page]} 0 R/Obj {place} 0 R>>")
        else:
            page, mark = kid
            home = home or page
            if page == home:
                kids.append(str(mark))
            else:
                kids.append(f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {mark}>>")
    parent = top if element.parent is None else element.parent.number
    written = f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R/K[{' '.join(kids)}]"
    if home:
        written += f"/Pg {pages[home]} 0 R"
    if element.alt:
        written += "/Alt" + written_text(element.alt)
    if element.spoken:
        written += "/ActualText" + written_text(element.spoken)
    if element.attributes:
        written += "/A" + element.attributes
    return written + ">>"


def _written_root(tags: Tags) -> str:
    """The root, with the tree that leads from a mark or a link back to its element."""
    entries = []
    for key, value in enumerate(tags.parent_tree):
        if isinstance(value, Element):
            entries.append(f"{key} {value.number} 0 R")
        else:
            entries.append(f"{key} [{' '.join([f'{one.number} 0 R' for one in value])}]")
    return (
        f"<</Type/StructTreeRoot/K[{tags.root.number} 0 R]"
        f"/ParentTreeNextKey {len(entries)}/ParentTree<</Nums[{' '.join(entries)}]>>>>"
    )


def written_bookmarks(
    bookmarks: Sequence[Bookmark], document: Any, first: int
) -> tuple[str, list[str]]:
    """The root of the bookmarks, and each of them, whose objects are numbered from `first`."""
    top = number_of(document, BOOKMARKS)
    parents: list[int] = []
    kids: dict[int, list[int]] = {top: []}
    above: list[int] = [top]
    for number, one in enumerate(bookmarks, first):
        del above[one.level + 1 :]
        parents.append(above[-1])
        kids[above[-1]].append(number)
        kids[number] = []
        above.append(number)
    below = dict.fromkeys(kids, 0)  # How many each shows when all are open.
    for number, parent in zip(
        reversed(range(first, first + len(parents))), reversed(parents), strict=True
    ):
        below[parent] += 1 + below[number]
    written = []
    for number, (one, parent) in enumerate(zip(bookmarks, parents, strict=True), first):
        page = number_of(document, f"Page{one.page}")
        entry = f"<</Title{written_text(one.title)}/Parent {parent} 0 R"
        entry += f"/Dest[{page} 0 R/XYZ 0 {fp_str(one.top)} 0]"
        beside = kids[parent]
        place = beside.index(number)
        if place:
            entry += f"/Prev {beside[place - 1]} 0 R"
        if place + 1 < len(beside):
            entry += f"/Next {beside[place + 1]} 0 R"
        written.append(f"{entry}{_within(kids[number], below[number])}>>")
    return f"<</Type/Outlines{_within(kids[top], below[top])}>>", written


def _within(kids: Sequence[int], count: int) -> str:
    return f"/First {kids[0]} 0 R/Last {kids[-1]} 0 R/Count {count}" if kids else ""
