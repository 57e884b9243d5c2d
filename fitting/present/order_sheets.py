"""A made-to-measure maker's own sheet in words: filled in, what is missing, what is final."""

from fitting.core.catalog import Aid, MakerDefinition
from fitting.core.result import FilledField, OrderSheet
from fitting.core.words import MeasurementId
from fitting.present.figures import show_list, unique
from fitting.present.names import name_basis, name_taking
from fitting.present.say import look_up, look_up_all, say
from fitting.present.specification import OTHER_UNITS, say_landmarks, show_in
from fitting.present.view import OrderFieldView, OrderSheetView
from fitting.present.voice import Voice

NOT_READ = "not read"
"""What the catalogue holds where a maker's page could not be read to its end."""


def say_order_sheets(sheets: tuple[OrderSheet, ...], voice: Voice) -> tuple[OrderSheetView, ...]:
    """The sheets of one kind of aid, in the makers' own letters."""
    return tuple(_say_sheet(one, voice) for one in sheets)


def _say_sheet(sheet: OrderSheet, voice: Voice) -> OrderSheetView:
    products = [voice.catalog.aids[name] for name in sheet.aids]
    definitions = {one.letter: _definition(one.letter, sheet.maker, voice) for one in sheet.fields}
    taken = [line for found in definitions.values() for line in _stance(found)]
    voice.cite(key for aid in products for key in aid.sources)
    return OrderSheetView(
        maker=sheet.maker,
        products=show_list([look_up(aid.name) for aid in products]),
        how=unique([*taken, *(line for aid in products for line in look_up_all(_rule(aid)))]),
        fields=tuple(_say_field(one, definitions[one.letter], voice) for one in sheet.fields),
        missing=_say_missing(sheet),
    )


def _rule(aid: Aid) -> tuple[str, ...]:
    return (aid.size_rule,) if aid.size_rule else ()


def _definition(letter: str, maker: str, voice: Voice) -> MakerDefinition | None:
    """What the maker says of this field, where the catalogue has read it."""
    for one in voice.catalog.maker_definitions:
        named = one.name.partition(",")[0].casefold()
        if maker.startswith(one.maker) and named == letter.casefold():
            return one
    return None


def _stance(definition: MakerDefinition | None) -> tuple[str, ...]:
    """How the maker wants the dog to stand, and with which tool it is measured."""
    if definition is None:
        return ()
    posture, tool = look_up(definition.posture), look_up(definition.tool)
    lines = (
        say("Your dog: {posture}.", posture=posture) if posture else "",
        say("Tool: {tool}.", tool=tool) if tool else "",
    )
    return tuple(line for line in lines if line)


def _say_field(
    field: FilledField, definition: MakerDefinition | None, voice: Voice
) -> OrderFieldView:
    value, other = say("not measured"), ""
    if field.value is not None:
        value = show_in(field.unit, voice.units)(field.value)
        other = show_in(field.unit, OTHER_UNITS[voice.units])(field.value)
    note = say("It cannot be changed afterwards. Measure it twice.") if field.fixed else ""
    return OrderFieldView(
        # A letter is the maker's own word, to be found on the maker's own sheet.
        letter=field.letter,
        definition=look_up(field.definition),
        value=value,
        other_unit=other,
        note=note,
        how=say_how(field, definition, voice) if field.value is None else _taken(field, voice),
    )


def _taken(field: FilledField, voice: Voice) -> tuple[str, ...]:
    """How our reading was taken, to lay beside how the maker wants it."""
    answers = voice.assessment.answers
    if field.measured == "weight":
        return (say("Your reading: {how}.", how=name_basis(answers.weight_basis)),)
    reading = answers.measurements[MeasurementId(field.measured)]
    told = name_taking(reading.by, reading.posture, reading.tool)
    return (say("Your reading: {how}.", how=told),)


def say_how(
    field: FilledField, definition: MakerDefinition | None, voice: Voice
) -> tuple[str, ...]:
    """How to take a field that is missing, as far as it was read."""
    if field.measured == "weight":
        return say_landmarks(field.measured, voice)
    if field.measured:
        return look_up_all(voice.catalog.measurements[MeasurementId(field.measured)].steps)
    if definition is None or NOT_READ in (definition.start, definition.end):
        return (say("Ask the maker how to take it."),)
    # Where it starts and ends already stands in the maker's own words on the sheet.
    return (look_up(definition.correction),) if definition.correction else ()


def _say_missing(sheet: OrderSheet) -> str:
    if not sheet.missing:
        return say("Every field has a number.")
    letters = show_list(sheet.missing)
    return say("Still to measure: {letters}.", letters=letters)
