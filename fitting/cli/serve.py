"""`fitting serve`: the web application, in one process with threads."""

import errno
import os
import socket
import time
from collections.abc import Callable
from ipaddress import IPv4Address
from threading import Thread
from typing import Any

import click
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from fitting.app import create_app
from fitting.cli.say_no import NOT_DONE, refuse
from fitting.load import CatalogFaults, load_catalog
from fitting.settings import Settings, UnreadableSetting, read_settings
from fitting.store import StoreUnusable, prepare_database

# One process, because on SQLite a second one would only wait for the first one's writes.
THREADS = 8
# A worker that is told to stop while it is still starting may not hear it.
STOP_WITHIN_S = 5
POLL_S = 0.05
EVERYWHERE = "0.0.0.0"  # noqa: S104  It is compared with, not listened on.
NOT_HERE = "--host: {host!r} is not an IPv4 address or name of this computer."


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def serve(host: str, port: int) -> None:
    """Serve the web application; it makes and upgrades its database by itself."""
    address = _free_address(host, port)
    # The worker reads the same environment, so this is how it learns its own name.
    if not address.is_unspecified and not os.environ.get("FITTING_BASE_URL"):
        os.environ["FITTING_BASE_URL"] = f"http://{host}:{port}"
    settings = _prepare()
    server = AnnouncedServer(
        "fitting.app:create_app",
        address=str(address),
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        workers_kill_timeout=STOP_WITHIN_S,
        log_level=LogLevels.error,
    )
    server.announcement = _announcement(settings, host, port, everywhere=address.is_unspecified)
    # Granian's own loader would look for the package in the current folder first.
    server.serve(target_loader=load_app, wrap_loader=False)


class AnnouncedServer(Granian):  # type: ignore[misc, valid-type]
    """Tells its address once somebody is there to answer."""

    announcement: str

    def startup(self, *told: Any) -> None:
        super().startup(*told)
        # A daemon, so that a worker that never answers does not keep the program alive.
        Thread(target=self._announce, daemon=True).start()

    def _announce(self) -> None:
        while not self._answers():
            time.sleep(POLL_S)
        click.echo(self.announcement)

    def _answers(self) -> bool:
        place = "127.0.0.1" if self.bind_addr == EVERYWHERE else self.bind_addr
        with socket.socket() as caller:
            caller.settimeout(1)
            return caller.connect_ex((place, self.bind_port)) == 0


def load_app(*_told: object) -> Callable[..., Any]:
    """The application, made inside the worker."""
    return create_app()


def _prepare() -> Settings:
    """Check the settings and the catalogue and make the database, before anybody is let in."""
    try:
        settings = read_settings(os.environ)
        load_catalog(settings.catalog, cache=settings.cache)
        prepare_database(settings.database_url)
    except (UnreadableSetting, StoreUnusable) as problem:
        refuse([str(problem)], NOT_DONE)
    except CatalogFaults as problem:
        refuse([str(fault) for fault in problem.faults], NOT_DONE)
    return settings


def _free_address(host: str, port: int) -> IPv4Address:
    """The numeric address of a host, once it is known that we may listen there."""
    try:
        found = socket.getaddrinfo(host, port, socket.AF_INET, socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        refuse([NOT_HERE.format(host=host)], NOT_DONE)
    numeric = str(found[0][4][0])
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        # A port that was freed a moment ago counts as free; one that is listened on does not.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((numeric, port))
        except OSError as problem:
            refuse([_why_not(problem, host, port)], NOT_DONE)
    return IPv4Address(numeric)


def _why_not(problem: OSError, host: str, port: int) -> str:
    if problem.errno == errno.EADDRINUSE:
        return f"Port {port} is taken. Choose another: fitting serve --port {port % 65535 + 1}"
    if problem.errno == errno.EACCES:
        return f"Port {port} may not be used by this account. Choose one above 1023."
    return NOT_HERE.format(host=host)


def _announcement(settings: Settings, host: str, port: int, *, everywhere: bool) -> str:
    shown = settings.base_url or f"http://{'127.0.0.1' if everywhere else host}:{port}"
    line = f"Fitting is at {shown} (stop it with Ctrl+C)"
    if not everywhere or settings.base_url:
        return line
    return f"{line}\nTo let other computers in, set FITTING_BASE_URL to the address people type."
