import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.sheets import A4, pdf_of, raw_pdf
from training.certificates import carriage
from training.certificates.errors import Unreadable
from training.certificates.pdfs import MOST_PAGES, texts_in_pdf


@pytest.fixture(scope="session")
def texts(raw: bytes) -> tuple[str, ...]:
    addresses = ("https://school.example/v", "https://other.example/v", "", "https://x.example")
    return tuple(carriage.text(raw, address) for address in addresses)


def test_every_page_is_read_and_every_code_on_it(texts: tuple[str, ...]) -> None:
    menu = "https://school.example/menu"
    found = texts_in_pdf(pdf_of([[texts[0], menu], [], [menu], texts[1:]]))

    assert found == ((1, texts[0]), (4, texts[1]), (4, texts[2]), (4, texts[3]))


@pytest.mark.parametrize("side", [30, 45, 80])
def test_codes_of_every_printed_size_are_read(texts: tuple[str, ...], side: float) -> None:
    assert texts_in_pdf(pdf_of([[texts[0]]], side)) == ((1, texts[0]),)


def test_a_pdf_without_a_certificate_is_said_to_have_none() -> None:
    for content in (pdf_of([[]]), pdf_of([["https://school.example/menu"]])):
        with pytest.raises(Unreadable, match="No certificate"):
            texts_in_pdf(content)


def test_too_many_pages_are_refused_unread() -> None:
    with pytest.raises(Unreadable, match=str(MOST_PAGES)):
        texts_in_pdf(raw_pdf(A4, b"", MOST_PAGES + 1))


@pytest.mark.parametrize("box", [b"0 0 1e30 1e30", b"0 0 0 0", b"0 0 90000 90000", b"9 9 1 1"])
def test_a_page_of_an_odd_size_is_passed_over(box: bytes) -> None:
    with pytest.raises(Unreadable, match="No certificate"):
        texts_in_pdf(raw_pdf(box, b"0 0 10 10 re f"))


def test_a_locked_pdf_is_said_to_be_locked(texts: tuple[str, ...]) -> None:
    from fpdf import FPDF

    sheet = FPDF()
    sheet.add_page()
    sheet.set_encryption(owner_password="a", user_password="b")
    with pytest.raises(Unreadable, match="password"):
        texts_in_pdf(bytes(sheet.output()))


def test_a_torn_pdf_is_unreadable_and_nothing_worse(texts: tuple[str, ...]) -> None:
    whole = pdf_of([[texts[0]]])
    for length in range(0, len(whole) - 2000, len(whole) // 20):
        with pytest.raises(Unreadable):
            texts_in_pdf(whole[:length])


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_any_bytes_are_unreadable_and_nothing_worse(content: bytes) -> None:
    with pytest.raises(Unreadable):
        texts_in_pdf(b"%PDF-1.7\n" + content)
