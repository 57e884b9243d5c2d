"""All handouts by name: which there are, in which order, and the one that is asked for."""

from collections.abc import Callable

from fitting.core.catalog import Catalog
from fitting.core.units import Units
from fitting.core.words import Condition, StageId, Support
from fitting.present.handouts.aids import aid_id, say_aid
from fitting.present.handouts.danger import DANGER_ID, danger_about, danger_title, say_danger
from fitting.present.handouts.forms import (
    form_about,
    form_id,
    form_supports,
    form_title,
    say_form,
)
from fitting.present.handouts.parts import name_kind
from fitting.present.handouts.problems import (
    problem_about,
    problem_id,
    problem_title,
    say_problem,
)
from fitting.present.handouts.stages import (
    REST_ID,
    rest_about,
    rest_title,
    say_rest,
    say_stage_handout,
    stage_id,
)
from fitting.present.handouts.tapes import GAUGE_ID, TAPE_ID, say_tape, tape_about, tape_title
from fitting.present.handouts.view import HandoutGroup, HandoutKind, HandoutLine, HandoutView
from fitting.present.say import ENGLISH, look_up, say, speaking

Maker = Callable[[Catalog, Units, str], HandoutView]


class UnknownHandout(LookupError):
    """A name that no handout has."""


def handout_ids(catalog: Catalog) -> tuple[str, ...]:
    """The name of every handout that this catalogue gives, in the order of the list."""
    return tuple(_makers(catalog))


def present_handout(
    handout: str, catalog: Catalog, units: Units = Units.METRIC, language: str = ENGLISH
) -> HandoutView:
    """One handout in words.

    Raises UnknownHandout for a name that is not among `handout_ids`, and UnknownLanguage for
    a language without a translation.
    """
    maker = _makers(catalog).get(handout)
    if maker is None:
        raise UnknownHandout(handout)
    with speaking(language):
        return maker(catalog, units, language)


def _makers(catalog: Catalog) -> dict[str, Maker]:
    makers: dict[str, Maker] = {DANGER_ID: lambda all_, _units, lang: say_danger(all_, lang)}
    makers[REST_ID] = lambda all_, _units, lang: say_rest(all_, lang)
    makers |= {stage_id(one): _stage(one) for one in catalog.stages}
    makers |= {aid_id(one): _aid(one) for one in catalog.supports}
    for support in (None, *form_supports(catalog)):
        for staff in (False, True):
            makers[form_id(support, staff=staff)] = _form(support, staff=staff)
    makers[TAPE_ID] = lambda all_, _units, lang: say_tape(all_, lang, upright=False)
    makers[GAUGE_ID] = lambda all_, _units, lang: say_tape(all_, lang, upright=True)
    return makers | {problem_id(one): _problem(one) for one in catalog.scope}


def _stage(stage: StageId) -> Maker:
    return lambda catalog, _units, language: say_stage_handout(stage, catalog, language)


def _aid(support: Support) -> Maker:
    return lambda catalog, _units, language: say_aid(support, catalog, language)


def _form(support: Support | None, *, staff: bool) -> Maker:
    return lambda catalog, units, language: say_form(support, catalog, units, language, staff=staff)


def _problem(condition: Condition) -> Maker:
    return lambda catalog, _units, language: say_problem(condition, catalog, language)


def list_handouts(catalog: Catalog, language: str = ENGLISH) -> tuple[HandoutGroup, ...]:
    """Every handout with its title and one line on what it is for, group by group."""
    with speaking(language):
        return (
            HandoutGroup(name_kind(HandoutKind.DANGER), _danger_lines()),
            HandoutGroup(name_kind(HandoutKind.STAGE), _stage_lines(catalog)),
            HandoutGroup(name_kind(HandoutKind.AID), _aid_lines(catalog)),
            HandoutGroup(say("Measuring forms"), _form_lines(catalog)),
            HandoutGroup(name_kind(HandoutKind.TAPE), _tape_lines()),
            HandoutGroup(say("When it is not disc disease"), _problem_lines(catalog)),
        )


def _danger_lines() -> tuple[HandoutLine, ...]:
    return (HandoutLine(DANGER_ID, danger_title(), danger_about()),)


def _stage_lines(catalog: Catalog) -> tuple[HandoutLine, ...]:
    rest = HandoutLine(REST_ID, rest_title(), rest_about())
    stages = (
        HandoutLine(stage_id(one), look_up(record.name), look_up(record.summary))
        for one, record in catalog.stages.items()
    )
    return (rest, *stages)


def _aid_lines(catalog: Catalog) -> tuple[HandoutLine, ...]:
    return tuple(
        HandoutLine(aid_id(one), look_up(record.name), look_up(record.what))
        for one, record in catalog.supports.items()
    )


def _form_lines(catalog: Catalog) -> tuple[HandoutLine, ...]:
    return tuple(
        HandoutLine(
            id=form_id(support, staff=False),
            title=form_title(support, catalog, staff=False),
            about=form_about(support),
            staff=form_id(support, staff=True),
        )
        for support in (None, *form_supports(catalog))
    )


def _tape_lines() -> tuple[HandoutLine, ...]:
    return tuple(
        HandoutLine(name, tape_title(upright=upright), tape_about(upright=upright))
        for name, upright in ((TAPE_ID, False), (GAUGE_ID, True))
    )


def _problem_lines(catalog: Catalog) -> tuple[HandoutLine, ...]:
    return tuple(
        HandoutLine(problem_id(one), problem_title(one), problem_about()) for one in catalog.scope
    )
