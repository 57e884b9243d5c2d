"""What pages say beside the questions: grade 6 or below, no banned phrase, all by one door."""

import ast
import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from fitting.core.question import Asked
from fitting.places import data_dir
from fitting.web.wording import word
from tests.present.reading_grade import grade
from tests.present.test_words import BANNED, GRADE, SENTENCE, plain

TEMPLATES = sorted((data_dir() / "templates").rglob("*.html"))
MODULES = sorted((Path(__file__).parents[2] / "fitting" / "web").glob("*.py"))
_DOORS = ("_", "say", "mark")


def _template_messages(path: Path) -> list[str]:
    tree = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
    return [
        call.args[0].value
        for call in tree.find_all(nodes.Call)
        if isinstance(call.node, nodes.Name)
        and call.node.name in _DOORS
        and call.args
        and isinstance(call.args[0], nodes.Const)
    ]


def _module_messages(path: Path) -> list[str]:
    return [
        node.args[0].value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in _DOORS
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    ]


MESSAGES = sorted(
    {(path.name, one) for path in TEMPLATES for one in _template_messages(path)}
    | {(path.name, one) for path in MODULES for one in _module_messages(path)}
)


def test_the_messages_are_found() -> None:
    assert len(MESSAGES) > 100
    assert ("start.html", "Start now") in MESSAGES
    assert any(file == "faults.py" for file, _ in MESSAGES)


@pytest.mark.parametrize(("file", "message"), MESSAGES)
def test_every_sentence_is_at_grade_6_or_below(file: str, message: str) -> None:
    told = plain(message)
    if len(re.findall(r"[A-Za-z]+", told)) >= SENTENCE:
        assert grade(told) <= GRADE, (file, message, round(grade(told), 1))


@pytest.mark.parametrize(("file", "message"), MESSAGES)
def test_no_message_has_a_banned_phrase(file: str, message: str) -> None:
    assert not BANNED.search(message), file


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_english_stands_outside_the_door(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)
    bare = re.sub(r"<[^>]*>|[a-z-]+=\"[^\"]*\"", " ", bare, flags=re.DOTALL)
    assert not re.findall(r"[A-Za-z]{2,}", bare), path.name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Has a vet seen your dog for this problem?", "Has a vet seen the dog for this problem?"),
        ("Your dog’s weight", "The dog’s weight"),
        ("What is your name?", "What is the owner’s name?"),
    ],
)
def test_staff_read_of_the_dog_and_owners_of_theirs(text: str, said: str) -> None:
    assert word(text, Asked.STAFF) == said
    assert word(text, Asked.OWNER) == text
