"""Thousands of size charts at once: what `sizing` and `choice` say of one, for all of them.

The only part of the core that uses NumPy, and never loaded for a small catalogue. Its answers
are those of the plain code to the last bit: whole numbers stay whole, `math.erfc` is asked
once for each distinct end of a range, and sums run in the same order. Whatever is rare is left
to the plain code.
"""

from dataclasses import replace

from fitting.core.catalog import Catalog
from fitting.core.many.index import Index, index_of

__all__ = ["Index", "compiled"]


def compiled(catalog: Catalog) -> Catalog:
    """The same catalogue with the index of its charts."""
    return replace(catalog, index=index_of(catalog))
