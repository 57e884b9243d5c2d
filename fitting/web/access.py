"""Who may see a page. Every view says so, and a view that does not stops the program's start."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from flask import Flask

View = TypeVar("View", bound=Callable[..., Any])


class Access(StrEnum):
    """Who a page is open to.

    ANYONE needs nothing; LINK needs an unguessable token in the address, and the view
    answers 404 to any other.
    """

    ANYONE = "anyone"
    LINK = "link"


class UndeclaredAccess(Exception):
    """A view does not say who may see it."""


def open_to(access: Access | str) -> Callable[[View], View]:
    """Declare who may see a view: `@open_to(Access.LINK)`, nearest to the function.

    Raises ValueError for a word that is not an Access.
    """
    declared = Access(access)

    def declare(view: View) -> View:
        view.open_to = declared  # type: ignore[attr-defined]
        return view

    return declare


def access_of(app: Flask, endpoint: str) -> Access:
    """Who may see this endpoint; static files are open to anyone. Raises UndeclaredAccess."""
    if endpoint == "static" or endpoint.endswith(".static"):
        return Access.ANYONE
    declared = getattr(app.view_functions[endpoint], "open_to", None)
    if not isinstance(declared, Access):
        raise UndeclaredAccess(f"{endpoint} does not declare its access with @open_to.")
    return declared


def require_declared_access(app: Flask) -> None:
    """Raise UndeclaredAccess unless every route declares who may see it."""
    for rule in app.url_map.iter_rules():
        access_of(app, rule.endpoint)
