"""What every template may use: the one door for words, static files and drawings."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, url_for

from fitting.core.words import Support
from fitting.drawing.pictures import draw, exercise_picture, support_picture
from fitting.drawing.svg import SvgPicture, svg_picture
from fitting.present.handouts.view import Shown
from fitting.present.pictures import describe, legend_of
from fitting.present.say import say, say_count
from fitting.present.view import PictureView
from fitting.web.workbench import workbench


@lru_cache(maxsize=32)
def _content_hash(path: Path, modified_ns: int) -> str:
    """A short name for this content; `modified_ns` makes a changed file be read again."""
    return sha256(path.read_bytes()).hexdigest()[:12]


def asset(name: str) -> str:
    """The address of a static file; it changes with the content, so browsers may keep it."""
    path = workbench().settings.data / "static" / name
    return url_for("static", filename=name, v=_content_hash(path, path.stat().st_mtime_ns))


def picture_of_exercise(id_: str) -> SvgPicture | None:
    """The drawing of an exercise or care task, with its words; None for what a clinic does."""
    return _drawn(exercise_picture(id_))


def picture_of_support(id_: str) -> SvgPicture | None:
    """The drawing of a kind of aid, with its words; None where nothing is worn."""
    return _drawn(support_picture(Support(id_)))


def picture_named(shown: Shown) -> SvgPicture:
    """The drawing that a handout names."""
    return svg_picture(draw(shown.id), shown.words)


def picture_seen(view: PictureView) -> SvgPicture:
    """The drawing that a result names, with its words."""
    return svg_picture(draw(view.id), view.alt)


def places_of_support(id_: str) -> tuple[tuple[str, str], ...]:
    """Each number in the drawing of a kind of aid, with the place on the skin that it marks."""
    return legend_of(Support(id_))


def _drawn(picture: str) -> SvgPicture | None:
    if not picture:
        return None
    return svg_picture(draw(picture), describe(picture, workbench().catalog))


def furnish(app: Flask) -> None:
    """Give every template its words and addresses."""
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        _=say,
        say=say,
        say_count=say_count,
        asset=asset,
        picture_named=picture_named,
        picture_of_exercise=picture_of_exercise,
        picture_of_support=picture_of_support,
        picture_seen=picture_seen,
        places_of_support=places_of_support,
    )
