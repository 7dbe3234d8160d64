"""A new school year: everybody up one year group, Year 6 leaves; one step, which can be undone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from training.school.errors import NotNow
from training.school.people import People, Person
from training.school.phases import LAST_YEAR, end_of_school_year
from training.school.roster.naming import Child, names_in_class
from training.school.roster.plan import Plan, Planned, Problem, planned
from training.school.roster.words import same

_SOON = timedelta(days=180)
"""Within half a year of the last time, going up again can only be a mistake."""

_RECEPTION = re.compile(r"\b(?:reception|year r|r)(?=\b|[a-z]?$)", re.IGNORECASE)


def proposed_classes(people: People) -> dict[str, str]:
    """For each class of now the name of next year's: `4B` for `3B`; a name without a year stays.

    A class of Year 6 alone has no next one.
    """
    years: dict[str, set[int | None]] = {}
    for pupil in people.here:
        if pupil.is_pupil:
            years.setdefault(pupil.group, set()).add(pupil.year)
    return {name: _next_name(name, known) for name, known in years.items() if known != {LAST_YEAR}}


def new_year(
    people: People, classes: Mapping[str, str], today: date, *, again: bool = False
) -> Plan:
    """The plan of a new school year.

    Args:
        people: the list as it stands.
        classes: for a class of now its name next year; those not named take the proposed one.
        today: the day; whoever leaves does so at the end of the school year at the latest.
        again: goes up though everybody went up a short while ago.

    Raises:
        NotNow: everybody went up already, or there is no such class.
    """
    _refuse_again(people, today, again)
    next_names = {**proposed_classes(people), **_known(classes, people)}
    moved = [(person, _moved(person, next_names, today)) for person in people.people]
    named = _named([after for _, after in moved])
    lines = [
        planned(0, after, before)
        for (before, _), after in zip(moved, named, strict=True)
        if after != before
    ]
    return Plan(lines=tuple(lines), problems=tuple(_problems(people, lines)))


def last_day(today: date) -> date:
    """The day on which Year 6 left: today, or in autumn the 31 August before."""
    year_is_new = end_of_school_year(today).year > today.year
    return date(today.year, 8, 31) if year_is_new else today


def _refuse_again(people: People, today: date, again: bool) -> None:
    last = people.moved_up
    if last and today - last < _SOON and not again:
        raise NotNow(
            f"everybody went up a year on {last.isoformat()} already. `training people undo` takes "
            "back the last change; --again goes up once more."
        )


def _known(classes: Mapping[str, str], people: People) -> dict[str, str]:
    there = {same(one.group): one.group for one in people.here if one.is_pupil}
    unknown = [name for name in classes if same(name) not in there]
    if unknown:
        names = ", ".join(sorted(there.values())) or "none yet"
        raise NotNow(f"there is no class {', '.join(unknown)}. The classes here: {names}.")
    return {there[same(name)]: after for name, after in classes.items()}


def _moved(person: Person, next_names: Mapping[str, str], today: date) -> Person:
    if not person.is_pupil or not person.is_here:
        return person
    if person.year == LAST_YEAR:
        return person.model_copy(update={"left": last_day(today)})
    year = None if person.year is None else person.year + 1
    group = next_names.get(person.group, person.group)
    return person.model_copy(update={"year": year, "group": group})


def _named(people: Sequence[Person]) -> list[Person]:
    """Classes that come together may have two children of one name; surnames are not known here."""
    named = list(people)
    for group in {person.group for person in people if person.is_here and person.is_pupil}:
        places = [at for at, one in enumerate(people) if one.group == group and one.is_here]
        names = names_in_class([Child(None, people[at].name) for at in places])
        for at, name in zip(places, names, strict=True):
            named[at] = people[at].model_copy(update={"name": name})
    return named


def _problems(people: People, lines: Sequence[Planned]) -> Iterator[Problem]:
    unknown = [one.id for one in people.here if one.is_pupil and one.year is None]
    if unknown:
        yield Problem(
            line=0,
            problem=f"no year group is known of {', '.join(unknown)}; they go to their next class "
            "and nobody of them leaves",
            fix='import their list with year groups first; or with --year "Robins=3"',
        )
    numbered = [one.person.id for one in lines if one.person and one.was and _is_renamed(one)]
    if numbered:
        yield Problem(
            line=0,
            problem=f"two children of one name come together, so {', '.join(numbered)} gets a "
            "number",
            fix="nothing; the next import of a list with surnames gives letters instead.",
        )


def _is_renamed(line: Planned) -> bool:
    return bool(line.person and line.was and line.person.name != line.was.name)


def _next_name(name: str, years: set[int | None]) -> str:
    """The name with the year in it one higher, where it has the year of all its pupils once."""
    if len(years) != 1 or None in years:
        return name
    year = next(iter(years)) or 0
    if year == 0:
        return _RECEPTION.sub(lambda found: _year_1(found[0]), name, count=1)
    digits = re.findall(r"\d+", name)
    return name.replace(str(year), str(year + 1)) if digits == [str(year)] else name


def _year_1(reception: str) -> str:
    return "1" if len(reception) == 1 else "Year 1"
