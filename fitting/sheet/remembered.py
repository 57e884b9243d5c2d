"""Blocks that are built once for all forms of a part of a sheet in which they are the same.

A part is fitted to its pages by trying forms that differ in a few steps of shortening, and most
blocks ask for none of them. Where no block asks for a part, the pages are the same without it.
"""

from collections.abc import Callable, Set
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from fitting.sheet.forms import Form, Part
from fitting.sheet.pieces import Heights

Given = ParamSpec("Given")
Result = TypeVar("Result")

Asked = tuple[frozenset[Part], Set[Part], Any]


class Built:
    """The blocks built so far for parts of one sheet, and how high their pieces are."""

    __slots__ = ("_by_call", "heights")

    def __init__(self) -> None:
        self._by_call: dict[Any, list[Asked]] = {}
        self.heights = Heights()

    def block(self, call: Any, form: Form, build: Callable[[Form], Any]) -> Any:
        """What this call built for a form of which it asked the same, or what it builds now."""
        return self._once(call, form, None, build)

    def pages(self, form: Form, build: Callable[[Form], Any]) -> Any:
        """As `block`, for all blocks of a form on their pages."""
        return self._once((build, _look(form)), form, self, build)

    def _once(self, call: Any, form: Form, within: Any, build: Callable[[Form], Any]) -> Any:
        told = self._by_call.setdefault(call, [])
        found = next((one for one in told if one[0] & form.left_off == one[1]), None)
        if found is None:
            noted: set[Part] = set()
            made = build(form.noting(noted, within))
            found = (frozenset(noted), noted & form.left_off, made)
            told.append(found)
        if form.noted is not None:  # What a block asks, the pages that hold it ask too.
            form.noted.update(found[0])
        return found[2]


def _look(form: Form) -> tuple[int, bool, bool, int]:
    """What a block may read of a form without asking for a part."""
    return (id(form.faces), form.wide, form.tight, form.most)


def remembered(build: Callable[Given, Result]) -> Callable[Given, Result]:
    """A block that asks a form for no more than its faces, shape, hints and parts.

    Its other arguments are parts of the view, which outlives the search for a form.
    """

    @wraps(build)
    def made(*given: Given.args, **named: Given.kwargs) -> Result:
        place = next(n for n, one in enumerate(given) if isinstance(one, Form))
        form = given[place]
        assert isinstance(form, Form)  # noqa: S101  # For the checker of types.
        if form.built is None:
            return build(*given, **named)
        others = tuple(id(one) for n, one in enumerate(given) if n != place)
        call = (build, others, tuple(named.items()), _look(form))

        def again(form: Form) -> Result:
            return build(*given[:place], form, *given[place + 1 :], **named)  # type: ignore[arg-type]

        result: Result = form.built.block(call, form, again)
        return result

    return made
