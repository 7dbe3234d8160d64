import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.certificates.carriage import digits, raw_from_text, run_of_digits, text
from training.certificates.errors import NotGenuine, Unreadable

ADDRESS = "https://school.example/v"


def test_the_sample_is_413_digits_after_its_address(raw: bytes) -> None:
    carried = text(raw, ADDRESS)

    assert carried == f"{ADDRESS}#{digits(raw)}"
    assert len(digits(raw)) == 413
    assert digits(raw).isascii() and digits(raw).isdigit()


def test_without_an_address_the_digits_stand_alone(raw: bytes) -> None:
    assert text(raw, "") == digits(raw)


@settings(deadline=None)
@given(st.binary(min_size=83, max_size=512))
def test_bytes_come_back_from_their_digits(raw: bytes) -> None:
    assert raw_from_text(digits(raw)) == raw
    assert raw_from_text(text(raw, ADDRESS)) == raw


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        " {}\n",
        "https\x7f::school.example;v£{}",  # what a scanner types with another country's keys
        "Certificate for Aisha, 15 June 2026: {} (scan with care, call 0800 1111)",
        "1" * 300 + " {}",
        "{}" + "x" + "9" * 199,
        "{} " + "9" * 1301,
    ],
)
def test_the_last_run_long_enough_is_taken_whatever_stands_around(raw: bytes, around: str) -> None:
    assert raw_from_text(around.format(digits(raw))) == raw


@pytest.mark.parametrize(
    "scanned",
    [
        "",
        "Aisha K completed the module",
        "0800 1111",
        "9" * 199,
        "9" * 1301,
        "٣" * 413,
        "\uff13" * 413,
        "³" * 413,
        "9" * 2049,
        "https://school.example/" + "x" * 2000 + "9" * 413,
        "x" * 10_000_000,
        "9" * 10_000_000,
    ],
)
def test_text_with_no_certificate_is_unreadable(scanned: str) -> None:
    with pytest.raises(Unreadable, match="Scan or copy"):
        raw_from_text(scanned)


def test_digits_of_other_scripts_break_the_run(raw: bytes) -> None:
    number = digits(raw)
    arabic = number[:100] + "٣" + number[101:]

    with pytest.raises(NotGenuine):
        raw_from_text(arabic)


@pytest.mark.parametrize("prefix", ["0", "00"])
def test_a_leading_nought_is_refused(raw: bytes, prefix: str) -> None:
    with pytest.raises(NotGenuine):
        raw_from_text(prefix + digits(raw))


@pytest.mark.parametrize("guard", [b"", b"\x02", b"\xff"])
def test_another_guard_byte_is_refused(raw: bytes, guard: bytes) -> None:
    with pytest.raises(NotGenuine):
        raw_from_text(str(int.from_bytes(guard + raw)))


def test_more_bytes_than_a_certificate_has_are_refused() -> None:
    assert raw_from_text(digits(bytes(512))) == bytes(512)
    with pytest.raises(NotGenuine):
        raw_from_text(digits(bytes(513)))


@pytest.mark.parametrize("number", ["0" * 200, "1" * 200, "9" * 1300])
def test_numbers_that_are_no_certificate_are_not_genuine(number: str) -> None:
    with pytest.raises(NotGenuine):
        raw_from_text(number)


def test_runs_have_from_200_to_1300_digits() -> None:
    assert run_of_digits("1" * 199) is None
    assert run_of_digits("1" * 200) == "1" * 200
    assert run_of_digits("1" * 1300) == "1" * 1300
    assert run_of_digits("1" * 1301) is None


@settings(deadline=None)
@given(st.text(max_size=3000) | st.text("0123456789#", min_size=150, max_size=1400))
def test_any_text_is_read_or_refused_by_name(scanned: str) -> None:
    try:
        raw = raw_from_text(scanned)
    except (Unreadable, NotGenuine):
        return
    assert digits(raw) in scanned
