"""The drawings of one result: this dog from its numbers, its exercises, where to look at skin."""

from fitting.core.words import MeasurementId, Support
from fitting.drawing.own import draw_dog_named
from fitting.drawing.own_answers import is_long_low, likely_lengths
from fitting.drawing.pictures import build_like, exercise_picture, skin_picture, support_picture
from fitting.present.names import name_measured
from fitting.present.pictures import describe, describe_own, legend_of, notes_on_own
from fitting.present.say import say
from fitting.present.view import FigureView, LengthView, PictureView, SupportView
from fitting.present.voice import Voice


def say_exercise_picture(exercise: str, voice: Voice) -> PictureView | None:
    """The drawing of an exercise or care task; none for what only a clinic does."""
    id_ = exercise_picture(exercise)
    return PictureView(id_, describe(id_, voice.catalog)) if id_ else None


def say_aid_picture(kind: Support, voice: Voice) -> PictureView | None:
    """A dog of this build in a kind of aid; none where nothing is worn."""
    return _with_places(support_picture(kind, _build(voice)), kind, voice)


def say_skin_map(kind: Support, voice: Voice) -> PictureView | None:
    """Where a kind of aid touches the skin of a dog of this build, with a letter for each place."""
    return _with_places(skin_picture(kind, _build(voice)), kind, voice)


def _build(voice: Voice) -> str:
    return build_like(voice.assessment.answers.breed, voice.catalog)


def _with_places(id_: str, kind: Support, voice: Voice) -> PictureView | None:
    if not id_:
        return None
    return PictureView(id_, describe(id_, voice.catalog), _places(kind))


def _places(kind: Support) -> tuple[str, ...]:
    """The number of each place of the skin that a kind of aid touches."""
    return tuple(
        say("{number} {place}", number=number, place=place) for number, place in legend_of(kind)
    )


def say_figure(kind: SupportView | None, voice: Voice) -> FigureView | None:
    """The dog of its own numbers, with the aid that is taught on it; none without a reading."""
    answers = voice.assessment.answers
    if not answers.measurements:
        return None
    doubted = {doubt.about for doubt in voice.assessment.doubts}
    clashing = frozenset(id_ for id_ in MeasurementId if id_.value in doubted)
    readings = {id_.value: one.value.mm for id_, one in answers.measurements.items()}
    expected = likely_lengths(answers, voice.catalog)
    long_low = is_long_low(answers.breed, voice.catalog)
    aid = kind.id if kind is not None else ""
    places = _places(Support(aid)) if aid else ()
    own = draw_dog_named(
        readings, expected, long_low=long_low, aid=aid, clashing=[id_.value for id_ in clashing]
    )
    return FigureView(
        readings=tuple(LengthView(id_, mm) for id_, mm in readings.items()),
        expected=tuple(LengthView(id_, mm) for id_, mm in expected.items()),
        long_low=long_low,
        clashing=tuple(sorted(id_.value for id_ in clashing)),
        aid=aid,
        alt=describe_own(own, voice.catalog, clashing),
        legend=tuple(_legend(letter, id_, voice) for letter, id_ in own.legend),
        places=places,
        notes=notes_on_own(own, voice.catalog, clashing),
    )


def _legend(letter: str, measured: MeasurementId, voice: Voice) -> str:
    name = name_measured(measured.value, voice.catalog)
    value = voice.length(voice.assessment.answers.measurements[measured].value.mm)
    return say("{letter}: {name} {value}", letter=letter, name=name, value=value)
