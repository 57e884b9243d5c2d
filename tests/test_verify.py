"""`fitting verify`: a sheet is what it was, or it is not, and what would be said of it today."""

import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from fitting.cli import main
from fitting.edition import Edition
from fitting.places import data_dir
from fitting.sheet.attached import LARGEST_SHEET, read_attached
from fitting.sheet.proof import Seal, check_seal, seal

ON = "2026-11-23"
DOG = {
    "name": "Łajka Ж é ½ <b>&",
    "owner": "Ana",
    "breed": "dachshund",
    "condition": "ivdd",
    "mobility": "B",
    "pathway": "surgical",
    "surgery_date": "2026-11-03",
    "vet_exam": "yes",
    "trend": "better",
    "can_urinate": "yes",
    "pain_controlled": "yes",
    "wound_healed": "yes",
    "front_legs": "strong",
    "clearance": "rehab_ok",
    "clearance_by": "Dr Grey",
    "clearance_date": "2026-11-18",
    "weight": "8.2 kg",
    "measurements": {"chest_girth": "41 cm", "back_length": "38 cm"},
}


def run(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


def make(path: Path, *more: str, **changes: object) -> bytes:
    told = json.dumps({**DOG, **changes})
    done = run("sheet", "-", "-o", str(path), "--on", ON, *more, stdin=told)
    assert done.exit_code == 0, done.output
    return path.read_bytes()


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return make(tmp_path_factory.mktemp("fresh") / "sheet.pdf")


def found(pdf: bytes, folder: Path, status: int) -> dict[str, object]:
    """What `verify --format json` says, after checking that it ends well and in this way."""
    path = folder / "given.pdf"
    path.write_bytes(pdf)
    done = run("verify", str(path), "--format", "json")
    assert done.exit_code == status, done.output
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert done.stderr == ""
    told = json.loads(done.stdout)
    assert isinstance(told, dict)
    assert told["schema"] == "fitting-verify/1"
    return told


# Unaltered


@pytest.mark.parametrize(
    ("more", "changes"),
    [
        ((), {}),
        (("--paper", "letter", "--large-print", "--units", "imperial"), {"weight": 18}),
        (("--every-step",), {}),
        ((), {"can_urinate": "no"}),
        ((), {"condition": "arthritis", "mobility": "A"}),
        (
            (),
            {
                "override": {
                    "vet": "Dr Ada",
                    "practice": "A clinic",
                    "date": "2026-11-20",
                    "expires": "2026-12-20",
                    "allow": ["E36"],
                }
            },
        ),
    ],
)
def test_a_fresh_sheet_is_unaltered(
    more: tuple[str, ...], changes: dict[str, object], tmp_path: Path
) -> None:
    pdf = make(tmp_path / "sheet.pdf", *more, **changes)
    told = found(pdf, tmp_path, 0)
    assert (told["state"], told["reprint"]) == ("unaltered", "same")
    assert (told["changes"], told["same_words"], told["problems"]) == ([], True, [])
    made = told["made"]
    assert isinstance(made, dict)
    assert made["on"] == ON


def test_it_is_said_in_plain_words(fresh: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(fresh)
    done = run("verify", str(path))
    assert (done.exit_code, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == f"{path}: unaltered."
    assert re.fullmatch(
        r"Made for 23 November 2026 by Fitting [\w.]+ from catalogue [0-9a-f]{12}\.", lines[1]
    )
    assert lines[2:] == [
        "Made again from the answers inside, it is the same in every byte.",
        "Today's catalogue is the same one. It changes nothing.",
    ]


def test_the_same_answers_make_the_same_bytes_in_every_process(
    fresh: bytes, tmp_path: Path
) -> None:
    for seed, zone in (("0", "UTC"), ("7", "Asia/Tokyo")):
        out = tmp_path / f"{seed}.pdf"
        subprocess.run(
            [sys.executable, "-m", "fitting", "sheet", "-", "-o", out, "--on", ON],
            input=json.dumps(dict(reversed(DOG.items()))).encode(),
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
        )
        assert out.read_bytes() == fresh


def test_a_sheet_holds_the_answers_and_no_name_beyond_it(tmp_path: Path) -> None:
    pdf = make(tmp_path / "sheet.pdf", can_urinate="no")
    proof = read_attached(pdf).decode("ascii")
    assert json.loads(proof)["answers"]["name"] == DOG["name"]
    assert "Dr Grey" not in proof, "a referral does not show who agreed before"
    for private in (str(tmp_path), os.path.expanduser("~"), socket.gethostname()):
        assert private not in proof
    assert found(pdf, tmp_path, 0)["reprint"] == "same"


# Altered


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(part=st.floats(0, 1, exclude_max=True), change=st.integers(1, 255))
def test_a_flipped_byte_is_found(part: float, change: int, fresh: bytes, tmp_path: Path) -> None:
    wrong = bytearray(fresh)
    wrong[int(part * len(wrong))] ^= change
    told = found(bytes(wrong), tmp_path, 1)
    assert told["state"] == "altered"
    assert told["made"] is None, "nothing is told of what cannot be trusted"


@pytest.mark.parametrize(
    "inside", [b"%PDF-", b"stream\n", b"/EmbeddedFile", b"%fitting-seal", b"startxref", b"%%EOF"]
)
def test_a_flip_in_each_kind_of_place_is_found(inside: bytes, fresh: bytes, tmp_path: Path) -> None:
    at = fresh.rindex(inside)
    for offset in (0, len(inside) - 1, len(inside) + 2):
        wrong = bytearray(fresh)
        wrong[min(at + offset, len(wrong) - 1)] ^= 1
        assert found(bytes(wrong), tmp_path, 1)["state"] == "altered"


def test_saved_anew_by_another_program_is_altered(fresh: bytes, tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(fresh)))
    out = io.BytesIO()
    writer.write(out)
    told = found(out.getvalue(), tmp_path, 1)
    assert (told["state"], told["why"]) == ("altered", "no_seal")


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="install qpdf to save a sheet anew")
@pytest.mark.parametrize("how", [[], ["--linearize"], ["--object-streams=generate"]])
def test_saved_anew_by_qpdf_is_altered(how: list[str], fresh: bytes, tmp_path: Path) -> None:
    old, new = tmp_path / "old.pdf", tmp_path / "new.pdf"
    old.write_bytes(fresh)
    subprocess.run(["qpdf", *how, old, new], check=True)
    assert found(new.read_bytes(), tmp_path, 1)["state"] == "altered"


def unsealed(pdf: bytes) -> bytes:
    return re.sub(rb"%fitting-seal-sha256:[0-9a-f]{64}\n", b"", pdf)


def forged(pdf: bytes, old: bytes, new: bytes) -> bytes:
    """The sheet with other answers inside, untouched pages, and a new seal: a forger's work."""
    content = read_attached(pdf)
    assert content.count(old) == 1
    packed, changed = (zlib.compress(one) for one in (content, content.replace(old, new)))
    assert packed in pdf
    bare = unsealed(pdf).replace(packed, changed)
    bare = bare.replace(b"/Length %d" % len(packed), b"/Length %d" % len(changed))
    whole = seal(bare)
    assert check_seal(whole) is Seal.WHOLE
    assert read_attached(whole) == content.replace(old, new)
    return whole


def test_a_forged_seal_over_other_answers_is_found(fresh: bytes, tmp_path: Path) -> None:
    told = found(forged(fresh, b'"weight":"8.2 kg"', b'"weight":"9.2 kg"'), tmp_path, 1)
    assert (told["state"], told["why"], told["reprint"]) == ("altered", "other_sheet", "differs")


def test_a_forged_seal_over_another_outcome_is_found(fresh: bytes, tmp_path: Path) -> None:
    told = found(forged(fresh, b'"stage":{"id":"S2"', b'"stage":{"id":"S4"'), tmp_path, 1)
    assert (told["state"], told["why"]) == ("altered", "other_sheet")


def test_a_forged_seal_over_another_page_is_found(fresh: bytes, tmp_path: Path) -> None:
    at = fresh.index(b"/MediaBox[0 0 595")
    moved = fresh[:at] + fresh[at:].replace(b"595", b"594", 1)
    told = found(seal(unsealed(moved)), tmp_path, 1)
    assert (told["state"], told["why"]) == ("altered", "other_sheet")


def test_answers_that_cannot_be_read_under_a_forged_seal_are_found(
    fresh: bytes, tmp_path: Path
) -> None:
    told = found(forged(fresh, b'"mobility":"B"', b'"mobility":"Q"'), tmp_path, 1)
    assert (told["state"], told["why"]) == ("altered", "other_sheet")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"fitting-proof/1", b"fitting-proof/9"),
        (b'"paper":"a4"', b'"paper":"a0"'),
        (b'"language":"en"', b'"language":"../x"'),
        (b'"on":"2026-11-23"', b'"on":"0001-01-01"'),
        (b'"units":"metric"', b'"units":"\\ud800"'),
        (b'{"answers":', b'{ "answers":'),
        (b'"flags":[]', b'"flags":{}'),
    ],
)
def test_a_strange_proof_under_a_forged_seal_is_altered(
    old: bytes, new: bytes, fresh: bytes, tmp_path: Path
) -> None:
    told = found(forged(fresh, old, new), tmp_path, 1)
    assert (told["state"], told["why"]) == ("altered", "strange_proof")


def test_a_sheet_of_another_build_says_what_the_seal_is_worth(
    fresh: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Edition("9.9.9", "another build")
    monkeypatch.setattr("fitting.cli.verify.this_edition", lambda: other)
    path = tmp_path / "sheet.pdf"
    path.write_bytes(fresh)
    done = run("verify", str(path))
    assert done.exit_code == 0
    assert "Another build of this program made it." in done.stdout
    assert "It cannot find a forger who makes a new seal." in done.stdout
    assert found(fresh, tmp_path, 0)["reprint"] == "other_program"


# Another catalogue


@pytest.fixture
def other_catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "catalog"
    shutil.copytree(data_dir() / "catalog", folder)
    monkeypatch.setenv("FITTING_CATALOG", str(folder))
    return folder


def _replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_another_catalogue_lists_what_it_would_change(
    fresh: bytes, tmp_path: Path, other_catalog: Path
) -> None:
    walk = other_catalog / "rehab" / "exercises" / "e20-lead-walk.toml"
    _replaced(
        walk,
        'minutes = 5\ntimes_per_day = 2\nstages = ["S2"]',
        'minutes = 3\ntimes_per_day = 2\nstages = ["S2"]',
    )
    harness = other_catalog / "aids" / "harnesses" / "julius-idc.toml"
    _replaced(harness, 'name = "Baby 2 / 2XS"', 'name = "Baby 3"')
    told = found(fresh, tmp_path, 0)
    assert (told["state"], told["reprint"]) == ("unaltered", "other_catalog")
    changes = told["changes"]
    assert isinstance(changes, list)
    assert [one["text"] for one in changes] == [
        "How much of Slow walk on a short lead: 5 minutes each time. 2 times a day."
        " -> 3 minutes each time. 2 times a day.",
        "Julius-K9 IDC Powerharness: May help, size Baby 2 / 2XS -> May help, size Baby 3",
    ]
    path = tmp_path / "given.pdf"
    lines = run("verify", str(path)).stdout.splitlines()
    assert lines[-2:] == [f"- {one['text']}" for one in changes]


def test_another_stage_gate_lists_the_stage_first(
    fresh: bytes, tmp_path: Path, other_catalog: Path
) -> None:
    _replaced(other_catalog / "thresholds.toml", "value = 14\n", "value = 27\n")
    changes = found(fresh, tmp_path, 0)["changes"]
    assert isinstance(changes, list)
    assert changes[0]["about"] == "stage"
    assert changes[0]["before"]["id"] == "S2"
    assert changes[0]["text"].startswith("Stage: First gentle work, with support -> ")


def test_a_catalogue_with_other_words_alone_says_so(
    fresh: bytes, tmp_path: Path, other_catalog: Path
) -> None:
    walk = other_catalog / "rehab" / "exercises" / "e20-lead-walk.toml"
    _replaced(walk, "Do not let your dog pull.", "Do not let your dog pull on the lead.")
    told = found(fresh, tmp_path, 0)
    assert (told["changes"], told["same_words"]) == ([], False)
    assert "Some of the words or numbers" in run("verify", str(tmp_path / "given.pdf")).stdout


def test_a_catalogue_that_changes_nothing_here_says_so(
    fresh: bytes, tmp_path: Path, other_catalog: Path
) -> None:
    with (other_catalog / "thresholds.toml").open("a", encoding="utf-8") as file:
        file.write("# One more remark.\n")
    told = found(fresh, tmp_path, 0)
    assert (told["changes"], told["same_words"]) == ([], True)
    assert told["reprint"] == "other_catalog"
    assert "it would be the same" in run("verify", str(tmp_path / "given.pdf")).stdout


# Not one of our sheets


def _blank_pdf() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("pdf", "state", "why"),
    [
        (b"", "not_ours", "no_pdf"),
        (b"The cat sat on the mat.", "not_ours", "no_pdf"),
        (b"%PDF-1.7\n", "not_ours", "no_mark"),
        (_blank_pdf(), "not_ours", "no_mark"),
        (seal(_blank_pdf()), "altered", "no_proof"),
        (bytes(LARGEST_SHEET + 1), "unreadable", "too_large"),
        (b"%PDF-1.7\n" + bytes(50_000_000), "unreadable", "too_large"),
    ],
    ids=["empty", "text", "header", "blank", "sealed blank", "large", "50 MB"],
)
def test_a_file_that_is_no_sheet_is_told_in_one_way(
    pdf: bytes, state: str, why: str, tmp_path: Path
) -> None:
    told = found(pdf, tmp_path, 1)
    assert (told["state"], told["why"], told["made"]) == (state, why, None)


def test_half_a_sheet_is_not_unaltered(fresh: bytes, tmp_path: Path) -> None:
    for share in (0.2, 0.5, 0.9, 0.999):
        told = found(fresh[: int(share * len(fresh))], tmp_path, 1)
        assert told["state"] in {"altered", "not_ours"}


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    for name in (str(tmp_path / "none.pdf"), str(tmp_path), "nul\0.pdf"):
        done = run("verify", name)
        assert (done.exit_code, done.stdout) == (1, "")
        assert "cannot be read" in done.stderr
        assert isinstance(done.exception, SystemExit)


def test_a_faulty_catalogue_ends_the_check_in_lines(
    fresh: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(fresh)
    monkeypatch.setenv("FITTING_CATALOG", str(tmp_path))
    done = run("verify", str(path))
    assert (done.exit_code, done.stdout) == (1, "")
    assert "sources.toml: " in done.stderr


def test_signs_in_a_forged_proof_do_not_reach_the_terminal(
    fresh: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Edition("9.9.9", "another build")
    monkeypatch.setattr("fitting.cli.verify.this_edition", lambda: other)
    hostile = forged(fresh, b'"name":"First gentle', b'"name":"\\u001b[2J\\u202eFirst gentle')
    hostile = forged(hostile, b'"stage":{"id":"S2"', b'"stage":{"id":"S9"')
    path = tmp_path / "hostile.pdf"
    path.write_bytes(hostile)
    done = run("verify", str(path))
    assert done.exit_code == 0
    assert "Stage: " in done.stdout
    assert all(line.isprintable() for line in done.stdout.splitlines())


def test_a_check_opens_no_connection(
    fresh: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object, **named: object) -> None:
        raise AssertionError("a check must not open a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    assert found(fresh, tmp_path, 0)["state"] == "unaltered"


def test_other_commands_do_not_wait_for_the_reader_of_pdfs() -> None:
    script = "import sys, fitting.cli.recommend, fitting.cli.sheet; print('pypdf' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.strip() == "False"
