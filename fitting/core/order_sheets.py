"""The order sheets of made-to-measure makers, filled in from what was measured.

A number of ours goes into a field only where the catalogue says that the landmarks are the
same; every other field stays open for the maker's own way of measuring.
"""

from fitting.core.answers import Answers
from fitting.core.catalog import Aid, Availability, Catalog, OrderField
from fitting.core.result import FilledField, OrderSheet
from fitting.core.words import Sex, Support

WEIGHT = "weight"


def fill_order_sheets(
    support: Support, answers: Answers, catalog: Catalog
) -> tuple[OrderSheet, ...]:
    """One sheet for each maker of one kind of aid, in the order of the catalogue.

    Products of one maker that ask for the same fields share a sheet.
    """
    sharing: dict[tuple[str, tuple[OrderField, ...]], list[str]] = {}
    for aid in catalog.aids.values():
        if aid.support is support and aid.order_sheet and _to_be_had(aid, answers):
            sharing.setdefault((aid.maker, aid.order_sheet), []).append(aid.id)
    return tuple(
        OrderSheet(maker, tuple(aids), tuple(_fill(field, answers) for field in fields))
        for (maker, fields), aids in sharing.items()
    )


def _to_be_had(aid: Aid, answers: Answers) -> bool:
    """Whether the product can be ordered for this dog at all."""
    if aid.availability is Availability.HISTORIC or aid.withheld:
        return False
    if aid.only_breeds and answers.breed not in aid.only_breeds:
        return False
    return not aid.sexes or answers.sex is Sex.UNKNOWN or answers.sex in aid.sexes


def _fill(field: OrderField, answers: Answers) -> FilledField:
    if field.weight:
        value = None if answers.weight is None else answers.weight.g
        return FilledField(field.letter, field.definition, WEIGHT, value, "g", field.fixed)
    reading = answers.measurements.get(field.measurement) if field.measurement else None
    return FilledField(
        letter=field.letter,
        definition=field.definition,
        measured=field.measurement.value if field.measurement else "",
        value=None if reading is None else reading.value.mm,
        unit="mm",
        fixed=field.fixed,
    )
