"""The dog of a case, drawn from its own numbers, with a letter for each reading."""

from collections.abc import Mapping
from dataclasses import dataclass

from fitting.core.answers import Problems
from fitting.core.catalog import Catalog
from fitting.core.reading import read_answers
from fitting.core.words import MeasurementId
from fitting.drawing.own import draw_dog_of_answers
from fitting.drawing.svg import SvgPicture, svg_picture
from fitting.present.pictures import describe_own, notes_on_own
from fitting.present.view import ResultView
from fitting.store import Case


@dataclass(frozen=True, slots=True)
class DrawnDog:
    """The picture, the letter of each reading by its id, and what the picture cannot show."""

    picture: SvgPicture
    letters: Mapping[str, str]
    notes: tuple[str, ...]


def drawn_dog(case: Case, view: ResultView, catalog: Catalog) -> DrawnDog | None:
    """The dog of the case; None when nothing was measured or its answers no longer read."""
    answers = read_answers(case.answers, catalog, case.on, units=case.units, allow_override=False)
    if isinstance(answers, Problems) or not answers.measurements:
        return None
    doubted = {doubt.about for doubt in view.doubts}
    clashing = frozenset(id_ for id_ in MeasurementId if id_.value in doubted)
    own = draw_dog_of_answers(answers, catalog, clashing=clashing)
    return DrawnDog(
        svg_picture(own.drawing, describe_own(own, catalog, clashing)),
        {id_.value: letter for letter, id_ in own.legend},
        notes_on_own(own, catalog, clashing),
    )
