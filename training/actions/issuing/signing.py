"""Signing one completion: what its certificate says, and what the records keep of it."""

from collections.abc import Callable, Iterator
from datetime import date

from pydantic import ValidationError

from training.actions.errors import Refused
from training.actions.issuing.completions import Completion
from training.certificates.claims import Claims
from training.certificates.cose import sign
from training.certificates.keys import SigningKey
from training.core.events import CertificateIssued, ClauseHeld
from training.core.module import Module
from training.school.policy.versions import Version

NO_POLICY = "0" * 16

_UNFIT = (
    "The name or the module's title does not fit a certificate: at most 60 signs, and no line "
    "breaks or direction marks. Change the name in the list of people."
)


def signed(
    completion: Completion,
    module: Module,
    policy: Version | None,
    expires: date | None,
    key: SigningKey,
    random_bytes: Callable[[int], bytes],
) -> CertificateIssued:
    """The certificate of a completion, as it is recorded; who signed is not filled in yet.

    A pupil's carries no mark, rests on no policy and never expires. `policy` is the version that
    was in force on the day of the completion, `expires` its last day.

    Raises:
        Refused: the name or the title cannot stand on a certificate.
    """
    done = completion.event
    claims = _claims(completion, module, policy, expires, random_bytes(8).hex())
    return CertificateIssued(
        attempt=done.attempt,
        module=module.id,
        certificate=claims.certificate,
        signed=sign(claims, key).hex(),
        version=done.version,
        clauses=tuple(_clauses_held(module, policy)),
        policy=policy.sha256 if policy else "",
        expires=claims.expires,
    )


def _claims(
    completion: Completion,
    module: Module,
    policy: Version | None,
    expires: date | None,
    certificate: str,
) -> Claims:
    learner, done = completion.learner, completion.event
    try:
        return Claims(
            holder=learner.name,
            module=module.id,
            title=module.title,
            issued=completion.day,
            expires=expires,
            certificate=certificate,
            got=0 if learner.is_pupil else done.got,
            of=0 if learner.is_pupil else done.of,
            policy=policy.sha256[:16] if policy else NO_POLICY,
        )
    except ValidationError:
        raise Refused(_UNFIT) from None  # what it refused is a name, and belongs in no message


def _clauses_held(module: Module, policy: Version | None) -> Iterator[ClauseHeld]:
    """What the module teaches or has signed, each clause once."""
    for id_ in dict.fromkeys((*module.clauses, *module.acknowledges)):
        words = policy.clause(id_) if policy else None
        yield ClauseHeld(id=id_, text_sha256=words.text_sha256 if words else "")
