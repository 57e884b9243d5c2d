"""How soon is a page seen, beside a bare page in the same browser?

    python benchmarks/pages.py           # prints the table
    python benchmarks/pages.py --write   # and puts it into docs/questionnaire.md

Pages and bare page take turns in Debian's Chromium, with an empty cache, first as this machine
is and then as a phone on a slow line. Times are medians, in milliseconds from the moment that a
page is asked for, so the server's work is in them.
"""

import argparse
import logging
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from werkzeug.serving import make_server

sys.path.insert(0, str(Path(__file__).parent.parent))

from fitting.app import create_app
from fitting.store import open_store
from fitting.web.access import Access, open_to

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "questionnaire.md"
TITLE = "<!-- Figures made by benchmarks/pages.py; do not edit below this line. -->"
BARE = "A bare page"
BARE_PAGE = (
    '<!doctype html><html lang="en"><title>A bare page</title>'
    "<h1>A bare page</h1><p>It has no styles, no pictures and no form.</p></html>"
)
TURNS = 15
MOBILE = {"width": 390, "height": 800}
# A phone of the lower middle on a slow 4G line, as Lighthouse has it.
SLOWER = 4
SLOW_LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
}
_PAINTED = """() => new Promise(done => {
  let last = 0;
  const take = all => all.forEach(one => { last = one.startTime; });
  const watch = new PerformanceObserver(list => take(list.getEntries()));
  watch.observe({type: 'largest-contentful-paint', buffered: true});
  const wait = () => last ? done(last) : setTimeout(wait, 20);
  requestAnimationFrame(() => setTimeout(() => { take(watch.takeRecords()); wait(); }, 50));
})"""


@dataclass
class Shown:
    """One page, and when its largest thing was painted, each time that it was opened."""

    name: str
    address: str
    painted: list[float] = field(default_factory=list)


@contextmanager
def served() -> Iterator[str]:
    """The address of a running application, with a bare page beside its own."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/pages.sqlite3")
        app = create_app(
            {
                "FITTING_SECRET_KEY": "a secret for a benchmark",
                "STORE": store,
                "TODAY": lambda: date(2026, 11, 23),
            }
        )
        app.add_url_rule("/bare", view_func=open_to(Access.ANYONE)(bare))
        server = make_server("127.0.0.1", 0, app, threaded=True)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
        server.server_close()
        store.close()


def bare() -> str:
    """The least that a page can be."""
    return BARE_PAGE


def pages_of(page: Page, site: str) -> list[Shown]:
    """The pages to open, with a draft and a result of the example dog among them."""
    page.goto(site)
    page.click("button[value=example]")
    draft = page.url.rsplit("/", 1)[0]
    found = [
        Shown(BARE, f"{site}/bare"),
        Shown("Start", site),
        Shown("Danger signs", f"{draft}/signs-now"),
        Shown("How the dog moves, four drawings", f"{draft}/movement"),
        Shown("One measurement", f"{draft}/measure-chest-girth"),
        Shown("Check your answers", f"{draft}/check"),
    ]
    # The result is made from a second draft, since a draft that was sent is closed.
    page.goto(site)
    page.click("button[value=example]")
    page.click("button.big")
    return [*found, Shown("Result", page.url)]


def look(browser: Browser, site: str, *, slow: bool, turns: int) -> list[Shown]:
    """Open every page so many times, by turns."""
    context = browser.new_context(viewport=MOBILE)
    page = context.new_page()
    shown = pages_of(page, site)
    session = context.new_cdp_session(page)
    _hold_back(session, slow=slow)
    for _ in range(turns):
        for one in shown:
            page.goto(one.address)
            one.painted.append(float(page.evaluate(_PAINTED)))
    context.close()
    return shown


def _hold_back(session: CDPSession, *, slow: bool) -> None:
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW_LINE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def table(fast: Sequence[Shown], slow: Sequence[Shown]) -> list[str]:
    """The table's lines: both medians of each page, and how many times the bare page's they are."""
    lines = [
        "| Page | this machine, ms | times bare | slow phone, ms | times bare |",
        "|---|---:|---:|---:|---:|",
    ]
    for one, other in zip(fast, slow, strict=True):
        told = [_told(one, fast[0]), _told(other, slow[0])]
        lines.append(f"| {one.name} | {' | '.join(told)} |")
    return lines


def _told(one: Shown, least: Shown) -> str:
    taken = median(one.painted)
    return f"{taken:.0f} | {taken / median(least.painted):.1f}"


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--write", action="store_true", help=f"put the table into {DOCUMENT.name}")
    reader.add_argument("--turns", type=int, default=TURNS)
    given = reader.parse_args()
    chromium = shutil.which("chromium")
    assert chromium, "Chromium is missing: install Debian's chromium"
    with served() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--headless", "--no-sandbox", "--disable-gpu"]
        )
        fast = look(browser, site, slow=False, turns=given.turns)
        slow = look(browser, site, slow=True, turns=given.turns)
        browser.close()
    note = (
        f"Medians of {given.turns} turns. Slow phone: {SLOWER} times slower than this machine, on a"
        " line of 1.6 Mbit/s with 150 ms to the server and back."
    )
    text = "\n".join(["", *table(fast, slow), "", note, ""])
    print(text)
    if given.write:
        kept = DOCUMENT.read_text(encoding="utf-8").split(TITLE)[0]
        DOCUMENT.write_text(kept + TITLE + "\n" + text, encoding="utf-8")


if __name__ == "__main__":
    main()
