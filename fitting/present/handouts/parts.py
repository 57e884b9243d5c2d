"""What every handout has: blanks, telephone numbers, sources, and what it cannot do."""

from collections.abc import Iterable
from datetime import date

from fitting.core.catalog import Catalog
from fitting.present.cautions import say_review
from fitting.present.figures import show_date
from fitting.present.handouts.view import (
    FormView,
    HandoutKind,
    HandoutView,
    LogView,
    Section,
    Shown,
    TapeView,
)
from fitting.present.pictures import describe
from fitting.present.say import mark, say
from fitting.present.voice import Citations, list_sources

_LABELS = {
    HandoutKind.DANGER: mark("Danger signs"),
    HandoutKind.STAGE: mark("Disc disease: care by stage"),
    HandoutKind.AID: mark("How to use an aid"),
    HandoutKind.FORM: mark("Measuring form"),
    HandoutKind.TAPE: mark("Print, cut and measure"),
    HandoutKind.PROBLEM: mark("About this problem"),
}


def name_kind(kind: HandoutKind) -> str:
    """What kind of paper this is, in a few words."""
    return say(_LABELS[kind])


def show_picture(picture: str, catalog: Catalog) -> Shown | None:
    """The drawing of this id with its words; none for the empty id."""
    return Shown(picture, describe(picture, catalog)) if picture else None


def blanks_for(*more: str) -> tuple[str, ...]:
    """What is written at the head of a paper that is handed to somebody."""
    return (say("Dog"), say("Date"), *more)


def phones() -> tuple[str, ...]:
    """The numbers that are written down before they are needed."""
    return (say("Your vet"), say("At night"), say("Emergency"))


def finish(
    catalog: Catalog,
    sources: Iterable[str],
    *,
    id: str,
    kind: HandoutKind,
    language: str,
    title: str,
    summary: str,
    sections: tuple[Section, ...],
    blanks: tuple[str, ...] = (),
    form: FormView | None = None,
    log: LogView | None = None,
    tape: TapeView | None = None,
    numbers: bool = False,
) -> HandoutView:
    """The whole handout; `numbers` adds room for telephone numbers.

    Raises KeyError for a source that is not on record.
    """
    citations = Citations()
    keys = tuple(dict.fromkeys(sources))
    citations.cite(keys)
    checked = max((catalog.sources[key].checked for key in keys), default=date.min)
    return HandoutView(
        id=id,
        kind=kind,
        language=language,
        label=name_kind(kind),
        title=title,
        summary=summary,
        blanks=blanks,
        sections=sections,
        form=form,
        log=log,
        tape=tape,
        phones=phones() if numbers else (),
        sources_heading=say("Where this comes from"),
        sources=list_sources(catalog, citations),
        disclaimers=say_review(catalog),
        checked=say("Facts checked: {date}", date=show_date(checked)),
        checked_iso=checked.isoformat(),
        catalog=catalog.digest,
    )
