"""What any aid must meet, and the makers' order sheets, as JSON."""

from fitting.core.result import FilledField, OrderSheet, Requirement
from fitting.present.as_json_aids import reason_json
from fitting.present.say import look_up
from fitting.present.voice import Voice

Json = dict[str, object]


def specification_json(specification: tuple[Requirement, ...], voice: Voice) -> Json:
    """The numbers by dimension; `min` and `max` are null where no number can be given."""
    return {
        one.dimension: {
            "min": one.low,
            "max": one.high,
            "unit": one.unit,
            "reasons": [reason_json(reason, voice) for reason in one.reasons],
        }
        for one in specification
    }


def order_sheets_json(sheets: tuple[OrderSheet, ...]) -> list[Json]:
    """The sheets; `fields` and `missing` go by the makers' own letters."""
    return [
        {
            "maker": sheet.maker,
            "fields": {one.letter: _field(one) for one in sheet.fields},
            "missing": list(sheet.missing),
        }
        for sheet in sheets
    ]


def _field(field: FilledField) -> Json:
    return {
        "definition": look_up(field.definition),
        "measurement": field.measured or None,
        "value": field.value,
        "unit": field.unit,
        "fixed": field.fixed,
    }
