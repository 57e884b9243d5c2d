"""A person at a real browser: opens pages, answers questions, and looks for what is wrong."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from fitting.present.say import say, speaking
from tests.browser.hands import Keys, Pointer
from tests.browser.wire import Wire
from tests.web.people import OWNER, default, press_of

LOCALES = {"en": "en-GB", "es": "es-ES"}


@contextmanager
def visiting(
    browser: Browser,
    site: str,
    *,
    width: int,
    scripts: bool,
    dark: bool = False,
    language: str = "en",
    keyboard: bool = False,
) -> Iterator["Visitor"]:
    """A new window on the site, closed afterwards. The browser asks for `language`."""
    context = browser.new_context(
        base_url=site,
        viewport={"width": width, "height": 800},
        java_script_enabled=scripts,
        color_scheme="dark" if dark else "light",
        locale=LOCALES[language],
        # What fades from one colour to the next is looked at when it has come to rest.
        reduced_motion="reduce",
    )
    visitor = Visitor(context.new_page(), site, language=language, keyboard=keyboard)
    try:
        yield visitor
    finally:
        context.close()


class Visitor:
    """Answers pages as `tests.web.people` says, in the words of its language.

    `wire` tells what was asked for, and how much it weighed.
    """

    def __init__(
        self, page: Page, site: str, *, language: str = "en", keyboard: bool = False
    ) -> None:
        self.page = page
        self.site = site
        self.language = language
        self.pointer = Pointer(page)
        self.hands = Keys(page) if keyboard else self.pointer
        self.wire = Wire.of(page)

    def words(self, english: str) -> str:
        """A message of the pages in the language of this person."""
        with speaking(self.language):
            return say(english)

    def begin(self, audience: str = "owner") -> None:
        self.page.goto("/")
        self.hands.use({"audience": audience}, self.words("Start now"))

    def press(self, english: str) -> None:
        """Press what leads to another page, and wait until that page is whole."""
        self.hands.use({}, self.words(english))

    def switch_language(self) -> None:
        """Press the button in the head of a page whose form is sent along, not its link."""
        with self.page.expect_navigation(wait_until="load"):
            self.page.locator("header button[lang]").click()

    @property
    def step(self) -> str:
        return urlsplit(self.page.url).path.rsplit("/", 1)[1]

    def answer(self, answers: Mapping[str, object]) -> None:
        """Fill the page that is open and press Continue, or say that it cannot be measured."""
        rest = self.page.locator("button[value=measure-on]").count() > 0
        self.hands.use(answers, self.words(press_of(self.step, answers, rest=rest)))

    def open_folds(self) -> None:
        """Open every fold, and those inside of it."""
        self.page.evaluate(
            "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"
        )

    def offered(self, answers: Mapping[str, object]) -> dict[str, object]:
        """Those of the answers that this page has a field for, each with what it offers."""
        boxes = self.page.locator("main form [name]").evaluate_all(
            "all => all.map(e => [e.name, e.type, e.value])"
        )
        choices = {(name, value) for name, kind, value in boxes if kind in ("radio", "checkbox")}
        chosen = {name for name, _ in choices}
        kept: dict[str, object] = {}
        for name, answer in answers.items():
            if name in chosen:
                values = answer if isinstance(answer, list) else [answer]
                kept[name] = [one for one in values if (name, one) in choices] or (
                    ["none"] if (name, "none") in choices else []
                )
            elif name in {one for one, _, _ in boxes}:
                kept[name] = answer
        return kept

    def walk(
        self, answers: Mapping[str, Mapping[str, object]] = OWNER, *, to: str = "check"
    ) -> None:
        """Answer page after page until `to` is open."""
        for _ in self.steps(answers, to=to):
            pass

    def steps(
        self, answers: Mapping[str, Mapping[str, object]] = OWNER, *, to: str = "check"
    ) -> Iterator[str]:
        """Each page in turn, told before it is answered, until `to` is open and told too."""
        for _ in range(80):
            step = self.step
            yield step
            if step == to:
                return
            if step == "is-it-right":
                self.press("It is right: keep it")
            elif step == "go-now":
                self.press("A vet has seen this: carry on")
            else:
                self.answer(self.offered(answers.get(step) or default(step)))
        raise AssertionError(f"never came to {to}")
