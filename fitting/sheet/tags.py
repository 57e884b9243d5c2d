"""What each mark on a page is, so that a screen reader can read a sheet aloud (PDF/UA-1).

At any point of a page exactly one marked-content sequence is open. What no piece claims for an
element is an artifact: rules, panels, backgrounds, the foot. So nothing can be left untagged,
and the order of the elements is the order of drawing.

Blocks state roles by the pieces they choose: `heading`, `para`, `item` and `link` of text.py,
`Table`, and `Figure` of figure.py. Items that follow one another are one list; a
rule, the edge of a panel, a new block, and the number "1." begin another.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, NamedTuple, TypeAlias

from reportlab.pdfbase.pdfdoc import PDFString

from fitting.sheet.subsets import Finished, stream

_ARTIFACT = "/Artifact BMC"
_END = "EMC"

Box: TypeAlias = tuple[float, float, float, float]
Drawn: TypeAlias = AbstractContextManager[None]

_SEALED = nullcontext()  # What is drawn here belongs to what is open.


Mark: TypeAlias = tuple[int, int]
"""A run of marked content: its page, counted from 1, and its number on that page."""


class Annotation(NamedTuple):
    """A link on a page, by the name of its object in the file."""

    page: int
    name: str


class Element:
    """A node of the structure tree. `spoken` stands for what is drawn, `alt` describes it.

    `attributes` is a finished PDF dictionary, such as the scope of a table's head cell. `number`
    is that of its object in the file, once it has one.
    """

    __slots__ = ("alt", "attributes", "kids", "number", "parent", "spoken", "tag")

    def __init__(
        self, tag: str, parent: "Element | None" = None, *, spoken: str = "", attributes: str = ""
    ) -> None:
        self.tag, self.parent, self.spoken, self.attributes = tag, parent, spoken, attributes
        self.alt = ""
        self.kids: list[Element | Mark | Annotation] = []
        self.number = 0
        if parent is not None:
            parent.kids.append(self)


class Bookmark(NamedTuple):
    """A heading in the list beside the pages: its rank from 0, its page, and how high it stands."""

    title: str
    level: int
    page: int
    top: float


class _Content:
    """Marked content that is open for what is drawn within a `with`: one for each piece of text."""

    __slots__ = ("_element", "_tags")

    def __init__(self, tags: "Tags", element: Element) -> None:
        self._tags, self._element = tags, element

    def __enter__(self) -> None:
        self._tags._begin(self._element)

    def __exit__(self, *_: object) -> None:
        self._tags._finish()


class Tags:
    """The structure of one file, built while its pages are drawn.

    `whole` is the piece that an element stands for; the parts of a piece that was cut name the
    same one, so a paragraph over two pages stays one element. Inside marked content nothing
    begins: what a figure or an artifact draws belongs to it.
    """

    def __init__(self, canvas: Any) -> None:
        self.root = Element("Document")
        self.parent_tree: list[Element | list[Element]] = []
        self.bookmarks: list[Bookmark] = []
        self.page = 1
        self._canvas = canvas
        self._parents = [self.root]
        self._marks: list[Element] = []
        self._elements: dict[int, tuple[object, Element]] = {}
        self._sealed = False
        self._list_ended = False
        self._level = 0

    # Pieces

    def marked(self, tag: str, whole: object) -> Drawn:
        """What is drawn inside is the content of this element."""
        return _SEALED if self._sealed else self._content(self._element(tag, whole))

    @contextmanager
    def inside(self, tag: str, whole: object) -> Iterator[None]:
        """Pieces drawn inside are children of this element."""
        if self._sealed:
            yield
            return
        self._parents.append(self._element(tag, whole))
        yield
        self._parents.pop()

    @contextmanager
    def cell(self, heads: str = "") -> Iterator[None]:
        """A cell of the row that is open; `heads` is Column or Row for the head of one."""
        if self._sealed:
            yield
            return
        row = self._parents[-1]
        scope = f"<</O/Table/Scope/{heads}>>" if heads else ""
        self._parents.append(Element("TH" if heads else "TD", row, attributes=scope))
        yield
        self._parents.pop()

    def depth_of(self, level: int) -> int:
        """The rank of a heading with a bookmark at this level: 1 for the first of the sheet.

        No rank is skipped, whatever stands between two headings.
        """
        return min(level + 2, self._level + 1)

    def heading(self, whole: object, level: int) -> Drawn:
        """The content of a heading."""
        if self._sealed:
            return _SEALED
        if id(whole) not in self._elements:
            self._level = self.depth_of(level)
        return self._content(self._element(f"H{self._level}", whole))

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Lists the heading that is drawn next beside the pages, `top` points above the edge."""
        # A bookmark below none would be refused, and so would a heading that skips a rank.
        rank = max(0, self.depth_of(level) - 2)
        self.bookmarks.append(Bookmark(title, rank, self.page, top))

    def end_list(self) -> None:
        """The next item begins a new list."""
        self._list_ended = True

    def item(self, whole: object, number: str = "") -> "Element | None":
        """The item that `label` and `body` draw, in the list before it or in a new one."""
        if self._sealed:
            return None
        if id(whole) in self._elements:
            return self._elements[id(whole)][1]
        ended, self._list_ended = self._list_ended or number == "1.", False
        parent = self._parents[-1]
        last = parent.kids[-1] if parent.kids else None
        numbering = "Decimal" if number else "None"
        attributes = f"<</O/List/ListNumbering/{numbering}>>"
        goes_on = isinstance(last, Element) and (last.tag, last.attributes) == ("L", attributes)
        if ended or not goes_on or not isinstance(last, Element):
            last = Element("L", parent, attributes=attributes)
        element = Element("LI", last)
        self._elements[id(whole)] = (whole, element)
        return element

    def label(self, item: Element | None, spoken: str = "") -> Drawn:
        """The number or the sign before an item; `spoken` is the sign as a character."""
        return _SEALED if item is None else self._content(Element("Lbl", item, spoken=spoken))

    def body(self, item: Element | None) -> Drawn:
        """The words of an item."""
        if item is None:
            return _SEALED
        last = item.kids[-1] if item.kids else None
        goes_on = isinstance(last, Element) and last.tag == "LBody"
        body = last if goes_on and isinstance(last, Element) else Element("LBody", item)
        return self._content(body)

    def read_as(self, whole: object, words: str) -> None:
        """These words are read aloud in place of what this piece has drawn."""
        found = self._elements.get(id(whole))
        if found is not None:
            element = found[1]
            last = element.kids[-1]
            body = last if element.tag == "LI" and isinstance(last, Element) else element
            body.spoken = words

    def figure(self, whole: object, alt: str, box: Box) -> Drawn:
        """A drawing with a description; `box` is (left, bottom, right, top) in points."""
        if self._sealed:
            return _SEALED
        edges = " ".join(f"{edge:.2f}" for edge in box)
        element = self._element("Figure", whole)
        element.alt = alt
        element.attributes = f"<</O/Layout/Placement/Block/BBox[{edges}]>>"
        return self._content(element)

    @contextmanager
    def link(self, whole: object, url: str, box: Box) -> Iterator[None]:
        """A paragraph that is a link. The address is its own description, as paper needs it."""
        if self._sealed:
            yield
            return
        paragraph = self._element("P", whole)
        link = next((kid for kid in paragraph.kids if isinstance(kid, Element)), None)
        link = link or Element("Link", paragraph)
        with self._content(link):
            yield
        self._canvas.linkURL(
            url, box, relative=0, Contents=PDFString(url), StructParent=len(self.parent_tree), F=4
        )
        self.parent_tree.append(link)
        link.kids.append(Annotation(self.page, self._canvas._annotationrefs[-1].name))

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """What is drawn inside is not read aloud; `kind` may be Pagination or Layout."""
        if self._sealed:
            yield
            return
        self._close()
        self._canvas._code.append(f"/Artifact <</Type/{kind}>> BDC" if kind else _ARTIFACT)
        self._sealed = True
        yield
        self._finish()

    # Pages

    def finish_page(self) -> None:
        """Ends the page that is being drawn."""
        canvas = self._canvas
        self._close()
        canvas._code.insert(0, _ARTIFACT)
        canvas.showPage()
        page = canvas._doc.Pages.pages[-1]
        page.Contents = Finished(stream(b"", page.stream.encode("ascii")))
        page.StructParents = len(self.parent_tree)
        self.parent_tree.append(self._marks)
        self._marks = []
        self.page += 1

    def _element(self, tag: str, whole: object) -> Element:
        found = self._elements.get(id(whole))
        if found is not None:
            return found[1]
        element = Element(tag, self._parents[-1])
        # The piece is kept, so that no other one can get its identity.
        self._elements[id(whole)] = (whole, element)
        return element

    def _content(self, element: Element) -> _Content:
        return _Content(self, element)

    def _begin(self, element: Element) -> None:
        code = self._canvas._code
        number = len(self._marks)
        begun = f"/{element.tag} <</MCID {number}>> BDC"
        if code and code[-1] == _ARTIFACT:  # Nothing was drawn since it began.
            code[-1] = begun
        else:
            code += (_END, begun)
        self._marks.append(element)
        element.kids.append((self.page, number))
        self._sealed = True

    def _finish(self) -> None:
        self._sealed = False
        self._canvas._code += (_END, _ARTIFACT)

    def _close(self) -> None:
        code = self._canvas._code
        if code and code[-1] == _ARTIFACT:
            code.pop()
        else:
            code.append(_END)
