from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from training.certificates.kinds import Kind, kind_of, text_of


def picture(form: str) -> bytes:
    written = BytesIO()
    Image.new("RGB", (9, 9), "white").save(written, form)
    return written.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
def test_a_picture_is_told_by_its_bytes(form: str) -> None:
    assert kind_of(picture(form)) is Kind.PICTURE


def test_a_certificate_a_pdf_and_text_are_told_by_their_bytes(raw: bytes) -> None:
    assert kind_of(raw) is Kind.CERTIFICATE
    assert kind_of(b"%PDF-1.7\n\xff\xff") is Kind.PDF
    assert kind_of(b"From: a mail program\r\n\r\n%PDF-1.4") is Kind.PDF
    assert kind_of(b"12345") is Kind.TEXT
    assert kind_of(b"") is Kind.TEXT


def test_words_that_begin_like_a_bitmap_are_words() -> None:
    assert kind_of(b"BM is what the caretaker drives") is Kind.TEXT


def test_what_is_nothing_of_these_is_other() -> None:
    for content in (b"\x00\x01", b"PK\x03\x04\xff", b"\xd2\x84" + bytes(600), b"12345\x00"):
        assert kind_of(content) is Kind.OTHER


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_as_windows_and_others_write_it(coding: str) -> None:
    assert text_of("Zoë 123".encode(coding)) == "Zoë 123"


@given(st.binary(max_size=64))
def test_any_bytes_are_of_some_kind(content: bytes) -> None:
    assert kind_of(content) in Kind
