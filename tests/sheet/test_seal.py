"""The seal and the attachment of a sheet: every changed byte is found, nothing else is needed."""

import io
import shutil
import subprocess
import zlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from fitting.present.proof import LARGEST_PROOF, Proof
from fitting.sheet.attached import LARGEST_SHEET, NoProof, read_attached
from fitting.sheet.proof import Seal, check_seal, seal
from fitting.sheet.render import render_sheet
from tests.sheet.reading import reader
from tests.sheet.views import a_hostile_view, a_referral, a_view

CONTENT = b'{"schema":"a proof of tests"}'
PROOF = Proof("fitting-proof.json", "For tests", CONTENT, date(2026, 11, 23))
SEALED = render_sheet(a_view(), proof=PROOF)


@pytest.mark.parametrize("view", [a_view(), a_referral(), a_hostile_view()])
@pytest.mark.parametrize("large", [False, True])
def test_a_fresh_sheet_is_whole_and_gives_its_proof(view: object, large: bool) -> None:
    pdf = render_sheet(view, large_print=large, proof=PROOF)  # type: ignore[arg-type]
    assert check_seal(pdf) is Seal.WHOLE
    assert read_attached(pdf) == CONTENT
    assert pdf == render_sheet(view, large_print=large, proof=PROOF)  # type: ignore[arg-type]


def test_a_sheet_without_a_proof_has_no_seal() -> None:
    pdf = render_sheet(a_view())
    assert check_seal(pdf) is Seal.NONE
    with pytest.raises(NoProof):
        read_attached(pdf)


@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_any_changed_byte_breaks_the_seal(at: int, change: int) -> None:
    wrong = bytearray(SEALED)
    wrong[at] ^= change
    assert check_seal(bytes(wrong)) is not Seal.WHOLE


def test_each_byte_of_the_ending_breaks_the_seal() -> None:
    for at in range(len(SEALED) - 150, len(SEALED)):
        for change in (0x01, 0x20, 0x80):  # 0x20 turns small letters into capitals.
            wrong = bytearray(SEALED)
            wrong[at] ^= change
            assert check_seal(bytes(wrong)) is not Seal.WHOLE


@given(st.binary(min_size=1, max_size=40), st.integers(0, len(SEALED)))
def test_bytes_put_in_or_left_off_break_the_seal(more: bytes, at: int) -> None:
    assert check_seal(SEALED[:at] + more + SEALED[at:]) is not Seal.WHOLE
    if at < len(SEALED):
        assert check_seal(SEALED[:at]) is not Seal.WHOLE


def test_a_later_revision_of_the_file_breaks_the_seal() -> None:
    later = SEALED + b"1 0 obj\n<< >>\nendobj\nstartxref\n0\n%%EOF\n"
    assert check_seal(later) is Seal.BROKEN
    twice = seal(later)
    assert check_seal(twice) is Seal.WHOLE, "whoever makes a new seal is not found by the seal"


def test_the_seal_stands_where_the_format_allows_a_comment() -> None:
    lines = SEALED.splitlines()
    assert lines[-1] == b"%%EOF"
    assert lines[-3] == b"startxref"
    assert lines[-4].startswith(b"%fitting-seal-sha256:")


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="install qpdf to check the syntax")
def test_the_syntax_is_sound_and_qpdf_finds_the_attachment(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(SEALED)
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    shown = subprocess.run(
        ["qpdf", "--show-attachment=fitting-proof.json", path], capture_output=True, check=True
    )
    assert shown.stdout == CONTENT


def test_the_attachment_says_what_it_is() -> None:
    root = reader(SEALED).root_object
    (entry,) = root["/AF"]
    entry = entry.get_object()
    assert entry["/F"] == entry["/UF"] == "fitting-proof.json"
    assert (entry["/AFRelationship"], entry["/Desc"]) == ("/Data", "For tests")
    stream = entry["/EF"]["/UF"]
    assert stream["/Subtype"] == "/application/json"
    assert stream["/Params"]["/Size"] == len(CONTENT)
    assert SEALED.startswith(b"%PDF-1.7")


# Reading a file that may be anything


def _with_attachment(content: bytes) -> bytes:
    """A PDF by another program with a file of our name in it."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment("fitting-proof.json", content)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_attachment_saved_by_another_program_is_read() -> None:
    assert read_attached(_with_attachment(b"x" * 1000)) == b"x" * 1000


def test_no_more_of_an_attachment_is_unpacked_than_a_proof_can_have() -> None:
    assert len(read_attached(_with_attachment(b"x" * (LARGEST_PROOF + 500)))) == LARGEST_PROOF + 1
    bomb = Proof(PROOF.filename, "", b"0" * 60_000_000, PROOF.on)
    pdf = render_sheet(a_view(), proof=bomb)
    assert len(pdf) < 200_000
    assert len(read_attached(pdf)) == LARGEST_PROOF + 1


def test_an_attachment_packed_in_a_strange_way_is_not_unpacked() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(SEALED)))
    names = writer.root_object["/Names"]["/EmbeddedFiles"]["/Names"]  # type: ignore[index]
    stream = names[1].get_object()["/EF"]["/F"].get_object()
    stream[NameObject("/Filter")] = NameObject("/LZWDecode")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(NoProof):
        read_attached(out.getvalue())


HOSTILE = {
    "nothing": b"",
    "text": b"The cat sat on the mat.",
    "header": b"%PDF-1.7\n",
    "half": SEALED[: len(SEALED) // 2],
    "nested": b"%PDF-1.7\n1 0 obj\n" + b"[" * 100_000 + b"\nendobj\ntrailer\n<< /Root 1 0 R >>\n",
    "loop": b"%PDF-1.7\n1 0 obj\n1 0 R\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF",
    "prev loop": b"%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF",
    "no names": b"%PDF-1.7\n1 0 obj\n<< /Names 7 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n",
    "zeros": bytes(100_000),
    "huge": bytes(LARGEST_SHEET + 1),
    "wrong zlib": SEALED.replace(zlib.compress(CONTENT), bytes(len(zlib.compress(CONTENT)))),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_without_a_proof_is_told_in_one_way(name: str) -> None:
    with pytest.raises(NoProof):
        read_attached(HOSTILE[name])
    assert check_seal(HOSTILE[name]) is not Seal.WHOLE


def test_a_damaged_file_may_still_give_its_proof_but_never_a_whole_seal() -> None:
    beheaded = SEALED[100:]
    assert read_attached(beheaded) == CONTENT
    assert check_seal(beheaded) is Seal.BROKEN


@settings(max_examples=100)
@given(st.binary(max_size=300), st.integers(0, len(SEALED)), st.integers(0, 300))
def test_no_damage_does_more_than_lose_the_proof(junk: bytes, at: int, gone: int) -> None:
    try:
        read_attached(SEALED[:at] + junk + SEALED[at + gone :])
    except NoProof:
        return
