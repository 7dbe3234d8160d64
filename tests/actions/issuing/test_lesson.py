"""An open lesson signs what comes in, and forgets the key when it closes."""

import weakref
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from tests.support.issuing import (
    KEY,
    SEED,
    Clock,
    all_waiting,
    certificates_in,
    complete,
    on_device,
    rooms_of,
)
from tests.support.real_school import AISHA, AMARA, BEN
from tests.support.signing import rotated, sealed_school
from training.actions.issuing.lesson import LASTS, Lesson
from training.actions.rooms import Rooms
from training.certificates.keys import SigningKey
from training.core.events import Event
from training.disk.errors import DiskFull
from training.records.records import Records


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sealed_school(tmp_path_factory.mktemp("made") / "school")


@pytest.fixture
def rooms(made: Path, tmp_path: Path, clock: Clock) -> Rooms:
    import shutil

    return rooms_of(Path(shutil.copytree(made, tmp_path / "school")), clock)


def lesson(rooms: Rooms, key: SigningKey = KEY) -> Lesson:
    return Lesson(rooms, "Robins", key, "teacher")


def test_what_comes_in_is_signed_at_once_wherever_it_was_done(rooms: Rooms, clock: Clock) -> None:
    opened = lesson(rooms)
    complete(on_device(rooms, "tablet", clock), clock, AISHA, minutes=0.5)
    opened.look()
    (issued,) = certificates_in(rooms, AISHA)
    assert (issued.by, opened.signed, opened.trouble) == ("teacher", 1, "")
    opened.look()
    assert len(certificates_in(rooms, AISHA)) == 1


def test_somebody_who_has_just_finished_is_signed_for_without_looking_at_the_rest(
    rooms: Rooms, clock: Clock
) -> None:
    opened = lesson(rooms)
    complete(rooms, clock, AISHA, minutes=1)
    complete(rooms, clock, BEN, minutes=1)
    opened.look_at(AISHA)
    assert [len(certificates_in(rooms, each)) for each in (AISHA, BEN)] == [1, 0]


def test_another_class_and_what_waited_before_go_on_waiting(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, clock, BEN)
    opened = lesson(rooms)
    complete(rooms, clock, AMARA, minutes=1)
    opened.look()
    opened.look_at(AMARA)
    assert {one.learner.id for one in all_waiting(rooms)} == {BEN, AMARA}


def test_what_comes_out_of_records_that_are_not_in_order_waits_for_a_look(
    rooms: Rooms, clock: Clock
) -> None:
    complete(rooms, clock, AISHA)
    opened = lesson(rooms)
    complete(rooms, clock, AISHA, "staff-tiny", minutes=1)
    assert rooms.folder is not None
    (file,) = (rooms.folder / "records" / AISHA).glob("*.jsonl")
    file.write_bytes(file.read_bytes().replace(b'"v1"', b'"v2"', 1))
    opened.look()
    assert certificates_in(rooms, AISHA) == ()


def test_it_closes_by_itself_after_ninety_minutes(rooms: Rooms, clock: Clock) -> None:
    opened = lesson(rooms)
    assert opened.until - clock() == LASTS
    for _ in range(22):
        clock.on(minutes=4)
        assert opened.is_open
    clock.on(minutes=2)
    assert not opened.is_open
    complete(rooms, clock, AISHA)
    opened.look()
    assert certificates_in(rooms, AISHA) == ()


@pytest.mark.parametrize("leap", [-60, -1, 5 * 60, 3 * 24 * 3600])
def test_a_clock_that_leaps_closes_it(rooms: Rooms, clock: Clock, leap: int) -> None:
    opened = lesson(rooms)
    clock.on(seconds=20)
    assert opened.is_open
    clock.on(seconds=leap)
    assert not opened.is_open
    clock.on(seconds=-leap)
    assert not opened.is_open


def test_closing_lets_go_of_the_key(rooms: Rooms) -> None:
    key = SigningKey.from_seed(SEED)
    kept = weakref.ref(key)
    opened = lesson(rooms, key)
    del key
    assert kept()
    opened.close()
    assert kept() is None


def test_the_key_is_in_no_repr(rooms: Rooms) -> None:
    opened = lesson(rooms)
    shown = f"{opened!r} {opened} {vars(opened)}"
    assert SEED.hex() not in shown
    assert repr(SEED) not in shown


def test_a_key_that_gave_way_to_another_is_told_and_signs_nothing(
    rooms: Rooms, clock: Clock
) -> None:
    opened = lesson(rooms)
    assert rooms.folder is not None
    rotated(rooms.folder, clock().date())
    complete(rooms, clock, AISHA, minutes=1)
    opened.look()
    assert "signs no more" in opened.trouble
    assert certificates_in(rooms, AISHA) == ()


class Filling(Records):
    """A disk that is full for a while."""

    is_full = True

    def record(self, learner: str, events: Sequence[Event]) -> None:
        if self.is_full:
            raise DiskFull("The disk is full.")
        super().record(learner, events)


def test_a_full_disk_is_told_and_later_it_goes_on(rooms: Rooms, clock: Clock) -> None:
    assert rooms.folder is not None
    filling = Filling(rooms.folder, "teachers", clock, rooms.new_id)
    opened = lesson(replace(rooms, records=filling))
    complete(rooms, clock, AISHA, minutes=1)
    opened.look()
    assert opened.trouble == "The disk is full."
    filling.is_full = False
    opened.look()
    assert (opened.trouble, len(certificates_in(rooms, AISHA))) == ("", 1)


def test_many_looks_at_once_sign_once(rooms: Rooms, clock: Clock) -> None:
    opened = lesson(rooms)
    complete(rooms, clock, AISHA, minutes=1)
    looks = [Thread(target=opened.look) for _ in range(4)]
    looks += [Thread(target=opened.look_at, args=(AISHA,)) for _ in range(4)]
    for look in looks:
        look.start()
    for look in looks:
        look.join()
    assert len(certificates_in(rooms, AISHA)) == 1
    assert opened.is_open


def test_two_teachers_with_the_same_lesson_open_sign_once(rooms: Rooms, clock: Clock) -> None:
    other = on_device(rooms, "other", clock)
    first, second = lesson(rooms), lesson(other)
    complete(rooms, clock, AISHA, minutes=1)
    looks = [Thread(target=each.look) for each in (first, second) for _ in range(3)]
    for look in looks:
        look.start()
    for look in looks:
        look.join()
    assert len(certificates_in(rooms, AISHA)) == 1
    assert first.signed + second.signed == 1


def test_while_a_lesson_is_open_and_after_it_no_file_holds_the_seed(
    rooms: Rooms, clock: Clock
) -> None:
    opened = lesson(rooms)
    complete(rooms, clock, AISHA, minutes=1)
    opened.look()
    opened.close()
    assert rooms.folder is not None
    files = [path for path in rooms.folder.rglob("*") if path.is_file()]
    assert len(files) > 5
    for path in files:
        content = path.read_bytes()
        for spelt in (SEED, SEED.hex().encode(), SEED.hex().upper().encode()):
            assert spelt not in content
