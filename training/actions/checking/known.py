"""What certificates are checked against: a list of keys, and what a school folder knows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from training.actions.errors import Refused
from training.actions.ledger import Ledger, ledger
from training.actions.open_key import list_of
from training.actions.rooms import Rooms
from training.actions.standing import changed_clauses
from training.certificates.errors import TrustError
from training.certificates.trust import Trust
from training.core.events import CertificateIssued
from training.disk.errors import DiskError
from training.library.errors import LibraryError
from training.library.shelf import Shelf
from training.records.files import records_folder
from training.records.records import Records
from training.school.door import over_the_door
from training.school.errors import NoSchool, SchoolError
from training.school.policy.keeping import PolicyFolder
from training.school.policy.versions import Version

UNASKED = (
    "The school folder cannot be read, so its records were not asked: whether they hold it, and "
    "whether it was taken back or overtaken since that list, is not known. `training status` says "
    "what is wrong."
)


@dataclass(frozen=True)
class AtSchool:
    """A school folder that is at hand.

    Attributes:
        own: the school's own list of its keys.
        read: reads what its records say of certificates; it may raise DiskError.
        in_force: the policy in force today, None without one.
        policy_unread: whether there is a policy that cannot be read, so that nobody knows which
            words are in force.
    """

    own: Trust
    read: Callable[[], Ledger]
    in_force: Version | None
    policy_unread: bool = False

    def knows_key(self, fingerprint: str | None) -> bool:
        """Whether a key is this school's, so that its records should hold what it signed."""
        return any(key.fingerprint == fingerprint for key in self.own.keys)

    def changed(self, issued: CertificateIssued) -> tuple[str, ...]:
        """The clauses with other words by now."""
        return changed_clauses(issued, self.in_force)


@dataclass(frozen=True)
class Known:
    """What there is to check with.

    Attributes:
        trust: the list of keys that is asked.
        is_own: whether that is the school folder's own list, and not one that was handed over.
        school: the school folder, where there is one.
        shelf: the modules, for the clauses that they teach today; None to leave clauses out.
        tells_all: whether what the school folder knows of a certificate may be shown, beside what
            stands on it; otherwise only its code is looked up there.
        is_signed_in: whether whoever asks has shown who they are; otherwise a code alone does not
            tell whose certificate was taken back, for those are on the list that everybody has.
        unasked: why there is a school folder whose records cannot be asked; "" otherwise.
    """

    trust: Trust
    is_own: bool = False
    school: AtSchool | None = None
    shelf: Shelf | None = None
    tells_all: bool = True
    is_signed_in: bool = False
    unasked: str = ""

    def clauses_today(self, module: str) -> tuple[str, ...]:
        """The clauses that a module teaches as it stands on the shelf; none without the module."""
        try:
            there = self.shelf.module(module) if self.shelf else None
        except LibraryError:
            return ()
        return tuple(dict.fromkeys((*there.clauses, *there.acknowledges))) if there else ()


def school_in(folder: Path, records: Records, today: date) -> tuple[AtSchool | None, str]:
    """The school folder, where there is one that can be read; and why not, where there is one.

    Its records are read once, when somebody asks, for any number of checks.
    """
    try:
        over_the_door(folder)
        own = list_of(folder)
    except NoSchool:  # such as a folder with nothing but a list of keys in it
        return None, UNASKED if records_folder(folder).exists() else ""
    except (SchoolError, TrustError):
        return None, UNASKED
    kept: list[Ledger] = []

    def read() -> Ledger:
        if not kept:
            kept.append(ledger(records, lambda issued: ()))
        return kept[0]

    try:
        return AtSchool(own, read, PolicyFolder(folder).versions().in_force(today)), ""
    except (SchoolError, DiskError):  # `policy status` tells what is wrong with it
        return AtSchool(own, read, None, policy_unread=True), ""


def known_of(rooms: Rooms, *, at_desk: bool) -> Known:
    """What an open school has to check with: its own list and, at the desk, all else it knows.

    Raises:
        SchoolError, TrustError: the list cannot be read.
        Refused: there is no school.
    """
    if rooms.folder is None:
        raise Refused("there is no school here, so there is nothing to check certificates with.")
    school, unasked = school_in(rooms.folder, rooms.records, rooms.clock().date())
    return Known(
        trust=list_of(rooms.folder),
        is_own=True,
        school=school,
        shelf=rooms.shelf if at_desk else None,
        tells_all=at_desk,
        is_signed_in=at_desk,
        unasked=unasked,
    )
