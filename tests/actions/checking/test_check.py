import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.actions.checking.conftest import CLAIMS, ISSUED, KEY, RAW, TODAY
from tests.support.sheets import pdf_of
from training.actions.checking.check import check, check_content
from training.actions.checking.checked import Checked
from training.actions.checking.known import Known
from training.certificates.answers import Answer, Standing
from training.certificates.carriage import digits, text
from training.certificates.pictures import png
from training.certificates.qr import matrix
from training.certificates.short_code import short_code
from training.certificates.trust import first

ADDRESS = text(RAW, "https://school.example/v")
PNG = png(matrix(ADDRESS, "M"), 4, 4)
MEGABYTES_10 = 10_000_000
KNOWN = Known(first("Hill View Primary School", KEY, ISSUED, practice=False))


def one(checked: tuple[Checked, ...]) -> Checked:
    assert len(checked) == 1
    return checked[0]


@pytest.mark.parametrize(
    "given", [ADDRESS, digits(RAW), f"  {ADDRESS}\n"], ids=["address", "digits", "pasted"]
)
def test_text_is_checked(known: Known, given: str) -> None:
    assert one(check(given, known, TODAY)).in_order


@pytest.mark.parametrize(
    "content",
    [RAW, PNG, pdf_of([[ADDRESS]]), ADDRESS.encode("utf-16")],
    ids=["cose", "png", "pdf", "text"],
)
@pytest.mark.parametrize("name", ["a.png", "a.pdf", "a.cose", "a.txt"])
def test_a_file_is_what_its_bytes_say_whatever_it_is_called(
    known: Known, tmp_path: Path, content: bytes, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    checked = one(check(str(file), known, TODAY))

    assert checked.in_order
    assert checked.given == str(file)
    assert one(check_content(content, "-", known, TODAY)).in_order


def test_every_certificate_of_a_pdf_is_checked_by_itself(known: Known, tmp_path: Path) -> None:
    altered = ADDRESS[:-1] + str((int(ADDRESS[-1]) + 1) % 10)
    checked = check_content(pdf_of([[ADDRESS], [], [altered]]), "-", known, TODAY)

    assert [(each.page, each.standing) for each in checked] == [
        (1, Standing.VALID),
        (3, Standing.NOT_GENUINE),
    ]


def test_a_text_may_hold_a_certificate_on_each_line(known: Known) -> None:
    lines = f"\ufeffmine: {ADDRESS}\r\n\r\nwords\r\n{digits(RAW)}\r\n".encode()
    assert [each.in_order for each in check_content(lines, "-", known, TODAY)] == [True, True]


def test_a_short_code_is_looked_up_in_the_records(known: Known) -> None:
    code = short_code(CLAIMS.certificate)
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("-", "")):
        checked = one(check(typed, known, TODAY))
        assert checked.verdict
        assert checked.verdict.claims == CLAIMS


def test_a_short_code_is_looked_up_away_from_the_desk_too(known: Known) -> None:
    checked = one(check(short_code(CLAIMS.certificate), replace(known, tells_all=False), TODAY))
    assert checked.in_order
    assert checked.recorded is None


def test_a_short_code_that_leads_nowhere_says_why(known: Known) -> None:
    unknown = one(check(short_code("ffffffffffffffff"), known, TODAY))
    assert unknown.verdict is None
    assert "hold no certificate with this code" in unknown.reason
    nowhere = one(check(short_code(CLAIMS.certificate), replace(known, school=None), TODAY))
    assert "--school" in nowhere.reason
    slip = short_code(CLAIMS.certificate)[:-1] + "Z"
    assert "wrong" in one(check(slip, known, TODAY)).reason


@pytest.mark.parametrize("given", ["", "a birthday card", "0118 999", "x" * 5000, "12-"])
def test_other_words_hold_no_certificate(known: Known, given: str) -> None:
    assert "No certificate was found" in one(check(given, known, TODAY)).reason


def test_a_folder_a_lost_file_and_a_device_are_said_to_be_so(known: Known, tmp_path: Path) -> None:
    assert "is a folder" in one(check(str(tmp_path), known, TODAY)).reason
    assert "is not there" in one(check(str(tmp_path / "lost.png"), known, TODAY)).reason
    assert "is no file" in one(check(os.devnull, known, TODAY)).reason


def test_a_letter_and_a_film_that_are_called_pictures_are_unreadable(
    known: Known, tmp_path: Path
) -> None:
    letter, film = tmp_path / "letter.png", tmp_path / "film.png"
    letter.write_text("Dear parents", encoding="utf-8")
    with film.open("wb") as opened:
        opened.truncate(50_000_000)

    assert "No certificate" in one(check(str(letter), known, TODAY)).reason
    assert "too large" in one(check(str(film), known, TODAY)).reason


def test_a_few_unknown_bytes_are_no_certificate_and_many_are_unreadable(known: Known) -> None:
    few = one(check_content(b"\xd2\x84\xff", "-", known, TODAY))
    assert few.verdict
    assert few.verdict.answer is Answer.SHAPE
    assert one(check_content(b"\xd2\x84\xff" * 1000, "-", known, TODAY)).verdict is None


LARGE = {
    "digits": b"1" * MEGABYTES_10,
    "digits on lines": b"1" * 400 + b"\n" + b"1\n" * (MEGABYTES_10 // 2),
    "many certificates": (b"1" * 400 + b"\n") * (MEGABYTES_10 // 401),
    "words": b"Dear parents. " * (MEGABYTES_10 // 14),
    "a certificate's beginning": RAW + bytes(MEGABYTES_10),
    "nested CBOR": b"\xd2\x84" + b"\x81" * MEGABYTES_10,
    "CBOR of exabytes": b"\xd2\x84\x5b\x7f\xff\xff\xff\xff\xff\xff\xff" + bytes(MEGABYTES_10),
    "hyphens": b"-" * MEGABYTES_10,
    "three times too large": b"7" * 3 * MEGABYTES_10,
}


@pytest.mark.parametrize("content", LARGE.values(), ids=LARGE.keys())
def test_ten_megabytes_of_ill_will_get_one_clear_line(known: Known, content: bytes) -> None:
    for checked in (
        check_content(content, "-", known, TODAY),
        check(content.decode("latin-1"), known, TODAY),
    ):
        refused = checked[0]
        assert len(checked) == 1
        assert not refused.in_order
        assert len(refused.reason) < 200
        assert "\n" not in refused.reason


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=300) | st.text("0123456789-ABC ", max_size=60))
def test_any_text_gets_an_answer(given: str) -> None:
    for checked in check(given.replace("/", ""), KNOWN, TODAY):
        assert not checked.in_order
        assert checked.reason


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=600))
def test_any_bytes_get_an_answer(content: bytes) -> None:
    for checked in check_content(content, "-", KNOWN, TODAY):
        assert not checked.in_order
        assert checked.reason
