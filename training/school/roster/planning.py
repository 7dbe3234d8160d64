"""The plan: what a list would add, change and leave out, given the people the school has now."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from training.core.module import Audience
from training.core.values import Frozen
from training.school.people import People, Person, Role
from training.school.roster.doubles import sift
from training.school.roster.drafting import draft
from training.school.roster.entries import Entries
from training.school.roster.entry import Entry
from training.school.roster.matching import Matched, Said, match
from training.school.roster.plan import Does, Plan, Planned, Problem, planned
from training.school.roster.words import same

_MANY = 3
"""So many new and as many missing in one class make one think that names are written anew."""


class Wishes(Frozen):
    """What a person wants done with a list.

    Attributes:
        said: who the lines in doubt are.
        leavers: the day on which those left who are in a class of the list and not in the list;
            None leaves them alone.
        phases: whose lessons a class has, where its youngest are not to decide.
    """

    said: Said = Said()
    leavers: date | None = None
    phases: Mapping[str, Audience] = {}


class _Taken(NamedTuple):
    """The entries that are taken, who they are, and everything that is to be said of the others."""

    entries: tuple[Entry, ...]
    matched: Matched
    left_out: tuple[Problem, ...]
    notices: tuple[Problem, ...]


def plan(entries: Entries, people: People, wishes: Wishes, new_id: Callable[[], str]) -> Plan:
    """What the list would do; nothing is written.

    Raises:
        NotNow: the list cannot be taken as things stand; the message says what to do first.
    """
    taken = _taken(entries, people, wishes)
    absent = _absent(taken, people)
    leaving = absent if wishes.leavers else ()
    staying = _staying(people, taken, leaving)
    drafts = draft(taken.entries, taken.matched.whom, staying, new_id)
    about_all = (
        *_about_absent([one for one in drafts if not people.has(one.id)], absent, wishes),
        *_about_years([*drafts, *staying], {**people.phases, **wishes.phases}),
    )
    lines = (*_lines(taken, drafts), *_leaving(leaving, wishes))
    problems = (*about_all, *taken.left_out, *taken.notices, *_about_leads(lines))
    return _in_order(lines, problems)


def _lines(taken: _Taken, drafts: Sequence[Person]) -> Iterator[Planned]:
    for entry, person in zip(taken.entries, drafts, strict=True):
        yield planned(entry.line, person, taken.matched.whom.get(entry.line))
    for problem in taken.left_out:
        yield Planned(line=problem.line, does=Does.LEFT_OUT)


def _leaving(people: Iterable[Person], wishes: Wishes) -> Iterator[Planned]:
    for person in people:
        yield planned(0, person.model_copy(update={"left": wishes.leavers}), person)


def _staying(people: People, taken: _Taken, leaving: Iterable[Person]) -> list[Person]:
    """Those who are here and of whom the list says nothing."""
    spoken_of = {person.id for person in (*taken.matched.whom.values(), *leaving)}
    return [person for person in people.here if person.id not in spoken_of]


def _in_order(lines: Iterable[Planned], problems: Iterable[Problem]) -> Plan:
    return Plan(
        lines=tuple(sorted(lines, key=lambda one: one.line)),
        problems=tuple(sorted(problems, key=lambda problem: problem.line)),
    )


def _taken(entries: Entries, people: People, wishes: Wishes) -> _Taken:
    """Sift, match, and leave out whoever is in doubt or is new and has no class."""
    sifted = sift(entries.people)
    matched = match(sifted.people, people.people, wishes.said)
    doubtful = {problem.line for problem in matched.in_doubt}
    sure = [entry for entry in sifted.people if entry.line not in doubtful]
    homeless = [one for one in sure if _is_homeless(one) and one.line not in matched.whom]
    return _Taken(
        tuple(entry for entry in sure if entry not in homeless),
        matched,
        (*entries.left_out, *sifted.left_out, *matched.in_doubt, *map(_no_class, homeless)),
        (*entries.notices, *sifted.notices, *matched.notices),
    )


def _is_homeless(entry: Entry) -> bool:
    return entry.is_pupil and not entry.group


def _no_class(entry: Entry) -> Problem:
    return Problem(
        line=entry.line,
        problem="no class is given for this pupil",
        fix="give it in the file; or say which column has it: --map class=...; or the class of "
        'all who have none: --class "4B"',
    )


def _absent(taken: _Taken, people: People) -> tuple[Person, ...]:
    """Those of the classes and groups in the list who are not in it, and are not in doubt."""
    listed = {same(entry.group or entry.role.adults) for entry in taken.entries}
    there = {person.id for person in taken.matched.whom.values()} | taken.matched.perhaps
    return tuple(
        person for person in people.here if same(person.group) in listed and person.id not in there
    )


def _about_absent(
    new: Sequence[Person], absent: Sequence[Person], wishes: Wishes
) -> Iterator[Problem]:
    if absent and not wishes.leavers:
        ids = ", ".join(person.id for person in absent)
        yield Problem(
            line=0,
            problem=f"{len(absent)} of these classes are not in the list; they stay: {ids}",
            fix="nothing; or if they have left: --leavers",
        )
    for group in sorted({person.group for person in absent}):
        added = sum(person.group == group for person in new)
        missing = sum(person.group == group for person in absent)
        if min(added, missing) >= _MANY:
            yield Problem(
                line=0,
                problem=f"{group}: {added} would be added while {missing} are missing; are they "
                "the same children, written in another way?",
                fix="if so, do not go on: import a list with the same names as last time, or ids.",
            )


def _about_leads(lines: Iterable[Planned]) -> Iterator[Problem]:
    for line in lines:
        was = line.was.role if line.was else None
        if line.person and line.person.role is Role.LEAD and was is not Role.LEAD:
            yield Problem(
                line=line.line,
                problem="this person would be a lead, who may see and change everything",
                fix="nothing if that is right; otherwise write teacher or staff as the role.",
            )


def _about_years(people: Iterable[Person], phases: Mapping[str, Audience]) -> Iterator[Problem]:
    years: dict[str, set[int | None]] = {}
    for pupil in people:
        if pupil.is_pupil:
            years.setdefault(pupil.group, set()).add(pupil.year)
    for group in sorted(years):
        if years[group] == {None} and same(group) not in map(same, phases):
            yield Problem(
                line=0,
                problem=f"{group}: no year group is known, so it has the lessons of Years 1 and 2",
                fix=f'say its year group: --year "{group}=4"',
            )
