"""The same sheet by WeasyPrint as PDF/UA-1, from HTML that is written for each dog."""

import base64
import sys
from functools import lru_cache
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from benchmarks.sheets.clock import answer, read_contents

FONTS = Path(__file__).parents[2] / "fitting" / "sheet" / "fonts"
CONFIGURATION = FontConfiguration()
STYLE = f"""
@font-face {{ font-family: Inter; src: url({(FONTS / "Inter-Regular.ttf").as_uri()}) }}
@font-face {{ font-family: Inter; font-weight: 700;
  src: url({(FONTS / "Inter-Bold.ttf").as_uri()}) }}
html {{ font-family: Inter }} body, p, h1, h2, h3, h4, ul, ol {{ margin: 0; padding: 0 }}
ul, ol {{ padding-left: 1.5em }} h1, h2, h3, h4 {{ font-weight: inherit }}
.page {{ break-after: page }} .page:last-child {{ break-after: auto }}
.columns {{ display: table; table-layout: fixed; width: 100% }}
.column {{ display: table-cell; vertical-align: top; padding-right: 17pt }}
.column:last-child {{ padding-right: 0 }}
.panel {{ border: .7pt solid #9fb0ba }} .tint {{ background: #eef3f6 }}
.heavy {{ border: 1.2pt solid #0b4f6c; border-left-width: 4.5pt }}
table {{ border-collapse: collapse; table-layout: fixed; width: 100% }}
td, th {{ border: .6pt solid #9fb0ba; padding: 3.4pt; text-align: left; vertical-align: top }}
th {{ font-weight: inherit }} thead th {{ background: #eef3f6 }}
hr {{ border: 0; border-top: .7pt solid #9fb0ba; margin: 0 }} .picture {{ text-align: center }}
"""
SHEET = CSS(string=STYLE, font_config=CONFIGURATION)


def render(content: dict[str, Any]) -> bytes:
    page, foot = content["page"], content["foot"]
    margins = f"{page['top']}pt {page['left']}pt {page['bottom']}pt"
    left = " \\A ".join(_quoted(line) for line in (foot[0], foot[1]))
    rule = (
        f"@page {{ size: A4; margin: {margins};"
        f'@bottom-left {{ content: "{left}"; font: 8pt Inter; white-space: pre; width: 70% }}'
        f'@bottom-right {{ content: "Page " counter(page) " of " counter(pages) '
        f'"\\A {_quoted(foot[2])}"; font: 8pt Inter; white-space: pre; text-align: right }} }}'
    )
    pages = "".join(f'<div class="page">{_html(one)}</div>' for one in content["pages"])
    html = (
        f'<!DOCTYPE html><html lang="{content["language"]}"><head><meta charset="utf-8">'
        f"<title>{escape(content['title'])}</title><style>{rule}</style></head>"
        f"<body>{pages}</body></html>"
    )
    made = HTML(string=html).write_pdf(
        stylesheets=[SHEET], font_config=CONFIGURATION, pdf_variant="pdf/ua-1", pdf_tags=True
    )
    return bytes(made)


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _html(node: dict[str, Any]) -> str:
    return str(_WRITERS[node["is"]](node))


def _said(node: dict[str, Any]) -> str:
    lead = f"<b>{escape(node['lead'])}</b> " if node["lead"] else ""
    return lead + escape(node["text"])


def _style(node: dict[str, Any]) -> str:
    weight = ";font-weight:700" if node["bold"] else ""
    right = ";text-align:right" if node["right"] else ""
    return (
        f"font-size:{node['size']}pt;line-height:{node['leading']}pt;color:{node['colour']}"
        f"{weight}{right}"
    )


def _paragraph(node: dict[str, Any]) -> str:
    return f'<p style="{_style(node)}">{_said(node)}</p>'


def _heading(node: dict[str, Any]) -> str:
    tag = f"h{node['level']}"
    return f'<{tag} style="{_style(node)}">{_said(node)}</{tag}>'


def _items(nodes: list[dict[str, Any]], gap: float) -> str:
    tag = "ol" if nodes[0]["mark"].endswith(".") else "ul"
    lines = "".join(
        f'<li style="{_style(one)};margin-bottom:{gap}pt">{_said(one)}</li>' for one in nodes
    )
    return f"<{tag}>{lines}</{tag}>"


def _stack(node: dict[str, Any]) -> str:
    parts = []
    for listed, run in groupby(node["kids"], key=lambda one: one["is"] == "item"):
        if listed:
            parts.append(_items(list(run), node["gap"]))
        else:
            parts += [
                f'<div style="margin-bottom:{node["gap"]}pt">{_html(one)}</div>' for one in run
            ]
    return "".join(parts)


def _columns(node: dict[str, Any]) -> str:
    whole = sum(node["shares"])
    pairs = zip(node["kids"], node["shares"], strict=True)
    cells = (
        f'<div class="column" style="width:{100 * share / whole:.2f}%">{_html(one)}</div>'
        for one, share in pairs
    )
    return f'<div class="columns">{"".join(cells)}</div>'


def _panel(node: dict[str, Any]) -> str:
    kinds = f"panel{' heavy' * node['heavy']}{' tint' * node['tint']}"
    return (
        f'<div class="{kinds}" style="padding:{node["padding"]}pt">{_html(node["kids"][0])}</div>'
    )


def _table(node: dict[str, Any]) -> str:
    whole = sum(node["shares"])
    widths = "".join(f'<col style="width:{100 * one / whole:.2f}%">' for one in node["shares"])
    head, *rows = node["rows"]
    heads = "".join(f'<th scope="col">{_html(one)}</th>' for one in head)
    lines = []
    for first, *others in rows:
        cells = "".join(f"<td>{_html(one)}</td>" for one in others)
        lines.append(
            f'<tr style="height:{node["least"]}pt"><th scope="row">{_html(first)}</th>{cells}</tr>'
        )
    return (
        f"<table><colgroup>{widths}</colgroup><thead><tr>{heads}</tr></thead>"
        f"<tbody>{''.join(lines)}</tbody></table>"
    )


def _picture(node: dict[str, Any]) -> str:
    width = node.get("width", node.get("side"))
    height = node.get("height", node.get("side"))
    return (
        f'<div class="picture"><img alt="{escape(node["alt"])}" src="{_address(node["svg"])}" '
        f'style="width:{width:.2f}pt;height:{height:.2f}pt"></div>'
    )


@lru_cache(maxsize=64)
def _address(svg: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


_WRITERS = {
    "p": _paragraph,
    "h": _heading,
    "item": lambda node: _items([node], 0),
    "stack": _stack,
    "columns": _columns,
    "panel": _panel,
    "table": _table,
    "picture": _picture,
    "code": _picture,
    "rule": lambda node: "<hr>",
    "line": lambda node: f'<div style="height:{node["height"]}pt"></div><hr>',
    "space": lambda node: f'<div style="height:{node["height"]}pt"></div>',
}

if __name__ == "__main__":
    answer(render, read_contents)
