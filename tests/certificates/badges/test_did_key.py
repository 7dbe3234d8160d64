import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.certificates.badges.did_key import base58, did_key, key_url, public_of
from training.certificates.keys import SigningKey

# draft-msporny-base58, section 5; the last one as corrected in its errata.
BASE58 = {
    b"Hello World!": "2NEpo7TZRRrLZSi2U",
    b"The quick brown fox jumps over the lazy dog.": (
        "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z"
    ),
    bytes.fromhex("0000287fb4cd"): "11233QC4",
}

# The did:key method's test vectors for Ed25519: the seed's last byte, its did:key, and its public
# key in base58btc without the multicodec.
VECTORS = {
    0: (
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
        "4zvwRjXUKGfvwnParsHAS3HuSVzV5cA4McphgmoCtajS",
    ),
    1: (
        "did:key:z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG",
        "6ASf5EcmmEHTgDJ4X4ZT5vT6iHVJBXPg5AN5YoTCpGWt",
    ),
    2: (
        "did:key:z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf",
        "8pM1DN3RiT8vbom5u1sNryaNT1nyL8CTTW3b5PwWXRBH",
    ),
    3: (
        "did:key:z6MkvqoYXQfDDJRv8L4wKzxYeuKyVZBfi9Qo6Ro8MiLH3kDQ",
        "HPYVwAQmskwT1qEEeRzhoomyfyupJGASQQtCXSNG8XS2",
    ),
    4: (
        "did:key:z6MkwW6aqMnjgrhJXFUko3NnZPGzVpkNzhYK7yEhnsibmLwL",
        "J3qYF7YJMKCqQke47UQwiHizgFUXapHxRxKmxbkar89x",
    ),
}


@pytest.mark.parametrize(("content", "symbols"), BASE58.items())
def test_base58_is_as_its_draft_shows_it(content: bytes, symbols: str) -> None:
    assert base58(content) == symbols


def test_nothing_and_noughts_in_base58() -> None:
    assert (base58(b""), base58(b"\0"), base58(b"\0\0\1")) == ("", "1", "112")


@pytest.mark.parametrize(("last", "expected"), VECTORS.items())
def test_a_did_key_is_as_the_methods_test_vectors_show_it(
    last: int, expected: tuple[str, str]
) -> None:
    public = SigningKey.from_seed(bytes(31) + bytes([last])).public
    assert (did_key(public), base58(public)) == expected
    assert public_of(expected[0]) == public


def test_the_keys_url_names_it_twice() -> None:
    did = VECTORS[0][0]
    assert key_url(public_of(did)) == f"{did}#{did.removeprefix('did:key:')}"


@settings(deadline=None)
@given(st.binary(min_size=32, max_size=32))
def test_every_key_comes_back_from_its_did_key(public: bytes) -> None:
    assert did_key(public).startswith("did:key:z6Mk")
    assert public_of(did_key(public)) == public


@pytest.mark.parametrize(
    "did",
    [
        "",
        "did:key:z",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooW",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp1",
        "did:key:z16MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDoo0O",
        "did:key:6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
        "6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
        "did:web:school.example",
        "did:key:z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW",
        "did:key:z" + "2" * 100_000,
    ],
)
def test_whatever_is_no_did_key_of_ours_is_refused(did: str) -> None:
    with pytest.raises(ValueError, match="not the did:key"):
        public_of(did)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_a_did_key_or_refused(text: str) -> None:
    try:
        assert did_key(public_of(text)) == text
    except ValueError as fault:
        assert str(fault) == "this is not the did:key of an Ed25519 key"
