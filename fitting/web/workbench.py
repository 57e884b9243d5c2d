"""What every page works with, made once by `create_app` and never changed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

from flask import current_app

from fitting.core.catalog import Catalog
from fitting.settings import Settings
from fitting.store import Store

EXTENSION = "fitting"


@dataclass(frozen=True, slots=True)
class Workbench:
    """The catalogue, the store and the settings; `today` is the day that "today" means."""

    catalog: Catalog
    store: Store
    settings: Settings
    today: Callable[[], date]


def workbench() -> Workbench:
    """The workbench of the application that is answering."""
    return cast(Workbench, current_app.extensions[EXTENSION])
