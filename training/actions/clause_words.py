"""A clause in both wordings: read from the register and from the policy of the school folder."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from training.actions.both_wordings import NOT_NOW, NOT_PUT_IN, BothWordings, Place, Wordings
from training.core.module import Audience
from training.core.placeholders import fill_text
from training.disk.errors import DiskError
from training.library.reading.clauses import whole
from training.school.errors import SchoolError

if TYPE_CHECKING:
    from training.actions.rooms import Rooms
    from training.school.policy.versions import ClauseText, Version


class PolicyWords:
    """The wordings for one attempt at a module. It may be asked in several threads at once.

    The policy is read when it is first asked for, and then holds to the end of the attempt: no
    clause changes under somebody's eyes. Where it was not there, or could not be read, the next
    asking looks again.
    """

    def __init__(self, rooms: Rooms, audience: Audience) -> None:
        """`audience` is who reads it: it settles which of our lines they are given."""
        self._rooms = rooms
        self._audience = audience
        self._version: Version | None = None
        self._one_at_a_time = Lock()

    def of(self, cited: tuple[str, ...]) -> Wordings:
        """The clauses in both wordings; what stands in the way of the school's own is told."""
        try:
            version, said = self._read(), NOT_PUT_IN
        except (SchoolError, DiskError) as error:
            version, said = None, self._trouble(error)
        return wordings(self._audience, {each: self._ours(each) for each in cited}, version, said)

    def _ours(self, cited: str) -> str:
        found = our_lines(self._rooms, cited)
        return found.for_(self._audience) if found else ""

    def _read(self) -> Version | None:
        with self._one_at_a_time:
            if self._version is None:
                self._version = in_force(self._rooms)
            return self._version

    def _trouble(self, error: Exception) -> str:
        """An adult can do something about it; a child can go on."""
        return NOT_NOW if self._audience.is_pupils else f"{NOT_NOW} The reason: {error}"


def in_force(rooms: Rooms) -> Version | None:
    """The version of the school's text in force today; None where there is none.

    Raises:
        SchoolError: it cannot be read whole.
        DiskError: the school folder cannot be looked into.
    """
    from training.school.policy.keeping import PolicyFolder

    if rooms.folder is None:
        return None
    return PolicyFolder(rooms.folder).versions().in_force(rooms.clock().date())


class OurLines(NamedTuple):
    """What the register says of a clause: to adults, and to children, "" for nothing."""

    adults: str
    children: str

    def for_(self, audience: Audience) -> str:
        """The line for an audience; where there is none for children, the one for adults."""
        return (self.children if audience.is_pupils else "") or self.adults


def our_lines(rooms: Rooms, cited: str) -> OurLines | None:
    """Our plain-English lines for a clause, with the school's facts; None for an unknown one."""
    entry = rooms.shelf.beside.register.entry(cited)
    if entry is None:
        return None
    part = entry.parts.get(cited.removeprefix(whole(cited)), "")
    adults = fill_text(part or entry.summary, rooms.facts)
    return OurLines(adults, fill_text(entry.children, rooms.facts))


def wordings(
    audience: Audience, ours: dict[str, str], version: Version | None, said: str
) -> Wordings:
    """Our lines, by their clauses, with the words of a version; without one, `said` says why."""
    if version is None:
        alone = (
            BothWordings(cited=each, ours=line, place=Place.NO_TEXT) for each, line in ours.items()
        )
        return Wordings(audience=audience, clauses=tuple(alone), said=said)
    return Wordings(
        audience=audience,
        clauses=tuple(_beside(version, each, line) for each, line in ours.items()),
        version=version.id,
        adopted=version.adopted,
    )


def _beside(version: Version, cited: str, ours: str) -> BothWordings:
    number = whole(cited)
    for place, clauses in (
        (Place.FOUND, version.clauses),
        (Place.NOT_CONFIRMED, version.doubtful),
    ):
        for clause in clauses:
            if clause.id == number:
                return BothWordings(
                    cited=cited,
                    ours=ours,
                    place=place,
                    school=_words(clause, cited.removeprefix(number)),
                    stands_at="" if clause.place == number else clause.place,
                )
    return BothWordings(cited=cited, ours=ours, place=Place.MISSING)


def _words(clause: ClauseText, letter: str) -> str:
    """The point that the letter cites; the whole clause where the text does not set it apart."""
    return (clause.part(letter) if letter else None) or clause.text
