"""The code on a sheet: a phone reads it, from every paper, and the address stands beside it."""

import pypdfium2
import pytest
import zxingcpp

from fitting.present.view import ResultView
from fitting.sheet.blocks.result_link import result_link_block
from fitting.sheet.figure import Figure
from fitting.sheet.forms import Part
from fitting.sheet.ladders import (
    AID_FORMS,
    REPORT_FORMS,
)
from fitting.sheet.paper import Paper, points
from fitting.sheet.qr import LONGEST_TEXT, QUIET_MODULES, QrCode, fits_code
from fitting.sheet.render import render_sheet
from tests.sheet.reading import page_texts, whole_text
from tests.sheet.views import a_hostile_view, a_referral, a_view, an_unconfirmed_view, longer

LINK = "https://fitting.example/result/Zk3_-aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789abc"
VIEWS = {
    "usual": a_view(),
    "referral": a_referral(),
    "unconfirmed": an_unconfirmed_view(),
    "hostile": a_hostile_view(),
    "longer": longer(a_view()),
}
# A phone sees far more than this; an office printer prints far more.
_DPI = 110


def codes(pdf: bytes) -> list[tuple[int, str, float]]:
    """Page number, text and width in mm (of the code without its border) of each code seen."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document):
        picture = page.render(scale=_DPI / 72).to_pil()
        for one in zxingcpp.read_barcodes(picture):
            width = one.position.top_right.x - one.position.top_left.x
            found.append((number, one.text, width / _DPI * 25.4))
        page.close()
    document.close()
    return found


# The longest words in the largest letters on the shorter paper leave the code no room.
WITH_CODE = [
    (name, paper, large)
    for name in ("usual", "referral", "hostile")
    for paper in Paper
    for large in (False, True)
    if (name, paper, large) != ("hostile", Paper.LETTER, True)
]


@pytest.mark.parametrize(("name", "paper", "large"), WITH_CODE)
def test_the_code_is_read_from_the_printed_page(name: str, paper: Paper, large: bool) -> None:
    pdf = render_sheet(VIEWS[name], paper=paper, large_print=large, link=LINK)
    ((number, text, width),) = codes(pdf)
    assert text == LINK
    assert width >= 20
    page = page_texts(pdf)[number]
    assert "Open the result on your phone" in page
    assert LINK in page.replace(" ", "")
    assert "Anyone with this code can open the result." in page


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("large", [False, True])
def test_the_code_takes_no_page_of_its_own(name: str, large: bool) -> None:
    with_code = page_texts(render_sheet(VIEWS[name], large_print=large, link=LINK))
    assert len(with_code) == len(page_texts(render_sheet(VIEWS[name], large_print=large)))


def test_what_is_done_with_the_dog_comes_before_the_code_where_a_page_is_full() -> None:
    first = next(form for form in AID_FORMS if not form.has(Part.LINK))
    # What goes after the code is told online and by the vet, and is nothing that is done.
    assert AID_FORMS[-1].left_off - first.left_off == {Part.ASK_FORM, Part.TEACH_BACK}


def test_a_sheet_without_a_link_has_no_code() -> None:
    pdf = render_sheet(a_view())
    assert codes(pdf) == []
    assert "Open the result" not in whole_text(pdf)
    assert pdf == render_sheet(a_view(), link="")


@pytest.mark.parametrize(
    "link",
    ["http://127.0.0.1:8000/result/x", "http://localhost/result/x", "http://localhost:1/result/x"],
)
def test_an_address_of_this_computer_says_so(link: str) -> None:
    text = whole_text(render_sheet(a_view(), link=link))
    assert "Open the result on this computer" in text
    assert "This address works only on the computer that made it." in text
    assert "phone" not in text


def test_a_host_that_begins_like_this_computer_is_another() -> None:
    text = whole_text(render_sheet(a_view(), link="https://localhost.example/result/x"))
    assert "Open the result on your phone" in text


@pytest.mark.parametrize("link", ["https://x.example/" + "a" * LONGEST_TEXT, "https://ü.example/"])
def test_an_address_that_fits_no_code_is_printed_alone(link: str) -> None:
    view: ResultView = a_view()
    pdf = render_sheet(view, link=link)
    assert codes(pdf) == []
    assert "Anyone with this address can open the result." in whole_text(pdf)


def test_the_longest_address_is_still_read() -> None:
    link = "https://fitting.example/result/" + "m" * (LONGEST_TEXT - 31)
    assert [text for _, text, _ in codes(render_sheet(a_view(), link=link))] == [link]


@pytest.mark.parametrize("text", ["", "a" * (LONGEST_TEXT + 1), "ü", "a\nb", "\x00"])
def test_a_text_that_does_not_fit_is_refused(text: str) -> None:
    assert not fits_code(text)
    with pytest.raises(ValueError, match="does not fit"):
        QrCode(text, "a code")


@pytest.mark.parametrize("text", ["a", LINK, "m" * LONGEST_TEXT])
def test_the_code_has_room_for_its_border(text: str) -> None:
    code = QrCode(text, alt="A code")
    assert code.alt == "A code"
    assert code.measure(500) == code.side
    modules = len(code._rows)
    assert code.side == pytest.approx(code._symbol * (1 + 2 * QUIET_MODULES / modules))
    assert code._symbol >= points(20)
    assert code._symbol / modules >= points(0.499)


def test_the_block_gives_the_code_its_words() -> None:
    block = result_link_block(LINK, REPORT_FORMS[0])
    code = block.piece.pieces[0]  # type: ignore[attr-defined]
    assert isinstance(code, Figure)
    assert code._inner.alt == "QR code: opens your result page"  # type: ignore[attr-defined]
