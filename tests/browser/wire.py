"""What goes over the wire for a page, as the browser itself counts it.

The cache is off, so that every page is weighed as if it were the first. Counted is the page and
what it asks for: its styles, scripts and pictures. Not counted is the short answer that sends
the browser on after a form, and the mark that a window with tabs fetches once for its tab.
"""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

PICTURE = "Image"
MARK = "Other"


@dataclass
class Carried:
    """One thing that was asked for; `size` is in bytes, compressed, with its headers."""

    kind: str
    address: str
    size: int = 0


@dataclass
class Wire:
    """Listens to one window. `asked` is every address since it began; the rest is of one page."""

    asked: list[str] = field(default_factory=list)
    carried: dict[str, Carried] = field(default_factory=dict)
    compressed: bool = False

    @classmethod
    def of(cls, page: Page) -> "Wire":
        wire = cls()
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", wire._ask)
        session.on("Network.responseReceived", wire._receive)
        session.on("Network.loadingFinished", wire._finish)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        return wire

    def _ask(self, event: dict[str, Any]) -> None:
        address = event["request"]["url"]
        self.asked.append(address)
        if event["type"] == "Document":
            self.carried.clear()
        if event["type"] == MARK:
            return
        self.carried[event["requestId"]] = Carried(event["type"], address)

    def _receive(self, event: dict[str, Any]) -> None:
        if event["type"] == "Document":
            headers = {name.lower() for name in event["response"]["headers"]}
            self.compressed = "content-encoding" in headers

    def _finish(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self.carried:
            self.carried[event["requestId"]].size = int(event["encodedDataLength"])

    def count(self) -> int:
        """How many things this page asked for, itself included."""
        return len(self.carried)

    def weight(self, *, pictures: bool = False) -> int:
        """The bytes of this page; what is drawn inside the page always counts."""
        return sum(one.size for one in self.carried.values() if pictures or one.kind != PICTURE)

    def strangers(self, site: str) -> list[str]:
        """Every address that is not the site's own."""
        return [one for one in self.asked if not one.startswith((f"{site}/", "data:"))]
