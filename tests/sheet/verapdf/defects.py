"""Ways to break an accessible file, one at a time: each must be noticed."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from pikepdf import Dictionary, Name, Object, Pdf

Defect = Callable[[Pdf], None]


def elements(pdf: Pdf, tag: str = "") -> Iterator[Object]:
    """The elements of the structure tree with this tag, in reading order."""
    waiting = [pdf.Root.StructTreeRoot.K[0]]
    while waiting:
        element = waiting.pop()
        if tag in ("", str(element.S).strip("/")):
            yield element
        kids = [kid for kid in element.get("/K", []) if isinstance(kid, Dictionary)]
        waiting += reversed([kid for kid in kids if kid.get("/Type") == "/StructElem"])


def _links(pdf: Pdf) -> Iterator[Object]:
    return (one for page in pdf.pages for one in page.get("/Annots", []))


def _rewrite(pdf: Pdf, pattern: bytes, new: bytes) -> None:
    contents = pdf.pages[0].Contents
    changed, count = re.subn(pattern, new, contents.read_bytes(), count=1)
    assert count == 1
    contents.write(changed)


def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def title_not_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def no_title(pdf: Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    start, end = packet.index(b"<dc:title>"), packet.index(b"</dc:title>")
    pdf.Root.Metadata.write(packet[:start] + packet[end + len(b"</dc:title>") :])


def no_claim(pdf: Pdf) -> None:
    pdf.Root.Metadata.write(
        pdf.Root.Metadata.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b"")
    )


def no_metadata(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def not_marked(pdf: Pdf) -> None:
    del pdf.Root.MarkInfo


def untagged_artifact(pdf: Pdf) -> None:
    """The foot stands outside any marked content."""
    page = pdf.pages[0]
    read = page.Contents.read_bytes()
    start = read.index(b"/Artifact <</Type/Pagination>> BDC")
    end = read.index(b"EMC", start)
    foot = read[start:end].replace(b"/Artifact <</Type/Pagination>> BDC", b"")
    page.Contents.write(read[:start] + foot + read[end + 3 :])


def untagged_content(pdf: Pdf) -> None:
    """The first paragraph is marked, but with no number that leads to an element."""
    _rewrite(pdf, rb"/\w+ <</MCID 0>> BDC", b"/P BMC")


def content_of_nothing(pdf: Pdf) -> None:
    """Words whose number no element knows."""
    _rewrite(pdf, rb"<</MCID 0>> BDC", b"<</MCID 4000>> BDC")


def heading_skips_a_rank(pdf: Pdf) -> None:
    for element in elements(pdf, "H2"):
        element.S = Name("/H4")


def head_cell_without_scope(pdf: Pdf) -> None:
    for element in elements(pdf, "TH"):
        del element.A


def row_that_lacks_a_cell(pdf: Pdf) -> None:
    row = list(elements(pdf, "TR"))[1]
    del row.K[-1]


def item_outside_a_list(pdf: Pdf) -> None:
    for element in elements(pdf, "LBody"):
        element.S = Name("/TD")


def list_of_paragraphs(pdf: Pdf) -> None:
    next(elements(pdf, "LI")).S = Name("/TR")


def no_parent_tree(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree


def page_outside_the_parent_tree(pdf: Pdf) -> None:
    del pdf.pages[0].StructParents


def tabs_in_no_order(pdf: Pdf) -> None:
    for page in pdf.pages:
        del page.Tabs


def font_not_embedded(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/FontFile2" in one:
            del one.FontFile2
            return


def letters_without_meaning(pdf: Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/ToUnicode" in one:
            del one.ToUnicode


def figure_without_words(pdf: Pdf) -> None:
    del next(elements(pdf, "Figure")).Alt


def link_without_words(pdf: Pdf) -> None:
    for one in _links(pdf):
        del one.Contents


def link_without_element(pdf: Pdf) -> None:
    for one in _links(pdf):
        del one.StructParent


# Each defect, and the rule of PDF/UA-1 (clause, then test) that it breaks.
DEFECTS: dict[Defect, str] = {
    no_language: "7.2-34",
    title_not_shown: "7.1-10",
    no_title: "7.1-9",
    no_claim: "5-1",
    no_metadata: "7.1-8",
    not_marked: "6.2-1",
    untagged_artifact: "7.1-3",
    untagged_content: "7.1-3",
    content_of_nothing: "7.1-3",
    heading_skips_a_rank: "7.4.2-1",
    head_cell_without_scope: "7.5-1",
    row_that_lacks_a_cell: "7.2-43",
    item_outside_a_list: "7.2-20",
    list_of_paragraphs: "7.2-19",
    no_parent_tree: "7.18.5-1",
    page_outside_the_parent_tree: "7.1-3",
    tabs_in_no_order: "7.18.3-1",
    font_not_embedded: "7.21.4.1-1",
    letters_without_meaning: "7.21.7-1",
    figure_without_words: "7.3-1",
    link_without_words: "7.18.5-2",
    link_without_element: "7.18.5-1",
}


def broken_copy(good: Path, defect: Defect, folder: Path) -> Path:
    """The file with this defect, in the folder."""
    target = folder / f"{defect.__name__}.pdf"
    with Pdf.open(good) as pdf:
        defect(pdf)
        pdf.save(target)
    return target
