"""Puts the rooms together into one web application."""

import os
from collections.abc import Callable, Mapping
from datetime import date
from typing import cast

from flask import Flask

from fitting.core.catalog import Catalog
from fitting.load import load_catalog
from fitting.settings import Settings, read_settings
from fitting.store import Store, open_store
from fitting.web import register
from fitting.web.access import require_declared_access
from fitting.web.protection import protect
from fitting.web.workbench import EXTENSION, Workbench


def create_app(config: Mapping[str, object] | None = None) -> Flask:
    """Make the application: settings, catalogue, store, guards and pages.

    `config` may hold FITTING_* settings, which stand above the environment; Flask's own
    settings; and, ready made, `CATALOG` (Catalog), `STORE` (Store) and `TODAY` (a function
    that returns a date). Raises UnreadableSetting, CatalogFaults or StoreUnusable.
    """
    given = dict(config or {})
    settings = read_settings(_environment(given))
    app = Flask(
        "fitting",
        template_folder=str(settings.data / "templates"),
        static_folder=str(settings.data / "static"),
        root_path=str(settings.data),
    )
    protect(app, settings)
    app.extensions[EXTENSION] = _workbench(given, settings)
    app.config.update(given)
    register(app)
    require_declared_access(app)
    return app


def _environment(given: dict[str, object]) -> dict[str, str]:
    """The process's environment with the FITTING_* settings of `given`, which are taken out."""
    names = [name for name in given if name.startswith("FITTING_")]
    return {**os.environ, **{name: str(given.pop(name)) for name in names}}


def _workbench(given: dict[str, object], settings: Settings) -> Workbench:
    catalog = cast(Catalog | None, given.pop("CATALOG", None))
    store = cast(Store | None, given.pop("STORE", None))
    today = cast(Callable[[], date] | None, given.pop("TODAY", None))
    return Workbench(
        catalog=catalog or load_catalog(settings.catalog, cache=settings.cache),
        store=store or open_store(settings.database_url),
        settings=settings,
        today=today or date.today,
    )
