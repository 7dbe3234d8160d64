"""Which keys a school has, had, and no longer trusts: a signed list that only moves forward."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, ValidationError, model_validator

from training.certificates.errors import TrustError
from training.certificates.keys import SigningKey, fingerprint, is_signed, key_id
from training.certificates.wording import EightBytes, readable
from training.core.values import Frozen

#: Signed before the list itself, so that no signature for anything else can pass for a list's.
PURPOSE = b"training trust 1\n"

Status = Literal["current", "retired", "withdrawn", "compromised"]


class TrustedKey(Frozen):
    """One key of the school.

    Attributes:
        kid: how certificates name it: the first eight bytes of SHA-256 of the public key.
        x: the public key (the name is COSE's), 32 bytes in hexadecimal.
        name: the school's name. A verifier shows this one; a certificate carries none.
        not_before: the first day it signs for.
        expires: the last day it signs for, if that is known.
        status: `current` signs; `retired` signed once, and that still counts; `withdrawn` counts
            for nothing; `compromised` was stolen, and counts for the ids in `Trust.genuine` only.
        practice: whether it belongs to a practice school.
    """

    kid: EightBytes
    x: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    name: Annotated[str, Field(max_length=120), AfterValidator(readable)]
    not_before: date
    expires: date | None = None
    status: Status = "current"
    practice: bool = False

    @model_validator(mode="after")
    def _kid_is_of_this_key(self) -> Self:
        if self.kid != key_id(self.public).hex():
            raise ValueError("the key's id does not belong to the key")
        return self

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return bytes.fromhex(self.x)

    @property
    def fingerprint(self) -> str:
        """What people compare with the printed one."""
        return fingerprint(self.public)

    @property
    def signs_lists(self) -> bool:
        """Whether a list may be signed with it; a retired key announces the one after it."""
        return self.status in ("current", "retired")

    def signs_for(self, day: date) -> bool:
        """Whether a certificate of this day may be signed with it."""
        return self.not_before <= day and (self.expires is None or day <= self.expires)


class Trust(Frozen):
    """The school's keys and what it took back.

    Attributes:
        number: counts the lists of this school; a later list has a greater number.
        date: the day of the list.
        keys: the school's keys, each once.
        revoked: ids of certificates taken back.
        genuine: ids of the certificates a compromised key signed before it was stolen.
    """

    number: Annotated[int, Field(strict=True, ge=1)]
    date: date
    keys: Annotated[tuple[TrustedKey, ...], Field(min_length=1)]
    revoked: tuple[EightBytes, ...] = ()
    genuine: tuple[EightBytes, ...] = ()

    @model_validator(mode="after")
    def _each_key_stands_once(self) -> Self:
        if len({key.kid for key in self.keys}) < len(self.keys):
            raise ValueError("the same key stands in the list twice")
        return self

    def key(self, kid: bytes) -> TrustedKey | None:
        """The key of this id, if the school ever had it."""
        return next((key for key in self.keys if key.kid == kid.hex()), None)


class _TrustFile(Frozen):
    trust: Trust
    kid: EightBytes
    signature: Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]


def first(name: str, key: SigningKey, day: date, practice: bool) -> Trust:
    """The list a school begins with: this one key, from this day on."""
    only = TrustedKey(
        kid=key.kid.hex(), x=key.public.hex(), name=name, not_before=day, practice=practice
    )
    return Trust(number=1, date=day, keys=(only,))


def write(trust: Trust, key: SigningKey) -> bytes:
    """The trust file: JSON, signed with one of its own keys.

    That is the newest current key; only the list that retires a key for a new one is signed with
    the retired key, so that whoever trusts the old one learns of the new.

    Raises:
        TrustError: the key is not in the list, or may sign nothing any more.
    """
    _signer(trust, key.kid)
    signature = key.sign(_message(trust))
    signed = _TrustFile(trust=trust, kid=key.kid.hex(), signature=signature.hex())
    return signed.model_dump_json(indent=1).encode() + b"\n"


def read(content: bytes, pinned: bytes | None, at_least: int = 0) -> Trust:
    """The list in a trust file.

    Args:
        content: the file.
        pinned: the public key the reader trusts already. None the first time, when a person
            compares the fingerprint: then any key of the list itself will do.
        at_least: the number of the list the reader has; lists never go back.

    Raises:
        TrustError: the file is damaged, altered, signed with another key, or older.
    """
    signed = _parsed(content)
    public = _signer(signed.trust, bytes.fromhex(signed.kid)).public
    if pinned is not None and pinned != public:
        raise TrustError(
            "The trust file is signed with another key than the one trusted so far. "
            "Ask the school for its key's fingerprint and compare the two."
        )
    if not is_signed(_message(signed.trust), bytes.fromhex(signed.signature), public):
        raise TrustError("The trust file was damaged or altered. Ask the school for it again.")
    if signed.trust.number < at_least:
        raise TrustError("The trust file is older than the one in use. Ask for the newest.")
    return signed.trust


def _message(trust: Trust) -> bytes:
    # Pydantic writes compact JSON, fields in their order, nothing escaped that need not be: the
    # same bytes that JSON.stringify gives for the parsed file in a browser.
    return PURPOSE + trust.model_dump_json().encode()


def _parsed(content: bytes) -> _TrustFile:
    try:
        return _TrustFile.model_validate_json(content)
    except ValidationError as fault:
        raise TrustError("This is no trust file, or it is damaged. Ask for it again.") from fault


def _signer(trust: Trust, kid: bytes) -> TrustedKey:
    key = trust.key(kid)
    if key is None or not key.signs_lists:
        raise TrustError(
            "A trust file must be signed with a key of its own list that still counts. "
            "Ask the school for its newest one."
        )
    return key
