import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.certificates.errors import KeyFileError
from training.certificates.keys import SigningKey
from training.certificates.sealing import is_sealed, open_key, plain, seal, unseal

PASSPHRASE = "lantern otter Zoë quarry"


def counted(start: int) -> Callable[[int], bytes]:
    return lambda count: bytes(range(start, start + count))


@pytest.fixture(scope="module")
def sealed(key: SigningKey) -> bytes:
    return seal(key, PASSPHRASE, counted(0))


def altered(content: bytes, **changes: Any) -> bytes:
    return json.dumps({**json.loads(content), **changes}).encode()


def strength(**changes: Any) -> dict[str, Any]:
    return {"name": "scrypt", "n": 2**16, "r": 8, "p": 1, **changes}


def test_a_sealed_key_opens_with_its_passphrase(key: SigningKey, sealed: bytes) -> None:
    opened = unseal(sealed, PASSPHRASE)

    assert opened.seed == key.seed
    assert opened.sign(b"ours") == key.sign(b"ours")


@pytest.mark.parametrize(("typed", "other"), [("ë", "e\u0308"), ("otter", "\uff4ftter")])
def test_a_passphrase_from_another_keyboard_is_the_same(
    sealed: bytes, typed: str, other: str
) -> None:
    assert unseal(sealed, PASSPHRASE.replace(typed, other)).seed == bytes(range(32))


def test_a_sealed_file_says_how_it_is_locked_and_never_the_seed(
    key: SigningKey, sealed: bytes
) -> None:
    written = json.loads(sealed)

    assert written["format"] == "training sealed key 1"
    assert written["kdf"] == strength()
    assert written["salt"] == bytes(range(16)).hex()
    assert written["nonce"] == bytes(range(12)).hex()
    assert written["public"] == key.public.hex()
    assert key.seed.hex() not in sealed.decode()


def test_salt_and_nonce_are_the_random_bytes_handed_in(key: SigningKey, sealed: bytes) -> None:
    again = json.loads(seal(key, PASSPHRASE, counted(100)))

    assert again["salt"] == bytes(range(100, 116)).hex()
    assert again["nonce"] == bytes(range(100, 112)).hex()
    assert again["ciphertext"] != json.loads(sealed)["ciphertext"]


@pytest.mark.parametrize("passphrase", ["", "lantern otter Zoe quarry", PASSPHRASE + " ", "\ud800"])
def test_a_wrong_passphrase_opens_nothing(sealed: bytes, passphrase: str) -> None:
    with pytest.raises(KeyFileError, match="passphrase is wrong"):
        unseal(sealed, passphrase)


def test_an_empty_passphrase_seals_nothing(key: SigningKey) -> None:
    with pytest.raises(KeyFileError, match="random words"):
        seal(key, "", counted(0))


@pytest.mark.parametrize(
    "changes",
    [
        {"public": "00" * 32},
        {"nonce": "00" * 12},
        {"salt": "00" * 16},
        {"ciphertext": "00" * 48},
        {"kdf": strength(p=2)},
        {"kdf": strength(n=2**17)},
    ],
)
def test_no_part_of_a_sealed_file_can_be_altered(sealed: bytes, changes: dict[str, Any]) -> None:
    with pytest.raises(KeyFileError, match="altered"):
        unseal(altered(sealed, **changes), PASSPHRASE)


@pytest.mark.parametrize(
    "weaker", [{"n": 2**15}, {"n": 2**16 + 1}, {"n": 0}, {"n": -(2**16)}, {"r": 7}, {"p": 0}]
)
def test_a_weaker_seal_is_not_even_tried(sealed: bytes, weaker: dict[str, int]) -> None:
    with pytest.raises(KeyFileError, match="too weakly sealed"):
        unseal(altered(sealed, kdf=strength(**weaker)), PASSPHRASE)


@pytest.mark.parametrize(
    "hostile", [{"n": 2**19}, {"n": 2**40}, {"r": 33}, {"r": 2**30}, {"p": 5}, {"p": 2**30}]
)
def test_a_seal_that_asks_for_too_much_is_not_even_tried(
    sealed: bytes, hostile: dict[str, int]
) -> None:
    with pytest.raises(KeyFileError, match="far too much"):
        unseal(altered(sealed, kdf=strength(**hostile)), PASSPHRASE)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "training sealed key 2"},
        {"kdf": strength(name="pbkdf2")},
        {"kdf": strength(n="much")},
        {"salt": "00"},
        {"ciphertext": ""},
        {"hint": "the dog"},
    ],
)
def test_a_file_of_another_shape_is_damaged(sealed: bytes, changes: dict[str, Any]) -> None:
    with pytest.raises(KeyFileError, match="damaged"):
        unseal(altered(sealed, **changes), PASSPHRASE)


def test_a_practice_key_opens_without_a_passphrase_and_says_so(key: SigningKey) -> None:
    content = plain(key)

    assert json.loads(content)["practice"] is True
    assert open_key(content).seed == key.seed


def test_a_key_file_tells_whether_it_needs_a_passphrase(key: SigningKey, sealed: bytes) -> None:
    assert is_sealed(sealed)
    assert is_sealed(altered(sealed, kdf=strength(n=2)))
    assert not is_sealed(plain(key))
    assert not is_sealed(b"")


def test_one_kind_of_key_file_is_never_taken_for_the_other(key: SigningKey, sealed: bytes) -> None:
    with pytest.raises(KeyFileError):
        open_key(sealed)
    with pytest.raises(KeyFileError):
        unseal(plain(key), PASSPHRASE)
    with pytest.raises(KeyFileError):
        open_key(altered(plain(key), practice=False))


@settings(deadline=None)
@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_damage_and_nothing_worse(content: bytes) -> None:
    assert not is_sealed(content)
    with pytest.raises(KeyFileError):
        unseal(content, PASSPHRASE)
    with pytest.raises(KeyFileError):
        open_key(content)


def test_every_truncation_is_damage(sealed: bytes) -> None:
    for length in range(len(sealed) - 2):
        with pytest.raises(KeyFileError):
            unseal(sealed[:length], PASSPHRASE)
