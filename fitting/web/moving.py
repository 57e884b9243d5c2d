"""How a dog moves, drawn: a picture beside each level that can be seen."""

from collections.abc import Mapping

from fitting.core.catalog import Catalog
from fitting.core.question import Page
from fitting.core.words import Mobility
from fitting.drawing.pictures import draw, moving_picture
from fitting.drawing.svg import SvgPicture, svg_picture
from fitting.present.pictures import describe

SHOWN_ON = frozenset({"mobility", "recovered_from"})


def moving_pictures(page: Page, catalog: Catalog) -> Mapping[str, SvgPicture]:
    """The picture of each level of movement, on a page that asks for one; else none."""
    if not SHOWN_ON & set(page.questions):
        return {}
    named = {level.value: moving_picture(level) for level in Mobility}
    return {
        level: svg_picture(draw(id_), describe(id_, catalog)) for level, id_ in named.items() if id_
    }
