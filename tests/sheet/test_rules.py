"""The rules of this room, read from its source."""

import ast
from pathlib import Path

import pytest

import fitting.sheet

ROOM = Path(fitting.sheet.__file__).parent
FILES = sorted(ROOM.rglob("*.py"))
MARKUP = {"Paragraph", "XPreformatted", "ParaParser", "ParaFrag"}
CLOCKS = {"now", "today", "utcnow", "time_ns", "localtime"}


def _names(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            found |= {alias.name for alias in node.names}
    return found


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def test_the_room_has_files() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOM)))
def test_text_enters_by_one_door(path: Path) -> None:
    if path.name == "text.py":
        assert _names(path) >= {"Paragraph", "ParaFrag"}
        return
    assert not _names(path) & MARKUP
    assert "reportlab.platypus" not in path.read_text(encoding="utf-8")


# What puts letters or a link on a page. By any other way than the door, a letter that the font
# lacks would vanish, and what is typed could become an address.
DRAWING = {
    "text.py": {"drawString", "setFont", "draw_codes"},
    # The operators of letters whose codes are known to be in the font.
    "lines.py": {"escapePDF"},
    "tags.py": {"linkURL"},
    # Numbers of a tape, which are the program's own.
    "blocks/tape.py": {"drawString", "drawCentredString", "drawRightString", "setFont"},
}
LETTERS = {
    "drawString", "drawRightString", "drawCentredString", "drawAlignedString", "drawText",
    "beginText", "setFont", "linkURL", "linkRect", "linkAbsolute", "drawImage", "acroForm",
    "draw_codes", "escapePDF",
}  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOM)))
def test_letters_and_links_are_drawn_by_one_door(path: Path) -> None:
    assert _names(path) & LETTERS == DRAWING.get(str(path.relative_to(ROOM)), set())


def test_the_door_never_parses() -> None:
    tree = ast.parse((ROOM / "text.py").read_text(encoding="utf-8"))
    made = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "Paragraph"
    ]
    assert len(made) == 1
    text, keywords = made[0].args[0], {keyword.arg for keyword in made[0].keywords}
    assert isinstance(text, ast.Constant)
    assert text.value is None
    assert "frags" in keywords


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOM)))
def test_no_clock_file_or_network_is_read(path: Path) -> None:
    rooms = ("flask", "sqlalchemy", "fitting.store", "fitting.web", "fitting.load", "fitting.core")
    assert not any(name.startswith(rooms) for name in _imports(path))
    assert not {"socket", "urllib", "requests", "random"} & _imports(path)
    assert not _names(path) & CLOCKS
    assert "open" not in _names(path)


def test_a_block_asks_a_form_how_many_lines_it_keeps() -> None:
    # Read as it is, a block would be taken for one that is the same in a form that keeps fewer.
    readers = {
        path.name
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "most"
    }
    assert readers == {"forms.py", "remembered.py"}
