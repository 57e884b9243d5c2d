"""Our own sheet, tagged PDF/UA-1: from the result in words to the bytes of the file."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from benchmarks.sheets.clock import answer, read_views
from fitting.present.view import ResultView
from fitting.sheet.render import render_sheet


def render(view: ResultView) -> bytes:
    return render_sheet(view, link=view.link)


if __name__ == "__main__":
    answer(render, read_views)
