from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.support.rooms import events_of, rooms_on, small_school
from training.actions.certificate import certificate
from training.actions.checking.check import check
from training.actions.checking.known import Known
from training.actions.make_school import make_school
from training.actions.rooms import Rooms
from training.actions.unlock import unlocks
from training.certificates.trust import Trust, read
from training.certificates.verify import Verdict
from training.core.events import CertificateIssued, Completed
from training.core.people import GUEST
from training.school.school import School

TODAY = date(2026, 11, 23)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_school(tmp_path / "school")


@pytest.fixture
def rooms(folder: Path) -> Rooms:
    return rooms_on(folder)


@pytest.fixture
def trust(folder: Path) -> Trust:
    return read((folder / "trust.json").read_bytes(), None)


def complete(rooms: Rooms, learner: str, module: str, attempt: str = "a1") -> None:
    """Record that the learner completed the module with 4 of 5 right."""
    done = Completed(attempt=attempt, module=module, version="v", got=4, of=5)
    rooms.records.record(learner, (done,))


def verified(given: str, trust: Trust) -> Verdict:
    """The answer about the one certificate in what is handed over."""
    (checked,) = check(given, Known(trust), TODAY)
    assert checked.verdict
    return checked.verdict


def test_without_a_completion_there_is_no_certificate(rooms: Rooms) -> None:
    learner = rooms.roll.find("aisha-b")
    assert certificate(rooms, learner, rooms.module("tiny")) is None
    assert events_of(rooms, learner.id) == ()


def test_a_pupils_certificate_is_genuine_and_carries_no_mark(rooms: Rooms, trust: Trust) -> None:
    learner = rooms.roll.find("aisha-b")
    complete(rooms, learner.id, "tiny")
    found = certificate(rooms, learner, rooms.module("tiny"))
    assert found
    verdict = verified(found.code, trust)
    assert verdict.genuine
    assert verdict.practice
    assert verdict.claims
    assert (verdict.claims.holder, verdict.claims.module) == ("Aisha B", "tiny")
    assert (verdict.claims.got, verdict.claims.of) == (0, 0)
    assert verdict.claims.issued == TODAY
    assert found.fingerprint == verdict.fingerprint


def test_a_member_of_staffs_certificate_carries_the_mark(rooms: Rooms, trust: Trust) -> None:
    learner = rooms.roll.find("priya-desai")
    complete(rooms, learner.id, "staff-tiny")
    found = certificate(rooms, learner, rooms.module("staff-tiny"))
    assert found
    claims = verified(found.code, trust).claims
    assert claims
    assert (claims.got, claims.of) == (4, 5)


def test_a_completion_is_signed_once_and_a_new_one_again(rooms: Rooms) -> None:
    learner, module = rooms.roll.find("aisha-b"), rooms.module("tiny")
    complete(rooms, learner.id, "tiny")
    first = certificate(rooms, learner, module)
    assert certificate(rooms, learner, module) == first
    complete(rooms, learner.id, "tiny", "a2")
    assert certificate(rooms, learner, module) != first
    issued = [e for e in events_of(rooms, learner.id) if isinstance(e, CertificateIssued)]
    assert [event.attempt for event in issued] == ["a1", "a2"]


def test_while_the_key_is_sealed_nothing_is_signed(rooms: Rooms) -> None:
    learner = rooms.roll.find("aisha-b")
    complete(rooms, learner.id, "tiny")
    assert certificate(replace(rooms, key=None), learner, rooms.module("tiny")) is None
    assert [event.kind for event in events_of(rooms, learner.id)] == ["completed"]


def test_a_guest_has_no_certificate(rooms: Rooms) -> None:
    assert certificate(rooms, GUEST, rooms.module("tiny")) is None


def test_a_cose_file_and_an_address_give_the_same_verdict(
    rooms: Rooms, trust: Trust, tmp_path: Path
) -> None:
    learner = rooms.roll.find("aisha-b")
    complete(rooms, learner.id, "tiny")
    found = certificate(rooms, learner, rooms.module("tiny"))
    assert found
    issued = events_of(rooms, learner.id)[-1]
    assert isinstance(issued, CertificateIssued)
    file = tmp_path / "aisha.cose"
    file.write_bytes(bytes.fromhex(issued.signed))
    assert verified(str(file), trust) == verified(found.code, trust)


def test_only_its_passphrase_opens_a_real_school(tmp_path: Path) -> None:
    folder = tmp_path / "real"
    passphrase = "otter kettle ladder plum"
    make_school(folder, School(name="Elm Park"), passphrase, TODAY, lambda size: b"r" * size)
    assert unlocks(folder, passphrase)
    assert not unlocks(folder, "otter kettle ladder pear")
    assert not unlocks(folder, "")


def test_the_practice_lessons_lie_in_the_past_and_on_school_days(practice_school: Path) -> None:
    rooms = rooms_on(practice_school)
    now = datetime.now(UTC)
    times = [r.at for learner in rooms.roll.learners for r in rooms.records.of(learner.id)]
    assert len(times) > 200
    assert max(times) < now
    assert {at.weekday() for at in times} <= {0, 1, 2, 3, 4}
