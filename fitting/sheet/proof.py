"""The proof inside the file, and the seal over its bytes.

The seal is a comment line before the last `startxref`: the SHA-256 of every byte of the file
but those of the line itself. It finds each slip and each edit. It does not stop somebody who
makes a new seal after an edit: only making the sheet again from its proof finds that.
"""

import re
from enum import StrEnum
from hashlib import md5, sha256
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfdoc

from fitting.sheet.pieces import Canvas

if TYPE_CHECKING:  # A sheet without a proof is made without loading what proves it.
    from fitting.present.proof import Proof

_END = b"startxref"
_SEAL = re.compile(rb"%fitting-seal-sha256:([0-9a-f]{64})\n\Z")
_MARK = b"%fitting-seal-sha256:"
# UF, the name of an embedded file in Unicode, is part of PDF since 1.7.
_PDF_VERSION = (1, 7)


class Seal(StrEnum):
    """What the bytes of a file say of themselves."""

    WHOLE = "whole"
    BROKEN = "broken"
    NONE = "none"


def attach(canvas: Canvas, proof: "Proof") -> None:
    """Embed the proof as a file of the document (PDF 32000-1, 7.11.4), before it is saved."""
    document = canvas._doc
    document._pdfVersion = max(document._pdfVersion, _PDF_VERSION)
    name = pdfdoc.PDFString(proof.filename)
    stream = document.Reference(_embedded(proof))
    entry = pdfdoc.PDFDictionary(
        {
            "Type": "/Filespec",
            "F": name,
            "UF": name,
            "Desc": pdfdoc.PDFString(proof.description),
            "AFRelationship": "/Data",
            "EF": pdfdoc.PDFDictionary({"F": stream, "UF": stream}),
        }
    )
    found = document.Reference(entry)
    tree = pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray([name, found])})
    catalog = document.Catalog
    catalog.Names = pdfdoc.PDFDictionary({"EmbeddedFiles": tree})
    catalog.AF = pdfdoc.PDFArray([found])
    # ReportLab writes the entries of the catalogue that it knows; this one is newer than it.
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]


def _embedded(proof: "Proof") -> pdfdoc.PDFStream:
    """The bytes, as `application/json`, with their size and day."""
    day = pdfdoc.PDFString(f"D:{proof.on:%Y%m%d}000000Z")
    about = {
        "Size": len(proof.content),
        "CreationDate": day,
        "ModDate": day,
        # The format asks for MD5; the seal does not rest on it.
        "CheckSum": f"<{md5(proof.content, usedforsecurity=False).hexdigest()}>",
    }
    return pdfdoc.PDFStream(
        pdfdoc.PDFDictionary(
            {
                "Type": "/EmbeddedFile",
                "Subtype": "/application#2Fjson",
                "Params": pdfdoc.PDFDictionary(about),
            }
        ),
        proof.content,
        [pdfdoc.PDFZCompress],
    )


def seal(pdf: bytes) -> bytes:
    """The file with its seal. Raises ValueError for bytes without a `startxref`."""
    at = pdf.rindex(_END)
    line = _MARK + sha256(pdf).hexdigest().encode("ascii") + b"\n"
    return pdf[:at] + line + pdf[at:]


def check_seal(pdf: bytes) -> Seal:
    """Whether the bytes are those that were sealed, or bear a seal that does not fit, or none."""
    at = pdf.rfind(_END)
    found = _SEAL.search(pdf[:at]) if at >= 0 else None
    if found is None:
        return Seal.BROKEN if _MARK in pdf else Seal.NONE
    bare = pdf[: found.start()] + pdf[at:]
    fits = sha256(bare).hexdigest().encode("ascii") == found[1]
    return Seal.WHOLE if fits else Seal.BROKEN
