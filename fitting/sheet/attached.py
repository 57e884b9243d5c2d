"""Reads the proof out of a file that may be anything at all.

Nothing of the file is run, shown or followed. Only the one stream of the proof's name is
unpacked, and only up to its largest size.
"""

import io
import logging
import zlib

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from fitting.present.proof import FILE_NAME, LARGEST_PROOF

LARGEST_SHEET = 8_000_000
_MOST_FILES = 50
# pypdf tells of each oddity of a damaged file; whoever asked is told once, in plain words.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


class NoProof(LookupError):
    """The file holds no proof that could be read."""


def read_attached(pdf: bytes) -> bytes:
    """The bytes of the proof inside a PDF. Raises NoProof, whatever else the bytes may be."""
    if len(pdf) > LARGEST_SHEET:
        raise NoProof("larger than any sheet")
    try:
        return _found(PdfReader(io.BytesIO(pdf), strict=False))
    except NoProof:
        raise
    except (Exception, RecursionError) as fault:
        # A file that is made to confuse can make a reader fail in every way there is.
        raise NoProof(type(fault).__name__) from None


def _found(reader: PdfReader) -> bytes:
    root = _dictionary(reader.root_object)
    names = _dictionary(_dictionary(root.get("/Names")).get("/EmbeddedFiles")).get("/Names")
    pairs = names.get_object() if names is not None else None
    if not isinstance(pairs, ArrayObject):
        raise NoProof("no attached file")
    for name, entry in list(zip(pairs[::2], pairs[1::2], strict=False))[:_MOST_FILES]:
        if str(name.get_object()) == FILE_NAME:
            return _unpacked(_dictionary(_dictionary(entry).get("/EF")).get("/F"))
    raise NoProof("no attached file of that name")


def _dictionary(one: object) -> DictionaryObject:
    held = one.get_object() if hasattr(one, "get_object") else None
    if not isinstance(held, DictionaryObject):
        raise NoProof("no attached file")
    return held


def _unpacked(one: object) -> bytes:
    stream = _dictionary(one)
    if not isinstance(stream, StreamObject):
        raise NoProof("the attached file has no bytes")
    raw = stream._data
    packing = stream.get("/Filter")
    packing = packing.get_object() if packing is not None else None
    kinds = list(packing) if isinstance(packing, ArrayObject) else [packing] if packing else []
    if not kinds:
        return bytes(raw[: LARGEST_PROOF + 1])
    if kinds != ["/FlateDecode"]:
        raise NoProof("the attached file is packed in another way")
    return zlib.decompressobj().decompress(raw, LARGEST_PROOF + 1)
