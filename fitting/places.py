"""Where the data that travels with the program lies: templates, static files, catalogue."""

import os
from pathlib import Path


def data_dir() -> Path:
    """The folder that holds `templates/`, `static/` and `catalog/`.

    In order: the folder named by FITTING_DATA; the copy inside an installed wheel; the top
    of a checkout.
    """
    named = os.environ.get("FITTING_DATA")
    if named:
        return Path(named)
    packed = Path(__file__).parent / "_data"
    return packed if packed.is_dir() else Path(__file__).parent.parent
