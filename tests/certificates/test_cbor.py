import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.certificates import cbor
from training.certificates.errors import NotGenuine


@pytest.mark.parametrize(
    ("value", "spelling"),
    [
        (23, "17"),
        (24, "1818"),
        (256, "190100"),
        (-8, "27"),
        (-65537, "3a00010000"),
        ("ક", "63e0aa95"),
        (b"", "40"),
        ({7: 1, 2: 2, -65537: 3}, "a3020207013a0001000003"),
        ([1, [2]], "82018102"),
    ],
)
def test_a_value_has_the_spelling_of_the_standard(value: object, spelling: str) -> None:
    assert cbor.spell(value).hex() == spelling
    assert cbor.read(bytes.fromhex(spelling)) == value


@settings(deadline=None)
@given(st.binary(max_size=512))
def test_any_bytes_are_read_or_refused_as_not_genuine(content: bytes) -> None:
    try:
        cbor.read(content)
    except NotGenuine as refused:
        assert refused.reason


@pytest.mark.parametrize(
    "content",
    [
        "",
        "5b7fffffffffffffff",  # a byte string of eight exabytes
        "9b7fffffffffffffff",  # an array as long
        "81" * 5000 + "00",  # nested five thousand deep
        "d9010281f97e00"[:-2],
        "d82361" + "28",  # a regular expression that does not compile
        "d81e820100",  # a fraction over nought
        "c11b7fffffffffffffff",  # a moment beyond all calendars
        "c5821b7fffffffffffffff01",  # one times two to the power of nine quintillion
    ],
)
def test_traps_are_refused_at_once(content: str) -> None:
    with pytest.raises(NotGenuine):
        cbor.read(bytes.fromhex(content))
