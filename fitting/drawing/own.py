"""The dog drawn from its own numbers, with an aid on it and a letter on every reading.

Each place where the aid touches skin has a number, the same as on the map of the skin.

A length that nobody measured is filled in from the readings that there are and from how dogs of
this type are built; it is drawn the same and named in `assumed`. The proportions are those of
the two drawn builds: a picture, and no measurement rule.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from math import exp, log

from fitting.core.words import MeasurementId, Support
from fitting.drawing.build import LONG_LEGGED, LONG_LOW, Build
from fitting.drawing.composing import Picture
from fitting.drawing.figure import Figure
from fitting.drawing.own_marks import LINES, mark_place, mark_reading
from fitting.drawing.poses import STANDING
from fitting.drawing.shapes import Drawing, Point
from fitting.drawing.supports import LETTERS, dressed, zones_of
from fitting.drawing.tools import floor
from fitting.drawing.zones import Zone, place, zone_shapes

WIDE, HIGH = 132.0, 96.0
"""The room for a dog, in picture units: as large as fits, whatever its size."""

_SHAPED: Mapping[MeasurementId, tuple[str, float]] = {
    MeasurementId.WITHERS_HEIGHT: ("withers", 1.0),
    MeasurementId.HIP_HEIGHT: ("croup", 1.0),
    MeasurementId.BACK_LENGTH: ("back", 1.0),
    MeasurementId.CHEST_GIRTH: ("chest", 2.68),
    MeasurementId.WAIST_GIRTH: ("waist", 2.7),
    MeasurementId.NECK_GIRTH: ("throat", 3.25),
    MeasurementId.FORELEG_HEIGHT: ("armpit", 1.0),
    MeasurementId.REAR_LEG_HEIGHT: ("flank", 1.0),
}
"""Which length of the build a reading gives, and how many times as long the reading is."""

# Second readings of the same length, used where the first is missing.
_INSTEAD: Mapping[MeasurementId, tuple[str, float]] = {
    MeasurementId.GROIN_HEIGHT: ("flank", 0.94),
    MeasurementId.ELBOW_TO_RUMP: ("back", 0.9),
    MeasurementId.TRUNK_LENGTH: ("back", 0.66),
}
_ODD = 1.8  # A length further than this from its usual share of the dog is drawn at that end.


@dataclass(frozen=True, slots=True)
class OwnDog:
    """The picture; which letter marks which reading; what was filled in; what could not be drawn.

    `places` has the number of each place of the skin that the aid touches.

    `held` names readings so far from the rest that they are drawn nearer to the usual shape.
    `scale` is picture units per millimetre.
    """

    drawing: Drawing
    legend: tuple[tuple[str, MeasurementId], ...]
    places: tuple[tuple[str, Zone], ...]
    assumed: tuple[MeasurementId, ...]
    held: tuple[MeasurementId, ...]
    scale: float


def draw_dog_of(
    readings: Mapping[MeasurementId, int],
    *,
    long_low: bool = False,
    expected: Mapping[str, float] | None = None,
    aid: Support | None = None,
    clashing: frozenset[MeasurementId] = frozenset(),
) -> OwnDog:
    """The dog of these readings (whole mm), of a long-and-low or a long-legged type.

    `expected` gives likely lengths in mm by measurement id, for those that are not measured.
    """
    build, held = build_of(readings, long_low=long_low, expected=expected or {})
    scale = _scale(build)
    dog = Figure(build.scaled(scale), STANDING)
    picture = Picture(f"own-{aid.value}" if aid else "own")
    left = dog.at(1, 0).x - dog.build.tail
    picture.add(floor(left, dog.face(1.05, 0).x), *dressed(dog, aid))
    places = zones_of(aid) if aid else ()
    for _, zone in places:
        picture.add(zone_shapes(*place(dog, zone)))
    legend = tuple(zip(LETTERS, (id_ for id_ in LINES if id_ in readings), strict=False))
    taken: list[Point] = []
    for letter, id_ in legend:
        taken.append(mark_reading(picture, dog, id_, letter, id_ in clashing, taken))
    for number, zone in places:
        taken.append(mark_place(picture, dog, zone, number, taken))
    assumed = tuple(id_ for id_ in _SHAPED if id_ not in readings)
    return OwnDog(picture.done(), legend, places, assumed, held, scale)


def draw_dog_named(
    readings: Mapping[str, int],
    expected: Mapping[str, int],
    *,
    long_low: bool,
    aid: str,
    clashing: Iterable[str],
) -> OwnDog:
    """As `draw_dog_of`, with measurements and the kind of aid by their plain ids.

    Raises ValueError for an id that names none.
    """
    return draw_dog_of(
        {MeasurementId(id_): mm for id_, mm in readings.items()},
        long_low=long_low,
        expected=expected,
        aid=Support(aid) if aid else None,
        clashing=frozenset(MeasurementId(id_) for id_ in clashing),
    )


def build_of(
    readings: Mapping[MeasurementId, int], *, long_low: bool, expected: Mapping[str, float]
) -> tuple[Build, tuple[MeasurementId, ...]]:
    """The build of these readings in mm, and the readings that it could not follow."""
    typical = LONG_LOW if long_low else LONG_LEGGED
    known = dict(_known(readings))
    likely = {
        field: expected[id_.value] / factor
        for id_, (field, factor) in _SHAPED.items()
        if field not in known and expected.get(id_.value, 0) > 0
    }
    size = _size(typical, {**likely, **known})
    lengths = {field.name: getattr(typical, field.name) * size for field in fields(Build)}
    for field, value in {**likely, **known}.items():
        usual = lengths[field]
        lengths[field] = min(max(value, usual / _ODD), usual * _ODD)
    _fill(lengths, typical, set(known) | set(likely))
    _steady(lengths)
    held = tuple(
        id_
        for id_, (field, factor) in _SHAPED.items()
        if id_ in readings and abs(log(lengths[field] * factor / readings[id_])) > 0.03
    )
    return Build(**lengths), held


def _known(readings: Mapping[MeasurementId, int]) -> Iterator[tuple[str, float]]:
    for table in (_INSTEAD, _SHAPED):  # The better reading comes last and wins.
        for id_, (field, factor) in table.items():
            if readings.get(id_, 0) > 0:
                yield field, readings[id_] / factor


def _size(typical: Build, lengths: Mapping[str, float]) -> float:
    """How many times the typical dog: the middle of what each length says."""
    if not lengths:
        return 1.0
    ratios = [log(value / getattr(typical, field)) for field, value in lengths.items()]
    return exp(sum(ratios) / len(ratios))


def _fill(lengths: dict[str, float], typical: Build, told: set[str]) -> None:
    """A length that nobody told keeps its usual share of the one that it hangs on most."""
    for field, of in (
        ("croup", "withers"),
        ("armpit", "withers"),
        ("flank", "croup"),
        ("waist", "chest"),
        ("throat", "chest"),
    ):
        if field not in told and of in told | {"croup"}:
            lengths[field] = lengths[of] * getattr(typical, field) / getattr(typical, of)


def _steady(lengths: dict[str, float]) -> None:
    """Keeps a drawing a dog: a belly off the floor, legs under it, a back that is near level."""
    withers = lengths["withers"]
    lengths["croup"] = min(max(lengths["croup"], withers * 0.84), withers * 1.16)
    lengths["chest"] = min(max(lengths["chest"], withers * 0.3), withers * 0.78)
    lengths["waist"] = min(max(lengths["waist"], lengths["chest"] * 0.5), lengths["chest"] * 0.98)
    lengths["throat"] = min(
        max(lengths["throat"], lengths["chest"] * 0.36), lengths["chest"] * 0.72
    )
    lowest = max(0.2 * withers, withers - lengths["chest"] * 1.12)
    lengths["armpit"] = min(max(lengths["armpit"], lowest), withers - lengths["chest"] * 0.8)
    lengths["flank"] = min(
        max(lengths["flank"], lengths["croup"] - lengths["waist"] * 1.3),
        lengths["croup"] - lengths["waist"] * 0.8,
    )
    lengths["back"] = min(max(lengths["back"], withers * 0.7), withers * 2.4)


def _scale(build: Build) -> float:
    """Units per mm: the dog fills its room in width or in height."""
    wide = build.back * 1.1 + build.tail * 0.9 + build.neck * 0.6 + build.head * 1.05
    high = build.withers + build.neck * 0.82 + build.head * 0.1
    return min(WIDE / wide, HIGH / high)
