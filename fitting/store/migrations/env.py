"""Run by Alembic: `fitting.store.migrate` hands over the connection it has locked."""

from alembic import context

from fitting.store.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    # SQLite cannot alter most things in place, so a table is copied instead.
    render_as_batch=True,
    # The caller's transaction holds every step, on SQLite too: all of them or none.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
