"""How to take one measurement: a picture, and the words of its record."""

from dataclasses import dataclass
from typing import Final

from fitting.core.catalog import Catalog
from fitting.core.question import Asked, Question
from fitting.core.reading_parts import READING_PARTS
from fitting.core.words import MeasurementId, Mobility, Posture
from fitting.drawing.pictures import build_like, draw, measure_picture
from fitting.drawing.svg import SvgPicture, svg_picture
from fitting.present.pictures import describe
from fitting.present.say import look_up, look_up_all
from fitting.web.flow import Flow


@dataclass(frozen=True, slots=True)
class Lesson:
    """Where to start and end, with which tool, step by step; `costs` is what a gap costs.

    `picture` shows the dog standing, held up where it cannot stand well; `lying_picture` on
    its side. With `lying_first` the dog will be measured on its side.
    """

    picture: SvgPicture
    lying_picture: SvgPicture | None
    start: str
    end: str
    tool: str
    steps: tuple[str, ...]
    lying_steps: tuple[str, ...]
    lying_first: bool
    costs: str


_CANNOT_STAND: Final = frozenset({Mobility.X, Mobility.D, Mobility.E})


def _lies(posture: object, mobility: object) -> bool:
    """Whether a dog is measured lying: as was told, or else as it moves."""
    return posture == Posture.LYING if posture else mobility in _CANNOT_STAND


def teach(question: Question, catalog: Catalog, who: Asked, flow: Flow) -> Lesson:
    """The lesson for a measurement; staff read while the owner holds the dog.

    What was told of breed, walking and posture picks the dog that is drawn.
    """
    told = flow.told
    record = catalog.measurements[MeasurementId(question.id.removeprefix("measurements."))]
    tools = {option.value: option.label for option in READING_PARTS["tool"].options}
    steps = record.steps if who is Asked.OWNER else record.staff_steps or record.steps
    build = build_like(str(told.get("breed", "")), catalog)
    posture = flow.taken.get("posture")
    steady = told.get("mobility", Mobility.A) == Mobility.A and posture != Posture.SUPPORTED

    def shown(posture: Posture) -> SvgPicture:
        picture = measure_picture(record.id, build, posture)
        return svg_picture(draw(picture), describe(picture, catalog))

    return Lesson(
        picture=shown(Posture.STANDING if steady else Posture.SUPPORTED),
        lying_picture=shown(Posture.LYING) if Posture.LYING in record.postures else None,
        start=look_up(record.start),
        end=look_up(record.end),
        tool=look_up(tools[record.tool.value]),
        steps=look_up_all(steps),
        lying_steps=look_up_all(record.lying_steps),
        lying_first=bool(record.lying_steps) and _lies(posture, told.get("mobility")),
        costs=look_up(record.costs),
    )
