"""Which pages a draft still needs, in which order, and which of its answers still apply.

Pure functions over a draft's answers as typed. Keys that begin with "_" are the flow's own
notes and never reach the rules: `_seen` lists what has been asked and left, `_warned` the
danger signs whose page has been shown, `_sent` marks a draft that became a case.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from fitting.core.catalog import Catalog
from fitting.core.question import Asked, Page, chosen_words
from fitting.core.questionnaire import pages_asked
from fitting.core.words import Audience

SEEN: Final = "_seen"
WARNED: Final = "_warned"
SENT: Final = "_sent"
MEASUREMENTS: Final = "measurements"
# Written permission needs a signed-in vet, and these pages know nobody by name.
SIGNED_IN_ONLY: Final = frozenset({"permission"})


def notes(answers: Mapping[str, object], key: str) -> frozenset[str]:
    """One of the flow's own notes."""
    kept = answers.get(key)
    return frozenset(map(str, kept)) if isinstance(kept, list) else frozenset()


def marks(page: Page) -> frozenset[str]:
    """What `_seen` holds once this page has been answered with all that it asks now."""
    return frozenset(f"{page.id}/{question}" for question in page.questions)


@dataclass(frozen=True, slots=True)
class Flow:
    """The pages asked after some answers, and `told`: those of the answers that still apply."""

    pages: tuple[Page, ...]
    told: Mapping[str, object]
    seen: frozenset[str]

    def page(self, page_id: str) -> Page | None:
        """The page with this id, when it is asked."""
        return next((page for page in self.pages if page.id == page_id), None)

    def done(self, page: Page) -> bool:
        """Whether everything that this page asks has been asked and left."""
        return marks(page) <= self.seen

    def first_undone(self) -> Page | None:
        """The first page that has not been answered; none when all are."""
        return next((page for page in self.pages if not self.done(page)), None)

    def before(self, page: Page) -> Page | None:
        """The page that Back leads to; none from the first."""
        at = self.pages.index(page)
        return self.pages[at - 1] if at else None

    def after(self, page_id: str) -> Page | None:
        """The page that follows; the same one again when an answer made it ask more."""
        ids = [page.id for page in self.pages]
        if page_id not in ids:
            return self.first_undone()
        at = ids.index(page_id)
        if not self.done(self.pages[at]):
            return self.pages[at]
        return self.pages[at + 1] if at + 1 < len(self.pages) else None


def follow(answers: Mapping[str, object], catalog: Catalog, audience: Audience) -> Flow:
    """The flow of a draft.

    An answer whose question is no longer asked is dropped, and then what hung on it, until
    nothing changes. Readings taken are kept even when they are no longer asked for.
    """
    told = {key: value for key, value in answers.items() if not key.startswith("_")}
    seen = notes(answers, SEEN)
    while True:
        pages = _pages(told, catalog, audience)
        kept = _still_asked(told, pages)
        if kept == told:
            return Flow(pages, told, seen)
        told = kept


def _pages(told: Mapping[str, object], catalog: Catalog, audience: Audience) -> tuple[Page, ...]:
    asked = pages_asked(told, catalog, Asked(audience.value))
    return tuple(page for page in asked if page.id not in SIGNED_IN_ONLY)


def _still_asked(told: Mapping[str, object], pages: Iterable[Page]) -> dict[str, object]:
    asked = {MEASUREMENTS, *(question for page in pages for question in page.questions)}
    kept = {key: value for key, value in told.items() if key in asked}
    if "known_flags" in kept:
        ticked = chosen_words(kept.get("flags"))
        kept["known_flags"] = sorted(chosen_words(kept["known_flags"]) & ticked)
    return kept


def everything_seen(flow: Flow) -> list[str]:
    """The note that marks every page of a flow as answered."""
    return sorted(mark for page in flow.pages for mark in marks(page))
