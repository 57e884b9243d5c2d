"""A saved result keeps its words: a view survives JSON unchanged, and an old one is refused."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from fitting.present.frozen import OldView, freeze, thaw
from fitting.present.view import PictureView, ResultView
from tests.present.views import view_of
from tests.sheet.views import a_hostile_view, a_view


@pytest.mark.parametrize("make", [a_view, a_hostile_view])
def test_a_kept_view_comes_back_the_same(make: Callable[[], ResultView]) -> None:
    view = make()
    assert thaw(json.loads(json.dumps(freeze(view)))) == view


def test_a_presented_view_comes_back_the_same() -> None:
    view = view_of()
    assert isinstance(view, ResultView)
    assert thaw(json.loads(json.dumps(freeze(view)))) == view


@pytest.mark.parametrize(
    "change", [{"title": 3}, {"flags": None}, {"stage": {"id": "S2"}}, {"exercises": [{}]}]
)
def test_a_view_of_another_shape_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(OldView):
        thaw({**freeze(view_of()), **change})


def test_a_view_without_a_needed_part_is_refused() -> None:
    kept = freeze(view_of())
    del kept["confirmation"]
    with pytest.raises(OldView):
        thaw(kept)


def test_a_view_with_a_drawing_that_is_no_longer_made_is_refused() -> None:
    view = a_view()
    (first, *others) = view.exercises
    gone = replace(first, picture=PictureView("exercise-gone", "A dog."))
    kept = freeze(replace(view, exercises=(gone, *others)))
    with pytest.raises(OldView, match="drawing"):
        thaw(kept)
