"""What a verifier must reject because it was altered, or never was a certificate."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.measuring import peak
from training.certificates import carriage
from training.certificates.answers import Answer
from training.certificates.errors import Unreadable
from training.certificates.trust import Trust
from training.certificates.verify import verify, verify_text


def test_no_flipped_bit_is_genuine(raw: bytes, trust: Trust, today: date) -> None:
    number = int.from_bytes(raw)
    flipped = ((number ^ 1 << bit).to_bytes(len(raw)) for bit in range(8 * len(raw)))

    assert [bit for bit, other in enumerate(flipped) if verify(other, trust, today).genuine] == []


def test_no_truncation_is_genuine(raw: bytes, trust: Trust, today: date) -> None:
    for length in range(len(raw)):
        assert not verify(raw[:length], trust, today).genuine
        assert not verify(raw[length + 1 :], trust, today).genuine


def test_no_changed_digit_is_genuine(raw: bytes, trust: Trust, today: date) -> None:
    digits = carriage.digits(raw)
    for place, digit in enumerate(digits):
        for other in "0123456789".replace(digit, ""):
            changed = digits[:place] + other + digits[place + 1 :]
            assert not verify_text(changed, trust, today).genuine


def test_no_missing_doubled_or_swapped_digit_is_genuine(
    raw: bytes, trust: Trust, today: date
) -> None:
    digits = carriage.digits(raw)
    for place in range(len(digits) - 1):
        before, pair, after = digits[:place], digits[place : place + 2], digits[place + 2 :]
        for changed in (pair[0], pair[0] + pair, pair[::-1]):
            genuine = verify_text(before + changed + after, trust, today).genuine
            assert genuine is (changed == pair)


@settings(deadline=None, max_examples=500)
@given(
    st.lists(
        st.tuples(st.integers(0, 10**6), st.integers(0, 2), st.binary(max_size=8)),
        min_size=1,
        max_size=4,
    )
)
def test_no_mutation_is_genuine(
    raw: bytes, trust: Trust, today: date, cuts: list[tuple[int, int, bytes]]
) -> None:
    mutated = raw
    for where, removed, added in cuts:
        place = where % (len(mutated) + 1)
        mutated = mutated[:place] + added + mutated[place + removed :]

    assert verify(mutated, trust, today).genuine is (mutated == raw)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=2500) | st.text("0123456789", min_size=180, max_size=1400))
def test_no_text_is_genuine_and_none_breaks_the_verifier(
    trust: Trust, today: date, scanned: str
) -> None:
    try:
        assert not verify_text(scanned, trust, today).genuine
    except Unreadable as unreadable:
        assert unreadable.reason


@pytest.mark.parametrize("more", [b"", b"\x00", b"\xd2"])
def test_ten_million_bytes_are_refused_without_a_copy_of_them(
    raw: bytes, trust: Trust, today: date, more: bytes
) -> None:
    many = (raw if more else b"") + (more or b"\xff") * 10_000_000

    assert verify(many, trust, today).answer is Answer.SHAPE
    assert peak(partial(verify, many, trust, today)) < 100_000


@pytest.mark.parametrize("scanned", ["x", "9", "😀", "9 ", "\n"])
def test_ten_million_characters_are_refused_without_a_copy_of_them(
    trust: Trust, today: date, scanned: str
) -> None:
    def refused() -> None:
        with pytest.raises(Unreadable):
            verify_text(many, trust, today)

    many = scanned * (10_000_000 // len(scanned))
    assert peak(refused) < 100_000


@pytest.mark.parametrize("digits", ["1" * 1300, "9" * 1300, "0" * 1300, "1" + "0" * 1299])
def test_the_longest_numbers_take_no_more_than_their_room(
    trust: Trust, today: date, digits: str
) -> None:
    assert peak(partial(verify_text, digits, trust, today)) < 100_000


@pytest.mark.parametrize("scanned", ["x" * 10_000_000, "9" * 10_000_000, "٣" * 413, "³" * 413])
def test_texts_that_are_too_long_or_in_other_digits_are_unreadable(
    trust: Trust, today: date, scanned: str
) -> None:
    with pytest.raises(Unreadable):
        verify_text(scanned, trust, today)
