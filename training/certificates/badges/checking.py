"""Is this an Open Badge of ours? Answered with the school's list of keys and no network.

As with a certificate, nothing is parsed before the signature holds. Every badge that a key ever
signed has the same header, so even that is compared and not read.
"""

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta

from training.certificates.answers import Answer, Standing
from training.certificates.badges.credential import Credential
from training.certificates.badges.from_certificate import badge_id
from training.certificates.badges.jwt import Parts, Signed, header, taken_apart
from training.certificates.errors import NotGenuine
from training.certificates.keys import SIGNATURE_BYTES, is_signed
from training.certificates.trust import Trust
from training.certificates.trusted_key import TrustedKey
from training.core.values import Frozen

#: How far ahead of this clock the school's may be.
CLOCK_SLACK = timedelta(days=2)


class BadgeVerdict(Frozen):
    """The answer about one Open Badge.

    Attributes:
        answer: which answer it is; see `training.certificates.answers`.
        reason: the same as a sentence, to show as it stands.
        badge: what it says; None unless a listed key signed it.
        school: the name that the list gives the key, under the same condition.
        fingerprint: the key's, under the same condition.
        practice: whether the key belongs to a practice school, so that it proves nothing.
    """

    answer: Answer
    reason: str
    badge: Credential | None = None
    school: str | None = None
    fingerprint: str | None = None
    practice: bool = False

    @property
    def standing(self) -> Standing:
        """What the answer comes to."""
        return self.answer.standing

    @property
    def genuine(self) -> bool:
        """Whether the school really signed it and did not take it back."""
        return self.standing in (Standing.VALID, Standing.EXPIRED, Standing.SUPERSEDED)

    @property
    def in_order(self) -> bool:
        """Whether it is genuine and still holds."""
        return self.standing is Standing.VALID


def check(jws: str, trust: Trust, today: date) -> BadgeVerdict:
    """The answer about a signed badge, as `baking.unbaked` finds it in a file.

    Args:
        jws: the signed badge.
        trust: the school's list, already checked.
        today: the day by this machine's clock.

    Raises:
        Unreadable: it has not the form of one.
    """
    try:
        parts = taken_apart(jws)
        key = _signer(parts, trust)
    except NotGenuine as fault:
        return BadgeVerdict(answer=fault.answer, reason=fault.reason)
    try:
        signed = Signed.read(parts.payload)
    except NotGenuine as fault:
        return _verdict(key, fault.answer, None, None)
    else:
        objections = _objections(signed, key, trust, today)
        answer, day = next(objections, (Answer.PRACTICE if key.practice else Answer.VALID, None))
        return _verdict(key, answer, day, signed.credential)


def _signer(parts: Parts, trust: Trust) -> TrustedKey:
    key = next((key for key in trust.keys if header(key.public) == parts.header), None)
    if key is None:
        raise NotGenuine(Answer.UNKNOWN_KEY)
    is_whole = len(parts.signature) == SIGNATURE_BYTES
    if not is_whole or not is_signed(parts.message, parts.signature, key.public):
        raise NotGenuine(Answer.SIGNATURE)
    return key


def _objections(
    signed: Signed, key: TrustedKey, trust: Trust, today: date
) -> Iterator[tuple[Answer, date | None]]:
    on = datetime.fromtimestamp(signed.iat, UTC).date()
    if max(on, signed.validFrom.date()) - today > CLOCK_SLACK:
        yield Answer.DAY_TO_COME, max(on, signed.validFrom.date())
    if not key.signs_for(on):
        yield Answer.KEY_NOT_IN_USE, on
    if key.status == "withdrawn":
        yield Answer.KEY_WITHDRAWN, None
    if key.status == "compromised":
        # A list vouches for ids of certificates; whoever has the key can put one into a badge.
        yield Answer.KEY_STOLEN, None
    if _is_among(signed, trust.revoked):
        yield Answer.REVOKED, None
    if signed.validUntil is not None and signed.validUntil.date() < today:
        yield Answer.EXPIRED, signed.validUntil.date()
    if _is_among(signed, trust.superseded):
        yield Answer.SUPERSEDED, None


def _is_among(signed: Signed, certificates: Collection[str]) -> bool:
    return any(signed.id == badge_id(certificate) for certificate in certificates)


def _verdict(
    key: TrustedKey, answer: Answer, day: date | None, badge: Credential | None
) -> BadgeVerdict:
    return BadgeVerdict(
        answer=answer,
        reason=answer.says(key.name, day),
        badge=badge,
        school=key.name,
        fingerprint=key.fingerprint,
        practice=key.practice,
    )
