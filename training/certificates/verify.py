"""Is this certificate genuine? Answered with the school's list of keys and no network.

The order is deliberate: nothing is parsed before the signature holds, and nothing signed is
believed before it is checked against what a certificate may say.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from training.certificates import carriage, cose, payload
from training.certificates.claims import Claims
from training.certificates.errors import NotGenuine
from training.certificates.keys import is_signed
from training.certificates.trust import Trust, TrustedKey
from training.core.values import Frozen

#: How far ahead of this clock the school's may be.
CLOCK_SLACK = timedelta(days=2)


class Verdict(Frozen):
    """The answer about one certificate.

    Attributes:
        genuine: whether to believe it.
        reason: one sentence that says why, to show as it stands.
        claims: what it says; None unless a listed key signed it, even if it is not genuine.
        school: the name that the list gives the key, under the same condition.
        fingerprint: the key's, to compare with the printed one, under the same condition.
        practice: whether the key belongs to a practice school, so that it proves nothing.
    """

    genuine: bool
    reason: str
    claims: Claims | None = None
    school: str | None = None
    fingerprint: str | None = None
    practice: bool = False


def verify_text(text: str, trust: Trust, today: date) -> Verdict:
    """The answer about whatever was scanned or pasted.

    Raises:
        Unreadable: there is no certificate in the text.
    """
    try:
        raw = carriage.raw_from_text(text)
    except NotGenuine as fault:
        return Verdict(genuine=False, reason=fault.reason)
    return verify(raw, trust, today)


def verify(raw: bytes, trust: Trust, today: date) -> Verdict:
    """The answer about a certificate's bytes, whatever they are; it never raises.

    Args:
        raw: the bytes, from a `.cose` file or from `carriage`.
        trust: the school's list, already checked.
        today: the day by this machine's clock.
    """
    try:
        envelope = cose.decode(raw)
        key = _signer(envelope, trust)
    except NotGenuine as fault:
        return Verdict(genuine=False, reason=fault.reason)
    try:
        claims = payload.read(envelope.payload)
    except NotGenuine as fault:
        return _verdict(key, None, fault.reason)
    return _verdict(key, claims, next(_objections(claims, key, trust, today), None))


def _signer(envelope: cose.Envelope, trust: Trust) -> TrustedKey:
    key = trust.key(envelope.kid)
    if key is None:
        raise NotGenuine(
            "Its key is not in the school's list. Ask the school for its newest trust file."
        )
    if not is_signed(envelope.signed, envelope.signature, key.public):
        raise NotGenuine(
            "Its signature does not fit: it was damaged, altered or made up. Ask the school."
        )
    return key


def _objections(claims: Claims, key: TrustedKey, trust: Trust, today: date) -> Iterator[str]:
    if claims.issued - today > CLOCK_SLACK:
        yield f"It is dated {_written(claims.issued)}, a day still to come. Check this clock."
    if not key.signs_for(claims.issued):
        yield f"It is dated {_written(claims.issued)}, when its key was not in use. Ask the school."
    if claims.expires is not None and claims.expires < today:
        yield f"It ran out after {_written(claims.expires)}. Take the module again."
    if key.status == "withdrawn":
        yield "The school has withdrawn its key. Ask the school for a new certificate."
    if key.status == "compromised" and claims.certificate not in trust.genuine:
        yield "Its key was stolen, and the school does not know it. Ask for a new certificate."
    if claims.certificate in trust.revoked:
        yield "The school has taken this certificate back. Ask the school why."


def _verdict(key: TrustedKey, claims: Claims | None, objection: str | None) -> Verdict:
    return Verdict(
        genuine=objection is None,
        reason=objection or _praise(key),
        claims=claims,
        school=key.name,
        fingerprint=key.fingerprint,
        practice=key.practice,
    )


def _praise(key: TrustedKey) -> str:
    if key.practice:
        return f"Practice certificate: signed with a practice key of {key.name}. It proves nothing."
    return f"Genuine: signed with the key of {key.name}."


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
