"""Is this certificate genuine? Answered with the school's list of keys and no network.

The order is deliberate: nothing is parsed before the signature holds, and nothing signed is
believed before it is checked against what a certificate may say.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from training.certificates import carriage, cose, payload
from training.certificates.answers import Answer, Standing
from training.certificates.claims import Claims
from training.certificates.errors import NotGenuine
from training.certificates.keys import is_signed
from training.certificates.trust import Trust
from training.certificates.trusted_key import TrustedKey
from training.core.values import Frozen

#: How far ahead of this clock the school's may be.
CLOCK_SLACK = timedelta(days=2)


class Verdict(Frozen):
    """The answer about one certificate.

    Attributes:
        answer: which of the answers it is.
        reason: one sentence that says so, to show as it stands.
        claims: what it says; None unless a listed key signed it, even if it is not genuine.
        school: the name that the list gives the key, under the same condition.
        fingerprint: the key's, to compare with the printed one, under the same condition.
        practice: whether the key belongs to a practice school, so that it proves nothing.
        list_date: the day of the school's list that was asked.
        list_number: the number of that list.
    """

    answer: Answer
    reason: str
    claims: Claims | None = None
    school: str | None = None
    fingerprint: str | None = None
    practice: bool = False
    list_date: date
    list_number: int

    @property
    def standing(self) -> Standing:
        """What the answer comes to."""
        return self.answer.standing

    @property
    def genuine(self) -> bool:
        """Whether the school really signed it, and has not taken it back."""
        return self.standing in (Standing.VALID, Standing.EXPIRED, Standing.SUPERSEDED)

    @property
    def in_order(self) -> bool:
        """Whether it is genuine and holds today."""
        return self.standing is Standing.VALID


def verify_text(text: str, trust: Trust, today: date) -> Verdict:
    """The answer about whatever was scanned or pasted.

    Raises:
        Unreadable: there is no certificate in the text.
    """
    try:
        raw = carriage.raw_from_text(text)
    except NotGenuine as fault:
        return _verdict(trust, None, None, fault.answer)
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
        return _verdict(trust, None, None, fault.answer)
    try:
        claims = payload.read(envelope.payload)
    except NotGenuine as fault:
        return _verdict(trust, key, None, fault.answer)
    praise = Answer.PRACTICE if key.practice else Answer.VALID
    return _verdict(trust, key, claims, next(_objections(raw, claims, key, trust, today), praise))


def _signer(envelope: cose.Envelope, trust: Trust) -> TrustedKey:
    key = trust.key(envelope.kid)
    if key is None:
        raise NotGenuine(Answer.UNKNOWN_KEY)
    if not is_signed(envelope.signed, envelope.signature, key.public):
        raise NotGenuine(Answer.SIGNATURE)
    return key


def _objections(
    raw: bytes, claims: Claims, key: TrustedKey, trust: Trust, today: date
) -> Iterator[Answer]:
    """All that is to be said against it, the weightiest first."""
    if claims.issued - today > CLOCK_SLACK:
        yield Answer.DAY_TO_COME
    if not key.signs_for(claims.issued):
        yield Answer.KEY_NOT_IN_USE
    if key.status == "withdrawn":
        yield Answer.KEY_WITHDRAWN
    if key.status == "compromised" and cose.hash_of(raw) not in trust.genuine:
        yield Answer.KEY_STOLEN
    if claims.certificate in trust.revoked:
        yield Answer.REVOKED
    if claims.expires is not None and claims.expires < today:
        yield Answer.EXPIRED
    if claims.certificate in trust.superseded:
        yield Answer.SUPERSEDED


def _verdict(
    trust: Trust, key: TrustedKey | None, claims: Claims | None, answer: Answer
) -> Verdict:
    return Verdict(
        answer=answer,
        reason=answer.says(key.name if key else "", _day(claims, answer)),
        claims=claims,
        school=key.name if key else None,
        fingerprint=key.fingerprint if key else None,
        practice=key is not None and key.practice,
        list_date=trust.date,
        list_number=trust.number,
    )


def _day(claims: Claims | None, answer: Answer) -> date | None:
    """The day that the answer is about."""
    if claims is None:
        return None
    return claims.expires if answer is Answer.EXPIRED else claims.issued
