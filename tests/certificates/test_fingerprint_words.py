from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from training.certificates.fingerprint_words import in_words
from training.certificates.keys import SigningKey

LIST = Mnemonic("english").wordlist
KNOWN = (
    "film",
    "depart",
    "prefer",
    "potato",
    "crucial",
    "plastic",
    "anxiety",
    "room",
)
publics = st.binary(min_size=32, max_size=32)


def test_a_known_key_has_known_words(key: SigningKey) -> None:
    assert in_words(key.public) == KNOWN


@given(publics)
def test_the_words_are_the_first_88_bits_of_the_hash(public: bytes) -> None:
    bits = "".join(f"{LIST.index(word):011b}" for word in in_words(public))

    assert int(bits, 2).to_bytes(11) == sha256(public).digest()[:11]


@given(publics, publics)
def test_two_keys_have_other_words(one: bytes, other: bytes) -> None:
    assert (in_words(one) == in_words(other)) is (one == other)
