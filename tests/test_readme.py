"""The README's three dogs: the same answers as their cases, and the lines that it promises."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from fitting.cli import main

TOP = Path(__file__).parent.parent
EXAMPLE = re.compile(
    r"```toml\n# (?P<name>[a-z0-9-]+)\.toml\n(?P<answers>.*?)```\n\n```text\n(?P<lines>.*?)```",
    re.DOTALL,
)
EXAMPLES = list(EXAMPLE.finditer((TOP / "README.md").read_text(encoding="utf-8")))
ON = date(2026, 11, 23)


def test_readme_shows_three_dogs() -> None:
    assert len(EXAMPLES) == 3


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda match: match["name"])
def test_example_is_the_case_that_vets_review(example: re.Match[str]) -> None:
    file = TOP / "tests" / "cases" / "dogs" / f"{example['name']}.toml"
    case = tomllib.loads(file.read_text(encoding="utf-8"))
    assert tomllib.loads(example["answers"]) == case["answers"]
    assert case["on"] == ON


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda match: match["name"])
def test_example_prints_what_the_readme_says(example: re.Match[str], tmp_path: Path) -> None:
    file = tmp_path / "dog.toml"
    file.write_text(example["answers"], encoding="utf-8")
    printed = CliRunner().invoke(main, ["recommend", str(file), "--on", ON.isoformat()])
    assert printed.exit_code == 0
    for line in example["lines"].splitlines():
        assert line in printed.stdout.splitlines()


def test_pictures_of_the_readme_exist() -> None:
    pictures = re.findall(r"\]\((docs/images/[a-z-]+\.png)\)", (TOP / "README.md").read_text())
    assert len(pictures) == 3
    assert all((TOP / picture).is_file() for picture in pictures)
