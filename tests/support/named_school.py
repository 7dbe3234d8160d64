"""A school folder with a class, its records and a teacher, for changing its people."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from training.core.events import Answered, Started
from training.records.bookmarks import Bookmarks
from training.records.records import Records
from training.records.tally import Tallies
from training.school.folder import SchoolFolder, make_folder
from training.school.people import People, Person, Role
from training.school.school import School
from training.school.sign_in.cards import Reset, SignIn, SignIns

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
SAM, ELLA, ADA, PRIYA = "k7q2-9mxt-w4bd", "b3d4-f5g6-h7j8", "c9d8-f7g6-h5j4", "p2q3-r4s5-t6v7"
PEOPLE = People(
    people=(
        Person(id=SAM, name="Quetzal X", group="4B", year=4, own_id="Z17"),
        Person(id=ELLA, name="Ella J", group="4B", year=4),
        Person(id=ADA, name="Ada B", group="6H", year=6),
        Person(id=PRIYA, name="Xanthe Quill", group="Staff", role=Role.TEACHER, classes=("4B",)),
    )
)


def records_of(folder: Path, device: str = "laptop") -> Records:
    """The school's records as a device writes them, on the day before."""
    ids, seconds = count(), count()

    def clock() -> datetime:
        return NOW - timedelta(days=1) + timedelta(seconds=next(seconds))

    return Records(folder, device, clock, lambda: f"{device}-{next(ids):04}")


def named_school(folder: Path) -> SchoolFolder:
    """Everybody has some records; Sam has a bookmark and signs in; Priya reset a passphrase."""
    school = School(name="Hill View", facts={"dsl_name": "Ms Xanthe Quill"})
    made = make_folder(folder, school, PEOPLE, b"sealed key", b"trust list")
    for device in ("laptop", "tablet"):
        records = records_of(folder, device)
        for person in PEOPLE.people:
            records.record(person.id, _events(person.id))
        records.close()
    Bookmarks(folder, "laptop").keep(SAM, "a", frozenset({"q-two"}))
    Tallies(folder, "laptop").count("4B", "u2-02", "q-two", ["A player."])
    sign_ins = SignIns(folder)
    sign_ins.keep(SAM, SignIn(pictures=("cat", "moon", "sun")))
    sign_ins.keep(ELLA, SignIn(pictures=("cat", "moon", "tree"), resets=(_reset(PRIYA),)))
    return made


def ticking() -> Callable[[], datetime]:
    """A clock that goes on a second each time it is read."""
    seconds = count()
    return lambda: NOW + timedelta(seconds=next(seconds))


def chance(seed: int = 1) -> Callable[[int], bytes]:
    """Chance that repeats."""
    return Random(seed).randbytes


def _events(person: str) -> list[Started | Answered]:
    return [
        Started(attempt="a", module="u2-02", version="v", seed=1),
        Answered(attempt="a", question="q-two", wording="w", right=person != SAM),
    ]


def _reset(by: str) -> Reset:
    return Reset(on=date(2026, 11, 1), by=by)
