"""A view kept for later: to plain JSON and back, so that a saved result never changes its words."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, asdict, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from fitting.drawing.pictures import all_pictures
from fitting.present.view import PictureView, ResultView


class OldView(ValueError):
    """A kept view that this program can no longer read: it must be said anew."""


def freeze(view: ResultView) -> dict[str, object]:
    """The view as JSON can hold it: objects, lists, text, numbers and null."""
    return asdict(view)


def thaw(kept: Mapping[str, object]) -> ResultView:
    """The view that was kept. Raises OldView when its shape is not today's."""
    try:
        view = _thaw(ResultView, kept)
    except (KeyError, TypeError) as fault:
        raise OldView(str(fault)) from fault
    assert isinstance(view, ResultView)  # noqa: S101 - narrows the type, as _thaw is generic.
    drawn = {picture.id for picture in _pictures(view)}
    if not drawn <= set(all_pictures()):
        raise OldView("a drawing of it is no longer made")
    return view


def _pictures(view: ResultView) -> Iterator[PictureView]:
    """Every drawing of the view that goes by an id."""
    for exercise in (*view.exercises, *view.care):
        if exercise.picture is not None:
            yield exercise.picture
    for kind in (*view.supports, *view.other_supports):
        yield from (one for one in (kind.picture, kind.skin_map) if one is not None)


def _thaw(kind: Any, value: Any) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        wanted = [one for one in fields(kind) if one.name in value or one.default is MISSING]
        return kind(**{one.name: _thaw(hints[one.name], value[one.name]) for one in wanted})
    origin = get_origin(kind)
    if origin is tuple:
        return tuple(_thaw(get_args(kind)[0], one) for one in value)
    if origin is UnionType:
        if value is None:
            return None
        real = next(one for one in get_args(kind) if one is not NoneType)
        return _thaw(real, value)
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value
