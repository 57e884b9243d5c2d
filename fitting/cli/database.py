"""`fitting init-db`, `upgrade-db` and `purge`: care of the database."""

import os

import click

from fitting.cli.say_no import NOT_DONE, refuse
from fitting.settings import UnreadableSetting, read_database_url
from fitting.store import StoreUnusable, open_store, prepare_database, shown_address, utc_now


@click.command("init-db")
def init_db() -> None:
    """Make the database, ready for use. `serve` does this by itself."""
    url = _url()
    made = _prepare(url)
    click.echo(f"{shown_address(url)}: {'made' if made else 'already there'}.")


@click.command("upgrade-db")
def upgrade_db() -> None:
    """Bring the database to the shape of this version. `serve` does this by itself."""
    url = _url()
    changed = _prepare(url)
    click.echo(f"{shown_address(url)}: {'brought up to date' if changed else 'up to date'}.")


@click.command()
def purge() -> None:
    """Delete the drafts and cases whose time is over."""
    try:
        store = open_store(_url())
    except StoreUnusable as problem:
        refuse([str(problem)], NOT_DONE)
    gone = store.purge(utc_now())
    store.close()
    click.echo(f"Deleted: {gone.drafts} drafts, {gone.cases} cases.")


def _url() -> str:
    try:
        return read_database_url(os.environ)
    except UnreadableSetting as problem:
        refuse([str(problem)], NOT_DONE)


def _prepare(url: str) -> bool:
    try:
        return prepare_database(url)
    except StoreUnusable as problem:
        refuse([str(problem)], NOT_DONE)
