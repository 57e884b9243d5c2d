"""Where the time of our own sheet goes, the floor below it, and its memory over many sheets."""

import gc
import io
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from hashlib import blake2b
from statistics import median
from typing import Any

from pypdf import PdfReader
from pypdf.generic import StreamObject
from reportlab.pdfbase import pdfmetrics

from benchmarks.sheets.clock import memory_mb
from benchmarks.sheets.content import another, documents, views
from benchmarks.sheets.ours import render
from fitting.sheet import compact, document, text
from fitting.sheet import render as rendering
from fitting.sheet.fonts import BOLD, REGULAR

SHEETS = 96
Times = dict[str, float]

# The functions that are timed, by the module that calls them. Time inside another one of them
# counts for that one alone.
_TIMED: tuple[tuple[Any, str, str], ...] = (
    (rendering, "fit_sheet", "search for the fullest form, and building its blocks"),
    (rendering, "lay_out", "measuring and placing blocks"),
    (text.Words, "_tall", "counting lines"),
    (document, "_draw_leaf", "drawing pages"),
    (compact, "written_tree", "structure tree"),
    (compact, "_pack", "packing the structure tree"),
    (document, "compact", "writing objects, fonts and compressing them"),
)


class _Clock:
    """The time inside each timed function without that of the timed ones that it calls."""

    def __init__(self) -> None:
        self.spent: Times = defaultdict(float)
        self._open: list[str] = ["the rest"]
        self._since = time.process_time()

    def turn(self) -> None:
        now = time.process_time()
        self.spent[self._open[-1]] += now - self._since
        self._since = now

    def timed(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def within(*given: Any, **named: Any) -> Any:
            self.turn()
            self._open.append(name)
            try:
                return call(*given, **named)
            finally:
                self.turn()
                self._open.pop()

        return within


@contextmanager
def _timed(clock: _Clock) -> Iterator[None]:
    kept = [(home, name, getattr(home, name)) for home, name, _ in _TIMED]
    for home, name, told in _TIMED:
        setattr(home, name, clock.timed(told, getattr(home, name)))
    try:
        yield
    finally:
        for home, name, call in kept:
            setattr(home, name, call)


def where_time_goes() -> list[str]:
    """A table of the parts of one sheet, in ms of processor, a mean over the same sheets."""
    given = documents(SHEETS + 8)
    for one in given[:8]:
        render(one)
    clock = _Clock()
    with _timed(clock):
        clock.turn()
        clock.spent.clear()
        for one in given[8:]:
            render(one)
        clock.turn()
    whole = sum(clock.spent.values())
    lines = ["| Part | ms of processor a sheet | share |", "|---|---:|---:|"]
    for name, spent in sorted(clock.spent.items(), key=lambda pair: -pair[1]):
        lines.append(f"| {name} | {1000 * spent / SHEETS:.1f} | {100 * spent / whole:.0f}% |")
    lines.append(f"| whole | {1000 * whole / SHEETS:.1f} | 100% |")
    return lines


def floor_of() -> list[str]:
    """What no program can leave out: compressing the same bytes and cutting the fonts."""
    given = documents(16)
    whole, packing, cutting, naming = [], [], [], []
    for one in given:
        start = time.process_time()
        file = render(one)
        whole.append(time.process_time() - start)
        reader = PdfReader(io.BytesIO(file))
        raw = [
            one.get_data()
            for one in map(reader.get_object, range(1, reader.trailer["/Size"]))
            if isinstance(one, StreamObject) and one.get("/Filter")
        ]
        packing.append(_took(partial(_pack, raw)))
        letters = sorted({ord(letter) for page in reader.pages for letter in page.extract_text()})
        faces = [pdfmetrics.getFont(name).face for name in (REGULAR, BOLD)]
        held = [ord(" "), *(one for one in letters if one in faces[0].charToGlyph)]
        cutting.append(_took(partial(_cut, faces, held)))
        naming.append(_took(partial(blake2b, file, digest_size=16)))
    rows = (
        ("compressing all streams", packing),
        ("cutting both fonts to their letters", cutting),
        ("the identity of the file", naming),
    )
    lines = ["| What cannot be left out | ms of processor a sheet |", "|---|---:|"]
    lines += [f"| {name} | {1000 * median(took):.1f} |" for name, took in rows]
    floor = sum(median(took) for _, took in rows)
    lines.append(f"| floor | {1000 * floor:.1f} |")
    lines.append(f"| the whole sheet, in the same run | {1000 * median(whole[8:]):.1f} |")
    return lines


def _pack(streams: list[bytes]) -> None:
    for one in streams:
        zlib.compress(one)


def _cut(faces: list[Any], letters: list[int]) -> None:
    for face in faces:
        face.makeSubset(letters)


def _took(call: Callable[[], Any]) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return median(times)


def memory(sheets: int) -> list[str]:
    """What this process holds after so many sheets, each of another dog."""
    results = views()
    lines = ["| Sheets | memory held, MB | peak, MB |", "|---:|---:|---:|"]
    samples = {round(sheets * share) for share in (0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 1)}
    for number in range(1, sheets + 1):
        render(another(results[number % len(results)], number))
        if number in samples:
            gc.collect()
            held, peak = memory_mb("VmRSS"), memory_mb("VmHWM")
            lines.append(f"| {number:,} | {held:.0f} | {peak:.0f} |")
    return lines
