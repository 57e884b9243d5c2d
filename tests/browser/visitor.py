"""A person at a real browser: opens pages, answers questions, and looks for what is wrong."""

from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

from tests.web.people import OWNER, default, press_of


@contextmanager
def visiting(
    browser: Browser, site: str, *, width: int, scripts: bool, dark: bool = False
) -> Iterator["Visitor"]:
    """A new window on the site, closed afterwards."""
    context = browser.new_context(
        base_url=site,
        viewport={"width": width, "height": 800},
        java_script_enabled=scripts,
        color_scheme="dark" if dark else "light",
    )
    visitor = Visitor(context.new_page(), site)
    try:
        yield visitor
    finally:
        context.close()


class Visitor:
    """Answers pages as `tests.web.people` says; `asked` holds every address requested."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self.asked: list[str] = []
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        self.asked.append(request.url)

    def begin(self, audience: str = "owner") -> None:
        self.page.goto("/")
        self.page.check(f"input[value={audience}]")
        self.press("text=Start now")

    def press(self, what: str) -> None:
        """Press what leads to another page, and wait until that page is whole."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.click(what)

    @property
    def step(self) -> str:
        return self.page.url.split("?")[0].rsplit("/", 1)[1]

    def answer(self, answers: dict[str, object]) -> None:
        """Fill the page that is open and press Continue."""
        for name, value in answers.items():
            values = value if isinstance(value, list) else [value]
            for one in values:
                self._fill(name, str(one))
        words = press_of(self.step, answers)
        self.press(f"button:has-text('{words}')")

    def _fill(self, name: str, value: str) -> None:
        field = self.page.locator(f'[name="{name}"]')
        if field.first.get_attribute("type") in ("radio", "checkbox"):
            # The box lies under its label, which is what a person presses.
            label = self.page.locator(f'[name="{name}"][value="{value}"] + label')
            if not label.is_visible():
                self.page.locator("details:not([open]) > summary", has_text="I took this").click()
            label.click()
        else:
            field.fill(value)

    def walk(self, answers: dict[str, dict[str, object]] = OWNER, *, to: str = "check") -> None:
        """Answer page after page until `to` is open."""
        for _ in range(80):
            if self.step == to:
                return
            if self.step == "is-it-right":
                self.press("text=It is right")
                continue
            self.answer(answers.get(self.step) or default(self.step))
        raise AssertionError(f"never came to {to}")

    def sideways(self) -> int:
        """By how many pixels the page is wider than the window."""
        return int(
            self.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        )

    def barriers(self) -> list[str]:
        """What axe finds, of every level."""
        found = Axe().run(self.page).response["violations"]
        return [
            f"{one['id']}: {node['target']} {node['html'][:120]}"
            for one in found
            for node in one["nodes"]
        ]

    def small_targets(self) -> list[str]:
        """Links and buttons that stand alone and are less than 44 px high."""
        script = """() => [...document.querySelectorAll('button, .button, .choice label, summary')]
            .filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 43.5)
            .map(e => e.textContent.trim())"""
        return list(self.page.evaluate(script))
