"""Settings: safe without any, and one clear line for each that cannot be used."""

import stat
from pathlib import Path

import pytest

from fitting.settings import UnreadableSetting, catalog_dir, read_settings, user_folder


def test_nothing_needs_to_be_set(tmp_path: Path) -> None:
    settings = read_settings({"XDG_DATA_HOME": str(tmp_path)})
    assert settings.database_url == f"sqlite:///{tmp_path}/fitting/fitting.sqlite3"
    assert settings.base_url == ""
    assert settings.require_vet_signature is False
    assert settings.catalog == settings.data / "catalog"
    assert (settings.data / "templates").is_dir()


def test_the_secret_is_made_once_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    first = read_settings({"XDG_DATA_HOME": str(tmp_path)}).secret_key
    assert len(first) >= 43
    assert read_settings({"XDG_DATA_HOME": str(tmp_path)}).secret_key == first
    kept = tmp_path / "fitting" / "secret-key"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in kept.parent.iterdir()] == ["secret-key"]


def test_two_installations_have_two_secrets(tmp_path: Path) -> None:
    secrets = {
        read_settings({"XDG_DATA_HOME": str(tmp_path / name)}).secret_key for name in ("a", "b")
    }
    assert len(secrets) == 2


def test_a_secret_is_never_shown(tmp_path: Path) -> None:
    settings = read_settings(
        {"XDG_DATA_HOME": str(tmp_path), "FITTING_SECRET_KEY": "tell nobody this secret"}
    )
    assert settings.secret_key == "tell nobody this secret"
    assert "tell nobody" not in repr(settings)


@pytest.mark.parametrize(
    ("environ", "platform", "folder"),
    [
        ({"HOME": "/home/bo"}, "linux", "/home/bo/.local/share/fitting"),
        ({"HOME": "/home/bo", "XDG_DATA_HOME": "/data"}, "linux", "/data/fitting"),
        ({"HOME": "/home/bo", "XDG_DATA_HOME": "data"}, "linux", "/home/bo/.local/share/fitting"),
        ({"HOME": "/Users/bo"}, "darwin", "/Users/bo/Library/Application Support/fitting"),
    ],
)
def test_data_lies_where_the_platform_keeps_it(
    environ: dict[str, str], platform: str, folder: str
) -> None:
    assert user_folder(environ, platform) == Path(folder)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FITTING_DATABASE_URL", "mysql://somewhere/cases"),
        ("FITTING_DATABASE_URL", "cases.sqlite3"),
        ("FITTING_SECRET_KEY", "short"),
        ("FITTING_CATALOG", "/no/such/folder"),
        ("FITTING_DATA", "/no/such/folder"),
        ("FITTING_BASE_URL", "fitting.example"),
        ("FITTING_BASE_URL", "ftp://fitting.example"),
        ("FITTING_BASE_URL", "https://fitting.example/shop"),
        ("FITTING_BASE_URL", "https://fitting.example:99999"),
        ("FITTING_BASE_URL", "https://[::1"),
        ("FITTING_BASE_URL", "http://[::1]:8000"),
        ("FITTING_REQUIRE_VET_SIGNATURE", "perhaps"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_in_one_line(
    name: str, value: str, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableSetting, match=rf"\A{name}: [^\n]+\Z"):
        read_settings({"XDG_DATA_HOME": str(tmp_path), name: value})


def test_a_data_folder_that_cannot_be_made_is_named_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnreadableSetting, match=r"\A[^\n]*XDG_DATA_HOME[^\n]*\Z"):
        read_settings({"XDG_DATA_HOME": str(tmp_path / "file")})


@pytest.mark.parametrize(
    ("told", "meant"), [("1", True), ("yes", True), ("TRUE", True), ("0", False), ("", False)]
)
def test_yes_and_no(told: str, meant: bool, tmp_path: Path) -> None:
    environ = {"XDG_DATA_HOME": str(tmp_path), "FITTING_REQUIRE_VET_SIGNATURE": told}
    assert read_settings(environ).require_vet_signature is meant


def test_the_base_url_loses_its_closing_slash(tmp_path: Path) -> None:
    environ = {"XDG_DATA_HOME": str(tmp_path), "FITTING_BASE_URL": "https://fitting.example/"}
    settings = read_settings(environ)
    assert (settings.base_url, settings.https) == ("https://fitting.example", True)


def test_finding_the_catalogue_makes_no_folder(tmp_path: Path) -> None:
    catalog_dir({"XDG_DATA_HOME": str(tmp_path / "new")})
    assert not (tmp_path / "new").exists()
