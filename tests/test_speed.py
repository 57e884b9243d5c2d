"""The page on speed has its figures. How large they are is the benchmark's to say."""

import re
from pathlib import Path

from benchmarks.sizing import TITLE

PAGE = Path(__file__).parent.parent / "docs" / "speed.md"


def test_the_page_on_speed_shows_the_whole_curve() -> None:
    prose, found, figures = PAGE.read_text(encoding="utf-8").partition(TITLE)
    assert found, "run: python benchmarks/sizing.py --write"
    assert "invented" in prose
    rows = [int(told.replace(",", "")) for told in re.findall(r"^\| ([\d,]+) \|", figures, re.M)]
    assert [len(str(count)) for count in rows] == [4, 5, 6, 7]
    for part in ("One `recommend`, ms", "bytes for the records", "kept, s", "products"):
        assert part in figures
