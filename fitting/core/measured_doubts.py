"""Doubts about readings: slips of the unit, clashes, and what is unlikely for breed or weight.

They warn and ask; no reading is ever corrected, and none blocks.
"""

from collections.abc import Iterator, Mapping

from fitting.core.answers import Answers
from fitting.core.catalog import Breed, Catalog, Relation
from fitting.core.catalog.body import WEIGHT
from fitting.core.proportions import Band, Readings, bands
from fitting.core.result import Doubt
from fitting.core.slips import Slip, find_slips, readings_of, told_in_imperial
from fitting.core.words import MeasurementId

SHORTER_THAN: tuple[tuple[MeasurementId, MeasurementId], ...] = (
    (MeasurementId.WAIST_GIRTH, MeasurementId.CHEST_GIRTH),
    (MeasurementId.NECK_GIRTH, MeasurementId.CHEST_GIRTH),
    (MeasurementId.THIGH_GIRTH, MeasurementId.CHEST_GIRTH),
    (MeasurementId.REAR_LEG_HEIGHT, MeasurementId.WITHERS_HEIGHT),
    (MeasurementId.GROIN_HEIGHT, MeasurementId.WITHERS_HEIGHT),
    (MeasurementId.FORELEG_HEIGHT, MeasurementId.WITHERS_HEIGHT),
    (MeasurementId.TRUNK_LENGTH, MeasurementId.BACK_LENGTH),
    (MeasurementId.TRUNK_LENGTH, MeasurementId.ELBOW_TO_RUMP),
    (MeasurementId.CHEST_WIDTH, MeasurementId.CHEST_GIRTH),
    (MeasurementId.THIGH_WIDTH, MeasurementId.RUMP_WIDTH),
)
"""Pairs of measurements of which the first is shorter than the second on any dog."""

GROWN_YEARS = 1.0
"""A younger dog may be smaller than its breed."""


def doubt_readings(answers: Answers, catalog: Catalog) -> Iterator[Doubt]:
    """Everything worth asking about the readings, each reading once where one doubt tells all."""
    readings = readings_of(answers)
    breed = catalog.breeds.get(answers.breed)
    young = answers.age_years is not None and answers.age_years < GROWN_YEARS

    def judge(told: Readings) -> tuple[Band, ...]:
        # By id, so that the order of the catalogue's records changes nothing.
        found = sorted(
            bands(told, breed, catalog.relations, young=young), key=lambda band: band.relation.id
        )
        return (*_pairs(told), *found)

    slips = find_slips(readings, told_in_imperial(answers), judge)
    for slip in slips:
        yield _slip(slip, readings, breed)
    meant = {**readings, **{slip.about: slip.meant for slip in slips}}
    asked = {slip.about for slip in slips}
    clashing: set[tuple[str, ...]] = set()
    for band in judge(meant):
        if not band.doubted or asked & set(band.names) or band.names in clashing:
            continue
        if band.relation.id in _PAIR_IDS:
            clashing.add(band.names)
        else:
            asked.add(band.relation.measures)
        yield _doubt(band, readings, breed)


_PAIRS: Mapping[tuple[str, str], Relation] = {
    (shorter.value, longer.value): Relation(
        id=f"{shorter.value}_under_{longer.value}",
        measures=shorter.value,
        of=longer.value,
        factor=1.0,
        high=1.0,
        limits="It is so on any dog.",
        sources=("tool-rule",),
    )
    for shorter, longer in SHORTER_THAN
}
_PAIR_IDS = frozenset(relation.id for relation in _PAIRS.values())


def _pairs(readings: Readings) -> Iterator[Band]:
    relations = {
        relation.id: relation
        for (shorter, longer), relation in _PAIRS.items()
        if shorter in readings and longer in readings
    }
    return bands(readings, None, relations, young=False)


def _slip(slip: Slip, readings: Readings, breed: Breed | None) -> Doubt:
    details: dict[str, str | int] = {
        "measurement": slip.about,
        "slip_told": round(slip.told),
        "slip_meant": round(slip.meant),
    }
    if slip.evidence is None:
        return Doubt(slip.about, "unit_slip", "slipped-with-others", details, slip=slip.rule)
    evidence = _doubt(slip.evidence, readings, breed)
    # What speaks for a slip may be said of the partner of this reading: its words stay so.
    details |= {**evidence.details, "about": evidence.about, "other": evidence.other} | details
    other = next((name for name in slip.evidence.names if name != slip.about), "")
    return Doubt(slip.about, "unit_slip", evidence.rule, details, other=other, slip=slip.rule)


def _doubt(band: Band, readings: Readings, breed: Breed | None) -> Doubt:
    """One reading, or a pair of them, with both values and where doubt begins."""
    about, above = band.relation.measures, band.value > band.high
    details: dict[str, str | int] = {
        "measurement": about,
        "told": round(readings[about]),
        "limit": round(band.high if above else band.low),
    }
    if band.relation.id in _PAIR_IDS:
        pair = {"shorter_mm": round(readings[about]), "longer_mm": round(readings[band.other])}
        return Doubt(about, "clash", "measured-longer-than", pair, other=band.other)
    if band.other == WEIGHT:
        details["weight"] = round(readings[WEIGHT])
        rule = "above-weight" if above else "below-weight"
        return Doubt(about, "unlikely", rule, details, other=WEIGHT)
    if band.other:
        details["second"] = round(readings[band.other])
        rule = "above-proportion" if above else "below-proportion"
        return Doubt(about, "clash", rule, details, other=band.other)
    details["breed"] = breed.name if breed else ""
    if band.own:
        usual = band.usual_high if above else band.usual_low
        details["limit"] = round(usual or 0)
        rule = "above-breed" if above else "below-breed"
    else:
        rule = "above-build" if above else "below-build"
    return Doubt(about, "unlikely", rule, details)
