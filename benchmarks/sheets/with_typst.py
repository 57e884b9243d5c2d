"""The same sheet by Typst as PDF/UA-1: one template, compiled with the data of each dog."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

import typst

from benchmarks.sheets.clock import answer, read_contents

FONTS = Path(__file__).parents[2] / "fitting" / "sheet" / "fonts"
TEMPLATE = r"""
#let d = json(bytes(sys.inputs.data))
#let rule-colour = rgb("#9fb0ba")
#set document(title: d.title, author: "Fitting", date: none)
#set page(paper: "a4", margin: (
  left: d.page.left * 1pt, right: d.page.left * 1pt,
  top: d.page.top * 1pt, bottom: d.page.bottom * 1pt,
), footer: context [
  #line(length: 100%, stroke: .7pt + rule-colour)
  #set text(8pt)
  *#d.foot.at(0)* #h(1fr) *Page #counter(page).display() of #counter(page).final().first()* \
  #d.foot.at(1) #h(1fr) #d.foot.at(2)
])
#set text(font: "Inter", lang: d.language)
#set par(spacing: 0pt)
#show heading: set text(weight: "regular")
#show heading: set block(above: 0pt, below: 0pt)
#let said(n) = {
  set text(size: n.size * 1pt, fill: rgb(n.colour), top-edge: .75em, bottom-edge: -.25em)
  set text(weight: "bold") if n.bold
  set par(leading: (n.leading - n.size) * 1pt)
  if n.lead != "" [#strong(n.lead) ]
  n.text
}
#let shape(n) = image(bytes(n.svg), format: "svg", alt: n.alt,
  width: n.at("width", default: n.at("side", default: 0)) * 1pt)
#let rows(n, drawn) = {
  let run = ()
  let parts = ()
  for kid in n.kids + ((is: "end"),) {
    if kid.is == "item" { run.push(kid); continue }
    if run.len() > 0 {
      if run.first().mark.ends-with(".") {
        parts.push(enum(spacing: n.gap * 1pt, ..run.map(said)))
      } else { parts.push(list(spacing: n.gap * 1pt, ..run.map(said))) }
      run = ()
    }
    if kid.is != "end" { parts.push(drawn(kid)) }
  }
  stack(spacing: n.gap * 1pt, ..parts)
}
#let drawn(n) = {
  if n.is == "p" { if n.right { align(right, said(n)) } else { par(said(n)) } }
  else if n.is == "h" { heading(level: n.level, said(n)) }
  else if n.is == "item" { list(said(n)) }
  else if n.is == "stack" { rows(n, drawn) }
  else if n.is == "columns" {
    grid(columns: n.shares.map(s => s * 1fr), column-gutter: 17pt, ..n.kids.map(drawn))
  } else if n.is == "panel" {
    block(width: 100%, inset: n.padding * 1pt,
      fill: if n.tint { rgb("#eef3f6") },
      stroke: if n.heavy { (left: 4.5pt + rgb("#0b4f6c"), rest: 1.2pt + rgb("#0b4f6c")) }
        else { .7pt + rule-colour }, drawn(n.kids.at(0)))
  } else if n.is == "table" {
    let (head, ..lines) = n.rows
    table(columns: n.shares.map(s => s * 1fr), stroke: .6pt + rule-colour, inset: 3.4pt,
      rows: (auto,) + lines.map(l => if n.least > 0 { n.least * 1pt } else { auto }),
      table.header(..head.map(c => table.cell(fill: rgb("#eef3f6"), drawn(c)))),
      ..lines.flatten().map(drawn))
  } else if n.is == "picture" { align(center, shape(n)) }
  else if n.is == "code" { shape(n) }
  else if n.is == "rule" { line(length: 100%, stroke: .7pt + rule-colour) }
  else if n.is == "line" { v(n.height * 1pt); line(length: 100%, stroke: .9pt + rule-colour) }
  else { v(n.height * 1pt) }
}
#for (i, p) in d.pages.enumerate() {
  if i > 0 { pagebreak() }
  drawn(p)
}
"""
FOLDER = Path(tempfile.mkdtemp(prefix="sheet-"))
(FOLDER / "sheet.typ").write_text(TEMPLATE, encoding="utf-8")
COMPILER = typst.Compiler(
    str(FOLDER / "sheet.typ"), root=str(FOLDER), font_paths=[str(FONTS)], ignore_system_fonts=True
)


def render(content: dict[str, Any]) -> bytes:
    data = {"data": json.dumps(content)}
    return bytes(COMPILER.compile(format="pdf", sys_inputs=data, pdf_standards=["ua-1"]))


if __name__ == "__main__":
    answer(render, read_contents)
