"""How adults stand with what they need, as of any day."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.core.events import CertificateIssued, Completed, Event, Started
from training.core.induction import Induction
from training.core.renewal import YEARLY, Renewal, YearDay
from training.records.recorded import Recorded
from training.records.records import Records
from training.reports.standings import AdultRow, AdultState, Standing, adult_row, adult_rows
from training.school.people import Person, Role
from training.school.school import STAFF

TABLE = Induction(needs={"teacher": ("s-1", "s-2"), "supply": ("s-1",)}, renewal=YEARLY)
STARTED = date(2026, 9, 1)
PRIYA = Person(id="priya", name="Priya", group=STAFF, role=Role.TEACHER, started=STARTED)
Did = tuple[date, Event]


def moment(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def start(day: date, module: str = "s-1", attempt: str = "a") -> Did:
    return day, Started(attempt=attempt, module=module, version="v", seed=1)


def done(day: date, module: str = "s-1", attempt: str = "a") -> Did:
    return day, Completed(attempt=attempt, module=module, version="v", got=9, of=10)


def signed(day: date, attempt: str = "a", certificate: str = "c") -> Did:
    event = CertificateIssued(
        attempt=attempt, module="s-1", certificate=certificate, signed="", expires=date(2030, 1, 1)
    )
    return day, event


def recorded(did: Iterable[Did]) -> tuple[Recorded, ...]:
    return tuple(
        Recorded(
            id=str(n), seq=n, at=moment(day), device="d", learner="priya", before="", event=one
        )
        for n, (day, one) in enumerate(did, 1)
    )


def nothing_new(event: CertificateIssued) -> tuple[str, ...]:
    return ()


def row(
    day: date,
    *did: Did,
    person: Person = PRIYA,
    table: Induction = TABLE,
    changed: Callable[[CertificateIssued], tuple[str, ...]] = nothing_new,
) -> AdultRow:
    return adult_row(person, table, recorded(did), changed, moment(day))


def standing(
    day: date,
    *did: Did,
    person: Person = PRIYA,
    table: Induction = TABLE,
    changed: Callable[[CertificateIssued], tuple[str, ...]] = nothing_new,
) -> Standing:
    return row(day, *did, person=person, table=table, changed=changed).standings["s-1"]


AUTUMN, LATER = date(2026, 9, 10), date(2026, 9, 20)
DUE = date(2027, 9, 10)


@pytest.mark.parametrize(
    ("day", "did", "state", "due"),
    [
        (date(2026, 9, 2), (), "not started", date(2026, 9, 29)),
        (AUTUMN, (start(AUTUMN),), "in progress", date(2026, 9, 29)),
        (date(2026, 9, 15), (), "due", date(2026, 9, 29)),
        (date(2026, 9, 29), (start(AUTUMN),), "due", date(2026, 9, 29)),
        (date(2026, 9, 30), (start(AUTUMN),), "overdue", date(2026, 9, 29)),
        (AUTUMN, (start(AUTUMN), done(AUTUMN)), "done", DUE),
        (date(2027, 8, 26), (done(AUTUMN),), "done", DUE),
        (date(2027, 8, 27), (done(AUTUMN),), "due", DUE),
        (DUE, (done(AUTUMN),), "due", DUE),
        (date(2027, 9, 11), (done(AUTUMN),), "expired", DUE),
        (date(2027, 9, 12), (done(AUTUMN), start(date(2027, 9, 12), "s-1", "b")), "expired", DUE),
        (DUE, (done(AUTUMN), done(date(2027, 9, 1))), "done", date(2028, 9, 10)),
        (date(2028, 3, 1), (done(AUTUMN), done(date(2028, 2, 29))), "done", date(2029, 2, 28)),
    ],
)
def test_a_module_stands_as_the_days_say(
    day: date, did: tuple[Did, ...], state: str, due: date
) -> None:
    found = standing(day, *did)
    assert (found.state.value, found.due) == (state, due)


def test_who_completed_it_last_and_when_is_told() -> None:
    found = standing(DUE, done(AUTUMN), done(date(2027, 9, 1), attempt="b"))
    assert found.completed_at == moment(date(2027, 9, 1))
    assert not found.begun
    assert standing(DUE, done(AUTUMN), start(DUE, attempt="b")).begun


def test_as_of_an_earlier_day_nothing_later_is_known() -> None:
    did = (start(AUTUMN), done(LATER))
    assert standing(LATER, *did).state is AdultState.DONE
    assert standing(date(2026, 9, 12), *did).state is AdultState.IN_PROGRESS
    assert standing(date(2026, 9, 2), *did).state is AdultState.NOT_STARTED


def test_without_a_first_day_nothing_is_due_until_it_was_completed() -> None:
    unknown = PRIYA.model_copy(update={"started": None})
    assert standing(DUE, person=unknown) == Standing()
    assert standing(DUE, done(AUTUMN), person=unknown).due == DUE


def test_what_a_role_does_not_need_is_told_when_it_was_begun_and_is_never_due() -> None:
    supply = PRIYA.model_copy(update={"role": Role.SUPPLY})
    assert list(row(DUE, person=supply).standings) == ["s-1"]
    found = row(date(2030, 1, 1), done(AUTUMN, "s-2"), person=supply).standings
    assert list(found) == ["s-1", "s-2"]
    assert (found["s-2"].state, found["s-2"].due) == (AdultState.DONE, None)
    assert not found["s-2"].needed


def test_new_words_of_a_clause_supersede_until_it_is_completed_again() -> None:
    def changed(event: CertificateIssued) -> tuple[str, ...]:
        return ("4.2", "6.1") if event.certificate == "c" else ()

    did = (done(AUTUMN), signed(AUTUMN))
    found = standing(LATER, *did, changed=changed)
    assert (found.state, found.changed) == (AdultState.SUPERSEDED, ("4.2", "6.1"))
    assert found.words == "superseded, new words in 4.2, 6.1"
    again = (done(LATER, attempt="b"), signed(LATER, "b", "later"))
    assert standing(LATER, *did, *again, changed=changed).state is AdultState.DONE
    assert standing(date(2027, 9, 11), *did, changed=changed).state is AdultState.EXPIRED


def test_a_certificate_of_another_attempt_tells_nothing_of_the_latest() -> None:
    did = (done(AUTUMN), signed(AUTUMN), done(LATER, attempt="b"))
    assert standing(LATER, *did, changed=lambda _: ("4.2",)).state is AdultState.DONE


def test_a_fixed_day_ends_everybodys_at_once() -> None:
    table = TABLE.model_copy(update={"renewal": Renewal(on=YearDay(month=9, day=1))})
    assert standing(LATER, done(AUTUMN), table=table).due == date(2027, 9, 1)
    assert standing(date(2027, 9, 2), done(AUTUMN), table=table).state is AdultState.EXPIRED
    late = PRIYA.model_copy(update={"started": date(2026, 9, 5)})
    assert standing(LATER, person=late, table=table).due == date(2026, 10, 3)


def test_a_clock_that_was_set_back_shortens_nothing() -> None:
    did = (done(AUTUMN), done(date(2020, 1, 1), attempt="b"))
    assert standing(LATER, *did).due == DUE


def test_the_most_urgent_come_first(tmp_path: Path) -> None:
    days = {
        "Dan": LATER,
        "Eve": AUTUMN,
        "Abi": None,
        "Bo": date(2026, 8, 1),
        "Cy": date(2026, 7, 1),
    }
    people = [
        PRIYA.model_copy(update={"id": name.lower(), "name": name, "started": day})
        for name, day in days.items()
    ]
    numbers = count(1)
    records = Records(tmp_path, "desk", lambda: moment(AUTUMN), lambda: f"{next(numbers):032x}")
    records.record("eve", [done(AUTUMN)[1], done(AUTUMN, "s-2")[1]])
    rows = adult_rows(people, TABLE, records, nothing_new, moment(LATER))
    assert [one.person.name for one in rows] == ["Cy", "Bo", "Dan", "Abi", "Eve"]
    assert [one.is_late for one in rows] == [True, True, False, False, False]


def test_each_state_has_a_letter_of_its_own_and_words() -> None:
    assert len({state.letter for state in AdultState}) == len(AdultState)
    for state in AdultState:
        with_day = Standing(state=state, due=DUE, changed=("4.2",)).words
        assert state.value in with_day
        assert "10 September 2027" in with_day or state is AdultState.SUPERSEDED
    assert Standing(state=AdultState.DONE).words == "done"
    assert Standing().words == "not started"


DAY = st.dates(date(2024, 1, 1), date(2032, 12, 31))


@settings(deadline=None)
@given(
    DAY,
    st.lists(st.builds(done, DAY) | st.builds(start, DAY), max_size=6),
    st.none() | DAY,
)
def test_a_state_and_its_day_never_contradict_one_another(
    day: date, did: list[Did], started: date | None
) -> None:
    found = standing(day, *did, person=PRIYA.model_copy(update={"started": started}))
    assert found.state.is_late is (found.due is not None and found.due < day)
    assert (found.state is AdultState.EXPIRED) <= (found.completed_at is not None)
    assert (found.state is AdultState.OVERDUE) <= (found.completed_at is None)
    assert found.holds is (found.completed_at is not None and not found.state.is_late)
