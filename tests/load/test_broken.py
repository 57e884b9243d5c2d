"""Each broken file gives its message, and no other."""

from pathlib import Path

import pytest

from fitting.load import CatalogFaults, load_catalog
from tests.load.broken import BROKEN, copy_catalog, faults_of, lay, read_broken

WRONG = sorted(path for path in BROKEN.iterdir() if path.name != "README.md")


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.name)
def test_a_broken_file_is_named_with_what_is_wrong(path: Path, tmp_path: Path) -> None:
    broken = read_broken(path)
    copy = copy_catalog(tmp_path)
    lay(broken, copy)
    assert tuple(str(fault) for fault in faults_of(copy)) == broken.faults
    assert broken.faults


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    copy = copy_catalog(tmp_path)
    chosen = [
        read_broken(BROKEN / name)
        for name in ("no-source.toml", "duplicate-flag.toml", "short-breed-row.csv")
    ]
    for broken in chosen:
        lay(broken, copy)
    expected = {fault for broken in chosen for fault in broken.faults}
    assert {str(fault) for fault in faults_of(copy)} == expected


def test_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path / "nowhere")
    assert fault.file == str(tmp_path / "nowhere")
    assert fault.message == "there is no such folder"


def test_an_empty_folder_names_every_file_that_is_missing(tmp_path: Path) -> None:
    faults = faults_of(tmp_path)
    assert len(faults) == 30
    assert {"flags.toml", "breeds.csv", "aids/slings"} <= {fault.file for fault in faults}


def test_a_file_that_is_not_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    copy = copy_catalog(tmp_path)
    (copy / "centres.toml").write_bytes(b'[[centre]]\nid = "caf\xe9"\n')
    (fault,) = faults_of(copy)
    assert str(fault) == "centres.toml: line 2: this file is not UTF-8 text"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (f"low = {'9' * 5000}", "a number in this file has far too many digits"),
        (f"low = {'[' * 3000}", "this file is nested too deeply"),
    ],
)
def test_a_file_without_end_is_a_fault(content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "thresholds.toml").write_text(content, encoding="utf-8")
    assert f"thresholds.toml: {message}" in {str(fault) for fault in faults_of(tmp_path)}


def test_faults_are_printed_one_a_line(tmp_path: Path) -> None:
    with pytest.raises(CatalogFaults) as caught:
        load_catalog(tmp_path)
    assert str(caught.value).splitlines() == [str(fault) for fault in caught.value.faults]
