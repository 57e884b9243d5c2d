"""A kept catalogue is the catalogue that was read, or it is not used."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.retailer import write_retailer
from fitting.core.catalog import Catalog
from fitting.core.shelf import ChartIndex
from fitting.load import CatalogFaults, load_catalog
from fitting.load.catalog import MANY_SIZES
from fitting.load.kept import KEPT, keep, recall
from fitting.places import data_dir
from fitting.settings import cache_dir
from tests.load.broken import copy_catalog

ROOT = data_dir() / "catalog"


def kept_files(cache: Path) -> list[Path]:
    return sorted(cache.iterdir())


def test_what_is_kept_is_what_was_read(catalog: Catalog, tmp_path: Path) -> None:
    cache = tmp_path / "deep" / "cache"
    first = load_catalog(ROOT, cache=cache)
    (file,) = kept_files(cache)
    again = recall(cache, catalog.digest)
    assert first == again == catalog == load_catalog(ROOT, cache=cache)
    assert repr(again) == repr(catalog)
    assert (file.stat().st_mode & 0o777, cache.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_kept_catalogue_is_not_parsed_again(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_catalog(ROOT, cache=tmp_path)

    def parsed(*_told: object) -> None:
        raise AssertionError("the files were parsed")

    monkeypatch.setattr("fitting.load.catalog.parse", parsed)
    assert load_catalog(ROOT, cache=tmp_path) == catalog
    with pytest.raises(AssertionError):
        load_catalog(ROOT)


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b"Dachshund", b"Dachshunt", 1),
        lambda content: b"0" * 64 + b"\n[{}]",
        lambda content: b"\xff" * 200,
    ],
    ids=["empty", "half", "altered", "foreign", "noise"],
)
def test_a_damaged_file_is_read_past_and_mended(
    damage: Callable[[bytes], bytes], catalog: Catalog, tmp_path: Path
) -> None:
    load_catalog(ROOT, cache=tmp_path)
    (file,) = kept_files(tmp_path)
    sound = file.read_bytes()
    file.write_bytes(damage(sound))
    assert recall(tmp_path, catalog.digest) is None
    assert load_catalog(ROOT, cache=tmp_path) == catalog
    assert file.read_bytes() == sound


def test_a_file_that_others_may_write_is_not_used(catalog: Catalog, tmp_path: Path) -> None:
    load_catalog(ROOT, cache=tmp_path)
    (file,) = kept_files(tmp_path)
    file.chmod(0o666)
    assert recall(tmp_path, catalog.digest) is None


def test_a_file_of_another_user_is_not_used(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_catalog(ROOT, cache=tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert recall(tmp_path, catalog.digest) is None


def test_a_link_in_place_of_a_file_is_not_followed(catalog: Catalog, tmp_path: Path) -> None:
    load_catalog(ROOT, cache=tmp_path / "cache")
    (file,) = kept_files(tmp_path / "cache")
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert recall(tmp_path / "cache", catalog.digest) is None


def test_a_start_never_fails_for_want_of_a_cache(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way", encoding="utf-8")
    assert load_catalog(ROOT, cache=blocked) == catalog

    def full(*_told: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert load_catalog(ROOT, cache=tmp_path / "cache") == catalog
    assert kept_files(tmp_path / "cache") == []


def test_a_changed_catalogue_is_read_again(catalog: Catalog, tmp_path: Path) -> None:
    copy, cache = copy_catalog(tmp_path), tmp_path / "cache"
    load_catalog(copy, cache=cache)
    with (copy / "aids/slings/towel-sling.toml").open("a", encoding="utf-8") as file:
        file.write("# A remark.\n")
    changed = load_catalog(copy, cache=cache)
    assert changed.digest != catalog.digest
    assert len(kept_files(cache)) == 2
    assert load_catalog(copy, cache=cache) == changed


def test_a_stray_file_is_a_fault_though_the_data_was_kept(tmp_path: Path) -> None:
    copy, cache = copy_catalog(tmp_path), tmp_path / "cache"
    load_catalog(copy, cache=cache)
    (copy / "flagz.toml").write_text("", encoding="utf-8")
    with pytest.raises(CatalogFaults):
        load_catalog(copy, cache=cache)


def test_only_the_last_few_are_kept(catalog: Catalog, tmp_path: Path) -> None:
    for number in range(KEPT + 2):
        digest = f"{number:064x}"[::-1]
        keep(tmp_path, type(catalog)(**{**_fields(catalog), "digest": digest}))
        os.utime(next(tmp_path.glob(f"catalog-{digest[:32]}*")), (number, number))
    names = [file.name for file in kept_files(tmp_path)]
    assert len(names) == KEPT
    assert not any(name.startswith("catalog-000000") for name in names)


def _fields(catalog: Catalog) -> dict[str, object]:
    return {name: getattr(catalog, name) for name in catalog.__slots__}


def test_a_retailers_catalogue_has_its_index_read_or_kept(catalog: Catalog, tmp_path: Path) -> None:
    large = tmp_path / "catalog"
    write_retailer(catalog, ROOT, MANY_SIZES, large)
    first = load_catalog(large, cache=tmp_path / "cache")
    again = load_catalog(large, cache=tmp_path / "cache")
    assert first == again
    for one in (first, again):
        assert isinstance(one.index, ChartIndex)
        assert one.index.aids is one.aids
    assert catalog.index is None


@pytest.mark.parametrize(
    ("environ", "platform", "folder"),
    [
        ({"FITTING_CACHE": "/x/y"}, "linux", Path("/x/y")),
        ({"FITTING_CACHE": "0"}, "linux", None),
        ({"FITTING_CACHE": "off", "XDG_CACHE_HOME": "/c"}, "linux", None),
        ({"XDG_CACHE_HOME": "/c"}, "linux", Path("/c/fitting")),
        ({"XDG_CACHE_HOME": "c", "HOME": "/h"}, "linux", Path("/h/.cache/fitting")),
        ({"HOME": "/h"}, "darwin", Path("/h/Library/Caches/fitting")),
    ],
)
def test_where_a_catalogue_is_kept(
    environ: dict[str, str], platform: str, folder: Path | None
) -> None:
    assert cache_dir(environ, platform) == folder
