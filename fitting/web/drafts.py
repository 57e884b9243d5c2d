"""One draft, its flow, and where a person goes next."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import abort, request, url_for

from fitting.core.answers import Answers, Problem, Problems
from fitting.core.question import Page
from fitting.core.reading import read_answers
from fitting.core.recommendation import recommend
from fitting.core.result import Recommendation, Referral
from fitting.core.words import Urgency
from fitting.store import Draft, UnknownToken
from fitting.web.flow import NOT_YET_TOLD, SEEN, SENT, WARNED, Flow, follow, marks, notes
from fitting.web.workbench import workbench

# The pages that list danger signs.
SIGNS = "signs-"


class AlreadySent(Exception):
    """This draft has become a case; its answers are gone from it."""


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A draft that is being filled in, with the token that opens it."""

    token: str
    draft: Draft
    flow: Flow

    def address(self, page: str, *, change: bool = False, read: str | None = None) -> str:
        """The address of a page of this draft; `read` names one to read back on it."""
        asked = "1" if change else None
        return url_for("ask.question", token=self.token, page_id=page, change=asked, read=read)

    @property
    def check(self) -> str:
        """The address of the check-answers page."""
        return url_for("check.show", token=self.token)

    def next_address(self, after: str, *, change: bool, read: str | None = None) -> str:
        """Where Continue leads: the next page; for a change, back to what is still to do."""
        page = self.flow.after(after)
        if change and (page is None or page.id != after):
            page = self.flow.first_undone()
        return self.address(page.id, change=change, read=read) if page else self.check

    def resume_address(self) -> str:
        """Where the link of this draft leads: the first page that is not answered."""
        page = self.flow.first_undone()
        return self.address(page.id) if page else self.check

    def back_address(self, page: Page, *, change: bool) -> str:
        """Where Back leads."""
        if change:
            return self.check
        before = self.flow.before(page)
        return self.address(before.id) if before else url_for("pages.start")

    def read(self) -> Answers | Problems:
        """The answers that still apply, read by the rules."""
        return read(self.flow.told, self.draft)

    def keep(self, changes: Mapping[str, object], page: Page | None = None) -> "OpenDraft":
        """Save changes; with a page, note that all it asks now has been answered."""
        noted = dict(changes)
        if page is not None:
            noted[SEEN] = sorted(notes(self.draft.answers, SEEN) | marks(page))
        return _opened(self.token, workbench().store.save_draft(self.token, noted))

    def new_warning(self) -> bool:
        """Whether to say what to do now: for each new sign that cannot wait an hour.

        A sign for the same day is told once, when all the lists of signs have been answered.
        """
        shown = notes(self.draft.answers, WARNED)
        if self.active_flags(Urgency.NOW) - shown:
            return True
        return not shown and not self._asking_signs() and bool(self.active_flags(Urgency.TODAY))

    def warned(self) -> "OpenDraft":
        """Note that the page on what to do now is being shown for these reasons."""
        active = self.active_flags(Urgency.NOW) | self.active_flags(Urgency.TODAY)
        return self.keep({WARNED: sorted(notes(self.draft.answers, WARNED) | active)})

    def active_flags(self, urgency: Urgency) -> frozenset[str]:
        """The ids of the danger signs of this urgency that no vet knows of."""
        result = self.so_far()
        if not isinstance(result, Referral):
            return frozenset()
        return frozenset(
            flag.id
            for flag in result.assessment.flags
            if flag.urgency is urgency and not flag.known
        )

    def _asking_signs(self) -> bool:
        """Whether a list of danger signs is still to be answered."""
        undone = self.flow.first_undone()
        return undone is not None and undone.id.startswith(SIGNS)

    def so_far(self) -> Recommendation | Referral | None:
        """What the rules say of the answers so far; none while they cannot be read."""
        bench = workbench()
        answers = read({**NOT_YET_TOLD, **self.flow.told}, self.draft)
        if isinstance(answers, Problems):
            return None
        return recommend(
            answers,
            bench.catalog,
            bench.today(),
            require_signature=bench.settings.require_vet_signature,
        )


def read(told: Mapping[str, object], draft: Draft) -> Answers | Problems:
    """Answers as typed, read by the rules on this day."""
    bench = workbench()
    return read_answers(told, bench.catalog, bench.today(), units=draft.units, allow_override=False)


def problems_on(told: Mapping[str, object], draft: Draft) -> tuple[Problem, ...]:
    """Everything wrong with answers as typed, those not yet given aside."""
    plain = {key: one for key, one in told.items() if not key.startswith("_")}
    read_so_far = read({**NOT_YET_TOLD, **plain}, draft)
    return read_so_far.found if isinstance(read_so_far, Problems) else ()


def whole_address(token: str, endpoint: str = "ask.resume") -> str:
    """The link to a draft, or to one page of it, with the name that people type."""
    path = url_for(endpoint, token=token)
    return (workbench().settings.base_url or request.host_url.rstrip("/")) + path


def opened(token: str) -> OpenDraft:
    """The draft under this token. Answers 404 when there is none; raises AlreadySent."""
    try:
        draft = workbench().store.read_draft(token)
    except UnknownToken:
        abort(404)
    if SENT in draft.answers:
        raise AlreadySent
    return _opened(token, draft)


def _opened(token: str, draft: Draft) -> OpenDraft:
    bench = workbench()
    flow = follow(
        draft.answers,
        bench.catalog,
        draft.audience,
        bench.today(),
        require_signature=bench.settings.require_vet_signature,
    )
    return OpenDraft(token, draft, flow)
