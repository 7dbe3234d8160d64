"""The code that people read out and type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.certificates.errors import Unreadable
from training.certificates.keys import CROCKFORD
from training.certificates.short_code import FOREIGN, LENGTH, SLIP, certificate_of, short_code

IDS = st.binary(min_size=8, max_size=8).map(bytes.hex)


def other(symbol: str, step: int) -> str:
    return CROCKFORD[(CROCKFORD.index(symbol) + step) % 32]


@given(IDS)
def test_a_code_is_three_groups_of_five_and_gives_its_certificate_back(certificate: str) -> None:
    code = short_code(certificate)

    assert [len(group) for group in code.split("-")] == [5, 5, 5]
    assert set(code) <= set(CROCKFORD + "-")
    assert certificate_of(code) == certificate


@pytest.mark.parametrize(
    ("certificate", "code"),
    [
        ("0000000000000000", "00000-00000-00000"),
        ("0000000000000001", "00000-00000-00101"),
        ("0102030405060708", "020G3-0G2GC-1R83F"),
        ("ffffffffffffffff", "FZZZZ-ZZZZZ-ZZZDG"),
    ],
)
def test_codes_never_change(certificate: str, code: str) -> None:
    assert short_code(certificate) == code


@given(IDS, st.integers(0, 14), st.integers(1, 31))
def test_one_wrong_symbol_is_noticed(certificate: str, place: int, step: int) -> None:
    code = short_code(certificate).replace("-", "")
    with pytest.raises(Unreadable, match="Look at it again"):
        certificate_of(code[:place] + other(code[place], step) + code[place + 1 :])


@given(IDS, st.integers(0, 13))
def test_neighbours_that_changed_places_are_noticed(certificate: str, place: int) -> None:
    code = short_code(certificate).replace("-", "")
    one, two = code[place], code[place + 1]
    if one == two:
        return
    with pytest.raises(Unreadable, match="Look at it again"):
        certificate_of(code[:place] + two + one + code[place + 2 :])


@given(IDS)
def test_small_letters_spaces_and_letters_like_figures_are_read_kindly(certificate: str) -> None:
    code = short_code(certificate).lower()
    assert certificate_of(code.replace("-", " ")) == certificate
    assert certificate_of(code.replace("-", "\u2013").replace("0", "o")) == certificate
    assert certificate_of(" " + code.replace("1", "l") + ".\n") == certificate
    assert certificate_of(code.replace("1", "I")) == certificate


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", LENGTH),
        ("00000-00000-0000", LENGTH),
        ("00000-00000-000000", LENGTH),
        ("Aisha K", LENGTH),
        ("x" * 10_000_000, LENGTH),
        ("00000-00000-0000U", FOREIGN),
        ("00000-00000-0000\u0663", FOREIGN),
        ("00000-00000-0000\u0131", FOREIGN),
        ("00000-00000-00001", SLIP),
        ("G0000-00000-00000", SLIP),
        ("00000-00000-000ZX", SLIP),
    ],
)
def test_what_is_wrong_is_said(typed: str, said: str) -> None:
    with pytest.raises(Unreadable) as fault:
        certificate_of(typed)
    assert fault.value.reason == said


def test_an_id_of_more_than_eight_bytes_is_a_slip_even_with_fitting_check_symbols() -> None:
    whole = (1 << 64) << 10 | (1 << 64) % 1021
    code = "".join(CROCKFORD[whole >> 5 * place & 31] for place in reversed(range(15)))
    with pytest.raises(Unreadable, match="Look at it again"):
        certificate_of(code)


@given(st.text() | st.text(CROCKFORD + "OIL- ", min_size=13, max_size=19))
def test_any_text_is_a_code_or_refused(typed: str) -> None:
    try:
        certificate = certificate_of(typed)
    except Unreadable:
        return
    assert certificate_of(short_code(certificate)) == certificate
