"""One key of a school, as its list of keys has it; and the key before it vouching for it."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from training.certificates.keys import SigningKey, fingerprint, is_signed, key_id
from training.certificates.wording import EightBytes, Signature, readable
from training.core.values import Frozen

#: Signed before a new public key, so that no signature for anything else can vouch for a key.
PURPOSE = b"training next key 1\n"

Status = Literal["current", "retired", "withdrawn", "compromised"]


class Vouch(Frozen):
    """What the key before says for a key: `kid` names it, `signature` is over the new key.

    That is over `PURPOSE` and the 32 bytes of the new public key.
    """

    kid: EightBytes
    signature: Signature


class TrustedKey(Frozen):
    """One key of the school.

    Attributes:
        kid: how certificates name it: the first eight bytes of SHA-256 of the public key.
        x: the public key (the name is COSE's), 32 bytes in hexadecimal.
        name: the school's name. A verifier shows this one; a certificate carries none.
        not_before: the first day of completions that it signs for.
        expires: the last day it signs for, if that is known.
        status: `current` signs; `retired` signed once, and that still counts; `withdrawn` counts
            for nothing; `compromised` was stolen, and counts only for what is in `Trust.genuine`.
        practice: whether it belongs to a practice school.
        vouched: what the key before it said for it; none for a first key, and for one that
            follows a stolen key.
    """

    kid: EightBytes
    x: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    name: Annotated[str, Field(max_length=120), AfterValidator(readable)]
    not_before: date
    expires: date | None = None
    status: Status = "current"
    practice: bool = False
    vouched: Vouch | None = None

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
    def counts(self) -> bool:
        """Whether it still speaks for the school, in a list or for another key."""
        return self.status in ("current", "retired")

    def signs_for(self, day: date) -> bool:
        """Whether a certificate of this day may be signed with it."""
        return self.not_before <= day and (self.expires is None or day <= self.expires)

    def is_vouched_for_by(self, other: "TrustedKey") -> bool:
        """Whether that key, which must count itself, vouched for this one."""
        said = self.vouched
        if said is None or said.kid != other.kid or not other.counts:
            return False
        return is_signed(PURPOSE + self.public, bytes.fromhex(said.signature), other.public)


def listed(key: SigningKey, name: str, not_before: date, *, practice: bool = False) -> TrustedKey:
    """A key as it stands in the list from its first day on, with nobody vouching for it."""
    return TrustedKey(
        kid=key.kid.hex(),
        x=key.public.hex(),
        name=name,
        not_before=not_before,
        practice=practice,
    )


def vouch(old: SigningKey, new: bytes) -> Vouch:
    """What the old key says for a new one, given by its public key."""
    return Vouch(kid=old.kid.hex(), signature=old.sign(PURPOSE + new).hex())
