"""A font of the sheet in a file: only the letters that the sheet uses, under codes that are fixed.

ReportLab numbers the letters of each file in the order of their use, so the operators of a line
would differ from file to file. Here a letter has the same code in all files, so a line that stood
on a sheet before is not written again. What the file holds of the font stays as small.
"""

import codecs
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFObject
from reportlab.pdfbase.ttfonts import TTFont

# Of 0 to 9: more takes a quarter longer and makes a file less than half a hundredth smaller.
_EFFORT = 5
_NO_LETTER = "\ufffe"  # How `codecs` names a code without a letter.
_LETTERS_A_LIST = 100  # As many as a list of meanings may hold.
# The letters of Windows-1252: those of western Europe with their quotes, dashes and the bullet.
# Further ones, such as "→", have codes in the order of their use, in a second part of the font.
_TABLE = bytes(range(256)).decode("cp1252", "replace").replace("\ufffd", _NO_LETTER)


class Finished(PDFObject):  # type: ignore[misc]  # ReportLab has no types of its own.
    """An object of the file whose bytes are already made."""

    __RefOnly__ = 1

    def __init__(self, data: bytes = b"") -> None:
        self.data = data

    def format(self, document: Any) -> bytes:
        return self.data


def stream(keys: bytes, content: bytes) -> bytes:
    """A stream as an object of a file, compressed."""
    packed = zlib.compress(content, _EFFORT)
    head = b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n" % (keys, len(packed))
    return head + packed + b"\nendstream"


class SheetFont(TTFont):  # type: ignore[misc]
    """A font that is embedded under `inner`, its name in every file."""

    def __init__(self, name: str, filename: str, inner: str) -> None:
        super().__init__(name, filename, asciiReadable=0)
        self.inner, self.inner_name = inner, f"/{inner}+0"
        held = self.face.charToGlyph
        table = "".join(
            letter if letter.isprintable() and ord(letter) in held else _NO_LETTER
            for letter in _TABLE[1:]
        )
        table = f"\0{table}"  # Python's quick way of encoding asks for this.
        self._encoding = codecs.charmap_build(table)
        # The space that does not break is drawn as any other, as ReportLab draws it.
        self._assigned = {ord(one): code for code, one in enumerate(table) if one != _NO_LETTER}
        self._letters = [ord(one) if one != _NO_LETTER else 0 for one in table]

    def codes(self, text: str) -> bytes | None:
        """The codes of a text, where all its letters have fixed ones."""
        try:
            return codecs.charmap_encode(text.replace("\u00a0", " "), "strict", self._encoding)[0]
        except UnicodeEncodeError:
            return None

    def use(self, document: Any, codes: bytes) -> None:
        """Notes that these codes are drawn in this file."""
        self._state_in(document).used.update(codes)

    def splitString(  # noqa: N802  # The name is ReportLab's.
        self, text: str, doc: Any, encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """The text as codes, in runs of one part of the font."""
        state = self._state_in(doc)
        codes = self.codes(text) if isinstance(text, str) else None
        if codes is not None:
            state.used.update(codes)
            return [(0, codes)] if codes else []
        split: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        for part, run in split:
            if part == 0:
                state.used.update(run)
        return split

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:  # noqa: N802
        """The name of a part of the font in the resources of a page."""
        self._state_in(doc)
        return f"/{self.inner}+{subset}"

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Puts what was drawn of the font into the file."""
        state = self.state.pop(doc)
        used = state.used | {0}
        first = [one if code in used else 0 for code, one in enumerate(self._letters)]
        for number, letters in enumerate([first[: max(used) + 1], *state.subsets[1:]]):
            cut = _cut(self, number, tuple(letters))
            name = f"{self.inner}+{number}"
            file = _put(doc, f"file of {name}", cut.file)
            described = _put(doc, f"description of {name}", cut.described % file)
            meaning = _put(doc, f"meaning of {name}", cut.meaning)
            doc.Reference(Finished(cut.font % (described, meaning)), name)
            doc.idToObject["BasicFonts"].dict[name] = doc.idToObject[name]

    def _state_in(self, document: Any) -> Any:
        state = self.state.get(document)
        if state is None:
            state = self._assignState(document)
            state.assignments = self._assigned.copy()
            state.nextCode = 256  # Where ReportLab begins a second part.
            state.used = set()
            state.internalName = self.inner
            document.fontMapping[self.fontName] = f"/{self.inner}"
            document.delayedFonts.append(self)
        return state


@dataclass(frozen=True, slots=True)
class _Cut:
    """The objects of a part of a font. A number stands in for each object that one names."""

    file: bytes
    meaning: bytes
    described: bytes
    font: bytes


@lru_cache(maxsize=128)
def _cut(font: SheetFont, number: int, letters: tuple[int, ...]) -> _Cut:
    """The part of a font with these letters, by their codes; 0 for a code that is not used.

    Sheets use much the same letters, so most parts were cut before.
    """
    face = font.face
    name = "A" * 5 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number] + "+" + face.name.decode("ascii")
    file = face.makeSubset(list(letters))
    widths = " ".join(fp_str(face.getCharWidth(one)) if one else "0" for one in letters)
    box = " ".join(map(fp_str, face.bbox))
    described = (
        f"<</Type/FontDescriptor/FontName/{name}/Flags {face.flags & ~32 | 4}"
        f"/FontBBox[{box}]/ItalicAngle {fp_str(face.italicAngle)}/Ascent {fp_str(face.ascent)}"
        f"/Descent {fp_str(face.descent)}/CapHeight {fp_str(face.capHeight)}"
        f"/StemV {fp_str(face.stemV)}/MissingWidth {fp_str(face.defaultWidth)}/FontFile2 %d 0 R>>"
    )
    written = (
        f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar 0/LastChar {len(letters) - 1}"
        f"/Widths[{widths}]/FontDescriptor %d 0 R/ToUnicode %d 0 R>>"
    )
    return _Cut(
        file=stream(b"/Length1 %d" % len(file), file),
        meaning=stream(b"", _meanings(name, letters).encode("ascii")),
        described=described.encode("ascii"),
        font=written.encode("ascii"),
    )


def _meanings(name: str, letters: tuple[int, ...]) -> str:
    """Which letter each code stands for, so that the text can be searched and read aloud."""
    lines = [
        f"<{code:02X}> <{chr(letter).encode('utf-16-be').hex().upper()}>"
        for code, letter in enumerate(letters)
        if letter
    ]
    lists = [lines[at : at + _LETTERS_A_LIST] for at in range(0, len(lines), _LETTERS_A_LIST)]
    parts = [
        f"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
        f"<< /Registry ({name})\n/Ordering ({name})\n/Supplement 0\n>> def\n"
        f"/CMapName /{name} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\n"
        "endcodespacerange"
    ]
    parts += [f"{len(one)} beginbfchar\n" + "\n".join(one) + "\nendbfchar" for one in lists]
    parts.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
    return "\n".join(parts)


def _put(document: Any, name: str, data: bytes) -> int:
    """Adds a finished object to the file and returns its number."""
    document.Reference(Finished(data), name)
    return int(document.idToObjectNumberAndVersion[name][0])
