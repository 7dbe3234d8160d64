"""A badge, signed: a VC-JWT, which is three parts in base64url joined by full stops.

Sources: Open Badges Specification 3.0, section 8.2 (the header has no other fields than these, and
`typ` is JWT; the claims iss, jti, nbf, sub and exp repeat the credential); RFC 7515, section 7.1;
RFC 8037, section 3.1 (EdDSA).
"""

import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from training.certificates.answers import Answer
from training.certificates.badges.credential import Credential
from training.certificates.badges.did_key import did_key, key_url
from training.certificates.badges.wording import Did, Urn
from training.certificates.errors import NotGenuine, Unreadable
from training.certificates.keys import SigningKey
from training.core.values import Frozen

#: Characters in a signed badge at the most; a long one has about 7,000.
LONGEST = 20_000

_FORM = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")

#: Seconds since 1970, up to the last year that has four figures.
_Seconds = Annotated[int, Field(strict=True, ge=0, le=253_402_300_799)]


class Signed(Credential):
    """What is under the signature: the badge, and its facts once more as JWT names them.

    `iat` is when it was signed, which may be long after it begins and under a newer key.
    """

    iss: Did
    jti: Urn
    nbf: _Seconds
    sub: Urn
    exp: _Seconds | None = None
    iat: _Seconds

    @model_validator(mode="after")
    def _says_both_times_the_same(self) -> Self:
        if (self.iss, self.jti, self.nbf, self.sub, self.exp) != _claims(self):
            raise ValueError("the claims do not say what the badge says")
        return self

    @property
    def credential(self) -> Credential:
        """The badge alone."""
        return Credential(**_fields(self))


class Parts(Frozen):
    """A signed badge taken apart, nothing believed yet.

    Attributes:
        header: the first part as it stands.
        message: the bytes under the signature.
        payload: what is said to be signed.
        signature: 64 bytes, if it is one of ours.
    """

    header: str
    message: bytes
    payload: bytes
    signature: bytes


def sign(badge: Credential, key: SigningKey, at: datetime) -> str:
    """The signed badge.

    Args:
        badge: what to sign.
        key: the school's key.
        at: the moment, with its time zone.

    Raises:
        ValueError: the badge names another key as its issuer.
    """
    if badge.issuer.id != did_key(key.public):
        raise ValueError("the issuer of the badge is another key")
    message = f"{header(key.public)}.{_part(_payload(badge, at))}"
    return f"{message}.{_part(key.sign(message.encode()))}"


def header(public: bytes) -> str:
    """The first part of every badge that is signed with this key."""
    fields = {"alg": "EdDSA", "kid": key_url(public), "typ": "JWT"}
    return _part(json.dumps(fields, separators=(",", ":")).encode())


def taken_apart(jws: str) -> Parts:
    """The parts of a signed badge.

    Raises:
        Unreadable: it has not the form of one.
        NotGenuine: it has, but not in the one spelling that base64url has for it.
    """
    if len(jws) > LONGEST or not _FORM.fullmatch(jws):
        raise Unreadable(
            "This is no badge of the kind that this program makes: those are signed, and have "
            "three parts with a full stop between them."
        )
    first, second, third = jws.split(".")
    return Parts(
        header=first,
        message=f"{first}.{second}".encode(),
        payload=_bytes(second),
        signature=_bytes(third),
    )


def _payload(badge: Credential, at: datetime) -> bytes:
    iss, jti, nbf, sub, exp = _claims(badge)
    times = {"nbf": nbf, "exp": exp, "iat": int(at.timestamp())}
    return Signed(**_fields(badge), iss=iss, jti=jti, sub=sub, **times).json_bytes


def _fields(badge: Credential) -> dict[str, Any]:
    """The badge's own fields; the contexts are always the same."""
    return {name: getattr(badge, name) for name in Credential.model_fields if name != "context"}


def _claims(badge: Credential) -> tuple[str, str, int, str, int | None]:
    ends = badge.validUntil
    return (
        badge.issuer.id,
        badge.id,
        int(badge.validFrom.timestamp()),
        badge.credentialSubject.id,
        None if ends is None else int(ends.timestamp()),
    )


def _part(content: bytes) -> str:
    return urlsafe_b64encode(content).decode().rstrip("=")


def _bytes(part: str) -> bytes:
    """The bytes of a part, where it is their one spelling: its last letter has no spare bits."""
    content = urlsafe_b64decode(part + "=" * (-len(part) % 4)) if len(part) % 4 != 1 else b""
    if _part(content) != part:
        raise NotGenuine(Answer.SHAPE)
    return content
