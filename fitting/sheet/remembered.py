"""Blocks that are built once for all forms of a part of a sheet in which they are the same.

A part is fitted to its pages by trying forms that differ in a few steps of shortening, and most
blocks ask for none of them. Where no block asks for a part, the pages are the same without it.
"""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any, NamedTuple, ParamSpec, TypeVar

from fitting.sheet.forms import MOST, Form
from fitting.sheet.pieces import Heights

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Built:
    """The blocks built so far for parts of one sheet, and how high their pieces are."""

    __slots__ = ("_by_call", "_form", "_look", "heights")

    def __init__(self) -> None:
        self._by_call: dict[Any, list[_Made]] = {}
        self._form: Form | None = None
        self._look: Any = None
        self.heights = Heights()

    def found(self, call: Any, form: Form) -> "_Made | None":
        """What this call built for a form of which it asked the same."""
        left_off = form.left_off
        for one in self._by_call.get(call, ()):
            if one.most in (None, form.most) and one.asked & left_off == one.left_off:
                if form.noted is not None:  # What a block asks, the pages that hold it ask too.
                    form.noted.update(one.noted)
                return one
        return None

    def build(self, call: Any, form: Form, within: Any, build: Callable[[Form], Any]) -> "_Made":
        """What this call builds for a form, kept with what it asks of it."""
        noted: set[str] = set()
        made = build(form.noting(noted, within))
        asked = frozenset(noted)
        most = form.most if MOST in asked else None
        one = _Made(asked, asked & form.left_off, most, noted, made)
        self._by_call.setdefault(call, []).append(one)
        if form.noted is not None:
            form.noted.update(noted)
        return one

    def pages(self, form: Form, build: Callable[[Form], Any]) -> Any:
        """All blocks of a form on their pages, built where they were not built before."""
        call = (build, self.look(form))
        found = self.found(call, form)
        return (found or self.build(call, form, self, build)).made

    def look(self, form: Form) -> Any:
        """What a block may read of a form without asking for it."""
        if form is not self._form:  # All blocks of a story have the same one.
            self._form, self._look = form, (id(form.faces), form.wide, form.tight)
        return self._look

    def forget(self) -> None:
        """Lets go of all of it once the part is printed.

        What is remembered holds the blocks, and some of these hold what is remembered, so
        nothing of it would go before objects out of use are looked for.
        """
        self._by_call.clear()
        self._form = None
        self.heights.forget()


class _Made(NamedTuple):
    """What a call built, the parts that it asked for, those of them that it was denied, and how
    many lines a list kept where it asked for that.
    """

    asked: frozenset[str]
    left_off: frozenset[str]
    most: int | None
    noted: set[str]
    made: Any


def remembered(build: Callable[Given, Result]) -> Callable[Given, Result]:
    """A block that asks a form for no more than its faces, shape, hints and parts.

    Its other arguments are parts of the view, which outlives the search for a form.
    """
    place = list(signature(build).parameters).index("form")

    @wraps(build)
    def made(*given: Given.args, **named: Given.kwargs) -> Result:
        form = given[place]
        assert isinstance(form, Form)  # noqa: S101  # For the checker of types.
        built = form.built
        if built is None:
            return build(*given, **named)
        call = (build, built.look(form), *map(id, given[:place]), *map(id, given[place + 1 :]))
        if named:
            call += tuple(named.items())

        def again(form: Form) -> Result:
            return build(*given[:place], form, *given[place + 1 :], **named)  # type: ignore[arg-type]

        found = built.found(call, form) or built.build(call, form, None, again)
        result: Result = found.made
        return result

    return made
