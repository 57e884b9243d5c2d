"""What a picture shows, in one or two short sentences, for those who cannot see it."""

from collections.abc import Iterable, Mapping

from fitting.core.catalog import Catalog
from fitting.core.words import MeasurementId, Mobility, Posture, Support
from fitting.drawing.own import OwnDog
from fitting.drawing.supports import zones_of
from fitting.drawing.zones import Zone
from fitting.present.messages.pictures import EXERCISES, MOVING, SUPPORTS
from fitting.present.say import look_up, mark, say

_ZONES: Mapping[Zone, str] = {
    Zone.BREASTBONE: mark("breastbone"),
    Zone.ARMPIT: mark("armpit"),
    Zone.CHEST: mark("side of the chest"),
    Zone.SHOULDER: mark("shoulder"),
    Zone.BELLY: mark("belly"),
    Zone.GROIN: mark("groin"),
    Zone.INNER_THIGH: mark("inner thigh"),
    Zone.FEET: mark("feet"),
    Zone.DEW_CLAW: mark("dew claw"),
    Zone.HIP: mark("hip"),
    Zone.ELBOW: mark("elbow"),
    Zone.HEEL: mark("heel"),
}
_STANDS: Mapping[Posture, str] = {
    Posture.STANDING: mark("{name}. The dog stands."),
    Posture.SUPPORTED: mark("{name}. The dog stands, held up by a sling."),
    Posture.LYING: mark("{name}. The dog lies on its side."),
}
# A girth comes back to where it starts, so it has one letter.
_ROUND = frozenset(
    {
        MeasurementId.CHEST_GIRTH,
        MeasurementId.WAIST_GIRTH,
        MeasurementId.NECK_GIRTH,
        MeasurementId.THIGH_GIRTH,
    }
)


def describe(picture: str, catalog: Catalog) -> str:
    """What the picture of this id shows. Raises LookupError for an id that names none."""
    kind, _, rest = picture.partition("-")
    parts = rest.split("-")
    try:
        if kind == "exercise":
            return say(EXERCISES[rest])
        if kind == "moving":
            return say(MOVING[Mobility(rest)])
        if kind == "measure":
            return _measure(MeasurementId(parts[0]), Posture(parts[2]), catalog)
        if kind == "support":
            return _support(Support(parts[0]))
        if kind == "skin":
            return _skin(Support(parts[0]), catalog)
    except (KeyError, ValueError, IndexError):
        pass
    raise LookupError(picture)


def name_zone(zone: Zone) -> str:
    """A place on the body, to stand in a list."""
    return say(_ZONES[zone])


def legend_of(kind: Support) -> tuple[tuple[str, str], ...]:
    """Each number of a picture of a kind of aid, with the place that it marks."""
    return _named(zones_of(kind))


def _named(zones: Iterable[tuple[str, Zone]]) -> tuple[tuple[str, str], ...]:
    return tuple((number, name_zone(zone)) for number, zone in zones)


def describe_own(own: OwnDog, catalog: Catalog, clashing: frozenset[MeasurementId]) -> str:
    """What the picture of the dog of its own numbers shows."""
    shown = say("Your dog from the side, drawn from its numbers.")
    letters = [_letter(letter, _name(id_, catalog)) for letter, id_ in own.legend]
    places = [_letter(number, name) for number, name in _named(own.places)]
    touched = [say("Look at the skin here:"), *places] if places else []
    return " ".join([shown, *letters, *touched, *notes_on_own(own, catalog, clashing)])


def notes_on_own(
    own: OwnDog, catalog: Catalog, clashing: frozenset[MeasurementId]
) -> tuple[str, ...]:
    """What a reader of that picture must know: doubts, gaps, and what could not be drawn."""
    notes = []
    if unsure := [letter for letter, id_ in own.legend if id_ in clashing]:
        notes.append(
            say("A triangle marks numbers that may not fit: {letters}.", letters=_list(unsure))
        )
    if own.assumed:
        names = _list(_name(id_, catalog) for id_ in own.assumed)
        notes.append(say("Not measured, so drawn as is usual: {names}.", names=names))
    if own.held:
        names = _list(_name(id_, catalog) for id_ in own.held)
        notes.append(say("Too far from the rest to draw as given: {names}.", names=names))
    return tuple(notes)


def _measure(id_: MeasurementId, posture: Posture, catalog: Catalog) -> str:
    record = catalog.measurements[id_]
    parts = [say(_STANDS[posture], name=look_up(record.name))]
    parts.append(_letter("A", look_up(record.start)))
    if id_ in _ROUND:
        parts.append(say("The tape goes all the way round."))
    else:
        parts.append(_letter("B", look_up(record.end)))
    return " ".join(parts)


def _support(kind: Support) -> str:
    return " ".join([say(SUPPORTS[kind]), *_letters(kind)])


def _skin(kind: Support, catalog: Catalog) -> str:
    name = look_up(catalog.supports[kind].name)
    shown = say("Both sides of a dog, and its belly. Marks show where to look: {name}.", name=name)
    return " ".join([shown, *_letters(kind)])


def _letters(kind: Support) -> list[str]:
    return [_letter(number, name) for number, name in legend_of(kind)]


def _letter(letter: str, place: str) -> str:
    return say("{letter}: {place}.", letter=letter, place=place.rstrip("."))


def _name(id_: MeasurementId, catalog: Catalog) -> str:
    return look_up(catalog.measurements[id_].name)


def _list(parts: Iterable[str]) -> str:
    return ", ".join(parts)
