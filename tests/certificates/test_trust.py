import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from training.certificates.errors import TrustError
from training.certificates.keys import SigningKey
from training.certificates.trust import Trust, first, read, write
from training.certificates.trusted_key import Status, TrustedKey


def changed(trust: Trust, **changes: Any) -> Trust:
    return Trust(**{**trust.model_dump(), **changes})


def rotated(trust: Trust, new: SigningKey, old_status: Status) -> Trust:
    """The list after it: the old key set aside, a new one current from September."""
    old = {**trust.keys[0].model_dump(), "status": old_status, "expires": date(2026, 8, 31)}
    named = first(trust.keys[0].name, new, date(2026, 9, 1), practice=False).keys[0]
    return changed(trust, number=trust.number + 1, keys=(old, named.model_dump()))


def test_a_school_begins_with_one_current_key(key: SigningKey, trust: Trust) -> None:
    (only,) = trust.keys

    assert trust.number == 1 and trust.date == date(2026, 1, 5)
    assert only.public == key.public and only.fingerprint == key.fingerprint
    assert only.name == "Hill View Primary School" and only.status == "current"
    assert not only.practice and only.not_before == date(2026, 1, 5) and only.expires is None
    assert trust.revoked == trust.superseded == trust.genuine == () and only.vouched is None


def test_a_practice_school_has_a_practice_key(key: SigningKey) -> None:
    assert first("Practice School", key, date(2026, 1, 5), practice=True).keys[0].practice


def test_a_list_comes_back_from_its_file(key: SigningKey, trust: Trust) -> None:
    longer = changed(trust, number=7, revoked=("0102030405060708",), superseded=("aa" * 8,))

    for written in (trust, longer):
        assert read(write(written, key), pinned=None) == written
        assert read(write(written, key), pinned=key.public, at_least=written.number) == written


def test_a_list_is_found_by_the_id_of_its_key(key: SigningKey, trust: Trust) -> None:
    assert trust.key(key.kid) == trust.keys[0]
    assert trust.key(bytes(8)) is None


def test_line_ends_and_spaces_of_the_file_do_not_matter(key: SigningKey, trust: Trust) -> None:
    content = write(trust, key)

    assert read(content.replace(b"\n", b"\r\n"), pinned=None) == trust
    assert read(json.dumps(json.loads(content)).encode(), pinned=None) == trust


def test_what_is_signed_is_the_text_of_the_list_as_it_stands(key: SigningKey, trust: Trust) -> None:
    named = {**trust.keys[0].model_dump(), "name": 'St "Łucja" / આઈશા'}
    file = json.loads(write(changed(trust, keys=(named,)), key))

    assert set(file) == {"format", "list", "kid", "signature"}
    assert file["format"] == "training trust 2" and file["kid"] == key.kid.hex()
    assert file["signature"] == key.sign(b"training trust 2\n" + file["list"].encode()).hex()
    assert json.loads(file["list"])["keys"][0]["name"] == 'St "Łucja" / આઈશા'


def test_a_list_may_be_written_in_any_json_its_signature_is_over_just_that(
    key: SigningKey, trust: Trust
) -> None:
    text = json.dumps(trust.model_dump(mode="json"), indent=4, sort_keys=True)
    signature = key.sign(b"training trust 2\n" + text.encode()).hex()
    file = {"signature": signature, "list": text, "kid": key.kid.hex()}

    with pytest.raises(TrustError, match="altered"):
        read(json.dumps(file | {"format": "training trust 2", "list": text + " "}).encode(), None)
    assert read(json.dumps(file | {"format": "training trust 2"}).encode(), key.public) == trust


@pytest.mark.parametrize("kind", ["training trust 1", "training trust 3", 2, None])
def test_a_file_of_another_format_is_no_trust_file(
    key: SigningKey, trust: Trust, kind: object
) -> None:
    file = json.loads(write(trust, key)) | {"format": kind}
    with pytest.raises(TrustError, match="no trust file"):
        read(json.dumps(file).encode(), pinned=None)


def test_a_lower_number_is_refused(key: SigningKey, trust: Trust) -> None:
    older = write(changed(trust, number=4), key)

    assert read(older, key.public, at_least=4).number == 4
    with pytest.raises(TrustError, match="older"):
        read(older, key.public, at_least=5)


def test_another_key_than_the_pinned_one_is_refused(
    key: SigningKey, other_key: SigningKey, trust: Trust
) -> None:
    theirs = write(first("Hill View Primary School", other_key, trust.date, False), other_key)

    assert read(theirs, pinned=None).keys[0].public == other_key.public
    with pytest.raises(TrustError, match="compare"):
        read(theirs, pinned=key.public)


def test_a_key_that_is_not_in_the_list_signs_nothing(
    key: SigningKey, other_key: SigningKey, trust: Trust
) -> None:
    with pytest.raises(TrustError, match="own list"):
        write(trust, other_key)
    content = json.loads(write(trust, key)) | {"kid": other_key.kid.hex()}
    with pytest.raises(TrustError, match="own list"):
        read(json.dumps(content).encode(), pinned=None)


def test_the_retired_key_announces_the_new_one(
    key: SigningKey, other_key: SigningKey, trust: Trust
) -> None:
    announced = rotated(trust, other_key, "retired")

    assert read(write(announced, key), pinned=key.public, at_least=2) == announced
    assert read(write(announced, other_key), pinned=other_key.public, at_least=2) == announced


@pytest.mark.parametrize("status", ["withdrawn", "compromised"])
def test_a_key_taken_out_of_use_signs_no_list(
    key: SigningKey, other_key: SigningKey, trust: Trust, status: Status
) -> None:
    after = rotated(trust, other_key, status)

    assert read(write(after, other_key), pinned=other_key.public) == after
    with pytest.raises(TrustError, match="still counts"):
        write(after, key)
    by_thief = json.loads(write(after, other_key)) | {"kid": key.kid.hex()}
    with pytest.raises(TrustError, match="still counts"):
        read(json.dumps(by_thief).encode(), pinned=key.public)


@pytest.mark.parametrize(
    "alteration",
    [
        ('"number":1', '"number":2'),
        ("Hill View", "Mill View"),
        ('"practice":false', '"practice":true'),
        ('"revoked":[]', '"revoked":["0102030405060708"]'),
        ('"superseded":[]', '"superseded":["0102030405060708"]'),
        ('"genuine":[]', '"genuine":["0102030405060708090a0b0c0d0e0f10"]'),
        ('"expires":null', '"expires":"2030-01-01"'),
        ("2026-01-05", "2020-01-05"),
        ('"current"', '"retired"'),
        ("{", " {"),
    ],
)
def test_nothing_in_a_list_can_be_altered(
    key: SigningKey, trust: Trust, alteration: tuple[str, str]
) -> None:
    file = json.loads(write(trust, key))
    altered = file["list"].replace(*alteration)

    assert altered != file["list"]
    with pytest.raises(TrustError, match="damaged or altered"):
        read(json.dumps(file | {"list": altered}).encode(), pinned=key.public)


def test_a_bad_signature_is_refused(key: SigningKey, other_key: SigningKey, trust: Trust) -> None:
    content = json.loads(write(trust, key))
    elsewhere = json.loads(write(first("X", other_key, trust.date, False), other_key))
    for signature in ("00" * 64, elsewhere["signature"], key.sign(b"").hex()):
        with pytest.raises(TrustError, match="altered"):
            read(json.dumps(content | {"signature": signature}).encode(), pinned=key.public)


@settings(deadline=None)
@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_no_trust_file_and_nothing_worse(content: bytes) -> None:
    with pytest.raises(TrustError, match="no trust file"):
        read(content, pinned=None)


@settings(deadline=None, max_examples=300)
@given(position=st.integers(0, 10**6), byte=st.integers(0, 255))
def test_a_changed_byte_never_changes_the_list(
    key: SigningKey, trust: Trust, position: int, byte: int
) -> None:
    content = bytearray(write(trust, key))
    content[position % len(content)] = byte
    try:
        assert read(bytes(content), pinned=key.public, at_least=1) == trust
    except TrustError as refused:
        assert refused.reason


def test_a_deeply_nested_file_is_refused() -> None:
    with pytest.raises(TrustError):
        read(b"[" * 100_000, pinned=None)


@pytest.mark.parametrize(
    "changes",
    [
        {"kid": "00" * 8},
        {"x": "00" * 31},
        {"name": "Hill\nView"},
        {"name": ""},
        {"name": "x" * 121},
        {"status": "new"},
        {"colour": "navy"},
    ],
)
def test_a_key_that_makes_no_sense_cannot_be_listed(trust: Trust, changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        TrustedKey(**{**trust.keys[0].model_dump(), **changes})


def test_a_list_has_each_key_once_and_at_least_one(trust: Trust) -> None:
    for keys in ((), (trust.keys[0], trust.keys[0])):
        with pytest.raises(ValidationError):
            changed(trust, keys=keys)


@pytest.mark.parametrize(
    "changes",
    [
        {"number": 0},
        {"number": True},
        {"revoked": ("ab",)},
        {"superseded": (8,)},
        {"genuine": ("AB" * 16,)},
        {"genuine": ("ab" * 8,)},
    ],
)
def test_a_list_that_makes_no_sense_cannot_be_made(trust: Trust, changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        changed(trust, **changes)
