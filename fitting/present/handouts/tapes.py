"""A paper tape and a height gauge to print, with how to check that the printer kept their size."""

from math import ceil
from string import ascii_uppercase

from fitting.core.catalog import Catalog
from fitting.core.words import MeasurementId, Tool
from fitting.present.handouts.parts import finish
from fitting.present.handouts.view import (
    HandoutKind,
    HandoutView,
    Look,
    Section,
    StripView,
    TapeView,
)
from fitting.present.say import say

TAPE_ID = "paper-tape"
GAUGE_ID = "height-gauge"
STRIP_MM = 200
_LIMIT = "print.percent"


def tape_title(*, upright: bool) -> str:
    return say("A height gauge for the wall") if upright else say("A soft tape to cut out")


def tape_about(*, upright: bool) -> str:
    """What it is for, in one line."""
    if upright:
        return say("Strips to join. Measure how high from the floor.")
    return say("Strips to join. Measure round the chest, neck or leg.")


def say_tape(catalog: Catalog, language: str, *, upright: bool) -> HandoutView:
    """The page of instructions; the strips themselves follow it on paper."""
    limit = catalog.thresholds[_LIMIT]
    return finish(
        catalog,
        limit.sources,
        id=GAUGE_ID if upright else TAPE_ID,
        kind=HandoutKind.TAPE,
        language=language,
        title=tape_title(upright=upright),
        summary=tape_about(upright=upright),
        sections=(_print_it(), _check_it(limit.value), _join_it(upright=upright), _use(upright)),
        tape=TapeView(
            upright=upright,
            heading=say("Check the size of this page first"),
            card=(
                say("Lay a bank card here."),
                say("Two edges on the thick lines."),
                say("The other two must end in the grey bands."),
            ),
            bar=say("As long as a bank card: 85.6 mm"),
            strips=_strips(_longest_mm(catalog, upright=upright)),
        ),
    )


def _longest_mm(catalog: Catalog, *, upright: bool) -> int:
    """The longest reading that the measurements of this tool may have."""
    starts = {MeasurementId.WITHERS_HEIGHT, MeasurementId.HIP_HEIGHT}
    records = catalog.measurements.values()
    if upright:
        return max(one.max_mm for one in records if one.id in starts)
    return max(one.max_mm for one in records if one.tool is Tool.SOFT_TAPE)


def _strips(longest_mm: int) -> tuple[StripView, ...]:
    """As many strips as the longest dog needs, named A, B, C in the order of joining."""
    count = ceil(longest_mm / STRIP_MM)
    names = ascii_uppercase[:count]
    return tuple(
        StripView(
            name=name,
            start_mm=index * STRIP_MM,
            length_mm=STRIP_MM,
            join=say("Glue {next} here", next=names[index + 1]) if index + 1 < count else "",
        )
        for index, name in enumerate(names)
    )


def _print_it() -> Section:
    lines = (
        say("Print at actual size, or 100%."),
        say("Do not use “fit to page”. It makes the tape too small."),
        say("Use one side of the paper."),
    )
    return Section(say("1. Print it"), lines, Look.ALLOWED)


def _check_it(percent: int) -> Section:
    """The limit of the record, in words; the card's own edge shows it on paper."""
    lines = (
        say("Lay a bank card on the box, then on both bars."),
        say("Its edges must lie inside the grey bands."),
        say("If it is off by more than {percent}%, do not use it.", percent=percent),
    )
    return Section(say("2. Check the size"), lines, Look.CHECK)


def _join_it(*, upright: bool) -> Section:
    lines = [
        say("Cut along the thin lines."),
        say("Put the start of B on the end line of A, and so on."),
        say("Glue or tape each join flat. Leave no gap."),
    ]
    if upright:
        lines.append(say("Fix it to a wall or a board. 0 must touch the floor."))
    return Section(say("3. Cut and join"), tuple(lines), Look.STEPS)


def _use(upright: bool) -> Section:
    if upright:
        lines = (
            say("Have your dog close to the gauge, on a hard floor."),
            say("Lay a book flat on the place that you measure."),
            say("Read where the book meets the gauge, with your eye at that height."),
        )
    else:
        lines = (
            say("Lay the tape flat and snug. Do not pull it tight."),
            say("Read the number where the tape meets its own start, at 0."),
            say("Make a new tape when this one is creased or torn."),
        )
    return Section(say("4. Use it"), lines, Look.PLAIN)
