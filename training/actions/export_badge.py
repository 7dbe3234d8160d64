"""A certificate of a member of staff or a governor, as an Open Badge that they can show elsewhere.

Never a child's: a child's credential is not for the web.
"""

import re
from pathlib import Path

from training.actions.errors import Refused
from training.actions.ledger import ledger
from training.actions.open_key import list_of
from training.actions.rooms import Rooms
from training.certificates.badges import design, jwt
from training.certificates.badges.baking import into_png, into_svg
from training.certificates.badges.credential import Credential
from training.certificates.badges.from_certificate import About, badge
from training.certificates.claims import Claims
from training.certificates.keys import SigningKey
from training.certificates.short_code import certificate_of
from training.certificates.trust import Trust
from training.certificates.trusted_key import TrustedKey
from training.certificates.verify import verify
from training.core.events import CertificateIssued
from training.core.module import Module
from training.core.values import Frozen
from training.library.errors import LibraryError

LABEL = "Signed as a VC-JWT with EdDSA; not certified by 1EdTech."
"""What may be said of every badge, and no more than that."""

_ID = re.compile(r"[0-9a-fA-F]{16}")


class OpenBadge(Frozen):
    """A badge, signed. `certificate` is the id of its certificate, `jws` the signed form."""

    certificate: str
    practice: bool
    badge: Credential
    jws: str

    @property
    def png(self) -> bytes:
        """The picture with the signed badge in it."""
        return into_png(design.png(self.practice), self.jws)

    @property
    def svg(self) -> bytes:
        """The picture as lines, with the signed badge in it and its facts in words."""
        said = f"{self.badge.issuer.name} gave this Open Badge to {self.badge.holder}."
        drawn = design.svg(self.practice, self.badge.name, f"{said} {LABEL}")
        return into_svg(drawn, self.jws).encode()

    @property
    def readable(self) -> bytes:
        """The badge as JSON to read. Without the signature it proves nothing."""
        return (
            f"{self.badge.model_dump_json(by_alias=True, exclude_none=True, indent=1)}\n".encode()
        )


def export_badge(rooms: Rooms, folder: Path, typed: str, key: SigningKey) -> OpenBadge:
    """The badge of one certificate, signed with the school's key.

    Args:
        rooms: the school, opened.
        folder: the school's folder.
        typed: the certificate's id, or its short code.
        key: the school's key, as `training.actions.open_key` gave it.

    Raises:
        Refused: it is a child's, or no certificate here, or does not hold; or the key is not the
            school's present one.
        Unreadable: what was typed is neither an id nor a short code.
        TrustError, SchoolError, DiskError: what is needed cannot be read.
    """
    wanted = typed.lower() if _ID.fullmatch(typed) else certificate_of(typed)
    issued = _issued(rooms, wanted)
    trust = list_of(folder)
    signer = _present(trust, key)
    claims = _that_holds(rooms, issued, trust)
    signed = badge(claims, _about(rooms, issued, signer))
    return OpenBadge(
        certificate=wanted,
        practice=signer.practice,
        badge=signed,
        jws=jwt.sign(signed, key, rooms.clock()),
    )


def _issued(rooms: Rooms, certificate: str) -> CertificateIssued:
    """What was recorded of it, if it is an adult's and was not taken back."""
    says = ledger(rooms.records, changed=lambda _: ())
    found = says.issued.get(certificate)
    if found is None:
        raise Refused(
            "these records hold no certificate of that id, so no badge was made. "
            "`training certificates list` shows all ids."
        )
    if found.learner not in {person.id for person in rooms.people.people if not person.is_pupil}:
        raise Refused(
            "this is a pupil's certificate, and a child's credential is not for the web. "
            "No badge was made. A family can have the certificate on paper."
        )
    if certificate in says.revoked:
        raise Refused("the school has taken this certificate back. No badge was made.")
    return found.event


def _present(trust: Trust, key: SigningKey) -> TrustedKey:
    """The key as the school's list has it."""
    listed = trust.key(key.kid)
    if listed is None or listed.public != key.public or listed.status != "current":
        raise Refused(
            "the key does not sign for the school at present, so no badge was made. "
            "`training certificates keys` shows which key does."
        )
    return listed


def _that_holds(rooms: Rooms, issued: CertificateIssued, trust: Trust) -> Claims:
    """What the certificate says, if it is in order today."""
    verdict = verify(bytes.fromhex(issued.signed), trust, rooms.clock().date())
    if verdict.claims is None or not verdict.in_order:
        raise Refused(f"the certificate does not hold, so no badge was made. {verdict.reason}")
    if verdict.claims.certificate != issued.certificate:
        raise Refused(
            "the record names another certificate than it holds: it was altered, and no badge was "
            "made. Tell whoever looks after the records."
        )
    return verdict.claims


def _about(rooms: Rooms, issued: CertificateIssued, signer: TrustedKey) -> About:
    module = _as_completed(rooms, issued)
    return About(
        school=signer.name,
        public=signer.public,
        practice=signer.practice,
        version=issued.version,
        aims=" ".join(module.objectives) if module else "",
        pass_mark=module.pass_mark if module else None,
    )


def _as_completed(rooms: Rooms, issued: CertificateIssued) -> Module | None:
    """The module, if it still is as it was completed: nobody is said to know what came later."""
    try:
        module = rooms.module(issued.module)
    except LibraryError:
        return None
    return module if module.version == issued.version else None
