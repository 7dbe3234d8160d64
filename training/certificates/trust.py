"""Which keys a school has, had, and no longer trusts: a signed list that only moves forward."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from training.certificates.errors import TrustError
from training.certificates.keys import SigningKey, is_signed
from training.certificates.trusted_key import TrustedKey, listed
from training.certificates.wording import EightBytes, Signature, SixteenBytes
from training.core.values import Frozen

#: Signed before the list itself, so that no signature for anything else can pass for a list's.
PURPOSE = b"training trust 2\n"

#: The largest trust file that is looked at, in bytes: a hundred thousand ids are half of it.
LARGEST = 4 * 2**20


class Trust(Frozen):
    """The school's keys, and what it took back.

    Attributes:
        number: counts the lists of this school; a later list has a greater number.
        date: the day of the list.
        keys: the school's keys, each once.
        revoked: ids of certificates taken back.
        superseded: ids of certificates that rest on clauses which have other words by now.
        genuine: `cose.hash_of` each certificate that a compromised key signed before it was
            stolen. Not its id: whoever has the key could sign anything under that.
    """

    number: Annotated[int, Field(strict=True, ge=1)]
    date: date
    keys: Annotated[tuple[TrustedKey, ...], Field(min_length=1)]
    revoked: tuple[EightBytes, ...] = ()
    superseded: tuple[EightBytes, ...] = ()
    genuine: tuple[SixteenBytes, ...] = ()

    @model_validator(mode="after")
    def _each_key_stands_once(self) -> Self:
        if len({key.kid for key in self.keys}) < len(self.keys):
            raise ValueError("the same key stands in the list twice")
        return self

    def key(self, kid: bytes) -> TrustedKey | None:
        """The key of this id, if the school ever had it."""
        return next((key for key in self.keys if key.kid == kid.hex()), None)

    def leads(self, public: bytes, to: TrustedKey) -> bool:
        """Whether whoever trusts this public key can trust that key of the list.

        Each key on the way vouched for the next one, and none of them was stolen or withdrawn.
        """
        return any(key.public == public for key in self._vouching(to))

    def _vouching(self, last: TrustedKey) -> Iterator[TrustedKey]:
        """The key, the one that vouched for it, and so on back; each counts, and comes once."""
        seen: set[str] = set()
        key: TrustedKey | None = last
        while key is not None and key.counts and key.kid not in seen:
            yield key
            seen.add(key.kid)
            before = self.key(bytes.fromhex(key.vouched.kid)) if key.vouched else None
            key = before if before and key.is_vouched_for_by(before) else None


class _TrustFile(Frozen):
    """The file. The list is text in it, so that what is signed can be read in one way only."""

    format: Literal["training trust 2"] = "training trust 2"
    list: str
    kid: EightBytes
    signature: Signature


def first(name: str, key: SigningKey, day: date, practice: bool) -> Trust:
    """The list a school begins with: this one key, from this day on."""
    return Trust(number=1, date=day, keys=(listed(key, name, day, practice=practice),))


def write(trust: Trust, key: SigningKey) -> bytes:
    """The trust file: JSON, signed with one of the list's own keys.

    That is the current key; only the list that retires a key for a new one is signed with the
    retired key, so that whoever trusts the old one learns of the new.

    Raises:
        TrustError: the key is not in the list, or may sign nothing any more; or the list is larger
            than any that is read.
    """
    _signer(trust, key.kid)
    text = trust.model_dump_json()
    signature = key.sign(PURPOSE + text.encode())
    signed = _TrustFile(list=text, kid=key.kid.hex(), signature=signature.hex())
    file = signed.model_dump_json(indent=1).encode() + b"\n"
    if len(file) > LARGEST:
        raise TrustError("The list of keys would get too large to be read by anybody.")
    return file


def read(content: bytes, pinned: bytes | None, at_least: int = 0) -> Trust:
    """The list in a trust file.

    Args:
        content: the file.
        pinned: the public key the reader trusts already; the list must be signed with it or with
            a key to which it leads. None the first time, when a person compares the fingerprint:
            then any key of the list itself will do.
        at_least: the number of the list the reader has; lists never go back.

    Raises:
        TrustError: the file is damaged, altered, signed with another key, or older.
    """
    file = _parsed(content)
    trust = _listed(file.list)
    signer = _signer(trust, bytes.fromhex(file.kid))
    if not is_signed(PURPOSE + file.list.encode(), bytes.fromhex(file.signature), signer.public):
        raise TrustError("The trust file was damaged or altered. Ask the school for it again.")
    if pinned is not None and not trust.leads(pinned, signer):
        raise TrustError(
            "The trust file is signed with another key than the one trusted so far. "
            "Ask the school for its key's fingerprint and compare the two."
        )
    if trust.number < at_least:
        raise TrustError("The trust file is older than the one in use. Ask for the newest.")
    return trust


def _parsed(content: bytes) -> _TrustFile:
    if len(content) > LARGEST:
        raise _no_trust_file()
    try:
        return _TrustFile.model_validate_json(content, strict=True)
    except ValidationError as fault:
        raise _no_trust_file() from fault


def _listed(text: str) -> Trust:
    try:
        return Trust.model_validate_json(text, strict=True)
    except ValidationError as fault:
        raise _no_trust_file() from fault


def _no_trust_file() -> TrustError:
    return TrustError("This is no trust file, or it is damaged. Ask for it again.")


def _signer(trust: Trust, kid: bytes) -> TrustedKey:
    key = trust.key(kid)
    if key is None or not key.counts:
        raise TrustError(
            "A trust file must be signed with a key of its own list that still counts. "
            "Ask the school for its newest one."
        )
    return key
