"""Lists of people for tests: taken in from text or from the files in tests/school/rosters."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import count
from pathlib import Path

from training.school.people import People
from training.school.roster.applying import applied
from training.school.roster.columns import find_columns
from training.school.roster.entries import read_entries
from training.school.roster.entry import Told
from training.school.roster.headings import Column
from training.school.roster.plan import Does, Plan
from training.school.roster.planning import Wishes, plan
from training.school.roster.reading import read_roster

ROSTERS = Path(__file__).parent.parent / "school" / "rosters"
NO_WISHES, NOTHING_TOLD = Wishes(), Told()
TODAY = date(2026, 11, 23)


def counted_ids() -> Callable[[], str]:
    """Ids that count: id-1, id-2."""
    numbers = count(1)
    return lambda: f"id-{next(numbers)}"


class Lists:
    """A school that takes in one list after another; its ids count."""

    def __init__(self) -> None:
        self.people = People()
        self._new_id = counted_ids()

    def plan(
        self,
        content: str | bytes,
        wishes: Wishes = NO_WISHES,
        told: Told = NOTHING_TOLD,
        columns: Mapping[Column, str] | None = None,
    ) -> Plan:
        """What a list would do."""
        written = content if isinstance(content, bytes) else content.encode()
        found = find_columns(read_roster(written), columns or {})
        return plan(read_entries(found, told), self.people, wishes, self._new_id)

    def take_in(
        self,
        content: str | bytes,
        wishes: Wishes = NO_WISHES,
        told: Told = NOTHING_TOLD,
        columns: Mapping[Column, str] | None = None,
    ) -> Plan:
        """Take a list in; gives what it did."""
        done = self.plan(content, wishes, told, columns)
        self.people = applied(self.people, done, "import of a list", TODAY)
        return done

    def names(self) -> dict[str, str]:
        """Who is here: the name for each id."""
        return {person.id: person.name for person in self.people.here}

    def id_of(self, name: str) -> str:
        """The id of the one person of that name."""
        return self.people.find(name).id


def lines_of(plan: Plan) -> list[str]:
    """What a plan does, a line for each person, and a line for each problem."""
    return [*_does(plan), *(f"{one.line}: {one.problem}" for one in plan.problems)]


def _does(plan: Plan) -> Iterator[str]:
    for line in plan.lines:
        if line.does is not Does.LEFT_OUT:
            yield f"{line.line} {line.does.value}: {line.words()}".rstrip(" :")
