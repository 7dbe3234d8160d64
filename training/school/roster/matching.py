"""Which row of a list is which person of the school: by an id, or by a name where that is safe.

A child's records must never come to another child. So a row is somebody only where nobody else
could be meant; in doubt it is left out, and a person says who it is.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from training.core.values import Frozen
from training.school.errors import NotNow
from training.school.people import Person
from training.school.roster.candidates import Candidates, Suits, is_in_class, may_have_moved
from training.school.roster.entry import Entry
from training.school.roster.plan import Problem
from training.school.roster.words import same

_SOME, _SHARE = 3, 0.25
"""So many children, and that share of a list, a year above where they were: it is next year's."""

Meant = Mapping[int, Sequence[Person]]
"""For a line, whom it may mean."""


class Said(Frozen):
    """What a person said of lines in doubt.

    Attributes:
        same: for a line, the id of the person that it is.
        new: lines of people whom the school does not have yet.
    """

    same: Mapping[int, str] = {}
    new: frozenset[int] = frozenset()


class Matched(NamedTuple):
    """What came of it.

    Attributes:
        whom: for a line, the person that it is.
        in_doubt: lines that may be one of several people; they are left out.
        perhaps: the ids of those who may be meant by lines in doubt.
        notices: lines that a person should look at once more.
    """

    whom: Mapping[int, Person]
    in_doubt: tuple[Problem, ...]
    perhaps: frozenset[str]
    notices: tuple[Problem, ...]


def match(entries: Sequence[Entry], people: Sequence[Person], said: Said) -> Matched:
    """Which of the people each entry is; those neither matched nor in doubt are new.

    Raises:
        NotNow: the list is next year's and has no ids, or what was said fits no line or person.
    """
    matching = _Matching(entries, people, said)
    matching.by_what_was_said()
    matching.by_id()
    matching.by_name()
    matching.by_move()
    return matching.done()


class _Matching:
    """One matching under way; each step takes the lines that those before it left."""

    def __init__(self, entries: Sequence[Entry], people: Sequence[Person], said: Said) -> None:
        self._entries = entries
        self._people = people
        self._said = said
        self._candidates = Candidates(people)
        self._whom: dict[int, Person] = {}
        self._in_doubt: dict[int, Problem] = {}
        self._perhaps: set[str] = set()
        self._notices: list[Problem] = []

    def done(self) -> Matched:
        in_doubt, notices = tuple(self._in_doubt.values()), tuple(self._notices)
        return Matched(self._whom, in_doubt, frozenset(self._perhaps), notices)

    def by_what_was_said(self) -> None:
        lines = {entry.line: entry for entry in self._entries}
        free = {person.id: person for person in self._people}
        for line, person_id in self._said.same.items():
            person = free.pop(person_id, None)
            if line not in lines or person is None or not self._may_be(lines[line], person):
                raise NotNow(
                    f"--same {line}={person_id} fits nothing: that line of the file must be a "
                    "person, the id must be somebody's, and no id of the school's may say "
                    "otherwise. `training people list --all` shows the ids."
                )
            self._take(lines[line], person)

    def by_id(self) -> None:
        """By the school's id, or by ours in a file that came from here."""
        known = {(one.is_pupil, one.own_id): one for one in self._people if one.own_id}
        ours = {(one.is_pupil, one.id): one for one in self._people}
        for entry in self._open():
            key = (entry.is_pupil, entry.own_id)
            person = known.get(key) or ours.get(key)
            if person and self._candidates.is_free(person):
                self._take(entry, person)

    def by_name(self) -> None:
        """By the name in one's own class, or among the staff."""
        meant = self._meant(is_in_class)
        claims = _claims(meant)
        for entry in self._open():
            people = meant[entry.line]
            lines = sorted({line for one in people for line in claims[one.id]})
            if len(people) == len(lines) == 1 or self._is_all_one(people, lines, meant):
                self._take(entry, people[lines.index(entry.line)])
            elif people:
                self._doubt(entry, people)

    def by_move(self) -> None:
        """By the name in another class that is in the list as well, in the same year group."""
        meant = self._meant(may_have_moved)
        self._refuse_next_year(meant)
        claims = _claims(meant)
        listed = {same(entry.group) for entry in self._entries}
        for entry in self._open():
            people = meant[entry.line]
            gone = [one for one in people if same(one.group) in listed]
            if not gone:
                self._look_again(entry, [*people, *self._candidates.leavers(entry)])
            elif len(people) == len(claims[gone[0].id]) == 1 and _is_same_year(entry, gone[0]):
                self._move(entry, gone[0])
            else:
                self._doubt(entry, people)

    def _open(self) -> list[Entry]:
        """The entries of which nothing is known yet."""
        known = self._whom.keys() | self._in_doubt.keys()
        return [entry for entry in self._entries if entry.line not in known]

    def _meant(self, suits: Suits) -> Meant:
        """Whom each row may mean that is nobody yet; rows in doubt have a claim as well."""
        return {
            entry.line: self._candidates.closest(entry, suits)
            if entry.line not in self._said.new
            else []
            for entry in self._entries
            if entry.line not in self._whom
        }

    def _is_all_one(self, people: Sequence[Person], lines: Sequence[int], meant: Meant) -> bool:
        """Whether lines and people are as many and all alike, so that any order will do.

        So it is with two children of one name in a list that has no ids: nothing about them is
        changed, whichever is which.
        """
        entries = [entry for entry in self._entries if entry.line in lines]
        return len(people) == len(lines) > 1 and all(
            entry.is_pupil and not entry.own_id and meant[entry.line] == people
            and all(entry.year in (None, person.year) for person in people)
            for entry in entries
        )  # fmt: skip

    def _may_be(self, entry: Entry, person: Person) -> bool:
        """Whether a person may say that this is so: no other row or person has their id."""
        if entry.is_pupil != person.is_pupil:
            return False
        others = {one.own_id for one in self._people if one is not person}
        rows = {one.own_id for one in self._entries if one is not entry}
        return not ({entry.own_id} & others - {""}) and not ({person.own_id} & rows - {""})

    def _take(self, entry: Entry, person: Person) -> None:
        self._whom[entry.line] = person
        self._candidates.take(person)

    def _move(self, entry: Entry, person: Person) -> None:
        self._take(entry, person)
        self._notice(
            entry,
            f"this is taken for {person.id}, who was in another class and is not there any more",
            f"nothing; or if this is another child: --new {entry.line}",
        )

    def _look_again(self, entry: Entry, people: Sequence[Person]) -> None:
        """Somebody new, with a name like somebody's of another class or who left."""
        if people and entry.line not in self._said.new:
            self._notice(
                entry,
                f"this is taken for somebody new, though {_or(people)} has a name like it",
                f"nothing; or if they are one person: --same {entry.line}={people[0].id}",
            )

    def _doubt(self, entry: Entry, people: Sequence[Person]) -> None:
        """Whoever may be meant is nobody else's either: not of a row further down."""
        for person in people:
            self._perhaps.add(person.id)
            self._candidates.take(person)
        self._in_doubt[entry.line] = Problem(
            line=entry.line,
            problem=f"this may be {_or(people)} or somebody new; nothing in the file tells which",
            fix=f"--same {entry.line}={people[0].id} if it is, --new {entry.line} if it is not",
        )

    def _notice(self, entry: Entry, problem: str, fix: str) -> None:
        self._notices.append(Problem(line=entry.line, problem=problem, fix=fix))

    def _refuse_next_year(self, meant: Meant) -> None:
        """Children a year above where they were: matching them by name could mix them up."""
        moved_up = sum(
            any(person.year is not None and entry.year == person.year + 1 for person in people)
            for entry in self._open()
            if (people := meant[entry.line])
        )
        if moved_up >= max(_SOME, _SHARE * len(self._entries)):
            raise NotNow(
                "this looks like the list of a new school year: children are a year above where "
                "they were, and no id says who is who. Run `training people new-year` first, then "
                "import this list; or import a list with the school's ids."
            )


def _claims(meant: Meant) -> Mapping[str, set[int]]:
    """For a person's id, the lines that may mean them."""
    claims: defaultdict[str, set[int]] = defaultdict(set)
    for line, people in meant.items():
        for person in people:
            claims[person.id].add(line)
    return claims


def _is_same_year(entry: Entry, person: Person) -> bool:
    return entry.year is None or person.year is None or entry.year == person.year


def _or(people: Sequence[Person]) -> str:
    return " or ".join(person.id for person in people)
