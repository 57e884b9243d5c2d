"""The command line: what it prints, where, and how it ends. Never a trace."""

import json
import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fitting.cli import COMMANDS, main
from fitting.cli.answers_file import UnusableFile, read_answers_file

A_DOG = {
    "name": "Łajka Ж é ½ <b>&",
    "condition": "ivdd",
    "mobility": "B",
    "pathway": "conservative",
    "vet_exam": "yes",
    "trend": "better",
    "can_urinate": "yes",
    "onset_date": "2026-10-01",
    "weight": "8.2 kg",
    "measurements": {"chest_girth": "45 cm"},
}
ON = ("--on", "2026-11-23")


def run(*arguments: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


@pytest.fixture
def dog(tmp_path: Path) -> Path:
    path = tmp_path / "dog.json"
    path.write_text(json.dumps(A_DOG), encoding="utf-8")
    return path


def assert_refused(result: Result, *words: str) -> None:
    """Status 2, nothing on standard output, no trace, and these words on standard error."""
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


# recommend


def test_recommend_prints_text(dog: Path) -> None:
    result = run("recommend", str(dog), *ON)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Łajka Ж é ½ <b>&" in result.stdout


def test_recommend_prints_json_of_the_agreed_shape(dog: Path) -> None:
    result = run("recommend", str(dog), *ON, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    told = json.loads(result.stdout)
    assert (told["schema"], told["kind"], told["on"]) == (
        "fitting/1",
        "recommendation",
        "2026-11-23",
    )
    assert told["dog"]["name"] == "Łajka Ж é ½ <b>&"


# at-hand

CHAIR = ("--support", "rear_wheelchair")
WALKER = A_DOG | {
    "condition": "arthritis",
    "front_legs": "strong",
    "breed": "Dachshund",
    "weight_basis": "scale",
    "measurements": {"chest_width": "14 cm", "rear_leg_height": "16 cm"},
}


@pytest.fixture
def walker(tmp_path: Path) -> Path:
    path = tmp_path / "walker.json"
    path.write_text(json.dumps(WALKER), encoding="utf-8")
    return path


def test_at_hand_prints_text_with_the_kind_of_aid_first(walker: Path) -> None:
    result = run("at-hand", str(walker), "--aid", "walkin-wheels-mini-legacy", *ON)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0].startswith("Would this aid fit Łajka")
    assert result.stdout.index("This size may be right.") < result.stdout.index("of 10 dogs")
    assert "No longer sold new." in result.stdout
    assert all(len(line) <= 80 or "://" in line for line in lines)


def test_at_hand_gives_the_number_that_recommend_gives(walker: Path) -> None:
    forward = json.loads(run("recommend", str(walker), *ON, "--format", "json").stdout)
    sized = {one["id"]: one for one in forward["aids"] if one["fit"]["probability"] is not None}
    assert sized
    for name, one in sized.items():
        size = ("--size", one["size"]) if one["size"] else ()
        told = run("at-hand", str(walker), "--aid", name, *size, *ON, "--format", "json")
        found = json.loads(told.stdout)
        fit = {key: found["fit"][key] for key in one["fit"]}
        assert (found["kind"], fit) == ("at_hand", one["fit"])
        assert found["suits"] is (None if fit["word"] == "unsure" else True)


def test_at_hand_takes_the_numbers_of_the_aid(walker: Path) -> None:
    told = ("--range", "leg_height=20-28cm", "--range", "inner_width=18cm")
    result = run("at-hand", str(walker), *CHAIR, *told, *ON, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    found = json.loads(result.stdout)
    assert (found["suits"], found["fit"]["place"]) == (False, "outside")
    assert found["changes"] == [{"measurement": "rear_leg_height", "told": 160, "needed": 200}]
    met = {one["dimension"]: one["met"] for one in found["checks"]}
    assert (met["leg_height"], met["inner_width"], met["rated_load"]) == (False, True, None)


def test_at_hand_reads_imperial_and_marks_what_is_fixed(walker: Path) -> None:
    told = ("--range", "inner_width=6.5", "--fixed", "inner_width", "--units", "imperial")
    result = run("at-hand", str(walker), *CHAIR, *told, *ON)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "It has a part that cannot be changed. Measure this with care: chest" in result.stdout


def test_at_hand_gives_a_referral_and_no_fit(walker: Path) -> None:
    walker.write_text(json.dumps(WALKER | {"can_urinate": "no"}), encoding="utf-8")
    whole = ("at-hand", str(walker), "--aid", "walkin-wheels-mini-legacy", *ON)
    told = json.loads(run(*whole, "--format", "json").stdout)
    assert (told["kind"], told["aids"]) == ("referral", [])
    assert run(*whole).stdout == run("recommend", str(walker), *ON).stdout


def test_at_hand_lists_every_problem_at_once(walker: Path) -> None:
    walker.write_text(json.dumps(WALKER | {"mobility": "Q"}), encoding="utf-8")
    wrong = ("--aid", "walkin-wheels-min", "--range", "weight=x", "--range", "rear_leg_height")
    result = run("at-hand", str(walker), *wrong, *ON)
    assert_refused(result, "mobility", "walkin-wheels-mini", "5kg-12kg", "has no range")
    assert result.stderr.count("\n") == 4


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ((), ("--aid", "a product, or its kind")),
        (("--aid", "puppia-a"), ("--size", "“XS”, “S”, “M”")),
        (("--aid", "puppia-a", "--size", "Q"), ("--size", "“XS”, “S”, “M”")),
        (("--support", "cart"), ("--support", "rear_wheelchair")),
        (CHAIR, ("--range", "Tell at least one number")),
        ((*CHAIR, "--range", "weight=-12kg", "--fixed", "leg"), ("--fixed", "“leg”")),
    ],
)
def test_at_hand_says_what_is_allowed(
    told: tuple[str, ...], words: tuple[str, ...], walker: Path
) -> None:
    assert_refused(run("at-hand", str(walker), *told, *ON), *words)


def test_at_hand_prints_problems_as_json_too(walker: Path) -> None:
    result = run("at-hand", str(walker), "--aid", "nothing", *ON, "--format", "json")
    assert result.exit_code == 2
    (problem,) = json.loads(result.stdout)["problems"]
    assert (problem["question"], problem["kind"]) == ("aid", "not_allowed")


# recommend again


def test_a_referral_ends_well_too(dog: Path) -> None:
    dog.write_text(json.dumps(A_DOG | {"can_urinate": "no"}), encoding="utf-8")
    result = run("recommend", str(dog), *ON, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["kind"] == "referral"


def test_toml_json_and_standard_input_say_the_same(dog: Path, tmp_path: Path) -> None:
    toml = tmp_path / "dog.toml"
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in A_DOG.items()]
    lines = [line for line in lines if not line.startswith(("measurements", "onset_date"))]
    lines += ["onset_date = 2026-10-01", "[measurements]", 'chest_girth = "45 cm"']
    toml.write_text("\n".join(lines), encoding="utf-8")
    told = {
        run("recommend", str(dog), *ON, "--format", "json").stdout,
        run("recommend", str(toml), *ON, "--format", "json").stdout,
        run("recommend", "-", *ON, "--format", "json", stdin=json.dumps(A_DOG)).stdout,
    }
    assert len(told) == 1


def test_a_byte_order_mark_is_read_over(dog: Path) -> None:
    dog.write_bytes(b"\xef\xbb\xbf" + dog.read_bytes())
    assert run("recommend", str(dog), *ON).exit_code == 0


def test_without_on_it_is_today(dog: Path) -> None:
    result = run("recommend", str(dog), "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["on"] >= "2026-11-23"


def test_all_problems_are_told_at_once_on_both_ends(dog: Path) -> None:
    wrong = A_DOG | {"mobility": "Q", "weight": "heavy", "nmae": "Bo"}
    dog.write_text(json.dumps(wrong), encoding="utf-8")
    result = run("recommend", str(dog), *ON, "--format", "json")
    assert result.exit_code == 2
    problems = json.loads(result.stdout)["problems"]
    assert {problem["question"] for problem in problems} == {"mobility", "weight", "nmae"}
    assert all(set(problem) == {"question", "kind", "message"} for problem in problems)
    lines = result.stderr.splitlines()
    assert len(lines) == 3
    assert all(line.startswith(f"{dog}: ") for line in lines)
    assert_refused(run("recommend", str(dog), *ON), "mobility: ", "weight: ", "nmae: ", "name")


UNUSABLE_FILES = {
    "empty.json": b"",
    "half.json": b'{"condition": "ivdd"',
    "list.json": b"[]",
    "null.json": b"null",
    "number.json": b"1",
    "twice.json": b'{"condition": "ivdd", "condition": "fce", "mobility": "B"}',
    "twice-inside.json": b'{"condition": "ivdd", "measurements": {"a": "1", "a": "2"}}',
    "twice-half-a-character.json": b'{"\\ud800": 1, "\\ud800": 2}',
    "nan.json": b'{"condition": "ivdd", "age_years": NaN}',
    "infinity.json": b'{"condition": "ivdd", "age_years": -Infinity}',
    "overflow.json": b'{"condition": "ivdd", "age_years": 1e999}',
    "long-number.json": b'{"age_years": ' + b"9" * 5000 + b"}",
    "deep.json": b'{"a": ' * 100_000,
    "surrogate.json": b'{"name": "\\ud800"}',
    "surrogate-key.json": b'{"\\ud800": "x"}',
    "latin.json": '{"name": "é"}'.encode("latin-1"),
    "utf16.json": '{"name": "Bo"}'.encode("utf-16"),
    "huge.json": b'{"name": "' + b"x" * 1_000_001 + b'"}',
    "half.toml": b"condition = ",
    "twice.toml": b'condition = "ivdd"\ncondition = "fce"',
    "nan.toml": b'condition = "ivdd"\nage_years = nan',
    "deep.toml": b"a = " + b"[" * 100_000,
    "zeros.toml": b"\0" * 100,
    "dog.txt": b"{}",
    "dog": b"{}",
}


@pytest.mark.parametrize("name", UNUSABLE_FILES)
@pytest.mark.parametrize("command", ["recommend", "sheet"])
def test_a_file_that_holds_no_answers_is_refused(command: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(UNUSABLE_FILES[name])
    more = ("-o", str(tmp_path / "out.pdf")) if command == "sheet" else ()
    assert_refused(run(command, str(path), *ON, *more), f"{path}: ")
    assert not (tmp_path / "out.pdf").exists()


def test_an_unusable_file_is_told_as_json_too(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text("[]")
    result = run("recommend", str(path), "--format", "json")
    assert result.exit_code == 2
    (problem,) = json.loads(result.stdout)["problems"]
    assert (problem["question"], problem["kind"]) == ("", "unreadable")


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(tmp_path: Path) -> None:
    assert_refused(run("recommend", str(tmp_path / "none.toml")), "none.toml: cannot be read: ")
    (tmp_path / "folder.toml").mkdir()
    assert_refused(run("recommend", str(tmp_path / "folder.toml")), "folder.toml: cannot be read")
    assert_refused(run("recommend", "nul\0.toml"), "cannot be read")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--on", "23.11.2026"), "YYYY-MM-DD"),
        (("--on", "20261123"), "YYYY-MM-DD"),
        (("--on", "2026-02-30"), "YYYY-MM-DD"),
        (("--on", "２０２６-11-23"), "YYYY-MM-DD"),  # Digits of another script.
        (("--units", "stone"), "metric, imperial"),
        (("--format", "xml"), "text, json"),
    ],
)
def test_an_option_that_cannot_be_used_is_named(
    dog: Path, arguments: tuple[str, str], words: str
) -> None:
    assert_refused(run("recommend", str(dog), *arguments), f"{arguments[0]}: ", words)


def test_a_terminal_without_the_letters_is_no_trace(dog: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "fitting", "recommend", str(dog), *ON],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"?ajka" in done.stdout


def test_a_faulty_catalogue_is_told_in_lines(
    dog: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FITTING_CATALOG", str(tmp_path))
    result = run("recommend", str(dog), *ON)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "sources.toml: " in result.stderr


def test_what_is_nested_or_written_without_end_is_refused_in_one_line(tmp_path: Path) -> None:
    toml, digits = tmp_path / "dog.toml", "9" * 5000
    for wrong in (f"[a{'.a' * 3000}]\nb = 1", f"age_years = {digits}", f"x = {'[' * 3000}"):
        toml.write_text(wrong, encoding="utf-8")
        result = run("recommend", str(toml), *ON)
        assert_refused(result)
        assert len(result.stderr.splitlines()) == 1
        assert "sys." not in result.stderr
    assert_refused(run("recommend", "-", *ON, stdin=f'{{"age_years": {digits}}}'), "digits")


def test_every_key_that_is_given_twice_is_named(tmp_path: Path) -> None:
    path = tmp_path / "dog.json"
    path.write_text('{"a": {"b": 1, "b": 2}, "c": 1, "c": 2, "\\u001b": 1, "\\u001b": 2}')
    result = run("recommend", str(path), "--format", "json")
    problems = json.loads(result.stdout)["problems"]
    assert [problem["question"] for problem in problems] == ["b", "c", "\ufffd"]


@pytest.mark.parametrize("day", ["0001-01-01", "0005-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_the_calendar_is_refused(day: str, tmp_path: Path) -> None:
    path = tmp_path / "dog.json"
    counted = {"condition": "ivdd", "mobility": "B", "days_since": 4000, "rest_end_day": 4000}
    path.write_text(json.dumps(counted), encoding="utf-8")
    assert_refused(run("recommend", str(path), "--on", day), day, "1900-01-01")


def test_a_closed_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fitting.cli.answers_file.sys.stdin", None)
    with pytest.raises(UnusableFile) as caught:
        read_answers_file("-")
    assert [problem.message for problem in caught.value.problems] == [
        "cannot be read: standard input is closed"
    ]


# sheet


def test_sheet_writes_a_pdf(dog: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    result = run("sheet", str(dog), "-o", str(out), *ON)
    assert (result.exit_code, result.output) == (0, "")
    assert out.read_bytes().startswith(b"%PDF-")


def test_sheet_replaces_the_file_and_leaves_nothing_beside_it(dog: Path, tmp_path: Path) -> None:
    out = tmp_path / "made" / "sheet.pdf"
    out.parent.mkdir()
    out.write_text("old")
    assert run("sheet", str(dog), "--out", str(out), *ON, "--paper", "letter").exit_code == 0
    first = out.read_bytes()
    assert run("sheet", str(dog), "--out", str(out), *ON, "--paper", "letter").exit_code == 0
    assert out.read_bytes() == first
    assert [path.name for path in out.parent.iterdir()] == ["sheet.pdf"]
    usual = tmp_path / "usual"
    usual.touch()
    assert out.stat().st_mode == usual.stat().st_mode


def test_sheet_prints_large_in_imperial_units(dog: Path, tmp_path: Path) -> None:
    plain, large = tmp_path / "plain.pdf", tmp_path / "large.pdf"
    assert run("sheet", str(dog), "-o", str(plain), *ON).exit_code == 0
    more = ("--large-print", "--every-step", "--units", "imperial", "--lang", "en")
    assert run("sheet", str(dog), "-o", str(large), *ON, *more).exit_code == 0
    assert large.read_bytes() != plain.read_bytes()


def test_sheet_refuses_a_place_it_cannot_write(dog: Path, tmp_path: Path) -> None:
    assert_refused(run("sheet", str(dog), "-o", str(tmp_path / "no" / "x.pdf")), "no folder")
    assert_refused(run("sheet", str(dog), "-o", str(dog)), "ends in .pdf")
    (tmp_path / "folder.pdf").mkdir()
    assert_refused(run("sheet", str(dog), "-o", str(tmp_path / "folder.pdf")), "is a folder")
    long = str(tmp_path / f"{'a' * 300}.pdf")
    assert_refused(run("sheet", str(dog), "-o", long), "cannot be written")
    assert json.loads(dog.read_text(encoding="utf-8")) == A_DOG


# handout


def test_handout_writes_a_pdf_of_each_kind(tmp_path: Path) -> None:
    listed = run("handout", "--list")
    assert (listed.exit_code, listed.stderr) == (0, "")
    names = [line.split()[0] for line in listed.stdout.splitlines()]
    assert {"form", "paper-tape", "stage-s2", "aid-rear-sling", "danger-signs"} <= set(names)
    out = tmp_path / "form.pdf"
    more = ("--paper", "letter", "--large-print", "--units", "imperial", "--lang", "en")
    for name in ("form", "danger-signs"):
        result = run("handout", name, "-o", str(out), *more)
        assert (result.exit_code, result.output) == (0, "")
        assert out.read_bytes().startswith(b"%PDF-")


def test_handout_refuses_what_it_cannot_write(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert_refused(run("handout", "bark", "-o", str(out)), "bark", "--list")
    assert_refused(run("handout", "form"), "-o")
    assert_refused(run("handout"), "--list")
    assert_refused(run("handout", "form", "-o", str(tmp_path / "x.txt")), "ends in .pdf")
    assert list(tmp_path.iterdir()) == []


# check-catalog


def test_our_own_catalogue_is_sound() -> None:
    result = run("check-catalog")
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    assert "sound" in result.stdout


def test_faults_are_listed_by_file(tmp_path: Path) -> None:
    result = run("check-catalog", str(tmp_path))
    assert result.exit_code == 1
    assert "sources.toml: " in result.stdout
    assert result.stderr.strip().endswith(f"{len(result.stdout.splitlines())} faults")


def test_a_catalogue_that_is_not_there_is_refused(tmp_path: Path) -> None:
    result = run("check-catalog", str(tmp_path / "none"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "is not a folder" in result.stderr


def test_the_schema_is_written_on_request(tmp_path: Path) -> None:
    run("check-catalog", str(tmp_path), "--write-schema")
    assert json.loads((tmp_path / "schema.json").read_text(encoding="utf-8"))["$schema"]


# coverage


def test_coverage_is_told_in_words() -> None:
    result = run("coverage")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "None is a real dog." in result.stdout
    assert "Rear harness: nothing fits 103 of 103 bodies.\n" in result.stdout
    assert "Gap: chest girth from 52.1 cm to 65.9 cm, between XL and XXL.\n" in result.stdout


def test_coverage_prints_json_of_the_agreed_shape() -> None:
    result = run("coverage", "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    told = json.loads(result.stdout)
    bodies = {body["id"]: body for body in told["bodies"]}
    products = {product["id"]: product for product in told["products"]}
    assert {"aid": "walkin-wheels-large", "size": "Large"} in bodies["breed-mastiff"]["fits"][
        "rear_wheelchair"
    ]
    assert "rear_harness" in bodies["breed-mastiff"]["nothing"]
    moto = products["lazybonezz-moto"]
    assert (moto["support"], moto["bodies"], moto["unreached"]) == ("body_harness", 5, ["XS", "S"])
    assert moto["gaps"][0] == {
        "measurement": "chest_girth",
        "below": "XS",
        "above": "S",
        "low": 260,
        "high": 299,
    }
    assert all({"gaps", "overlaps", "unreachable"} <= set(one) for one in told["products"])


def test_coverage_of_a_faulty_catalogue_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FITTING_CATALOG", str(tmp_path))
    result = run("coverage")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "bodies.toml: this file is missing" in result.stderr


# database


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("FITTING_DATABASE_URL", raising=False)
    return tmp_path / "data" / "fitting"


def test_the_database_is_made_once(home: Path) -> None:
    assert run("init-db").stdout == f"sqlite:///{home}/fitting.sqlite3: made.\n"
    assert run("init-db").stdout == f"sqlite:///{home}/fitting.sqlite3: already there.\n"
    assert run("upgrade-db").stdout == f"sqlite:///{home}/fitting.sqlite3: up to date.\n"
    assert run("purge").stdout == "Deleted: 0 drafts, 0 cases.\n"


@pytest.mark.parametrize("command", ["init-db", "upgrade-db", "purge"])
def test_a_database_that_cannot_be_used_is_one_line(
    command: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for url in ("mysql://x/y", "sqlite://", "sqlite:////dev/null/x.sqlite3", "postgresql://["):
        monkeypatch.setenv("FITTING_DATABASE_URL", url)
        result = run(command)
        assert (result.exit_code, result.stdout) == (1, ""), (url, result.output)
        assert len(result.stderr.splitlines()) == 1
        assert isinstance(result.exception, SystemExit)


def test_a_password_is_not_shown(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FITTING_DATABASE_URL", "postgresql://bo:secret@127.0.0.1:1/none")
    result = run("init-db")
    assert result.exit_code == 1
    assert "secret" not in result.output


# serve


@contextmanager
def serving(port: int, **environ: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "fitting", "serve", "--port", str(port)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, **environ}
    ) as server:
        try:
            yield server
        finally:
            server.terminate()
            try:
                server.wait(timeout=20)
            except subprocess.TimeoutExpired:
                server.kill()
                raise


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_serve_needs_no_configuration_and_prints_its_address(home: Path) -> None:
    port = free_port()
    with serving(port) as server:
        assert server.stdout is not None
        assert server.stdout.readline() == (
            f"Fitting is at http://127.0.0.1:{port} (stop it with Ctrl+C)\n"
        )
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=30) as answer:
            assert answer.status == 200
    assert server.returncode == 0
    assert (home / "fitting.sqlite3").exists()


def test_a_port_that_is_taken_is_told_in_one_line(home: Path) -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        result = run("serve", "--port", str(port))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"Port {port} is taken.")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1", "::1", "x" * 300])
def test_a_host_that_is_not_ours_is_told_in_one_line(host: str, home: Path) -> None:
    result = run("serve", "--host", host)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


# all


def test_help_names_every_command() -> None:
    told = run("--help").stdout
    for command in COMMANDS:
        assert command in told
        assert run(command, "--help").exit_code == 0


def test_an_unknown_command_is_refused() -> None:
    assert_refused(run("bark"), "bark")


def test_the_module_is_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "fitting", "--help"], capture_output=True)
    assert done.returncode == 0
    assert done.stdout.startswith(b"Usage: fitting ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a Linux system with /dev/full")
def test_a_full_disk_is_told_without_a_trace(tmp_path: Path) -> None:
    file = tmp_path / "dog.toml"
    file.write_text('condition = "ivdd"\nmobility = "C"\n', encoding="utf-8")
    with Path("/dev/full").open("w") as full:
        printed = subprocess.run(
            [sys.executable, "-m", "fitting", "recommend", str(file)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert printed.returncode == 1
    assert printed.stderr == "Error: the answer cannot be written: No space left on device\n"


def test_a_text_and_a_sheet_in_spanish(tmp_path: Path) -> None:
    answers = tmp_path / "dog.json"
    answers.write_text('{"condition": "ivdd", "mobility": "B", "vet_exam": "yes"}')
    text = CliRunner().invoke(main, ["recommend", str(answers), "--lang", "es"])
    assert text.exit_code == 0
    assert "Hoja de cuidados y ejercicios para tu perro" in text.output
    told = CliRunner().invoke(main, ["recommend", str(answers), "--lang", "es", "--format", "json"])
    plain = CliRunner().invoke(main, ["recommend", str(answers), "--format", "json"])
    assert told.output == plain.output
    sheet = tmp_path / "hoja.pdf"
    made = CliRunner().invoke(main, ["sheet", str(answers), "-o", str(sheet), "--lang", "es"])
    assert made.exit_code == 0
    assert CliRunner().invoke(main, ["verify", str(sheet)]).exit_code == 0
    handout = tmp_path / "cinta.pdf"
    made = CliRunner().invoke(main, ["handout", "paper-tape", "-o", str(handout), "--lang", "es"])
    assert made.exit_code == 0
    assert handout.read_bytes().startswith(b"%PDF-")
    at_hand = ["at-hand", str(answers), "--support", "rear_wheelchair"]
    told = CliRunner().invoke(main, [*at_hand, "--range", "weight=-9.5kg", "--lang", "es"])
    assert told.exit_code == 0
    assert "¿Encajaría esta ayuda con tu perro?" in told.output
    assert "9,5 kg" in told.output
