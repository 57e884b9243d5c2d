"""A browser without scripts that checks every page it fetches.

`PageClient(app)` opens addresses and sends forms as a person would: it fills the form that is
on the page and presses a button by its words. Every HTML answer is checked by `faults_of`.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.test import TestResponse

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"])
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass
class Node:
    """One element of a page, with its text pieces and children in order."""

    tag: str
    attrs: dict[str, str]
    parent: "Node | None" = None
    parts: list["Node | str"] = field(default_factory=list)

    def walk(self) -> "list[Node]":
        found = [self]
        for part in self.parts:
            if isinstance(part, Node):
                found.extend(part.walk())
        return found

    def all(self, tag: str) -> "list[Node]":
        return [node for node in self.walk() if node.tag == tag]

    def classed(self, name: str) -> "list[Node]":
        return [node for node in self.walk() if name in node.attrs.get("class", "").split()]

    @property
    def text(self) -> str:
        return " ".join(self._pieces().split())

    def _pieces(self) -> str:
        return "".join(p if isinstance(p, str) else p._pieces() for p in self.parts)


class _Tree(HTMLParser):
    """Builds nodes and notes every tag that does not match its end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("document", {})
        self.open = self.root
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> repeats an attribute: {names}")
        node = Node(tag, {name: value or "" for name, value in attrs}, self.open)
        self.open.parts.append(node)
        if tag not in VOID:
            self.open = node

    def handle_endtag(self, tag: str) -> None:
        if self.open.tag != tag:
            self.faults.append(f"</{tag}> closes <{self.open.tag}> at {self.getpos()}")
            return
        assert self.open.parent is not None
        self.open = self.open.parent

    def handle_data(self, data: str) -> None:
        self.open.parts.append(data)


def seen_text(node: Node) -> str:
    """The words that are seen without opening a fold; a picture's title is for readers."""
    if node.tag in ("svg", "datalist"):
        return ""
    shut = node.tag == "details" and "open" not in node.attrs
    parts = node.all("summary")[:1] if shut else node.parts
    return "".join(one if isinstance(one, str) else f"{seen_text(one)} " for one in parts)


def parse(html: str) -> tuple[Node, list[str]]:
    """The page as nodes, and what is not well-formed."""
    tree = _Tree()
    tree.feed(html)
    tree.close()
    if tree.open is not tree.root:
        tree.faults.append(f"<{tree.open.tag}> is never closed")
    return tree.root, tree.faults


def _named(picture: Node) -> bool:
    """Whether a drawing is hidden from readers, or is an image named by a title that it holds."""
    if picture.attrs.get("aria-hidden") == "true":
        return True
    titles = [one for one in picture.all("title") if one.text]
    named = [one.attrs.get("id", "") for one in titles] == [picture.attrs.get("aria-labelledby")]
    return picture.attrs.get("role") == "img" and named


def faults_of(html: str) -> list[str]:
    """Everything that is wrong with a page; an empty list for a sound one."""
    page, faults = parse(html)
    if not html.lower().startswith("<!doctype html>"):
        faults.append("no doctype")
    return [
        *faults,
        *_outline_faults(page),
        *_form_faults(page),
        *_inline_faults(page),
        *_id_faults(page),
        *_nesting_faults(page),
    ]


def _outline_faults(page: Node) -> list[str]:
    faults = []
    titles = page.all("h1")
    if len(titles) != 1:
        faults.append(f"{len(titles)} h1 elements")
    # A picture has a title of its own; it is its words, and no title of the page.
    heads = [title for head in page.all("head") for title in head.all("title")]
    pictures = page.all("svg")
    faults += ["a picture without words" for one in pictures if not _named(one)]
    if len(heads) != 1:
        faults.append(f"{len(heads)} title elements")
    if titles and heads:
        wanted = titles[0].text
        said = heads[0].text.removeprefix("Error: ")
        if not said.startswith(wanted):
            faults.append(f"title {said!r} does not start with the h1 {wanted!r}")
    if not page.all("html")[0].attrs.get("lang"):
        faults.append("no language")
    level = 0
    for node in page.walk():
        if node.tag in HEADINGS:
            if int(node.tag[1]) > level + 1 and level:
                faults.append(f"{node.tag} {node.text!r} follows h{level}")
            if not node.text:
                faults.append(f"an empty {node.tag}")
            level = max(int(node.tag[1]), 1)
    errors = page.classed("summary")
    if bool(errors) != heads[0].text.startswith("Error: "):
        faults.append("the title and the error summary do not agree")
    return faults


def _form_faults(page: Node) -> list[str]:
    faults = []
    labelled = {node.attrs.get("for") for node in page.all("label")}
    for node in page.all("input") + page.all("select") + page.all("textarea"):
        if node.attrs.get("type") in ("hidden", "submit"):
            continue
        name = node.attrs.get("name", "?")
        if node.attrs.get("id") not in labelled:
            faults.append(f"no label for {name}")
        if node.attrs.get("type") == "number":
            faults.append(f"type=number on {name}")
        if "placeholder" in node.attrs or "required" in node.attrs:
            faults.append(f"placeholder or required on {name}")
    for form in page.all("form"):
        action = form.attrs.get("action", "")
        parts = urlsplit(action)
        if parts.scheme or parts.netloc or not action.startswith("/"):
            faults.append(f"form to {action!r}")
        hidden = [i.attrs.get("name") for i in form.all("input")]
        if form.attrs.get("method") == "post" and "csrf_token" not in hidden:
            faults.append(f"no csrf_token in the form to {action}")
    for node in page.all("fieldset"):
        if not node.all("legend"):
            faults.append("a fieldset without a legend")
    return faults


def _inline_faults(page: Node) -> list[str]:
    faults = [f"inline style on <{n.tag}>" for n in page.walk() if "style" in n.attrs]
    faults += ["a <style> element"] * len(page.all("style"))
    faults += ["a <script> with code" for n in page.all("script") if n.text]
    faults += [
        f"{name} on <{n.tag}>" for n in page.walk() for name in n.attrs if name.startswith("on")
    ]
    faults += [
        f"javascript address on <{n.tag}>"
        for n in page.walk()
        for name in ("href", "src", "action")
        if n.attrs.get(name, "").lower().strip().startswith("javascript:")
    ]
    return faults


def _id_faults(page: Node) -> list[str]:
    ids = [node.attrs["id"] for node in page.walk() if "id" in node.attrs]
    faults = [f"id {one!r} is used twice" for one in sorted({i for i in ids if ids.count(i) > 1})]
    known = set(ids)
    for node in page.walk():
        for name in ("aria-describedby", "aria-labelledby", "for"):
            for wanted in node.attrs.get(name, "").split():
                if wanted not in known:
                    faults.append(f"{name} names {wanted!r}, which is not on the page")
        target = node.attrs.get("href", "")
        if target.startswith("#") and target[1:] not in known:
            faults.append(f"a link to {target}, which is not on the page")
    return faults


def _nesting_faults(page: Node) -> list[str]:
    blocks = frozenset(
        ["p", "ul", "ol", "dl", "div", "h1", "h2", "h3", "section", "form", "fieldset"]
    )
    faults = []
    for node in page.walk():
        if node.tag == "p" and any(inner.tag in blocks for inner in node.walk()[1:]):
            faults.append(f"a block inside <p>{node.text[:30]}")
        if node.tag in ("ul", "ol"):
            odd = [p.tag for p in node.parts if isinstance(p, Node) and p.tag != "li"]
            if odd or not node.all("li"):
                faults.append(f"<{node.tag}> holds {odd or 'nothing'}")
        if node.tag == "img" and "alt" not in node.attrs:
            faults.append("an img without alt")
        if node.tag == "form" and len(node.all("form")) > 1:
            faults.append("a form inside a form")
        if node.tag in ("a", "button") and len(node.all("a") + node.all("button")) > 1:
            faults.append(f"a control inside a <{node.tag}>")
    return faults


class PageClient:
    """Opens pages, follows redirects, fills forms and presses buttons; checks what it sees."""

    def __init__(self, app: Flask) -> None:
        self.http = app.test_client()
        self.address = "/"
        self.status = 0
        self.page = Node("document", {})
        self.html = ""
        self.seen: list[str] = []

    def open(self, address: str, *, status: int = 200) -> Node:
        """GET an address, following redirects, and check the page."""
        return self._take(self.http.get(address, follow_redirects=True), status)

    def send(self, answers: dict[str, object], *, press: str = "", status: int = 200) -> Node:
        """Fill the form that holds the button `press` (else the first) and send it.

        What the page already holds is sent along, as a browser would; a value of None
        empties a field or unticks a choice.
        """
        form = self._form(press)
        held = _held(form)
        unknown = set(answers) - {n.attrs.get("name", "") for n in form.walk()}
        assert not unknown, f"the form at {self.address} has no {sorted(unknown)}"
        held.update(answers)
        data = {name: value for name, value in held.items() if value is not None}
        button = self._button(form, press)
        action = form.attrs["action"]
        if button is not None:
            action = button.attrs.get("formaction", action)
            if button.attrs.get("name"):
                data[button.attrs["name"]] = button.attrs.get("value", "")
        reply = self.http.post(action, data=data, follow_redirects=True)
        return self._take(reply, status)

    def follow(self, words: str) -> Node:
        """Follow the first link whose words begin with `words`."""
        links = [n for n in self.page.all("a") if n.text.startswith(words)]
        assert links, f"no link {words!r} at {self.address}"
        return self.open(links[0].attrs["href"])

    @property
    def title(self) -> str:
        return self.page.all("h1")[0].text

    def _take(self, reply: TestResponse, status: int) -> Node:
        self.address = reply.request.path
        self.status = reply.status_code
        self.html = reply.get_data(as_text=True)
        assert reply.status_code == status, f"{self.address}: {reply.status}\n{self.html[:2000]}"
        self.page, _ = parse(self.html)
        faults = faults_of(self.html)
        assert not faults, f"{self.address}: " + "; ".join(faults)
        self.seen.append(self.address)
        return self.page

    def _form(self, press: str) -> Node:
        forms = [f for f in self.page.all("form") if f.attrs.get("method") == "post"]
        assert forms, f"no form at {self.address}"
        if not press:
            return forms[0]
        fitting = [form for form in forms if self._button(form, press) is not None]
        assert fitting, f"no button {press!r} at {self.address}"
        return fitting[0]

    def buttons_of(self, form: Node) -> list[Node]:
        """The buttons that send a form, in the order of the page; some stand outside of it."""
        inside = {id(one) for one in form.all("button")}
        name = form.attrs.get("id", "")
        return [
            one
            for one in self.page.all("button")
            if id(one) in inside or (name and one.attrs.get("form") == name)
        ]

    def _button(self, form: Node, words: str) -> Node | None:
        return next((b for b in self.buttons_of(form) if b.text.startswith(words)), None)


def _held(form: Node) -> dict[str, object]:
    """What a form would send if it were sent as it stands."""
    held: dict[str, object] = {}
    for node in form.all("input"):
        name, kind = node.attrs.get("name"), node.attrs.get("type", "text")
        if not name or (kind in ("radio", "checkbox") and "checked" not in node.attrs):
            continue
        value = node.attrs.get("value", "on" if kind == "checkbox" else "")
        if kind == "checkbox":
            ticked = held.setdefault(name, [])
            assert isinstance(ticked, list)
            ticked.append(value)
        else:
            held[name] = value
    for node in form.all("select"):
        chosen = [o for o in node.all("option") if "selected" in o.attrs] or node.all("option")
        held[node.attrs["name"]] = chosen[0].attrs.get("value", chosen[0].text)
    for node in form.all("textarea"):
        held[node.attrs["name"]] = node._pieces()
    return held
