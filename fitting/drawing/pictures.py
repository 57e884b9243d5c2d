"""Every picture by its id, drawn when asked for.

Ids are plain words joined by a hyphen: `measure-chest_girth-long_low-lying`, `exercise-E13`,
`support-rear_sling-long_low`, `skin-rear_sling-long_low`, `moving-B`.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from fitting.core.words import MeasurementId, Mobility, Posture, Support
from fitting.drawing.exercises import SCENES, draw_exercise
from fitting.drawing.measures import BUILDS, LYING_MEASURES, draw_measurement
from fitting.drawing.moving import MOVING_SCENES, draw_moving
from fitting.drawing.shapes import Drawing
from fitting.drawing.skin_map import draw_skin_map
from fitting.drawing.supports import DRAWN_SUPPORTS, draw_support
from fitting.drawing.zones import TOUCHES

if TYPE_CHECKING:  # The whole core would be loaded to draw a picture.
    from fitting.core.catalog import Catalog

LONG_LOW_TYPE = "long_low"
"""The body type of the catalogue that is drawn on short legs."""


class NoSuchPicture(LookupError):
    """An id that names no picture."""


def build_like(breed: str, catalog: "Catalog") -> str:
    """Which of the drawn builds a breed is nearer to. An unknown dog is drawn long and low."""
    known = {name.casefold() for name in catalog.breeds}
    low = {
        name.casefold()
        for kind in catalog.sizing.body_types.values()
        if kind.id == LONG_LOW_TYPE
        for name in kind.breeds
    }
    wanted = breed.strip().casefold()
    return "long_legged" if wanted in known - low else "long_low"


def measure_picture(id_: MeasurementId, build: str, posture: Posture) -> str:
    return f"measure-{id_.value}-{build}-{posture.value}"


def exercise_picture(id_: str) -> str:
    """The id of the picture of an exercise or care task, or "" where none is drawn."""
    return f"exercise-{id_}" if id_ in SCENES else ""


def support_picture(kind: Support, build: str = "long_low") -> str:
    """The id of the picture of a kind of aid, or "" where nothing is worn or used."""
    return f"support-{kind.value}-{build}" if kind in DRAWN_SUPPORTS else ""


def skin_picture(kind: Support, build: str = "long_low") -> str:
    """The id of the skin map of a kind of aid, or "" where it touches no skin."""
    return f"skin-{kind.value}-{build}" if kind in TOUCHES else ""


def moving_picture(level: Mobility) -> str:
    """The id of the picture of a level of movement, or "" where it looks like another."""
    return f"moving-{level.value}" if level in MOVING_SCENES else ""


def all_pictures() -> tuple[str, ...]:
    """The id of every picture, in one fixed order."""
    return tuple(_ids())


def _ids() -> Iterator[str]:
    for build in BUILDS:
        for id_ in MeasurementId:
            for posture in Posture:
                if posture is not Posture.LYING or id_ in LYING_MEASURES:
                    yield measure_picture(id_, build, posture)
    yield from (f"exercise-{id_}" for id_ in sorted(SCENES))
    yield from map(moving_picture, MOVING_SCENES)
    for build in BUILDS:
        yield from (support_picture(kind, build) for kind in DRAWN_SUPPORTS)
        yield from (skin_picture(kind, build) for kind in TOUCHES)


_KNOWN = frozenset(_ids())


def is_known(id_: str) -> bool:
    """Whether it is the id of a picture that is the same for all dogs."""
    return id_ in _KNOWN


@lru_cache(maxsize=512)
def draw(id_: str) -> Drawing:
    """The picture of this id. Raises NoSuchPicture."""
    if id_ not in _KNOWN:
        raise NoSuchPicture(id_)
    kind, *parts = id_.split("-")
    if kind == "exercise":
        return draw_exercise(parts[0])
    if kind == "moving":
        return draw_moving(Mobility(parts[0]))
    if kind == "measure":
        return draw_measurement(MeasurementId(parts[0]), parts[1], Posture(parts[2]))
    if kind == "support":
        return draw_support(Support(parts[0]), parts[1])
    return draw_skin_map(Support(parts[0]), parts[1])
