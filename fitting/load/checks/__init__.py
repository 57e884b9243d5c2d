"""What no type can say: how the records of the catalogue must agree with one another."""

from collections.abc import Iterator

from fitting.load.checks import (
    aids,
    bodies,
    body,
    clinic,
    coverage,
    identity,
    mentions,
    sizing,
    specification,
    words,
)
from fitting.load.faults import Fault
from fitting.load.shelf import Shelf


def check(shelf: Shelf) -> Iterator[Fault]:
    """Every disagreement between the records on the shelf."""
    for part in (
        identity,
        mentions,
        words,
        aids,
        body,
        bodies,
        specification,
        clinic,
        coverage,
        sizing,
    ):
        yield from part.check(shelf)
