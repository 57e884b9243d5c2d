"""The bytes of a file, with its structure tree packed together (PDF 1.7, object streams).

A tagged sheet has a thousand elements of a few words each; packed, they take a third.
"""

import re
import struct
from hashlib import blake2b
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfdoc

from fitting.sheet.structure import (
    BOOKMARKS,
    ROOT,
    number_of,
    written_bookmarks,
    written_tree,
)
from fitting.sheet.subsets import stream
from fitting.sheet.tags import Tags

# A reader unpacks a whole stream to reach one object, so no stream is long.
_OBJECTS_A_STREAM = 200
_HIGH_LETTER = re.compile("<([0-9A-F]{5,6})>")
_PLACE = struct.Struct(">BIH").pack
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class _Bytes:
    """The file as far as it is written, and where each object of it stands."""

    def __init__(self) -> None:
        self.parts = [_HEADER]
        self.length = len(_HEADER)
        self.places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def put(self, number: int, body: bytes) -> None:
        self.places[number] = (1, self.length, 0)
        written = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        self.parts.append(written)
        self.length += len(written)


def compact(canvas: Any, tags: Tags) -> bytes:
    """The finished file of a canvas whose pages are all drawn. Nothing can be drawn after it."""
    document = canvas._doc
    for font in document.delayedFonts:
        font.addObjects(document)
    _mend_meanings(document)
    document.info.invariant = document.invariant
    root, info = document.Reference(document.Catalog), document.Reference(document.info)
    document.encrypt.prepare(document)
    out = _Bytes()
    number = 1
    while number in document.numberToId:  # Objects may name new ones while they are written.
        name = document.numberToId[number]
        if name not in (ROOT, BOOKMARKS):
            # Whole, so that a reader can still find it in a file that is damaged.
            named = document.idToObject[name]
            if isinstance(named, pdfdoc.PDFPage):
                out.put(number, _written_page(named, document))
            else:
                out.put(number, pdfdoc.format(named, document, toplevel=1).strip())
        number += 1
    tree, small = written_tree(tags, document, number)
    out.put(number_of(document, ROOT), tree.encode("ascii"))
    if tags.bookmarks:
        listed, marks = written_bookmarks(tags.bookmarks, document, number + len(small))
        out.put(number_of(document, BOOKMARKS), listed.encode("ascii"))
        small += marks
    end = number + len(small)
    for start in range(0, len(small), _OBJECTS_A_STREAM):
        _pack(small[start : start + _OBJECTS_A_STREAM], number + start, end, out)
        end += 1
    file = _end(out, end, root.format(document), info.format(document))
    document.idToObject.clear()  # Some name the document, and all would outlive the file.
    return file


def _written_page(page: Any, document: Any) -> bytes:
    """A page: its size, what it draws and with what, its links, and its place in the tree."""
    contents, parent = document.Reference(page.Contents), document.Reference(document.Pages)
    drawn = page.XObjects.dict if page.XObjects else {}
    forms = b"".join(
        b"/%s %s" % (name.encode("ascii"), form.format(document)) for name, form in drawn.items()
    )
    keys = [
        b"/Type/Page/Parent %s/MediaBox[0 0 %s]/Contents %s/StructParents %d/Tabs/S"
        % (
            parent.format(document),
            fp_str(page.pagewidth, page.pageheight).encode("ascii"),
            contents.format(document),
            page.StructParents,
        ),
        b"/Resources<</Font %d 0 R/XObject<<%s>>>>" % (number_of(document, "BasicFonts"), forms),
    ]
    if page.Annots:
        keys.append(b"/Annots[%s]" % b" ".join(one.format(document) for one in page.Annots))
    return b"<<" + b"".join(keys) + b">>"


def _mend_meanings(document: Any) -> None:
    """Writes the meaning of letters above U+FFFF as PDF does, which ReportLab does not.

    Without it a pictogram is read and copied as some other letter.
    """
    for name, named in document.idToObject.items():
        if name.startswith("toUnicodeCMap:"):
            named.content = _HIGH_LETTER.sub(_as_pair, named.content)


def _as_pair(found: re.Match[str]) -> str:
    return f"<{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>"


def _pack(objects: list[str], first: int, number: int, out: _Bytes) -> None:
    """Puts small objects, numbered from `first`, into the file as one object of this number."""
    heads, offset = [], 0
    for place, body in enumerate(objects):
        heads.append(f"{first + place} {offset}")
        out.places[first + place] = (2, number, place)
        offset += len(body) + 1
    head = " ".join(heads) + "\n"
    keys = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head))
    out.put(number, stream(keys, (head + "\n".join(objects)).encode("ascii")))


def _end(out: _Bytes, number: int, root: bytes, info: bytes) -> bytes:
    """The table of places, which is itself an object, and the identity of the whole file."""
    start = out.length
    out.places[number] = (1, start, 0)
    table = b"".join([_PLACE(*out.places[one]) for one in range(number + 1)])
    identity = blake2b(b"".join(out.parts), digest_size=16).hexdigest().encode()
    keys = b"/Type/XRef/Size %d/W[1 4 2]/Root %s/Info %s/ID[<%s><%s>]" % (
        number + 1, root, info, identity, identity,
    )  # fmt: skip
    out.put(number, stream(keys, table))
    return b"".join(out.parts) + b"startxref\n%d\n%%%%EOF\n" % start
