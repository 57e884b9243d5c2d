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
