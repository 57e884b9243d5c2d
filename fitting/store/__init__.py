"""REMEMBERS. Drafts and submitted cases, in SQLite or PostgreSQL.

    store = open_store("sqlite:////path/to/file.sqlite3")      # opens, makes and migrates
    token, draft = store.start_draft(audience=Audience.OWNER)  # token goes into the link
    draft = store.save_draft(token, {"weight": "8.2 kg"})      # merges; None forgets a key
    draft = store.read_draft(token)                            # raises UnknownToken
    once = new_token()                                         # hidden in the last form
    token, case = store.submit_case(once, ...)                 # the same `once`: the first case
    case = store.read_case(token)                              # raises UnknownToken

A token is shown to its holder once and kept only as a hash. Nothing here knows of the web.
"""

from fitting.store.records import Case, Draft, Json, Purged, UnknownToken
from fitting.store.store import Store, open_store, prepare_database, shown_address, utc_now
from fitting.store.tokens import new_token
from fitting.store.unusable import StoreUnusable

__all__ = [
    "Case",
    "Draft",
    "Json",
    "Purged",
    "Store",
    "StoreUnusable",
    "UnknownToken",
    "new_token",
    "open_store",
    "prepare_database",
    "shown_address",
    "utc_now",
]
