"""What is looked for on a page that is open: barriers, what is cut off, what jumps, what is heavy.

Each look gives faults in words that name the page; an empty list means that nothing was found.
"""

from collections.abc import Iterable
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

from tests.browser.visitor import Visitor

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
CONTRAST = ("color-contrast",)
WIDTHS = (320, 390, 1280, 1440)
HEIGHT = 800
LOWEST_BUTTON = 43.5
SMALLEST_TARGET = 23.5
MOST_REQUESTS = 3
HEAVIEST = {"result": 80_000, "question": 30_000}
MOST_SHIFT = 0.01
TWICE = "200%"

# A link inside a sentence may be as high as its line; all else must be as large as a fingertip's
# mark. A box under a label is pressed by its label.
_SMALL = """([lowest, smallest]) => [...document.querySelectorAll(
    'a, button, summary, input:not([type=hidden]), select')]
  .filter(e => e.checkVisibility() && !e.matches('.choice input, .skip'))
  .flatMap(e => {
    const shown = e.matches('.choice input') ? e.nextElementSibling : e;
    const {width, height} = shown.getBoundingClientRect();
    const alone = e.matches('button, .button, summary, input, select');
    const inline = !alone && getComputedStyle(e).display === 'inline';
    const small = alone ? height < lowest : !inline && (height < smallest || width < smallest);
    return small ? [`${e.textContent.trim() || e.name}: ${width} x ${height}`] : [];
  })"""

_SHIFT = """() => new Promise(done => {
  let sum = 0;
  const add = list => list.forEach(one => { sum += one.value; });
  const watch = new PerformanceObserver(list => add(list.getEntries()));
  watch.observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    add(watch.takeRecords());
    done(sum);
  })));
})"""

_DRAWN = """() => [...document.querySelectorAll('svg')].filter(e => !e.parentElement.closest('svg'))
  .reduce((sum, e) => sum + new TextEncoder().encode(e.outerHTML).length, 0)"""


def where(page: Page) -> str:
    """The page's address without the secret in it."""
    parts = page.url.split("/", 3)[-1].split("/")
    return "/".join(
        "…" if len(one) > 30 and one.isascii() and "?" not in one else one for one in parts
    )


def barriers(page: Page, rules: Iterable[str] = ()) -> list[str]:
    """What axe finds, of every level; with `rules`, what these alone find.

    Without, every rule that it has is run, those that it leaves out by itself as well: A, AA,
    AAA, best practice and experimental.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(
        """async rules => {
          const all = axe.getRules().map(one => one.ruleId);
          const run = await axe.run(document, {
            runOnly: {type: 'rule', values: rules.length ? rules : all},
            resultTypes: ['violations'],
          });
          return run.violations.flatMap(one => one.nodes.map(
            node => `${one.id}: ${node.target} ${node.html.slice(0, 120)}`));
        }""",
        list(rules),
    )
    return [f"{where(page)}: {one}" for one in found]


def cut_off(page: Page, *, at: str = "") -> list[str]:
    """Whether the page is wider than the window, and by what."""
    found = page.evaluate(
        """() => {
          const wide = document.documentElement.clientWidth;
          const over = document.documentElement.scrollWidth - wide;
          if (over <= 0) return [];
          const out = [...document.querySelectorAll('body *')].filter(
            e => e.checkVisibility() && e.getBoundingClientRect().right > wide + 1);
          return [`${over} px too wide: ` + (out.at(-1)?.outerHTML || '').slice(0, 120)];
        }"""
    )
    return [f"{where(page)}{at}: {one}" for one in found]


def small_targets(page: Page) -> list[str]:
    """What is to be pressed and is too small: buttons below 44 px high, all else below 24 px."""
    found = page.evaluate(_SMALL, [LOWEST_BUTTON, SMALLEST_TARGET])
    return [f"{where(page)}: too small to press: {one}" for one in found]


def shifts(page: Page) -> list[str]:
    """Whether anything on the page has jumped since it was opened. Needs scripts."""
    sum_ = float(page.evaluate(_SHIFT))
    return [f"{where(page)}: things jump by {sum_}"] if sum_ >= MOST_SHIFT else []


def heavy(visitor: Visitor) -> list[str]:
    """Whether the page asked for too much, or for anything elsewhere."""
    wire, page = visitor.wire, visitor.page
    kind = "result" if {"result", "fits"} & set(page.url.split("/")) else "question"
    faults = []
    if wire.count() > MOST_REQUESTS:
        faults.append(f"{where(page)}: {wire.count()} requests: {wire.carried}")
    # A form that comes back with faults is not compressed, so that nothing leaks by its length:
    # there the drawings inside the page are counted apart, as other pictures are.
    drawn = 0 if wire.compressed else int(page.evaluate(_DRAWN))
    if wire.weight() - drawn > HEAVIEST[kind]:
        faults.append(f"{where(page)}: {wire.weight()} bytes over the wire, {drawn} of them drawn")
    return faults + [f"{where(page)}: asked for {one}" for one in wire.strangers(visitor.site)]


def reflows(page: Page, widths: Iterable[int] = WIDTHS) -> list[str]:
    """Whether the page is too wide at some width, at twice the zoom, or with text twice as large.

    A window of 1,280 px at twice the zoom is one of 640 px, with each px drawn as two.
    """
    before = page.viewport_size
    faults: list[str] = []
    for width in (*widths, 640):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        faults += cut_off(page, at=f" at {width} px")
    for width in (640, 1280):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", TWICE)
        faults += cut_off(page, at=f" at {width} px, text at {TWICE}")
        page.evaluate("() => { document.documentElement.style.fontSize = ''; }")
    if before is not None:
        page.set_viewport_size(before)
    return faults
