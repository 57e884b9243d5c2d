"""The words that the pure room holds as data: questions, pages, and why an answer is refused."""

import ast
from collections.abc import Iterator
from pathlib import Path

import fitting.core
from fitting.core.question import Question
from fitting.core.questionnaire import HOW_TAKEN_PAGE, OVERRIDES, PAGES, QUESTIONS
from fitting.core.questions_taken import TAKEN_FOR_ALL
from fitting.core.reading_parts import READING_PARTS
from fitting.core.refusals import HOW_TO_WRITE

_ROOM = Path(fitting.core.__file__).parent
_UNSAID = {"TypeError", "ValueError", "KeyError", "Limits"}
_REFUSING = (
    "refusals.py",
    "reading.py",
    "reading_one.py",
    "reading_parts.py",
    "reading_at_hand.py",
)


def rule_texts() -> Iterator[tuple[str, str]]:
    """Each text of a question, a page or a refusal, with the place it stands in."""
    for question in (
        *QUESTIONS.values(),
        *OVERRIDES.values(),
        *READING_PARTS.values(),
        *TAKEN_FOR_ALL.values(),
    ):
        for text in _of_question(question):
            if text:
                yield text, "core/question"
    for page in (*PAGES, HOW_TAKEN_PAGE):
        for text in (page.title, page.lead):
            if text:
                yield text, "core/page"
    for words in HOW_TO_WRITE.values():
        yield from ((text, "core/refusals.py") for text in words)
    for name in _REFUSING:
        for text in refusals_in((_ROOM / name).read_text(encoding="utf-8")):
            yield text, f"core/{name}"


def _of_question(question: Question) -> Iterator[str]:
    yield from (question.label, question.short, question.hint, question.sheet, question.why)
    for option in question.options:
        yield from (option.label, option.hint)


def refusals_in(source: str) -> Iterator[str]:
    """Every sentence in a module that is no docstring and no message of an error in the code."""
    tree = ast.parse(source)
    silent = {id(one) for one in _docstrings(tree)} | {id(one) for one in _raised(tree)}
    for node in ast.walk(tree):
        told = isinstance(node, ast.Constant) and id(node) not in silent and node.value
        if isinstance(told, str) and _is_sentence(told):
            yield told


def _is_sentence(text: str) -> bool:
    return " " in text.strip() and text.endswith(".") and "\\d" not in text


def _docstrings(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value


def _raised(tree: ast.Module) -> Iterator[ast.AST]:
    """What stands in a Python error or in a limit's reason: nobody reads it on a page."""
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Name) and called.id in _UNSAID:
            yield from ast.walk(node)
