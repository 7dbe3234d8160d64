"""One certificate weighed: what its signature proves, and what the school knows of it beside."""

from datetime import date

from training.actions.checking.beside import Beside, beside
from training.actions.checking.checked import Checked
from training.actions.checking.key_words import key_words
from training.actions.checking.known import Known
from training.actions.checking.opening import Found, Piece
from training.actions.checking.weighing_badge import weigh_badge
from training.actions.ledger import OnRecord
from training.certificates.answers import Answer, Standing
from training.certificates.verify import Verdict, verify

_PUBLIC = (Standing.WITHDRAWN, Standing.SUPERSEDED)
"""The ids of these stand on the list that everybody may have, and so do their codes."""


def weigh(given: str, found: Found, known: Known, today: date) -> Checked:
    """The answer about one certificate or badge."""
    if isinstance(found, Piece):
        return _weigh_certificate(given, found, known, today)
    return weigh_badge(given, found, known, today)


def _weigh_certificate(given: str, piece: Piece, known: Known, today: date) -> Checked:
    signed = verify(piece.raw, known.trust, today)
    said = _beside(signed, piece.raw, known)
    verdict = _brought_up_to_date(signed, said)
    if piece.by_code and not known.is_signed_in and verdict.standing in _PUBLIC:
        verdict, said = verdict.model_copy(update={"claims": None}), Beside()
    held = _clauses_on_record(said.issued)
    return Checked(
        given=given,
        page=piece.page,
        reason=verdict.reason,
        verdict=verdict,
        is_withheld=signed.claims is not None and verdict.claims is None,
        key_words=key_words(verdict.fingerprint, known.trust),
        clauses=_clauses_today(verdict, known) if held is None else held,
        clauses_on_record=held is not None,
        superseded_for=said.superseded_for,
        recorded=said.recorded,
        unknown=said.unknown,
        list_date=known.trust.date,
        list_number=known.trust.number,
        list_age=(today - known.trust.date).days,
        list_is_own=known.is_own,
    )


def _beside(signed: Verdict, raw: bytes, known: Known) -> Beside:
    claims = signed.claims
    if claims is None:
        return Beside()
    return beside(
        known,
        signed.fingerprint,
        find=lambda _: claims.certificate,
        is_same=lambda issued: issued.signed == raw.hex(),
    )


def _brought_up_to_date(signed: Verdict, said: Beside) -> Verdict:
    """The verdict with what happened since the list was written."""
    if said.is_taken_back and signed.genuine:
        return _answered(signed, Answer.REVOKED)
    if said.superseded_for and signed.standing is Standing.VALID:
        return _answered(signed, Answer.SUPERSEDED)
    return signed


def _answered(signed: Verdict, answer: Answer) -> Verdict:
    reason = answer.says(signed.school or "")
    return signed.model_copy(update={"answer": answer, "reason": reason})


def _clauses_on_record(issued: OnRecord | None) -> tuple[str, ...] | None:
    """The clauses that it was issued for; None where that was not written down, as in old lines."""
    if issued is None or not issued.event.version:
        return None
    return tuple(held.id for held in issued.event.clauses)


def _clauses_today(verdict: Verdict, known: Known) -> tuple[str, ...]:
    return known.clauses_today(verdict.claims.module) if verdict.claims else ()
