"""A real PostgreSQL server for tests, started in a folder of its own, also for root."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path


def find_postgres() -> Path | None:
    """The folder with `initdb`: PG_BIN, else the PATH, else where Debian and Homebrew put it."""
    named = os.environ.get("PG_BIN")
    on_path = shutil.which("initdb")
    places = [
        *([Path(named)] if named else []),
        *([Path(on_path).resolve().parent] if on_path else []),
        *sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True),
        *sorted(Path("/opt/homebrew/opt").glob("postgresql*/bin"), reverse=True),
    ]
    return next((place for place in places if (place / "initdb").exists()), None)


class PostgresServer:
    """Runs with fsync off: it is for behaviour, not for durability."""

    def __init__(self, binaries: Path) -> None:
        self.binaries = binaries
        self.numbers = count(1)
        self.folder = Path(tempfile.mkdtemp(prefix="fitting-pg-"))
        # PostgreSQL refuses to run as root, so root hands it to an account without rights.
        self.account = _unprivileged() if os.getuid() == 0 else None
        if self.account:
            os.chown(self.folder, self.account.pw_uid, self.account.pw_gid)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    @contextmanager
    def running(self) -> Iterator["PostgresServer"]:
        data = str(self.folder / "data")
        try:
            self._run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8")
            options = (
                f"-p {self.port} -h 127.0.0.1 -k {self.folder} "
                "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
            )
            log = str(self.folder / "log")
            self._run("pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start")
            try:
                yield self
            finally:
                self._run("pg_ctl", "-D", data, "-w", "-m", "fast", "stop")
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"fitting_{next(self.numbers)}"
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", name)
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *arguments: str) -> None:
        account = self.account
        as_whom = (
            {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
        )
        subprocess.run(
            [self.binaries / program, *arguments],
            check=True,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **as_whom,
        )


def _unprivileged() -> pwd.struct_passwd:
    names = {entry.pw_name for entry in pwd.getpwall()}
    return pwd.getpwnam("postgres" if "postgres" in names else "nobody")
