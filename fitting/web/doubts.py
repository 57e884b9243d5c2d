"""Doubts about numbers, asked as questions right after the answer that raised them.

A doubt never blocks: one press keeps the number, one takes the other reading, one goes back to
change it. What was kept is not asked again while the numbers stay as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fitting.core.question import AnswerKind, Page
from fitting.core.result import Doubt, Recommendation
from fitting.core.slips import readings_of
from fitting.core.units import Units, bare_length, bare_mass
from fitting.present.questions import name_question
from fitting.present.reasons import explain_doubt
from fitting.present.voice import Voice
from fitting.web.drafts import OpenDraft
from fitting.web.flow import KEPT, MEASUREMENTS, TAKEN, mapping, notes
from fitting.web.forms import with_unit
from fitting.web.progress import MEASURE
from fitting.web.summary import both_units
from fitting.web.workbench import workbench

WEIGHT: Final = "weight"
ASKED: Final = frozenset({"unit_slip", "unlikely", "clash"})
# Who the dog is decides what is usual for it, so these answers can put any number in doubt.
ANY_NUMBER: Final = frozenset({"dog"})
# A slip of the unit: the unit that the number was typed in gives way to another.
_METRIC_MEANT: Final = frozenset({"slip-inches", "slip-pounds"})
_IMPERIAL_MEANT: Final = frozenset({"slip-centimetres", "slip-kilograms"})


@dataclass(frozen=True, slots=True)
class Asking:
    """One doubt in words, about one number, and `beside` another where two do not agree.

    `told` and `other` are their names and values. `meant` is the other reading, in both units,
    `meant_typed` as it would have been typed. `key` stands for the doubt and its numbers.
    """

    key: str
    about: str
    beside: str
    text: str
    suggest: str
    told: tuple[str, str]
    other: tuple[str, str] | None
    meant_typed: str
    meant: str
    kept: bool


def askings_of(opened: OpenDraft) -> tuple[Asking, ...]:
    """Every doubt about the weight or a length; none for a dog that must see a vet first."""
    result = opened.so_far()
    if not isinstance(result, Recommendation):
        return ()
    draft = opened.draft
    voice = Voice(workbench().catalog, result.assessment, draft.units, draft.audience)
    numbers = readings_of(result.assessment.answers)
    return tuple(
        _put(doubt, numbers, voice, opened)
        for doubt in result.assessment.doubts
        if doubt.kind in ASKED and doubt.about in numbers
    )


def next_doubt(opened: OpenDraft, page: Page) -> Asking | None:
    """The first doubt that this page may have raised and that was not kept before."""
    mine = {question.removeprefix(f"{MEASUREMENTS}.") for question in page.questions}
    for asking in askings_of(opened):
        raised = page.id in ANY_NUMBER or {asking.about, asking.beside} & mine
        if raised and not asking.kept:
            return asking
    return None


def _put(doubt: Doubt, numbers: Mapping[str, float], voice: Voice, opened: OpenDraft) -> Asking:
    """A doubt as a question to the person who measured."""
    text, suggest = explain_doubt(doubt, voice)
    key, draft = _key(doubt, numbers), opened.draft
    beside = doubt.other if doubt.other in numbers else ""
    meant = meant_text(doubt, typed_of(opened, doubt.about), draft.units) if doubt.slip else ""
    return Asking(
        key=key,
        about=doubt.about,
        beside=beside,
        text=text,
        suggest=suggest,
        told=_named(opened, doubt.about),
        other=_named(opened, beside) if beside else None,
        meant_typed=meant,
        meant=_shown(meant, doubt.about, draft.units) if meant else "",
        kept=key in notes(draft.answers, KEPT),
    )


def _key(doubt: Doubt, numbers: Mapping[str, float]) -> str:
    told = [f"{name}={numbers[name]:.0f}" for name in (doubt.about, doubt.other) if name in numbers]
    return " ".join([doubt.rule, doubt.slip, *told])


def _named(opened: OpenDraft, name: str) -> tuple[str, str]:
    value = _shown(typed_of(opened, name), name, opened.draft.units)
    return name_question(name, workbench().catalog), value


def _shown(typed: str, name: str, units: Units) -> str:
    return both_units(typed, AnswerKind.MASS if name == WEIGHT else AnswerKind.LENGTH, units)


def typed_of(opened: OpenDraft, name: str) -> str:
    """A weight or a length as it was typed."""
    if name == WEIGHT:
        return str(opened.flow.told.get(WEIGHT, ""))
    return str(mapping(mapping(opened.flow.told.get(MEASUREMENTS)).get(name)).get("value", ""))


def meant_text(doubt: Doubt, typed: str, units: Units) -> str:
    """The other reading as it might have been typed: the same number, where a unit slipped."""
    mass = doubt.about == WEIGHT
    number = _without_unit(typed, mass=mass)
    if doubt.slip in _METRIC_MEANT | _IMPERIAL_MEANT and number:
        meant = Units.METRIC if doubt.slip in _METRIC_MEANT else Units.IMPERIAL
        return with_unit(number, (bare_mass(meant) if mass else bare_length(meant)).value)
    told = int(doubt.details["slip_meant"])
    return f"{told / 1000:g} kg" if mass else f"{told / 10:g} cm"


def _without_unit(typed: str, *, mass: bool) -> str:
    """The bare number of a text with one plain unit; empty for any other text."""
    for units in Units:
        unit = (bare_mass(units) if mass else bare_length(units)).value
        number = typed.removesuffix(unit).strip()
        if number != typed.strip() and with_unit(number, unit) != number:
            return number
    return ""


def taking_meant(opened: OpenDraft, asking: Asking) -> Mapping[str, object]:
    """The change that puts the other reading in place of the one that was told."""
    if asking.about == WEIGHT:
        return {WEIGHT: asking.meant_typed}
    own = dict(opened.flow.own)
    own[asking.about] = {**own.get(asking.about, {}), "value": asking.meant_typed}
    return {MEASUREMENTS: own, TAKEN: dict(opened.flow.taken)}


def page_about(name: str) -> str:
    """The id of the page where a number is changed."""
    return WEIGHT if name == WEIGHT else f"{MEASURE}{name.replace('_', '-')}"
