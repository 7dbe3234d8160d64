import re
from hashlib import sha256

import pytest

from training.certificates.keys import ORDER, SigningKey, fingerprint, is_signed, key_id

# RFC 8032, section 7.1, tests 1 and 3.
STANDARD = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("seed", "public", "message", "signature"), STANDARD)
def test_signatures_are_those_of_the_standard(
    seed: str, public: str, message: str, signature: str
) -> None:
    key = SigningKey.from_seed(bytes.fromhex(seed))

    assert key.public.hex() == public
    assert key.sign(bytes.fromhex(message)).hex() == signature
    assert is_signed(bytes.fromhex(message), bytes.fromhex(signature), key.public)


def test_another_message_or_key_does_not_fit(key: SigningKey, other_key: SigningKey) -> None:
    signature = key.sign(b"ours")

    assert not is_signed(b"theirs", signature, key.public)
    assert not is_signed(b"ours", signature, other_key.public)


def test_a_signature_with_the_order_added_does_not_fit(key: SigningKey) -> None:
    signature = key.sign(b"ours")
    second = int.from_bytes(signature[32:], "little") + ORDER

    assert not is_signed(b"ours", signature[:32] + second.to_bytes(32, "little"), key.public)


def test_a_signature_of_zeros_does_not_fit(key: SigningKey) -> None:
    assert not is_signed(b"ours", bytes(64), key.public)


def test_bytes_that_are_no_public_key_fit_nothing(key: SigningKey) -> None:
    assert not is_signed(b"ours", key.sign(b"ours"), b"\xff" * 32)


def test_a_new_key_is_made_of_the_random_bytes_it_is_handed() -> None:
    asked: list[int] = []

    def random_bytes(count: int) -> bytes:
        asked.append(count)
        return bytes(range(count))

    made = SigningKey.new(random_bytes)

    assert asked == [32]
    assert made.seed == bytes(range(32))
    assert made.public == SigningKey.from_seed(bytes(range(32))).public


def test_a_seed_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        SigningKey.from_seed(bytes(31))


def test_a_key_is_named_by_its_hash(key: SigningKey) -> None:
    assert key.kid == key_id(key.public) == sha256(key.public).digest()[:8]
    assert key.fingerprint == fingerprint(key.public) == "AS3N-N9TM-CD3M-R0M5"


def test_a_fingerprint_is_eighty_bits_of_the_hash_in_crockfords_letters(
    other_key: SigningKey,
) -> None:
    printed = other_key.fingerprint
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    number = 0
    for symbol in printed.replace("-", ""):
        number = number * 32 + alphabet.index(symbol)

    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}", printed)
    assert number.to_bytes(10) == sha256(other_key.public).digest()[:10]


def test_a_key_does_not_show_its_seed(key: SigningKey) -> None:
    assert key.seed.hex() not in repr(key)
    assert repr(key.seed) not in repr(key)
