"""Which product comes first, and which kind of aid is taught: the same on page and sheet."""

from collections.abc import Sequence

from fitting.present.view import AidView, SupportView

_TAUGHT = ("recommended", "possible")
_NOTHING_WORN = "none"


def sized_first(aids: Sequence[AidView]) -> list[AidView]:
    """Within one verdict, a product whose size is known helps more than one to ask about.

    A wheelchair that only may help comes after the simpler aids all the same.
    """
    verdicts = list(dict.fromkeys(one.verdict for one in aids))

    def place(one: AidView) -> tuple[int, bool, bool]:
        early = one.verdict == "possible" and one.support.endswith("_wheelchair")
        return verdicts.index(one.verdict), early, not one.size

    return sorted(aids, key=place)


def first_product(aids: Sequence[AidView]) -> AidView | None:
    """The product to name first: the best whose size is known, else the best."""
    ordered = sized_first(aids)
    return ordered[0] if ordered else None


def first_kind(supports: Sequence[SupportView], aids: Sequence[AidView]) -> SupportView | None:
    """The kind of aid to teach: that of the first product, else the best one."""
    chosen = first_product(aids)
    for one in supports:
        if chosen is not None and one.id == chosen.support:
            return one
    taught = (one for one in supports if one.verdict in _TAUGHT and one.id != _NOTHING_WORN)
    return next(taught, None)
