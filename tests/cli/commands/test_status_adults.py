"""`training status` of adults: what is due, most urgent first, as of any day."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.support import garden
from tests.support.commands import Said, passphrase_file, typed
from tests.support.real_school import PEOPLE, SCHOOLS, real_school
from training.cli.building import open_rooms
from training.core.events import CertificateIssued, ClauseHeld, Completed, Event
from training.school.people import People
from training.school.policy.keeping import PolicyFolder

TODAY = datetime.now(UTC).date()


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


STARTED = {"staff": days_ago(60), "teacher": days_ago(5), "lead": days_ago(3000)}
LEFT = {"governor": days_ago(30)}


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A school where Stan is late, Tess is new, and Gus left a month ago."""
    people = (
        person.model_copy(update={"started": STARTED.get(person.id), "left": LEFT.get(person.id)})
        for person in PEOPLE.people
    )
    return real_school(tmp_path / "school", People(people=tuple(people)), sealed=True)


def did(school: Path, who: str, day: date, events: Iterable[Event]) -> None:
    """What somebody did, recorded on that day."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    open_rooms(school, lambda: noon).records.record(who, tuple(events))


def completed(module: str) -> Completed:
    return Completed(attempt=f"at {module}", module=module, version="v", got=9, of=10)


def status(school: Path, *line: object) -> Said:
    given = passphrase_file(school.parent, SCHOOLS)
    return typed("status", "--staff", "--school", school, *line, "--passphrase-file", given)


def learners(school: Path, *line: object) -> dict[str, Any]:
    return {one["id"]: one for one in status(school, *line, "--json").document["learners"]}


def test_the_most_urgent_come_first_and_each_has_a_due_date(school: Path) -> None:
    did(school, "lead", days_ago(10), [completed(f"s-{n}") for n in range(1, 10)])
    found = learners(school)
    assert list(found) == ["staff", "teacher", "lead"]
    stan, tess = found["staff"]["modules"]["s-1"], found["teacher"]["modules"]["s-1"]
    assert (stan["state"], stan["due"]) == ("overdue", days_ago(60 - 28).isoformat())
    assert (tess["state"], tess["due"]) == ("not started", days_ago(5 - 28).isoformat())
    assert found["lead"]["modules"]["s-9"]["state"] == "done"


def test_words_and_letters_say_it_too(school: Path) -> None:
    did(school, "lead", days_ago(10), [completed("s-1")])
    lines = status(school).out.splitlines()
    assert lines[0] == "Staff and governors, the most urgent first"
    assert lines[1].split() == [f"s-{n}" for n in range(1, 10)]
    assert any(line.split() == ["Stan", "Office", *"OOOOOOOOO"] for line in lines)
    assert any(line.split() == ["Lea", "Head", "D", *"OOOOOOOO"] for line in lines)
    assert any(line.startswith("O overdue  E expired") for line in lines)
    words = "\n".join(lines)
    assert "Stan Office, staff\n  O  overdue, was due by " in words
    assert "  D  done, holds until " in words


def test_strict_leaves_with_1_while_somebody_is_late(school: Path) -> None:
    assert status(school, "--strict").status == 1
    assert status(school).status == 0
    all_of_them = [completed(f"s-{n}") for n in range(1, 10)]
    for who in ("staff", "lead"):
        did(school, who, days_ago(2), all_of_them)
    assert status(school, "--strict").status == 0
    next_year = (TODAY + timedelta(days=380)).isoformat()
    assert status(school, "--strict", "--as-of", next_year, "--json").status == 1


def test_as_of_a_day_shows_who_was_in_post_then_and_what_they_had_done(school: Path) -> None:
    did(school, "governor", days_ago(50), [completed("g-1")])
    did(school, "staff", days_ago(20), [completed("s-1")])
    then = learners(school, "--as-of", days_ago(40).isoformat())
    assert set(then) == {"staff", "lead", "governor"}
    assert then["governor"]["modules"]["g-1"]["state"] == "done"
    assert then["staff"]["modules"]["s-1"]["state"] == "due"
    assert set(learners(school)) == {"staff", "teacher", "lead"}
    assert set(learners(school, "--as-of", days_ago(30).isoformat())) >= {"governor"}
    assert "governor" not in learners(school, "--as-of", days_ago(29).isoformat())


def test_the_schools_own_table_says_who_needs_what(school: Path) -> None:
    given = passphrase_file(school.parent, SCHOOLS)
    line = ("induction", "set", "staff", "s-2", "--school", school, "--passphrase-file", given)
    assert typed(*line).status == 0
    assert set(learners(school)["staff"]["modules"]) == {"s-2"}


def test_new_words_in_the_policy_supersede_and_an_earlier_day_knows_nothing_of_them(
    school: Path,
) -> None:
    old = garden.version(garden.plain().encode(), days_ago(100))
    frogs = next(one for one in old.clauses if one.id == "3.2.4")
    held = ClauseHeld(id="3.2.4", text_sha256=frogs.text_sha256)
    certificate = CertificateIssued(
        attempt="at s-1",
        module="s-1",
        certificate="0" * 16,
        signed="",
        clauses=(held,),
        expires=TODAY + timedelta(days=300),
    )
    did(school, "staff", days_ago(40), [completed("s-1"), certificate])
    text = garden.plain().replace("Must leave the frogs in the pond.", "Must leave the newts.")
    folder = PolicyFolder(school)
    for version, document in (
        (old, garden.plain()),
        (garden.version(text.encode(), days_ago(7), number=2), text),
    ):
        folder.keep(version, document.encode(), None)
    now = learners(school)["staff"]["modules"]["s-1"]
    assert (now["state"], now["changed"]) == ("superseded", ["3.2.4"])
    before = learners(school, "--as-of", days_ago(8).isoformat())["staff"]["modules"]["s-1"]
    assert (before["state"], before["changed"]) == ("done", [])


def test_a_policy_that_cannot_be_read_is_said_and_the_rest_is_told(school: Path) -> None:
    version = garden.version(garden.plain().encode(), days_ago(100))
    PolicyFolder(school).keep(version, garden.plain().encode(), None)
    (school / "policy" / version.id / "clauses.json").write_text("{", encoding="utf-8")
    told = status(school, "--json")
    assert told.status == 0
    assert told.err.startswith("training: nobody can tell what is superseded")
    assert len(told.document["learners"]) == 3


def test_a_table_with_faults_stops_no_class_from_being_seen(school: Path) -> None:
    (school / "induction.toml").write_text("[roles]\n", encoding="utf-8")
    given = passphrase_file(school.parent, SCHOOLS)
    line = ("status", "--school", school, "--passphrase-file", given)
    assert typed(*line, "--class", "Robins").status == 0
    assert "induction.toml cannot be used" in typed(*line).err


def test_the_last_day_of_the_calendar_can_be_asked_for(school: Path) -> None:
    assert status(school, "--as-of", "9999-12-31", "--strict").status == 1
