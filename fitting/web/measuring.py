"""How to take one measurement, in the words of its record."""

from dataclasses import dataclass

from fitting.core.catalog import Catalog
from fitting.core.question import Asked, Question
from fitting.core.reading_parts import READING_PARTS
from fitting.core.words import MeasurementId
from fitting.present.say import look_up, look_up_all


@dataclass(frozen=True, slots=True)
class Lesson:
    """Where to start and end, with which tool, step by step; `costs` is what a gap costs."""

    start: str
    end: str
    tool: str
    steps: tuple[str, ...]
    lying_steps: tuple[str, ...]
    costs: str


def teach(question: Question, catalog: Catalog, who: Asked) -> Lesson:
    """The lesson for a measurement; staff read while the owner holds the dog."""
    record = catalog.measurements[MeasurementId(question.id.removeprefix("measurements."))]
    tools = {option.value: option.label for option in READING_PARTS["tool"].options}
    steps = record.steps if who is Asked.OWNER else record.staff_steps or record.steps
    return Lesson(
        start=look_up(record.start),
        end=look_up(record.end),
        tool=look_up(tools[record.tool.value]),
        steps=look_up_all(steps),
        lying_steps=look_up_all(record.lying_steps),
        costs=look_up(record.costs),
    )
