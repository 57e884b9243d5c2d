"""Which pages a draft still needs, in which order, and which of its answers still apply.

Pure functions over a draft's answers as typed. Keys that begin with "_" are the flow's own
notes and never reach the rules: `_seen` lists what has been asked and left, `_warned` the
danger signs whose page has been shown, `_kept` the doubts that were looked at, `_taken` how
measurements are taken unless one says otherwise, `_later` that what is not measured yet waits,
`_again` marks a re-check, `_sent` a draft that became a case.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from fitting.core.answers import Problems
from fitting.core.catalog import Catalog
from fitting.core.in_question import fell_lately, what_to_measure
from fitting.core.question import Asked, Page, chosen_words
from fitting.core.questionnaire import HOW_TAKEN_PAGE, Needed, pages_asked, referral_certain
from fitting.core.questions_taken import TAKEN_PARTS
from fitting.core.reading import read_answers
from fitting.core.words import Audience

SEEN: Final = "_seen"
WARNED: Final = "_warned"
SENT: Final = "_sent"
KEPT: Final = "_kept"
TAKEN: Final = "_taken"
AGAIN: Final = "_again"
LATER: Final = "_later"
MEASUREMENTS: Final = "measurements"
# Written permission needs a signed-in vet, and these pages know nobody by name.
SIGNED_IN_ONLY: Final = frozenset({"permission"})
# A danger sign is told before the answers that every plan needs have been given, and no
# answer is taken for a bad one before it is.
NOT_YET_TOLD: Final[Mapping[str, object]] = {
    "condition": "undiagnosed",
    "vet_exam": "yes",
    "mobility": "A",
}


def notes(answers: Mapping[str, object], key: str) -> frozenset[str]:
    """One of the flow's own notes."""
    kept = answers.get(key)
    return frozenset(map(str, kept)) if isinstance(kept, list) else frozenset()


def marks(page: Page) -> frozenset[str]:
    """What `_seen` holds once this page has been answered with all that it asks now."""
    return frozenset(f"{page.id}/{question}" for question in page.questions)


@dataclass(frozen=True, slots=True)
class Flow:
    """The pages asked after some answers, and `told`: those of the answers that still apply.

    In `told` each reading says how it was taken. `taken` is how all are, `own` the readings as
    they were kept: with what differs for that one alone. A re-check, `again`, goes on to what is
    still to be asked and passes over the rest. `put_off` are the measurements whose pages wait
    until the person wishes to measure; the first of all stays, and leads on to them.
    """

    pages: tuple[Page, ...]
    told: Mapping[str, object]
    seen: frozenset[str]
    taken: Mapping[str, object]
    own: Mapping[str, Mapping[str, object]]
    again: bool = False
    put_off: tuple[str, ...] = ()

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

    def waiting(self, page: Page) -> int:
        """How many measurements wait beside that of this page, the first one that is asked.

        None where this is not the first: who measures on is not asked again whether to stop.
        """
        if not self.leads(page):
            return 0
        asked = {one.questions[0] for one in self.pages if not self.done(one)} - {page.questions[0]}
        return len({one for one in asked if is_measurement(one)} | set(self.put_off))

    def leads(self, page: Page) -> bool:
        """Whether this page asks for the first measurement of all."""
        first = (one for one in self.pages if is_measurement(one.questions[0]))
        return next(first, None) is page

    def after(self, page_id: str) -> Page | None:
        """The page that follows; the same one again when an answer made it ask more."""
        ids = [page.id for page in self.pages]
        if self.again or page_id not in ids:
            return self.first_undone()
        at = ids.index(page_id)
        if not self.done(self.pages[at]):
            return self.pages[at]
        return self.pages[at + 1] if at + 1 < len(self.pages) else None


def follow(
    answers: Mapping[str, object],
    catalog: Catalog,
    audience: Audience,
    on: date | None = None,
    *,
    require_signature: bool = False,
) -> Flow:
    """The flow of a draft on a day; without a day, all that may come up is asked.

    An answer whose question is no longer asked is dropped, and then what hung on it, until
    nothing changes. Readings taken are kept even when they are no longer asked for.
    """
    told = {key: value for key, value in answers.items() if not key.startswith("_")}
    taken, own = _split_taken(answers)
    if own:
        told[MEASUREMENTS] = {key: {**taken, **reading} for key, reading in own.items()}
    seen = notes(answers, SEEN)
    who = Asked(audience.value)
    while True:
        pages = _for_strangers(pages_asked(told, catalog, who))
        kept = _still_asked(told, pages)
        if kept == told:
            break
        told = kept
    if on is not None and (needed := _needed(told, catalog, on, require_signature)) is not None:
        pages = _for_strangers(pages_asked(told, catalog, who, needed))
    put_off = _put_off(pages, seen) if answers.get(LATER) else ()
    return Flow(
        tuple(page for page in pages if not _waits(page, put_off, seen)),
        told,
        seen,
        taken,
        own,
        again=bool(answers.get(AGAIN)),
        put_off=put_off,
    )


def _waits(page: Page, put_off: tuple[str, ...], seen: frozenset[str]) -> bool:
    """Whether a page waits until the person wishes to measure, with how it is done."""
    if page.id == HOW_TAKEN_PAGE.id:
        return bool(put_off) and not marks(page) <= seen
    return bool(set(page.questions) & set(put_off))


def is_measurement(question: str) -> bool:
    """Whether this is the id of the question for one measurement."""
    return question.startswith(f"{MEASUREMENTS}.")


def _put_off(pages: Iterable[Page], seen: frozenset[str]) -> tuple[str, ...]:
    """The measurements that are asked and were not answered yet, as ids of their questions."""
    return tuple(
        question
        for page in pages
        for question in page.questions
        if is_measurement(question) and not marks(page) <= seen
    )


def _split_taken(
    answers: Mapping[str, object],
) -> tuple[Mapping[str, object], Mapping[str, Mapping[str, object]]]:
    """How all readings are taken, and each reading with what differs from that.

    Where nobody was asked it once, as in an older case, it is what all readings share.
    """
    kept = mapping(answers.get(MEASUREMENTS))
    own = {key: mapping(reading) for key, reading in kept.items()}
    if TAKEN in answers or not own:
        return mapping(answers.get(TAKEN)), own
    first, *others = own.values()
    shared = {
        part: first[part]
        for part in TAKEN_PARTS
        if part in first and all(other.get(part) == first[part] for other in others)
    }
    apart = {
        key: {part: told for part, told in reading.items() if part not in shared}
        for key, reading in own.items()
    }
    return shared, apart


def mapping(thing: object) -> Mapping[str, object]:
    """An object of a draft, or an empty one where there is none."""
    return thing if isinstance(thing, Mapping) else {}


def _needed(
    told: Mapping[str, object], catalog: Catalog, on: date, require_signature: bool
) -> Needed | None:
    """What is worth measuring of this dog; None while its answers cannot be read."""
    answers = read_answers({**NOT_YET_TOLD, **told}, catalog, on, allow_override=False)
    if isinstance(answers, Problems):
        faulty = {problem.question.split(".")[0] for problem in answers.found}
        readable = {key: one for key, one in told.items() if key not in faulty}
        answers = read_answers({**NOT_YET_TOLD, **readable}, catalog, on, allow_override=False)
    if isinstance(answers, Problems):
        return None
    if referral_certain(told, catalog):
        return Needed((), False, fell_lately(answers, catalog, on))
    return what_to_measure(answers, catalog, on, require_signature=require_signature)


def _for_strangers(pages: Iterable[Page]) -> tuple[Page, ...]:
    return tuple(page for page in pages if page.id not in SIGNED_IN_ONLY)


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
