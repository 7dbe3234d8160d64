"""A learner's certificates, as they are shown and printed."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from training.actions.issuing.completions import completions
from training.actions.issuing.issue import issue
from training.actions.issuing.judging import Judged, State, judge
from training.actions.open_key import list_of
from training.actions.rooms import Rooms
from training.certificates.carriage import text
from training.certificates.fingerprint_words import in_words
from training.certificates.trust import Trust
from training.core.module import Audience, Module
from training.core.people import GUEST, Learner
from training.core.values import Frozen
from training.school.policy.keeping import PolicyFolder


class Certificate(Frozen):
    """What a certificate shows: screens, paper and pictures take this value and nothing else.

    Attributes:
        holder: who completed it.
        module: the module's id.
        title: what it is called.
        objectives: what whoever completed it can do now.
        completed: the day of the completion.
        expires: the last day it holds; None for ever.
        got: questions right; nought of nought is a certificate without a mark, as every pupil's.
        of: questions asked.
        school: the school's name.
        address: where the school's page for checking lies; empty without one.
        fingerprint: the key's, to be compared.
        key_words: the same in words.
        practice: whether it was made to try things out, and proves nothing.
        code: the text of its QR code.
        certificate: its id, 16 hexadecimal digits.
        clauses: the clauses of the policy that it rests on.
        policy_adopted: when the policy it rests on was adopted; None without one, as for pupils.
        is_pupil: whether the holder is a child.
        phase: whom the module is for.
    """

    holder: str
    module: str
    title: str
    objectives: tuple[str, ...]
    completed: date
    expires: date | None
    got: int
    of: int
    school: str
    address: str
    fingerprint: str
    key_words: tuple[str, ...]
    practice: bool
    code: str
    certificate: str
    clauses: tuple[str, ...]
    policy_adopted: date | None
    is_pupil: bool
    phase: Audience


def certificate(rooms: Rooms, learner: Learner, module: Module) -> Certificate | None:
    """The certificate of the learner's latest completion of the module.

    None where there is no completion, where it was taken back, and where the key is sealed and a
    grown-up signs later. Where the key lies open, as in a practice school, it is signed now.

    Raises:
        SchoolError, TrustError, DiskError: it cannot be told, or could not be recorded, so that it
            is not shown either.
    """
    if learner.id == GUEST.id or rooms.folder is None:
        return None
    trust = list_of(rooms.folder)
    found = next(_judged(rooms, learner, {module.id}, trust), None)
    if found and found.state is State.WAITING and rooms.key:
        issue(rooms, rooms.key, (found.completion,), by="")
        found = next(_judged(rooms, learner, {module.id}, trust), None)
    return _shown(rooms, found, module, trust) if found else None


def was_taken_back(rooms: Rooms, learner: Learner, module: Module) -> bool:
    """Whether the certificate of the learner's latest completion of the module was taken back.

    Raises:
        SchoolError, TrustError, DiskError: it cannot be told.
    """
    if rooms.folder is None:
        return False
    found = _judged(rooms, learner, {module.id}, list_of(rooms.folder))
    return any(one.state is State.REVOKED for one in found)


def kept_certificates(
    rooms: Rooms, learners: Iterable[Learner], modules: Iterable[Module]
) -> tuple[Certificate, ...]:
    """The certificates that were issued to those learners for those modules, learner by learner.

    Expired and superseded ones are among them, those that were taken back are not.

    Raises:
        SchoolError, TrustError, DiskError: they cannot be told.
    """
    if rooms.folder is None:
        return ()
    trust, titled = list_of(rooms.folder), {module.id: module for module in modules}
    found = (one for learner in learners for one in _judged(rooms, learner, titled, trust))
    shown = (_shown(rooms, one, titled[one.completion.module], trust) for one in found)
    return tuple(filter(None, shown))


def _judged(
    rooms: Rooms, learner: Learner, modules: Collection[str], trust: Trust
) -> Iterator[Judged]:
    today = rooms.clock().date()
    for completion in completions(learner, rooms.records.of(learner.id)):
        if completion.module in modules:
            yield judge(completion, trust, today)


def _shown(rooms: Rooms, judged: Judged, module: Module, trust: Trust) -> Certificate | None:
    """What a certificate shows is what was signed, whatever name or title changed since."""
    issued, verdict = judged.issued, judged.verdict
    if issued is None or verdict is None or judged.state is State.REVOKED:
        return None
    claims = verdict.claims
    key = next((key for key in trust.keys if key.fingerprint == verdict.fingerprint), None)
    if claims is None or key is None:
        return None
    return Certificate(
        holder=claims.holder,
        module=module.id,
        title=claims.title,
        objectives=module.objectives,
        completed=claims.issued,
        expires=claims.expires,
        got=claims.got,
        of=claims.of,
        school=rooms.school.name,
        address=rooms.school.verify_address,
        fingerprint=key.fingerprint,
        key_words=in_words(key.public),
        practice=verdict.practice,
        code=text(bytes.fromhex(issued.signed), rooms.school.verify_address),
        certificate=issued.certificate,
        clauses=tuple(clause.id for clause in issued.clauses),
        policy_adopted=_adopted(rooms, issued.policy),
        is_pupil=judged.completion.learner.is_pupil,
        phase=module.audience,
    )


def _adopted(rooms: Rooms, policy: str) -> date | None:
    """When the policy of that hash was adopted; None where the school has it no more."""
    if not policy or rooms.folder is None:
        return None
    versions = PolicyFolder(rooms.folder).versions().whole
    return next((one.adopted for one in versions if one.sha256 == policy), None)
