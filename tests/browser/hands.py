"""Two ways to use a page: with a pointer, and with the keyboard alone."""

import re
from collections.abc import Mapping
from typing import Protocol

from playwright.sync_api import Locator, Page

MOST_TABS = 120
MOST_ARROWS = 40
MOST_STOPS = 600

# What the keyboard is at, and what is wrong with how that is shown. The ring of a choice lies
# round its label; a point in its middle must be its own, or another thing covers it.
_AT = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return {tag: ''};
  const ringed = at.matches('.choice input') ? at.nextElementSibling : at;
  const style = getComputedStyle(ringed), box = at.getBoundingClientRect();
  const faults = [];
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) faults.push('no ring');
  // A link that breaks over lines has its middle outside of itself: its first line is asked.
  const line = at.getClientRects()[0] || box;
  const x = line.left + line.width / 2, y = line.top + line.height / 2;
  const wide = document.documentElement.clientWidth, high = document.documentElement.clientHeight;
  if (x < 0 || y < 0 || x > wide || y > high) faults.push('out of sight');
  else {
    const top = document.elementFromPoint(x, y);
    const own = top && (at.contains(top) || [...(at.labels || [])].some(l => l.contains(top)));
    if (!own) faults.push('covered by ' + (top ? top.outerHTML.slice(0, 80) : 'nothing'));
  }
  const shut = at.matches('details:not([open]) > summary');
  return {
    tag: at.localName, type: at.type || '', name: at.name || '', value: at.value || '',
    checked: !!at.checked, words: at.textContent.trim().replace(/\\s+/g, ' '),
    hides: shut ? [...at.parentElement.querySelectorAll('[name]')].map(e => e.name) : [],
    shut, told: at.outerHTML.slice(0, 100), faults,
  };
}"""


class Hands(Protocol):
    """Fills fields and presses a button or a link that leads to another page."""

    faults: list[str]

    def use(self, answers: Mapping[str, object], press: str) -> None:
        """Fill what the page offers of these answers, then press what has these words."""


def _values(answer: object) -> list[str]:
    return [str(one) for one in answer] if isinstance(answer, list) else [str(answer)]


class Pointer:
    """A mouse or a finger."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []

    def use(self, answers: Mapping[str, object], press: str) -> None:
        self.fill(answers)
        with self.page.expect_navigation(wait_until="load"):
            self.named(press).click()

    def fill(self, answers: Mapping[str, object]) -> None:
        """Fill fields and choose choices."""
        for name, answer in answers.items():
            for value in _values(answer):
                self._fill(name, value)

    def named(self, words: str) -> Locator:
        """The button or link whose words begin with these."""
        controls = self.page.locator("main").locator("button, a")
        begins = re.compile(rf"^\s*{re.escape(words)}")
        return controls.filter(has_text=begins).filter(visible=True).first

    def _fill(self, name: str, value: str) -> None:
        field = self.page.locator(f'[name="{name}"]')
        if field.first.get_attribute("type") in ("radio", "checkbox"):
            box = self.page.locator(f'[name="{name}"][value="{value}"]')
            if not box.is_checked():
                # The box lies under its label, which is what a person presses.
                self._press(self.page.locator(f'[name="{name}"][value="{value}"] + label'))
        else:
            self._open_fold_of(field)
            field.fill(value)

    def _press(self, label: Locator) -> None:
        self._open_fold_of(label)
        label.click()

    def _open_fold_of(self, field: Locator) -> None:
        if not field.is_visible():
            self.page.locator("details:not([open])", has=field).locator("> summary").click()


class Keys:
    """Tab, Space, Enter, the arrows, and letters in a box: nothing else.

    At each stop it is noted when the place is not shown to be the one, or cannot be seen.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []

    def use(self, answers: Mapping[str, object], press: str) -> None:
        left = {name: _values(answer) for name, answer in answers.items()}
        for _ in range(MOST_TABS):
            at = self._next()
            name = at.get("name", "")
            if set(at.get("hides", [])) & {key for key, values in left.items() if values}:
                self.page.keyboard.press("Enter")
            elif at["tag"] in ("button", "a") and at["words"].startswith(press):
                assert not any(left.values()), f"{self.page.url}: no field took {left}"
                with self.page.expect_navigation(wait_until="load"):
                    self.page.keyboard.press("Enter")
                return
            elif left.get(name):
                self._answer(at, left[name])
        raise AssertionError(f"{self.page.url}: the keyboard never came to {press!r}")

    def _next(self) -> dict[str, object]:
        self.page.keyboard.press("Tab")
        at: dict[str, object] = self.page.evaluate(_AT)
        for fault in at.get("faults", []):
            self.faults.append(f"{self.page.url}: {at['told']}: {fault}")
        return at

    def _answer(self, at: dict[str, object], values: list[str]) -> None:
        if at["type"] == "checkbox":
            if at["value"] in values:
                values.remove(str(at["value"]))
                if not at["checked"]:
                    self.page.keyboard.press("Space")
        elif at["type"] == "radio":
            self._choose(at, values.pop())
        else:
            self.page.keyboard.press("ControlOrMeta+a")
            self.page.keyboard.type(values.pop())

    def _choose(self, at: dict[str, object], value: str) -> None:
        for _ in range(MOST_ARROWS):
            if at["value"] == value:
                if not at["checked"]:
                    self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("ArrowDown")
            at = self.page.evaluate(_AT)
        raise AssertionError(f"{self.page.url}: no arrow leads to {value!r}")

    def through(self) -> int:
        """Go through the whole page, opening each fold; returns how many stops there were."""
        self.page.evaluate("() => document.activeElement.blur()")
        for stops in range(MOST_STOPS):
            at = self._next()
            if not at["tag"] or (stops and "skip" in str(at["told"])):
                return stops
            if at["tag"] == "summary" and at["shut"]:
                self.page.keyboard.press("Enter")
        raise AssertionError(f"{self.page.url}: the keyboard never comes to an end")
