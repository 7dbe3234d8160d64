"""Who of the school's people may be meant by a row, going by the name."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from training.school.people import Person
from training.school.roster.entry import Entry
from training.school.roster.names import fits, rest_of
from training.school.roster.words import same

Suits = Callable[[Entry, Person], bool]


class Candidates:
    """The people who are not matched yet; found by the first word of their names."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._taken: set[str] = set()
        self._by_first_word: defaultdict[str, list[Person]] = defaultdict(list)
        for person in people:
            self._by_first_word[_first_word(person.name)].append(person)

    def take(self, person: Person) -> None:
        """This one is matched."""
        self._taken.add(person.id)

    def is_free(self, person: Person) -> bool:
        """Whether this one is not matched yet."""
        return person.id not in self._taken

    def closest(self, entry: Entry, suits: Suits) -> list[Person]:
        """Those who are here and suit, and whose names come closest to the row's.

        The more letters of the surname, the closer; in a row without a surname, the fewer.
        """
        found = [one for one in self._fitting(entry) if one.is_here and suits(entry, one)]
        best = max((_closeness(entry, person) for person in found), default=0)
        return [person for person in found if _closeness(entry, person) == best]

    def leavers(self, entry: Entry) -> list[Person]:
        """Those who left and whose names fit."""
        return [person for person in self._fitting(entry) if not person.is_here]

    def _fitting(self, entry: Entry) -> Iterator[Person]:
        words = (entry.full if not entry.is_pupil else entry.parts.forename, entry.full)
        for word in dict.fromkeys(map(_first_word, words)):
            for person in self._by_first_word[word]:
                if self.is_free(person) and _may_be(entry, person):
                    yield person


def is_in_class(entry: Entry, person: Person) -> bool:
    """Whether the person is in the class that the row says, or among adults of that kind."""
    return same(person.group) == same(entry.group or entry.role.adults)


def may_have_moved(entry: Entry, person: Person) -> bool:
    """Whether a pupil may have come from another class: of their year group, or one beside it."""
    if not entry.is_pupil or not entry.group or is_in_class(entry, person):
        return False
    return entry.year is None or person.year is None or abs(entry.year - person.year) <= 1


def _may_be(entry: Entry, person: Person) -> bool:
    """Whether name and kind fit, and no two ids say otherwise."""
    if person.is_pupil != entry.is_pupil or (
        entry.own_id and person.own_id and entry.own_id != person.own_id
    ):
        return False
    if not entry.is_pupil:
        return same(person.name) == same(entry.full)
    return fits(person.name, entry.parts)


def _closeness(entry: Entry, person: Person) -> int:
    if not entry.is_pupil:
        return 0
    letters = len(rest_of(person.name, entry.parts.forename) or "")
    return letters if entry.parts.surname else -letters


def _first_word(name: str) -> str:
    return same(name.split()[0]) if name.split() else ""
