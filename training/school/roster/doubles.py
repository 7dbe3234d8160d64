"""One child twice in a list, or two children of one name: whoever can be told apart is taken."""

from collections.abc import Iterable
from typing import NamedTuple

from training.school.roster.entry import Entry
from training.school.roster.plan import Problem
from training.school.roster.words import same


class Sifted(NamedTuple):
    """Everybody once; the lines left out; and what a person should look at once more."""

    people: tuple[Entry, ...]
    left_out: tuple[Problem, ...]
    notices: tuple[Problem, ...]


def sift(entries: Iterable[Entry]) -> Sifted:
    """Everybody of the list once.

    Two rows with one id are one person. Two rows of one name are two people where ids, birthdays,
    legal forenames or classes differ, and otherwise one.
    """
    people: list[Entry] = []
    left_out: list[Problem] = []
    notices: list[Problem] = []
    by_id: dict[str, Entry] = {}
    by_name: dict[tuple[str, ...], list[Entry]] = {}
    for entry in entries:
        alike = by_name.setdefault(_name(entry), [])
        problem = _twice(entry, by_id.get(entry.own_id), alike)
        if problem:
            left_out.append(problem)
            continue
        notices += _look_again(entry, alike)
        people.append(entry)
        alike.append(entry)
        if entry.own_id:
            by_id[entry.own_id] = entry
    return Sifted(tuple(people), tuple(left_out), tuple(notices))


def _name(entry: Entry) -> tuple[str, ...]:
    return (entry.role.adults, same(entry.full))


def _twice(entry: Entry, of_id: Entry | None, alike: list[Entry]) -> Problem | None:
    """Why this is somebody who stands in the list already; None for somebody else."""
    if of_id:
        return _one_id(entry, of_id)
    for other in alike:
        if not _told_apart(entry, other):
            return _one_person(entry, other)
    return None


def _one_id(entry: Entry, other: Entry) -> Problem:
    if _name(entry) == _name(other):
        return _one_person(entry, other)
    return _problem(
        entry,
        f"this line has the id of line {other.line} and another name",
        "give each person an id of their own in the file.",
    )


def _one_person(entry: Entry, other: Entry) -> Problem:
    if _differ(same(entry.group), same(other.group)):
        return _problem(
            entry,
            f"this is the child of line {other.line} in another class; line {other.line} is taken",
            "leave the line with the wrong class out of the file.",
        )
    return _problem(
        entry,
        f"this is the person of line {other.line} once more",
        "nothing. If they are two people, give each an id in the file.",
    )


def _told_apart(entry: Entry, other: Entry) -> bool:
    """Whether two rows of one name are two people."""
    if _has_other(entry, other):
        return True
    is_one_birthday = bool(entry.born) and entry.born == other.born
    return not is_one_birthday and _differ(same(entry.group), same(other.group))


def _has_other(entry: Entry, other: Entry) -> bool:
    """Whether their ids, birthdays or legal forenames are others: Samuel and Samantha, both Sam."""
    return (
        _differ(entry.own_id, other.own_id)
        or _differ(entry.born, other.born)
        or _differ(entry.written, other.written)
    )


def _look_again(entry: Entry, alike: list[Entry]) -> Iterable[Problem]:
    """Two of one name in a class will differ by a number; in two classes they may be one child."""
    in_class = [other for other in alike if not _differ(same(entry.group), same(other.group))]
    for other in (in_class or alike)[:1]:
        if in_class:
            yield _problem(
                entry,
                f"the person of line {other.line} has the same name, so one of them gets a number",
                "nothing; or give one of them another preferred name in the file.",
            )
        elif not _has_other(entry, other):
            yield _problem(
                entry,
                f"line {other.line} has the same name in another class; they are taken for two",
                "nothing; or if it is one child, leave the line with the wrong class out.",
            )


def _differ(one: str, other: str) -> bool:
    """Whether both are there and are not the same."""
    return bool(one and other) and one != other


def _problem(entry: Entry, problem: str, fix: str) -> Problem:
    return Problem(line=entry.line, problem=problem, fix=fix)
