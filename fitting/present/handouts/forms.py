"""Blank measuring forms: all measurements, or those that one kind of aid must meet."""

from collections.abc import Mapping

from fitting.core.catalog import Catalog, Measurement
from fitting.core.units import Units, bare_length
from fitting.core.words import MeasurementId, Posture, Support, Tool
from fitting.drawing.pictures import measure_picture
from fitting.present.figures import lower_first
from fitting.present.handouts.parts import blanks_for, finish, show_picture
from fitting.present.handouts.view import (
    FormRow,
    FormView,
    HandoutKind,
    HandoutView,
    Look,
    Section,
)
from fitting.present.say import look_up, look_up_all, mark, say

FORM_ID = "form"
STAFF = "-staff"

_TOOLS: Mapping[Tool, str] = {
    Tool.SOFT_TAPE: mark("Soft tape"),
    Tool.RIGID_TAPE: mark("Stiff tape or ruler"),
    Tool.CALIPERS: mark("Calipers, or two books"),
}
_POSTURES: Mapping[Posture, str] = {
    Posture.STANDING: mark("stands"),
    Posture.SUPPORTED: mark("held up"),
    Posture.LYING: mark("lies"),
}


def form_id(support: Support | None, *, staff: bool) -> str:
    """The name of a form in an address; without a support it is the form of all measurements."""
    name = FORM_ID if support is None else f"{FORM_ID}-{support.value.replace('_', '-')}"
    return f"{name}{STAFF}" if staff else name


def measured_for(support: Support, catalog: Catalog) -> tuple[MeasurementId, ...]:
    """What must be measured for the numbers that any aid of this kind must meet."""
    asked = {rule.reading for rule in catalog.specification.values() if support in rule.supports}
    return tuple(one for one in catalog.measurements if one.value in asked)


def form_supports(catalog: Catalog) -> tuple[Support, ...]:
    """The kinds of aid that have a form of their own."""
    return tuple(one for one in catalog.supports if measured_for(one, catalog))


def form_title(support: Support | None, catalog: Catalog, *, staff: bool) -> str:
    """What the form is called: by the aid that is measured for."""
    if support is None:
        return say("Measuring form (shop)") if staff else say("Measuring form")
    name = look_up(catalog.supports[support].name)
    if staff:
        return say("Measuring form (shop): {aid}", aid=lower_first(name))
    return say("Measuring form: {aid}", aid=lower_first(name))


def form_about(support: Support | None) -> str:
    """What the form is for, in one line."""
    if support is None:
        return say("Room for each number that we may ask for.")
    return say("The numbers that count for this aid, and how to take them.")


def say_form(
    support: Support | None, catalog: Catalog, units: Units, language: str, *, staff: bool
) -> HandoutView:
    """A form to fill in by hand, in one unit of length."""
    ids = tuple(catalog.measurements) if support is None else measured_for(support, catalog)
    records = [catalog.measurements[one] for one in ids]
    rules = [one for one in catalog.specification.values() if support in one.supports]
    errors = [catalog.sizing.errors[one] for one in ids if one in catalog.sizing.errors]
    cited = [key for one in records for key in one.sources]
    cited += [key for rule in rules for key in rule.sources]
    cited += [key for error in errors for key in error.sources]
    return finish(
        catalog,
        cited,
        id=form_id(support, staff=staff),
        kind=HandoutKind.FORM,
        language=language,
        title=form_title(support, catalog, staff=staff),
        summary=say("One reading is good. A second one by another person is better."),
        blanks=blanks_for(
            say("Weight"), say("First reading by"), say("Second reading by"), say("Helper")
        ),
        sections=(
            _before(support),
            *_lessons(records, catalog, staff=staff, taught=support is not None),
        ),
        form=_form(records, units),
    )


def _before(support: Support | None) -> Section:
    lines = [
        say("Could not measure one? Leave it blank."),
        say("Circle how your dog was: stands, held up, or lies."),
    ]
    if support is None:
        lines.append(say("The form for each kind of aid tells how to take each number."))
    else:
        lines.append(say("Some makers ask for more. The full form has room for it."))
    return Section(heading=say("Before you start"), lines=tuple(lines))


def _lessons(
    records: list[Measurement], catalog: Catalog, *, staff: bool, taught: bool
) -> tuple[Section, ...]:
    if not taught:
        return ()
    return tuple(
        Section(
            heading=look_up(one.name),
            lines=look_up_all((one.staff_steps or one.steps) if staff else one.steps),
            look=Look.PLAIN if staff else Look.STEPS,
            picture=show_picture(_pictured(one), catalog),
        )
        for one in records
    )


def _pictured(record: Measurement) -> str:
    """The drawing of a measurement on a dog that is held up: most that need an aid are."""
    return measure_picture(record.id, "long_low", Posture.SUPPORTED)


def _form(records: list[Measurement], units: Units) -> FormView:
    unit = bare_length(units).value
    return FormView(
        head=(
            say("Measure"),
            say("From and to"),
            say("1st ({unit})", unit=unit),
            say("2nd ({unit})", unit=unit),
        ),
        rows=tuple(_row(one) for one in records),
        unit=unit,
    )


def _row(record: Measurement) -> FormRow:
    return FormRow(
        id=record.id.value,
        name=look_up(record.name),
        start=say("From: {place}", place=look_up(record.start)),
        end=say("To: {place}", place=look_up(record.end)),
        tool=say(_TOOLS[record.tool]),
        postures=tuple(say(_POSTURES[one]) for one in record.postures),
    )
