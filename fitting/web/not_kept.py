"""What is not to be kept: how long it can still be read, in whole minutes."""

from datetime import timedelta
from typing import Final

from fitting.store import Case, Draft
from fitting.store.store import CASE_NOT_KEPT
from fitting.web.workbench import workbench

_ONE_MINUTE: Final = timedelta(minutes=1)
SOON_MINUTES: Final = CASE_NOT_KEPT // _ONE_MINUTE


def minutes_left(kept: Draft | Case) -> int:
    """How many minutes are left of what is not to be kept; 0 for what is."""
    left = workbench().store.time_left(kept)
    return max(left // _ONE_MINUTE, 1) if left <= CASE_NOT_KEPT else 0
