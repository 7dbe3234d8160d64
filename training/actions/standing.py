"""Whether a certificate rests on words of the policy that are still in force."""

from training.core.events import CertificateIssued
from training.library.reading.clauses import whole
from training.school.policy.versions import ClauseText, Version


def changed_clauses(event: CertificateIssued, version_in_force: Version | None) -> tuple[str, ...]:
    """The clauses that a certificate rests on and whose words are others by now, as they are cited.

    A clause that the version in force has no more counts as changed, unless its words only stand
    at another place. One that nobody has confirmed yet is taken to be where it is thought to be.
    Clauses for which the school had no words at the time tell nothing. A pupil's certificate, which
    never expires, is never overtaken either.
    """
    if event.expires is None or version_in_force is None:
        return ()
    now = (*version_in_force.clauses, *version_in_force.doubtful, *version_in_force.unknown)
    held = [clause for clause in event.clauses if clause.text_sha256]
    return tuple(clause.id for clause in held if _is_other(clause.id, clause.text_sha256, now))


def _is_other(cited: str, text_sha256: str, now: tuple[ClauseText, ...]) -> bool:
    """Whether a clause says something else; where its number is gone, whether its words are too."""
    there = {one.text_sha256 for one in now if one.id in (cited, whole(cited))}
    return text_sha256 not in (there or {one.text_sha256 for one in now})
