"""An Open Badge weighed: what its signature proves, and what the school knows of it beside."""

from datetime import date

from training.actions.checking.badges import SignedBadge, Spoilt
from training.actions.checking.beside import Beside, beside
from training.actions.checking.checked import Checked, Recorded
from training.actions.checking.key_words import key_words
from training.actions.checking.known import Known
from training.actions.checking.words_badge import OTHER_FORM, reason_of
from training.actions.ledger import Ledger
from training.certificates import cose, payload
from training.certificates.answers import Answer, Standing
from training.certificates.badges.checking import BadgeVerdict, check
from training.certificates.badges.credential import Credential
from training.certificates.badges.from_certificate import badge_id
from training.certificates.badges.wording import begins, ends
from training.certificates.claims import Claims
from training.certificates.errors import NotGenuine, Unreadable
from training.core.events import CertificateIssued

_OF_BADGES = {Recorded.HELD: Recorded.MADE_OF, Recorded.OTHER: Recorded.MADE_OTHERWISE}
"""Records hold certificates; a badge is made of one."""


def weigh_badge(given: str, found: SignedBadge | Spoilt, known: Known, today: date) -> Checked:
    """The answer about one badge."""
    if isinstance(found, Spoilt):
        return Checked(given=given, kind="badge", reason=found.reason)
    try:
        signed = check(found.jws, known.trust, today)
    except Unreadable as fault:
        is_bare = found.jws.lstrip().startswith("{")  # JSON with its signature inside, or none
        return Checked(given=given, kind="badge", reason=OTHER_FORM if is_bare else fault.reason)
    said = _beside(signed, known)
    recorded = _OF_BADGES.get(said.recorded, said.recorded) if said.recorded else None
    verdict = _brought_up_to_date(signed, said)
    return Checked(
        given=given,
        kind="badge",
        reason=reason_of(verdict),
        badge=verdict,
        key_words=key_words(verdict.fingerprint, known.trust),
        clauses=_clauses(said),
        clauses_on_record=_clauses(said) != (),
        superseded_for=said.superseded_for,
        recorded=recorded,
        unknown=said.unknown,
        list_date=known.trust.date,
        list_number=known.trust.number,
        list_age=(today - known.trust.date).days,
        list_is_own=known.is_own,
    )


def _beside(signed: BadgeVerdict, known: Known) -> Beside:
    """What the school knows of the certificate that the badge was made of."""
    badge = signed.badge
    if badge is None:
        return Beside()

    def find(records: Ledger) -> str | None:
        ids = (*records.issued, *records.revoked)
        return next((id_ for id_ in ids if badge_id(id_) == badge.id), None)

    return beside(known, signed.fingerprint, find, lambda issued: _is_made_of(badge, issued))


def _is_made_of(badge: Credential, issued: CertificateIssued) -> bool:
    """Whether a badge says what the certificate says."""
    try:
        claims = payload.read(cose.decode(bytes.fromhex(issued.signed)).payload)
    except (NotGenuine, ValueError):  # a line that no version of this program wrote
        return False
    result = badge.credentialSubject.result
    marks = result[0].value if result else None
    return (badge.holder, badge.name, badge.validFrom, badge.validUntil, marks) == _facts(claims)


def _facts(claims: Claims) -> tuple[object, ...]:
    until = ends(claims.expires) if claims.expires else None
    marks = str(claims.got) if claims.of else None
    return claims.holder, claims.title, begins(claims.issued), until, marks


def _brought_up_to_date(signed: BadgeVerdict, said: Beside) -> BadgeVerdict:
    """The verdict with what happened since the list was written."""
    answer = signed.answer
    if said.is_taken_back and signed.genuine:
        answer = Answer.REVOKED
    elif said.superseded_for and signed.standing is Standing.VALID:
        answer = Answer.SUPERSEDED
    if answer is signed.answer:
        return signed
    reason = answer.says(signed.school or "")
    return signed.model_copy(update={"answer": answer, "reason": reason})


def _clauses(said: Beside) -> tuple[str, ...]:
    """The clauses that its certificate was issued for, where that was written down."""
    return tuple(held.id for held in said.issued.event.clauses) if said.issued else ()
