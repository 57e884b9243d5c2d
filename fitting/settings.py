"""What the person who runs the program may choose, read once from the environment."""

import os
import secrets
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from fitting.places import data_dir

DATABASE_FILE = "fitting.sqlite3"
SECRET_FILE = "secret-key"  # noqa: S105  The name of a file, not a secret.
SHORTEST_SECRET = 16
YES = frozenset({"1", "yes", "true", "on"})
NO = frozenset({"", "0", "no", "false", "off"})


class UnreadableSetting(Exception):
    """A setting cannot be used; the message is one line that says what is allowed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that may differ between two installations.

    `database_url` is a SQLAlchemy address. `base_url` is the address that people type,
    without a closing slash, empty when none was named. `data` holds `templates/` and
    `static/`; `catalog` is the folder of catalogue files, and `cache` one where to keep what was
    read of it, if any.
    """

    database_url: str
    secret_key: str = field(repr=False)
    catalog: Path
    data: Path
    base_url: str = ""
    require_vet_signature: bool = False
    cache: Path | None = None

    @property
    def https(self) -> bool:
        """Whether people reach the program over an encrypted connection."""
        return self.base_url.startswith("https://")


def catalog_dir(environ: Mapping[str, str]) -> Path:
    """The folder of catalogue files: FITTING_CATALOG, else `catalog/` beside the other data."""
    named = environ.get("FITTING_CATALOG", "")
    return Path(named) if named else _data_dir(environ) / "catalog"


def user_folder(environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """The folder where this user's programs keep data; it need not exist yet."""
    named = environ.get("XDG_DATA_HOME", "")
    if named and Path(named).is_absolute():
        return Path(named) / "fitting"
    home = Path(environ.get("HOME") or Path.home())
    if platform == "darwin":
        return home / "Library" / "Application Support" / "fitting"
    return home / ".local" / "share" / "fitting"


def cache_dir(environ: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """The folder where to keep what can be made again; null when FITTING_CACHE forbids it.

    It need not exist yet, and whoever writes there goes on without it when that fails.
    """
    named = environ.get("FITTING_CACHE", "")
    if named.strip().lower() in NO - {""}:
        return None
    if named:
        return Path(named)
    shared = environ.get("XDG_CACHE_HOME", "")
    if shared and Path(shared).is_absolute():
        return Path(shared) / "fitting"
    home = Path(environ.get("HOME") or Path.home())
    if platform == "darwin":
        return home / "Library" / "Caches" / "fitting"
    return home / ".cache" / "fitting"


def read_database_url(environ: Mapping[str, str]) -> str:
    """FITTING_DATABASE_URL, else a SQLite file in the user's folder, which is then made.

    Raises UnreadableSetting for an address of another kind and for a folder that cannot
    be made.
    """
    named = environ.get("FITTING_DATABASE_URL", "")
    if not named:
        return f"sqlite:///{_made(user_folder(environ)) / DATABASE_FILE}"
    if named.split(":", 1)[0] not in {"sqlite", "postgresql", "postgresql+psycopg"}:
        raise UnreadableSetting(
            "FITTING_DATABASE_URL: use sqlite:////absolute/path/to/file.sqlite3 "
            "or postgresql://user@host/name."
        )
    return named


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Read every setting. Raises UnreadableSetting, in one line, for the first that is wrong.

    The secret key is made at random once and kept, readable by its owner alone, in the
    user's folder.
    """
    catalog = catalog_dir(environ)
    if not catalog.is_dir():
        raise UnreadableSetting(f"FITTING_CATALOG: {catalog} is not a folder.")
    return Settings(
        database_url=read_database_url(environ),
        secret_key=_secret_key(environ),
        catalog=catalog,
        data=_data_dir(environ),
        base_url=_base_url(environ.get("FITTING_BASE_URL", "")),
        require_vet_signature=_yes_or_no(environ, "FITTING_REQUIRE_VET_SIGNATURE"),
        cache=cache_dir(environ),
    )


def _data_dir(environ: Mapping[str, str]) -> Path:
    named = environ.get("FITTING_DATA", "")
    folder = Path(named) if named else data_dir()
    if not folder.is_dir():
        raise UnreadableSetting(f"FITTING_DATA: {folder} is not a folder.")
    return folder


def _yes_or_no(environ: Mapping[str, str], name: str) -> bool:
    told = environ.get(name, "").strip().lower()
    if told not in YES | NO:
        raise UnreadableSetting(f"{name}: {told!r} is not a choice. Use 1 for yes or 0 for no.")
    return told in YES


def _base_url(named: str) -> str:
    if not named:
        return ""
    try:
        parts = urlsplit(named)
        # Werkzeug cannot be told to trust an IPv6 address, so such an address would shut all out.
        named_host = bool(parts.hostname) and "[" not in parts.netloc
        usable = parts.scheme in {"http", "https"} and named_host and parts.port != 0
    except ValueError:
        usable = False
    if not usable or parts.path.strip("/") or parts.query or parts.fragment or parts.username:
        raise UnreadableSetting(
            f"FITTING_BASE_URL: {named!r} is not an address such as https://fitting.example."
        )
    return named.rstrip("/")


def _secret_key(environ: Mapping[str, str]) -> str:
    named = environ.get("FITTING_SECRET_KEY", "")
    if named:
        if len(named) < SHORTEST_SECRET:
            raise UnreadableSetting(
                f"FITTING_SECRET_KEY: use at least {SHORTEST_SECRET} random characters."
            )
        return named
    return _kept_secret(_made(user_folder(environ)) / SECRET_FILE)


def _kept_secret(path: Path) -> str:
    """The secret in this file, made at random by whoever comes first."""
    try:
        if not path.exists():
            _write_once(path, secrets.token_urlsafe(48))
        kept = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise UnreadableSetting(f"FITTING_SECRET_KEY: {path} cannot be used: {problem}.") from None
    if len(kept) < SHORTEST_SECRET:
        raise UnreadableSetting(f"FITTING_SECRET_KEY: {path} is too short; delete it to renew it.")
    return kept


def _write_once(path: Path, text: str) -> None:
    """Write a private file whole, unless another process was first."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    try:
        # A link fails when the name is taken, where a rename would overwrite the winner.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise UnreadableSetting(
            f"The data folder {folder} cannot be made: {problem.strerror}. "
            "Set XDG_DATA_HOME to a folder that you may write to."
        ) from None
    return folder
