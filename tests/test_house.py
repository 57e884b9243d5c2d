"""The rules of the house, as tests."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from fitting.app import create_app
from fitting.load import schema_text
from fitting.web.access import Access, UndeclaredAccess, access_of, open_to, require_declared_access

TOP = Path(__file__).parent.parent
PACKAGE = TOP / "fitting"
TEMPLATES = TOP / "templates"
MODULES = sorted(PACKAGE.rglob("*.py"))
PAGES = sorted(path for path in TEMPLATES.rglob("*") if path.is_file())
LONGEST_FILE = 400
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}
HEAVY = (
    "flask",
    "sqlalchemy",
    "alembic",
    "reportlab",
    "pydantic",
    "wtforms",
    "click",
    "granian",
    "numpy",
)


def _name(path: Path) -> str:
    return str(path.relative_to(TOP))


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def _loaded_by(statement: str) -> set[str]:
    """The top-level packages that a fresh interpreter holds after this statement."""
    script = f"import sys; {statement}; print(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=TOP
    )
    return set(done.stdout.split())


# Rooms


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [command, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(folder)},
    )


def test_rooms_import_only_what_they_may() -> None:
    done = _lint_imports(TOP)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "forbidden_line"),
    [
        ("core/words.py", "import flask"),
        ("core/words.py", "import fitting.core.recommendation"),
        ("core/answers.py", "import fitting.present.view"),
        ("load/faults.py", "import fitting.store"),
        ("present/view.py", "import fitting.load"),
        ("store/tokens.py", "import flask"),
        ("web/access.py", "import sqlalchemy"),
        ("web/access.py", "import fitting.app"),
        ("cli/say_no.py", "import fitting.web"),
        ("cli/say_no.py", "import reportlab"),
        ("cli/say_no.py", "import pypdf"),
        ("core/words.py", "import fitting.edition"),
        ("sheet/paper.py", "import sqlalchemy"),
        ("core/fit.py", "import numpy"),
        ("core/products.py", "import fitting.core.many"),
        ("load/catalog.py", "import fitting.core.many"),
    ],
)
def test_the_import_contract_notices(module: str, forbidden_line: str, tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "fitting")
    shutil.copy(TOP / "pyproject.toml", tmp_path)
    wrong = tmp_path / "fitting" / module
    wrong.write_text(f"{wrong.read_text(encoding='utf-8')}\n{forbidden_line}\n", encoding="utf-8")
    done = _lint_imports(tmp_path)
    assert done.returncode == 1, done.stdout
    assert "BROKEN" in done.stdout


def test_the_core_loads_no_library() -> None:
    assert not _loaded_by("import fitting.core.recommendation") & set(HEAVY)


@pytest.mark.parametrize("command", ["handout", "recommend", "sheet"])
def test_a_command_that_only_thinks_loads_no_web_and_no_database(command: str) -> None:
    loaded = _loaded_by(f"import fitting.cli.{command}")
    assert "click" in loaded
    assert not loaded & {
        *("flask", "werkzeug", "wtforms", "sqlalchemy", "alembic", "granian", "numpy")
    }


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_is_short_and_well_named(path: Path) -> None:
    assert path.stem not in VAGUE_NAMES
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_is_finished(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(_tree(path)), "a module says what it is for"
    assert not re.findall(r"\b(?:TODO|FIXME|XXX|NotImplemented(?:Error)?)\b", text)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_stand_at_the_top(path: Path) -> None:
    inside = [
        node.lineno
        for function in ast.walk(_tree(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inside == []


def _impure(tree: ast.Module) -> Iterator[str]:
    """Calls and imports that reach for a clock, a file, a terminal or chance."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
            if name in {"print", "open", "input", "now", "today", "utcnow", "read_text"}:
                yield f"line {node.lineno}: {name}()"
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                if name.split(".")[0] in {"os", "sys", "time", "random", "pathlib", "logging"}:
                    yield f"line {node.lineno}: import {name}"


@pytest.mark.parametrize("path", sorted((PACKAGE / "core").rglob("*.py")), ids=_name)
def test_the_core_has_no_clock_file_or_chance(path: Path) -> None:
    assert list(_impure(_tree(path))) == []


@pytest.mark.parametrize(
    "wrong", ["print(1)", "open('x')", "date.today()", "datetime.now()", "import random"]
)
def test_the_check_of_the_core_notices(wrong: str) -> None:
    assert list(_impure(ast.parse(wrong)))


# Sheet


def _paragraph_makers() -> set[str]:
    """Modules that name ReportLab's Paragraph, whose text is parsed as markup."""
    return {
        _name(path)
        for path in MODULES
        for node in ast.walk(_tree(path))
        if (
            isinstance(node, ast.alias)
            and node.name.split(".")[-1] in {"Paragraph", "XPreformatted"}
        )
        or (isinstance(node, ast.Attribute) and node.attr in {"Paragraph", "XPreformatted"})
    }


def test_text_enters_the_sheet_by_one_door() -> None:
    assert _paragraph_makers() <= {"fitting/sheet/text.py"}


# Catalogue


def test_the_schema_for_editors_is_that_of_the_types() -> None:
    written = (TOP / "catalog" / "schema.json").read_text(encoding="utf-8")
    assert written == schema_text(), "run: fitting check-catalog --write-schema"


# Templates


def _faults_of_template(text: str) -> list[str]:
    rules = {
        "marks text as safe": r"\|\s*safe\b|Markup|autoescape\s+false",
        "inline script": r"<script(?![^>]*\bsrc=)",
        "inline style": r"<style\b|\sstyle\s*=",
        "inline handler": r"<[^>]*\son[a-z]+\s*=",
        "script address": r"javascript:",
    }
    return [name for name, pattern in rules.items() if re.search(pattern, text, re.IGNORECASE)]


@pytest.mark.parametrize("path", PAGES, ids=_name)
def test_a_template_escapes_all_and_holds_no_inline_code(path: Path) -> None:
    assert _faults_of_template(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "{{ name|safe }}",
        "{{ name | safe }}",
        "<script>1</script>",
        '<p style="color:red">',
        '<a onclick="x()">',
        '<a href="javascript:x">',
        "{% autoescape false %}",
    ],
)
def test_the_check_of_templates_notices(wrong: str) -> None:
    assert _faults_of_template(wrong)


def test_nothing_in_the_package_marks_text_as_safe() -> None:
    makers = [_name(path) for path in MODULES if "Markup(" in path.read_text(encoding="utf-8")]
    assert makers == []


def test_every_template_is_used() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in [*MODULES, *PAGES])
    names = {path.relative_to(TEMPLATES).as_posix() for path in PAGES}
    unused = {name for name in names if f'"{name}"' not in text and f"'{name}'" not in text}
    assert unused == set()


# Access


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    folder = tmp_path_factory.mktemp("house")
    return create_app(
        {
            "FITTING_DATABASE_URL": f"sqlite:///{folder / 'cases.sqlite3'}",
            "FITTING_SECRET_KEY": "a secret for tests alone",
        }
    )


def test_every_route_declares_who_may_see_it(app: Flask) -> None:
    declared = {
        rule.rule: access_of(app, rule.endpoint)
        for rule in app.url_map.iter_rules()
        if rule.endpoint != "static"
    }
    assert declared["/healthz"] is Access.ANYONE
    assert declared["/result/<token>"] is Access.LINK


def test_a_route_that_does_not_declare_its_access_stops_the_start() -> None:
    house = Flask("house")
    house.add_url_rule("/open", "open", open_to(Access.ANYONE)(lambda: "open"))
    require_declared_access(house)
    house.add_url_rule("/forgotten", "forgotten", lambda: "forgotten")
    with pytest.raises(UndeclaredAccess, match="forgotten"):
        require_declared_access(house)


# Installation


@pytest.mark.parametrize("name", ["run", "dev"])
def test_pins_are_exact_hashed_and_name_no_index(name: str) -> None:
    text = (TOP / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    wanted = [line for line in text.splitlines() if re.match(r"[a-z]", line)]
    assert wanted
    assert all(re.match(r"[a-z0-9.\[\]-]+==[0-9][\w.]*( ;.*)? \\$", line) for line in wanted)
    assert len(wanted) == len(re.findall(r"==\S+(?: ;[^\n]*)? \\\n +--hash=sha256:", text))
    assert not re.findall(r"https?:|--index|--extra-index|--find-links|@ file", text)
