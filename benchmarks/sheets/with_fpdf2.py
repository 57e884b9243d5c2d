"""The same sheet by fpdf2, which writes a language, a title and words for pictures, and no tags.

It has no columns, lists or panels, so these are placed by hand as its manual shows.
"""

import io
import re
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from fpdf import FPDF, FontFace
from fpdf.enums import TableBordersLayout

from benchmarks.sheets.clock import answer, read_contents

FONTS = Path(__file__).parents[2] / "fitting" / "sheet" / "fonts"
GUTTER = 17.0


class Sheet(FPDF):
    """One file, in points. Each page is placed whole, so none is broken by itself."""

    def __init__(self, content: dict[str, Any]) -> None:
        super().__init__(unit="pt", format="A4")
        self.content = content
        page = content["page"]
        self.set_margins(page["left"], page["top"], page["left"])
        self.set_auto_page_break(False)
        self.c_margin = 0
        self.add_font("Inter", "", FONTS / "Inter-Regular.ttf")
        self.add_font("Inter", "B", FONTS / "Inter-Bold.ttf")
        self.set_title(content["title"])
        self.set_author("Fitting")
        self.set_lang(content["language"])

    def footer(self) -> None:
        foot, page = self.content["foot"], self.content["page"]
        self.set_draw_color(159, 176, 186)
        top = self.h - page["bottom"] + 10
        self.line(page["left"], top, self.w - page["left"], top)
        self.set_text_color(20, 32, 43)
        for down, style, left, right in (
            (4, "B", foot[0], f"Page {self.page_no()} of {{nb}}"),
            (15, "", foot[1], foot[2]),
        ):
            self.set_font("Inter", style, 8)
            self.set_xy(page["left"], top + down)
            self.cell(self.epw / 2, 9, left)
            self.cell(self.epw / 2, 9, right, align="R")

    def said(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        """Writes one paragraph and returns where it ends."""
        self.set_text_color(*_rgb(node["colour"]))
        self.set_font("Inter", "B" if node["bold"] else "", node["size"])
        self.set_xy(x, y)
        align = "R" if node["right"] else "L"
        text = f"**{node['lead']}** {node['text']}" if node["lead"] else node["text"]
        self.multi_cell(
            width, node["leading"], text, align=align, markdown=bool(node["lead"]),
            new_x="LMARGIN", new_y="NEXT",
        )  # fmt: skip
        return float(self.get_y())

    def put(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        """Draws a node at (x, y), counted from above, and returns where it ends."""
        kind = node["is"]
        if kind == "p":
            return self.said(node, x, y, width)
        if kind == "h":
            self.set_xy(x, y)
            title = f"{node['lead']} {node['text']}".strip()
            self.start_section(title, level=node["level"] - 1)
            return self.said(node, x, y, width)
        if kind == "item":
            indent = 1.5 * node["size"]
            mark = {**node, "lead": "", "text": node["mark"]}
            self.said(mark, x, y, indent)
            return self.said(node, x + indent, y, width - indent)
        return float(getattr(self, f"_{kind}")(node, x, y, width))

    def _stack(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        for one in node["kids"]:
            y = self.put(one, x, y, width) + node["gap"]
        return y - node["gap"]

    def _columns(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        free, whole = width - GUTTER * (len(node["kids"]) - 1), sum(node["shares"])
        ends = [y]
        for one, share in zip(node["kids"], node["shares"], strict=True):
            ends.append(self.put(one, x, y, free * share / whole))
            x += free * share / whole + GUTTER
        return max(ends)

    def _panel(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        padding = node["padding"]
        end = padding + self.put(node["kids"][0], x + padding, y + padding, width - 2 * padding)
        self.set_draw_color(11, 79, 108)
        self.set_line_width(1.2 if node["heavy"] else 0.7)
        self.rect(x, y, width, end - y)
        return end

    def _table(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        first = node["rows"][0][0]
        self.set_font("Inter", "", first["size"])
        self.set_left_margin(x)
        self.set_xy(x, y)
        self.set_draw_color(159, 176, 186)
        with self.table(
            width=width, col_widths=node["shares"], align="L", text_align="L", padding=3.4,
            line_height=first["leading"], headings_style=FontFace(fill_color=(238, 243, 246)),
            borders_layout=TableBordersLayout.ALL,
        ) as table:  # fmt: skip
            for cells in node["rows"]:
                row = table.row()
                for one in cells:
                    row.cell(one.get("text", ""))
        self.set_left_margin(self.content["page"]["left"])
        return float(self.get_y())

    def _picture(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        left = x + (width - node["width"]) / 2
        svg = io.BytesIO(node["svg"].encode())
        self.image(svg, x=left, y=y, w=node["width"], h=node["height"], alt_text=node["alt"])
        return float(y + node["height"])

    def _code(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        module = node["symbol"] / len(node["rows"])
        border = (node["side"] - node["symbol"]) / 2
        self.set_fill_color(20, 32, 43)
        for down, row in enumerate(node["rows"]):
            for run in re.finditer("1+", row):
                left, top = x + border + run.start() * module, y + border + down * module
                self.rect(left, top, len(run[0]) * module, module, style="F")
        return float(y + node["side"])

    def _rule(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        self.set_draw_color(159, 176, 186)
        self.line(x, y, x + width, y)
        return y + 0.7

    def _line(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        return self._rule(node, x, y + node["height"], width)

    def _space(self, node: dict[str, Any], x: float, y: float, width: float) -> float:
        return float(y + node["height"])


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def render(content: dict[str, Any]) -> bytes:
    pdf = Sheet(content)
    for one in content["pages"]:
        pdf.add_page()
        pdf.put(one, pdf.l_margin, pdf.t_margin, pdf.epw)
    return bytes(pdf.output())


if __name__ == "__main__":
    answer(render, read_contents)
