"""A wheel, installed in an empty environment, does its whole work from any folder."""

import json
import os
import socket
import subprocess
import sys
import sysconfig
import urllib.request
import venv
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent
A_DOG = {"name": "Bo", "condition": "ivdd", "mobility": "B", "vet_exam": "yes", "trend": "better"}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is not the checkout, with a dog in it."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "dog.json").write_text(json.dumps(A_DOG))
    return folder


@pytest.fixture(scope="module")
def binaries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of an environment that holds the wheel, and the libraries of this one."""
    built, home = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("environment")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", built]
    subprocess.run(build, cwd=TOP, check=True, capture_output=True)
    (wheel,) = built.glob("*.whl")
    venv.create(home, symlinks=True, with_pip=False)
    python = home / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps"]
    subprocess.run([*pip, wheel], check=True, capture_output=True)
    # The libraries are borrowed so that no network is needed; our own path file among them is
    # not followed, so the checkout stays out of sight.
    (site,) = home.glob("lib/python*/site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    return python.parent


def environ(folder: Path) -> dict[str, str]:
    """Nothing that is set for the tests, such as a folder of data, is set for the wheel."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("FITTING_")}
    return kept | {"XDG_DATA_HOME": str(folder / "data")}


def run(binaries: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [binaries / "fitting", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        env=environ(folder),
    )


def test_the_package_is_the_one_in_the_wheel(binaries: Path, elsewhere: Path) -> None:
    script = "import fitting.places as places; print(places.__file__, places.data_dir())"
    done = subprocess.run(
        [binaries / "python", "-c", script], cwd=elsewhere, capture_output=True, text=True
    )
    assert done.stdout.count(str(binaries.parent)) == 2, done.stdout + done.stderr
    assert str(TOP) not in done.stdout


def test_its_catalogue_is_sound(binaries: Path, elsewhere: Path) -> None:
    done = run(binaries, elsewhere, "check-catalog")
    assert done.returncode == 0, done.stdout + done.stderr
    assert str(binaries.parent) in done.stdout


def test_it_recommends(binaries: Path, elsewhere: Path) -> None:
    done = run(binaries, elsewhere, "recommend", "dog.json", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["dog"]["name"] == "Bo"


def test_it_makes_a_sheet(binaries: Path, elsewhere: Path) -> None:
    done = run(binaries, elsewhere, "sheet", "dog.json", "-o", "sheet.pdf")
    assert done.returncode == 0, done.stderr
    assert (elsewhere / "sheet.pdf").read_bytes().startswith(b"%PDF-")


def test_it_speaks_spanish(binaries: Path, elsewhere: Path) -> None:
    done = run(binaries, elsewhere, "recommend", "dog.json", "--lang", "es")
    assert done.returncode == 0, done.stderr
    assert "Traducción pendiente de revisión por una persona." in " ".join(done.stdout.split())


def test_it_serves_pages(binaries: Path, elsewhere: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with subprocess.Popen(
        [binaries / "fitting", "serve", "--port", str(port)],
        cwd=elsewhere,
        stdout=subprocess.PIPE,
        text=True,
        env=environ(elsewhere),
    ) as server:
        try:
            assert server.stdout is not None
            assert f"http://127.0.0.1:{port}" in server.stdout.readline()
            for path in ("/healthz", "/"):
                address = f"http://127.0.0.1:{port}{path}"
                with urllib.request.urlopen(address, timeout=30) as answer:
                    assert answer.status == 200
        finally:
            server.terminate()
            try:
                server.wait(timeout=20)
            except subprocess.TimeoutExpired:
                server.kill()
                raise
