"""Importing the school's own policy text: lined up with the register, shown, and then kept."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256

from training.actions.rooms import Rooms
from training.core.placeholders import fill_text
from training.library.reference.register import Entry
from training.school.errors import NewerSchool
from training.school.policy.cutting import cut
from training.school.policy.errors import NothingFound
from training.school.policy.fitting import Wanted
from training.school.policy.keeping import PolicyFolder
from training.school.policy.lining_up import Found, LinedUp, line_up
from training.school.policy.text import read_document, suffix_of
from training.school.policy.versions import ClauseText, Version
from training.school.policy.wording import fingerprint


@dataclass(frozen=True)
class Import:
    """A file that is to be imported, and what a person has said of it.

    Attributes:
        name: what the file is called.
        content: its bytes.
        adopted: the day on which the school adopted it.
        confirmed: places in the document, by the clauses that they are.
        refused: clauses and places of which a person said that they are not the same.
    """

    name: str
    content: bytes
    adopted: date
    confirmed: Mapping[str, str] = field(default_factory=dict)
    refused: Collection[tuple[str, str]] = ()


@dataclass(frozen=True)
class Proposal:
    """What an import would keep. Nothing of it is kept yet.

    Attributes:
        version: the version as it would stand.
        missing: clauses of the register of which the document says nothing.
        is_kept: whether exactly this is kept already.
        content: the bytes of the file.
        seen: what was kept of the version when the proposal was made.
    """

    version: Version
    missing: tuple[str, ...]
    is_kept: bool
    content: bytes
    seen: bytes | None


def propose(rooms: Rooms, folder: PolicyFolder, wish: Import) -> Proposal:
    """What importing a file would keep.

    Raises:
        UnreadableDocument, NothingFound, NoSuchPlace: what is wrong with the file or the wish.
        NewerSchool: a newer version of this program keeps the policy here.
        DiskError: the school folder cannot be read.
    """
    kept = folder.versions()
    for fault in kept.faults.values():
        if isinstance(fault, NewerSchool):
            raise fault
    known = {id_: at for one in kept.whole for id_, at in one.confirmed.items()}
    lined = _lined_up(rooms, kept.before(wish.adopted), known, wish)
    fresh = _version(wish, lined, {**known, **wish.confirmed}, rooms.clock())
    there = next((one for one in kept.whole if one.id == fresh.id), None)
    if there is not None:
        since = {"number": there.number, "imported_at": there.imported_at}
        fresh = fresh.model_copy(update=since)
    return Proposal(
        version=fresh,
        missing=lined.missing,
        is_kept=there is not None and there.says_the_same(fresh),
        content=wish.content,
        seen=folder.page(fresh.id),
    )


def keep(folder: PolicyFolder, proposal: Proposal) -> Version:
    """Keep what was proposed; where exactly that is kept already, nothing changes.

    Raises:
        ChangedMeanwhile, NewerSchool, DiskError: nothing was kept; what was in force still is.
    """
    if proposal.is_kept:
        return proposal.version
    return folder.keep(proposal.version, proposal.content, proposal.seen)


def label(clause: ClauseText, register: Collection[str]) -> str:
    """What a statement is called that is no clause of the register.

    Where a clause has moved away from its number, another statement may stand at that number.
    """
    return f"{clause.place} (line {clause.line})" if clause.place in register else clause.place


def _lined_up(
    rooms: Rooms, before: Version | None, known: Mapping[str, str], wish: Import
) -> LinedUp:
    register = rooms.shelf.beside.register
    wanted = [_wanted(rooms, id_, entry, before) for id_, entry in register.items()]
    pieces = cut(read_document(wish.content, wish.name))
    lined = line_up(pieces, wanted, wish.confirmed, known, wish.refused)
    if not lined.found and not lined.doubtful:
        raise NothingFound(
            f"none of the {len(wanted)} clauses was found in {wish.name}. Is it the right file? "
            "Clauses are found by their numbers, such as 4.2, and by what they say."
        )
    return lined


def _wanted(rooms: Rooms, id_: str, entry: Entry, before: Version | None) -> Wanted:
    summary = fill_text(" ".join((entry.summary, *entry.parts.values())), rooms.facts)
    earlier = before.clause(id_) if before else None
    return Wanted(id_, summary, earlier.words if earlier else "")


def _version(wish: Import, lined: LinedUp, confirmed: Mapping[str, str], now: datetime) -> Version:
    return Version(
        number=1,
        adopted=wish.adopted,
        imported_at=now,
        name=wish.name,
        document=f"document{suffix_of(wish.content, wish.name)}",
        sha256=sha256(wish.content).hexdigest(),
        clauses=tuple(map(_text, lined.found)),
        doubtful=tuple(map(_text, lined.doubtful)),
        unknown=tuple(map(_text, lined.unknown)),
        confirmed={f.id: f.place for f in lined.found if confirmed.get(f.id) == f.place},
    )


def _text(found: Found) -> ClauseText:
    return ClauseText(
        id=found.id,
        place=found.place,
        line=found.piece.line,
        paragraphs=found.piece.paragraphs,
        text_sha256=fingerprint(one.text for one in found.piece.paragraphs),
        reason=found.reason,
    )
