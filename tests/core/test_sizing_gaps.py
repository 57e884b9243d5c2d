"""A chart of which some sizes were not read: the dog between its ends gets no size from it."""

import pytest

from fitting.core.catalog import Catalog
from fitting.core.sizing import chart_fits
from tests.build import answers_of


@pytest.mark.parametrize(
    ("weight", "place", "size"),
    [
        ("2.2 kg", "inside", "XXS"),
        ("30 kg", "unpublished", ""),
        ("50 kg", "inside", "XL"),
    ],
)
def test_unread_sizes_between_the_ends_give_no_size(
    catalog: Catalog, weight: str, place: str, size: str
) -> None:
    aid = catalog.aids["cocoheart-2wheel"]
    best = chart_fits(aid, answers_of(weight=weight), edge_percent=5)[0]
    assert (best.place, best.size) == (place, size)


@pytest.mark.parametrize(("chest", "place"), [("40 cm", "inside"), ("60 cm", "unpublished")])
def test_a_harness_with_two_sizes_read_names_neither_between_them(
    catalog: Catalog, chest: str, place: str
) -> None:
    aid = catalog.aids["julius-idc"]
    dog = answers_of(measurements={"chest_girth": chest})
    assert chart_fits(aid, dog, edge_percent=5)[0].place == place
