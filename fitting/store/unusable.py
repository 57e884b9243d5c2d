"""What is raised when the database cannot be used at all."""


class StoreUnusable(Exception):
    """The database cannot be opened or migrated; the message is one line that says why."""
