"""A learner's certificate: signed once for a completion where the key lies open, then kept."""

from datetime import date

from training.actions.rooms import Rooms
from training.certificates.carriage import text
from training.certificates.claims import Claims
from training.certificates.cose import sign
from training.certificates.keys import SigningKey
from training.core.events import CertificateIssued, Completed
from training.core.module import Module
from training.core.people import GUEST, Learner
from training.core.values import Frozen

NO_POLICY = "0" * 16


class Certificate(Frozen):
    """What a certificate shows; `code` is the text of its QR code."""

    holder: str
    module: str
    title: str
    objectives: tuple[str, ...]
    completed: date
    school: str
    fingerprint: str
    practice: bool
    code: str


def certificate(rooms: Rooms, learner: Learner, module: Module) -> Certificate | None:
    """The certificate of the learner's latest completion of the module.

    None where there is no completion, or where the key is sealed and a grown-up signs later.

    Raises:
        DiskError: a new certificate could not be recorded, so it is not shown either.
    """
    found = _latest(rooms, learner, module)
    if found is None or rooms.key is None:
        return None
    day, completed, issued = found
    if issued is None:
        issued = _issue(rooms, rooms.key, learner, module, day, completed)
    return Certificate(
        holder=learner.name,
        module=module.id,
        title=module.title,
        objectives=module.objectives,
        completed=day,
        school=rooms.school.name,
        fingerprint=rooms.key.fingerprint,
        practice=rooms.school.practice,
        code=text(bytes.fromhex(issued.signed), rooms.school.verify_address),
    )


def _latest(
    rooms: Rooms, learner: Learner, module: Module
) -> tuple[date, Completed, CertificateIssued | None] | None:
    """The latest completion with its day, and its certificate if one was issued."""
    if learner.id == GUEST.id:
        return None
    found: tuple[date, Completed, CertificateIssued | None] | None = None
    for recorded in rooms.records.of(learner.id):
        match recorded.event:
            case Completed() as completed if completed.module == module.id:
                found = (recorded.at.date(), completed, None)
            case CertificateIssued() as issued if found and issued.attempt == found[1].attempt:
                found = (found[0], found[1], issued)
            case _:
                pass
    return found


def _issue(
    rooms: Rooms, key: SigningKey, learner: Learner, module: Module, day: date, done: Completed
) -> CertificateIssued:
    """Sign and record. A pupil's certificate carries no mark."""
    got, of = (0, 0) if learner.is_pupil else (done.got, done.of)
    claims = Claims(
        holder=learner.name,
        module=module.id,
        title=module.title,
        issued=day,
        expires=None,
        certificate=rooms.random_bytes(8).hex(),
        got=got,
        of=of,
        policy=NO_POLICY,
    )
    issued = CertificateIssued(
        attempt=done.attempt,
        module=module.id,
        certificate=claims.certificate,
        signed=sign(claims, key).hex(),
    )
    rooms.records.record(learner.id, (issued,))
    return issued
