"""What a grown-up is told to look at twice."""

from pathlib import Path

import pytest

from tests.support.issuing import GROUPS, Clock, complete, on_device, rooms_of
from tests.support.real_school import AISHA, real_school
from training.actions.issuing.odd import BACKWARDS, NO_START, TO_COME
from training.actions.issuing.waiting import waiting
from training.actions.rooms import Rooms
from training.core.events import Completed


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rooms(tmp_path: Path, clock: Clock) -> Rooms:
    return rooms_of(real_school(tmp_path / "school", sealed=True), clock)


def odd(rooms: Rooms) -> tuple[str, ...]:
    (one,) = waiting(rooms, GROUPS)
    return one.odd


def test_a_module_done_at_its_pace_is_not_odd(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, clock, AISHA, minutes=5)
    assert odd(rooms) == ()


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (4.9, "4 minutes for about 15 minutes' work"),
        (1, "1 minute for about 15 minutes' work"),
        (0.2, "less than a minute for about 15 minutes' work"),
    ],
)
def test_under_a_third_of_its_minutes_is_unusually_fast(
    rooms: Rooms, clock: Clock, minutes: float, said: str
) -> None:
    complete(rooms, clock, AISHA, minutes=minutes)
    assert odd(rooms) == (said,)


def test_a_completion_out_of_the_order_of_the_clock_is_odd(rooms: Rooms, clock: Clock) -> None:
    wrong = Clock(clock.now)
    complete(on_device(rooms, "wrong", wrong), wrong, AISHA, minutes=-3)
    assert odd(rooms) == (BACKWARDS,)


def test_a_completion_dated_ahead_of_the_clock_is_odd(rooms: Rooms, clock: Clock) -> None:
    ahead = Clock(clock.now)
    complete(on_device(rooms, "ahead", ahead), ahead, AISHA, minutes=30)
    assert odd(rooms) == (TO_COME,)


def test_a_completion_without_a_beginning_is_odd(rooms: Rooms) -> None:
    done = Completed(attempt="a", module="tiny", version="v", got=1, of=1)
    rooms.records.record(AISHA, (done,))
    assert odd(rooms) == (NO_START,)


def test_records_that_fail_their_check_are_odd(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, clock, AISHA)
    assert rooms.folder is not None
    (file,) = (rooms.folder / "records" / AISHA).glob("*.jsonl")
    lines = file.read_bytes().split(b"\n")
    file.write_bytes(b"\n".join([lines[0].replace(b"v1", b"v2"), *lines[1:]]))
    assert any("records are not in order" in said for said in odd(rooms))


def test_a_module_that_is_gone_is_odd(rooms: Rooms, clock: Clock) -> None:
    complete(rooms, clock, AISHA, "gone")
    assert "not on the shelf" in odd(rooms)[0]
