"""Builds the whole view of a result: every block in the order in which it is read."""

from fitting.core.catalog import Catalog
from fitting.core.result import Recommendation, Referral, SupportVerdict
from fitting.core.units import Units
from fitting.core.words import Audience, Clearance, Condition, Support, Verdict
from fitting.present.aids import say_aids, say_rejected
from fitting.present.cautions import (
    say_cautions,
    say_disclaimers,
    say_handling,
    say_pressing,
)
from fitting.present.confinement import say_confinement
from fitting.present.confirmation import say_ask_vet, say_confirmation
from fitting.present.danger import say_danger
from fitting.present.emergency import say_emergency, say_flags
from fitting.present.exercises import say_all_minutes, say_exercises, say_names
from fitting.present.figure import say_figure
from fitting.present.figures import show_date, unique
from fitting.present.first_aid import first_kind
from fitting.present.headline import say_headline, say_title
from fitting.present.outlook import say_advice, say_centres, say_outlook
from fitting.present.readings import say_dog, say_doubts, say_readings, say_retakes
from fitting.present.reasons import explain
from fitting.present.routes import say_routes
from fitting.present.say import ENGLISH, look_up_all, say, speaking
from fitting.present.stage import say_scope, say_stage
from fitting.present.supports import say_other_supports, say_supports
from fitting.present.view import ResultView, SupportView
from fitting.present.visits import say_dates, say_next_visit, say_teach_back
from fitting.present.voice import Voice

_OFFERED = (Verdict.RECOMMENDED.value, Verdict.POSSIBLE.value)


def present(
    result: Recommendation | Referral,
    catalog: Catalog,
    *,
    units: Units,
    audience: str = Audience.OWNER,
    language: str = ENGLISH,
) -> ResultView:
    """The result in words, for one audience (`owner`, `staff`, `vet`), units and language.

    Raises ValueError for an unknown audience, UnknownLanguage for a language without a
    translation, and UnknownRule for a rule that has no message.
    """
    voice = Voice(catalog, result.assessment, units, Audience(audience))
    with speaking(language):
        if isinstance(result, Referral):
            return _present_referral(result, voice, language)
        return _present_recommendation(result, voice, language)


def _present_referral(result: Referral, voice: Voice, language: str) -> ResultView:
    flags = say_flags(voice, known=False)
    known = say_flags(voice, known=True)
    emergency = say_emergency(result, flags, voice)
    supports = say_supports(result.supports, voice)
    advice = say_advice(result, voice)
    centres = say_centres(result, voice)
    assessment = result.assessment
    return ResultView(
        kind="referral",
        audience=voice.audience.value,
        language=language,
        title=say_title(result, voice),
        dog_name=assessment.answers.name,
        owner=assessment.answers.owner,
        on=show_date(assessment.on),
        on_iso=assessment.on.isoformat(),
        catalog=result.catalog,
        headline=say_headline(result, voice),
        dog_lines=say_dog(voice),
        urgency=result.urgency.value,
        flags=flags,
        known_flags=known,
        emergency=emergency,
        confinement=None,
        care=(),
        stage=None,
        scope=(),
        exercises=(),
        exercise_note="",
        also_allowed=(),
        clinic_only=(),
        supports=supports,
        other_supports=(),
        aids=(),
        rejected=(),
        readings=say_readings(voice),
        doubts=say_doubts(voice),
        retake=(),
        checks=(),
        wear=(),
        skin=(),
        cautions=say_cautions(result, known, voice),
        outlook=None,
        advice=advice,
        centres=centres,
        confirmation=say_confirmation(voice),
        ask_vet=None,
        sources=voice.bibliography(),
        disclaimers=say_disclaimers(result, voice),
    )


def _present_recommendation(result: Recommendation, voice: Voice, language: str) -> ResultView:
    # The blocks are said in reading order, because that numbers the sources.
    plan, stage = result.rehab, result.rehab.stage
    flags, known = say_flags(voice, known=False), say_flags(voice, known=True)
    confinement = None if stage is None else say_confinement(stage, voice)
    care = say_exercises(plan.care, voice)
    staged = None if stage is None else say_stage(plan, stage, result.disagreements, voice)
    scope = say_scope(voice) if stage is None else ()
    exercises = say_exercises(plan.exercises, voice)
    verdicts = _shown(result.aids.supports)
    supports, others = say_supports(verdicts, voice), say_other_supports(verdicts, voice)
    aids = say_aids(result.aids.aids, voice)
    rejected = say_rejected(result.aids.rejected, voice)
    outlook = say_outlook(result, voice)
    advice, centres = say_advice(result, voice), say_centres(result, voice)
    routes = say_routes(result, voice)
    assessment = result.assessment
    also = tuple(one for one in plan.also_allowed if one not in {item.id for item in plan.care})
    return ResultView(
        kind="recommendation",
        audience=voice.audience.value,
        language=language,
        title=say_title(result, voice),
        dog_name=assessment.answers.name,
        owner=assessment.answers.owner,
        on=show_date(assessment.on),
        on_iso=assessment.on.isoformat(),
        catalog=result.catalog,
        headline=say_headline(result, voice),
        dog_lines=say_dog(voice),
        urgency=assessment.urgency.value if assessment.urgency else "",
        flags=flags,
        known_flags=known,
        emergency=None,
        confinement=confinement,
        care=care,
        stage=staged,
        scope=scope,
        exercises=exercises,
        exercise_note=say_exercise_note(result, voice),
        also_allowed=say_names(also, voice),
        clinic_only=say_names(plan.clinic_only, voice),
        supports=supports,
        other_supports=others,
        aids=aids,
        rejected=rejected,
        readings=say_readings(voice),
        doubts=say_doubts(voice),
        retake=say_retakes(result.aids.retakes, voice),
        checks=_checks(supports, result, voice),
        wear=_wear(supports, result, voice),
        skin=_skin(supports),
        cautions=say_cautions(result, known, voice),
        pressing=len(say_pressing(result, known, voice)),
        handling=say_handling(result, voice),
        outlook=outlook,
        advice=advice,
        centres=centres,
        confirmation=say_confirmation(voice),
        ask_vet=say_ask_vet(voice),
        sources=voice.bibliography(),
        disclaimers=say_disclaimers(result, voice),
        danger=say_danger(voice),
        minutes=say_all_minutes(plan.exercises, voice),
        next_visit=say_next_visit(voice),
        teach_back=say_teach_back(
            voice, confined=confinement is not None, exercises=bool(exercises)
        ),
        figure=say_figure(first_kind(supports, aids), voice),
        dates=say_dates(
            voice,
            worn=any(one.wear for one in _offered(supports)),
            measured=bool(assessment.answers.measurements),
        ),
        routes=routes,
    )


def _shown(verdicts: tuple[SupportVerdict, ...]) -> tuple[SupportVerdict, ...]:
    """Every kind of aid; "no aid" only when it is the answer, as nobody asks why it is not."""
    return tuple(
        one
        for one in verdicts
        if one.support is not Support.NONE or one.verdict is Verdict.RECOMMENDED
    )


def say_exercise_note(result: Recommendation, voice: Voice) -> str:
    """Why the list of exercises is as it is; nothing when there is nothing to explain."""
    if result.rehab.note is not None:
        return explain(result.rehab.note, voice)
    if result.rehab.exercises:
        return ""
    if result.assessment.answers.condition is not Condition.IVDD:
        return say("We have no exercise plan for this problem. Ask your vet or physio.")
    if result.assessment.clearance.level <= Clearance.DIAGNOSED.level:
        return say("No exercise yet. First your vet must agree to it.")
    return say("No exercise at home for now. Rest and daily care come first.")


def _offered(supports: tuple[SupportView, ...]) -> list[SupportView]:
    return [one for one in supports if one.verdict in _OFFERED]


def _checks(
    supports: tuple[SupportView, ...], result: Recommendation, voice: Voice
) -> tuple[str, ...]:
    """How to check the fit of the kinds of aid that are offered, then of the products."""
    lines = [line for one in _offered(supports) for line in one.fit_checks]
    for match in result.aids.aids:
        lines += look_up_all(voice.catalog.aids[match.aid].fit_checks)
    return unique(lines)


def _wear(
    supports: tuple[SupportView, ...], result: Recommendation, voice: Voice
) -> tuple[str, ...]:
    """How long to wear it at first, of the kinds that are offered, then of the products."""
    lines = [line for one in _offered(supports) for line in one.wear]
    for match in result.aids.aids:
        lines += look_up_all(voice.catalog.aids[match.aid].wear)
    return unique(lines)


def _skin(supports: tuple[SupportView, ...]) -> tuple[str, ...]:
    return unique([line for one in _offered(supports) for line in one.skin])
