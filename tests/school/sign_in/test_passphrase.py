"""A passphrase as it is kept."""

import os

import pytest
from pydantic import ValidationError

from training.school.sign_in.passphrase import Hashed, hashed, is_long_enough

PHRASE = "three odd teapots sing"


def test_only_the_passphrase_itself_fits() -> None:
    kept = hashed(PHRASE, os.urandom)
    assert kept.fits(PHRASE)
    assert not any(kept.fits(other) for other in ("", PHRASE[:-1], PHRASE.upper(), kept.digest))


def test_two_people_with_one_passphrase_cannot_be_told_apart_by_what_is_kept() -> None:
    one, two = hashed(PHRASE, os.urandom), hashed(PHRASE, os.urandom)
    assert one.digest != two.digest
    assert PHRASE not in one.model_dump_json()


def test_letters_that_look_the_same_are_the_same() -> None:
    assert hashed("caf\u00e9 on the corner", os.urandom).fits(" cafe\u0301 on the corner ")


def test_it_is_scrypt_as_published() -> None:
    # RFC 7914's scrypt by another hand: cryptography's, with the same cost.
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    kept = hashed(PHRASE, os.urandom)
    other = Scrypt(salt=bytes.fromhex(kept.salt), length=32, n=32768, r=8, p=1)
    assert other.derive(PHRASE.encode()).hex() == kept.digest


@pytest.mark.parametrize("change", [{"n": 2}, {"n": 2**30}, {"r": 1}, {"p": 9}, {"salt": "00"}])
def test_a_changed_file_can_ask_for_nothing_easier_and_nothing_harder(
    change: dict[str, object],
) -> None:
    kept = hashed(PHRASE, os.urandom).model_dump()
    with pytest.raises(ValidationError):
        Hashed.model_validate({**kept, **change})


def test_length_is_the_one_rule() -> None:
    assert is_long_enough("aaaaaaaaaaaa")
    assert not is_long_enough("   short    ")
