"""How adults stand with what they need: done, due, overdue, expired, superseded.

Everything is told as of a moment (UTC): from what was recorded by then, and of the people who were
in post then. The induction table and the roles are those of today, for no others are kept.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum

from training.core.days import spoken
from training.core.events import CertificateIssued, Completed, Started
from training.core.induction import Induction
from training.core.renewal import Renewal, due_after, first_due, opens
from training.core.values import Frozen
from training.records.recorded import Recorded
from training.records.records import Records
from training.school.people import Person

Changed = Callable[[CertificateIssued], Sequence[str]]
"""Which clauses that a certificate rests on have other words by then, as they are cited."""


class AdultState(StrEnum):
    """How an adult stands with a module, the most urgent first."""

    OVERDUE = "overdue"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    DUE = "due"
    IN_PROGRESS = "in progress"
    NOT_STARTED = "not started"
    DONE = "done"

    @property
    def letter(self) -> str:
        """The letter that stands for it in a table; each has its own."""
        return {"due": "W", "in progress": "P"}.get(self.value, self.value[0].upper())

    @property
    def is_late(self) -> bool:
        """Whether its day has passed: for a first time, or for a renewal."""
        return self in (AdultState.OVERDUE, AdultState.EXPIRED)

    @property
    def urgency(self) -> int:
        """A number that is the smaller, the more urgent it is."""
        return list(AdultState).index(self)


class Standing(Frozen):
    """How one adult stands with one module.

    Attributes:
        state: in one word.
        needed: whether their role needs it; what is not needed is never due.
        completed_at: when it was completed last (UTC).
        due: of what is completed the last day it holds, otherwise by when it is to be completed;
            None where nobody can tell, since their first day is not known.
        begun: whether it was begun since it was last completed.
        changed: the clauses with new words, for which it is superseded.
    """

    state: AdultState = AdultState.NOT_STARTED
    needed: bool = True
    completed_at: datetime | None = None
    due: date | None = None
    begun: bool = False
    changed: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it is completed, and nothing has ended that."""
        done = self.state in (AdultState.DONE, AdultState.DUE)
        return done and self.completed_at is not None

    @property
    def words(self) -> str:
        """The state with its day, as people say it."""
        day = spoken(self.due) if self.due else ""
        match self.state:
            case AdultState.OVERDUE:
                return f"overdue, was due by {day}"
            case AdultState.DUE:
                return f"due by {day}"
            case AdultState.EXPIRED:
                return f"expired, held until {day}"
            case AdultState.SUPERSEDED:
                return f"superseded, new words in {', '.join(self.changed)}"
            case AdultState.DONE:
                return f"done, holds until {day}" if day else "done"
            case _:
                return f"{self.state}, due by {day}" if day else self.state.value


class AdultRow(Frozen):
    """One adult, with a standing for each module that they need or began, in the table's order."""

    person: Person
    standings: Mapping[str, Standing]

    @property
    def is_late(self) -> bool:
        """Whether anything of theirs is overdue or expired."""
        return any(standing.state.is_late for standing in self.standings.values())

    @property
    def urgency(self) -> tuple[int, date, str]:
        """What puts the most urgent first: by the worst state, then by its day, then by name."""
        worst = min(
            ((s.state.urgency, s.due or date.max) for s in self.standings.values()),
            default=_AT_EASE,
        )
        return (*worst, self.person.name.casefold())


_AT_EASE = (len(AdultState), date.max)


def adult_rows(
    people: Iterable[Person],
    induction: Induction,
    records: Records,
    changed: Changed,
    as_of: datetime,
) -> tuple[AdultRow, ...]:
    """Those adults, the most urgent first.

    Args:
        people: adults who were in post then.
        induction: who needs which modules, and how often.
        records: what they did.
        changed: asks the policy of that day.
        as_of: the moment (UTC).

    Raises:
        DiskError: the records cannot be read.
    """
    rows = (
        adult_row(person, induction, records.of(person.id), changed, as_of) for person in people
    )
    return tuple(sorted(rows, key=lambda row: row.urgency))


def adult_row(
    person: Person,
    induction: Induction,
    recorded: Iterable[Recorded],
    changed: Changed,
    as_of: datetime,
) -> AdultRow:
    """One adult, from what was recorded of them up to a moment; see `adult_rows`."""
    known = tuple(each for each in recorded if each.at <= as_of)
    needed = induction.of(person.role.value)
    begun = (each.event.module for each in known if isinstance(each.event, Started | Completed))
    judge = _Judge(person, induction.renewal, changed, as_of.date())
    standings = {
        module: judge.standing(module, known, is_needed=module in needed)
        for module in dict.fromkeys((*needed, *begun))
    }
    return AdultRow(person=person, standings=standings)


class _Judge:
    """Says how one adult stands on a day."""

    def __init__(self, person: Person, renewal: Renewal, changed: Changed, today: date) -> None:
        self._first_due = first_due(person.started, renewal) if person.started else None
        self._renewal = renewal
        self._changed = changed
        self._today = today

    def standing(self, module: str, known: Sequence[Recorded], *, is_needed: bool) -> Standing:
        own = [one for one in known if _is_of(module, one)]
        done = [one for one in own if isinstance(one.event, Completed)]
        begun = bool(own) and own[-1] not in done
        changed = self._new_words(done[-1], known) if done and is_needed else ()
        due = self._due([one.at.date() for one in done]) if is_needed else None
        return Standing(
            state=self._state(due, done=bool(done), begun=begun, changed=bool(changed)),
            needed=is_needed,
            completed_at=done[-1].at if done else None,
            due=due,
            begun=begun,
            changed=changed,
        )

    def _due(self, completions: Sequence[date]) -> date | None:
        return due_after(completions, self._renewal) if completions else self._first_due

    def _state(self, due: date | None, *, done: bool, begun: bool, changed: bool) -> AdultState:
        """What has passed its day comes first: a top-up of some clauses does not renew it."""
        if due and due < self._today:
            return AdultState.EXPIRED if done else AdultState.OVERDUE
        if changed:
            return AdultState.SUPERSEDED
        if due and opens(due, self._renewal) <= self._today:
            return AdultState.DUE
        if done:
            return AdultState.DONE
        return AdultState.IN_PROGRESS if begun else AdultState.NOT_STARTED

    def _new_words(self, done: Recorded, known: Iterable[Recorded]) -> tuple[str, ...]:
        """What the latest certificate of a completion rests on and has other words by now.

        It tells even where it was taken back, for what its holder read is the same.
        """
        assert isinstance(done.event, Completed)
        issued = [
            one.event
            for one in known
            if isinstance(one.event, CertificateIssued) and one.event.attempt == done.event.attempt
        ]
        return tuple(self._changed(issued[-1])) if issued else ()


def _is_of(module: str, recorded: Recorded) -> bool:
    """Whether it says that the module was begun or completed."""
    event = recorded.event
    return isinstance(event, Started | Completed) and event.module == module
