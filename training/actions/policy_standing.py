"""How the school stands with its policy: what is in force, what is missing, when it is reviewed."""

from dataclasses import dataclass
from datetime import date

from training.actions.import_policy import label
from training.actions.rooms import Rooms
from training.school.policy.keeping import PolicyFolder
from training.school.policy.reviews import Reviews, reviews
from training.school.policy.text import read_document
from training.school.policy.versions import Version


@dataclass(frozen=True)
class Kept:
    """A version beside the register.

    Attributes:
        version: what is kept.
        missing: clauses of the register of which it says nothing.
        unknown: its statements that are no clause of the register.
    """

    version: Version
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class Standing:
    """The policy as of a day (UTC).

    Attributes:
        day: that day.
        in_force: the version in force, None where there is none.
        reviews: what that version says of its reviews.
        kept: all versions, in the order in which they come into force.
        clauses: how many clauses the register has.
    """

    day: date
    in_force: Version | None
    reviews: Reviews | None
    kept: tuple[Kept, ...]
    clauses: int


def standing(rooms: Rooms, folder: PolicyFolder) -> Standing:
    """How the policy stands today.

    Raises:
        SchoolError: the version in force cannot be read.
        DiskError: the folder cannot be looked into.
    """
    day = rooms.clock().date()
    versions = folder.versions()
    now = versions.in_force(day)
    register = rooms.shelf.beside.register
    return Standing(
        day=day,
        in_force=now,
        reviews=_reviews(folder, now) if now else None,
        kept=tuple(_kept(one, tuple(register)) for one in versions.whole),
        clauses=len(register),
    )


def _reviews(folder: PolicyFolder, version: Version) -> Reviews:
    return reviews(read_document(folder.document(version), version.name), version.adopted)


def _kept(version: Version, register: tuple[str, ...]) -> Kept:
    there = {one.id for one in (*version.clauses, *version.doubtful)}
    return Kept(
        version=version,
        missing=tuple(id_ for id_ in register if id_ not in there),
        unknown=tuple(label(one, register) for one in version.unknown),
    )
